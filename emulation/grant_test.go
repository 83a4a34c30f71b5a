package emulation_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// twice asks for two flags in three years.
var twice = rule.Condition{Count: &rule.Count{Awards: []value.ID{"flag"}, AtLeast: rule.Operand{Value: "2"}, Years: &rule.Operand{Value: "3"}}}

// counted evaluates twice on grants that are all there are.
func counted(t require.TestingT, grants []emulation.Grant) (rule.Verdict, value.Issues) {
	program, issues := rule.Compile(twice, rule.Library{Vocabulary: vocabulary}, value.Path{})
	require.Empty(t, issues)
	h := emulation.History{Grants: grants, Complete: []emulation.Complete{{Subject: "a", Until: day("2021-01-01")}}}
	declared := emulation.Years{}
	for _, label := range []string{"2018", "2019"} {
		y, err := value.CalendarYear(label)
		require.NoError(t, err)
		declared = append(declared, y)
	}
	c, issues := h.Case("a", year2020, conference, declared, vocabulary, value.Path{})
	return program.On(conference).Eval(&c, rule.Proof{}).Verdict(), issues
}

// A decision that is entered twice is one award: two flags are asked for.
func TestGrantsCountOnce(t *testing.T) {
	flag := func(change ...func(*emulation.Grant)) emulation.Grant {
		g := emulation.Grant{Subject: "a", Award: "flag", Year: "2019"}
		for _, f := range change {
			f(&g)
		}
		return g
	}
	decided := func(on string) func(*emulation.Grant) { return func(g *emulation.Grant) { g.Decided = day(on) } }
	signed := func(number, on string) func(*emulation.Grant) {
		return func(g *emulation.Grant) {
			g.Instrument = &emulation.Instrument{Number: number}
			if on != "" {
				g.Instrument.Signed = day(on)
			}
		}
	}
	merit := func(m rule.Merit) func(*emulation.Grant) { return func(g *emulation.Grant) { g.Merit = m } }
	year := func(label string) func(*emulation.Grant) { return func(g *emulation.Grant) { g.Year = label } }
	for _, c := range []struct {
		name, reason string
		grants       []emulation.Grant
		want         rule.Verdict
		issues       []string
	}{
		{"one", "one flag is not two", []emulation.Grant{flag(decided("2020-01-05"))}, rule.NotMet, nil},
		{"same day", "one decision entered twice", []emulation.Grant{flag(decided("2020-01-05")), flag(decided("2020-01-05"))}, rule.NotMet,
			[]string{"emulation.grant-twice /grants/1"}},
		{"same day, three times", "one decision entered three times", []emulation.Grant{flag(decided("2020-01-05")), flag(decided("2020-01-05")), flag(decided("2020-01-05"))}, rule.NotMet,
			[]string{"emulation.grant-twice /grants/1", "emulation.grant-twice /grants/2"}},
		{"other day", "two decisions are two awards", []emulation.Grant{flag(decided("2020-01-05")), flag(decided("2020-03-05"))}, rule.Met, nil},
		{"other year", "two years are two awards", []emulation.Grant{flag(), flag(year("2018"))}, rule.Met, nil},
		{"no days", "whether it is one award or two is not known", []emulation.Grant{flag(), flag()}, rule.Unknown,
			[]string{"emulation.grant-perhaps-twice /grants/1"}},
		{"one day missing", "it may be the other one", []emulation.Grant{flag(), flag(decided("2020-01-05"))}, rule.Unknown,
			[]string{"emulation.grant-perhaps-twice /grants/0"}},
		{"one day missing of three", "two decisions are two awards, whichever the third is", []emulation.Grant{flag(), flag(decided("2020-01-05")), flag(decided("2020-03-05"))}, rule.Met,
			[]string{"emulation.grant-perhaps-twice /grants/0"}},
		{"same number", "the decision is the same", []emulation.Grant{flag(signed("1/QĐ", "")), flag(signed("1/QĐ", ""))}, rule.NotMet,
			[]string{"emulation.grant-twice /grants/1"}},
		{"other number", "two decisions of one day", []emulation.Grant{flag(signed("1/QĐ", "2020-01-05")), flag(signed("2/QĐ", "2020-01-05"))}, rule.Met, nil},
		{"signed on the day", "the day of the decision is the day of its instrument", []emulation.Grant{flag(signed("1/QĐ", "2020-01-05")), flag(decided("2020-01-05"))}, rule.NotMet,
			[]string{"emulation.grant-twice /grants/1"}},
		{"period and none", "a decision that names a period is not one that names none", []emulation.Grant{
			flag(func(g *emulation.Grant) { g.NamesNoPeriod = true }),
			flag(func(g *emulation.Grant) { g.Period = value.Span{From: day("2018-01-01"), Until: day("2020-01-01")} }),
		}, rule.Met, []string{"emulation.grant-no-day /grants/0/decided"}},
		{"other ground", "one by merit and one for a theme are two", []emulation.Grant{flag(decided("2020-01-05"), merit(rule.ByMerit)), flag(decided("2020-01-05"), merit(rule.Thematic))}, rule.Met, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, issues := counted(t, c.grants)
			assert.Equal(t, c.want, got, c.reason)
			assert.Equal(t, c.issues, found(issues), c.reason)
			for _, i := range issues {
				assert.Equal(t, value.Warning, i.Severity, "the answer stands without the second entry")
			}
		})
	}
}

// What one entry says of a decision and the other does not is put together.
func TestGrantsAreJoined(t *testing.T) {
	period := value.Span{From: day("2015-01-01"), Until: day("2020-01-01")}
	h := emulation.History{Grants: []emulation.Grant{
		{Subject: "a", Award: "flag", Year: "2019", Decided: day("2020-01-05"), Merit: rule.ByMerit},
		{Subject: "a", Award: "flag", Year: "2019", Decided: day("2020-01-05"), Period: period},
	}}
	c, _ := h.Case("a", year2020, conference, nil, vocabulary, value.Path{})
	y, _ := value.CalendarYear("2019")
	assert.Equal(t, []rule.Received{{Award: "flag", Year: y, Decided: day("2020-01-05"), Merit: rule.ByMerit, Period: period}}, c.Awards)
}

// Entering decisions again never raises a count: the slow twin knows how many
// decisions there are, since each names its day.
func TestGrantsEnteredAgain(t *testing.T) {
	pool := []emulation.Grant{
		{Subject: "a", Award: "flag", Year: "2018", Decided: day("2019-01-05")},
		{Subject: "a", Award: "flag", Year: "2019", Decided: day("2020-01-05")},
		{Subject: "a", Award: "flag", Year: "2019", Decided: day("2020-01-06")},
		{Subject: "b", Award: "flag", Year: "2019", Decided: day("2020-01-05")},
		{Subject: "a", Award: "certificate", Year: "2019", Decided: day("2020-01-05")},
	}
	rapid.Check(t, func(t *rapid.T) {
		drawn := rapid.SliceOfN(rapid.SampledFrom(pool), 0, 8).Draw(t, "grants")
		flags := 0
		for _, g := range pool[:3] {
			if slices.Contains(drawn, g) {
				flags++
			}
		}
		got, _ := counted(t, drawn)
		require.Equal(t, rule.Of(flags >= 2), got)
	})
}

// A decision that names no period has its day count: Circular 12/2019 art. 2.6.
func TestGrantsThatNameNoPeriod(t *testing.T) {
	named := func(year, decided string, period value.Span) emulation.Grant {
		g := emulation.Grant{Subject: "a", Award: "flag", Year: year, NamesNoPeriod: true, Period: period}
		if decided != "" {
			g.Decided = day(decided)
		}
		return g
	}
	for _, c := range []struct {
		name, reason string
		grant        emulation.Grant
		years        []string
		awards       int
		issues       []string
	}{
		{"with its day", "the year of the decision is one of the years", named("2015", "2018-10-20", value.Span{}), []string{"(2015)", "(2018)", "(2020)"}, 1, nil},
		{"without its day", "what counts from it is not known; the rest of the list stands", named("2019", "", value.Span{}), []string{"(2019)", "(2020)"}, 1,
			[]string{"emulation.grant-no-day /grants/0/decided"}},
		{"with a period", "one or the other", named("2019", "2019-10-20", value.Span{From: day("2015-01-01"), Until: day("2019-07-01")}), []string{"(2020)"}, 0,
			[]string{"emulation.grant-names-period /grants/0/namesNoPeriod"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, issues := emulation.History{Grants: []emulation.Grant{c.grant}}.Case("a", year2020, conference, nil, vocabulary, value.Path{})
			assert.Equal(t, c.issues, found(issues), c.reason)
			assert.Equal(t, c.years, labels(got), c.reason)
			assert.Len(t, got.Awards, c.awards, c.reason)
			for _, a := range got.Awards {
				assert.True(t, a.NamesNoPeriod)
			}
		})
	}
}
