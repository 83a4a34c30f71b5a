package rule

// Counted is what must count after the day from which achievements count anew
// ([Case.CountFrom]).
type Counted string

// CountedYear: the achievements of the year under consideration, which do unless
// the year begins before that day.
const CountedYear Counted = "year"

// EnumValues lists the one thing that must count, for schemas and for strict reading.
func (Counted) EnumValues() []string { return []string{string(CountedYear)} }

// idle reports whether a step only asks whether achievements count, where there is
// no day from which they count anew: there is nothing to show.
func (p Proof) idle(i int) bool {
	if p.rule.frames[i].op == opCounted {
		return p.countFrom.IsZero()
	}
	idle := false
	for below := range p.below(i) {
		if idle = p.idle(below); !idle {
			break
		}
	}
	return idle
}

// hidden reports whether a step is passed over when the proof is shown: it is one
// of several that must all be met, and idle.
func (p Proof) hidden(i int) bool {
	above := p.rule.frames[i].parent
	return above >= 0 && p.rule.frames[above].op == opAll && p.idle(i) && !p.idle(int(above))
}

// beside reports whether a step, or one above it, is hidden.
func (p Proof) beside(i int) bool {
	for ; i >= 0; i = int(p.rule.frames[i].parent) {
		if p.hidden(i) {
			return true
		}
	}
	return false
}

// counted holds the year under consideration against the day from which
// achievements count. Without such a day they do.
func (e *evaluation) counted(s *step) Verdict {
	v := Of(!e.year(0).From.Before(e.c.CountFrom))
	s.mark(tooEarly, v == NotMet)
	return v
}
