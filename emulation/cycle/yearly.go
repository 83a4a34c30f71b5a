package cycle

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Yearly is a step that a regulation sets for every year, by days without a year.
// They are days of the emulation year, whenever that begins: the first such day
// since its beginning, or since its end.
type Yearly struct {
	// Identifier within the regulation.
	ID value.ID `json:"id"`
	// What the step is.
	Kind Kind `json:"kind"`
	// Name, as the regulation writes it.
	Name value.Text `json:"name"`
	// Whose it is; the bloc's when absent.
	Duty Duty `json:"duty,omitempty"`
	// The class of the units that it is for, where it is not for all; only with the duty
	// of units.
	Class value.ID `json:"class,omitempty"`
	// First day on which the step can be done; absent when none is set.
	From *law.DayOfYear `json:"from,omitempty"`
	// Last day (chậm nhất ngày): the day itself is in time.
	By *law.DayOfYear `json:"by,omitempty"`
	// First day that is too late (trước ngày): the day itself is not in time.
	Before *law.DayOfYear `json:"before,omitempty"`
	// How soon the step is to be done after another, where that is said.
	Within *Within `json:"within,omitempty"`
	// The deadline of the corpus of law that ends the step, in place of days.
	Deadline value.ID `json:"deadline,omitempty"`
	// Whether these days lie after the emulation year: the files of a calendar year
	// are sent in the next January, those of a year to 30 November in December.
	AfterEnd bool `json:"afterEnd,omitempty"`
	// What the regulation attaches to faults.
	Costs []Cost `json:"costs,omitempty"`
	// The regulation.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
	// Place in the regulation that sets the days: "10.1".
	At string `json:"at,omitempty"`
}

// In returns the step for the given emulation year, not done yet. A day that the
// calendar year in question lacks is left out.
func (y Yearly) In(year value.Year) Step {
	start := year.From
	if y.AfterEnd {
		start = year.Until
	}
	on := func(d *law.DayOfYear, start value.Date) value.Date {
		if d == nil || start.IsZero() {
			return value.Date{}
		}
		return d.OnOrAfter(start)
	}
	s := Step{
		ID: y.ID, Kind: y.Kind, Name: y.Name, Duty: y.Duty, Class: y.Class, Within: y.Within, Costs: y.Costs, Instrument: y.Instrument, At: y.At,
		// Before the day on which the year begins there is none of its days.
		Window: Window{From: on(y.From, start), By: on(y.By, start), Before: on(y.Before, start.AddDays(1))},
	}
	if y.Deadline != "" {
		s.Filing = &Filing{Deadline: y.Deadline, After: start}
	}
	return s
}

// InYear returns the steps of a calendar for the given emulation year.
func InYear(calendar []Yearly, year value.Year) []Step {
	steps := make([]Step, 0, len(calendar))
	for _, y := range calendar {
		steps = append(steps, y.In(year))
	}
	return steps
}

// CheckCalendar reports what cannot be right in the steps that a regulation sets
// for every emulation year, which begins on the given day; without one, on 1
// January. A step without a day, one with two ends, one that ends before it starts,
// a day that not every year has, a deadline that the law does not have, and an
// identifier used twice are errors.
func CheckCalendar(steps []Yearly, begins *law.DayOfYear, corpus *law.Corpus, path value.Path) value.Issues {
	c := checker{in: Input{Corpus: corpus}}
	if begins == nil {
		begins = &law.DayOfYear{Month: 1, Day: 1}
	}
	common := value.Year{From: begins.In(commonYear), Until: begins.In(commonYear + 1)}
	seen := map[value.ID]bool{}
	for i, s := range steps {
		at := path.Index(i)
		if seen[s.ID] {
			c.add(value.Error, at.At("id"), "cycle.step-twice", s.ID)
		}
		seen[s.ID] = true
		c.yearly(s, common, at)
		c.within(s.In(common), at.At("within"))
		for j, cost := range s.Costs {
			c.cost(s.In(common), cost, at.At("costs").Index(j))
		}
	}
	return c.issues
}

func (c *checker) yearly(s Yearly, common value.Year, at value.Path) {
	w, days := s.In(common).Window, 0
	for _, d := range [...]struct {
		name string
		day  *law.DayOfYear
		in   value.Date
	}{{"from", s.From, w.From}, {"by", s.By, w.By}, {"before", s.Before, w.Before}} {
		if d.day == nil {
			continue
		}
		days++
		if d.in.IsZero() {
			c.add(value.Error, at.At(d.name), "cycle.no-such-day", d.day.Day, d.day.Month)
		}
	}
	_, known := deadlineOf(c.in.Corpus, s.Deadline)
	switch {
	case s.Deadline != "" && days > 0:
		c.add(value.Error, at.At("deadline"), "cycle.window-and-filing")
	case s.Deadline != "" && !known:
		c.add(value.Error, at.At("deadline"), "cycle.filing-none", s.Deadline)
	case s.Deadline != "":
	case days == 0 && s.Within == nil:
		c.add(value.Error, at, "cycle.yearly-no-day")
	case s.By != nil && s.Before != nil:
		c.add(value.Error, at.At("before"), "cycle.two-ends", w.By, w.Before)
	case !w.holdsDay():
		c.add(value.Error, at, "cycle.no-day")
	}
}

// commonYear is a year in which, as in the two after it, February has 28 days: a
// day that they have, every year has.
const commonYear = 2001
