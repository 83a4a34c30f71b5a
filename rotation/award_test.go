package rotation_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

// flags gives the units named for each year the flag, decided on 12 March of the
// next; all that was given is known.
func flags(in rotation.Input, given map[string]string) rotation.Input {
	in.Library = rule.Library{Awards: ids("flag", "medal")}
	in.Facts = func(unit value.ID, year value.Year, on value.Date) rule.Case {
		c := rule.Case{On: on, Years: []rule.YearFacts{{Year: year}}}
		for label, units := range given {
			y, _ := value.CalendarYear(label)
			c.Complete = append(c.Complete, y.Span())
			if slices.Contains(ids(split(units)...), unit) {
				c.Awards = append(c.Awards, rule.Received{Award: "flag", Year: y, Decided: y.Until.AddDays(70)})
			}
		}
		return c
	}
	return in
}

func split(s string) []value.ID {
	var all []value.ID
	for _, r := range s {
		all = append(all, value.ID(r))
	}
	return all
}

// withoutFlag is a chief who received no flag for the year before.
func withoutFlag() *rotation.Policy {
	p := policy(rotation.Ranking, 1)
	p.Result = &rotation.Place{Without: ids("flag")}
	return p
}

// DOMAIN §4 R6: a unit with no award. Awards for a year are decided in March of the
// next one, and count all the same.
func TestPlanWithoutAward(t *testing.T) {
	plan := func(given map[string]string) string {
		return brief(take(rotation.Plan(flags(chiefPlan(letters("abc"), withoutFlag(), chiefs("2021", "a")), given)), 1)[0])
	}
	assert.Equal(t, "2022 chief b without", plan(map[string]string{"2021": "ac"}))
	assert.Equal(t, "2022 chief ? hangs.without", plan(map[string]string{"2021": "c"}), "two without it: the rule names neither")
	assert.Equal(t, "2022 chief ? ranking-nobody", plan(map[string]string{"2021": "abc"}), "nobody without it")
	assert.Equal(t, "2022 chief ? hangs.without", plan(map[string]string{"2020": "ac"}), "of 2021 nothing is known")
}

func TestCheckAwards(t *testing.T) {
	p := withoutFlag()
	p.Result.Without = ids("flag", "cup")
	assert.Equal(t, []string{"error /chief/result/without/1 rule.award-unknown"}, issuesOf(rotation.Check(flags(chiefPlan(letters("ab"), p), nil), value.Path{})))
}

// The family contains the rule that the unit without an award leads, wherever the
// awards of the years are known; a record that names one who received it breaks it.
func TestInferContainsNoAward(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		members := alphabet[:rapid.IntRange(2, 6).Draw(t, "members")]
		in := rotation.Input{Bloc: letters(members)}
		given := map[string]string{}
		for y := range rapid.IntRange(1, 6).Draw(t, "years") {
			at := rapid.IntRange(0, len(members)-1).Draw(t, "without")
			given[strconv.Itoa(2009+y)] = members[:at] + members[at+1:]
			if y == 0 || rapid.Bool().Draw(t, "on record") {
				in.Terms = append(in.Terms, chiefs(strconv.Itoa(2010+y), value.ID(members[at:at+1])))
			}
		}
		is := func(c rotation.Candidate) bool { return slices.Equal(c.Pattern.Without, ids("flag")) }
		c, ok := fit(rotation.Infer(flags(in, given), 1)[0], rotation.ByNoAward, is)
		require.True(t, ok)
		require.Equal(t, len(in.Terms), c.Tested)

		last := &in.Terms[len(in.Terms)-1]
		before, _ := strconv.Atoi(last.Year)
		last.Holders = split(given[strconv.Itoa(before-1)])[:1]
		_, ok = fit(rotation.Infer(flags(in, given), 1)[0], rotation.ByNoAward, is)
		require.False(t, ok)
	})
}

// Where no award is known the rule is not tried, and that is said; what it comes to
// is a policy that gives the same turns.
func TestInferNoAwardIsSaid(t *testing.T) {
	in := rotation.Input{Bloc: letters("abc"), Terms: []emulation.Term{chiefs("2021", "a"), chiefs("2022", "b")}}
	said := func(list []value.Message, code string) bool {
		return slices.ContainsFunc(list, func(m value.Message) bool { return m.Code == code })
	}
	found := rotation.Infer(in, 1)[0]
	assert.True(t, said(found.NotTried, "rotation.family.no-award"))
	found = rotation.Infer(flags(in, map[string]string{"2020": "bc", "2021": "ac", "2022": "ab"}), 1)[0]
	assert.True(t, said(found.Tried, "rotation.family.award"))
	c, ok := fit(found, rotation.ByNoAward, func(rotation.Candidate) bool { return true })
	require.True(t, ok)
	assert.Equal(t, []rotation.Prediction{{Year: "2023", Units: ids("c")}}, c.Next)
	policy := c.Pattern.Policy()
	in.Policies.Chief = &policy
	planned := take(rotation.Plan(flags(in, map[string]string{"2020": "bc", "2021": "ac", "2022": "ab"})), 1)[0]
	assert.Equal(t, value.ID("c"), planned.Unit)
}
