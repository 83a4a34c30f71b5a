package scoring_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// TestThresholdAgreesWithTheSlowTwin tries every entry of a unit, and scores the
// bloc each time, to bring its total to some points or below them.
func TestThresholdAgreesWithTheSlowTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		y := drawYear(t, options{beyond: 10_000})
		y.fill(t)
		y.scheme.Step = dec("0.5")
		table, score, row := y.searched(t)
		board := score()
		search := table.Search(board, y.sheets)
		points := value.FromUnits(int64(rapid.IntRange(-40, 400).Draw(t, "quarters")) * 2_500)
		for u, unit := range y.units {
			flip, ok := search.Threshold(unit, points)
			require.Equal(t, board.Units[u].Points.Settled(), ok)
			if !ok {
				continue
			}
			reached := board.Units[u].Points.Low.Compare(points) >= 0
			// change sets one entry, and tells whether the total is then certain to lie on
			// the other side, and by how much the criterion moved.
			change := func(entry int, to scoring.Entry) (bool, int64) {
				was := y.sheets[u].Entries[entry]
				y.sheets[u].Entries[entry] = to
				after := score().Units[u]
				y.sheets[u].Entries[entry] = was
				line, before := after.Lines[row[was.Criterion]].Points, board.Units[u].Lines[row[was.Criterion]].Points
				crosses, certain := after.Points.Low.Compare(points) >= 0, line.Low
				if reached {
					crosses, certain = after.Points.High.Compare(points) < 0, line.High
				}
				moved := certain.Units() - before.Low.Units()
				return crosses && before.Settled(), max(moved, -moved)
			}
			least := int64(1) << 62
			for j, e := range y.sheets[u].Entries {
				for _, c := range candidates(y.leaf(e.Criterion), e, 5_000) {
					if crosses, moved := change(j, c); crosses {
						least = min(least, moved)
					}
				}
			}
			if flip == nil {
				require.Equal(t, int64(1)<<62, least, "no single entry can")
				continue
			}
			require.LessOrEqual(t, flip.Points.Units(), least, "nothing smaller was found by trying")
			j := slices.IndexFunc(y.sheets[u].Entries, func(e scoring.Entry) bool { return e.Criterion == flip.Criterion })
			crosses, moved := change(j, changed(y.sheets[u].Entries[j], *flip))
			require.True(t, crosses, "the change does what it says: %+v", flip)
			require.Equal(t, flip.Points.Units(), moved)
			if flip.Field != scoring.FlipActual {
				require.Equal(t, least, moved, "every such entry was tried")
			}
		}
	})
}
