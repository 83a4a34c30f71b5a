package rule

import (
	"slices"
	"strings"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Comparison is how two proofs differ.
type Comparison struct {
	// Verdict of the first.
	A Verdict `json:"a"`
	// Verdict of the second.
	B Verdict `json:"b"`
	// The differences: those of what the first asks, in its order, then what only
	// the second asks, in its order.
	Differences []Difference `json:"differences,omitempty"`
}

// Difference is one thing in which two proofs differ.
type Difference struct {
	// How they differ.
	Kind DifferenceKind `json:"kind"`
	// What the first asks and found, without what lies below.
	A *View `json:"a,omitempty"`
	// What the second asks and found, without what lies below.
	B *View `json:"b,omitempty"`
	// The difference in words.
	Says value.Message `json:"says"`
}

// DifferenceKind says how two proofs differ in one thing.
type DifferenceKind string

// The kinds of difference.
const (
	// OnlyA: only the first asks for it.
	OnlyA DifferenceKind = "onlyA"
	// OnlyB: only the second asks for it.
	OnlyB DifferenceKind = "onlyB"
	// OtherOperand: both ask for it, but for another amount, number of years or
	// comparison; the verdicts on it may differ too.
	OtherOperand DifferenceKind = "operand"
	// OtherVerdict: both ask for the same with another verdict.
	OtherVerdict DifferenceKind = "verdict"
)

// EnumValues lists the kinds, for schemas and for strict reading.
func (DifferenceKind) EnumValues() []string {
	return []string{string(OnlyA), string(OnlyB), string(OtherOperand), string(OtherVerdict)}
}

// Compare lists the differences of two proofs, as of one case under the law of
// two days, or under two standards.
//
// What they ask is matched by what it is about: the fact or the awards, whether
// it is asked for or against, of one year or of each; where several match, those
// under the same provision go together first, then those that ask for the same
// amount. That the same is asked by another provision is no difference. What is
// asked of each of several years is one thing: its verdict is met when it is met
// in all of them. Lists of conditions are not compared but through what they
// hold.
func Compare(a, b Proof) Comparison {
	as, bs := a.items(), b.items()
	match(as, bs)
	c := Comparison{A: a.Verdict(), B: b.Verdict()}
	for _, i := range as {
		if d, differs := i.differs(); differs {
			c.Differences = append(c.Differences, d)
		}
	}
	for _, i := range bs {
		if i.other == nil {
			v := i.view()
			c.Differences = append(c.Differences, Difference{Kind: OnlyB, B: &v, Says: value.Msg("rule.differs.only-b", v.Says)})
		}
	}
	return c
}

// item is one thing that a proof asks: a node, in whatever years it is asked.
type item struct {
	proof   Proof
	step    int // the first with the verdict
	node    *node
	verdict Verdict
	about   about
	amount  amount
	other   *item // what it is matched with
}

// about is what must agree for two items to be about the same thing.
type about struct {
	op      op
	fact    value.ID
	awards  string
	merit   Merit
	against bool // under a not
	yearly  bool // in the test of single years
	inRun   bool // counted over the years of a run
}

// amount is what may differ: how much, how often, in how many years.
type amount struct {
	compare  comparison
	first    bound
	second   bound
	adjacent bool
	count    int
}

// items returns what a proof asks, in its order.
func (p Proof) items() []*item {
	var items []*item
	type place struct{ against, yearly bool }
	places := make([]place, p.size())
	for _, i := range p.order() {
		f, n := &p.rule.frames[i], p.rule.frames[i].node
		at := &places[i]
		if f.parent >= 0 {
			*at = places[f.parent]
			at.against = at.against != (p.rule.frames[f.parent].op == opNot)
		}
		at.yearly = at.yearly || f.year
		if !n.op.asks() {
			continue
		}
		v := p.steps[i].verdict
		k := slices.IndexFunc(items, func(i *item) bool { return i.node == n })
		if k < 0 {
			about := p.about(n)
			about.against, about.yearly = at.against, at.yearly
			items = append(items, &item{proof: p, step: i, node: n, verdict: v, about: about, amount: p.amount(n)})
			continue
		}
		if all := items[k].verdict.And(v); all != items[k].verdict {
			items[k].step, items[k].verdict = i, all
		}
	}
	return items
}

// asks reports whether nodes of the kind are compared by themselves.
func (o op) asks() bool {
	switch o {
	case opAll, opAny, opNot, opUnless:
		return false
	}
	return true
}

// about says what a node is about.
func (p Proof) about(n *node) about {
	a := about{op: n.op, inRun: n.op == opCount && n.years == inRun}
	awards := func(ids []value.ID, merit Merit) {
		for _, id := range slices.Sorted(slices.Values(ids)) {
			a.awards += string(id) + " "
		}
		a.awards, a.merit = strings.TrimSpace(a.awards), merit
	}
	switch s := n.source; n.op {
	case opTest, opTotal:
		a.fact = p.rule.program.vocabulary.facts[n.fact].ID
	case opReceived:
		awards(s.Received.Awards, s.Received.Merit)
	case opCount:
		awards(s.Count.Awards, s.Count.Merit)
	case opHeld:
		awards(s.Held.Awards, s.Held.Merit)
	case opAfter:
		awards(s.Run.After.Awards, s.Run.After.Merit)
	}
	return a
}

// amount says how much a node asks.
func (p Proof) amount(n *node) amount {
	a := amount{compare: n.compare}
	for i, o := range p.rule.asked(n) {
		// The same amount is the same wherever it is written.
		o.cite, o.basis = law.Cite{}, ""
		*[]*bound{&a.first, &a.second}[i] = o
	}
	switch n.op {
	case opAtLeast:
		a.count = n.source.AtLeast.Count
	case opReadings:
		a.count = len(n.source.Readings.Of)
	case opAfter:
		a.adjacent = n.source.Run.After.Adjacent
	}
	return a
}

// match pairs the items that are about the same thing, those that have most in
// common first.
func match(as, bs []*item) {
	for _, alike := range []func(a, b *item) bool{
		func(a, b *item) bool { return a.cite() == b.cite() && a.amount == b.amount },
		func(a, b *item) bool { return a.cite() == b.cite() },
		func(a, b *item) bool { return a.amount == b.amount },
		func(_, _ *item) bool { return true },
	} {
		for _, a := range as {
			if a.other != nil {
				continue
			}
			if i := slices.IndexFunc(bs, func(b *item) bool { return b.other == nil && a.about == b.about && alike(a, b) }); i >= 0 {
				a.other, bs[i].other = bs[i], a
			}
		}
	}
}

func (i *item) cite() law.Cite { return i.node.source.Cite }

// view shows an item.
func (i *item) view() View { return i.proof.view(i.step) }

// differs returns how an item differs from the one it is matched with, if it
// does.
func (i *item) differs() (Difference, bool) {
	a := i.view()
	if i.other == nil {
		return Difference{Kind: OnlyA, A: &a, Says: value.Msg("rule.differs.only-a", a.Says)}, true
	}
	b := i.other.view()
	d := Difference{A: &a, B: &b}
	was, is := value.Msg("rule.verdict."+verdictWords[i.verdict]), value.Msg("rule.verdict."+verdictWords[i.other.verdict])
	switch {
	case i.amount != i.other.amount:
		d.Kind, d.Says = OtherOperand, value.Msg("rule.differs.operand", a.Says, was, b.Says, is)
	case i.verdict != i.other.verdict:
		d.Kind, d.Says = OtherVerdict, value.Msg("rule.differs.verdict", a.Says, was, is)
	default:
		return Difference{}, false
	}
	return d, true
}
