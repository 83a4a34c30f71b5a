package scoring

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// Side is the points of one unit at all stages, side by side.
type Side struct {
	// The unit.
	Unit value.ID `json:"unit"`
	// The stages at which the unit has a sheet, in order. A stage that is not here
	// was not scored, which is not the same as 0.
	Stages []AtStage `json:"stages"`
}

// AtStage is the points of a unit at one stage.
type AtStage struct {
	// The stage.
	Stage Stage `json:"stage"`
	// Total points.
	Points Bounds `json:"points"`
	// How many leaves are open.
	Open int `json:"open,omitempty"`
}

// Sides puts the boards of several stages side by side. The boards are of the
// same units; the sheets tell who was scored.
func Sides(boards []Board, sheets []Sheet) []Side {
	if len(boards) == 0 {
		return nil
	}
	sides := make([]Side, len(boards[0].Units))
	for i := range sides {
		sides[i].Unit = boards[0].Units[i].Unit
	}
	for _, b := range boards {
		scored := sheetsAt(sheets, b.Stage)
		for i := range sides {
			if i < len(b.Units) && len(scored[sides[i].Unit]) > 0 {
				u := &b.Units[i]
				sides[i].Stages = append(sides[i].Stages, AtStage{b.Stage, u.Points, u.Open})
			}
		}
	}
	return sides
}

// StagesOf returns the stages of which there are sheets, in order.
func StagesOf(sheets []Sheet) []Stage {
	var stages []Stage
	for _, s := range Stage("").EnumValues() {
		if slices.ContainsFunc(sheets, func(sheet Sheet) bool { return sheet.Stage == Stage(s) }) {
			stages = append(stages, Stage(s))
		}
	}
	return stages
}

// sheetsAt returns the sheets of a stage, unit by unit.
func sheetsAt(sheets []Sheet, stage Stage) map[value.ID][]*Sheet {
	at := map[value.ID][]*Sheet{}
	for i := range sheets {
		if s := &sheets[i]; s.Stage == stage {
			at[s.Unit] = append(at[s.Unit], s)
		}
	}
	return at
}

// Difference is where and by how much a later stage differs from an earlier one,
// for one unit.
type Difference struct {
	// The unit.
	Unit value.ID `json:"unit"`
	// The earlier stage.
	From Stage `json:"from"`
	// The later stage.
	To Stage `json:"to"`
	// The total.
	Total Shift `json:"total"`
	// The rows that differ, headings among them, in the order of the table.
	Lines []LineShift `json:"lines"`
}

// Shift is how points differ.
type Shift struct {
	// Points at the earlier stage.
	From Bounds `json:"from"`
	// Points at the later stage.
	To Bounds `json:"to"`
	// By how much they went up, below 0 when they went down; absent while either is
	// open, so that what is missing is never taken for 0.
	By *value.Decimal `json:"by,omitempty"`
}

// LineShift is how one row differs.
type LineShift struct {
	// The criterion.
	Criterion value.ID `json:"criterion"`
	// Code and name of it, as printed.
	Name value.Text `json:"name"`
	// What happened.
	Kind ShiftKind `json:"kind"`
	Shift
	// How the points of a leaf came about at the earlier stage.
	Before Origin `json:"before"`
	// How the points of a leaf came about at the later stage.
	After Origin `json:"after"`
	// What the later stage says of a leaf; absent for headings and without an entry.
	Change *Change `json:"change,omitempty"`
}

// Change is what is on record about an entry that differs from the one before.
type Change struct {
	// Who made it; anonymous when absent.
	By Assessor `json:"by,omitzero"`
	// How many assessors gave it, where several did. Then none of them is the one
	// who changed it, and each may have had a reason of its own.
	Assessors int `json:"assessors,omitempty"`
	// What each of several assessors put on record; who gave neither reason nor papers
	// is left out.
	Said []Said `json:"said,omitempty"`
	// The reason given; absent when none is on record.
	Reason *value.Text `json:"reason,omitempty"`
	// References to the papers that show it.
	Evidence []string `json:"evidence,omitempty"`
}

// ShiftKind is what happened to a row from one stage to the next.
type ShiftKind string

// The kinds.
const (
	// Raised: more points.
	Raised ShiftKind = "raised"
	// Lowered: fewer points.
	Lowered ShiftKind = "lowered"
	// Entered: it was not scored before and is now.
	Entered ShiftKind = "entered"
	// Missing: it was scored before and is not scored now.
	Missing ShiftKind = "missing"
	// TakenOut: it counted before and does not count for the unit now.
	TakenOut ShiftKind = "takenOut"
	// TakenIn: it did not count for the unit before and counts now.
	TakenIn ShiftKind = "takenIn"
	// Recast: the same points in another way.
	Recast ShiftKind = "recast"
	// Unsettled: the points of a heading differ, and some are open.
	Unsettled ShiftKind = "unsettled"
)

// EnumValues lists the kinds, for schemas and for strict reading.
func (ShiftKind) EnumValues() []string {
	return []string{
		string(Raised), string(Lowered), string(Entered), string(Missing),
		string(TakenOut), string(TakenIn), string(Recast), string(Unsettled),
	}
}

// Compare returns where two boards of the same table and units differ, unit by
// unit and row by row, with what the sheets say of each change. A unit without a
// sheet at either stage is left out: a sheet that is missing differs from nothing.
// So is a unit whose stages agree.
func (t *Table) Compare(from, to Board, sheets []Sheet) []Difference {
	if t == nil {
		return nil
	}
	var all []Difference
	before, after := sheetsAt(sheets, from.Stage), sheetsAt(sheets, to.Stage)
	lines := make([]LineShift, 0, len(t.rows))
	var c comparing
	for i := range min(len(from.Units), len(to.Units)) {
		a, b := &from.Units[i], &to.Units[i]
		if a.Unit != b.Unit || len(before[a.Unit]) == 0 || len(after[a.Unit]) == 0 {
			continue
		}
		d := Difference{Unit: a.Unit, From: from.Stage, To: to.Stage, Total: c.shift(a.Points, b.Points)}
		c.take(t, after[a.Unit])
		lines = lines[:0]
		for row := range min(len(a.Lines), len(b.Lines), len(t.rows)) {
			kind, differs := t.shifted(row, &a.Lines[row], &b.Lines[row])
			if !differs {
				continue
			}
			x, y := &a.Lines[row], &b.Lines[row]
			line := LineShift{Criterion: y.Criterion, Name: t.label(row), Kind: kind, Shift: c.shift(x.Points, y.Points), Before: x.Origin, After: y.Origin}
			if t.rows[row].Kind != Group {
				line.Change = c.of(row)
			}
			lines = append(lines, line)
		}
		d.Lines = append(d.Lines, lines...)
		if len(d.Lines) > 0 || d.Total.From != d.Total.To {
			all = append(all, d)
		}
	}
	return all
}

// Unexplained counts the entries that one assessor changed and for which no
// reason is on record.
func (d Difference) Unexplained() int {
	n := 0
	for _, l := range d.Lines {
		if l.Change != nil && l.Change.Reason == nil && l.Change.Assessors == 0 {
			n++
		}
	}
	return n
}

func (c *comparing) shift(from, to Bounds) Shift {
	s := Shift{From: from, To: to}
	if from.Settled() && to.Settled() {
		if by, err := to.Low.Sub(from.Low); err == nil {
			s.By = c.numbers.of(by)
		}
	}
	return s
}

// shifted reports whether a row differs, and how.
func (t *Table) shifted(row int, a, b *Line) (ShiftKind, bool) {
	if t.rows[row].Kind == Group {
		switch {
		case a.Points == b.Points:
			return "", false
		case !a.Points.Settled() || !b.Points.Settled():
			return Unsettled, true
		}
		return moved(a.Points.Low, b.Points.Low), true
	}
	switch {
	case a.Origin.open() && b.Origin.open():
		return "", false
	case a.Origin.open():
		return Entered, true
	case b.Origin.open():
		return Missing, true
	case a.Origin.out() != b.Origin.out():
		if b.Origin.out() {
			return TakenOut, true
		}
		return TakenIn, true
	case a.Points != b.Points && (!a.Points.Settled() || !b.Points.Settled()):
		return Unsettled, true
	case a.Points != b.Points:
		return moved(a.Points.Low, b.Points.Low), true
	}
	return Recast, a.Origin != b.Origin
}

func moved(from, to value.Decimal) ShiftKind {
	if to.Compare(from) > 0 {
		return Raised
	}
	return Lowered
}

// Counts reports whether the points of a row of this origin are points: it is
// scored, and it counts for the unit.
func (o Origin) Counts() bool { return !o.open() && !o.out() }

// open reports whether a leaf of this origin has no entry that counts.
func (o Origin) open() bool { return o == Unscored || o == Unclear }

// out reports whether a leaf of this origin does not count for the unit.
func (o Origin) out() bool { return o == Unassigned || o == Inapplicable }
