package award

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Outcome is what the bloc's decision makes of a unit. What the council then
// does is not in it.
type Outcome string

// The outcomes.
const (
	// Nominated: the bloc proposes the unit.
	Nominated Outcome = "nominated"
	// NotNominated: the bloc's ballot did not carry the unit.
	NotNominated Outcome = "notNominated"
	// OutcomeOpen: the record does not tell what the decision amounts to.
	OutcomeOpen Outcome = "open"
)

// EnumValues lists the outcomes, for schemas and for strict reading.
func (Outcome) EnumValues() []string {
	return []string{string(Nominated), string(NotNominated), string(OutcomeOpen)}
}

// Nomination is what became of a unit with respect to an award.
type Nomination struct {
	// The award.
	Award value.ID `json:"award"`
	// The unit.
	Unit value.ID `json:"unit"`
	// What the bloc's decision makes of it.
	Outcome Outcome `json:"outcome"`
	// Why, step by step.
	Reasons []value.Message `json:"reasons"`
	// Whether the law of the day lets the unit be given the award.
	Assessment Assessment `json:"assessment"`
	// The money that the award carries if it is decided on that day; absent where
	// the corpus has no law for it.
	Bonus *Bonus `json:"bonus,omitempty"`
}

// Facts gives what is known about a unit, for the law of a day.
type Facts func(unit emulation.Unit, on value.Date) rule.Case

// Nominate returns what the bloc's decisions amount to, in the order recorded:
// for each unit the outcome, its reasons, the assessment under the law of the
// day of the decision, and the bonus money. It takes decisions that
// [Catalogue.CheckDecisions] found no error in.
//
// A decision recorded as agreed, without counts, nominates as recorded; a
// ballot nominates whom it carried. That a unit does not meet the standard, or
// that its file is suspended, does not undo what the bloc decided: it stands
// beside it.
func (c *Catalogue) Nominate(ds []Decision, r Rules, b emulation.Bloc, on value.Date, facts Facts) []Nomination {
	var all []Nomination
	for _, d := range ds {
		counted := d.count(r)
		for _, id := range d.Units {
			unit, _ := b.Unit(id)
			day := d.day(on)
			n := Nomination{Award: d.Award, Unit: id}
			n.Assessment, _ = c.Assess(d.Award, unit, facts(unit, day))
			n.Outcome, n.Reasons = d.outcome(id, counted)
			n.Reasons = append(n.Reasons, c.withinQuota(d, r))
			n.Reasons = append(n.Reasons, standing(n.Assessment, c.name(d.Award)))
			if bonus, ok := c.Bonus(d.Award, day); ok {
				n.Bonus = &bonus
			}
			all = append(all, n)
		}
	}
	return all
}

// count applies the bloc's rule to the counts, or takes the agreement.
func (d Decision) count(r Rules) ballot.Outcome {
	if d.Ballot != nil {
		return ballot.Count(r.ballot(d.Award), *d.Ballot)
	}
	return ballot.Agree(r.ballot(d.Award), ballot.Agreement{Candidates: d.Units, Instrument: d.Instrument})
}

// outcome turns a ballot's finding on a unit into what the bloc's decision
// makes of it.
func (d Decision) outcome(id value.ID, counted ballot.Outcome) (Outcome, []value.Message) {
	reasons := append([]value.Message{value.Msg("award.decided." + string(d.How))}, counted.Proof...)
	finding, ok := counted.For(id)
	reasons = append(reasons, finding.Proof...)
	switch {
	case ok && finding.Result == ballot.Carried:
		return Nominated, reasons
	case ok && finding.Result == ballot.NotCarried:
		return NotNominated, reasons
	}
	return OutcomeOpen, reasons
}

// withinQuota says how the decision stands to the quota.
func (c *Catalogue) withinQuota(d Decision, r Rules) value.Message {
	q := r.quota(d.Award)
	if q == nil {
		return value.Msg("award.quota-unpublished", c.name(d.Award))
	}
	return value.Msg("award.quota-kept", len(d.Units), q.Count, c.name(d.Award))
}

// standing says in one line what the law makes of the nomination.
func standing(a Assessment, name value.Text) value.Message {
	return value.Msg("award.state."+string(a.State), name, a.On)
}
