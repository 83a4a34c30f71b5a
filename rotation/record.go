package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// entry is a recorded term with the days of its year.
type entry struct {
	emulation.Term
	year  value.Year
	index int // of the terms
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
	for i, t := range in.Terms {
		if t.Office != office {
			continue
		}
		y, err := in.Years.Of(t.Year)
		if err != nil {
			r.unknown = append(r.unknown, t.Year)
			continue
		}
		e := entry{t, y, i}
		r.entries = append(r.entries, e)
		r.starts[y.From]++
		r.ends[y.Until] = append(r.ends[y.Until], e)
	}
	value.Sort(r.entries, func(a, b entry) int { return a.year.From.Compare(b.year.From) })
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
