package award

import (
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// bound returns the standard of an award as the law of a day has it, and the case
// as that law counts it, strictly where it has several readings. It returns false
// where [Catalogue.Assess] evaluates nothing.
func (c *Catalogue) bound(id value.ID, r Recipient, facts rule.Case) (*rule.Rule, *rule.Case, bool) {
	award, ok := c.award(id)
	if !ok {
		return nil, nil, false
	}
	version, _ := c.version(award, r, facts.On)
	if version.Value == nil {
		return nil, nil, false
	}
	facts, _ = c.counting(facts)
	return version.Value.condition.On(facts.On), &facts, true
}

// generous takes the most generous reading of what the law of a day leaves open on
// time: what fails by it fails by every one.
func generous(facts *rule.Case) {
	facts.CountRest = true
	if facts.Undated == rule.UndatedDecision {
		facts.Undated = rule.UndatedRest
	}
}

// Compare returns how the standard of an award and its verdict on the case differ
// between the law of the case's day (a) and that of another day (b). It returns
// false if the catalogue has no such award or encodes no standard for such a
// recipient on one of the days.
func (c *Catalogue) Compare(id value.ID, r Recipient, facts rule.Case, other value.Date) (rule.Comparison, bool) {
	here, on, ok := c.bound(id, r, facts)
	facts.On = other
	there, then, also := c.bound(id, r, facts)
	if !ok || !also {
		return rule.Comparison{}, false
	}
	return rule.Compare(here.Eval(on, rule.Proof{}), there.Eval(then, rule.Proof{})), true
}

// Counterfactual returns the least set of facts of the year whose change gives
// the verdict wanted on the standard: see [rule.Rule.Counterfactual]. It returns
// false as [Catalogue.Compare] does.
func (c *Catalogue) Counterfactual(id value.ID, r Recipient, facts rule.Case, wanted rule.Verdict) (rule.Counterfactual, bool) {
	bound, on, ok := c.bound(id, r, facts)
	if !ok {
		return rule.Counterfactual{}, false
	}
	if wanted == rule.NotMet {
		generous(on)
	}
	return bound.Counterfactual(on, wanted), true
}

// Earliest returns the first year in which the standard could be met if the law
// stays as it is: see [rule.Rule.Earliest]. It returns false as
// [Catalogue.Compare] does.
func (c *Catalogue) Earliest(id value.ID, r Recipient, facts rule.Case) (rule.Outlook, bool) {
	bound, on, ok := c.bound(id, r, facts)
	if !ok {
		return rule.Outlook{}, false
	}
	generous(on)
	return bound.Earliest(on), true
}
