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

// The same words mean other days in other emulation years.
func TestYearlyInOtherYears(t *testing.T) {
	year := func(label, from, until string) value.Year {
		return value.Year{Label: label, From: day(from), Until: day(until)}
	}
	court, school, calendar := year("2019", "2018-12-01", "2019-12-01"), year("2020-2021", "2020-09-01", "2021-06-01"), yearOf("2020")
	for _, c := range []struct {
		name, reason string
		step         cycle.Yearly
		year         value.Year
		want         cycle.Window
	}{
		{"courts, registration", "TT 01/2018/TT-TANDTC art. 10.1: before 25 February; the year begins on 1 December (art. 29.1)",
			yearly(func(y *cycle.Yearly) { y.Before = dayOf(2, 25) }), court, before("2019-02-25")},
		{"courts, in the year's first month", "a day of December of the year is one of 2018",
			yearly(func(y *cycle.Yearly) { y.By = dayOf(12, 15) }), court, by("2018-12-15")},
		{"courts, year-end review", "art. 29.1: before 15 December, after the year, and in the calendar year that gives its name",
			yearly(func(y *cycle.Yearly) { y.Before, y.AfterEnd = dayOf(12, 15), true }), court, before("2019-12-15")},
		{"courts, before the year begins again", "all of the year's days are before 1 December",
			yearly(func(y *cycle.Yearly) { y.Before = dayOf(12, 1) }), court, before("2019-12-01")},
		{"school, registration in autumn", "the first such day since September",
			yearly(func(y *cycle.Yearly) { y.By = dayOf(10, 15) }), school, by("2020-10-15")},
		{"school, review at the turn of the term", "both ends after the beginning",
			yearly(func(y *cycle.Yearly) { y.From, y.By = dayOf(12, 20), dayOf(1, 20) }), school, cycle.Window{From: day("2020-12-20"), By: day("2021-01-20")}},
		{"school, report", "TT 08/2018/TT-BNNPTNT art. 33.3.b: by 15 August, after the school year",
			yearly(func(y *cycle.Yearly) { y.By, y.AfterEnd = dayOf(8, 15), true }), school, by("2021-08-15")},
		{"calendar, before New Year", "the whole year is before 1 January",
			yearly(func(y *cycle.Yearly) { y.Before = dayOf(1, 1) }), calendar, before("2021-01-01")},
		{"calendar, first day", "the year's own first day", yearly(func(y *cycle.Yearly) { y.By = dayOf(1, 1) }), calendar, by("2020-01-01")},
		{"no year", "without a year there are no days", yearly(func(y *cycle.Yearly) { y.By = dayOf(1, 1) }), value.Year{}, cycle.Window{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := c.step.In(c.year)
			assert.Equal(t, c.want, got.Window, c.reason)
			begins := law.DayOfYear{Month: 1, Day: 1}
			if !c.year.From.IsZero() {
				_, begins.Month, begins.Day = c.year.From.Civil()
			}
			assert.Empty(t, cycle.CheckCalendar([]cycle.Yearly{c.step}, &begins, nil, value.Path{}))
		})
	}
	flag := yearly(func(y *cycle.Yearly) { y.Deadline, y.AfterEnd = "filing-government-flag", true })
	assert.Equal(t, &cycle.Filing{Deadline: "filing-government-flag", After: day("2019-12-01")}, flag.In(court).Filing, "looked for since the end of the year")
	assert.Equal(t, []cycle.Step{flag.In(court)}, cycle.InYear([]cycle.Yearly{flag}, court))
}

func TestCheckCalendarOfTheLaw(t *testing.T) {
	for _, c := range []struct {
		name, reason string
		change       func(*cycle.Yearly)
		want         []string
	}{
		{"a deadline", "it sets the day", func(y *cycle.Yearly) { y.Deadline = "filing-merit" }, nil},
		{"none of the law", "the corpus has none of that name", func(y *cycle.Yearly) { y.Deadline = "x" }, []string{"/0/deadline cycle.filing-none"}},
		{"a deadline and a day", "which of the two ends it", func(y *cycle.Yearly) { y.Deadline, y.By = "filing-merit", dayOf(2, 1) }, []string{"/0/deadline cycle.window-and-filing"}},
		{"days after another step", "it needs no day of its own", func(y *cycle.Yearly) { y.Within = &cycle.Within{Of: cycle.Conference, Days: 5} }, nil},
		{"days after files", "a year may have several", func(y *cycle.Yearly) { y.Within = &cycle.Within{Of: cycle.Dossiers, Days: 5} }, []string{"/0/within/of cycle.within-kind"}},
		{"a cost of nothing", "no fault brings it", func(y *cycle.Yearly) { y.By, y.Costs = dayOf(2, 1), []cycle.Cost{{Effect: cycle.Void}} }, []string{"/0/costs/0/for cycle.cost-for-nothing"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, i := range cycle.CheckCalendar([]cycle.Yearly{yearly(c.change)}, nil, law.Vietnam(), value.Path{}) {
				got = append(got, i.Path+" "+i.Code)
			}
			assert.Equal(t, c.want, got, c.reason)
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
