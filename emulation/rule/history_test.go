package rule_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// flag is the award of a flag for a calendar year.
func flag(year int) rule.Received { return rule.Received{Award: "flag", Year: mustYear(year)} }

func span(from, until int) value.Span {
	return value.Span{From: mustYear(from).From, Until: mustYear(until).From}
}

// knownYears are calendar years of which nothing is known.
func knownYears(years ...int) []rule.YearFacts {
	var list []rule.YearFacts
	for _, y := range years {
		list = append(list, rule.YearFacts{Year: mustYear(y)})
	}
	return list
}

func TestAwards(t *testing.T) {
	const held, twice = `{"held": {"awards": ["flag"]}}`, `{"count": {"awards": ["flag"], "atLeast": {"value": "2"}, "years": {"value": "3"}}}`
	const sudden = `{"held": {"awards": ["flag"], "merit": "sudden"}}`
	three := knownYears(2018, 2019, 2020)
	merit := func(a rule.Received, m rule.Merit) rule.Received { a.Merit = m; return a }
	decided := func(a rule.Received, on value.Date) rule.Received { a.Decided = on; return a }
	const received, each = `{"received": {"awards": ["flag"]}}`, `{"streak": {"years": {"value": "2"}, "test": {"received": {"awards": ["flag"]}}}}`
	school := rule.Received{Award: "flag", Year: value.Year{Label: "2017-2018", From: value.MustDate("2017-09-01"), Until: value.MustDate("2018-06-01")}}
	for _, c := range []struct {
		name, reason, wire string
		c                  rule.Case
		want               rule.Verdict
	}{
		{"held", "listed is received", held, rule.Case{Years: three, Awards: []rule.Received{flag(2015)}}, m},
		{"not listed", "a list that claims nothing proves nothing", held, rule.Case{Years: three}, u},
		{"not listed in a complete list", "from the beginning on", held, rule.Case{Years: three, Complete: []value.Span{{Until: mustYear(2021).From}}}, n},
		{"complete since a day only", "it may have been received before", held, rule.Case{Years: three, Complete: []value.Span{span(2000, 2021)}}, u},
		{"later year", "an award for a year to come is not held", held,
			rule.Case{Years: three, Awards: []rule.Received{flag(2021)}, Complete: []value.Span{{}}}, n},
		{"decided later", "on the day of the rule it was not received yet", held,
			rule.Case{Years: three, Awards: []rule.Received{decided(flag(2019), conference.AddDays(1))}, Complete: []value.Span{{}}}, n},
		{"decided on the day", "it was", held, rule.Case{Years: three, Awards: []rule.Received{decided(flag(2019), conference)}}, m},
		{"no year under review", "up to which year?", held, rule.Case{Awards: []rule.Received{flag(2019)}}, u},
		{"another award", "a certificate is no flag", held,
			rule.Case{Years: three, Awards: []rule.Received{{Award: "certificate", Year: mustYear(2019)}}, Complete: []value.Span{{}}}, n},
		{"the merit asked for", "", sudden, rule.Case{Years: three, Awards: []rule.Received{merit(flag(2019), rule.Sudden)}}, m},
		{"another merit", "the law counts them apart", sudden,
			rule.Case{Years: three, Awards: []rule.Received{merit(flag(2019), rule.ByMerit)}, Complete: []value.Span{{}}}, n},
		{"merit not known", "it may be the one asked for", sudden,
			rule.Case{Years: three, Awards: []rule.Received{flag(2019)}, Complete: []value.Span{{}}}, u},

		{"received", "for the year under review", received, rule.Case{Years: three, Awards: []rule.Received{flag(2020)}}, m},
		{"received last year", "a flag for 2019 is none for 2020, where all flags of 2020 are listed", received,
			rule.Case{Years: three, Awards: []rule.Received{flag(2019)}, Complete: []value.Span{span(2020, 2021)}}, n},
		{"received, not listed", "outside a complete list absence proves nothing", received,
			rule.Case{Years: three, Complete: []value.Span{span(2018, 2020)}}, u},
		{"received, year half inside", "the flag of a school year may be the one asked for", received,
			rule.Case{Years: three, Awards: []rule.Received{{Award: "flag", Year: value.Year{From: value.MustDate("2019-09-01"), Until: value.MustDate("2020-06-01")}}},
				Complete: []value.Span{{}}}, u},
		{"received, no year", "in which year?", received, rule.Case{Awards: []rule.Received{flag(2020)}, Complete: []value.Span{{}}}, u},
		{"two consecutive times", "one for each of two adjacent years", each, rule.Case{Years: three, Awards: []rule.Received{flag(2019), flag(2020)}}, m},
		{"twice, not consecutive", "2018 and 2020 are not two consecutive times", each,
			rule.Case{Years: three, Awards: []rule.Received{flag(2018), flag(2020)}, Complete: []value.Span{{}}}, n},
		{"twice for one year", "two for the last year are one year", each,
			rule.Case{Years: three, Awards: []rule.Received{flag(2020), flag(2020)}, Complete: []value.Span{{}}}, n},
		{"the year before is not given", "whether there was a year 2019 of this kind is not known", each,
			rule.Case{Years: knownYears(2018, 2020), Awards: []rule.Received{flag(2019), flag(2020)}, Complete: []value.Span{{}}}, u},

		{"twice", "as many as asked for, the year under review included", twice, rule.Case{Years: three, Awards: []rule.Received{flag(2018), flag(2020)}}, m},
		{"twice in one year", "two awards are two times", twice, rule.Case{Years: three, Awards: []rule.Received{flag(2020), flag(2020)}}, m},
		{"once", "a second may not be listed", twice, rule.Case{Years: three, Awards: []rule.Received{flag(2020)}}, u},
		{"once in a complete list", "", twice, rule.Case{Years: three, Awards: []rule.Received{flag(2020)}, Complete: []value.Span{span(2018, 2021)}}, n},
		{"complete by pieces", "declarations that meet make one", twice,
			rule.Case{Years: three, Complete: []value.Span{span(2020, 2021), span(2018, 2019), span(2019, 2020)}}, n},
		{"complete with a hole", "the hole may hold two", twice,
			rule.Case{Years: three, Complete: []value.Span{span(2018, 2019), span(2020, 2021)}}, u},
		{"complete without end", "no last day is no limit", twice, rule.Case{Years: three, Complete: []value.Span{{From: mustYear(2018).From}}}, n},
		{"before the window", "four years back is not in three years", twice,
			rule.Case{Years: three, Awards: []rule.Received{flag(2017), flag(2020)}, Complete: []value.Span{{}}}, n},
		{"across the edge", "a school year half inside may count", twice,
			rule.Case{Years: three, Awards: []rule.Received{school, flag(2020)}, Complete: []value.Span{{}}}, u},
		{"gap in the years", "which year is the third is not known", twice,
			rule.Case{Years: knownYears(2017, 2019, 2020), Awards: []rule.Received{flag(2020)}, Complete: []value.Span{{}}}, u},
		{"gap, but enough", "what is inside the known years is inside", twice,
			rule.Case{Years: knownYears(2017, 2019, 2020), Awards: []rule.Received{flag(2019), flag(2020)}}, m},
		{"no year at all", "three years up to when?", twice, rule.Case{Awards: []rule.Received{flag(2019), flag(2020)}, Complete: []value.Span{{}}}, u},
	} {
		t.Run(c.name, func(t *testing.T) {
			proof := prove(t, c.wire, c.c)
			assert.Equal(t, c.want, proof.Verdict(), c.reason)
			assert.Equal(t, c.want == u, len(proof.Missing()) == 1)
		})
	}
}

func TestStreak(t *testing.T) {
	const streak = `{"streak": {"years": {"value": "3"}, "test": {"fact": {"name": "rating", "atLeast": {"value": "good"}}}}}`
	for _, c := range []struct {
		name, reason string
		years        []given
		want         rule.Verdict
	}{
		{"three", "the year under review is one of them", []given{good, good, good}, m},
		{"more than three", "what lies before does not matter", []given{bad, good, good, good}, m},
		{"two", "nothing is known of the first year", []given{good, good}, u},
		{"broken long ago", "a chain that ended does not count", []given{good, good, good, bad}, n},
		{"one fails, one is not known", "a year that fails is decisive", []given{none, bad, good}, n},
		{"one fails, one is not given", "even where the year before is not given at all", []given{bad, good}, n},
		{"not told about one", "unknown is not broken", []given{good, none, good}, u},
		{"no years", "", nil, u},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, prove(t, streak, caseOf(t, c.years...)).Verdict(), c.reason)
		})
	}
}

// After discipline achievements count from its end (Decree 98/2023 art. 4.4,
// Decree 152/2025 art. 4): what was received before stays received.
func TestCountFrom(t *testing.T) {
	const good = `{"fact": {"name": "rating", "atLeast": {"value": "good"}}}`
	const streak, run = `{"streak": {"years": {"value": "2"}, "test": ` + good + `}}`, `{"run": {"years": {"value": "2"}, "test": ` + good + `}}`
	const count = `{"count": {"awards": ["flag"], "atLeast": {"value": "2"}, "years": {"value": "3"}}}`
	from := func(date string) value.Date { return value.MustDate(date) }
	for _, c := range []struct {
		name, reason, wire string
		from               value.Date
		want               rule.Verdict
		code               string // found at the first leaf, or at the root
	}{
		{"streak", "2019 and 2020 begin when it is over", streak, from("2019-01-01"), m, "rule.found.value"},
		{"streak, cut", "2019 began under it", streak, from("2019-01-02"), n, "rule.found.barred"},
		{"streak of a year not given", "what lies before 2018 began before", `{"streak": {"years": {"value": "4"}, "test": ` + good + `}}`, from("2018-01-01"), n, "rule.found.barred"},
		{"run", "", run, from("2019-01-01"), m, "rule.found.run"},
		{"run, cut", "", run, from("2019-06-01"), n, "rule.found.run-short"},
		{"run, cut where the years end", "a longer run there cannot be", `{"run": {"years": {"value": "2"}, "test": ` + good + `, "with": {"count": {"awards": ["flag"], "atLeast": {"value": "3"}}}}}`,
			from("2018-01-01"), n, "rule.found.run-none"},
		{"count", "flags for 2018 and 2020", count, from("2018-01-01"), m, "rule.found.count"},
		{"count, cut", "the flag for 2018 does not count", count, from("2018-02-01"), n, "rule.found.both rule.found.count rule.found.barred"},
		{"count, list", "what is not listed before that day does not matter", `{"count": {"awards": ["certificate"], "atLeast": {"value": "1"}, "years": {"value": "9"}}}`,
			from("2018-01-01"), n, "rule.found.both rule.found.count rule.found.barred"},
		{"received", "the year began before", `{"received": {"awards": ["flag"]}}`, from("2020-02-01"), n, "rule.found.barred"},
		{"received in a streak", "no year is looked into that does not count", `{"streak": {"years": {"value": "1"}, "test": {"not": {"received": {"awards": ["certificate"]}}}}}`,
			from("2020-02-01"), n, "rule.found.barred"},
		{"held", "an award stays received", `{"held": {"awards": ["flag"]}}`, from("2021-01-01"), m, "rule.found.count"},
		{"after", "", `{"run": {"after": {"awards": ["flag"]}, "years": {"value": "2"}, "test": ` + good + `}}`, from("2019-01-01"), m, "rule.found.run"},
		{"fact", "what is asked of the year itself does not add up years", good, from("2020-02-01"), m, "rule.found.value"},
	} {
		t.Run(c.name, func(t *testing.T) {
			year := given{"rating": rule.GivenText("good")}
			facts := caseOf(t, year, year, year)
			facts.Awards, facts.Complete = []rule.Received{flag(2018), flag(2020)}, []value.Span{span(2018, 2021)}
			facts.CountFrom = c.from
			proof := prove(t, c.wire, facts)
			assert.Equal(t, c.want, proof.Verdict(), "%s\n%s", c.reason, proof.Text(printer(value.EN)))
			view := proof.Tree()
			if view.Found == nil {
				view = view.Of[len(view.Of)-1]
			}
			assert.Equal(t, c.code, codes(*view.Found), "what does not count is never left out in silence")
		})
	}
}

// Only days decide which years are adjacent.
func TestAdjacentYears(t *testing.T) {
	const streak = `{"streak": {"years": {"value": "2"}, "test": {"fact": {"name": "registered", "is": true}}}}`
	year := func(from, until string) value.Year {
		return value.Year{From: value.MustDate(from), Until: value.MustDate(until)}
	}
	for _, c := range []struct {
		name, reason string
		years        []value.Year
		want         rule.Verdict
	}{
		{"calendar years", "", []value.Year{mustYear(2019), mustYear(2020)}, m},
		{"school years", "", []value.Year{year("2018-06-01", "2019-06-01"), year("2019-06-01", "2020-06-01")}, m},
		{"a year left out", "neighbours in a list are not adjacent years", []value.Year{mustYear(2018), mustYear(2020)}, u},
		{"a day apart", "", []value.Year{year("2018-06-01", "2019-05-31"), year("2019-06-01", "2020-06-01")}, u},
		{"overlapping", "", []value.Year{year("2018-06-01", "2019-06-02"), year("2019-06-01", "2020-06-01")}, u},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts := caseOf(t, given{"registered": yes}, given{"registered": yes})
			for i := range facts.Years {
				facts.Years[i].Year = c.years[i]
			}
			assert.Equal(t, c.want, prove(t, streak, facts).Verdict(), c.reason)
		})
	}
}

func TestLawOfTheDay(t *testing.T) {
	const share = `{"fact": {"name": "advanced-share", "atLeast": {"parameter": "excellent-collective-advanced-share"}}}`
	const years = `{"streak": {"years": {"parameter": "certificate-excellent-years"}, "test": {"fact": {"name": "registered", "is": true}}}}`
	const times = `{"count": {"awards": ["flag"], "atLeast": {"value": "1"}, "years": {"parameter": "certificate-excellent-years"}}}`
	const dated = `{"fact": {"name": "united", "is": true}, "from": "2020-01-01", "until": "2022-01-01"}`
	for _, c := range []struct {
		name, reason, wire, on string
		want                   rule.Verdict
		code                   string
	}{
		{"parameter in force", "69/100 is under 70 %", share, "2021-03-12", n, "rule.found.value"},
		{"parameter not yet", "what is asked before the law begins is not known", share, "2004-06-30", u, "rule.found.no-law"},
		{"parameter ended", "that the corpus has no successor does not mean that nothing is asked", share, "2024-01-01", u, "rule.found.no-law"},
		{"streak without law", "how many years is not known", years, "2025-01-01", u, "rule.found.no-law"},
		{"count without law", "in how many years is not known", times, "2025-01-01", u, "rule.found.no-law"},
		{"dated, in force", "the node is asked", `{"all": [` + dated + `]}`, "2020-01-01", n, ""},
		{"dated, not yet", "nothing is asked, which is not to be met", `{"all": [` + dated + `]}`, "2019-12-31", u, "rule.found.no-law"},
		{"dated, ended", "until is the first day without it", `{"all": [` + dated + `]}`, "2022-01-01", u, "rule.found.no-law"},
		{"dated beside another", "the node is passed over, the other decides", `{"all": [` + dated + `, ` + ok + `]}`, "2022-01-01", m, ""},
		{"dated group", "a group is passed over as a whole", `{"all": [{"any": [{"fact": {"name": "united", "is": true}}], "until": "2020-01-01"}, ` + ok + `]}`,
			"2021-03-12", m, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts := caseOf(t, given{"registered": yes, "united": no, "advanced-share": rule.GivenText("69/100")})
			proof := compile(t, read(t, c.wire)).On(value.MustDate(c.on)).Eval(&facts, rule.Proof{})
			assert.Equal(t, c.want, proof.Verdict(), c.reason)
			assert.Nil(t, proof.Missing(), "nothing that a dossier could give is missing")
			if tree := proof.Tree(); c.code != "" && assert.NotNil(t, tree.Found) {
				assert.Equal(t, c.code, tree.Found.Code)
			}
		})
	}
}
