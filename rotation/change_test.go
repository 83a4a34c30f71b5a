package rotation_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

func override(year string, instead, unit value.ID, on string) rotation.Override {
	return rotation.Override{Office: emulation.Chief, Year: year, Instead: instead, Unit: unit, On: value.MustDate(on), Instrument: emulation.Instrument{Number: "5/QĐ"}}
}

func swap(year string, unit value.ID, with string, other value.ID, on string) rotation.Swap {
	return rotation.Swap{Office: emulation.Chief, First: rotation.Start{Year: year, Unit: unit}, Second: rotation.Start{Year: with, Unit: other},
		On: value.MustDate(on), Instrument: emulation.Instrument{Number: "BB-1"}}
}

func TestPlanChanges(t *testing.T) {
	in := func(os []rotation.Override, ss []rotation.Swap) rotation.Input {
		in := chiefPlan(letters("abcd"), list(1), chiefs("2021", "a"))
		in.Overrides, in.Swaps = os, ss
		return in
	}
	overrides := func(os ...rotation.Override) rotation.Input { return in(os, nil) }
	swaps := func(ss ...rotation.Swap) rotation.Input { return in(nil, ss) }
	plain := []string{"2022 chief b next", "2023 chief c next", "2024 chief d next", "2025 chief a wraps"}
	table := []struct {
		name, reason string
		in           rotation.Input
		want, issues []string
	}{
		{"override", "d by decision; the list goes on as if b had held the office",
			overrides(override("2022", "b", "d", "2022-01-15")), []string{"2022 chief d overridden(instrument)(next) for b", "2023 chief c next", "2024 chief d next"}, nil},
		{"override of whoever it is", "one seat needs no name",
			overrides(override("2023", "", "a", "2022-12-15")), []string{"2022 chief b next", "2023 chief a overridden(instrument)(next) for c", "2024 chief d next"}, nil},
		{"override of another than the rule's", "the decision speaks of a turn that is not there",
			overrides(override("2022", "c", "d", "2022-01-15")), plain, []string{"warning /overrides/0 rotation.change-idle"}},
		{"override after the year", "a year that is over is as it is recorded",
			overrides(override("2022", "b", "d", "2023-01-01")), plain, []string{"warning /overrides/0 rotation.override-late"}},
		{"override in no year", "the year is not declared", overrides(override("nhiệm kỳ I", "b", "d", "2023-01-01")), plain, []string{"warning /overrides/0 rotation.year-unknown"}},
		{"override in a far year", "no plan goes there, and none is gone through for it", overrides(override("2500", "b", "d", "2023-01-01")), plain, []string{"warning /overrides/0 rotation.change-far"}},
		{"override by nobody", "x is no member on the first day", overrides(override("2022", "b", "x", "2022-01-15")), plain, []string{"warning /overrides/0 rotation.change-no-member"}},
		{"swap", "DOMAIN §4: exchange by agreement, minuted; each takes the other's turn",
			swaps(swap("2022", "b", "2024", "d", "2021-12-15")), []string{"2022 chief d swapped(instrument)(next) for b", "2023 chief c next", "2024 chief b swapped(instrument)(next) for d", "2025 chief a wraps"}, nil},
		{"swap written the other way round", "either turn may stand first",
			swaps(swap("2024", "d", "2022", "b", "2021-12-15")), []string{"2022 chief d swapped(instrument)(next) for b", "2023 chief c next", "2024 chief b swapped(instrument)(next) for d"}, nil},
		{"swap when the year has begun", "a turn that has begun is not exchanged", swaps(swap("2022", "b", "2024", "d", "2022-01-01")), plain, []string{"warning /swaps/0 rotation.swap-past"}},
		{"swap between past years", "both are over", swaps(swap("2019", "c", "2020", "d", "2022-01-01")), plain, []string{"warning /swaps/0 rotation.swap-past"}},
		{"swap with itself", "two units and two years", swaps(swap("2022", "b", "2023", "b", "2021-12-15")), plain, []string{"warning /swaps/0 rotation.swap-itself"}},
		{"swap of turns that are not there", "neither has that turn", swaps(swap("2022", "c", "2024", "a", "2021-12-15")), plain, []string{"warning /swaps/0 rotation.swap-idle"}},
		{"swap of which one half is not there", "issue 5: 2024 is d's turn and not a's; exchanged as a whole or not at all",
			swaps(swap("2022", "b", "2024", "a", "2021-12-15")), plain, []string{"warning /swaps/0 rotation.swap-idle"}},
		{"swap of which the first half is not there", "whichever half it is", swaps(swap("2022", "c", "2024", "d", "2021-12-15")), plain, []string{"warning /swaps/0 rotation.swap-idle"}},
		{"swap of a seat that a decision took", "the decision stands, the exchange falls as a whole",
			in([]rotation.Override{override("2022", "b", "c", "2021-12-20")}, []rotation.Swap{swap("2022", "b", "2024", "d", "2021-12-15")}),
			[]string{"2022 chief c overridden(instrument)(next) for b", "2023 chief c next", "2024 chief d next"}, []string{"warning /swaps/0 rotation.swap-idle"}},
		{"two swaps of one seat", "the one written first stands, the other falls as a whole",
			swaps(swap("2022", "b", "2023", "c", "2021-12-15"), swap("2022", "b", "2024", "d", "2021-12-16")),
			[]string{"2022 chief c swapped(instrument)(next) for b", "2023 chief b swapped(instrument)(next) for c", "2024 chief d next"}, []string{"warning /swaps/1 rotation.swap-idle"}},
		{"a swap that falls leaves the seat to another", "the first is none, so 2022 is free for the second",
			swaps(swap("2022", "b", "2023", "a", "2021-12-15"), swap("2022", "b", "2024", "d", "2021-12-16")),
			[]string{"2022 chief d swapped(instrument)(next) for b", "2023 chief c next", "2024 chief b swapped(instrument)(next) for d"}, []string{"warning /swaps/0 rotation.swap-idle"}},
		{"swap that the record did not follow", "a held 2021 all the same, so b has nothing to give for in 2022",
			swaps(swap("2021", "a", "2022", "b", "2020-12-15")), plain, []string{"warning /swaps/0 rotation.swap-not-done"}},
		{"change of an office without a rule", "nothing to lay it over, and not passed over in silence",
			func() rotation.Input {
				in := overrides(override("2022", "", "d", "2022-01-15"))
				in.Policies.Chief = nil
				return in
			}(), []string{}, []string{"warning /overrides/0 rotation.change-no-policy"}},
		{"decision for a unit that is barred by its rest", "the decision stands; that it goes against the rule is said",
			func() rotation.Input {
				in := overrides(override("2022", "", "a", "2022-01-15"))
				in.Policies.Chief.Rest = 1
				return in
			}(), []string{"2022 chief a overridden(instrument)(next) for b", "2023 chief c next"}, []string{"warning /overrides/0 rotation.change-against"}},
		{"two changes of one seat", "the first stands, the other finds nothing",
			overrides(override("2022", "b", "d", "2022-01-15"), override("2022", "b", "c", "2022-01-16")), []string{"2022 chief d overridden(instrument)(next) for b", "2023 chief c next"}, []string{"warning /overrides/1 rotation.change-idle"}},
	}
	cases(t, table, func(c struct {
		name, reason string
		in           rotation.Input
		want, issues []string
	}) (string, string) {
		return c.name, c.reason
	}, func(t *testing.T, c struct {
		name, reason string
		in           rotation.Input
		want, issues []string
	}) {
		assert.Equal(t, c.want, briefs(take(rotation.Plan(c.in), len(c.want))))
		assert.Equal(t, append([]string{}, c.issues...), issuesOf(rotation.CheckRecord(c.in, value.Path{})))
	})
}

// More holders than seats: the record stands, and is warned of with its place; years
// before the rule do not follow it.
func TestCheckRecordOfSeats(t *testing.T) {
	in := chiefPlan(letters("abcd"), list(1), chiefs("2021", "a"), chiefs("2022", "b", "c"))
	assert.Equal(t, []string{"warning /terms/1/holders rotation.seats-over"}, issuesOf(rotation.CheckRecord(in, value.Path{})))
	assert.Equal(t, "2023 chief d next", brief(take(rotation.Plan(in), 1)[0]), "the plan goes on behind the last of them")
	in.Policies.Chief.Start = &rotation.Start{Year: "2023", Unit: "d"}
	assert.Empty(t, rotation.CheckRecord(in, value.Path{}))
}

// Two offices that succeed each other only change places: that is said, and the plan
// is there.
func TestOfficesThatSucceedEachOther(t *testing.T) {
	in := rotation.Input{Bloc: letters("abc"), Policies: rotation.Policies{Chief: policy(rotation.Succession, 1), Deputy: policy(rotation.Succession, 1)},
		Terms: []emulation.Term{chiefs("2021", "a"), deputies("2021", "b")}}
	assert.Equal(t, []string{"2022 chief b succeeds", "2022 deputy a succeeds", "2023 chief a succeeds", "2023 deputy b succeeds"}, briefs(take(rotation.Plan(in), 4)))
}

// Once recorded as planned, a change agrees, and the list goes on as planned; without
// it the same record deviates.
func TestAuditOfChanges(t *testing.T) {
	in := chiefPlan(letters("abcd"), list(1), chiefs("2021", "a"), chiefs("2022", "d"))
	in.Overrides = []rotation.Override{override("2022", "b", "d", "2022-01-15")}
	got := rotation.Audit(in)[1]
	assert.Equal(t, rotation.Agrees, got.Result)
	assert.Equal(t, ids("d"), got.Expected)
	assert.Equal(t, "2023 chief c next", brief(take(rotation.Plan(in), 1)[0]))
	in.Overrides = nil
	assert.Equal(t, rotation.Deviates, rotation.Audit(in)[1].Result)
	assert.Equal(t, "2023 chief a wraps", brief(take(rotation.Plan(in), 1)[0]))
}

func TestCheckRecord(t *testing.T) {
	term := func(year string, effective *value.Span, holders ...value.ID) emulation.Term {
		return emulation.Term{Year: year, Office: emulation.Chief, Holders: holders, Effective: effective}
	}
	type tc struct {
		name, reason string
		bloc         emulation.Bloc
		terms        []emulation.Term
		want         []string
	}
	table := []tc{
		{"seed", "nothing is odd", seed().Bloc, seed().Terms, []string{}},
		{"years without a term", "2021 is missing", letters("ab"), []emulation.Term{term("2022", nil, "a"), term("2020", nil, "b")}, []string{"warning /terms/0/year rotation.gap-years"}},
		{"days without a chief", "from 01/02 to 01/03/2021 nobody is recorded", letters("ab"),
			[]emulation.Term{term("2020", span("2020-01-01", "2021-02-01"), "a"), term("2021", span("2021-03-01", ""), "b")}, []string{"warning /terms/1/effective/from rotation.gap-days"}},
		{"holder not yet a member", "b joins in June and is in office in March", members(during("a", "", ""), during("b", "2021-06-01", "")),
			[]emulation.Term{term("2021", span("2021-03-01", ""), "a", "b")}, []string{"warning /terms/0/holders/1 rotation.holder-day"}},
		{"holder who joins within the year", "b joins in June; from when it led is not on record", members(during("a", "", ""), during("b", "2021-06-01", "")),
			[]emulation.Term{term("2021", nil, "a", "b")}, []string{"warning /terms/0/holders/1 rotation.holder-year"}},
		{"holder who joined before the decision", "the decision of September is the first day that can be", members(during("a", "", ""), during("b", "2021-06-01", "")),
			[]emulation.Term{{Year: "2021", Office: emulation.Chief, Holders: ids("b"), Instrument: &emulation.Instrument{Number: "1", Signed: value.MustDate("2021-09-01")}}}, []string{}},
		{"holder of another year", "told of by the check of terms, and not twice", members(during("a", "", ""), during("b", "2022-06-01", "")),
			[]emulation.Term{term("2021", nil, "b")}, []string{}},
		{"holder that came out of another", "b is a under a new name and goes on", emulation.Bloc{Kind: emulation.Khoi, Members: []emulation.Member{during("a", "", "2021-06-01"), during("b", "2021-06-01", "")},
			Events: []emulation.Event{{Kind: emulation.Rename, On: value.MustDate("2021-06-01"), From: ids("a"), To: ids("b")}}},
			[]emulation.Term{term("2021", nil, "b")}, []string{}},
	}
	cases(t, table, func(c tc) (string, string) { return c.name, c.reason }, func(t *testing.T, c tc) {
		assert.Equal(t, c.want, issuesOf(rotation.CheckRecord(rotation.Input{Bloc: c.bloc, Terms: c.terms}, value.Path{})))
	})
}

func TestCheckWhatCannotBeFilled(t *testing.T) {
	reserve := func(n int) func(*rotation.Policy) {
		return func(p *rotation.Policy) {
			p.Reserved = []rotation.Reserved{{Class: "thads", Seats: n}}
			p.Unreserved = rotation.OpenToOthers
		}
	}
	table := []struct {
		name, reason string
		in           rotation.Input
		want         []string
	}{
		{"class without a unit", "the class that empties the seat is named", deputyPlan(letters("abc"), with(list(2), reserve(1))), []string{"warning /deputy/reserved/0/class rotation.never-class"}},
		{"class with too few", "one unit for two seats", deputyPlan(classed("abc", "x"), with(list(3), reserve(2))), []string{"warning /deputy/reserved/0/class rotation.never-class"}},
		{"too few others", "two open seats for one unit", deputyPlan(classed("a", "xy"), with(list(3), reserve(1))), []string{"warning /deputy/unreserved rotation.never-others"}},
		{"more reserved than there are", "two of one", deputyPlan(classed("abc", "xy"), with(list(1), reserve(2))), []string{"error /deputy/reserved/0/seats rotation.reserved-many"}},
		{"rest too long", "with three years of rest four units are needed", chiefPlan(letters("abc"), with(list(1), func(p *rotation.Policy) { p.Rest = 3 })), []string{"warning /chief/rest rotation.never-rest"}},
		{"rest that fits", "with two years three are enough", chiefPlan(letters("abc"), with(list(1), func(p *rotation.Policy) { p.Rest = 2 })), []string{}},
		{"both succeed", "no rule ever brings in another unit", rotation.Input{Bloc: letters("ab"), Policies: rotation.Policies{Chief: policy(rotation.Succession, 1), Deputy: policy(rotation.Succession, 1)}},
			[]string{"warning /deputy/mode rotation.succession-circular"}},
		{"one office a unit, too few units", "three seats and two units", rotation.Input{Bloc: letters("ab"), Policies: rotation.Policies{Chief: list(1), Deputy: list(2), Exclusive: yes()}},
			[]string{"warning /exclusive rotation.never-exclusive"}},
		{"ranking by nothing", "by which place is not told", chiefPlan(letters("ab"), policy(rotation.Ranking, 1)), []string{"warning /chief rotation.need.result"}},
		{"no year for the first", "the year is not declared", chiefPlan(letters("ab"), with(list(1), func(p *rotation.Policy) { p.First = &rotation.First{Mode: "lot", Year: "x"} })),
			[]string{"error /chief/first/mode rotation.mode", "error /chief/first/years rotation.first-years", "error /chief/first/year rotation.year-unknown"}},
		{"unknown options", "a program may hold anything", chiefPlan(letters("ab"), with(list(1), func(p *rotation.Policy) {
			p.Skip, p.Merge, p.Split, p.Rename, p.Return, p.Vacancy, p.Unreserved = "x", "x", "x", "x", "x", "x", "x"
			p.Newcomer = &rotation.Newcomer{Place: "x", Wait: -1}
		})), []string{"error /chief/unreserved rotation.option", "error /chief/skip rotation.option", "error /chief/merge rotation.option", "error /chief/split rotation.option",
			"error /chief/rename rotation.option", "error /chief/return rotation.option", "error /chief/vacancy rotation.option", "error /chief/newcomer/place rotation.option", "error /chief/newcomer/wait rotation.below-zero"}},
	}
	for _, c := range table {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, issuesOf(rotation.Check(c.in, value.Path{})), c.reason)
		})
	}
	never := considered(chiefPlan(letters("ab"), barred(list(1), rotation.TurnLost)), nil)
	always := true
	never.Policies.Chief.Bars[0].If.Fact.Is = &always
	require.Empty(t, rotation.Check(never, value.Path{}), "not known is not met")
}
