package scoring

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// fields reports fields of another kind, and those that the kind needs. It tells
// whether the row can be scored.
func (l *linter) fields(c Criterion, at value.Path) bool {
	name, leaf, ok := label(c.Code, c.Name), c.Kind != Group, true
	refuse := func(wrong bool, field, code string) {
		if wrong {
			l.fault(at.At(field), code, name, field)
			ok = false
		}
	}
	if leaf && len(c.Items) > 0 {
		l.fault(at.At("items"), "scoring.leaf-items", name)
	}
	if leaf && c.Cap != nil {
		l.fault(at.At("cap"), "scoring.leaf-cap", name)
	}
	refuse(leaf && c.Floor != nil, "floor", "scoring.field-kind")
	refuse(!leaf && c.GivenBy != nil, "givenBy", "scoring.field-kind")
	refuse(c.Kind != Quantity && c.Method != nil, "method", "scoring.field-kind")
	refuse(c.Kind != Count && c.Each != nil, "each", "scoring.field-kind")
	refuse(c.Kind != Report && c.Report != nil, "report", "scoring.field-kind")
	refuse(c.Kind == Quantity && c.Method == nil, "method", "scoring.field-missing")
	refuse(c.Kind == Count && c.Each == nil, "each", "scoring.field-missing")
	refuse(c.Kind == Report && c.Report == nil, "report", "scoring.field-missing")
	return l.positive(c.Each, at, "each", name) && ok
}

// leaf checks what a leaf of sound fields says of its points.
func (l *linter) leaf(c Criterion, most value.Decimal, at value.Path) {
	switch c.Kind {
	case Quantity:
		l.method(*c.Method, label(c.Code, c.Name), at.At("method"))
		if c.Method.Kind == Steps && len(c.Method.Steps) > 0 {
			l.steps(c.Method.Steps, most, at.At("method").At("steps"))
		}
	case Report:
		l.report(*c.Report, most, label(c.Code, c.Name), at.At("report"))
	}
}

func (l *linter) report(r ReportRule, most value.Decimal, name value.Text, at value.Path) {
	sum := r.Time
	ok := l.positive(&r.Time, at, "time", name)
	for _, part := range [...]struct {
		field string
		d     *value.Decimal
	}{{"perDay", r.PerDay}, {"floor", r.Floor}, {"quality", r.Quality}, {"notSubmitted", r.NotSubmitted}} {
		ok = l.positive(part.d, at, part.field, name) && ok
	}
	if !ok {
		return
	}
	if r.Quality != nil {
		var err error
		if sum, err = sum.Add(*r.Quality); err != nil {
			l.fault(at, "scoring.overflow")
			return
		}
	}
	if sum != most {
		l.oddity(at, "scoring.report-max", name, most, sum)
	}
	if r.NotSubmitted != nil && r.NotSubmitted.Compare(most) > 0 {
		l.fault(at.At("notSubmitted"), "scoring.floor-cap", name, *r.NotSubmitted, most)
	}
	if r.Floor != nil && r.Floor.Compare(r.Time) > 0 {
		l.fault(at.At("floor"), "scoring.floor-cap", name, *r.Floor, r.Time)
	}
}

// parameters are the fields of a method: which it needs, and which it may have.
var parameters = map[MethodKind]struct{ needs, may []string }{
	Proportional:   {},
	PerPercent:     {[]string{"percent", "points"}, []string{"part", "over"}},
	Steps:          {[]string{"steps"}, nil},
	AllOrNothing:   {},
	Shortfall:      {[]string{"percent", "points"}, []string{"part"}},
	LeaderRelative: {[]string{"atTarget"}, []string{"noTarget"}},
}

func (l *linter) method(m Method, name value.Text, at value.Path) {
	known, ok := parameters[m.Kind]
	if !ok {
		l.fault(at.At("kind"), "scoring.enum", string(m.Kind), m.Kind.EnumValues())
		return
	}
	for _, p := range [...]struct {
		field string
		given bool
	}{
		{"percent", m.Percent != nil},
		{"points", m.Points != nil},
		{"over", !m.Over.IsZero()},
		{"part", m.Part != ""},
		{"steps", len(m.Steps) > 0},
		{"atTarget", !m.AtTarget.IsZero()},
		{"noTarget", m.NoTarget != ""},
	} {
		needs := slices.Contains(known.needs, p.field)
		switch {
		case needs && !p.given:
			l.fault(at.At(p.field), "scoring.method-needs", name, p.field)
		case p.given && !needs && !slices.Contains(known.may, p.field):
			l.fault(at.At(p.field), "scoring.method-other", name, p.field)
		}
	}
	l.positive(m.Points, at, "points", name)
	if m.Percent != nil && m.Percent.Sign() <= 0 {
		l.fault(at.At("percent"), "scoring.percent", name, *m.Percent)
	}
	if m.Part != "" && !value.Listed(m.Part) {
		l.fault(at.At("part"), "scoring.enum", string(m.Part), m.Part.EnumValues())
	}
	if m.NoTarget != "" && !value.Listed(m.NoTarget) {
		l.fault(at.At("noTarget"), "scoring.enum", string(m.NoTarget), m.NoTarget.EnumValues())
	}
	if num, den := m.AtTarget.Terms(); num > den {
		l.fault(at.At("atTarget"), "scoring.at-target", name, m.AtTarget)
	}
}

// steps reports what is odd in steps; [ShareStep.Below] says where one ends that
// does not say it.
func (l *linter) steps(steps []ShareStep, most value.Decimal, at value.Path) {
	best := steps[0].Points
	for i, s := range steps {
		l.positive(&s.Points, at.Index(i), "points", value.Text{VI: s.From.String()})
		if s.From.IsZero() {
			l.fault(at.Index(i).At("from"), "scoring.step-from")
			return
		}
		if !s.Below.IsZero() && s.Below.Compare(s.From) <= 0 {
			l.fault(at.Index(i).At("below"), "scoring.step-empty", s.From, s.Below)
			return
		}
		if s.Points.Compare(most) > 0 {
			l.oddity(at.Index(i).At("points"), "scoring.step-beyond", s.Points, most)
		}
		if s.Points.Compare(best) > 0 {
			best = s.Points
		}
		if i > 0 && s.From.Compare(steps[i-1].From) > 0 {
			l.oddity(at.Index(i).At("from"), "scoring.steps-order", s.From, steps[i-1].From)
		}
	}
	if best.Compare(most) < 0 {
		l.oddity(at, "scoring.steps-max", most, best)
	}
	l.joints(steps, at)
}

// joints reports where neighbouring steps overlap or leave a hole, and where more
// of the plan brings fewer points.
func (l *linter) joints(steps []ShareStep, at value.Path) {
	order := make([]int, len(steps)) // from the lowest
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return steps[a].From.Compare(steps[b].From) })
	if lowest := steps[order[0]]; lowest.From.Compare(value.MustRatio("0%")) > 0 {
		l.oddity(at.Index(order[0]).At("from"), "scoring.steps-below", lowest.From)
	}
	for k, i := range order[1:] {
		lower, s := steps[order[k]], steps[i]
		end := at.Index(order[k]).At("below")
		switch c := lower.Below.Compare(s.From); {
		case lower.From.Compare(s.From) == 0:
			l.oddity(at.Index(i).At("from"), "scoring.steps-overlap", s.From)
		case lower.Below.IsZero() || c == 0:
		case c > 0:
			l.oddity(end, "scoring.steps-overlap", s.From)
		default:
			l.oddity(end, "scoring.steps-hole", lower.Below, s.From)
		}
		if lower.Points.Compare(s.Points) > 0 {
			l.oddity(at.Index(i).At("points"), "scoring.steps-fall", s.Points, lower.Points)
		}
	}
	if last := order[len(order)-1]; !steps[last].Below.IsZero() {
		l.oddity(at.Index(last).At("below"), "scoring.steps-above", steps[last].Below)
	}
}

// bands reports bands that are out of order, named twice or out of reach.
func (l *linter) bands(bands []Band, highest value.Decimal, at value.Path) {
	seen := map[value.ID]bool{}
	for i, b := range bands {
		if _, err := value.ParseID(string(b.ID)); err != nil {
			l.fault(at.Index(i).At("id"), "scoring.id", string(b.ID))
		} else if seen[b.ID] {
			l.fault(at.Index(i).At("id"), "scoring.band-twice", b.ID)
		}
		seen[b.ID] = true
		switch {
		case b.From == nil && i < len(bands)-1:
			l.fault(at.Index(i), "scoring.band-from", b.Name)
		case b.From == nil:
		case b.From.Compare(highest) > 0:
			l.oddity(at.Index(i).At("from"), "scoring.band-beyond", b.Name, *b.From, highest)
		case i > 0 && bands[i-1].From != nil && b.From.Compare(*bands[i-1].From) >= 0:
			l.oddity(at.Index(i).At("from"), "scoring.bands-order", b.Name, *b.From, *bands[i-1].From)
		}
	}
}
