package cycle

import "github.com/khoithidua/blocs/emulation/value"

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
	// Where it stands.
	State State `json:"state"`
	// Days after the last day of the window: on which it was done, or passed so far. 0 when it is not late.
	DaysLate int `json:"daysLate,omitempty"`
	// Why.
	Message value.Message `json:"message"`
}

// StatusOn returns where the step stands on the given day. What was done later
// than that day is, on that day, not done. A day late is a day after the last
// day of the window. No day leaves every state unknown.
func StatusOn(s Step, on value.Date) Status {
	st := func(state State, late int, code string, args ...any) Status {
		return Status{Step: s.ID, Name: s.Name, State: state, DaysLate: late, Message: value.Msg(code, args...)}
	}
	span := s.Window.Span()
	switch {
	case on.IsZero():
		return st(Unknown, 0, "cycle.day-missing")
	case !s.Window.sound():
		return unsound(s, on)
	case doneOn(s, on):
		if late := daysLate(span, s.Done); late > 0 {
			return st(Done, late, "cycle.done-late", s.Done, late, span.Last())
		}
		return st(Done, 0, "cycle.done", s.Done)
	case s.Window.IsZero():
		return st(Unknown, 0, "cycle.no-window")
	case on.Before(span.From):
		return st(NotYet, 0, "cycle.not-yet", span.From)
	case span.Until.IsZero():
		return st(Due, 0, "cycle.due-open", span.From)
	case span.Contains(on):
		return st(Due, 0, "cycle.due", span.Last())
	}
	late := daysLate(span, on)
	return st(Late, late, "cycle.late", late, span.Last())
}

// Statuses returns where each step stands on the given day, in the order of the
// steps.
func Statuses(steps []Step, on value.Date) []Status {
	statuses := make([]Status, 0, len(steps))
	for _, s := range steps {
		statuses = append(statuses, StatusOn(s, on))
	}
	return statuses
}

// unsound tells of a step whose window cannot be right: that it was done still
// holds, whether in time does not.
func unsound(s Step, on value.Date) Status {
	if doneOn(s, on) {
		return Status{Step: s.ID, Name: s.Name, State: Done, Message: value.Msg("cycle.done-window-unsound", s.Done)}
	}
	return Status{Step: s.ID, Name: s.Name, State: Unknown, Message: value.Msg("cycle.window-unsound")}
}

func doneOn(s Step, on value.Date) bool {
	return !s.Done.IsZero() && !on.Before(s.Done)
}

// daysLate counts from the last day of the span, which is the day before Until.
func daysLate(span value.Span, day value.Date) int {
	if span.Until.IsZero() || day.Before(span.Until) {
		return 0
	}
	return day.DaysSince(span.Until) + 1
}
