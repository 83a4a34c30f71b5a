package rotation

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Mode is the way in which an office passes from unit to unit.
type Mode string

// List: the units take turns in a fixed order.
const List Mode = "list"

// EnumValues lists the modes, for schemas and for strict reading.
func (Mode) EnumValues() []string { return []string{string(List)} }

// Basis says where a policy comes from.
type Basis string

// The bases.
const (
	// Published: the bloc's rule was read.
	Published Basis = "published"
	// Derived: the rule itself was not read; the policy is what the recorded
	// terms suggest.
	Derived Basis = "derived"
)

// EnumValues lists the bases, for schemas and for strict reading.
func (Basis) EnumValues() []string { return []string{string(Published), string(Derived)} }

// Policy is the rule by which one office passes from year to year.
type Policy struct {
	// How the office passes on.
	Mode Mode `json:"mode"`
	// Whether the rule was read, or derived from the record.
	Basis Basis `json:"basis"`
	// How many units hold the office in one year, from 1. Mode list needs it.
	Seats int `json:"seats,omitempty"`
	// Order of turns; absent when it is the order in which the bloc lists its members.
	Order []value.ID `json:"order,omitempty"`
	// Where the rotation begins; absent when it goes on from the recorded terms.
	Start *Start `json:"start,omitempty"`
	// The regulation or decision that gives the rule.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
}

// Start is the first turn of a rotation. Terms of earlier years do not follow
// the rule and have no part in it.
type Start struct {
	// Label of the first emulation year under the rule.
	Year string `json:"year"`
	// The unit whose turn is the first.
	Unit value.ID `json:"unit"`
}

// Policies are the policies of a bloc's offices. An office whose rule is not
// known has none.
type Policies struct {
	// Rule for the chief.
	Chief *Policy `json:"chief,omitempty"`
	// Rule for the deputies.
	Deputy *Policy `json:"deputy,omitempty"`
}

// For returns the policy of the office, nil when its rule is not known.
func (ps Policies) For(office emulation.Office) *Policy {
	switch office {
	case emulation.Chief:
		return ps.Chief
	case emulation.Deputy:
		return ps.Deputy
	}
	return nil
}

// Input is what the package works on: a bloc, its rules, and the record.
type Input struct {
	// The bloc, with dated members in listed order.
	Bloc emulation.Bloc
	// The rules of its offices.
	Policies Policies
	// Terms recorded, in any order. They are never changed.
	Terms []emulation.Term
	// Emulation years declared. Calendar years need no declaration.
	Years emulation.Years
	// Label of the emulation year under review. A plan that cannot start, no
	// term being recorded, is open from the year after it. May be empty.
	After string
}
