package scoring

import "github.com/khoithidua/blocs/emulation/value"

// Lint reports what is wrong or odd in a scheme that stands at the given place
// of a document, and repairs nothing.
//
// Errors are what makes scores meaningless: an identifier missing, malformed or
// used twice; a kind, rank or places outside its list; a leaf without a maximum,
// or with items or a cap; a group without items; a negative maximum, cap or
// total; no criteria at all; maxima that overflow when added up.
//
// Warnings are oddities that travel with the answer: a heading, or the total,
// that differs from what its items add up to; a printed code twice under one
// heading. A heading is compared with its items' own headings, so that one wrong
// number is reported once, where it stands. A capped group is worth no more than
// its cap.
func Lint(s Scheme, at value.Path) value.Issues {
	l := linter{ids: map[value.ID]value.Path{}}
	l.scheme(s, at)
	return l.issues
}

type linter struct {
	issues value.Issues
	ids    map[value.ID]value.Path // where each was first used
}

// worth is how many points a row can bring: as headings declare it, and as its
// leaves add up.
type worth struct{ declared, leaves value.Decimal }

func (w worth) plus(x worth) (worth, error) {
	declared, err1 := w.declared.Add(x.declared)
	leaves, err2 := w.leaves.Add(x.leaves)
	if err1 != nil {
		return w, err1
	}
	return worth{declared, leaves}, err2
}

func (l *linter) fault(at value.Path, code string, args ...any) {
	l.issues.Add(value.Error, at, value.Msg(code, args...))
}

func (l *linter) oddity(at value.Path, code string, args ...any) {
	l.issues.Add(value.Warning, at, value.Msg(code, args...))
}

func (l *linter) scheme(s Scheme, at value.Path) {
	if s.Rank != "" && !value.Listed(s.Rank) {
		l.fault(at.At("rank"), "scoring.enum", string(s.Rank), s.Rank.EnumValues())
	}
	if s.Places != "" && !value.Listed(s.Places) {
		l.fault(at.At("places"), "scoring.enum", string(s.Places), s.Places.EnumValues())
	}
	if len(s.Criteria) == 0 {
		l.fault(at.At("criteria"), "scoring.no-criteria")
		return
	}
	sum, ok := l.items(s.Criteria, at.At("criteria"))
	if !l.positive(s.Total, at.At("total"), s.Name) || !ok || s.Total == nil {
		return
	}
	if *s.Total != sum.declared {
		l.oddity(at.At("total"), "scoring.total-sum", *s.Total, sum.declared)
	}
}

// items checks rows under one heading. ok is false when a fault leaves their
// worth unknown.
func (l *linter) items(items []Criterion, at value.Path) (sum worth, ok bool) {
	ok = true
	codes := map[string]bool{}
	for i, c := range items {
		w, known := l.criterion(c, at.Index(i))
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

func (l *linter) criterion(c Criterion, at value.Path) (worth, bool) {
	l.id(c, at.At("id"))
	name := label(c.Code, c.Name)
	positive := l.positive(c.Max, at.At("max"), name)
	switch c.Kind {
	case Group:
		return l.group(c, at, positive)
	case Points, Achieved:
		if len(c.Items) > 0 {
			l.fault(at.At("items"), "scoring.leaf-items", name)
		}
		if c.Cap != nil {
			l.fault(at.At("cap"), "scoring.leaf-cap", name)
		}
		if c.Max == nil {
			l.fault(at, "scoring.leaf-max", name)
			return worth{}, false
		}
		return worth{*c.Max, *c.Max}, positive
	}
	l.fault(at.At("kind"), "scoring.enum", string(c.Kind), c.Kind.EnumValues())
	return worth{}, false
}

func (l *linter) group(c Criterion, at value.Path, positive bool) (worth, bool) {
	name := label(c.Code, c.Name)
	if len(c.Items) == 0 {
		l.fault(at, "scoring.group-items", name)
		return worth{}, false
	}
	sum, ok := l.items(c.Items, at.At("items"))
	if !l.positive(c.Cap, at.At("cap"), name) || !positive || !ok {
		return worth{}, false
	}
	if c.Cap != nil {
		sum = worth{lesser(sum.declared, *c.Cap), lesser(sum.leaves, *c.Cap)}
	}
	if c.Max != nil {
		if *c.Max != sum.declared {
			l.oddity(at.At("max"), "scoring.heading-sum", name, *c.Max, sum.declared)
		}
		sum.declared = *c.Max
	}
	return sum, true
}

func (l *linter) id(c Criterion, at value.Path) {
	if _, err := value.ParseID(string(c.ID)); err != nil {
		l.fault(at, "scoring.id", string(c.ID))
		return
	}
	if first, used := l.ids[c.ID]; used {
		l.fault(at, "scoring.id-twice", c.ID, first.String())
		return
	}
	l.ids[c.ID] = at
}

// positive reports whether d is not below 0, where it is given.
func (l *linter) positive(d *value.Decimal, at value.Path, name value.Text) bool {
	if d == nil || d.Sign() >= 0 {
		return true
	}
	l.fault(at, "scoring.negative", name, *d)
	return false
}
