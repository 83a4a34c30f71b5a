package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Bonus is the money that goes with an award, if it is decided on a given day:
// coefficient × base salary, rounded up.
type Bonus struct {
	// Day of the decision.
	On value.Date `json:"on"`
	// Whom the award is given to.
	Recipient Recipient `json:"recipient"`
	// First day on which the same law no longer holds; absent where the corpus knows of no end.
	Until value.Date `json:"until,omitzero"`
	// Multiple of the base salary, for the recipient.
	Coefficient value.Decimal `json:"coefficient"`
	// Base salary of the day, in đồng a month.
	BaseSalary value.Decimal `json:"baseSalary"`
	// Coefficient × base salary, in đồng, before rounding.
	Product value.Decimal `json:"product"`
	// The amount, in đồng: the product rounded up to the next ten thousand.
	Amount value.Decimal `json:"amount"`
	// How surely it is known: the weakest basis of its parts.
	Basis law.Basis `json:"basis"`
	// The provisions that it rests on: coefficient, base salary, rounding.
	Cites []law.Cite `json:"cites"`
}

// Bonus returns the money that goes with the award if it is given to such a
// recipient by a decision of the given day. It returns false if the catalogue has
// no such award, or no law on its bonus for that recipient and day; nothing is
// carried over from another day or recipient.
//
// The base salary is that of the day of the decision, and the product is
// rounded up to the next ten thousand đồng (Decree 91/2017, article 68; Decree
// 152/2025, article 49). For several awards see [Catalogue.Payable].
func (c *Catalogue) Bonus(id value.ID, r Recipient, on value.Date) (Bonus, bool) {
	award, ok := c.award(id)
	if !ok {
		return Bonus{}, false
	}
	coefficient, ok := award.bonus(r)
	if !ok {
		return Bonus{}, false
	}
	p := parts{corpus: c.corpus, bonus: Bonus{On: on, Recipient: r, Basis: law.Quoted}}
	p.bonus.Coefficient, p.bonus.BaseSalary = p.part(coefficient), p.part(baseSalary)
	up := value.Rounding{Step: p.part(roundingStep), Mode: value.Up}
	p.bonus.Product = p.times(p.bonus.BaseSalary, p.bonus.Coefficient, value.Exactly())
	p.bonus.Amount = p.times(p.bonus.BaseSalary, p.bonus.Coefficient, up)
	if p.missing {
		return Bonus{}, false
	}
	return p.bonus, true
}

// NoBonus says why [Catalogue.Bonus] has no money for such a recipient on a day:
// that the law of the day gives none, that no law lists the award, or that what it
// gives was not seen. It
// returns false where there is nothing to say: the catalogue has no such award,
// the law of the day does not have it or does not give it to such a recipient, or
// there is money.
func (c *Catalogue) NoBonus(id value.ID, r Recipient, on value.Date) (value.Message, bool) {
	award, ok := c.award(id)
	if !ok || !slices.Contains(award.Recipients, r) {
		return value.Message{}, false
	}
	if _, own := c.Own(id); own {
		return value.Msg("award.own-money", award.Name), true
	}
	if _, ok := award.Listed.At(on); !ok {
		return value.Message{}, false
	}
	if _, ok := c.Bonus(id, r, on); ok {
		return value.Message{}, false
	}
	for _, b := range award.Bonus {
		if n := b.None; b.Recipient == r && n != nil && (value.Span{From: n.From, Until: n.Until}).Contains(on) {
			return value.Msg("award.bonus-none", award.NameOn(on), RecipientName(r), on, n.Cite.Arg()), true
		}
	}
	return value.Msg("award.bonus-unseen", award.NameOn(on), RecipientName(r), on), true
}

// bonus returns the coefficient for a recipient, and whether there is one.
func (a *Award) bonus(r Recipient) (value.ID, bool) {
	for _, b := range a.Bonus {
		if b.Recipient == r {
			return b.Coefficient, b.Coefficient != ""
		}
	}
	return "", false
}

// parts collects what a bonus is made of. Once a part is missing the rest is
// computed with zeros and thrown away.
type parts struct {
	corpus  *law.Corpus
	bonus   Bonus
	missing bool
}

// part takes a parameter of the day, with its citation, basis and end.
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
	if end := parameter.Until(b.On); !end.IsZero() && (b.Until.IsZero() || end.Before(b.Until)) {
		b.Until = end
	}
	n, _ := v.Value.Number() // Load let no ratio pass
	return n
}

func (p *parts) times(a, b value.Decimal, r value.Rounding) value.Decimal {
	product, err := a.Mul(b, r)
	p.missing = p.missing || err != nil
	return product
}
