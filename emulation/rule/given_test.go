package rule_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

func TestReadCondition(t *testing.T) {
	for _, c := range []struct {
		name, reason, wire string
		want               []string
	}{
		{"unknown kind", "the operators are a closed list", `{"xor": []}`, []string{"read.unknown-field /xor"}},
		{"list as object", "all is a list", `{"all": {"fact": 1}}`, []string{"read.type /all"}},
		{"test without fact", "a test names its fact", `{"fact": {"is": true}}`, []string{"read.missing-field /fact"}},
		{"is as text", "true is no text", `{"fact": {"name": "a", "is": "true"}}`, []string{"read.type /fact/is"}},
		{"operand as number", "numbers of conditions are texts", `{"fact": {"name": "a", "atLeast": 3}}`, []string{"read.type /fact/atLeast"}},
		{"count of a fraction", "conditions are counted", `{"atLeast": {"count": 1.5, "of": []}}`, []string{"read.integer /atLeast/count"}},
		{"streak without test", "what must each year meet?", `{"streak": {"years": {}}}`, []string{"read.missing-field /streak"}},
		{"run without test", "what must each year meet?", `{"run": {"years": {}}}`, []string{"read.missing-field /run"}},
		{"merit of another kind", "a closed list", `{"held": {"awards": ["flag"], "merit": "luck"}}`, []string{"read.enum /held/merit"}},
		{"bad identifier", "identifiers are lower-case words", `{"ref": "Cờ"}`, []string{"value.id /ref"}},
		{"bad citation", "citations have one form", `{"ref": "a", "cite": "Điều 26"}`, []string{"law.cite /cite"}},
		{"bad date", "there is no such day", `{"ref": "a", "from": "2021-02-30"}`, []string{"value.date /from"}},
		{"null", "what is not said is left out", `{"not": null}`, []string{"read.null /not"}},
		{"reading without argument", "a reading says why", `{"readings": {"question": {"vi": "?"}, "of": [{"name": "a", "condition": {}}]}}`,
			[]string{"read.missing-field /readings/of/0"}},
		{"two faults", "all of them are listed", `{"all": [{"any": 1}, {"held": {"awards": "flag"}}]}`,
			[]string{"read.type /all/0/any", "read.type /all/1/held/awards"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, issues := value.Read[rule.Condition]([]byte(c.wire))
			assert.Equal(t, c.want, found(issues), c.reason)
		})
	}
}

func TestReadGiven(t *testing.T) {
	for _, c := range []struct{ name, reason, wire, want string }{
		{"truth", "", `true`, ""},
		{"number", "", `-3`, ""},
		{"text", "a decimal, a share or a level is a text", `"69/100"`, ""},
		{"fraction", "numbers with fractions are texts", `97.25`, "read.integer "},
		{"large", "whole numbers have 32 bits", `2147483648`, "read.integer "},
		{"null", "what is not known is left out", `null`, "read.null "},
		{"list", "one fact, one value", `[1]`, "read.type "},
		{"object", "", `{"value": 1}`, "read.type "},
	} {
		t.Run(c.name, func(t *testing.T) {
			g, issues := value.Read[rule.Given]([]byte(c.wire))
			if c.want != "" {
				assert.Equal(t, []string{c.want}, found(issues), c.reason)
				return
			}
			require.Empty(t, issues, c.reason)
			back, err := json.Marshal(g)
			require.NoError(t, err)
			assert.Equal(t, c.wire, string(back), "written as it was given")
		})
	}
	assert.Equal(t, []string{"true", "-3", "70%"},
		[]string{rule.GivenTruth(true).String(), rule.GivenNumber(-3).String(), rule.GivenText("70%").String()})
	_, err := json.Marshal(rule.Given{})
	assert.Error(t, err, "no value cannot be written as one")
}

func TestFactsOfWrongKinds(t *testing.T) {
	for _, c := range []struct {
		name, reason string
		fact         value.ID
		good         []rule.Given
		bad          []rule.Given
	}{
		{"truth", "1 and \"true\" are not truths", "united", []rule.Given{yes, no},
			[]rule.Given{rule.GivenNumber(1), rule.GivenText("true"), {}}},
		{"number", "a share of an unnamed base is no number", "fighters",
			[]rule.Given{rule.GivenNumber(0), rule.GivenNumber(-1), rule.GivenText("97.25")},
			[]rule.Given{yes, rule.GivenText("1,5"), rule.GivenText("50%"), rule.GivenText(""), rule.GivenText("1.23456"), {}}},
		{"share", "from nothing to the whole", "advanced-share",
			[]rule.Given{rule.GivenText("69/100"), rule.GivenText("0%"), rule.GivenText("100%"), rule.GivenText("3/3")},
			[]rule.Given{rule.GivenNumber(1), rule.GivenText("0.7"), rule.GivenText("101%"), rule.GivenText("70/69"), rule.GivenText("1/0"), no}},
		{"level", "one of the list", "rating", []rule.Given{rule.GivenText("completed"), rule.GivenText("excellent")},
			[]rule.Given{rule.GivenText("Excellent"), rule.GivenText("2"), rule.GivenNumber(2), yes}},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, g := range c.good {
				_, issues := vocabulary.NewFacts(given{c.fact: g}, value.Path{})
				assert.Empty(t, issues, g.String())
			}
			for _, g := range c.bad {
				_, issues := vocabulary.NewFacts(given{c.fact: g}, value.PathTo("facts"))
				assert.Equal(t, []string{"rule.fact-value /facts/" + string(c.fact)}, found(issues), "%v: %s", g, c.reason)
			}
		})
	}
}

func TestFactsLeaveOutWhatIsWrong(t *testing.T) {
	g := given{"united": rule.GivenNumber(1), "no-such": yes, "another": no, "registered": yes}
	f, issues := vocabulary.NewFacts(g, value.PathTo("facts"))
	assert.Equal(t, []string{"rule.fact-unknown /facts/another", "rule.fact-unknown /facts/no-such", "rule.fact-value /facts/united"},
		found(issues), "in a fixed order, all of them")
	c := rule.Case{Years: []rule.YearFacts{{Year: mustYear(2020), Facts: f}}}
	assert.Equal(t, m, prove(t, ok, c).Verdict(), "what is right is kept")
	assert.Equal(t, u, prove(t, `{"fact": {"name": "united", "is": true}}`, c).Verdict(), "what is wrong is unknown")
}

func TestFactsOfAnotherVocabulary(t *testing.T) {
	other, _ := rule.NewVocabulary([]rule.Fact{{ID: "x", Kind: rule.Truth}}, value.Path{})
	f, issues := other.NewFacts(given{"x": yes}, value.Path{})
	require.Empty(t, issues)
	c := rule.Case{Years: []rule.YearFacts{{Year: mustYear(2020), Facts: f}}}
	assert.Equal(t, u, prove(t, ok, c).Verdict(), "the first fact of another list is another fact")
}
