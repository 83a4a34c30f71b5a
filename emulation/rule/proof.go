package rule

import (
	"iter"
	"slices"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Proof is what an evaluation found: one step for each node, in pre-order, with
// the values it saw. Of a run it shows one chain of years: one that meets the
// run, or the one that is nearest to it. The zero Proof is an empty buffer to
// evaluate into; as a proof it is Unknown and shows nothing.
type Proof struct{ *trace } // nil for the zero Proof

// trace is what a proof shows, and the room for it.
type trace struct {
	rule      *Rule
	steps     []step     // one for each frame
	countFrom value.Date // of the case
	doubt     bool       // achievements may count from a later day, and that matters
	grants    []grant    // for the evaluation only
}

// size returns how many steps the trace has, shown or not.
func (t *trace) size() int {
	if t == nil {
		return 0
	}
	return len(t.steps)
}

// step is what was found at one frame of the rule. Steps of years that a run
// does not reach are left as the buffer had them: see Proof.order.
type step struct {
	got     value.Quantity // leaves: the fact, or how many awards; runs: how many years do not fail
	lacking [3]uint32      // totals: see lack
	verdict Verdict
	years   uint8 // what looks at the years of a run: how many
	marks   marks
}

// marks are things that a step says beside its verdict.
type marks uint8

const (
	tooEarly marks = 1 << iota // the year begins before achievements count
	cut                        // part of the window lies before that day
	longer                     // the run reaches back beyond the years given
	several                    // runs: other chains could do; totals: more than one fact could be supplied
	broken                     // runs: no chain is long enough
	hole                       // the year is not declared, and the list of awards is complete up to the next
	unsure                     // the list is complete, but it is open whether one on it counts
)

// mark sets a mark where it holds.
func (s *step) mark(m marks, holds bool) {
	if holds {
		s.marks |= m
	}
}

// lack notes that a total lacks the fact of a year, by a bit for each year. The
// few years of a very long run that have no bit are not asked for.
func (s *step) lack(year int) {
	if year < 32*len(s.lacking) {
		s.lacking[year/32] |= 1 << (year % 32)
	}
}

// lacks reports whether a total lacks the fact of a year.
func (s *step) lacks(year int) bool {
	return year < 32*len(s.lacking) && s.lacking[year/32]>>(year%32)&1 == 1
}

// Verdict returns the verdict of the whole rule; Unknown for an empty proof.
func (p Proof) Verdict() Verdict {
	if p.size() == 0 {
		return Unknown
	}
	return p.steps[0].verdict
}

// Len returns the number of steps that the proof shows.
func (p Proof) Len() int {
	n := 0
	for _, i := range p.order() {
		if !p.beside(i) {
			n++
		}
	}
	return n
}

// order returns the steps that the proof shows, in pre-order.
func (p Proof) order() []int {
	if p.size() == 0 {
		return nil
	}
	order := make([]int, 0, p.rule.main)
	var visit func(i int)
	visit = func(i int) {
		order = append(order, i)
		for below := range p.below(i) {
			visit(below)
		}
	}
	visit(0)
	return order
}

// below returns the steps directly below a step: none below a year that does not
// count, and of a run the award before it, the years of the chain, and what must
// be so in its time.
func (p Proof) below(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		f, s := &p.rule.frames[i], &p.steps[i]
		if s.marks&tooEarly != 0 {
			return
		}
		if l := f.past; f.op == opRun || f.op == opTimes {
			if f.lawless {
				return
			}
			if l.after > 0 && !yield(int(l.after)) {
				return
			}
			for k := range int(s.years) {
				if !yield(l.year(k)) {
					return
				}
			}
			if l.with > 0 {
				yield(int(l.with))
			}
			return
		}
		for _, below := range f.below {
			if !yield(int(below)) {
				return
			}
		}
	}
}

// leaf reports whether nothing is shown below a step.
func (p Proof) leaf(i int) bool {
	for range p.below(i) {
		return false
	}
	return true
}

// forcing tells which steps force the verdict: the first, and below a forcing
// step the branches that its verdict follows from, which are those with the
// same verdict (under a not, the opposite one). Branches with another verdict
// only stand beside it.
func (p Proof) forcing(order []int) []bool {
	forcing := make([]bool, p.size())
	for _, i := range order {
		above := p.rule.frames[i].parent
		if above < 0 {
			forcing[i] = true
			continue
		}
		wanted := p.steps[above].verdict
		if p.rule.frames[above].op == opNot {
			wanted = wanted.Not()
		}
		forcing[i] = forcing[above] && p.steps[i].verdict == wanted
	}
	return forcing
}

// Reasons returns the steps that force a settled verdict: for Met what meets
// it, for NotMet what stands in the way, in the order of the rule. Whatever the
// others turn out to be, with these the verdict stays. They are leaves, but for
// two things that their leaves do not tell: a run that no chain of years meets,
// of which one chain is shown, and a test of which a run is too short to have
// enough years. It returns nil while the verdict is Unknown.
func (p Proof) Reasons() []View {
	if !p.Verdict().Settled() {
		return nil
	}
	order := p.order()
	forcing := p.forcing(order)
	var views []View
	for _, i := range order {
		if forcing[i] && p.reason(i, forcing) && !p.beside(i) {
			views = append(views, p.view(i))
		}
	}
	return views
}

// reason reports whether a forcing step is a reason in itself: where nothing
// below it forces its verdict, or not all by itself.
func (p Proof) reason(i int, forcing []bool) bool {
	if s := &p.steps[i]; p.rule.frames[i].op == opRun && s.verdict == NotMet && s.marks&broken == 0 {
		return true
	}
	for below := range p.below(i) {
		if forcing[below] {
			return false
		}
	}
	return true
}

// Basis returns the weakest basis among the nodes and parameters that the
// verdict hangs on: for a settled verdict its reasons and the nodes above them,
// for Unknown all of the proof. It returns "" where none of them names one.
func (p Proof) Basis() law.Basis {
	var weakest law.Basis
	all := !p.Verdict().Settled()
	order := p.order()
	forcing := p.forcing(order)
	for _, i := range order {
		if !all && !forcing[i] {
			continue
		}
		take := func(b law.Basis) {
			if b != "" && (weakest == "" || b.Weaker(weakest)) {
				weakest = b
			}
		}
		n := p.rule.frames[i].node
		take(n.source.Basis)
		for _, o := range p.rule.asked(n) {
			take(o.basis)
		}
	}
	return weakest
}

// Cites returns the provisions that the proof rests on, in the order of the law,
// each once.
func (p Proof) Cites() []law.Cite {
	var cites []law.Cite
	take := func(c law.Cite) {
		if !c.IsZero() && !slices.Contains(cites, c) { // few are many steps'
			cites = append(cites, c)
		}
	}
	for _, i := range p.order() {
		n := p.rule.frames[i].node
		take(n.source.Cite)
		for _, o := range p.rule.asked(n) {
			take(o.cite)
		}
	}
	value.Sort(cites, law.Cite.Compare)
	return cites
}

// asked returns the operands of a node.
func (r *Rule) asked(n *node) []bound {
	switch n.op {
	case opTest, opTimes, opTotal:
		return r.operands[n.operand : n.operand+1]
	case opStreak, opRun:
		return r.operands[n.years : n.years+1]
	case opCount:
		if n.years == inRun {
			return r.operands[n.operand : n.operand+1]
		}
		return []bound{r.operands[n.operand], r.operands[n.years]}
	}
	return nil
}
