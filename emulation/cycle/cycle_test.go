package cycle_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/emulation/value/valuetest"
)

var day = value.MustDate

func yearOf(label string) value.Year {
	y, err := value.CalendarYear(label)
	if err != nil {
		panic(err)
	}
	return y
}

func by(d string) cycle.Window     { return cycle.Window{By: day(d)} }
func before(d string) cycle.Window { return cycle.Window{Before: day(d)} }

func step(w cycle.Window, done string) cycle.Step {
	s := cycle.Step{ID: "s", Kind: cycle.Pledge, Name: value.Text{VI: "Ký giao ước thi đua"}, Window: w}
	if done != "" {
		s.Done = day(done)
	}
	return s
}

func TestStatusOn(t *testing.T) {
	// TT 17/2019/TT-NHNN art. 7: by 28 February. TT 01/2016/TT-TTCP art. 23: before 25 March.
	stateBank, inspection := by("2020-02-28"), before("2020-03-25")
	spring := cycle.Window{From: day("2020-03-01"), By: day("2020-03-31")}
	for _, c := range []struct {
		name, reason string
		step         cycle.Step
		on           string
		state        cycle.State
		late         int
		code         string
	}{
		{"by: the day itself", "“chậm nhất ngày” includes the day", step(stateBank, ""), "2020-02-28", cycle.Due, 0, "cycle.due"},
		{"by: the day after", "one day after the last day, in a leap year", step(stateBank, ""), "2020-02-29", cycle.Late, 1, "cycle.late"},
		{"by: done on the day", "in time", step(stateBank, "2020-02-28"), "2020-03-10", cycle.Done, 0, "cycle.done"},
		{"by: done the day after", "late by a day", step(stateBank, "2020-02-29"), "2020-03-10", cycle.Done, 1, "cycle.done-late"},
		{"before: the day before", "“trước ngày” leaves the day before as the last", step(inspection, ""), "2020-03-24", cycle.Due, 0, "cycle.due"},
		{"before: the day itself", "“trước ngày” excludes the day", step(inspection, ""), "2020-03-25", cycle.Late, 1, "cycle.late"},
		{"before: done on the day", "late by a day", step(inspection, "2020-03-25"), "2020-03-25", cycle.Done, 1, "cycle.done-late"},
		{"not open yet", "the window opens on 1 March", step(spring, ""), "2020-02-29", cycle.NotYet, 0, "cycle.not-yet"},
		{"first day", "From is the first day of the window", step(spring, ""), "2020-03-01", cycle.Due, 0, "cycle.due"},
		{"long late", "days are counted, not working days", step(spring, ""), "2021-03-31", cycle.Late, 365, "cycle.late"},
		{"done later than asked", "on 15 March nobody had done it yet", step(spring, "2020-03-20"), "2020-03-15", cycle.Due, 0, "cycle.due"},
		{"done later than asked and late", "on 10 April it was late, whatever came after", step(spring, "2020-04-20"), "2020-04-10", cycle.Late, 10, "cycle.late"},
		{"done early", "done is done; Check reports the oddity", step(spring, "2020-02-01"), "2020-02-02", cycle.Done, 0, "cycle.done"},
		{"no last day", "without an end it is never late", step(cycle.Window{From: day("2020-03-01")}, ""), "2030-01-01", cycle.Due, 0, "cycle.due-open"},
		{"no window", "not published and not recorded: nothing can be told", step(cycle.Window{}, ""), "2020-12-31", cycle.Unknown, 0, "cycle.no-window"},
		{"no window, done", "the record says so", step(cycle.Window{}, "2020-05-21"), "2020-12-31", cycle.Done, 0, "cycle.done"},
		{"no window, done later", "on that day it was not recorded as done", step(cycle.Window{}, "2020-05-21"), "2020-05-20", cycle.Unknown, 0, "cycle.no-window"},
		{"two ends", "which end holds cannot be told", step(cycle.Window{By: day("2020-03-01"), Before: day("2020-03-01")}, ""), "2020-02-01", cycle.Unknown, 0, "cycle.window-unsound"},
		{"two ends, done", "that it was done holds all the same", step(cycle.Window{By: day("2020-03-01"), Before: day("2020-03-01")}, "2020-01-01"), "2020-02-01", cycle.Done, 0, "cycle.done-window-unsound"},
		{"empty window", "it ends before it starts", step(cycle.Window{From: day("2020-03-01"), Before: day("2020-03-01")}, ""), "2020-03-01", cycle.Unknown, 0, "cycle.window-unsound"},
		{"last day of the calendar", "no day is later", step(by("9999-12-31"), ""), "9999-12-31", cycle.Due, 0, "cycle.due-open"},
		{"before the calendar", "no day is earlier", step(before("0001-01-01"), ""), "2020-01-01", cycle.Unknown, 0, "cycle.window-unsound"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := cycle.StatusOn(c.step, day(c.on))
			assert.Equal(t, c.state, got.State, c.reason)
			assert.Equal(t, c.late, got.DaysLate, c.reason)
			assert.Equal(t, c.code, got.Message.Code, c.reason)
			assert.Equal(t, value.ID("s"), got.Step)
		})
	}
	assert.Equal(t, "cycle.day-missing", cycle.StatusOn(step(stateBank, "2020-01-01"), value.Date{}).Message.Code,
		"no day: there is no today in this library")
}

// The seed: Khối thi đua I, tỉnh Cà Mau, emulation year 2020, as published. No
// window of any step is published, and nothing else is recorded.
func TestSeed(t *testing.T) {
	done := func(id value.ID, kind cycle.Kind, name, on, number string) cycle.Step {
		s := cycle.Step{ID: id, Kind: kind, Name: value.Text{VI: name}, Done: day(on)}
		if number != "" {
			s.Instrument = &emulation.Instrument{Number: number, Signed: day(on)}
		}
		return s
	}
	year := []cycle.Step{
		done("phan-cong", cycle.Decision, "Phân công phụ trách các khối", "2020-05-21", "888/QĐ-UBND"),
		done("ke-hoach", cycle.Plan, "Kế hoạch của khối", "2020-06-29", "02/KH-KTĐ I"),
		done("tong-ket", cycle.Conference, "Hội nghị tổng kết", "2021-03-12", ""),
		done("ban-giao", cycle.Handover, "Chuyển giao khối trưởng", "2021-03-12", ""),
	}
	in := cycle.Input{Steps: year, Year: yearOf("2020")}
	require.Empty(t, cycle.Check(in, day("2021-03-12"), value.Path{}))
	for _, c := range []struct {
		on     string
		want   []cycle.State
		reason string
	}{
		{"2021-03-12", []cycle.State{cycle.Done, cycle.Done, cycle.Done, cycle.Done}, "the day of the conference"},
		{"2021-03-11", []cycle.State{cycle.Done, cycle.Done, cycle.Unknown, cycle.Unknown}, "without a window nobody can say whether the conference was due"},
		{"2020-05-20", []cycle.State{cycle.Unknown, cycle.Unknown, cycle.Unknown, cycle.Unknown}, "before the decision nothing is recorded"},
	} {
		var got []cycle.State
		for _, s := range cycle.Statuses(in, day(c.on)) {
			got = append(got, s.State)
			assert.Zero(t, s.DaysLate, "no window is published, so nothing is late")
		}
		assert.Equal(t, c.want, got, c.reason)
	}
}

func TestCheck(t *testing.T) {
	for _, c := range []struct {
		name, reason string
		steps        []cycle.Step
		want         []string // severity, code and path
	}{
		{"sound", "one end, after the start", []cycle.Step{step(cycle.Window{From: day("2020-03-01"), By: day("2020-03-01")}, "2020-03-01")}, nil},
		{"no window", "not published is not wrong", []cycle.Step{step(cycle.Window{}, "2020-03-01")}, nil},
		{"same identifier", "a status would name two steps", []cycle.Step{step(cycle.Window{}, ""), step(cycle.Window{}, "")},
			[]string{"error cycle.step-twice /cycle/1/id"}},
		{"two ends", "by and before the same day differ by a day", []cycle.Step{step(cycle.Window{By: day("2020-03-01"), Before: day("2020-03-02")}, "")},
			[]string{"warning cycle.two-ends /cycle/0/window"}},
		{"ends before it starts", "no day is in it", []cycle.Step{step(cycle.Window{From: day("2020-03-02"), By: day("2020-03-01")}, "")},
			[]string{"warning cycle.no-day /cycle/0/window"}},
		{"before its own first day", "“before” excludes the day, so none is left", []cycle.Step{step(cycle.Window{From: day("2020-03-01"), Before: day("2020-03-01")}, "")},
			[]string{"warning cycle.no-day /cycle/0/window"}},
		{"done before it could be", "odd, and reported; the record stands", []cycle.Step{step(cycle.Window{From: day("2020-03-02")}, "2020-03-01")},
			[]string{"warning cycle.done-early /cycle/0/done"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, i := range cycle.Check(cycle.Input{Steps: c.steps}, day("2020-03-12"), value.Path{}) {
				got = append(got, string(i.Severity)+" "+i.Code+" "+i.Path)
			}
			assert.Equal(t, c.want, got, c.reason)
		})
	}
}

func TestMessages(t *testing.T) {
	valuetest.Catalogue(t, ".", cycle.Messages(), emulation.Messages(), value.Messages())
}
