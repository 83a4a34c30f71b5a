package rule

import (
	"strconv"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// View is a step of a proof for people and documents: what was asked, under
// which provision, what was found.
type View struct {
	// Verdict of the step.
	Verdict Verdict `json:"verdict"`
	// What the step says.
	Says value.Message `json:"says"`
	// The provision that it encodes.
	Cite law.Cite `json:"cite,omitzero"`
	// How surely the provision is known.
	Basis law.Basis `json:"basis,omitempty"`
	// How many adjacent years before the year under consideration; 0 is itself.
	YearsBack int `json:"yearsBack,omitempty"`
	// The fact asked for.
	Fact value.ID `json:"fact,omitempty"`
	// What was found, or what is missing.
	Found *value.Message `json:"found,omitempty"`
	// The steps below.
	Of []View `json:"of,omitempty"`
}

// Tree returns the proof as a tree.
func (p Proof) Tree() View {
	if len(p.steps) == 0 {
		return View{Says: value.Msg("rule.nothing")}
	}
	return p.tree(0)
}

func (p Proof) tree(i int) View {
	v := p.view(i)
	for j := i + 1; j < i+int(p.steps[i].size); j += int(p.steps[j].size) {
		v.Of = append(v.Of, p.tree(j))
	}
	return v
}

// view shows one step without those below it.
func (p Proof) view(i int) View {
	s := &p.steps[i]
	n := p.of(s)
	v := View{
		Verdict: s.verdict, Says: p.says(n), Cite: n.source.Cite, Basis: n.source.Basis,
		YearsBack: int(s.back), Found: p.found(s, n),
	}
	if n.op == opTest {
		v.Fact = p.rule.program.library.Vocabulary.facts[n.fact].ID
	}
	return v
}

// says is the node's own words, or what its kind says.
func (p Proof) says(n *node) value.Message {
	if n.source.Says != nil {
		return value.Msg("rule.says", *n.source.Says)
	}
	switch n.op {
	case opTest:
		f := p.rule.program.library.Vocabulary.facts[n.fact]
		o := p.rule.operands[n.operand]
		if !o.given {
			return value.Msg("rule.test.no-law", f.Name, p.rule.on)
		}
		if n.compare == equal && o.quantity == truth(true) {
			return value.Msg("rule.says", f.Name)
		}
		return value.Msg("rule.test."+comparisonNames[n.compare], f.Name, f.print(o.quantity))
	case opStreak:
		return value.Msg("rule.streak", p.rule.operands[n.years].whole)
	case opCount:
		return value.Msg("rule.count", p.rule.operands[n.operand].whole, words(n.source.Count.Awards), p.rule.operands[n.years].whole)
	case opHeld:
		return value.Msg("rule.held", words(n.source.Held.Awards))
	case opReadings:
		return value.Msg("rule.readings", n.source.Readings.Question)
	case opAtLeast:
		return value.Msg("rule.at-least", int(n.operand))
	}
	return value.Msg([...]string{opAll: "rule.all", opAny: "rule.any", opNot: "rule.not", opUnless: "rule.unless"}[n.op])
}

func words(ids []value.ID) []string {
	s := make([]string, 0, len(ids))
	for _, id := range ids {
		s = append(s, string(id))
	}
	return s
}

// found says what a leaf saw, or what it lacks.
func (p Proof) found(s *Step, n *node) *value.Message {
	var m value.Message
	switch {
	case s.why == noLaw:
		m = value.Msg("rule.found.no-law", p.rule.on)
	case n.op == opTest && s.why == noFact:
		m = value.Msg("rule.found.no-fact")
	case n.op == opTest:
		m = value.Msg("rule.found.value", p.rule.program.library.Vocabulary.facts[n.fact].print(s.got))
	case s.why == noRecord:
		m = value.Msg("rule.found.no-record", s.count())
	case n.op == opCount || n.op == opHeld:
		m = value.Msg("rule.found.count", s.count())
	default:
		return nil
	}
	return &m
}

func (s *Step) count() string { d, _ := s.got.Number(); return d.String() }

// Text writes the proof as indented lines, one step a line, in the language of
// the printer.
func (p Proof) Text(printer value.Printer) string {
	var b []byte
	var write func(v View, depth int)
	write = func(v View, depth int) {
		for range depth {
			b = append(b, "  "...)
		}
		b = append(b, v.Line(printer)...)
		b = append(b, '\n')
		for _, below := range v.Of {
			write(below, depth+1)
		}
	}
	write(p.Tree(), 0)
	return string(b)
}

// Line writes one step: mark, words, what was found, provision.
func (v View) Line(printer value.Printer) string {
	s := printer.Print(value.Msg("rule.mark."+v.Verdict.String())) + " " + printer.Print(v.Says)
	if v.YearsBack > 0 {
		s += " (" + printer.Print(value.Msg("rule.back", strconv.Itoa(v.YearsBack))) + ")"
	}
	if v.Found != nil {
		s += ": " + printer.Print(*v.Found)
	}
	if !v.Cite.IsZero() {
		s += " [" + printer.Arg(value.Arg{Cite: v.Cite.String()})
		if v.Basis.Weaker(law.Quoted) {
			s += "; " + printer.Print(value.Msg("rule.basis."+string(v.Basis)))
		}
		s += "]"
	}
	return s
}
