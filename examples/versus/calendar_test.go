package versus

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/teambition/rrule-go"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

// planned is how many years are planned and listed.
const planned = 50

// bloc is a bloc of twelve members whose chief passes by list, last held in 2020.
func bloc() rotation.Input {
	in := rotation.Input{Bloc: emulation.Bloc{ID: "bloc", Kind: emulation.Khoi, Level: emulation.Province}}
	for i := range 12 {
		id := value.ID("u" + strconv.Itoa(i))
		in.Bloc.Members = append(in.Bloc.Members, emulation.Member{Unit: emulation.Unit{ID: id, Name: value.Text{VI: string(id)}}})
	}
	in.Policies.Chief = &rotation.Policy{Mode: rotation.List, Basis: rotation.Published, Seats: 1, Term: 1}
	in.Terms = []emulation.Term{{Year: "2020", Office: emulation.Chief, Holders: []value.ID{"u0"}}}
	return in
}

// plan takes the seats of all years, each with its reason.
func plan(in rotation.Input, seats []rotation.Seat) []rotation.Seat {
	for s := range rotation.Plan(in) {
		if seats = append(seats, s); len(seats) == planned {
			break
		}
	}
	return seats
}

// listed lists the first day of each year: the rule is made beforehand.
func listed(t testing.TB) *rrule.RRule {
	t.Helper()
	r, err := rrule.NewRRule(rrule.ROption{Freq: rrule.YEARLY, Count: planned, Dtstart: time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)})
	require.NoError(t, err)
	return r
}

// TestSameYears: both are about the same fifty years.
func TestSameYears(t *testing.T) {
	seats, dates := plan(bloc(), nil), listed(t).All()
	require.Len(t, seats, planned)
	require.Len(t, dates, planned)
	for i, s := range seats {
		assert.Equal(t, s.Year, strconv.Itoa(dates[i].Year()))
		assert.False(t, s.Open())
		assert.NotEmpty(t, s.Reason.Code)
	}
}

// BenchmarkFiftyYears plans fifty years with all reasons, and has rrule-go list the
// fifty dates of a yearly rule. They take turns, as the engines of BenchmarkSix do.
func BenchmarkFiftyYears(b *testing.B) {
	in, r := bloc(), listed(b)
	var seats []rotation.Seat
	figures := map[string][]float64{}
	for b.Loop() {
		start := time.Now()
		seats = plan(in, seats[:0])
		ours := time.Since(start)
		start = time.Now()
		dates := r.All()
		theirs := time.Since(start)
		if len(seats) != len(dates) {
			b.Fatal(len(seats), len(dates))
		}
		for name, figure := range map[string]float64{
			"plan-ns": float64(ours), "rrule-ns": float64(theirs), "plan/rrule": float64(ours) / float64(theirs),
		} {
			figures[name] = append(figures[name], figure)
		}
	}
	for name, all := range figures {
		slices.Sort(all)
		b.ReportMetric(all[len(all)/2], name)
	}
	b.ReportMetric(0, "ns/op") // of both together, which says nothing
}
