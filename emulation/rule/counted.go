package rule

import "github.com/khoithidua/blocs/emulation/value"

// Counted is what must count after the day from which achievements count anew
// ([Case.CountFrom]).
type Counted string

// CountedYear: the achievements of the year under consideration, which do unless
// the year begins before that day. It is unknown while it is not known whether
// there is a later such day ([Case.CountKnown]) and the rule does not come to the
// same verdict either way: it asks so for all the years that the rule looks at.
const CountedYear Counted = "year"

// EnumValues lists the one thing that must count, for schemas and for strict reading.
func (Counted) EnumValues() []string { return []string{string(CountedYear)} }

// idle reports whether a step only asks whether achievements count, where nothing
// is known to have them count anew and nothing open matters: there is nothing to
// show.
func (p Proof) idle(i int) bool {
	if p.rule.frames[i].op == opCounted {
		return p.countFrom.IsZero() && !p.doubt
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
	switch {
	case e.year(0).From.Before(e.from):
		s.marks |= tooEarly
		return NotMet
	case e.doubt:
		return Unknown
	}
	return Met
}

// doubtful reports whether achievements may count from a later day than the case
// says, as far as the years reach that the rule looks at.
func (e *evaluation) doubtful(surely value.Date) bool {
	r := e.rule
	if !r.counted || e.adjacent == 0 || !e.c.CountFrom.Before(surely) {
		return false
	}
	return e.adjacent < r.years || e.year(r.years-1).From.Before(surely)
}

// openly evaluates the rule where achievements may count from a later day than the
// case says: with the day that the case has and with the latest that there may be.
// Unless both come to the same, what asks for it stays open.
func (e *evaluation) openly(surely value.Date) {
	latest := e.whole(e.c.first(surely))
	if known := e.whole(e.c.first(e.c.CountFrom)); known == latest && known.Settled() {
		return
	}
	e.doubt = true
	e.whole(e.c.first(e.c.CountFrom))
}
