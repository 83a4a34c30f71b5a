package scoring

import (
	"cmp"
	"math"
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Standings returns the places of the board's units, in listed order. Units
// with equal results share a place. While points are open, a place is given as
// the best and the worst that it can still be; Shared counts the units, itself
// included, that are already certain to be equal.
//
// Units with equal results go through the scheme's tie chain, for which the
// decisions are those that the dossier records; [Table.Ties] shows the steps.
// Those still equal share their place, and so do all where the scheme has no
// chain.
//
// Where the scheme does not say by what units are ranked, or how places are
// counted after a tie, and the readings lead to different places, a warning says
// so and best and worst cover every reading. No silence is read as fractional
// places, which come of a rule only. A unit to which nothing is assigned has no
// rate: ranked by rate its place stays open, with a warning.
func (t *Table) Standings(b Board, decisions ...TieDecision) ([]emulation.Placing, value.Issues) {
	return t.StandingsInto(new(Buffer), b, decisions...)
}

// StandingsInto is [Table.Standings] with reused memory: the placings lie in the
// buffer and hold until it is used again. It allocates nothing once the buffer
// has grown, where the scheme says by what units are ranked and how places are
// counted.
func (t *Table) StandingsInto(buffer *Buffer, b Board, decisions ...TieDecision) ([]emulation.Placing, value.Issues) {
	var issues value.Issues
	if t == nil {
		issues.Add(value.Error, value.Path{}, value.Msg("scoring.no-table"))
		return nil, issues
	}
	var placings []emulation.Placing
	if t.rank != "" && t.places != "" {
		placings = ranking{t, t.rank, decisions}.places(buffer, b.Units, t.places)
	} else {
		placings = t.readings(b, decisions, &issues)
	}
	if t.rank == ByRate {
		for i := range b.Units {
			if b.Units[i].Assigned.High.Sign() <= 0 {
				issues.Add(value.Warning, t.at.At("rank"), value.Msg("scoring.no-rate", b.Units[i].Unit))
			}
		}
	}
	return placings, issues
}

// readings covers every reading of what the scheme does not say, and reports
// where they differ.
func (t *Table) readings(b Board, decisions []TieDecision, issues *value.Issues) []emulation.Placing {
	var byRank [][]emulation.Placing
	counted := true // whether the ways of counting places agree
	for _, by := range declared(t.rank, ByPoints, ByRate) {
		var byPlaces [][]emulation.Placing
		for _, p := range declared(t.places, Standard, Dense) {
			byPlaces = append(byPlaces, ranking{t, by, decisions}.places(new(Buffer), b.Units, p))
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
	return cover(byRank)
}

// Order tells of two units of the board how their results stand to each other,
// as [Table.Standings] ranks them: above 0 where the first is certain to be ahead,
// below 0 where the second is, 0 where they are certain to be equal. It is false
// while that is open, where the readings of what the scheme does not say differ,
// and for a unit that is not on the board.
//
// It says more than the places do: that 90 is ahead of 70 is sure while the place
// of either still hangs on a third unit.
func (t *Table) Order(b Board, decisions ...TieDecision) func(first, second value.ID) (order int, known bool) {
	at := make(map[value.ID]int, len(b.Units))
	for i := range b.Units {
		at[b.Units[i].Unit] = i
	}
	var scales []extents
	if t != nil {
		for _, by := range declared(t.rank, ByPoints, ByRate) {
			scales = append(scales, ranking{t, by, decisions}.scale(new(Buffer), b.Units))
		}
	}
	return func(first, second value.ID) (order int, known bool) {
		i, ok := at[first]
		j, too := at[second]
		known = ok && too && len(scales) > 0
		for n, s := range scales {
			if !known {
				break
			}
			o, sure := s.order(i, j)
			known = sure && (n == 0 || o == order)
			order = o
		}
		if !known {
			return 0, false
		}
		return order, true
	}
}

// order compares two results, as far as it is certain.
func (s extents) order(i, j int) (order int, known bool) {
	switch a, b := s[i], s[j]; {
	case a.low > b.high:
		return 1, true
	case a.high < b.low:
		return -1, true
	default:
		return 0, i == j || a.settled() && a == b
	}
}

// Sorted returns the placings by best place; those with the same best place
// stay in the order given, which says nothing about who is better.
func Sorted(placings []emulation.Placing) []emulation.Placing {
	sorted := slices.Clone(placings)
	value.Sort(sorted, func(a, b emulation.Placing) int { return a.Best.Compare(b.Best) })
	return sorted
}

// declared returns what is declared, or every reading of silence.
func declared[E ~string](option E, readings ...E) []E {
	if option != "" {
		return []E{option}
	}
	return readings
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
		for i, p := range r {
			all[i].Ahead.Fewest = min(all[i].Ahead.Fewest, p.Ahead.Fewest)
			all[i].Ahead.Most = max(all[i].Ahead.Most, p.Ahead.Most)
			all[i].Shared = min(all[i].Shared, p.Shared)
			if p.Best.Compare(all[i].Best) < 0 {
				all[i].Best = p.Best
			}
			if p.Worst.Compare(all[i].Worst) > 0 {
				all[i].Worst = p.Worst
			}
		}
	}
	return all
}

// places gives each unit its place.
func (r ranking) places(b *Buffer, units []Tally, count Places) []emulation.Placing {
	s := r.scale(b, units)
	if count == Dense {
		b.byHigh = sized(b.byHigh, len(s))
		for i := range b.byHigh {
			b.byHigh[i] = i
		}
		slices.SortStableFunc(b.byHigh, func(i, j int) int { return cmp.Compare(s[i].high, s[j].high) })
	}
	b.placings = sized(b.placings, len(s))
	for i := range s {
		p := &b.placings[i]
		p.Unit = units[i].Unit
		p.Ahead, p.Shared = s.around(i)
		fewest, most := 2*p.Ahead.Fewest, 2*p.Ahead.Most
		switch count {
		case Dense:
			fewest, most = s.dense(i, b.byHigh)
			fewest, most = 2*fewest, 2*most
		case Fractional:
			least, greatest := s.level(i)
			fewest, most = fewest+least, most+greatest
		}
		p.Best, p.Worst = after(fewest), after(most)
	}
	return b.placings
}

// after returns the place that comes after so many halves of places.
func after(halves int) value.Decimal { return value.FromUnits(int64(halves+2) * one / 2) }

// around counts the units above: at the fewest those certain to be, at the most
// those that can be; and the units certain to be equal with the unit, itself
// included.
func (s extents) around(unit int) (ahead emulation.Ahead, shared int) {
	own := s[unit]
	for _, other := range s {
		if other.low > own.high {
			ahead.Fewest++
		}
		if other.high > own.low {
			ahead.Most++
		}
		if other == own {
			shared++
		}
	}
	if !own.settled() {
		ahead.Most-- // itself
		shared = 1
	}
	return ahead, shared
}

// level counts the other units that are equal with the unit when everything goes
// its way, and when nothing does: each moves the mean of their places by a half.
func (s extents) level(unit int) (least, greatest int) {
	for i, other := range s {
		if i != unit && other.low == s[unit].high {
			least++
		}
		if i != unit && other.high == s[unit].low {
			greatest++
		}
	}
	return least, greatest
}

// dense counts the different results above. At the fewest, the units certain to
// be above bunch together: the least number of points that meets all of their
// extents, taken greedily at the lowest upper bounds. At the most, every unit
// that can be above differs from all others, but for settled ones that are
// equal.
func (s extents) dense(unit int, byHigh []int) (fewest, most int) {
	bunch, settled := int64(math.MinInt64), int64(math.MinInt64)
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
