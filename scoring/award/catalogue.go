package award

import (
	"slices"
	"sync"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Kind tells titles from forms; the law counts them apart.
type Kind string

// The kinds of award.
const (
	// Title: danh hiệu thi đua.
	Title Kind = "title"
	// Form: hình thức khen thưởng.
	Form Kind = "form"
)

// EnumValues lists the kinds, for schemas and for strict reading.
func (Kind) EnumValues() []string { return []string{string(Title), string(Form)} }

// Level is how high an award stands: who gives it.
type Level string

// The levels.
const (
	// StateLevel: given by the President, the Government or the Prime Minister.
	StateLevel Level = "state"
	// MinistryLevel: given by ministries, branches, central mass organisations and provinces.
	MinistryLevel Level = "ministryProvince"
	// BaseLevel: given by bodies of ministries and provinces, districts and enterprises.
	BaseLevel Level = "base"
	// CommuneLevel: given by communes alone.
	CommuneLevel Level = "commune"
)

// EnumValues lists the levels, for schemas and for strict reading.
func (Level) EnumValues() []string {
	return []string{string(StateLevel), string(MinistryLevel), string(BaseLevel), string(CommuneLevel)}
}

// Award is a title or form of the law.
type Award struct {
	// Identifier in documents.
	ID value.ID `json:"id"`
	// Name.
	Name value.Text `json:"name"`
	// Whether sentences call it as the law of their day does, because its name
	// changed; otherwise they use the name above.
	Renamed bool `json:"renamed,omitempty"`
	// Title or form.
	Kind Kind `json:"kind"`
	// Who gives it.
	Level Level `json:"level"`
	// Whom it may be given to.
	Recipients []Recipient `json:"recipients"`
	// What the law calls it, from when to when; on other days the law has no such
	// award, as far as the corpus knows.
	Listed law.Timeline[value.Text] `json:"listed"`
	// The standards that it is given by, one a recipient. A recipient without one
	// has a standard that is not encoded.
	Standards []StandardFor `json:"standards,omitempty"`
	// Who decides on it, by date.
	Authority law.Timeline[Authority] `json:"authority,omitempty"`
	// The provision by which a province may give it to units of ministries and
	// central branches that take part in its blocs; absent where none says so.
	Central law.Cite `json:"central,omitzero"`
	// The money that goes with it, one rule a recipient; a recipient without one
	// has none that the corpus knows.
	Bonus []BonusRule `json:"bonus,omitempty"`
	// The most that may be given or put up, by date.
	Ceiling law.Timeline[Ceiling] `json:"ceiling,omitempty"`
	// How the council that submits it votes, by date.
	Vote law.Timeline[Vote] `json:"vote,omitempty"`
	// The deadlines of the corpus by which files are taken.
	Filing []value.ID `json:"filing,omitempty"`
	// The parameter: how many months old a report of achievements may be when it is
	// submitted; absent where no law is known to say.
	ReportMonths value.ID `json:"reportMonths,omitempty"`
	// What the reader should know: why no standard is encoded.
	Note *value.Text `json:"note,omitempty"`
}

// StandardFor says by which standard a recipient is given an award.
type StandardFor struct {
	// The recipient.
	Recipient Recipient `json:"recipient"`
	// The standard.
	Standard value.ID `json:"standard"`
}

// NameOn returns what sentences call the award on a day.
func (a *Award) NameOn(on value.Date) value.Text {
	if v, ok := a.Listed.At(on); ok && a.Renamed {
		return *v.Value
	}
	return a.Name
}

// standard returns the standard for a recipient, and whether there is one.
func (a *Award) standard(r Recipient) (value.ID, bool) {
	for _, s := range a.Standards {
		if s.Recipient == r {
			return s.Standard, true
		}
	}
	return "", false
}

// Authority is who decides on an award. Which of them does in a given case
// depends on whom the unit belongs to, which is not computed here.
type Authority struct {
	// All who may, each for the units under them.
	Deciders []Decider `json:"deciders"`
}

// Decider is one who may decide on an award.
type Decider struct {
	// The office, and the units that it decides for where the provision names them.
	Who value.Text `json:"who"`
	// The provision that gives the power.
	Cite law.Cite `json:"cite"`
	// To whom it may give the award; absent when to all that the award is for.
	Recipients []Recipient `json:"recipients,omitempty"`
}

// BonusRule names the parameter that bonus money is computed from, beside the
// base salary and the step of rounding.
type BonusRule struct {
	// The recipient.
	Recipient Recipient `json:"recipient"`
	// Multiple of the base salary, for that recipient; absent where the corpus has
	// none for any time.
	Coefficient value.ID `json:"coefficient,omitempty"`
	// When the law gives that recipient no money; absent where no law is known to.
	None *NoBonus `json:"none,omitempty"`
}

// NoBonus is a time in which the law's list of money, read as a whole, has none
// for a recipient: not the same as a list that was not seen.
type NoBonus struct {
	// First day.
	From value.Date `json:"from"`
	// First day on which it no longer holds; absent where no end is known.
	Until value.Date `json:"until,omitzero"`
	// The article that lists the money.
	Cite law.Cite `json:"cite"`
	// How surely it is known.
	Basis law.Basis `json:"basis"`
}

// Standard is what an award demands, in dated versions.
type Standard struct {
	// Identifier; awards of one standard share it.
	ID value.ID `json:"id"`
	// Name.
	Name value.Text `json:"name"`
	// The versions, oldest first; the end of a version without a successor is an
	// entry without a value.
	Versions law.Timeline[Requirement] `json:"versions"`
}

// Requirement is one version of a standard.
type Requirement struct {
	// What must be met.
	Condition rule.Condition `json:"condition"`
	// What suspends the file while it is met: not a refusal.
	Suspended rule.Condition `json:"suspended"`
}

// Catalogue is the law's titles and forms with their standards, ready to assess
// by. It never changes after [Load].
type Catalogue struct {
	corpus     *law.Corpus
	vocabulary *rule.Vocabulary
	awards     []Award // by identifier
	standards  map[value.ID]func() law.Timeline[programs]

	contradictions []contradiction
	library        rule.Library // what conditions may name
	own            []ownAward   // awards that no law lists
}

// programs is a requirement ready for evaluation.
type programs struct {
	condition, suspended *rule.Program
	ended                []ending
}

// ending is a condition that stopped being law while its standard goes on.
type ending struct {
	cite law.Cite
	// First day on which it is law no longer.
	until value.Date
	// How surely that is known.
	basis law.Basis
	// The instrument that ended it; zero where that is not known.
	by law.Cite
}

var vietnam = sync.OnceValue(func() *Catalogue {
	l := loader{files: texts(), catalogue: none(law.Vietnam()), checked: true}
	c, issues := l.load()
	if issues.Err() != nil {
		// Cannot happen: the tests load the same files. No award is the safe answer.
		return none(law.Vietnam())
	}
	return c
})

// none is the catalogue without awards.
func none(corpus *law.Corpus) *Catalogue {
	vocabulary, _ := rule.NewVocabulary(nil, value.Path{})
	return &Catalogue{
		corpus: corpus, vocabulary: vocabulary, standards: map[value.ID]func() law.Timeline[programs]{},
		library: rule.Library{Vocabulary: vocabulary, Corpus: corpus},
	}
}

// standard returns a standard's versions, none if there is no such standard.
func (c *Catalogue) standard(id value.ID) law.Timeline[programs] {
	if versions, ok := c.standards[id]; ok {
		return versions()
	}
	return nil
}

// Vietnam returns the catalogue that comes with the library.
func Vietnam() *Catalogue { return vietnam() }

// Vocabulary returns the facts that standards ask for and records may give.
func (c *Catalogue) Vocabulary() *rule.Vocabulary { return c.vocabulary }

// Corpus returns the law that the catalogue rests on.
func (c *Catalogue) Corpus() *law.Corpus { return c.corpus }

// Awards returns all awards in the order of their identifiers.
func (c *Catalogue) Awards() []Award {
	all := make([]Award, 0, len(c.awards))
	for _, a := range c.awards {
		all = append(all, a.clone())
	}
	return all
}

// Award returns the award with the given identifier, and whether the catalogue
// has it.
func (c *Catalogue) Award(id value.ID) (Award, bool) {
	a, ok := c.award(id)
	if !ok {
		return Award{}, false
	}
	return a.clone(), true
}

// Has reports whether the catalogue has an award of that identifier.
func (c *Catalogue) Has(id value.ID) bool {
	_, ok := c.award(id)
	return ok
}

func (c *Catalogue) award(id value.ID) (*Award, bool) {
	for i := range c.awards { // there are few, and copying one to compare it costs more
		if c.awards[i].ID == id {
			return &c.awards[i], true
		}
	}
	for i := range c.own {
		if c.own[i].ID == id {
			return &c.own[i].award, true
		}
	}
	return nil, false
}

// name returns the award's name, or its identifier where there is no such award.
func (c *Catalogue) name(id value.ID) value.Text {
	if a, ok := c.award(id); ok {
		return a.Name
	}
	return value.Text{VI: string(id)}
}

// NameOn returns what sentences call the award on a day, or its identifier where
// there is no such award.
func (c *Catalogue) NameOn(id value.ID, on value.Date) value.Text {
	if a, ok := c.award(id); ok {
		return a.NameOn(on)
	}
	return value.Text{VI: string(id)}
}

// clone returns a copy that shares no memory with a.
func (a Award) clone() Award {
	a.Recipients = slices.Clone(a.Recipients)
	a.Standards = slices.Clone(a.Standards)
	a.Bonus = slices.Clone(a.Bonus)
	for i, b := range a.Bonus {
		a.Bonus[i].None = copyOf(b.None)
	}
	a.Listed = cloned(a.Listed, func(t value.Text) value.Text { return t })
	a.Authority = cloned(a.Authority, func(a Authority) Authority {
		a.Deciders = slices.Clone(a.Deciders)
		for i, d := range a.Deciders {
			a.Deciders[i].Recipients = slices.Clone(d.Recipients)
		}
		return a
	})
	a.Ceiling = cloned(a.Ceiling, func(c Ceiling) Ceiling { return c })
	a.Vote = cloned(a.Vote, func(v Vote) Vote { v.Secret, v.Written = copyOf(v.Secret), copyOf(v.Written); return v })
	a.Filing = slices.Clone(a.Filing)
	a.Note = copyOf(a.Note)
	return a
}

// cloned returns a copy of a timeline that shares no memory with it.
func cloned[T any](t law.Timeline[T], deep func(T) T) law.Timeline[T] {
	t = slices.Clone(t)
	for i, v := range t {
		if v.Value != nil {
			copied := deep(*v.Value)
			t[i].Value = &copied
		}
		t[i].Note = copyOf(v.Note)
	}
	return t
}

func copyOf[T any](p *T) *T {
	if p == nil {
		return nil
	}
	v := *p
	return &v
}
