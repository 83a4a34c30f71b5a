package value_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/value"
)

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

// English has a form for one; Vietnamese does not change its words.
func TestForms(t *testing.T) {
	p := value.Printer{Lang: value.EN, Catalogue: value.Catalogue{"x": {VI: "{0} ngày", EN: "{0} {0|day|days} late"}, "y": {VI: "", EN: "{7|a|b} {x|a}"}}}
	for _, c := range []struct {
		name, want, reason string
		number             any
	}{
		{"none", "0 days late", "only one is one", 0},
		{"one", "1 day late", "the form for one", 1},
		{"many", "2 days late", "the other form", 2},
		{"part", "1.5 days late", "what is no whole number is not one", value.MustDecimal("1.5")},
		{"unsaid", "some days late", "a word has no number", "some"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, p.Print(value.Msg("x", c.number)), c.reason)
		})
	}
	assert.Equal(t, "{7|a|b} {x|a}", p.Print(value.Msg("y", 1)), "of no argument there is no form")
}

func TestDates(t *testing.T) {
	cases := []struct{ name, reason, date, vi, en string }{
		{"month above 2", "dd/MM/yyyy, as tables have it", "2021-03-12", "12/03/2021", "12 March 2021"},
		{"January and early day", "days and months have two digits", "2021-01-05", "05/01/2021", "5 January 2021"},
		{"February", "months have two digits", "2020-02-29", "29/02/2020", "29 February 2020"},
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
		{"unknown code", "nothing is lost", value.Msg("y.z", "A", 1234, value.MustDate("2021-03-12")), "y.z A 1.234 12/03/2021", "y.z A 1,234 12 March 2021"},
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
	assert.Equal(t, "Điều 26, Điều 26", p.Print(value.Msg("x.twice", value.Arg{Cite: "26"})), "a citation is rendered by whoever knows the law")
}

// A line begins large, unless what it begins with is called so by a document.
func TestBegin(t *testing.T) {
	p := value.Printer{Lang: value.VI, Catalogue: value.Catalogue{
		"t.words": {VI: "điểm của {0}"}, "t.named": {VI: "{0}: {1} điểm"}, "t.outer": {VI: "{0}; hết"}, "t.odd": {VI: "{7} x"},
	}}
	u9 := value.Text{VI: "u9"}
	for _, c := range []struct {
		name string
		m    value.Message
		want string
	}{
		{"words", value.Msg("t.words", u9), "Điểm của u9"},
		{"a name", value.Msg("t.named", u9, 3), "u9: 3 điểm"},
		{"names", value.Msg("t.named", []value.Text{u9, {VI: "p Trừ"}}, 3), "u9 và p Trừ: 3 điểm"},
		{"words within", value.Msg("t.outer", value.Msg("t.words", u9)), "Điểm của u9; hết"},
		{"a name within", value.Msg("t.outer", value.Msg("t.named", u9, 3)), "u9: 3 điểm; hết"},
		{"no such argument", value.Msg("t.odd"), "{7} x"},
		{"no such code", value.Msg("t.none"), "T.none"},
		{"nothing", value.Msg("t.outer", ""), "; hết"},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, p.Begin(c.m)) })
	}
	assert.Empty(t, value.Capital(""))
}
