package rotation_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

// slowKept is the plan by list with bars, rest and missed turns as one would do it
// on paper, one seat a year: those with a claim first, in the order in which they
// missed their turns, then round the list behind the last whose own turn it was.
func slowKept(order []value.ID, barred func(id value.ID, year int) bool, rest int, claim bool, from, years int) []value.ID {
	var plan, claims []value.ID
	held := map[value.ID]int{}
	last := order[len(order)-1]
	for year := from; year < from+years; year++ {
		free := func(id value.ID) bool {
			since, before := held[id]
			return !barred(id, year) && (!before || year-since > rest)
		}
		taken := value.ID("")
		if i := slices.IndexFunc(claims, free); i >= 0 {
			taken = claims[i]
			claims = slices.Delete(claims, i, i+1)
		} else {
			for _, id := range startAfter(order, last) {
				if free(id) {
					taken, last = id, id
					claims = slices.DeleteFunc(claims, func(c value.ID) bool { return c == id })
					break
				}
				if claim && !slices.Contains(claims, id) {
					claims = append(claims, id)
				}
			}
		}
		if taken != "" {
			held[taken] = year
		}
		plan = append(plan, taken)
	}
	return plan
}

func TestPlanKeptAgainstSlowTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := letters(alphabet[:rapid.IntRange(1, 7).Draw(t, "members")])
		order := rapid.Permutation(everyone(b)).Draw(t, "order")
		known := map[string]bool{}
		for _, id := range order {
			for y := 2020; y < 2036; y++ {
				known[string(id)+" "+strconv.Itoa(y)] = rapid.IntRange(0, 3).Draw(t, "considered") > 0
			}
		}
		skip := rapid.SampledFrom([]rotation.Skip{rotation.TurnLost, rotation.FirstClaim}).Draw(t, "skip")
		p := barred(starting(list(1, order...), "2021", order[0]), skip)
		p.Rest = rapid.IntRange(0, 3).Draw(t, "rest")
		in := considered(chiefPlan(b, p), known)
		notConsidered := func(id value.ID, year int) bool { return !known[string(id)+" "+strconv.Itoa(year-1)] }
		want := slowKept(order, notConsidered, p.Rest, skip == rotation.FirstClaim, 2021, 15)
		require.Equal(t, want, units(rotation.PlanYears(in, 15)))
	})
}
