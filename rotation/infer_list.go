package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// walkable is for how many units orders are tried.
const walkable = 64

// orders tries the listed order from the start given: every step, every unit to
// begin with, every choice of options that events ask for. It returns those that
// fit, and for each step and choice that does not fit the start that is broken
// least.
func (q *inquest) orders(start int) (fits, misses []Candidate) {
	if len(q.units) > walkable {
		return nil, nil
	}
	for _, p := range q.options(start) {
		base := p.Order
		for step := 1; step < max(2, len(base)); step++ {
			if !coprime(step, len(base)) {
				continue
			}
			p.Order = stepped(base, step)
			var nearest *Candidate
			fitting := false
			for _, unit := range q.first(p.Order, start) {
				c := q.walked(p, step, start, unit)
				if len(c.Broken) == 0 {
					fits, fitting = append(fits, c), true
				} else if nearest == nil || len(c.Broken) < len(nearest.Broken) {
					nearest = &c
				}
			}
			if !fitting && nearest != nil {
				misses = append(misses, *nearest)
			}
		}
	}
	return fits, misses
}

// first lists the units of the order with which a walk is begun: all of them; where
// members change, those on record for the first year, so that it agrees with that.
func (q *inquest) first(order []value.ID, start int) []value.ID {
	if q.stable {
		return order
	}
	holders := q.entries[start].Holders
	return slices.DeleteFunc(slices.Clone(order), func(id value.ID) bool { return !slices.Contains(holders, id) })
}

// walked is the policy begun with the unit, held against the record.
func (q *inquest) walked(p Policy, step, start int, unit value.ID) Candidate {
	p.Start = &Start{Year: q.entries[start].year.Label, Unit: unit}
	given := q.turns(p, q.places[start])
	return Candidate{
		Form: ByListedOrder, Policy: p, Step: step, Tested: len(q.entries) - start - 1,
		Broken: q.against(given, start), years: given,
	}
}

// turns are whom the policy gives the office to from the year of its start on.
// While all units are members throughout, that is counted out; otherwise the plan
// tells.
func (q *inquest) turns(p Policy, from int) map[string][]value.ID {
	given := make(map[string][]value.ID, len(q.years)-from)
	if q.stable && q.seats <= len(p.Order) {
		n := len(p.Order)
		twice := append(slices.Clone(p.Order), p.Order...)
		at := slices.Index(p.Order, p.Start.Unit)
		for i, y := range q.years[from:] {
			first := (at + i*q.seats) % n
			given[y.Label] = twice[first : first+q.seats : first+q.seats]
		}
		return given
	}
	in := q.in
	in.Terms, in.Policies, in.Overrides, in.Swaps = nil, Policies{Chief: &p}, nil, nil
	end := q.years[len(q.years)-1].From
	for s := range Plan(in) {
		y, err := in.Years.Of(s.Year)
		if err != nil || end.Before(y.From) {
			break
		}
		units := given[s.Year]
		if !s.Open() {
			units = append(units, s.Unit)
		}
		given[s.Year] = units
	}
	return given
}

// stepped is the order in which steps of that many places come to the units.
func stepped(order []value.ID, step int) []value.ID {
	walk := make([]value.ID, 0, len(order))
	for i := range order {
		walk = append(walk, order[i*step%len(order)])
	}
	return walk
}

func coprime(a, b int) bool {
	for b != 0 {
		a, b = b, a%b
	}
	return a == 1
}

// options are the policies by the listed order whose steps and starts are tried:
// all units at their listed place; and where units came to be members after the
// start, those who were members then, with the others placed by option.
func (q *inquest) options(start int) []Policy {
	plain := Policy{Mode: List, Basis: Derived, Seats: q.seats, Term: 1, Order: q.units}
	all := []Policy{plain}
	day := q.entries[start].year.From
	founders := plain
	founders.Order = nil
	for _, id := range q.units {
		if q.in.Bloc.HasMember(id, day) {
			founders.Order = append(founders.Order, id)
		}
	}
	if len(founders.Order) == len(q.units) || len(founders.Order) == 0 {
		return all
	}
	choices := []Policy{founders}
	// each multiplies the choices by those of one option.
	each := func(asked bool, set ...func(*Policy)) {
		if !asked {
			return
		}
		var more []Policy
		for _, p := range choices {
			for _, choose := range set {
				next := p
				choose(&next)
				more = append(more, next)
			}
		}
		choices = more
	}
	happened := func(kind emulation.EventKind) bool {
		return slices.ContainsFunc(q.in.Bloc.Events, func(e emulation.Event) bool { return e.Kind == kind && day.Before(e.On) })
	}
	var newcomers []func(*Policy)
	for _, place := range [...]NewcomerPlace{AtEnd, AfterChief} {
		for wait := range 3 {
			newcomers = append(newcomers, func(p *Policy) { p.Newcomer = &Newcomer{Place: place, Wait: wait} })
		}
	}
	each(true, newcomers...)
	each(happened(emulation.Merge),
		func(p *Policy) { p.Merge = EarlierPlace }, func(p *Policy) { p.Merge = LargerPlace }, func(p *Policy) { p.Merge = NamedPlace })
	each(happened(emulation.Split),
		func(p *Policy) { p.Split = FirstKeeps }, func(p *Policy) { p.Split = SideBySide }, func(p *Policy) { p.Split = AllNew })
	each(happened(emulation.Rename), func(p *Policy) { p.Rename = KeepsPlace }, func(p *Policy) { p.Rename = AsNewcomer })
	each(q.returns(day), func(p *Policy) { p.Return = KeepsPlace }, func(p *Policy) { p.Return = AsNewcomer })
	return append(all, choices...)
}

// returns reports whether a unit came back after the day.
func (q *inquest) returns(day value.Date) bool {
	b := q.in.Bloc
	for i, m := range b.Members {
		if from := b.Membership(i).From; day.Before(from) && slices.ContainsFunc(b.Members[:i], func(o emulation.Member) bool { return o.Unit.ID == m.Unit.ID }) {
			return true
		}
	}
	return false
}
