package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// TestLeaderRelative: the cases of method M01, and the worked rows of M02, both
// from the documentation of a program (the police rule itself was not seen).
func TestLeaderRelative(t *testing.T) {
	type unit struct{ target, actual string }
	none := unit{} // no entry
	const noLeader = "half marks at the most while nobody exceeds"
	for _, tt := range []struct {
		name, reason string
		units        []unit
		want         []string
		issues       []string
	}{
		{"M02", "the worked rows: 120 of 100 and 60 of 50 lead together; 80 of 80 is half; the three without a target are their own pool",
			[]unit{{"100", "120"}, {"0", "150"}, {"50", "60"}, {"80", "80"}, {"0", "100"}, {"0", "75"}},
			[]string{"10", "10", "10", "5", "6.67", "5"}, nil},
		{"below target", "0.5 × MS × A ÷ T", []unit{{"100", "50"}, {"100", "90"}}, []string{"2.5", "4.5"}, nil},
		{"nobody exceeds", noLeader, []unit{{"100", "100"}, {"100", "99"}}, []string{"5", "4.95"}, nil},
		{"between", "e = 10 % against the leader's 40 %: 5 + 5 × 1/4", []unit{{"100", "110"}, {"50", "70"}}, []string{"6.25", "10"}, nil},
		{"exact tie in different measures", "10 ÷ 90 and 0.1 ÷ 0.9 are equal as rationals, though not as floats",
			[]unit{{"90", "100"}, {"0.9", "1"}}, []string{"10", "10"},
			[]string{"warning scoring.target-measure /sheets/1/entries/0/target"}},
		{"pool of nothing", "T = 0 and A = 0 is 0", []unit{{"0", "0"}, {"0", "0"}}, []string{"0", "0"}, nil},
		{"pools apart", "a large actual without a target does not lead those with one", []unit{{"10", "10"}, {"0", "1000"}}, []string{"5", "10"}, nil},
		{"two decimals", "1/3 of the leader's excess: 5 + 5/3", []unit{{"30", "31"}, {"10", "11"}}, []string{"6.67", "10"}, nil},
		{"large sums", "the products pass 128 bits and stay exact", []unit{{"100000000000000", "100000000000001"}, {"100000000000000", "100000000000003"}}, []string{"6.67", "10"}, nil},

		{"one missing", "who enters may lead, which lowers whoever is ahead, or not", []unit{{"100", "110"}, {"100", "120"}, {"100", "80"}, none},
			[]string{"5..7.5", "5..10", "4", "0..10"}, []string{"warning scoring.sheet-missing /sheets"}},
		{"missing with a target", "its target says already that it is not of the other pool", []unit{{"0", "5"}, {"0", "10"}, {"100", ""}},
			[]string{"5", "10", "0..10"}, []string{"warning scoring.entries-missing /sheets/2/entries"}},
		{"missing without a target", "it may have the largest actual, but can lead nobody who has a target", []unit{{"100", "110"}, {"0", "10"}, {"0", ""}},
			[]string{"10", "0..10", "0..10"}, []string{"warning scoring.entries-missing /sheets/2/entries"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			table := compile(t, twoDecimals(scheme(quantity("a", "10", leading()))))
			var units []value.ID
			var sheets []scoring.Sheet
			for i, u := range tt.units {
				id := string(rune('u' + i))
				units = append(units, value.ID(id))
				if u != none {
					sheets = append(sheets, sheet(id, done("a", u.target, u.actual)))
				}
			}
			board, issues := table.Score(units, sheets, scoring.Self, value.PathTo("sheets"))
			require.Equal(t, tt.issues, said(issues), tt.reason)
			var got []string
			for _, u := range board.Units {
				got = append(got, bounds(u.Points))
			}
			require.Equal(t, tt.want, got, tt.reason)
		})
	}
}

func TestLeaderRelativeWithoutPool(t *testing.T) {
	m := leading()
	m.NoTarget = ""
	table := compile(t, twoDecimals(scheme(quantity("a", "10", m))))
	board, issues := table.Score([]value.ID{"u", "v"}, []scoring.Sheet{
		sheet("u", done("a", "0", "7")), sheet("v", done("a", "10", "12")),
	}, scoring.Self, value.PathTo("sheets"))
	require.Equal(t, []string{"warning scoring.no-target-undeclared /scheme/criteria/0"}, said(issues), "no default for units without a target")
	require.Equal(t, "0..10", bounds(board.Units[0].Points))
	require.Equal(t, "10", bounds(board.Units[1].Points), "it is not measured against a unit without a target")
}

func TestMeasures(t *testing.T) {
	in := func(measure string, e scoring.Entry) scoring.Entry {
		e.Measure = measure
		return e
	}
	table := compile(t, twoDecimals(scheme(quantity("a", "10", leading()))))
	board, issues := table.Score([]value.ID{"u", "v", "w"}, []scoring.Sheet{
		sheet("u", in("vụ", done("a", "0", "7"))), sheet("v", in("triệu đồng", done("a", "0", "700"))), sheet("w", in("vụ", done("a", "5", "6"))),
	}, scoring.Self, value.PathTo("sheets"))
	require.Equal(t, []string{
		"warning scoring.pool-measures /sheets/0/entries/0",
		"warning scoring.pool-measures /sheets/1/entries/0",
		"warning scoring.measures /sheets/1/entries/0/measure",
	}, said(issues), "actuals in different measures cannot be compared; shares of the plan can")
	require.Equal(t, "0..10", bounds(board.Units[0].Points))
	require.Equal(t, "10", bounds(board.Units[2].Points))
}
