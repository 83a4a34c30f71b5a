package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// walkable is for how many units orders are tried.
const walkable = 64

// orders tries the listed order from the start and with the length of term given:
// every step, every unit to begin with, every choice of options that events ask for.
// It returns those that fit, and for each step and choice that does not fit the start
// that is broken least.
func (q *inquest) orders(start int, t tenor) (fits, misses []tried) {
	if len(q.units) > walkable {
		return nil, nil
	}
	for _, p := range q.options(start) {
		base := p.Order
		p.Term = t.written()
		for step := 1; step < max(2, len(base)); step++ {
			if !coprime(step, len(base)) {
				continue
			}
			p.Order = stepped(base, step)
			var nearest *tried
			fitting, least := false, len(q.entries)+1
			for at, unit := range q.first(p.Order, start) {
				if q.stable && q.seats <= len(p.Order) && q.breaks(p.Order, at, start, t) >= least {
					continue // another start is broken no more, and is looked at already
				}
				c := q.walked(p, step, start, t, unit)
				switch n := len(c.Broken); {
				case n == 0:
					fits, fitting, least = append(fits, c), true, 1
				case n < least:
					nearest, least = &c, n
				}
			}
			if !fitting && nearest != nil {
				misses = append(misses, *nearest)
			}
		}
	}
	return fits, misses
}

// breaks counts the records that contradict the order walked from the place at, while
// all units are members throughout.
func (q *inquest) breaks(order []value.ID, at, start int, t tenor) int {
	n, broken := len(order), 0
	for i := start; i < len(q.entries); i++ {
		first := at + t.turn(q.places[i]-q.places[start])*q.seats
		for _, id := range q.entries[i].Holders {
			given := false
			for k := range min(q.seats, n) {
				given = given || order[(first+k)%n] == id
			}
			if !given {
				broken++
				break
			}
		}
	}
	return broken
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
func (q *inquest) walked(p Pattern, step, start int, t tenor, unit value.ID) tried {
	p.Start = &Start{Year: t.begun.Label, Unit: unit}
	given := q.turns(p, q.places[start], t)
	return tried{Candidate{
		Form: ByListedOrder, Pattern: p, Step: step, Tested: len(q.entries) - start - 1, Broken: q.against(given, start),
	}, given}
}

// turns are whom the policy gives the office to from the year of its start on.
// While all units are members throughout, that is counted out; otherwise the plan
// tells.
func (q *inquest) turns(p Pattern, from int, t tenor) map[string][]value.ID {
	given := make(map[string][]value.ID, len(q.years)-from)
	if q.stable && q.seats <= len(p.Order) {
		n := len(p.Order)
		twice := append(slices.Clone(p.Order), p.Order...)
		at := slices.Index(p.Order, p.Start.Unit)
		for i, y := range q.years[from:] {
			first := (at + t.turn(i)*q.seats) % n
			given[y.Label] = twice[first : first+q.seats : first+q.seats]
		}
		return given
	}
	in, policy := q.in, p.Policy()
	in.Terms, in.Policies, in.Overrides, in.Swaps = nil, Policies{Chief: &policy}, nil, nil
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

// choice sets an option of a policy.
type choice func(*Pattern)

// options are the policies by the listed order whose steps and starts are tried:
// all units at their listed place; and where units came to be members after the
// start, those who were members then, with the others placed by option.
func (q *inquest) options(start int) []Pattern {
	plain := Pattern{Mode: List, Seats: q.seats, Order: q.units}
	day := q.entries[start].year.From
	var newcomers []choice
	for _, place := range [...]NewcomerPlace{AtEnd, AfterChief} {
		for wait := range 3 {
			newcomers = append(newcomers, func(p *Pattern) { p.Newcomer = &Newcomer{Place: place, Wait: wait} })
		}
	}
	all := []Pattern{plain}
	if q.returns(day) {
		again := multiply(all, func(p *Pattern) { p.Return = AsNewcomer })
		all = append(multiply(all, func(p *Pattern) { p.Return = KeepsPlace }), multiply(again, newcomers...)...)
	}
	founders := plain
	founders.Order = slices.DeleteFunc(slices.Clone(q.units), func(id value.ID) bool { return !q.in.Bloc.HasMember(id, day) })
	if len(founders.Order) == len(q.units) || len(founders.Order) == 0 {
		return all
	}
	some := multiply([]Pattern{founders}, newcomers...)
	if q.happened(emulation.Merge, day) {
		some = multiply(some, func(p *Pattern) { p.Merge = EarlierPlace }, func(p *Pattern) { p.Merge = LargerPlace }, func(p *Pattern) { p.Merge = NamedPlace })
	}
	if q.happened(emulation.Split, day) {
		some = multiply(some, func(p *Pattern) { p.Split = FirstKeeps }, func(p *Pattern) { p.Split = SideBySide }, func(p *Pattern) { p.Split = AllNew })
	}
	if q.happened(emulation.Rename, day) {
		some = multiply(some, func(p *Pattern) { p.Rename = KeepsPlace }, func(p *Pattern) { p.Rename = AsNewcomer })
	}
	if q.returns(day) {
		some = multiply(some, func(p *Pattern) { p.Return = KeepsPlace }, func(p *Pattern) { p.Return = AsNewcomer })
	}
	return append(all, some...)
}

// multiply makes of each policy one by every choice.
func multiply(policies []Pattern, choices ...choice) []Pattern {
	var more []Pattern
	for _, p := range policies {
		for _, choose := range choices {
			next := p
			choose(&next)
			more = append(more, next)
		}
	}
	return more
}

// happened reports whether there was an event of the kind after the day.
func (q *inquest) happened(kind emulation.EventKind, day value.Date) bool {
	return slices.ContainsFunc(q.in.Bloc.Events, func(e emulation.Event) bool { return e.Kind == kind && day.Before(e.On) })
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
