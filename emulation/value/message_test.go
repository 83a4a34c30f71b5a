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

type cite string

func (c cite) CiteText() string { return string(c) }

var vi, en = value.Printer{Lang: value.VI}, value.Printer{Lang: value.EN}

func TestNumbers(t *testing.T) {
	cases := []struct{ name, reason, number, vi, en string }{
		{"zero", "no grouping", "0", "0", "0"},
		{"three digits", "no grouping yet", "999", "999", "999"},
		{"four digits", "groups of three from the right", "1000", "1.000", "1,000"},
		{"millions", "a base salary", "1490000", "1.490.000", "1,490,000"},
		{"places", "the decimal mark is a comma in Vietnamese", "97.25", "97,25", "97.25"},
		{"places are not grouped", "groups belong to the whole part", "1234.5678", "1.234,5678", "1,234.5678"},
		{"negative", "the sign is no digit to group", "-100", "-100", "-100"},
		{"negative thousand", "the sign stands before the first group", "-1234.5", "-1.234,5", "-1,234.5"},
		{"largest", "all digits stand", "922337203685477.5807", "922.337.203.685.477,5807", "922,337,203,685,477.5807"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := value.MustDecimal(c.number)
			assert.Equal(t, []string{c.vi, c.en}, []string{vi.Number(d), en.Number(d)}, c.reason)
			assert.Equal(t, []string{c.vi + " đ", c.en + " đ"}, []string{vi.Money(d), en.Money(d)}, "đồng has one sign")
		})
	}
}

func TestDates(t *testing.T) {
	cases := []struct{ name, reason, date, vi, en string }{
		{"month above 2", "Decree 30/2020: only months 1 and 2 take a zero", "2021-03-12", "12/3/2021", "12 March 2021"},
		{"January and early day", "days under 10 and months 1 and 2 take a zero", "2021-01-05", "05/01/2021", "5 January 2021"},
		{"February", "months 1 and 2 take a zero", "2020-02-29", "29/02/2020", "29 February 2020"},
		{"October", "two digits anyway", "2020-10-10", "10/10/2020", "10 October 2020"},
		{"early year", "years are not padded", "0900-12-31", "31/12/900", "31 December 900"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := value.MustDate(c.date)
			assert.Equal(t, []string{c.vi, c.en}, []string{vi.Date(d), en.Date(d)}, c.reason)
		})
	}
	assert.Empty(t, vi.Date(value.Date{}), "no date prints as nothing")
}

func TestLists(t *testing.T) {
	cases := []struct {
		name, vi, en string
		items        []string
	}{
		{"none", "", "", nil},
		{"one", "a", "a", []string{"a"}},
		{"two", "a và b", "a and b", []string{"a", "b"}},
		{"three", "a, b và c", "a, b and c", []string{"a", "b", "c"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, []string{c.vi, c.en}, []string{vi.List(c.items), en.List(c.items)})
		})
	}
}

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
		{"Date", value.MustDate("2021-03-12"), value.Arg{Date: value.MustDate("2021-03-12")}, "12/3/2021", "12 March 2021"},
		{"citation", cite("06-2022-qh15:26.1.a"), value.Arg{Cite: "06-2022-qh15:26.1.a"}, "06-2022-qh15:26.1.a", "06-2022-qh15:26.1.a"},
		{"message", inner, value.Arg{Message: &inner}, "x.inner w", "x.inner w"},
		{"Arg", value.Arg{Cite: "c"}, value.Arg{Cite: "c"}, "c", "c"},
		{"list of texts", []value.Text{flag, flag}, value.Arg{List: []value.Arg{{Text: &flag}, {Text: &flag}}},
			"Cờ thi đua và Cờ thi đua", "Emulation flag and Emulation flag"},
		{"list of IDs", []value.ID{"a", "b", "c"}, value.Arg{List: []value.Arg{{Word: word("a")}, {Word: word("b")}, {Word: word("c")}}},
			"a, b và c", "a, b and c"},
		{"list of numbers", []value.Decimal{number}, value.Arg{List: []value.Arg{{Number: &number}}}, "1.234,5", "1,234.5"},
		{"list of citations", []cite{"c", "d"}, value.Arg{List: []value.Arg{{Cite: "c"}, {Cite: "d"}}}, "c và d", "c and d"},
		{"list of Args", []value.Arg{{Cite: "c"}}, value.Arg{List: []value.Arg{{Cite: "c"}}}, "c", "c"},
		{"empty list", []string{}, value.Arg{List: []value.Arg{}}, "", ""},
		{"enumeration", value.HalfUp, value.Arg{Word: word("halfUp")}, "halfUp", "halfUp"},
		{"anything else", true, value.Arg{Word: word("true")}, "true", "true"},
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

func TestPrint(t *testing.T) {
	catalogue := value.Catalogue{
		"x.plain":  {VI: "không", EN: "no"},
		"x.order":  {VI: "{1} của {0}", EN: "{0}'s {1}"},
		"x.twice":  {VI: "{0}, {0}", EN: "{0}, {0}"},
		"x.braces": {VI: "{ } {x} {-1} {0", EN: "{{0}}"},
		"x.lost":   {VI: "{1}", EN: "{1}"},
		"x.vi":     {VI: "chỉ tiếng Việt {0}"},
	}
	cases := []struct {
		name, reason string
		m            value.Message
		vi, en       string
	}{
		{"plain", "no arguments", value.Msg("x.plain"), "không", "no"},
		{"order", "each language has its own", value.Msg("x.order", "A", "B"), "B của A", "A's B"},
		{"twice", "an argument may be named again", value.Msg("x.twice", "A"), "A, A", "A, A"},
		{"braces", "what is no placeholder stands as it is", value.Msg("x.braces", "A"), "{ } {x} {-1} {0", "{A}"},
		{"argument missing", "the placeholder stays to be seen", value.Msg("x.lost", "A"), "{1}", "{1}"},
		{"no English", "the Vietnamese stands", value.Msg("x.vi", "A"), "chỉ tiếng Việt A", "chỉ tiếng Việt A"},
		{"unknown code", "nothing is lost", value.Msg("y.z", "A", 1234, value.MustDate("2021-03-12")), "y.z A 1.234 12/3/2021", "y.z A 1,234 12 March 2021"},
		{"message inside", "rendered in place, in the same language", value.Msg("x.twice", value.Msg("x.plain")), "không, không", "no, no"},
		{"braces in an argument", "arguments are not templates", value.Msg("x.twice", "{0}"), "{0}, {0}", "{0}, {0}"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := []string{
				value.Printer{Lang: value.VI, Catalogue: catalogue}.Print(c.m),
				value.Printer{Lang: value.EN, Catalogue: catalogue}.Print(c.m),
			}
			assert.Equal(t, []string{c.vi, c.en}, got, c.reason)
		})
	}
	p := value.Printer{Catalogue: catalogue, Cite: func(c string) string { return "Điều " + c }}
	assert.Equal(t, "Điều 26, Điều 26", p.Print(value.Msg("x.twice", cite("26"))), "a citation is rendered by whoever knows the law")
}

func TestMerge(t *testing.T) {
	a, b := value.Catalogue{"a.x": {VI: "a"}}, value.Catalogue{"b.x": {VI: "b"}, "a.b": {VI: "c"}}
	all := value.Merge(a, b)
	assert.Equal(t, []string{"a.b", "a.x", "b.x"}, all.Codes(), "in order")
	assert.Len(t, a, 1, "the parts are not changed")
}
