package scoring

import (
	"iter"
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// Table is a scheme made ready for scoring: its rows in printed order, each
// heading before its items. It is immutable and may be shared.
type Table struct {
	rows    []row
	byID    map[value.ID]int
	highest value.Decimal
	rank    Rank
	places  Places
	ties    []TieStep
	at      value.Path
}

// Row is one row of a [Table].
type Row struct {
	// Identifier.
	ID value.ID
	// Code as printed.
	Code string
	// Name as printed.
	Name value.Text
	// Whether it is a heading or how it is scored.
	Kind CriterionKind
	// Maximum of a leaf; what a heading declares, 0 where it declares nothing.
	Max value.Decimal
	// How many headings stand above it.
	Depth int
}

type row struct {
	Row
	parent int // index of the heading above, -1 at the top
	cap    *value.Decimal
}

// Compile makes a table of the scheme that stands at the given place of a
// document. The issues are those of [Lint]; when any is an error there is no
// table.
func Compile(s Scheme, at value.Path) (*Table, value.Issues) {
	issues := Lint(s, at)
	if issues.Err() != nil {
		return nil, issues
	}
	t := &Table{byID: map[value.ID]int{}, rank: s.Rank, places: s.Places, ties: slices.Clone(s.Ties), at: at}
	t.add(s.Criteria, -1, 0)
	worths := make([]value.Decimal, len(t.rows))
	for i := len(t.rows) - 1; i >= 0; i-- {
		r := t.rows[i]
		if r.Kind != Group {
			worths[i] = r.Max
		} else if r.cap != nil {
			worths[i] = lesser(worths[i], *r.cap)
		}
		into := &t.highest
		if r.parent >= 0 {
			into = &worths[r.parent]
		}
		*into, _ = into.Add(worths[i]) // Lint has added up the same numbers
	}
	return t, issues
}

func (t *Table) add(items []Criterion, parent, depth int) {
	for _, c := range items {
		r := row{Row: Row{ID: c.ID, Code: c.Code, Name: c.Name, Kind: c.Kind, Depth: depth}, parent: parent}
		if c.Max != nil {
			r.Max = *c.Max
		}
		if c.Cap != nil {
			most := *c.Cap // a copy: the table must not change with the scheme
			r.cap = &most
		}
		i := len(t.rows)
		t.byID[c.ID] = i
		t.rows = append(t.rows, r)
		t.add(c.Items, i, depth+1)
	}
}

// Rows returns the rows in printed order, each heading before its items: the
// order of the lines of a [Tally].
func (t *Table) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		if t == nil {
			return
		}
		for _, r := range t.rows {
			if !yield(r.Row) {
				return
			}
		}
	}
}

// Highest returns the most points that a unit can have when every leaf is
// assigned to it: the maxima of the leaves added up, caps applied. It may differ
// from the total that the scheme declares, which [Lint] reports.
func (t *Table) Highest() value.Decimal {
	if t == nil {
		return value.Decimal{}
	}
	return t.highest
}

// find returns the index of a row. Sheets mostly follow the table's order, so
// the leaf after the last row found is tried first.
func (t *Table) find(id value.ID, hint int) (int, bool) {
	for hint < len(t.rows) && t.rows[hint].Kind == Group {
		hint++
	}
	if hint < len(t.rows) && t.rows[hint].ID == id {
		return hint, true
	}
	i, ok := t.byID[id]
	return i, ok
}
