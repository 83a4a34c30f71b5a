package award

import (
	"slices"

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
	// Suspended: proceedings are pending; the file waits. Not a refusal, whatever
	// the verdict on the standard is so far.
	Suspended State = "suspended"
	// StateMet: the standard is met and nothing suspends the file.
	StateMet State = "met"
	// StateNotMet: the standard is not met, and no fact that is missing changes
	// that. It is not known that anything suspends the file.
	StateNotMet State = "notMet"
	// NoLaw: no law lists the award; who may be given it is for those who have it.
	NoLaw State = "noLaw"
)

// EnumValues lists the states, for schemas and for strict reading.
func (State) EnumValues() []string {
	return []string{string(Open), string(Suspended), string(StateMet), string(StateNotMet), string(NoLaw)}
}

// Assessment is the answer whether a subject may be given an award under the law
// of a day, with its proof.
type Assessment struct {
	// The award.
	Award value.ID `json:"award"`
	// The subject: for a bloc, the unit.
	Subject value.ID `json:"subject"`
	// Whether it is a collective, a person or a household.
	Recipient Recipient `json:"recipient"`
	// Day whose law was applied.
	On value.Date `json:"on"`
	// Verdict on the standard.
	Verdict rule.Verdict `json:"verdict"`
	// What the file amounts to.
	State State `json:"state"`
	// The weakest basis that verdict and state hang on; absent where nothing was applied.
	Basis law.Basis `json:"basis,omitempty"`
	// What is not given and could still change the answer, the most useful first.
	Missing []rule.Need `json:"missing,omitempty"`
	// What the reader must know beside: who decides, what the corpus does not have.
	Notes []value.Message `json:"notes,omitempty"`
	// The proof, step by step.
	Proof rule.View `json:"proof"`
	// The provisions that the answer rests on, in the order of the law, each once.
	Cites []law.Cite `json:"cites,omitempty"`
}

// Assess answers whether the subject may be given the award, on the facts of the
// case and the law of the case's day. It returns false if the catalogue has no
// such award. The verdict is Unknown, and the root of the proof says why, where
//
//   - the case has no day;
//   - the law of the day has no such award, or gives it to others;
//   - no standard is encoded for the subject on the day, or only from a later one.
//
// For an award that no law lists ([Own]) the state says so.
//
// After the corpus's edition the last known law is applied, and the root of the
// proof says so.
//
// Verdict and state are apart: the verdict is on the standard alone, the state
// also looks at what suspends a file. A fact that is supplied later never turns
// a settled verdict; it may suspend a file that was not suspended.
//
// See docs/coverage.md for what is not modelled.
func (c *Catalogue) Assess(id value.ID, s Subject, facts rule.Case) (Assessment, bool) {
	return c.assess(new(bound), id, s, facts)
}

// bound is a version of a standard bound to the law of a day, for those who are
// held against it one after the other.
type bound struct {
	version              *programs
	on                   value.Date
	condition, suspended *rule.Rule
}

func (b *bound) to(version *programs, on value.Date) {
	if b.version != version || b.on != on {
		*b = bound{version, on, version.condition.On(on), version.suspended.On(on)}
	}
}

func (c *Catalogue) assess(b *bound, id value.ID, s Subject, facts rule.Case) (Assessment, bool) {
	award, ok := c.award(id)
	if !ok {
		return Assessment{}, false
	}
	a := Assessment{Award: id, Subject: s.ID, Recipient: s.Recipient, On: facts.On, State: Open}
	if o, ok := c.Own(id); ok {
		return o.assess(a), true
	}
	a.Proof.Says = value.Msg("award.assessed", award.NameOn(facts.On), facts.On)
	version, found := c.version(award, s.Recipient, facts.On)
	a.Proof.Found = found
	if edition := c.corpus.Edition(); edition.Before(facts.On) {
		late := value.Msg("award.after-edition", facts.On, edition)
		a.Proof.Found = &late
		if found != nil {
			a.Notes = append(a.Notes, *found)
		}
	}
	if listed, ok := award.Listed.At(facts.On); ok && !slices.Contains(award.Recipients, s.Recipient) {
		// Whom an award is for is law too: no fact could change the answer.
		a.Verdict, a.State, a.Basis = rule.NotMet, StateNotMet, listed.Basis
		a.Proof.Verdict, a.Proof.Cite, a.Proof.Basis = rule.NotMet, listed.Cite, listed.Basis
		a.Cites = append(a.Cites, listed.Cite)
	}
	if version.Value != nil {
		b.to(version.Value, a.On)
		facts, cite := c.counting(facts)
		found := judgementBy(b.condition, facts, c.clauses(b.condition, facts))
		a.apply(b, version, found, facts)
		a.counted(facts.CountFrom, cite, c.corpus)
		a.undated(c, undatedOf(b.condition, facts), len(found.asked) > 0)
		for _, cite := range c.corpus.Unread(a.On) {
			a.note("award.unread", cite.Arg(), a.On)
		}
	}
	a.about(c.remark(award, s.Recipient, facts.On))
	a.authority(award, s, c.corpus)
	value.Sort(a.Cites, law.Cite.Compare)
	a.Cites = slices.Compact(a.Cites)
	return a, true
}

// version returns the version of the standard that holds on the day, if there is
// one; if there is none, the message says why.
func (c *Catalogue) version(award *Award, r Recipient, on value.Date) (law.Version[programs], *value.Message) {
	var none law.Version[programs]
	say := func(code string, args ...any) *value.Message { m := value.Msg(code, args...); return &m }
	id, _ := award.standard(r)
	standard := c.standard(id)
	version, encoded := standard.At(on)
	listed, ok := award.Listed.At(on)
	switch {
	case on.IsZero():
		return none, say("award.no-day")
	case !ok:
		return none, say("award.not-in-force", award.Name, on)
	case !slices.Contains(award.Recipients, r):
		return none, say("award.not-for", *listed.Value, RecipientName(r))
	case len(standard) > 0 && on.Before(standard[0].From):
		return none, say("award.before-catalogue", award.NameOn(on), on, standard[0].From)
	case !encoded:
		return none, say("award.not-encoded", award.NameOn(on), on)
	}
	return version, nil
}

// remark returns what the reader should know about the standard of a day: how it
// was read, what of the law it leaves out, or why there is none.
func (c *Catalogue) remark(award *Award, r Recipient, on value.Date) *value.Text {
	if !slices.Contains(award.Recipients, r) || on.IsZero() {
		return nil
	}
	if id, ok := award.standard(r); ok {
		entry, _ := c.standard(id).Entry(on)
		return entry.Note
	}
	if _, ok := award.Listed.At(on); ok {
		return award.Note
	}
	return nil
}

func (a *Assessment) about(remark *value.Text) {
	if remark != nil {
		a.note("award.remark", *remark)
	}
}

func (a *Assessment) note(code string, args ...any) {
	a.Notes = append(a.Notes, value.Msg(code, args...))
}

// apply takes what one version of a standard comes to, and evaluates what suspends
// the file.
func (a *Assessment) apply(b *bound, version law.Version[programs], found judgement, facts rule.Case) {
	pending := b.suspended.Eval(&facts, rule.Proof{})
	a.Verdict = found.verdict
	a.State = state(a.Verdict, pending.Verdict())
	a.Basis = weakest(version.Basis, found.basis)
	if a.State != StateNotMet {
		a.Basis = weakest(a.Basis, pending.Basis())
	}
	a.Missing = found.missing
	for _, question := range found.questions {
		a.note("award.question", question)
	}
	for _, question := range found.asked {
		a.note("award.question", question)
	}
	if a.State == Open {
		a.Missing = append(a.Missing, a.pending(pending.Missing())...)
	}
	a.Proof.Verdict = a.Verdict
	a.Proof.Of = []rule.View{found.tree, suspension(pending)}
	a.Cites = append(append(a.Cites, version.Cite), append(found.cites, pending.Cites()...)...)
	a.ended(version.Value.ended)
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

// weakest returns the less sure of two bases.
func weakest(a, b law.Basis) law.Basis {
	if a.Weaker(b) {
		return a
	}
	return b
}

// pending says of each fact missing about suspension what it does to the file:
// alone it can let a standard that is met stand, and it can fail none.
func (a *Assessment) pending(needs []rule.Need) []rule.Need {
	for i := range needs {
		needs[i].CouldMeet, needs[i].CouldFail = a.Verdict == rule.Met, false
	}
	return needs
}

// suspension shows the proof of what suspends the file, turned round, so that
// "met" means: nothing does.
func suspension(pending rule.Proof) rule.View {
	below := []rule.View{pending.Tree()}
	if below[0].Cite.IsZero() && len(below[0].Of) == 1 {
		// A list that the day leaves one condition of says nothing of its own.
		below = below[0].Of
	}
	for i := range below {
		below[i] = below[i].TurnedRound()
	}
	return rule.View{Verdict: pending.Verdict().Not(), Says: value.Msg("award.nothing-pending"), Of: below}
}

// ended notes the conditions of the standard that are law no longer. That they
// are not asked for is part of every verdict but a refusal.
func (a *Assessment) ended(list []ending) {
	for _, e := range list {
		if a.On.Before(e.until) {
			continue
		}
		basis := value.Msg("rule.basis." + string(e.basis))
		if e.by.IsZero() {
			a.note("award.ended", e.cite.Arg(), e.until, basis)
		} else {
			a.note("award.ended-by", e.cite.Arg(), e.until, e.by.Arg(), basis)
			a.Cites = append(a.Cites, e.by)
		}
		if a.Verdict != rule.NotMet {
			a.Basis = weakest(a.Basis, e.basis)
		}
	}
}

// authority notes who decides on the award, and by what right where the unit is
// not the decider's own.
func (a *Assessment) authority(award *Award, s Subject, corpus *law.Corpus) {
	if v, ok := award.Authority.At(a.On); ok {
		for _, d := range v.Value.Deciders {
			if len(d.Recipients) > 0 && !slices.Contains(d.Recipients, s.Recipient) {
				continue
			}
			a.note("award.authority", d.Who, d.Cite.Arg())
			a.Cites = append(a.Cites, d.Cite)
		}
	}
	if s.Central != nil && *s.Central && corpus.InForce(award.Central, a.On) {
		a.note("award.central-unit", s.name(), award.Central.Arg())
		a.Cites = append(a.Cites, award.Central)
	}
}
