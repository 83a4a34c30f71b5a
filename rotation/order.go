package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// order is the units in the order of their turns, as it stands on some day. A unit
// that is gone keeps its place, for those who come after it; a unit that comes out
// of it by a change of name, a merger or a split may take that place.
type order struct {
	units   []unit
	index   map[value.ID]int
	line    []int // the places, each with the unit that has it
	changes []change
	waiting []waiting
	phrase  value.Message // the order, as reasons name it
	stuck   *value.Message
}

// unit is one unit of the bloc. Every turn asks for the days of its membership,
// and going through all members each time would cost too much.
type unit struct {
	id    value.ID
	name  value.Text
	class value.ID
	spans []value.Span
	into  *emulation.Event // what ended it in favour of another
}

// change is something that happens to the order on a day: an event, or a unit
// that joins.
type change struct {
	on    value.Date
	event *emulation.Event
	joins int // where event is nil
}

// waiting is a newcomer that has no place yet.
type waiting struct{ unit, from int } // from the year with this number on

// newOrder returns the order of the policy, or the bloc's listed order, as it is on
// the first day of the rotation. Units that joined later are newcomers, unless the
// policy's order lists them.
func newOrder(p *Policy, bloc emulation.Bloc, first value.Date) *order {
	o := &order{index: make(map[value.ID]int, len(bloc.Members)), phrase: value.Msg(phraseCode(p))}
	o.units = make([]unit, 0, len(bloc.Members)+len(p.Order))
	for i, m := range bloc.Members {
		u := o.add(m.Unit.ID, m.Unit.Name)
		o.units[u].class = m.Unit.Class
		o.units[u].spans = append(o.units[u].spans, bloc.Membership(i))
	}
	for i := range bloc.Events {
		e := &bloc.Events[i]
		o.changes = append(o.changes, change{on: e.On, event: e})
		if len(e.To) == 0 || e.Kind == emulation.Join {
			continue
		}
		for _, id := range e.From {
			if u, known := o.index[id]; known && !slices.Contains(e.To, id) {
				o.units[u].into = e
			}
		}
	}
	o.begin(p, bloc, o.founded(first))
	return o
}

func (o *order) add(id value.ID, name value.Text) int {
	u, known := o.index[id]
	if !known {
		u = len(o.units)
		o.index[id] = u
		o.units = append(o.units, unit{id: id, name: name})
	}
	return u
}

// founded returns the day from which on units that join are newcomers: the first
// day of the rotation, or the day on which its first members came together.
func (o *order) founded(first value.Date) value.Date {
	var earliest value.Date
	for _, u := range o.units {
		for _, s := range u.spans {
			if s.From.IsZero() || !first.Before(s.From) {
				return first
			}
			if earliest.IsZero() || s.From.Before(earliest) {
				earliest = s.From
			}
		}
	}
	return earliest
}

// begin writes down the places of the first day and who joins later.
func (o *order) begin(p *Policy, bloc emulation.Bloc, founded value.Date) {
	for _, id := range p.Order {
		o.line = append(o.line, o.add(id, value.Text{VI: string(id)}))
	}
	came := make([]bool, len(o.units)) // before the membership looked at
	for _, m := range bloc.Members {
		u := o.index[m.Unit.ID]
		if came[u] {
			continue
		}
		came[u] = true
		unit := o.units[u]
		for i, s := range unit.spans {
			founding := s.From.IsZero() || !founded.Before(s.From) || i == 0 && p.Start != nil && p.Start.Unit == unit.id
			switch by := bloc.Arrival(unit.id, s.From); {
			case i == 0 && founding && p.Order == nil && (unit.into == nil || founded.Before(unit.into.On)):
				o.line = append(o.line, u)
			case s.IsEmpty() || founding || by != nil && by.Kind != emulation.Join, i == 0 && slices.Contains(p.Order, unit.id):
			default:
				o.changes = append(o.changes, change{on: s.From, joins: u})
			}
		}
	}
	value.Sort(o.changes, func(a, b change) int { return a.on.Compare(b.on) })
}

func phraseCode(p *Policy) string {
	switch listed, derived := p.Order == nil, p.Basis == Derived; {
	case listed && derived:
		return "rotation.order.listed-derived"
	case listed:
		return "rotation.order.listed"
	case derived:
		return "rotation.order.declared-derived"
	}
	return "rotation.order.declared"
}

func (o *order) memberOn(u int, day value.Date) bool {
	for _, s := range o.units[u].spans {
		if s.Contains(day) {
			return true
		}
	}
	return false
}

// absence says why unit u is no member on the day: it became another, it left, it
// comes later, or it never was one.
func (o *order) absence(u int, day value.Date) value.Message {
	var left, comes value.Date
	for _, s := range o.units[u].spans {
		switch {
		case s.IsEmpty():
		case !s.Until.IsZero() && !day.Before(s.Until):
			if left.Before(s.Until) {
				left = s.Until
			}
		case day.Before(s.From) && (comes.IsZero() || s.From.Before(comes)):
			comes = s.From
		}
	}
	switch into := o.units[u].into; {
	case into != nil && into.On == left:
		return value.Msg("rotation.became", o.units[u].name, emulation.EventName(into.Kind), left, o.namesOf(into.To))
	case !left.IsZero():
		return say("rotation.left", o.name(u), onDay(left))
	case !comes.IsZero():
		return say("rotation.not-yet", o.name(u), onDay(comes))
	}
	return say("rotation.not-member", o.name(u), onDay(day))
}

func (o *order) namesOf(ids []value.ID) []value.Text {
	names := make([]value.Text, 0, len(ids))
	for _, id := range ids {
		name := value.Text{VI: string(id)}
		if u, known := o.index[id]; known {
			name = o.units[u].name
		}
		names = append(names, name)
	}
	return names
}

// place returns the place of a unit, -1 for none.
func (o *order) place(u int) int { return slices.Index(o.line, u) }

// name returns the name of unit u as an argument. Reasons of one plan share it.
func (o *order) name(u int) value.Arg { return value.Arg{Text: &o.units[u].name} }

// say builds a message without the detour over any: a plan builds one a seat.
func say(code string, args ...value.Arg) value.Message {
	return value.Message{Code: code, Args: args}
}

func word(s string) value.Arg { return value.Arg{Word: &s} }

func onDay(d value.Date) value.Arg { return value.Arg{Date: d} }
