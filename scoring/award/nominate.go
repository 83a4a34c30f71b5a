package award

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Outcome is what the bloc's decision, or its rules by themselves, make of a
// unit. What the council then does is not in it.
type Outcome string

// The outcomes.
const (
	// Nominated: the bloc proposes the unit.
	Nominated Outcome = "nominated"
	// Reserve: the rules keep the unit in reserve, next in rank after the places.
	Reserve Outcome = "reserve"
	// NotNominated: the bloc's ballot did not carry the unit, or a test of its rules
	// stopped it.
	NotNominated Outcome = "notNominated"
	// OutcomeOpen: the record does not tell what the decision amounts to, or the
	// ballot is void.
	OutcomeOpen Outcome = "open"
)

// EnumValues lists the outcomes, for schemas and for strict reading.
func (Outcome) EnumValues() []string {
	return []string{string(Nominated), string(Reserve), string(NotNominated), string(OutcomeOpen)}
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
	// the corpus has no law for it, and for a unit that is not nominated.
	Bonus *Bonus `json:"bonus,omitempty"`
	// Why there is no money: the law gives none, or what it gives was not seen.
	NoBonus *value.Message `json:"noBonus,omitempty"`
	// What the council made of it; absent while nothing is recorded.
	Council *Settlement `json:"council,omitempty"`
}

// Facts gives what is known about a unit, for the law of a day.
type Facts func(unit emulation.Unit, on value.Date) rule.Case

// Nominate returns what the bloc's decisions amount to, in the order recorded:
// for each unit the outcome, its reasons, the assessment under the law of the
// day of the decision, and the bonus money. It takes decisions that
// [Catalogue.CheckDecisions] found no error in.
//
// The outcome follows from how it was decided:
//
//   - by agreement, by the level above, by turn, or by what the record does not say:
//     as recorded; but open where
//     the bloc's regulation asks for a share of votes and the record has none;
//   - by ballot: nominated or not as the counts reach the regulation's share, and
//     open while the counts or the share are not published, or the ballot is void.
//
// That a unit does not meet the standard, or that its file is suspended, does
// not undo what the bloc decided: it stands beside it.
func (c *Catalogue) Nominate(ds []Decision, r Rules, b emulation.Bloc, on value.Date, facts Facts) []Nomination {
	var all []Nomination
	var law bound
	for _, d := range ds {
		day := d.day(on)
		counted := d.count(r.ballot(d.Award))
		outcomes, _ := d.outcomes(counted)
		quota := c.withinQuota(decided{c, ds, r, b, on, facts}.quotas(d, outcomes), d.Award)
		for i, id := range d.Units {
			unit, _ := b.Unit(id)
			line := Nomination{Award: d.Award, Unit: id, Outcome: outcomes[i]}
			line.Reasons = d.reasons(unit, counted)
			if line.Outcome != NotNominated {
				line.Reasons = append(line.Reasons, quota...)
			}
			if a, ok := c.assess(&law, d.Award, Unit(unit), facts(unit, day)); ok {
				line.Assessment = a
				line.Reasons = append(line.Reasons, standing(a, c.name(d.Award)))
			}
			if bonus, ok := c.Bonus(d.Award, Collective, day); ok && line.Outcome != NotNominated {
				line.Bonus = &bonus
			} else if why, ok := c.NoBonus(d.Award, Collective, day); ok && line.Outcome != NotNominated {
				line.NoBonus = &why
			}
			all = append(all, line)
		}
	}
	return all
}

// reasons says how it was decided and what the votes, if any, came to.
func (d Decision) reasons(unit emulation.Unit, counted ballot.Outcome) []value.Message {
	how := "award.decided." + string(d.How)
	if d.How == "" {
		how = "award.decided.unsaid"
	}
	reasons := append([]value.Message{value.Msg(how)}, counted.Proof...)
	finding, ok := counted.For(unit.ID)
	if len(d.Ballots) > 0 && !ok {
		return append(reasons, value.Msg("award.no-votes", unit.Name))
	}
	return append(reasons, finding.Proof...)
}

// withinQuota says how the decision stands to each quota.
func (c *Catalogue) withinQuota(all []held, id value.ID) []value.Message {
	if len(all) == 0 {
		return says("award.quota-unpublished", c.name(id))
	}
	var said []value.Message
	for _, h := range all {
		said = append(said, h.says(c.name(id)))
	}
	return said
}

var standings = map[State]string{
	Open:        "award.state.open",
	Suspended:   "award.state.suspended",
	StateMet:    "award.state.met",
	StateNotMet: "award.state.not-met",
	NoLaw:       "award.state.no-law",
}

// standing says in one line what the law makes of the nomination.
func standing(a Assessment, name value.Text) value.Message {
	return value.Msg(standings[a.State], name, a.On)
}
