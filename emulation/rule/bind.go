package rule

import (
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Rule is a program with the law of one day: parameters bound, nodes that are
// not law that day passed over, streaks laid out year by year. It never changes
// and may be shared.
type Rule struct {
	program  *Program
	on       value.Date
	operands []bound
	frames   []frame // pre-order, one for each step of a proof
	years    int     // how many years the frames look at
}

// frame is what one step of a proof is made from. All that evaluation needs
// stands together here.
type frame struct {
	operand  value.Quantity // opTest: what the fact is compared with
	node     *node
	count    *Count // opReceived, opCount, opHeld: the awards to count
	parent   int32  // position of the frame above, -1 for none
	back     int32  // years before the one under consideration
	fact     int32  // opTest: position in the vocabulary
	branches int32  // how many frames lie directly below
	need     int32  // joins: how many of the branches; opCount, opHeld: how many times
	years    int32  // opCount: in how many years; 0 for opHeld, which means ever
	op       op
	accept   uint8 // opTest: outcomes of comparison that meet it
	lawless  bool  // no law says what is asked that day
}

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
	return r
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
func (r *Rule) lay(i int, parent, back int32) {
	n := &r.program.nodes[i]
	at := int32(len(r.frames))
	r.frames = append(r.frames, frame{})
	f := frame{node: n, op: n.op, parent: parent, back: back, need: 1}
	switch n.op {
	case opTest:
		o := r.operands[n.operand]
		f.operand, f.lawless = o.quantity, !o.given
		f.fact, f.accept = n.fact, accepts[n.compare]
	case opReceived:
		f.count = &Count{Awards: n.source.Received.Awards, Merit: n.source.Received.Merit}
	case opHeld:
		f.count = &Count{Awards: n.source.Held.Awards, Merit: n.source.Held.Merit}
	case opCount:
		f.count = n.source.Count
		least, years := r.operands[n.operand], r.operands[n.years]
		f.lawless = !least.given || !years.given
		f.need, f.years = int32(least.times), int32(years.times)
	case opStreak:
		for range r.operands[n.years].times {
			r.lay(i+1, at, f.branches)
			f.branches++
		}
		r.years = max(r.years, int(f.branches))
	default:
		for child := i + 1; child < i+int(n.size); child += int(r.program.nodes[child].size) {
			if c := r.program.nodes[child].source; (value.Span{From: c.From, Until: c.Until}).Contains(r.on) {
				f.branches++
				r.lay(child, at, back)
			}
		}
	}
	switch n.op {
	case opAll, opStreak:
		f.need, f.lawless = f.branches, f.branches == 0
	case opAtLeast:
		f.need = int32(n.source.AtLeast.Count)
	}
	r.frames[at] = f
}
