package award_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// met are the facts of a unit that meets the standard of the flag.
func met(b *testing.B) (map[value.ID]rule.Given, rule.Case) {
	file := readCases(b)
	facts := file.Bases["flag"]
	return facts, caseOf(b, day("2021-03-12"), [2]map[value.ID]rule.Given{nil, facts})
}

// BenchmarkFlag sets the proof on the provincial flag, 13 steps, beside the
// standard written out in Go, which proves nothing.
func BenchmarkFlag(b *testing.B) {
	facts, c := met(b)
	b.Run("proof", func(b *testing.B) {
		bound, buffer := vietnam.Bound(flag, award.Collective, c.On), rule.Proof{}
		b.ReportAllocs()
		for range b.N {
			buffer = bound.Eval(&c, buffer)
		}
		require.Equal(b, rule.Met, buffer.Verdict())
	})
	b.Run("straight", func(b *testing.B) {
		s, v := straightFrom(facts), rule.Unknown
		b.ReportAllocs()
		for range b.N {
			v = s.verdict()
		}
		require.Equal(b, rule.Met, v)
	})
}

// BenchmarkAssess is the whole answer: binding to the day, proof as a tree,
// notes, citations.
func BenchmarkAssess(b *testing.B) {
	_, c := met(b)
	b.ReportAllocs()
	for range b.N {
		vietnam.Assess(flag, subject, c)
	}
}

func BenchmarkBonus(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		vietnam.Bonus(flag, award.Collective, day("2021-03-12"))
	}
}
