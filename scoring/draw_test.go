package scoring_test

import (
	"fmt"
	"slices"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

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
	options
}

// options say what is drawn: points typed in up to beyond below 0 and above the
// maximum, and leaves that are relative to the leader or not.
type options struct {
	beyond   int64
	relative bool
}

func drawYear(t *rapid.T, o options) year {
	y := year{options: o}
	y.scheme = scheme(y.drawItems(t, 0, "")...)
	y.scheme.Rank = rapid.SampledFrom([]scoring.Rank{"", scoring.ByPoints, scoring.ByRate}).Draw(t, "rank")
	y.scheme.Places = rapid.SampledFrom([]scoring.Places{"", scoring.Standard, scoring.Dense, scoring.Fractional}).Draw(t, "places")
	if rapid.Bool().Draw(t, "rounded") {
		y.scheme.Rounding.Leaf = drawRounding(t)
	}
	if rapid.IntRange(0, 4).Draw(t, "total rounded") == 0 {
		y.scheme.Rounding.Total = drawRounding(t)
	}
	if rapid.IntRange(0, 3).Draw(t, "limited") == 0 {
		least := rapid.IntRange(0, 5).Draw(t, "floor")
		y.scheme.Floor, y.scheme.Cap = dec(fmt.Sprint(least)), dec(fmt.Sprint(rapid.IntRange(least, 20).Draw(t, "cap")))
	}
	for i := range rapid.IntRange(1, 5).Draw(t, "units") {
		u := fmt.Sprint("u", i)
		y.units = append(y.units, value.ID(u))
		s := sheet(u)
		for _, leaf := range y.leaves {
			if e, ok := drawEntry(t, leaf, o.beyond); ok {
				s.Entries = append(s.Entries, e)
			}
		}
		y.sheets = append(y.sheets, s)
	}
	return y
}

func (y year) leaf(id value.ID) scoring.Criterion {
	return y.leaves[slices.IndexFunc(y.leaves, func(c scoring.Criterion) bool { return c.ID == id })]
}

func drawRounding(t *rapid.T) *value.Rounding {
	return &value.Rounding{
		Step: value.MustDecimal(rapid.SampledFrom([]string{"0.01", "0.25", "1"}).Draw(t, "step")),
		Mode: rapid.SampledFrom([]value.Mode{value.HalfUp, value.HalfEven, value.Up, value.Down}).Draw(t, "mode"),
	}
}

func (y *year) drawItems(t *rapid.T, depth int, effect scoring.Effect) []scoring.Criterion {
	var items []scoring.Criterion
	for range rapid.IntRange(1, 3).Draw(t, "items") {
		// Identifiers in any order, none of them twice.
		y.drawn++
		id := fmt.Sprintf("c%d-%d", rapid.IntRange(0, 1<<40).Draw(t, "id"), y.drawn)
		own := effect
		if own == "" && rapid.IntRange(0, 3).Draw(t, "with effect") == 0 {
			own = rapid.SampledFrom([]scoring.Effect{scoring.Bonus, scoring.Penalty}).Draw(t, "effect")
		}
		var c scoring.Criterion
		if depth < 2 && rapid.Bool().Draw(t, "group") {
			c = drawLimits(t, group(id, "", y.drawItems(t, depth+1, own)...), own)
		} else {
			c = drawLeaf(t, id, y.relative)
		}
		c.Effect = own
		if c.Kind != scoring.Group {
			y.leaves = append(y.leaves, c)
		}
		items = append(items, c)
	}
	return items
}

func drawLimits(t *rapid.T, g scoring.Criterion, effect scoring.Effect) scoring.Criterion {
	most := rapid.IntRange(0, 9).Draw(t, "cap")
	if rapid.Bool().Draw(t, "capped") {
		g = capped(fmt.Sprint(most), g)
	}
	if effect != scoring.Penalty && rapid.IntRange(0, 3).Draw(t, "floored") == 0 {
		g = floored(fmt.Sprint(rapid.IntRange(0, most).Draw(t, "floor")), g)
	}
	return g
}

// drawLeaf draws a leaf in any of the ways to score one, with rules that bring
// more for more.
func drawLeaf(t *rapid.T, id string, relative bool) scoring.Criterion {
	most := fmt.Sprint(rapid.IntRange(0, 6).Draw(t, "max"))
	part := rapid.SampledFrom([]scoring.Part{"", scoring.InProportion, scoring.Dropped, scoring.AsWhole}).Draw(t, "part")
	methods := []scoring.Method{
		above(rapid.SampledFrom([]string{"0%", "2/3", "100%"}).Draw(t, "over"), "5", "1", part),
		{Kind: scoring.Proportional}, {Kind: scoring.AllOrNothing},
		percent(scoring.PerPercent, "15", "1", part), percent(scoring.Shortfall, "7", "0.5", part),
		{Kind: scoring.Steps, Steps: []scoring.ShareStep{step("100%", "", "6"), step("70%", "100%", "4.5"), step("0%", "70%", "1")}},
	}
	if relative {
		undeclared := leading()
		undeclared.NoTarget = ""
		methods = append(methods, leading(), leading(), undeclared)
	}
	switch rapid.IntRange(0, 4).Draw(t, "kind") {
	case 0:
		return yesNo(id, most)
	case 1:
		return count(id, most, "1.5")
	case 2:
		r := scoring.ReportRule{Time: value.MustDecimal("3"), PerDay: dec("1"), Quality: dec("2"), NotSubmitted: dec("0")}
		if rapid.Bool().Draw(t, "floor") {
			r.Floor = dec("0")
		}
		return report(id, "5", r)
	case 3:
		return quantity(id, most, rapid.SampledFrom(methods).Draw(t, "method"))
	}
	return points(id, most)
}

func drawEntry(t *rapid.T, leaf scoring.Criterion, beyond int64) (scoring.Entry, bool) {
	switch rapid.IntRange(0, 6).Draw(t, "entry") {
	case 0:
		return scoring.Entry{}, false
	case 1:
		return out(string(leaf.ID), scoring.NotAssigned), true
	case 2:
		return out(string(leaf.ID), scoring.NotApplicable), true
	}
	id := string(leaf.ID)
	switch leaf.Kind {
	case scoring.Achieved:
		return achieved(id, rapid.Bool().Draw(t, "yes")), true
	case scoring.Count:
		return counted(id, rapid.IntRange(0, 5).Draw(t, "count")), true
	case scoring.Report:
		e := late(id, rapid.IntRange(0, 5).Draw(t, "days"), "")
		if rapid.Bool().Draw(t, "with quality") {
			d := value.FromUnits(rapid.Int64Range(0, 20_000).Draw(t, "quality"))
			e.Points = &d
		}
		return e, true
	case scoring.Quantity:
		target := value.FromUnits(10_000 * rapid.Int64Range(0, 4).Draw(t, "target"))
		if leaf.Method.Kind != scoring.LeaderRelative {
			target = value.FromUnits(target.Units() + 10_000)
		}
		e := scoring.Entry{Criterion: leaf.ID, Target: &target}
		if rapid.IntRange(0, 3).Draw(t, "in progress") > 0 {
			e.Actual = drawActual(t)
		}
		return e, true
	}
	d := value.FromUnits(rapid.Int64Range(-beyond, leaf.Max.Units()+beyond).Draw(t, "points"))
	return scoring.Entry{Criterion: leaf.ID, Points: &d}, true
}

func drawActual(t *rapid.T) *value.Decimal {
	d := value.FromUnits(2_500 * rapid.Int64Range(0, 24).Draw(t, "actual"))
	return &d
}

// completed gives an entry what it still lacks.
func completed(t *rapid.T, e *scoring.Entry) {
	if e.Target != nil && e.Actual == nil {
		e.Actual = drawActual(t)
	}
	if e.DaysLate != nil && e.Points == nil {
		d := value.FromUnits(rapid.Int64Range(0, 20_000).Draw(t, "quality"))
		e.Points = &d
	}
}

// better returns an entry that brings its unit no less.
func better(t *rapid.T, leaf scoring.Criterion, e scoring.Entry) scoring.Entry {
	good := leaf.Effect != scoring.Penalty
	between := func(from, most int64) int64 {
		if !good {
			from, most = 0, from
		}
		return rapid.Int64Range(from, max(from, most)).Draw(t, "better")
	}
	switch {
	case e.Achieved != nil:
		yes := rapid.Bool().Draw(t, "better")
		yes = good && (yes || *e.Achieved) || !good && yes && *e.Achieved
		e.Achieved = &yes
	case e.Count != nil:
		n := int(between(int64(*e.Count), 6))
		e.Count = &n
	case e.Actual != nil:
		d := value.FromUnits(between(e.Actual.Units(), 100_000))
		e.Actual = &d
	case e.Points != nil:
		most := leaf.Max
		if leaf.Kind == scoring.Report {
			most = leaf.Report.Quality
		}
		d := value.FromUnits(between(e.Points.Units(), most.Units()))
		e.Points = &d
	}
	return e
}

func greaterOf(a, b *value.Decimal) *value.Decimal {
	if a.Compare(*b) > 0 {
		return a
	}
	return b
}

func lesserOf(a, b *value.Decimal) *value.Decimal {
	if a == nil || a.Compare(*b) > 0 {
		return b
	}
	return a
}

// searched compiles the table, scores the sheets as they then are, and tells the
// line of each criterion: what a slow search goes by.
func (y *year) searched(t *rapid.T) (*scoring.Table, func() scoring.Board, map[value.ID]int) {
	table, issues := scoring.Compile(y.scheme, value.Path{})
	require.NoError(t, issues.Err())
	score := func() scoring.Board {
		board, issues := table.Score(y.units, y.sheets, scoring.Self, value.Path{})
		require.NoError(t, issues.Err())
		return board
	}
	row := map[value.ID]int{}
	for r := range table.Rows() {
		row[r.ID] = len(row)
	}
	return table, score, row
}
