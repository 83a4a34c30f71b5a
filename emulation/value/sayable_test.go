package value_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/value"
)

func TestCatalogueCheck(t *testing.T) {
	catalogue := value.Catalogue{
		"x.none": {VI: "không", EN: "none"},
		"x.two":  {VI: "{0} {0} ngày, {1}", EN: "{0} {0|day|days}, {1}"},
		"x.odd":  {VI: "{ } {x} {-1} {0", EN: "{ } {x} {-1} {0"},
	}
	number, word := value.MustDecimal("1"), "w"
	cases := []struct {
		name, reason string
		m            value.Message
		want         []string // path and code
	}{
		{"none", "a sentence without arguments", value.Msg("x.none"), nil},
		{"all", "as many as the sentence names, forms included", value.Msg("x.two", 1, "a"), nil},
		{"braces", "what is no placeholder names nothing", value.Msg("x.odd"), nil},
		{"nothing", "no date is an argument that prints as nothing", value.Msg("x.two", 1, value.Date{}), nil},
		{"unknown code", "there is no sentence", value.Msg("y.z", 1), []string{"/m/code value.message.code"}},
		{"too few", "a placeholder would be seen", value.Msg("x.two", 1), []string{"/m/args value.message.args"}},
		{"too many", "something would be lost", value.Msg("x.none", 1), []string{"/m/args value.message.args"}},
		{"inside", "messages inside are said too", value.Msg("x.two", value.Msg("y.z"), []value.Message{value.Msg("x.none", 1)}),
			[]string{"/m/args/0/message/code value.message.code", "/m/args/1/list/0/message/args value.message.args"}},
		{"two things", "only one of them would be printed", value.Msg("x.two", value.Arg{Number: &number, Word: &word}, 1), []string{"/m/args/0 value.message.arg"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, issue := range catalogue.Check(c.m, value.PathTo("m")) {
				got = append(got, issue.Path+" "+issue.Code)
			}
			assert.Equal(t, c.want, got, c.reason)
		})
	}
}
