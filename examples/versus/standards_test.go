package versus

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// wholeStandards are the library's own standards of the titles in persons, with
// all that they ask, history included.
var wholeStandards = []string{
	"lao-dong-tien-tien", "chien-si-thi-dua-co-so", "chien-si-thi-dua-cap-bo-tinh", "chien-si-thi-dua-toan-quoc",
	"bang-khen-cap-bo-tinh-ca-nhan", "bang-khen-thu-tuong-ca-nhan",
}

// wholeRule reads a standard as the library has it on the day.
func wholeRule(t testing.TB, name string) *rule.Rule {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("../../scoring/award/corpus/standards", name+".json"))
	require.NoError(t, err)
	standard, issues := value.Read[award.Standard](data)
	require.NoError(t, issues.Err())
	version, ok := standard.Versions.At(on)
	require.True(t, ok, "%s: no standard on %s", name, on)
	library := rule.Library{Vocabulary: award.Vietnam().Vocabulary(), Corpus: law.Vietnam()}
	p, issues := rule.Compile(version.Value.Condition, library, value.Path{})
	require.NoError(t, issues.Err())
	return p.On(on)
}

// career is the case of an invented person: seven years, every fact of each, and
// lists of awards and of disciplines that are complete for them.
func career(t testing.TB, v *rule.Vocabulary, facts []rule.Fact, person int) rule.Case {
	t.Helper()
	c := rule.Case{On: on, CountKnown: []value.Span{{}}}
	for y := 2017; y <= 2023; y++ {
		year, err := value.CalendarYear(strconv.Itoa(y))
		require.NoError(t, err)
		known, issues := v.NewFacts(invented(facts, person*7+y-2017), value.Path{})
		require.NoError(t, issues.Err())
		c.Years = append(c.Years, rule.YearFacts{Year: year, Facts: known})
		c.Complete = append(c.Complete, year.Span())
		switch n := mixed(uint64(person)<<16 + uint64(y)); {
		case n%4 > 0:
			c.Awards = append(c.Awards, rule.Received{Award: "chien-si-thi-dua-co-so", Year: year, Merit: rule.ByMerit})
		case n%16 == 0:
			c.Awards = append(c.Awards, rule.Received{Award: "bang-khen-tinh", Year: year, Merit: rule.ByMerit})
		}
	}
	return c
}

func TestWholeStandards(t *testing.T) {
	v := award.Vietnam().Vocabulary()
	cases := []rule.Case{career(t, v, v.Facts(), 0)}
	for _, name := range wholeStandards {
		rules, proofs, met := []*rule.Rule{wholeRule(t, name)}, make([]rule.Proof, 1), make([]int, 1)
		answer(rules, cases, proofs, met)
		assert.Greater(t, proofs[0].Len(), 6, "%s asks for more than five conditions", name)
		assert.Zero(t, testing.AllocsPerRun(10, func() { answer(rules, cases, proofs, met) }), name)
	}
}

// BenchmarkWholeStandards proves the whole standards for different persons: each
// by itself, for one person an operation, and all six, for as many as a batch.
func BenchmarkWholeStandards(b *testing.B) {
	v := award.Vietnam().Vocabulary()
	facts := v.Facts()
	var cases []rule.Case
	for i := range batch {
		cases = append(cases, career(b, v, facts, i))
	}
	var rules []*rule.Rule
	for _, name := range wholeStandards {
		r := wholeRule(b, name)
		rules = append(rules, r)
		b.Run(name, func(b *testing.B) {
			proofs, met := make([]rule.Proof, 1), make([]int, 1)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				answer([]*rule.Rule{r}, cases[i%batch:i%batch+1], proofs, met)
			}
		})
	}
	b.Run("all", func(b *testing.B) { benchmarkAnswers(b, rules, cases) })
}
