package rule

import (
	"encoding/json"
	"slices"
	"strconv"

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
	// The levels of a fact of kind level, lowest first.
	Levels []FactLevel `json:"levels,omitempty"`
}

// FactLevel is one level of a fact of kind [Level].
type FactLevel struct {
	// Identifier in conditions and records.
	ID value.ID `json:"id"`
	// Name.
	Name value.Text `json:"name"`
}

// Vocabulary is the closed list of facts that conditions and records may use.
// It never changes after NewVocabulary.
type Vocabulary struct {
	facts []Fact
	index map[value.ID]int
}

// NewVocabulary checks a list of facts. Issues name the fact by its position:
// an identifier used twice, a level fact without levels, levels on another kind.
func NewVocabulary(facts []Fact, path value.Path) (*Vocabulary, value.Issues) {
	v := &Vocabulary{facts: slices.Clone(facts), index: make(map[value.ID]int, len(facts))}
	var issues value.Issues
	for i, f := range facts {
		if _, twice := v.index[f.ID]; twice {
			issues.Add(value.Error, path.Index(i).At("id"), value.Msg("rule.fact-twice", f.ID))
		}
		if (f.Kind == Level) != (len(f.Levels) > 0) {
			issues.Add(value.Error, path.Index(i).At("levels"), value.Msg("rule.fact-levels", f.ID))
		}
		v.index[f.ID] = i
	}
	return v, issues
}

// Facts returns the facts in order.
func (v *Vocabulary) Facts() []Fact { return slices.Clone(v.facts) }

// Fact returns the fact with the given identifier.
func (v *Vocabulary) Fact(id value.ID) (Fact, bool) {
	i, ok := v.index[id]
	if !ok {
		return Fact{}, false
	}
	return v.facts[i], true
}

// Given is the value of a fact as a document writes it: true or false, a whole
// number, or a text ("97.25", "69/100", a level's identifier).
type Given struct{ node value.Node }

// GivenTruth, GivenNumber and GivenText build values for Go programs.
func GivenTruth(b bool) Given {
	return Given{value.Node{Kind: value.KindBool, Text: strconv.FormatBool(b)}}
}

// GivenNumber returns a whole number as the value of a fact.
func GivenNumber(i int) Given {
	return Given{value.Node{Kind: value.KindNumber, Text: strconv.Itoa(i)}}
}

// GivenText returns a text as the value of a fact.
func GivenText(s string) Given { return Given{value.Node{Kind: value.KindString, Text: s}} }

// ReadNode takes a truth value, a whole number or a text.
func (g *Given) ReadNode(n value.Node, path value.Path) value.Issues {
	var issues value.Issues
	switch n.Kind {
	case value.KindBool, value.KindString:
	case value.KindNumber:
		if _, err := strconv.ParseInt(n.Text, 10, 32); err != nil {
			issues.Add(value.Error, path, value.Msg("read.integer", n.Text))
		}
	case value.KindNull:
		issues.Add(value.Error, path, value.Msg("read.null"))
	default:
		issues.Add(value.Error, path, value.Msg("read.type", value.Msg("read.kind.fact"), value.KindName(n.Kind)))
	}
	g.node = n
	return issues
}

// MarshalJSON writes the value as it was given.
func (g Given) MarshalJSON() ([]byte, error) {
	if g.node.Kind == value.KindString {
		return json.Marshal(g.node.Text)
	}
	return []byte(g.node.Text), nil
}

// String returns the value as it was given.
func (g Given) String() string { return g.node.Text }

// quantity reads a given value as the kind of the fact has it.
func (f Fact) quantity(g Given) (value.Quantity, bool) {
	switch {
	case f.Kind == Truth && g.node.Kind == value.KindBool:
		return truth(g.node.Text == "true"), true
	case f.Kind == Number && g.node.Kind != value.KindBool:
		d, err := value.ParseDecimal(g.node.Text)
		return value.NumberQuantity(d), err == nil
	case f.Kind == Share && g.node.Kind == value.KindString:
		r, err := value.ParseRatio(g.node.Text)
		return value.RatioQuantity(r), err == nil && r.Compare(whole) <= 0
	case f.Kind == Level && g.node.Kind == value.KindString:
		return f.level(g.node.Text)
	}
	return value.Quantity{}, false
}

var whole = value.MustRatio("100%")

func truth(b bool) value.Quantity {
	if b {
		return number(1)
	}
	return number(0)
}

func number(i int) value.Quantity {
	d, _ := value.Int(int64(i))
	return value.NumberQuantity(d)
}

func (f Fact) level(id string) (value.Quantity, bool) {
	i := slices.IndexFunc(f.Levels, func(l FactLevel) bool { return string(l.ID) == id })
	return number(i), i >= 0
}

// print writes a quantity as the kind of the fact has it, for proofs.
func (f Fact) print(q value.Quantity) value.Arg {
	n, isNumber := q.Number()
	switch {
	case f.Kind == Truth:
		m := value.Msg("rule.truth." + strconv.FormatBool(n.Sign() > 0))
		return value.Arg{Message: &m}
	case f.Kind == Level:
		if i := int(n.Units() / 10_000); i >= 0 && i < len(f.Levels) {
			return value.Arg{Text: &f.Levels[i].Name}
		}
	case isNumber:
		return value.Arg{Number: &n}
	}
	s := q.String()
	return value.Arg{Word: &s}
}
