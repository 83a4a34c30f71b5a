package value_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
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
