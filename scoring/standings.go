package scoring

import (
	"cmp"
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Standings returns the places of the board's units, in listed order. Units
// with equal results share a place. While points are open, a place is given as
// the best and the worst that it can still be; Shared counts the units, itself
// included, that are already certain to be equal.
//
// Where the scheme does not say by what units are ranked, or how places are
// counted after a tie, and the readings lead to different places, a warning says
// so and best and worst cover every reading. A unit to which nothing is assigned
// has no rate: ranked by rate its place stays open, with a warning.
func (t *Table) Standings(b Board) ([]emulation.Placing, value.Issues) {
	var issues value.Issues
	if t == nil {
		issues.Add(value.Error, value.Path{}, value.Msg("scoring.no-table"))
		return nil, issues
	}
	var byRank [][]emulation.Placing
	counted := true // whether the ways of counting places agree
	for _, r := range declared(t.rank) {
		var byPlaces [][]emulation.Placing
		scale := order(b.Units, r)
		for _, p := range declared(t.places) {
			byPlaces = append(byPlaces, scale.places(b.Units, p))
		}
		counted = counted && same(byPlaces)
		byRank = append(byRank, cover(byPlaces))
	}
	if !same(byRank) {
		issues.Add(value.Warning, t.at, value.Msg("scoring.rank-undeclared"))
	}
	if !counted {
		issues.Add(value.Warning, t.at, value.Msg("scoring.places-undeclared"))
	}
	for _, u := range b.Units {
		if t.rank == ByRate && u.Assigned.High.Sign() <= 0 {
			issues.Add(value.Warning, t.at.At("rank"), value.Msg("scoring.no-rate", u.Unit))
		}
	}
	return cover(byRank), issues
}

// Sorted returns the placings by best place; those with the same best place
// stay in the order given, which says nothing about who is better.
func Sorted(placings []emulation.Placing) []emulation.Placing {
	sorted := slices.Clone(placings)
	slices.SortStableFunc(sorted, func(a, b emulation.Placing) int { return cmp.Compare(a.Best, b.Best) })
	return sorted
}

// declared returns the readings of an option: what is declared, or every value
// when nothing is.
func declared[E interface {
	~string
	value.Enum
}](option E) []E {
	if option != "" {
		return []E{option}
	}
	var all []E
	for _, v := range option.EnumValues() {
		all = append(all, E(v))
	}
	return all
}

func same(readings [][]emulation.Placing) bool {
	for _, r := range readings[1:] {
		if !slices.Equal(r, readings[0]) {
			return false
		}
	}
	return true
}

// cover returns places that hold under every reading.
func cover(readings [][]emulation.Placing) []emulation.Placing {
	all := slices.Clone(readings[0])
	for _, r := range readings[1:] {
		for i := range all {
			all[i].Best = min(all[i].Best, r[i].Best)
			all[i].Worst = max(all[i].Worst, r[i].Worst)
			all[i].Shared = min(all[i].Shared, r[i].Shared)
		}
	}
	return all
}

// extent is where a unit's result can lie, on a scale of whole numbers that has
// the order of the results and nothing else.
type extent struct{ low, high int }

func (e extent) settled() bool { return e.low == e.high }

type extents []extent

// share is the exact result that a bound stands for: num/den. A den of 0 is
// beyond every result, on the side of num.
type share struct{ num, den int64 }

func (a share) compare(b share) int {
	if a.den == b.den {
		return cmp.Compare(a.num, b.num)
	}
	return value.CompareProducts(a.num, b.den, b.num, a.den)
}

// order puts the bounds of all units on one scale.
func order(units []Tally, by Rank) extents {
	type bound struct {
		share
		into *int
	}
	scale := make(extents, len(units))
	bounds := make([]bound, 0, 2*len(units))
	for i := range units {
		low, high := pointsShare(&units[i])
		if by == ByRate {
			low, high = rateShare(&units[i])
		}
		bounds = append(bounds, bound{low, &scale[i].low}, bound{high, &scale[i].high})
	}
	slices.SortFunc(bounds, func(a, b bound) int { return a.compare(b.share) })
	step := 0
	for i, b := range bounds {
		if i > 0 && bounds[i-1].compare(b.share) != 0 {
			step++
		}
		*b.into = step
	}
	return scale
}

func pointsShare(t *Tally) (low, high share) {
	return share{t.Points.Low.Units(), 1}, share{t.Points.High.Units(), 1}
}

// rateShare returns bounds of the rate that hold even if leaves without an entry
// turn out not to be assigned. Then the assigned maximum falls. That lifts a
// rate's lower bound, and lowers its upper bound as well, for what the unit has
// lost weighs more; except where points lie outside 0 to the maximum. A unit to
// which perhaps nothing is assigned may have no rate: it can be anywhere that a
// rate can.
func rateShare(t *Tally) (low, high share) {
	least, most := t.Assigned.Low.Units(), t.Assigned.High.Units()
	below, over := t.Points.Low.Sign() < 0, t.overfull()
	if least <= 0 {
		if below || over {
			return share{-1, 0}, share{1, 0}
		}
		return share{0, 1}, share{1, 1}
	}
	low, high = share{t.Points.Low.Units(), most}, share{t.Points.High.Units(), most}
	if below {
		low.den = least
	}
	if over {
		high.den = least
	}
	return low, high
}

// overfull reports whether some row has more points than are assigned there.
func (t *Tally) overfull() bool {
	return slices.ContainsFunc(t.Lines, func(l Line) bool { return l.Points.High.Compare(l.Assigned.High) > 0 })
}

// places gives each unit its place on the scale.
func (s extents) places(units []Tally, count Places) []emulation.Placing {
	above := s.standard
	if count == Dense {
		above = s.dense
	}
	byHigh := make([]int, len(s)) // units by the upper bound of their result
	for i := range byHigh {
		byHigh[i] = i
	}
	slices.SortStableFunc(byHigh, func(a, b int) int { return cmp.Compare(s[a].high, s[b].high) })
	placings := make([]emulation.Placing, len(s))
	for i := range s {
		fewest, most := above(i, byHigh)
		placings[i] = emulation.Placing{Unit: units[i].Unit, Best: fewest + 1, Worst: most + 1, Shared: s.sharing(i)}
	}
	return placings
}

// standard counts the units above: at the fewest those certain to be, at the
// most those that can be.
func (s extents) standard(unit int, _ []int) (fewest, most int) {
	for i, other := range s {
		if other.low > s[unit].high {
			fewest++
		}
		if i != unit && other.high > s[unit].low {
			most++
		}
	}
	return fewest, most
}

// dense counts the different results above. At the fewest, the units certain to
// be above bunch together: the least number of points that meets all of their
// extents, taken greedily at the lowest upper bounds. At the most, every unit
// that can be above differs from all others, but for settled ones that are
// equal.
func (s extents) dense(unit int, byHigh []int) (fewest, most int) {
	bunch, settled := -1, -1
	for _, i := range byHigh {
		other := s[i]
		if other.low > s[unit].high && other.low > bunch {
			bunch = other.high
			fewest++
		}
		if i == unit || other.high <= s[unit].low {
			continue
		}
		if !other.settled() {
			most++
		} else if other.high != settled {
			settled = other.high
			most++
		}
	}
	return fewest, most
}

// sharing counts the units certain to be equal with the unit, itself included.
func (s extents) sharing(unit int) int {
	n := 1
	for i, other := range s {
		if i != unit && other == s[unit] && other.settled() {
			n++
		}
	}
	return n
}
