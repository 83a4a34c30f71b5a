package award_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// What the council decided stands, and what does not go with the bloc's own record
// is said.
func TestCheckSettled(t *testing.T) {
	const reviewDay = "2021-05-01"
	gave := func(id, unit value.ID) award.Ruling {
		return award.Ruling{Award: id, Unit: unit, Result: award.Approved, On: day("2021-04-01")}
	}
	refused := func(id, unit value.ID) award.Ruling {
		return award.Ruling{Award: id, Unit: unit, Result: award.Refused, On: day("2021-04-01")}
	}
	voted := balloted(flag, map[value.ID]int{"a": 4, "b": 2}, "a", "b")
	rules := award.Rules{
		Ballots: threeQuarters,
		Quotas:  []award.Quota{quota(government, 1), quota(flag, 1)},
		Lines:   []award.Line{{Award: government, Fallback: flag}, {Award: flag}},
	}
	groups := rules
	groups.Groups = []award.Group{{ID: "g", Name: value.Text{VI: "Nhóm"}, Units: []value.ID{"a", "b"}}}
	groups.Quotas = []award.Quota{{Award: flag, Count: ptr(1), Groups: []value.ID{"g"}}}
	exceeds := rules
	exceeds.Quotas = []award.Quota{{Award: flag, Count: ptr(1), MayExceed: true}}
	one := award.Rules{Lines: []award.Line{{Award: flag, ExcludedByGrant: []value.ID{government}}}}
	for _, c := range []struct {
		name      string
		rules     award.Rules
		decisions []award.Decision
		rulings   []award.Ruling
		want      []string
		why       string
	}{
		{"nothing recorded", rules, []award.Decision{voted}, nil, []string{}, "the council has not met"},
		{"as proposed", rules, []award.Decision{voted}, []award.Ruling{gave(flag, "a")}, []string{}, "a was carried, and one flag is given"},
		{"not carried", rules, []award.Decision{voted}, []award.Ruling{gave(flag, "b")}, []string{"warning award.ruling-not-carried /c/0/unit"}, "two of four votes"},
		{"not carried, and refused", rules, []award.Decision{voted}, []award.Ruling{refused(flag, "b")}, []string{}, "it has nothing either way"},
		{"a fallback over the quota", rules, []award.Decision{agreed(government, "c"), voted}, []award.Ruling{refused(government, "c"), gave(flag, "a")},
			[]string{"warning award.given-over /c"}, "the one flag and a second in place of the Government's"},
		{"the council may go over it", exceeds, []award.Decision{agreed(government, "c"), voted}, []award.Ruling{refused(government, "c"), gave(flag, "a")}, []string{}, "as the regulation says"},
		{"over the quota of a group", groups, []award.Decision{voted}, []award.Ruling{gave(flag, "a"), gave(flag, "b")},
			[]string{"warning award.ruling-not-carried /c/1/unit", "warning award.in-group /c"}, "both of the group"},
		{"beside what takes its place", one, []award.Decision{agreed(government, "a"), agreed(flag, "a")}, []award.Ruling{gave(government, "a"), gave(flag, "a")},
			[]string{"warning award.ruling-excluded /c/1"}, "Foreign Affairs 2018, article 10.4.c: not both"},
		{"to two units", one, []award.Decision{agreed(government, "a"), agreed(flag, "b")}, []award.Ruling{gave(government, "a"), gave(flag, "b")}, []string{}, "one each"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ns := vietnam.Settle(vietnam.Nominate(c.decisions, c.rules, bloc(), day("2021-03-12"), nothing), c.rulings, c.rules)
			got := vietnam.CheckSettled(ns, c.rulings, c.decisions, c.rules, bloc(), day(reviewDay), nothing, value.PathTo("c"))
			assert.Equal(t, c.want, listed(got), c.why)
		})
	}
}

// What is given against what the facts on file make of it by law is said; of what is
// unknown nothing is.
func TestCheckSettledByLaw(t *testing.T) {
	knows := func(given map[value.ID]rule.Given) award.Facts {
		facts, issues := vietnam.Vocabulary().NewFacts(given, value.Path{})
		require.NoError(t, issues.Err())
		return func(_ emulation.Unit, day value.Date) rule.Case {
			c := on(day.String())
			c.Years[0].Facts = facts
			return c
		}
	}
	for _, c := range []struct {
		name   string
		facts  award.Facts
		result award.RulingResult
		want   []string
		why    string
	}{
		{"unknown", nothing, award.Approved, []string{}, "what is not known is no reproach"},
		{"not met", knows(map[value.ID]rule.Given{"united": rule.GivenTruth(false)}), award.Approved, []string{"warning award.given-not-met /c/0"}, "law of 2003, article 26.3"},
		{"not met, and refused", knows(map[value.ID]rule.Given{"united": rule.GivenTruth(false)}), award.Refused, []string{}, "as the law has it"},
		{"suspended", knows(map[value.ID]rule.Given{"proceedings-pending": rule.GivenTruth(true)}), award.Approved, []string{"warning award.given-suspended /c/0"}, "circular 12/2019, article 2.5"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ds := []award.Decision{agreed(flag, "a")}
			rulings := []award.Ruling{{Award: flag, Unit: "a", Result: c.result, On: day("2021-04-01")}}
			ns := vietnam.Settle(vietnam.Nominate(ds, award.Rules{}, bloc(), day("2021-03-12"), c.facts), rulings, award.Rules{})
			got := vietnam.CheckSettled(ns, rulings, ds, award.Rules{}, bloc(), day("2021-05-01"), c.facts, value.PathTo("c"))
			assert.Equal(t, c.want, listed(got), c.why)
		})
	}
}

// Who is given the higher award is not given the lower one for which it was
// proposed too; who is refused it keeps its place there.
func TestGivenInstead(t *testing.T) {
	r := award.Rules{Lines: []award.Line{{Award: flag, ExcludedByGrant: []value.ID{government}, Clause: "10.4.c"}}}
	ds := []award.Decision{agreed(government, "a", "b"), agreed(flag, "a", "b")}
	rulings := []award.Ruling{
		{Award: government, Unit: "a", Result: award.Approved, On: day("2021-04-01")},
		{Award: government, Unit: "b", Result: award.Refused, On: day("2021-04-01")},
	}
	ns := vietnam.Settle(nominate(r, ds...), rulings, r)
	require.Len(t, ns, 4)
	a, b := ns[2].Council, ns[3].Council
	require.NotNil(t, a)
	assert.Equal(t, []string{"award.ruled.instead", "award.clause"}, codes(a.Says))
	assert.Equal(t, award.Refused, a.Result)
	assert.Empty(t, a.Given)
	assert.Equal(t, day("2021-04-01"), a.On, "by the same decision")
	assert.Nil(t, b, "nothing is decided of b's yet")
}

// Of an award that no law lists nothing says that it is not lower.
func TestMovedDownToAnOwnAward(t *testing.T) {
	with := vietnam.With([]award.Own{{ID: "co-cua-dang-bo", Name: value.Text{VI: "Cờ của Đảng bộ"}}})
	ds := []award.Decision{agreed(flag, "a")}
	rulings := []award.Ruling{{Award: flag, Unit: "a", Result: award.MovedDown, Given: "co-cua-dang-bo"}}
	assert.Empty(t, with.CheckRulings(rulings, ds, bloc(), day("2021-05-01"), value.PathTo("c")))
	ns := with.Settle(nominate(award.Rules{}, ds...), rulings, award.Rules{})
	require.NotNil(t, ns[0].Council)
	assert.EqualValues(t, "co-cua-dang-bo", ns[0].Council.Given)
}
