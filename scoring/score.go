package scoring

import "github.com/khoithidua/blocs/emulation/value"

// Score adds up the sheets of one stage for the whole bloc. units are the
// members in listed order; sheets may hold those of other stages, which are
// passed over; at is the place of the sheets in the document.
//
// Errors: a unit listed twice; a second sheet for a unit; points that overflow
// when added up. When there is any, the Board is the zero Board.
//
// Warnings: an entry that cannot be used (for a criterion that the table lacks or
// that is a heading, twice for one criterion, with fields that do not fit its
// kind or contradict one another, for a unit to which the criterion is not
// assigned, with a negative number where there is none), which leaves the line
// open; points below 0, above the maximum or between two steps, which are kept as
// typed; targets of one criterion in different measures; what the scheme does not
// say where it matters (a rounding, the worth of a part of a percent, a step), at
// the criterion; a sheet of a unit outside the bloc; a unit without a sheet; a
// sheet without some entries. What is missing widens bounds and is never counted
// as zero.
func (t *Table) Score(units []value.ID, sheets []Sheet, stage Stage, at value.Path) (Board, value.Issues) {
	return t.ScoreInto(new(Buffer), units, sheets, stage, at)
}

// ScoreInto is [Table.Score] with reused memory: the Board lies in the buffer and
// holds until it is used again. It allocates nothing once the buffer has grown,
// where there is nothing to report.
func (t *Table) ScoreInto(b *Buffer, units []value.ID, sheets []Sheet, stage Stage, at value.Path) (Board, value.Issues) {
	return t.scoreMade(b, units, sheets, nil, stage, at)
}

// scoreMade is [Table.ScoreInto] where several sheets of a unit became one. Each
// that was made is scored as if it came after the list, in place of the unit's own.
func (t *Table) scoreMade(b *Buffer, units []value.ID, sheets []Sheet, several []made, stage Stage, at value.Path) (Board, value.Issues) {
	if t == nil {
		var issues value.Issues
		issues.Add(value.Error, at, value.Msg("scoring.no-table"))
		return Board{}, issues
	}
	s := scorer{Table: t, Buffer: b, stage: stage, at: at}
	if s.lay(t, units); s.twice != "" {
		s.fault(at, "scoring.unit-twice", s.twice)
	}
	s.members()
	for u := range units {
		s.outside(u)
	}
	for i, next := 0, 0; i < len(sheets); i++ {
		s.handedIn(&sheets[i])
		if sheets[i].Stage != stage {
			continue
		}
		if _, member := s.index[sheets[i].Unit]; several == nil || !member {
			next = s.sheet(&sheets[i], i, next) + 1
		}
	}
	for k := range several {
		s.made(&several[k], len(sheets)+k)
	}
	return s.finished()
}

// alone scores one unit by one sheet, which is the one of that number in the document.
func (t *Table) alone(b *Buffer, unit value.ID, sheets []Sheet, number int, at value.Path) value.Issues {
	s := scorer{Table: t, Buffer: b, stage: sheets[number].Stage, at: at}
	s.lay(t, []value.ID{unit})
	s.outside(0)
	s.sheet(&sheets[number], number, 0)
	_, issues := s.finished()
	return issues
}

// finished completes what has been read.
func (s *scorer) finished() (Board, value.Issues) {
	t := s.Table
	for _, row := range t.quantities {
		plans := s.plansOf(t, row)
		if t.rows[row].method.Kind == LeaderRelative {
			s.relative(row, plans)
		}
		s.measures(row, plans)
	}
	for u := range s.tallies {
		s.total(u)
	}
	s.undeclared()
	if s.issues.Err() != nil {
		return Board{}, s.issues
	}
	return Board{Stage: s.stage, Highest: t.highest, Maximum: t.maximum, Units: s.tallies}, s.issues
}

type scorer struct {
	*Table
	*Buffer
	stage  Stage
	at     value.Path
	issues value.Issues
}

func (s *scorer) fault(at value.Path, code string, args ...any) {
	s.issues.Add(value.Error, at, value.Msg(code, args...))
}

func (s *scorer) warn(at value.Path, code string, args ...any) {
	s.issues.Add(value.Warning, at, value.Msg(code, args...))
}

// members reports rows that are assigned to units outside the bloc.
func (s *scorer) members() {
	if !s.scoped {
		return
	}
	for i := range s.rows {
		for j, u := range s.rows[i].units {
			if _, ok := s.index[u]; !ok {
				s.warn(s.path(i).At("units").Index(j), "scoring.units-member", u)
			}
		}
	}
}

// outside takes a unit out of the rows that the scheme does not assign to it.
func (s *scorer) outside(unit int) {
	if !s.scoped {
		return
	}
	t := &s.tallies[unit]
	for _, l := range s.leaves {
		if !s.assigned(l.row, t.Unit) {
			t.Lines[l.row] = Line{Origin: Unassigned}
			*s.state(unit, l.row) = state{board: s.board}
		}
	}
}

// sheet reads one sheet. Sheets mostly follow the listed order of units, so the
// unit after the last one is tried first.
func (s *scorer) sheet(sheet *Sheet, number, next int) int {
	i, ok := next, next < len(s.tallies) && s.tallies[next].Unit == sheet.Unit
	if !ok {
		i, ok = s.index[sheet.Unit]
	}
	if !ok {
		s.warn(s.at.Index(number).At("unit"), "scoring.sheet-unit", sheet.Unit)
		return next - 1
	}
	if s.sheetOf[i] != 0 {
		s.fault(s.at.Index(number), "scoring.sheet-twice", sheet.Unit, s.at.Index(s.sheetOf[i]-1).String())
		return i
	}
	s.sheetOf[i] = number + 1
	s.tallies[i].Illustrative = sheet.Illustrative
	next = 0
	for j := 0; j < len(sheet.Entries); j++ {
		k := s.run(i, sheet.Entries[j:], next)
		if j, next = j+k, next+k; j == len(sheet.Entries) {
			break
		}
		e := &sheet.Entries[j]
		row, after, ok := s.find(e.Criterion, next)
		if !ok {
			s.warn(s.entry(entryPlace{number, j}).At("criterion"), "scoring.entry-criterion", e.Criterion)
			continue
		}
		s.enter(i, row, e, entryPlace{number, j})
		next = after
	}
	if !s.awaits {
		s.sum(i) // while its lines are at hand
	}
	return i
}

// made reads what was made of several sheets.
func (s *scorer) made(m *made, number int) {
	unit := s.index[m.unit]
	s.sheetOf[unit], s.tallies[unit].Illustrative = number+1, m.illustrative
	for i, l := range s.leaves {
		if e := m.entries[l.row]; e != nil {
			s.enter(unit, l.row, e, entryPlace{number, i})
		}
	}
	if !s.awaits {
		s.sum(unit)
	}
}

func (s *scorer) state(unit, row int) *state { return &s.states[unit*len(s.rows)+row] }

// run reads entries with plain points that follow the table's leaves from the
// given one on, which is what most of a sheet is, and returns how many there are.
func (s *scorer) run(unit int, entries []Entry, from int) int {
	n, leaves, board := len(s.rows), s.leaves[from:], s.board
	lines, states := s.tallies[unit].Lines[:n], s.states[unit*n:(unit+1)*n]
	under := s.under[unit*(n+1) : (unit+1)*(n+1)]
	read := 0
	for ; read < len(entries) && read < len(leaves); read++ {
		e, l := &entries[read], &leaves[read]
		if e.Criterion != l.id || !e.onlyPoints() {
			break
		}
		p, st := *e.Points, &states[l.row]
		if p.Units() < 0 || p.Units() > l.plain || st.board == board {
			break
		}
		line, sum := &lines[l.row], &under[l.into]
		line.Points = exactly(p)
		if st.board = board; !st.plain {
			st.plain = true
			line.Criterion, line.Origin, line.Assigned = l.id, Typed, exactly(value.FromUnits(l.plain))
		}
		sum.points += p.Units()
		sum.most += l.plain
	}
	s.plain[unit] += read
	return read
}

// find returns the row of a criterion, and the number of the leaf after it.
// Sheets mostly follow the table's order, so the given leaf is tried first.
func (t *Table) find(id value.ID, leaf int) (row, next int, ok bool) {
	if leaf < len(t.leaves) && t.leaves[leaf].id == id {
		return t.leaves[leaf].row, leaf + 1, true
	}
	row, ok = t.byID[id]
	if !ok || t.rows[row].how == isGroup {
		return row, len(t.leaves), ok
	}
	return row, t.rows[row].leaf + 1, true
}

// byRow returns for each row the first entry on it, nil for none, in the memory
// given.
func (t *Table) byRow(entries []Entry, into []*Entry) []*Entry {
	into = sized(into, len(t.rows))
	next := 0
	for i := range entries {
		row, after, known := t.find(entries[i].Criterion, next)
		if next = after; known && into[row] == nil {
			into[row] = &entries[i]
		}
	}
	return into
}

// entryPlace is where an entry stands: the numbers of its sheet and of itself.
// The path is built only when there is something to report.
type entryPlace struct{ sheet, entry int }

func (s *scorer) entry(p entryPlace) value.Path {
	return s.at.Index(p.sheet).At("entries").Index(p.entry)
}

// unclear leaves a line open because its entry cannot be used. That the leaf is
// assigned may be known all the same.
func (s *scorer) unclear(line *Line, at value.Path, code string, args ...any) {
	s.warn(at, code, args...)
	*line = Line{Origin: Unclear, Assigned: line.Assigned}
}

// total adds up what is not added up yet and reports what is missing.
func (s *scorer) total(unit int) {
	if s.awaits || s.sheetOf[unit] == 0 {
		s.sum(unit)
	}
	t := &s.tallies[unit]
	switch {
	case s.sheetOf[unit] == 0:
		s.warn(s.at, "scoring.sheet-missing", t.Unit, value.Msg("scoring.stage."+string(s.stage)))
	case s.missing[unit] > 0:
		s.warn(s.sheetPlace(unit).At("entries"), "scoring.entries-missing", t.Unit, s.missing[unit])
	}
}

func (s *scorer) sheetPlace(unit int) value.Path {
	if s.sheetOf[unit] == 0 {
		return s.at
	}
	return s.at.Index(s.sheetOf[unit] - 1)
}
