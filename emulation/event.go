package emulation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// Membership returns the days of the i-th membership: those written beside the
// member, and where its first day or its end is not written, that of the event
// that began or ended it.
func (b Bloc) Membership(i int) value.Span {
	m := b.Members[i]
	days := m.Span()
	if len(b.Events) == 0 {
		return days
	}
	if days.From.IsZero() {
		days.From = b.firstEvent(Event.begins, m.Unit.ID, value.Span{Until: days.Until})
	}
	if days.Until.IsZero() {
		after := days.From
		if !after.IsZero() {
			after = after.AddDays(1)
		}
		days.Until = b.firstEvent(Event.ends, m.Unit.ID, value.Span{From: after})
	}
	return days
}

// firstEvent returns the first day within the span on which an event does
// something to the membership of the unit, no date when none does.
func (b Bloc) firstEvent(does func(Event, value.ID) bool, id value.ID, within value.Span) value.Date {
	var first value.Date
	for _, e := range b.Events {
		if within.Contains(e.On) && does(e, id) && (first.IsZero() || e.On.Before(first)) {
			first = e.On
		}
	}
	return first
}

// begins reports whether membership of the unit begins with the event.
func (e Event) begins(id value.ID) bool {
	return slices.Contains(e.To, id) && !slices.Contains(e.From, id)
}

// ends reports whether membership of the unit ends with the event.
func (e Event) ends(id value.ID) bool {
	return slices.Contains(e.From, id) && !slices.Contains(e.To, id)
}

// shapes say how many units stand before and after an event of each kind, at
// least and at most. Units of other blocs have no place in this document, so that
// of a merger one unit before may be all there is.
var shapes = map[EventKind]struct{ from, to [2]int }{
	Join:     {[2]int{0, 0}, [2]int{1, many}},
	Leave:    {[2]int{1, many}, [2]int{0, 0}},
	Rename:   {[2]int{1, 1}, [2]int{1, 1}},
	Merge:    {[2]int{1, many}, [2]int{1, 1}},
	Split:    {[2]int{1, 1}, [2]int{1, many}},
	Dissolve: {[2]int{1, many}, [2]int{0, 0}},
}

const many = 1 << 30

// checkEvents reports events that are out of order, of units that the bloc does
// not know, with more or fewer units than their kind has, or at odds with the
// days of members.
func (b Bloc) checkEvents(path value.Path) value.Issues {
	var issues value.Issues
	for i, e := range b.Events {
		at := path.Index(i)
		if i > 0 && e.On.Before(b.Events[i-1].On) {
			issues.Add(value.Error, at.At("on"), value.Msg("emulation.event-order"))
		}
		if s, known := shapes[e.Kind]; known {
			if n := len(e.From); n < s.from[0] || n > s.from[1] {
				issues.Add(value.Error, at.At("from"), value.Msg("emulation.event-from", EventName(e.Kind), n))
			}
			if n := len(e.To); n < s.to[0] || n > s.to[1] {
				issues.Add(value.Error, at.At("to"), value.Msg("emulation.event-to", EventName(e.Kind), n))
			}
		}
		for j, id := range e.From {
			gone := func(s value.Span) bool { return !e.ends(id) || s.Until == e.On }
			b.checkParty(id, gone, e, at.At("from").Index(j), &issues)
		}
		for j, id := range e.To {
			fresh := func(s value.Span) bool { return !e.begins(id) || s.From == e.On }
			b.checkParty(id, fresh, e, at.At("to").Index(j), &issues)
		}
		for _, named := range []struct {
			field string
			id    value.ID
		}{{"larger", e.Larger}, {"place", e.Place}} {
			if named.id != "" && !slices.Contains(e.From, named.id) {
				issues.Add(value.Error, at.At(named.field), value.Msg("emulation.event-party", b.NameOf(named.id)))
			}
		}
	}
	return issues
}

// checkParty wants a unit of an event to be known, and some membership of it to
// be as the event says.
func (b Bloc) checkParty(id value.ID, as func(value.Span) bool, e Event, at value.Path, issues *value.Issues) {
	member := false
	for i, m := range b.Members {
		if m.Unit.ID == id {
			if member = true; as(b.Membership(i)) {
				return
			}
		}
	}
	if member {
		issues.Add(value.Error, at, value.Msg("emulation.event-days", b.NameOf(id), e.On))
	} else if _, guest := b.Unit(id); !guest {
		issues.Add(value.Error, at, value.Msg("emulation.unit-unknown", id))
	}
}

// EventName returns what happened in words.
func EventName(k EventKind) value.Message { return value.Msg("emulation.event." + string(k)) }

// Arrival returns the event by which membership of the unit began on the day, nil
// when there is none.
func (b Bloc) Arrival(id value.ID, on value.Date) *Event { return b.eventOn(Event.begins, id, on) }

// Departure returns the event by which membership of the unit ended on the day,
// nil when there is none.
func (b Bloc) Departure(id value.ID, on value.Date) *Event { return b.eventOn(Event.ends, id, on) }

func (b Bloc) eventOn(does func(Event, value.ID) bool, id value.ID, on value.Date) *Event {
	for i, e := range b.Events {
		if e.On == on && !on.IsZero() && does(e, id) {
			return &b.Events[i]
		}
	}
	return nil
}
