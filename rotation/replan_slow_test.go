package rotation_test

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

// slowPlanned is one of the plans of one office with one seat that meet the policy by
// Replan's doc comment, with what it comes to. Every one is written down: for
// each year every member. No code is shared with it.
type slowPlanned struct {
	plan     []value.ID
	measures rotation.Measures
}

func slowPlans(b emulation.Bloc, past []emulation.Term, promises []rotation.Promise, years []string) []slowPlanned {
	all := everyone(b)
	var list []slowPlanned
	plan := make([]value.ID, len(years))
	var write func(i int)
	write = func(i int) {
		if i == len(years) {
			list = append(list, slowPlanned{slices.Clone(plan), slowMeasures(b, past, promises, years, plan, all)})
			return
		}
		anyone := false
		for _, id := range all {
			if !b.HasMember(id, value.MustDate(years[i]+"-01-01")) {
				continue
			}
			anyone = true
			plan[i] = id
			if slowRounds(b, years[:i+1], plan[:i+1]) {
				write(i + 1)
			}
		}
		if !anyone {
			plan[i] = ""
			write(i + 1)
		}
	}
	write(0)
	return list
}

// slowReplan is what the best of all plans comes to.
func slowReplan(b emulation.Bloc, past []emulation.Term, promises []rotation.Promise, years []string) rotation.Measures {
	plans := slowPlans(b, past, promises, years)
	best := plans[0].measures
	for _, p := range plans {
		if slowLess(p.measures, best) {
			best = p.measures
		}
	}
	return best
}

// slowReplanBoth is what the best two plans come to together that never put one
// unit in both offices; false when there are none.
func slowReplanBoth(chief, deputy []slowPlanned) (best rotation.Measures, found bool) {
	for _, c := range chief {
		for _, d := range deputy {
			both := false
			for i, id := range c.plan {
				both = both || id != "" && id == d.plan[i]
			}
			sum := rotation.Measures{
				Changes: c.measures.Changes + d.measures.Changes,
				Spread:  c.measures.Spread + d.measures.Spread,
				Wait:    c.measures.Wait + d.measures.Wait,
			}
			if !both && (!found || slowLess(sum, best)) {
				best, found = sum, true
			}
		}
	}
	return best, found
}

// slowRounds reports whether no unit has a second turn in a round.
func slowRounds(b emulation.Bloc, years []string, plan []value.ID) bool {
	began := 0
	had := func(id value.ID, from, until int) bool {
		// A unit that left meanwhile and came back is one that joined.
		for j := from; j < until; j++ {
			if plan[j] == id && stayed(b, id, years, j, until) {
				return true
			}
		}
		return false
	}
	for i := range years {
		over := true
		for _, m := range b.Members {
			if stayed(b, m.Unit.ID, years, began, i) && !had(m.Unit.ID, began, i) {
				over = false
			}
		}
		if over {
			began = i
		}
		if plan[i] != "" && had(plan[i], began, i) {
			return false
		}
	}
	return true
}

// stayed reports whether the unit is a member on the first day of each year from
// the first to the second.
func stayed(b emulation.Bloc, id value.ID, years []string, from, until int) bool {
	for _, y := range years[from : until+1] {
		if !b.HasMember(id, value.MustDate(y+"-01-01")) {
			return false
		}
	}
	return true
}

func slowLess(a, b rotation.Measures) bool {
	if a.Changes != b.Changes {
		return a.Changes < b.Changes
	}
	if a.Spread != b.Spread {
		return a.Spread < b.Spread
	}
	return a.Wait < b.Wait
}

// slowMeasures counts the three measures by hand.
func slowMeasures(b emulation.Bloc, past []emulation.Term, promises []rotation.Promise, years []string, plan, all []value.ID) rotation.Measures {
	var m rotation.Measures
	for _, p := range promises {
		i := slices.Index(years, p.Year)
		if i >= 0 && plan[i] != p.Unit && !becomes(b, p.Unit, plan[i], value.MustDate(years[i]+"-01-01")) {
			m.Changes++
		}
	}
	var turns []int
	for _, id := range all {
		if stayed(b, id, years, 0, len(years)-1) {
			n := 0
			for _, holder := range plan {
				if holder == id {
					n++
				}
			}
			turns = append(turns, n)
		}
		// One string of years, past ones first: 'h' in office, 'w' waiting, '.' no member.
		line := ""
		first := value.MustDate(years[0] + "-01-01")
		seen := false
		for _, t := range past {
			switch {
			case t.Holders[0] == id || becomes(b, t.Holders[0], id, first):
				line, seen = line+"h", true
			case seen || b.HasMember(id, value.MustDate(t.Year+"-01-01")):
				line, seen = line+"w", true
			default:
				line += "."
			}
		}
		if !b.HasMember(id, first) {
			line = ""
		}
		for i, y := range years {
			switch {
			case plan[i] == id:
				line += "h"
			case b.HasMember(id, value.MustDate(y+"-01-01")):
				line += "w"
			default:
				line += "."
			}
		}
		// Waits that were over before the plan do not count.
		if planned := len(line) - len(years); planned > 0 {
			for j := planned - 1; j >= 0; j-- {
				if line[j] == 'h' {
					line = line[j:]
					break
				}
			}
		}
		run := 0
		for _, c := range line {
			if c == 'w' {
				run++
				m.Wait = max(m.Wait, run)
			} else {
				run = 0
			}
		}
	}
	if len(turns) > 0 {
		m.Spread = slices.Max(turns) - slices.Min(turns)
	}
	return m
}

// becomes reports whether events up to the day made the one unit out of the other.
func becomes(b emulation.Bloc, from, to value.ID, day value.Date) bool {
	for i, e := range b.Events {
		if !day.Before(e.On) && slices.Contains(e.From, from) {
			for _, next := range e.To {
				rest := b
				rest.Events = b.Events[i+1:]
				if next == to || becomes(rest, next, to, day) {
					return true
				}
			}
			return false
		}
	}
	return false
}
