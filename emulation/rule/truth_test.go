package rule_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

const u, n, m = rule.Unknown, rule.NotMet, rule.Met

var verdicts = [...]rule.Verdict{u, n, m}

// The tables of strong Kleene logic, written out: rows are the receiver, columns
// the argument, in the order unknown, not met, met.
func TestKleene(t *testing.T) {
	and := [3][3]rule.Verdict{{u, n, u}, {n, n, n}, {u, n, m}}
	or := [3][3]rule.Verdict{{u, u, m}, {u, n, m}, {m, m, m}}
	for _, v := range verdicts {
		for _, w := range verdicts {
			assert.Equal(t, and[v][w], v.And(w), "%v and %v", v, w)
			assert.Equal(t, or[v][w], v.Or(w), "%v or %v", v, w)
		}
	}
	assert.Equal(t, [...]rule.Verdict{u, m, n}, [...]rule.Verdict{u.Not(), n.Not(), m.Not()})
	assert.Equal(t, [...]bool{false, true, true}, [...]bool{u.Settled(), n.Settled(), m.Settled()})
	assert.Equal(t, [...]rule.Verdict{n, m}, [...]rule.Verdict{rule.Of(false), rule.Of(true)})
	var zero rule.Verdict
	assert.Equal(t, rule.Unknown, zero, "nothing is met by accident")
}

func TestVerdictText(t *testing.T) {
	for i, name := range []string{"unknown", "notMet", "met"} {
		text, err := verdicts[i].MarshalText()
		assert.NoError(t, err)
		assert.Equal(t, name, string(text))
		back, issues := value.Read[rule.Verdict]([]byte(`"` + name + `"`))
		assert.Empty(t, issues)
		assert.Equal(t, verdicts[i], back)
	}
	_, issues := value.Read[rule.Verdict]([]byte(`"Met"`))
	assert.Equal(t, "read.enum", issues[0].Code)
	assert.Error(t, new(rule.Verdict).UnmarshalText([]byte("true")), "a verdict is no truth value")
	odd := rule.Verdict(7)
	assert.Equal(t, "unknown", odd.String(), "what is none of the three is unknown")
	assert.False(t, odd.Settled())
	assert.Equal(t, u, odd.And(m))
}

// stated gives four facts the verdicts as values; unknown is left out.
func stated(vs []rule.Verdict) given {
	g := given{}
	for i, v := range vs {
		if v.Settled() {
			g[truths[i]] = rule.GivenTruth(v == m)
		}
	}
	return g
}

var truths = []value.ID{"registered", "disciplined", "united", "exempt"}

// leaves are tests of the first facts, as a JSON list.
func leaves(count int) string {
	var list []string
	for _, id := range truths[:count] {
		list = append(list, fmt.Sprintf(`{"fact": {"name": %q, "is": true}}`, id))
	}
	return "[" + strings.Join(list, ", ") + "]"
}

// tuples calls f for all 3^count lists of verdicts.
func tuples(count int, f func([]rule.Verdict)) {
	vs := make([]rule.Verdict, count)
	var fill func(i int)
	fill = func(i int) {
		if i == count {
			f(vs)
			return
		}
		for _, vs[i] = range verdicts {
			fill(i + 1)
		}
	}
	fill(0)
}

// count returns how many of vs are v.
func count(vs []rule.Verdict, v rule.Verdict) (count int) {
	for _, w := range vs {
		if w == v {
			count++
		}
	}
	return count
}

// all folds vs by the tables above.
func all(vs []rule.Verdict) rule.Verdict {
	v := m
	for _, w := range vs {
		v = v.And(w)
	}
	return v
}

func anyOf(vs []rule.Verdict) rule.Verdict {
	v := n
	for _, w := range vs {
		v = v.Or(w)
	}
	return v
}

func TestListsOfUpToFour(t *testing.T) {
	for size := 1; size <= 4; size++ {
		allOf := compile(t, read(t, `{"all": `+leaves(size)+`}`)).On(conference)
		someOf := compile(t, read(t, `{"any": `+leaves(size)+`}`)).On(conference)
		tuples(size, func(vs []rule.Verdict) {
			c := caseOf(t, stated(vs))
			assert.Equal(t, all(vs), allOf.Eval(&c, rule.Proof{}).Verdict(), "all %v", vs)
			assert.Equal(t, anyOf(vs), someOf.Eval(&c, rule.Proof{}).Verdict(), "any %v", vs)
		})
		for need := 1; need <= size; need++ {
			least := compile(t, read(t, fmt.Sprintf(`{"atLeast": {"count": %d, "of": %s}}`, need, leaves(size)))).On(conference)
			tuples(size, func(vs []rule.Verdict) {
				c, want := caseOf(t, stated(vs)), u
				switch {
				case count(vs, m) >= need:
					want = m
				case count(vs, m)+count(vs, u) < need:
					want = n
				}
				assert.Equal(t, want, least.Eval(&c, rule.Proof{}).Verdict(), "at least %d of %v", need, vs)
			})
		}
	}
}

func TestNotUnlessReadings(t *testing.T) {
	const a, b = `{"fact": {"name": "registered", "is": true}}`, `{"fact": {"name": "disciplined", "is": true}}`
	const reading = `{"name": %q, "because": {"vi": "x"}, "condition": %s}`
	const vague = `{"readings": {"question": {"vi": "?"}, "of": [` + reading + `,` + reading + `]}}`
	unless := compile(t, read(t, `{"unless": {"rule": `+a+`, "exception": `+b+`}}`)).On(conference)
	readings := compile(t, read(t, fmt.Sprintf(vague, "narrow", a, "wide", b))).On(conference)
	not := compile(t, read(t, `{"not": `+a+`}`)).On(conference)
	// Rows are the rule, columns the exception: the exception frees, whatever the
	// rule; without it the rule decides.
	freed := [3][3]rule.Verdict{{u, u, m}, {u, n, m}, {m, m, m}}
	// Readings settle only what they agree on: one alone never does.
	agreed := [3][3]rule.Verdict{{u, u, u}, {u, n, u}, {u, u, m}}
	tuples(2, func(vs []rule.Verdict) {
		c := caseOf(t, stated(vs))
		assert.Equal(t, freed[vs[0]][vs[1]], unless.Eval(&c, rule.Proof{}).Verdict(), "%v unless %v", vs[0], vs[1])
		assert.Equal(t, agreed[vs[0]][vs[1]], readings.Eval(&c, rule.Proof{}).Verdict(), "read as %v or %v", vs[0], vs[1])
		assert.Equal(t, vs[0].Not(), not.Eval(&c, rule.Proof{}).Verdict(), "not %v", vs[0])
	})
}

func TestStreakOfUpToFour(t *testing.T) {
	for size := 1; size <= 4; size++ {
		streak := compile(t, read(t, fmt.Sprintf(
			`{"streak": {"years": {"value": "%d"}, "test": {"fact": {"name": "registered", "is": true}}}}`, size))).On(conference)
		tuples(size, func(vs []rule.Verdict) {
			var years []given
			for _, v := range vs {
				years = append(years, stated([]rule.Verdict{v}))
			}
			c := caseOf(t, years...)
			assert.Equal(t, all(vs), streak.Eval(&c, rule.Proof{}).Verdict(),
				"%v: each year counts, and one that fails decides even beside one that is unknown", vs)
		})
	}
}
