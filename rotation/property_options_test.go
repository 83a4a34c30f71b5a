package rotation_test

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

// turning draws a bloc in which units join, merge, split and are dissolved, a
// policy with every option a list may need, its rest and its bar, and what is known
// for the bar.
func turning(t *rapid.T) (in rotation.Input, policy *rotation.Policy) {
	n := rapid.IntRange(2, 7).Draw(t, "members")
	b := letters(alphabet[:n])
	on := func(name string) string {
		return strconv.Itoa(rapid.IntRange(2021, 2030).Draw(t, name)) + rapid.SampledFrom([]string{"-01-01", "-06-01"}).Draw(t, name+" day")
	}
	a, c := value.ID(alphabet[:1]), value.ID(alphabet[n-1:n])
	switch rapid.IntRange(0, 4).Draw(t, "event") {
	case 1:
		b = eventful(alphabet[:n], "x", event(emulation.Merge, on("merged"), ids(a, c), ids("x")))
	case 2:
		b = eventful(alphabet[:n], "xy", event(emulation.Split, on("split"), ids(a), ids("x", "y")))
	case 3:
		b = eventful(alphabet[:n], "x", event(emulation.Join, on("joined"), nil, ids("x")))
	case 4:
		b = eventful(alphabet[:n], "", event(emulation.Dissolve, on("dissolved"), ids(c), nil))
	}
	p := complete(list(rapid.IntRange(1, 2).Draw(t, "seats")))
	p.Split = rapid.SampledFrom([]rotation.Split{rotation.FirstKeeps, rotation.SideBySide, rotation.AllNew}).Draw(t, "split")
	p.Newcomer = &rotation.Newcomer{Place: rapid.SampledFrom([]rotation.NewcomerPlace{rotation.AtEnd, rotation.AfterChief}).Draw(t, "newcomer"), Wait: rapid.IntRange(0, 2).Draw(t, "wait")}
	p.Rest = rapid.IntRange(0, 2).Draw(t, "rest")
	p.Term = rapid.IntRange(1, 3).Draw(t, "term")
	known := map[string]bool{}
	if rapid.Bool().Draw(t, "bar") {
		p = barred(p, rapid.SampledFrom([]rotation.Skip{rotation.TurnLost, rotation.FirstClaim}).Draw(t, "skip"))
		for _, m := range b.Members {
			for y := 2020; y < 2040; y++ {
				known[string(m.Unit.ID)+" "+strconv.Itoa(y)] = rapid.IntRange(0, 4).Draw(t, "considered") > 0
			}
		}
	}
	return considered(deputyPlan(b, starting(p, "2021", a)), known), p
}

// What is recorded as planned agrees; the plan goes on as it was; and findings and
// turns of the past stay whatever is appended.
func TestPlansOfAllOptionsAreKeptByTheRecord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in, p := turning(t)
		const years = 12
		plan := rotation.PlanYears(in, years)
		keep := rapid.IntRange(1, years-1).Draw(t, "recorded")
		var before []rotation.Finding
		for y := range keep {
			var holders []value.ID
			for _, s := range plan[y*p.Seats : (y+1)*p.Seats] {
				if s.Open() {
					return // a seat that nobody holds is no term to record
				}
				holders = append(holders, s.Unit)
			}
			in.Terms = append(in.Terms, deputies(strconv.Itoa(2021+y), holders...))
			found := rotation.Audit(in)
			require.True(t, y == 0 || reflect.DeepEqual(before, found[:y]), "findings of the past stay")
			require.Equal(t, rotation.Agrees, found[y].Result, finding(found[y]))
			before = found
		}
		require.Equal(t, briefs(plan[keep*p.Seats:]), briefs(rotation.PlanYears(in, years-keep)))
	})
}

// A plan of fewer years is the beginning of one of more.
func TestPlanYearsIsAPrefix(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in, _ := turning(t)
		n := rapid.IntRange(0, 14).Draw(t, "years")
		long := rotation.PlanYears(in, n+1)
		short := rotation.PlanYears(in, n)
		require.Equal(t, append([]rotation.Seat{}, short...), append([]rotation.Seat{}, long[:len(short)]...))
		require.Equal(t, long, take(rotation.Plan(in), len(long)))
	})
}

// A change of name changes no turn: the plan is the same but for the name.
func TestRenameChangesNoTurn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in, _ := turning(t)
		if len(in.Bloc.Events) > 0 && in.Bloc.Events[0].Kind != emulation.Join {
			return
		}
		u := rapid.SampledFrom(in.Bloc.Members).Draw(t, "unit").Unit.ID
		day := value.MustDate(strconv.Itoa(rapid.IntRange(2022, 2030).Draw(t, "renamed")) + rapid.SampledFrom([]string{"-01-01", "-06-01"}).Draw(t, "day"))
		renamed := in
		renamed.Bloc.Members = append(slices.Clone(in.Bloc.Members), during("z", day.String(), ""))
		renamed.Bloc.Events = append(slices.Clone(in.Bloc.Events), emulation.Event{Kind: emulation.Rename, On: day, From: ids(u), To: ids("z")})
		if len(in.Bloc.Events) > 0 && !in.Bloc.Events[0].On.Before(day) {
			return // nothing is drawn that is renamed before it joins
		}
		if in.Policies.Deputy.Bars != nil {
			facts := in.Facts
			renamed.Facts = func(id value.ID, y value.Year, on value.Date) (c rule.Case) {
				if id == "z" {
					id = u
				}
				return facts(id, y, on)
			}
		}
		want := rotation.PlanYears(in, 14)
		got := rotation.PlanYears(renamed, 14)
		require.Len(t, got, len(want))
		for i := range got {
			unit := want[i].Unit
			if unit == u && !value.MustDate(want[i].Year+"-01-01").Before(day) {
				unit = "z"
			}
			require.Equal(t, unit, got[i].Unit, want[i].Year)
		}
	})
}

// Overrides and swaps change the seats that they name and no other; without them
// the plan is what it was, byte for byte.
func TestChangesAreUndoneCleanly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in, p := turning(t)
		p.Seats, p.Term = 1, 1
		plain := rotation.PlanYears(in, 12)
		y := rapid.IntRange(0, 11).Draw(t, "year")
		other := rapid.SampledFrom(in.Bloc.Members).Draw(t, "unit").Unit.ID
		changed := in
		changed.Overrides = []rotation.Override{{Office: emulation.Deputy, Year: strconv.Itoa(2021 + y), Unit: other, On: value.MustDate("2020-12-01"), Instrument: emulation.Instrument{Number: "1"}}}
		for i, s := range rotation.PlanYears(changed, 12) {
			if i != y {
				require.Equal(t, plain[i], s)
			} else if s.Unit != plain[i].Unit {
				require.Equal(t, other, s.Unit)
				require.Equal(t, plain[i].Unit, s.Rule)
			}
		}
		want, err := value.Canonical(plain)
		require.NoError(t, err)
		changed.Overrides = nil
		got, err := value.Canonical(rotation.PlanYears(changed, 12))
		require.NoError(t, err)
		require.Equal(t, want, got)
	})
}

// Of swaps drawn at random those take effect, in the order written, of which both
// halves find their turn unchanged; each as a whole. The others are warned of, once.
func TestSwapsAreWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := chiefPlan(letters("abcd"), list(1), chiefs("2021", "a"))
		plain := rotation.PlanYears(in, 8)
		want := map[string]value.ID{}
		for _, s := range plain {
			want[s.Year] = s.Unit
		}
		turn := func(name string) (string, value.ID) {
			at := rapid.SampledFrom(plain).Draw(t, name)
			if rapid.IntRange(0, 3).Draw(t, "not its turn") == 0 {
				return at.Year, rapid.SampledFrom(ids("a", "b", "c", "d")).Draw(t, "unit")
			}
			return at.Year, at.Unit
		}
		base, taken, refused := maps.Clone(want), map[string]bool{}, []string{}
		for i := range rapid.IntRange(1, 4).Draw(t, "swaps") {
			y, u := turn("first")
			z, v := turn("second")
			in.Swaps = append(in.Swaps, swap(y, u, z, v, "2021-12-01"))
			if u == v || y == z || base[y] != u || base[z] != v || taken[y] || taken[z] {
				refused = append(refused, "/swaps/"+strconv.Itoa(i))
				continue
			}
			want[y], want[z], taken[y], taken[z] = v, u, true, true
		}
		for _, s := range rotation.PlanYears(in, 8) {
			require.Equal(t, want[s.Year], s.Unit, s.Year)
			require.Equal(t, taken[s.Year], s.Change != nil)
		}
		var told []string
		for _, issue := range rotation.CheckRecord(in, value.Path{}) {
			told = append(told, issue.Path)
		}
		require.ElementsMatch(t, refused, told)
	})
}
