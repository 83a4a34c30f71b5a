package award

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// State is what a file amounts to: the verdict, and whether it may be decided
// on at all.
type State string

// The states.
const (
	// Open: something that could still change the answer is not known.
	Open State = "open"
	// Suspended: proceedings are pending; the file waits. Not a refusal.
	Suspended State = "suspended"
	// StateMet: the standard is met and nothing suspends the file.
	StateMet State = "met"
	// StateNotMet: the standard is not met, whatever else may become known.
	StateNotMet State = "notMet"
)

// EnumValues lists the states, for schemas and for strict reading.
func (State) EnumValues() []string {
	return []string{string(Open), string(Suspended), string(StateMet), string(StateNotMet)}
}

// Assessment is the answer whether a unit may be given an award under the law
// of a day, with its proof.
type Assessment struct {
	// The award.
	Award value.ID `json:"award"`
	// The unit.
	Unit value.ID `json:"unit"`
	// Day whose law was applied.
	On value.Date `json:"on"`
	// Verdict on the standard.
	Verdict rule.Verdict `json:"verdict"`
	// What the file amounts to.
	State State `json:"state"`
	// The weakest basis that the verdict hangs on; absent where nothing was applied.
	Basis law.Basis `json:"basis,omitempty"`
	// What is not given and could still change the answer, the most useful first.
	Missing []rule.Need `json:"missing,omitempty"`
	// What the reader must know beside: who decides, what the corpus does not have.
	Notes []value.Message `json:"notes,omitempty"`
	// The proof, step by step.
	Proof rule.View `json:"proof"`
	// The provisions that the answer rests on, each once.
	Cites []law.Cite `json:"cites,omitempty"`
}

// Assess answers whether the unit may be given the award, on the facts of the
// case and the law of the case's day. It returns false if the catalogue has no
// such award. Where no standard is encoded for the day the verdict is Unknown,
// and a note says so.
func (c *Catalogue) Assess(id value.ID, unit emulation.Unit, facts rule.Case) (Assessment, bool) {
	award, ok := c.Award(id)
	if !ok {
		return Assessment{}, false
	}
	a := Assessment{Award: id, Unit: unit.ID, On: facts.On, State: Open}
	a.Proof.Says = value.Msg("award.assessed", award.Name, facts.On)
	if edition := c.corpus.Edition(); edition.Before(facts.On) {
		late := value.Msg("award.after-edition", facts.On, edition)
		a.Proof.Found = &late
	}
	version, ok := c.standards[award.Standard].At(facts.On)
	if !ok {
		a.Notes = append(a.Notes, value.Msg("award.not-encoded", award.Name, facts.On))
		return a, true
	}
	proof := version.Value.condition.On(facts.On).Eval(&facts, rule.Proof{})
	pending := version.Value.suspended.On(facts.On).Eval(&facts, rule.Proof{})
	a.Verdict, a.Basis = proof.Verdict(), proof.Basis()
	if a.Basis != "" && version.Basis.Weaker(a.Basis) {
		a.Basis = version.Basis
	}
	a.State = state(a.Verdict, pending.Verdict())
	a.Missing = proof.Missing()
	if a.State == Open {
		a.Missing = append(a.Missing, pending.Missing()...)
	}
	a.Proof.Verdict = a.Verdict
	a.Proof.Of = []rule.View{proof.Tree(), suspension(pending)}
	a.Cites = append(proof.Cites(), pending.Cites()...)
	a.authority(award, unit, c.corpus)
	return a, true
}

// state joins the verdict on the standard with that on what suspends a file.
func state(verdict, pending rule.Verdict) State {
	switch {
	case pending == rule.Met:
		return Suspended
	case verdict == rule.NotMet:
		return StateNotMet
	case verdict == rule.Met && pending == rule.NotMet:
		return StateMet
	}
	return Open
}

// suspension shows the proof of what suspends the file, turned round, so that
// "met" means: nothing does.
func suspension(pending rule.Proof) rule.View {
	return rule.View{
		Verdict: pending.Verdict().Not(), Says: value.Msg("award.nothing-pending"),
		Of: []rule.View{pending.Tree()},
	}
}

// centralUnits is the clause by which a province rewards units of ministries
// and central branches that take part in its blocs.
var centralUnits = law.MustCite("12-2019-tt-bnv:8.2")

// authority notes who decides on the award, and by what right where the unit is
// not the decider's own.
func (a *Assessment) authority(award Award, unit emulation.Unit, corpus *law.Corpus) {
	if v, ok := award.Authority.At(a.On); ok {
		a.Notes = append(a.Notes, value.Msg("award.authority", *v.Value, v.Cite))
		a.Cites = append(a.Cites, v.Cite)
	}
	if unit.Central != nil && *unit.Central && corpus.InForce(centralUnits, a.On) {
		a.Notes = append(a.Notes, value.Msg("award.central-unit", unit.Name, centralUnits))
		a.Cites = append(a.Cites, centralUnits)
	}
}
