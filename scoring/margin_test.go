package scoring_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

func TestMargins(t *testing.T) {
	for _, tt := range []struct {
		name, reason string
		by           scoring.Rank
		points       []string
		assigned     string
		places       []string
		want         string
	}{
		{"three", "each is behind the next above", scoring.ByPoints, []string{"80", "90.5", "70"}, "100", []string{"2", "1", "3"}, "a 10.5 b, c 10 a"},
		{"equals told apart", "the tie chain decided, not points", scoring.ByPoints, []string{"90", "90"}, "100", []string{"1", "2"}, "b 0 a"},
		{"shared place", "those who share it are behind the same, and before the same", scoring.ByPoints, []string{"90", "80", "80", "75"}, "100", []string{"1", "2", "2", "4"}, "b 10 a, c 10 a, d 5 b+c"},
		{"shared first", "nobody is above", scoring.ByPoints, []string{"90", "90", "80"}, "100", []string{"1", "1", "3"}, "c 10 a+b"},
		{"open below", "what is settled above is told", scoring.ByPoints, []string{"90", "80", "60..70"}, "100", []string{"1", "2", "3"}, "b 10 a"},
		{"open place", "who is next above is not known", scoring.ByPoints, []string{"90", "80..95"}, "100", []string{"1..2", "1..2"}, ""},
		{"by rate", "there are no points between shares", scoring.ByRate, []string{"90", "80"}, "100", []string{"1", "2"}, ""},
		{"undeclared, alike", "both readings are the same", "", []string{"90", "80"}, "100", []string{"1", "2"}, "b 10 a"},
		{"undeclared, open maximum", "the readings may differ", "", []string{"90", "80"}, "90..100", []string{"1", "2"}, ""},
		{"one", "nobody is above", scoring.ByPoints, []string{"90"}, "100", []string{"1"}, ""},
		{"none", "nothing is nothing", "", nil, "100", nil, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var b scoring.Board
			var places []emulation.Placing
			for i, points := range tt.points {
				unit := value.ID(string(rune('a' + i)))
				b.Units = append(b.Units, scoring.Tally{Unit: unit, Points: span(points), Assigned: span(tt.assigned)})
				place := span(tt.places[i])
				places = append(places, emulation.Placing{Unit: unit, Best: place.Low, Worst: place.High})
			}
			var got []string
			for _, m := range scoring.Margins(b, places, tt.by) {
				var above []string
				for _, id := range m.Above {
					above = append(above, string(id))
				}
				got = append(got, fmt.Sprint(m.Unit, " ", m.Points, " ", strings.Join(above, "+")))
			}
			assert.Equal(t, tt.want, strings.Join(got, ", "), tt.reason)
		})
	}
}

// TestMarginsAddUp: from the first down to a unit they come to its distance.
func TestMarginsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		points := rapid.SliceOfNDistinct(rapid.Int64Range(0, 1000), 1, 12, rapid.ID).Draw(t, "points")
		slices.Sort(points)
		slices.Reverse(points)
		var b scoring.Board
		var places []emulation.Placing
		for i, p := range points {
			unit := value.ID(fmt.Sprint("u", i))
			d, place := value.FromUnits(p), value.FromUnits(int64(i+1)*10_000)
			b.Units = append(b.Units, scoring.Tally{Unit: unit, Points: scoring.Bounds{Low: d, High: d}})
			places = append(places, emulation.Placing{Unit: unit, Best: place, Worst: place})
		}
		var sum int64
		margins := scoring.Margins(b, places, scoring.ByPoints)
		assert.Len(t, margins, len(points)-1)
		for i, m := range margins {
			sum += m.Points.Units()
			assert.Equal(t, points[0]-points[i+1], sum)
		}
	})
}

func ExampleMargins() {
	b := scoring.Board{Units: []scoring.Tally{{Unit: "a", Points: span("90")}, {Unit: "b", Points: span("87.5")}}}
	places := []emulation.Placing{
		{Unit: "a", Best: value.MustDecimal("1"), Worst: value.MustDecimal("1")},
		{Unit: "b", Best: value.MustDecimal("2"), Worst: value.MustDecimal("2")},
	}
	for _, m := range scoring.Margins(b, places, scoring.ByPoints) {
		fmt.Println(m.Unit, "is", m.Points, "behind", m.Above)
	}
	// Output: b is 2.5 behind [a]
}
