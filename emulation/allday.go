package emulation

import "github.com/khoithidua/blocs/emulation/value"

// AllDay is an entry of a calendar: whole days, and what they are for. It holds
// what an iCalendar event needs and is in no one's format.
type AllDay struct {
	// What the entry is known by in every version of the calendar: it stays the same
	// when its days or words change. Whoever publishes the calendar adds a domain.
	UID string `json:"uid"`
	// First day.
	From value.Date `json:"from"`
	// First day after it.
	Until value.Date `json:"until"`
	// What it is.
	Summary value.Message `json:"summary"`
}

// Days returns the days of the entry.
func (a AllDay) Days() value.Span { return value.Span{From: a.From, Until: a.Until} }
