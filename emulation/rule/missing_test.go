package rule_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// letters are truths, each of which a drawn tree asks for once, and a number
// that is compared with a parameter no law gives on the day.
var letters, _ = rule.NewVocabulary([]rule.Fact{
	{ID: "a", Kind: rule.Truth}, {ID: "b", Kind: rule.Truth}, {ID: "c", Kind: rule.Truth},
	{ID: "d", Kind: rule.Truth}, {ID: "e", Kind: rule.Truth}, {ID: "lawless", Kind: rule.Number},
}, value.Path{})

// tree draws small trees of distinct facts.
type tree struct {
	t      *rapid.T
	used   int
	closed bool // neither gaps of law nor readings: what is given settles it
}

func (d *tree) draw(depth int) rule.Condition {
	kinds := []string{"fact", "all", "any", "not", "atLeast", "unless", "readings", "lawless"}
	if depth == 0 {
		kinds = []string{"fact", "fact", "lawless"}
	}
	kind := rapid.SampledFrom(kinds).Draw(d.t, "kind")
	if d.used == 5 {
		kind = "lawless"
	}
	list := func() []rule.Condition {
		cs := make([]rule.Condition, rapid.IntRange(1, 3).Draw(d.t, "size"))
		for i := range cs {
			cs[i] = d.draw(depth - 1)
		}
		return cs
	}
	switch kind {
	case "all":
		return rule.Condition{All: list()}
	case "any":
		return rule.Condition{Any: list()}
	case "not":
		c := d.draw(depth - 1)
		return rule.Condition{Not: &c}
	case "atLeast":
		of := list()
		return rule.Condition{AtLeast: &rule.AtLeast{Count: rapid.IntRange(1, len(of)).Draw(d.t, "need"), Of: of}}
	case "unless":
		return rule.Condition{Unless: &rule.Unless{Rule: d.draw(depth - 1), Exception: d.draw(depth - 1)}}
	case "readings":
		d.closed = false
		return rule.Condition{Readings: &rule.Readings{Of: []rule.Reading{{Condition: d.draw(depth - 1)}, {Condition: d.draw(depth - 1)}}}}
	case "lawless":
		d.closed = false
		return rule.Condition{Fact: &rule.Test{Name: "lawless", AtLeast: &rule.Operand{Parameter: "excellent-collective-fighters"}}}
	}
	d.used++
	is := rapid.Bool().Draw(d.t, "is")
	return rule.Condition{Fact: &rule.Test{Name: value.ID(rune('a' + d.used - 1)), Is: &is}}
}

// Missing is held against brute force: a fact is missing exactly when, with some
// values of the others, a value of it changes the verdict.
func TestMissingAgainstBruteForce(t *testing.T) {
	lawless := value.MustDate("2025-01-01")
	rapid.Check(t, func(t *rapid.T) {
		d := &tree{t: t, closed: true}
		c := d.draw(3)
		p, issues := rule.Compile(c, rule.Library{Vocabulary: letters, Corpus: corpus}, value.Path{})
		require.NoError(t, issues.Err())
		r := p.On(lawless)
		eval := func(vs []rule.Verdict) rule.Proof {
			g := given{}
			for i, v := range vs {
				if v.Settled() {
					g[value.ID(rune('a'+i))] = rule.GivenTruth(v == m)
				}
			}
			f, _ := letters.NewFacts(g, value.Path{})
			return r.Eval(&rule.Case{Years: []rule.YearFacts{{Year: mustYear(2020), Facts: f}}}, rule.Proof{})
		}
		known := make([]rule.Verdict, d.used)
		for i := range known {
			known[i] = rapid.SampledFrom(verdicts[:]).Draw(t, "known")
		}
		proof := eval(known)
		got := map[value.ID]rule.Need{}
		for _, n := range proof.Missing() {
			got[n.Fact] = n
		}
		for i, v := range known {
			id := value.ID(rune('a' + i))
			need, missing := got[id]
			if v.Settled() {
				require.False(t, missing, "%s is given", id)
				continue
			}
			matters := false
			completions(known, func(vs []rule.Verdict) {
				old := vs[i]
				seen := map[rule.Verdict]bool{}
				for _, vs[i] = range verdicts {
					seen[eval(vs).Verdict()] = true
				}
				vs[i] = old
				matters = matters || len(seen) > 1
			})
			require.Equal(t, matters, missing, "%s in\n%s", id, proof.Text(printer(value.EN)))
			if missing {
				alone := func(v, w rule.Verdict) bool {
					vs := append([]rule.Verdict(nil), known...)
					vs[i] = v
					return eval(vs).Verdict() == w
				}
				require.Equal(t, alone(m, m) || alone(n, m), need.CouldMeet)
				require.Equal(t, alone(m, n) || alone(n, n), need.CouldFail)
			}
		}
		if d.closed {
			completions(known, func(vs []rule.Verdict) {
				for i := range vs {
					if _, missing := got[value.ID(rune('a'+i))]; missing && !vs[i].Settled() {
						return
					}
				}
				require.True(t, eval(vs).Verdict().Settled(), "with all that is missing supplied, nothing is open")
			})
		}
	})
}

// completions calls f for all ways to supply some or all of what is unknown.
func completions(known []rule.Verdict, f func([]rule.Verdict)) {
	tuples(len(known), func(vs []rule.Verdict) {
		for i, v := range known {
			if v.Settled() && vs[i] != v {
				return
			}
		}
		f(vs)
	})
}

// written writes a need in short: what, how many years back, and what it alone
// could bring.
func written(n rule.Need) string {
	s := string(n.Fact)
	switch {
	case n.Counted != "":
		s = "counted " + string(n.Counted)
	case n.Undeclared:
		s = "year"
	case n.Fact == "":
		s = fmt.Sprint(n.Awards)
	}
	if n.YearsBack > 0 {
		s += fmt.Sprint("/", n.YearsBack)
	}
	if n.CouldMeet {
		s += " meet"
	}
	if n.CouldFail {
		s += " fail"
	}
	return s
}

func TestMissingOrder(t *testing.T) {
	const registered, disciplined, united = `{"fact": {"name": "registered", "is": true}}`,
		`{"fact": {"name": "disciplined", "is": false}}`, `{"fact": {"name": "united", "is": true}}`
	const held = `{"held": {"awards": ["flag"]}}`
	noLaw := `{"fact": {"name": "fighters", "atLeast": {"parameter": "excellent-collective-fighters"}}}`
	for _, c := range []struct {
		name, reason, wire string
		on                 value.Date
		want               []string
	}{
		{"one way before none", "a fact that alone fails the rule is worth more than one of two that must fail together",
			`{"all": [{"any": [` + registered + `, ` + disciplined + `]}, ` + united + `]}`, conference,
			[]string{"united fail", "registered", "disciplined"}},
		{"either way first", "the last open fact settles the rule whichever way it turns out",
			`{"any": [{"all": [` + registered + `, ` + disciplined + `]}, ` + registered + `]}`, conference,
			[]string{"registered meet fail", "disciplined"}},
		{"more conditions", "of two that fail alone, the one that more conditions ask for comes first",
			`{"all": [` + united + `, ` + registered + `, {"any": [` + registered + `, ` + disciplined + `]}]}`, conference,
			[]string{"registered fail", "united fail", "disciplined"}},
		{"rule order", "what is of equal use stands as the rule has it",
			`{"all": [` + united + `, ` + held + `, ` + registered + `]}`, conference,
			[]string{"united fail", "[flag] fail", "registered fail"}},
		{"years", "the same fact of another year is another fact",
			`{"streak": {"years": {"value": "2"}, "test": ` + united + `}}`, conference, []string{"united fail", "united/1 fail"}},
		{"gap of law", "no fact makes up for law that the corpus does not have",
			`{"all": [` + noLaw + `, ` + united + `]}`, value.MustDate("2025-01-01"), []string{"united fail"}},
		{"gap of law alone", "nothing given helps",
			noLaw, value.MustDate("2025-01-01"), nil},
		{"gap of law under a not", "turned round, a gap is a gap: the readings cannot come to agree",
			`{"any": [` + united + `, {"readings": {"question": {"vi": "?"}, "of": [
				{"name": "one", "because": {"vi": "x"}, "condition": ` + registered + `},
				{"name": "two", "because": {"vi": "x"}, "condition": {"not": ` + noLaw + `}}]}}]}`, value.MustDate("2025-01-01"),
			[]string{"united meet"}},
		{"readings that disagree", "a third reading cannot make two agree: what it hangs on is not asked for",
			`{"readings": {"question": {"vi": "?"}, "of": [
				{"name": "one", "because": {"vi": "x"}, "condition": {"all": [` + united + `]}},
				{"name": "two", "because": {"vi": "x"}, "condition": ` + registered + `},
				{"name": "three", "because": {"vi": "x"}, "condition": {"not": ` + registered + `}}]}}`, conference,
			[]string{"registered", "united"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts := caseOf(t, given{}, given{})
			var got []string
			for _, n := range compile(t, read(t, c.wire)).On(c.on).Eval(&facts, rule.Proof{}).Missing() {
				got = append(got, written(n))
			}
			assert.Equal(t, c.want, got, c.reason)
		})
	}
	given := caseOf(t, given{"registered": yes})
	assert.Nil(t, prove(t, `{"readings": {"question": {"vi": "?"}, "of": [
		{"name": "one", "because": {"vi": "x"}, "condition": `+united+`},
		{"name": "two", "because": {"vi": "x"}, "condition": `+registered+`},
		{"name": "three", "because": {"vi": "x"}, "condition": {"not": `+registered+`}}]}}`, given).Missing(),
		"readings that already disagree stay open whatever the third says")
}

func TestEmptyProof(t *testing.T) {
	var p rule.Proof
	assert.Equal(t, rule.Unknown, p.Verdict())
	assert.Zero(t, p.Len())
	assert.Nil(t, p.Missing())
	assert.Nil(t, p.Reasons())
	assert.Nil(t, p.Cites())
	assert.Empty(t, p.Basis())
	assert.Equal(t, "rule.nothing", p.Tree().Says.Code)
	c := caseOf(t, given{"registered": yes})
	p = compile(t, read(t, `{"fact": {"name": "registered", "is": true}}`)).On(value.Date{}).Eval(&c, p)
	assert.Equal(t, rule.Unknown, p.Verdict(), "on no date nothing is law")
	assert.Equal(t, "rule.nothing", p.Tree().Says.Code)
}
