package award_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award/awardtest"
)

// named returns a case of testdata.
func named(t *testing.T, file awardtest.File, name string) awardtest.Case {
	i := slices.IndexFunc(file.Cases, func(c awardtest.Case) bool { return c.Name == name })
	require.GreaterOrEqual(t, i, 0, name)
	return file.Cases[i]
}

// Decrees 98/2023 and 152/2025, article 4, clause 4: the year in which a
// discipline ends has two readings, and both are shown with the question.
func TestYearOfDisciplinesEnd(t *testing.T) {
	file := readCases(t)
	a := assessCase(t, file, named(t, file, "person: discipline ends in the year"))
	assert.Subset(t, codes(a.Notes), []string{"award.question", "award.counted-from"})
	standard := a.Proof.Of[0]
	assert.Equal(t, "rule.readings", standard.Says.Code)
	require.Len(t, standard.Of, 2)
	assert.Equal(t, rule.Met, standard.Of[0].Verdict, "the rest of the year counts")
	assert.Equal(t, rule.NotMet, standard.Of[1].Verdict, "the next year is the first that does")
	assert.Empty(t, a.Missing, "no fact settles what a council must decide")
}

// Where the readings agree there is nothing to decide, and one proof is shown.
func TestReadingsOfDisciplinesEndAgree(t *testing.T) {
	file := readCases(t)
	c := named(t, file, "person: discipline ends in the year")
	c.Facts = map[string]map[value.ID]rule.Given{"2024": {"tasks-rating": rule.GivenText("completed"), "meets-detailed-standard": rule.GivenTruth(false)}}
	a := assessCase(t, file, c)
	assert.Equal(t, rule.NotMet, a.Verdict)
	assert.NotContains(t, codes(a.Notes), "award.question")
	assert.NotEqual(t, "rule.readings", a.Proof.Of[0].Says.Code)
}

// While a discipline lasts the page says that nothing counts yet, and names no day.
func TestDisciplineThatLasts(t *testing.T) {
	file := readCases(t)
	a := assessCase(t, file, named(t, file, "person: discipline that lasts"))
	assert.Contains(t, codes(a.Notes), "award.counted-later")
	assert.NotContains(t, codes(a.Notes), "award.counted-from")
}

// Without a discipline the proof has no line about one.
func TestNoDisciplineNoLine(t *testing.T) {
	file := readCases(t)
	a := assessCase(t, file, named(t, file, "person: grassroots fighter B: excellent"))
	awardtest.Leaves(a.Proof.Of[0], func(v rule.View) { assert.NotEqual(t, "98-2023-nd-cp:4.4", v.Cite.String()) })
}
