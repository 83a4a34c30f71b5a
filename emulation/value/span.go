package value

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
func (s Span) IsEmpty() bool { return !s.Until.IsZero() && s.first() >= s.Until.day }

// first returns the number of the first day: without From, that of 0001-01-01.
func (s Span) first() int32 { return max(s.From.day, 1) }

// Overlaps reports whether some day lies in both spans.
func (s Span) Overlaps(t Span) bool { return !s.Intersect(t).IsEmpty() }

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
	return t.IsEmpty() || s.first() <= t.first() && s.Intersect(t).Until == t.Until
}

// Last returns the last day of s, or no date when s has no end or no day.
func (s Span) Last() Date {
	if s.Until.IsZero() || s.IsEmpty() {
		return Date{}
	}
	return s.Until.AddDays(-1)
}

// Year is an emulation year (năm thi đua): a label and the days it covers. It
// may be a calendar year, a school year or a court year; only its days decide
// which years are adjacent.
type Year struct {
	// Name of the year as the bloc writes it: "2020", "2020-2021".
	Label string `json:"label" jsonschema:"minLength=1"`
	// First day of the year.
	From Date `json:"from"`
	// First day after the year.
	Until Date `json:"until"`
}

// CalendarYear returns the emulation year that is the given calendar year. It
// is an error if the label is not four digits.
func CalendarYear(label string) (Year, error) {
	if len(label) != 4 {
		return Year{}, problem("value.year", label)
	}
	from, err := ParseDate(label + "-01-01")
	if err != nil {
		return Year{}, problem("value.year", label)
	}
	y, _, _ := from.Civil()
	until, err := NewDate(y+1, 1, 1)
	if err != nil {
		return Year{}, problem("value.year", label)
	}
	return Year{Label: label, From: from, Until: until}, nil
}

// Span returns the days of the year.
func (y Year) Span() Span { return Span{y.From, y.Until} }

// Precedes reports whether next begins on the day after y ends. This is the one
// definition of consecutive emulation years in the library: "liên tục" in the
// law is read as a chain of years each of which precedes the next.
func (y Year) Precedes(next Year) bool { return !y.Until.IsZero() && y.Until == next.From }
