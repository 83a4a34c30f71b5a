package rule_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// TestLevels compares each level with each, for scales on both sides of the most
// levels that a fact is held by their place with.
func TestLevels(t *testing.T) {
	comparisons := map[string]func(found, asked int) bool{
		"atLeast":  func(found, asked int) bool { return found >= asked },
		"moreThan": func(found, asked int) bool { return found > asked },
		"atMost":   func(found, asked int) bool { return found <= asked },
		"lessThan": func(found, asked int) bool { return found < asked },
	}
	for _, count := range []int{1, 2, 30, 31, 32, 33, 70} {
		var levels []rule.FactLevel
		for i := range count {
			levels = append(levels, rule.FactLevel{ID: level(i)})
		}
		// A fact before and one behind, so that none stands where another is looked for.
		v, issues := rule.NewVocabulary([]rule.Fact{
			{ID: "amount", Kind: rule.Number}, {ID: "scale", Kind: rule.Level, Levels: levels}, {ID: "share", Kind: rule.Share},
		}, value.Path{})
		require.Empty(t, issues)
		for name, holds := range comparisons {
			for asked := range count {
				p, issues := rule.Compile(read(t, `{"fact": {"name": "scale", "`+name+`": {"value": "`+string(level(asked))+`"}}}`), rule.Library{Vocabulary: v}, value.Path{})
				require.NoError(t, issues.Err())
				r, proof := p.On(conference), rule.Proof{}
				for found := range count {
					f, issues := v.NewFacts(given{
						"amount": rule.GivenNumber(found + 1), "scale": rule.GivenText(string(level(found))), "share": rule.GivenText("1/3"),
					}, value.Path{})
					require.Empty(t, issues)
					proof = r.Eval(&rule.Case{Years: []rule.YearFacts{{Facts: f}}}, proof)
					require.Equal(t, rule.Of(holds(found, asked)), proof.Verdict(), "%d of %d levels %s %d", found, count, name, asked)
				}
				f, _ := v.NewFacts(given{"amount": rule.GivenNumber(1)}, value.Path{})
				assert.Equal(t, rule.Unknown, r.Eval(&rule.Case{Years: []rule.YearFacts{{Facts: f}}}, proof).Verdict(), "not given is unknown")
			}
		}
	}
}

func level(i int) value.ID { return value.ID("level-" + strconv.Itoa(i)) }
