package scoring

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/value"
)

// TestActualFor holds the method turned round against the method itself: the least
// actual that brings so many points is found by halving, and is what was guessed.
// A guess that is wrong costs time and no answer, so nothing else would tell.
func TestActualFor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		amount := func(name string, units ...int64) *value.Decimal {
			d := value.FromUnits(rapid.SampledFrom(units).Draw(t, name))
			return &d
		}
		m := Method{Kind: rapid.SampledFrom([]MethodKind{AllOrNothing, Proportional, PerPercent, Shortfall}).Draw(t, "kind")}
		if m.Kind == PerPercent || m.Kind == Shortfall {
			m.Percent, m.Points = amount("percent", 5_000, 10_000, 50_000), amount("each", 2_500, 5_000, 10_000, 30_000)
			if m.Kind == PerPercent && rapid.Bool().Draw(t, "over") {
				m.Over = value.MustRatio("85.5%")
			}
			m.Part = rapid.SampledFrom([]Part{Dropped, AsWhole, InProportion}).Draw(t, "part")
			if m.Kind == PerPercent {
				m.Over = rapid.SampledFrom([]value.Ratio{{}, value.MustRatio("0%"), value.MustRatio("2/3"), value.MustRatio("100%")}).Draw(t, "over")
			}
		}
		rounding := value.Rounding{
			Step: *amount("step", 2, 100, 2_500),
			Mode: rapid.SampledFrom([]value.Mode{value.HalfUp, value.Up, value.Down}).Draw(t, "mode"),
		}
		r := &row{Row: Row{Max: *amount("max", 100_000, 300_000)}, method: compiled(m)}
		table := &Table{rounding: Roundings{Leaf: &rounding}}
		target := rapid.Int64Range(1, 10_000_000).Draw(t, "target")
		points := rapid.Int64Range(1, r.Max.Units()).Draw(t, "points")
		brings := func(actual int64) bool {
			o := table.quantity(r, value.FromUnits(target), value.FromUnits(actual))
			return o.points.Low.Units() >= points
		}
		least := bisect(30*target, -1, brings)
		if least == 30*target {
			return // so many points it never brings
		}
		guess := table.actualFor(r, target, points)
		require.InDelta(t, least, guess, 1, "%+v: %d of %d", m, points, target)
	})
}

// TestBisect holds the search against counting, whatever the guess.
func TestBisect(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(0, 100).Draw(t, "n")
		first := rapid.Int64Range(0, n).Draw(t, "first")
		guess := rapid.Int64Range(-5, 120).Draw(t, "guess")
		tried := 0
		require.Equal(t, first, bisect(n, guess, func(i int64) bool { tried++; return i >= first }))
		if guess == first {
			require.LessOrEqual(t, tried, 2, "a guess that is right is seen at once")
		}
	})
}
