package scoring_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

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
		y := drawYear(t, options{beyond: 20_000, relative: true})
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

// TestABetterEntryNeverLowersAPlace, where no leaf is relative to the leader.
func TestABetterEntryNeverLowersAPlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		y := drawYear(t, options{})
		_, before := y.score(t)
		u := rapid.IntRange(0, len(y.units)-1).Draw(t, "unit")
		for i := range y.sheets[u].Entries {
			e := &y.sheets[u].Entries[i]
			*e = better(t, y.leaf(e.Criterion), *e)
		}
		_, after := y.score(t)
		require.LessOrEqual(t, after[u].Best.Units(), before[u].Best.Units())
		require.LessOrEqual(t, after[u].Worst.Units(), before[u].Worst.Units())
	})
}

// TestAMemberWithoutInfluence: who is out of every leaf that is relative to the
// leader, or not ahead of a target there, moves nobody's points by leaving.
func TestAMemberWithoutInfluence(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		y := drawYear(t, options{beyond: 20_000, relative: true})
		u := rapid.IntRange(0, len(y.units)-1).Draw(t, "unit")
		for _, leaf := range y.leaves {
			if leaf.Method == nil || leaf.Method.Kind != scoring.LeaderRelative {
				continue
			}
			i := slices.IndexFunc(y.sheets[u].Entries, func(e scoring.Entry) bool { return e.Criterion == leaf.ID })
			if i < 0 {
				y.sheets[u].Entries = append(y.sheets[u].Entries, out(string(leaf.ID), scoring.NotAssigned))
			} else if e := &y.sheets[u].Entries[i]; e.Target != nil {
				target := greaterOf(e.Target, dec("1"))
				*e = scoring.Entry{Criterion: leaf.ID, Target: target, Actual: lesserOf(e.Actual, target)}
			}
		}
		before, _ := y.score(t)
		y.units, y.sheets = slices.Delete(y.units, u, u+1), slices.Delete(y.sheets, u, u+1)
		after, _ := y.score(t)
		require.Equal(t, slices.Delete(before.Units, u, u+1), after.Units)
	})
}

// TestOrderOfCriteriaChangesNoPoints: nor does the order of members.
func TestOrderOfCriteriaChangesNoPoints(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		y := drawYear(t, options{beyond: 20_000, relative: true})
		before, placings := y.score(t)
		y.scheme.Criteria = rapid.Permutation(y.scheme.Criteria).Draw(t, "criteria")
		order := rapid.Permutation(y.units).Draw(t, "members")
		y.units = order
		after, placings2 := y.score(t)
		for i, u := range before.Units {
			k := slices.Index(order, u.Unit)
			v := after.Units[k]
			require.Equal(t, placings[i], placings2[k])
			slices.SortFunc(u.Lines, inOrder)
			slices.SortFunc(v.Lines, inOrder)
			require.Equal(t, u, v)
		}
	})
}

func inOrder(a, b scoring.Line) int {
	return strings.Compare(string(a.Criterion), string(b.Criterion))
}

func TestAnEntryNeverWidensABound(t *testing.T) {
	within := func(t *rapid.T, inner, outer scoring.Bounds) {
		require.GreaterOrEqual(t, inner.Low.Units(), outer.Low.Units())
		require.LessOrEqual(t, inner.High.Units(), outer.High.Units())
	}
	rapid.Check(t, func(t *rapid.T) {
		y := drawYear(t, options{beyond: rapid.SampledFrom([]int64{0, 50_000}).Draw(t, "beyond"), relative: true})
		board, placings := y.score(t)
		u := rapid.IntRange(0, len(y.units)-1).Draw(t, "unit")
		for i := range y.sheets[u].Entries {
			completed(t, &y.sheets[u].Entries[i])
		}
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
