package award_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// days of each of the laws that the catalogue knows, and of none.
var askedOn = []value.Date{day("2010-01-01"), day("2021-03-12"), day("2024-06-01"), day("2025-08-01"), {}}

// TestInForce: what is listed is what the law lists, and what is called encoded is
// assessed by a standard.
func TestInForce(t *testing.T) {
	for _, on := range askedOn {
		listed := vietnam.InForce(on)
		for _, a := range vietnam.Awards() {
			i := slices.IndexFunc(listed, func(l award.Listed) bool { return l.ID == a.ID })
			version, ok := a.Listed.At(on)
			require.Equal(t, ok && !on.IsZero(), i >= 0, "%s on %s", a.ID, on)
			if i < 0 {
				continue
			}
			l := listed[i]
			assert.Equal(t, []any{a.NameOn(on), a.Kind, a.Level, a.Recipients, version.Cite, version.Basis}, []any{l.Name, l.Kind, l.Level, l.Recipients, l.Cite, l.Basis})
			if !l.Until.IsZero() {
				_, ended := a.Listed.At(l.Until)
				assert.False(t, ended, "%s ends on %s", a.ID, l.Until)
				_, still := a.Listed.At(l.Until.AddDays(-1))
				assert.True(t, still)
			}
			for _, r := range []award.Recipient{award.Collective, award.Person, award.Household} {
				_, encoded := vietnam.Earliest(a.ID, r, rule.Case{On: on})
				assert.Equal(t, encoded, slices.Contains(l.Encoded, r), "%s for a %s on %s", a.ID, r, on)
			}
		}
	}
	assert.NotEmpty(t, vietnam.InForce(day("2024-06-01")))
	assert.Empty(t, vietnam.InForce(value.Date{}), "on no date nothing is law")
}

// TestQuestionsAreTheStandards: whatever an assessment finds missing is among the
// questions, and where nothing is asked it is said why.
func TestQuestionsAreTheStandards(t *testing.T) {
	facts := 0
	for _, on := range askedOn {
		for _, a := range vietnam.Awards() {
			for _, r := range a.Recipients {
				q := vietnam.Questions([]value.ID{a.ID}, r, on)
				year, err := value.CalendarYear("2020")
				require.NoError(t, err)
				got, ok := vietnam.Assess(a.ID, award.Subject{ID: "x", Recipient: r}, rule.Case{On: on, Years: []rule.YearFacts{{Year: year}}})
				require.True(t, ok)
				for _, need := range got.Missing {
					switch {
					case need.Fact != "":
						facts++
						assert.True(t, slices.ContainsFunc(q.Facts, func(f award.FactQuestion) bool { return f.ID == need.Fact && f.Years > need.YearsBack }), "%s asks for %s", a.ID, need.Fact)
					case need.Counted != "":
						assert.False(t, q.Disciplines.IsZero(), "%s asks for disciplines", a.ID)
					}
					for _, id := range need.Awards {
						assert.True(t, slices.ContainsFunc(q.Grants, func(g award.GrantQuestion) bool { return g.Award == id }), "%s asks for %s", a.ID, id)
					}
				}
				assert.Equal(t, len(q.Facts)+len(q.Grants) == 0, len(q.Without) > 0, "%s for a %s on %s", a.ID, r, on)
				for _, f := range q.Facts {
					checkAsking(t, a.ID, on, f.By)
					assert.Positive(t, f.Years)
				}
				for _, g := range q.Grants {
					checkAsking(t, a.ID, on, g.By)
				}
			}
		}
	}
	assert.Greater(t, facts, 500)
}

func checkAsking(t *testing.T, id value.ID, on value.Date, by []award.Asking) {
	t.Helper()
	require.NotEmpty(t, by)
	for _, a := range by {
		assert.Equal(t, id, a.Award)
		assert.NotEmpty(t, a.Says.Code)
		if !a.Cite.IsZero() {
			assert.NotEqual(t, law.Basis(""), a.Basis)
			assert.True(t, vietnam.Corpus().InForce(a.Cite, on), "%s is not in force on %s", a.Cite, on)
		}
	}
}

// TestQuestionsOfSeveral: what several standards ask is asked once, with all who
// ask it; what is not known is passed over.
func TestQuestionsOfSeveral(t *testing.T) {
	on := day("2024-06-01")
	const a, b = "tap-the-lao-dong-tien-tien", "tap-the-lao-dong-xuat-sac"
	q := vietnam.Questions([]value.ID{a, "x", b, "lao-dong-tien-tien"}, award.Collective, on)
	both := 0
	for i, f := range q.Facts {
		assert.False(t, slices.ContainsFunc(q.Facts[:i], func(o award.FactQuestion) bool { return o.ID == f.ID }), "%s twice", f.ID)
		if f.By[0].Award == a && f.By[len(f.By)-1].Award == b {
			both++
		}
	}
	assert.Positive(t, both, "the two ask for some of the same")
	require.Len(t, q.Without, 1)
	assert.Equal(t, value.ID("lao-dong-tien-tien"), q.Without[0].Award, "it is for persons")
	assert.Equal(t, "award.not-for", q.Without[0].Why.Code)
}
