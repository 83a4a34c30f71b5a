package emulation_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

var vocabulary, _ = rule.NewVocabulary([]rule.Fact{{ID: "united", Kind: rule.Truth, Name: value.Text{VI: "Nội bộ đoàn kết"}}}, value.Path{})

// year2020 is the year under consideration, and conference the day.
var (
	year2020, _ = value.CalendarYear("2020")
	conference  = value.MustDate("2021-03-12")
)

func record(subject value.ID, year string) emulation.Record {
	return emulation.Record{Subject: subject, Year: year, Facts: map[value.ID]rule.Given{"united": rule.GivenTruth(true)}}
}

// labels lists the years of a case; those of which something is known are
// marked.
func labels(c rule.Case) []string {
	list := []string{}
	for _, y := range c.Years {
		label := y.Year.Label
		if assert.ObjectsAreEqual(rule.Facts{}, y.Facts) {
			label = "(" + label + ")"
		}
		list = append(list, label)
	}
	return list
}

func TestCase(t *testing.T) {
	school := func(from, until string) value.Year {
		return value.Year{Label: from[:4] + "-" + until[:4], From: day(from), Until: day(until)}
	}
	for _, c := range []struct {
		name, reason string
		h            emulation.History
		years        emulation.Years
		want, issues []string
	}{
		{"subject unknown", "of one who is not recorded nothing is known but the year asked about",
			emulation.History{Records: []emulation.Record{record("b", "2020")}}, nil, []string{"(2020)"}, nil},
		{"records in any order", "oldest first, the year under consideration last",
			emulation.History{Records: []emulation.Record{record("a", "2020"), record("a", "2018"), record("a", "2019")}}, nil,
			[]string{"2018", "2019", "2020"}, nil},
		{"nothing about this year", "it is last all the same",
			emulation.History{Records: []emulation.Record{record("a", "2019")}}, nil, []string{"2019", "(2020)"}, nil},
		{"later year", "what comes after the year under consideration does not speak for it",
			emulation.History{Records: []emulation.Record{record("a", "2021"), record("a", "2020")}}, nil, []string{"2020"}, nil},
		{"no such year", "a label that is neither declared nor a calendar year",
			emulation.History{Records: []emulation.Record{record("a", "2019-2020")}}, nil, []string{"(2020)"}, []string{"emulation.year /dossier/records/0/year"}},
		{"twice", "which of the two counts is not for a program to say",
			emulation.History{Records: []emulation.Record{record("a", "2019"), record("b", "2019"), record("a", "2019")}}, nil,
			[]string{"2019", "(2020)"}, []string{"emulation.record-twice /dossier/records/2"}},
		{"later year twice", "a fault is a fault where it changes nothing",
			emulation.History{Records: []emulation.Record{record("a", "2021"), record("a", "2021")}}, nil,
			[]string{"(2020)"}, []string{"emulation.record-twice /dossier/records/1"}},
		{"overlapping years", "the same days cannot be two years",
			emulation.History{Records: []emulation.Record{record("a", "2018"), record("a", "2018-2019")}}, emulation.Years{school("2018-09-01", "2019-06-01")},
			[]string{"2018", "(2020)"}, []string{"emulation.years-overlap /dossier/records/1/year"}},
		{"inside the year", "a part of the year under consideration is not that year",
			emulation.History{Records: []emulation.Record{record("a", "2020-2020")}}, emulation.Years{school("2020-02-01", "2020-06-01")},
			[]string{"(2020)"}, []string{"emulation.years-overlap /dossier/records/0/year"}},
		{"across the end of the year", "",
			emulation.History{Records: []emulation.Record{record("a", "2020-2021")}}, emulation.Years{school("2020-09-01", "2021-06-01")},
			[]string{"(2020)"}, []string{"emulation.years-overlap /dossier/records/0/year"}},
		{"wrong facts", "the rest of the record stays",
			emulation.History{Records: []emulation.Record{{Subject: "a", Year: "2019", Facts: map[value.ID]rule.Given{"x": rule.GivenNumber(1), "united": rule.GivenNumber(1)}}}}, nil,
			[]string{"2019", "(2020)"}, []string{"rule.fact-value /dossier/records/0/facts/united", "rule.fact-unknown /dossier/records/0/facts/x"}},
		{"declared years link", "a year is known to be one without any record of it",
			emulation.History{Records: []emulation.Record{record("a", "2018")}}, emulation.Years{{Label: "2019", From: day("2019-01-01"), Until: day("2020-01-01")}},
			[]string{"2018", "(2019)", "(2020)"}, nil},
		{"grants link", "an award for a year says that it was one",
			emulation.History{Grants: []emulation.Grant{{Subject: "a", Award: "flag", Year: "2019"}, {Subject: "b", Award: "flag", Year: "2018"}}}, nil,
			[]string{"(2019)", "(2020)"}, nil},
		{"declared before granted", "a calendar year across declared ones links nothing",
			emulation.History{Grants: []emulation.Grant{{Subject: "a", Award: "flag", Year: "2018"}}}, emulation.Years{school("2018-09-01", "2020-01-01")},
			[]string{"(2018-2020)", "(2020)"}, nil},
		{"grant without a year", "",
			emulation.History{Grants: []emulation.Grant{{Subject: "a", Award: "flag", Year: "x"}}}, nil, []string{"(2020)"}, []string{"emulation.year /dossier/grants/0/year"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, issues := c.h.Case("a", year2020, conference, c.years, vocabulary, value.PathTo("dossier"))
			assert.Equal(t, c.want, labels(got), c.reason)
			assert.Equal(t, c.issues, found(issues), c.reason)
			assert.Equal(t, conference, got.On)
		})
	}
}

func TestCaseTakesPeriods(t *testing.T) {
	period := func(from, until string) value.Span {
		s := value.Span{Until: day(until)}
		if from != "" {
			s.From = day(from)
		}
		return s
	}
	for _, c := range []struct {
		name, reason string
		period       value.Span
		ok           bool
	}{
		{"to the end of the year", "a decision for 2015 to 2019, given for 2019", period("2015-01-01", "2020-01-01"), true},
		{"to the middle of the year", "", period("2015-01-01", "2019-07-01"), true},
		{"beginning not known", "where it ends is what matters", period("", "2020-01-01"), true},
		{"ends before the year", "an award for 2018 is no award for 2019", period("2015-01-01", "2019-01-01"), false},
		{"ends after the year", "", period("2015-01-01", "2020-01-02"), false},
		{"no end", "what counts from the end has no beginning then", value.Span{From: day("2015-01-01")}, false},
		{"no day", "", period("2019-06-01", "2019-06-01"), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := emulation.History{Grants: []emulation.Grant{{Subject: "a", Award: "flag", Year: "2019", Period: c.period}}}
			got, issues := h.Case("a", year2020, conference, nil, vocabulary, value.Path{})
			assert.Equal(t, c.ok, len(got.Awards) == 1 && got.Awards[0].Period == c.period, c.reason)
			if !c.ok {
				assert.Equal(t, []string{"emulation.grant-period /grants/0/period"}, found(issues))
			}
		})
	}
}

// After a discipline achievements count from its end: Decree 98/2023 art. 4.4,
// Decree 152/2025 art. 4.
func TestCaseCountsAfterDiscipline(t *testing.T) {
	ended := func(from, until string) emulation.Discipline {
		d := emulation.Discipline{Subject: "a", Kind: emulation.Reprimand, From: day(from)}
		if until != "" {
			d.Until = day(until)
		}
		return d
	}
	other := ended("2020-01-01", "2021-01-01")
	other.Subject = "b"
	for _, c := range []struct {
		name, reason string
		disciplines  []emulation.Discipline
		want         value.Date
		issues       []string
	}{
		{"none", "all years count", nil, value.Date{}, nil},
		{"one", "its end", []emulation.Discipline{ended("2018-03-01", "2019-03-01")}, day("2019-03-01"), nil},
		{"several", "the last one, wherever it stands", []emulation.Discipline{ended("2018-03-01", "2019-03-01"), ended("2015-03-01", "2016-03-01")}, day("2019-03-01"), nil},
		{"ends on the day", "that day it is over", []emulation.Discipline{ended("2020-03-12", "2021-03-12")}, conference, nil},
		{"ends later", "it is not over yet: nothing counts before it is", []emulation.Discipline{ended("2020-03-13", "2021-03-13")}, day("2021-03-13"), nil},
		{"lasts", "nothing counts up to the day of the decision", []emulation.Discipline{ended("2020-03-13", "")}, conference.AddDays(1), nil},
		{"begins later", "it is no discipline yet", []emulation.Discipline{ended("2021-03-13", "2022-03-13")}, value.Date{}, nil},
		{"one over, one that lasts", "the later day, whichever stands first", []emulation.Discipline{ended("2020-03-13", ""), ended("2015-03-01", "2016-03-01")}, conference.AddDays(1), nil},
		{"of another", "", []emulation.Discipline{other}, value.Date{}, nil},
		{"no day", "it cannot end before it begins", []emulation.Discipline{ended("2020-03-13", "2020-03-13")}, value.Date{}, []string{"emulation.discipline-empty /disciplines/0/until"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, issues := emulation.History{Disciplines: c.disciplines}.Case("a", year2020, conference, nil, vocabulary, value.Path{})
			assert.Equal(t, c.want, got.CountFrom, c.reason)
			assert.Equal(t, c.issues, found(issues))
		})
	}
}

func TestCaseTakesAwards(t *testing.T) {
	h := emulation.History{
		Grants:   []emulation.Grant{{Subject: "a", Award: "flag", Year: "2019", Decided: day("2020-04-01"), Merit: rule.Thematic}, {Subject: "b", Award: "flag", Year: "2019"}},
		Complete: []emulation.Complete{{Subject: "a", Until: day("2021-01-01")}, {Subject: "b", From: day("2000-01-01"), Until: day("2021-01-01")}},
	}
	c, issues := h.Case("a", year2020, conference, nil, vocabulary, value.Path{})
	require.Empty(t, issues)
	y, _ := value.CalendarYear("2019")
	assert.Equal(t, []rule.Received{{Award: "flag", Year: y, Decided: day("2020-04-01"), Merit: rule.Thematic}}, c.Awards)
	assert.Equal(t, []value.Span{{Until: day("2021-01-01")}}, c.Complete, "a list may be complete from the beginning")
}

// A list of disciplines says that there was no other only where it is declared
// complete, as an empty one may be.
func TestCaseTakesCompleteDisciplines(t *testing.T) {
	h := emulation.History{CompleteDisciplines: []emulation.CompleteDisciplines{
		{Subject: "a", Until: day("2021-01-01")}, {Subject: "b", From: day("2000-01-01"), Until: day("2021-01-01")},
	}}
	for subject, want := range map[value.ID][]value.Span{"a": {{Until: day("2021-01-01")}}, "c": nil} {
		c, issues := h.Case(subject, year2020, conference, nil, vocabulary, value.Path{})
		require.Empty(t, issues)
		assert.Equal(t, want, c.CountKnown)
		assert.Empty(t, c.Complete, "that is said of awards")
	}
}

// A count of awards looks at years, and needs no record of their facts.
func TestCountNeedsNoRecords(t *testing.T) {
	program, issues := rule.Compile(rule.Condition{Count: &rule.Count{
		Awards: []value.ID{"flag"}, AtLeast: rule.Operand{Value: "2"}, Years: &rule.Operand{Value: "3"},
	}}, rule.Library{Vocabulary: vocabulary}, value.Path{})
	require.Empty(t, issues)
	h := emulation.History{
		Grants:   []emulation.Grant{{Subject: "a", Award: "flag", Year: "2019"}, {Subject: "a", Award: "certificate", Year: "2018"}},
		Complete: []emulation.Complete{{Subject: "a", From: day("2018-01-01"), Until: day("2021-01-01")}},
	}
	c, _ := h.Case("a", year2020, conference, nil, vocabulary, value.Path{})
	assert.Equal(t, rule.NotMet, program.On(conference).Eval(&c, rule.Proof{}).Verdict(), "one flag in three years that are all listed")
}

// Whatever the labels, the years of a case stand in order, share no days, and
// end with the year under consideration.
func TestCaseIsInOrder(t *testing.T) {
	pool := []string{"2017", "2018", "2019", "2020", "2021", "2018-2019", "2019-2020", "x"}
	declared := emulation.Years{
		{Label: "2018-2019", From: day("2018-09-01"), Until: day("2019-09-01")}, {Label: "2019-2020", From: day("2019-09-01"), Until: day("2020-06-01")},
	}
	rapid.Check(t, func(t *rapid.T) {
		var h emulation.History
		for _, label := range rapid.SliceOfN(rapid.SampledFrom(pool), 0, 6).Draw(t, "records") {
			h.Records = append(h.Records, record("a", label))
		}
		for _, label := range rapid.SliceOfN(rapid.SampledFrom(pool), 0, 3).Draw(t, "grants") {
			h.Grants = append(h.Grants, emulation.Grant{Subject: "a", Award: "flag", Year: label})
		}
		years := rapid.SampledFrom([]emulation.Years{nil, declared, declared[:1]}).Draw(t, "years")
		year, err := years.Of(rapid.SampledFrom([]string{"2018", "2019", "2020"}).Draw(t, "year"))
		require.NoError(t, err)
		c, _ := h.Case("a", year, conference, years, vocabulary, value.Path{})
		require.NotEmpty(t, c.Years)
		require.Equal(t, year, c.Years[len(c.Years)-1].Year)
		for i := 1; i < len(c.Years); i++ {
			require.False(t, c.Years[i].Year.From.Before(c.Years[i-1].Year.Until), "%v", labels(c))
		}
	})
}
