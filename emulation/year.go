package emulation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// Years are the emulation years that a document declares.
type Years []value.Year

// Of returns the year with the given label: the declared one, or the calendar
// year when the label is four digits and none is declared. It is an error if
// the label is neither.
func (ys Years) Of(label string) (value.Year, error) {
	if i := slices.IndexFunc(ys, func(y value.Year) bool { return y.Label == label }); i >= 0 {
		return ys[i], nil
	}
	return value.CalendarYear(label)
}
