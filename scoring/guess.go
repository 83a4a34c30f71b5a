package scoring

import "github.com/khoithidua/blocs/emulation/value"

// below counts the steps from the given one on that move the points by less than so
// much.
func (t *turn) below(from int64, points value.Decimal) int64 {
	return bisect(t.last+1-from, t.guess(points)-from, func(i int64) bool {
		d, ok := t.moved(from + i)
		return ok && d.Compare(points) >= 0
	})
}

// guess tells about which step moves the points so far, below 0 where it cannot.
func (t *turn) guess(points value.Decimal) int64 {
	if t.field == FlipPoints {
		return max((points.Units()+t.step-1)/t.step-1, 0)
	}
	if t.field != FlipActual {
		return -1
	}
	to := magnitude(t.before).Units() + t.toward*points.Units()
	if t.toward < 0 {
		to++ // the first that is too much, and then the one before it
	}
	n := t.actualFor(&t.rows[t.row], t.entry.Target.Units(), to)
	switch {
	case n < 0:
		return -1
	case t.toward > 0:
		return max(n-t.first, 0)
	}
	return max(t.first-n+1, 0)
}

// actualFor guesses the least that has to be done against a target for a method
// to bring so many points, all in ten-thousandths: the method turned round. A guess
// saves most of the search and decides nothing. It is below 0 where there is none.
func (t *Table) actualFor(r *row, target, points int64) int64 {
	m, most := &r.method, r.Max.Units()
	share := func(num, den value.Natural, mode value.Mode) int64 {
		d, err := value.Quotient(num, den, value.Rounding{Step: value.FromUnits(1), Mode: mode})
		if err != nil {
			return -1
		}
		return d.Units()
	}
	switch {
	case points <= 0:
		return 0
	case points > most:
		return -1
	case m.Kind == AllOrNothing:
		return target
	case m.Kind == Proportional:
		return share(value.Product(t.unrounded(points), target), value.Product(most), value.Up)
	case m.Kind != PerPercent && m.Kind != Shortfall:
		return -1
	}
	q, p := m.Points.Units(), m.Percent.Units()
	if q <= 0 {
		return -1
	}
	// So much of the target is worth n times q points, and n points.
	times := func(n int64, mode value.Mode) int64 {
		return share(value.Product(target, p, n), value.Product(hundred), mode)
	}
	worth := func(n int64, mode value.Mode) int64 {
		return share(value.Product(target, p, n), value.Product(hundred, q), mode)
	}
	lost, not := most-points, int64(0) // what brings no points yet
	if over, of := m.Over.Terms(); over > 0 {
		not = share(value.Product(target, over), value.Product(of), value.Down)
	}
	switch {
	case m.Kind == PerPercent && m.Part == InProportion:
		return not + worth(t.unrounded(points), value.Up)
	case m.Kind == PerPercent && m.Part == AsWhole:
		return not + times((points-1)/q, value.Down) + 1
	case m.Kind == PerPercent:
		return not + times((points-1)/q+1, value.Up)
	case m.Part == InProportion:
		return max(target-worth(most-t.unrounded(points), value.Down), 0)
	case m.Part == AsWhole:
		return max(target-times(lost/q, value.Down), 0)
	}
	return max(target-times(lost/q+1, value.Up)+1, 0)
}

// unrounded returns the least number that is rounded to so many points or more.
func (t *Table) unrounded(points int64) int64 {
	r := t.rounding.Leaf
	if r == nil {
		return points
	}
	step := r.Step.Units()
	points = (points-1)/step*step + step
	switch r.Mode {
	case value.Up:
		return points - step
	case value.Down:
		return points
	}
	return points - step/2
}

// bisect returns the first of 0 to n-1 for which the test holds, n for none. What
// holds of one holds of all after it. It looks around the guess first, unless that
// is below 0.
func bisect(n, guess int64, holds func(int64) bool) int64 {
	low, high := int64(0), n
	held, failed := guess < 0, guess < 0
	for far := int64(1); low < high; far *= 2 {
		at := min(max(guess, low), high-1)
		if held && failed {
			at = low + (high-low)/2
		}
		if holds(at) {
			high, guess, held = at, at-far, true
		} else {
			low, guess, failed = at+1, at+far, true
		}
	}
	return low
}
