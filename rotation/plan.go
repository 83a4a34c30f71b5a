package rotation

import (
	"iter"
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Plan returns the seats of the years that follow the recorded terms, year by
// year, the chief before the deputies. Nothing is computed that is not asked
// for, so a caller breaks off where its horizon ends; the plan of a shorter
// horizon is always the beginning of the plan of a longer one.
//
// Each office that has a policy goes on by itself, from the year after its
// latest recorded term, even when the term of a year to come is already
// recorded. Where the record stops short of that, the seats in between are
// planned too. An office without a policy is not planned.
//
// A seat that finds nobody, or that a ballot, an appointment or a result to come
// decides, is open, with the reason, and the plan goes on around it. The plan of
// an office ends with an open seat that says why when
//
//   - its policy has an error that [Input.Check] reports, or does not say what a
//     seat needs: what becomes of a turn missed, where a newcomer stands;
//   - no term was ever recorded and the policy names no start;
//   - the record does not tell where the rotation stands: a year that is not
//     declared or recorded twice, a holder outside the order, fewer holders than
//     seats, holders who do not sit side by side in the order, a term of several
//     years whose first is not on record;
//   - the next year can neither be derived nor is declared; calendar years can
//     be derived up to 9999.
func Plan(in Input) iter.Seq[Seat] {
	return func(yield func(Seat) bool) {
		courses := in.courses()
		ends := in.membersLeave()
		var seats []Seat
		for {
			if seats = in.step(courses, seats[:0], ends); len(seats) == 0 {
				return
			}
			for _, s := range seats {
				if !yield(s) {
					return
				}
			}
		}
	}
}

// PlanYears returns the seats of so many years of each office, those of the chief
// before those of the deputies.
func PlanYears(in Input, years int) []Seat {
	found := map[emulation.Office][]Seat{}
	enough := func(c *course) bool { return c.planned >= years }
	in.walk(enough, func(c *course, s Seat) {
		if c.planned <= years {
			found[s.Office] = append(found[s.Office], s)
		}
	})
	return append(found[emulation.Chief], found[emulation.Deputy]...)
}

// walk hands on the seats of the plan, year by year, until it is enough of every
// office that goes on.
func (in Input) walk(enough func(*course) bool, take func(*course, Seat)) {
	courses := in.courses()
	ends := in.membersLeave()
	done := func(c *course) bool { return c.over || enough(c) }
	for !all(courses, done) {
		for _, s := range in.step(courses, nil, ends) {
			take(courses[slices.IndexFunc(courses, func(c *course) bool { return c.office == s.Office })], s)
		}
	}
}

func all(courses []*course, is func(*course) bool) bool {
	return !slices.ContainsFunc(courses, func(c *course) bool { return !is(c) })
}

// step appends the seats of the year that comes first, nothing when all have ended.
func (in Input) step(courses []*course, seats []Seat, ends bool) []Seat {
	first := next(courses)
	if first == nil {
		return seats
	}
	y := first.coming
	for _, c := range courses {
		if !c.over && c.coming.From == y.From {
			seats = c.year(seats)
			c.planned++
		}
	}
	if ends {
		in.vacate(seats, courses, y)
	}
	return seats
}

// courses takes every office that has a policy through its record.
func (in Input) courses() []*course { return in.coursesWith(in.settle()) }

// coursesWith does so with the changes that take effect.
func (in Input) coursesWith(s settled) []*course {
	var open []*course
	all := in.sides(s)
	for _, office := range [...]emulation.Office{emulation.Chief, emulation.Deputy} {
		if p := in.Policies.For(office); p != nil {
			open = append(open, begin(&in, office, p, all))
		}
	}
	return open
}

// next returns the course whose year comes first, nil when all have ended.
func next(courses []*course) *course {
	var first *course
	for _, c := range courses {
		if !c.over && (first == nil || c.coming.From.Before(first.coming.From)) {
			first = c
		}
	}
	return first
}

// begin finds where the record leaves the office.
func begin(in *Input, office emulation.Office, p *Policy, all map[emulation.Office]*side) *course {
	c, cannot := newCourse(in, office, p, all)
	if cannot != nil {
		return c.end(*cannot)
	}
	if len(c.record.unknown) > 0 {
		return c.end(value.Msg("rotation.year-unknown", c.record.unknown[0]))
	}
	if n := len(c.record.entries); n > 0 {
		c.replay(nil)
		c.advance(c.record.entries[n-1].year)
		return c
	}
	c.coming = c.start
	if p.First != nil {
		c.coming, _ = in.Years.Of(p.First.Year)
	}
	if c.coming.Label == "" {
		after, _ := in.Years.Of(in.After)
		c.coming, _ = in.Years.After(after)
		if p.Mode == List || c.coming.Label == "" {
			return c.end(value.Msg("rotation.no-start", emulation.OfficeName(in.Bloc.Kind, office)))
		}
	}
	if p.Mode == List && p.Start == nil {
		c.lost = c.need("rotation.no-start", emulation.OfficeName(in.Bloc.Kind, office))
	}
	return c
}

// year appends the seats of the coming year and moves on.
func (c *course) year(seats []Seat) []Seat {
	y := c.coming
	if c.stop != nil {
		c.over = true
		return append(seats, Seat{Year: y.Label, Days: y.Span(), Office: c.office, Reason: *c.stop})
	}
	if m := c.beforeRule(y); m != nil {
		for range c.policy.Seats {
			seats = append(seats, Seat{Year: y.Label, Days: y.Span(), Office: c.office, Reason: *m})
		}
		c.advance(y)
		return seats
	}
	c.enter(y)
	cannot := c.stands(y)
	if cannot == nil {
		cannot = c.compute(y)
	}
	if cannot != nil {
		c.over = true
		return append(seats, Seat{Year: y.Label, Days: y.Span(), Office: c.office, Mode: c.modeIn(y), Reason: *cannot})
	}
	c.applyChanges(y)
	holders, mode := c.rules[:0], c.modeIn(y)
	for i := range c.turns {
		t := &c.turns[i]
		s := Seat{Year: y.Label, Days: y.Span(), Office: c.office, Mode: mode, Unit: t.unit, Reason: t.reason, Passed: t.passed, Hangs: t.hangs}
		if t.change >= 0 {
			s.Change = c.changes[t.change].told(c.in)
		}
		if t.change >= 0 && t.rule >= 0 {
			s.Rule = c.order.units[t.rule].id
		}
		seats = append(seats, s)
		holders = append(holders, t.rule)
	}
	c.rules = holders
	c.own.plans(y, c.turns)
	c.leave(y, holders)
	c.advance(y)
	return seats
}

// advance goes to the year after y.
func (c *course) advance(y value.Year) {
	var ok bool
	if c.coming, ok = c.in.Years.After(y); !ok {
		c.end(value.Msg("rotation.next-year", y.Label))
	}
}

// end makes the plan end with the message, unless it ends already.
func (c *course) end(m value.Message) *course {
	if c.stop == nil {
		c.stop = &m
	}
	return c
}

// names returns the names of the units, for messages.
func (in Input) names(ids []value.ID) []value.Text {
	texts := make([]value.Text, 0, len(ids))
	for _, id := range ids {
		texts = append(texts, in.Bloc.NameOf(id))
	}
	return texts
}
