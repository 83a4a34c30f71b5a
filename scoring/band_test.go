package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// TestBandsByRate: what bands go by, where not everything is assigned to a unit. The
// table's maximum is 100.
func TestBandsByRate(t *testing.T) {
	for _, c := range []struct {
		name, reason     string
		rank, bandBy     scoring.Rank
		points, assigned string
		best, worst      value.ID
		told             bool
	}{
		{"declared by rate", "76 of 80 are 95 of 100", scoring.ByRate, scoring.ByRate, "76", "80", "95", "95", false},
		{"declared by rate, just below", "75.9999 of 80 are 94.9998", scoring.ByRate, scoring.ByRate, "75.9999", "80", "85", "85", false},
		{"declared by points", "76 points are 76", scoring.ByRate, scoring.ByPoints, "76", "80", "rest", "rest", false},
		{"ranked by points", "nothing speaks of rates", scoring.ByPoints, "", "76", "80", "rest", "rest", false},
		{"ranked by rate, no word on bands", "either reading", scoring.ByRate, "", "76", "80", "95", "rest", true},
		{"ranked by rate, all assigned", "the readings agree", scoring.ByRate, "", "96", "100", "95", "95", false},
		{"ranked by rate, both in one band", "40 of 80 are 50", scoring.ByRate, "", "40", "80", "rest", "rest", false},
		{"nothing assigned", "no rate: points", scoring.ByRate, scoring.ByRate, "3", "0", "rest", "rest", false},
		{"below 0", "no rate: points", scoring.ByRate, scoring.ByRate, "-3", "80", "rest", "rest", false},
		{"points open", "70 to 80 of 80", scoring.ByRate, scoring.ByRate, "70..80", "80", "95", "85", false},
		{"assigned open", "80 of 80 to 100", scoring.ByRate, scoring.ByRate, "80", "80..100", "95", "rest", false},
		{"perhaps nothing assigned", "1 of 0 to 100", scoring.ByRate, scoring.ByRate, "1", "0..100", "95", "rest", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := scheme(points("a", "60"), points("b", "40"))
			s.Rank, s.Places, s.BandBy = c.rank, scoring.Standard, c.bandBy
			s.Bands = []scoring.Band{
				{ID: "95", Name: text("từ 95"), From: dec("95"), Opens: []value.ID{"co-thi-dua-tinh"}},
				{ID: "85", Name: text("từ 85"), From: dec("85")}, {ID: "rest", Name: text("còn lại")},
			}
			table := compile(t, s)
			b := scoring.Board{Units: []scoring.Tally{tally(c.points, c.assigned)}}
			got := table.Bandings(b)[0]
			require.Equal(t, []value.ID{c.best, c.worst}, []value.ID{got.Best.ID, got.Worst.ID}, c.reason)
			require.Equal(t, c.told, len(table.CheckBandings(b)) == 1, "said where it matters, and only there")

			chance := scoring.StillOpen
			if c.best != "95" {
				chance = scoring.OutOfReach
			} else if c.worst == "95" {
				chance = scoring.Certain
			}
			for _, goal := range []scoring.Goal{{Band: "95"}, {Opens: "co-thi-dua-tinh"}} {
				require.Equal(t, chance, table.Prospects(b, nil, goal)[0].Chance, "goals go by the same")
			}
		})
	}
}

// TestBandsByRateAreRates: a unit is in a band by rate exactly if its share of what is
// assigned is no less than that of the band's least points in all.
func TestBandsByRateAreRates(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scheme(points("a", "60"), points("b", "40"))
		s.BandBy = scoring.ByRate
		from := value.FromUnits(rapid.Int64Range(1, 1_000_000).Draw(t, "from"))
		s.Bands = []scoring.Band{{ID: "x", Name: text("x"), From: &from}}
		table, _ := scoring.Compile(s, value.PathTo("scheme"))
		assigned := rapid.Int64Range(1, 1_000_000).Draw(t, "assigned")
		got := rapid.Int64Range(0, assigned).Draw(t, "points")
		exactly := func(n int64) scoring.Bounds { return scoring.Bounds{Low: value.FromUnits(n), High: value.FromUnits(n)} }
		u := scoring.Tally{Points: exactly(got), Assigned: exactly(assigned)}
		in := table.Bandings(scoring.Board{Units: []scoring.Tally{u}})[0].Best != nil
		if want := got*1_000_000 >= from.Units()*assigned; in != want {
			t.Fatalf("%d of %d from %v: %v", got, assigned, from, in)
		}
	})
}
