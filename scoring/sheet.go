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
	// Who filled it in; anonymous when absent. Where the scheme says how several
	// assessors become one, a unit may have several sheets at a stage.
	By Assessor `json:"by,omitzero"`
	// Day on which it was handed in; absent when not known.
	On value.Date `json:"on,omitzero"`
	// The entries, in any order. A criterion without an entry is not scored.
	Entries []Entry `json:"entries"`
	// Whether the entries were invented to show something.
	Illustrative bool `json:"illustrative,omitempty"`
}

// Entry is what a sheet says of one leaf: what the leaf's kind asks for, or the
// state for which it does not count.
type Entry struct {
	// The criterion.
	Criterion value.ID `json:"criterion"`
	// Points given, for a leaf of kind points; points for quality, for a report.
	Points *value.Decimal `json:"points,omitempty"`
	// Whether it was achieved, for a leaf of kind achieved.
	Achieved *bool `json:"achieved,omitempty"`
	// Target, for a leaf of kind quantity; 0 where the unit has none.
	Target *value.Decimal `json:"target,omitempty"`
	// What was done against the target; absent while that is not known.
	Actual *value.Decimal `json:"actual,omitempty"`
	// How many, for a leaf of kind count.
	Count *int `json:"count,omitempty"`
	// Days by which a report was late, 0 when it was on time.
	DaysLate *int `json:"daysLate,omitempty"`
	// Why the leaf does not count for the unit.
	State EntryState `json:"state,omitempty"`
	// Whether a report was not submitted at all.
	NotSubmitted bool `json:"notSubmitted,omitempty"`
	// Unit of measure of target and actual.
	Measure string `json:"measure,omitempty"`
	// Reason given for the entry.
	Reason *value.Text `json:"reason,omitempty"`
	// Who gave or changed the entry, where it was not who filled in the sheet.
	By Assessor `json:"by,omitzero"`
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

// shape is which of the fields that score a leaf are given.
type shape uint8

const (
	hasPoints shape = 1 << iota
	hasAchieved
	hasTarget
	hasActual
	hasCount
	hasDaysLate
	hasNotSubmitted
	hasState
)

func (e *Entry) shape() shape {
	var s shape
	if e.Points != nil {
		s |= hasPoints
	}
	if e.Achieved != nil {
		s |= hasAchieved
	}
	if e.Target != nil {
		s |= hasTarget
	}
	if e.Actual != nil {
		s |= hasActual
	}
	if e.Count != nil {
		s |= hasCount
	}
	if e.DaysLate != nil {
		s |= hasDaysLate
	}
	if e.NotSubmitted {
		s |= hasNotSubmitted
	}
	if e.State != "" {
		s |= hasState
	}
	return s
}

// sameFacts reports whether two entries say the same but for points, reasons and
// who gave them.
func (e *Entry) sameFacts(f *Entry) bool {
	return (e.Points == nil) == (f.Points == nil) && equal(e.Achieved, f.Achieved) &&
		equal(e.Target, f.Target) && equal(e.Actual, f.Actual) && e.Measure == f.Measure &&
		equal(e.Count, f.Count) && equal(e.DaysLate, f.DaysLate) && e.NotSubmitted == f.NotSubmitted && e.State == f.State
}

// facts returns the entry without what one assessor put on record about it.
func (e *Entry) facts() Entry {
	f := *e
	f.By, f.Reason, f.Evidence = Assessor{}, nil, nil
	return f
}

// onRecord reports whether somebody put something on record about the entry.
func (e *Entry) onRecord() bool {
	return e.By != Assessor{} || e.Reason != nil || len(e.Evidence) > 0
}

func equal[T comparable](a, b *T) bool { return a == b || a != nil && b != nil && *a == *b }

// onlyPoints reports whether the shape is hasPoints: what most entries are.
func (e *Entry) onlyPoints() bool {
	return e.Points != nil && e.Achieved == nil && e.Target == nil && e.Actual == nil &&
		e.Count == nil && e.DaysLate == nil && e.State == "" && !e.NotSubmitted
}
