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

// oneForm are the provisions by which one achievement is not commended with
// several forms.
func oneForm() []law.Cite {
	return []law.Cite{law.MustCite("15-2003-qh11:6.2.b"), law.MustCite("06-2022-qh15:5.2.c")}
}

// Payable returns what is paid of several awards to one subject, in their order.
//
//   - Of titles decided at one time for the same period and achievement only the
//     one with the most money is paid; titles for different ones, and a title
//     beside a form, are each paid (Decree 91/2017, article 66, clause 2, points c
//     to đ; Decree 152/2025, article 49, clauses 5 and 7).
//   - Whether "one time" (cùng một thời điểm) is the day of the decision or one
//     review is open: titles decided on different days for the same achievement
//     are paid by the first reading only, so that it cannot be told.
//   - Forms are each paid for different achievements (article 49, clause 6). One
//     achievement earns one form (law of 2003, article 6, clause 2, point b; law of
//     2022, article 5, clause 2, point c): what is paid of several for the same
//     cannot be told.
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
	p, b := &all[i], c.beside(list, all, i)
	if b.titles {
		p.Cite, p.Basis = c.first(severalTitles(), list[i].On)
	}
	if !p.Cite.IsZero() || b.higher == rule.NotMet {
		p.Paid = b.higher.Not()
	}
	if p.Bonus == nil && p.Paid == rule.Met {
		p.Paid = rule.Unknown
	}
	name := c.NameOn(p.Award, list[i].On)
	p.Says = value.Msg(map[rule.Verdict]string{rule.Met: "award.paid", rule.NotMet: "award.not-paid", rule.Unknown: "award.paid-unknown"}[p.Paid], name)
	if b.apart && p.Paid == rule.Unknown && !p.Cite.IsZero() {
		p.Says = value.Msg("award.paid-time", name, p.Cite.Arg())
	}
	if b.forms == rule.NotMet {
		return
	}
	p.Paid = rule.Unknown
	p.Cite, p.Basis = c.first(oneForm(), list[i].On)
	code := "award.paid-forms"
	if b.forms == rule.Met {
		code = "award.paid-one-form"
	}
	cites := []value.Arg{p.Cite.Arg()}
	if each := law.MustCite("152-2025-nd-cp:49.6"); c.corpus.InForce(each, list[i].On) {
		cites = append(cites, each.Arg())
	}
	p.Says = value.Msg(code, name, cites)
}

// beside is what stands beside one award of a list.
type beside struct {
	// Whether there is another title of the same day, or for what may be the same.
	titles bool
	// Whether a title with more money is paid in its place.
	higher rule.Verdict
	// Whether that hangs on what "at one time" means.
	apart bool
	// Whether there is another form for the same achievement.
	forms rule.Verdict
}

func (c *Catalogue) beside(list []Awarded, all []Payment, i int) beside {
	b := beside{higher: rule.NotMet, forms: rule.NotMet}
	for j, other := range list {
		x, okx := c.award(list[i].Award)
		y, oky := c.award(other.Award)
		if j == i || !okx || !oky || x.Kind != y.Kind {
			continue
		}
		same := same(list[i], other)
		if x.Kind == Form {
			b.forms = b.forms.Or(same)
			continue
		}
		once, more := list[i].On == other.On, above(all[j].Bonus, all[i].Bonus, j < i)
		b.titles = b.titles || once || same != rule.NotMet
		taken := same.And(more)
		if !once {
			b.apart = b.apart || taken == rule.Met
			taken = taken.And(rule.Unknown) // the readings of "at one time"
		}
		b.higher = b.higher.Or(taken)
	}
	return b
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

// first returns the first of some provisions that is in force on a day.
func (c *Catalogue) first(cites []law.Cite, on value.Date) (law.Cite, law.Basis) {
	for _, cite := range cites {
		if p, ok := c.corpus.Provision(cite); ok && c.corpus.InForce(cite, on) {
			return cite, p.Basis
		}
	}
	return law.Cite{}, ""
}
