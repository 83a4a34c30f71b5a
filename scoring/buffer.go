package scoring

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Buffer is memory that [Table.ScoreInto] and [Table.StandingsInto] use again. The zero Buffer is ready
// for use; it may serve any table and any bloc, one at a time. A board that lies
// in it is read only: what stays the same from one board to the next is not
// written again.
type Buffer struct {
	table    *Table // for which the lines are laid out
	board    int    // number of the present one
	units    []value.ID
	index    map[value.ID]int
	twice    value.ID // a unit listed twice
	tallies  []Tally
	lines    []Line
	states   []state // by line
	rates    []value.Ratio
	sheetOf  []int      // by unit: number of its sheet plus one, 0 for none
	wild     []bool     // by unit: some points lie outside 0 to their maximum
	missing  []int      // by unit: leaves without an entry
	plain    []int      // by unit: leaves with plain points
	under    []gathered // by unit and row, last the whole: plain points that stand directly below
	sums     []amount   // by depth: what is being added up
	plans    []plan     // by leaf of kind quantity, then by unit
	scale    extents
	bounds   []bound
	values   []share
	byHigh   []int // units by the upper bound of their result
	placings []emulation.Placing
	lacking  []string // by row: code of what the scheme does not say
}

// state is what is known of a line before it is added up.
type state struct {
	board int  // number of the board for which it was written
	plain bool // it holds points typed in that only their number tells from others
}

// gathered is plain points and their maxima, in ten-thousandths.
type gathered struct{ points, most int64 }

// lay lays out the board: all lines of all units in one piece of memory.
func (b *Buffer) lay(t *Table, units []value.ID) {
	if !slices.Equal(b.units, units) || b.index == nil {
		b.list(units)
	}
	n := len(t.rows)
	if b.table != t || len(b.lines) != n*len(units) {
		b.table = t
		b.lines, b.states = sized(b.lines, n*len(units)), sized(b.states, n*len(units))
	}
	b.board++
	b.tallies = sized(b.tallies, len(units))
	b.sheetOf = sized(b.sheetOf, len(units))
	b.wild = sized(b.wild, len(units))
	b.missing = sized(b.missing, len(units))
	b.plain = sized(b.plain, len(units))
	b.under = sized(b.under, (n+1)*len(units))
	b.sums = sized(b.sums, t.deepest+2)
	b.plans = sized(b.plans, len(t.quantities)*len(units))
	b.lacking = sized(b.lacking, n)
	b.rates = slices.Grow(b.rates[:0], len(units))
	for i, u := range units {
		b.tallies[i].Unit, b.tallies[i].Lines = u, b.lines[i*n:(i+1)*n:(i+1)*n]
	}
}

// leave lets go of the last board, which is somebody else's from now on.
func (b *Buffer) leave() { b.tallies, b.lines, b.rates = nil, nil, nil }

func (b *Buffer) list(units []value.ID) {
	b.units, b.twice = append(b.units[:0], units...), ""
	if b.index == nil {
		b.index = make(map[value.ID]int, len(units))
	}
	clear(b.index)
	for i, u := range units {
		if _, seen := b.index[u]; seen {
			b.twice = u
		}
		b.index[u] = i
	}
}

// plansOf returns what the units have planned and done on a leaf.
func (b *Buffer) plansOf(t *Table, row int) []plan {
	n, i := len(b.tallies), t.rows[row].plan
	return b.plans[i*n : (i+1)*n]
}

// sized returns a slice of n zero values in the memory of s, if that is enough.
func sized[T any](s []T, n int) []T {
	if cap(s) < n || s == nil { // an empty board has an empty list, not none
		return make([]T, n)
	}
	s = s[:n]
	clear(s)
	return s
}

// slab hands out memory for what stays, many at a time.
type slab[T any] struct{ rest []T }

// list returns n zero values.
func (s *slab[T]) list(n int) []T {
	if n > len(s.rest) {
		s.rest = make([]T, max(n, 64))
	}
	taken := s.rest[:n:n]
	s.rest = s.rest[n:]
	return taken
}

// of returns a place that holds the value.
func (s *slab[T]) of(v T) *T {
	p := &s.list(1)[0]
	*p = v
	return p
}
