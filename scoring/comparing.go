package scoring

import (
	"cmp"

	"github.com/khoithidua/blocs/emulation/value"
)

// comparing finds what the sheets of one unit at one stage say of its entries.
type comparing struct {
	sheets  []*Sheet
	entries [][]*Entry // by sheet and row
	changes slab[Change]
	numbers slab[value.Decimal]
}

// take takes the sheets of the next unit.
func (c *comparing) take(t *Table, sheets []*Sheet) {
	c.sheets = sheets
	for len(c.entries) < len(sheets) {
		c.entries = append(c.entries, nil)
	}
	for i, s := range sheets {
		c.entries[i] = t.byRow(s.Entries, c.entries[i])
	}
}

// of returns what is said of an entry, nil when there is none.
func (c *comparing) of(row int) *Change {
	var only *Entry
	var by Assessor
	var said []Said
	n := 0
	for i, s := range c.sheets {
		e := c.entries[i][row]
		if e == nil {
			continue
		}
		n++
		only, by = e, s.By
		said = e.say(said, i+1, s.By)
	}
	switch n {
	case 0:
		return nil
	case 1:
		return c.changes.of(Change{By: cmp.Or(only.By, by), Reason: only.Reason, Evidence: only.Evidence})
	}
	return c.changes.of(Change{Assessors: n, Said: said})
}
