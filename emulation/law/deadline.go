package law

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// DayBound says whether the day that closes them is itself in time.
type DayBound string

// The bounds.
const (
	// By: chậm nhất; on the day itself a file is in time.
	By DayBound = "by"
	// BeforeDay: trước ngày; on the day itself a file is late.
	BeforeDay DayBound = "before"
)

// EnumValues lists the bounds, for schemas and for strict reading.
func (DayBound) EnumValues() []string { return []string{string(By), string(BeforeDay)} }

// FilingYear says which year the days lie in.
type FilingYear string

// The years.
const (
	// EachYear: hằng năm, every year.
	EachYear FilingYear = "each"
	// FollowingYear: năm liền kề, the year after the one that the provision counts
	// from.
	FollowingYear FilingYear = "following"
	// CongressYear: the year of the national congress of patriotic emulation.
	CongressYear FilingYear = "congress"
)

// EnumValues lists the years, for schemas and for strict reading.
func (FilingYear) EnumValues() []string {
	return []string{string(EachYear), string(FollowingYear), string(CongressYear)}
}

// DayOfYear is a day without its year. The zero DayOfYear is no day.
type DayOfYear struct {
	// Month, 1 to 12.
	Month int `json:"month"`
	// Day of the month, one that the month has in every year.
	Day int `json:"day"`
}

// In returns the day in the given year, or no date where there is no such day.
func (d DayOfYear) In(year int) value.Date {
	date, err := value.NewDate(year, d.Month, d.Day)
	if err != nil {
		return value.Date{}
	}
	return date
}

// OnOrAfter returns the first such day on or after the given one, or no date where
// that year and the next both lack the day.
func (d DayOfYear) OnOrAfter(day value.Date) value.Date {
	year, _, _ := day.Civil()
	if in := d.In(year); !in.Before(day) {
		return in
	}
	return d.In(year + 1)
}

// everyYear reports whether every year has the day: a common year does.
func (d DayOfYear) everyYear() bool { return !d.In(2001).IsZero() }

// FilingDays is when files are taken.
type FilingDays struct {
	// First day; without it the provision names none.
	Opens *DayOfYear `json:"opens,omitempty"`
	// The day that the provision names as the end.
	Closes DayOfYear `json:"closes"`
	// Whether that day is itself in time.
	Bound DayBound `json:"bound"`
	// The year that the days lie in.
	Of FilingYear `json:"of"`
}

// Last returns the last day of the given year on which a file is in time: the
// closing day itself, or the day before it where the bound is [BeforeDay]. The
// year is the one that the days lie in: for [FollowingYear], the year after the
// one that the provision counts from. The zero FilingDays has no last day.
func (f FilingDays) Last(year int) value.Date {
	last := f.Closes.In(year)
	if f.Bound == BeforeDay {
		return last.AddDays(-1)
	}
	return last
}

// In returns the days of the given year, as [FilingDays.Last] takes it, on which a
// file is in time, and false where the year has no such days. Where the provision
// names no first day, neither has the span: every day up to the last counts.
func (f FilingDays) In(year int) (value.Span, bool) {
	last := f.Last(year)
	if last.IsZero() {
		return value.Span{}, false
	}
	span := value.Span{Until: last.AddDays(1)}
	if f.Opens != nil {
		span.From = f.Opens.In(year)
	}
	return span, !span.IsEmpty()
}

// Deadline is a time of the law until which files are taken, and how it changed.
type Deadline struct {
	// Identifier by which programs name it: "filing-government-flag".
	ID value.ID `json:"id"`
	// What it is.
	Title value.Text `json:"title"`
	// Its windows, oldest first. An entry without a value ends the one before; it
	// does not say that nothing else holds instead, only that the corpus has none.
	Values Timeline[FilingDays] `json:"values"`
}

// At returns the window that the law of the given day sets, and false if the
// corpus has none: see [Timeline.At].
func (d Deadline) At(on value.Date) (Version[FilingDays], bool) { return d.Values.At(on) }

// Until returns the first day after the version that holds on the given day, or
// no date if the corpus knows of no end: see [Timeline.Until].
func (d Deadline) Until(on value.Date) value.Date { return d.Values.Until(on) }

// clone returns a copy that shares no memory with d.
func (d Deadline) clone() Deadline {
	d.Values = slices.Clone(d.Values)
	for i, v := range d.Values {
		d.Values[i].Value = copyOf(v.Value)
		d.Values[i].Note = copyOf(v.Note)
		if v.Value != nil {
			d.Values[i].Value.Opens = copyOf(v.Value.Opens)
		}
	}
	return d
}
