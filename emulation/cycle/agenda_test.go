package cycle_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/value"
)

func named(id string, w cycle.Window, done string) cycle.Step {
	s := step(w, done)
	s.ID = value.ID(id)
	return s
}

func TestAgenda(t *testing.T) {
	in := cycle.Input{Bloc: blocOf("a", "b"), Year: yearOf("2020"), Steps: []cycle.Step{
		named("open-later", cycle.Window{From: day("2020-05-01")}, ""),
		named("ahead", cycle.Window{From: day("2020-12-01"), By: day("2020-12-20")}, ""),
		named("unknown", cycle.Window{}, ""),
		named("due", by("2020-06-30"), ""),
		named("today", by("2020-06-01"), ""),
		named("done", by("2020-06-01"), "2020-05-30"),
		named("late", before("2020-03-25"), ""),
		named("open", cycle.Window{From: day("2020-04-01")}, ""),
		named("unsound", cycle.Window{By: day("2020-06-01"), Before: day("2020-06-01")}, ""),
		named("open-ahead", cycle.Window{From: day("2020-09-01")}, ""),
	}}
	units := filesOfUnits(handed("a", "2020-05-01"))
	units.ID = "units"
	in.Steps = append(in.Steps, units)
	on := day("2020-06-01")
	var got []string
	for _, i := range cycle.Agenda(cycle.Statuses(in, on), on) {
		line := string(i.Step) + " " + i.Message.Code
		for _, u := range i.Units {
			line += " " + string(u)
		}
		got = append(got, line)
	}
	assert.Equal(t, []string{
		"late cycle.agenda.over",
		"today cycle.agenda.today",
		"due cycle.agenda.left",
		"ahead cycle.agenda.ahead",
		"units cycle.agenda.left b",
		"open cycle.due-open",
		"open-later cycle.due-open",
		"open-ahead cycle.not-yet",
	}, got, "by the last day; then without one, by the first; what is done or not known is left out")
	assert.Empty(t, cycle.Agenda(nil, on))
}

func TestCalendar(t *testing.T) {
	in := cycle.Input{
		Bloc: emulation.Bloc{ID: "khoi-1", Name: value.Text{VI: "Khối 1"}}, Year: yearOf("2020"),
		Movements: []cycle.Movement{
			{ID: "nam", Kind: cycle.YearlyMovement, Days: yearOf("2020").Span()},
			{ID: "mo", Kind: cycle.ThematicMovement, Days: value.Span{From: day("2020-03-01")}},
		},
		Steps: []cycle.Step{
			named("dang-ky", by("2020-02-28"), "2020-02-01"),
			named("giao-uoc", before("2020-03-25"), ""),
			named("so-ket", cycle.Window{From: day("2020-06-15"), By: day("2020-07-15")}, ""),
			named("khong-ro", cycle.Window{}, "2020-05-21"),
			named("khong-han", cycle.Window{From: day("2020-05-01")}, ""),
		},
	}
	want := []string{
		"khoi-1/2020/movement/nam 2020-01-01 2021-01-01",
		"khoi-1/2020/step/dang-ky 2020-02-28 2020-02-29",
		"khoi-1/2020/step/giao-uoc 2020-03-24 2020-03-25",
		"khoi-1/2020/step/so-ket 2020-06-15 2020-07-16",
	}
	for _, on := range []string{"2020-01-01", "2020-12-31"} {
		var got []string
		for _, e := range cycle.Calendar(in, cycle.Statuses(in, day(on))) {
			require.False(t, e.Days().IsEmpty())
			got = append(got, e.UID+" "+e.From.String()+" "+e.Until.String())
		}
		assert.Equal(t, want, got, "the last day alone where no first day is set; what has no last day is no deadline; on %s as ever", on)
	}
	moved := in
	moved.Steps = []cycle.Step{named("dang-ky", by("2020-03-15"), "")}
	assert.Equal(t, "khoi-1/2020/step/dang-ky", cycle.Calendar(moved, cycle.Statuses(moved, day("2020-01-01")))[1].UID, "a deadline that moves keeps its identifier")
}

func TestCourses(t *testing.T) {
	theme := cycle.Movement{ID: "m", Kind: cycle.ThematicMovement, Days: value.Span{From: day("2020-03-01"), Until: day("2020-09-01")}}
	open := cycle.Movement{ID: "o", Kind: cycle.ThematicMovement, Days: value.Span{From: day("2020-03-01")}}
	for _, c := range []struct {
		name, reason string
		movement     cycle.Movement
		on           string
		want         cycle.MovementState
	}{
		{"ahead", "the day before its first", theme, "2020-02-29", cycle.MovementAhead},
		{"first day", "From is its first day", theme, "2020-03-01", cycle.MovementRuns},
		{"last day", "Until is the day after its last", theme, "2020-08-31", cycle.MovementRuns},
		{"over", "the day after its last", theme, "2020-09-01", cycle.MovementOver},
		{"no end", "it runs on", open, "2030-01-01", cycle.MovementRuns},
		{"no days", "not published", cycle.Movement{}, "2020-03-01", cycle.MovementUnknown},
		{"empty", "an error of its own; nothing follows", cycle.Movement{Days: value.Span{From: day("2020-03-01"), Until: day("2020-03-01")}}, "2020-03-01", cycle.MovementUnknown},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, cycle.Courses([]cycle.Movement{c.movement}, day(c.on))[0].State, c.reason)
		})
	}
	assert.Equal(t, cycle.MovementUnknown, cycle.Courses([]cycle.Movement{theme}, value.Date{})[0].State, "no day, no state")
}
