package rotation_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

type planCase struct {
	name, reason string
	in           rotation.Input
	want         []string
	ends         bool // the plan has no further seat
}

func chiefPlan(b emulation.Bloc, p *rotation.Policy, terms ...emulation.Term) rotation.Input {
	return rotation.Input{Bloc: b, Policies: rotation.Policies{Chief: p}, Terms: terms}
}

func deputyPlan(b emulation.Bloc, p *rotation.Policy, terms ...emulation.Term) rotation.Input {
	return rotation.Input{Bloc: b, Policies: rotation.Policies{Deputy: p}, Terms: terms}
}

func members(ms ...emulation.Member) emulation.Bloc {
	return emulation.Bloc{ID: "bloc", Kind: emulation.Khoi, Level: emulation.Province, Members: ms}
}

func runPlans(t *testing.T, table []planCase) {
	cases(t, table, func(c planCase) (string, string) { return c.name, c.reason }, func(t *testing.T, c planCase) {
		n := len(c.want)
		if c.ends {
			n++
		}
		assert.Equal(t, c.want, briefs(take(rotation.Plan(c.in), n)))
	})
}

func TestPlanByList(t *testing.T) {
	runPlans(t, []planCase{
		{name: "seed", reason: "DOMAIN §1: the listed order after the recorded chief of 2021; 2028 starts the second round at the first listed",
			in: seed(),
			want: []string{"2022 chief bdbp next", "2023 chief cong-an next", "2024 chief thanh-tra next", "2025 chief tand next",
				"2026 chief vks next", "2027 chief bo-chqs wraps", "2028 chief thads next"}},
		{name: "order of the policy", reason: "a declared order goes before the listed order",
			in:   chiefPlan(letters("abc"), list(1, "c", "a", "b"), chiefs("2021", "a")),
			want: []string{"2022 chief b next", "2023 chief c wraps", "2024 chief a next"}},
		{name: "year to come already recorded", reason: "the chief of the coming year is often known before it begins; the plan goes on after it",
			in:   chiefPlan(letters("abc"), list(1), chiefs("2021", "a"), chiefs("2022", "c")),
			want: []string{"2023 chief a wraps"}},
		{name: "order of the record", reason: "terms may be recorded in any order; the latest year counts",
			in:   chiefPlan(letters("abc"), list(1), chiefs("2022", "b"), chiefs("2020", "c"), chiefs("2021", "a")),
			want: []string{"2023 chief c next"}},
		{name: "recorded against the rule", reason: "the record stays as it is; the rotation goes on after the holder in fact",
			in:   chiefPlan(letters("abcd"), list(1), chiefs("2021", "a"), chiefs("2022", "d")),
			want: []string{"2023 chief a wraps"}},
		{name: "two offices", reason: "each office goes on after its own record; within a year the chief comes first",
			in: rotation.Input{Bloc: letters("abcd"), Policies: rotation.Policies{Chief: list(1), Deputy: list(2, "d", "c", "b", "a"), Exclusive: no()},
				Terms: []emulation.Term{chiefs("2022", "a"), deputies("2021", "d", "c")}},
			want: []string{"2022 deputy b next", "2022 deputy a next", "2023 chief b next", "2023 deputy d wraps", "2023 deputy c next", "2024 chief c next"}},
		{name: "no policy", reason: "an office whose rule is not known is not planned",
			in: chiefPlan(letters("abc"), nil, chiefs("2021", "a")), want: []string{}, ends: true},
		{name: "alone", reason: "a bloc with one member left keeps its chief, and says why",
			in:   chiefPlan(members(during("a", "", ""), during("b", "", "2021-06-01")), list(1), chiefs("2021", "a")),
			want: []string{"2022 chief a only -b left", "2023 chief a only -b left"}},
	})
}

func TestPlanSeats(t *testing.T) {
	runPlans(t, []planCase{
		{name: "two of five", reason: "the next two after the last two, round and round",
			in: deputyPlan(letters("abcde"), list(2), deputies("2021", "a", "b")),
			want: []string{"2022 deputy c next", "2022 deputy d next", "2023 deputy e next", "2023 deputy a wraps",
				"2024 deputy b next", "2024 deputy c next"}},
		{name: "order of holders", reason: "seats of one office in one year are equal: the order in which they are recorded means nothing",
			in: deputyPlan(letters("abcde"), list(2), deputies("2021", "b", "a")), want: []string{"2022 deputy c next", "2022 deputy d next"}},
		{name: "holders across the end", reason: "e and a sit side by side where the list starts again, so a is the last of them",
			in: deputyPlan(letters("abcde"), list(2), deputies("2021", "a", "e")), want: []string{"2022 deputy b next", "2022 deputy c next"}},
		{name: "side by side but for a former member", reason: "b was no member on 01/01/2021, so a and c were neighbours that year",
			in:   deputyPlan(members(during("a", "", ""), during("b", "", "2020-05-01"), during("c", "", ""), during("d", "", "")), list(2), deputies("2021", "a", "c")),
			want: []string{"2022 deputy d next", "2022 deputy a wraps", "2023 deputy c next -b left", "2023 deputy d next"}},
		{name: "everybody", reason: "all hold a seat; only the order recorded tells who came last",
			in: deputyPlan(letters("abc"), list(3), deputies("2021", "c", "a", "b")), want: []string{"2022 deputy c next", "2022 deputy a wraps", "2022 deputy b next"}},
		{name: "more holders than seats", reason: "three side by side still show where the list stands",
			in: deputyPlan(letters("abcde"), list(2), deputies("2021", "a", "b", "c")), want: []string{"2022 deputy d next", "2022 deputy e next"}},
		{name: "apart", reason: "c or e may be the last; nothing is assumed",
			in: deputyPlan(letters("abcde"), list(2), deputies("2021", "c", "e")), want: []string{"2022 deputy ? holders-apart"}, ends: true},
		{name: "one of two recorded", reason: "whether a was the first or the second of the year is not on record",
			in: deputyPlan(letters("abcde"), list(2), deputies("2021", "a")), want: []string{"2022 deputy ? holders-few"}, ends: true},
		{name: "fewer members than seats", reason: "nobody sits twice in a year: a seat is left open, and the list stands behind the last who sat",
			in: deputyPlan(members(during("a", "", ""), during("b", "", ""), during("c", "", "2022-01-01")), list(3), deputies("2021", "a", "b", "c")),
			want: []string{"2022 deputy a wraps", "2022 deputy b next", "2022 deputy ? open -c left",
				"2023 deputy a wraps -c left", "2023 deputy b next", "2023 deputy ? open"}},
	})
}

func TestPlanMembers(t *testing.T) {
	runPlans(t, []planCase{
		{name: "left", reason: "a unit that left on 01/07/2022 still has the turn of 2022, whose first day it was a member, and none after",
			in:   chiefPlan(members(during("a", "", ""), during("b", "", "2022-07-01"), during("c", "", "")), list(1), chiefs("2021", "a")),
			want: []string{"2022 chief b next acting need.vacancy", "2023 chief c next", "2024 chief a wraps", "2025 chief c next -b left"}},
		{name: "left on the first day", reason: "membership until 01/01/2022 does not hold on that day: spans are half-open",
			in:   chiefPlan(members(during("a", "", ""), during("b", "", "2022-01-01"), during("c", "", "")), list(1), chiefs("2021", "a")),
			want: []string{"2022 chief c next -b left"}},
		{name: "joined", reason: "a newcomer that the order lists has its place there, from the first year it is a member on the first day",
			in:   chiefPlan(members(during("a", "", ""), during("b", "2022-03-01", ""), during("c", "", "")), list(1, "a", "b", "c"), chiefs("2021", "a")),
			want: []string{"2022 chief c next -b not-yet", "2023 chief a wraps", "2024 chief b next"}},
		{name: "left and came back", reason: "between its two memberships it is passed over as one that left",
			in:   chiefPlan(members(during("a", "", ""), during("b", "", "2021-05-01"), during("c", "", ""), during("b", "2023-05-01", "")), returning(list(1), rotation.KeepsPlace), chiefs("2021", "a")),
			want: []string{"2022 chief c next -b left", "2023 chief a wraps", "2024 chief b next"}},
		{name: "last holder has left", reason: "the list stands behind the place that the last holder had",
			in:   chiefPlan(members(during("a", "", ""), during("b", "", "2021-12-01"), during("c", "", "")), list(1), chiefs("2021", "b")),
			want: []string{"2022 chief c next", "2023 chief a wraps", "2024 chief c next -b left"}},
		{name: "two passed over", reason: "every unit passed over is named, in order",
			in:   chiefPlan(members(during("a", "", ""), during("b", "", "2021-12-01"), during("c", "2030-01-01", ""), during("d", "", "")), list(1, "a", "b", "c", "d"), chiefs("2021", "a")),
			want: []string{"2022 chief d next -b left -c not-yet"}},
		{name: "nobody for a while", reason: "a year in which nobody is a member has an open seat; the plan goes on from where the list stood",
			in:   chiefPlan(members(during("a", "", "2021-12-01"), during("b", "2023-01-01", "")), list(1, "a", "b"), chiefs("2021", "a")),
			want: []string{"2022 chief ? open -b not-yet -a left", "2023 chief b next", "2024 chief b only -a left"}},
		{name: "membership without a day", reason: "an empty membership is no membership",
			in:   chiefPlan(members(during("a", "", ""), during("b", "2023-01-01", "2022-01-01")), list(1, "a", "b"), chiefs("2021", "a")),
			want: []string{"2022 chief a only -b not-member"}},
	})
}

func TestPlanStart(t *testing.T) {
	runPlans(t, []planCase{
		{name: "no record and no start", reason: "a list without a first turn cannot be walked; the seat open is that of the year after the one under review",
			in:   rotation.Input{Bloc: letters("abc"), Policies: rotation.Policies{Chief: list(1)}, After: "2021"},
			want: []string{"2022 chief ? no-start"}, ends: true},
		{name: "no record, no start, no year", reason: "without a year under review the open seat has no year",
			in: chiefPlan(letters("abc"), list(1)), want: []string{" chief ? no-start"}, ends: true},
		{name: "no record but a start", reason: "the policy names the first turn",
			in: chiefPlan(letters("abc"), starting(list(1), "2022", "b")), want: []string{"2022 chief b start", "2023 chief c next", "2024 chief a wraps"}},
		{name: "start at the first unit", reason: "there is nobody before it in the list",
			in: deputyPlan(letters("abc"), starting(list(2), "2022", "a")), want: []string{"2022 deputy a start", "2022 deputy b next", "2023 deputy c next"}},
		{name: "start with a unit that is no member yet", reason: "the next in order takes the turn, and the reason names the start",
			in:   chiefPlan(members(during("a", "", ""), during("b", "2022-06-01", ""), during("c", "", "")), starting(list(1), "2022", "b")),
			want: []string{"2022 chief c start -b not-yet", "2023 chief a wraps"}},
		{name: "first year appointed", reason: "DOMAIN §4 R5: the first year is appointed, the rotation starts later; the years between are not the rule's",
			in:   chiefPlan(letters("abc"), starting(list(1), "2022", "a"), chiefs("2020", "c")),
			want: []string{"2021 chief ? before-start", "2022 chief a start", "2023 chief b next"}},
		{name: "record under the rule", reason: "once a term of the rule is on record, the plan goes on after it",
			in:   chiefPlan(letters("abc"), starting(list(1), "2022", "a"), chiefs("2021", "c"), chiefs("2022", "a")),
			want: []string{"2023 chief b next"}},
		{name: "doubtful record before the start", reason: "what went before the rule does not matter to it",
			in: chiefPlan(letters("abc"), starting(list(1), "2022", "a"), chiefs("2021", "b"), chiefs("2021", "c")), want: []string{"2022 chief a start"}},
		{name: "deputies before the start", reason: "each seat of the year is open",
			in:   deputyPlan(letters("abc"), starting(list(2), "2022", "a"), deputies("2020", "c")),
			want: []string{"2021 deputy ? before-start", "2021 deputy ? before-start", "2022 deputy a start"}},
	})
}

func TestPlanEnds(t *testing.T) {
	school := func(from int) value.Year {
		label := []string{"2020-2021", "2021-2022", "2022-2023"}[from-2020]
		return value.Year{Label: label, From: value.MustDate(label[:4] + "-06-01"), Until: value.MustDate(label[5:] + "-06-01")}
	}
	in := func(years emulation.Years, terms ...emulation.Term) rotation.Input {
		return rotation.Input{Bloc: letters("abc"), Policies: rotation.Policies{Chief: list(1)}, Terms: terms, Years: years}
	}
	runPlans(t, []planCase{
		{name: "school years", reason: "the next school year must be declared; the plan goes as far as the declared years",
			in:   in(emulation.Years{school(2022), school(2020), school(2021)}, chiefs("2020-2021", "a")),
			want: []string{"2021-2022 chief b next", "2022-2023 chief c next", " chief ? next-year"}, ends: true},
		{name: "gap in declared years", reason: "2022-2023 does not begin where 2020-2021 ends, and the year between is not derived",
			in: in(emulation.Years{school(2020), school(2022)}, chiefs("2020-2021", "a")), want: []string{" chief ? next-year"}, ends: true},
		{name: "calendar years turn into school years", reason: "a declared year that begins on the day after comes next, whatever its label",
			in:   in(emulation.Years{{Label: "2022-2023", From: value.MustDate("2022-01-01"), Until: value.MustDate("2023-06-01")}}, chiefs("2021", "a")),
			want: []string{"2022-2023 chief b next", " chief ? next-year"}, ends: true},
		{name: "label taken", reason: "2022 is declared with days that do not follow 2021; no other 2022 is made up",
			in:   in(emulation.Years{{Label: "2022", From: value.MustDate("2022-02-01"), Until: value.MustDate("2023-01-01")}}, chiefs("2021", "a")),
			want: []string{" chief ? next-year"}, ends: true},
		{name: "end of the calendar", reason: "days go up to the year 9999",
			in: in(nil, chiefs("9998", "a")), want: []string{" chief ? next-year"}, ends: true},
		{name: "year not declared", reason: "the term of an unknown year may be the latest",
			in: in(nil, chiefs("2020", "a"), chiefs("năm học 2021", "b")), want: []string{" chief ? year-unknown"}, ends: true},
		{name: "year without days", reason: "a declared year that ends before it begins is no year",
			in:   in(emulation.Years{{Label: "2021", From: value.MustDate("2021-01-01"), Until: value.MustDate("2020-01-01")}}, chiefs("2021", "a")),
			want: []string{" chief ? year-unknown"}, ends: true},
		{name: "year recorded twice", reason: "two records of the latest year; nothing chooses between them",
			in: in(nil, chiefs("2021", "a"), chiefs("2021", "b")), want: []string{"2022 chief ? year-twice"}, ends: true},
		{name: "no holder recorded", reason: "who held the office last is not on record",
			in: in(nil, chiefs("2021")), want: []string{"2022 chief ? holders-none"}, ends: true},
		{name: "holder outside the order", reason: "a unit that has no place in the order does not show where the list stands",
			in: in(nil, chiefs("2021", "x")), want: []string{"2022 chief ? holder-unlisted"}, ends: true},
		{name: "bad policy", reason: "an error of the policy ends the plan, and is named",
			in: chiefPlan(letters("abc"), list(4), chiefs("2021", "a")), want: []string{" chief ? unusable(seats-many)"}, ends: true},
		{name: "one office ends", reason: "the plan of the other goes on",
			in: rotation.Input{Bloc: letters("abc"), Policies: rotation.Policies{Chief: list(1), Deputy: list(1)},
				Terms: []emulation.Term{chiefs("2021", "a"), deputies("2021", "x")}},
			want: []string{"2022 chief b next", "2022 deputy ? holder-unlisted", "2023 chief c next", "2024 chief a wraps"}},
	})
}

func TestPlanIsLazy(t *testing.T) {
	in := seed()
	n := 0
	for range rotation.Plan(in) {
		if n++; n == 3 {
			break
		}
	}
	require.Equal(t, 3, n)
	plan := rotation.Plan(in)
	assert.Equal(t, take(plan, 5), take(plan, 5), "a plan can be walked again")
	deputy := deputyPlan(letters("abc"), list(2), deputies("2021", "a", "b"))
	assert.Len(t, take(rotation.Plan(deputy), 1), 1, "breaking off within a year")
	before := deputyPlan(letters("abc"), starting(list(2), "2022", "a"), deputies("2020", "c"))
	assert.Len(t, take(rotation.Plan(before), 1), 1, "breaking off within a year before the start")
}

func TestPlanReasonsNameUnitsAndRule(t *testing.T) {
	s := take(rotation.Plan(seed()), 1)[0]
	require.Len(t, s.Reason.Args, 3)
	assert.Equal(t, "Bộ Chỉ huy Bộ đội Biên phòng", s.Reason.Args[0].Text.VI)
	assert.Equal(t, "Cục Thi hành án dân sự", s.Reason.Args[1].Text.VI)
	assert.Equal(t, "rotation.order.listed-derived", s.Reason.Args[2].Message.Code, "the rule is not published, and the reason says so")

	phrases := map[string]*rotation.Policy{
		"rotation.order.listed":           {Basis: rotation.Published},
		"rotation.order.declared":         {Basis: rotation.Published, Order: ids("a", "b")},
		"rotation.order.declared-derived": {Basis: rotation.Derived, Order: ids("a", "b")},
	}
	for want, p := range phrases {
		p.Mode, p.Seats, p.Term = rotation.List, 1, 1
		s := take(rotation.Plan(chiefPlan(letters("ab"), p, chiefs("2021", "a"))), 1)[0]
		assert.Equal(t, want, s.Reason.Args[2].Message.Code)
	}
}
