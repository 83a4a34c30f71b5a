package award_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
	"github.com/khoithidua/blocs/scoring/award/awardtest"
)

// day and the catalogue that the tests of this package assess by.
var (
	day     = value.MustDate
	vietnam = award.Vietnam()
	subject = award.Unit(emulation.Unit{ID: "unit", Name: value.Text{VI: "Sở A", EN: "Department A"}})
)

// readCases reads the cases of testdata.
func readCases(t testing.TB) awardtest.File {
	file, err := awardtest.ReadAll("testdata")
	require.NoError(t, err)
	return file
}

func arrange(t testing.TB, f awardtest.File, c awardtest.Case) rule.Case {
	facts, err := f.Arrange(c, vietnam.Vocabulary())
	require.NoError(t, err, c.Name)
	return facts
}

// assessCase assesses a case for its own subject.
func assessCase(t testing.TB, f awardtest.File, c awardtest.Case) award.Assessment {
	a, ok := vietnam.Assess(c.Award, c.Subject(), arrange(t, f, c))
	require.True(t, ok, c.Award)
	return a
}

// assess assesses what must be known to the catalogue, for a collective.
func assess(t testing.TB, id value.ID, facts rule.Case) award.Assessment {
	a, ok := vietnam.Assess(id, subject, facts)
	require.True(t, ok, id)
	return a
}

func TestCases(t *testing.T) {
	file := readCases(t)
	names := map[string]bool{}
	for _, c := range file.Cases {
		t.Run(c.Name, func(t *testing.T) {
			require.False(t, names[c.Name], "the name stands twice")
			names[c.Name] = true
			require.NotEmpty(t, c.Reason)
			facts := arrange(t, file, c)
			a := assessCase(t, file, c)
			got := awardtest.Want{Verdict: a.Verdict, State: string(a.State), Reasons: c.Want.Reasons}
			for _, need := range a.Missing {
				got.Missing = append(got.Missing, awardtest.Need{Fact: need.Fact, Awards: need.Awards, Counted: need.Counted, Undeclared: need.Undeclared, YearsBack: need.YearsBack})
				assert.True(t, !need.Cite.IsZero(), "%s: what is asked for names its provision", need.Says.Code)
			}
			if c.Want.Reasons != nil {
				got.Reasons = reasons(t, c, facts)
			}
			assert.Empty(t, cmp.Diff(c.Want, got), c.Reason)
		})
	}
}

// reasons returns the provisions of the leaves that force the verdict.
func reasons(t *testing.T, c awardtest.Case, facts rule.Case) []law.Cite {
	proof, ok := vietnam.Evaluate(c.Award, c.Subject().Recipient, facts)
	require.True(t, ok)
	var cites []law.Cite
	for _, v := range proof.Reasons() {
		cites = append(cites, v.Cite)
	}
	return cites
}

// besideStandards are the facts that no standard asks for: the share of women is
// asked for between equals only, the others by regulations of blocs (Courts 2018,
// 17.2; Information 2018, 4.3 and 4.4.b; Labour 2023, 7.2.đ and 7.2.e).
var besideStandards = []value.ID{
	"women-share", "existence-months", "months-of-the-year", "collective-warned", "anniversary-achievement", "admitted-by-decider",
}

// Every fact of the vocabulary and every provision of a standard is tried: with
// a case in which it is met, one in which it is not, and one in which it is
// unknown. docs/coverage.md counts them.
func TestCasesCoverEveryProvision(t *testing.T) {
	file := readCases(t)
	used, counts := map[value.ID]bool{}, map[law.Cite]awardtest.Count{}
	for _, c := range file.Cases {
		a := assessCase(t, file, c)
		for cite, v := range awardtest.Verdicts(a.Proof) {
			counts[cite] = counts[cite].Add(v)
		}
		awardtest.Leaves(a.Proof, func(v rule.View) { used[v.Fact] = true })
	}
	for _, f := range vietnam.Vocabulary().Facts() {
		assert.True(t, used[f.ID] || slices.Contains(besideStandards, f.ID), "no case reaches %s", f.ID)
	}
	require.Greater(t, len(counts), 20)
	for cite, n := range counts {
		assert.True(t, n.Met > 0 && n.NotMet > 0 && n.Unknown > 0, "%s: %+v", cite, n)
	}
}
