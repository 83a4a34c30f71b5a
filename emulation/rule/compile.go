package rule

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Library is what conditions may refer to.
type Library struct {
	// The facts.
	Vocabulary *Vocabulary
	// The law: parameters and citations.
	Corpus *law.Corpus
	// The conditions that others may name by ref.
	Named map[value.ID]Condition
	// The awards that history may name; nil allows any identifier.
	Awards []value.ID
}

// Program is a condition that was checked and flattened. It never changes and
// may be shared.
type Program struct {
	library  Library
	nodes    []node // pre-order
	operands []operand
}

type op uint8

const (
	opAll op = iota
	opAny
	opNot
	opAtLeast
	opUnless
	opReadings
	opTest
	opStreak
	opCount
	opHeld
)

type comparison uint8

const (
	equal comparison = iota
	atLeast
	moreThan
	atMost
	lessThan
)

var comparisonNames = [...]string{"is", "at-least", "more-than", "at-most", "less-than"}

// node is one condition in pre-order; size counts it and all below it.
type node struct {
	op      op
	compare comparison
	size    int32
	fact    int32 // opTest: position in the vocabulary
	operand int32 // opTest, opCount: position in operands; opAtLeast: how many
	years   int32 // opStreak, opCount: position in operands
	source  *Condition
}

// operand is a literal, or a parameter of the law by date.
type operand struct {
	parameter value.ID
	timeline  law.Timeline[value.Quantity]
	literal   value.Quantity
}

// Compile checks a condition and makes it ready for evaluation. The issues are
// all that is wrong with it, with paths below the given one:
//
//   - a node with no kind or several, an empty list, a lone reading;
//   - a fact that the vocabulary lacks, a comparison or a value of another kind
//     than the fact's, a parameter of another unit;
//   - a parameter, an award, a citation or a reference that is not known; a
//     citation without a basis;
//   - references in a circle, and history inside a streak.
//
// With an error among them the program is nil.
func Compile(c Condition, lib Library, path value.Path) (*Program, value.Issues) {
	k := compiler{program: &Program{library: lib}}
	k.node(&c, path, place{})
	if k.issues.Err() != nil {
		return nil, k.issues
	}
	return k.program, k.issues
}

type compiler struct {
	program *Program
	issues  value.Issues
	open    []value.ID // references under way, to find circles
}

func (k *compiler) fault(path value.Path, code string, args ...any) {
	k.issues.Add(value.Error, path, value.Msg(code, args...))
}

// place is where a node stands: inside a streak, directly inside an all.
type place struct{ inYear, inAll bool }

// inside returns the place of a node below another that is no all.
func (p place) inside() place { return place{inYear: p.inYear} }

// node flattens one condition.
func (k *compiler) node(c *Condition, path value.Path, in place) {
	k.source(c, path, in)
	at := len(k.program.nodes)
	n := node{source: c}
	k.program.nodes = append(k.program.nodes, n)
	kinds := 0
	is := func(given bool) bool {
		if given {
			kinds++
		}
		return given && kinds == 1
	}
	if is(c.All != nil) {
		n.op = opAll
		k.list(c.All, path.At("all"), place{in.inYear, true})
	}
	if is(c.Any != nil) {
		n.op = opAny
		k.list(c.Any, path.At("any"), in.inside())
	}
	if is(c.Not != nil) {
		n.op = opNot
		k.node(c.Not, path.At("not"), in.inside())
	}
	if is(c.AtLeast != nil) {
		n.op = opAtLeast
		n.operand = int32(c.AtLeast.Count)
		p := path.At("atLeast")
		if c.AtLeast.Count < 1 || c.AtLeast.Count > len(c.AtLeast.Of) {
			k.fault(p.At("count"), "rule.count-range", c.AtLeast.Count, len(c.AtLeast.Of))
		}
		k.list(c.AtLeast.Of, p.At("of"), in.inside())
	}
	if is(c.Unless != nil) {
		n.op = opUnless
		k.node(&c.Unless.Rule, path.At("unless").At("rule"), in.inside())
		k.node(&c.Unless.Exception, path.At("unless").At("exception"), in.inside())
	}
	if is(c.Fact != nil) {
		k.test(&n, c.Fact, path.At("fact"))
	}
	if is(c.Streak != nil) {
		p := path.At("streak")
		n.op = opStreak
		n.years = k.whole(c.Streak.Years, p.At("years"))
		k.noHistory(in, p)
		k.node(&c.Streak.Test, p.At("test"), place{inYear: true})
	}
	if is(c.Count != nil) {
		p := path.At("count")
		n.op = opCount
		n.operand = k.whole(c.Count.AtLeast, p.At("atLeast"))
		n.years = k.whole(c.Count.Years, p.At("years"))
		k.noHistory(in, p)
		k.awards(c.Count.Awards, p.At("awards"))
	}
	if is(c.Held != nil) {
		n.op = opHeld
		k.noHistory(in, path.At("held"))
		k.awards(c.Held.Awards, path.At("held").At("awards"))
	}
	if is(c.Readings != nil) {
		n.op = opReadings
		p := path.At("readings").At("of")
		if len(c.Readings.Of) < 2 {
			k.fault(p, "rule.readings-few")
		}
		for i := range c.Readings.Of {
			k.node(&c.Readings.Of[i].Condition, p.Index(i).At("condition"), in.inside())
		}
	}
	if is(c.Ref != "") {
		k.reference(c, path, in, at)
		return
	}
	if kinds != 1 {
		k.fault(path, "rule.one-kind", kinds)
	}
	n.size = int32(len(k.program.nodes) - at)
	k.program.nodes[at] = n
}

// source checks what a node says it rests on.
func (k *compiler) source(c *Condition, path value.Path, in place) {
	if c.Cite.IsZero() != (c.Basis == "") {
		k.fault(path.At("basis"), "rule.basis")
	}
	if !c.Cite.IsZero() && k.program.library.Corpus.Resolve(c.Cite) != nil {
		k.fault(path.At("cite"), "rule.cite-unknown", c.Cite)
	}
	span := value.Span{From: c.From, Until: c.Until}
	if span != (value.Span{}) && !in.inAll {
		k.fault(path, "rule.span-place")
	}
	if span.IsEmpty() {
		k.fault(path.At("until"), "rule.span-empty")
	}
}

func (k *compiler) list(cs []Condition, path value.Path, in place) {
	if len(cs) == 0 {
		k.fault(path, "rule.list-empty")
	}
	for i := range cs {
		k.node(&cs[i], path.Index(i), in)
	}
}

func (k *compiler) noHistory(in place, path value.Path) {
	if in.inYear {
		k.fault(path, "rule.history-in-streak")
	}
}

// reference puts the named condition in the place of the node at.
func (k *compiler) reference(c *Condition, path value.Path, in place, at int) {
	named, ok := k.program.library.Named[c.Ref]
	if !ok {
		k.fault(path.At("ref"), "rule.ref-unknown", c.Ref)
		return
	}
	if slices.Contains(k.open, c.Ref) {
		k.fault(path.At("ref"), "rule.ref-circle", c.Ref)
		return
	}
	// The reference becomes a list of one, so that its own citation stays visible
	// above the condition it names.
	k.open = append(k.open, c.Ref)
	k.node(&named, path.At("ref"), in.inside())
	k.open = k.open[:len(k.open)-1]
	k.program.nodes[at] = node{op: opAll, source: c, size: int32(len(k.program.nodes) - at)}
}

func (k *compiler) awards(ids []value.ID, path value.Path) {
	if len(ids) == 0 {
		k.fault(path, "rule.list-empty")
	}
	for i, id := range ids {
		if known := k.program.library.Awards; known != nil && !slices.Contains(known, id) {
			k.fault(path.Index(i), "rule.award-unknown", id)
		}
	}
}

func (k *compiler) test(n *node, t *Test, path value.Path) {
	n.op = opTest
	i, ok := k.program.library.Vocabulary.index[t.Name]
	if !ok {
		k.fault(path.At("name"), "rule.fact-unknown", t.Name)
		return
	}
	n.fact = int32(i)
	f := k.program.library.Vocabulary.facts[i]
	given := 0
	if t.Is != nil {
		given++
		n.compare = equal
		n.operand = k.operand(operand{literal: truth(*t.Is)})
		if f.Kind != Truth {
			k.fault(path.At("is"), "rule.comparison", f.Name)
		}
	}
	for _, c := range [...]struct {
		name    string
		operand *Operand
		compare comparison
	}{
		{"atLeast", t.AtLeast, atLeast}, {"moreThan", t.MoreThan, moreThan},
		{"atMost", t.AtMost, atMost}, {"lessThan", t.LessThan, lessThan},
	} {
		if c.operand == nil {
			continue
		}
		given++
		n.compare = c.compare
		if f.Kind == Truth {
			k.fault(path.At(c.name), "rule.comparison", f.Name)
			continue
		}
		n.operand = k.compared(*c.operand, f, path.At(c.name))
	}
	if given != 1 {
		k.fault(path, "rule.one-comparison", given)
	}
}

// compared reads the operand that a fact is compared with.
func (k *compiler) compared(o Operand, f Fact, path value.Path) int32 {
	return k.resolve(o, path, func(q value.Quantity) bool { return q.IsRatio() == (f.Kind == Share) && f.Kind != Level },
		func(s string) (value.Quantity, bool) { return f.quantity(GivenText(s)) })
}

// whole reads an operand that counts years or awards.
func (k *compiler) whole(o Operand, path value.Path) int32 {
	positive := func(q value.Quantity) bool {
		_, ok := wholeNumber(q)
		return ok
	}
	return k.resolve(o, path, positive, func(s string) (value.Quantity, bool) {
		q, err := value.ParseQuantity(s)
		return q, err == nil && positive(q)
	})
}

// wholeNumber returns q as a whole number from 1 to 100.
func wholeNumber(q value.Quantity) (int, bool) {
	d, ok := q.Number()
	n := d.Units() / 10_000
	return int(n), ok && d.Units()%10_000 == 0 && n >= 1 && n <= 100
}

func (k *compiler) resolve(o Operand, path value.Path, fits func(value.Quantity) bool, literal func(string) (value.Quantity, bool)) int32 {
	switch {
	case (o.Parameter == "") == (o.Value == ""):
		k.fault(path, "rule.operand")
	case o.Value != "":
		q, ok := literal(o.Value)
		if !ok {
			k.fault(path.At("value"), "rule.operand-value", o.Value)
		}
		return k.operand(operand{literal: q})
	default:
		p, ok := k.program.library.Corpus.Parameter(o.Parameter)
		if !ok {
			k.fault(path.At("parameter"), "rule.parameter-unknown", o.Parameter)
		}
		for _, v := range p.Values {
			if v.Value != nil && !fits(*v.Value) {
				k.fault(path.At("parameter"), "rule.operand-value", v.Value.String())
				break
			}
		}
		return k.operand(operand{parameter: o.Parameter, timeline: p.Values})
	}
	return 0
}

func (k *compiler) operand(o operand) int32 {
	k.program.operands = append(k.program.operands, o)
	return int32(len(k.program.operands) - 1)
}
