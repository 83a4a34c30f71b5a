package scoring_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// slow is the obvious twin of Score: down the tree, one unit at a time, in
// fractions of math/big.
type slow struct{ year }

type pair struct{ low, high int64 }

func rat(a, b int64) *big.Rat { return big.NewRat(a, b) }

// rounded returns a number of points in ten-thousandths as the scheme rounds it;
// without a rounding, the numbers of four places around it.
func rounded(r *big.Rat, how *value.Rounding) pair {
	step, up := int64(1), func(half int, odd bool) bool { return false }
	if how != nil {
		step = how.Step.Units()
		up = func(half int, odd bool) bool {
			return how.Mode == value.Up || how.Mode == value.HalfUp && half >= 0 ||
				how.Mode == value.HalfEven && (half > 0 || half == 0 && odd)
		}
	}
	q := new(big.Rat).Quo(new(big.Rat).Abs(r), rat(step, 1))
	whole := new(big.Int).Quo(q.Num(), q.Denom()).Int64()
	rest := new(big.Rat).Sub(q, rat(whole, 1))
	p := pair{whole * step, whole * step}
	if rest.Sign() > 0 {
		if how == nil {
			p.high++
		} else if up(rest.Cmp(rat(1, 2)), whole%2 == 1) {
			p.low, p.high = p.low+step, p.high+step
		}
	}
	if r.Sign() < 0 {
		return pair{-p.high, -p.low}
	}
	return p
}

func (p pair) within(low, high *value.Decimal) pair {
	if low != nil {
		p = pair{max(p.low, low.Units()), max(p.high, low.Units())}
	}
	if high != nil {
		p = pair{min(p.low, high.Units()), min(p.high, high.Units())}
	}
	return p
}

func (s slow) entry(unit int, leaf value.ID) *scoring.Entry {
	for i := range s.sheets[unit].Entries {
		if e := &s.sheets[unit].Entries[i]; e.Criterion == leaf {
			return e
		}
	}
	return nil
}

func (s slow) total(unit int) pair {
	p := s.sum(s.scheme.Criteria, unit).within(s.scheme.Floor, s.scheme.Cap)
	if r := s.scheme.Rounding.Total; r != nil {
		return pair{rounded(rat(p.low, 1), r).low, rounded(rat(p.high, 1), r).low}
	}
	return p
}

func (s slow) sum(items []scoring.Criterion, unit int) pair {
	var sum pair
	for _, c := range items {
		var p pair
		if c.Kind == scoring.Group {
			p = s.sum(c.Items, unit)
			if c.Effect != scoring.Penalty {
				p = p.within(c.Floor, c.Cap)
			} else if c.Cap != nil {
				p = pair{max(p.low, -c.Cap.Units()), max(p.high, -c.Cap.Units())}
			}
		} else if p = s.leaf(c, unit); c.Effect == scoring.Penalty {
			p = pair{-p.high, -p.low}
		}
		sum = pair{sum.low + p.low, sum.high + p.high}
	}
	return sum
}

func (s slow) leaf(c scoring.Criterion, unit int) pair {
	e, most := s.entry(unit, c.ID), c.Max.Units()
	open := pair{0, most}
	switch {
	case e == nil:
		return open
	case e.State != "":
		return pair{}
	case c.Kind == scoring.Points:
		return pair{e.Points.Units(), e.Points.Units()}
	case c.Kind == scoring.Achieved && *e.Achieved:
		return pair{most, most}
	case c.Kind == scoring.Achieved:
		return pair{}
	case c.Kind == scoring.Count:
		n := min(most, int64(*e.Count)*c.Each.Units())
		return pair{n, n}
	case c.Kind == scoring.Report:
		return slowReport(*c.Report, e)
	case e.Actual == nil:
		return open
	}
	target, actual := e.Target.Units(), e.Actual.Units()
	if c.Method.Kind == scoring.LeaderRelative {
		return s.relative(c, unit, target, actual)
	}
	var ps []pair
	for _, points := range slowMethod(*c.Method, most, rat(actual, target)) {
		if points.Cmp(rat(most, 1)) > 0 {
			points = rat(most, 1)
		}
		how := s.scheme.Rounding.Leaf
		if c.Method.Kind == scoring.Steps {
			how = nil // printed, not computed
		}
		p := rounded(points, how)
		ps = append(ps, pair{min(p.low, most), min(p.high, most)})
	}
	all := ps[0]
	for _, p := range ps {
		all = pair{min(all.low, p.low), max(all.high, p.high)}
	}
	return all
}

// slowMethod returns the points under each reading of what is not declared.
func slowMethod(m scoring.Method, most int64, share *big.Rat) []*big.Rat {
	zero, full := new(big.Rat), rat(most, 1)
	met := share.Cmp(rat(1, 1)) >= 0
	switch m.Kind {
	case scoring.Proportional:
		return []*big.Rat{new(big.Rat).Mul(full, share)}
	case scoring.AllOrNothing:
		if met {
			return []*big.Rat{full}
		}
		return []*big.Rat{zero}
	case scoring.Steps:
		for _, s := range m.Steps {
			num, den := s.From.Terms()
			if share.Cmp(rat(num, den)) >= 0 { // from the highest down
				return []*big.Rat{rat(s.Points.Units(), 1)}
			}
		}
	case scoring.PerPercent:
		if !m.Over.IsZero() {
			num, den := m.Over.Terms()
			if share = new(big.Rat).Sub(share, rat(num, den)); share.Sign() < 0 {
				share = zero
			}
		}
		var all []*big.Rat
		for _, times := range partsOf(m, share) {
			all = append(all, times.Mul(times, rat(m.Points.Units(), 1)))
		}
		return all
	case scoring.Shortfall:
		if met {
			return []*big.Rat{full}
		}
		var all []*big.Rat
		for _, times := range partsOf(m, new(big.Rat).Sub(rat(1, 1), share)) {
			left := new(big.Rat).Sub(full, times.Mul(times, rat(m.Points.Units(), 1)))
			if left.Sign() < 0 {
				left = zero
			}
			all = append(all, left)
		}
		return all
	}
	return nil
}

// partsOf returns how many times p % a share is, under each reading of a part.
func partsOf(m scoring.Method, share *big.Rat) []*big.Rat {
	times := new(big.Rat).Quo(new(big.Rat).Mul(share, rat(1_000_000, 1)), rat(m.Percent.Units(), 1))
	down := new(big.Int).Quo(times.Num(), times.Denom()).Int64()
	up := down
	if !times.IsInt() {
		up++
	}
	switch m.Part {
	case scoring.InProportion:
		return []*big.Rat{times}
	case scoring.Dropped:
		return []*big.Rat{rat(down, 1)}
	case scoring.AsWhole:
		return []*big.Rat{rat(up, 1)}
	}
	return []*big.Rat{rat(down, 1), rat(up, 1)}
}

func slowReport(r scoring.ReportRule, e *scoring.Entry) pair {
	time := r.Time.Units() - int64(*e.DaysLate)*r.PerDay.Units()
	quality := pair{0, r.Quality.Units()}
	if e.Points != nil {
		quality = pair{e.Points.Units(), e.Points.Units()}
	}
	if r.Floor != nil || time >= 0 {
		time = max(time, 0) // the floor is 0 here
		return pair{time + quality.low, time + quality.high}
	}
	return pair{max(0, time+quality.low), quality.high}
}

// relative is the method M01, case by case as it is written down.
func (s slow) relative(c scoring.Criterion, unit int, target, actual int64) pair {
	most := c.Max.Units()
	if target == 0 && c.Method.NoTarget == "" {
		return pair{0, most}
	}
	excess := func(t, a int64) *big.Rat { return rat(a-t, t) }
	leader, top, mayLead, mayTop := new(big.Rat), int64(0), false, false
	for other := range s.units {
		e := s.entry(other, c.ID)
		switch {
		case e == nil:
			mayLead, mayTop = true, true
		case e.State != "":
		case e.Actual == nil && e.Target.IsZero():
			mayTop = true
		case e.Actual == nil:
			mayLead = true
		case e.Target.IsZero():
			top = max(top, e.Actual.Units())
		default:
			if x := excess(e.Target.Units(), e.Actual.Units()); x.Cmp(leader) > 0 {
				leader = x
			}
		}
	}
	points := func(r *big.Rat) pair {
		return rounded(new(big.Rat).Mul(r, rat(most, 1)), s.scheme.Rounding.Leaf).within(nil, c.Max)
	}
	switch {
	case target == 0 && actual == 0:
		return pair{}
	case target == 0:
		p := points(rat(actual, top))
		if mayTop {
			p.low = 0
		}
		return p
	case actual <= target:
		return points(rat(actual, 2*target))
	}
	over := new(big.Rat).Quo(excess(target, actual), leader)
	p := points(over.Add(rat(1, 2), over.Mul(over, rat(1, 2))))
	if mayLead {
		p.low = points(rat(1, 2)).low
	}
	return p
}

func TestPointsAgreeWithTheSlowTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		y := drawYear(t, options{beyond: 20_000, relative: true})
		board, _ := y.score(t)
		for i := range y.units {
			got := board.Units[i].Points
			require.Equal(t, slow{y}.total(i), pair{got.Low.Units(), got.High.Units()})
		}
	})
}
