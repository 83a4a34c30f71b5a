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
	if buffer.trace == nil {
		buffer.trace = &trace{}
	}
	t := buffer.trace
	t.rule, t.countFrom, t.doubt = r, c.CountFrom, false
	t.steps = slices.Grow(t.steps[:0], len(r.frames))[:len(r.frames)]
	if r.history {
		e := evaluation{trace: t, c: c, adjacent: c.adjacent(r.years)}
		t.collect(c)
		if surely := c.surely(r.on); e.doubtful(surely) {
			e.openly(surely)
		} else {
			e.whole(c.first(c.CountFrom))
		}
	} else {
		r.thisYear(c, t.steps)
	}
	return buffer
}

// thisYear evaluates a rule that looks at no year but the one under consideration,
// as most do: what sweep does, without what such rules do not need.
func (r *Rule) thisYear(c *Case, steps []step) {
	facts := &r.program.vocabulary.unknown
	if last := len(c.Years) - 1; last >= 0 {
		facts = c.Years[last].Facts.in(r.program.vocabulary)
	}
	frames := r.frames[:len(steps)]
	for i := len(steps) - 1; i >= 0; i-- {
		switch f, s := &frames[i], &steps[i]; {
		case f.op != opTest:
			*s = step{verdict: f.join(steps)}
		case f.amount < 0:
			f.testPlace(s, facts)
		default:
			f.testAmount(s, facts)
		}
	}
}

// evaluation is one evaluation under way.
type evaluation struct {
	*trace
	c        *Case
	adjacent int        // how many years are given, without a gap, as far as the rule looks
	from     value.Date // years that begin before it do not count
	barred   int        // the same: years that lie so far back, or further
	chain    chain      // the run in whose time things are asked
}

// whole evaluates all of the rule, with years counting that do not begin before a
// day.
func (e *evaluation) whole(from value.Date) Verdict {
	e.from, e.barred, e.chain = from, e.c.barred(e.adjacent, from), chain{}
	e.sweep(0, e.rule.main)
	if len(e.steps) == 0 {
		return Unknown
	}
	return e.steps[0].verdict
}

// sweep evaluates the frames from one position up to another, and no run that
// they are inside of.
func (e *evaluation) sweep(from, to int) {
	frames, steps := e.rule.frames[:to], e.steps[:to]
	facts, of := (*Facts)(nil), int32(-1) // of which year: most frames share it
	barred := e.barred
	// From the last to the first: what lies below a step is done before it.
	for i := to - 1; i >= from; i-- {
		f, s := &frames[i], &steps[i]
		if f.back != of {
			facts, of = e.facts(int(f.back)), f.back
		}
		switch {
		case f.op > opTest:
			*s = step{}
			if !f.lawless {
				s.verdict = e.history(f, s)
			}
		case f.op < opTest:
			*s = step{verdict: f.join(steps)}
		case f.amount < 0:
			f.testPlace(s, facts)
		default:
			f.testAmount(s, facts)
		}
		if f.year && int(f.back) >= barred {
			s.verdict = NotMet
			s.marks |= tooEarly
		}
	}
}

// facts returns what is known of the year that lies back adjacent years before
// the one under consideration.
func (e *evaluation) facts(back int) *Facts {
	if back >= e.adjacent {
		return &e.rule.program.vocabulary.unknown
	}
	return e.c.Years[len(e.c.Years)-1-back].Facts.in(e.rule.program.vocabulary)
}

// year returns the days of a year that is given.
func (e *evaluation) year(back int) value.Span {
	return e.c.Years[len(e.c.Years)-1-back].Year.Span()
}

// testPlace looks up the place of a fact.
func (f *frame) testPlace(s *step, facts *Facts) {
	place := facts.places[f.fact]
	*s = step{got: placeQuantity(place), verdict: f.verdicts.at(place)}
}

// testAmount compares an amount with the operand.
func (f *frame) testAmount(s *step, facts *Facts) {
	*s = step{}
	if facts.places[f.fact] > 0 {
		s.got = facts.amounts[f.amount]
		s.verdict = f.verdicts.at(uint8(s.got.Compare(f.operand) + 2))
	}
}

// join joins the verdicts of the branches.
func (f *frame) join(steps []step) Verdict {
	met, unmet := int32(0), int32(0)
	for _, below := range f.below {
		v := int32(steps[below].verdict)
		met += v >> 1
		unmet += v & 1
	}
	return f.of(met, unmet)
}

// of joins the verdicts of the branches, given how many of them are met, and how
// many are not.
func (f *frame) of(met, unmet int32) Verdict {
	branches := int32(len(f.below))
	switch {
	case f.lawless:
		return Unknown
	case f.op == opReadings && met < branches && unmet < branches:
		return Unknown
	case f.op == opReadings:
		return Of(met > 0)
	}
	v := Unknown
	switch {
	case met >= f.need:
		v = Met
	case branches-unmet < f.need:
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
	case opCounted:
		return e.counted(s)
	case opCount:
		return e.count(f, s)
	case opHeld:
		days := value.Span{Until: e.year(0).Until}
		return e.awards(f, s, window{inner: days, outer: days, all: true})
	}
	return e.after(f, s)
}
