package scoring_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// bloc40 is 12 units × 40 leaves in 8 groups.
func bloc40() (s scoring.Scheme, units []value.ID, sheets []scoring.Sheet) {
	for g := range 8 {
		c := group(fmt.Sprint("g", g), "50")
		for i := range 5 {
			c.Items = append(c.Items, points(fmt.Sprint("g", g, "-", i), "10"))
		}
		s.Criteria = append(s.Criteria, c)
	}
	s.Rank, s.Places = scoring.ByPoints, scoring.Standard
	for u := range 12 {
		sh := sheet(fmt.Sprint("u", u))
		for g, c := range s.Criteria {
			for i, leaf := range c.Items {
				sh.Entries = append(sh.Entries, typed(string(leaf.ID), fmt.Sprint((u*7+g*3+i)%11)))
			}
		}
		units, sheets = append(units, sh.Unit), append(sheets, sh)
	}
	return s, units, sheets
}

// straight is the straight-line twin: from the same sheets the same numbers, with
// the line of every row kept, and no names, no checks, no bounds and no reasons.
type straight struct {
	lines  [12][48]int64 // a heading and five leaves, eight times
	totals [12]int64
	places [12]int
}

func (r *straight) score(sheets []scoring.Sheet) {
	for u := range sheets {
		total, entries := int64(0), sheets[u].Entries
		for g := range 8 {
			sum := int64(0)
			for i := range 5 {
				p := entries[g*5+i].Points.Units()
				r.lines[u][g*6+1+i] = p
				sum += p
			}
			r.lines[u][g*6] = sum
			total += sum
		}
		r.totals[u] = total
	}
	for u := range r.totals {
		r.places[u] = 1
		for _, other := range r.totals {
			if other > r.totals[u] {
				r.places[u]++
			}
		}
	}
}

func TestStraightLineTwin(t *testing.T) {
	s, units, sheets := bloc40()
	table := compile(t, s)
	board, issues := table.Score(units, sheets, scoring.Self, value.Path{})
	require.Empty(t, issues)
	placings, issues := table.Standings(board)
	require.Empty(t, issues)
	var twin straight
	twin.score(sheets)
	for u := range units {
		require.Equal(t, twin.totals[u], board.Units[u].Points.Low.Units())
		require.Equal(t, fmt.Sprint(twin.places[u]), placings[u].Best.String())
	}
}

func BenchmarkScore12x40(b *testing.B) {
	s, units, sheets := bloc40()
	table := compile(b, s)
	b.Run("score", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			table.Score(units, sheets, scoring.Self, value.Path{})
		}
	})
	b.Run("score into", func(b *testing.B) {
		var buf scoring.Buffer
		b.ReportAllocs()
		for b.Loop() {
			table.ScoreInto(&buf, units, sheets, scoring.Self, value.Path{})
		}
	})
	b.Run("score and standings", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			board, _ := table.Score(units, sheets, scoring.Self, value.Path{})
			table.Standings(board)
		}
	})
	b.Run("twin", func(b *testing.B) {
		var twin straight
		b.ReportAllocs()
		for b.Loop() {
			twin.score(sheets)
		}
	})
}
