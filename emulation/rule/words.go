package rule

import (
	"strconv"

	"github.com/khoithidua/blocs/emulation/value"
)

// says is the node's own words, or what its kind says.
func (p Proof) says(n *node) value.Message {
	source := n.source
	switch {
	case source.Says != nil:
		return value.Msg("rule.says", *source.Says)
	case n.op == opTest:
		return p.test(n)
	case n.op == opReceived:
		return value.Msg("rule.received", p.names(source.Received.Awards, source.Received.Merit))
	case n.op == opStreak:
		return value.Msg("rule.streak", p.times(n.years))
	case n.op == opRun:
		return value.Msg("rule.run", p.times(n.years))
	case n.op == opAfter && source.Run.After.Adjacent:
		return value.Msg("rule.after-adjacent", p.names(source.Run.After.Awards, source.Run.After.Merit))
	case n.op == opAfter:
		return value.Msg("rule.after", p.names(source.Run.After.Awards, source.Run.After.Merit))
	case n.op == opTimes:
		return value.Msg("rule.times", p.times(n.operand))
	case n.op == opTotal:
		return p.total(n)
	case n.op == opCount && n.years == inRun:
		return value.Msg("rule.count-in-run", p.times(n.operand), p.names(source.Count.Awards, source.Count.Merit))
	case n.op == opCount:
		return value.Msg("rule.count", p.times(n.operand), p.names(source.Count.Awards, source.Count.Merit), p.times(n.years))
	case n.op == opHeld:
		return value.Msg("rule.held", p.names(source.Held.Awards, source.Held.Merit))
	case n.op == opCounted:
		return value.Msg("rule.counted")
	case n.op == opReadings:
		return value.Msg("rule.readings", source.Readings.Question)
	case n.op == opAtLeast:
		return value.Msg("rule.at-least", source.AtLeast.Count)
	}
	return value.Msg([...]string{opAll: "rule.all", opAny: "rule.any", opNot: "rule.not", opUnless: "rule.unless"}[n.op])
}

// test says what a test asks.
func (p Proof) test(n *node) value.Message {
	f := p.rule.program.vocabulary.facts[n.fact]
	if o := p.rule.operands[n.operand]; o.given {
		return f.asks(n.compare, o.quantity)
	}
	return value.Msg("rule.test.no-law", f.Name, p.rule.on)
}

// asks says what a comparison of the fact asks.
func (f Fact) asks(c comparison, q value.Quantity) value.Message {
	switch {
	case c == equal && q == truth(true):
		return value.Msg("rule.says", f.Name)
	case f.denied(c, q):
		return value.Msg("rule.says", *f.Negated)
	case c == atLeast && f.Kind == Share && q.Compare(value.RatioQuantity(whole)) == 0:
		return value.Msg("rule.test.whole", f.Name, q) // no share is over the whole
	}
	if i, ok := wholeNumber(q); c == atLeast && f.Kind == Level && ok && i == int64(len(f.Levels)-1) {
		c = equal // nothing stands above the highest level, so no "or more"
	}
	return value.Msg("rule.test."+comparisonNames[c], f.Name, f.print(q))
}

// denied reports whether a comparison asks for the contrary of a truth and there
// are words for that.
func (f Fact) denied(c comparison, q value.Quantity) bool {
	return c == equal && q == truth(false) && f.Kind == Truth && f.Negated != nil
}

// saw says what was found, as an answer to what was asked.
func (f Fact) saw(q value.Quantity, denied bool) value.Message {
	if denied {
		return value.Msg("rule.found.contrary", value.Msg("rule.contrary."+strconv.FormatBool(q == truth(false))))
	}
	return value.Msg("rule.found.value", f.print(q))
}

// total says what a total asks.
func (p Proof) total(n *node) value.Message {
	f := p.rule.program.vocabulary.facts[n.fact]
	if o := p.rule.operands[n.operand]; o.given {
		return value.Msg("rule.total", f.Name, o.quantity)
	}
	return value.Msg("rule.test.no-law", f.Name, p.rule.on)
}

// times prints how many years or times a node asks for.
func (p Proof) times(operand int32) any {
	if o := p.rule.operands[operand]; o.given {
		return o.times
	}
	return value.Msg("rule.no-number")
}

// names names awards of which any will do, and what they are given for.
func (p Proof) names(ids []value.ID, merit Merit) any {
	names := p.rule.program.award(ids[0])
	for _, id := range ids[1:] {
		names = value.Msg("rule.or", names, p.rule.program.award(id))
	}
	if merit == "" {
		return names
	}
	return value.Msg("rule.awards."+string(merit), names)
}

// found says what a leaf or a run saw, or what it lacks.
func (p Proof) found(i int) *value.Message {
	f, s := &p.rule.frames[i], &p.steps[i]
	var m value.Message
	switch {
	case s.marks&tooEarly != 0:
		m = p.barred()
	case f.lawless:
		m = value.Msg("rule.found.no-law", p.rule.on)
	case f.op == opTest && !s.verdict.Settled():
		m = value.Msg("rule.found.no-fact")
	case f.op == opTest:
		fact := p.rule.program.vocabulary.facts[f.fact]
		m = fact.saw(s.got, fact.denied(f.node.compare, p.rule.operands[f.node.operand].quantity))
	case f.op == opRun:
		m = s.chain()
	case f.op == opTimes:
		m = value.Msg("rule.found.times", s.got, int(s.years))
	case f.op == opTotal && s.verdict == Unknown:
		m = value.Msg("rule.found.total-open", s.got)
	case f.op == opTotal:
		m = value.Msg("rule.found.total", s.got)
	case f.op == opCounted && s.verdict == Unknown && p.doubt:
		m = value.Msg("rule.found.no-fact")
	case f.op == opCounted:
		return nil
	case s.marks&hole != 0:
		m = value.Msg("rule.found.no-year")
	case s.marks&unsure != 0:
		m = value.Msg("rule.found.unsure", s.got)
	case f.op > opTest && !s.verdict.Settled():
		m = value.Msg("rule.found.no-record", s.got)
	case f.op > opTest:
		m = value.Msg("rule.found.count", s.got)
	default:
		return nil
	}
	if s.marks&cut != 0 {
		m = value.Msg("rule.found.both", m, p.barred())
	}
	return &m
}

// barred says that achievements count only from a day on, which may still lie
// ahead.
func (p Proof) barred() value.Message {
	if p.rule.on.Before(p.countFrom) {
		return value.Msg("rule.found.not-yet")
	}
	return value.Msg("rule.found.barred", p.countFrom)
}

// chain says which chain of years a run found, or which one is shown.
func (s *step) chain() value.Message {
	switch {
	case s.verdict == Met:
		return value.Msg("rule.found.run", int(s.years))
	case s.verdict == Unknown:
		return value.Msg("rule.found.run-open", int(s.years))
	case s.marks&broken != 0:
		return value.Msg("rule.found.run-short", s.got)
	}
	return value.Msg("rule.found.run-none", s.got, int(s.years))
}
