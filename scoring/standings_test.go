package scoring_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// places prints placings as "1", "2=2" (shared by two) or "1..3".
func places(placings []emulation.Placing) []string {
	var all []string
	for _, p := range placings {
		s := p.Best.String()
		if !p.Settled() {
			s += ".." + p.Worst.String()
		}
		if p.Shared > 1 {
			s += fmt.Sprint("=", p.Shared)
		}
		all = append(all, s)
	}
	return all
}

func tally(points string, assigned ...string) scoring.Tally {
	t := scoring.Tally{Points: span(points), Assigned: span("100")}
	if len(assigned) > 0 {
		t.Assigned = span(assigned[0])
	}
	return t
}

// span reads "5" or "5..8".
func span(s string) scoring.Bounds {
	low, high, open := strings.Cut(s, "..")
	if !open {
		high = low
	}
	return scoring.Bounds{Low: value.MustDecimal(low), High: value.MustDecimal(high)}
}

func TestStandings(t *testing.T) {
	const (
		rank   = "warning scoring.rank-undeclared /scheme"
		counts = "warning scoring.places-undeclared /scheme"
	)
	for _, tt := range []struct {
		name, reason string
		rank         scoring.Rank
		places       scoring.Places
		units        []scoring.Tally
		want         []string
		issues       []string
	}{
		{"no ties", "nothing undeclared matters", "", "",
			[]scoring.Tally{tally("80"), tally("95"), tally("90")}, []string{"3", "1", "2"}, nil},
		{"standard", "1 2 2 4", scoring.ByPoints, scoring.Standard,
			[]scoring.Tally{tally("80"), tally("95"), tally("90"), tally("90")}, []string{"4", "1", "2=2", "2=2"}, nil},
		{"dense", "1 2 2 3", scoring.ByPoints, scoring.Dense,
			[]scoring.Tally{tally("80"), tally("95"), tally("90"), tally("90")}, []string{"3", "1", "2=2", "2=2"}, nil},
		{"fractional", "1 2.5 2.5 4: who tie take the mean of places 2 and 3", scoring.ByPoints, scoring.Fractional,
			[]scoring.Tally{tally("80"), tally("95"), tally("90"), tally("90")}, []string{"4", "1", "2.5=2", "2.5=2"}, nil},
		{"fractional, three", "places 1 to 3 have the mean 2", scoring.ByPoints, scoring.Fractional,
			[]scoring.Tally{tally("90"), tally("90"), tally("90"), tally("80")}, []string{"2=3", "2=3", "2=3", "4"}, nil},
		{"fractional, touching", "at 90 both take 1.5", scoring.ByPoints, scoring.Fractional,
			[]scoring.Tally{tally("90"), tally("80..90")}, []string{"1..1.5", "1.5..2"}, nil},
		{"undeclared below a tie", "only the units below the tie depend on the counting (ground rule 4: no default)", scoring.ByPoints, "",
			[]scoring.Tally{tally("80"), tally("95"), tally("90"), tally("90")}, []string{"3..4", "1", "2=2", "2=2"}, []string{counts}},
		{"undeclared tie at the foot", "no place comes after the tie, so nothing depends on the counting", "", "",
			[]scoring.Tally{tally("95"), tally("90"), tally("90")}, []string{"1", "2=2", "2=2"}, nil},
		{"all equal", "a tie stands: neither order nor identifier breaks it", "", "",
			[]scoring.Tally{tally("90"), tally("90"), tally("90")}, []string{"1=3", "1=3", "1=3"}, nil},
		{"alone", "one unit is first, whatever its points", "", "", []scoring.Tally{tally("0..100")}, []string{"1"}, nil},
		{"none", "an empty bloc has no standings", "", "", nil, nil, nil},
		{"overlap", "85..95 may pass 90 and may equal it; 99 and 10 are out of its reach", scoring.ByPoints, scoring.Standard,
			[]scoring.Tally{tally("99"), tally("90"), tally("85..95"), tally("10")}, []string{"1", "2..3", "2..3", "4"}, nil},
		{"touching", "at 90 both would share the first place, so the first is sure of it", scoring.ByPoints, scoring.Standard,
			[]scoring.Tally{tally("90"), tally("80..90")}, []string{"1", "1..2"}, nil},
		{"dense bunches", "the two open units may come out equal, and then the last is second", scoring.ByPoints, scoring.Dense,
			[]scoring.Tally{tally("80..95"), tally("90..99"), tally("10")}, []string{"1..2", "1..2", "2..3"}, nil},
		{"dense settled ties above", "90 and 90 are one place, 80..85 is another", scoring.ByPoints, scoring.Dense,
			[]scoring.Tally{tally("90"), tally("90"), tally("80..85"), tally("70")}, []string{"1=2", "1=2", "2", "3"}, nil},
		{"missing sheet", "0..100 may be anywhere and moves the others by one", scoring.ByPoints, scoring.Standard,
			[]scoring.Tally{tally("90"), tally("80"), tally("0..100", "0..100")}, []string{"1..2", "2..3", "1..3"}, nil},
		{"rate", "45 of 50 is more than 80 of 100", scoring.ByRate, "",
			[]scoring.Tally{tally("80"), tally("45", "50")}, []string{"2", "1"}, nil},
		{"rate exactly", "10 of 30 and 20 of 60 are equal; no rounding parts them", scoring.ByRate, "",
			[]scoring.Tally{tally("10", "30"), tally("20", "60"), tally("33.3333")}, []string{"1=2", "1=2", "2..3"}, []string{counts}},
		{"rank undeclared", "points and rate disagree, so both places are open", "", "",
			[]scoring.Tally{tally("80"), tally("45", "50")}, []string{"1..2", "1..2"}, []string{rank}},
		{"rank undeclared and idle", "equal assigned maxima: points and rate agree", "", "",
			[]scoring.Tally{tally("80"), tally("45")}, []string{"1", "2"}, nil},
		{"rate while open", "30 of 60..100 is at least 30 %, and at most what it is with all of 100 assigned", scoring.ByRate, scoring.Standard,
			[]scoring.Tally{tally("30..70", "60..100"), tally("71"), tally("29")}, []string{"2", "1", "3"}, nil},
		{"rate while open, from below", "if the rest is assigned and earns nothing, 30 of 100 is less than 40 of 100", scoring.ByRate, scoring.Standard,
			[]scoring.Tally{tally("30..70", "60..100"), tally("40")}, []string{"1..2", "1..2"}, nil},
		{"rate below zero", "-10 of 100 is more than -10 of 50", scoring.ByRate, scoring.Standard,
			[]scoring.Tally{tally("-10", "50"), tally("-10")}, []string{"2", "1"}, nil},
		{"nothing assigned", "no rate, so its place is open and moves the others", scoring.ByRate, scoring.Standard,
			[]scoring.Tally{tally("80"), tally("0", "0")}, []string{"1..2", "1..2"}, []string{"warning scoring.no-rate /scheme/rank"}},
		{"below zero", "-1 is less than 0", "", "", []scoring.Tally{tally("-1"), tally("0"), tally("-2")}, []string{"2", "1", "3"}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := small()
			s.Rank, s.Places = tt.rank, tt.places
			got, issues := compile(t, s).Standings(scoring.Board{Units: tt.units})
			require.Equal(t, tt.want, places(got), tt.reason)
			require.Equal(t, tt.issues, said(issues), tt.reason)
		})
	}
}

func TestSorted(t *testing.T) {
	in := []emulation.Placing{{Unit: "d", Best: *dec("3")}, {Unit: "c", Best: *dec("1")}, {Unit: "b", Best: *dec("2")}, {Unit: "a", Best: *dec("2")}}
	var got []value.ID
	for _, p := range scoring.Sorted(in) {
		got = append(got, p.Unit)
	}
	require.Equal(t, []value.ID{"c", "b", "a", "d"}, got, "equal places keep the listed order, not that of identifiers")
	require.Equal(t, value.ID("d"), in[0].Unit, "the argument is left alone")
}

// TestOrder: what is sure of two units does not wait for a third.
func TestOrder(t *testing.T) {
	for _, tt := range []struct {
		name, reason string
		rank         scoring.Rank
		first, other scoring.Tally
		order        int
		known        bool
	}{
		{"ahead", "90 is more than 70, whoever is between them", scoring.ByPoints, tally("90"), tally("70"), 1, true},
		{"ahead, open", "at least 80 is more than at most 79", scoring.ByPoints, tally("80..95"), tally("10..79"), 1, true},
		{"touching", "at 80 they would be equal", scoring.ByPoints, tally("80..95"), tally("10..80"), 0, false},
		{"overlapping", "either may be ahead", scoring.ByPoints, tally("0..100"), tally("90"), 0, false},
		{"equal", "a tie stands", scoring.ByPoints, tally("90"), tally("90"), 0, true},
		{"equal bounds", "two open units are not equal yet", scoring.ByPoints, tally("80..90"), tally("80..90"), 0, false},
		{"by rate", "9 of 10 is more than 17 of 20", scoring.ByRate, tally("9", "10"), tally("17", "20"), 1, true},
		{"undeclared, readings differ", "behind by points, ahead by rate", "", tally("9", "10"), tally("17", "20"), 0, false},
		{"undeclared, readings agree", "ahead by both", "", tally("18", "20"), tally("8", "10"), 1, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := scheme(points("a", "1000"))
			s.Rank = tt.rank
			third := tally("0..1000")
			tt.first.Unit, tt.other.Unit, third.Unit = "a", "b", "c"
			order := compile(t, s).Order(scoring.Board{Units: []scoring.Tally{tt.first, tt.other, third}})
			got, known := order("a", "b")
			require.Equal(t, tt.known, known, tt.reason)
			require.Equal(t, tt.order, got, tt.reason)
			back, _ := order("b", "a")
			require.Equal(t, -tt.order, back, "the other way round")
			_, known = order("a", "z")
			require.False(t, known, "z is not on the board")
		})
	}
	_, known := (*scoring.Table)(nil).Order(scoring.Board{Units: []scoring.Tally{{Unit: "a"}, {Unit: "b"}}})("a", "b")
	require.False(t, known, "without a table nothing is ahead of anything")
}

// TestOrderTwin: two units stand to each other as the places say of a bloc that has
// no others.
func TestOrderTwin(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		number := rapid.Int64Range(0, 6)
		units := make([]scoring.Tally, rapid.IntRange(2, 6).Draw(rt, "units"))
		for i := range units {
			low, assigned := number.Draw(rt, "low"), number.Draw(rt, "assigned")+6
			high := low + rapid.SampledFrom([]int64{0, 0, 1, 4}).Draw(rt, "open")
			units[i] = scoring.Tally{
				Unit:     value.ID(rune('a' + i)),
				Points:   scoring.Bounds{Low: value.FromUnits(low), High: value.FromUnits(high)},
				Assigned: scoring.Bounds{Low: value.FromUnits(assigned), High: value.FromUnits(assigned)},
			}
		}
		s := scheme(points("a", "1000"))
		s.Rank, s.Places = rapid.SampledFrom([]scoring.Rank{scoring.ByPoints, scoring.ByRate, ""}).Draw(rt, "rank"), scoring.Standard
		table, _ := scoring.Compile(s, value.Path{})
		order := table.Order(scoring.Board{Units: units})
		for i, a := range units {
			for _, b := range units[i+1:] {
				p, _ := table.Standings(scoring.Board{Units: []scoring.Tally{a, b}})
				want, sure := 0, p[0].Settled() && p[1].Settled() && (p[0].Best != p[1].Best || p[0].Shared == 2)
				if sure {
					want = p[1].Best.Compare(p[0].Best)
				}
				got, known := order(a.Unit, b.Unit)
				require.Equal(rt, sure, known)
				require.Equal(rt, want, got)
			}
		}
	})
}
