package rule

import (
	"strconv"

	"github.com/khoithidua/blocs/emulation/value"
)

// Given is the value of a fact as a document writes it: true or false, a whole
// number, or a text ("97.25", "69/100", a level's identifier). The zero Given is
// none of these and cannot be written.
type Given struct{ node value.Node }

// GivenTruth returns a truth value as the value of a fact.
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
			issues.Add(value.Error, path, value.Refusal("read.integer", n.Text))
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
		return value.Write(g.node.Text)
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
		i := f.level(value.ID(g.node.Text))
		return number(max(i, 0)), i >= 0
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

// wholeNumber returns q as a whole number, and false if it is none.
func wholeNumber(q value.Quantity) (int64, bool) {
	d, ok := q.Number()
	return d.Units() / unit, ok && d.Units()%unit == 0
}

// unit is how many ten-thousandths the number 1 has.
const unit = 10_000

// print returns a quantity as the kind of the fact has it, as an argument of a
// message.
func (f Fact) print(q value.Quantity) any {
	switch i, _ := wholeNumber(q); {
	case f.Kind == Truth:
		return value.Msg("rule.truth." + strconv.FormatBool(i > 0))
	case f.Kind == Level && i >= 0 && i < int64(len(f.Levels)):
		return f.Levels[i].Name
	}
	return q
}
