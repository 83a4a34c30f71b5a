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

// flip prints a flip as "unit criterion from>to".
func flip(f *scoring.Flip) string {
	if f == nil {
		return "none"
	}
	return fmt.Sprint(f.Unit, " ", f.Criterion, " ", f.From, ">", f.To)
}

func TestSensitivity(t *testing.T) {
	quarter := func(s scoring.Scheme) scoring.Scheme {
		s.Step = dec("0.25")
		return s
	}
	two := scheme(points("a", "10"), points("b", "10"))
	step := func(from, below, points string) scoring.ShareStep {
		s := scoring.ShareStep{From: value.MustRatio(from), Points: value.MustDecimal(points)}
		if below != "" {
			s.Below = value.MustRatio(below)
		}
		return s
	}
	stepped := func(steps ...scoring.ShareStep) scoring.Scheme {
		return scheme(points("a", "7"), quantity("q", "35", scoring.Method{Kind: scoring.Steps, Steps: steps}))
	}
	steps := stepped(step("100%", "", "35"), step("80%", "", "28"), step("50%", "", "14"))
	holed := stepped(step("90%", "", "35"), step("50%", "80%", "28"))
	for _, tt := range []struct {
		name, reason string
		scheme       scoring.Scheme
		u, v         []scoring.Entry // u is ahead
		raise, lower string
	}{
		{"by the least step", "no step is declared, so points have four places; equal is not ahead", two,
			[]scoring.Entry{typed("a", "8"), typed("b", "8")}, []scoring.Entry{typed("a", "7"), typed("b", "7.5")}, "v a 7>8.5001", "u a 8>6.4999"},
		{"quarter points", "1.5 draws level, the next quarter passes", quarter(two),
			[]scoring.Entry{typed("a", "8"), typed("b", "8")}, []scoring.Entry{typed("a", "7"), typed("b", "7.5")}, "v a 7>8.75", "u a 8>6.25"},
		{"no room above", "a is full and b has 1 to go: no single entry can", quarter(two),
			[]scoring.Entry{typed("a", "10"), typed("b", "10")}, []scoring.Entry{typed("a", "10"), typed("b", "9")}, "none", "u a 10>8.75"},
		{"second leaf", "a has no room, b has", quarter(two),
			[]scoring.Entry{typed("a", "10"), typed("b", "6")}, []scoring.Entry{typed("a", "10"), typed("b", "5")}, "v b 5>6.25", "u a 10>8.75"},
		{"yes or no", "the only way is the whole 5", quarter(scheme(points("a", "10"), yesNo("b", "5"))),
			[]scoring.Entry{typed("a", "10"), achieved("b", false)}, []scoring.Entry{typed("a", "10"), achieved("b", false)}, "v b 0>1", "u a 10>9.75"},
		{"under a cap", "g holds 12 and v has 11: only 1 of it gets through, and c has more room", quarter(scheme(capped("12", group("g", "", points("a", "10"), points("b", "10"))), points("c", "10"))),
			[]scoring.Entry{typed("a", "10"), typed("b", "2"), typed("c", "5")}, []scoring.Entry{typed("a", "6"), typed("b", "5"), typed("c", "4")}, "v c 4>6.25", "u a 10>7.75"},
		{"over a cap", "u has 14 under a cap of 12: the first 2 are lost for nothing", quarter(scheme(capped("12", group("g", "", points("a", "10"), points("b", "10"))))),
			[]scoring.Entry{typed("a", "7"), typed("b", "7")}, []scoring.Entry{typed("a", "6"), typed("b", "5")}, "none", "u a 7>3.75"},
		{"penalty", "taking less off is better", quarter(scheme(points("a", "10"), penalty(points("p", "5")))),
			[]scoring.Entry{typed("a", "10"), typed("p", "1")}, []scoring.Entry{typed("a", "10"), typed("p", "3")}, "v p 3>0.75", "u a 10>7.75"},
		{"count", "1.5 for each: two more", quarter(scheme(points("a", "2"), count("n", "9", "1.5"))),
			[]scoring.Entry{typed("a", "2"), counted("n", 3)}, []scoring.Entry{typed("a", "2"), counted("n", 1)}, "v n 1>4", "u n 3>0"},
		{"days late", "2 points a day", quarter(scheme(points("a", "1"), report("r", "10", scoring.ReportRule{Time: value.MustDecimal("10"), PerDay: dec("2"), Floor: dec("0")}))),
			[]scoring.Entry{typed("a", "1"), late("r", 1, "")}, []scoring.Entry{typed("a", "1"), late("r", 3, "")}, "v r 3>0", "u r 1>4"},
		{"plan", "70 of 100 brings 7; 80.01 brings more than 8", scheme(points("a", "1"), quantity("q", "10", scoring.Method{Kind: scoring.Proportional})),
			[]scoring.Entry{typed("a", "1"), done("q", "100", "80")}, []scoring.Entry{typed("a", "1"), done("q", "100", "70")}, "v q 70>80.001", "u q 80>69.999"},
		{"no step below", "the table ends at 50 %: less than 80 % has a step still, what is below all of them brings nothing that could be told", steps,
			[]scoring.Entry{done("q", "100", "120"), typed("a", "6")}, []scoring.Entry{done("q", "100", "120"), typed("a", "0")}, "v a 0>6.0001", "u q 120>99.9999"},
		{"a hole between steps", "nothing is said of 80 % to 90 %", holed,
			[]scoring.Entry{done("q", "100", "95"), typed("a", "3")}, []scoring.Entry{done("q", "100", "60"), typed("a", "5")}, "v q 60>90", "u q 95>79.9999"},
		{"above the maximum", "what was typed above it is not raised, and may come down", quarter(scheme(points("a", "10"))),
			[]scoring.Entry{typed("a", "12")}, []scoring.Entry{typed("a", "9")}, "none", "u a 12>8.75"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.scheme.Rank, tt.scheme.Places = scoring.ByPoints, scoring.Standard
			table := compile(t, tt.scheme)
			sheets := []scoring.Sheet{sheet("v", tt.v...), sheet("u", tt.u...)}
			board, issues := table.Score([]value.ID{"u", "v"}, sheets, scoring.Self, value.Path{})
			require.NoError(t, issues.Err())
			swings := table.Search(board, sheets).Swings()
			require.Len(t, swings, 1)
			require.Equal(t, value.ID("u"), swings[0].Ahead)
			require.Equal(t, tt.raise, flip(swings[0].Raise), tt.reason)
			require.Equal(t, tt.lower, flip(swings[0].Lower), tt.reason)
		})
	}
}

func TestSensitivityOfTies(t *testing.T) {
	s := chained(byCriterion("a"))
	s.Step = dec("0.5")
	table := compile(t, s)
	none := typed("off", "0")
	sheets := []scoring.Sheet{
		sheet("u", typed("a", "6"), typed("b", "4"), none), sheet("v", typed("a", "4"), typed("b", "6"), none), sheet("w", typed("a", "4"), typed("b", "6"), none),
	}
	board, _ := table.Score([]value.ID{"u", "v", "w"}, sheets, scoring.Self, value.Path{})
	swings := table.Search(board, sheets).Swings()
	require.Len(t, swings, 2)
	require.False(t, swings[0].Equal, "u is before v by the tie chain")
	require.Equal(t, "v a 4>4.5", flip(swings[0].Raise))
	require.True(t, swings[1].Equal, "v and w are equal to the end")
	require.Equal(t, "w a 4>4.5", flip(swings[1].Raise), "half a point is enough")
}

func TestSensitivityIsSilent(t *testing.T) {
	run := func(s scoring.Scheme, sheets ...scoring.Sheet) []scoring.Swing {
		table := compile(t, s)
		var units []value.ID
		for _, sh := range sheets {
			units = append(units, sh.Unit)
		}
		board, _ := table.Score(units, sheets, scoring.Self, value.Path{})
		return table.Search(board, sheets).Swings()
	}
	a := scheme(points("a", "10"), points("b", "10"))
	a.Rank = scoring.ByPoints
	require.Empty(t, run(a, sheet("u", typed("a", "4"), typed("b", "1")), sheet("v", typed("a", "3"))), "points that are open have no neighbours")
	a.Rank = ""
	require.Empty(t, run(a, sheet("u", typed("a", "8"), typed("b", "1")), sheet("v", typed("a", "8"), out("b", scoring.NotAssigned))), "u by points, v by rate: there is no order")
	require.Len(t, run(a, sheet("u", typed("a", "8"), typed("b", "1")), sheet("v", typed("a", "7"), typed("b", "1"))), 1, "where it does not matter, there is one")
	require.Empty(t, (*scoring.Table)(nil).Search(scoring.Board{}, nil).Swings())
	require.Empty(t, compile(t, a).Search(scoring.Board{Units: []scoring.Tally{tally("5"), tally("4")}}, nil).Swings(), "totals alone cannot be scored again")
}

func TestSensitivityNamesWhatIsNotTried(t *testing.T) {
	s := scheme(points("a", "10"), quantity("m", "10", leading()))
	s.Rank = scoring.ByPoints
	table := compile(t, s)
	sheets := []scoring.Sheet{sheet("u", typed("a", "10"), done("m", "10", "12")), sheet("v", typed("a", "10"), done("m", "10", "11"))}
	board, _ := table.Score([]value.ID{"u", "v"}, sheets, scoring.Self, value.Path{})
	swing := table.Search(board, sheets).Swings()[0]
	require.Equal(t, []scoring.Untried{{Criterion: "m", Name: text("m")}}, swing.Untried, "a change there moves the other unit too")
	require.Nil(t, swing.Raise, "a is full")
	require.Equal(t, "u a 10>7.4999", flip(swing.Lower))
}

func TestThreshold(t *testing.T) {
	s := scheme(points("a", "10"), points("b", "10"))
	s.Step = dec("0.25")
	table := compile(t, s)
	sheets := []scoring.Sheet{sheet("u", typed("a", "8"), typed("b", "8")), sheet("v", typed("a", "8"))}
	board, _ := table.Score([]value.ID{"u", "v"}, sheets, scoring.Self, value.Path{})
	for _, tt := range []struct {
		unit, points, want string
		ok                 bool
	}{
		{"u", "17.5", "u a 8>9.5", true}, // reaching is enough
		{"u", "16", "u a 8>7.75", true},  // one quarter falls below
		{"u", "18.25", "none", true},     // neither has so much room
		{"v", "10", "none", false},       // open
		{"x", "10", "none", false},
	} {
		f, ok := table.Search(board, sheets).Threshold(value.ID(tt.unit), value.MustDecimal(tt.points))
		require.Equal(t, tt.want, flip(f), "%v", tt)
		require.Equal(t, tt.ok, ok, "%v", tt)
	}
}

// candidates returns every entry that differs from one in a single number: all of
// them on the step of the scheme, for what was done against a target some.
func candidates(leaf scoring.Criterion, e scoring.Entry, step int64) []scoring.Entry {
	var all []scoring.Entry
	set := func(from, to, by int64, change func(*scoring.Entry, int64)) {
		for n := from; n <= to; n += by {
			c := e
			change(&c, n)
			all = append(all, c)
		}
	}
	points := func(c *scoring.Entry, n int64) { d := value.FromUnits(n); c.Points = &d }
	switch {
	case leaf.Kind == scoring.Achieved && e.Achieved != nil:
		set(0, 1, 1, func(c *scoring.Entry, n int64) { yes := n == 1; c.Achieved = &yes })
	case leaf.Kind == scoring.Points && e.Points != nil:
		set(0, leaf.Max.Units(), step, points)
	case leaf.Kind == scoring.Count && e.Count != nil:
		set(0, 6, 1, func(c *scoring.Entry, n int64) { i := int(n); c.Count = &i })
	case leaf.Kind == scoring.Report:
		if e.Points != nil {
			set(0, leaf.Report.Quality.Units(), step, points)
		}
		if e.DaysLate != nil {
			set(0, 12, 1, func(c *scoring.Entry, n int64) { i := int(n); c.DaysLate = &i })
		}
	case leaf.Kind == scoring.Quantity && e.Target != nil && e.Actual != nil:
		set(0, 2*e.Target.Units(), max(e.Target.Units()/8, 1), func(c *scoring.Entry, n int64) { d := value.FromUnits(n); c.Actual = &d })
	}
	return all
}

// TestSensitivityAgreesWithTheSlowTwin tries every entry of both units of a pair
// and scores the whole bloc each time.
func TestSensitivityAgreesWithTheSlowTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		y := drawYear(t, options{beyond: 10_000})
		y.fill(t)
		y.scheme.Rank = rapid.SampledFrom([]scoring.Rank{scoring.ByPoints, scoring.ByRate}).Draw(t, "rank")
		y.scheme.Places, y.scheme.Step = scoring.Standard, dec("0.5")
		if rapid.Bool().Draw(t, "chain") {
			y.scheme.Ties = []scoring.TieStep{{By: scoring.TieByCriterion, Criterion: y.leaves[0].ID}}
		}
		table, score, row := y.searched(t)
		board := score()
		// change sets one entry, and tells whether behind is then certainly ahead, and
		// by how much the criterion moved.
		change := func(u, entry int, to scoring.Entry, ahead, behind int) (bool, int64) {
			was := y.sheets[u].Entries[entry]
			y.sheets[u].Entries[entry] = to
			after := score()
			y.sheets[u].Entries[entry] = was
			i := row[was.Criterion]
			line, before := after.Units[u].Lines[i].Points, board.Units[u].Lines[i].Points
			pair, _ := table.Standings(scoring.Board{Units: []scoring.Tally{after.Units[ahead], after.Units[behind]}})
			flips := before.Settled() && pair[1].Ahead.Most == 0 && pair[0].Ahead.Fewest == 1
			certain := line.Low // of what is open only that counts
			if u == ahead {
				certain = line.High
			}
			moved := certain.Units() - before.Low.Units()
			return flips, max(moved, -moved)
		}
		for _, swing := range table.Search(board, y.sheets).Swings() {
			ahead, behind := slices.Index(y.units, swing.Ahead), slices.Index(y.units, swing.Behind)
			for _, side := range []struct {
				unit int
				got  *scoring.Flip
			}{{behind, swing.Raise}, {ahead, swing.Lower}} {
				least := int64(1) << 62
				for j, e := range y.sheets[side.unit].Entries {
					for _, c := range candidates(y.leaf(e.Criterion), e, 5_000) {
						if flips, moved := change(side.unit, j, c, ahead, behind); flips {
							least = min(least, moved)
						}
					}
				}
				if side.got == nil {
					require.Equal(t, int64(1)<<62, least, "no single entry can")
					continue
				}
				require.LessOrEqual(t, side.got.Points.Units(), least, "nothing smaller was found by trying")
				j := slices.IndexFunc(y.sheets[side.unit].Entries, func(e scoring.Entry) bool { return e.Criterion == side.got.Criterion })
				flips, moved := change(side.unit, j, changed(y.sheets[side.unit].Entries[j], *side.got), ahead, behind)
				require.True(t, flips, "the change does what it says: %+v", side.got)
				require.Equal(t, side.got.Points.Units(), moved)
				if side.got.Field != scoring.FlipActual {
					require.Equal(t, least, moved, "every such entry was tried")
				}
			}
		}
	})
}

// fill gives every leaf an entry, so that points are mostly settled.
func (y *year) fill(t *rapid.T) {
	for i := range y.sheets {
		for _, leaf := range y.leaves {
			if slices.ContainsFunc(y.sheets[i].Entries, func(e scoring.Entry) bool { return e.Criterion == leaf.ID }) {
				continue
			}
			e, ok := drawEntry(t, leaf, y.beyond)
			if !ok {
				e = out(string(leaf.ID), scoring.NotAssigned)
			}
			y.sheets[i].Entries = append(y.sheets[i].Entries, e)
		}
	}
}

// changed returns the entry after a flip.
func changed(e scoring.Entry, f scoring.Flip) scoring.Entry {
	n, yes := int(f.To.Units()/10_000), f.To.Sign() > 0
	switch f.Field {
	case scoring.FlipPoints:
		e.Points = &f.To
	case scoring.FlipAchieved:
		e.Achieved = &yes
	case scoring.FlipActual:
		e.Actual = &f.To
	case scoring.FlipCount:
		e.Count = &n
	case scoring.FlipDaysLate:
		e.DaysLate = &n
	}
	return e
}

func ExampleSearch_Swings() {
	s := scheme(points("a", "10"), yesNo("b", "5"))
	s.Rank, s.Step = scoring.ByPoints, dec("0.25")
	table, _ := scoring.Compile(s, value.Path{})
	sheets := []scoring.Sheet{sheet("u", typed("a", "9"), achieved("b", true)), sheet("v", typed("a", "7.5"), achieved("b", true))}
	board, _ := table.Score([]value.ID{"u", "v"}, sheets, scoring.Self, value.Path{})
	for _, s := range table.Search(board, sheets).Swings() {
		fmt.Println(s.Behind, "passes", s.Ahead, "with", s.Raise.Criterion, s.Raise.From, "to", s.Raise.To)
		fmt.Println("or when", s.Lower.Criterion, "of", s.Ahead, "falls to", s.Lower.To)
	}
	// Output:
	// v passes u with a 7.5 to 9.25
	// or when a of u falls to 7.25
}

func ExampleSearch_Threshold() {
	s := scheme(points("a", "10"), yesNo("b", "5"))
	s.Step = dec("0.25")
	table, _ := scoring.Compile(s, value.Path{})
	sheets := []scoring.Sheet{sheet("u", typed("a", "8.5"), achieved("b", false))}
	board, _ := table.Score([]value.ID{"u"}, sheets, scoring.Self, value.Path{})
	f, _ := table.Search(board, sheets).Threshold("u", value.MustDecimal("9"))
	fmt.Println(f.Criterion, f.From, "to", f.To)
	// Output:
	// a 8.5 to 9
}

func BenchmarkSensitivity30x60(b *testing.B) {
	var s scoring.Scheme
	s.Rank, s.Places, s.Step = scoring.ByPoints, scoring.Standard, dec("0.25")
	for i := range 60 {
		s.Criteria = append(s.Criteria, points(fmt.Sprint("c", i), "10"))
	}
	var units []value.ID
	var sheets []scoring.Sheet
	for u := range 30 {
		sh := sheet(fmt.Sprint("u", u))
		for i := range 60 {
			sh.Entries = append(sh.Entries, typed(fmt.Sprint("c", i), fmt.Sprint((u*7+i*3)%11)))
		}
		units, sheets = append(units, sh.Unit), append(sheets, sh)
	}
	table := compile(b, s)
	board, _ := table.Score(units, sheets, scoring.Self, value.Path{})
	b.ReportAllocs()
	for b.Loop() {
		table.Search(board, sheets).Swings()
	}
}
