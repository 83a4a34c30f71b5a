package cycle

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Kind is what a step of the year is.
type Kind string

// The kinds, in the order in which a year usually takes them.
const (
	// Decision: the level above decides on blocs and their leaders.
	Decision Kind = "decision"
	// Plan: the bloc's plan for the year.
	Plan Kind = "plan"
	// Registration: units register what they aim at (đăng ký thi đua).
	Registration Kind = "registration"
	// Pledge: the emulation pledge is signed (giao ước thi đua).
	Pledge Kind = "pledge"
	// MidYearReview: review of the first half (sơ kết).
	MidYearReview Kind = "midYearReview"
	// CrossCheck: units check one another (kiểm tra chéo).
	CrossCheck Kind = "crossCheck"
	// ScoringMeeting: the bloc settles the points.
	ScoringMeeting Kind = "scoringMeeting"
	// Conference: the year-end conference (hội nghị tổng kết).
	Conference Kind = "conference"
	// Handover: the office of chief changes hands (bàn giao).
	Handover Kind = "handover"
	// Dossiers: files are sent to the level above (hồ sơ).
	Dossiers Kind = "dossiers"
	// Council: the emulation and commendation council meets.
	Council Kind = "council"
)

// EnumValues lists the kinds, for schemas and for strict reading.
func (Kind) EnumValues() []string {
	return []string{string(Decision), string(Plan), string(Registration), string(Pledge), string(MidYearReview), string(CrossCheck),
		string(ScoringMeeting), string(Conference), string(Handover), string(Dossiers), string(Council)}
}

// once reports whether a year has one step of this kind, for the bloc or for each
// unit. Checks come in June and in December, files go to several bodies, blocs are
// decided on and councils meet more than once.
func (k Kind) once() bool {
	switch k {
	case Plan, Registration, Pledge, MidYearReview, ScoringMeeting, Conference, Handover:
		return true
	}
	return false
}

// Duty is whose a step is.
type Duty string

// The duties.
const (
	// OfBloc: the bloc does it once, as one.
	OfBloc Duty = "bloc"
	// OfUnits: each member does it for itself.
	OfUnits Duty = "units"
)

// EnumValues lists the duties, for schemas and for strict reading.
func (Duty) EnumValues() []string { return []string{string(OfBloc), string(OfUnits)} }

// Step is one step of a bloc's year. Its days come from the regulation (Window)
// or from the law (Filing); what neither sets is not known.
type Step struct {
	// Identifier within the year.
	ID value.ID `json:"id"`
	// What the step is.
	Kind Kind `json:"kind"`
	// Name, as the bloc's documents write it.
	Name value.Text `json:"name"`
	// Whose it is; the bloc's when absent.
	Duty Duty `json:"duty,omitempty"`
	// The class of the units that it is for, where it is not for all; only with the duty
	// of units.
	Class value.ID `json:"class,omitempty"`
	// The movement that it belongs to; the year's work as a whole when absent.
	Movement value.ID `json:"movement,omitempty"`
	// Days in which it is to be done, where they are published.
	Window Window `json:"window,omitzero"`
	// The filing date of the law that ends it, in place of a window.
	Filing *Filing `json:"filing,omitempty"`
	// How soon it is to be done after another step, where that is said.
	Within *Within `json:"within,omitempty"`
	// Day on which the bloc did it, where that is recorded.
	Done value.Date `json:"done,omitzero"`
	// What units handed in, as far as recorded.
	Handed []Handed `json:"handed,omitempty"`
	// What the regulation attaches to faults.
	Costs []Cost `json:"costs,omitempty"`
	// The decision, plan or regulation behind it.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
	// Place in the instrument that sets the days: "10.1".
	At string `json:"at,omitempty"`
}

// ofUnits reports whether each unit does the step for itself.
func (s Step) ofUnits() bool { return s.Duty == OfUnits }

// handed returns what the unit handed in.
func (s Step) handed(unit value.ID) (Handed, bool) {
	for _, h := range s.Handed {
		if h.Unit == unit {
			return h, true
		}
	}
	return Handed{}, false
}
