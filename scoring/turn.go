package scoring

import "github.com/khoithidua/blocs/emulation/value"

// dial is one number of an entry that can be changed, counted in steps of its
// own. More of it is better, or worse.
type dial struct {
	field  FlipField
	entry  Entry // a copy, with the number set
	number value.Decimal
	count  int
	yes    bool
	step   int64 // what one step is, in ten-thousandths
	at     int64 // the number as it is, in ten-thousandths
	most   int64 // the most steps
	up     way   // what one step more does
}

// dial arranges the numbers of an entry that can be changed, and returns how many
// there are.
func (s *Search) dial(row int, e *Entry) int {
	r, n := &s.rows[row], 0
	up, step := better, max(s.step.Units(), 1)
	if r.Effect == Penalty {
		up = worse
	}
	const one = 10_000
	add := func(field FlipField, step, at, most int64, up way) {
		s.dials[n] = dial{field: field, entry: *e, step: step, at: at, most: most, up: up}
		n++
	}
	switch r.how {
	case isPoints:
		add(FlipPoints, step, e.Points.Units(), r.Max.Units()/step, up)
	case isAchieved:
		at := int64(0)
		if *e.Achieved {
			at = one
		}
		add(FlipAchieved, one, at, 1, up)
	case isCount:
		most := int64(0) // beyond it the points do not change
		if each := r.each.Units(); each > 0 {
			most = (r.Max.Units() + each - 1) / each
		}
		add(FlipCount, one, int64(*e.Count)*one, max(most, int64(*e.Count)), up)
	case isQuantity:
		add(FlipActual, 1, e.Actual.Units(), s.enough(row, e), up)
	case isReport:
		if e.Points != nil {
			add(FlipPoints, step, e.Points.Units(), r.report.Quality.Units()/step, up)
		}
		if e.DaysLate != nil {
			add(FlipDaysLate, one, int64(*e.DaysLate)*one, max(366, int64(*e.DaysLate)), -up)
		}
	}
	return n
}

// enough returns an actual beyond which the points do not change.
func (s *Search) enough(row int, e *Entry) int64 {
	n := max(e.Target.Units(), e.Actual.Units(), 1)
	for range 20 {
		d := value.FromUnits(n)
		changed := *e
		changed.Actual = &d
		if line, ok := s.entered(row, &changed); !ok || line.Origin != Computed || magnitude(line.Points.Low).Compare(s.rows[row].Max) >= 0 || n > 1<<50 {
			break
		}
		n *= 2
	}
	return n
}

// set returns the entry with the number at so many steps.
func (d *dial) set(n int64) *Entry {
	d.number, d.count, d.yes = value.FromUnits(n*d.step), int(n), n > 0
	switch d.field {
	case FlipPoints:
		d.entry.Points = &d.number
	case FlipAchieved:
		d.entry.Achieved = &d.yes
	case FlipActual:
		d.entry.Actual = &d.number
	case FlipCount:
		d.entry.Count = &d.count
	case FlipDaysLate:
		d.entry.DaysLate = &d.count
	}
	return &d.entry
}

// turn is a dial on its way: its steps from the nearest to the last.
type turn struct {
	*Search
	*dial
	unit, row int
	w         way
	first     int64 // the nearest number, in steps
	toward    int64 // 1 or -1
	last      int64 // how many steps there are beyond the first; below 0 for none
	before    value.Decimal
}

func (s *Search) turn(unit, row int, d *dial, w way) turn {
	t := turn{Search: s, dial: d, unit: unit, row: row, w: w, first: d.at / d.step, toward: -1}
	t.before = s.board.Units[unit].Lines[row].Points.Low
	switch {
	case d.up == w && d.at < 0:
		t.first, t.toward = 0, 1
	case d.up == w:
		t.first, t.toward = t.first+1, 1
	case d.at%d.step == 0:
		t.first--
	}
	if t.toward > 0 {
		t.last = d.most - t.first
		return t
	}
	t.first = min(t.first, d.most)
	t.last = t.first
	return t
}

func (t *turn) number(i int64) int64 { return t.first + t.toward*i }

// moved returns by how much the criterion's points move.
func (t *turn) moved(i int64) (value.Decimal, bool) {
	if t.field == FlipPoints && t.rows[t.row].how == isPoints {
		d, err := value.FromUnits(t.number(i) * t.step).Sub(value.FromUnits(t.at))
		return magnitude(d), err == nil
	}
	points, ok := t.points(i)
	if !ok {
		return value.Decimal{}, false
	}
	// Where a rounding is not declared, only what is certain counts.
	certain := points.Low
	if t.w == worse {
		certain = points.High
	}
	d, err := certain.Sub(t.before)
	return magnitude(d), err == nil
}

// points returns what the criterion brings; ok is false where the entry cannot be
// used.
func (t *turn) points(i int64) (points Bounds, ok bool) {
	entry := t.set(t.number(i))
	r := &t.rows[t.row]
	if r.how != isQuantity { // asked for most, and its target is known to be sound
		line, ok := t.entered(t.row, entry)
		return line.Points, ok
	}
	o := t.quantity(r, *entry.Target, *entry.Actual)
	var line Line
	line.put(r, o.points)
	return line.Points, o.odd == "" && !o.open
}

// smallest finds the nearest number for which the test holds and which moves the
// criterion's points by less than the best found already.
func (t *turn) smallest(best *Flip, least value.Decimal, holds func(*Tally) bool) *Flip {
	switch r := &t.rows[t.row]; {
	case t.last < 0:
		return nil
	case r.how == isQuantity && r.method.Kind == Steps:
		return t.stepwise(best, least, holds)
	}
	try := func(i int64) *Tally { return t.try(i, holds) }
	smaller := func(i int64) (value.Decimal, bool) {
		moved, ok := t.moved(i)
		return moved, ok && (best == nil || moved.Compare(best.Points) < 0)
	}
	i := t.below(0, least) // nothing before can do
	if i > t.last {
		return nil
	}
	if _, ok := smaller(i); !ok {
		return nil
	}
	tally := try(i)
	for n := 0; tally == nil && i < t.last; n++ {
		// Mostly it is the first amount by which the points move, or the next.
		next := t.last
		if moved, ok := t.moved(i); ok && n < 3 {
			next = min(i+1+t.below(i+1, value.FromUnits(moved.Units()+1)), t.last)
		}
		if next > i+1 && try(next-1) != nil || next == t.last && try(next) != nil {
			i += 1 + bisect(next-i-1, -1, func(j int64) bool { return try(i+1+j) != nil })
			tally = try(i)
			break
		}
		i = next
		tally = try(i)
	}
	moved, ok := smaller(i)
	if tally == nil || !ok {
		return nil
	}
	return t.flip(i, moved, tally)
}

// try returns the unit's points with the number changed, nil where the test does
// not hold of them.
func (t *turn) try(i int64, holds func(*Tally) bool) *Tally {
	line, ok := t.entered(t.row, t.set(t.number(i)))
	if !ok {
		return nil
	}
	if tally := t.trial.with(&t.board.Units[t.unit], t.row, line); tally != nil && holds(tally) {
		return tally
	}
	return nil
}

func (t *turn) flip(i int64, moved value.Decimal, tally *Tally) *Flip {
	r := &t.rows[t.row]
	return &Flip{
		Unit: t.board.Units[t.unit].Unit, Criterion: r.ID, Name: t.name(r), Field: t.field,
		From: value.FromUnits(t.at), To: value.FromUnits(t.number(i) * t.step), Points: moved, Total: tally.Points,
	}
}
