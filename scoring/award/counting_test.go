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
	assert.Equal(t, rule.Unknown, standard.Verdict)
	var readings []rule.View
	for _, step := range standard.Of {
		if step.Says.Code == "rule.readings" {
			readings = append(readings, step)
		}
	}
	require.Len(t, readings, 1, "what the readings share is shown once")
	assert.Greater(t, len(standard.Of), 1)
	require.Len(t, readings[0].Of, 2)
	assert.Equal(t, rule.Met, readings[0].Of[0].Verdict, "the rest of the year counts")
	assert.Equal(t, rule.NotMet, readings[0].Of[1].Verdict, "the next year is the first that does")
	assert.Equal(t, "rule.found.divided", readings[0].Found.Code)
	for _, reading := range readings[0].Of {
		assert.NotEmpty(t, reading.Of)
	}
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

// A discipline more only takes away: later days from which achievements count never
// meet what earlier ones do not. What is open about disciplines rests on it.
func TestLaterDisciplineOnlyTakesAway(t *testing.T) {
	file := readCases(t)
	for _, c := range file.Cases {
		if c.On.Before(day("2024-01-01")) {
			continue
		}
		facts := arrange(t, file, c)
		last := rule.Met
		for _, from := range []string{"", "2019-01-01", "2020-06-01", "2022-01-01", "2023-01-01", "2024-01-01", "2025-01-01", "2026-01-01", "2027-01-01"} {
			if facts.CountFrom = (value.Date{}); from != "" {
				facts.CountFrom = day(from)
			}
			proof, ok := vietnam.Evaluate(c.Award, c.Subject().Recipient, facts)
			require.True(t, ok)
			v := proof.Verdict()
			assert.False(t, last == rule.NotMet && v != rule.NotMet || last == rule.Unknown && v == rule.Met, "%s: %s", c.Name, from)
			last = v
		}
	}
}

// Which question the council gets where a decision names no period: in A about the
// rest of its year, in B whether the time runs from it at all.
func TestQuestionsOnDecisionsWithoutPeriod(t *testing.T) {
	file := readCases(t)
	for name, want := range map[string]string{
		"third class A: the decision names no period, decided in May 2016": "award.decision-year",
		"third class A: the decision names no period, decided in 2015":     "",
		"third class B: the decision names no period, decided in 2022":     "award.undated",
		"third class B: the decision names no period, decided in 2019":     "",
	} {
		a := assessCase(t, file, named(t, file, name))
		var questions []string
		for _, n := range a.Notes {
			if n.Code == "award.question" {
				questions = append(questions, n.Args[0].Message.Code)
			}
		}
		if want == "" {
			assert.Empty(t, questions, name)
			continue
		}
		assert.Equal(t, []string{want}, questions, name)
		assert.NotContains(t, codes(a.Notes), "award.counted-either", name)
		assert.Empty(t, a.Missing, "no fact settles what a council must decide")
	}
}

// However deep the readings differ, what they share stands on the page once.
func TestReadingsShareWhatIsTheSame(t *testing.T) {
	file := readCases(t)
	for _, name := range []string{
		"third class B: the decision names no period, decided in 2022", "third class A: the decision names no period, decided in May 2016",
		"person: discipline ends in the first year of the run", "person: discipline ends in the year",
	} {
		a := assessCase(t, file, named(t, file, name))
		var all, shared, readings int
		var walk func(v rule.View, inside bool)
		walk = func(v rule.View, inside bool) {
			all++
			if !inside {
				shared++
			}
			if v.Says.Code == "rule.readings" && v.Found != nil {
				readings++
				inside = true
			}
			for _, below := range v.Of {
				walk(below, inside)
			}
		}
		walk(a.Proof.Of[0], false)
		assert.Equal(t, 1, readings, name)
		assert.Greater(t, shared, 4, name)
		assert.Equal(t, rule.Unknown, a.Proof.Of[0].Verdict, name)
	}
}
