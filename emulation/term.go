package emulation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// How is the way in which something was decided.
type How string

// The ways.
const (
	// Agreed: by agreement, without counts (thống nhất).
	Agreed How = "agreed"
	// Balloted: by ballot.
	Balloted How = "balloted"
	// Appointed: by decision of the level above (phân công).
	Appointed How = "appointed"
	// Rotated: by the bloc's rotation rule (luân phiên).
	Rotated How = "rotated"
)

// EnumValues lists the ways, for schemas and for strict reading.
func (How) EnumValues() []string {
	return []string{string(Agreed), string(Balloted), string(Appointed), string(Rotated)}
}

// Term is an office held for an emulation year. The year that the term is for
// and the days on which the office is in fact held are apart: until the
// handover the old chief acts.
type Term struct {
	// Label of the emulation year that the term is for.
	Year string `json:"year"`
	// The office.
	Office Office `json:"office"`
	// The units that hold it, in the order recorded.
	Holders []value.ID `json:"holders"`
	// Days on which the office is in fact held, as far as recorded.
	Effective *value.Span `json:"effective,omitempty"`
	// How the holders were chosen, where recorded.
	How How `json:"how,omitempty"`
	// The decision behind it.
	Instrument *Instrument `json:"instrument,omitempty"`
}

// TermOf returns the recorded term of the office for the year.
func TermOf(terms []Term, office Office, year string) (Term, bool) {
	i := slices.IndexFunc(terms, func(t Term) bool { return t.Office == office && t.Year == year })
	if i < 0 {
		return Term{}, false
	}
	return terms[i], true
}
