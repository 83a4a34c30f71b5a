package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// mostAwards is of how many awards it is tried whether those without them lead.
const mostAwards = 6

// withoutAwards tries the rules by which a unit leads that received none of some
// awards for the year before.
func (q *inquest) withoutAwards() []tried {
	awards := q.awards()
	if len(awards) == 0 || len(awards) > mostAwards {
		return nil
	}
	sets := make([][]value.ID, 0, len(awards)+1)
	for _, a := range awards {
		sets = append(sets, []value.ID{a})
	}
	if len(awards) > 1 {
		sets = append(sets, awards)
	}
	var all []tried
	for _, set := range sets {
		all = append(all, q.withoutAny(set))
	}
	return all
}

// awards lists what units are known to have received for years before those on
// record, in the order of their identifiers.
func (q *inquest) awards() []value.ID {
	if q.in.Facts == nil {
		return nil
	}
	var found []value.ID
	last := q.years[q.last]
	before, ok := yearBefore(q.in.Years, last)
	if !ok {
		return nil
	}
	for _, id := range q.units {
		for _, r := range q.in.Facts(id, before, last.Until.AddDays(-1)).Awards {
			asked := slices.ContainsFunc(q.places, func(place int) bool { return r.Year.Precedes(q.years[place]) })
			if asked && !slices.Contains(found, r.Award) {
				found = append(found, r.Award)
			}
		}
	}
	slices.Sort(found)
	return found
}

// withoutAny: the office goes to a unit that received none of the awards.
func (q *inquest) withoutAny(awards []value.ID) tried {
	c := q.form(ByNoAward, Pattern{Mode: Ranking, Without: awards})
	program := received(awards, q.in.Library)
	for i, y := range q.years {
		before, ok := yearBefore(q.in.Years, y)
		if !ok {
			continue
		}
		may, told := []value.ID{}, false
		for _, id := range q.units {
			if !q.in.Bloc.HasMember(id, y.From) {
				continue
			}
			switch q.in.rewarded(program, id, before, y) {
			case rule.Met:
				told = true
			default:
				may = append(may, id)
			}
		}
		if !told {
			continue // anybody's
		}
		c.years[y.Label] = may
		if slices.Contains(q.places, i) {
			c.Tested++
		}
	}
	c.Broken = q.against(c.years, 0)
	return c
}

// received is the condition that a unit received any of the awards, nil when it
// cannot be asked.
func received(awards []value.ID, library rule.Library) *rule.Program {
	program, _ := rule.Compile(rule.Condition{Received: &rule.Granted{Awards: awards}}, library, value.Path{})
	return program
}

// rewarded tells whether a unit received an award that the program asks for, for the
// year before y. What is decided within y counts: awards for a year are given in the
// next.
func (in *Input) rewarded(program *rule.Program, unit value.ID, before, y value.Year) rule.Verdict {
	if in.Facts == nil || program == nil || before.Label == "" {
		return rule.Unknown
	}
	last := y.Until.AddDays(-1)
	facts := in.Facts(unit, before, last)
	return program.On(last).Eval(&facts, rule.Proof{}).Verdict()
}
