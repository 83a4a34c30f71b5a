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
	if t == nil {
		var issues value.Issues
		issues.Add(value.Error, at, value.Msg("scoring.no-table"))
		return Board{}, issues
	}
	s := scorer{Table: t, Buffer: b, sheets: sheets, stage: stage, at: at}
	if s.lay(t, units); s.twice != "" {
		s.fault(at, "scoring.unit-twice", s.twice)
	}
	s.outside()
	for i, next := 0, 0; i < len(sheets); i++ {
		s.handedIn(&sheets[i])
		if sheets[i].Stage == stage {
			next = s.sheet(&sheets[i], i, next) + 1
		}
	}
	for _, row := range t.quantities {
		plans := s.plansOf(t, row)
		if t.rows[row].method.Kind == LeaderRelative {
			s.relative(row, plans)
		}
		s.measures(row, plans)
	}
	for i := range units {
		s.total(i)
	}
	s.undeclared()
	if s.issues.Err() != nil {
		return Board{}, s.issues
	}
	return Board{Stage: stage, Highest: t.highest, Maximum: t.maximum, Units: s.tallies}, s.issues
}

type scorer struct {
	*Table
	*Buffer
	sheets []Sheet
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

// outside takes rows that the scheme assigns to some units only out of the lines
// of the others.
func (s *scorer) outside() {
	if !s.scoped {
		return
	}
	for _, row := range s.leaves {
		for u := range s.tallies {
			if !s.assigned(row, s.tallies[u].Unit) {
				s.tallies[u].Lines[row].Origin = Unassigned
			}
		}
	}
	for i := range s.rows {
		for j, u := range s.rows[i].units {
			if _, ok := s.index[u]; !ok {
				s.warn(s.path(i).At("units").Index(j), "scoring.units-member", u)
			}
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
	tally := &s.tallies[i]
	tally.Illustrative = sheet.Illustrative
	leaf := 0
	for j := range sheet.Entries {
		e := &sheet.Entries[j]
		row := 0
		if leaf < len(s.leaves) && s.rows[s.leaves[leaf]].ID == e.Criterion {
			row = s.leaves[leaf]
			leaf++
		} else if row, leaf, ok = s.find(e.Criterion); !ok {
			s.warn(s.entry(entryPlace{number, j}).At("criterion"), "scoring.entry-criterion", e.Criterion)
			continue
		}
		s.enter(i, row, &tally.Lines[row], e, entryPlace{number, j})
	}
	return i
}

// find returns the row of a criterion, and the number of the leaf after it.
func (s *scorer) find(id value.ID) (row, next int, ok bool) {
	row, ok = s.byID[id]
	if !ok || s.rows[row].how == isGroup {
		return row, len(s.leaves), ok
	}
	return row, s.rows[row].leaf + 1, true
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

// total fills in what is open and adds up, from the last row to the first: every
// row comes after the heading that it belongs to.
func (s *scorer) total(unit int) {
	t := &s.tallies[unit]
	missing := 0
	var whole Line
	for i := len(s.rows) - 1; i >= 0; i-- {
		line, r := &t.Lines[i], &s.rows[i]
		line.Criterion = r.ID
		switch {
		case r.how == isGroup:
			s.group(line, r)
		case line.Origin == "" || line.Origin == Unscored:
			line.open(r, Unscored)
			missing++
			t.Open++
		case line.Origin == Unclear:
			line.open(r, Unclear)
			t.Open++
		case !line.Points.Settled():
			t.Open++
		}
		into := &whole
		if r.parent >= 0 {
			into = &t.Lines[r.parent]
		}
		if !into.add(line) {
			s.fault(s.sheetPlace(unit), "scoring.points-overflow", t.Unit, s.label(i))
			return
		}
	}
	s.limit(t, whole)
	switch {
	case s.sheetOf[unit] == 0:
		s.warn(s.at, "scoring.sheet-missing", t.Unit, value.Msg("scoring.stage."+string(s.stage)))
	case missing > 0:
		s.warn(s.sheetPlace(unit).At("entries"), "scoring.entries-missing", t.Unit, missing)
	}
}

// limit holds the total within the limits of the whole and rounds it.
func (s *scorer) limit(t *Tally, whole Line) {
	_, did := s.whole.within(whole.Points)
	t.Points, t.Assigned = s.limited(whole.Points), whole.Assigned
	if s.whole.high != nil {
		t.Assigned = t.Assigned.atMost(*s.whole.high)
	}
	if did != Added {
		t.Limited = did
	}
	if r, ok := rate(t.Points, t.Assigned); ok {
		s.rates = append(s.rates, r)
		t.Rate = &s.rates[len(s.rates)-1]
	}
}

// limited returns a total within the limits of the whole, rounded. What a
// rounding would push out of what can be held stays as it is.
func (t *Table) limited(sum Bounds) Bounds {
	sum, _ = t.whole.within(sum)
	r := t.rounding.Total
	if r == nil {
		return sum
	}
	low, err1 := r.Round(sum.Low)
	high, err2 := r.Round(sum.High)
	if err1 != nil || err2 != nil {
		return sum
	}
	return Bounds{low, high}
}

func (s *scorer) group(line *Line, r *row) {
	line.Origin = Added
	if r.limits != (limits{}) {
		line.Points, line.Origin = r.limits.within(line.Points)
		if r.limits.high != nil {
			line.Assigned = line.Assigned.atMost(*r.limits.high)
		}
	}
}

// open says of a leaf that anything is possible. A target may have told already
// that it is assigned.
func (l *Line) open(r *row, origin Origin) {
	l.Points, l.Origin = Bounds{High: r.Max}, origin
	if r.Effect == Penalty {
		l.Points = Bounds{Low: minus(r.Max)}
	}
	if r.Effect == "" {
		l.Assigned.High = r.Max
	}
}

// add adds a line to that of its heading, and tells whether the sums fit.
func (l *Line) add(item *Line) bool {
	return add(&l.Points.Low, item.Points.Low) && add(&l.Points.High, item.Points.High) &&
		add(&l.Assigned.Low, item.Assigned.Low) && add(&l.Assigned.High, item.Assigned.High)
}

func add(sum *value.Decimal, d value.Decimal) bool {
	total, err := sum.Add(d)
	*sum = total
	return err == nil
}

func (s *scorer) sheetPlace(unit int) value.Path {
	if s.sheetOf[unit] == 0 {
		return s.at
	}
	return s.at.Index(s.sheetOf[unit] - 1)
}

// rate returns points as a share of the maximum assigned, and false where one of
// them is open, points are below 0, or nothing is assigned.
func rate(points, assigned Bounds) (value.Ratio, bool) {
	if !points.Settled() || !assigned.Settled() {
		return value.Ratio{}, false
	}
	r, err := value.NewRatio(points.Low.Units(), assigned.Low.Units())
	return r, err == nil
}
