package rule

import (
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Rule is a program with the law of one day: parameters bound, nodes that are
// not law that day passed over, years laid out one by one. It never changes and
// may be shared.
type Rule struct {
	program  *Program
	on       value.Date
	operands []bound
	frames   []frame // pre-order, then those inside runs
	main     int     // how many frames there are outside runs
	years    int     // how many years the frames look at
	history  bool    // whether they look at more than the facts of this year
	counted  bool    // whether they ask whether achievements count
}

// frame is what one step of a proof is made from. All that evaluation needs
// stands together here.
type frame struct {
	operand  value.Quantity // opTest, opTotal: what the fact is compared with
	verdicts verdicts       // opTest: what it comes to
	node     *node
	past     *past   // what looks at history, but for streaks and totals
	below    []int32 // the frames directly below; not for opRun and opTimes
	parent   int32   // position of the frame above, -1 for none
	size     int32   // how many frames this one and those below it are, runs not looked into
	back     int32   // years before the one under consideration
	fact     int32   // opTest, opTotal: position in the vocabulary
	amount   int32   // opTest, opTotal: position among the amounts, -1 for a fact held by places
	need     int32   // joins: how many of the branches; otherwise how many times or years
	op       op
	year     bool // what is asked of a single year
	lawless  bool // no law says what is asked that day
}

// past is what a frame needs beside that looks at history: the awards to count,
// or the years to look at and where their frames stand, this year first.
type past struct {
	asked       []int32 // the awards, by position in the program's
	merit       Merit
	years       int32   // opCount: in how many years; inRun for those of the run. opRun, opTimes: how many are laid out
	after, with int32   // opRun: the award before it and what must be so in its time; 0 for none
	first       int32   // opRun, opTimes: the frame of this year
	each        int32   // opRun, opTimes: how many frames a year has
	times       []int32 // opRun: the times among the frames of with
}

// year returns the frame of the year that lies k years back.
func (p *past) year(k int) int { return int(p.first) + k*int(p.each) }

// bound is an operand on a day.
type bound struct {
	quantity value.Quantity
	times    int  // the same as a whole number, where one is needed
	given    bool // whether the law of the day gives it
	cite     law.Cite
	basis    law.Basis
}

// On binds the program to the law of the given day.
//
// A dated node that is not law that day is passed over, as if it were not
// written. An all of which nothing is left asks nothing, which is not the same
// as being met: it is Unknown for want of law. A parameter that no law gives
// that day leaves its node Unknown too. On no date nothing is law: every proof
// is then empty and Unknown.
func (p *Program) On(day value.Date) *Rule {
	r := &Rule{program: p, on: day, years: 1}
	if day.IsZero() {
		return r
	}
	r.operands = make([]bound, len(p.operands))
	for i, o := range p.operands {
		r.operands[i] = o.on(day)
	}
	r.frames = make([]frame, 0, len(p.nodes))
	r.lay(0, -1, 0)
	r.main = len(r.frames)
	for i := 0; i < len(r.frames); i++ { // the frames grow while this goes on
		switch f := &r.frames[i]; {
		case f.lawless:
		case f.op == opRun:
			r.layRun(int32(i))
		case f.op == opTimes:
			r.layYears(int32(i), f.node.at+1)
		}
	}
	r.link()
	return r
}

// link tells each frame which lie directly below it.
func (r *Rule) link() {
	all := make([]int32, 0, len(r.frames))
	for i := range r.frames {
		first, end := len(all), int32(i)+r.frames[i].size
		for below := int32(i) + 1; below < end; below += r.frames[below].size {
			all = append(all, below)
		}
		r.frames[i].below = all[first:]
	}
}

func (o operand) on(day value.Date) bound {
	if o.parameter == "" {
		return bound{quantity: o.literal, times: times(o.literal), given: true}
	}
	v, ok := o.timeline.At(day)
	if !ok {
		return bound{}
	}
	return bound{quantity: *v.Value, times: times(*v.Value), given: true, cite: v.Cite, basis: v.Basis}
}

// lay appends the frames of the node at position i.
func (r *Rule) lay(i, parent, back int32) {
	n := &r.program.nodes[i]
	at := int32(len(r.frames))
	r.frames = append(r.frames, frame{})
	r.history = r.history || n.op >= opStreak && n.op != opTest
	r.counted = r.counted || n.op == opCounted
	f := frame{node: n, op: n.op, parent: parent, back: back, need: 1}
	branches := int32(0)
	switch n.op {
	case opTest, opTotal:
		o := r.operands[n.operand]
		f.operand, f.lawless = o.quantity, !o.given
		f.fact, f.amount = n.fact, r.program.vocabulary.amount[n.fact]
		if o.given && n.op == opTest {
			f.verdicts = r.program.vocabulary.facts[n.fact].verdicts(n.compare, o.quantity)
		}
	case opReceived:
		f.past = &past{asked: n.asked, merit: n.source.Received.Merit}
	case opHeld:
		f.past = &past{asked: n.asked, merit: n.source.Held.Merit}
	case opAfter:
		f.past = &past{asked: n.asked, merit: n.source.Run.After.Merit}
	case opCount:
		least, years := r.operands[n.operand], bound{times: inRun, given: true}
		if n.years != inRun {
			years = r.operands[n.years]
		}
		f.past = &past{asked: n.asked, merit: n.source.Count.Merit, years: int32(years.times)}
		f.need, f.lawless = int32(least.times), !least.given || !years.given
		r.years = max(r.years, years.times)
	case opTimes:
		least := r.operands[n.operand]
		f.need, f.lawless = int32(least.times), !least.given
	case opRun:
		years := r.operands[n.years]
		f.need, f.lawless = int32(years.times), !years.given
	case opStreak:
		for range r.operands[n.years].times {
			r.layYear(n.at+1, at, branches)
			branches++
		}
		r.years = max(r.years, int(branches))
	default:
		for child := i + 1; child < i+n.size; child += r.program.nodes[child].size {
			if c := r.program.nodes[child].source; (value.Span{From: c.From, Until: c.Until}).Contains(r.on) {
				branches++
				r.lay(child, at, back)
			}
		}
	}
	switch n.op {
	case opAll, opStreak:
		f.need, f.lawless = branches, branches == 0
	case opAtLeast:
		f.need = int32(n.source.AtLeast.Count)
	}
	f.size = int32(len(r.frames)) - at
	r.frames[at] = f
}

// layYear appends the frames of a node that is asked of a single year.
func (r *Rule) layYear(i, parent, back int32) {
	at := len(r.frames)
	r.lay(i, parent, back)
	r.frames[at].year = true
}

// layRun appends the frames inside the run at position at.
func (r *Rule) layRun(at int32) {
	f := r.frames[at]
	l := &past{years: max(f.need, runYears)}
	child := f.node.at + 1
	if f.node.source.Run.After != nil {
		l.after = int32(len(r.frames))
		r.lay(child, at, 0)
		child++
	}
	test := child
	if f.node.source.Run.With != nil {
		l.with = int32(len(r.frames))
		r.lay(test+r.program.nodes[test].size, at, 0)
		for i := l.with; i < int32(len(r.frames)); i++ {
			if r.frames[i].op == opTimes && !r.frames[i].lawless {
				r.frames[i].past = &past{years: l.years}
				l.times = append(l.times, i)
			}
		}
	}
	r.frames[at].past = l
	r.layYears(at, test)
	r.years = max(r.years, int(l.years))
}

// layYears appends the frames of a node for each year of the run or times at
// position at.
func (r *Rule) layYears(at, node int32) {
	l := r.frames[at].past
	l.first = int32(len(r.frames))
	for back := range l.years {
		r.layYear(node, at, back)
	}
	l.each = (int32(len(r.frames)) - l.first) / l.years
}
