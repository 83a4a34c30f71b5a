package rotation_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

func TestMeasure(t *testing.T) {
	in := rotation.Input{
		Bloc:     eventful("abc", "x", event(emulation.Rename, "2023-03-01", ids("c"), ids("x"))),
		Policies: rotation.Policies{Chief: complete(list(1))},
		Terms: []emulation.Term{chiefs("2020", "a"), chiefs("2021", "a"), deputies("2021", "a", "b"), chiefs("2023", "c"),
			chiefs("2024", "b")},
	}
	got := rotation.Measure(in, rotation.PlanYears(in, 1), value.Span{From: value.MustDate("2020-06-01")})
	assert.Equal(t, []string{"2021", "2022", "2023", "2024", "2025"}, got.Years, "2020 begins before the period; 2022 has nobody; 2025 is planned")
	assert.Equal(t, []rotation.Gap{{Year: "2022", Office: "chief"}, {Year: "2022", Office: "deputy"}, {Year: "2023", Office: "deputy"}, {Year: "2024", Office: "deputy"}, {Year: "2025", Office: "deputy"}}, got.Gaps)
	require.Len(t, got.Units, 3)
	a, b, x := got.Units[0], got.Units[1], got.Units[2]
	assert.Equal(t, []value.ID{"a", "b", "x"}, []value.ID{a.Unit, b.Unit, x.Unit}, "c stands under its last name")
	assert.Equal(t, []string{"2021"}, a.Doubles, "chief and deputy in one year")
	quarter := value.MustRatio("1/4")
	assert.Equal(t, rotation.Turns{Office: "chief", Years: []string{"2021"}, LongestWait: 3, Share: quarter, Equal: value.MustRatio("1/3"), Waiting: 2}, a.Offices[0],
		"from 2023 to 2025; of 2022 nothing is known")
	assert.Equal(t, []string{"2023", "2025"}, x.Offices[0].Years)
	assert.Equal(t, value.MustRatio("1/2"), x.Offices[0].Share)
	assert.Equal(t, value.MustRatio("1/2"), b.Offices[1].Share, "one of two deputies of 2021")

	twice := rotation.Measure(in, nil, value.Span{Until: value.MustDate("2022-01-01")})
	assert.Equal(t, 1, twice.Units[0].Offices[0].Repeats, "2021 right after 2020")
	empty := rotation.Measure(rotation.Input{Bloc: letters("ab")}, nil, value.Span{})
	assert.Equal(t, rotation.Fairness{Years: []string{}, Units: []rotation.Share{}}, empty)
}

// A list that goes round gives every stable unit its equal share, whatever the
// seats; the waiting list is the order behind the last holder.
func TestMeasureOfWholeRounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in, order, seats := stable(t)
		in.Terms = nil
		in.Policies.Deputy.Start = &rotation.Start{Year: "2021", Unit: order[0]}
		f := rotation.Measure(in, rotation.PlanYears(in, len(order)), value.Span{})
		require.Len(t, f.Years, len(order))
		for _, u := range f.Units {
			turns := u.Offices[0]
			require.Equal(t, turns.Share, turns.Equal)
			require.Len(t, turns.Years, seats)
			require.Equal(t, u.Unit, order[turns.Waiting-1])
		}
	})
}

// The waiting list ends the plan where all have their place; the twin looks as far
// ahead as it ever does.
func TestWaitingListsAreThoseOfALongPlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in, p := turning(t)
		years := 2 * (len(in.Bloc.Members) + p.Rest + 1) * max(1, p.Term)
		place := map[value.ID]int{}
		for _, s := range rotation.PlanYears(in, years) {
			if s.Open() {
				break
			}
			if place[s.Unit] == 0 {
				place[s.Unit] = len(place) + 1
			}
		}
		for _, u := range rotation.Measure(in, rotation.PlanYears(in, 6), value.Span{}).Units {
			for _, turns := range u.Offices {
				require.Equal(t, place[u.Unit], turns.Waiting, "%s", u.Unit)
			}
		}
	})
}

func TestTable(t *testing.T) {
	in := seed()
	in.Terms = append(in.Terms, emulation.Term{Year: "khóa 1", Office: emulation.Chief, Holders: ids("vks")})
	rows := rotation.Table(in, rotation.PlanYears(seed(), 2))
	require.Len(t, rows, 4, "2020 to 2023; a year that cannot be placed has no row")
	assert.Equal(t, rotation.Row{Year: "2021", Days: value.Span{From: value.MustDate("2021-01-01"), Until: value.MustDate("2022-01-01")},
		Chief: []rotation.Cell{{Unit: "thads", Recorded: true}}, Deputy: []rotation.Cell{{Unit: "thanh-tra", Recorded: true}, {Unit: "tand", Recorded: true}}}, rows[1])
	assert.Equal(t, []rotation.Cell{{Unit: "bdbp"}}, rows[2].Chief)

	gap := chiefPlan(letters("ab"), nil, chiefs("2024", "b"), chiefs("2021", "a"))
	assert.Len(t, rotation.Table(gap, nil), 4, "years between that nobody is recorded for")
}

func TestCalendar(t *testing.T) {
	planned := map[string]string{"rotation.calendar-planned": ", planned"}
	entries := func(in rotation.Input) (list []string) {
		for _, e := range rotation.Calendar(in, rotation.PlanYears(in, 2)) {
			list = append(list, e.UID+" "+e.From.String()+" "+e.Until.String()+" "+e.Summary.Args[0].List[0].Text.VI+planned[e.Summary.Code])
		}
		return list
	}
	assert.Equal(t, []string{
		"ca-mau/2020/chief/1 2020-05-21 2021-03-12 Bộ Chỉ huy Quân sự",
		"ca-mau/2021/deputy/1 2021-01-01 2022-01-01 Thanh tra", "ca-mau/2021/deputy/2 2021-01-01 2022-01-01 Tòa án nhân dân",
		"ca-mau/2021/chief/1 2021-03-12 2022-01-01 Cục Thi hành án dân sự",
		"ca-mau/2022/chief/1 2022-01-01 2023-01-01 Bộ Chỉ huy Bộ đội Biên phòng, planned", "ca-mau/2023/chief/1 2023-01-01 2024-01-01 Công an, planned",
	}, entries(func() rotation.Input { in := seed(); in.Bloc.ID = "ca-mau"; return in }()))

	in := chiefPlan(eventful("abc", "x", event(emulation.Rename, "2022-03-01", ids("b"), ids("x"))), complete(list(1)), chiefs("2021", "a"))
	assert.Equal(t, []string{"bloc/2021/chief/1 2021-01-01 2022-01-01 A", "bloc/2022/chief/1 2022-01-01 2022-03-01 B, planned", "bloc/2022/chief/1/acting/1 2022-03-01 2023-01-01 X, planned",
		"bloc/2023/chief/1 2023-01-01 2024-01-01 C, planned"}, entries(in), "who acts has days of its own")
	open := rotation.Input{Bloc: letters("ab"), Policies: rotation.Policies{Chief: policy(rotation.Ballot, 1)}, After: "2021"}
	assert.Empty(t, entries(open), "nobody is known")
}

// What is planned and recorded anew keeps its identifiers.
func TestCalendarIdentifiersStay(t *testing.T) {
	uids := func(in rotation.Input) map[string]bool {
		all := map[string]bool{}
		for _, e := range rotation.Calendar(in, rotation.PlanYears(in, 5)) {
			require.False(t, all[e.UID], "twice: %s", e.UID)
			all[e.UID] = true
		}
		return all
	}
	before := chiefPlan(letters("abc"), list(1), chiefs("2021", "a"))
	after := chiefPlan(letters("abc"), list(1), chiefs("2021", "a"), chiefs("2022", "c"))
	for uid := range uids(before) {
		assert.True(t, uids(after)[uid], uid)
	}
}
