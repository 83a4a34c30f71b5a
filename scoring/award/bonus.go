package award

import (
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Bonus is the money that goes with an award to a collective, if it is decided
// on a given day: coefficient × factor × base salary, rounded up.
type Bonus struct {
	// Day of the decision.
	On value.Date `json:"on"`
	// Last day on which the same amount holds, as far as the corpus knows.
	Until value.Date `json:"until,omitzero"`
	// Multiple of the base salary, factor included.
	Coefficient value.Decimal `json:"coefficient"`
	// Base salary of the day, in đồng a month.
	BaseSalary value.Decimal `json:"baseSalary"`
	// The amount, in đồng.
	Amount value.Decimal `json:"amount"`
	// How surely it is known: the weakest basis of its parts.
	Basis law.Basis `json:"basis"`
	// The provisions that it rests on.
	Cites []law.Cite `json:"cites"`
}

// Bonus returns the money that goes with the award to a collective if it is
// decided on the given day. It returns false if the catalogue has no such award
// or no law for that day; nothing is carried over from another day.
//
// The base salary is that of the day of the decision, and the product is
// rounded up to the next ten thousand đồng (Decree 91/2017, article 68).
func (c *Catalogue) Bonus(id value.ID, on value.Date) (Bonus, bool) {
	award, ok := c.Award(id)
	if !ok {
		return Bonus{}, false
	}
	b := Bonus{On: on, Basis: law.Quoted}
	part := func(id value.ID) value.Decimal {
		p, _ := c.corpus.Parameter(id)
		v, found := p.At(on)
		if !found {
			ok = false
			return value.Decimal{}
		}
		b.Cites = append(b.Cites, v.Cite)
		if v.Basis.Weaker(b.Basis) {
			b.Basis = v.Basis
		}
		if until := p.Until(on); !until.IsZero() && (b.Until.IsZero() || until.AddDays(-1).Before(b.Until)) {
			b.Until = until.AddDays(-1)
		}
		n, _ := v.Value.Number()
		return n
	}
	b.Coefficient = part(award.Bonus.Coefficient)
	if award.Bonus.Factor != "" {
		b.Coefficient, ok = product(ok, b.Coefficient, part(award.Bonus.Factor), value.Exactly())
	}
	b.BaseSalary = part("base-salary")
	step := part("bonus-rounding-step")
	b.Amount, ok = product(ok, b.BaseSalary, b.Coefficient, value.Rounding{Step: step, Mode: value.Up})
	if !ok {
		return Bonus{}, false
	}
	return b, true
}

// product multiplies as long as nothing was missing before.
func product(ok bool, a, b value.Decimal, r value.Rounding) (value.Decimal, bool) {
	p, err := a.Mul(b, r)
	return p, ok && err == nil
}
