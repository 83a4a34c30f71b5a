package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// settled is what overrides and swaps come to once every swap of which one half
// cannot take place is left out: an exchange is done as a whole, or not at all.
type settled struct {
	changes map[emulation.Office][]seatChange
	// Why each change that has no effect has none.
	refused []refusal
}

// refusal is a change that has no effect, and why.
type refusal struct {
	change seatChange
	why    value.Message
}

// settle finds which overrides and swaps take effect. Those written first go
// before, overrides before swaps. The record and the plan are gone through up to
// the last of their years, again for each swap that is left out.
func (in *Input) settle() settled {
	if len(in.Overrides)+len(in.Swaps) == 0 {
		return settled{}
	}
	s := settled{changes: map[emulation.Office][]seatChange{}}
	for _, office := range [...]emulation.Office{emulation.Chief, emulation.Deputy} {
		s.changes[office] = in.changes(office)
	}
	for len(in.Swaps) > 0 {
		idle := in.idle(in.gone(s))
		failed := slices.IndexFunc(idle, func(r refusal) bool { return r.change.with != "" })
		if failed < 0 {
			break
		}
		r := idle[failed]
		s.refused = append(s.refused, r)
		s.changes[r.change.office] = slices.DeleteFunc(s.changes[r.change.office], r.change.together)
	}
	return s
}

// gone goes through record and plan with the changes, and returns them as they
// were used.
func (in *Input) gone(s settled) []seatChange {
	courses := in.coursesWith(s)
	last := in.lastChange(s)
	for c := next(courses); c != nil && !last.Before(c.coming.From); c = next(courses) {
		c.year(nil)
	}
	var all []seatChange
	for _, c := range courses {
		all = append(all, c.changes...)
	}
	return all
}

// idle returns the changes that found nothing to change, with the reason.
func (in *Input) idle(changes []seatChange) []refusal {
	var idle []refusal
	for _, ch := range changes {
		if !ch.used && !in.tookPlace(ch) {
			idle = append(idle, refusal{ch, in.idleBecause(ch)})
		}
	}
	return idle
}

// lastChange returns the first day of the last year with a change.
func (in *Input) lastChange(s settled) value.Date {
	var last value.Date
	for _, all := range s.changes {
		for _, ch := range all {
			if y, err := in.Years.Of(ch.year); err == nil && last.Before(y.From) {
				last = y.From
			}
		}
	}
	return last
}

// tookPlace reports whether the record itself has the change: of a recorded year
// the rule may not tell the turn, and the unit held the office.
func (in *Input) tookPlace(ch seatChange) bool {
	t, recorded := emulation.TermOf(in.Terms, ch.office, ch.year)
	return recorded && slices.Contains(t.Holders, ch.unit)
}

// idleBecause says why a change finds nothing to change.
func (in *Input) idleBecause(ch seatChange) value.Message {
	name := in.Bloc.NameOf(ch.unit)
	switch {
	case ch.with == "":
		return value.Msg("rotation.change-idle", ch.year, name)
	case in.keptSeat(ch):
		return value.Msg("rotation.swap-not-done", ch.year, in.Bloc.NameOf(ch.instead))
	}
	return value.Msg("rotation.swap-idle", ch.year, in.Bloc.NameOf(ch.instead))
}

// keptSeat reports whether the record has the unit in office that was to give the
// seat away, and not the other: the exchange did not take place.
func (in *Input) keptSeat(ch seatChange) bool {
	t, recorded := emulation.TermOf(in.Terms, ch.office, ch.year)
	return recorded && slices.Contains(t.Holders, ch.instead) && !slices.Contains(t.Holders, ch.unit)
}
