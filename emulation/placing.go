package emulation

import "github.com/khoithidua/blocs/emulation/value"

// Placing is where a unit came in a year's standings: all that others may know
// of scoring.
type Placing struct {
	// The unit.
	Unit value.ID `json:"unit"`
	// Best place it may hold, from 1.
	Best int `json:"best"`
	// Worst place it may hold; the same as Best once nothing is open.
	Worst int `json:"worst"`
	// How many units share the place, itself included, once nothing is open.
	Shared int `json:"shared"`
}

// Settled reports whether the place is no longer open.
func (p Placing) Settled() bool { return p.Best > 0 && p.Best == p.Worst }

// Leads reports whether the unit holds the first place, alone or shared; known
// tells whether the standings settle that.
func (p Placing) Leads() (leads, known bool) {
	leads = p.Best == 1 && p.Worst == 1
	return leads, leads || p.Best > 1
}
