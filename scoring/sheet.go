package scoring

import "github.com/khoithidua/blocs/emulation/value"

// Stage is the stage at which a sheet was filled in. Stages stand side by side;
// a later one does not overwrite an earlier.
type Stage string

// The stages, from the first.
const (
	// Self: by the unit itself (tự chấm).
	Self Stage = "self"
	// Cross: by other members or the bloc (chấm chéo, cụm chấm).
	Cross Stage = "cross"
	// Verified: checked by the body that advises on emulation (thẩm định).
	Verified Stage = "verified"
	// Approved: as approved (duyệt).
	Approved Stage = "approved"
)

// EnumValues lists the stages, for schemas and for strict reading.
func (Stage) EnumValues() []string {
	return []string{string(Self), string(Cross), string(Verified), string(Approved)}
}

// Sheet is what one unit was given at one stage.
type Sheet struct {
	// The unit.
	Unit value.ID `json:"unit"`
	// The stage.
	Stage Stage `json:"stage"`
	// The entries, in any order. A criterion without an entry is not scored.
	Entries []Entry `json:"entries"`
	// Whether the entries were invented to show something.
	Illustrative bool `json:"illustrative,omitempty"`
}

// Entry is what a sheet says of one leaf: exactly one of points, achieved and
// state.
type Entry struct {
	// The criterion.
	Criterion value.ID `json:"criterion"`
	// Points given, for a leaf of kind points.
	Points *value.Decimal `json:"points,omitempty"`
	// Whether it was achieved, for a leaf of kind achieved.
	Achieved *bool `json:"achieved,omitempty"`
	// Why the leaf does not count for the unit.
	State EntryState `json:"state,omitempty"`
	// Reason given for the entry.
	Reason *value.Text `json:"reason,omitempty"`
	// References to the papers that show it.
	Evidence []string `json:"evidence,omitempty"`
}

// EntryState is why a leaf does not count for a unit.
type EntryState string

// The states. Both take the leaf out of the unit's points and out of the maximum
// assigned to it.
const (
	// NotAssigned: the unit was given no target (không giao chỉ tiêu).
	NotAssigned EntryState = "notAssigned"
	// NotApplicable: the criterion cannot apply to a unit of this sort.
	NotApplicable EntryState = "notApplicable"
)

// EnumValues lists the states, for schemas and for strict reading.
func (EntryState) EnumValues() []string {
	return []string{string(NotAssigned), string(NotApplicable)}
}

// forms counts how many of the exclusive fields are given.
func (e *Entry) forms() int {
	n := 0
	if e.Points != nil {
		n++
	}
	if e.Achieved != nil {
		n++
	}
	if e.State != "" {
		n++
	}
	return n
}
