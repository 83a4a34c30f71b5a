package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// stints says who acts from the day on which a holder can no longer hold the
// office until the end of the days: it left the bloc, or became another unit. Under
// a new name it goes on by itself; otherwise the policy says who acts.
func (v vacancies) stints(holder value.ID, days value.Span) []Stint {
	var all []Stint
	for range v.in.Bloc.Members {
		end := v.lasts(holder, days.From)
		if end.IsZero() || !days.Contains(end) {
			return all
		}
		days.From = end
		s, heir := v.stint(holder, days)
		if len(all) > 0 { // the one before ends where this begins
			all[len(all)-1].Days.Until = end
		}
		all = append(all, s)
		if heir == "" {
			return all
		}
		holder = heir
	}
	return all
}

// vacancies is what tells who acts in place of a holder.
type vacancies struct {
	in     *Input
	office emulation.Office
	policy Vacancy
	// deputies returns who deputises in the year, and next whose turn comes next.
	deputies func() []value.ID
	next     func() value.ID
}

// lasts returns the first day on which a unit that is a member on the day no longer
// is one, no date while it stays one or when it is none.
func (v vacancies) lasts(id value.ID, day value.Date) value.Date {
	for i, m := range v.in.Bloc.Members {
		if s := v.in.Bloc.Membership(i); m.Unit.ID == id && s.Contains(day) {
			return s.Until
		}
	}
	return value.Date{}
}

// stint says who acts from the first of the days, and, where one unit goes on as
// the holder, which.
func (v vacancies) stint(holder value.ID, days value.Span) (s Stint, heir value.ID) {
	name := v.in.Bloc.NameOf(holder)
	s.Days = days
	e := v.in.Bloc.Departure(holder, days.From)
	into := value.ID("")
	if e != nil && len(e.To) > 0 {
		into = e.To[0]
	}
	say := func(code string, units ...value.ID) (Stint, value.ID) {
		s.Units = slices.DeleteFunc(units, func(id value.ID) bool { return id == "" || id == holder })
		s.Reason = value.Msg(code, name, days.From, v.in.names(s.Units))
		if len(s.Units) == 0 {
			s.Units, s.Reason = nil, value.Msg("rotation.vacant", name, days.From)
		}
		return s, ""
	}
	if e != nil && e.Kind == emulation.Rename {
		s.Units, s.Reason = []value.ID{into}, value.Msg("rotation.renamed", name, days.From, v.in.names([]value.ID{into}))
		return s, into
	}
	switch v.policy {
	case HeirActs:
		s, _ = say("rotation.acts-heir", into)
		return s, into
	case DeputyActs:
		if v.office == emulation.Deputy {
			return say("rotation.acts-deputy")
		}
		return say("rotation.acts-deputy", slices.Clone(v.deputies())...)
	case NextActs:
		return say("rotation.acts-next", v.next())
	}
	s.Reason = value.Msg("rotation.need.vacancy", name, days.From)
	return s, ""
}

// membersLeave reports whether any membership ends: else nobody is ever replaced.
func (in Input) membersLeave() bool {
	for i := range in.Bloc.Members {
		if !in.Bloc.Membership(i).Until.IsZero() {
			return true
		}
	}
	return false
}

// vacate says of the seats just planned who acts where a holder is gone within the
// year.
func (in Input) vacate(seats []Seat, courses []*course, y value.Year) {
	deputies := func() []value.ID {
		var units []value.ID
		for _, s := range seats {
			if s.Office == emulation.Deputy && s.Unit != "" {
				units = append(units, s.Unit)
			}
		}
		if t, recorded := emulation.TermOf(in.Terms, emulation.Deputy, y.Label); recorded {
			units = t.Holders
		}
		return units
	}
	for _, c := range courses {
		v := vacancies{in: &in, office: c.office, policy: c.policy.Vacancy, deputies: deputies, next: func() value.ID { return in.after(y, seats).nextTurn(c.office, y) }}
		for i := range seats {
			if seats[i].Office == c.office && seats[i].Unit != "" {
				seats[i].Acting = v.stints(seats[i].Unit, y.Span())
			}
		}
	}
}

// nextTurn returns the unit that holds the office in the year after y, as recorded
// or else as planned from the record; "" when that is open.
func (in Input) nextTurn(office emulation.Office, y value.Year) value.ID {
	next, ok := in.Years.After(y)
	if !ok || in.Policies.For(office) == nil {
		return ""
	}
	if t, recorded := emulation.TermOf(in.Terms, office, next.Label); recorded && len(t.Holders) > 0 {
		return t.Holders[0]
	}
	for seat := range Plan(in) {
		if seat.Office == office && seat.Year == next.Label {
			return seat.Unit
		}
		if at, err := in.Years.Of(seat.Year); err != nil || next.From.Before(at.From) {
			break
		}
	}
	return ""
}

// after returns the input as it is once the seats of a year are on record.
func (in Input) after(y value.Year, seats []Seat) Input {
	in.Terms = slices.Clone(in.Terms)
	for _, office := range [...]emulation.Office{emulation.Chief, emulation.Deputy} {
		t := emulation.Term{Year: y.Label, Office: office}
		for _, s := range seats {
			if s.Office == office && s.Unit != "" {
				t.Holders = append(t.Holders, s.Unit)
			}
		}
		if len(t.Holders) > 0 {
			in.Terms = append(in.Terms, t)
		}
	}
	return in
}
