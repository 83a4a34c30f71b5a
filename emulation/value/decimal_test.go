package value_test

import (
	"math"
	"math/big"
	"strings"
	"testing"

	rival "github.com/govalues/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/value"
)

func TestParseDecimal(t *testing.T) {
	cases := []struct {
		name, reason, text, want string // want is a number or a code
	}{
		{"points", "the ordinary case", "97.25", "97.25"},
		{"zero", "zero is a number", "0", "0"},
		{"four places", "the smallest step", "0.0001", "0.0001"},
		{"negative", "penalty points", "-0.5", "-0.5"},
		{"ending zeros", "a table may print all its places", "97.2500", "97.25"},
		{"minus zero", "there is one zero", "-0.0", "0"},
		{"largest", "the whole of 64 bits is used", "922337203685477.5807", "922337203685477.5807"},
		{"smallest", "the negative side reaches one step further", "-922337203685477.5808", "-922337203685477.5808"},
		{"past the largest", "it would not fit", "922337203685477.5808", "value.decimal-range"},
		{"past the smallest", "it would not fit", "-922337203685477.5809", "value.decimal-range"},
		{"one digit more", "it would not fit", "1000000000000000", "value.decimal-range"},
		{"far too long", "length is no form", strings.Repeat("9", 100), "value.decimal-range"},
		{"five places", "it would have to be rounded unseen", "0.00001", "value.decimal"},
		{"decimal comma", "one wire form; Vietnamese commas are for printing", "97,25", "value.decimal"},
		{"grouping", "1.000 must not be read as one", "1.000.000", "value.decimal"},
		{"exponent", "no scientific form", "1e3", "value.decimal"},
		{"plus", "no needless sign", "+1", "value.decimal"},
		{"two signs", "one sign at most", "--1", "value.decimal"},
		{"leading zero", "a code such as 007 is no number", "007", "value.decimal"},
		{"no whole part", "a digit before the point", ".5", "value.decimal"},
		{"no places", "a digit after the point", "5.", "value.decimal"},
		{"sign alone", "no digits", "-", "value.decimal"},
		{"nothing", "no digits", "", "value.decimal"},
		{"space", "no trimming", " 1", "value.decimal"},
		{"letters", "no digits", "abc", "value.decimal"},
		{"sign inside", "a sign stands first", "1.-5", "value.decimal"},
		{"wide digits", "ASCII digits only", "１", "value.decimal"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d, err := value.ParseDecimal(c.text)
			if strings.HasPrefix(c.want, "value.") {
				assert.Equal(t, c.want, code(err), c.reason)
				assert.True(t, d.IsZero())
				return
			}
			require.NoError(t, err, c.reason)
			assert.Equal(t, c.want, d.String(), c.reason)
			assert.Regexp(t, d.TextPattern(), c.text)
			again, err := value.ParseDecimal(d.String())
			require.NoError(t, err)
			assert.Equal(t, d, again, "what is written is read back")
		})
	}
}

func TestInt(t *testing.T) {
	d, err := value.Int(-1_490_000)
	require.NoError(t, err)
	assert.Equal(t, "-1490000", d.String())
	for _, n := range []int64{math.MaxInt64, math.MinInt64, 922337203685478, -922337203685478} {
		_, err := value.Int(n)
		assert.ErrorIs(t, err, value.ErrOverflow, "%d", n)
	}
}

// units draws numbers of all sizes, with the ends of the range among them.
func units() *rapid.Generator[int64] {
	return rapid.OneOf(
		rapid.Int64(), rapid.Int64Range(-100_000, 100_000), rapid.Int64Range(-1e12, 1e12),
		rapid.SampledFrom([]int64{0, 1, -1, math.MaxInt64, math.MinInt64, math.MinInt64 + 1}),
	)
}

// same asserts that got is the exact value want, or the overflow that want asks for.
func same(t *rapid.T, want *big.Int, got value.Decimal, err error) {
	t.Helper()
	if !want.IsInt64() {
		assert.ErrorIs(t, err, value.ErrOverflow, "%v does not fit", want)
		assert.True(t, got.IsZero(), "an error leaves no half result")
		return
	}
	require.NoError(t, err)
	assert.Equal(t, want.Int64(), got.Units())
}

func TestAddSubCompareExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := units().Draw(t, "a"), units().Draw(t, "b")
		x, y := big.NewInt(a), big.NewInt(b)
		d, e := value.FromUnits(a), value.FromUnits(b)
		sum, err := d.Add(e)
		same(t, new(big.Int).Add(x, y), sum, err)
		difference, err := d.Sub(e)
		same(t, new(big.Int).Sub(x, y), difference, err)
		assert.Equal(t, x.Cmp(y), d.Compare(e))
		assert.Equal(t, x.Sign(), d.Sign())
	})
}

// TestSum: only the sum must fit, whatever the sums on the way.
func TestSum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := big.NewInt(0)
		var ds []value.Decimal
		for _, n := range rapid.SliceOfN(units(), 0, 12).Draw(t, "terms") {
			want.Add(want, big.NewInt(n))
			ds = append(ds, value.FromUnits(n))
		}
		sum, err := value.Sum(ds...)
		same(t, want, sum, err)
	})
}

func TestSumPastTheRangeAndBack(t *testing.T) {
	largest, one := value.FromUnits(math.MaxInt64), value.FromUnits(1)
	for _, ds := range [][]value.Decimal{
		{largest, largest, one, value.FromUnits(-math.MaxInt64), value.FromUnits(-math.MaxInt64)},
		{value.FromUnits(math.MinInt64), value.FromUnits(-1), one, one, value.FromUnits(math.MaxInt64), one},
	} {
		sum, err := value.Sum(ds...)
		require.NoError(t, err, "the order of terms must not decide whether a board can be added up")
		assert.Equal(t, one, sum)
	}
}

func TestSumNeedsNoMemory(t *testing.T) {
	ds := make([]value.Decimal, 480)
	assert.Zero(t, testing.AllocsPerRun(100, func() { _, _ = value.Sum(ds...) }))
}

func TestMulDivNeedsNoMemory(t *testing.T) {
	d, r := value.MustDecimal("1490000"), value.Rounding{Step: value.MustDecimal("10000"), Mode: value.Up}
	assert.Zero(t, testing.AllocsPerRun(100, func() { _, _ = d.MulDiv(3, 20, r) }))
}

// roundSlowly is the twin of all rounding: the exact fraction num/den, in whole
// steps. It goes down to the step below the magnitude, then asks how much is left.
func roundSlowly(num, den, step *big.Int, mode value.Mode) *big.Int {
	x := new(big.Rat).SetFrac(num, new(big.Int).Mul(den, step))
	steps := new(big.Int).Quo(new(big.Int).Abs(x.Num()), x.Denom())
	rest := new(big.Rat).Sub(new(big.Rat).Abs(x), new(big.Rat).SetInt(steps))
	half := rest.Cmp(big.NewRat(1, 2))
	switch {
	case mode == value.Up && rest.Sign() > 0,
		mode == value.HalfUp && half >= 0,
		mode == value.HalfEven && (half > 0 || half == 0 && steps.Bit(0) == 1):
		steps.Add(steps, big.NewInt(1))
	}
	if x.Sign() < 0 {
		steps.Neg(steps)
	}
	return steps.Mul(steps, step)
}

var modes = []value.Mode{value.HalfUp, value.HalfEven, value.Up, value.Down}

func TestMulDivExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, num, den := units().Draw(t, "number"), units().Draw(t, "times"), units().Draw(t, "by")
		step := rapid.OneOf(
			rapid.SampledFrom([]int64{1, 100, 2_500, 10_000, 100_000_000, math.MaxInt64}),
			rapid.Int64Range(1, math.MaxInt64),
		).Draw(t, "step")
		mode := rapid.SampledFrom(modes).Draw(t, "mode")
		r := value.Rounding{Step: value.FromUnits(step), Mode: mode}
		got, err := value.FromUnits(a).MulDiv(num, den, r)
		if den == 0 {
			assert.Equal(t, "value.division", code(err))
			return
		}
		product := new(big.Int).Mul(big.NewInt(a), big.NewInt(num))
		same(t, roundSlowly(product, big.NewInt(den), big.NewInt(step), mode), got, err)

		got, err = value.FromUnits(a).Mul(value.FromUnits(num), r)
		same(t, roundSlowly(product, big.NewInt(10_000), big.NewInt(step), mode), got, err)
	})
}

// TestMiddleExactly draws what the test above hardly meets: exact middles.
func TestMiddleExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		step := 2 * rapid.Int64Range(1, 1<<20).Draw(t, "half a step")
		whole := rapid.Int64Range(-1<<20, 1<<20).Draw(t, "steps")
		mode := rapid.SampledFrom(modes).Draw(t, "mode")
		n := whole*step + step/2
		got, err := value.Rounding{Step: value.FromUnits(step), Mode: mode}.Round(value.FromUnits(n))
		same(t, roundSlowly(big.NewInt(n), big.NewInt(1), big.NewInt(step), mode), got, err)
	})
}

func TestRounding(t *testing.T) {
	cases := []struct {
		name, reason           string
		number, step           string
		halfUp, halfEven       string
		up, down               string
		negHalfUp, negHalfEven string
		negUp, negDown         string
	}{
		{"middle over an odd step", "half-even leaves the odd neighbour",
			"0.15", "0.1", "0.2", "0.2", "0.2", "0.1", "-0.2", "-0.2", "-0.2", "-0.1"},
		{"middle over an even step", "half-even stays with the even neighbour",
			"0.25", "0.1", "0.3", "0.2", "0.3", "0.2", "-0.3", "-0.2", "-0.3", "-0.2"},
		{"just below the middle", "nearer to the lower step",
			"0.2499", "0.1", "0.2", "0.2", "0.3", "0.2", "-0.2", "-0.2", "-0.3", "-0.2"},
		{"just above the middle", "nearer to the upper step",
			"0.2501", "0.1", "0.3", "0.3", "0.3", "0.2", "-0.3", "-0.3", "-0.3", "-0.2"},
		{"on a step", "nothing to round",
			"0.3", "0.1", "0.3", "0.3", "0.3", "0.3", "-0.3", "-0.3", "-0.3", "-0.3"},
		{"quarter points", "steps need not be powers of ten",
			"7.13", "0.25", "7.25", "7.25", "7.25", "7", "-7.25", "-7.25", "-7.25", "-7"},
		{"money", "bonuses go to the next ten thousand đồng",
			"223500", "10000", "220000", "220000", "230000", "220000", "-220000", "-220000", "-230000", "-220000"},
		{"less than a step", "up is away from zero, down is to zero",
			"0.01", "1", "0", "0", "1", "0", "0", "0", "-1", "0"},
		{"zero", "zero is a step", "0", "10000", "0", "0", "0", "0", "0", "0", "0", "0"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			round := func(mode value.Mode, negative bool) string {
				d := value.MustDecimal(c.number)
				if negative {
					d = value.FromUnits(-d.Units())
				}
				got, err := value.Rounding{Step: value.MustDecimal(c.step), Mode: mode}.Round(d)
				require.NoError(t, err)
				return got.String()
			}
			want := []string{c.halfUp, c.halfEven, c.up, c.down, c.negHalfUp, c.negHalfEven, c.negUp, c.negDown}
			var got []string
			for _, negative := range []bool{false, true} {
				for _, mode := range modes {
					got = append(got, round(mode, negative))
				}
			}
			assert.Equal(t, want, got, c.reason)
		})
	}
}

func TestRoundingMustBeDeclared(t *testing.T) {
	one := value.MustDecimal("1")
	for name, r := range map[string]value.Rounding{
		"nothing":       {},
		"no mode":       {Step: one},
		"no step":       {Mode: value.Up},
		"negative step": {Step: value.MustDecimal("-1"), Mode: value.Up},
		"unknown mode":  {Step: one, Mode: "nearest"},
	} {
		_, err := r.Round(one)
		assert.Equal(t, "value.division", code(err), "%s: there is no default rounding", name)
	}
	for _, mode := range modes {
		assert.Contains(t, mode.EnumValues(), string(mode))
		_, err := value.Rounding{Step: one, Mode: mode}.Round(one)
		assert.NoError(t, err, "every listed mode rounds")
	}
	d, err := value.MustDecimal("2").MulDiv(1, 3, value.Exactly())
	require.NoError(t, err)
	assert.Equal(t, "0.6666", d.String(), "all four places, the rest dropped")
}

func TestOverflow(t *testing.T) {
	largest := value.FromUnits(math.MaxInt64)
	cases := []struct {
		name, reason string
		do           func() (value.Decimal, error)
	}{
		{"product", "the result, not the way to it, must fit", func() (value.Decimal, error) {
			return largest.MulDiv(2, 1, value.Exactly())
		}},
		{"rounding up", "the next step lies past the range", func() (value.Decimal, error) {
			return value.Rounding{Step: value.MustDecimal("1"), Mode: value.Up}.Round(largest)
		}},
		{"largest divided by a 10000th", "dividing may enlarge", func() (value.Decimal, error) {
			return largest.MulDiv(10_000, 1, value.Exactly())
		}},
		{"negated smallest", "the positive side is one step shorter", func() (value.Decimal, error) {
			return value.FromUnits(math.MinInt64).MulDiv(-1, 1, value.Exactly())
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d, err := c.do()
			assert.ErrorIs(t, err, value.ErrOverflow, c.reason)
			assert.Equal(t, "value.overflow", code(err))
			assert.True(t, d.IsZero())
		})
	}
	d, err := largest.MulDiv(math.MaxInt64, math.MaxInt64, value.Exactly())
	require.NoError(t, err, "a product of 126 bits is no overflow")
	assert.Equal(t, largest, d)
}

// TestAgainstGovalues compares with an independent decimal package where the two
// mean the same: it keeps 19 digits, so the numbers stay below that.
func TestAgainstGovalues(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(-1e9, 1e9)
		a, b := n.Draw(t, "a"), n.Draw(t, "b")
		x, y := rival.MustNew(a, 4), rival.MustNew(b, 4)
		d, e := value.FromUnits(a), value.FromUnits(b)

		assert.Equal(t, x.Trim(0).String(), d.String(), "text")
		parsed, err := rival.Parse(d.String())
		require.NoError(t, err)
		assert.Zero(t, parsed.Cmp(x), "text read back")

		theirs, err := x.Add(y)
		require.NoError(t, err)
		ours, err := d.Add(e)
		require.NoError(t, err)
		assert.Equal(t, theirs.Trim(0).String(), ours.String(), "sum")

		theirs, err = x.Mul(y)
		require.NoError(t, err)
		places := rapid.IntRange(0, 4).Draw(t, "places")
		step := value.FromUnits([]int64{10_000, 1_000, 100, 10, 1}[places])
		ours, err = d.Mul(e, value.Rounding{Step: step, Mode: value.HalfEven})
		require.NoError(t, err)
		assert.Equal(t, theirs.Round(places).Trim(0).String(), ours.String(), "product, half to even")
		ours, err = d.Mul(e, value.Rounding{Step: step, Mode: value.Down})
		require.NoError(t, err)
		assert.Equal(t, theirs.Trunc(places).Trim(0).String(), ours.String(), "product, towards zero")
	})
}
