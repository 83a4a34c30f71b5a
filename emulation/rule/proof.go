package rule

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Proof is what an evaluation found: one step for each node, in pre-order, with
// the values it saw. The zero Proof is an empty buffer to evaluate into; as a
// proof it is Unknown and shows nothing.
type Proof struct {
	rule  *Rule
	steps []step
}

// step is what was found at one frame of the rule.
type step struct {
	got     value.Quantity // leaves: the fact, or how many awards
	below   counts
	verdict Verdict
}

// counts says how many branches have each verdict.
type counts [3]int32

// Verdict returns the verdict of the whole rule; Unknown for an empty proof.
func (p Proof) Verdict() Verdict {
	if len(p.steps) == 0 {
		return Unknown
	}
	return p.steps[0].verdict
}

// Len returns the number of steps.
func (p Proof) Len() int { return len(p.steps) }

// forcing tells which steps force the verdict: the first, and below a forcing
// step the branches that its verdict follows from, which are those with the
// same verdict (under a not, the opposite one). Branches with another verdict
// only stand beside it.
func (p Proof) forcing() []bool {
	forcing := make([]bool, len(p.steps))
	for i := range p.steps {
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

// Reasons returns the leaves that force a settled verdict: for Met what meets
// it, for NotMet what stands in the way, in the order of the rule. Whatever the
// other leaves turn out to be, with these the verdict stays. It returns nil
// while the verdict is Unknown.
func (p Proof) Reasons() []View {
	if !p.Verdict().Settled() {
		return nil
	}
	var views []View
	for i, forcing := range p.forcing() {
		if forcing && p.rule.frames[i].branches == 0 {
			views = append(views, p.view(i))
		}
	}
	return views
}

// Basis returns the weakest basis among the nodes and parameters that the
// verdict hangs on: for a settled verdict its reasons and the nodes above them,
// for Unknown all of the proof. It returns "" where none of them names one.
func (p Proof) Basis() law.Basis {
	var weakest law.Basis
	all := !p.Verdict().Settled()
	for i, forcing := range p.forcing() {
		if !all && !forcing {
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
	for i := range p.steps {
		n := p.rule.frames[i].node
		cites = append(cites, n.source.Cite)
		for _, o := range p.rule.asked(n) {
			cites = append(cites, o.cite)
		}
	}
	slices.SortFunc(cites, law.Cite.Compare)
	cites = slices.Compact(cites)
	return slices.DeleteFunc(cites, law.Cite.IsZero)
}

// asked returns the operands of a node.
func (r *Rule) asked(n *node) []bound {
	switch n.op {
	case opTest:
		return r.operands[n.operand : n.operand+1]
	case opStreak:
		return r.operands[n.years : n.years+1]
	case opCount:
		return []bound{r.operands[n.operand], r.operands[n.years]}
	}
	return nil
}
