package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// entry is a recorded term with the days of its year.
type entry struct {
	emulation.Term
	year value.Year
}

// record is the terms of one office, oldest first.
type record struct {
	entries []entry
	unknown []string // labels of years that cannot be placed
	starts  map[value.Date]int
	ends    map[value.Date][]entry
}

func recordOf(in Input, office emulation.Office) record {
	r := record{starts: map[value.Date]int{}, ends: map[value.Date][]entry{}}
	for _, t := range in.Terms {
		if t.Office != office {
			continue
		}
		y, err := in.Years.Of(t.Year)
		if err != nil {
			r.unknown = append(r.unknown, t.Year)
			continue
		}
		e := entry{t, y}
		r.entries = append(r.entries, e)
		r.starts[y.From]++
		r.ends[y.Until] = append(r.ends[y.Until], e)
	}
	slices.SortStableFunc(r.entries, func(a, b entry) int { return a.year.From.Compare(b.year.From) })
	return r
}

// twice reports whether several terms are recorded for the year.
func (r record) twice(y value.Year) bool { return r.starts[y.From] > 1 }

// before returns the latest entry whose year begins before the day.
func (r record) before(day value.Date) (entry, bool) {
	end, _ := slices.BinarySearchFunc(r.entries, day, func(e entry, day value.Date) int { return e.year.From.Compare(day) })
	if end == 0 {
		return entry{}, false
	}
	return r.entries[end-1], true
}

// preceding returns the entry of the year just before y, or says why there is
// none to count from.
func (r record) preceding(y value.Year) (entry, *value.Message) {
	prior := r.ends[y.From]
	if len(prior) == 1 && !r.twice(prior[0].year) {
		return prior[0], nil
	}
	var why value.Message
	last, found := r.before(y.From)
	switch {
	case len(prior) > 0:
		why = value.Msg("rotation.year-twice", prior[0].Year)
	case found:
		why = value.Msg("rotation.gap", y.Label, last.Year)
	default:
		why = value.Msg("rotation.first", y.Label)
	}
	return entry{}, &why
}

// stands returns where the rotation stands after the entry: behind the last of
// its holders in the order. The order in which the record names the holders of
// several seats means nothing, but that where every unit holds a seat it is all
// there is to go by. A message says why the place cannot be told.
func (l *list) stands(e entry, seats int, names func([]value.ID) []value.Text) (place, *value.Message) {
	cannot := func(code string, args ...any) (place, *value.Message) {
		m := value.Msg(code, args...)
		return place{}, &m
	}
	holds := map[int]bool{}
	last := -1
	for _, id := range e.Holders {
		i, listed := l.index[id]
		if !listed {
			return cannot("rotation.holder-unlisted", names([]value.ID{id})[0], e.Year, l.phrase)
		}
		holds[i], last = true, i
	}
	switch {
	case len(holds) == 0:
		return cannot("rotation.holders-none", e.Year)
	case len(holds) == 1 && seats == 1:
		return place{unit: last}, nil
	}
	// ring is who could sit that year; holders sit in it whatever their days.
	var ring []int
	for i := range l.units {
		if holds[i] || l.memberOn(i, e.year.From) {
			ring = append(ring, i)
		}
	}
	switch {
	case len(holds) == len(ring):
		return place{unit: last}, nil
	case len(holds) < seats:
		return cannot("rotation.holders-few", e.Year, len(holds), seats)
	}
	if i, ok := runEnd(ring, holds); ok {
		return place{unit: i}, nil
	}
	return cannot("rotation.holders-apart", names(e.Holders), e.Year, l.phrase)
}

// runEnd returns the last holder of the ring when the holders, fewer than the
// ring, sit side by side.
func runEnd(ring []int, holds map[int]bool) (end int, ok bool) {
	runs := 0
	for j, i := range ring {
		if next := ring[(j+1)%len(ring)]; holds[i] && !holds[next] {
			end, runs = i, runs+1
		}
	}
	return end, runs == 1
}
