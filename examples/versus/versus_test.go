package versus

import (
	"slices"
	"testing"
	"time"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
	"github.com/expr-lang/expr/vm"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// sets are the titles that are compared.
var sets = []struct {
	name   string
	titles []title
}{
	{"collective", collectives},
	{"person", persons},
}

func prepare(t testing.TB, titles []title) (*rule.Vocabulary, []*rule.Rule) {
	t.Helper()
	v, err := vocabulary(titles)
	require.NoError(t, err)
	rules, err := bind(titles, v)
	require.NoError(t, err)
	return v, rules
}

func given(t testing.TB, v *rule.Vocabulary, r record) rule.Case {
	t.Helper()
	c, err := caseOf(v, r)
	require.NoError(t, err)
	return c
}

// TestSameAnswers: times of engines that answer differently say nothing.
func TestSameAnswers(t *testing.T) {
	for _, set := range sets {
		t.Run(set.name, func(t *testing.T) {
			v, rules := prepare(t, set.titles)
			facts := v.Facts()
			first := plain(t, v, invented(facts, 0))
			exprs, cels := exprPrograms(t, set.titles, first), celPrograms(t, set.titles, first)
			seen := make([]map[rule.Verdict]int, len(rules))
			for i := range seen {
				seen[i] = map[rule.Verdict]int{}
			}
			records := []record{ideal(facts, true), ideal(facts, false)}
			for i := range 2000 {
				records = append(records, invented(facts, i))
			}
			for _, r := range records {
				c, vars := given(t, v, r), plain(t, v, r)
				activation := celActivation(t, vars)
				for i, title := range set.titles {
					ours := rules[i].Eval(&c, rule.Proof{}).Verdict()
					seen[i][ours]++
					theirs, err := vm.Run(exprs[i], vars)
					require.NoError(t, err)
					require.Equal(t, theirs, ours == rule.Met, "expr, %s: %v", title.id, r)
					cels, _, err := cels[i].Eval(activation)
					require.NoError(t, err)
					require.Equal(t, cels, types.Bool(ours == rule.Met), "CEL, %s: %v", title.id, r)
				}
			}
			for i, title := range set.titles {
				assert.Positive(t, seen[i][rule.Met], "%s: met", title.id)
				assert.Positive(t, seen[i][rule.NotMet], "%s: not met", title.id)
				assert.Zero(t, seen[i][rule.Unknown], "%s: every fact is known", title.id)
			}
		})
	}
}

func TestFullProofInReusedBuffers(t *testing.T) {
	for _, set := range sets {
		t.Run(set.name, func(t *testing.T) {
			v, rules := prepare(t, set.titles)
			cases := []rule.Case{given(t, v, ideal(v.Facts(), true)), given(t, v, ideal(v.Facts(), false))}
			proofs, met := make([]rule.Proof, len(rules)), make([]int, len(rules))
			answer(rules, cases, proofs, met)
			for i, p := range proofs {
				assert.Equal(t, 1+len(set.titles[i].clauses), p.Len(), "a step for each condition")
				assert.Equal(t, 1, met[i], set.titles[i].id)
			}
			assert.Zero(t, testing.AllocsPerRun(100, func() { answer(rules, cases, proofs, met) }))
		})
	}
}

// TestUnknownIsKept: what the other engines were not asked.
func TestUnknownIsKept(t *testing.T) {
	v, rules := prepare(t, persons)
	r := ideal(v.Facts(), true)
	delete(r, value.ID("base-titles"))
	c := given(t, v, r)
	for i, title := range persons {
		want := rule.Met
		for _, clause := range title.clauses {
			if clause.test.Name == "base-titles" {
				want = rule.Unknown
			}
		}
		assert.Equal(t, want, rules[i].Eval(&c, rule.Proof{}).Verdict(), title.id)
	}
}

// ideal returns the record of a subject that meets every condition, or none.
func ideal(facts []rule.Fact, meets bool) record {
	r := make(record, len(facts))
	for _, f := range facts {
		switch f.Kind {
		case rule.Truth:
			r[f.ID] = rule.GivenTruth(meets != unwelcome(f.ID))
		case rule.Number:
			r[f.ID] = rule.GivenNumber(map[bool]int{true: 9}[meets])
		case rule.Level:
			level := map[bool]int{true: len(f.Levels) - 1}[meets]
			r[f.ID] = rule.GivenText(string(f.Levels[level].ID))
		case rule.Share:
			r[f.ID] = rule.GivenText(map[bool]string{true: "20/20", false: "1/20"}[meets])
		}
	}
	return r
}

// BenchmarkSix answers six titles of five conditions for one subject: one that
// meets all, for which every engine has to look at every condition; a different
// one each time, as they come; and one that meets none, where the others stop at
// the first condition and a proof goes on. The engines take turns, a short while
// each, so that whatever else the machine does weighs on all of them alike.
func BenchmarkSix(b *testing.B) {
	for _, set := range sets {
		v, rules := prepare(b, set.titles)
		facts := v.Facts()
		var mixed []record
		for i := range turn {
			mixed = append(mixed, invented(facts, i))
		}
		for _, subjects := range []struct {
			name    string
			records []record
		}{
			{"all met", slices.Repeat([]record{ideal(facts, true)}, turn)},
			{"mixed", mixed},
			{"none met", slices.Repeat([]record{ideal(facts, false)}, turn)},
		} {
			b.Run(set.name+"/"+subjects.name, func(b *testing.B) { benchmarkTurns(b, set.titles, v, rules, subjects.records) })
		}
	}
}

// turn is how many subjects an engine answers for until it is the next one's turn.
const turn = 256

// benchmarkTurns reports the medians over all turns: nanoseconds for a subject, and
// the ratios of the proofs to what came right after them.
func benchmarkTurns(b *testing.B, titles []title, v *rule.Vocabulary, rules []*rule.Rule, records []record) {
	cases, vars, activations := make([]rule.Case, turn), make([]variables, turn), make([]cel.Activation, turn)
	for i, r := range records {
		cases[i], vars[i] = given(b, v, r), plain(b, v, r)
		activations[i] = celActivation(b, vars[i])
	}
	exprs, machine, cels := exprPrograms(b, titles, vars[0]), &vm.VM{}, celPrograms(b, titles, vars[0])
	proofs, met := make([]rule.Proof, len(rules)), make([]int, len(rules))
	figures := map[string][]float64{}
	for b.Loop() {
		start := time.Now()
		answer(rules, cases, proofs, met)
		ours := time.Since(start)
		start = time.Now()
		for i := range vars {
			for j, p := range exprs {
				if yes, err := machine.Run(p, vars[i]); err != nil {
					b.Fatal(err)
				} else if yes == true {
					met[j]++
				}
			}
		}
		expr := time.Since(start)
		start = time.Now()
		for i := range activations {
			for j, p := range cels {
				if yes, _, err := p.Eval(activations[i]); err != nil {
					b.Fatal(err)
				} else if yes == types.True {
					met[j]++
				}
			}
		}
		cel := time.Since(start)
		for name, figure := range map[string]float64{
			"proof-ns": float64(ours) / turn, "expr-ns": float64(expr) / turn, "cel-ns": float64(cel) / turn,
			"proof/expr": float64(ours) / float64(expr), "proof/cel": float64(ours) / float64(cel),
		} {
			figures[name] = append(figures[name], figure)
		}
	}
	for name, all := range figures {
		slices.Sort(all)
		b.ReportMetric(all[len(all)/2], name)
	}
	b.ReportMetric(0, "ns/op") // of all engines together, which says nothing
}

// BenchmarkPersons answers six titles with their proofs for different persons,
// as the program does for all.
func BenchmarkPersons(b *testing.B) {
	v, rules := prepare(b, persons)
	cases, err := people(v, 0, batch, nil)
	require.NoError(b, err)
	benchmarkAnswers(b, rules, cases)
}

// benchmarkAnswers proves all rules on all cases and reports what that makes for
// 2.5 million persons.
func benchmarkAnswers(b *testing.B, rules []*rule.Rule, cases []rule.Case) {
	proofs, met := make([]rule.Proof, len(rules)), make([]int, len(rules))
	b.ReportAllocs()
	for b.Loop() {
		answer(rules, cases, proofs, met)
	}
	perSecond := float64(b.N*len(cases)) / b.Elapsed().Seconds()
	b.ReportMetric(perSecond, "persons/s")
	b.ReportMetric(2_500_000/perSecond, "s/2.5M")
}
