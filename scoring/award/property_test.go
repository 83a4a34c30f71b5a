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

// drawGiven draws a value of the fact's kind.
func drawGiven(t *rapid.T, f rule.Fact) rule.Given {
	switch f.Kind {
	case rule.Number:
		return rule.GivenNumber(rapid.IntRange(0, 3).Draw(t, "number"))
	case rule.Share:
		return rule.GivenText(rapid.SampledFrom([]string{"0%", "50%", "21/41", "69/100", "70%", "99/100", "100%"}).Draw(t, "share"))
	case rule.Level:
		return rule.GivenText(string(rapid.SampledFrom(f.Levels).Draw(t, "level").ID))
	}
	// Mostly yes, or hardly anything would ever be met.
	return rule.GivenTruth(rapid.IntRange(0, 7).Draw(t, "truth") > 0)
}

// drawFacts draws some facts of one year.
func drawFacts(t *rapid.T) map[value.ID]rule.Given {
	given := map[value.ID]rule.Given{}
	for _, f := range vietnam.Vocabulary().Facts() {
		if rapid.IntRange(0, 9).Draw(t, "given "+string(f.ID)) > 0 {
			given[f.ID] = drawGiven(t, f)
		}
	}
	return given
}

var years = [...]string{"2019", "2020"}

// caseOf arranges the facts of two years on a day.
func caseOf(t require.TestingT, on value.Date, facts [2]map[value.ID]rule.Given) rule.Case {
	h := emulation.History{}
	for i, label := range years {
		h.Records = append(h.Records, emulation.Record{Subject: "unit", Year: label, Facts: facts[i]})
	}
	year, _ := value.CalendarYear(years[1])
	c, issues := h.Case("unit", year, on, nil, vietnam.Vocabulary(), value.Path{})
	require.NoError(t, issues.Err())
	return c
}

func drawDay(t *rapid.T) value.Date {
	return day(rapid.SampledFrom([]string{"2019-12-31", "2020-01-01", "2020-11-08", "2020-11-09", "2021-03-12", "2023-12-31", "2024-01-01"}).Draw(t, "day"))
}

// drawAward draws a title or certificate that goes by the facts of a year or two.
func drawAward(t *rapid.T) value.ID {
	return rapid.SampledFrom([]value.ID{flag, "co-thi-dua-bo", "tap-the-lao-dong-xuat-sac", "tap-the-lao-dong-tien-tien", certificate}).Draw(t, "award")
}

// What is missing is what was not given; supplying it never turns a settled
// verdict, nor a settled state except into a suspension.
func TestSupplyingAFactNeverTurnsAnAnswer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		id, on := drawAward(t), drawDay(t)
		facts := [2]map[value.ID]rule.Given{drawFacts(t), drawFacts(t)}
		a, _ := vietnam.Assess(id, subject, caseOf(t, on, facts))
		for _, need := range a.Missing {
			require.NotContains(t, facts[1-need.YearsBack], need.Fact, "it was given")
		}
		if a.Verdict.Settled() && a.State != award.Open {
			require.Empty(t, a.Missing)
		}
		var absent []rule.Fact
		for _, f := range vietnam.Vocabulary().Facts() {
			if _, ok := facts[1][f.ID]; !ok {
				absent = append(absent, f)
			}
		}
		if len(absent) == 0 {
			return
		}
		f := rapid.SampledFrom(absent).Draw(t, "supplied")
		facts[1][f.ID] = drawGiven(t, f)
		b, _ := vietnam.Assess(id, subject, caseOf(t, on, facts))
		if a.Verdict.Settled() {
			require.Equal(t, a.Verdict, b.Verdict, "%s turned it", f.ID)
		}
		if a.State != award.Open && b.State != a.State {
			require.Equal(t, award.Suspended, b.State)
			suspends := []value.ID{"proceedings-pending"}
			if on.Compare(day("2024-01-01")) >= 0 {
				suspends = append(suspends, "press-allegation-pending") // Decree 98/2023, article 4, clause 4
			}
			require.Contains(t, suspends, f.ID)
		}
	})
}

// Supplying all that is missing, again and again, ends; what is then still open
// are readings that disagree.
func TestMissingFactsSettle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		id := drawAward(t)
		facts := [2]map[value.ID]rule.Given{drawFacts(t), drawFacts(t)}
		for range 50 {
			a, _ := vietnam.Assess(id, subject, caseOf(t, day("2020-06-01"), facts))
			if len(a.Missing) == 0 {
				if a.State == award.Open {
					require.NotEqual(t, facts[1]["qualifies-government-flag"], facts[1]["proposed-government-flag"])
				}
				return
			}
			need := a.Missing[0]
			f, _ := vietnam.Vocabulary().Fact(need.Fact)
			facts[1-need.YearsBack][need.Fact] = drawGiven(t, f)
		}
		t.Fatal("facts are asked for without end")
	})
}

// The data say the same as the standard written out in Go.
func TestFlagAgainstItsTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		facts := drawFacts(t)
		a, _ := vietnam.Assess(flag, subject, caseOf(t, day("2021-03-12"), [2]map[value.ID]rule.Given{nil, facts}))
		require.Equal(t, straightFrom(facts).verdict(), a.Verdict)
	})
}

// In which order the bloc's decisions are listed changes nothing about them.
func TestOrderOfDecisions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var ds []award.Decision
		units := []value.ID{"a", "b", "c", "d"}
		for _, a := range vietnam.Awards()[:6] {
			if n := rapid.IntRange(0, 4).Draw(t, "units"); rapid.Bool().Draw(t, "balloted") {
				votes := map[value.ID]int{}
				for _, u := range units[:n] {
					votes[u] = rapid.IntRange(0, 5).Draw(t, "votes")
				}
				ds = append(ds, balloted(a.ID, votes, units[:n]...))
			} else {
				ds = append(ds, agreed(a.ID, units[:n]...))
			}
		}
		rules := award.Rules{Ballots: threeQuarters, Quotas: []award.Quota{quota(flag, 1)}}
		all := nominate(rules, ds...)
		again := nominate(rules, rapid.Permutation(ds).Draw(t, "order")...)
		byAward := func(a, b award.Nomination) int { return cmp.Compare(a.Award, b.Award) }
		slices.SortStableFunc(again, byAward)
		slices.SortStableFunc(all, byAward)
		require.Equal(t, all, again)
	})
}
