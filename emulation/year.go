package emulation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// Years are the emulation years that a document declares.
type Years []value.Year

// Of returns the year with the given label: the declared one, or the calendar
// year when the label is four digits and none is declared. It is an error if
// the label is neither, or the declared year holds no day.
func (ys Years) Of(label string) (value.Year, error) {
	i := slices.IndexFunc(ys, func(y value.Year) bool { return y.Label == label })
	if i < 0 {
		return value.CalendarYear(label)
	}
	if !hasDays(ys[i]) {
		return value.Year{}, value.NewProblem("emulation.year", label)
	}
	return ys[i], nil
}

// After returns the year that follows y: a declared one, or after a calendar
// year the next calendar year. Any other year must be declared; false says that
// it is not, or that the calendar ends.
func (ys Years) After(y value.Year) (value.Year, bool) {
	for _, next := range ys {
		if y.Precedes(next) && hasDays(next) {
			return next, true
		}
	}
	next, ok := y.NextCalendar()
	for _, declared := range ys {
		ok = ok && declared.Label != next.Label // declared, with other days
	}
	if !ok {
		return value.Year{}, false
	}
	return next, true
}

// Before returns the year that y follows, in the same manner: a declared one, or
// before a calendar year the calendar year before. False says that it must be
// declared and is not, or that the calendar begins.
func (ys Years) Before(y value.Year) (value.Year, bool) {
	for _, before := range ys {
		if before.Precedes(y) && hasDays(before) {
			return before, true
		}
	}
	before, ok := y.PreviousCalendar()
	for _, declared := range ys {
		ok = ok && declared.Label != before.Label // declared, with other days
	}
	if !ok {
		return value.Year{}, false
	}
	return before, true
}

func hasDays(y value.Year) bool { return !y.From.IsZero() && y.From.Before(y.Until) }
