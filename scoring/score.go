package scoring

import "github.com/khoithidua/blocs/emulation/value"

// Score adds up the sheets of one stage for the whole bloc. units are the
// members in listed order; sheets may hold those of other stages, which are
// passed over; at is the place of the sheets in the document.
//
// Errors: a unit listed twice; a sheet for a unit outside the bloc, or a second
// one for a unit; an entry for a criterion that the table lacks or that is a
// heading, a second entry for one, an entry that does not give exactly one of
// points, achieved and state, or one that does not fit the criterion's kind;
// points that overflow when added up. When there is any, the Board is the zero
// Board.
//
// Warnings: points below 0 or above the maximum, which are kept as typed; a unit
// without a sheet; a sheet without some entries. What is missing widens bounds
// and is never counted as zero.
func (t *Table) Score(units []value.ID, sheets []Sheet, stage Stage, at value.Path) (Board, value.Issues) {
	if t == nil {
		var issues value.Issues
		issues.Add(value.Error, at, value.Msg("scoring.no-table"))
		return Board{}, issues
	}
	s := scorer{Table: t, at: at, sheetOf: make([]int, len(units))}
	s.list(units, stage)
	handedIn(&s.board, sheets)
	for i := range sheets {
		if sheets[i].Stage == stage {
			s.sheet(&sheets[i], i)
		}
	}
	for i := range units {
		s.total(i)
	}
	if s.issues.Err() != nil {
		return Board{}, s.issues
	}
	return s.board, s.issues
}

type scorer struct {
	*Table
	board   Board
	index   map[value.ID]int // unit → place in listed order
	sheetOf []int            // by unit: number of its sheet plus one, 0 for none
	at      value.Path
	issues  value.Issues
}

func (s *scorer) fault(at value.Path, code string, args ...any) {
	s.issues.Add(value.Error, at, value.Msg(code, args...))
}

// list lays out the board: all lines of all units in one piece of memory.
func (s *scorer) list(units []value.ID, stage Stage) {
	s.index = make(map[value.ID]int, len(units))
	s.board = Board{Stage: stage, Highest: s.highest, Units: make([]Tally, len(units))}
	n := len(s.rows)
	lines := make([]Line, n*len(units))
	for i, u := range units {
		if _, twice := s.index[u]; twice {
			s.fault(s.at, "scoring.unit-twice", u)
		}
		s.index[u] = i
		s.board.Units[i] = Tally{Unit: u, Lines: lines[i*n : (i+1)*n : (i+1)*n]}
	}
}

func (s *scorer) sheet(sheet *Sheet, number int) {
	i, ok := s.index[sheet.Unit]
	if !ok {
		s.fault(s.at.Index(number).At("unit"), "scoring.sheet-unit", sheet.Unit)
		return
	}
	if s.sheetOf[i] != 0 {
		s.fault(s.at.Index(number), "scoring.sheet-twice", sheet.Unit, s.at.Index(s.sheetOf[i]-1).String())
		return
	}
	s.sheetOf[i] = number + 1
	tally := &s.board.Units[i]
	tally.Illustrative = sheet.Illustrative
	next := 0
	for j := range sheet.Entries {
		e := &sheet.Entries[j]
		place := entryPlace{number, j}
		row, ok := s.find(e.Criterion, next)
		switch {
		case !ok:
			s.refuse(place, "criterion", "scoring.entry-criterion", e.Criterion)
		case s.rows[row].Kind == Group:
			s.refuse(place, "criterion", "scoring.entry-group", s.label(row))
		case tally.Lines[row].Origin != "":
			s.refuse(place, "criterion", "scoring.entry-twice", s.label(row))
		default:
			s.enter(&tally.Lines[row], row, e, place)
		}
		next = row + 1
	}
}

func (s *scorer) label(row int) value.Text { return label(s.rows[row].Code, s.rows[row].Name) }

// entryPlace is where an entry stands: the numbers of its sheet and of itself.
// The path is built only when there is something to report.
type entryPlace struct{ sheet, entry int }

func (s *scorer) path(p entryPlace) value.Path {
	return s.at.Index(p.sheet).At("entries").Index(p.entry)
}

func (s *scorer) refuse(p entryPlace, field, code string, args ...any) {
	s.fault(s.path(p).At(field), code, args...)
}

// enter writes an entry into the line of its leaf. An entry that is refused
// leaves the line as it was.
func (s *scorer) enter(line *Line, row int, e *Entry, place entryPlace) {
	r := &s.rows[row]
	switch {
	case e.forms() != 1:
		s.fault(s.path(place), "scoring.entry-form", s.label(row))
	case e.State == NotAssigned:
		line.Origin = Unassigned
	case e.State == NotApplicable:
		line.Origin = Inapplicable
	case e.State != "":
		s.refuse(place, "state", "scoring.enum", string(e.State), e.State.EnumValues())
	case e.Points != nil && r.Kind == Points:
		line.Points, line.Assigned, line.Origin = exactly(*e.Points), exactly(r.Max), Typed
		s.inRange(row, *e.Points, place)
	case e.Points != nil:
		s.refuse(place, "points", "scoring.entry-kind", s.label(row))
	case r.Kind != Achieved || e.Achieved == nil:
		s.refuse(place, "achieved", "scoring.entry-kind", s.label(row))
	case *e.Achieved:
		line.Points, line.Assigned, line.Origin = exactly(r.Max), exactly(r.Max), Full
	default:
		line.Assigned, line.Origin = exactly(r.Max), None
	}
}

// inRange reports points outside 0 to the maximum. They stay as typed: real
// sheets have them, and which number is right is not ours to say.
func (s *scorer) inRange(row int, points value.Decimal, place entryPlace) {
	code := ""
	if points.Sign() < 0 {
		code = "scoring.below-zero"
	} else if points.Compare(s.rows[row].Max) > 0 {
		code = "scoring.above-max"
	}
	if code != "" {
		s.issues.Add(value.Warning, s.path(place).At("points"), value.Msg(code, s.label(row), points, s.rows[row].Max))
	}
}

// total fills in what has no entry and adds up, from the last row to the first:
// every row comes after the heading that it belongs to.
func (s *scorer) total(unit int) {
	t := &s.board.Units[unit]
	for i := len(s.rows) - 1; i >= 0; i-- {
		line := &t.Lines[i]
		s.finish(i, line, t)
		points, assigned := &t.Points, &t.Assigned
		if p := s.rows[i].parent; p >= 0 {
			points, assigned = &t.Lines[p].Points, &t.Lines[p].Assigned
		}
		var err1, err2 error
		*points, err1 = points.plus(line.Points)
		*assigned, err2 = assigned.plus(line.Assigned)
		if err1 != nil || err2 != nil {
			s.fault(s.sheetPlace(unit), "scoring.points-overflow", t.Unit, s.label(i))
			return
		}
	}
	t.Rate = rate(t.Points, t.Assigned)
	switch {
	case s.sheetOf[unit] == 0:
		s.issues.Add(value.Warning, s.at, value.Msg("scoring.sheet-missing", t.Unit, value.Msg("scoring.stage."+string(s.board.Stage))))
	case t.Open > 0:
		s.issues.Add(value.Warning, s.sheetPlace(unit).At("entries"), value.Msg("scoring.entries-missing", t.Unit, t.Open))
	}
}

// finish completes a line whose items, if any, have been added up.
func (s *scorer) finish(i int, line *Line, t *Tally) {
	r := &s.rows[i]
	line.Criterion = r.ID
	switch {
	case r.Kind != Group:
		if line.Origin == "" {
			line.Points, line.Assigned, line.Origin = Bounds{High: r.Max}, Bounds{High: r.Max}, Unscored
			t.Open++
		}
	case r.cap != nil && line.Points.High.Compare(*r.cap) > 0:
		line.Points, line.Origin = line.Points.atMost(*r.cap), Capped
	default:
		line.Origin = Added
	}
	if r.cap != nil {
		line.Assigned = line.Assigned.atMost(*r.cap)
	}
}

func (s *scorer) sheetPlace(unit int) value.Path {
	if s.sheetOf[unit] == 0 {
		return s.at
	}
	return s.at.Index(s.sheetOf[unit] - 1)
}

func rate(points, assigned Bounds) *value.Ratio {
	if !points.Settled() || !assigned.Settled() {
		return nil
	}
	r, err := value.NewRatio(points.Low.Units(), assigned.Low.Units())
	if err != nil {
		return nil // below 0, or nothing assigned
	}
	return &r
}
