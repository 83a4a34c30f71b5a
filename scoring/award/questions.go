package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Listed is an award as the law of a day has it.
type Listed struct {
	// Identifier in documents.
	ID value.ID `json:"id"`
	// What sentences call it on that day.
	Name value.Text `json:"name"`
	// Title or form.
	Kind Kind `json:"kind"`
	// Who gives it.
	Level Level `json:"level"`
	// Whom it may be given to.
	Recipients []Recipient `json:"recipients"`
	// The recipients for whom the standard of that day is encoded; for others an
	// inquiry stays open.
	Encoded []Recipient `json:"encoded,omitempty"`
	// First day on which the law no longer has it; absent where no end is known.
	Until value.Date `json:"until,omitzero"`
	// The provision that lists it.
	Cite law.Cite `json:"cite"`
	// How surely it is known.
	Basis law.Basis `json:"basis"`
	// Why no standard is encoded.
	Note *value.Text `json:"note,omitempty"`
}

// InForce returns the awards that the law has on a day, in the order of their
// identifiers; none on no date.
func (c *Catalogue) InForce(on value.Date) []Listed {
	var all []Listed
	for i := range c.awards {
		a := &c.awards[i]
		version, ok := a.Listed.At(on)
		if !ok || on.IsZero() {
			continue
		}
		l := Listed{
			ID: a.ID, Name: a.NameOn(on), Kind: a.Kind, Level: a.Level, Recipients: slices.Clone(a.Recipients),
			Cite: version.Cite, Basis: version.Basis, Note: copyOf(a.Note),
		}
		for _, r := range a.Recipients {
			if _, why := c.version(a, r, on); why == nil {
				l.Encoded = append(l.Encoded, r)
			}
		}
		for _, v := range a.Listed {
			if on.Before(v.From) && v.Value == nil {
				l.Until = v.From
				break
			}
		}
		all = append(all, l)
	}
	return all
}

// Questions is what a document may state so that some awards can be judged.
type Questions struct {
	// The facts, in the order in which they are asked for.
	Facts []FactQuestion `json:"facts"`
	// The awards received before that count.
	Grants []GrantQuestion `json:"grants"`
	// The provision by which achievements count anew after a discipline, where that
	// may change the answer: then the disciplines are asked for too.
	Disciplines law.Cite `json:"disciplines,omitzero"`
	// The awards of which nothing can be asked.
	Without []WithoutQuestion `json:"without,omitempty"`
}

// FactQuestion is a fact that may be stated.
type FactQuestion struct {
	rule.Fact
	// In how many adjacent years it is asked for at the least, the year under
	// consideration included.
	Years int `json:"years"`
	// What asks for it.
	By []Asking `json:"by"`
}

// GrantQuestion is an award received before that counts.
type GrantQuestion struct {
	// The award.
	Award value.ID `json:"award"`
	// What sentences call it on the day.
	Name value.Text `json:"name"`
	// In how many adjacent years it is looked for at the least, the year under
	// consideration included; 0 for any time before.
	Years int `json:"years"`
	// What asks for it.
	By []Asking `json:"by"`
}

// Asking is where a standard asks for something.
type Asking struct {
	// The award whose standard it is.
	Award value.ID `json:"award"`
	// What is asked.
	Says value.Message `json:"says"`
	// Whether the standard is for what is not so.
	Against bool `json:"against,omitempty"`
	// Whether it suspends the file while it is so, and is no part of the standard.
	Suspends bool `json:"suspends,omitempty"`
	// The provision.
	Cite law.Cite `json:"cite,omitzero"`
	// How surely it is known.
	Basis law.Basis `json:"basis,omitempty"`
}

// WithoutQuestion is an award of which nothing can be asked.
type WithoutQuestion struct {
	// The award.
	Award value.ID `json:"award"`
	// Why: the law of the day does not have it, has it for others, or its standard is
	// not encoded.
	Why value.Message `json:"why"`
}

// Questions returns what the standards of awards ask for of a recipient by the law
// of a day. Awards that the catalogue lacks are passed over.
func (c *Catalogue) Questions(ids []value.ID, r Recipient, on value.Date) Questions {
	q := Questions{Facts: []FactQuestion{}, Grants: []GrantQuestion{}}
	for _, id := range ids {
		award, ok := c.award(id)
		if !ok {
			continue
		}
		version, why := c.version(award, r, on)
		if why != nil {
			q.Without = append(q.Without, WithoutQuestion{id, *why})
			continue
		}
		for _, a := range version.Value.condition.On(on).Asks() {
			q.add(c, a, id, false, on)
		}
		for _, a := range version.Value.suspended.On(on).Asks() {
			q.add(c, a, id, true, on)
		}
	}
	return q
}

// add takes in what is asked at one place of a standard.
func (q *Questions) add(c *Catalogue, a rule.Asked, id value.ID, suspends bool, on value.Date) {
	by := Asking{Award: id, Says: a.Says, Against: a.Against, Suspends: suspends, Cite: a.Cite, Basis: a.Basis}
	if a.Counted != "" || a.Years != 1 {
		_, q.Disciplines = c.counting(rule.Case{On: on})
	}
	if a.Fact != "" {
		i := slices.IndexFunc(q.Facts, func(f FactQuestion) bool { return f.ID == a.Fact })
		if i < 0 {
			fact, _ := c.vocabulary.Fact(a.Fact)
			i, q.Facts = len(q.Facts), append(q.Facts, FactQuestion{Fact: fact})
		}
		f := &q.Facts[i]
		f.Years, f.By = max(f.Years, a.Years), append(f.By, by)
	}
	for _, grant := range a.Awards {
		i := slices.IndexFunc(q.Grants, func(g GrantQuestion) bool { return g.Award == grant })
		if i < 0 {
			i, q.Grants = len(q.Grants), append(q.Grants, GrantQuestion{Award: grant, Name: c.NameOn(grant, on), Years: a.Years})
		}
		g := &q.Grants[i]
		if g.By = append(g.By, by); a.Years == 0 || g.Years == 0 {
			g.Years = 0
		} else {
			g.Years = max(g.Years, a.Years)
		}
	}
}
