package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// tell writes down what was found for the office. Where there is no plan, it is the
// policy's own walk.
func (f *field) tell(b found) Replanned {
	walk := f.holders()
	walked := f.measures(walk)
	r := Replanned{Office: f.office, Walk: walked.Changes, Measures: b.measures, Bound: b.bound}
	if b.plan == nil {
		r.Measures = walked
		for i, year := range f.walk {
			r.Seats = append(r.Seats, year...)
			r.Changed = append(r.Changed, f.changed(i, walk, true)...)
		}
	} else {
		turns := make([][]int, len(b.plan))
		for i, u := range b.plan {
			if u >= 0 {
				turns[i] = []int{u}
			}
		}
		for i := range turns {
			r.Seats = append(r.Seats, f.seat(i, turns[i]))
			r.Changed = append(r.Changed, f.changed(i, turns, false)...)
		}
	}
	r.Proof = BestFound
	if r.Measures == r.Bound {
		r.Proof = Optimal
	}
	r.Reason = r.reason(f.in.Bloc.Kind, b.why)
	if b.plan != nil {
		r.Aside = f.aside()
	}
	return r
}

// aside lists the overrides and swaps of the years planned, which the plan leaves
// out of account.
func (f *field) aside() []value.Message {
	var list []value.Message
	for _, ch := range f.in.settle().changes[f.office] {
		if slices.ContainsFunc(f.years, func(y value.Year) bool { return y.Label == ch.year }) {
			name := emulation.OfficeName(f.in.Bloc.Kind, f.office)
			list = append(list, value.Msg("rotation.replan-aside", ch.by, name, ch.year, f.in.Bloc.NameOf(ch.unit)))
		}
	}
	return list
}

// reason says what was proven, and where plans were not searched, why.
func (r Replanned) reason(kind emulation.BlocKind, unsearched *value.Message) value.Message {
	name, m := emulation.OfficeName(kind, r.Office), r.Measures
	switch {
	case unsearched != nil && m.Changes == r.Bound.Changes:
		return value.Msg("rotation.replan-walk-fewest", name, m.Changes, m.Spread, m.Wait, *unsearched)
	case unsearched != nil:
		return value.Msg("rotation.replan-walk", name, m.Changes, m.Spread, m.Wait, *unsearched, r.Bound.Changes)
	case r.Proof == Optimal && m.Changes == 0:
		return value.Msg("rotation.replan-none", name, m.Spread, m.Wait)
	case r.Proof == Optimal:
		return value.Msg("rotation.replan-optimal", name, m.Changes, m.Spread, m.Wait, r.Walk)
	case m.Changes == r.Bound.Changes:
		return value.Msg("rotation.replan-fewest", name, m.Changes, m.Spread, m.Wait, r.Walk)
	}
	return value.Msg("rotation.replan-bound", name, m.Changes, r.Bound.Changes, r.Walk)
}

// seat is the seat of a year with its reason: the promise that it keeps, the one
// that it takes the place of, or that none was made.
func (f *field) seat(year int, holders []int) Seat {
	s := Seat{Year: f.years[year].Label, Days: f.years[year].Span(), Office: f.office, Mode: f.policy.Mode}
	if len(holders) == 0 {
		s.Reason = value.Msg("rotation.open", f.years[year].From)
		return s
	}
	s.Unit = f.names[holders[0]][year]
	name := f.in.Bloc.NameOf(s.Unit)
	s.Reason = value.Msg("rotation.replan-free", name)
	for i, p := range f.promises[year] {
		promised := f.in.Bloc.NameOf(p.Unit)
		switch {
		case p.Unit == s.Unit:
			s.Reason = value.Msg("rotation.replan-kept", name)
		case f.keepers[year][i].has(holders[0]):
			s.Reason = value.Msg("rotation.replan-heir", name, promised)
		default:
			s.Reason = value.Msg("rotation.replan-instead", name, promised)
		}
	}
	return s
}

// changed lists the promises of the year that are not kept, with the reason.
func (f *field) changed(year int, turns [][]int, walk bool) []Changed {
	var list []Changed
	for i, p := range f.promises[year] {
		keepers := f.keepers[year][i]
		if slices.ContainsFunc(turns[year], keepers.has) {
			continue
		}
		c := Changed{Promise: p, Reason: f.why(year, p, keepers, turns, walk)}
		if len(turns[year]) == 1 {
			c.Unit = f.names[turns[year][0]][year]
		}
		list = append(list, c)
	}
	return list
}

// why says why a promise is not kept: nobody could keep it, who could has its turn
// in another year, or it gives way so that fewer promises change in all.
func (f *field) why(year int, p Promise, keepers units, turns [][]int, walk bool) value.Message {
	promised := f.in.Bloc.NameOf(p.Unit)
	continuing := heirs(f.in.Bloc, p.Unit, f.years[year].From)
	if keepers == 0 {
		switch {
		case len(continuing) == 1 && continuing[0] != p.Unit:
			return value.Msg("rotation.promise-heir-gone", promised, f.in.Bloc.NameOf(continuing[0]), f.years[year].From)
		}
		return value.Msg("rotation.promise-gone", promised, f.years[year].From)
	}
	if walk {
		return value.Msg("rotation.promise-walk", promised)
	}
	// The nearest turn of who could have kept it, in the years around.
	for d := 1; d < len(turns); d++ {
		for _, other := range [...]int{year - d, year + d} {
			if other < 0 || other >= len(turns) {
				continue
			}
			for _, u := range turns[other] {
				if keepers.has(u) {
					return value.Msg("rotation.promise-other-year", promised, f.in.Bloc.NameOf(f.names[u][other]), f.years[other].Label)
				}
			}
		}
	}
	return value.Msg("rotation.promise-given-up", promised)
}
