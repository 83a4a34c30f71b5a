package rotation

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// gather finds who could take a turn in each year: in the policy's order, then
// those who joined and are not in it.
func (f *field) gather() {
	listed := f.listed()
	order := make([]int, len(f.in.Bloc.Members))
	for i := range order {
		order[i] = i
	}
	place := func(i int) int {
		if at := slices.Index(listed, f.in.Bloc.Members[i].Unit.ID); at >= 0 {
			return at
		}
		return len(listed)
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(place(i), place(j)) })
	f.eligible = make([]units, len(f.years))
	known := map[value.ID]int{} // by the first name of the unit
	for _, i := range order {
		id, days := f.in.Bloc.Members[i].Unit.ID, f.in.Bloc.Membership(i)
		if days.From.IsZero() && place(i) == len(listed) {
			continue // the order leaves it out
		}
		root := firstName(f.in.Bloc, id)
		for year, y := range f.years {
			if !days.Contains(y.From) || !f.waitOver(id, days.From, y.From) {
				continue
			}
			u, ok := known[root]
			if !ok {
				u = len(f.names)
				known[root] = u
				f.names = append(f.names, make([]value.ID, len(f.years)))
			}
			f.names[u][year] = id
			f.eligible[year] |= 1 << u
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

// listed returns the policy's order, or the bloc's listed order.
func (f *field) listed() []value.ID {
	if f.policy.Order != nil {
		return f.policy.Order
	}
	ids := make([]value.ID, 0, len(f.in.Bloc.Members))
	for _, m := range f.in.Bloc.Members {
		if !slices.Contains(ids, m.Unit.ID) {
			ids = append(ids, m.Unit.ID)
		}
	}
	return ids
}

// waitOver reports whether a unit that became a member on the first day is done
// waiting as a newcomer in the year that begins on the second.
func (f *field) waitOver(id value.ID, joined, begins value.Date) bool {
	n := f.policy.Newcomer
	if n == nil || n.Wait == 0 || joined.IsZero() || !f.newcomer(id, joined) {
		return true
	}
	a, month, day := joined.Civil()
	b, m, d := begins.Civil()
	if month > m || month == m && day > d {
		a++ // the first year that it is a member on the first day of is the next
	}
	return b-a >= n.Wait
}

// newcomer reports whether the unit that became a member on the day stands where a
// newcomer does: it takes nobody's place and has none to come back to.
func (f *field) newcomer(id value.ID, joined value.Date) bool {
	for _, e := range f.in.Bloc.Events {
		at := slices.Index(e.To, id)
		if e.On != joined || at < 0 {
			continue
		}
		switch e.Kind {
		case emulation.Rename:
			return f.policy.Rename == AsNewcomer
		case emulation.Merge:
			return false
		case emulation.Split:
			return f.policy.Split == AllNew || f.policy.Split == FirstKeeps && at > 0
		}
	}
	before := slices.ContainsFunc(f.in.Bloc.Members, func(m emulation.Member) bool {
		return m.Unit.ID == id && !m.Until.IsZero() && m.Until.Compare(joined) <= 0
	})
	return !before || f.policy.Return == AsNewcomer
}

// firstName returns what the unit was called before all changes of its name.
func firstName(b emulation.Bloc, id value.ID) value.ID {
	for _, e := range slices.Backward(b.Events) {
		if e.Kind == emulation.Rename && len(e.From) == 1 && slices.Contains(e.To, id) {
			id = e.From[0]
		}
	}
	return id
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
	f.waited, f.resting = make([]int, len(f.names)), make([]int, len(f.names))
	first := f.years[0].From
	for u, names := range f.names {
		if !f.eligible[0].has(u) {
			continue
		}
		root := firstName(f.in.Bloc, names[0])
		held := false
		for _, e := range recordOf(f.in, f.office).entries {
			age := yearsBetween(e.year.From, first)
			switch {
			case slices.ContainsFunc(e.Holders, func(h value.ID) bool { return slices.Contains(heirs(f.in.Bloc, h, first), names[0]) }):
				f.waited[u], f.resting[u], held = age-1, max(0, f.policy.Rest-age+1), true
			case f.waited[u] == 0 && !held && f.memberAs(root, e.year.From):
				f.waited[u] = age
			}
		}
	}
}

// memberAs reports whether the unit was a member on the day under one of its names.
func (f *field) memberAs(root value.ID, day value.Date) bool {
	for i, m := range f.in.Bloc.Members {
		if f.in.Bloc.Membership(i).Contains(day) && firstName(f.in.Bloc, m.Unit.ID) == root {
			return true
		}
	}
	return false
}

// yearsBetween counts the calendar years from one day to the other.
func yearsBetween(from, until value.Date) int {
	a, _, _ := from.Civil()
	b, _, _ := until.Civil()
	return b - a
}

// unsearched says why plans of the office are not searched, nil when they are: one
// seat that is held for a year, no seats kept for classes, the rule in force from
// the first year on, units that a search can hold, and so short a rest that a round
// never stops for it.
func (f *field) unsearched() *value.Message {
	p := f.policy
	fewest := len(f.names)
	for _, e := range f.eligible {
		fewest = min(fewest, bits.OnesCount64(uint64(e)))
	}
	begun := p.Start == nil
	if !begun {
		y, err := f.in.Years.Of(p.Start.Year)
		begun = err == nil && y.From.Compare(f.years[0].From) <= 0
	}
	var why value.Message
	switch {
	case len(p.Reserved) > 0:
		why = value.Msg("rotation.unsearched-reserved")
	case p.Seats > 1:
		why = value.Msg("rotation.unsearched-seats", p.Seats)
	case p.Term > 1:
		why = value.Msg("rotation.unsearched-term", p.Term)
	case p.First != nil:
		why = value.Msg("rotation.unsearched-first")
	case !begun:
		why = value.Msg("rotation.unsearched-start", p.Start.Year)
	case len(f.names) > searchable:
		why = value.Msg("rotation.unsearched-units", len(f.names), searchable)
	case p.Rest > 0 && fewest <= 2*p.Rest:
		why = value.Msg("rotation.unsearched-rest", p.Rest, fewest)
	default:
		return nil
	}
	return &why
}
