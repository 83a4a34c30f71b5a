package scoring

import (
	"math"
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// way is in which direction an entry is changed.
type way int

const (
	better way = 1
	worse  way = -1
)

// Search finds how little would change places and totals. It scores sheets again
// with one entry changed, in memory of its own: it is not for concurrent use.
type Search struct {
	scorer
	ranking ranking
	board   Board
	sheets  []*Sheet   // by unit: the sheet that was scored, nil for none
	entries [][]*Entry // by unit: the entries that were used, by row; nil until they are asked for
	hints   []hint     // by row
	dials   [2]dial
	trial   trial
	edged   []int64 // memory that is used again
}

// hint is what is known of a row before anything is tried.
type hint struct {
	tried   bool  // whether changes of it are searched
	decides bool  // whether it is a part of what the tie chain compares
	grain   int64 // what its points are a whole number of, with those outside the method aside
}

// Search prepares the search for changes of the sheets that the board is of. The
// decisions are those that the standings took into account.
func (t *Table) Search(b Board, sheets []Sheet, decisions ...TieDecision) *Search {
	if t == nil || len(b.Units) == 0 || len(b.Units[0].Lines) != len(t.rows) {
		return nil
	}
	s := &Search{
		scorer:  scorer{Table: t, Buffer: new(Buffer), stage: b.Stage},
		ranking: ranking{t, declared(t.rank, ByPoints)[0], decisions},
		board:   b,
		sheets:  make([]*Sheet, len(b.Units)),
		entries: make([][]*Entry, len(b.Units)),
		hints:   make([]hint, len(t.rows)),
		trial:   trial{Table: t},
	}
	s.lay(t, []value.ID{b.Units[0].Unit})
	panels := slices.ContainsFunc(t.assessors, func(a Aggregate) bool { return a.Stage == b.Stage })
	for i := range t.rows {
		r := &t.rows[i]
		s.hints[i] = hint{r.tried(panels), t.decides(i), t.grain(r)}
	}
	next := 0 // sheets mostly follow the listed order
	for i := range sheets {
		sheet := &sheets[i]
		if sheet.Stage != b.Stage {
			continue
		}
		if next == len(b.Units) || b.Units[next].Unit != sheet.Unit {
			next = s.unitAt(sheet.Unit)
		}
		if next < 0 {
			next = 0
			continue
		}
		if s.sheets[next] == nil {
			s.sheets[next] = sheet
		}
		next++
	}
	return s
}

// unitAt returns the number of a unit on the board, -1 where it is not there.
func (s *Search) unitAt(id value.ID) int {
	return slices.IndexFunc(s.board.Units, func(u Tally) bool { return u.Unit == id })
}

// of returns the entries of a unit, by row.
func (s *Search) of(unit int) []*Entry {
	if s.entries[unit] == nil {
		var given []Entry
		if s.sheets[unit] != nil {
			given = s.sheets[unit].Entries
		}
		s.entries[unit] = s.byRow(given, nil)
	}
	return s.entries[unit]
}

// tried reports whether changes of a leaf are searched.
func (r *row) tried(panels bool) bool {
	switch {
	case r.how == isPoints || r.how == isReport:
		return !panels
	case r.how == isQuantity && r.method.Kind == Steps:
		rises := func(a, b ShareStep) int { return a.Points.Compare(b.Points) }
		return slices.IsSortedFunc(r.method.Steps, rises)
	case r.how == isQuantity:
		return r.method.Kind != LeaderRelative
	}
	return true
}

// grain returns an amount that all points are whole numbers of that an entry of
// the leaf can come to: of points typed in those within the scheme's steps, of a
// report those for time and, within the steps, for quality.
func (t *Table) grain(r *row) int64 {
	step := max(t.step.Units(), 1)
	switch {
	case r.how == isPoints:
		return step
	case r.how == isCount:
		return gcd(r.Max.Units(), r.each.Units())
	case r.how == isReport:
		g := gcd(gcd(r.Max.Units(), r.report.Time.Units()), step)
		for _, d := range [...]*value.Decimal{r.report.PerDay, r.report.Floor} {
			if d != nil {
				g = gcd(g, d.Units())
			}
		}
		return g
	case r.how != isQuantity || r.method.Kind == AllOrNothing:
		return r.Max.Units()
	case r.method.Kind == Steps:
		g := r.Max.Units()
		for _, s := range r.method.Steps {
			g = gcd(g, s.Points.Units())
		}
		return g
	}
	g := int64(1)
	if t.rounding.Leaf != nil {
		g = t.rounding.Leaf.Step.Units()
	}
	counts := r.method.Kind == PerPercent || r.method.Kind == Shortfall
	if q := r.method.Points; counts && q != nil && r.method.Part != InProportion && q.Units()%g == 0 {
		g = q.Units() // whole numbers of times
	}
	return gcd(g, r.Max.Units())
}

// gcd returns the greatest common divisor; of a number and 0 it is the number.
func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, -a)
}

// untried lists the leaves that count for one of the units and are not searched.
func (s *Search) untried(units ...int) []Untried {
	var all []Untried
	for _, l := range s.leaves {
		row := l.row
		counts := func(u int) bool { return s.board.Units[u].Lines[row].Origin.Counts() }
		if !s.hints[row].tried && slices.ContainsFunc(units, counts) {
			all = append(all, Untried{s.rows[row].ID, s.label(row)})
		}
	}
	return all
}

// smallest finds the smallest change of one entry of a unit after which the test
// holds of it, nil when there is none. The test holds of whatever is better, or
// worse, than what it holds of. It cannot hold before the unit's total has moved by
// the gap; past it, it must, where the leaf is no part of what a tie hangs on.
func (s *Search) smallest(unit int, w way, g gap, holds func(*Tally) bool) *Flip {
	var best *Flip
	near := s.near(g)
	s.trial.load(&s.board.Units[unit])
	entries, lines := s.of(unit), s.board.Units[unit].Lines
	for _, l := range s.leaves {
		if best != nil && best.Points.Compare(near) <= 0 {
			break
		}
		row := l.row
		e, line := entries[row], &lines[row]
		if e == nil || !s.hints[row].tried || !line.Origin.Counts() || !line.Points.Settled() || !s.reaches(row, line, w, near) {
			continue
		}
		least := s.least(g, row, s.grainOf(row, e, line))
		if best != nil && best.Points.Compare(least) <= 0 || !s.reaches(row, line, w, least) {
			continue
		}
		for i := range s.dial(row, e) {
			t := s.turn(unit, row, &s.dials[i], w)
			if f := t.smallest(best, least, holds); f != nil {
				best = f
			}
		}
	}
	return best
}

// gap is by how much a total has to move.
type gap struct {
	points value.Decimal
	level  bool // moving it just so far may do, whatever leaf it is
}

// grainOf returns an amount that the points of a line move by whole numbers of.
func (s *Search) grainOf(row int, e *Entry, line *Line) int64 {
	g := gcd(line.Points.Low.Units(), s.hints[row].grain)
	if e.Points != nil && s.rows[row].how == isReport {
		g = gcd(g, e.Points.Units())
	}
	return max(g, 1)
}

// near returns by how much the points of any leaf must move at the least.
func (s *Search) near(g gap) value.Decimal { return value.FromUnits(g.points.Units() - s.slack()) }

// slack returns by how much the rounding of totals may move one, before and after.
func (s *Search) slack() int64 {
	if s.rounding.Total == nil {
		return 0
	}
	return 2 * min(s.rounding.Total.Step.Units(), 1<<60)
}

// least returns by how much a leaf's points must move at the least.
func (s *Search) least(g gap, row int, grain int64) value.Decimal {
	units := g.points.Units()
	if !g.level && !s.hints[row].decides {
		units++
	}
	if r := s.rounding.Total; r != nil && !(grain%r.Step.Units() == 0 && s.trial.level) {
		units -= s.slack()
	}
	if over := units % grain; over > 0 && units <= math.MaxInt64-grain {
		units += grain - over
	}
	return value.FromUnits(units)
}

// reaches reports whether the points of a leaf can move so far at all. Those of
// a report may lie beyond its maximum: that is for trying to find out.
func (s *Search) reaches(row int, line *Line, w way, least value.Decimal) bool {
	r := &s.rows[row]
	if r.how == isReport {
		return true
	}
	low, high := int64(0), r.Max.Units()
	if r.Effect == Penalty {
		low, high = -high, 0
	}
	room := line.Points.Low.Units() - low
	if w == better {
		room = high - line.Points.Low.Units()
	}
	return room >= least.Units()
}

// decides reports whether a leaf is a part of what the tie chain compares.
func (t *Table) decides(row int) bool {
	for _, step := range t.ties {
		if step.By == TieByPoints || step.By == TieByRate {
			return true
		}
		for i := row; step.Criterion != "" && i >= 0; i = t.rows[i].parent {
			if t.rows[i].ID == step.Criterion {
				return true
			}
		}
	}
	return false
}

// entered returns the line of a leaf for an entry; ok is false where the entry
// cannot be used.
func (s *Search) entered(row int, e *Entry) (Line, bool) {
	var line Line
	s.issues = s.issues[:0]
	s.write(0, row, &line, e, entryPlace{})
	return line, line.Origin.Counts() && line.Origin != ""
}

func magnitude(d value.Decimal) value.Decimal {
	if d.Sign() < 0 {
		return minus(d)
	}
	return d
}
