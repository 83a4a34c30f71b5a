package value

import "math"

// Span is the days from From up to, and not including, Until. No From means
// from the beginning, no Until means without end. The zero Span is all days.
type Span struct {
	// First day of the span; without it, the span has no beginning.
	From Date `json:"from,omitzero"`
	// First day after the span; without it, the span has no end.
	Until Date `json:"until,omitzero"`
}

// Contains reports whether day d lies in s. No date lies in no span.
func (s Span) Contains(d Date) bool {
	return !d.IsZero() && !d.Before(s.From) && (s.Until.IsZero() || d.Before(s.Until))
}

// IsEmpty reports whether s holds no day at all.
func (s Span) IsEmpty() bool { return s.first() >= s.end() }

// first returns the number of the first day: without From, that of 0001-01-01.
func (s Span) first() int32 { return max(s.From.day, 1) }

// end returns the number of the first day after s: without Until, one that no
// day has.
func (s Span) end() int32 {
	if s.Until.IsZero() {
		return math.MaxInt32
	}
	return s.Until.day
}

// Overlaps reports whether some day lies in both spans.
func (s Span) Overlaps(t Span) bool { return max(s.first(), t.first()) < min(s.end(), t.end()) }

// Intersect returns the days that lie in both spans; it may be empty.
func (s Span) Intersect(t Span) Span {
	if s.From.Before(t.From) {
		s.From = t.From
	}
	if s.Until.IsZero() || !t.Until.IsZero() && t.Until.Before(s.Until) {
		s.Until = t.Until
	}
	return s
}

// Covers reports whether every day of t lies in s.
func (s Span) Covers(t Span) bool {
	return t.IsEmpty() || s.first() <= t.first() && t.end() <= s.end()
}

// Last returns the last day of s, or no date when s has no end or no day.
func (s Span) Last() Date {
	if s.Until.IsZero() || s.IsEmpty() {
		return Date{}
	}
	return s.Until.AddDays(-1)
}
