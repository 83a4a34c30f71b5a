package value_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
)

func year(label, from, until string) value.Year {
	return value.Year{Label: label, From: value.MustDate(from), Until: value.MustDate(until)}
}

func TestPrecedes(t *testing.T) {
	y2020 := year("2020", "2020-01-01", "2021-01-01")
	school := year("2019-2020", "2019-09-05", "2020-09-05")
	cases := []struct {
		name, reason string
		first, next  value.Year
		want         bool
	}{
		{"calendar years", "2021 begins when 2020 ends", y2020, year("2021", "2021-01-01", "2022-01-01"), true},
		{"school years", "labels do not decide, days do", school, year("2020-2021", "2020-09-05", "2021-09-05"), true},
		{"same year", "a year does not precede itself", y2020, y2020, false},
		{"backwards", "the earlier year comes first", year("2021", "2021-01-01", "2022-01-01"), y2020, false},
		{"gap of a year", "2019 is missing", year("2018", "2018-01-01", "2019-01-01"), y2020, false},
		{"gap of a day", "one day belongs to neither", y2020, year("2021", "2021-01-02", "2022-01-01"), false},
		{"overlap", "a school year does not follow the calendar year it lies in", school, y2020, false},
		{"no years", "two unknown years are not consecutive", value.Year{}, value.Year{}, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, c.first.Precedes(c.next), c.reason)
		})
	}
}

func TestCalendarYear(t *testing.T) {
	y, err := value.CalendarYear("2020")
	require.NoError(t, err)
	assert.Equal(t, year("2020", "2020-01-01", "2021-01-01"), y)
	assert.Equal(t, span("2020-01-01", "2021-01-01"), y.Span())
	for label, reason := range map[string]string{
		"":          "no label",
		"20":        "two digits could be any century",
		"2020-2021": "a school year has no fixed first day",
		"0000":      "there is no year 0",
		"9999":      "the year 10000 has no wire form",
		"-202":      "a sign is no digit",
		"năm":       "four bytes are not four digits",
	} {
		_, err := value.CalendarYear(label)
		assert.Equal(t, "value.year", code(err), "%q: %s", label, reason)
	}
}

func TestNextCalendar(t *testing.T) {
	for _, c := range []struct{ name, label, from, until, want, reason string }{
		{"calendar year", "2020", "2020-01-01", "2021-01-01", "2021", "the next begins where it ends"},
		{"early year", "0001", "0001-01-01", "0002-01-01", "0002", "labels have four digits"},
		{"last year", "9998", "9998-01-01", "9999-01-01", "", "the end of 9999 has no wire form"},
		{"school year", "2020", "2020-09-01", "2021-09-01", "", "it is no calendar year, whatever its label"},
		{"another label", "2020-2021", "2020-01-01", "2021-01-01", "", "what follows a declared year is declared"},
		{"longer year", "2020", "2020-01-01", "2022-01-01", "", "it is no calendar year"},
		{"no year", "", "", "", "", "nothing follows"},
	} {
		t.Run(c.name, func(t *testing.T) {
			y := value.Year{Label: c.label}
			if c.from != "" {
				y.From, y.Until = value.MustDate(c.from), value.MustDate(c.until)
			}
			next, ok := y.NextCalendar()
			assert.Equal(t, c.want, next.Label, c.reason)
			assert.Equal(t, c.want != "", ok)
			if ok {
				same, err := value.CalendarYear(c.want)
				require.NoError(t, err)
				assert.Equal(t, same, next)
			}
		})
	}
}

func TestPreviousCalendar(t *testing.T) {
	for _, c := range []struct{ name, label, from, until, want, reason string }{
		{"calendar year", "2020", "2020-01-01", "2021-01-01", "2019", "the one before ends where it begins"},
		{"first year", "0001", "0001-01-01", "0002-01-01", "", "there is no year 0"},
		{"early year", "0010", "0010-01-01", "0011-01-01", "0009", "labels have four digits"},
		{"school year", "2020", "2020-09-01", "2021-09-01", "", "it is no calendar year, whatever its label"},
		{"another label", "2020-2021", "2020-01-01", "2021-01-01", "", "what is before a declared year is declared"},
		{"longer year", "2020", "2020-01-01", "2022-01-01", "", "it is no calendar year"},
		{"no year", "", "", "", "", "nothing is before"},
	} {
		t.Run(c.name, func(t *testing.T) {
			y := value.Year{Label: c.label}
			if c.from != "" {
				y.From, y.Until = value.MustDate(c.from), value.MustDate(c.until)
			}
			before, ok := y.PreviousCalendar()
			assert.Equal(t, c.want, before.Label, c.reason)
			assert.Equal(t, c.want != "", ok)
			if next, follows := before.NextCalendar(); ok {
				assert.Equal(t, y, next)
				assert.True(t, follows)
			}
		})
	}
}
