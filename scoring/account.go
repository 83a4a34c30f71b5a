package scoring

import (
	"math"

	"github.com/khoithidua/blocs/emulation/value"
)

// Account is how the points of one unit came about, beyond what the lines of its
// [Tally] say: what was entered, and what was made of it on the way to the points.
type Account struct {
	// The unit.
	Unit value.ID `json:"unit"`
	// The criteria of which there is more to say than the board does, in the order of
	// the table. A heading is among them where its cap or its floor cut the sum of its
	// items. A criterion is not that has no entry or one that cannot be used, and
	// none whose line tells the entry already, with nothing else on record: points
	// typed in, achieved or not, not assigned or not applicable.
	Rows []AccountRow `json:"rows"`
	// Sum of the rows that stand under no heading, before the cap, the floor and the
	// rounding of the whole.
	Sum Bounds `json:"sum"`
	// Total within the cap and the floor of the whole, where the rounding of the
	// total then changed it.
	Unrounded *Bounds `json:"unrounded,omitempty"`
}

// AccountRow is how the points of one unit on one criterion came about.
type AccountRow struct {
	// The criterion.
	Criterion value.ID `json:"criterion"`
	// The entry that was scored; absent for a heading. Of several assessors it holds
	// what became of their points, and not what each put on record.
	Entry *Entry `json:"entry,omitempty"`
	// Share of the plan: the actual divided by the target.
	Share value.Ratio `json:"share,omitzero"`
	// The step that holds the share; absent where none or several do.
	ShareStep *ShareStep `json:"shareStep,omitempty"`
	// What the unit was measured against, for a method relative to the leader; absent
	// while it has no more than its target.
	Yardstick *Yardstick `json:"yardstick,omitempty"`
	// Points for time, of a report that was submitted.
	Time *Bounds `json:"time,omitempty"`
	// Points before the maximum of the criterion, or the cap or the floor of the
	// heading, cut them, below 0 for a penalty; absent where nothing was cut.
	Uncut *Bounds `json:"uncut,omitempty"`
	// What the method computed, where the rounding then changed it, below 0 for a
	// penalty; absent where what it computed is open.
	Unrounded *value.Decimal `json:"unrounded,omitempty"`
	// Whether what the method computed has more than four places, so that it stands
	// here as the nearest number of four.
	About bool `json:"about,omitempty"`
}

// Yardstick is the result of another unit, or of several that are equal, that
// points are measured against.
type Yardstick struct {
	// The units that lead together, in listed order.
	Units []value.ID `json:"units"`
	// Target of the first of them; 0 among units without a target.
	Target value.Decimal `json:"target"`
	// What the first of them did.
	Actual value.Decimal `json:"actual"`
	// By how much of its target it exceeds that; absent among units without one.
	Excess value.Ratio `json:"excess,omitzero"`
}

// Accounts returns how the points of each unit of a board came about, in listed
// order. The sheets are those that the board was scored from, the panels those
// of [Table.Assess].
func (t *Table) Accounts(b Board, sheets []Sheet, panels []Panel) []Account {
	if t == nil {
		return nil
	}
	a := accountant{Table: t, exact: *t, near: *t, board: b, entries: make([][]*Entry, len(b.Units)), yardsticks: make([][2]*Yardstick, len(t.rows))}
	a.exact.rounding.Leaf = nil
	a.near.rounding.Leaf = &value.Rounding{Step: value.FromUnits(1), Mode: value.HalfUp}
	at := sheetsAt(sheets, b.Stage)
	for i := range b.Units {
		a.entries[i] = a.read(at[b.Units[i].Unit], panelOf(panels, b.Units[i].Unit, b.Stage))
	}
	for _, row := range t.quantities {
		if t.rows[row].method.Kind == LeaderRelative {
			a.measure(row)
		}
	}
	accounts := make([]Account, len(b.Units))
	for i := range accounts {
		accounts[i] = a.account(i)
	}
	return accounts
}

type accountant struct {
	*Table
	exact      Table // the same without the rounding of leaves
	near       Table // and with one to four places
	board      Board
	entries    [][]*Entry      // by unit and row, those that were scored
	fields     map[int]field   // by row relative to the leader
	yardsticks [][2]*Yardstick // by row: of units with a target, and of those without
	told       []AccountRow    // memory that is used again
}

func panelOf(panels []Panel, unit value.ID, stage Stage) *Panel {
	for i := range panels {
		if panels[i].Unit == unit && panels[i].Stage == stage {
			return &panels[i]
		}
	}
	return nil
}

// read returns the entries of a unit, by row. Those of a panel are what was made
// of its assessors'.
func (t *Table) read(sheets []*Sheet, panel *Panel) []*Entry {
	if len(sheets) == 0 {
		return make([]*Entry, len(t.rows))
	}
	entries := t.byRow(sheets[0].Entries, nil)
	if panel == nil {
		return entries
	}
	var of []*Entry
	for _, s := range sheets[1:] {
		of = t.byRow(s.Entries, of)
		for row, e := range of {
			if entries[row] == nil {
				entries[row] = e
			}
		}
	}
	for row, e := range entries {
		if e != nil {
			made := e.facts()
			entries[row] = &made
		}
	}
	for _, l := range panel.Lines {
		row, ok := t.byID[l.Criterion]
		switch {
		case !ok:
		case l.Open != nil:
			entries[row] = nil
		case l.Points != nil && entries[row] != nil:
			entries[row].Points = l.Points
		}
	}
	return entries
}

// used returns the entry that made a line; nil for none.
func (a *accountant) used(unit, row int) *Entry {
	e, lines := a.entries[unit][row], a.board.Units[unit].Lines
	if e == nil || a.rows[row].how == isGroup || row >= len(lines) {
		return nil
	}
	switch lines[row].Origin {
	case Unclear:
		return nil
	case Unassigned, Inapplicable:
		if e.State == "" { // the table itself does not assign it
			return nil
		}
	}
	return e
}

// account explains one unit's points.
func (a *accountant) account(unit int) Account {
	t := &a.board.Units[unit]
	out := Account{Unit: t.Unit, Rows: []AccountRow{}}
	if len(t.Lines) != len(a.rows) { // no board of this table
		return out
	}
	a.told = a.told[:0]
	for row := range a.rows {
		if r, ok := a.row(unit, row); ok {
			a.told = append(a.told, r)
		}
	}
	out.Rows = append(out.Rows, a.told...)
	out.Sum = t.below(a.Table, -1)
	if within, _ := a.whole.within(out.Sum); a.rounding.Total != nil && within != t.Points {
		out.Unrounded = &within
	}
	return out
}

// below adds up the lines that stand directly under a heading. That they fit has
// been seen when they were scored.
func (t *Tally) below(table *Table, parent int) Bounds {
	var sum amount
	for i := parent + 1; i < len(t.Lines) && (parent < 0 || table.rows[i].Depth > table.rows[parent].Depth); i++ {
		if table.rows[i].parent == parent {
			sum.low += t.Lines[i].Points.Low.Units()
			sum.high += t.Lines[i].Points.High.Units()
		}
	}
	points, _ := sum.bounds()
	return points
}

// row explains the points of one unit on one row. It is false where there is
// nothing to say.
func (a *accountant) row(unit, row int) (AccountRow, bool) {
	line, r := &a.board.Units[unit].Lines[row], &a.rows[row]
	out := AccountRow{Criterion: r.ID}
	if r.how == isGroup {
		if line.Origin != Capped && line.Origin != Floored {
			return out, false
		}
		sum := a.board.Units[unit].below(a.Table, row)
		out.Uncut = &sum
		return out, true
	}
	e := a.used(unit, row)
	if e == nil {
		return out, false
	}
	if told := line.Origin.out() || r.how == isPoints || r.how == isAchieved; told && !e.onRecord() {
		return out, false
	}
	out.Entry = e
	switch {
	case line.Origin == Counted && e.Count != nil:
		// What overflows is cut too, and cannot be told.
		if points, err := r.each.MulDiv(int64(*e.Count), 1, value.Exactly()); err == nil {
			out.cut(r, exactly(points))
		}
	case line.Origin == Reported:
		a.report(&out, r, e)
	case e.Target != nil && e.Actual != nil && line.Origin.Counts():
		a.quantity(&out, row, e, line)
	}
	return out, true
}

// cut notes points that are more than the maximum.
func (a *AccountRow) cut(r *row, points Bounds) {
	if points.High.Compare(r.Max) > 0 {
		var line Line
		line.put(r, points)
		a.Uncut = &line.Points
	}
}

func (a *accountant) report(out *AccountRow, r *row, e *Entry) {
	time, _ := r.report.time(e.DaysLate)
	out.Time = &time
	if e.Points == nil || r.report.Quality == nil || e.Points.Compare(*r.report.Quality) > 0 {
		return // a quality above its maximum is kept as typed
	}
	if points, _, fits := r.report.score(e.DaysLate, exactly(*e.Points)); fits {
		out.cut(r, points)
	}
}

// quantity explains points by a method from target and actual.
func (a *accountant) quantity(out *AccountRow, row int, e *Entry, line *Line) {
	r := &a.rows[row]
	if share, err := value.NewRatio(e.Actual.Units(), e.Target.Units()); err == nil {
		out.Share = share
	}
	p := plan{target: *e.Target, actual: *e.Actual}
	var o, nearest outcome
	switch r.method.Kind {
	case LeaderRelative:
		f := a.fields[row]
		o = f.points(&p)
		f.Table = &a.near
		nearest = f.points(&p)
		switch {
		case p.target.Sign() == 0:
			out.Yardstick = a.yardsticks[row][1]
		case p.actual.Compare(p.target) > 0:
			out.Yardstick = a.yardsticks[row][0]
		}
	case Steps:
		out.ShareStep = stepOf(r.method.Steps, p.target, p.actual)
		if out.ShareStep != nil {
			out.cut(r, exactly(out.ShareStep.Points))
		}
		return
	default:
		o, nearest = a.exact.quantity(r, p.target, p.actual), a.near.quantity(r, p.target, p.actual)
		if r.method.Kind == PerPercent && magnitude(line.Points.High) == r.Max {
			open := *r
			open.Max = value.FromUnits(math.MaxInt64)
			out.cut(r, a.perPercent(&open, p.target, p.actual).points)
		}
	}
	if a.rounding.Leaf == nil || !line.Points.Settled() || o.points.High.Units()-o.points.Low.Units() > 1 {
		return // nothing was rounded, or numbers that are not neighbours were to the same
	}
	var computed Line
	if computed.put(r, exactly(nearest.points.Low)); computed.Points != line.Points {
		out.Unrounded, out.About = &computed.Points.Low, !o.points.Settled()
	}
}

// stepOf returns the one step that holds the share.
func stepOf(steps []ShareStep, target, actual value.Decimal) *ShareStep {
	var found *ShareStep
	for i := range steps {
		if !steps[i].holds(target, actual) {
			continue
		}
		if found != nil {
			return nil
		}
		found = &steps[i]
	}
	return copied(found)
}

// measure finds what units are measured against on a row relative to the leader.
func (a *accountant) measure(row int) {
	r := &a.rows[row]
	f := field{Table: &a.exact, r: r, h: r.method.AtTarget}
	plans := make([]plan, len(a.entries)) // the field points to them
	for unit := range plans {
		if e := a.used(unit, row); e != nil && e.Target != nil {
			plans[unit] = plan{hasTarget: true, target: *e.Target, measure: e.Measure}
			if e.Actual != nil {
				plans[unit].hasActual, plans[unit].actual = true, *e.Actual
			}
		}
		if lines := a.board.Units[unit].Lines; row < len(lines) {
			f.see(&plans[unit], lines[row].Origin)
		}
	}
	if a.fields == nil {
		a.fields = map[int]field{}
	}
	a.fields[row] = f
	a.yardsticks[row] = [2]*Yardstick{a.yardstick(f.leader, plans), a.yardstick(f.most, plans)}
}

// yardstick tells of the units that are level with the leader.
func (a *accountant) yardstick(leader *plan, plans []plan) *Yardstick {
	if leader == nil {
		return nil
	}
	y := Yardstick{Target: leader.target, Actual: leader.actual}
	if e, err := value.NewRatio(leader.actual.Units()-leader.target.Units(), leader.target.Units()); err == nil {
		y.Excess = e
	}
	for unit := range plans {
		p := &plans[unit]
		if p.complete() && (p.target.Sign() == 0) == (leader.target.Sign() == 0) && p.levels(leader) {
			y.Units = append(y.Units, a.board.Units[unit].Unit)
		}
	}
	return &y
}

// levels reports whether two units that lead do so equally.
func (p *plan) levels(q *plan) bool {
	if p.target.Sign() == 0 {
		return p.actual == q.actual
	}
	return !p.ahead(q) && !q.ahead(p)
}
