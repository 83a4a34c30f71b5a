package scoring

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Scheme is a bloc's table of criteria and what its regulation says about
// ranking by it.
type Scheme struct {
	// Name of the table.
	Name value.Text `json:"name"`
	// Maximum of the whole, as declared; absent for an open-ended table.
	Total *value.Decimal `json:"total,omitempty"`
	// The criteria, in printed order.
	Criteria []Criterion `json:"criteria"`
	// Most points of the whole, whatever the criteria bring.
	Cap *value.Decimal `json:"cap,omitempty"`
	// Least points of the whole, whatever is taken off.
	Floor *value.Decimal `json:"floor,omitempty"`
	// Step in which points are given: "0.25" for quarter points.
	Step *value.Decimal `json:"step,omitempty"`
	// How points are rounded; what is absent is not rounded.
	Rounding Roundings `json:"rounding,omitzero"`
	// Bands into which totals fall, from the highest.
	Bands []Band `json:"bands,omitempty"`
	// By what units fall into bands; absent when the regulation does not say. By rate, so
	// many points are so many of a unit to which everything is assigned.
	BandBy Rank `json:"bandBy,omitempty"`
	// By what units are ranked; absent when the regulation does not say.
	Rank Rank `json:"rank,omitempty"`
	// How places are counted after a tie; absent when the regulation does not say.
	Places Places `json:"places,omitempty"`
	// How several assessors of one unit become one, by stage; absent where one
	// sheet a unit is all there is.
	Assessors []Aggregate `json:"assessors,omitempty"`
	// How equal units are told apart, step by step; absent when the regulation does
	// not say, and then a tie stands.
	Ties []TieStep `json:"ties,omitempty"`
	// The decision that sets the table.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
	// Where the table was read.
	Source string `json:"source,omitempty"`
	// Whether the table, or a part of it, was invented to show something.
	Illustrative bool `json:"illustrative,omitempty"`
	// What the reader should know about the table.
	Note *value.Text `json:"note,omitempty"`
}

// Rows returns how many rows the table has, headings included.
func (s Scheme) Rows() int { return rows(s.Criteria) }

func rows(items []Criterion) int {
	n := len(items)
	for _, c := range items {
		n += rows(c.Items)
	}
	return n
}

// Criterion is one row of the table: a heading over further rows, or a leaf that
// is scored.
type Criterion struct {
	// Identifier, unique in the table. Printed codes often are not.
	ID value.ID `json:"id"`
	// Code as printed: "I.", "2.a)", "6a".
	Code string `json:"code,omitempty"`
	// Name as printed.
	Name value.Text `json:"name"`
	// Whether it is a heading or how it is scored.
	Kind CriterionKind `json:"kind"`
	// Bonus or penalty; absent for what counts towards the maximum. It holds for
	// all that stands below.
	Effect Effect `json:"effect,omitempty"`
	// Maximum points. A leaf needs one; that of a group is what the heading
	// declares, and may differ from what its items add up to. Of a penalty it is
	// the most that can be taken off. A penalty or bonus leaf without a maximum of
	// its own is limited by the cap of a heading above it.
	Max *value.Decimal `json:"max,omitempty"`
	// Most points that a group may bring, whatever its items add up to; of a
	// penalty the most that it may take off.
	Cap *value.Decimal `json:"cap,omitempty"`
	// Least points that a group may bring, whatever its penalties take off.
	Floor *value.Decimal `json:"floor,omitempty"`
	// The outside body that gives the points; absent when the bloc does.
	GivenBy *value.Text `json:"givenBy,omitempty"`
	// Units to which the row is assigned; absent when it is to all.
	Units []value.ID `json:"units,omitempty"`
	// How target and actual become points, for a leaf of kind quantity.
	Method *Method `json:"method,omitempty"`
	// Points for each, for a leaf of kind count.
	Each *value.Decimal `json:"each,omitempty"`
	// What a report brings, for a leaf of kind report.
	Report *ReportRule `json:"report,omitempty"`
	// The rows below a group.
	Items []Criterion `json:"items,omitempty"`
	// What the reader should know about the row.
	Note *value.Text `json:"note,omitempty"`
}

// Rank is by what units are ranked. The two differ only when units are assigned
// different maxima.
type Rank string

// The ways of ranking.
const (
	// ByPoints: by total points.
	ByPoints Rank = "points"
	// ByRate: by total points as a share of the maximum assigned to the unit.
	ByRate Rank = "rate"
)

// EnumValues lists the ways, for schemas and for strict reading.
func (Rank) EnumValues() []string { return []string{string(ByPoints), string(ByRate)} }

// Places is how places are counted after a tie.
type Places string

// The ways of counting.
const (
	// Standard: as many places are left out as units tied: 1, 2, 2, 4.
	Standard Places = "standard"
	// Dense: no place is left out: 1, 2, 2, 3.
	Dense Places = "dense"
	// Fractional: those who tie get the mean of their places: 1, 2.5, 2.5, 4.
	Fractional Places = "fractional"
)

// EnumValues lists the ways, for schemas and for strict reading.
func (Places) EnumValues() []string {
	return []string{string(Standard), string(Dense), string(Fractional)}
}

// label is the name by which messages speak of a row: code and name as printed.
func label(code string, name value.Text) value.Text {
	if code == "" {
		return name
	}
	t := value.Text{VI: code + " " + name.VI}
	if name.EN != "" {
		t.EN = code + " " + name.EN
	}
	return t
}
