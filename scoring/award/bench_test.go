package award_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
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

// BenchmarkPropose applies three lines to a bloc of thirty: the rules' part of a
// full-year review, with all proofs.
func BenchmarkPropose(b *testing.B) {
	f := field(26)
	f.Facts = func(_ emulation.Unit, on value.Date) rule.Case { return caseOf(b, on, [2]map[value.ID]rule.Given{}) }
	united := []award.LineCondition{{If: rule.Condition{Fact: &rule.Test{Name: "united", Is: ptr(true)}}}}
	r := award.Rules{
		Quotas: []award.Quota{quota(government, 1), quota(flag, 2), share(certificate, award.QuotaShare{Share: value.MustRatio("50%"), Of: award.OfRemaining, After: []value.ID{government, flag}, NotOver: true})},
		Lines: []award.Line{
			{Award: government, Order: []award.LineTest{eligibility, quotaTest}, RankBy: award.ByScore, Conditions: united},
			{Award: flag, Order: []award.LineTest{eligibility, quotaTest}, RankBy: award.ByScore, ExcludedBy: []value.ID{government}},
			{Award: certificate, Order: []award.LineTest{eligibility, quotaTest}, RankBy: award.ByScore, ExcludedBy: []value.ID{government, flag}},
		},
	}
	b.ReportAllocs()
	for b.Loop() {
		vietnam.Propose(r, f, value.Path{})
	}
}
