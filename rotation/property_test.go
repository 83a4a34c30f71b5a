package rotation_test

import (
	"reflect"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

const alphabet = "abcdefghijklmn"

// stable draws a bloc whose members stay, an order of them, a number of seats
// and the deputies of 2020, who sit side by side in the order.
func stable(t *rapid.T) (in rotation.Input, order []value.ID, seats int) {
	b := letters(alphabet[:rapid.IntRange(1, len(alphabet)).Draw(t, "members")])
	for _, m := range b.Members {
		order = append(order, m.Unit.ID)
	}
	seats = rapid.IntRange(1, len(order)).Draw(t, "seats")
	p := list(seats)
	if rapid.Bool().Draw(t, "declared") {
		order = rapid.Permutation(order).Draw(t, "order")
		p.Order = order
	}
	at := rapid.IntRange(0, len(order)-1).Draw(t, "at")
	turned := append(slices.Clone(order[at:]), order[:at]...)
	return deputyPlan(b, p, deputies("2020", turned[:seats]...)), order, seats
}

func TestEveryStableUnitHasOneTurnACycle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in, order, _ := stable(t)
		rounds := rapid.IntRange(1, 4).Draw(t, "rounds")
		seats := units(take(rotation.Plan(in), rounds*len(order)))
		for cycle := range slices.Chunk(seats, len(order)) {
			slices.Sort(cycle)
			want := slices.Sorted(slices.Values(order))
			require.Equal(t, want, cycle)
		}
	})
}

func TestPlanOfFewerYearsIsAPrefix(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in, _, seats := stable(t)
		years := rapid.IntRange(0, 20).Draw(t, "years")
		long := take(rotation.Plan(in), (years+1)*seats)
		require.Equal(t, long[:years*seats], take(rotation.Plan(in), years*seats))
	})
}

// changing draws a bloc whose members come and go.
func changing(t *rapid.T) (b emulation.Bloc, order []value.ID) {
	b = letters(alphabet[:rapid.IntRange(1, 8).Draw(t, "members")])
	day := func(name string) value.Date {
		if rapid.Bool().Draw(t, name+"?") {
			return value.Date{}
		}
		d, _ := value.NewDate(rapid.IntRange(2018, 2032).Draw(t, name), rapid.SampledFrom([]int{1, 6}).Draw(t, name+" month"), 1)
		return d
	}
	for i := range b.Members {
		b.Members[i].From, b.Members[i].Until = day("from"), day("until")
		order = append(order, b.Members[i].Unit.ID)
	}
	return b, rapid.Permutation(order).Draw(t, "order")
}

func TestPlanAgainstSlowTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, order := changing(t)
		seats := rapid.IntRange(1, len(order)).Draw(t, "seats")
		start := rapid.IntRange(0, len(order)-1).Draw(t, "start")
		const years = 14
		// A start is the place after the unit before it.
		before := order[(start+len(order)-1)%len(order)]
		in := deputyPlan(b, starting(list(seats, order...), "2020", order[start]))
		got := take(rotation.Plan(in), years*seats)
		require.Equal(t, slowPlan(b, order, before, 2019, years, seats), units(got))
		if seats == 1 {
			last := rapid.SampledFrom(order).Draw(t, "last")
			in := deputyPlan(b, list(1, order...), deputies("2019", last))
			require.Equal(t, slowPlan(b, order, last, 2019, years, 1), units(take(rotation.Plan(in), years)))
		}
	})
}

// Whom a seat passed over is exactly who stood between, and none of them was a
// member.
func TestPassedOverAreNoMembers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, order := changing(t)
		in := chiefPlan(b, starting(list(1, order...), "2020", order[0]))
		at := len(order) - 1
		for _, s := range take(rotation.Plan(in), 20) {
			first := value.MustDate(s.Year + "-01-01")
			for _, p := range s.Passed {
				at = (at + 1) % len(order)
				require.Equal(t, order[at], p.Unit)
				require.False(t, slices.ContainsFunc(b.MembersOn(first), func(u emulation.Unit) bool { return u.ID == p.Unit }))
			}
			if !s.Open() {
				at = (at + 1) % len(order)
				require.Equal(t, order[at], s.Unit)
			}
		}
	})
}

// Nothing that is appended to the record changes an earlier finding, and a plan
// that is recorded as it was planned goes on as it was planned.
func TestRecordingThePlanChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in, _, seats := stable(t)
		years := rapid.IntRange(1, 12).Draw(t, "years")
		plan := take(rotation.Plan(in), 20*seats)
		earlier := rotation.Audit(in)
		for y := range years {
			holders := units(plan[y*seats : (y+1)*seats])
			in.Terms = append(in.Terms, deputies(strconv.Itoa(2021+y), holders...))
		}
		findings := rotation.Audit(in)
		require.Equal(t, earlier, findings[:1])
		for _, f := range findings[1:] {
			require.Equal(t, rotation.Agrees, f.Result)
		}
		require.Equal(t, plan[years*seats:], take(rotation.Plan(in), (20-years)*seats))
	})
}

func TestInputIsNotChanged(t *testing.T) {
	in, again := seed(), seed()
	for range take(rotation.Plan(in), 20) {
	}
	rotation.Audit(in)
	rotation.Acting(in, emulation.Chief, value.MustDate("2021-06-01"))
	assert.True(t, reflect.DeepEqual(in, again))
}
