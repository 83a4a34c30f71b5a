package value_test

import (
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/value"
)

func TestParseRatio(t *testing.T) {
	cases := []struct {
		name, reason, text, want string // want "" is a refusal
	}{
		{"fraction", "a share of votes", "2/3", "2/3"},
		{"percentage", "the usual form in regulations", "80%", "80%"},
		{"places", "some shares have them", "12.5%", "12.5%"},
		{"lowest terms", "2/4 and 50% are one ratio", "2/4", "50%"},
		{"nought", "no share at all is a ratio, not no ratio", "0%", "0%"},
		{"nought as a fraction", "the same", "0/7", "0%"},
		{"more than the whole", "plans are overfulfilled", "150%", "150%"},
		{"finest percentage", "four places", "0.0001%", "0.0001%"},
		{"largest percentage", "nine digits", "999999999.9999%", "999999999.9999%"},
		{"past the percentages", "a percentage of ten digits is written as a fraction", "10000000/1", "10000000/1"},
		{"ninths", "no percentage gives them exactly", "1/9", "1/9"},
		{"largest fraction", "what two points of 64 bits give", "9223372036854775807/9223372036854775806", "9223372036854775807/9223372036854775806"},
		{"past 64 bits", "it would not fit", "9223372036854775808/3", ""},
		{"by past 64 bits", "it would not fit", "3/9223372036854775808", ""},
		{"needless zeros past 64 bits", "the pattern's twenty digits", "00000000000000000001/3", ""},
		{"by nought", "no ratio", "1/0", ""},
		{"leading zero below", "as in the pattern", "1/02", ""},
		{"ten digits of percent", "nine at most", "1000000000%", ""},
		{"five places", "it would have to be rounded unseen", "0.00001%", ""},
		{"negative", "shares are not negative", "-1/3", ""},
		{"negative below", "shares are not negative", "1/-3", ""},
		{"decimal comma", "one wire form", "12,5%", ""},
		{"number", "0.8 could be 0.8% or 80%", "0.8", ""},
		{"no whole part", "a digit before the point", ".5%", ""},
		{"no places", "a digit after the point", "5.%", ""},
		{"per cent alone", "no digits", "%", ""},
		{"nothing above", "no digits", "/3", ""},
		{"nothing below", "no digits", "2/", ""},
		{"two strokes", "one fraction", "1/2/3", ""},
		{"spaces", "no trimming", "2 / 3", ""},
		{"both forms", "one or the other", "2/3%", ""},
		{"nothing", "no ratio is the absence of the field", "", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r, err := value.ParseRatio(c.text)
			if c.want == "" {
				assert.Equal(t, "value.ratio", code(err), c.reason)
				assert.True(t, r.IsZero())
				return
			}
			require.NoError(t, err, c.reason)
			assert.Equal(t, c.want, r.String(), c.reason)
			assert.Regexp(t, r.TextPattern(), c.text)
			assert.Regexp(t, r.TextPattern(), r.String())
		})
	}
}

func TestNewRatio(t *testing.T) {
	for _, n := range [][2]int64{{-1, 3}, {1, 0}, {1, -3}, {0, 0}, {math.MinInt64, 1}, {1, math.MinInt64}} {
		_, err := value.NewRatio(n[0], n[1])
		assert.Equal(t, "value.ratio", code(err), "%v", n)
	}
}

func TestNoRatio(t *testing.T) {
	var none value.Ratio
	assert.Empty(t, none.String())
	assert.Zero(t, none.Compare(value.Ratio{}))
	assert.Equal(t, -1, none.Compare(value.MustRatio("0%")), "no ratio is below every ratio, 0% included")
	assert.Equal(t, 1, value.MustRatio("0%").Compare(none))
	_, err := none.Least(15, false)
	assert.Equal(t, "value.division", code(err), "a share that is not known has no least number")
	_, err = none.Most(15)
	assert.Equal(t, "value.division", code(err))
}

func drawRatio(t *rapid.T, name string) value.Ratio {
	most := rapid.SampledFrom([]int64{10, 1_000_000, math.MaxInt64}).Draw(t, name+" size")
	r, err := value.NewRatio(rapid.Int64Range(0, most).Draw(t, name+" num"), rapid.Int64Range(1, most).Draw(t, name+" den"))
	require.NoError(t, err)
	return r
}

func exact(r value.Ratio) *big.Rat {
	num, den := r.Terms()
	return big.NewRat(num, den)
}

func TestRatiosExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, s := drawRatio(t, "r"), drawRatio(t, "s")
		assert.Equal(t, exact(r).Cmp(exact(s)), r.Compare(s), "Compare")
		assert.Equal(t, exact(r).Cmp(exact(s)) == 0, r == s, "lowest terms: equal ratios are ==")

		read, err := value.ParseRatio(r.String())
		require.NoError(t, err)
		assert.Equal(t, r, read, "what is written is read back")
	})
}

// TestLeastAndMost states their meaning in rationals; the division in 128 bits
// that finds them is not repeated.
func TestLeastAndMost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawRatio(t, "r")
		base := rapid.OneOf(rapid.Int64Range(0, 60), rapid.Int64Range(0, math.MaxInt64)).Draw(t, "base")
		share := new(big.Rat).Mul(exact(r), new(big.Rat).SetInt64(base))
		floor := new(big.Int).Quo(share.Num(), share.Denom())
		ceiling := new(big.Int).Set(floor)
		if !share.IsInt() {
			ceiling.Add(ceiling, big.NewInt(1))
		}
		above := new(big.Int).Add(floor, big.NewInt(1))

		got, err := r.Most(base)
		sameWhole(t, "Most", floor, got, err)
		got, err = r.Least(base, false)
		sameWhole(t, "Least", ceiling, got, err)
		got, err = r.Least(base, true)
		sameWhole(t, "Least, strict", above, got, err)
	})
}

func sameWhole(t *rapid.T, what string, want *big.Int, got int64, err error) {
	t.Helper()
	if !want.IsInt64() {
		assert.ErrorIs(t, err, value.ErrOverflow, what)
		assert.Zero(t, got, what)
		return
	}
	require.NoError(t, err, what)
	assert.Equal(t, want.Int64(), got, what)
}

func TestVotes(t *testing.T) {
	cases := []struct {
		name, reason string
		ratio        string
		base         int64
		least        int64 // at least
		more         int64 // more than
		most         int64 // not more than
	}{
		{"90% of 15", "13.5 votes cannot be cast: 14 is the first number that is enough", "90%", 15, 14, 14, 13},
		{"two thirds of 12", "exactly 8 is at least two thirds, but not more", "2/3", 12, 8, 9, 8},
		{"two thirds of 13", "8.67", "2/3", 13, 9, 9, 8},
		{"half of 10", "a majority is more than half", "50%", 10, 5, 6, 5},
		{"half of 11", "an odd base has no exact half", "50%", 11, 6, 6, 5},
		{"all of 9", "more than all cannot be reached", "100%", 9, 9, 10, 9},
		{"none of 9", "no share asks for no one", "0%", 9, 0, 1, 0},
		{"of nobody", "a share of nothing is nothing", "2/3", 0, 0, 1, 0},
		{"15% of 33", "4.95: a ceiling counts only whole members", "15%", 33, 5, 5, 4},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := value.MustRatio(c.ratio)
			least, err := r.Least(c.base, false)
			require.NoError(t, err)
			more, err := r.Least(c.base, true)
			require.NoError(t, err)
			most, err := r.Most(c.base)
			require.NoError(t, err)
			assert.Equal(t, [3]int64{c.least, c.more, c.most}, [3]int64{least, more, most}, c.reason)
		})
	}
	largest, err := value.NewRatio(math.MaxInt64, 1)
	require.NoError(t, err)
	_, err = largest.Least(1, true)
	assert.ErrorIs(t, err, value.ErrOverflow, "one more than the largest whole number")
	_, err = value.MustRatio("2/3").Least(-1, false)
	assert.Equal(t, "value.division", code(err), "a base is not negative")
}
