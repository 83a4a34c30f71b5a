package scoring

import (
	"cmp"
	"math"
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// share is the exact value that a bound stands for: num/den. A den of 0 is
// beyond every value, on the side of num.
type share struct{ num, den int64 }

func whole(n int64) share { return share{n, 1} }

func (a share) compare(b share) int {
	if a.den == b.den {
		return cmp.Compare(a.num, b.num)
	}
	return value.CompareProducts(a.num, b.den, b.num, a.den)
}

// interval is where a value can lie, both ends included.
type interval struct{ low, high share }

func (v interval) settled() bool { return v.low == v.high }

func known(n int64) interval { return interval{whole(n), whole(n)} }

func within(b Bounds) interval { return interval{whole(b.Low.Units()), whole(b.High.Units())} }

// less turns the order round, for what is better when it is less.
func (v interval) less() interval {
	turned := func(a share) share { return share{-max(a.num, -math.MaxInt64), a.den} }
	return interval{turned(v.high), turned(v.low)}
}

// nowhere is a value of which nothing is known.
func nowhere() interval { return interval{share{-1, 0}, share{1, 0}} }

// ranking compares units: first by what they are ranked by, then, while they are
// equal, by the steps of the tie chain.
type ranking struct {
	table     *Table
	by        Rank
	decisions []TieDecision
}

// keys returns how many values a result has.
func (r ranking) keys() int { return 1 + len(r.table.ties) }

// key returns the i-th value of a unit's result, higher for better.
func (r ranking) key(t *Tally, i int) interval {
	if i == 0 {
		return r.table.result(t, r.by)
	}
	switch s := r.table.ties[i-1]; s.By {
	case TieByPoints:
		return r.table.result(t, ByPoints)
	case TieByRate:
		return r.table.result(t, ByRate)
	case TieByCriterion, TieByFewer:
		// What takes points off stands below 0, so the higher the fewer.
		return r.table.line(t, s.Criterion)
	case TieByEarlier:
		if t.HandedIn.IsZero() {
			return nowhere()
		}
		return known(int64(t.HandedIn.DaysSince(value.Date{}))).less()
	case TieByDecision:
		return decided(r.decisions, s.Decision, t.Unit)
	}
	return nowhere()
}

func decided(decisions []TieDecision, id, unit value.ID) interval {
	i := slices.IndexFunc(decisions, func(d TieDecision) bool { return d.ID == id })
	if i < 0 || !decisions[i].sound() {
		return nowhere()
	}
	n, ok := decisions[i].value(unit)
	if !ok {
		return nowhere()
	}
	return known(n)
}

// line returns the points of a row; a board of totals alone has none.
func (t *Table) line(tally *Tally, criterion value.ID) interval {
	i, ok := t.byID[criterion]
	if !ok || i >= len(tally.Lines) {
		return nowhere()
	}
	return within(tally.Lines[i].Points)
}

func (t *Table) result(u *Tally, by Rank) interval {
	if by == ByRate {
		return rateShare(u, t.lifts)
	}
	return within(u.Points)
}

// rateShare returns bounds of the rate that hold even if leaves without an entry
// turn out not to be assigned. Then the assigned maximum falls. That lifts a
// rate's lower bound, and lowers its upper bound as well, for what the unit has
// lost weighs more; except where points lie outside 0 to the maximum, or where a
// floor or a rounding of the total may lift them above what is assigned. A unit
// to which perhaps nothing is assigned may have no rate: it can be anywhere that
// a rate can.
func rateShare(t *Tally, lifts bool) interval {
	least, most := t.Assigned.Low.Units(), t.Assigned.High.Units()
	below, over := t.Points.Low.Sign() < 0, lifts || t.overfull()
	if least <= 0 {
		v := interval{whole(0), whole(1)}
		if below {
			v.low = nowhere().low
		}
		if over {
			v.high = nowhere().high
		}
		return v
	}
	v := interval{share{t.Points.Low.Units(), most}, share{t.Points.High.Units(), most}}
	if below {
		v.low.den = least
	}
	if over && v.high.num >= 0 {
		v.high.den = least
	}
	return v
}

// overfull reports whether some row has more points than are assigned there.
func (t *Tally) overfull() bool {
	return slices.ContainsFunc(t.Lines, func(l Line) bool { return l.Points.High.Compare(l.Assigned.High) > 0 })
}

// extent is where a unit's result can lie, on a scale of whole numbers that has
// the order of the results and nothing else.
type extent struct{ low, high int64 }

func (e extent) settled() bool { return e.low == e.high }

type extents []extent

// bound is one end of a unit's result, value by value, and where its place on the
// scale goes.
type bound struct {
	values []share
	into   *int64
}

func (a bound) compare(b bound) int { return slices.CompareFunc(a.values, b.values, share.compare) }

// scale puts the results of all units on one scale. Points alone are a scale
// already.
func (r ranking) scale(b *Buffer, units []Tally) extents {
	if r.keys() > 1 || r.by != ByPoints {
		return r.steps(b, units)
	}
	b.scale = sized(b.scale, len(units))
	for i := range units {
		b.scale[i] = extent{units[i].Points.Low.Units(), units[i].Points.High.Units()}
	}
	return b.scale
}

// steps is a scale that two ways of ranking share if they give one order: without
// gaps, from 0. A result is compared value by value, so the least that it can be
// has the least of every value, and the most has the most of every value.
func (r ranking) steps(b *Buffer, units []Tally) extents {
	b.scale = sized(b.scale, len(units))
	keys := r.keys()
	b.bounds, b.values = b.bounds[:0], sized(b.values, 2*len(units)*keys)
	values := b.values
	for i := range units {
		low, high := values[:keys:keys], values[keys:2*keys:2*keys]
		values = values[2*keys:]
		for k := range keys {
			v := r.key(&units[i], k)
			low[k], high[k] = v.low, v.high
		}
		b.bounds = append(b.bounds, bound{low, &b.scale[i].low}, bound{high, &b.scale[i].high})
	}
	slices.SortFunc(b.bounds, bound.compare)
	step := int64(0)
	for i, end := range b.bounds {
		if i > 0 && b.bounds[i-1].compare(end) != 0 {
			step++
		}
		*end.into = step
	}
	return b.scale
}

// handedIn notes on the board when a unit handed in its own sheet, at whatever
// stage the board is. Of a second sheet of a unit nobody can tell which counts.
func (s *scorer) handedIn(sheet *Sheet) {
	if sheet.Stage != Self || sheet.On.IsZero() {
		return
	}
	if u, ok := s.index[sheet.Unit]; ok && s.tallies[u].HandedIn.IsZero() {
		s.tallies[u].HandedIn = sheet.On
	}
}
