package value_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/value"
)

func TestReadNumber(t *testing.T) {
	const both = "" // read alike in both languages
	cases := []struct {
		name, reason, typed, vi, en string // vi and en: "value" or "value or other"; en both: as vi
	}{
		{"whole", "no mark, no question", "97", "97", both},
		{"comma", "two digits are no group", "97,25", "97.25", both},
		{"point", "two digits are no group in Vietnamese either", "97.25", "97.25", both},
		{"one place", "one digit is no group", "1.5", "1.5", both},
		{"four places", "four digits are no group", "0,1234", "0.1234", both},
		{"Vietnamese, both marks", "the last mark begins the places", "1.234,5", "1234.5", both},
		{"English, both marks", "the last mark begins the places", "1,234.5", "1234.5", both},
		{"three places after groups", "the last of two marks is no group mark", "1.234,567", "1234.567", both},
		{"lone point before three", "a group in Vietnamese, places in English", "1.234", "1234 or 1.234", "1.234 or 1234"},
		{"lone comma before three", "places in Vietnamese, a group in English", "1,234", "1.234 or 1234", "1234 or 1.234"},
		{"round thousand", "the most frequent of them", "2.000", "2000 or 2", "2 or 2000"},
		{"after a zero", "no group begins with 0", "0.125", "0.125", both},
		{"after four digits", "a group mark would stand further left", "1234.567", "1234.567", both},
		{"two groups", "a number has one decimal mark", "1.234.567", "1234567", both},
		{"two English groups", "a number has one decimal mark", "1,234,567", "1234567", both},
		{"spaces", "the ISO manner of grouping", "1 234,5", "1234.5", both},
		{"no-break space", "as word processors write it", "1\u00a0234\u00a0567", "1234567", both},
		{"narrow space", "as browsers write it", "1\u202f234.5", "1234.5", both},
		{"spaces and three places", "the spaces are the group mark", "1 234,567", "1234.567", both},
		{"spaces around", "cells are padded", "  97,25\t\n", "97.25", both},
		{"apostrophe", "a spreadsheet's mark of a text", "'97,25", "97.25", both},
		{"curly apostrophe", "the same after a word processor", "’12", "12", both},
		{"minus", "a deduction", "-2,5", "-2.5", both},
		{"true minus", "the sign that typesetters use", "−2,5", "-2.5", both},
		{"en dash", "what word processors make of it", "– 2,5", "-2.5", both},
		{"plus", "a bonus", "+3", "3", both},
		{"negative group", "the sign does not settle the question", "-1.234", "-1234 or -1.234", "-1.234 or -1234"},
		{"percent", "a share", "12,5%", "12.5%", both},
		{"percent after a space", "people write it so", "80 %", "80%", both},
		{"percent of three digits", "the question is the same", "1.250%", "1250% or 1.25%", "1.25% or 1250%"},
		{"fraction", "a share as the minutes give it", "69/100", "69%", both},
		{"fraction with spaces", "people write it so", "2 / 3", "2/3", both},
		{"no whole part", "the zero is understood", ",5", "0.5", both},
		{"zeros before", "they add nothing", "007,50", "7.5", both},
		{"needless zeros", "they are no places", "1,500000", "1.5", both},
		{"zero", "a number that was typed is a number", "0", "0", both},
		{"minus zero", "is zero", "-0,0", "0", both},
		{"largest", "what a document may hold", "922.337.203.685.477,5807", "922337203685477.5807", both},
	}
	said := func(typed string, lang value.Lang) string {
		read, other, err := value.ReadNumber(typed, lang)
		if err != nil {
			return err.Error()
		}
		if other != nil {
			return read.String() + " or " + other.String()
		}
		return read.String()
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if c.en == both {
				c.en = c.vi
			}
			assert.Equal(t, c.vi, said(c.typed, value.VI), c.reason)
			assert.Equal(t, c.en, said(c.typed, value.EN), c.reason)
		})
	}
}

func TestReadNumberRefuses(t *testing.T) {
	cases := []struct{ name, reason, typed, code string }{
		{"empty", "not known, and not 0", "", "value.typed.nothing"},
		{"spaces", "nothing is written", " \u00a0 ", "value.typed.nothing"},
		{"apostrophe alone", "a spreadsheet's empty text", "'", "value.typed.nothing"},
		{"dash", "what tables have for nothing", "-", "value.typed.nothing"},
		{"long dash", "the same", "—", "value.typed.nothing"},
		{"words", "no number", "chưa có", "value.typed.number"},
		{"number with a word", "what the word means nobody knows", "5 điểm", "value.typed.number"},
		{"two numbers", "which one", "5; 6", "value.typed.number"},
		{"bad group", "a digit was lost or added", "1.23.456", "value.typed.number"},
		{"bad space", "a digit was lost or added", "12 34", "value.typed.number"},
		{"group of zero", "no group begins with 0", "0.123.456", "value.typed.number"},
		{"marks in turn", "neither manner of writing", "1,234.567,8", "value.typed.number"},
		{"group after the places", "neither manner of writing", "1,5 000", "value.typed.number"},
		{"two grouping marks", "neither manner of writing", "1 234.567,8", "value.typed.number"},
		{"mark at the end", "it may be cut off", "5,", "value.typed.number"},
		{"mark alone", "no digit", ",", "value.typed.number"},
		{"exponent", "a spreadsheet's short form is rounded", "1,2E+05", "value.typed.number"},
		{"brackets", "an accountant's minus, or a remark", "(5)", "value.typed.number"},
		{"two signs", "neither", "--5", "value.typed.number"},
		{"sign alone", "no digit", "+", "value.typed.number"},
		{"percent alone", "no digit", "%", "value.typed.number"},
		{"percent of a fraction", "neither", "2/3%", "value.typed.number"},
		{"negative share", "there is none", "-5%", "value.typed.number"},
		{"of nothing", "no whole to take a share of", "5/0", "value.typed.number"},
		{"a date", "no share", "12/3/2021", "value.typed.number"},
		{"other digits", "only 0 to 9", "٣", "value.typed.number"},
		{"hidden", "what nobody sees is not passed over", "5\u200b", "value.typed.number"},
		{"five places", "a spreadsheet's 97,25 after a formula; nothing is rounded", "97,24999999", "value.typed.places"},
		{"too large", "no document could hold it", "922.337.203.685.478", "value.typed.range"},
		{"share too large", "no document could hold it", "1.000.000.000%", "value.typed.range"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			for _, lang := range []value.Lang{value.VI, value.EN} {
				read, other, err := value.ReadNumber(c.typed, lang)
				var p *value.Problem
				require.ErrorAs(t, err, &p, c.reason)
				assert.Equal(t, c.code, p.Code, c.reason)
				assert.Equal(t, value.Quantity{}, read)
				assert.Nil(t, other)
			}
		})
	}
}

// TestPrintedNumbersAreRead: what a page shows may be typed or pasted again.
func TestPrintedNumbersAreRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := value.FromUnits(rapid.Int64().Draw(t, "units"))
		r, err := value.NewRatio(rapid.Int64Range(0, 1<<40).Draw(t, "num"), rapid.Int64Range(1, 1<<40).Draw(t, "den"))
		require.NoError(t, err)
		for _, p := range []value.Printer{vi, en} {
			read, other, err := value.ReadNumber(p.Number(d), p.Lang)
			require.NoError(t, err, p.Number(d))
			assert.Equal(t, value.NumberQuantity(d), read, p.Number(d))
			if other != nil {
				assert.NotEqual(t, read, *other, "another reading is another number")
			}
			read, _, err = value.ReadNumber(p.Ratio(r), p.Lang)
			require.NoError(t, err, p.Ratio(r))
			assert.Equal(t, value.RatioQuantity(r), read, p.Ratio(r))
		}
	})
}

func TestReadDate(t *testing.T) {
	cases := []struct{ name, reason, typed, want string }{
		{"as an office writes it", "the common form", "12/3/2021", "2021-03-12"},
		{"with zeros", "as the library writes them", "05/02/2021", "2021-02-05"},
		{"day first", "in English too: months do not come first here", "3/12/2021", "2021-12-03"},
		{"hyphens", "a spreadsheet's form", "12-03-2021", "2021-03-12"},
		{"points", "people write it so", "12.3.2021", "2021-03-12"},
		{"wire form", "what documents hold", "2021-03-12", "2021-03-12"},
		{"year first", "four digits tell which is the year", "2021/3/12", "2021-03-12"},
		{"in words", "as papers are dated", "ngày 05 tháng 02 năm 2021", "2021-02-05"},
		{"in capitals", "the same", "Ngày 5 tháng 2 năm 2021", "2021-02-05"},
		{"in English", "as pages show it", "12 March 2021", "2021-03-12"},
		{"apostrophe", "a spreadsheet's mark of a text", " '12/3/2021 ", "2021-03-12"},
		{"leap day", "the year has one", "29/02/2024", "2024-02-29"},
		{"no leap day", "the year has none", "29/02/2021", "value.typed.no-day"},
		{"month 13", "the month may have come first", "3/13/2021", "value.typed.no-day"},
		{"day 0", "there is none", "0/3/2021", "value.typed.no-day"},
		{"year 0", "there is none", "1/1/0000", "value.typed.no-day"},
		{"two digits of a year", "which century is not ours to say", "12/3/21", "value.typed.date"},
		{"no year", "which year is not ours to say", "12/3", "value.typed.date"},
		{"marks mixed", "it may be something else", "12/3-2021", "value.typed.date"},
		{"a spreadsheet's number", "its first day differs between programs", "44267", "value.typed.date"},
		{"with a time", "not a day alone", "2021-03-12T00:00", "value.typed.date"},
		{"signs", "no digits", "+1/+3/2021", "value.typed.date"},
		{"a word", "no day", "hôm nay", "value.typed.date"},
		{"empty", "not known", " ", "value.typed.nothing"},
		{"dash", "not known", "–", "value.typed.nothing"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := value.ReadDate(c.typed)
			if !strings.HasPrefix(c.want, "value.") {
				require.NoError(t, err, c.reason)
				assert.Equal(t, value.MustDate(c.want), got, c.reason)
				return
			}
			var p *value.Problem
			require.ErrorAs(t, err, &p, c.reason)
			assert.Equal(t, c.want, p.Code, c.reason)
			assert.Equal(t, value.Date{}, got)
		})
	}
}

// TestPrintedDatesAreRead: from the year 1000 on; before, a page shows fewer than
// four digits.
func TestPrintedDatesAreRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := value.MustDate("1000-01-01").AddDays(rapid.IntRange(0, 3_000_000).Draw(t, "days"))
		for _, text := range []string{vi.Date(d), en.Date(d), d.String()} {
			read, err := value.ReadDate(text)
			require.NoError(t, err, text)
			assert.Equal(t, d, read, text)
		}
	})
}

// FuzzReadNumber: what is read can be written, and is read again as the same
// number; what is refused gives nothing.
func FuzzReadNumber(f *testing.F) {
	for _, s := range []string{"1.234,5", "1,234.5", "'1 234", "-2/3", "80 %", "–", "0.125", "1e3", ",", "9.999.999.999.999.999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, p := range []value.Printer{vi, en} {
			read, other, err := value.ReadNumber(s, p.Lang)
			if err != nil {
				if read != (value.Quantity{}) || other != nil {
					t.Errorf("%q is refused and leaves %v", s, read)
				}
				continue
			}
			if again, err := value.ParseQuantity(read.String()); err != nil || again != read {
				t.Errorf("%q: %v is no number of a document: %v", s, read, err)
			}
			if !strings.ContainsAny(s, "0123456789") {
				t.Errorf("%q becomes %v without a digit", s, read)
			}
			if other != nil && *other == read {
				t.Errorf("%q has one reading twice", s)
			}
		}
	})
}

// FuzzReadDate: what is read is a day; what is refused gives none.
func FuzzReadDate(f *testing.F) {
	for _, s := range []string{"12/3/2021", "2021-03-12", "ngày 12 tháng 3 năm 2021", "12 March 2021", "30/2/2020", "//", "-"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := value.ReadDate(s)
		if (err != nil) != d.IsZero() {
			t.Errorf("%q gives %v, %v", s, d, err)
		}
	})
}

// TestReadTyped: what a text becomes is what the strict reader takes at such a
// place, and its reading is that of ReadNumber or ReadDate.
func TestReadTyped(t *testing.T) {
	type place struct {
		Number *value.Decimal `json:"number,omitempty"`
		Whole  *int           `json:"whole,omitempty"`
		Share  *value.Ratio   `json:"share,omitempty"`
		Date   value.Date     `json:"date,omitzero"`
	}
	cases := []struct {
		name, reason string
		typed        string
		as           value.TypedAs
		want, code   string
	}{
		{"points", "numbers are texts in documents", "9,25", value.AsNumber, `"9.25"`, ""},
		{"count", "and whole numbers are numbers", "1.234", value.AsWhole, `1234`, ""},
		{"zeros of places", "1,00 is whole", "1,00", value.AsWhole, `1`, ""},
		{"share", "as the minutes give it", "69/100", value.AsShare, `"69%"`, ""},
		{"percent", "as the regulation gives it", "12,5 %", value.AsShare, `"12.5%"`, ""},
		{"day", "the day before the month", "5/2/2026", value.AsDate, `"2026-02-05"`, ""},
		{"half a paper", "papers are counted", "1,5", value.AsWhole, "", "value.typed.whole"},
		{"percent of papers", "a share is no count", "80%", value.AsWhole, "", "value.typed.share"},
		{"percent for points", "a share is no number of points", "80%", value.AsNumber, "", "value.typed.share"},
		{"letters", "no number", "x", value.AsNumber, "", "value.typed.number"},
		{"no such day", "February is shorter", "30/2/2026", value.AsDate, "", "value.typed.no-day"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			node, _, _, err := value.ReadTyped(c.typed, c.as, value.VI)
			if c.code != "" {
				var p *value.Problem
				require.ErrorAs(t, err, &p, c.reason)
				assert.Equal(t, c.code, p.Code)
				return
			}
			require.NoError(t, err, c.reason)
			wire, err := value.Write(node)
			require.NoError(t, err)
			assert.Equal(t, c.want, string(wire))
			_, issues := value.Read[place]([]byte(`{"` + string(c.as) + `":` + string(wire) + `}`))
			assert.Empty(t, issues, c.reason)
		})
	}
}
