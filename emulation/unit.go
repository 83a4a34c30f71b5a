package emulation

import "github.com/khoithidua/blocs/emulation/value"

// Unit is a body that takes part in emulation: a member of blocs, a collective
// that titles and certificates go to.
type Unit struct {
	// Identifier within the document.
	ID value.ID `json:"id"`
	// Name, as the bloc's documents write it.
	Name value.Text `json:"name"`
	// Class of unit by which a regulation may reserve seats or group quotas.
	Class value.ID `json:"class,omitempty"`
	// Whether it is a unit of a ministry or central branch placed in a province
	// (cơ quan trung ương đóng trên địa bàn), which matters for who may reward it.
	Central *bool `json:"central,omitempty"`
	// Days on which the unit exists; absent when not known. Records and memberships
	// that do not fit them are warned of.
	Exists *value.Span `json:"exists,omitempty"`
}

// EventKind is what happened to units or to their membership.
type EventKind string

// The kinds of event.
const (
	Join     EventKind = "join"
	Leave    EventKind = "leave"
	Rename   EventKind = "rename"
	Merge    EventKind = "merge"
	Split    EventKind = "split"
	Dissolve EventKind = "dissolve"
)

// EnumValues lists the kinds, for schemas and for strict reading.
func (EventKind) EnumValues() []string {
	return []string{string(Join), string(Leave), string(Rename), string(Merge), string(Split), string(Dissolve)}
}

// Event is a change of units or membership on a day, with the instrument that
// made it. A unit that goes on under its own name stands among the units before
// and after.
type Event struct {
	// What happened.
	Kind EventKind `json:"kind"`
	// First day on which it holds.
	On value.Date `json:"on"`
	// The units before: those that leave, are renamed, merged, split or dissolved.
	From []value.ID `json:"from,omitempty"`
	// The units after: those that join, or come out of a change of name, a merger or a
	// split.
	To []value.ID `json:"to,omitempty"`
	// Of a merger, the largest of the units before; absent when not known.
	Larger value.ID `json:"larger,omitempty"`
	// Of a merger, the unit before whose place in the rotation the unit after takes;
	// absent when nobody named it.
	Place value.ID `json:"place,omitempty"`
	// The decision behind it.
	Instrument *Instrument `json:"instrument,omitempty"`
}

// Instrument is a local decision, plan or record that stands behind a fact:
// "888/QĐ-UBND". Legal instruments that the library knows are in package law.
type Instrument struct {
	// Number as printed on it.
	Number string `json:"number"`
	// Day on which it was signed.
	Signed value.Date `json:"signed,omitzero"`
	// Who issued it.
	Issuer *value.Text `json:"issuer,omitempty"`
	// What it is about.
	Title *value.Text `json:"title,omitempty"`
}
