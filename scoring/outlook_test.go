package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// planning is the bands of Planning 2023: 850 points open one title of
// collectives (article 8), 700 the other (article 9).
func planning() scoring.Scheme {
	s := scheme(points("a", "800"), bonus(points("b", "200")), penalty(points("c", "200")))
	s.Rank, s.Places = scoring.ByPoints, scoring.Standard
	s.Bands = []scoring.Band{
		{ID: "850", Name: text("từ 850 điểm"), From: dec("850"), Opens: []value.ID{"tap-the-lao-dong-xuat-sac"}},
		{ID: "700", Name: text("từ 700 điểm"), From: dec("700"), Opens: []value.ID{"tap-the-lao-dong-tien-tien"}},
	}
	return s
}

func TestProspects(t *testing.T) {
	tallies := func(points ...string) scoring.Board {
		var b scoring.Board
		for i, p := range points {
			u := tally(p)
			u.Unit = value.ID(string(rune('u' + i)))
			b.Units = append(b.Units, u)
		}
		return b
	}
	const certain, out, open = scoring.Certain, scoring.OutOfReach, scoring.StillOpen
	for _, tt := range []struct {
		name, reason string
		board        scoring.Board
		goal         scoring.Goal
		want         []scoring.Chance
	}{
		{"850 points", "850 is enough, 849.9999 is not", tallies("850", "849.9999", "700..900", "850..900", "100..849"), scoring.Goal{Points: dec("850")},
			[]scoring.Chance{certain, out, open, certain, out}},
		{"the band", "the same by its name", tallies("850", "849.9999", "700..900"), scoring.Goal{Band: "850"}, []scoring.Chance{certain, out, open}},
		{"a lower band", "a unit of the higher band has reached the lower", tallies("900", "700", "699"), scoring.Goal{Band: "700"}, []scoring.Chance{certain, certain, out}},
		{"first place", "800..850 may pass 820; 700 passes nobody", tallies("820", "800..850", "700"), scoring.Goal{Places: 1}, []scoring.Chance{open, open, out}},
		{"first two places", "nobody else comes near", tallies("820", "800..850", "700"), scoring.Goal{Places: 2}, []scoring.Chance{certain, certain, out}},
		{"shared first place", "equal units both hold it", tallies("820", "820", "700"), scoring.Goal{Places: 1}, []scoring.Chance{certain, certain, out}},
		{"a band that opens a title", "850 and more opens the one title and not the other", tallies("850", "849.9999", "700..900", "850..900", "100..699"), scoring.Goal{Opens: "tap-the-lao-dong-xuat-sac"},
			[]scoring.Chance{certain, out, open, certain, out}},
		{"a band between", "as listed: 850 and more does not open the lower title", tallies("850", "700..849", "700..900", "600..900", "100..699"), scoring.Goal{Opens: "tap-the-lao-dong-tien-tien"},
			[]scoring.Chance{out, certain, open, open, out}},
		{"no band opens it", "nothing is told", tallies("820"), scoring.Goal{Opens: "co-thi-dua-tinh"}, nil},
		{"no such band", "nothing is told", tallies("820"), scoring.Goal{Band: "900"}, nil},
		{"no goal", "as above", tallies("820"), scoring.Goal{}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			table := compile(t, planning())
			placings, _ := table.Standings(tt.board)
			var got []scoring.Chance
			for i, p := range table.Prospects(tt.board, placings, tt.goal) {
				require.Equal(t, tt.board.Units[i].Unit, p.Unit)
				got = append(got, p.Chance)
			}
			require.Equal(t, tt.want, got, tt.reason)
		})
	}
	var none *scoring.Table
	require.Empty(t, none.Prospects(tallies("1"), nil, scoring.Goal{Points: dec("1")}), "no table, no goals")
	require.Empty(t, none.Bandings(tallies("1")))
	require.Empty(t, none.Influences(tallies("1")))
}

func TestBandings(t *testing.T) {
	s := planning()
	rest := scoring.Band{ID: "rest", Name: text("còn lại")}
	for _, tt := range []struct {
		name, reason string
		bands        []scoring.Band
		points       string
		best, worst  value.ID
	}{
		{"at the edge", "from 850 on", s.Bands, "850", "850", "850"},
		{"below all", "no band is the lowest", s.Bands, "699.9999", "", ""},
		{"open", "700 to 1000 is in either", s.Bands, "700..1000", "850", "700"},
		{"open to none", "perhaps below 700", s.Bands, "600..710", "700", ""},
		{"the rest", "a band without a least takes what is left", append(s.Bands[:2:2], rest), "-5", "rest", "rest"},
		{"above the maximum", "107 of 100 is in the highest, as min(107, 100) is", s.Bands, "1070", "850", "850"},
		{"printed upwards", "the order of print decides nothing", []scoring.Band{s.Bands[1], s.Bands[0]}, "900", "850", "850"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := planning()
			s.Bands = tt.bands
			got := compile(t, s).Bandings(scoring.Board{Units: []scoring.Tally{tally(tt.points)}})[0]
			id := func(b *scoring.Band) value.ID {
				if b == nil {
					return ""
				}
				return b.ID
			}
			require.Equal(t, []value.ID{tt.best, tt.worst}, []value.ID{id(got.Best), id(got.Worst)}, tt.reason)
			require.Equal(t, tt.best == tt.worst, got.Settled())
		})
	}
}

func TestInfluences(t *testing.T) {
	type influence struct {
		unit, criterion value.ID
		swing           string
		pairs           int
	}
	for _, tt := range []struct {
		name, reason string
		scheme       scoring.Scheme
		sheets       []scoring.Sheet
		want         []influence
	}{
		{"by swing", "both can decide between u and v; the larger goes first, whatever its place in the table",
			scheme(points("a", "10"), points("b", "30")),
			[]scoring.Sheet{sheet("u"), sheet("v", typed("a", "5"), typed("b", "5"))},
			[]influence{{"u", "b", "30", 1}, {"u", "a", "10", 1}}},
		{"what decides nothing", "v's 20 points change no order, u's 5 may",
			scheme(points("a", "20"), points("b", "100"), points("c", "5")),
			[]scoring.Sheet{sheet("u", typed("a", "0"), typed("b", "90")), sheet("v", typed("b", "0"), typed("c", "0")), sheet("w", typed("a", "2"), typed("b", "90"), typed("c", "0"))},
			[]influence{{"u", "c", "5", 1}, {"v", "a", "20", 0}}},
		{"under a cap", "the cap leaves a 2 points of room when b is full",
			scheme(capped("12", group("g", "", points("a", "10"), points("b", "10")))),
			[]scoring.Sheet{sheet("u", typed("b", "10")), sheet("v", typed("a", "10"), typed("b", "1"))},
			[]influence{{"u", "a", "2", 1}}},
		{"nothing to move", "the cap is reached already",
			scheme(capped("10", group("g", "", points("a", "10"), points("b", "10")))),
			[]scoring.Sheet{sheet("u", typed("b", "10")), sheet("v", typed("a", "10"), typed("b", "1"))},
			[]influence{{"u", "a", "0", 0}}},
		{"penalty", "up to 8 may be taken off", scheme(points("a", "10"), penalty(points("b", "8"))),
			[]scoring.Sheet{sheet("u", typed("a", "9")), sheet("v", typed("a", "3"), typed("b", "0"))},
			[]influence{{"u", "b", "8", 1}}},
		{"leader-relative", "w's entry moves its own 10 points, and u's and v's, which wait for the leader",
			scheme(quantity("a", "10", leading())),
			[]scoring.Sheet{sheet("u", done("a", "10", "11")), sheet("v", done("a", "10", "12")), sheet("w")},
			[]influence{{"w", "a", "17.5", 3}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.scheme.Rank, tt.scheme.Places = scoring.ByPoints, scoring.Standard
			table := compile(t, tt.scheme)
			var units []value.ID
			for _, s := range tt.sheets {
				units = append(units, s.Unit)
			}
			board, _ := table.Score(units, tt.sheets, scoring.Self, value.Path{})
			var got []influence
			for _, in := range table.Influences(board) {
				got = append(got, influence{in.Unit, in.Criterion, in.Swing.String(), in.Pairs})
			}
			require.Equal(t, tt.want, got, tt.reason)
		})
	}
}
