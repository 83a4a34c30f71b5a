package value_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/value"
)

func TestParseQuantity(t *testing.T) {
	cases := []struct {
		name, reason, text, want string
		ratio                    bool
	}{
		{"number", "a count of years", "5", "5", false},
		{"places", "a coefficient", "0.3", "0.3", false},
		{"negative number", "a penalty", "-2", "-2", false},
		{"percentage", "a share of members", "70%", "70%", true},
		{"fraction", "a share of votes", "2/3", "2/3", true},
		{"no share", "0% is a ratio, not the number 0", "0%", "0%", true},
		{"bad number", "named as the number that it was meant for", "1,5", "value.decimal", false},
		{"bad ratio", "named as the ratio that it was meant for", "1,5%", "value.ratio", false},
		{"nothing", "nothing is no quantity", "", "value.decimal", false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			q, err := value.ParseQuantity(c.text)
			if err != nil {
				assert.Equal(t, c.want, code(err), c.reason)
				assert.Equal(t, value.Quantity{}, q)
				return
			}
			assert.Equal(t, c.want, q.String(), c.reason)
			assert.Equal(t, c.ratio, q.IsRatio(), c.reason)
			assert.Regexp(t, q.TextPattern(), c.text)
			number, isNumber := q.Number()
			ratio, isRatio := q.Ratio()
			assert.Equal(t, [2]bool{!c.ratio, c.ratio}, [2]bool{isNumber, isRatio}, "one or the other")
			if c.ratio {
				assert.Equal(t, q, value.RatioQuantity(ratio))
			} else {
				assert.Equal(t, q, value.NumberQuantity(number))
			}
		})
	}
	assert.Equal(t, value.Quantity{}, value.RatioQuantity(value.Ratio{}), "no ratio becomes the number 0")
}

func TestCompareQuantities(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) (value.Quantity, *big.Rat) {
			if rapid.Bool().Draw(t, name+" is a ratio") {
				r := drawRatio(t, name)
				return value.RatioQuantity(r), exact(r)
			}
			n := units().Draw(t, name)
			return value.NumberQuantity(value.FromUnits(n)), big.NewRat(n, 10_000)
		}
		q, x := draw("q")
		r, y := draw("r")
		assert.Equal(t, x.Cmp(y), q.Compare(r))
	})
	seventy, err := value.ParseQuantity("70%")
	require.NoError(t, err)
	assert.Zero(t, seventy.Compare(value.NumberQuantity(value.MustDecimal("0.7"))))
}
