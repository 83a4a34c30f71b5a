package rule

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// FactKind says what values a fact has.
type FactKind string

// The kinds of fact.
const (
	// Truth: true or false.
	Truth FactKind = "truth"
	// Number: a count or an amount, a whole number or a text such as "97.25".
	Number FactKind = "number"
	// Share: a part of a whole, "69/100" or "70%".
	Share FactKind = "share"
	// Level: one of an ordered list of levels, lowest first.
	Level FactKind = "level"
)

// EnumValues lists the kinds, for schemas and for strict reading.
func (FactKind) EnumValues() []string {
	return []string{string(Truth), string(Number), string(Share), string(Level)}
}

// Fact is an entry of the vocabulary: something that may be known about a unit
// or a person in a year, and that conditions may ask for.
type Fact struct {
	// Identifier in conditions and records.
	ID value.ID `json:"id"`
	// What values it has.
	Kind FactKind `json:"kind"`
	// What it says, as a phrase that stands in a list of findings.
	Name value.Text `json:"name"`
	// What the contrary of a truth says, where conditions ask for it: "not
	// commended before" for "commended before".
	Negated *value.Text `json:"negated,omitempty"`
	// The levels of a fact of kind level, lowest first.
	Levels []FactLevel `json:"levels,omitempty"`
	// Whether it is a lever: something that the unit or person, or who reviews
	// them, can bring about or supply in the year. Who one is, what happened and what
	// only time brings, as age or years of existence, are none.
	Lever bool `json:"lever,omitempty"`
}

// FactLevel is one level of a fact of kind [Level].
type FactLevel struct {
	// Identifier in conditions and records.
	ID value.ID `json:"id"`
	// Name.
	Name value.Text `json:"name"`
}

// clone returns a copy that shares no memory with f.
func (f Fact) clone() Fact {
	f.Levels = slices.Clone(f.Levels)
	if f.Negated != nil {
		negated := *f.Negated
		f.Negated = &negated
	}
	return f
}

// Vocabulary is the closed list of facts that conditions and records may use.
// It never changes after [NewVocabulary]. The zero Vocabulary has no facts.
type Vocabulary struct {
	facts   []Fact
	index   map[value.ID]int
	amount  []int32 // by position of the fact: position among those that have amounts, -1 for places
	amounts int     // how many facts have amounts
	unknown Facts   // of a year of which nothing is known
}

// NewVocabulary checks a list of facts. Issues name the fact by its position:
// an identifier used twice, a level fact without levels, levels on another kind,
// a level there twice, a contrary of what is no truth.
func NewVocabulary(facts []Fact, path value.Path) (*Vocabulary, value.Issues) {
	v := &Vocabulary{index: make(map[value.ID]int, len(facts))}
	var issues value.Issues
	for i, f := range facts {
		if _, twice := v.index[f.ID]; twice {
			issues.Add(value.Error, path.Index(i).At("id"), value.Msg("rule.fact-twice", f.ID))
		}
		if (f.Kind == Level) != (len(f.Levels) > 0) {
			issues.Add(value.Error, path.Index(i).At("levels"), value.Msg("rule.fact-levels", f.ID))
		}
		if f.Negated != nil && f.Kind != Truth {
			issues.Add(value.Error, path.Index(i).At("negated"), value.Msg("rule.fact-negated", f.ID))
		}
		for j, l := range f.Levels {
			if f.level(l.ID) < j {
				issues.Add(value.Error, path.Index(i).At("levels").Index(j).At("id"), value.Msg("rule.level-twice", l.ID))
			}
		}
		v.facts = append(v.facts, f.clone())
		v.index[f.ID] = i
		v.amount = append(v.amount, -1)
		if !f.placed() {
			v.amount[i] = int32(v.amounts)
			v.amounts++
		}
	}
	v.unknown = v.noFacts()
	return v, issues
}

// Facts returns the facts in order.
func (v *Vocabulary) Facts() []Fact {
	facts := make([]Fact, 0, len(v.facts))
	for _, f := range v.facts {
		facts = append(facts, f.clone())
	}
	return facts
}

// Fact returns the fact with the given identifier.
func (v *Vocabulary) Fact(id value.ID) (Fact, bool) {
	i, ok := v.index[id]
	if !ok {
		return Fact{}, false
	}
	return v.facts[i].clone(), true
}

// level returns the position of the level with the given identifier, -1 when f
// has none.
func (f Fact) level(id value.ID) int {
	return slices.IndexFunc(f.Levels, func(l FactLevel) bool { return l.ID == id })
}
