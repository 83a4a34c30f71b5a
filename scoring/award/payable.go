package award

import (
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Awarded is an award that was decided on for one subject.
type Awarded struct {
	// The award.
	Award value.ID
	// Day of the decision.
	On value.Date
	// The period and achievement that it was given for, in the caller's own words:
	// awards of one text were given for the same, awards of different texts were not.
	// Empty when not known.
	For string
}

// Payment is the bonus money of one award beside others.
type Payment struct {
	// The award.
	Award value.ID `json:"award"`
	// Its money by itself; absent where the corpus has no law for it.
	Bonus *Bonus `json:"bonus,omitempty"`
	// Whether it is paid. Unknown where its own money, or what the law of the day
	// says of several titles, is not known, or for what they were given.
	Paid rule.Verdict `json:"paid"`
	// Why.
	Says value.Message `json:"says"`
	// The provision that says so.
	Cite law.Cite `json:"cite,omitzero"`
	// How surely it is known.
	Basis law.Basis `json:"basis,omitempty"`
}

// severalTitles are the provisions on several titles, by which of those of one
// period and achievement the highest money is paid; the corpus has none for 2024
// and the first half of 2025.
func severalTitles() []law.Cite {
	return []law.Cite{law.MustCite("91-2017-nd-cp:66.2.c"), law.MustCite("152-2025-nd-cp:49.5")}
}

// Payable returns what is paid of several awards to one subject, in their order.
// Of titles decided on one day for the same period and achievement only the one
// with the most money is paid; titles for different ones, forms, and a title
// beside a form are each paid (Decree 91/2017, article 66, clause 2, points c to
// đ; Decree 152/2025, article 49, clauses 5 to 7).
func (c *Catalogue) Payable(list []Awarded, r Recipient) []Payment {
	all := make([]Payment, len(list))
	for i, a := range list {
		all[i].Award = a.Award
		if bonus, ok := c.Bonus(a.Award, r, a.On); ok {
			all[i].Bonus = &bonus
		}
	}
	for i := range list {
		c.pay(list, all, i)
	}
	return all
}

// pay says whether one award of the list is paid.
func (c *Catalogue) pay(list []Awarded, all []Payment, i int) {
	p, higher := &all[i], rule.NotMet
	for j := range list {
		if j != i && c.rivals(list[i], list[j]) {
			higher = higher.Or(same(list[i], list[j]).And(above(all[j].Bonus, p.Bonus, j < i)))
			p.Cite, p.Basis = c.several(list[i].On)
		}
	}
	if !p.Cite.IsZero() || higher == rule.NotMet {
		p.Paid = higher.Not()
	}
	if p.Bonus == nil && p.Paid == rule.Met {
		p.Paid = rule.Unknown
	}
	p.Says = value.Msg(map[rule.Verdict]string{rule.Met: "award.paid", rule.NotMet: "award.not-paid", rule.Unknown: "award.paid-unknown"}[p.Paid], c.name(p.Award))
}

// rivals reports whether two awards are titles decided on one day.
func (c *Catalogue) rivals(a, b Awarded) bool {
	x, okx := c.award(a.Award)
	y, oky := c.award(b.Award)
	return okx && oky && x.Kind == Title && y.Kind == Title && a.On == b.On
}

// same says whether two awards were given for the same.
func same(a, b Awarded) rule.Verdict {
	if a.For == "" || b.For == "" {
		return rule.Unknown
	}
	return rule.Of(a.For == b.For)
}

// above says whether a is more money than b, or as much and goes first.
func above(a, b *Bonus, first bool) rule.Verdict {
	if a == nil || b == nil {
		return rule.Unknown
	}
	c := a.Amount.Compare(b.Amount)
	return rule.Of(c > 0 || c == 0 && first)
}

// several returns the provision of the day on several titles.
func (c *Catalogue) several(on value.Date) (law.Cite, law.Basis) {
	for _, cite := range severalTitles() {
		if p, ok := c.corpus.Provision(cite); ok && c.corpus.InForce(cite, on) {
			return cite, p.Basis
		}
	}
	return law.Cite{}, ""
}
