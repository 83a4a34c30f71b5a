package award

import (
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// judge holds the standard of an award against many units under the law of one
// day: what [Catalogue.Assess] finds, without the page that explains it.
type judge struct {
	catalogue            *Catalogue
	on                   value.Date
	none                 State // what a file amounts to where there is no standard to apply
	condition, suspended *rule.Rule
	proof, pending       rule.Proof
}

func (c *Catalogue) judge(id value.ID, on value.Date) *judge {
	j := &judge{catalogue: c, on: on, none: Open}
	award, ok := c.award(id)
	if !ok {
		return j
	}
	version, why := c.version(award, Collective, on)
	if why != nil || version.Value == nil {
		if a, _ := c.Assess(id, Subject{Recipient: Collective}, rule.Case{On: on}); a.State != Open {
			j.none = a.State
		}
		return j
	}
	j.condition, j.suspended = version.Value.condition.On(on), version.Value.suspended.On(on)
	return j
}

// verdict returns the verdict on the standard and what the file amounts to. The
// proof is good until the next call.
func (j *judge) verdict(facts rule.Case) (rule.Verdict, State) {
	if j.condition == nil {
		if j.none == StateNotMet {
			return rule.NotMet, StateNotMet
		}
		return rule.Unknown, j.none
	}
	facts, _ = j.catalogue.counting(facts)
	verdict := rule.Unknown
	for i, way := range ways(facts, j.catalogue.clauses(j.condition, facts)) {
		j.proof = j.condition.Eval(&way, j.proof)
		if v := j.proof.Verdict(); i == 0 {
			verdict = v
		} else if v != verdict {
			verdict = rule.Unknown
		}
	}
	j.pending = j.suspended.Eval(&facts, j.pending)
	return verdict, state(verdict, j.pending.Verdict())
}
