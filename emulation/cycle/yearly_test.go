package cycle_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

func dayOf(month, day int) *law.DayOfYear { return &law.DayOfYear{Month: month, Day: day} }

func yearly(change func(*cycle.Yearly)) cycle.Yearly {
	y := cycle.Yearly{ID: "s", Kind: cycle.Pledge, Name: value.Text{VI: "Ký giao ước thi đua"}}
	change(&y)
	return y
}

func TestYearlyIn(t *testing.T) {
	for _, c := range []struct {
		name, reason string
		step         cycle.Yearly
		want         cycle.Window
	}{
		{"by", "TT 17/2019/TT-NHNN art. 7: at latest on 28 February", yearly(func(y *cycle.Yearly) { y.By = dayOf(2, 28) }), by("2020-02-28")},
		{"before", "TT 01/2018/TT-TANDTC art. 10.1: before 25 February", yearly(func(y *cycle.Yearly) { y.Before = dayOf(2, 25) }), before("2020-02-25")},
		{"next year", "TT 07/2018/TT-BKHĐT art. 29.2: the files of 2020 before 31 January of 2021",
			yearly(func(y *cycle.Yearly) { y.Before, y.AfterEnd = dayOf(1, 31), true }), before("2021-01-31")},
		{"a window", "both its ends lie in the year", yearly(func(y *cycle.Yearly) { y.From, y.By = dayOf(6, 1), dayOf(6, 30) }),
			cycle.Window{From: day("2020-06-01"), By: day("2020-06-30")}},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Empty(t, cycle.CheckCalendar([]cycle.Yearly{c.step}, nil, nil, value.Path{}))
			got := c.step.In(yearOf("2020"))
			assert.Equal(t, c.want, got.Window, c.reason)
			assert.Equal(t, []any{c.step.ID, c.step.Kind, c.step.Name}, []any{got.ID, got.Kind, got.Name})
			assert.True(t, got.Done.IsZero(), "a regulation does not tell that anything was done")
		})
	}
}

func TestCheckCalendar(t *testing.T) {
	for _, c := range []struct {
		name, reason string
		change       func(*cycle.Yearly)
		want         string
	}{
		{"no day", "nothing is set", func(*cycle.Yearly) {}, " cycle.yearly-no-day"},
		{"two ends", "by and before differ by a day", func(y *cycle.Yearly) { y.By, y.Before = dayOf(2, 25), dayOf(2, 25) }, "/before cycle.two-ends"},
		{"leap day", "most years have none", func(y *cycle.Yearly) { y.By = dayOf(2, 29) }, "/by cycle.no-such-day"},
		{"month 13", "no year has it", func(y *cycle.Yearly) { y.From = dayOf(13, 1) }, "/from cycle.no-such-day"},
		{"backwards", "it ends before it starts", func(y *cycle.Yearly) { y.From, y.By = dayOf(3, 1), dayOf(2, 1) }, " cycle.no-day"},
		{"the day itself", "from the day on and before it is no day", func(y *cycle.Yearly) { y.From, y.Before = dayOf(3, 1), dayOf(3, 1) }, " cycle.no-day"},
	} {
		t.Run(c.name, func(t *testing.T) {
			issues := cycle.CheckCalendar([]cycle.Yearly{yearly(c.change)}, nil, nil, value.PathTo("calendar"))
			require.Len(t, issues, 1)
			assert.Equal(t, "/calendar/0"+c.want, issues[0].Path+" "+issues[0].Code, c.reason)
			assert.Equal(t, value.Error, issues[0].Severity)
		})
	}
	t.Run("twice", func(t *testing.T) {
		s := yearly(func(y *cycle.Yearly) { y.By = dayOf(2, 28) })
		issues := cycle.CheckCalendar([]cycle.Yearly{s, s}, nil, nil, value.PathTo("calendar"))
		require.Len(t, issues, 1)
		assert.Equal(t, "/calendar/1/id cycle.step-twice", issues[0].Path+" "+issues[0].Code)
	})
}
