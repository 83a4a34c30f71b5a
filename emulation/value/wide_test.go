package value_test

import (
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/value"
)

// The twin multiplies numbers of any length.
func TestCompareProductsExactly(t *testing.T) {
	factor := rapid.OneOf(
		rapid.Int64Range(-3, 3),
		rapid.Int64(),
		rapid.SampledFrom([]int64{math.MinInt64, math.MinInt64 + 1, -1 << 32, 1 << 32, math.MaxInt64 - 1, math.MaxInt64}),
	)
	rapid.Check(t, func(t *rapid.T) {
		a, b, c, d := factor.Draw(t, "a"), factor.Draw(t, "b"), factor.Draw(t, "c"), factor.Draw(t, "d")
		first := new(big.Int).Mul(big.NewInt(a), big.NewInt(b))
		second := new(big.Int).Mul(big.NewInt(c), big.NewInt(d))
		assert.Equal(t, first.Cmp(second), value.CompareProducts(a, b, c, d))
		assert.Zero(t, value.CompareProducts(a, b, b, a), "the order of factors does not matter")
	})
}
