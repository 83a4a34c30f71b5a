package value_test

import (
	"math"
	"regexp"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/value"
)

func TestParseDate(t *testing.T) {
	cases := []struct {
		name, reason, text string
		exists             bool
	}{
		{"ordinary day", "the day of a conference", "2021-03-12", true},
		{"first day", "the calendar begins in year 1", "0001-01-01", true},
		{"last day", "four digits end here", "9999-12-31", true},
		{"leap day", "2024 is divisible by 4", "2024-02-29", true},
		{"leap day of a 400th year", "2000 is divisible by 400", "2000-02-29", true},
		{"no leap day in a century", "1900 is divisible by 100 and not by 400", "1900-02-29", false},
		{"no leap day in a common year", "2021 is not divisible by 4", "2021-02-29", false},
		{"30 February", "no February has it", "2024-02-30", false},
		{"31 April", "April has 30 days", "2021-04-31", false},
		{"31 December", "December has 31", "2021-12-31", true},
		{"year 0", "the Gregorian calendar has no year 0", "0000-12-31", false},
		{"month 0", "months count from 1", "2021-00-10", false},
		{"month 13", "a year has 12", "2021-13-10", false},
		{"day 0", "days count from 1", "2021-01-00", false},
		{"day 32", "no month has it", "2021-01-32", false},
		{"Vietnamese order", "one wire form only", "12/03/2021", false},
		{"short month", "months have two digits", "2021-3-12", false},
		{"full stops", "the mark is a hyphen", "2021.03.12", false},
		{"letters", "digits only", "2o21-03-12", false},
		{"sign", "a sign is no digit", "+021-03-12", false},
		{"space before", "no trimming: report, never repair", " 2021-03-12", false},
		{"time of day", "a date is a whole day", "2021-03-12T00:00", false},
		{"five digits", "four digits a year", "12021-03-12", false},
		{"nothing", "no date is the absence of the field", "", false},
		{"wide digits", "ASCII digits only", "２０２１-03-12", false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d, err := value.ParseDate(c.text)
			if c.exists {
				require.NoError(t, err, c.reason)
				assert.Equal(t, c.text, d.String(), c.reason)
				assert.Regexp(t, d.TextPattern(), c.text)
				return
			}
			assert.Equal(t, "value.date", code(err), c.reason)
			assert.True(t, d.IsZero(), "a refused text gives no date")
		})
	}
}

func TestNewDateOutOfRange(t *testing.T) {
	for _, n := range [][3]int{
		{0, 1, 1}, {10000, 1, 1}, {-5, 3, 3}, {2021, 0, 1}, {2021, 13, 1}, {2021, 2, 29}, {2021, 1, -1},
		{math.MaxInt, 1, 1}, {2021, math.MaxInt, 1}, {2021, 1, math.MinInt},
	} {
		_, err := value.NewDate(n[0], n[1], n[2])
		assert.Equal(t, "value.date", code(err), "%v", n)
	}
}

// TestEveryDay walks all days of the calendar beside package time.
func TestEveryDay(t *testing.T) {
	pattern := regexp.MustCompile(value.Date{}.TextPattern())
	d := value.MustDate("0001-01-01")
	first := d
	twin := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	for n := 0; twin.Year() <= 9999; n++ {
		y, m, day := d.Civil()
		same, err := value.NewDate(twin.Year(), int(twin.Month()), twin.Day())
		if err != nil || same != d || y != twin.Year() || m != int(twin.Month()) || day != twin.Day() || d.DaysSince(first) != n {
			t.Fatalf("day %d: %v, package time has %v", n, d, twin)
		}
		if n%97 == 0 && (d.String() != twin.Format(time.DateOnly) || !pattern.MatchString(d.String())) {
			t.Fatalf("day %d: %v, package time has %v", n, d, twin)
		}
		d, twin = d.AddDays(1), twin.AddDate(0, 0, 1)
	}
	assert.True(t, d.IsZero(), "after the last day there is none")
}

func TestDateArithmetic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 3_652_058).Draw(t, "day")
		k := rapid.IntRange(-4_000_000, 4_000_000).Draw(t, "days later")
		d := value.MustDate("0001-01-01").AddDays(n)
		twin := time.Date(1, 1, 1+n, 0, 0, 0, 0, time.UTC)
		later, twinLater := d.AddDays(k), twin.AddDate(0, 0, k)
		if y := twinLater.Year(); y < 1 || y > 9999 {
			assert.True(t, later.IsZero(), "outside the years 1 to 9999 there is no date")
			return
		}
		assert.Equal(t, twinLater.Format(time.DateOnly), later.String())
		assert.Equal(t, k, later.DaysSince(d))
		assert.Equal(t, twinLater.Compare(twin), later.Compare(d))
		assert.Equal(t, k < 0, later.Before(d))
		parsed, err := value.ParseDate(later.String())
		assert.NoError(t, err)
		assert.Equal(t, later, parsed)
	})
}

func TestNoDate(t *testing.T) {
	var none value.Date
	y, m, d := none.Civil()
	assert.Equal(t, [3]int{}, [3]int{y, m, d})
	assert.Empty(t, none.String())
	assert.True(t, none.Before(value.MustDate("0001-01-01")), "no date is before every date")
	assert.True(t, none.AddDays(7).IsZero(), "no date plus a week is still none")
	for _, n := range []int{math.MaxInt, math.MinInt, math.MaxInt32, math.MinInt32} {
		assert.True(t, value.MustDate("2021-03-12").AddDays(n).IsZero(), "%d days leave the calendar", n)
	}
}
