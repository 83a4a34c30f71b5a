package award

import (
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Bonus is the money that goes with an award to a collective, if it is decided
// on a given day: coefficient × base salary, rounded up.
type Bonus struct {
	// Day of the decision.
	On value.Date `json:"on"`
	// Last day on which the same law holds, and with it the amount; absent where the corpus knows of no end.
	Until value.Date `json:"until,omitzero"`
	// Multiple of the base salary, for a collective.
	Coefficient value.Decimal `json:"coefficient"`
	// Base salary of the day, in đồng a month.
	BaseSalary value.Decimal `json:"baseSalary"`
	// The amount, in đồng.
	Amount value.Decimal `json:"amount"`
	// How surely it is known: the weakest basis of its parts.
	Basis law.Basis `json:"basis"`
	// The provisions that it rests on: coefficient, base salary, rounding.
	Cites []law.Cite `json:"cites"`
}

// Bonus returns the money that goes with the award to a collective if it is
// decided on the given day. It returns false if the catalogue has no such award
// or no law for that day; nothing is carried over from another day.
//
// The base salary is that of the day of the decision, and the product is
// rounded up to the next ten thousand đồng (Decree 91/2017, article 68; Decree
// 152/2025, article 49). What a unit with several awards receives in all (articles
// 66, clause 2, and 49) is not computed.
func (c *Catalogue) Bonus(id value.ID, on value.Date) (Bonus, bool) {
	award, ok := c.award(id)
	if !ok {
		return Bonus{}, false
	}
	p := parts{corpus: c.corpus, bonus: Bonus{On: on, Basis: law.Quoted}}
	coefficient := p.part(award.Bonus.Coefficient)
	salary := p.part(baseSalary)
	up := value.Rounding{Step: p.part(roundingStep), Mode: value.Up}
	p.bonus.Coefficient, p.bonus.BaseSalary = coefficient, salary
	p.bonus.Amount = p.times(salary, coefficient, up)
	if p.missing {
		return Bonus{}, false
	}
	return p.bonus, true
}

// parts collects what a bonus is made of. Once a part is missing the rest is
// computed with zeros and thrown away.
type parts struct {
	corpus  *law.Corpus
	bonus   Bonus
	missing bool
}

// part takes a parameter of the day, with its citation, basis and last day.
func (p *parts) part(id value.ID) value.Decimal {
	parameter, _ := p.corpus.Parameter(id)
	v, ok := parameter.At(p.bonus.On)
	if !ok {
		p.missing = true
		return value.Decimal{}
	}
	b := &p.bonus
	b.Cites = append(b.Cites, v.Cite)
	b.Basis = weakest(b.Basis, v.Basis)
	if last := parameter.Until(b.On).AddDays(-1); !last.IsZero() && (b.Until.IsZero() || last.Before(b.Until)) {
		b.Until = last
	}
	n, _ := v.Value.Number() // Load let no ratio pass
	return n
}

func (p *parts) times(a, b value.Decimal, r value.Rounding) value.Decimal {
	product, err := a.Mul(b, r)
	p.missing = p.missing || err != nil
	return product
}
