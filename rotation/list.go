package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// list is the order that a rotation by list walks, and the days on which each
// of its units is a member: every turn asks for them, and going through all
// members each time would cost too much.
type list struct {
	units  []value.ID
	names  []value.Text
	spans  [][]value.Span
	index  map[value.ID]int
	phrase value.Message // the order, as reasons name it
}

// newList returns the order of the policy, or the bloc's listed order. A unit
// that stands there twice (it left and came back) keeps its first place.
func newList(p Policy, bloc emulation.Bloc) *list {
	l := &list{index: map[value.ID]int{}, phrase: value.Msg(phraseCode(p))}
	add := func(id value.ID, name value.Text) {
		if _, known := l.index[id]; !known {
			l.index[id] = len(l.units)
		}
		l.units = append(l.units, id)
		l.names = append(l.names, name)
	}
	for _, id := range p.Order {
		add(id, value.Text{VI: string(id)})
	}
	for _, m := range bloc.Members {
		if _, known := l.index[m.Unit.ID]; !known && p.Order == nil {
			add(m.Unit.ID, m.Unit.Name)
		}
	}
	l.spans = make([][]value.Span, len(l.units))
	for j, m := range bloc.Members {
		if i, listed := l.index[m.Unit.ID]; listed {
			if len(l.spans[i]) == 0 {
				l.names[i] = m.Unit.Name
			}
			l.spans[i] = append(l.spans[i], bloc.Membership(j))
		}
	}
	return l
}

func phraseCode(p Policy) string {
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

func (l *list) memberOn(i int, day value.Date) bool {
	return slices.ContainsFunc(l.spans[i], func(s value.Span) bool { return s.Contains(day) })
}

// absence says why unit i is no member on the day: it left, it comes later, or
// it never was one.
func (l *list) absence(i int, day value.Date) value.Message {
	var left, comes value.Date
	for _, s := range l.spans[i] {
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
	switch {
	case !left.IsZero():
		return say("rotation.left", l.name(i), onDay(left))
	case !comes.IsZero():
		return say("rotation.not-yet", l.name(i), onDay(comes))
	}
	return say("rotation.not-member", l.name(i), onDay(day))
}

// place is where a rotation stands: behind a unit, or just before the unit with
// which it starts.
type place struct {
	unit   int
	starts string // label of the first year, when the rotation starts at unit
}

// turn is one seat of one year: the unit (-1 for nobody) and why.
type turn struct {
	unit   int
	reason value.Message
	passed []Passed
}

// turns appends to turns, which is empty, the next n turns in the year that
// begins on the given day, and tells where the rotation then stands. It goes
// round once at most, so nobody sits twice in a year; seats that find nobody
// are open.
func (l *list) turns(turns []turn, from place, day value.Date, n int) ([]turn, place) {
	var passed []Passed
	at := from.unit
	if from.starts != "" {
		at--
	}
	for range l.units {
		if len(turns) == n {
			break
		}
		if at++; at == len(l.units) {
			at = 0
		}
		if !l.memberOn(at, day) {
			passed = append(passed, Passed{Unit: l.units[at], Reason: l.absence(at, day)})
			continue
		}
		turns = append(turns, turn{at, l.reason(from, at, day), passed})
		from, passed = place{unit: at}, nil
	}
	for len(turns) < n {
		turns = append(turns, turn{-1, say("rotation.open", onDay(day)), passed})
		passed = nil
	}
	return turns, from
}

// reason says why the turn passes from a place to unit at.
func (l *list) reason(from place, at int, day value.Date) value.Message {
	phrase := value.Arg{Message: &l.phrase}
	switch {
	case from.starts != "":
		return say("rotation.start", l.name(from.unit), word(from.starts), phrase)
	case at == from.unit:
		return say("rotation.only", l.name(at), onDay(day))
	case at < from.unit:
		return say("rotation.wraps", l.name(at), l.name(from.unit), phrase)
	}
	return say("rotation.next", l.name(at), l.name(from.unit), phrase)
}

// name returns the name of unit i as an argument. Reasons of one plan share it.
func (l *list) name(i int) value.Arg { return value.Arg{Text: &l.names[i]} }

// say builds a message without the detour over any: a plan builds one a seat.
func say(code string, args ...value.Arg) value.Message {
	return value.Message{Code: code, Args: args}
}

func word(s string) value.Arg { return value.Arg{Word: &s} }

func onDay(d value.Date) value.Arg { return value.Arg{Date: d} }
