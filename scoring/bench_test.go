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

// straight is the straight-line twin: sums of groups, totals and standard places
// of 12 units × 8 groups × 5 points.
type straight struct {
	groups [12][8]int64
	totals [12]int64
	places [12]int
}

func (r *straight) score(points *[12][8][5]int64) {
	for u := range points {
		r.totals[u] = 0
		for g := range points[u] {
			sum := int64(0)
			for _, p := range points[u][g] {
				sum += p
			}
			r.groups[u][g] = sum
			r.totals[u] += sum
		}
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

func straightPoints(sheets []scoring.Sheet) *[12][8][5]int64 {
	var points [12][8][5]int64
	for u, s := range sheets {
		for i, e := range s.Entries {
			points[u][i/5][i%5] = e.Points.Units()
		}
	}
	return &points
}

func TestStraightLineTwin(t *testing.T) {
	s, units, sheets := bloc40()
	table := compile(t, s)
	board, issues := table.Score(units, sheets, scoring.Self, value.Path{})
	require.Empty(t, issues)
	placings, issues := table.Standings(board)
	require.Empty(t, issues)
	var twin straight
	twin.score(straightPoints(sheets))
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
		points := straightPoints(sheets)
		var twin straight
		b.ReportAllocs()
		for b.Loop() {
			twin.score(points)
		}
	})
}
