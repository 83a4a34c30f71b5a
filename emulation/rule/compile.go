package rule

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Library is what conditions may refer to.
type Library struct {
	// The facts; nil for none.
	Vocabulary *Vocabulary
	// The law: parameters and citations; nil for none.
	Corpus *law.Corpus
	// Whether what the conditions cite was found in the corpus before: then it is not
	// looked up.
	Resolved bool
	// The conditions that others may name by ref.
	Named map[value.ID]Condition
	// The awards that history may name; nil allows any identifier.
	Awards []value.ID
	// What proofs call them; one without a name is called by its identifier.
	AwardNames map[value.ID]value.Text
}

// Program is a condition that was checked and flattened. It never changes and
// may be shared.
type Program struct {
	vocabulary *Vocabulary
	awards     map[value.ID]value.Text
	nodes      []node // pre-order
	operands   []operand
	asked      []value.ID // the awards that the nodes name, each once
}

// award returns the name of an award, or its identifier.
func (p *Program) award(id value.ID) any {
	if name, ok := p.awards[id]; ok {
		return name
	}
	return id
}

type op uint8

const (
	opAll op = iota
	opAny
	opNot
	opAtLeast
	opUnless
	opReadings
	opStreak
	opTest
	// What follows looks at history: see evaluation.history.
	opReceived
	opCount
	opHeld
	opCounted
	opAfter
	opTimes
	opTotal
	opRun
)

// node is one condition in pre-order.
type node struct {
	source  *Condition
	at      int32   // position in the program
	size    int32   // nodes of this one and all below it
	fact    int32   // opTest, opTotal: position in the vocabulary
	operand int32   // opTest, opCount, opTimes, opTotal: position in operands
	years   int32   // opStreak, opCount, opRun: position in operands; inRun for the years of a run
	asked   []int32 // the awards, by position in the program's
	op      op
	compare comparison // opTest
}

// MaxSteps is how many steps the proof of a condition may have: a node counts
// once, one that is asked year by year once for each year: those of a streak, or
// those that a run may have, which are 30 if it asks for no more. References are
// counted where they stand.
const MaxSteps = 4096

// Compile checks a condition and makes it ready for evaluation. The issues are
// all that is wrong with it, with paths below the given one; /ref leads into
// the condition named. They are:
//
//   - a node with no kind or several, an empty list, a lone reading;
//   - a fact that the vocabulary lacks, a comparison or a value of another kind
//     than the fact's, a parameter of another unit;
//   - a parameter, an award, a citation or a reference that is not known; a
//     citation without a basis;
//   - dates on a node that is not directly inside an all, and dates without a day;
//   - counted on a node that not the whole condition hangs on;
//   - references in a circle; history in the test of single years; a run inside a
//     run, and what looks at the years of a run outside one;
//   - more than [MaxSteps] steps.
//
// With an error among them the program is nil. Otherwise the program keeps the
// condition and the library, which must not be changed any more.
func Compile(c Condition, lib Library, path value.Path) (*Program, value.Issues) {
	if lib.Vocabulary == nil {
		lib.Vocabulary = &Vocabulary{}
	}
	if lib.Corpus == nil {
		lib.Corpus = &law.Corpus{}
	}
	k := compiler{Library: lib, program: &Program{vocabulary: lib.Vocabulary, awards: lib.AwardNames}}
	k.node(&c, path, place{whole: true, years: 1})
	if k.issues.Err() != nil {
		return nil, k.issues
	}
	return k.program, k.issues
}

type compiler struct {
	Library
	program *Program
	issues  value.Issues
	open    []value.ID // references under way, to find circles
	steps   int        // of the proof, so far
}

func (k *compiler) fault(path value.Path, code string, args ...any) {
	k.issues.Add(value.Error, path, value.Msg(code, args...))
}

// place is where a node stands.
type place struct {
	whole  bool // it is the whole condition, or directly inside the all that is
	inAll  bool // directly inside an all
	inYear bool // in the test of single years
	years  int  // in how many years it is evaluated
	run    int  // how many years the run may have in whose time it stands; 0 for none
}

// inside returns the place of a node below another that is no all.
func (p place) inside() place {
	p.whole, p.inAll = false, false
	return p
}

// node flattens one condition.
func (k *compiler) node(c *Condition, path value.Path, in place) {
	if !k.fits(path, in) {
		return
	}
	k.source(c, path, in)
	at := len(k.program.nodes)
	n := node{source: c, at: int32(at)}
	k.program.nodes = append(k.program.nodes, n)
	kinds := k.join(&n, c, path, in) + k.history(&n, c, path, in)
	if c.Fact != nil {
		kinds++
		k.test(&n, c.Fact, path.At("fact"))
	}
	if c.Received != nil {
		kinds++
		n.op = opReceived
		k.awards(&n, c.Received.Awards, path.At("received").At("awards"))
	}
	if c.Ref != "" {
		kinds++
		// The reference becomes a list of one, so that its own citation stays
		// visible above the condition that it names.
		n.op = opAll
		k.reference(c.Ref, path.At("ref"), in.inside())
	}
	if kinds != 1 {
		k.fault(path, "rule.one-kind", kinds)
	}
	n.size = int32(len(k.program.nodes) - at)
	k.program.nodes[at] = n
}

// fits counts the steps of a node and reports whether they are still allowed.
// The first one too many is a fault; after it nothing more is looked at.
func (k *compiler) fits(path value.Path, in place) bool {
	before := k.steps
	k.steps += in.years
	if before <= MaxSteps && k.steps > MaxSteps {
		k.fault(path, "rule.too-large", MaxSteps)
	}
	return k.steps <= MaxSteps
}

// source checks what a node says it rests on.
func (k *compiler) source(c *Condition, path value.Path, in place) {
	if c.Cite.IsZero() != (c.Basis == "") {
		k.fault(path.At("basis"), "rule.basis")
	}
	if !c.Cite.IsZero() && !k.Resolved && k.Corpus.Resolve(c.Cite) != nil {
		k.fault(path.At("cite"), "rule.cite-unknown", c.Cite.Arg())
	}
	span := value.Span{From: c.From, Until: c.Until}
	if span != (value.Span{}) && !in.inAll {
		k.fault(path, "rule.span-place")
	}
	if span.IsEmpty() {
		k.fault(path.At("until"), "rule.span-empty")
	}
}

// join flattens the kinds that join the verdicts below them, and returns how
// many of these kinds are given.
func (k *compiler) join(n *node, c *Condition, path value.Path, in place) (kinds int) {
	below := in.inside()
	if c.All != nil {
		kinds++
		n.op = opAll
		directly := below
		directly.whole, directly.inAll = in.whole && !in.inAll, true
		k.list(c.All, path.At("all"), directly)
	}
	if c.Any != nil {
		kinds++
		n.op = opAny
		k.list(c.Any, path.At("any"), below)
	}
	if c.Not != nil {
		kinds++
		n.op = opNot
		k.node(c.Not, path.At("not"), below)
	}
	if a := c.AtLeast; a != nil {
		kinds++
		n.op = opAtLeast
		p := path.At("atLeast")
		if a.Count < 1 || a.Count > len(a.Of) {
			k.fault(p.At("count"), "rule.count-range", a.Count, len(a.Of))
		}
		k.list(a.Of, p.At("of"), below)
	}
	if u := c.Unless; u != nil {
		kinds++
		n.op = opUnless
		p := path.At("unless")
		k.node(&u.Rule, p.At("rule"), below)
		k.node(&u.Exception, p.At("exception"), below)
	}
	if r := c.Readings; r != nil {
		kinds++
		n.op = opReadings
		p := path.At("readings").At("of")
		if len(r.Of) < 2 {
			k.fault(p, "rule.readings-few")
		}
		for i := range r.Of {
			k.node(&r.Of[i].Condition, p.Index(i).At("condition"), below)
		}
	}
	return kinds
}

func (k *compiler) list(cs []Condition, path value.Path, in place) {
	if len(cs) == 0 {
		k.fault(path, "rule.list-empty")
	}
	for i := range cs {
		k.node(&cs[i], path.Index(i), in)
	}
}

// reference flattens the condition of the given name.
func (k *compiler) reference(name value.ID, path value.Path, in place) {
	named, ok := k.Named[name]
	switch {
	case !ok:
		k.fault(path, "rule.ref-unknown", name)
	case slices.Contains(k.open, name):
		k.fault(path, "rule.ref-circle", name)
	default:
		k.open = append(k.open, name)
		k.node(&named, path, in)
		k.open = k.open[:len(k.open)-1]
	}
}
