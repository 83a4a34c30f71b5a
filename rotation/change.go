package rotation

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Override is a decision that one unit holds an office for a year in place of the
// one whom the rule gives. It changes that seat and nothing else: the rotation
// goes on as if the unit whom the rule gives had held it. Without the override the
// plan is what it was.
type Override struct {
	// The office.
	Office emulation.Office `json:"office"`
	// Label of the emulation year.
	Year string `json:"year"`
	// The unit whom the rule gives the seat to; absent when the office has one seat.
	Instead value.ID `json:"instead,omitempty"`
	// The unit that holds the seat.
	Unit value.ID `json:"unit"`
	// Day of the decision.
	On value.Date `json:"on"`
	// The decision.
	Instrument emulation.Instrument `json:"instrument"`
}

// Swap is an agreement of two units to exchange two turns of an office. It
// changes those two seats and nothing else, as an override does.
type Swap struct {
	// The office.
	Office emulation.Office `json:"office"`
	// A turn that the rule gives.
	First Start `json:"first"`
	// The turn for which it is exchanged.
	Second Start `json:"second"`
	// Day of the agreement. Turns of years that have begun by then cannot be exchanged.
	On value.Date `json:"on"`
	// The minutes or the decision.
	Instrument emulation.Instrument `json:"instrument"`
}
