package scoring_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

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
	b.Run("score and standings into", func(b *testing.B) {
		var buf scoring.Buffer
		b.ReportAllocs()
		for b.Loop() {
			board, _ := table.ScoreInto(&buf, units, sheets, scoring.Self, value.Path{})
			table.StandingsInto(&buf, board)
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

// blocOf is a bloc of any size, of leaves of every kind: headings over ten leaves
// each, with those that are relative to the leader among them.
func blocOf(members, leaves int) (s scoring.Scheme, units []value.ID, sheets []scoring.Sheet) {
	kinds := []func(id string) scoring.Criterion{
		func(id string) scoring.Criterion { return points(id, "10") },
		func(id string) scoring.Criterion { return yesNo(id, "10") },
		func(id string) scoring.Criterion { return count(id, "10", "2.5") },
		func(id string) scoring.Criterion { return report(id, "30", t04()) },
		func(id string) scoring.Criterion {
			return quantity(id, "10", scoring.Method{Kind: scoring.Proportional})
		},
		func(id string) scoring.Criterion { return quantity(id, "350", annex8()) },
		func(id string) scoring.Criterion { return quantity(id, "10", leading()) },
		func(id string) scoring.Criterion { return bonus(points(id, "10")) },
		func(id string) scoring.Criterion { return penalty(points(id, "10")) },
		func(id string) scoring.Criterion { return points(id, "20") },
	}
	for i := range leaves {
		if i%len(kinds) == 0 {
			s.Criteria = append(s.Criteria, group(fmt.Sprint("g", i), ""))
		}
		g := &s.Criteria[len(s.Criteria)-1]
		g.Items = append(g.Items, kinds[i%len(kinds)](fmt.Sprint("l", i)))
	}
	s.Rank, s.Places = scoring.ByPoints, scoring.Standard
	s = twoDecimals(s)
	for u := range members {
		sh := sheet(fmt.Sprint("u", u))
		for i := range leaves {
			id, n := fmt.Sprint("l", i), u*7+i*3
			e := typed(id, fmt.Sprint(n%11))
			switch i % len(kinds) {
			case 1:
				e = achieved(id, n%3 > 0)
			case 2:
				e = counted(id, n%6)
			case 3:
				e = late(id, n%7, fmt.Sprint(n%21))
			case 4, 5, 6:
				e = done(id, "100", fmt.Sprint(50+n%80))
			}
			sh.Entries = append(sh.Entries, e)
		}
		units, sheets = append(units, sh.Unit), append(sheets, sh)
	}
	return s, units, sheets
}

// BenchmarkLinear shows the time for each leaf of each unit, which stays the same
// from a small bloc to 200 units × 1,000 leaves.
func BenchmarkLinear(b *testing.B) {
	for _, size := range [][2]int{{12, 40}, {25, 40}, {50, 100}, {100, 300}, {100, 1000}, {200, 1000}} {
		s, units, sheets := blocOf(size[0], size[1])
		table := compile(b, s)
		b.Run(fmt.Sprint(size[0], "x", size[1]), func(b *testing.B) {
			var buf scoring.Buffer
			b.ReportAllocs()
			for b.Loop() {
				board, _ := table.ScoreInto(&buf, units, sheets, scoring.Self, value.Path{})
				table.StandingsInto(&buf, board)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*size[0]*size[1]), "ns/entry")
		})
	}
}

func TestReusedBuffersAllocateNothing(t *testing.T) {
	for _, bloc := range []func() (scoring.Scheme, []value.ID, []scoring.Sheet){
		bloc40, func() (scoring.Scheme, []value.ID, []scoring.Sheet) { return blocOf(12, 40) },
	} {
		s, units, sheets := bloc()
		table := compile(t, s)
		var buf scoring.Buffer
		require.Zero(t, testing.AllocsPerRun(50, func() {
			board, _ := table.ScoreInto(&buf, units, sheets, scoring.Self, value.Path{})
			table.StandingsInto(&buf, board)
		}))
	}
}

// TestReusedBufferForgets: what a buffer held before changes nothing, whatever it
// was used for.
func TestReusedBufferForgets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var buf scoring.Buffer
		one, other := drawYear(t, options{beyond: 20_000, relative: true}), drawYear(t, options{relative: true})
		tables := [2]*scoring.Table{}
		for i, y := range []year{one, other} {
			table, issues := scoring.Compile(y.scheme, value.Path{})
			require.NoError(t, issues.Err())
			tables[i] = table
		}
		for range 3 {
			i := rapid.IntRange(0, 1).Draw(t, "which")
			y := []year{one, other}[i]
			y.units = y.units[:rapid.IntRange(1, len(y.units)).Draw(t, "units")]
			for u := range y.sheets {
				y.sheets[u].Entries = slices.DeleteFunc(slices.Clone(y.sheets[u].Entries), func(scoring.Entry) bool {
					return rapid.IntRange(0, 4).Draw(t, "left out") == 0
				})
			}
			board, issues := tables[i].ScoreInto(&buf, y.units, y.sheets, scoring.Self, value.Path{})
			placings, _ := tables[i].StandingsInto(&buf, board)
			fresh, fresh2 := tables[i].Score(y.units, y.sheets, scoring.Self, value.Path{})
			require.Equal(t, fresh, board)
			require.Equal(t, fresh2, issues)
			again, _ := tables[i].Standings(fresh)
			require.Equal(t, again, placings)
		}
	})
}
