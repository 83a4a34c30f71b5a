package value_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
)

type citation struct{ of string }

// TestArguments: each type that Msg takes, as it is held and as it prints.
func TestArguments(t *testing.T) {
	word, money := func(s string) *string { return &s }, value.MustDecimal("2980000")
	number, flag := value.MustDecimal("1234.5"), value.Text{VI: "Cờ thi đua", EN: "Emulation flag"}
	seven, inner := value.MustDecimal("7"), value.Msg("x.inner", "w")
	quantity, err := value.ParseQuantity("12.5%")
	require.NoError(t, err)
	cases := []struct {
		name   string
		arg    any
		want   value.Arg
		vi, en string
	}{
		{"string", "bo-chqs", value.Arg{Word: word("bo-chqs")}, "bo-chqs", "bo-chqs"},
		{"empty string", "", value.Arg{Word: word("")}, "", ""},
		{"ID", value.ID("bo-chqs"), value.Arg{Word: word("bo-chqs")}, "bo-chqs", "bo-chqs"},
		{"int", 7, value.Arg{Number: &seven}, "7", "7"},
		{"int64", int64(7), value.Arg{Number: &seven}, "7", "7"},
		{"int past the Decimals", math.MaxInt64, value.Arg{Word: word("9223372036854775807")}, "9223372036854775807", "9223372036854775807"},
		{"Decimal", number, value.Arg{Number: &number}, "1.234,5", "1,234.5"},
		{"Money", value.Money(money), value.Arg{Money: &money}, "2.980.000 đ", "2,980,000 đ"},
		{"percentage", value.MustRatio("12.5%"), value.Arg{Ratio: value.MustRatio("12.5%")}, "12,5%", "12.5%"},
		{"fraction", value.MustRatio("2/3"), value.Arg{Ratio: value.MustRatio("2/3")}, "2/3", "2/3"},
		{"quantity of a ratio", quantity, value.Arg{Ratio: value.MustRatio("12.5%")}, "12,5%", "12.5%"},
		{"quantity of a number", value.NumberQuantity(number), value.Arg{Number: &number}, "1.234,5", "1,234.5"},
		{"Text", flag, value.Arg{Text: &flag}, "Cờ thi đua", "Emulation flag"},
		{"Date", value.MustDate("2021-03-12"), value.Arg{Date: value.MustDate("2021-03-12")}, "12/03/2021", "12 March 2021"},
		{"message", inner, value.Arg{Message: &inner}, "x.inner w", "x.inner w"},
		{"Arg", value.Arg{Cite: "c"}, value.Arg{Cite: "c"}, "c", "c"},
		{"list of texts", []value.Text{flag, flag}, value.Arg{List: []value.Arg{{Text: &flag}, {Text: &flag}}},
			"Cờ thi đua và Cờ thi đua", "Emulation flag and Emulation flag"},
		{"list of IDs", []value.ID{"a", "b", "c"}, value.Arg{List: []value.Arg{{Word: word("a")}, {Word: word("b")}, {Word: word("c")}}},
			"a, b và c", "a, b and c"},
		{"list of numbers", []value.Decimal{number}, value.Arg{List: []value.Arg{{Number: &number}}}, "1.234,5", "1,234.5"},
		{"list of messages", []value.Message{inner}, value.Arg{List: []value.Arg{{Message: &inner}}}, "x.inner w", "x.inner w"},
		{"list of Args", []value.Arg{{Cite: "c"}, {Cite: "d"}}, value.Arg{List: []value.Arg{{Cite: "c"}, {Cite: "d"}}}, "c và d", "c and d"},
		{"empty list", []string{}, value.Arg{List: []value.Arg{}}, "", ""},
		{"enumeration", value.HalfUp, value.Arg{Word: word("halfUp")}, "halfUp", "halfUp"},
		{"truth", true, value.Arg{Word: word("true")}, "true", "true"},
		{"anything else", citation{"c"}, value.Arg{Word: word("value_test.citation")}, "value_test.citation", "value_test.citation"},
		{"nil", nil, value.Arg{Word: word("<nil>")}, "<nil>", "<nil>"},
		{"no date", value.Date{}, value.Arg{}, "", ""},
		{"no ratio", value.Ratio{}, value.Arg{}, "", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			m := value.Msg("x.y", c.arg)
			require.Len(t, m.Args, 1)
			if diff := cmp.Diff(c.want, m.Args[0], cmp.Comparer(func(a, b value.Decimal) bool { return a == b }),
				cmp.Comparer(func(a, b value.Ratio) bool { return a == b }), cmp.Comparer(func(a, b value.Date) bool { return a == b })); diff != "" {
				t.Error(diff)
			}
			assert.Equal(t, []string{c.vi, c.en}, []string{vi.Arg(m.Args[0]), en.Arg(m.Args[0])})
			readBack(t, m)
		})
	}
}

// readBack asserts that a message in a report says the same when read again.
func readBack(t *testing.T, m value.Message) {
	t.Helper()
	data, err := json.Marshal(m)
	require.NoError(t, err)
	again, issues := value.Read[value.Message](data)
	require.Empty(t, issues, "%s", data)
	assert.Equal(t, vi.Print(m), vi.Print(again))
	written, err := json.Marshal(again)
	require.NoError(t, err)
	assert.Equal(t, string(data), string(written))
}

func TestMerge(t *testing.T) {
	a, b := value.Catalogue{"a.x": {VI: "a"}}, value.Catalogue{"b.x": {VI: "b"}, "a.b": {VI: "c"}}
	all := value.Merge(a, b)
	assert.Equal(t, []string{"a.b", "a.x", "b.x"}, all.Codes(), "in order")
	assert.Len(t, a, 1, "the parts are not changed")
}
