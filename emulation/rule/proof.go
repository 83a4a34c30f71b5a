package rule

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Proof is what an evaluation found: one step for each node, in pre-order, with
// the values it saw. The zero Proof is an empty buffer to evaluate into.
type Proof struct {
	rule  *Rule
	c     *Case
	steps []Step
}

// Step is one node of a proof.
type Step struct {
	node    int32
	size    int32 // steps from this one to the end of its branch
	back    int32 // years before the year under consideration
	verdict Verdict
	why     why
	got     value.Quantity
}

// why tells what a leaf lacks.
type why uint8

const (
	settled  why = iota
	noFact       // the fact was not given
	noLaw        // no law gives the operand on that day
	noRecord     // the list of awards is not complete
)

// Verdict returns the verdict of the whole rule; Unknown for an empty proof.
func (p Proof) Verdict() Verdict {
	if len(p.steps) == 0 {
		return Unknown
	}
	return p.steps[0].verdict
}

// Len returns the number of steps.
func (p Proof) Len() int { return len(p.steps) }

func (p Proof) of(s *Step) *node { return &p.rule.program.nodes[s.node] }

// forcing calls f for the leaves that force the verdict of step i.
func (p Proof) forcing(i int, f func(leaf int)) {
	s := &p.steps[i]
	if s.size == 1 {
		f(i)
		return
	}
	n := p.of(s)
	wanted := s.verdict
	if n.op == opNot {
		wanted = wanted.Not()
	}
	// What a node's verdict follows from are the branches with the same verdict;
	// those with another one only stand beside it.
	for j := i + 1; j < i+int(s.size); j += int(p.steps[j].size) {
		if p.steps[j].verdict == wanted {
			p.forcing(j, f)
		}
	}
}

// Reasons returns the leaves that force a settled verdict: for Met what meets
// it, for NotMet what stands in the way, in the order of the rule. It returns
// nil while the verdict is Unknown.
func (p Proof) Reasons() []View {
	if !p.Verdict().Settled() {
		return nil
	}
	var views []View
	p.forcing(0, func(leaf int) { views = append(views, p.view(leaf)) })
	return views
}

// Basis returns the weakest basis among the nodes and parameters that the
// verdict hangs on: for a settled verdict its reasons and the nodes above them,
// for Unknown all of the proof.
func (p Proof) Basis() law.Basis {
	weakest := law.Quoted
	take := func(b law.Basis) {
		if b != "" && b.Weaker(weakest) {
			weakest = b
		}
	}
	visit := func(i int) {
		n := p.of(&p.steps[i])
		take(n.source.Basis)
		for _, o := range p.operandsOf(n) {
			take(o.basis)
		}
	}
	if !p.Verdict().Settled() {
		for i := range p.steps {
			visit(i)
		}
		return weakest
	}
	p.forcing(0, func(leaf int) {
		for i := range p.steps[:leaf+1] {
			if i+int(p.steps[i].size) > leaf {
				visit(i)
			}
		}
	})
	return weakest
}

// Cites returns the provisions that the proof rests on, in the order of the law,
// each once.
func (p Proof) Cites() []law.Cite {
	var cites []law.Cite
	for i := range p.steps {
		n := p.of(&p.steps[i])
		cites = append(cites, n.source.Cite)
		for _, o := range p.operandsOf(n) {
			cites = append(cites, o.cite)
		}
	}
	slices.SortFunc(cites, law.Cite.Compare)
	cites = slices.Compact(cites)
	return slices.DeleteFunc(cites, law.Cite.IsZero)
}

func (p Proof) operandsOf(n *node) []bound {
	switch n.op {
	case opTest:
		return p.rule.operands[n.operand : n.operand+1]
	case opStreak:
		return p.rule.operands[n.years : n.years+1]
	case opCount:
		return []bound{p.rule.operands[n.operand], p.rule.operands[n.years]}
	}
	return nil
}
