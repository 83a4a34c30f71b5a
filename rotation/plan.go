package rotation

import (
	"iter"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Seat is one seat of an office in one year, as the rule gives it.
type Seat struct {
	// Label of the emulation year; absent when the next year is not known.
	Year string `json:"year,omitempty"`
	// The office.
	Office emulation.Office `json:"office"`
	// The unit that takes the seat; absent when the seat is open.
	Unit value.ID `json:"unit,omitempty"`
	// Why this unit, or why the seat is open.
	Reason value.Message `json:"reason"`
	// Units passed over for this seat, in the order passed.
	Passed []Passed `json:"passed,omitempty"`
}

// Open reports whether no unit takes the seat.
func (s Seat) Open() bool { return s.Unit == "" }

// Passed is a unit that stood next in the order and was passed over.
type Passed struct {
	// The unit.
	Unit value.ID `json:"unit"`
	// Why it was passed over.
	Reason value.Message `json:"reason"`
}

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
// A seat that finds nobody is open, with the reason, and the plan goes on. The
// plan of an office ends with an open seat that says why when
//
//   - its policy has an error that [Check] reports;
//   - no term was ever recorded and the policy names no start;
//   - the record does not tell where the rotation stands: a year that is not
//     declared or recorded twice, a holder outside the order, fewer holders than
//     seats, holders who do not sit side by side in the order;
//   - the next year can neither be derived nor is declared; calendar years can
//     be derived up to 9999.
func Plan(in Input) iter.Seq[Seat] {
	return func(yield func(Seat) bool) {
		var open []*course
		for _, office := range []emulation.Office{emulation.Chief, emulation.Deputy} {
			if p := in.Policies.For(office); p != nil {
				open = append(open, begin(in, office, *p))
			}
		}
		for {
			c := next(open)
			if c == nil || !c.year(yield) {
				return
			}
		}
	}
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

// course is the plan of one office under way.
type course struct {
	in     Input
	office emulation.Office
	seats  int
	list   *list
	at     place
	turns  []turn         // of the year under way; the room is used again
	start  value.Year     // year before which the rule does not hold, if any
	coming value.Year     // the year to plan next; zero when not known
	stop   *value.Message // why the plan ends here
	over   bool
}

// begin finds where the record leaves the office.
func begin(in Input, office emulation.Office, p Policy) *course {
	c := &course{in: in, office: office, seats: p.Seats, list: newList(p, in.Bloc)}
	if m := unusable(p, in); m != nil {
		return c.end(*m)
	}
	r := recordOf(in, office)
	if len(r.unknown) > 0 {
		return c.end(value.Msg("rotation.year-unknown", r.unknown[0]))
	}
	if p.Start != nil {
		c.start, _ = in.Years.Of(p.Start.Year)
		c.at = place{c.list.index[p.Start.Unit], p.Start.Year}
		c.coming = c.start
	}
	if len(r.entries) == 0 {
		if p.Start == nil {
			after, _ := in.Years.Of(in.After)
			c.coming, _ = in.Years.After(after)
			return c.end(value.Msg("rotation.no-start", emulation.OfficeName(in.Bloc.Kind, office)))
		}
		return c
	}
	return c.resume(r)
}

// resume takes up the rotation after the latest recorded term.
func (c *course) resume(r record) *course {
	last := r.entries[len(r.entries)-1]
	c.advance(last.year)
	switch {
	case last.year.From.Before(c.start.From):
		return c
	case r.twice(last.year):
		return c.end(value.Msg("rotation.year-twice", last.Year))
	}
	at, cannot := c.list.stands(last, c.seats, c.in.names)
	if cannot != nil {
		return c.end(*cannot)
	}
	c.at = at
	return c
}

// year yields the seats of the coming year and moves on. It reports whether the
// caller wants more.
func (c *course) year(yield func(Seat) bool) bool {
	if c.stop != nil {
		c.over = true
		return yield(Seat{Year: c.coming.Label, Office: c.office, Reason: *c.stop})
	}
	y := c.coming
	if y.From.Before(c.start.From) {
		m := value.Msg("rotation.before-start", y.Label, c.start.Label)
		for range c.seats {
			if !yield(Seat{Year: y.Label, Office: c.office, Reason: m}) {
				return false
			}
		}
		c.advance(y)
		return true
	}
	c.turns, c.at = c.list.turns(c.turns[:0], c.at, y.From, c.seats)
	for _, t := range c.turns {
		s := Seat{Year: y.Label, Office: c.office, Reason: t.reason, Passed: t.passed}
		if t.unit >= 0 {
			s.Unit = c.list.units[t.unit]
		}
		if !yield(s) {
			return false
		}
	}
	c.advance(y)
	return true
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

// unusable returns the first error of the policy as a reason, nil when it has
// none.
func unusable(p Policy, in Input) *value.Message {
	for _, issue := range Check(p, in.Bloc, in.Years, value.Path{}) {
		if issue.Severity == value.Error {
			m := value.Msg("rotation.unusable", issue.Message)
			return &m
		}
	}
	return nil
}

// names returns the names of the units, for messages.
func (in Input) names(ids []value.ID) []value.Text {
	texts := make([]value.Text, 0, len(ids))
	for _, id := range ids {
		texts = append(texts, in.Bloc.NameOf(id))
	}
	return texts
}
