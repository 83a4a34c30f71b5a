package scoring

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// way is in which direction an entry is changed.
type way int

const (
	better way = 1
	worse  way = -1
)

// searcher scores one unit's sheet again and again, with one entry changed.
type searcher struct {
	scorer
	ranking ranking
	board   Board
	entries [][]*Entry // by unit: the entries that were used, by row
	panels  bool       // several assessors made the points
	changed int        // the row changed last
	was     Line       // what it was before
}

// searcher arranges what is needed; ok is false where there is nothing to search.
func (t *Table) searcher(b Board, sheets []Sheet, decisions []TieDecision) (*searcher, bool) {
	if t == nil || len(b.Units) == 0 || len(b.Units[0].Lines) != len(t.rows) {
		return nil, false
	}
	s := &searcher{
		scorer:  scorer{Table: t, Buffer: new(Buffer), stage: b.Stage},
		ranking: ranking{t, declared(t.rank, ByPoints)[0], decisions},
		board:   b,
		entries: make([][]*Entry, len(b.Units)),
		panels:  slices.ContainsFunc(t.assessors, func(a Aggregate) bool { return a.Stage == b.Stage }),
	}
	s.lay(t, []value.ID{b.Units[0].Unit})
	for i := range s.states {
		s.states[i] = state{board: s.Buffer.board} // its lines are copied
	}
	for u := range b.Units {
		s.entries[u] = make([]*Entry, len(t.rows))
		i := slices.IndexFunc(sheets, func(sh Sheet) bool { return sh.Unit == b.Units[u].Unit && sh.Stage == b.Stage })
		if i < 0 {
			continue
		}
		for j := range sheets[i].Entries {
			e := &sheets[i].Entries[j]
			if row, known := t.byID[e.Criterion]; known {
				s.entries[u][row] = e
			}
		}
	}
	return s, true
}

// tried reports whether changes of a leaf are searched.
func (s *searcher) tried(r *row) bool {
	switch {
	case r.how == isPoints || r.how == isReport:
		return !s.panels
	case r.how == isQuantity && r.method.Kind == Steps:
		rises := func(a, b ShareStep) int { return a.Points.Compare(b.Points) }
		return slices.IsSortedFunc(r.method.Steps, rises)
	case r.how == isQuantity:
		return r.method.Kind != LeaderRelative
	}
	return true
}

// untried lists the leaves that count for one of the units and are not searched.
func (s *searcher) untried(units ...int) []Untried {
	var all []Untried
	for _, l := range s.leaves {
		row := l.row
		counts := func(u int) bool { return s.board.Units[u].Lines[row].Origin.Counts() }
		if !s.tried(&s.rows[row]) && slices.ContainsFunc(units, counts) {
			all = append(all, Untried{s.rows[row].ID, s.label(row)})
		}
	}
	return all
}

// smallest finds the smallest change of one entry of a unit after which the test
// holds of it, nil when there is none. The test holds of whatever is better, or
// worse, than what it holds of. It cannot hold before the unit's total has moved by
// the gap; past it, it must, where the leaf is no part of what a tie hangs on.
func (s *searcher) smallest(unit int, w way, g gap, holds func(*Tally) bool) *Flip {
	s.load(unit)
	var best *Flip
	for _, l := range s.leaves {
		row := l.row
		e := s.entries[unit][row]
		line := &s.board.Units[unit].Lines[row]
		if e == nil || !s.tried(&s.rows[row]) || !line.Origin.Counts() || !line.Points.Settled() {
			continue
		}
		dials, n := s.dials(row, e)
		for i := range dials[:n] {
			t := s.turn(unit, row, &dials[i], w)
			if f := t.smallest(best, s.least(g, row), holds); f != nil {
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

// least returns by how much a leaf's points must move at the least.
func (s *searcher) least(g gap, row int) value.Decimal {
	units := g.points.Units()
	if !g.level && !s.decides(row) {
		units++
	}
	if r := s.rounding.Total; r != nil { // it moves a total by nearly a step, before and after
		units -= 2 * min(r.Step.Units(), 1<<60)
	}
	return value.FromUnits(units)
}

// decides reports whether a leaf is a part of what the tie chain compares.
func (s *searcher) decides(row int) bool {
	for _, step := range s.ties {
		if step.By == TieByPoints || step.By == TieByRate {
			return true
		}
		for i := row; step.Criterion != "" && i >= 0; i = s.rows[i].parent {
			if s.rows[i].ID == step.Criterion {
				return true
			}
		}
	}
	return false
}

// entered returns the line of a leaf for an entry; ok is false where the entry
// cannot be used.
func (s *searcher) entered(row int, e *Entry) (Line, bool) {
	var line Line
	s.issues = s.issues[:0]
	s.write(0, row, &line, e, entryPlace{})
	return line, line.Origin.Counts() && line.Origin != ""
}

// load takes the lines of a unit over, to be added up again and again.
func (s *searcher) load(unit int) {
	of, t := &s.board.Units[unit], &s.tallies[0]
	copy(t.Lines, of.Lines)
	*t = Tally{Unit: of.Unit, HandedIn: of.HandedIn, Lines: t.Lines}
	s.sheetOf[0], s.wild[0] = 1, true
	s.changed, s.was = 0, t.Lines[0]
}

// again adds up the lines loaded with one changed; nil where that does not fit.
func (s *searcher) again(row int, changed Line) *Tally {
	t := &s.tallies[0]
	t.Lines[s.changed] = s.was // what was changed the last time
	s.changed, s.was = row, t.Lines[row]
	t.Lines[row] = changed
	for i := range s.rows {
		if s.rows[i].how == isGroup {
			t.Lines[i] = Line{}
		}
	}
	t.Open, t.Limited, t.Rate = 0, "", nil
	s.rates, s.issues = s.rates[:0], s.issues[:0]
	s.sum(0)
	if s.issues.Err() != nil {
		return nil
	}
	return t
}

func magnitude(d value.Decimal) value.Decimal {
	if d.Sign() < 0 {
		return minus(d)
	}
	return d
}
