package rule

import (
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// View is a step of a proof for people and documents: what was asked, under
// which provision, what was found.
type View struct {
	// Verdict of the step.
	Verdict Verdict `json:"verdict"`
	// Whether the step speaks against where it is met, since it stands below a
	// negation: of an award that is not given to whom the step is met of.
	Against bool `json:"against,omitempty"`
	// What the step says.
	Says value.Message `json:"says"`
	// The provision that it encodes.
	Cite law.Cite `json:"cite,omitzero"`
	// How surely the provision is known.
	Basis law.Basis `json:"basis,omitempty"`
	// How many adjacent years before the year under consideration; 0 is itself.
	YearsBack int `json:"yearsBack,omitempty"`
	// How many years it looks at, of a run: those of the chain shown.
	Years int `json:"years,omitempty"`
	// The fact asked for.
	Fact value.ID `json:"fact,omitempty"`
	// What was found, or what is missing.
	Found *value.Message `json:"found,omitempty"`
	// The steps below.
	Of []View `json:"of,omitempty"`
}

// Tree returns the proof as a tree.
func (p Proof) Tree() View {
	if p.size() == 0 {
		return View{Says: value.Msg("rule.nothing")}
	}
	return p.tree(0)
}

// tree returns the branch that begins at step i.
func (p Proof) tree(i int) View {
	v, shown := p.view(i), 0
	for below := range p.below(i) {
		if !p.hidden(below) {
			shown++
		}
	}
	if shown > 0 {
		v.Of = make([]View, 0, shown)
	}
	for below := range p.below(i) {
		if !p.hidden(below) {
			v.Of = append(v.Of, p.tree(below))
		}
	}
	if p.rule.frames[i].op == opReadings {
		p.readings(i, &v)
	}
	return v
}

// readings puts each branch under the reading that it is, with the argument for
// it, and says whether all of them come to the same.
func (p Proof) readings(i int, v *View) {
	if len(v.Of) == 0 {
		return // a year that does not count is not looked into
	}
	for k, r := range p.rule.frames[i].node.source.Readings.Of {
		branch := v.Of[k]
		v.Of[k] = View{Verdict: branch.Verdict, Against: v.Against, Says: value.Msg("rule.reading", r.Because), Of: []View{branch}}
	}
	var found value.Message
	switch {
	case v.Verdict.Settled():
		found = value.Msg("rule.found.agree")
	case p.divided(i):
		found = value.Msg("rule.found.divided")
	default:
		return
	}
	v.Found = &found
}

// divided reports whether readings come to opposite verdicts.
func (p Proof) divided(i int) bool {
	var met, unmet bool
	for below := range p.below(i) {
		met = met || p.steps[below].verdict == Met
		unmet = unmet || p.steps[below].verdict == NotMet
	}
	return met && unmet
}

// Questions returns the questions on which an unknown verdict hangs because the
// readings of a clause come to opposite verdicts: what a council must decide. It
// returns nil when the verdict is settled, for then it survives every reading.
func (p Proof) Questions() []value.Text {
	if p.Verdict().Settled() {
		return nil
	}
	var questions []value.Text
	var walk func(i int)
	walk = func(i int) {
		if p.steps[i].verdict.Settled() {
			return
		}
		if p.rule.frames[i].op == opReadings && p.divided(i) {
			questions = append(questions, p.rule.frames[i].node.source.Readings.Question)
		}
		for below := range p.below(i) {
			walk(below)
		}
	}
	if p.size() > 0 {
		walk(0)
	}
	return questions
}

// view shows one step without those below it.
func (p Proof) view(i int) View {
	f := &p.rule.frames[i]
	source := f.node.source
	v := View{
		Verdict: p.steps[i].verdict, Against: p.against(i), Says: p.says(f.node), Cite: source.Cite, Basis: source.Basis,
		YearsBack: int(f.back), Years: int(p.steps[i].years), Found: p.found(i),
	}
	if f.op == opTest || f.op == opTotal {
		v.Fact = p.rule.program.vocabulary.facts[f.fact].ID
	}
	return v
}

// against reports whether a step stands below a negation, or an odd number of them.
func (p Proof) against(i int) bool {
	against := false
	for at := p.rule.frames[i].parent; at >= 0; at = p.rule.frames[at].parent {
		against = against != (p.rule.frames[at].op == opNot)
	}
	return against
}
