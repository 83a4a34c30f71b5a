package cycle

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Input is a bloc's year: what is looked at.
type Input struct {
	// The bloc: its members are those who owe what each unit does for itself.
	Bloc emulation.Bloc
	// The emulation year.
	Year value.Year
	// The steps of the year.
	Steps []Step
	// The movements that the bloc takes part in.
	Movements []Movement
	// The law, for filing dates; without it they are not known.
	Corpus *law.Corpus
}

// State is where a step stands on a day.
type State string

// The states.
const (
	// Unknown: no window is published, or it cannot be right, and nothing records that the step was done by the day.
	Unknown State = "unknown"
	// NotYet: the window has not opened.
	NotYet State = "notYet"
	// Due: the window is open and nothing records that the step was done.
	Due State = "due"
	// Done: the record has the step done on or before the day, in time or late.
	Done State = "done"
	// Late: the window is over and nothing records that the step was done.
	Late State = "late"
)

// EnumValues lists the states, for schemas and for strict reading.
func (State) EnumValues() []string {
	return []string{string(Unknown), string(NotYet), string(Due), string(Done), string(Late)}
}

// Status is where a step stands on a day, and why.
type Status struct {
	// The step.
	Step value.ID `json:"step"`
	// Its name.
	Name value.Text `json:"name"`
	// Where it stands. A step that each unit does for itself stands where the last of
	// them stands.
	State State `json:"state"`
	// Days after the last day of the window: on which it was done, or passed so far. 0 when it is not late.
	// Of units, the most.
	DaysLate int `json:"daysLate,omitempty"`
	// Why.
	Message value.Message `json:"message"`
	// The days in which it is to be done, as far as they are known.
	Days value.Span `json:"days,omitzero"`
	// The provision that sets the days, where it is named.
	Basis *value.Message `json:"basis,omitempty"`
	// What follows from faults of the bloc itself.
	Incurred []Incurred `json:"incurred,omitempty"`
	// Unit by unit: who owes it, and who handed something in.
	Units []UnitStatus `json:"units,omitempty"`
}

// StatusOn returns where the step stands on the given day by its own window. What
// was done later than that day is, on that day, not done. A day late is a day
// after the last day of the window. No day leaves every state unknown.
func StatusOn(s Step, on value.Date) Status {
	at := standOn(s.Window, s.Done, on)
	status := Status{Step: s.ID, Name: s.Name, State: at.state, DaysLate: at.late, Message: at.message}
	if s.Window.sound() {
		status.Days = s.Window.Span()
	}
	return status
}

// Statuses returns where each step stands on the given day, in the order of the
// steps: for the bloc, and where units do it, for each of them.
func Statuses(in Input, on value.Date) []Status {
	statuses := make([]Status, 0, len(in.Steps))
	for _, s := range in.Steps {
		statuses = append(statuses, in.status(s, on))
	}
	return statuses
}

func (in Input) status(s Step, on value.Date) Status {
	basis, filed := s.basis(), true
	if s.Filing != nil && s.Window.IsZero() {
		version, w, ok := s.Filing.on(in.Corpus, on)
		s.Window, filed = w, ok
		if ok {
			cite := value.Msg("cycle.basis.law", version.Cite.Arg())
			basis = &cite
		}
	}
	waits := false
	if s.Within != nil {
		waits = s.Window.IsZero()
		if done := in.doneOn(s.Within.Of, s.Movement, on); !done.IsZero() {
			s.Window, waits = s.Within.window(s.Window, done), false
			basis = s.basis()
		}
	}
	status := StatusOn(s, on)
	status.Basis = basis
	status.Units = in.units(s, on)
	if s.ofUnits() {
		status = status.together(s, on)
	} else {
		status.Incurred = incurred(s.Kind, s.priced(), standOn(s.Window, s.Done, on), nil)
	}
	switch {
	case status.State != Unknown:
	case !filed:
		status.Message = value.Msg("cycle.filing-unknown", on)
	case waits:
		status.Message = value.Msg("cycle.waits", s.Within.Days)
	}
	return status
}

// basis names the place in the regulation that sets the window.
func (s Step) basis() *value.Message {
	if s.Window.IsZero() {
		return nil
	}
	return provision(s.Instrument, s.At)
}

// provision names a place in a regulation, where one is given.
func provision(instrument *emulation.Instrument, at string) *value.Message {
	if at == "" {
		return nil
	}
	m := value.Msg("cycle.basis.at", law.Place(at))
	if instrument != nil {
		m = value.Msg("cycle.basis.instrument", law.Place(at), instrument.Number)
	}
	return &m
}

// stand is where something that is to be done in a window stands on a day.
type stand struct {
	state   State
	late    int  // days
	untold  bool // it was done or may have been, and whether in time cannot be told
	message value.Message
}

func standOn(w Window, done, on value.Date) stand {
	span, is := w.Span(), !done.IsZero() && !on.Before(done)
	switch {
	case on.IsZero():
		return stand{Unknown, 0, true, value.Msg("cycle.day-missing")}
	case is && !w.sound():
		return stand{Done, 0, true, value.Msg("cycle.done-window-unsound", done)}
	case !w.sound():
		return stand{Unknown, 0, true, value.Msg("cycle.window-unsound")}
	case is:
		if late := daysLate(span, done); late > 0 {
			return stand{Done, late, false, value.Msg("cycle.done-late", done, late, span.Last())}
		}
		return stand{Done, 0, w.IsZero(), value.Msg("cycle.done", done)}
	case w.IsZero():
		return stand{Unknown, 0, true, value.Msg("cycle.no-window")}
	case on.Before(span.From):
		return stand{NotYet, 0, false, value.Msg("cycle.not-yet", span.From)}
	case span.Until.IsZero():
		return stand{Due, 0, false, value.Msg("cycle.due-open", span.From)}
	case span.Contains(on):
		return stand{Due, 0, false, value.Msg("cycle.due", span.Last())}
	}
	late := daysLate(span, on)
	return stand{Late, late, false, value.Msg("cycle.late", late, span.Last())}
}

// daysLate counts from the last day of the span, which is the day before Until.
func daysLate(span value.Span, day value.Date) int {
	if span.Until.IsZero() || day.Before(span.Until) {
		return 0
	}
	return day.DaysSince(span.Until) + 1
}
