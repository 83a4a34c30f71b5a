package cycle

import "github.com/khoithidua/blocs/emulation/value"

// Window is the days in which a step is to be done, as the regulation states
// them. At most one of By and Before is given. The zero Window is not published.
type Window struct {
	// First day on which the step can be done; absent when none is set.
	From value.Date `json:"from,omitzero"`
	// Last day (chậm nhất ngày): the day itself is in time.
	By value.Date `json:"by,omitzero"`
	// First day that is too late (trước ngày): the day itself is not in time.
	Before value.Date `json:"before,omitzero"`
}

// IsZero reports whether no window is published.
func (w Window) IsZero() bool { return w == Window{} }

// Span returns the days of the window. Its Until is the day after By, or
// Before; it has no end when neither is given.
func (w Window) Span() value.Span {
	if !w.By.IsZero() {
		return value.Span{From: w.From, Until: w.By.AddDays(1)}
	}
	return value.Span{From: w.From, Until: w.Before}
}

// sound reports whether the window states one end at most and holds a day.
func (w Window) sound() bool {
	return (w.By.IsZero() || w.Before.IsZero()) && w.holdsDay()
}

func (w Window) holdsDay() bool {
	s := w.Span()
	return s.Until.IsZero() || !s.Last().IsZero()
}

// last returns the last day of the window, or no date where it has none that can
// be told.
func (w Window) last() value.Date {
	if !w.sound() {
		return value.Date{}
	}
	return w.Span().Last()
}
