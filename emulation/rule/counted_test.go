package rule_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Whether anything but what is listed keeps achievements from counting is a fact
// like any other: where it is not given, what hangs on it is unknown, and one thing
// is asked for (Decrees 98/2023 and 152/2025, article 4.4).
func TestCountedAsFarAsKnown(t *testing.T) {
	const (
		good    = `{"fact": {"name": "rating", "atLeast": {"value": "good"}}}`
		counted = `{"counted": "year"}`
		year    = `{"all": [` + good + `, ` + counted + `]}`
		streak  = `{"all": [{"streak": {"years": {"value": "2"}, "test": ` + good + `}}, ` + counted + `]}`
		either  = `{"all": [{"any": [` + good + `, {"streak": {"years": {"value": "3"}, "test": ` + good + `}}]}, ` + counted + `]}`
	)
	date := value.MustDate
	for _, c := range []struct {
		name, reason, wire string
		from               string
		known              []value.Span
		rest               bool
		want               rule.Verdict
		missing            []string
	}{
		{"nothing given", "that no discipline is listed does not mean that there was none", year, "", nil, false, u, []string{"counted year meet fail"}},
		{"all given", "there was none", year, "", []value.Span{{}}, false, m, nil},
		{"the year and since", "what lay before does not matter", year, "", []value.Span{span(2020, 2022)}, false, m, nil},
		{"up to the day before", "who decides that day knows of that day", year, "", []value.Span{{Until: conference}}, false, m, nil},
		{"not up to the day before", "one may last", year, "", []value.Span{{Until: conference.AddDays(-1)}}, false, u, []string{"counted year meet fail"}},
		{"the year only", "one may last since", year, "", []value.Span{span(2020, 2021)}, false, u, []string{"counted year meet fail"}},
		{"by two that meet", "together they have all days", year, "", []value.Span{span(2021, 2022), span(2020, 2021)}, false, m, nil},
		{"since a day in the year", "another may have ended that day: the next year is the first", year, "", []value.Span{{From: date("2020-03-01")}}, false, u, []string{"counted year meet fail"}},
		{"since a day in the year, whose rest counts", "the rest of the year does", year, "", []value.Span{{From: date("2020-03-01")}}, true, m, nil},
		{"two years, one given", "2019 may not count", streak, "", []value.Span{span(2020, 2022)}, false, u, []string{"counted year meet fail"}},
		{"two years", "", streak, "", []value.Span{span(2019, 2022)}, false, m, nil},
		{"two years in another way", "the year alone will do", either, "", []value.Span{span(2020, 2022)}, false, m, nil},
		{"listed one ended before", "others may not be listed", year, "2019-06-01", nil, false, u, []string{"counted year meet fail"}},
		{"listed one ended before, no others", "", year, "2019-06-01", []value.Span{{From: date("2019-06-01")}}, false, m, nil},
		{"listed one ended in the year", "whatever others there were", year, "2020-06-01", nil, false, n, nil},
		{"nobody asks", "a rule that does not ask is not open", good, "", nil, false, m, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			good := given{"rating": rule.GivenText("good")}
			facts := caseOf(t, good, good, good)
			if facts.CountKnown, facts.CountRest = c.known, c.rest; c.from != "" {
				facts.CountFrom = date(c.from)
			}
			proof := prove(t, c.wire, facts)
			assert.Equal(t, c.want, proof.Verdict(), "%s\n%s", c.reason, proof.Text(printer(value.EN)))
			var missing []string
			for _, need := range proof.Missing() {
				missing = append(missing, written(need))
				assert.NotContains(t, printer(value.VI).Print(need.Says)+printer(value.EN).Print(need.Says), "rule.")
			}
			assert.Equal(t, c.missing, missing, c.reason)
			if c.want == u {
				assert.Contains(t, proof.Text(printer(value.EN)), "[unknown] The achievements of the year count; not given")
			}
		})
	}
}

// The day that is shown is the real one, under each reading of the rest of its
// year; of a discipline that lasts no day is shown.
func TestShownDayFromWhichAchievementsCount(t *testing.T) {
	const streak = `{"streak": {"years": {"value": "2"}, "test": {"fact": {"name": "rating", "atLeast": {"value": "good"}}}}}`
	for _, c := range []struct {
		name, from string
		rest       bool
		found      string
	}{
		{"ended before a year", "2020-01-01", false, "01/01/2020"},
		{"ended in a year", "2020-06-01", false, "01/06/2020"},
		{"ended in a year whose rest counts", "2020-06-01", true, "01/06/2020"},
		{"lasts", conference.AddDays(1).String(), false, "chưa chấp hành xong"},
	} {
		t.Run(c.name, func(t *testing.T) {
			good := given{"rating": rule.GivenText("good")}
			facts := caseOf(t, good, good, good)
			facts.CountFrom, facts.CountRest = value.MustDate(c.from), c.rest
			text := prove(t, streak, facts).Text(printer(value.VI))
			assert.Contains(t, text, c.found)
			assert.NotContains(t, text, "13/03/2021", "the day after that of the decision is nobody's")
		})
	}
}

// A year that is not declared has days of its own before those that are given. The
// list of awards tells of it where it is complete from the beginning; where it is
// complete, but not from the beginning, it is the year that is missing.
func TestYearNotDeclared(t *testing.T) {
	const thrice = `{"streak": {"years": {"value": "3"}, "test": {"received": {"awards": ["flag"]}}}}`
	for _, c := range []struct {
		name, reason string
		from         int // the year from which achievements count, 0 for all
		awards       []rule.Received
		complete     []value.Span
		want         rule.Verdict
		missing      []string
		found        string
	}{
		{"list complete from the beginning", "there is none before 2019", 0, nil, []value.Span{{}}, n, nil, ""},
		{"one listed for the year", "the year may be the one before 2019", 0, []rule.Received{flag(2018)}, []value.Span{{}}, u, []string{"year/2 meet fail"}, "rule.found.no-year"},
		{"list complete from 2010 on", "the year may be longer than it looks", 0, nil, []value.Span{span(2010, 2021)}, u, []string{"year/2 meet fail"}, "rule.found.no-year"},
		{"list not complete before 2019", "the award itself may be missing", 0, nil, []value.Span{span(2019, 2021)}, u, []string{"[flag]/2 meet fail"}, "rule.found.no-record"},
		{"list complete for what counts", "if the year is longer, it does not count", 2018, nil, []value.Span{span(2018, 2021)}, n, nil, ""},
		{"list complete for less than what counts", "the year may be longer than it looks", 2017, nil, []value.Span{span(2018, 2021)}, u, []string{"year/2 meet fail"}, "rule.found.no-year"},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts := caseOf(t, given{}, given{})
			facts.Awards, facts.Complete = append([]rule.Received{flag(2019), flag(2020)}, c.awards...), c.complete
			if c.from > 0 {
				facts.CountFrom = mustYear(c.from).From
			}
			proof := prove(t, thrice, facts)
			assert.Equal(t, c.want, proof.Verdict(), c.reason)
			var missing []string
			for _, need := range proof.Missing() {
				missing = append(missing, written(need))
				assert.NotContains(t, printer(value.VI).Print(need.Says), "rule.")
			}
			assert.Equal(t, c.missing, missing, c.reason)
			if c.found != "" {
				assert.Equal(t, c.found, proof.Tree().Of[2].Found.Code)
			}
		})
	}
}

// What is open about an award that is listed is not that the list is short.
func TestListedAndNotSure(t *testing.T) {
	const thematic = `{"held": {"awards": ["flag"], "merit": "thematic"}}`
	for name, c := range map[string]struct {
		complete []value.Span
		found    string
	}{
		"list complete":     {[]value.Span{{}}, "rule.found.unsure"},
		"list not complete": {nil, "rule.found.no-record"},
	} {
		facts := caseOf(t, given{})
		facts.Awards, facts.Complete = []rule.Received{flag(2020)}, c.complete
		view := prove(t, thematic, facts).Tree()
		assert.Equal(t, u, view.Verdict, name)
		assert.Equal(t, c.found, view.Found.Code, name)
		assert.NotContains(t, view.Line(printer(value.EN))+view.Line(printer(value.VI)), "rule.")
	}
}
