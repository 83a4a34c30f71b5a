package rule

import (
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Rule is a program with the law of one day: parameters bound, nodes that are
// not law that day passed over. It never changes and may be shared.
type Rule struct {
	program  *Program
	on       value.Date
	operands []bound
	lapsed   []bool // by node
}

// bound is an operand on a day. No basis means that no law gives it that day.
type bound struct {
	quantity value.Quantity
	whole    int // the same as a whole number, where it is one
	given    bool
	cite     law.Cite
	basis    law.Basis
}

// On binds the program to the law of the given day.
func (p *Program) On(day value.Date) *Rule {
	r := &Rule{program: p, on: day, operands: make([]bound, len(p.operands)), lapsed: make([]bool, len(p.nodes))}
	for i, o := range p.operands {
		b := bound{quantity: o.literal, given: true, basis: law.Quoted}
		if o.parameter != "" {
			v, ok := o.timeline.At(day)
			b = bound{given: ok, cite: v.Cite, basis: v.Basis}
			if ok {
				b.quantity = *v.Value
			}
		}
		b.whole, _ = wholeNumber(b.quantity)
		r.operands[i] = b
	}
	for i, n := range p.nodes {
		r.lapsed[i] = !(value.Span{From: n.source.From, Until: n.source.Until}).Contains(day)
	}
	return r
}

// Eval evaluates the rule on a case. The proof is written into the buffer of
// the one passed in, which may be the zero Proof; when that buffer is large
// enough, nothing is allocated. The case is read and not kept by the steps, but
// the proof's views look at it, so it must not change while they are used.
func (r *Rule) Eval(c *Case, buffer Proof) Proof {
	e := evaluator{rule: r, c: c, nodes: r.program.nodes, steps: buffer.steps[:0]}
	e.node(0, 0, len(c.Years)-1)
	return Proof{rule: r, c: c, steps: e.steps}
}

// evaluator appends one step for each node, in pre-order.
type evaluator struct {
	rule  *Rule
	c     *Case
	nodes []node
	steps []Step
}

// node evaluates the node at position i in the year that lies back years
// before the one under consideration; year is its position in the case, -1
// when nothing was given about it.
func (e *evaluator) node(i int32, back, year int) Verdict {
	at := len(e.steps)
	e.steps = append(e.steps, Step{node: i, back: int32(back), size: 1})
	n := &e.nodes[i]
	var v Verdict
	switch n.op {
	case opTest:
		// The commonest node, kept free of calls that write the step twice.
		s := &e.steps[at]
		s.verdict, s.why, s.got = e.test(n, year)
		return s.verdict
	case opAll, opAny, opNot, opAtLeast, opUnless, opReadings:
		v = e.join(i, n, back, year)
	case opStreak:
		v = e.streak(i, n)
	default:
		v = e.history(n, at)
	}
	s := &e.steps[at]
	s.verdict = v
	s.size = int32(len(e.steps) - at)
	return v
}

// join evaluates all nodes directly below i and joins their verdicts.
func (e *evaluator) join(i int32, n *node, back, year int) Verdict {
	var met, unmet, all int32
	for child := i + 1; child < i+n.size; child += e.nodes[child].size {
		if e.rule.lapsed[child] {
			continue
		}
		all++
		switch e.node(child, back, year) {
		case Met:
			met++
		case NotMet:
			unmet++
		}
	}
	return n.op.combine(met, unmet, all, n.operand)
}

// combine is the verdict of a node whose branches gave met and unmet out of
// all; need is how many an atLeast wants.
func (o op) combine(met, unmet, all, need int32) Verdict {
	switch o {
	case opAll, opStreak:
		return atLeastOf(met, unmet, all, all)
	case opAtLeast:
		return atLeastOf(met, unmet, all, need)
	case opNot:
		return atLeastOf(met, unmet, all, 1).Not()
	case opReadings:
		switch all {
		case met:
			return Met
		case unmet:
			return NotMet
		}
		return Unknown
	}
	return atLeastOf(met, unmet, all, 1)
}

// atLeastOf is the verdict of "at least need of all", in Kleene's sense.
func atLeastOf(met, unmet, all, need int32) Verdict {
	switch {
	case met >= need:
		return Met
	case all-unmet < need:
		return NotMet
	}
	return Unknown
}

func (e *evaluator) test(n *node, year int) (Verdict, why, value.Quantity) {
	o := &e.rule.operands[n.operand]
	if year < 0 || int(n.fact) >= len(e.c.Years[year].Facts.values) {
		return Unknown, noFact, value.Quantity{}
	}
	got := &e.c.Years[year].Facts.values[n.fact]
	if !got.known {
		return Unknown, noFact, value.Quantity{}
	}
	if !o.given {
		return Unknown, noLaw, got.quantity
	}
	by := got.quantity.Compare(o.quantity)
	var ok bool
	switch n.compare {
	case equal:
		ok = by == 0
	case atLeast:
		ok = by >= 0
	case moreThan:
		ok = by > 0
	case atMost:
		ok = by <= 0
	case lessThan:
		ok = by < 0
	}
	return Of(ok), settled, got.quantity
}

// streak evaluates the test in each of the last years and wants all of them.
func (e *evaluator) streak(i int32, n *node) Verdict {
	at := len(e.steps) - 1
	years := e.rule.operands[n.years]
	if !years.given {
		e.steps[at].why = noLaw
		return Unknown
	}
	v := Met
	for back := range years.whole {
		v = v.And(e.node(i+1, back, e.c.yearBack(back)))
	}
	return v
}

// history evaluates counts of awards.
func (e *evaluator) history(n *node, at int) Verdict {
	s := &e.steps[at]
	need, window, covered := 1, value.Span{}, false
	awards, merit := []value.ID(nil), Merit("")
	if n.op == opHeld {
		awards, merit = n.source.Held.Awards, n.source.Held.Merit
		if i := e.c.yearBack(0); i >= 0 {
			window, covered = value.Span{Until: e.c.Years[i].Year.Until}, true
		}
	} else {
		awards, merit = n.source.Count.Awards, n.source.Count.Merit
		least, years := e.rule.operands[n.operand], e.rule.operands[n.years]
		if !least.given || !years.given {
			s.why = noLaw
			return Unknown
		}
		need = least.whole
		window, covered = e.c.window(years.whole)
	}
	sure, perhaps := e.c.received(awards, merit, window)
	s.got = number(sure)
	switch {
	case sure >= need:
		return Met
	case sure+perhaps < need && covered && e.c.complete(window):
		return NotMet
	}
	s.why = noRecord
	return Unknown
}

// received counts the awards given for years inside the window: those that
// surely count, and those whose ground is not known and may.
func (c *Case) received(awards []value.ID, merit Merit, window value.Span) (sure, perhaps int) {
	for i := range c.Awards {
		a := &c.Awards[i]
		if !contains(awards, a.Award) || !window.Covers(a.Year.Span()) {
			continue
		}
		switch {
		case merit == "" || a.Merit == merit:
			sure++
		case a.Merit == "":
			perhaps++
		}
	}
	return sure, perhaps
}

func contains(ids []value.ID, id value.ID) bool {
	for _, i := range ids {
		if i == id {
			return true
		}
	}
	return false
}
