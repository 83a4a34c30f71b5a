package award_test

import (
	"cmp"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// contest is a random line with what it is applied to: who meets the condition,
// and the result that each place comes from.
type contest struct {
	rules  award.Rules
	field  award.Field
	united map[value.ID]rule.Verdict
	result map[value.ID]int
}

// drawContest draws a bloc of up to five with a condition, a quota and groups, in
// any order of the tests; some facts are not given where open is allowed.
func drawContest(t *rapid.T, open bool) contest {
	n := rapid.IntRange(1, 5).Draw(t, "members")
	c := contest{united: map[value.ID]rule.Verdict{}, result: map[value.ID]int{}}
	c.field = award.Field{Bloc: members(n), On: day("2021-03-12")}
	facts := map[value.ID]map[value.ID]rule.Given{}
	for _, m := range c.field.Bloc.Members {
		u := m.Unit.ID
		c.result[u] = rapid.IntRange(0, 3).Draw(t, "result "+string(u))
		v := rule.Of(rapid.IntRange(0, 3).Draw(t, "united "+string(u)) > 0)
		if open && rapid.IntRange(0, 3).Draw(t, "given "+string(u)) == 0 {
			v = rule.Unknown
		}
		c.united[u] = v
		if v.Settled() {
			facts[u] = map[value.ID]rule.Given{"united": rule.GivenTruth(v == rule.Met)}
		}
	}
	c.field.Facts = told(t, facts)
	c.field.Placings = c.placings()
	quotas := []award.Quota{quota(flag, rapid.IntRange(0, 5).Draw(t, "quota"))}
	if n > 2 && rapid.Bool().Draw(t, "groups") {
		c.rules.Groups = []award.Group{{ID: "g", Name: value.Text{VI: "Nhóm"}, Units: []value.ID{"a", "b", "c"}}}
		quotas = append(quotas, award.Quota{Award: flag, Count: ptr(rapid.IntRange(0, 2).Draw(t, "of the group")), Groups: []value.ID{"g"}})
		if rapid.Bool().Draw(t, "for the group only") {
			quotas = quotas[1:]
		}
	}
	c.rules.Quotas = quotas
	l := award.Line{Award: flag, RankBy: award.ByScore, Conditions: []award.LineCondition{{If: rule.Condition{Fact: &rule.Test{Name: "united", Is: ptr(true)}}}}}
	l.Order = rapid.SampledFrom([][]award.LineTest{{eligibility, quotaTest}, {quotaTest, eligibility}}).Draw(t, "order")
	l.Tie = rapid.SampledFrom([]award.LineTie{"", award.TieAll, award.TieNone}).Draw(t, "tie")
	c.rules.Lines = []award.Line{l}
	return c
}

// placings are the places of the results, the higher the better.
func (c contest) placings() []emulation.Placing {
	var all []emulation.Placing
	for _, m := range c.field.Bloc.Members {
		ahead, shared := 0, 0
		for _, r := range c.result {
			if r > c.result[m.Unit.ID] {
				ahead++
			}
			if r == c.result[m.Unit.ID] {
				shared++
			}
		}
		place, _ := value.Int(int64(ahead + 1))
		all = append(all, emulation.Placing{Unit: m.Unit.ID, Ahead: emulation.Ahead{Fewest: ahead, Most: ahead}, Best: place, Worst: place, Shared: shared})
	}
	return all
}

func (c contest) outcomes() map[value.ID]award.Outcome {
	all, _ := vietnam.Propose(c.rules, c.field, value.Path{})
	by := map[value.ID]award.Outcome{}
	for _, u := range all[0].Units {
		by[u.Unit] = u.Outcome
	}
	return by
}

// slow walks the line as one would with a pencil: it takes the competitors by
// result, class by class, into what places are left, the group's before all. It
// knows every condition.
func (c contest) slow() map[value.ID]award.Outcome {
	l := c.rules.Lines[0]
	by := map[value.ID]award.Outcome{}
	var standing []value.ID
	for _, m := range c.field.Bloc.Members {
		by[m.Unit.ID] = award.NotNominated
		if l.Order[0] == quotaTest || c.united[m.Unit.ID] == rule.Met {
			standing = append(standing, m.Unit.ID)
		}
	}
	open := map[value.ID]bool{}
	fill := func(from []value.ID, places int) (in []value.ID) {
		from = slices.Clone(from)
		slices.SortStableFunc(from, func(a, b value.ID) int { return cmp.Compare(c.result[b], c.result[a]) })
		for len(from) > 0 && places > 0 {
			same := slices.IndexFunc(from, func(u value.ID) bool { return c.result[u] != c.result[from[0]] })
			if same < 0 {
				same = len(from)
			}
			class := from[:same]
			switch {
			case len(class) <= places, l.Tie == award.TieAll:
				in = append(in, class...)
			case l.Tie == award.TieNone:
			default:
				for _, u := range class {
					open[u] = true
				}
				in = append(in, class...)
			}
			places -= len(class)
			from = from[same:]
		}
		return in
	}
	var untold []value.ID // nothing is published for them
	for _, q := range c.rules.Quotas {
		if len(q.Groups) == 0 {
			continue
		}
		inGroup := func(u value.ID) bool { return slices.Contains(c.rules.Groups[0].Units, u) }
		var members, others []value.ID
		for _, u := range standing {
			if inGroup(u) {
				members = append(members, u)
			} else {
				others = append(others, u)
			}
		}
		standing, untold = append(fill(members, *q.Count), others...), others
	}
	if whole := c.rules.Quotas[0]; len(whole.Groups) == 0 {
		if len(open) > 0 {
			return nil // a tie within a group hangs together with all the rest
		}
		standing, untold = fill(standing, *whole.Count), nil
	}
	for _, u := range untold {
		open[u] = true
	}
	for _, u := range standing {
		by[u] = award.Nominated
		if open[u] {
			by[u] = award.OutcomeOpen
		}
		if c.united[u] != rule.Met {
			by[u] = award.NotNominated
		}
	}
	return by
}

// Where everything is known the rules give what a pencil gives.
func TestLineAgainstItsTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawContest(t, false)
		if want := c.slow(); want != nil {
			require.Equal(t, want, c.outcomes())
		}
	})
}

// What is settled while facts are missing stays so however they turn out.
func TestMissingFactsNeverTurnAnOutcome(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawContest(t, true)
		before := c.outcomes()
		facts := map[value.ID]map[value.ID]rule.Given{}
		for u, v := range c.united {
			if !v.Settled() {
				v = rule.Of(rapid.Bool().Draw(t, "turns out "+string(u)))
			}
			c.united[u] = v
			facts[u] = map[value.ID]rule.Given{"united": rule.GivenTruth(v == rule.Met)}
		}
		c.field.Facts = told(t, facts)
		for u, after := range c.outcomes() {
			if before[u] != award.OutcomeOpen {
				require.Equal(t, before[u], after, u)
			}
		}
	})
}

// The order in which members and standings are listed changes no outcome.
func TestOrderOfMembersChangesNoOutcome(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawContest(t, true)
		before := c.outcomes()
		c.field.Bloc.Members = rapid.Permutation(c.field.Bloc.Members).Draw(t, "members")
		c.field.Placings = rapid.Permutation(c.field.Placings).Draw(t, "placings")
		require.Equal(t, before, c.outcomes())
	})
}

// One more place never takes a nomination away, and a place fewer gives none.
func TestMorePlacesTakeNobodyOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawContest(t, true)
		before := c.outcomes()
		more := *c.rules.Quotas[0].Count + 1
		c.rules.Quotas[0].Count = &more
		after := c.outcomes()
		for u, o := range before {
			if o == award.Nominated {
				require.Equal(t, award.Nominated, after[u], u)
			}
			if after[u] == award.NotNominated {
				require.Equal(t, award.NotNominated, o, u)
			}
		}
	})
}

// A unit that does not compete changes nothing for the others.
func TestWhoDoesNotStandCountsForNobody(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawContest(t, true)
		c.rules.Lines[0].Order = []award.LineTest{eligibility, quotaTest}
		before := c.outcomes()
		var rest []emulation.Member
		for _, m := range c.field.Bloc.Members {
			if c.united[m.Unit.ID] == rule.NotMet {
				require.Equal(t, award.NotNominated, before[m.Unit.ID])
				delete(before, m.Unit.ID)
				continue
			}
			rest = append(rest, m)
		}
		c.field.Bloc.Members = rest
		require.Equal(t, before, c.outcomes())
	})
}

// What a regulation does not say of equals at the cut is open to each of the ways to
// treat them: what holds with the way undeclared holds with each of them declared.
func TestUndeclaredTieHoldsEveryWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawContest(t, true)
		c.rules.Quotas = append(c.rules.Quotas, share(certificate, award.QuotaShare{Share: value.MustRatio("1/2"), Of: award.OfRemaining, After: []value.ID{flag}, NotOver: true}))
		c.rules.Lines = append(c.rules.Lines, byScore(certificate, quotaTest))
		c.rules.Lines[0].Tie = ""
		open, _ := vietnam.Propose(c.rules, c.field, value.Path{})
		c.rules.Lines[0].Tie = rapid.SampledFrom([]award.LineTie{award.TieAll, award.TieNone, award.TieDecided}).Draw(t, "declared")
		said, _ := vietnam.Propose(c.rules, c.field, value.Path{})
		for i, u := range open[0].Units {
			if u.Outcome != award.OutcomeOpen {
				require.Equal(t, u.Outcome, said[0].Units[i].Outcome)
			}
		}
		wide, narrow := open[1].Places[0], said[1].Places[0]
		require.LessOrEqual(t, *wide.Low, *narrow.Low)
		require.GreaterOrEqual(t, *wide.High, *narrow.High)
	})
}
