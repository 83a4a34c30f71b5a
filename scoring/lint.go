package scoring

import "github.com/khoithidua/blocs/emulation/value"

// Lint reports what is wrong or odd in a scheme that stands at the given place
// of a document, and repairs nothing.
//
// Errors are what makes scores meaningless: an identifier missing, malformed or
// used twice; a value outside its list; a leaf that nothing limits, or with
// fields that another kind has; a method without its parameters or with those of
// another; a bonus within a penalty, or the reverse; a group without items; a
// negative amount; a floor above its cap; a rounding without step or mode; no
// criteria at all; maxima that overflow when added up.
//
// Warnings are oddities that travel with the answer: a heading, or the total,
// that differs from what its items add up to; a printed code twice under one
// heading; a cap above what the items bring; steps out of order, that overlap,
// leave a hole or bring more points for less; a maximum that no step brings, or a
// step beyond it; a report whose parts are not its maximum; bands out of order or
// out of reach; a limit of the whole that the rounding of totals leads past. A
// heading is compared with its items' own headings, so that one wrong number is
// reported once, where it stands. A heading and the total may count bonus or leave it
// out. A capped group is worth no more than its cap.
func Lint(s Scheme, at value.Path) value.Issues {
	l := linter{ids: map[value.ID]value.Path{}}
	l.scheme(s, at)
	l.ties(s, at.At("ties"))
	l.assessors(s.Assessors, at.At("assessors"))
	return l.issues
}

type linter struct {
	issues value.Issues
	ids    map[value.ID]value.Path // where each was first used
}

// above is what the headings above a row lay down for it.
type above struct {
	effect Effect
	limit  *value.Decimal // the lowest cap of a heading of that effect
}

// under returns what a row lays down for the rows below it.
func (a above) under(c Criterion) above {
	if a.effect == "" {
		a = above{effect: c.Effect}
	}
	if a.effect != "" && c.Cap != nil && (a.limit == nil || c.Cap.Compare(*a.limit) < 0) {
		a.limit = c.Cap
	}
	return a
}

// most returns what a leaf can bring or take off at the most: its maximum, or
// for a bonus or penalty without one the limit of the headings above.
func (a above) most(c Criterion) *value.Decimal {
	if c.Max != nil {
		return c.Max
	}
	return a.under(c).limit
}

func (l *linter) fault(at value.Path, code string, args ...any) {
	l.issues.Add(value.Error, at, value.Msg(code, args...))
}

func (l *linter) oddity(at value.Path, code string, args ...any) {
	l.issues.Add(value.Warning, at, value.Msg(code, args...))
}

func (l *linter) scheme(s Scheme, at value.Path) {
	if s.BandBy != "" && !value.Listed(s.BandBy) {
		l.fault(at.At("bandBy"), "scoring.enum", string(s.BandBy), s.BandBy.EnumValues())
	}
	if s.Rank != "" && !value.Listed(s.Rank) {
		l.fault(at.At("rank"), "scoring.enum", string(s.Rank), s.Rank.EnumValues())
	}
	if s.Places != "" && !value.Listed(s.Places) {
		l.fault(at.At("places"), "scoring.enum", string(s.Places), s.Places.EnumValues())
	}
	if s.Step != nil && s.Step.Sign() <= 0 {
		l.fault(at.At("step"), "scoring.step", *s.Step)
	}
	l.rounding(s.Rounding.Leaf, at.At("rounding").At("leaf"))
	l.rounding(s.Rounding.Total, at.At("rounding").At("total"))
	if len(s.Criteria) == 0 {
		l.fault(at.At("criteria"), "scoring.no-criteria")
		return
	}
	sum, ok := l.items(s.Criteria, above{}, at.At("criteria"))
	ok = l.positive(s.Total, at, "total", s.Name) && ok
	if !l.limits(s.Cap, s.Floor, s.Name, at) || !ok {
		return
	}
	l.passes(s.Cap, s.Rounding.Total, 1, at.At("cap"))
	l.passes(s.Floor, s.Rounding.Total, -1, at.At("floor"))
	if s.Cap != nil {
		l.reach(*s.Cap, sum.leaves.most(), s.Name, at.At("cap"))
		sum = worth{sum.declared.atMost(*s.Cap, ""), sum.leaves.atMost(*s.Cap, "")}
	}
	if s.Total != nil && !sum.declared.is(*s.Total, "") {
		l.oddity(at.At("total"), "scoring.total-sum", *s.Total, sum.declared.of(""))
	}
	l.bands(s.Bands, sum.leaves.most(), at.At("bands"))
}

func (l *linter) rounding(r *value.Rounding, at value.Path) {
	if r != nil && (r.Step.Sign() <= 0 || !value.Listed(r.Mode)) {
		l.fault(at, "scoring.rounding", r.Step, string(r.Mode))
	}
}

// passes reports a limit of the whole that the rounding of totals, which comes after
// it, leads past: which of the two gives way the regulation has to say.
func (l *linter) passes(limit *value.Decimal, r *value.Rounding, way int, at value.Path) {
	if limit == nil || r == nil {
		return
	}
	if rounded, err := r.Round(*limit); err == nil && rounded.Compare(*limit) == way {
		l.oddity(at, "scoring.limit-rounded", *limit, rounded)
	}
}

// items checks rows under one heading. ok is false when a fault leaves their
// worth unknown.
func (l *linter) items(items []Criterion, under above, at value.Path) (sum worth, ok bool) {
	ok = true
	codes := map[string]bool{}
	for i, c := range items {
		w, known := l.criterion(c, under, at.Index(i))
		if codes[c.Code] && c.Code != "" {
			l.oddity(at.Index(i).At("code"), "scoring.code-twice", c.Code)
		}
		codes[c.Code] = true
		if ok = ok && known; !ok {
			continue
		}
		var err error
		if sum, err = sum.plus(w); err != nil {
			l.fault(at, "scoring.overflow")
			ok = false
		}
	}
	return sum, ok
}

func (l *linter) criterion(c Criterion, under above, at value.Path) (worth, bool) {
	l.id(c, at)
	name := label(c.Code, c.Name)
	positive := l.positive(c.Max, at, "max", name)
	switch {
	case c.Effect != "" && !value.Listed(c.Effect):
		l.fault(at.At("effect"), "scoring.enum", string(c.Effect), c.Effect.EnumValues())
		positive = false
	case c.Effect != "" && under.effect != "" && c.Effect != under.effect:
		l.fault(at.At("effect"), "scoring.effect-within", name)
		positive = false
	}
	l.units(c.Units, at)
	if !value.Listed(c.Kind) {
		l.fault(at.At("kind"), "scoring.enum", string(c.Kind), c.Kind.EnumValues())
		return worth{}, false
	}
	sound := l.fields(c, at)
	if c.Kind == Group {
		return l.group(c, under, at, positive)
	}
	most := under.most(c)
	if most == nil {
		l.fault(at, "scoring.leaf-max", name)
		return worth{}, false
	}
	if !sound || !positive {
		return worth{}, false
	}
	l.leaf(c, *most, at)
	w := worthOf(under.under(c).effect, *most)
	return worth{w, w}, true
}

func (l *linter) group(c Criterion, under above, at value.Path, positive bool) (worth, bool) {
	name, effect := label(c.Code, c.Name), under.under(c).effect
	if len(c.Items) == 0 {
		l.fault(at, "scoring.group-items", name)
		return worth{}, false
	}
	sum, ok := l.items(c.Items, under.under(c), at.At("items"))
	if !l.limits(c.Cap, c.Floor, name, at) || !positive || !ok {
		return worth{}, false
	}
	if c.Cap != nil {
		l.reach(*c.Cap, sum.leaves.of(effect), name, at.At("cap"))
		sum = worth{sum.declared.atMost(*c.Cap, effect), sum.leaves.atMost(*c.Cap, effect)}
	}
	if c.Max != nil && !sum.declared.is(*c.Max, effect) {
		l.oddity(at.At("max"), "scoring.heading-sum", name, *c.Max, sum.declared.of(effect))
		sum.declared = sum.declared.set(*c.Max, effect)
	}
	return sum, true
}

// limits reports a cap or floor that is negative, or a floor above its cap.
func (l *linter) limits(most, least *value.Decimal, name value.Text, at value.Path) bool {
	ok := l.positive(most, at, "cap", name)
	ok = l.positive(least, at, "floor", name) && ok
	if ok && most != nil && least != nil && least.Compare(*most) > 0 {
		l.fault(at.At("floor"), "scoring.floor-cap", name, *least, *most)
		return false
	}
	return ok
}

// reach reports a cap that nothing can reach.
func (l *linter) reach(most, worth value.Decimal, name value.Text, at value.Path) {
	if most.Compare(worth) > 0 {
		l.oddity(at, "scoring.cap-beyond", name, most, worth)
	}
}

func (l *linter) units(units []value.ID, at value.Path) {
	seen := map[value.ID]bool{}
	for i, u := range units {
		if seen[u] {
			l.oddity(at.At("units").Index(i), "scoring.units-twice", u)
		}
		seen[u] = true
	}
}

func (l *linter) id(c Criterion, at value.Path) {
	if _, err := value.ParseID(string(c.ID)); err != nil {
		l.fault(at.At("id"), "scoring.id", string(c.ID))
		return
	}
	if first, used := l.ids[c.ID]; used {
		l.fault(at.At("id"), "scoring.id-twice", c.ID, first.At("id").String())
		return
	}
	l.ids[c.ID] = at
}

// positive reports whether a field is not below 0, where it is given.
func (l *linter) positive(d *value.Decimal, at value.Path, field string, name value.Text) bool {
	if d == nil || d.Sign() >= 0 {
		return true
	}
	l.fault(at.At(field), "scoring.negative", name, *d)
	return false
}
