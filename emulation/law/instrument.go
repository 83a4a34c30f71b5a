package law

import "github.com/khoithidua/blocs/emulation/value"

// Kind is the kind of a legal instrument.
type Kind string

// The kinds.
const (
	Law      Kind = "law"
	Decree   Kind = "decree"
	Circular Kind = "circular"
	Decision Kind = "decision"
)

// EnumValues lists the kinds, for schemas and for strict reading.
func (Kind) EnumValues() []string {
	return []string{string(Law), string(Decree), string(Circular), string(Decision)}
}

// Instrument is a legal instrument as far as the corpus uses it.
type Instrument struct {
	// Identifier in citations: the number in lower-case ASCII, "91-2017-nd-cp".
	ID value.ID `json:"id"`
	// Kind of instrument.
	Kind Kind `json:"kind"`
	// Official number, "91/2017/NĐ-CP".
	Number string `json:"number"`
	// Title.
	Title value.Text `json:"title"`
	// Whether that title is ours, a description or inferred, because the official
	// one was not read: it is not printed as the instrument's.
	TitleInferred bool `json:"titleInferred,omitempty"`
	// Who issued it, as citations name it.
	Issuer value.Text `json:"issuer"`
	// Day on which it was signed or passed.
	Signed value.Date `json:"signed,omitzero"`
	// First day in force.
	From value.Date `json:"from"`
	// First day no longer in force; without it, in force as far as is known.
	Until value.Date `json:"until,omitzero"`
	// Instruments whose amendments the text used already holds; a citation in full
	// names them.
	Holds []value.ID `json:"holds,omitempty"`
	// Instruments that it amends.
	Amends []value.ID `json:"amends,omitempty"`
	// How surely number, dates and status are known.
	Basis Basis `json:"basis"`
	// How surely the end is known, where that is less than the rest.
	UntilBasis Basis `json:"untilBasis,omitempty"`
	// Where the text was read.
	Source string `json:"source"`
	// What the reader should know about the text used.
	Note *value.Text `json:"note,omitempty"`
	// The provisions that the corpus uses, in the order of the text.
	Provisions []Provision `json:"provisions,omitempty"`
}

// Span returns the days on which the instrument is in force.
func (i Instrument) Span() value.Span { return value.Span{From: i.From, Until: i.Until} }

// place returns the citation of the i-th provision; it is an error if the place
// is not written as in citations.
func (i Instrument) place(n int) (Cite, error) {
	return ParseCite(string(i.ID) + ":" + i.Provisions[n].At)
}

// Provision is one article, clause or point, told in our own words.
type Provision struct {
	// Place within the instrument, as in citations: "26.1.a".
	At string `json:"at"`
	// What it says, in our words, with terms of art as the text has them.
	Says value.Text `json:"says"`
	// How surely it is known.
	Basis Basis `json:"basis"`
	// First day in force, where it differs from the instrument's.
	From value.Date `json:"from,omitzero"`
	// First day no longer in force, where it differs from the instrument's.
	Until value.Date `json:"until,omitzero"`
	// How surely the end is known, where that is less than the rest.
	UntilBasis Basis `json:"untilBasis,omitempty"`
	// The instrument that ended it before its own instrument ends; absent where the
	// two end together or it is not known.
	EndedBy value.ID `json:"endedBy,omitempty"`
	// Where it was read, where that differs from the instrument's source.
	Source string `json:"source,omitempty"`
}
