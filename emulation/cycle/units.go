package cycle

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// UnitStatus is where one unit stands with a step on a day.
type UnitStatus struct {
	// The unit.
	Unit value.ID `json:"unit"`
	// Where it stands.
	State State `json:"state"`
	// Day on which it handed something in, by the day asked, where that is recorded.
	On value.Date `json:"on,omitzero"`
	// Whether it is open that the step is its own, since its class is not recorded.
	Open bool `json:"open,omitempty"`
	// Days after the last day of the window: on which it was handed in, or passed so far. 0 when it is not late.
	DaysLate int `json:"daysLate,omitempty"`
	// Why.
	Message value.Message `json:"message"`
	// The awards that it aims at, as handed in by the day.
	Awards []value.ID `json:"awards,omitempty"`
	// The targets that it set itself, as handed in by the day.
	Targets []Target `json:"targets,omitempty"`
	// What follows from its faults.
	Incurred []Incurred `json:"incurred,omitempty"`
}

// Undated reports whether it handed something in on a day that is not recorded.
func (u UnitStatus) Undated() bool { return u.State == Done && u.On.IsZero() }

// units returns the status of every unit that owes the step, in listed order, and
// of those who handed something in without owing it. Whoever is a member on the
// last day owes it, or on the day asked while that has not come: a unit that joined
// later was not late. A member whose class is not recorded may owe a step that is for
// a class.
func (in Input) units(s Step, on value.Date) []UnitStatus {
	day := on
	if last := s.Window.last(); !last.IsZero() && last.Before(on) {
		day = last
	}
	costs := s.priced()
	var all []UnitStatus
	add := func(u UnitStatus) {
		if !slices.ContainsFunc(all, func(o UnitStatus) bool { return o.Unit == u.Unit }) {
			all = append(all, u)
		}
	}
	if s.ofUnits() {
		for _, u := range in.Bloc.MembersOn(day) {
			switch _, handed := s.handed(u.ID); {
			case s.Class == "" || s.Class == u.Class || handed:
				add(s.unitOn(u.ID, on, costs))
			case u.Class == "":
				add(s.openFor(u.ID, on, costs))
			}
		}
	}
	for _, h := range s.Handed {
		add(s.unitOn(h.Unit, on, costs))
	}
	return all
}

// unitOn returns where one unit stands.
func (s Step) unitOn(unit value.ID, on value.Date, costs []priced) UnitStatus {
	h, handed := s.handed(unit)
	at := standOn(s.Window, h.On, on)
	if handed && h.On.IsZero() && !on.IsZero() {
		at = stand{Done, 0, true, value.Msg("cycle.done-undated")}
	}
	u := UnitStatus{Unit: unit, State: at.state, DaysLate: at.late, Message: at.message, Incurred: incurred(s.Kind, costs, at, &h)}
	if at.state == Done {
		u.On, u.Awards, u.Targets = h.On, h.Awards, h.Targets
	}
	return u
}

// openFor returns where a unit stands of which it is not known that the step is its
// own: whatever would follow from its faults may.
func (s Step) openFor(unit value.ID, on value.Date, costs []priced) UnitStatus {
	why := value.Msg("cycle.class-unknown")
	u := UnitStatus{Unit: unit, State: Unknown, Open: true, Message: why}
	for _, x := range s.unitOn(unit, on, costs).Incurred {
		u.Incurred = append(u.Incurred, Incurred{Cost: x.Cost, Open: true, Message: why})
	}
	return u
}

// together tells where a step stands that each unit does for itself: it is done
// when every one has done it.
func (s Status) together(step Step, on value.Date) Status {
	none := standOn(step.Window, value.Date{}, on)
	s.State, s.DaysLate, s.Message = none.state, none.late, none.message
	if len(s.Units) == 0 {
		if step.Class != "" {
			s.State, s.DaysLate, s.Message = Unknown, 0, value.Msg("cycle.class-none", step.Class)
		}
		return s
	}
	done, open := 0, 0
	s.DaysLate = 0
	for _, u := range s.Units {
		if u.State == Done {
			done++
		}
		if u.Open {
			open++
		}
		s.DaysLate = max(s.DaysLate, u.DaysLate)
	}
	if done < len(s.Units)-open {
		s.Message = value.Msg("cycle.units", done, len(s.Units)-open, none.message)
		return s
	}
	if open > 0 {
		s.State, s.Message = Unknown, value.Msg("cycle.units-open", done, open)
		return s
	}
	s.State = Done
	s.Message = value.Msg("cycle.units-done", done)
	if s.DaysLate > 0 {
		late := 0
		for _, u := range s.Units {
			if u.DaysLate > 0 {
				late++
			}
		}
		s.Message = value.Msg("cycle.units-done-late", done, late, s.DaysLate)
	}
	return s
}

// Missing returns the units that have not done the step; not those of which it is
// open that it is theirs.
func (s Status) Missing() []value.ID {
	var units []value.ID
	for _, u := range s.Units {
		if u.State != Done && !u.Open {
			units = append(units, u.Unit)
		}
	}
	return units
}
