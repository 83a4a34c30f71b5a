package scoring_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// year is a random bloc: a sound scheme and its sheets.
type year struct {
	scheme scoring.Scheme
	leaves []scoring.Criterion
	drawn  int // criteria so far, groups among them
	units  []value.ID
	sheets []scoring.Sheet
}

// drawYear draws a bloc with points up to beyond below 0 and above the maximum.
func drawYear(t *rapid.T, beyond int64) year {
	var y year
	y.scheme = scheme(y.drawItems(t, 0)...)
	y.scheme.Rank = rapid.SampledFrom([]scoring.Rank{"", scoring.ByPoints, scoring.ByRate}).Draw(t, "rank")
	y.scheme.Places = rapid.SampledFrom([]scoring.Places{"", scoring.Standard, scoring.Dense, scoring.Fractional}).Draw(t, "places")
	for i := range rapid.IntRange(1, 5).Draw(t, "units") {
		u := fmt.Sprint("u", i)
		y.units = append(y.units, value.ID(u))
		s := sheet(u)
		for _, leaf := range y.leaves {
			if e, ok := drawEntry(t, leaf, beyond); ok {
				s.Entries = append(s.Entries, e)
			}
		}
		y.sheets = append(y.sheets, s)
	}
	return y
}

func (y *year) drawItems(t *rapid.T, depth int) []scoring.Criterion {
	var items []scoring.Criterion
	for range rapid.IntRange(1, 3).Draw(t, "items") {
		// Identifiers in any order, none of them twice.
		y.drawn++
		id := fmt.Sprintf("c%d-%d", rapid.IntRange(0, 1<<40).Draw(t, "id"), y.drawn)
		if depth < 2 && rapid.Bool().Draw(t, "group") {
			g := group(id, "", y.drawItems(t, depth+1)...)
			if rapid.Bool().Draw(t, "capped") {
				g = capped(fmt.Sprint(rapid.IntRange(0, 9).Draw(t, "cap")), g)
			}
			items = append(items, g)
			continue
		}
		leaf := points(id, fmt.Sprint(rapid.IntRange(0, 6).Draw(t, "max")))
		if rapid.Bool().Draw(t, "yes or no") {
			leaf.Kind = scoring.Achieved
		}
		y.leaves = append(y.leaves, leaf)
		items = append(items, leaf)
	}
	return items
}

func drawEntry(t *rapid.T, leaf scoring.Criterion, beyond int64) (scoring.Entry, bool) {
	switch rapid.IntRange(0, 5).Draw(t, "entry") {
	case 0:
		return scoring.Entry{}, false
	case 1:
		return out(string(leaf.ID), scoring.NotAssigned), true
	case 2:
		return out(string(leaf.ID), scoring.NotApplicable), true
	}
	if leaf.Kind == scoring.Achieved {
		return achieved(string(leaf.ID), rapid.Bool().Draw(t, "yes")), true
	}
	d := value.FromUnits(rapid.Int64Range(-beyond, leaf.Max.Units()+beyond).Draw(t, "points"))
	return scoring.Entry{Criterion: leaf.ID, Points: &d}, true
}

func (y year) score(t *rapid.T) (scoring.Board, []emulation.Placing) {
	table, issues := scoring.Compile(y.scheme, value.Path{})
	require.NoError(t, issues.Err())
	board, issues := table.Score(y.units, y.sheets, scoring.Self, value.Path{})
	require.NoError(t, issues.Err())
	placings, issues := table.Standings(board)
	require.NoError(t, issues.Err())
	return board, placings
}

func TestOrderOfSheetsChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		y := drawYear(t, 20_000)
		board, placings := y.score(t)
		y.sheets = rapid.Permutation(y.sheets).Draw(t, "sheets")
		for i := range y.sheets {
			y.sheets[i].Entries = rapid.Permutation(y.sheets[i].Entries).Draw(t, "entries")
		}
		board2, placings2 := y.score(t)
		require.Equal(t, board, board2)
		require.Equal(t, placings, placings2)
	})
}

func TestMorePointsNeverLowerAPlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		y := drawYear(t, 0)
		_, before := y.score(t)
		u := rapid.IntRange(0, len(y.units)-1).Draw(t, "unit")
		for i, e := range y.sheets[u].Entries {
			leaf := y.leaves[slices.IndexFunc(y.leaves, func(c scoring.Criterion) bool { return c.ID == e.Criterion })]
			if e.Points != nil {
				more := value.FromUnits(rapid.Int64Range(e.Points.Units(), leaf.Max.Units()).Draw(t, "more"))
				y.sheets[u].Entries[i].Points = &more
			} else if e.Achieved != nil {
				yes := *e.Achieved || rapid.Bool().Draw(t, "yes")
				y.sheets[u].Entries[i].Achieved = &yes
			}
		}
		_, after := y.score(t)
		require.LessOrEqual(t, after[u].Best.Units(), before[u].Best.Units())
		require.LessOrEqual(t, after[u].Worst.Units(), before[u].Worst.Units())
	})
}

func TestAnEntryNeverWidensABound(t *testing.T) {
	within := func(t *rapid.T, inner, outer scoring.Bounds) {
		require.GreaterOrEqual(t, inner.Low.Units(), outer.Low.Units())
		require.LessOrEqual(t, inner.High.Units(), outer.High.Units())
	}
	rapid.Check(t, func(t *rapid.T) {
		y := drawYear(t, rapid.SampledFrom([]int64{0, 50_000}).Draw(t, "beyond"))
		board, placings := y.score(t)
		u := rapid.IntRange(0, len(y.units)-1).Draw(t, "unit")
		for _, leaf := range y.leaves {
			if slices.ContainsFunc(y.sheets[u].Entries, func(e scoring.Entry) bool { return e.Criterion == leaf.ID }) {
				continue
			}
			if e, ok := drawEntry(t, leaf, 0); ok {
				y.sheets[u].Entries = append(y.sheets[u].Entries, e)
			}
		}
		board2, placings2 := y.score(t)
		for i := range board.Units {
			within(t, board2.Units[i].Points, board.Units[i].Points)
			within(t, board2.Units[i].Assigned, board.Units[i].Assigned)
			for j := range board.Units[i].Lines {
				within(t, board2.Units[i].Lines[j].Points, board.Units[i].Lines[j].Points)
			}
			require.GreaterOrEqual(t, placings2[i].Best.Units(), placings[i].Best.Units())
			require.LessOrEqual(t, placings2[i].Worst.Units(), placings[i].Worst.Units())
			require.GreaterOrEqual(t, placings2[i].Ahead.Fewest, placings[i].Ahead.Fewest)
			require.LessOrEqual(t, placings2[i].Ahead.Most, placings[i].Ahead.Most)
			require.GreaterOrEqual(t, placings2[i].Shared, placings[i].Shared)
		}
	})
}

// slowSum is the obvious twin of Score: down the tree, one unit at a time.
func slowSum(items []scoring.Criterion, entries map[value.ID]scoring.Entry) (low, high int64) {
	for _, c := range items {
		var l, h int64
		e, given := entries[c.ID]
		switch {
		case c.Kind == scoring.Group:
			l, h = slowSum(c.Items, entries)
			if c.Cap != nil {
				l, h = min(l, c.Cap.Units()), min(h, c.Cap.Units())
			}
		case !given:
			h = c.Max.Units()
		case e.Points != nil:
			l, h = e.Points.Units(), e.Points.Units()
		case e.Achieved != nil && *e.Achieved:
			l, h = c.Max.Units(), c.Max.Units()
		}
		low, high = low+l, high+h
	}
	return low, high
}

func TestSumsAgreeWithTheSlowTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		y := drawYear(t, 20_000)
		board, _ := y.score(t)
		for i, s := range y.sheets {
			entries := map[value.ID]scoring.Entry{}
			for _, e := range s.Entries {
				entries[e.Criterion] = e
			}
			low, high := slowSum(y.scheme.Criteria, entries)
			require.Equal(t, low, board.Units[i].Points.Low.Units())
			require.Equal(t, high, board.Units[i].Points.High.Units())
		}
	})
}

// eachOutcome calls visit with every way in which whole points within the
// bounds can come out.
func eachOutcome(units []scoring.Tally, visit func(points []int64)) {
	points := make([]int64, len(units))
	var next func(i int)
	next = func(i int) {
		if i == len(units) {
			visit(points)
			return
		}
		b := units[i].Points
		for p := b.Low.Units(); p <= b.High.Units(); p += 10_000 {
			points[i] = p
			next(i + 1)
		}
	}
	next(0)
}

// slowPlace returns the place in halves.
func slowPlace(points []int64, unit int, count scoring.Places) int {
	var above []int64
	equal := 0
	for i, p := range points {
		if p > points[unit] && !(count == scoring.Dense && slices.Contains(above, p)) {
			above = append(above, p)
		}
		if i != unit && p == points[unit] && count == scoring.Fractional {
			equal++
		}
	}
	return 2*(len(above)+1) + equal
}

func TestPlacesAgreeWithTheSlowTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := small()
		s.Rank = scoring.ByPoints
		s.Places = rapid.SampledFrom([]scoring.Places{scoring.Standard, scoring.Dense, scoring.Fractional}).Draw(t, "places")
		units := make([]scoring.Tally, rapid.IntRange(1, 4).Draw(t, "units"))
		for i := range units {
			low := rapid.IntRange(0, 4).Draw(t, "low")
			units[i].Points = span(fmt.Sprint(low, "..", rapid.IntRange(low, 4).Draw(t, "high")))
		}
		table, _ := scoring.Compile(s, value.Path{})
		got, _ := table.Standings(scoring.Board{Units: units})
		for i, p := range got {
			best, worst := 2*len(units), 2
			eachOutcome(units, func(points []int64) {
				place := slowPlace(points, i, s.Places)
				best, worst = min(best, place), max(worst, place)
			})
			require.Equal(t, best, halves(p.Best))
			if s.Places != scoring.Dense {
				require.Equal(t, worst, halves(p.Worst))
			} else { // whole points may be too few for all open units to differ
				require.LessOrEqual(t, worst, halves(p.Worst))
			}
		}
	})
}

func halves(d value.Decimal) int { return int(d.Units() / 5_000) }
