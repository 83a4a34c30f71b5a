package rotation

import (
	"math/bits"
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
	ids      []value.ID  // all who could take a turn in some year, in order
	eligible []units     // who could in each year
	mandate  [][]units   // who could in each year from the first to the second
	promises [][]Promise // of each year
	keepers  [][]units   // who would keep each of them
	waited   []int       // how many years each has waited before the first year
	resting  []int       // for how many years from the first each still rests
	whole    units       // who could take a turn in every year
	walk     [][]Seat    // the policy's own walk, year by year
}

// newField arranges the office's years from the first that has no recorded term to
// the last with a promise; nil when no promise is for these years.
func newField(in Input, office emulation.Office, promises []Promise) *field {
	p := in.Policies.For(office)
	if p == nil {
		return nil
	}
	f := &field{in: in, office: office, policy: *p}
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

// gather finds who could take a turn in each year.
func (f *field) gather() {
	l := newList(f.policy, f.in.Bloc)
	first := map[value.ID]value.Date{} // of the latest membership that began
	for _, m := range f.in.Bloc.Members {
		if from := m.From; first[m.Unit.ID].Before(from) {
			first[m.Unit.ID] = from
		}
	}
	// turn reports whether a unit has turns at all.
	turn := func(id value.ID) bool {
		_, listed := l.index[id]
		return listed || !first[id].IsZero()
	}
	ordered := slices.Clone(l.units)
	for _, m := range f.in.Bloc.Members {
		if _, listed := l.index[m.Unit.ID]; !listed {
			ordered = append(ordered, m.Unit.ID)
		}
	}
	places := map[value.ID]int{}
	f.eligible = make([]units, len(f.years))
	for _, id := range ordered {
		if !turn(id) {
			continue
		}
		for i, y := range f.years {
			if !f.in.Bloc.HasMember(id, y.From) || !f.waitedFor(first[id], y) {
				continue
			}
			if _, known := places[id]; !known {
				places[id] = len(f.ids)
				f.ids = append(f.ids, id)
			}
			f.eligible[i] |= 1 << places[id]
		}
	}
	f.mandate = make([][]units, len(f.years))
	for i := range f.years {
		f.mandate[i] = make([]units, len(f.years))
		all := ^units(0)
		for j := i; j < len(f.years); j++ {
			all &= f.eligible[j]
			f.mandate[i][j] = all
		}
	}
	f.whole = f.mandate[0][len(f.years)-1]
}

// waitedFor reports whether a unit that joined on the day is done waiting as a
// newcomer in the year.
func (f *field) waitedFor(value.Date, value.Year) bool { return true }

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
		for u, id := range f.ids {
			if f.eligible[at].has(u) && slices.Contains(continuing, id) {
				keepers |= 1 << u
			}
		}
		f.promises[at], f.keepers[at] = append(f.promises[at], p), append(f.keepers[at], keepers)
	}
}

// heirs returns the units that continue the unit on the day: itself, or those
// which events up to then made of it.
func heirs(b emulation.Bloc, id value.ID, day value.Date) []value.ID {
	all := []value.ID{id}
	for _, e := range b.Events {
		turns := e.Kind == emulation.Rename || e.Kind == emulation.Merge || e.Kind == emulation.Split
		if !turns || day.Before(e.On) || !slices.ContainsFunc(e.From, func(u value.ID) bool { return slices.Contains(all, u) }) {
			continue
		}
		all = slices.DeleteFunc(all, func(u value.ID) bool { return slices.Contains(e.From, u) })
		all = append(all, e.To...)
	}
	return all
}

// past counts what each unit brings from the record: the years since it, or a unit
// that it continues, last held the office; where that is not on record, the years
// since the record first has it as a member without office.
func (f *field) past() {
	f.waited, f.resting = make([]int, len(f.ids)), make([]int, len(f.ids))
	first := f.years[0].From
	for u, id := range f.ids {
		for _, e := range recordOf(f.in, f.office).entries {
			age := yearsBetween(e.year.From, first)
			held := slices.ContainsFunc(e.Holders, func(h value.ID) bool { return slices.Contains(heirs(f.in.Bloc, h, first), id) })
			switch {
			case held:
				f.waited[u], f.resting[u] = age-1, max(0, f.rest()-age+1)
			case f.waited[u] == 0 && f.in.Bloc.HasMember(id, e.year.From):
				f.waited[u] = age
			}
		}
		if !f.eligible[0].has(u) {
			f.waited[u] = 0
		}
	}
}

// yearsBetween counts the calendar years from one day to the other.
func yearsBetween(from, until value.Date) int {
	a, _, _ := from.Civil()
	b, _, _ := until.Civil()
	return b - a
}

func (f *field) rest() int { return 0 }

// searched reports whether plans of the office can be searched: one seat, units
// that a search can hold, and so short a rest that a round never stops for it.
func (f *field) searched() bool {
	fewest := len(f.ids)
	for _, e := range f.eligible {
		fewest = min(fewest, bits.OnesCount64(uint64(e)))
	}
	return f.policy.Seats == 1 && len(f.ids) <= searchable && (f.rest() == 0 || fewest > 2*f.rest())
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
