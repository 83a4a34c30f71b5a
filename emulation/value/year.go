package value

import "strconv"

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
// is an error if the label is not four digits, or the year is 0000, which is
// none, or 9999, whose end has no wire form.
func CalendarYear(label string) (Year, error) {
	if len(label) != 4 || !isDigits(label) {
		return Year{}, problem("value.year", label)
	}
	n, _ := strconv.Atoi(label)
	from, err1 := NewDate(n, 1, 1)
	until, err2 := NewDate(n+1, 1, 1)
	if err1 != nil || err2 != nil {
		return Year{}, problem("value.year", label)
	}
	return Year{Label: label, From: from, Until: until}, nil
}

// NextCalendar returns the calendar year that follows y; false when y is none, or
// the calendar ends.
func (y Year) NextCalendar() (Year, bool) {
	n, month, day := y.Until.Civil()
	first, err1 := NewDate(n-1, 1, 1)
	until, err2 := NewDate(n+1, 1, 1)
	if err1 != nil || err2 != nil || month != 1 || day != 1 || y.From != first || y.Label != fourDigits(n-1) {
		return Year{}, false
	}
	return Year{Label: fourDigits(n), From: y.Until, Until: until}, true
}

// PreviousCalendar returns the calendar year before y; false when y is none, or the
// calendar begins.
func (y Year) PreviousCalendar() (Year, bool) {
	n, _, _ := y.From.Civil()
	before, err := CalendarYear(fourDigits(n - 1))
	next, ok := before.NextCalendar()
	if err != nil || !ok || next != y {
		return Year{}, false
	}
	return before, true
}

// fourDigits writes a year of the calendar.
func fourDigits(n int) string {
	digits := [4]byte{byte('0' + n/1000%10), byte('0' + n/100%10), byte('0' + n/10%10), byte('0' + n%10)}
	return string(digits[:])
}

// Span returns the days of the year.
func (y Year) Span() Span { return Span{y.From, y.Until} }

// Precedes reports whether next begins on the day after y ends. This is the one
// definition of consecutive emulation years in the library: "liên tục" in the
// law is read as a chain of years each of which precedes the next.
func (y Year) Precedes(next Year) bool { return !y.Until.IsZero() && y.Until == next.From }
