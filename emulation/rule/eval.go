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
	clear(steps)
	adjacent := c.adjacent(r.years)
	facts, of := r.facts(c, 0, adjacent), int32(0) // of which year: most frames share it
	// From the last to the first: what lies below a step is done before it.
	for i := len(steps) - 1; i >= 0; i-- {
		f, s := &r.frames[i], &steps[i]
		switch {
		case f.lawless:
		case f.op == opTest:
			if f.back != of {
				facts, of = r.facts(c, int(f.back), adjacent), f.back
			}
			s.verdict = f.test(s, facts)
		case f.op == opReceived:
			s.verdict = f.received(s, c, adjacent, r.on)
		case f.op == opCount || f.op == opHeld:
			s.verdict = f.history(s, c, r.on)
		default:
			s.verdict = f.join(s.below)
		}
		if f.parent >= 0 {
			steps[f.parent].below[s.verdict]++
		}
	}
	return Proof{rule: r, steps: steps}
}

// facts returns what is known of the year that lies back adjacent years before
// the one under consideration.
func (r *Rule) facts(c *Case, back, adjacent int) []known {
	if back >= adjacent {
		return nil
	}
	facts := &c.Years[len(c.Years)-1-back].Facts
	if facts.vocabulary != r.program.vocabulary {
		return nil
	}
	return facts.values
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

// history counts awards.
func (f *frame) history(s *step, c *Case, on value.Date) Verdict {
	if len(c.Years) == 0 {
		return Unknown
	}
	window, all := c.window(int(f.years))
	return f.awards(s, c, window, all, on)
}

// received looks for an award in the year of the frame.
func (f *frame) received(s *step, c *Case, adjacent int, on value.Date) Verdict {
	if int(f.back) >= adjacent {
		return Unknown
	}
	return f.awards(s, c, c.Years[len(c.Years)-1-int(f.back)].Year.Span(), true, on)
}

// awards counts awards in a window, which is all of what is asked for or a part.
func (f *frame) awards(s *step, c *Case, window value.Span, all bool, on value.Date) Verdict {
	sure, perhaps := c.received(f.count.Awards, f.count.Merit, window, on)
	s.got = number(sure)
	switch {
	case sure >= int(f.need):
		return Met
	case sure+perhaps < int(f.need) && all && c.complete(window):
		return NotMet
	}
	return Unknown
}
