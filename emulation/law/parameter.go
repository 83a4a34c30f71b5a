package law

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// Unit is what a parameter counts in.
type Unit string

// The units.
const (
	// Number: a coefficient or a count.
	Number Unit = "number"
	// Share: a part of a base that the provision names.
	Share Unit = "share"
	// Years: emulation years.
	Years Unit = "years"
	// Months: months of service or of training.
	Months Unit = "months"
	// VND: đồng; of a salary, đồng a month.
	VND Unit = "vnd"
)

// EnumValues lists the units, for schemas and for strict reading.
func (Unit) EnumValues() []string {
	return []string{string(Number), string(Share), string(Years), string(Months), string(VND)}
}

// fits reports whether q can be a value in the unit: a ratio for shares, a
// number for the rest.
func (u Unit) fits(q value.Quantity) bool { return q.IsRatio() == (u == Share) }

// Parameter is one number of the law and how it changed.
type Parameter struct {
	// Identifier by which rules name it: "base-salary".
	ID value.ID `json:"id"`
	// What it is.
	Title value.Text `json:"title"`
	// What it counts in.
	Unit Unit `json:"unit"`
	// Its values, oldest first. An entry without a value ends the one before; it
	// does not say that nothing else holds instead, only that the corpus has none.
	Values Timeline[value.Quantity] `json:"values"`
}

// At returns the version that holds on the given day, and false if the corpus
// has none: see [Timeline.At].
func (p Parameter) At(on value.Date) (Version[value.Quantity], bool) { return p.Values.At(on) }

// Until returns the first day after the version that holds on the given day,
// or no date if the corpus knows of no end: see [Timeline.Until].
func (p Parameter) Until(on value.Date) value.Date { return p.Values.Until(on) }

// clone returns a copy that shares no memory with p.
func (p Parameter) clone() Parameter {
	p.Values = slices.Clone(p.Values)
	for i, v := range p.Values {
		p.Values[i].Value = copyOf(v.Value)
		p.Values[i].Note = copyOf(v.Note)
	}
	return p
}

// clone returns a copy that shares no memory with i.
func (i Instrument) clone() Instrument {
	i.Amends = slices.Clone(i.Amends)
	i.Holds = slices.Clone(i.Holds)
	i.Provisions = slices.Clone(i.Provisions)
	i.Note = copyOf(i.Note)
	return i
}

func copyOf[T any](p *T) *T {
	if p == nil {
		return nil
	}
	v := *p
	return &v
}
