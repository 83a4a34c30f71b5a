package cycle

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Item is one thing that the chief's office has to see to.
type Item struct {
	// The step.
	Step value.ID `json:"step"`
	// Its name.
	Name value.Text `json:"name"`
	// Where it stands: late, due, or not yet.
	State State `json:"state"`
	// The last day, where one is set.
	Last value.Date `json:"last,omitzero"`
	// Units that have not done it, where each does it for itself.
	Units []value.ID `json:"units,omitempty"`
	// How much time is left, or how much is over.
	Message value.Message `json:"message"`
}

// Agenda returns what is not done on the given day and has days: by the last day,
// so that what is late comes first; then what has no last day, by the first. What
// has neither is left out: when it is due is not known.
func Agenda(statuses []Status, on value.Date) []Item {
	var open []Status
	for _, s := range statuses {
		if s.State == Late || s.State == Due || s.State == NotYet {
			open = append(open, s)
		}
	}
	value.Sort(open, func(a, b Status) int {
		x, y := a.Days.Last(), b.Days.Last()
		switch {
		case x.IsZero() && y.IsZero():
			return a.Days.From.Compare(b.Days.From)
		case x.IsZero():
			return 1
		case y.IsZero():
			return -1
		}
		return x.Compare(y)
	})
	var items []Item
	for _, s := range open {
		item := Item{Step: s.Step, Name: s.Name, State: s.State, Last: s.Days.Last(), Message: s.left(on)}
		if len(s.Units) > 0 {
			item.Units = s.Missing()
		}
		items = append(items, item)
	}
	return items
}

// left words how much time there is. The last day itself leaves none after it.
func (s Status) left(on value.Date) value.Message {
	last := s.Days.Last()
	switch {
	case s.State == NotYet && last.IsZero():
		return value.Msg("cycle.not-yet", s.Days.From)
	case s.State == NotYet:
		return value.Msg("cycle.agenda.ahead", s.Days.From, last)
	case last.IsZero():
		return value.Msg("cycle.due-open", s.Days.From)
	case s.State == Late:
		return value.Msg("cycle.agenda.over", on.DaysSince(last), last)
	case last == on:
		return value.Msg("cycle.agenda.today")
	}
	return value.Msg("cycle.agenda.left", last.DaysSince(on), last)
}

// Calendar returns the deadlines of the year as entries of a calendar: each step
// that has a last day, for all its days or for that day alone where no first day is
// set, and each movement that has a first and a last one. The identifiers hold bloc,
// year and step, and nothing that changes.
func Calendar(in Input, statuses []Status) []emulation.AllDay {
	var entries []emulation.AllDay
	add := func(what string, id value.ID, days value.Span, m value.Message) {
		if days.From.IsZero() {
			days.From = days.Last()
		}
		if days.Until.IsZero() || days.IsEmpty() {
			return
		}
		uid := string(in.Bloc.ID) + "/" + in.Year.Label + "/" + what + "/" + string(id)
		entries = append(entries, emulation.AllDay{UID: uid, From: days.From, Until: days.Until, Summary: m})
	}
	for _, m := range in.Movements {
		if !m.Days.From.IsZero() {
			add("movement", m.ID, m.Days, value.Msg("cycle.calendar", m.Name, in.Bloc.Name))
		}
	}
	for _, s := range statuses {
		add("step", s.Step, s.Days, value.Msg("cycle.calendar", s.Name, in.Bloc.Name))
	}
	return entries
}
