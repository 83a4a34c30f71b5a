package rotation

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Seat is one seat of an office in one year, as the rule gives it.
type Seat struct {
	// Label of the emulation year; absent when the next year is not known.
	Year string `json:"year,omitempty"`
	// The office.
	Office emulation.Office `json:"office"`
	// The unit that takes the seat; absent when the seat is open.
	Unit value.ID `json:"unit,omitempty"`
	// Why this unit, or why the seat is open.
	Reason value.Message `json:"reason"`
	// Units passed over for this seat, in the order passed.
	Passed []Passed `json:"passed,omitempty"`
	// What the seat still hangs on: the unit takes it unless one of these turns out
	// against it.
	Hangs []value.Message `json:"hangs,omitempty"`
	// The unit whom the rule gives the seat to, where an override or a swap gave it to
	// another.
	Rule value.ID `json:"rule,omitempty"`
	// Who acts on the days of the year on which the unit no longer can.
	Acting []Stint `json:"acting,omitempty"`
}

// Open reports whether no unit takes the seat.
func (s Seat) Open() bool { return s.Unit == "" }

// Passed is a unit that stood next in the order and was passed over.
type Passed struct {
	// The unit.
	Unit value.ID `json:"unit"`
	// Why it was passed over.
	Reason value.Message `json:"reason"`
}

// Stint is who acts in an office for some days in place of its holder.
type Stint struct {
	// The units that act; absent when that cannot be told.
	Units []value.ID `json:"units,omitempty"`
	// The days.
	Days value.Span `json:"days"`
	// Why.
	Reason value.Message `json:"reason"`
}
