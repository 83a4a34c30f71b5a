package scoring

import "github.com/khoithidua/blocs/emulation/value"

// sum completes the lines and adds up, from the last row to the first. Every row
// comes after the heading that it belongs to, so what stands under a heading is
// added up, at its depth, when the heading's turn comes. Plain points have been
// gathered under their heading when they were read; where all are plain only the
// headings are left to do.
func (s *scorer) sum(unit int) {
	t, n := &s.tallies[unit], len(s.cells)
	lines, states, under := t.Lines[:n], s.states[unit*n:(unit+1)*n], s.under[unit*(n+1):(unit+1)*(n+1)]
	clear(s.sums)
	s.sums[0].gather(under[n])
	wild := s.floored || s.wild[unit]
	rows := s.every
	if s.plain[unit] == len(s.leaves) {
		rows = s.groups
	}
	for _, i := range rows {
		line, c, st := &lines[i], &s.cells[i], &states[i]
		if st.plain && st.board == s.board {
			continue
		}
		if c.group {
			below := &s.sums[c.depth+1]
			if wild && !below.fits(exactly(value.FromUnits(under[i].points))) {
				s.fault(s.sheetPlace(unit), "scoring.points-overflow", t.Unit, s.label(i))
				return
			}
			below.gather(under[i])
			line.Points, line.Assigned = below.bounds()
			*below = amount{}
			line.Criterion, line.Origin = c.id, Added
			if c.limited {
				line.limit(s.rows[i].limits)
			}
		} else {
			s.finish(unit, i, line, st)
		}
		into := &s.sums[c.depth]
		if wild && !into.fits(line.Points) {
			s.fault(s.sheetPlace(unit), "scoring.points-overflow", t.Unit, s.label(i))
			return
		}
		into.low += line.Points.Low.Units()
		into.high += line.Points.High.Units()
		into.least += line.Assigned.Low.Units()
		into.most += line.Assigned.High.Units()
	}
	s.limit(t, &s.sums[0])
}

// amount is points and maxima that are being added up, in ten-thousandths.
type amount struct{ low, high, least, most int64 }

func (a *amount) bounds() (points, assigned Bounds) {
	return Bounds{value.FromUnits(a.low), value.FromUnits(a.high)}, Bounds{value.FromUnits(a.least), value.FromUnits(a.most)}
}

func (a *amount) gather(g gathered) {
	a.low += g.points
	a.high += g.points
	a.least += g.most
	a.most += g.most
}

// fits reports whether points can be added. Those within 0 and the maxima always
// fit: Lint has added these up.
func (a *amount) fits(points Bounds) bool {
	_, err1 := points.Low.Add(value.FromUnits(a.low))
	_, err2 := points.High.Add(value.FromUnits(a.high))
	return err1 == nil && err2 == nil
}

// finish completes the line of a leaf, and opens one without points.
func (s *scorer) finish(unit, row int, line *Line, st *state) {
	if st.board != s.board {
		*line, *st = Line{}, state{board: s.board}
	}
	line.Criterion = s.cells[row].id
	switch {
	case line.Origin == "" || line.Origin == Unscored:
		s.missing[unit]++
		line.open(&s.rows[row], Unscored)
	case line.Origin == Unclear:
		line.open(&s.rows[row], Unclear)
	case line.Points.Settled():
		return
	}
	s.tallies[unit].Open++
}

// limit holds the total within the limits of the whole and rounds it.
func (s *scorer) limit(t *Tally, whole *amount) {
	points, assigned := whole.bounds()
	_, did := s.whole.within(points)
	t.Points, t.Assigned = s.limited(points), assigned
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

// limit completes the line of a group with limits.
func (l *Line) limit(by limits) {
	l.Points, l.Origin = by.within(l.Points)
	if by.high != nil {
		l.Assigned = l.Assigned.atMost(*by.high)
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

// rate returns points as a share of the maximum assigned, and false where one of
// them is open, points are below 0, or nothing is assigned.
func rate(points, assigned Bounds) (value.Ratio, bool) {
	if !points.Settled() || !assigned.Settled() {
		return value.Ratio{}, false
	}
	r, err := value.NewRatio(points.Low.Units(), assigned.Low.Units())
	return r, err == nil
}
