package award

import (
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Evaluate returns the proof on the standard of an award, without the state.
func (c *Catalogue) Evaluate(id value.ID, r Recipient, facts rule.Case) (rule.Proof, bool) {
	a, _ := c.award(id)
	standard, _ := a.standard(r)
	v, ok := c.standard(standard).At(facts.On)
	if !ok {
		return rule.Proof{}, false
	}
	return v.Value.condition.On(facts.On).Eval(&facts, rule.Proof{}), true
}

// Bound returns the award's standard bound to the law of a day, for benchmarks.
func (c *Catalogue) Bound(id value.ID, r Recipient, on value.Date) *rule.Rule {
	a, _ := c.award(id)
	standard, _ := a.standard(r)
	v, _ := c.standard(standard).At(on)
	return v.Value.condition.On(on)
}
