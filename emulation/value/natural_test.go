package value_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/value"
)

// TestQuotientAgreesWithBig: a fraction of products, rounded once, is what
// math/big says it is, or an error when that does not fit.
func TestQuotientAgreesWithBig(t *testing.T) {
	modes := []value.Mode{value.HalfUp, value.HalfEven, value.Up, value.Down}
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string, from int64) int64 {
			most := rapid.SampledFrom([]int64{9, 1_000_000, 1<<63 - 1}).Draw(t, name+" up to")
			return rapid.Int64Range(from, most).Draw(t, name)
		}
		a, b, c, d := draw("a", 0), draw("b", 0), draw("c", 0), draw("d", 1)
		e, f := draw("e", 1), draw("f", 1)
		r := value.Rounding{
			Step: value.FromUnits(rapid.SampledFrom([]int64{1, 100, 2500}).Draw(t, "step")),
			Mode: rapid.SampledFrom(modes).Draw(t, "mode"),
		}
		// (a·b·e + c·d·f − a·c) / (d·e·f)
		num := value.Product(a, b, e).Plus(value.Product(c, d, f)).Minus(value.Product(a, c))
		den := value.Product(d, e, f)
		got, err := value.Quotient(num, den, r)

		big3 := func(ns ...int64) *big.Int {
			p := big.NewInt(1)
			for _, n := range ns {
				p.Mul(p, big.NewInt(n))
			}
			return p
		}
		n := big3(a, b, e)
		n.Add(n, big3(c, d, f))
		n.Sub(n, big3(a, c))
		if n.Sign() < 0 {
			n.SetInt64(0)
		}
		step := new(big.Int).Mul(big3(d, e, f), big.NewInt(r.Step.Units()))
		steps, rest := new(big.Int).QuoRem(n, step, new(big.Int))
		half := new(big.Int).Lsh(rest, 1).Cmp(step)
		switch {
		case r.Mode == value.Up && rest.Sign() > 0,
			r.Mode == value.HalfUp && half >= 0,
			r.Mode == value.HalfEven && (half > 0 || half == 0 && steps.Bit(0) == 1):
			steps.Add(steps, big.NewInt(1))
		}
		want := new(big.Int).Mul(steps, big.NewInt(r.Step.Units()))
		if err == nil {
			require.Equal(t, want.String(), big.NewInt(got.Units()).String())
		} else {
			require.ErrorIs(t, err, value.ErrOverflow)
			require.False(t, want.IsInt64(), "%v fits", want)
		}
	})
}

func TestQuotientRefuses(t *testing.T) {
	max := int64(1<<63 - 1)
	one := value.Product(1)
	for _, tt := range []struct {
		name, reason string
		num, den     value.Natural
		r            value.Rounding
	}{
		{"no rounding", "there is no default", one, one, value.Rounding{}},
		{"by nothing", "no number is that", one, value.Product(0), value.Exactly()},
		{"negative", "a Natural is not below 0", value.Product(-1), one, value.Exactly()},
		{"too large a product", "six factors of 63 bits are more than 320 bits", value.Product(max, max, max, max, max, max), one, value.Exactly()},
		{"too large a result", "63 bits are the most", value.Product(max, max), one, value.Exactly()},
		{"made with what is none", "a sum with it is none", one.Plus(value.Product(-1)), one, value.Exactly()},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := value.Quotient(tt.num, tt.den, tt.r)
			require.Error(t, err, tt.reason)
		})
	}
	require.Equal(t, value.Natural{}, one.Minus(value.Product(2)), "not below 0")
}

func TestQuotientDoesNotAllocate(t *testing.T) {
	m := int64(1 << 40)
	require.Zero(t, testing.AllocsPerRun(100, func() {
		_, _ = value.Quotient(value.Product(m, m, m, 3), value.Product(m, m, m), value.Exactly())
	}))
}
