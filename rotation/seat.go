package rotation

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Seat is one seat of an office in one year, as the rule gives it.
type Seat struct {
	// Label of the emulation year; absent when the next year is not known.
	Year string `json:"year,omitempty"`
	// Days of the year; absent with it.
	Days value.Span `json:"days,omitzero"`
	// The office.
	Office emulation.Office `json:"office"`
	// How the office passes on in this year.
	Mode Mode `json:"mode,omitempty"`
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
	// What gave it to the other.
	Change *Change `json:"change,omitempty"`
	// Who acts on the days of the year on which the unit no longer can.
	Acting []Stint `json:"acting,omitempty"`
}

// Open reports whether no unit takes the seat.
func (s Seat) Open() bool { return s.Unit == "" }

// Change is what gives a seat to another unit than the rule does.
type Change struct {
	// An override or a swap.
	By ChangeKind `json:"by"`
	// Of a swap, label of the year of the other turn.
	With string `json:"with,omitempty"`
	// The decision or the minutes.
	Instrument emulation.Instrument `json:"instrument"`
}

// ChangeKind is a way in which a seat is given to another unit than the rule's.
type ChangeKind string

// The kinds of change.
const (
	// ByOverride: by a decision against the order.
	ByOverride ChangeKind = "override"
	// BySwap: by an agreement of two units to exchange their turns.
	BySwap ChangeKind = "swap"
)

// EnumValues lists the kinds, for schemas and for strict reading.
func (ChangeKind) EnumValues() []string { return []string{string(ByOverride), string(BySwap)} }

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
