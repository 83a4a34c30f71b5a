package emulation_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

func TestYearsOf(t *testing.T) {
	court := value.Year{Label: "2020", From: day("2019-10-01"), Until: day("2020-10-01")}
	declared := emulation.Years{court, {Label: "2020-2021", From: day("2020-09-01"), Until: day("2021-06-01")},
		{Label: "2022", From: day("2022-01-01"), Until: day("2022-01-01")}, {Label: "2023", Until: day("2024-01-01")}, {Label: "2024", From: day("2024-01-01")}}
	for _, c := range []struct {
		name, label, reason string
		from                string
	}{
		{"declared", "2020-2021", "", "2020-09-01"},
		{"declared before calendar", "2020", "what the document declares goes before the convention", "2019-10-01"},
		{"calendar", "2021", "four digits are a calendar year", "2021-01-01"},
		{"neither", "2021-2022", "nothing is guessed", ""},
		{"two digits", "21", "", ""},
		{"no label", "", "", ""},
		{"no day", "2022", "a year that is declared with no day is none, and the document did not mean the calendar year", ""},
		{"no beginning", "2023", "a year has a first day", ""},
		{"no end", "2024", "a year ends", ""},
		{"no year", "0000", "there is no year 0", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			y, err := declared.Of(c.label)
			if c.from == "" {
				assert.Error(t, err, c.reason)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, c.from, y.From.String(), c.reason)
		})
	}
}

func TestYearsAfter(t *testing.T) {
	school := func(label, from, until string) value.Year {
		return value.Year{Label: label, From: day(from), Until: day(until)}
	}
	first, second := school("2019-2020", "2019-09-05", "2020-09-05"), school("2020-2021", "2020-09-05", "2021-09-05")
	calendar := func(label string) value.Year {
		y, err := value.CalendarYear(label)
		require.NoError(t, err)
		return y
	}
	for _, c := range []struct {
		name, reason string
		years        emulation.Years
		year         value.Year
		want         string // "" is none
	}{
		{"declared", "days decide which year is next, not the order of the list", emulation.Years{second, first}, first, "2020-2021"},
		{"not declared", "a school year has no fixed first day", emulation.Years{first}, first, ""},
		{"gap", "a year that begins later is not the next one", emulation.Years{first, school("2020-2021", "2020-09-06", "2021-09-05")}, first, ""},
		{"calendar", "calendar years need no declaration", nil, calendar("2020"), "2021"},
		{"declared after a calendar year", "what is declared goes before the convention", emulation.Years{school("2021 (mới)", "2021-01-01", "2022-01-01")}, calendar("2020"), "2021 (mới)"},
		{"next label declared with other days", "two years of one label cannot both be meant", emulation.Years{school("2021", "2021-06-01", "2022-06-01")}, calendar("2020"), ""},
		{"next year without days", "it is declared, and is no year", emulation.Years{school("2021", "2021-01-01", "2021-01-01")}, calendar("2020"), ""},
		{"calendar days, other label", "who names a year otherwise has not said that calendar years go on", nil, school("năm 2020", "2020-01-01", "2021-01-01"), ""},
		{"calendar label, other days", "a court year of that name", nil, school("2020", "2019-10-01", "2020-10-01"), ""},
		{"last", "the year 9999 has no end in wire form", nil, calendar("9998"), ""},
		{"no year", "nothing comes after nothing", emulation.Years{first}, value.Year{}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			next, ok := c.years.After(c.year)
			assert.Equal(t, c.want, next.Label, c.reason)
			assert.Equal(t, c.want != "", ok, c.reason)
		})
	}
}

func TestYearsBefore(t *testing.T) {
	school := func(label, from, until string) value.Year {
		return value.Year{Label: label, From: day(from), Until: day(until)}
	}
	first, second := school("2019-2020", "2019-09-05", "2020-09-05"), school("2020-2021", "2020-09-05", "2021-09-05")
	calendar := func(label string) value.Year {
		y, err := value.CalendarYear(label)
		require.NoError(t, err)
		return y
	}
	for _, c := range []struct {
		name, reason string
		years        emulation.Years
		year         value.Year
		want         string // "" is none
	}{
		{"declared", "days decide which year is the one before, not the order of the list", emulation.Years{second, first}, second, "2019-2020"},
		{"not declared", "a school year has no fixed first day", emulation.Years{second}, second, ""},
		{"gap", "a year that ends earlier is not the one before", emulation.Years{school("2019-2020", "2019-09-05", "2020-09-04"), second}, second, ""},
		{"calendar", "calendar years need no declaration", nil, calendar("2020"), "2019"},
		{"declared before a calendar year", "what is declared goes before the convention", emulation.Years{school("2019 (cũ)", "2019-01-01", "2020-01-01")}, calendar("2020"), "2019 (cũ)"},
		{"label declared with other days", "two years of one label cannot both be meant", emulation.Years{school("2019", "2018-06-01", "2019-06-01")}, calendar("2020"), ""},
		{"year before without days", "it is declared, and is no year", emulation.Years{school("2019", "2020-01-01", "2020-01-01")}, calendar("2020"), ""},
		{"calendar days, other label", "who names a year otherwise has not said that calendar years go on", nil, school("năm 2020", "2020-01-01", "2021-01-01"), ""},
		{"calendar label, other days", "a court year of that name", nil, school("2020", "2019-10-01", "2020-10-01"), ""},
		{"first", "there is no year 0", nil, calendar("0001"), ""},
		{"no year", "nothing comes before nothing", emulation.Years{first}, value.Year{}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			before, ok := c.years.Before(c.year)
			assert.Equal(t, c.want, before.Label, c.reason)
			assert.Equal(t, c.want != "", ok, c.reason)
			if next, follows := append(c.years, c.year).After(before); ok {
				assert.Equal(t, c.year, next, "what is before is followed")
				assert.True(t, follows)
			}
		})
	}
}
