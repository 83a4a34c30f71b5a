package scoring_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/scoring"
)

// TestRanksOfRandomBlocsAgreeWithTheSlowTwin: from scheme and sheets to places, by
// points and by rate as exact fractions, in each way to count places; everything is
// given, so that nothing of it is open.
func TestRanksOfRandomBlocsAgreeWithTheSlowTwin(t *testing.T) {
	ranks := 0
	rapid.Check(t, func(t *rapid.T) {
		y := drawYear(t, options{beyond: 20_000, relative: true})
		y.scheme.Rank = rapid.SampledFrom([]scoring.Rank{scoring.ByPoints, scoring.ByRate}).Draw(t, "by")
		y.scheme.Places = rapid.SampledFrom([]scoring.Places{scoring.Standard, scoring.Dense, scoring.Fractional}).Draw(t, "count")
		y.scheme.Rounding.Leaf = drawRounding(t) // else what leads to no settled number stays open
		for u := range y.sheets {
			for i := range y.sheets[u].Entries {
				completed(t, &y.sheets[u].Entries[i])
			}
			for _, leaf := range y.leaves {
				if !slices.ContainsFunc(y.sheets[u].Entries, func(e scoring.Entry) bool { return e.Criterion == leaf.ID }) {
					y.sheets[u].Entries = append(y.sheets[u].Entries, out(string(leaf.ID), scoring.NotAssigned))
				}
			}
		}
		board, placings := y.score(t)
		ranked := make([]*big.Rat, len(board.Units))
		for i, u := range board.Units {
			if !u.Points.Settled() || !u.Assigned.Settled() {
				return // relative to a leader of whom not all is declared
			}
			ranked[i] = rat(u.Points.Low.Units(), 1)
			if y.scheme.Rank == scoring.ByRate {
				if u.Assigned.Low.Units() == 0 {
					return // a rate of nothing
				}
				ranked[i] = rat(u.Points.Low.Units(), u.Assigned.Low.Units())
			}
		}
		ranks++
		for i, p := range placings {
			var above []*big.Rat
			equal := 0
			for j, r := range ranked {
				same := func(o *big.Rat) bool { return o.Cmp(r) == 0 }
				if r.Cmp(ranked[i]) > 0 && !(y.scheme.Places == scoring.Dense && slices.ContainsFunc(above, same)) {
					above = append(above, r)
				}
				if j != i && same(ranked[i]) && y.scheme.Places == scoring.Fractional {
					equal++
				}
			}
			require.True(t, p.Settled())
			require.Equal(t, 2*(len(above)+1)+equal, halves(p.Best))
		}
	})
	require.Positive(t, ranks, "some of them can be ranked")
}
