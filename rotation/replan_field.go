package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// searchable is for how many units plans are searched.
const searchable = 16

// units is a set of units of a field, by their places.
type units uint64

func (s units) has(u int) bool { return s&(1<<u) != 0 }

// field is what the turns of one office are drawn from: its years, who could take
// a turn in each of them, and what was promised.
type field struct {
	in       Input
	office   emulation.Office
	policy   Policy
	years    []value.Year
	names    [][]value.ID // all who could take a turn in some year, in order, as they are called in each
	eligible []units      // who could in each year
	mandate  [][]units    // who could in each year from the first to the second
	promises [][]Promise  // of each year
	keepers  [][]units    // who would keep each of them
	waited   []int        // how many years each has waited before the first year
	resting  []int        // for how many years from the first each still rests
	whole    units        // who could take a turn in every year
	walk     [][]Seat     // the policy's own walk, year by year
}

// newField arranges the office's years from the first that has no recorded term to
// the last with a promise; nil when no promise is for these years, or the office has no
// turns to be planned anew.
func newField(in Input, office emulation.Office, promises []Promise) *field {
	if unplannable(office, in, value.Message{}) != nil {
		return nil
	}
	f := &field{in: in, office: office, policy: *in.Policies.For(office)}
	if !f.span(promises) {
		return nil
	}
	f.gather()
	f.promise(promises)
	f.past()
	f.walked()
	return f
}

// span finds the years, and reports whether there are any.
func (f *field) span(promises []Promise) bool {
	first := value.Year{}
	if r := recordOf(f.in, f.office); len(r.entries) > 0 {
		first, _ = f.in.Years.After(r.entries[len(r.entries)-1].year)
	}
	var last value.Year
	for _, p := range promises {
		y, err := f.in.Years.Of(p.Year)
		if p.Office != f.office || err != nil || past(y, f.in, f.office) {
			continue
		}
		if last.From.Before(y.From) {
			last = y
		}
		if first.From.IsZero() || first.From.Compare(y.From) > 0 {
			first = y
		}
	}
	if last.From.IsZero() {
		return false
	}
	for y, ok := first, true; ok && y.From.Compare(last.From) <= 0; y, ok = f.in.Years.After(y) {
		f.years = append(f.years, y)
	}
	return len(f.years) > 0
}

// past reports whether a term of the office is recorded for the year or a later
// one.
func past(y value.Year, in Input, office emulation.Office) bool {
	r := recordOf(in, office)
	return len(r.entries) > 0 && y.From.Compare(r.entries[len(r.entries)-1].year.From) <= 0
}

// promise sets down the promises of the years and who would keep each.
func (f *field) promise(promises []Promise) {
	f.promises, f.keepers = make([][]Promise, len(f.years)), make([][]units, len(f.years))
	for _, p := range promises {
		at := slices.IndexFunc(f.years, func(y value.Year) bool { return y.Label == p.Year })
		if p.Office != f.office || at < 0 {
			continue
		}
		keepers := units(0)
		continuing := heirs(f.in.Bloc, p.Unit, f.years[at].From)
		for u := range f.names {
			if f.eligible[at].has(u) && slices.Contains(continuing, f.names[u][at]) {
				keepers |= 1 << u
			}
		}
		f.promises[at], f.keepers[at] = append(f.promises[at], p), append(f.keepers[at], keepers)
	}
}

// walked takes the policy's own walk over the years.
func (f *field) walked() {
	f.walk = make([][]Seat, len(f.years))
	last := f.years[len(f.years)-1]
	for s := range Plan(f.in) {
		y, err := f.in.Years.Of(s.Year)
		if err != nil || last.From.Before(y.From) {
			break
		}
		at := slices.IndexFunc(f.years, func(y value.Year) bool { return y.Label == s.Year })
		if s.Office == f.office && at >= 0 {
			f.walk[at] = append(f.walk[at], s)
		}
	}
}
