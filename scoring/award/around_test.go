package award_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// advanced is a unit with 60 % advanced workers, as worked fact 3 has it.
func advanced(t *testing.T) rule.Case {
	facts, issues := vietnam.Vocabulary().NewFacts(map[value.ID]rule.Given{
		"tasks-rating": rule.GivenText("good"), "advanced-share": rule.GivenText("60%"), "member-disciplined": rule.GivenTruth(false),
	}, value.Path{})
	require.NoError(t, issues.Err())
	year, _ := value.CalendarYear("2023")
	return rule.Case{On: day("2023-12-31"), Years: []rule.YearFacts{{Year: year, Facts: facts}}}
}

func TestCompareDates(t *testing.T) {
	const title = "tap-the-lao-dong-tien-tien"
	got, ok := vietnam.Compare(title, award.Collective, advanced(t), day("2024-01-01"))
	require.True(t, ok)
	assert.Equal(t, rule.Unknown, got.A, "over half are advanced workers")
	assert.Equal(t, rule.NotMet, got.B, "law 2022 art. 28.1.c wants 70 %")
	found := false
	for _, d := range got.Differences {
		found = found || d.Kind == rule.OtherOperand && d.B != nil && d.B.Cite.String() == "06-2022-qh15:28.1.c"
	}
	assert.True(t, found, "the clause that turns it is named: %v", got.Differences)
	_, ok = vietnam.Compare(title, award.Collective, advanced(t), day("2010-01-01"))
	assert.False(t, ok, "no standard is encoded for that day")
	_, ok = vietnam.Compare(title, award.Person, advanced(t), day("2024-01-01"))
	assert.False(t, ok, "it is not given to persons")
	_, ok = vietnam.Compare("x", award.Collective, advanced(t), day("2024-01-01"))
	assert.False(t, ok, "no such award")
}

func TestCounterfactual(t *testing.T) {
	facts := advanced(t)
	facts.On = day("2024-01-01")
	got, ok := vietnam.Counterfactual("tap-the-lao-dong-tien-tien", award.Collective, facts, rule.NotMet)
	require.True(t, ok)
	assert.Equal(t, rule.TurnAlready, got.Outcome)
	got, ok = vietnam.Counterfactual("tap-the-lao-dong-xuat-sac", award.Collective, facts, rule.Met)
	require.True(t, ok)
	for _, change := range got.Changes {
		f, known := vietnam.Vocabulary().Fact(change.Fact)
		require.True(t, known)
		assert.True(t, f.Lever, "%s is not for anyone to change", change.Fact)
	}
	_, ok = vietnam.Counterfactual("xa-tieu-bieu", award.Collective, facts, rule.Met)
	assert.False(t, ok, "no standard is encoded")
}

// A person with one title of grassroots fighter, of 2023, holds three in a row in
// 2025 at the earliest, and stands for the title of the province then.
func TestEarliest(t *testing.T) {
	before, _ := value.CalendarYear("2022")
	year, _ := value.CalendarYear("2023")
	facts := rule.Case{
		On:       day("2024-03-01"),
		Years:    []rule.YearFacts{{Year: before}, {Year: year}},
		Awards:   []rule.Received{{Award: "chien-si-thi-dua-co-so", Year: year, Decided: day("2024-01-15"), Merit: rule.ByMerit}},
		Complete: []value.Span{{}},
	}
	got, ok := vietnam.Earliest("chien-si-thi-dua-tinh", award.Person, facts)
	require.True(t, ok)
	assert.Equal(t, rule.OutlookPossible, got.Outcome)
	assert.Equal(t, "2025", got.Year.Label, "law 2022 art. 22.1: three consecutive times")
	_, ok = vietnam.Earliest("x", award.Person, facts)
	assert.False(t, ok)
}

// Achievements count from the end of a discipline in regimes B and C, by decree 98
// and decree 152 art. 4.4; decree 91 says nothing of it.
func TestAssessCountsFromTheEndOfDiscipline(t *testing.T) {
	for on, want := range map[string]string{"2023-12-31": "", "2024-03-01": "98-2023-nd-cp:4.4", "2025-09-01": "152-2025-nd-cp:4.4"} {
		facts := advanced(t)
		facts.On, facts.CountFrom = day(on), day("2022-05-01")
		a := assess(t, "tap-the-lao-dong-tien-tien", facts)
		if want == "" {
			assert.NotContains(t, codes(a.Notes), "award.counted-from", on)
			continue
		}
		assert.Contains(t, codes(a.Notes), "award.counted-from", on)
		assert.Contains(t, texts(a.Cites), want, on)
	}
}
