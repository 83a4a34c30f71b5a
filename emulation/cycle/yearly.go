package cycle

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Yearly is a step that a regulation sets for every year, by days without a year.
type Yearly struct {
	// Identifier within the regulation.
	ID value.ID `json:"id"`
	// What the step is.
	Kind Kind `json:"kind"`
	// Name, as the regulation writes it.
	Name value.Text `json:"name"`
	// First day on which the step can be done; absent when none is set.
	From *law.DayOfYear `json:"from,omitempty"`
	// Last day (chậm nhất ngày): the day itself is in time.
	By *law.DayOfYear `json:"by,omitempty"`
	// First day that is too late (trước ngày): the day itself is not in time.
	Before *law.DayOfYear `json:"before,omitempty"`
	// Whether these days lie in the calendar year after the one that gives the
	// emulation year its name: the files of a year are sent in the next January.
	NextYear bool `json:"nextYear,omitempty"`
	// The regulation.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
}

// In returns the step for the emulation year that has its name from the given
// calendar year, not done yet. A day that the calendar year lacks is left out.
func (y Yearly) In(year int) Step {
	if y.NextYear {
		year++
	}
	on := func(d *law.DayOfYear) value.Date {
		if d == nil {
			return value.Date{}
		}
		return d.In(year)
	}
	return Step{
		ID: y.ID, Kind: y.Kind, Name: y.Name, Instrument: y.Instrument,
		Window: Window{From: on(y.From), By: on(y.By), Before: on(y.Before)},
	}
}

// CheckCalendar reports what cannot be right in the steps that a regulation sets
// for every year, with paths below theirs. A step without a day, one with two
// ends, one that ends before it starts, a day that not every year has, and an
// identifier used twice are errors.
func CheckCalendar(steps []Yearly, path value.Path) value.Issues {
	var issues value.Issues
	seen := map[value.ID]bool{}
	for i, s := range steps {
		at := path.Index(i)
		if seen[s.ID] {
			issues.Add(value.Error, at.At("id"), value.Msg("cycle.step-twice", s.ID))
		}
		seen[s.ID] = true
		common := s.In(commonYear)
		days := 0
		for _, d := range [...]struct {
			name string
			day  *law.DayOfYear
			in   value.Date
		}{{"from", s.From, common.Window.From}, {"by", s.By, common.Window.By}, {"before", s.Before, common.Window.Before}} {
			if d.day == nil {
				continue
			}
			days++
			if d.in.IsZero() {
				issues.Add(value.Error, at.At(d.name), value.Msg("cycle.no-such-day", d.day.Day, d.day.Month))
			}
		}
		switch {
		case days == 0:
			issues.Add(value.Error, at, value.Msg("cycle.yearly-no-day"))
		case s.By != nil && s.Before != nil:
			issues.Add(value.Error, at.At("before"), value.Msg("cycle.two-ends", common.Window.By, common.Window.Before))
		case !common.Window.holdsDay():
			issues.Add(value.Error, at, value.Msg("cycle.no-day"))
		}
	}
	return issues
}

// commonYear is a year in which, as in the one after it, February has 28 days: a
// day that both have, every year has.
const commonYear = 2001
