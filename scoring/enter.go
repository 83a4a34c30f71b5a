package scoring

import (
	"math"

	"github.com/khoithidua/blocs/emulation/value"
)

// enter writes an entry into the line of its leaf, unless it is none or was
// written before.
func (s *scorer) enter(unit, row int, e *Entry, place entryPlace) {
	r, shape := &s.rows[row], e.shape()
	switch {
	case r.how == isGroup:
		s.warn(s.entry(place).At("criterion"), "scoring.entry-group", s.label(row))
		return
	case r.scoped && !s.assigned(row, s.tallies[unit].Unit):
		if shape != hasState {
			s.warn(s.entry(place), "scoring.entry-unassigned", s.label(row), s.tallies[unit].Unit)
		}
		return
	}
	line, st := &s.tallies[unit].Lines[row], s.state(unit, row)
	twice := st.board == s.board
	if twice && st.plain { // taken back
		sum := &s.under[unit*(len(s.rows)+1)+s.leaves[r.leaf].into]
		sum.points, sum.most = sum.points-line.Points.Low.Units(), sum.most-r.Max.Units()
		s.plain[unit]--
	}
	before := line.Assigned
	*line, *st = Line{}, state{board: s.board}
	if twice {
		s.unclear(line, s.entry(place).At("criterion"), "scoring.entry-twice", s.label(row))
		if r.how == isQuantity {
			*s.planOf(unit, r) = plan{}
		}
	} else {
		s.write(unit, row, line, e, place)
	}
	// Whatever an entry that cannot be used was to bring, it was made for a leaf that is
	// assigned; of several, where all of them were.
	if sure := shape != 0 && shape&hasState == 0; sure && line.Origin == Unclear && (!twice || before == exactly(r.Max)) && r.Effect == "" {
		line.Assigned = exactly(r.Max)
	}
}

// write makes an empty line of an entry.
func (s *scorer) write(unit, row int, line *Line, e *Entry, place entryPlace) {
	r, shape := &s.rows[row], e.shape()
	switch {
	case shape&hasState != 0:
		s.excused(row, line, e, place)
	case shape == 0:
		s.unclear(line, s.entry(place), "scoring.entry-form", s.label(row))
	case r.how == isPoints && shape == hasPoints:
		s.typed(unit, r, line, *e.Points, place)
	case r.how == isAchieved && shape == hasAchieved:
		points := value.Decimal{}
		if line.Origin = None; *e.Achieved {
			points, line.Origin = r.Max, Full
		}
		line.put(r, exactly(points))
	case r.how == isQuantity && shape&^(hasTarget|hasActual) == 0:
		s.quantified(unit, row, line, e, place)
	case r.how == isCount && shape == hasCount:
		s.counted(row, line, *e.Count, place)
	case r.how == isReport && shape&^(hasDaysLate|hasNotSubmitted|hasPoints) == 0:
		s.reported(unit, row, line, e, shape, place)
	default:
		s.unclear(line, s.entry(place), "scoring.entry-kind", s.label(row))
	}
}

func (s *scorer) excused(row int, line *Line, e *Entry, place entryPlace) {
	switch {
	case !value.Listed(e.State):
		s.unclear(line, s.entry(place).At("state"), "scoring.enum", string(e.State), e.State.EnumValues())
	case e.shape() != hasState:
		s.unclear(line, s.entry(place), "scoring.entry-state", s.label(row))
	case e.State == NotAssigned:
		line.Origin = Unassigned
	default:
		line.Origin = Inapplicable
	}
}

// put writes what a leaf brings, with the sign of its effect.
func (l *Line) put(r *row, points Bounds) {
	switch r.Effect {
	case Bonus:
		l.Points = points
	case Penalty:
		l.Points = Bounds{minus(points.High), minus(points.Low)}
	default:
		l.Points, l.Assigned = points, exactly(r.Max)
	}
}

// typed writes points as typed. Points outside 0 to the maximum or between two
// steps stay so: real sheets have them, and which number is right is not ours to
// say.
func (s *scorer) typed(unit int, r *row, line *Line, points value.Decimal, place entryPlace) {
	if r.Effect == Penalty && points.Units() == math.MinInt64 {
		s.unclear(line, s.entry(place).At("points"), "scoring.below-zero", s.name(r), points)
		return
	}
	line.Origin = Typed
	line.put(r, exactly(points))
	s.inRange(unit, r, points, r.Max, place)
	if step := s.step.Units(); step != 0 && points.Units()%step != 0 {
		s.warn(s.entry(place).At("points"), "scoring.off-step", s.name(r), points, s.step)
	}
	if r.giver != nil && s.stage == Self {
		s.issues.Add(value.Note, s.entry(place).At("points"), value.Msg("scoring.given-by", s.name(r), *r.giver))
	}
}

// inRange tells whether points lie within 0 and the most, and reports those that
// do not.
func (s *scorer) inRange(unit int, r *row, points, most value.Decimal, place entryPlace) bool {
	switch {
	case points.Sign() < 0:
		s.wild[unit] = true
		s.warn(s.entry(place).At("points"), "scoring.below-zero", s.name(r), points)
	case points.Compare(most) > 0:
		s.wild[unit] = true
		s.warn(s.entry(place).At("points"), "scoring.above-max", s.name(r), points, most)
	default:
		return true
	}
	return false
}

func (s *scorer) name(r *row) value.Text { return r.label }

// counted multiplies, up to the maximum.
func (s *scorer) counted(row int, line *Line, count int, place entryPlace) {
	r := &s.rows[row]
	if count < 0 {
		s.unclear(line, s.entry(place).At("count"), "scoring.negative-entry", s.label(row), count)
		return
	}
	points, err := r.each.MulDiv(int64(count), 1, value.Exactly())
	if err != nil {
		points = r.Max
	}
	line.Origin = Counted
	line.put(r, exactly(lesser(points, r.Max)))
}

// quantified keeps target and actual, which the bloc's other units may be
// measured against, and computes what is to be computed alone.
func (s *scorer) quantified(unit, row int, line *Line, e *Entry, place entryPlace) {
	r := &s.rows[row]
	for _, n := range [...]struct {
		field string
		d     *value.Decimal
	}{{"target", e.Target}, {"actual", e.Actual}} {
		if n.d != nil && n.d.Sign() < 0 {
			s.unclear(line, s.entry(place).At(n.field), "scoring.negative-entry", s.label(row), *n.d)
			return
		}
	}
	p := s.planOf(unit, r)
	*p = plan{place: place, measure: e.Measure, hasTarget: e.Target != nil, hasActual: e.Actual != nil}
	if p.hasTarget {
		p.target = *e.Target
	}
	if p.hasActual {
		p.actual = *e.Actual
	}
	line.Origin = Unscored
	line.put(r, Bounds{})
	switch {
	case !p.hasTarget:
		s.warn(s.entry(place), "scoring.entry-target", s.label(row))
	case !p.hasActual:
	case r.method.Kind == LeaderRelative:
		line.Origin = Relative
	case p.target.Sign() == 0:
		s.unclear(line, s.entry(place).At("target"), "scoring.target-zero", s.label(row))
	default:
		s.settle(row, line, s.quantity(r, p.target, p.actual), place, Computed)
	}
}

func (s *scorer) planOf(unit int, r *row) *plan { return &s.plans[r.plan*len(s.tallies)+unit] }

// settle writes what a method made of an entry. What the scheme lacks is told
// once, at the criterion.
func (s *scorer) settle(row int, line *Line, o outcome, place entryPlace, origin Origin) {
	if o.odd != "" {
		s.unclear(line, s.entry(place), o.odd, s.label(row))
		return
	}
	if o.lacks != "" {
		s.lacking[row] = o.lacks
	}
	if o.open {
		*line = Line{Origin: Unclear, Assigned: line.Assigned}
		return
	}
	line.Origin = origin
	line.put(&s.rows[row], o.points)
}

// undeclared reports what the scheme does not say and what mattered.
func (s *scorer) undeclared() {
	for row, code := range s.lacking {
		if code != "" {
			s.warn(s.path(row), code, s.label(row))
		}
	}
}
