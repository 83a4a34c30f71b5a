package emulation

import "github.com/khoithidua/blocs/emulation/value"

// Placing is where a unit came in a year's standings: all that others may know
// of scoring.
type Placing struct {
	// The unit.
	Unit value.ID `json:"unit"`
	// How many units are ahead of it.
	Ahead Ahead `json:"ahead"`
	// Best place it may hold, from 1: a whole number, or with fractional places the
	// mean of the places that equal units take up together, such as 2.5.
	Best value.Decimal `json:"best"`
	// Worst place it may hold; the same as Best once nothing is open.
	Worst value.Decimal `json:"worst"`
	// How many units share the place, itself included, once nothing is open.
	Shared int `json:"shared"`
}

// Ahead is how many units are ahead of one. However places are counted after a
// tie, the first are those that none is ahead of.
type Ahead struct {
	// The fewest that can be ahead.
	Fewest int `json:"fewest"`
	// The most that can be ahead; the same as Fewest once nothing is open.
	Most int `json:"most"`
}

// Settled reports whether the place is no longer open.
func (p Placing) Settled() bool { return p.Best.Sign() > 0 && p.Best == p.Worst }

// Leads reports whether the unit holds the first place, alone or shared; known
// tells whether the standings settle that.
func (p Placing) Leads() (leads, known bool) {
	leads = p.Best.Sign() > 0 && p.Ahead.Most == 0
	return leads, leads || p.Ahead.Fewest > 0
}
