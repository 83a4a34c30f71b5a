package cycle

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Handed is what one unit handed in for a step: a registration, a pledge, a file.
type Handed struct {
	// The unit.
	Unit value.ID `json:"unit"`
	// Day on which it was handed in; absent when not known.
	On value.Date `json:"on,omitzero"`
	// Whether it is clear, and names the collectives and persons that it is for;
	// absent when not known.
	Clear *bool `json:"clear,omitempty"`
	// Whether it names the awards aimed at; absent when not known. Where awards are
	// listed, it does.
	NamesAwards *bool `json:"namesAwards,omitempty"`
	// The awards aimed at.
	Awards []value.ID `json:"awards,omitempty"`
	// The targets that the unit sets itself.
	Targets []Target `json:"targets,omitempty"`
	// The paper.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
}

// Target is a target that a unit registers (chỉ tiêu đăng ký).
type Target struct {
	// What is to be reached.
	Name value.Text `json:"name"`
	// The criterion of the table that it is a target of, where it is of one.
	Criterion value.ID `json:"criterion,omitempty"`
	// How much, where it is a number.
	Amount *value.Decimal `json:"amount,omitempty"`
	// Unit of measure of the amount.
	Measure string `json:"measure,omitempty"`
}

// namesAwards reports whether the paper names the awards aimed at, and whether
// that is known.
func (h Handed) namesAwards() (names, known bool) {
	switch {
	case len(h.Awards) > 0:
		return true, true
	case h.NamesAwards == nil:
		return false, false
	}
	return *h.NamesAwards, true
}
