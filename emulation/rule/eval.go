package rule

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// Eval evaluates the rule on a case. The proof is written into the buffer of
// the one passed in, which may be the zero Proof and is used up by that; when
// the buffer is large enough, nothing is allocated. The case is read and not
// kept.
func (r *Rule) Eval(c *Case, buffer Proof) Proof {
	steps := slices.Grow(buffer.steps[:0], len(r.frames))[:len(r.frames)]
	if r.history {
		e := evaluation{rule: r, steps: steps, c: c, adjacent: c.adjacent(r.years)}
		e.barred = c.barred(e.adjacent)
		e.sweep(0, r.main)
	} else {
		r.thisYear(c, steps)
	}
	return Proof{rule: r, steps: steps, countFrom: c.CountFrom}
}

// thisYear evaluates a rule that looks at no year but the one under consideration,
// as most do: what sweep does, without what such rules do not need.
func (r *Rule) thisYear(c *Case, steps []step) {
	clear(steps)
	var facts []known
	if last := len(c.Years) - 1; last >= 0 && c.Years[last].Facts.vocabulary == r.program.vocabulary {
		facts = c.Years[last].Facts.values
	}
	for i := len(steps) - 1; i >= 0; i-- {
		f, s := &r.frames[i], &steps[i]
		switch {
		case f.lawless:
		case f.op == opTest:
			s.verdict = f.test(s, facts)
		default:
			s.verdict = f.join(s.below)
		}
		if f.parent >= 0 {
			steps[f.parent].below[s.verdict]++
		}
	}
}

// evaluation is one evaluation under way.
type evaluation struct {
	rule     *Rule
	steps    []step
	c        *Case
	adjacent int   // how many years are given, without a gap, as far as the rule looks
	barred   int   // years that lie so far back, or further, do not count
	chain    chain // the run in whose time things are asked
}

// sweep evaluates the frames from one position up to another, and no run that
// they are inside of.
func (e *evaluation) sweep(from, to int) {
	frames, steps := e.rule.frames[:to], e.steps[:to]
	clear(steps[from:])
	facts, of, barred := e.facts(0), int32(0), e.barred // of which year: most frames share it
	// From the last to the first: what lies below a step is done before it.
	for i := to - 1; i >= from; i-- {
		f, s := &frames[i], &steps[i]
		switch {
		case f.lawless:
		case f.op == opTest:
			if f.back != of {
				facts, of = e.facts(int(f.back)), f.back
			}
			s.verdict = f.test(s, facts)
		case f.op > opTest:
			s.verdict = e.history(f, s)
		default:
			s.verdict = f.join(s.below)
		}
		if f.year && int(f.back) >= barred {
			s.verdict = NotMet
			s.marks |= tooEarly
		}
		if f.parent >= 0 {
			steps[f.parent].below[s.verdict]++
		}
	}
}

// facts returns what is known of the year that lies back adjacent years before
// the one under consideration.
func (e *evaluation) facts(back int) []known {
	if back >= e.adjacent {
		return nil
	}
	facts := &e.c.Years[len(e.c.Years)-1-back].Facts
	if facts.vocabulary != e.rule.program.vocabulary {
		return nil
	}
	return facts.values
}

// year returns the days of a year that is given.
func (e *evaluation) year(back int) value.Span {
	return e.c.Years[len(e.c.Years)-1-back].Year.Span()
}

// test compares a fact with the operand.
func (f *frame) test(s *step, facts []known) Verdict {
	if int(f.fact) >= len(facts) || !facts[f.fact].known {
		return Unknown
	}
	s.got = facts[f.fact].quantity
	return Of(f.accept>>(s.got.Compare(f.operand)+1)&1 == 1)
}

// join joins the verdicts of the branches, given how many there are of each.
func (f *frame) join(below counts) Verdict {
	met, unmet := below[Met], below[NotMet]
	if f.op == opReadings {
		switch f.branches {
		case met:
			return Met
		case unmet:
			return NotMet
		}
		return Unknown
	}
	v := Unknown
	switch {
	case met >= f.need:
		v = Met
	case f.branches-unmet < f.need:
		v = NotMet
	}
	if f.op == opNot {
		return v.Not()
	}
	return v
}

// history evaluates what looks at awards or at several years.
func (e *evaluation) history(f *frame, s *step) Verdict {
	switch f.op {
	case opTimes:
		return e.times(f, s)
	case opTotal:
		return e.total(f, s)
	case opRun:
		return e.runs(f, s)
	}
	if e.adjacent == 0 {
		return Unknown // without a year under consideration
	}
	switch f.op {
	case opReceived:
		return e.received(f, s)
	case opCount:
		return e.count(f, s)
	case opHeld:
		days := value.Span{Until: e.year(0).Until}
		return e.awards(f, s, window{inner: days, outer: days, all: true})
	}
	return e.after(f, s)
}
