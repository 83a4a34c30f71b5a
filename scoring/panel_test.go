package scoring_test

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

func number(n int) *int { return &n }

// panelled is a table of a (10 points) and b (yes or no) that several assess.
func panelled(a scoring.Aggregate) scoring.Scheme {
	s := scheme(points("a", "10"), yesNo("b", "5"))
	a.Stage = scoring.Self
	s.Assessors = []scoring.Aggregate{a}
	return s
}

// panelSheets are sheets of the unit u with points for a, "-" for none, and b
// achieved.
func panelSheets(a ...string) []scoring.Sheet {
	var sheets []scoring.Sheet
	for _, p := range a {
		s := sheet("u", achieved("b", true))
		if p != "-" {
			s.Entries = append(s.Entries, typed("a", p))
		}
		sheets = append(sheets, s)
	}
	return sheets
}

// marks writes the points given, "x" for left out and "!" for an outlier.
func marks(given []scoring.GivenPoints) string {
	var all []string
	for _, g := range given {
		s := g.Points.String()
		if g.LeftOut {
			s += "x"
		}
		if g.Outlier {
			s += "!"
		}
		all = append(all, s)
	}
	return strings.Join(all, " ")
}

func TestAssess(t *testing.T) {
	cents := &value.Rounding{Step: value.MustDecimal("0.01"), Mode: value.HalfUp}
	mean := scoring.Aggregate{Method: scoring.Mean}
	for _, tt := range []struct {
		name, reason  string
		rule          scoring.Aggregate
		sheets        []scoring.Sheet
		given, points string // points of a; "" is open
		total         string
		issues        []string
	}{
		{"mean", "", mean, panelSheets("8", "9"), "8 9", "8.5", "13.5", nil},
		{"one assessor", "the mean of one is the one", mean, panelSheets("8"), "8", "8", "13", nil},
		{"mean that does not come out even", "25 / 3, and nobody said how to round", mean, panelSheets("8", "8", "9"), "8 8 9", "", "5..15",
			[]string{"warning scoring.assess.no-rounding /sheets/0/entries"}},
		{"declared rounding", "8.333…", scoring.Aggregate{Method: scoring.Mean, Rounding: cents}, panelSheets("8", "8", "9"), "8 8 9", "8.33", "13.33", nil},
		{"rounded once", "8.345 and 8.346 have the mean 8.3455; half up at two places", scoring.Aggregate{Method: scoring.Mean, Rounding: cents}, panelSheets("8.345", "8.346"), "8.345 8.346", "8.35", "13.35", nil},
		{"median, odd", "", scoring.Aggregate{Method: scoring.Median}, panelSheets("9", "2", "8"), "9 2 8", "8", "13", nil},
		{"median, even", "the mean of the two in the middle", scoring.Aggregate{Method: scoring.Median}, panelSheets("9", "2", "8", "7"), "9 2 8 7", "7.5", "12.5", nil},
		{"trimmed", "one left out at each end", scoring.Aggregate{Method: scoring.TrimmedMean, Trim: number(1)}, panelSheets("9", "2", "8", "7"), "9x 2x 8 7", "7.5", "12.5", nil},
		{"too few to trim", "of two nothing is left", scoring.Aggregate{Method: scoring.TrimmedMean, Trim: number(1)}, panelSheets("9", "2"), "9 2", "", "5..15",
			[]string{"warning scoring.assess.few /sheets/0/entries"}},
		{"one did not score", "a missing entry is no 0, and nothing says that the rest is enough", mean, panelSheets("8", "-"), "8", "", "5..15",
			[]string{"warning scoring.assess.few /sheets/0/entries"}},
		{"one did not score, and need not", "", scoring.Aggregate{Method: scoring.Mean, AtLeast: number(1)}, panelSheets("8", "-"), "8", "8", "13", nil},
		{"outlier from the median", "more than 2 from 8; 6 is not farther than 2", scoring.Aggregate{Method: scoring.Mean, AtLeast: number(1), Rounding: cents,
			Outlier: &scoring.OutlierRule{From: scoring.Median, Beyond: value.MustDecimal("2")}}, panelSheets("8", "6", "5", "9", "8"), "8 6 5! 9 8", "7.2", "12.2", nil},
		{"outlier from the mean", "the mean is 20/3: 3 is 3.66… away, 9 is 2.33… away", scoring.Aggregate{Method: scoring.Median,
			Outlier: &scoring.OutlierRule{From: scoring.Mean, Beyond: value.MustDecimal("3")}}, panelSheets("8", "3", "9"), "8 3! 9", "8", "13", nil},
		{"above the maximum", "kept and said at the assessor's own entry", mean, panelSheets("8", "12"), "8 12", "10", "15",
			[]string{"warning scoring.above-max /sheets/1/entries/1/points"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			board, panels, issues := compile(t, panelled(tt.rule)).Assess([]value.ID{"u"}, tt.sheets, scoring.Self, value.PathTo("sheets"))
			require.Equal(t, tt.issues, said(issues), tt.reason)
			require.Equal(t, tt.total, bounds(board.Units[0].Points), tt.reason)
			line := panels[0].Lines[0]
			require.Equal(t, tt.given, marks(line.Given), tt.reason)
			if tt.points == "" {
				require.Nil(t, line.Points, tt.reason)
				require.NotNil(t, line.Open)
				return
			}
			require.Equal(t, tt.points, line.Points.String(), tt.reason)
		})
	}
}

func TestAssessorsAgreeOnFacts(t *testing.T) {
	sheets := panelSheets("8", "8")
	sheets[1].Entries[0] = achieved("b", false)
	board, panels, issues := compile(t, panelled(scoring.Aggregate{Method: scoring.Mean})).Assess([]value.ID{"u"}, sheets, scoring.Self, value.PathTo("sheets"))
	require.Equal(t, []string{"warning scoring.assess.differ /sheets/0/entries"}, said(issues), "yes and no have no mean")
	require.Equal(t, "8..13", bounds(board.Units[0].Points))
	require.NotNil(t, panels[0].Lines[1].Open)
}

func TestAssessRefuses(t *testing.T) {
	mean := panelled(scoring.Aggregate{Method: scoring.Mean})
	chief := scoring.Assessor{Role: scoring.RoleChief}
	sheets := panelSheets("8", "9")
	sheets[0].By, sheets[1].By = chief, chief
	_, _, issues := compile(t, mean).Assess([]value.ID{"u"}, sheets, scoring.Self, value.PathTo("sheets"))
	require.Equal(t, []string{"error scoring.assess.twice /sheets/1/by"}, said(issues), "one assessor, one sheet; anonymous ones may be several")

	_, _, issues = compile(t, small()).Assess([]value.ID{"u"}, panelSheets("8", "9"), scoring.Self, value.PathTo("sheets"))
	require.Contains(t, said(issues), "error scoring.sheet-twice /sheets/1", "without a declared way two sheets are one too many")

	_, _, issues = (*scoring.Table)(nil).Assess(nil, nil, scoring.Self, value.Path{})
	require.Equal(t, []string{"error scoring.no-table "}, said(issues))
}

func TestLintAssessors(t *testing.T) {
	for _, tt := range []struct {
		name string
		rule scoring.Aggregate
		want []string
	}{
		{"sound", scoring.Aggregate{Method: scoring.TrimmedMean, Trim: number(1)}, nil},
		{"no method", scoring.Aggregate{}, []string{"error scoring.enum /scheme/assessors/0/method"}},
		{"trimmed by how many", scoring.Aggregate{Method: scoring.TrimmedMean}, []string{"error scoring.assess.trim /scheme/assessors/0/trim"}},
		{"trimmed median", scoring.Aggregate{Method: scoring.Median, Trim: number(1)}, []string{"error scoring.assess.trim /scheme/assessors/0/trim"}},
		{"trimmed by none", scoring.Aggregate{Method: scoring.TrimmedMean, Trim: number(0)}, []string{"error scoring.assess.number /scheme/assessors/0/trim"}},
		{"at least none", scoring.Aggregate{Method: scoring.Mean, AtLeast: number(0)}, []string{"error scoring.assess.number /scheme/assessors/0/atLeast"}},
		{"rounding without a step", scoring.Aggregate{Method: scoring.Mean, Rounding: &value.Rounding{Mode: value.Up}}, []string{"error scoring.assess.rounding-form /scheme/assessors/0/rounding"}},
		{"outlier from a trimmed mean", scoring.Aggregate{Method: scoring.Mean, Outlier: &scoring.OutlierRule{From: scoring.TrimmedMean}}, []string{"error scoring.enum /scheme/assessors/0/outlier/from"}},
		{"outlier by less than nothing", scoring.Aggregate{Method: scoring.Mean, Outlier: &scoring.OutlierRule{From: scoring.Mean, Beyond: value.MustDecimal("-1")}}, []string{"error scoring.assess.beyond /scheme/assessors/0/outlier/beyond"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			require.Equal(t, tt.want, said(scoring.Lint(panelled(tt.rule), value.PathTo("scheme"))))
		})
	}
	s := panelled(scoring.Aggregate{Method: scoring.Mean})
	s.Assessors = append(s.Assessors, s.Assessors[0])
	require.Equal(t, []string{"error scoring.assess.stage-twice /scheme/assessors/1/stage"}, said(scoring.Lint(s, value.PathTo("scheme"))))
}

// TestAggregatesAgreeWithTheSlowTwin computes with big fractions.
func TestAggregatesAgreeWithTheSlowTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule := scoring.Aggregate{Method: rapid.SampledFrom([]scoring.AggregateMethod{scoring.Mean, scoring.TrimmedMean, scoring.Median}).Draw(t, "method")}
		given := rapid.SliceOfN(rapid.Int64Range(0, 100_000), 1, 7).Draw(t, "points")
		in := slices.Sorted(slices.Values(given))
		switch rule.Method {
		case scoring.TrimmedMean:
			rule.Trim = number(rapid.IntRange(1, 2).Draw(t, "trim"))
			if len(in) <= 2**rule.Trim {
				in = nil
			} else {
				in = in[*rule.Trim : len(in)-*rule.Trim]
			}
		case scoring.Median:
			for len(in) > 2 {
				in = in[1 : len(in)-1]
			}
		}
		var sheets []scoring.Sheet
		for _, p := range given {
			d := value.FromUnits(p)
			sheets = append(sheets, sheet("u", scoring.Entry{Criterion: "a", Points: &d}, achieved("b", true)))
		}
		beyond := rapid.Int64Range(0, 50_000).Draw(t, "beyond")
		rule.Outlier = &scoring.OutlierRule{From: scoring.Mean, Beyond: value.FromUnits(beyond)}
		table, _ := scoring.Compile(panelled(rule), value.Path{})
		_, panels, issues := table.Assess([]value.ID{"u"}, sheets, scoring.Self, value.Path{})
		require.NoError(t, issues.Err())
		line := panels[0].Lines[0]

		ratio := func(ns []int64) *big.Rat {
			sum := new(big.Rat)
			for _, n := range ns {
				sum.Add(sum, new(big.Rat).SetInt64(n))
			}
			return sum.Quo(sum, new(big.Rat).SetInt64(int64(len(ns))))
		}
		if want := in; len(want) > 0 && ratio(want).IsInt() {
			require.NotNil(t, line.Points)
			require.Equal(t, ratio(want).Num().Int64(), line.Points.Units())
		} else {
			require.Nil(t, line.Points)
		}
		if rule.Trim != nil && len(given) <= 2**rule.Trim {
			return
		}
		for i, g := range line.Given {
			away := new(big.Rat).Sub(new(big.Rat).SetInt64(given[i]), ratio(given))
			require.Equal(t, away.Abs(away).Cmp(new(big.Rat).SetInt64(beyond)) > 0, g.Outlier)
		}
	})
}

func ExampleTable_Assess() {
	s := panelled(scoring.Aggregate{Method: scoring.TrimmedMean, Trim: number(1)})
	table, _ := scoring.Compile(s, value.Path{})
	board, panels, _ := table.Assess([]value.ID{"u"}, panelSheets("9", "2", "8", "7"), scoring.Self, value.Path{})
	for _, line := range panels[0].Lines {
		fmt.Println(line.Criterion, marks(line.Given), line.Points)
	}
	fmt.Println(board.Units[0].Points.Low)
	// Output:
	// a 9x 2x 8 7 7.5
	// 12.5
}

// Of two sheets that cannot both count neither does, and the other stands empty in
// its place.
func TestSingle(t *testing.T) {
	sheet := func(unit value.ID, stage scoring.Stage, by scoring.Role) scoring.Sheet {
		return scoring.Sheet{Unit: unit, Stage: stage, By: scoring.Assessor{Role: by}}
	}
	table, issues := scoring.Compile(panelled(scoring.Aggregate{Method: scoring.Mean}), value.Path{})
	require.NoError(t, issues.Err())
	for _, c := range []struct {
		name, reason string
		sheets       []scoring.Sheet
		aside        []int
		issues       []string
	}{
		{"one each", "nothing to say", []scoring.Sheet{sheet("x", scoring.Cross, ""), sheet("y", scoring.Cross, ""), sheet("x", scoring.Self, "")}, nil, nil},
		{"two at a stage of one", "which counts?", []scoring.Sheet{sheet("x", scoring.Cross, ""), sheet("y", scoring.Cross, ""), sheet("x", scoring.Cross, "")}, []int{0, 2}, []string{"/sheets/2"}},
		{"three", "none of them", []scoring.Sheet{sheet("x", scoring.Cross, ""), sheet("x", scoring.Cross, ""), sheet("x", scoring.Cross, "")}, []int{0, 1, 2}, []string{"/sheets/1", "/sheets/2"}},
		{"two assessors", "the scheme takes several", []scoring.Sheet{sheet("x", scoring.Self, scoring.RoleChief), sheet("x", scoring.Self, scoring.RoleTeam)}, nil, nil},
		{"one assessor twice", "the team has one voice", []scoring.Sheet{sheet("x", scoring.Self, scoring.RoleTeam), sheet("x", scoring.Self, scoring.RoleChief), sheet("x", scoring.Self, scoring.RoleTeam)}, []int{0, 2}, []string{"/sheets/2"}},
		{"two who are not named", "they may be two", []scoring.Sheet{sheet("x", scoring.Self, ""), sheet("x", scoring.Self, "")}, nil, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := slices.Clone(c.sheets)
			got, issues := table.Single(c.sheets, value.PathTo("sheets"))
			require.Equal(t, before, c.sheets, "what is given is not changed")
			require.Len(t, got, len(c.sheets))
			for i := range got {
				want := c.sheets[i]
				if slices.Contains(c.aside, i) {
					want = scoring.Sheet{}
				}
				assert.Equal(t, want, got[i], "%d: %s", i, c.reason)
			}
			var paths []string
			for _, issue := range issues {
				assert.Equal(t, "scoring.sheet-doubled", issue.Code)
				paths = append(paths, issue.Path)
			}
			assert.Equal(t, c.issues, paths, c.reason)
		})
	}
}

// What assessors put on record is kept with their number, for points and for facts;
// several of one role are told apart by their ordinal.
func TestPanelSays(t *testing.T) {
	table, issues := scoring.Compile(panelled(scoring.Aggregate{Method: scoring.Mean}), value.Path{})
	require.NoError(t, issues.Err())
	reason := value.Text{VI: "thiếu minh chứng"}
	team := func(number int, a string, b bool) scoring.Sheet {
		s := sheet("u", typed("a", a), achieved("b", b))
		s.By = scoring.Assessor{Role: scoring.RoleTeam, Ordinal: number}
		return s
	}
	one, two, three := team(1, "8", false), team(2, "6", false), team(3, "7", false)
	two.Entries[0].Reason, two.Entries[0].Evidence = &reason, []string{"BB 1"}
	three.Entries[1].Evidence = []string{"BB 2"}
	sheets := []scoring.Sheet{one, two, three}
	single, issues := table.Single(sheets, value.PathTo("sheets"))
	require.Empty(t, issues, "three of one role, each with its number")
	_, panels, issues := table.Assess([]value.ID{"u"}, single, scoring.Self, value.PathTo("sheets"))
	require.NoError(t, issues.Err())
	require.Len(t, panels, 1)
	require.Len(t, panels[0].Lines, 2, "b has no points to aggregate, and something is said of it")
	assert.Equal(t, []scoring.Said{{Assessor: 2, By: two.By, Reason: &reason, Evidence: []string{"BB 1"}}}, panels[0].Lines[0].Said)
	assert.Equal(t, value.MustDecimal("7"), *panels[0].Lines[0].Points)
	assert.Equal(t, []scoring.Said{{Assessor: 3, By: three.By, Evidence: []string{"BB 2"}}}, panels[0].Lines[1].Said)
	assert.Nil(t, panels[0].Lines[1].Points)
	assert.Nil(t, panels[0].Lines[1].Open, "they agree on the fact")

	three.By.Ordinal = 2
	_, issues = table.Single([]scoring.Sheet{one, two, three}, value.PathTo("sheets"))
	assert.Len(t, issues, 1, "two sheets of the second of the team")
}

// Whether a sheet is looked at entry by entry or scored by itself, what is said
// against it is the same: what is said of any sheet.
func TestPanelReadsASheetAsItIsRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		y := drawYear(t, options{beyond: 10_000, relative: true})
		units, sheets := y.units[:1], y.sheets[:1]
		y.scheme.Criteria = append(y.scheme.Criteria, quantity("holed", "5", scoring.Method{Kind: scoring.Steps, Steps: []scoring.ShareStep{step("50%", "", "5")}}))
		sheets[0].Entries = append(sheets[0].Entries, done("holed", "100", rapid.SampledFrom([]string{"90", "40"}).Draw(t, "in a hole")))
		for i := range sheets[0].Entries {
			e, none, negative, zero := &sheets[0].Entries[i], -1, dec("-1"), dec("0")
			if e.DaysLate != nil {
				e.Points = dec(rapid.SampledFrom([]string{"1", "2.5"}).Draw(t, "quality"))
			}
			switch rapid.IntRange(0, 20).Draw(t, "odd") {
			case 0:
				e.Count = &none
			case 1:
				e.Actual = negative
			case 2:
				e.Target = zero
			case 3:
				e.DaysLate = &none
			case 4:
				e.State = "unheard of"
			}
		}
		if rapid.Bool().Draw(t, "step") {
			y.scheme.Step = dec("0.5")
		}
		read := func(issues value.Issues) []string {
			issues = slices.DeleteFunc(issues, func(i value.Issue) bool { return i.Code == "scoring.entries-missing" })
			return said(issues)
		}
		compiled := func() *scoring.Table {
			table, issues := scoring.Compile(y.scheme, value.PathTo("scheme"))
			require.NoError(t, issues.Err())
			return table
		}
		_, want := compiled().Score(units, sheets, scoring.Self, value.PathTo("sheets"))
		y.scheme.Assessors = []scoring.Aggregate{{Stage: scoring.Self, Method: scoring.Mean}}
		_, _, got := compiled().Assess(units, sheets, scoring.Self, value.PathTo("sheets"))
		require.ElementsMatch(t, read(want), read(got))
	})
}

// What a table lacks is no fault of any sheet, so it is said once; and a row that is
// assigned to another unit of the bloc is none of a stranger's.
func TestPanelsSayOnceWhatTheTableLacks(t *testing.T) {
	s := panelled(scoring.Aggregate{Method: scoring.Mean})
	s.Criteria[0].Units = []value.ID{"u"}
	s.Criteria = append(s.Criteria, quantity("q", "10", percent(scoring.PerPercent, "7", "0.5", "")))
	var sheets []scoring.Sheet
	for _, unit := range []string{"u", "u", "v", "v"} {
		sheets = append(sheets, sheet(unit, achieved("b", true), done("q", "100", "95")))
	}
	_, _, issues := compile(t, s).Assess([]value.ID{"u", "v"}, sheets, scoring.Self, value.PathTo("sheets"))
	require.Equal(t, []string{"warning scoring.part-undeclared /scheme/criteria/2"}, said(issues)[:1])
	require.NotContains(t, fmt.Sprint(said(issues)[1:]), "/scheme")
}

// Assessors of one role are counted from 1: a number below is told, and the sheet counts.
func TestAssessorsAreCountedFromOne(t *testing.T) {
	table, issues := scoring.Compile(panelled(scoring.Aggregate{Method: scoring.Mean}), value.Path{})
	require.NoError(t, issues.Err())
	of := func(ordinal int) []scoring.Sheet {
		return []scoring.Sheet{{Unit: "u", Stage: scoring.Self, By: scoring.Assessor{Role: scoring.RoleTeam, Ordinal: ordinal}}}
	}
	for ordinal, told := range map[int]bool{-1: true, 0: false, 1: false} {
		single, issues := table.Single(of(ordinal), value.PathTo("sheets"))
		assert.Equal(t, of(ordinal), single)
		require.Equal(t, told, len(issues) == 1, ordinal)
		if told {
			assert.Equal(t, "/sheets/0/by/ordinal", issues[0].Path)
			assert.Equal(t, value.Warning, issues[0].Severity)
		}
	}
}
