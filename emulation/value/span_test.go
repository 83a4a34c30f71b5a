package value_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/value"
)

// span reads "2020-01-01..2021-01-01", either side of which may be missing.
func span(from, until string) (s value.Span) {
	if from != "" {
		s.From = value.MustDate(from)
	}
	if until != "" {
		s.Until = value.MustDate(until)
	}
	return s
}

func TestSpanContains(t *testing.T) {
	year := span("2020-01-01", "2021-01-01")
	cases := []struct {
		name, reason string
		span         value.Span
		day          string
		want         bool
	}{
		{"first day", "a span begins with From", year, "2020-01-01", true},
		{"last day", "the day before Until is in", year, "2020-12-31", true},
		{"day after", "half-open: Until is out", year, "2021-01-01", false},
		{"day before", "before From is out", year, "2019-12-31", false},
		{"no beginning", "without From every earlier day is in", span("", "2021-01-01"), "0001-01-01", true},
		{"no end", "without Until every later day is in", span("2020-01-01", ""), "9999-12-31", true},
		{"all days", "the zero span is all days", value.Span{}, "2020-06-06", true},
		{"empty", "From equal to Until holds nothing", span("2020-01-01", "2020-01-01"), "2020-01-01", false},
		{"upside down", "Until before From holds nothing", span("2020-02-01", "2020-01-01"), "2020-01-15", false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, c.span.Contains(value.MustDate(c.day)), c.reason)
			assert.False(t, c.span.Contains(value.Date{}), "no date lies in no span")
		})
	}
}

// days is the slow twin: the days of s among all that the test draws from, one
// by one. The window reaches past both ends of every drawn span, except at the
// beginning of the calendar, where there is no day before.
func days(s value.Span) map[value.Date]bool {
	in := map[value.Date]bool{}
	for n := range 40 {
		if d := value.MustDate("0001-01-01").AddDays(n); s.Contains(d) {
			in[d] = true
		}
	}
	return in
}

func drawSpan(t *rapid.T, name string) value.Span {
	date := func(name string) value.Date {
		if n := rapid.IntRange(-1, 20).Draw(t, name); n >= 0 {
			return value.MustDate("0001-01-01").AddDays(n)
		}
		return value.Date{}
	}
	return value.Span{From: date(name + " from"), Until: date(name + " until")}
}

func TestSpansDayByDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawSpan(t, "a"), drawSpan(t, "b")
		inA, inB := days(a), days(b)
		both, covered := map[value.Date]bool{}, true
		for d := range inB {
			if inA[d] {
				both[d] = true
			}
			covered = covered && inA[d]
		}
		assert.Equal(t, len(inA) == 0, a.IsEmpty(), "IsEmpty")
		assert.Equal(t, both, days(a.Intersect(b)), "Intersect")
		assert.Equal(t, both, days(b.Intersect(a)), "Intersect, other way round")
		assert.Equal(t, len(both) > 0, a.Overlaps(b), "Overlaps")
		assert.Equal(t, covered, a.Covers(b), "Covers")
		if last := a.Last(); last.IsZero() {
			assert.True(t, a.Until.IsZero() || a.IsEmpty(), "Last")
		} else {
			assert.True(t, inA[last] && !inA[last.AddDays(1)], "Last")
		}
	})
}

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
