package rule_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// found lists issues as "code path".
func found(issues value.Issues) []string {
	var list []string
	for _, i := range issues {
		list = append(list, i.Code+" "+i.Path)
	}
	return list
}

const ok = `{"fact": {"name": "registered", "is": true}}`

func TestCompileRefuses(t *testing.T) {
	lib := library
	lib.Named = map[value.ID]rule.Condition{
		"round": {Ref: "about"}, "about": {Any: []rule.Condition{{Ref: "round"}}},
		"bad":   {All: []rule.Condition{{Fact: &rule.Test{Name: "x", Is: new(bool)}}}},
		"dated": {Fact: &rule.Test{Name: "united", Is: new(bool)}, From: conference},
		"past":  {Held: &rule.Held{Awards: []value.ID{"flag"}}},
		"once":  {Fact: &rule.Test{Name: "united", Is: new(bool)}},
	}
	for _, c := range []struct {
		name, reason, wire string
		want               []string
	}{
		{"nothing", "a node says something", `{}`, []string{"rule.one-kind "}},
		{"two kinds", "all or any is two questions; both are looked at", `{"all": [` + ok + `], "any": []}`,
			[]string{"rule.list-empty /any", "rule.one-kind "}},
		{"kind and reference", "a reference is a kind", `{"not": ` + ok + `, "ref": "once"}`, []string{"rule.one-kind "}},
		{"no conditions", "nothing would be met by accident", `{"all": []}`, []string{"rule.list-empty /all"}},
		{"at least of none", "no number fits either", `{"atLeast": {"count": 1, "of": []}}`,
			[]string{"rule.count-range /atLeast/count", "rule.list-empty /atLeast/of"}},
		{"at least none", "met by accident", `{"atLeast": {"count": 0, "of": [` + ok + `]}}`, []string{"rule.count-range /atLeast/count"}},
		{"at least too many", "never met", `{"atLeast": {"count": 2, "of": [` + ok + `]}}`, []string{"rule.count-range /atLeast/count"}},
		{"lone reading", "a clause with one reading is not vague",
			`{"readings": {"question": {"vi": "?"}, "of": [{"name": "a", "because": {"vi": "x"}, "condition": ` + ok + `}]}}`,
			[]string{"rule.readings-few /readings/of"}},
		{"no such fact", "the vocabulary is closed", `{"fact": {"name": "x", "is": true}}`, []string{"rule.fact-unknown /fact/name"}},
		{"no comparison", "met when?", `{"fact": {"name": "registered"}}`, []string{"rule.one-comparison /fact"}},
		{"two comparisons", "a band is two tests", `{"fact": {"name": "fighters", "atLeast": {"value": "1"}, "lessThan": {"value": "3"}}}`,
			[]string{"rule.one-comparison /fact"}},
		{"is, of a number", "only truths are or are not", `{"fact": {"name": "fighters", "is": true}}`, []string{"rule.comparison /fact/is"}},
		{"more than, of a truth", "truths have no order", `{"fact": {"name": "united", "moreThan": {"value": "1"}}}`,
			[]string{"rule.comparison /fact/moreThan"}},
		{"no operand", "compared with what?", `{"fact": {"name": "fighters", "atMost": {}}}`, []string{"rule.operand /fact/atMost"}},
		{"two operands", "compared with which?", `{"fact": {"name": "fighters", "atMost": {"value": "1", "parameter": "certificate-excellent-years"}}}`,
			[]string{"rule.operand /fact/atMost"}},
		{"number for share", "70 of what?", `{"fact": {"name": "advanced-share", "atLeast": {"value": "70"}}}`,
			[]string{"rule.operand-value /fact/atLeast/value"}},
		{"share above all", "no share is more than the whole", `{"fact": {"name": "advanced-share", "lessThan": {"value": "101%"}}}`,
			[]string{"rule.operand-value /fact/lessThan/value"}},
		{"share for number", "a share of no base is no number", `{"fact": {"name": "fighters", "atLeast": {"value": "50%"}}}`,
			[]string{"rule.operand-value /fact/atLeast/value"}},
		{"no such level", "the levels are closed", `{"fact": {"name": "rating", "atLeast": {"value": "superb"}}}`,
			[]string{"rule.operand-value /fact/atLeast/value"}},
		{"parameter of another unit", "đồng are no share", `{"fact": {"name": "advanced-share", "atLeast": {"parameter": "base-salary"}}}`,
			[]string{"rule.operand-value /fact/atLeast/parameter"}},
		{"parameter for a level", "parameters are numbers", `{"fact": {"name": "rating", "atLeast": {"parameter": "certificate-excellent-years"}}}`,
			[]string{"rule.operand-value /fact/atLeast/parameter"}},
		{"no such parameter", "the corpus is closed", `{"fact": {"name": "fighters", "atLeast": {"parameter": "x"}}}`,
			[]string{"rule.parameter-unknown /fact/atLeast/parameter"}},
		{"streak of no years", "met by accident", `{"streak": {"years": {"value": "0"}, "test": ` + ok + `}}`,
			[]string{"rule.operand-value /streak/years/value"}},
		{"streak of half a year", "years are whole", `{"streak": {"years": {"value": "1.5"}, "test": ` + ok + `}}`,
			[]string{"rule.operand-value /streak/years/value"}},
		{"counted among others", "any of them would do, and it speaks for all years", `{"any": [{"counted": "year"}, ` + ok + `]}`, []string{"rule.counted-place /any/0/counted"}},
		{"counted in a list in the list", "it stands in the outermost", `{"all": [{"all": [{"counted": "year"}]}]}`, []string{"rule.counted-place /all/0/all/0/counted"}},
		{"counted negated", "it speaks for all years", `{"not": {"counted": "year"}}`, []string{"rule.counted-place /not/counted"}},
		{"streak of an age", "more than a century is a slip", `{"streak": {"years": {"value": "101"}, "test": ` + ok + `}}`,
			[]string{"rule.operand-value /streak/years/value"}},
		{"streak of a share", "years are counted", `{"streak": {"years": {"parameter": "excellent-collective-advanced-share"}, "test": ` + ok + `}}`,
			[]string{"rule.operand-value /streak/years/parameter"}},
		{"streak in a streak", "which year would the inner one end with?",
			`{"streak": {"years": {"value": "2"}, "test": {"streak": {"years": {"value": "2"}, "test": ` + ok + `}}}}`,
			[]string{"rule.history-in-streak /streak/test/streak"}},
		{"count in a streak", "a count has its own years",
			`{"streak": {"years": {"value": "2"}, "test": {"all": [{"count": {"awards": ["flag"], "atLeast": {"value": "1"}, "years": {"value": "2"}}}]}}}`,
			[]string{"rule.history-in-streak /streak/test/all/0/count"}},
		{"held in a streak by reference", "a reference hides nothing", `{"streak": {"years": {"value": "2"}, "test": {"not": {"ref": "past"}}}}`,
			[]string{"rule.history-in-streak /streak/test/not/ref/held"}},
		{"count of nothing", "which awards?", `{"count": {"awards": [], "atLeast": {"value": "1"}, "years": {}}}`,
			[]string{"rule.operand /count/years", "rule.list-empty /count/awards"}},
		{"held of nothing", "which awards?", `{"held": {"awards": []}}`, []string{"rule.list-empty /held/awards"}},
		{"count without window", "in how many years?", `{"count": {"awards": ["flag"], "atLeast": {"value": "1"}}}`, []string{"rule.count-years /count"}},
		{"count without window in a year", "the years of a run are not those of a test", `{"run": {"years": {"value": "2"}, "test": {"count": {"awards": ["flag"], "atLeast": {"value": "1"}}}}}`,
			[]string{"rule.history-in-streak /run/test/count"}},
		{"run of no years", "met by accident", `{"run": {"years": {"value": "0"}, "test": ` + ok + `}}`, []string{"rule.operand-value /run/years/value"}},
		{"run in a run", "whose time would it be?", `{"run": {"years": {"value": "2"}, "test": ` + ok + `, "with": {"run": {"years": {"value": "1"}, "test": ` + ok + `}}}}`,
			[]string{"rule.run-in-run /run/with/run"}},
		{"run in a year", "a run has its own years", `{"streak": {"years": {"value": "2"}, "test": {"run": {"years": {"value": "1"}, "test": ` + ok + `}}}}`,
			[]string{"rule.history-in-streak /streak/test/run"}},
		{"run after nothing", "which awards?", `{"run": {"after": {"awards": []}, "years": {"value": "1"}, "test": ` + ok + `}}`, []string{"rule.list-empty /run/after/awards"}},
		{"run after no such award", "", `{"run": {"after": {"awards": ["medal"]}, "years": {"value": "1"}, "test": ` + ok + `}}`, []string{"rule.award-unknown /run/after/awards/0"}},
		{"times outside a run", "of which years?", `{"times": {"test": ` + ok + `, "atLeast": {"value": "1"}}}`, []string{"rule.outside-run /times"}},
		{"times in a year", "one fault is enough", `{"run": {"years": {"value": "1"}, "test": {"times": {"test": ` + ok + `, "atLeast": {"value": "1"}}}}}`,
			[]string{"rule.history-in-streak /run/test/times"}},
		{"total outside a run", "over which years?", `{"total": {"fact": "fighters", "atLeast": {"value": "1"}}}`, []string{"rule.outside-run /total"}},
		{"total of a share", "shares do not add up", `{"run": {"years": {"value": "1"}, "test": ` + ok + `, "with": {"total": {"fact": "advanced-share", "atLeast": {"value": "1"}}}}}`,
			[]string{"rule.total-kind /run/with/total/fact"}},
		{"total of no fact", "", `{"run": {"years": {"value": "1"}, "test": ` + ok + `, "with": {"total": {"fact": "x", "atLeast": {"value": "1"}}}}}`,
			[]string{"rule.fact-unknown /run/with/total/fact"}},
		{"total to a share", "", `{"run": {"years": {"value": "1"}, "test": ` + ok + `, "with": {"total": {"fact": "fighters", "atLeast": {"value": "70%"}}}}}`,
			[]string{"rule.operand-value /run/with/total/atLeast/value"}},
		{"dates on what goes with a run", "no with would be left", `{"run": {"years": {"value": "1"}, "test": ` + ok + `, "with": {"held": {"awards": ["flag"]}, "from": "2020-01-01"}}}`,
			[]string{"rule.span-place /run/with"}},
		{"long run", "a run is laid out for thirty years", `{"run": {"years": {"value": "2"}, "test": {"all": [` + strings.Repeat(ok+`,`, 150) + ok + `]}}}`,
			[]string{"rule.too-large /run/test/all/135"}},
		{"received nothing", "which awards?", `{"received": {"awards": []}}`, []string{"rule.list-empty /received/awards"}},
		{"no such award", "the catalogue is closed", `{"held": {"awards": ["flag", "medal"]}}`, []string{"rule.award-unknown /held/awards/1"}},
		{"no such reference", "the library is closed", `{"any": [{"ref": "x"}]}`, []string{"rule.ref-unknown /any/0/ref"}},
		{"circle", "it would never end", `{"ref": "round"}`, []string{"rule.ref-circle /ref/ref/any/0/ref"}},
		{"fault behind a reference", "the path goes on into what is named", `{"ref": "bad"}`, []string{"rule.fact-unknown /ref/all/0/fact/name"}},
		{"long streak", "a proof has a step for each node and year",
			`{"streak": {"years": {"value": "100"}, "test": {"all": [` + strings.Repeat(ok+`,`, 50) + ok + `]}}}`,
			[]string{"rule.too-large /streak/test/all/39"}},
		{"dates outside an all", "what would be left of an any without its node is not clear", `{"any": [{"fact": {"name": "united", "is": true}, "from": "2020-01-01"}]}`,
			[]string{"rule.span-place /any/0"}},
		{"dates at the root", "no proof would be left", `{"fact": {"name": "united", "is": true}, "until": "2020-01-01"}`, []string{"rule.span-place "}},
		{"dates behind a reference", "the node that refers carries the dates", `{"all": [{"ref": "dated"}]}`, []string{"rule.span-place /all/0/ref"}},
		{"no day", "it is never law", `{"all": [{"fact": {"name": "united", "is": true}, "from": "2020-01-01", "until": "2020-01-01"}]}`,
			[]string{"rule.span-empty /all/0/until"}},
		{"no such provision", "nobody cites what nobody read", `{"fact": {"name": "united", "is": true}, "cite": "15-2003-qh11:999", "basis": "quoted"}`,
			[]string{"rule.cite-unknown /cite"}},
		{"no basis", "how surely is it known?", `{"fact": {"name": "united", "is": true}, "cite": "15-2003-qh11"}`, []string{"rule.basis /basis"}},
		{"basis of nothing", "what is so surely known?", `{"fact": {"name": "united", "is": true}, "basis": "quoted"}`, []string{"rule.basis /basis"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, issues := rule.Compile(read(t, c.wire), lib, value.Path{})
			assert.Equal(t, c.want, found(issues), c.reason)
			assert.Nil(t, p)
		})
	}
}

// What was found in the corpus before is not looked up again; all else is checked.
func TestCompileResolved(t *testing.T) {
	lib := library
	lib.Resolved = true
	p, issues := rule.Compile(read(t, `{"fact": {"name": "united", "is": true}, "cite": "15-2003-qh11:999", "basis": "quoted"}`), lib, value.Path{})
	assert.Empty(t, issues)
	assert.NotNil(t, p)
	_, issues = rule.Compile(read(t, `{"fact": {"name": "x", "is": true}, "cite": "15-2003-qh11:999"}`), lib, value.Path{})
	assert.Equal(t, []string{"rule.basis /basis", "rule.fact-unknown /fact/name"}, found(issues))
}

// The same fault twice is two issues: an author sees all that is wrong.
func TestCompileReportsAll(t *testing.T) {
	_, issues := rule.Compile(read(t, `{"all": [{}, {"not": {"held": {"awards": ["x"]}}}, {"unless": {"rule": {}, "exception": {"ref": "x"}}}]}`),
		library, value.PathTo("awards", 0, "condition"))
	assert.Equal(t, []string{
		"rule.one-kind /awards/0/condition/all/0",
		"rule.award-unknown /awards/0/condition/all/1/not/held/awards/0",
		"rule.one-kind /awards/0/condition/all/2/unless/rule",
		"rule.ref-unknown /awards/0/condition/all/2/unless/exception/ref",
	}, found(issues))
}

func TestCompileWithoutLibrary(t *testing.T) {
	_, issues := rule.Compile(read(t, `{"all": [{"fact": {"name": "x", "is": true}, "cite": "15-2003-qh11", "basis": "quoted"},
		{"streak": {"years": {"parameter": "x"}, "test": {"ref": "x"}}}]}`), rule.Library{}, value.Path{})
	assert.Equal(t, []string{"rule.cite-unknown /all/0/cite", "rule.fact-unknown /all/0/fact/name",
		"rule.parameter-unknown /all/1/streak/years/parameter", "rule.ref-unknown /all/1/streak/test/ref"}, found(issues),
		"without a library nothing is known, which is no reason to panic")
	p, issues := rule.Compile(read(t, `{"held": {"awards": ["anything"]}}`), rule.Library{Corpus: corpus}, value.Path{})
	require.Empty(t, issues, "without a list of awards any may be named")
	assert.Equal(t, rule.Unknown, p.On(conference).Eval(&rule.Case{}, rule.Proof{}).Verdict())
}

// Small documents must not make large proofs: forty names, each of which names
// the next one twice, would be a proof of a million million steps.
func TestCompileBoundsExpansion(t *testing.T) {
	lib := library
	lib.Named = map[value.ID]rule.Condition{"level-40": read(t, ok)}
	for i := range 40 {
		next := rule.Condition{Ref: value.ID(fmt.Sprint("level-", i+1))}
		lib.Named[value.ID(fmt.Sprint("level-", i))] = rule.Condition{All: []rule.Condition{next, next}}
	}
	p, issues := rule.Compile(rule.Condition{Ref: "level-0"}, lib, value.Path{})
	require.Len(t, issues, 1, "said once")
	assert.Equal(t, "rule.too-large", issues[0].Code)
	assert.Nil(t, p)
	p, issues = rule.Compile(rule.Condition{Ref: "level-32"}, lib, value.Path{})
	require.Empty(t, issues)
	c := caseOf(t, given{"registered": yes})
	assert.Equal(t, 511+255+256, p.On(conference).Eval(&c, rule.Proof{}).Len(), "references, lists, leaves")
}

func TestSameReferenceTwiceIsNoCircle(t *testing.T) {
	lib := library
	lib.Named = named
	_, issues := rule.Compile(read(t, `{"all": [{"ref": "in-order"}, {"ref": "in-order"}]}`), lib, value.Path{})
	assert.Empty(t, issues)
}

func TestVocabularyRefuses(t *testing.T) {
	text := value.Text{VI: "x"}
	v, issues := rule.NewVocabulary([]rule.Fact{
		{ID: "a", Kind: rule.Truth, Name: text},
		{ID: "a", Kind: rule.Number, Name: text},
		{ID: "b", Kind: rule.Level, Name: text},
		{ID: "c", Kind: rule.Share, Name: text, Levels: []rule.FactLevel{{ID: "x"}}},
		{ID: "d", Kind: rule.Level, Name: text, Levels: []rule.FactLevel{{ID: "x"}, {ID: "y"}, {ID: "x"}}},
		{ID: "e", Kind: rule.Number, Name: text, Negated: &text},
	}, value.PathTo("facts"))
	assert.Equal(t, []string{"rule.fact-twice /facts/1/id", "rule.fact-levels /facts/2/levels",
		"rule.fact-levels /facts/3/levels", "rule.level-twice /facts/4/levels/2/id",
		"rule.fact-negated /facts/5/negated"}, found(issues))
	assert.Len(t, v.Facts(), 6)
}

func TestVocabularyNeverChanges(t *testing.T) {
	mine := []rule.Fact{{ID: "a", Kind: rule.Level, Levels: []rule.FactLevel{{ID: "low"}, {ID: "high"}}}}
	v, issues := rule.NewVocabulary(mine, value.Path{})
	require.Empty(t, issues)
	mine[0].Levels[0].ID = "changed"
	v.Facts()[0].Levels[1].ID = "changed"
	f, ok := v.Fact("a")
	require.True(t, ok)
	f.Levels[0].ID = "changed"
	again, _ := v.Fact("a")
	assert.Equal(t, []rule.FactLevel{{ID: "low"}, {ID: "high"}}, again.Levels, "neither what went in nor what came out is shared")
	_, ok = v.Fact("b")
	assert.False(t, ok)
}
