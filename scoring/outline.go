package scoring

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// Outline is what a table of criteria says about points, in one list: with it the
// lines of a [Board] and the rows of an [Account] can be read without the scheme.
type Outline struct {
	// Name of the table.
	Name value.Text `json:"name"`
	// By what units are ranked; absent when the regulation does not say.
	Rank Rank `json:"rank,omitempty"`
	// Most points of the whole.
	Cap *value.Decimal `json:"cap,omitempty"`
	// Least points of the whole.
	Floor *value.Decimal `json:"floor,omitempty"`
	// How points are rounded; what is absent is not rounded.
	Rounding Roundings `json:"rounding,omitzero"`
	// The rows in printed order, each heading before its items: the order of the
	// lines of a board.
	Rows []OutlineRow `json:"rows"`
}

// OutlineRow is one row of a table, and by what rule it brings points.
type OutlineRow struct {
	// The criterion.
	Criterion value.ID `json:"criterion"`
	// Code and name of it, as printed.
	Name value.Text `json:"name"`
	// Whether it is a heading or how it is scored.
	Kind CriterionKind `json:"kind"`
	// How many headings stand above it.
	Depth int `json:"depth"`
	// Bonus or penalty, its own or that of a heading above it.
	Effect Effect `json:"effect,omitempty"`
	// Maximum of a leaf, its own or that of a heading above it; what a heading
	// declares, absent where it declares nothing. Of a penalty it is the most that
	// can be taken off.
	Max *value.Decimal `json:"max,omitempty"`
	// Most points that a group may bring; of a penalty the most that it may take off.
	Cap *value.Decimal `json:"cap,omitempty"`
	// Least points that a group may bring.
	Floor *value.Decimal `json:"floor,omitempty"`
	// The outside body that gives the points; absent when the bloc does.
	GivenBy *value.Text `json:"givenBy,omitempty"`
	// How target and actual become points, each step with its end.
	Method *Method `json:"method,omitempty"`
	// Points for each, of a leaf of kind count.
	Each *value.Decimal `json:"each,omitempty"`
	// What a report brings.
	Report *ReportRule `json:"report,omitempty"`
}

// Outline returns what the table says about points. Nothing of it is shared with
// the table.
func (t *Table) Outline() Outline {
	if t == nil {
		return Outline{Rows: []OutlineRow{}}
	}
	o := Outline{
		Name: t.name, Rank: t.rank, Cap: copied(t.whole.high), Floor: copied(t.whole.low),
		Rounding: Roundings{copied(t.rounding.Leaf), copied(t.rounding.Total)},
		Rows:     make([]OutlineRow, len(t.rows)),
	}
	for i := range t.rows {
		o.Rows[i] = t.rows[i].outline()
	}
	return o
}

func (r *row) outline() OutlineRow {
	o := OutlineRow{Criterion: r.ID, Name: r.label, Kind: r.Kind, Depth: r.Depth, Effect: r.Effect, GivenBy: copied(r.giver)}
	if r.how != isGroup || r.Max.Sign() != 0 {
		o.Max = copied(&r.Max)
	}
	switch r.how {
	case isGroup:
		o.Cap, o.Floor = copied(r.limits.high), copied(r.limits.low)
		if r.Effect == Penalty && o.Floor != nil { // turned round when it was compiled
			most := minus(*o.Floor)
			o.Cap, o.Floor = &most, nil
		}
	case isQuantity:
		m := compiled(r.method)
		slices.Reverse(m.Steps) // the highest first, as a scheme has them
		o.Method = &m
	case isCount:
		o.Each = copied(&r.each)
	case isReport:
		rule := r.report
		rule.PerDay, rule.Floor = copied(rule.PerDay), copied(rule.Floor)
		rule.Quality, rule.NotSubmitted = copied(rule.Quality), copied(rule.NotSubmitted)
		o.Report = &rule
	}
	return o
}
