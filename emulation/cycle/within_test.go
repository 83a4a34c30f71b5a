package cycle_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/cycle"
)

// Justice, TT 05/2018/TT-BTP art. 30.1.d: files for flags five days after the end of
// the conference, by 30 November at the latest.
func TestWithin(t *testing.T) {
	for _, c := range []struct {
		name, reason    string
		window          cycle.Window
		conference, on  string
		state           cycle.State
		late            int
		last, code      string
		done            string
		secondOfTheKind bool
	}{
		{name: "counted from the conference", reason: "the day of the conference is not counted", window: by("2020-11-30"),
			conference: "2020-11-10", on: "2020-11-15", state: cycle.Due, last: "2020-11-15", code: "cycle.due"},
		{name: "the sixth day", reason: "late by a day", window: by("2020-11-30"),
			conference: "2020-11-10", on: "2020-11-16", state: cycle.Late, late: 1, last: "2020-11-15", code: "cycle.late"},
		{name: "sent late", reason: "late by two days", window: by("2020-11-30"), done: "2020-11-17",
			conference: "2020-11-10", on: "2020-12-16", state: cycle.Done, late: 2, last: "2020-11-15", code: "cycle.done-late"},
		{name: "at the latest", reason: "30 November holds where five days lead beyond it", window: by("2020-11-30"),
			conference: "2020-11-28", on: "2020-12-01", state: cycle.Late, late: 1, last: "2020-11-30", code: "cycle.late"},
		{name: "before a day", reason: "the earlier of the two last days", window: before("2020-11-15"),
			conference: "2020-11-10", on: "2020-11-15", state: cycle.Late, late: 1, last: "2020-11-14", code: "cycle.late"},
		{name: "conference still ahead", reason: "on that day the window alone is known", window: by("2020-11-30"),
			conference: "2020-11-10", on: "2020-11-09", state: cycle.Due, last: "2020-11-30", code: "cycle.due"},
		{name: "no window, conference held", reason: "five days after it", conference: "2020-11-10",
			on: "2020-11-11", state: cycle.Due, last: "2020-11-15", code: "cycle.due"},
		{name: "no window, no conference yet", reason: "when it is due is not known", conference: "2020-11-10",
			on: "2020-11-09", state: cycle.Unknown, code: "cycle.waits"},
		{name: "two conferences", reason: "from which to count is not known", conference: "2020-11-10", secondOfTheKind: true,
			on: "2020-11-20", state: cycle.Unknown, code: "cycle.waits"},
		{name: "unsound window", reason: "nothing follows from it", window: cycle.Window{By: day("2020-11-30"), Before: day("2020-11-30")},
			conference: "2020-11-10", on: "2020-11-20", state: cycle.Unknown, code: "cycle.window-unsound"},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := step(c.window, c.done)
			files.Kind, files.Within = cycle.Dossiers, &cycle.Within{Of: cycle.Conference, Days: 5}
			in := cycle.Input{Steps: []cycle.Step{files, of(cycle.Conference, done(c.conference))}}
			if c.secondOfTheKind {
				in.Steps = append(in.Steps, of(cycle.Conference, done(c.conference)))
			}
			got := cycle.Statuses(in, day(c.on))[0]
			assert.Equal(t, c.state, got.State, c.reason)
			assert.Equal(t, c.late, got.DaysLate, c.reason)
			assert.Equal(t, c.last, got.Days.Last().String(), c.reason)
			assert.Equal(t, c.code, got.Message.Code, c.reason)
		})
	}
}
