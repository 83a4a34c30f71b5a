package scoring_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// small is a table of 30: a group of a (10) and b (yes or no, 5), capped at 12,
// and c (18).
func small() scoring.Scheme {
	return scheme(capped("12", group("g", "12", points("a", "10"), yesNo("b", "5"))), points("c", "18"))
}

func TestScoreOneUnit(t *testing.T) {
	for _, tt := range []struct {
		name, reason          string
		entries               []scoring.Entry
		total, assigned, rate string
		open                  int
		origins               []scoring.Origin // g, a, b, c
		issues                []string
	}{
		{
			name: "all given", reason: "sums upwards",
			entries: []scoring.Entry{typed("a", "7.25"), achieved("b", false), typed("c", "18")},
			total:   "25.25", assigned: "30", rate: "101/120",
			origins: []scoring.Origin{scoring.Added, scoring.Typed, scoring.None, scoring.Typed},
		}, {
			name: "cap", reason: "10 + 5 are held at the group's 12",
			entries: []scoring.Entry{typed("a", "10"), achieved("b", true), typed("c", "0")},
			total:   "12", assigned: "30", rate: "40%",
			origins: []scoring.Origin{scoring.Capped, scoring.Typed, scoring.Full, scoring.Typed},
		}, {
			name: "honest zero", reason: "a total of zero is a total",
			entries: []scoring.Entry{typed("a", "0"), achieved("b", false), typed("c", "0")},
			total:   "0", assigned: "30", rate: "0%",
			origins: []scoring.Origin{scoring.Added, scoring.Typed, scoring.None, scoring.Typed},
		}, {
			name: "not scored", reason: "an entry that is missing leaves 0..18 open, it is no zero",
			entries: []scoring.Entry{typed("a", "4"), achieved("b", true)},
			total:   "9..27", assigned: "12..30", open: 1,
			origins: []scoring.Origin{scoring.Added, scoring.Typed, scoring.Full, scoring.Unscored},
			issues:  []string{"warning scoring.entries-missing /sheets/0/entries"},
		}, {
			name: "not scored under a cap", reason: "the cap holds the upper bound too",
			entries: []scoring.Entry{achieved("b", true), typed("c", "1")},
			total:   "6..13", assigned: "23..30", open: 1,
			origins: []scoring.Origin{scoring.Capped, scoring.Unscored, scoring.Full, scoring.Typed},
			issues:  []string{"warning scoring.entries-missing /sheets/0/entries"},
		}, {
			name: "not assigned", reason: "không giao chỉ tiêu leaves total and assigned maximum: 9 of 12",
			entries: []scoring.Entry{typed("a", "4"), achieved("b", true), out("c", scoring.NotAssigned)},
			total:   "9", assigned: "12", rate: "75%",
			origins: []scoring.Origin{scoring.Added, scoring.Typed, scoring.Full, scoring.Unassigned},
		}, {
			name: "not applicable", reason: "leaves both too, and is told apart by its origin",
			entries: []scoring.Entry{typed("a", "4"), achieved("b", true), out("c", scoring.NotApplicable)},
			total:   "9", assigned: "12", rate: "75%",
			origins: []scoring.Origin{scoring.Added, scoring.Typed, scoring.Full, scoring.Inapplicable},
		}, {
			name: "nothing assigned", reason: "no rate of nothing",
			entries: []scoring.Entry{out("a", scoring.NotAssigned), out("b", scoring.NotAssigned), out("c", scoring.NotAssigned)},
			total:   "0", assigned: "0",
			origins: []scoring.Origin{scoring.Added, scoring.Unassigned, scoring.Unassigned, scoring.Unassigned},
		}, {
			name: "above the maximum", reason: "met in a real table; kept as typed and said (ground rule 6)",
			entries: []scoring.Entry{typed("a", "4"), achieved("b", false), typed("c", "18.5")},
			total:   "22.5", assigned: "30", rate: "75%",
			origins: []scoring.Origin{scoring.Added, scoring.Typed, scoring.None, scoring.Typed},
			issues:  []string{"warning scoring.above-max /sheets/0/entries/2/points"},
		}, {
			name: "below zero", reason: "kept as typed and said; a total below 0 has no rate",
			entries: []scoring.Entry{typed("c", "-5"), typed("a", "4"), achieved("b", false)},
			total:   "-1", assigned: "30",
			origins: []scoring.Origin{scoring.Added, scoring.Typed, scoring.None, scoring.Typed},
			issues:  []string{"warning scoring.below-zero /sheets/0/entries/0/points"},
		}, {
			name: "no entries", reason: "a sheet that is empty is not a sheet of zeros",
			total: "0..30", assigned: "0..30", open: 3,
			origins: []scoring.Origin{scoring.Capped, scoring.Unscored, scoring.Unscored, scoring.Unscored},
			issues:  []string{"warning scoring.entries-missing /sheets/0/entries"},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			board, issues := compile(t, small()).Score([]value.ID{"u"}, []scoring.Sheet{sheet("u", tt.entries...)}, scoring.Self, value.PathTo("sheets"))
			require.Equal(t, tt.issues, said(issues), tt.reason)
			got := board.Units[0]
			require.Equal(t, tt.total, bounds(got.Points), tt.reason)
			require.Equal(t, tt.assigned, bounds(got.Assigned), tt.reason)
			require.Equal(t, tt.open, got.Open, tt.reason)
			if tt.rate == "" {
				require.Nil(t, got.Rate, tt.reason)
			} else {
				require.Equal(t, value.MustRatio(tt.rate), *got.Rate, tt.reason)
			}
			var origins []scoring.Origin
			for i, id := range []value.ID{"g", "a", "b", "c"} {
				require.Equal(t, id, got.Lines[i].Criterion)
				origins = append(origins, got.Lines[i].Origin)
			}
			require.Equal(t, tt.origins, origins, tt.reason)
		})
	}
}

func TestScoreBloc(t *testing.T) {
	full := sheet("v", typed("a", "1"), achieved("b", true), typed("c", "2"))
	full.Illustrative = true
	cross := sheet("v", typed("a", "0"))
	cross.Stage = scoring.Cross
	board, issues := compile(t, small()).Score([]value.ID{"u", "v"}, []scoring.Sheet{cross, full}, scoring.Self, value.PathTo("sheets"))
	require.Equal(t, []string{"warning scoring.sheet-missing /sheets"}, said(issues))
	require.Equal(t, "0..30", bounds(board.Units[0].Points), "a missing sheet is not a sheet of zeros")
	require.Equal(t, 3, board.Units[0].Open)
	require.False(t, board.Units[0].Illustrative)
	require.Equal(t, "8", bounds(board.Units[1].Points), "the cross stage stands beside, not over")
	require.True(t, board.Units[1].Illustrative)
	require.Equal(t, scoring.Self, board.Stage)
	require.Equal(t, *dec("30"), board.Highest)
}

// TestScoreGoesOn: an entry that cannot be used is reported and leaves its line
// open; the rest of the bloc is scored.
func TestScoreGoesOn(t *testing.T) {
	full := []scoring.Entry{typed("a", "1"), achieved("b", true), typed("c", "2")}
	both := typed("a", "1")
	both.State = scoring.NotAssigned
	for _, tt := range []struct {
		name, reason string
		sheets       []scoring.Sheet
		total        string
		want         []string
	}{
		{"outsider", "a unit outside the bloc", []scoring.Sheet{sheet("x", full...), sheet("u", full...)}, "8",
			[]string{"warning scoring.sheet-unit /sheets/0/unit"}},
		{"entry twice", "which of the two counts is not ours to say", []scoring.Sheet{sheet("u", append(full[:3:3], typed("a", "9"))...)}, "7..14",
			[]string{"warning scoring.entry-twice /sheets/0/entries/3/criterion"}},
		{"entry thrice", "three are no clearer than two",
			[]scoring.Sheet{sheet("u", append(full[:3:3], typed("a", "9"), typed("a", "9"))...)}, "7..14",
			[]string{"warning scoring.entry-twice /sheets/0/entries/3/criterion", "warning scoring.entry-twice /sheets/0/entries/4/criterion"}},
		{"unknown criterion", "the table has no such row", []scoring.Sheet{sheet("u", append(full[:3:3], typed("z", "9"))...)}, "8",
			[]string{"warning scoring.entry-criterion /sheets/0/entries/3/criterion"}},
		{"group", "a heading is added up", []scoring.Sheet{sheet("u", append(full[:3:3], typed("g", "9"))...)}, "8",
			[]string{"warning scoring.entry-group /sheets/0/entries/3/criterion"}},
		{"wrong kinds", "points on a yes-or-no row, yes on a row of points",
			[]scoring.Sheet{sheet("u", typed("c", "1"), achieved("a", true), typed("b", "5"))}, "1..13",
			[]string{"warning scoring.entry-kind /sheets/0/entries/1", "warning scoring.entry-kind /sheets/0/entries/2"}},
		{"forms", "two things at once, nothing, and an unknown state",
			[]scoring.Sheet{sheet("u", both, scoring.Entry{Criterion: "b"}, out("c", "ill"))}, "0..30",
			[]string{
				"warning scoring.entry-state /sheets/0/entries/0",
				"warning scoring.entry-form /sheets/0/entries/1",
				"warning scoring.enum /sheets/0/entries/2/state",
			}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			board, issues := compile(t, small()).Score([]value.ID{"u"}, tt.sheets, scoring.Self, value.PathTo("sheets"))
			require.Equal(t, tt.want, said(issues), tt.reason)
			require.Equal(t, tt.total, bounds(board.Units[0].Points), tt.reason)
			require.Equal(t, !board.Units[0].Points.Settled(), board.Units[0].Open > 0, tt.reason)
		})
	}
}

func TestScoreRefuses(t *testing.T) {
	full := []scoring.Entry{typed("a", "1"), achieved("b", true), typed("c", "2")}
	for _, tt := range []struct {
		name, reason string
		sheets       []scoring.Sheet
		want         []string
	}{
		{"sheet twice", "which of the two counts is not ours to say", []scoring.Sheet{sheet("u", full...), sheet("u", full...)},
			[]string{"error scoring.sheet-twice /sheets/1"}},
		{"overflow", "ground rule 5; the numbers are kept as typed, so they can",
			[]scoring.Sheet{sheet("u", achieved("b", true), typed("c", "922337203685477"), typed("a", "922337203685477"))},
			[]string{
				"warning scoring.above-max /sheets/0/entries/1/points",
				"warning scoring.above-max /sheets/0/entries/2/points",
				"error scoring.points-overflow /sheets/0",
			}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			board, issues := compile(t, small()).Score([]value.ID{"u"}, tt.sheets, scoring.Self, value.PathTo("sheets"))
			require.Equal(t, tt.want, said(issues), tt.reason)
			require.Zero(t, board, "no partial result")
		})
	}
	t.Run("unit twice", func(t *testing.T) {
		_, issues := compile(t, small()).Score([]value.ID{"u", "u"}, []scoring.Sheet{sheet("u", full...)}, scoring.Self, value.PathTo("sheets"))
		require.Equal(t, "error scoring.unit-twice /sheets", said(issues)[0])
	})
	t.Run("no table", func(t *testing.T) {
		var none *scoring.Table
		board, issues := none.Score([]value.ID{"u"}, nil, scoring.Self, value.Path{})
		require.Equal(t, []string{"error scoring.no-table "}, said(issues))
		placings, issues := none.Standings(board)
		require.Equal(t, []string{"error scoring.no-table "}, said(issues))
		require.Empty(t, placings)
	})
}

func TestScoreT01(t *testing.T) {
	s := readT01(t)
	table := compile(t, s)
	full, gaps := sheet("u"), sheet("v")
	for r := range table.Rows() {
		switch r.Kind {
		case scoring.Points:
			full.Entries = append(full.Entries, typed(string(r.ID), r.Max.String()))
		case scoring.Achieved:
			full.Entries = append(full.Entries, achieved(string(r.ID), true))
		}
	}
	gaps.Entries = full.Entries[:173]
	board, issues := table.Score([]value.ID{"u", "v"}, []scoring.Sheet{full, gaps}, scoring.Self, value.PathTo("sheets"))
	require.Equal(t, []string{"warning scoring.entries-missing /sheets/1/entries"}, said(issues),
		"173 of 176 rows filled was met in a real table")
	require.Equal(t, "1000", bounds(board.Units[0].Points))
	require.Equal(t, "960..1000", bounds(board.Units[1].Points), "the last three leaves carry 10 + 5 + 25 points")
	require.Equal(t, 3, board.Units[1].Open)
}

func TestBoardIsADocument(t *testing.T) {
	board, _ := compile(t, small()).Score([]value.ID{"u", "v"},
		[]scoring.Sheet{sheet("u", typed("a", "7.25"), achieved("b", false), typed("c", "18"))}, scoring.Self, value.Path{})
	data, err := json.Marshal(board)
	require.NoError(t, err)
	again, issues := value.Read[scoring.Board](data)
	require.Empty(t, issues)
	require.Equal(t, board, again, "what is written is what the strict reader reads")
}
