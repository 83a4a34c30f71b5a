package cycle

import "github.com/khoithidua/blocs/emulation/value"

// Within is a last day that hangs on another step: files are sent within five days
// after the conference. Beside a window the earlier last day holds; as long as the
// other step is not done, the window alone.
type Within struct {
	// The kind of the bloc's step from which is counted, one that a year has once.
	Of Kind `json:"of"`
	// How many days after the day on which it was done, which is not counted. Days of
	// the calendar, not working days.
	Days int `json:"days"`
}

// window returns the window that ends so many days after the other step was done,
// or as it ends by itself if that is earlier.
func (w Within) window(own Window, done value.Date) Window {
	last := done.AddDays(w.Days)
	if end := own.last(); last.IsZero() || !own.sound() || !end.IsZero() && end.Before(last) {
		return own
	}
	return Window{From: own.From, By: last}
}

// doneOn returns the day on which the bloc did its one step of the kind, for the
// same movement, if that was by the given day.
func (in Input) doneOn(kind Kind, movement value.ID, on value.Date) value.Date {
	var done []value.Date
	for _, s := range in.Steps {
		if s.Kind == kind && s.Movement == movement && !s.ofUnits() {
			done = append(done, s.Done)
		}
	}
	if len(done) != 1 || on.Before(done[0]) {
		return value.Date{}
	}
	return done[0]
}
