package rule_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// codes writes a message as its code and those of the messages in it.
func codes(m value.Message) string {
	s := m.Code
	for _, a := range m.Args {
		if a.Message != nil {
			s += " " + codes(*a.Message)
		}
	}
	return s
}

func TestSays(t *testing.T) {
	const leaf = `{"fact": {"name": "united", "is": true}}`
	for _, c := range []struct {
		name, reason, wire, on string
		says, found            string
	}{
		{"own words", "what the author says goes before", `{"all": [` + leaf + `], "says": {"vi": "x"}}`, "2021-03-12", "rule.says", ""},
		{"all", "", `{"all": [` + leaf + `]}`, "2021-03-12", "rule.all", ""},
		{"any", "", `{"any": [` + leaf + `]}`, "2021-03-12", "rule.any", ""},
		{"not", "", `{"not": ` + leaf + `}`, "2021-03-12", "rule.not", ""},
		{"at least", "", `{"atLeast": {"count": 1, "of": [` + leaf + `]}}`, "2021-03-12", "rule.at-least", ""},
		{"unless", "", `{"unless": {"rule": ` + leaf + `, "exception": ` + leaf + `}}`, "2021-03-12", "rule.unless", ""},
		{"truth", "its name says it", leaf, "2021-03-12", "rule.says", "rule.found.value rule.truth.true"},
		{"no truth", "the name and what is wanted", `{"fact": {"name": "united", "is": false}}`, "2021-03-12", "rule.test.is rule.truth.false", "rule.found.value rule.truth.true"},
		{"one, of a number", "1 is wanted of a number, not yes of a truth", `{"fact": {"name": "fighters", "atLeast": {"value": "1"}}}`, "2021-03-12", "rule.test.at-least", "rule.found.no-fact"},
		{"more than", "", `{"fact": {"name": "advanced-share", "moreThan": {"value": "50%"}}}`, "2021-03-12", "rule.test.more-than", "rule.found.value"},
		{"at most", "", `{"fact": {"name": "fighters", "atMost": {"value": "1.5"}}}`, "2021-03-12", "rule.test.at-most", "rule.found.no-fact"},
		{"less than", "", `{"fact": {"name": "rating", "lessThan": {"value": "good"}}}`, "2021-03-12", "rule.test.less-than", "rule.found.value"},
		{"test without law", "", `{"fact": {"name": "fighters", "atLeast": {"parameter": "excellent-collective-fighters"}}}`, "2025-01-01", "rule.test.no-law", "rule.found.no-law"},
		{"streak", "", `{"streak": {"years": {"value": "2"}, "test": ` + leaf + `}}`, "2021-03-12", "rule.streak", ""},
		{"streak without law", "0 years would be a lie", `{"streak": {"years": {"parameter": "certificate-excellent-years"}, "test": ` + leaf + `}}`, "2025-01-01",
			"rule.streak rule.no-number", "rule.found.no-law"},
		{"count", "", `{"count": {"awards": ["flag"], "atLeast": {"value": "1"}, "years": {"value": "2"}}}`, "2021-03-12", "rule.count", "rule.found.count"},
		{"count that is open", "", `{"count": {"awards": ["flag"], "atLeast": {"value": "2"}, "years": {"value": "2"}}}`, "2021-03-12", "rule.count", "rule.found.no-record"},
		{"count of one merit", "what it is given for is part of the question", `{"count": {"awards": ["flag"], "merit": "merit", "atLeast": {"value": "1"}, "years": {"value": "2"}}}`, "2021-03-12",
			"rule.count rule.awards.merit", "rule.found.no-record"},
		{"run", "", `{"run": {"years": {"value": "1"}, "test": ` + leaf + `}}`, "2021-03-12", "rule.run", "rule.found.run"},
		{"run that is open", "", `{"run": {"years": {"value": "2"}, "test": ` + leaf + `}}`, "2021-03-12", "rule.run", "rule.found.run-open"},
		{"run too short", "", `{"run": {"years": {"value": "1"}, "test": {"not": ` + leaf + `}}}`, "2021-03-12", "rule.run", "rule.found.run-short"},
		{"run long enough to no avail", "", `{"run": {"years": {"value": "1"}, "test": ` + leaf + `, "with": {"not": ` + leaf + `}}}`, "2021-03-12", "rule.run", "rule.found.run-none"},
		{"run without law", "0 years would be a lie", `{"run": {"years": {"parameter": "certificate-excellent-years"}, "test": ` + leaf + `}}`, "2025-01-01",
			"rule.run rule.no-number", "rule.found.no-law"},
		{"received", "", `{"received": {"awards": ["flag"]}}`, "2021-03-12", "rule.received", "rule.found.count"},
		{"held", "", `{"held": {"awards": ["flag"]}}`, "2021-03-12", "rule.held", "rule.found.count"},
		{"contrary", "it is asked for in words of its own, and found as it is asked", `{"fact": {"name": "exempt", "is": false}}`, "2021-03-12", "rule.says", "rule.found.contrary rule.contrary.true"},
		{"contrary without words", "then the fact must be “no”", `{"fact": {"name": "united", "is": false}}`, "2021-03-12", "rule.test.is rule.truth.false", "rule.found.value rule.truth.true"},
		{"the whole", "no share is more than 100 %, so no “or more”", `{"fact": {"name": "advanced-share", "atLeast": {"value": "100%"}}}`, "2021-03-12", "rule.test.whole", "rule.found.value"},
		{"held for a theme", "", `{"held": {"awards": ["flag"], "merit": "thematic"}}`, "2021-03-12", "rule.held rule.awards.thematic", "rule.found.no-record"},
		{"held suddenly", "", `{"held": {"awards": ["flag"], "merit": "sudden"}}`, "2021-03-12", "rule.held rule.awards.sudden", "rule.found.no-record"},
		{"readings", "the question that decides", `{"readings": {"question": {"vi": "?"}, "of": [
			{"name": "a", "because": {"vi": "x"}, "condition": ` + leaf + `}, {"name": "b", "because": {"vi": "x"}, "condition": ` + leaf + `}]}}`, "2021-03-12", "rule.readings", "rule.found.agree"},
		{"readings divided", "that they come to opposite verdicts", `{"readings": {"question": {"vi": "?"}, "of": [
			{"name": "a", "because": {"vi": "x"}, "condition": ` + leaf + `}, {"name": "b", "because": {"vi": "x"}, "condition": {"not": ` + leaf + `}}]}}`, "2021-03-12", "rule.readings", "rule.found.divided"},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts := caseOf(t, given{"united": yes, "exempt": rule.GivenTruth(false), "advanced-share": rule.GivenText("2/3"), "rating": rule.GivenText("good")})
			facts.Awards = []rule.Received{flag(2020)}
			view := compile(t, read(t, c.wire)).On(value.MustDate(c.on)).Eval(&facts, rule.Proof{}).Tree()
			assert.Equal(t, c.says, codes(view.Says), c.reason)
			got := ""
			if view.Found != nil {
				got = codes(*view.Found)
			}
			assert.Equal(t, c.found, got, c.reason)
			for _, lang := range []value.Lang{value.VI, value.EN} {
				assert.NotContains(t, view.Line(printer(lang)), "rule.", "every code has its sentence")
			}
		})
	}
}

// What stands only in the time of a run.
func TestSaysInRun(t *testing.T) {
	const leaf = `{"fact": {"name": "united", "is": true}}`
	for _, c := range []struct{ name, with, on, says, found string }{
		{"count", `{"count": {"awards": ["flag"], "atLeast": {"value": "1"}}}`, "2021-03-12", "rule.count-in-run", "rule.found.count"},
		{"count of one merit", `{"count": {"awards": ["flag"], "merit": "sudden", "atLeast": {"value": "1"}}}`, "2021-03-12", "rule.count-in-run rule.awards.sudden", "rule.found.no-record"},
		{"times", `{"times": {"test": ` + leaf + `, "atLeast": {"value": "1"}}}`, "2021-03-12", "rule.times", "rule.found.times"},
		{"times without law", `{"times": {"test": ` + leaf + `, "atLeast": {"parameter": "certificate-excellent-years"}}}`, "2025-01-01", "rule.times rule.no-number", "rule.found.no-law"},
		{"total", `{"total": {"fact": "fighters", "atLeast": {"value": "0"}}}`, "2021-03-12", "rule.total", "rule.found.total"},
		{"total that is open", `{"total": {"fact": "fighters", "atLeast": {"value": "1"}}}`, "2021-03-12", "rule.total", "rule.found.total-open"},
		{"total without law", `{"total": {"fact": "fighters", "atLeast": {"parameter": "excellent-collective-fighters"}}}`, "2025-01-01", "rule.test.no-law", "rule.found.no-law"},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts := caseOf(t, given{"united": yes})
			facts.Awards = []rule.Received{flag(2020)}
			tree := compile(t, read(t, `{"run": {"years": {"value": "1"}, "test": `+leaf+`, "with": `+c.with+`}}`)).On(value.MustDate(c.on)).Eval(&facts, rule.Proof{}).Tree()
			view := tree.Of[len(tree.Of)-1]
			assert.Equal(t, c.says, codes(view.Says))
			assert.Equal(t, c.found, codes(*view.Found))
			for _, lang := range []value.Lang{value.VI, value.EN} {
				assert.NotContains(t, view.Line(printer(lang)), "rule.", "every code has its sentence")
			}
		})
	}
}

// Proofs call awards by their names, where they have any.
func TestAwardNames(t *testing.T) {
	lib := library
	lib.Awards = nil
	lib.AwardNames = map[value.ID]value.Text{"flag": {VI: "Cờ thi đua", EN: "emulation flag"}, "certificate": {VI: "Bằng khen", EN: "certificate of merit"}}
	facts := caseOf(t, good)
	for _, c := range []struct{ wire, want string }{
		{`{"held": {"awards": ["flag"]}}`, "[chưa rõ] Đã được tặng Cờ thi đua"},
		{`{"held": {"awards": ["flag", "certificate", "medal"], "merit": "merit"}}`, "[chưa rõ] Đã được tặng Cờ thi đua hoặc Bằng khen hoặc medal theo công trạng và thành tích"},
		{`{"received": {"awards": ["certificate"]}}`, "[chưa rõ] Được tặng Bằng khen trong năm"},
		{`{"count": {"awards": ["flag"], "years": {"value": "2"}, "atLeast": {"value": "1"}}}`, "[chưa rõ] Ít nhất 1 lần được tặng Cờ thi đua trong 2 năm, tính đến năm xét"},
	} {
		p, issues := rule.Compile(read(t, c.wire), lib, value.Path{})
		require.Empty(t, issues)
		proof := p.On(conference).Eval(&facts, rule.Proof{})
		line, _, _ := strings.Cut(proof.Text(printer(value.VI)), ";")
		assert.Equal(t, c.want, line)
		assert.Contains(t, printer(value.VI).Print(proof.Missing()[0].Says), strings.TrimPrefix(c.want, "[chưa rõ] "), "what is missing is named alike")
	}
}

// The values are printed as an office writes them.
func TestTextOfValues(t *testing.T) {
	proof := prove(t, `{"all": [
		{"streak": {"years": {"value": "2"}, "test": {"fact": {"name": "fighters", "moreThan": {"value": "1.5"}}}}},
		{"fact": {"name": "advanced-share", "atMost": {"value": "62.5%"}}, "cite": "72-2018-nd-cp", "basis": "unverified"}
	]}`, caseOf(t, given{}, given{"fighters": rule.GivenText("1234.5"), "advanced-share": rule.GivenText("2/3")}))
	assert.Equal(t, strings.Join([]string{
		"[không đạt] Đạt tất cả các điều kiện sau",
		"  [chưa rõ] 2 năm liên tục, tính đến năm xét",
		"    [đạt] Số chiến sĩ thi đua cơ sở: trên 1,5; thực tế: 1.234,5",
		"    [chưa rõ] Số chiến sĩ thi đua cơ sở: trên 1,5 (1 năm trước năm xét); chưa có dữ liệu",
		"  [không đạt] Tỷ lệ lao động tiên tiến: không quá 62,5%; thực tế: 2/3 [72-2018-nd-cp; chưa kiểm chứng]",
		"",
	}, "\n"), proof.Text(printer(value.VI)), "the text is a rendering, shown here once as it is read")
}

func TestBasisAndCites(t *testing.T) {
	const quoted, secondary, unverified = `"cite": "15-2003-qh11:27.1.a", "basis": "quoted"`,
		`"cite": "15-2003-qh11:27.1.c", "basis": "secondary"`, `"cite": "72-2018-nd-cp", "basis": "unverified"`
	registered := func(from string) string { return `{"fact": {"name": "registered", "is": true}, ` + from + `}` }
	united := func(from string) string { return `{"fact": {"name": "united", "is": true}, ` + from + `}` }
	for _, c := range []struct {
		name, reason, wire string
		want               law.Basis
	}{
		{"none", "a bloc's own rule claims no law", `{"all": [` + ok + `]}`, ""},
		{"weakest reason", "both are needed", `{"all": [` + registered(quoted) + `, ` + registered(secondary) + `]}`, law.Secondary},
		{"weakest reason first", "in whatever order", `{"all": [` + registered(secondary) + `, ` + registered(quoted) + `]}`, law.Secondary},
		{"beside the reasons", "what does not force the verdict does not weaken it", `{"any": [` + registered(quoted) + `, ` + united(unverified) + `]}`, law.Quoted},
		{"above the reasons", "the node that says that one is enough counts", `{"any": [` + registered(quoted) + `], ` + secondary + `}`, law.Secondary},
		{"open", "as long as nothing is settled all of it counts", `{"any": [` + united(quoted) + `, {"not": ` + registered(unverified) + `}]}`, law.Unverified},
		{"parameter", "a number is as sure as its source", `{"fact": {"name": "fighters", "lessThan": {"parameter": "base-salary"}}}`, law.Secondary},
	} {
		t.Run(c.name, func(t *testing.T) {
			proof := prove(t, c.wire, caseOf(t, given{"registered": yes, "fighters": rule.GivenNumber(3)}))
			assert.Equal(t, c.want, proof.Basis(), c.reason)
		})
	}
	proof := prove(t, `{"all": [`+united(secondary)+`, `+registered(quoted)+`, `+united(quoted)+`,
		{"fact": {"name": "fighters", "atLeast": {"parameter": "excellent-collective-fighters"}}}]}`, caseOf(t))
	var cites []string
	for _, cite := range proof.Cites() {
		cites = append(cites, cite.String())
	}
	assert.Equal(t, []string{"15-2003-qh11:27.1.a", "15-2003-qh11:27.1.c", "15-2003-qh11:27.1.d"}, cites,
		"each once, in the order of the law, parameters among them")
}

func TestReasons(t *testing.T) {
	const a, b, c = `{"fact": {"name": "registered", "is": true}}`, `{"fact": {"name": "disciplined", "is": true}}`, `{"fact": {"name": "united", "is": true}}`
	const reading = `{"name": "x", "because": {"vi": "x"}, "condition": `
	for _, k := range []struct {
		name, reason, wire string
		facts              given
		want               []value.ID
	}{
		{"all met", "each is needed", `{"all": [` + a + `, ` + b + `]}`, given{"registered": yes, "disciplined": yes}, []value.ID{"registered", "disciplined"}},
		{"all not met", "only what stands in the way, all of it", `{"all": [` + a + `, ` + b + `, ` + c + `]}`, given{"registered": yes, "disciplined": no}, []value.ID{"disciplined"}},
		{"any met", "what meets it", `{"any": [` + a + `, ` + b + `]}`, given{"registered": no, "disciplined": yes}, []value.ID{"disciplined"}},
		{"under not", "what is met below fails above", `{"not": {"any": [` + a + `, ` + b + `]}}`, given{"registered": no, "disciplined": yes}, []value.ID{"disciplined"}},
		{"under two nots", "", `{"not": {"not": {"all": [` + a + `, ` + b + `]}}}`, given{"registered": no, "disciplined": yes}, []value.ID{"registered"}},
		{"not inside all", "the same fact may stand in the way twice", `{"all": [` + b + `, {"not": ` + a + `}, {"not": {"any": [` + a + `]}}]}`,
			given{"registered": yes, "disciplined": yes}, []value.ID{"registered", "registered"}},
		{"exception", "the exception alone", `{"unless": {"rule": ` + a + `, "exception": ` + b + `}}`, given{"registered": no, "disciplined": yes}, []value.ID{"disciplined"}},
		{"no exception", "neither rule nor exception", `{"unless": {"rule": ` + a + `, "exception": ` + b + `}}`, given{"registered": no, "disciplined": no}, []value.ID{"registered", "disciplined"}},
		{"at least, met", "those that are met", `{"atLeast": {"count": 2, "of": [` + a + `, ` + b + `, ` + c + `]}}`, given{"registered": yes, "united": yes}, []value.ID{"registered", "united"}},
		{"at least, not met", "those that are not: one met is not two", `{"atLeast": {"count": 2, "of": [` + a + `, ` + b + `, ` + c + `]}}`,
			given{"registered": yes, "disciplined": no, "united": no}, []value.ID{"disciplined", "united"}},
		{"readings", "all that agree", `{"readings": {"question": {"vi": "?"}, "of": [` + reading + a + `}, ` + reading + b + `}]}}`,
			given{"registered": no, "disciplined": no}, []value.ID{"registered", "disciplined"}},
		{"open", "what is not settled has no reasons", a, given{}, nil},
	} {
		t.Run(k.name, func(t *testing.T) {
			var got []value.ID
			for _, r := range prove(t, k.wire, caseOf(t, k.facts)).Reasons() {
				got = append(got, r.Fact)
			}
			assert.Equal(t, k.want, got, k.reason)
		})
	}
	proof := prove(t, `{"streak": {"years": {"value": "3"}, "test": `+c+`}}`, caseOf(t, given{}, given{"united": no}, given{"united": yes}))
	require.Len(t, proof.Reasons(), 1)
	assert.Equal(t, 1, proof.Reasons()[0].YearsBack, "the year that breaks the streak")
}

// The question is asked only where it decides: not while facts may still bring
// the readings together, and not where the verdict is settled anyhow.
func TestQuestions(t *testing.T) {
	const divided = `{"readings": {"question": {"vi": "?"}, "of": [
		{"name": "a", "because": {"vi": "x"}, "condition": {"fact": {"name": "united", "is": true}}},
		{"name": "b", "because": {"vi": "y"}, "condition": {"fact": {"name": "united", "is": false}}}]}}`
	for _, c := range []struct {
		name, reason, wire string
		known              bool
		want               int
	}{
		{"divided", "only the question is left", divided, true, 1},
		{"open", "the fact is not given yet", divided, false, 0},
		{"settled anyhow", "another condition fails", `{"all": [` + divided + `, {"fact": {"name": "united", "is": false}}]}`, true, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := given{}
			if c.known {
				g["united"] = yes
			}
			facts := caseOf(t, g)
			proof := compile(t, read(t, c.wire)).On(value.MustDate("2021-03-12")).Eval(&facts, rule.Proof{})
			assert.Len(t, proof.Questions(), c.want, c.reason)
			assert.Empty(t, rule.Proof{}.Questions())
		})
	}
}

// Below a negation a step that is met speaks against: the marks say that it is
// there. Each reading is marked by what it comes to for the whole (the clause of
// Circular 12/2019, article 8.3, on flags is of this form).
func TestMarksBelowNegation(t *testing.T) {
	const (
		united   = `{"fact": {"name": "united", "is": true}}`
		exempt   = `{"fact": {"name": "exempt", "is": true}}`
		readings = `{"readings": {"question": {"vi": "?"}, "of": [
			{"name": "a", "because": {"vi": "bars"}, "condition": ` + united + `}, {"name": "b", "because": {"vi": "lets through"}, "condition": ` + exempt + `}]}}`
	)
	for _, c := range []struct {
		name, reason, wire string
		want               []string // marks, in order
	}{
		{"met", "nothing is negated", united, []string{"[đạt]"}},
		{"below not", "it is there", `{"not": ` + united + `}`, []string{"[không đạt]", "[có]"}},
		{"below not, not met", "it is not there", `{"not": ` + exempt + `}`, []string{"[đạt]", "[không có]"}},
		{"not given", "unknown either way", `{"not": {"fact": {"name": "registered", "is": true}}}`, []string{"[chưa rõ]", "[chưa rõ]"}},
		{"below a list below not", "the whole branch is negated", `{"not": {"any": [` + united + `, ` + exempt + `]}}`, []string{"[không đạt]", "[có]", "[có]", "[không có]"}},
		{"below all below not", "the same", `{"not": {"all": [` + united + `]}}`, []string{"[không đạt]", "[có]", "[có]"}},
		{"below some below not", "the same", `{"not": {"atLeast": {"count": 1, "of": [` + united + `]}}}`, []string{"[không đạt]", "[có]", "[có]"}},
		{"not not", "what is negated twice speaks for", `{"not": {"not": ` + united + `}}`, []string{"[đạt]", "[không có]", "[đạt]"}},
		{"readings", "nothing is negated", readings, []string{"[chưa rõ]", "[đạt]", "[đạt]", "[không đạt]", "[không đạt]"}},
		{"readings below not", "the reading that holds bars, the other lets through", `{"not": ` + readings + `}`,
			[]string{"[chưa rõ]", "[chưa rõ]", "[không đạt]", "[có]", "[đạt]", "[không có]"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts := caseOf(t, given{"united": yes, "exempt": rule.GivenTruth(false)})
			text := compile(t, read(t, c.wire)).On(conference).Eval(&facts, rule.Proof{}).Text(printer(value.VI))
			var marks []string
			for _, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
				mark, _, _ := strings.Cut(strings.TrimSpace(line), " ")
				if mark == "[chưa" || mark == "[không" {
					mark, _, _ = strings.Cut(strings.TrimSpace(line), "]")
					mark += "]"
				}
				marks = append(marks, mark)
				assert.NotContains(t, line, "rule.", "every code has its sentence")
			}
			assert.Equal(t, c.want, marks, c.reason)
		})
	}
}
