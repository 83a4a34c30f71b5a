package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// course is one office under way: through the recorded years first, then through
// those to come. What it knows after a year is all that the next one needs.
type course struct {
	in     *Input
	office emulation.Office
	policy Policy
	record record
	own    *side
	other  *side

	order   *order
	pools   []pool
	claims  []claim
	held    []int // by unit: the number of the last year in which it held the office; 0 for never
	sitting []int // who holds the office by the rule, -1 for nobody known
	served  int   // years of their term served; 0 when not known
	bars    []*rule.Program
	without *rule.Program
	changes []seatChange

	start    value.Year // first year of the rotation, if the policy names it
	firstEnd value.Date // end of the first years
	number   int        // of the year under way: adjacent years have adjacent numbers
	prior    value.Year // the year before the one under way
	lost     *value.Message

	coming value.Year // the year to plan next; zero when not known
	stop   *value.Message
	over   bool

	planned int // how many years

	turns []turn      // of the year under way; the room is used again
	rules []int       // whom the rule gives its seats to
	room  []value.Arg // for the arguments of reasons
	told  []told      // by unit
}

// side is what an office needs to know of the other one: who holds it in fact.
type side struct {
	name    value.Message
	record  record
	changes []seatChange
	planned [2]planned // the latest two years
}

type planned struct {
	year  value.Year
	units []value.ID
	known bool
}

// holders returns who in fact holds the office in the year, as recorded or as
// planned; known is false when that is open.
func (s *side) holders(y value.Year) (units []value.ID, known bool) {
	if s == nil {
		return nil, false
	}
	for _, p := range s.planned {
		if p.year == y && y.Label != "" {
			return p.units, p.known
		}
	}
	if e := s.record.ends[y.Until]; len(e) == 1 && e[0].year == y && len(e[0].Holders) > 0 {
		return e[0].Holders, true
	}
	return nil, false
}

func (s *side) plans(y value.Year, turns []turn) {
	p := planned{year: y, known: true, units: s.planned[0].units[:0]}
	for _, t := range turns {
		if t.unit == "" {
			p.known = p.known && !t.open
			continue
		}
		p.units = append(p.units, t.unit)
	}
	s.planned[0], s.planned[1] = s.planned[1], p
}

// sides returns what each office is to the other one, with the changes that take
// effect in it.
func (in *Input) sides(s settled) map[emulation.Office]*side {
	all := map[emulation.Office]*side{}
	for _, office := range []emulation.Office{emulation.Chief, emulation.Deputy} {
		all[office] = &side{name: emulation.OfficeName(in.Bloc.Kind, office), record: recordOf(*in, office), changes: slices.Clone(s.changes[office])}
	}
	return all
}

func otherOf(office emulation.Office) emulation.Office {
	if office == emulation.Chief {
		return emulation.Deputy
	}
	return emulation.Chief
}

// newCourse makes an office ready for its first year; the message says why it
// cannot be.
func newCourse(in *Input, office emulation.Office, p *Policy, all map[emulation.Office]*side) (*course, *value.Message) {
	c := &course{in: in, office: office, policy: *p, own: all[office], other: all[otherOf(office)]}
	c.record = c.own.record
	first := value.Date{}
	if len(c.record.entries) > 0 {
		first = c.record.entries[0].year.From
	}
	if f := p.First; f != nil {
		y, _ := in.Years.Of(f.Year)
		first, c.firstEnd = y.From, p.firstEnd(in.Years)
	}
	if p.Start != nil {
		c.start, _ = in.Years.Of(p.Start.Year)
		if p.First == nil {
			first = c.start.From
		}
	}
	c.order = newOrder(p, in.Bloc, first)
	if m := unusable(*in, office, c.order); m != nil {
		return c, m
	}
	c.held = make([]int, len(c.order.units))
	general := p.Seats
	for _, r := range p.Reserved {
		c.pools = append(c.pools, pool{class: r.Class, seats: r.Seats})
		general -= r.Seats
	}
	c.pools = append(c.pools, pool{seats: general})
	for _, b := range p.Bars {
		program, _ := rule.Compile(b.If, in.Library, value.Path{})
		c.bars = append(c.bars, program)
	}
	if p.Result != nil && len(p.Result.Without) > 0 {
		c.without = received(p.Result.Without, in.Library)
	}
	c.changes = c.own.changes
	return c, nil
}

// firstEnd returns the end of the first years that go by another mode, no date
// where there are none.
func (p *Policy) firstEnd(years emulation.Years) value.Date {
	if p.First == nil {
		return value.Date{}
	}
	y, _ := years.Of(p.First.Year)
	for range min(p.First.Years, 1000) - 1 {
		if next, ok := years.After(y); ok {
			y = next
		}
	}
	return y.Until
}

// enter goes to a year: its number, and the order as it stands on its first day.
func (c *course) enter(y value.Year) {
	switch {
	case c.number == 0 || c.prior.Precedes(y):
		c.number++
	default: // years between are not known: they count by the calendar
		c.sitting, c.served = c.sitting[:0], 0
		a, _, _ := c.prior.From.Civil()
		b, _, _ := y.From.Civil()
		c.number += max(1, b-a)
	}
	c.until(y.From, c.number)
	if c.policy.Start == nil || y.From != c.start.From {
		return
	}
	c.lost, c.served, c.claims = nil, 0, nil
	for i := range c.pools {
		p := &c.pools[i]
		first := c.policy.startOf(p.class, c.order)
		at := -1
		if u, known := c.order.index[first]; known { // what it has become since
			at = c.order.place(c.order.lives(u))
		}
		if at < 0 && p.seats > 0 {
			c.lost = c.need("rotation.need.start", p.class, c.policy.Start.Year)
		}
		p.at, p.starts = at-1, c.policy.Start.Year
	}
}

// startOf returns the unit whose turn is the first in the seats of a class, or in those
// kept for none. A class that names no unit of its own begins with the one at which the
// rotation starts, where that is of the class and can have no other seat.
func (p *Policy) startOf(class value.ID, o *order) value.ID {
	kept, of := 0, (*Reserved)(nil)
	for i, r := range p.Reserved {
		kept += r.Seats
		if r.Class == class {
			of = &p.Reserved[i]
		}
	}
	switch u, known := o.index[p.Start.Unit]; {
	case of == nil:
		return p.Start.Unit
	case of.Start != "" || !known || o.units[u].class != class || kept < p.Seats && p.Unreserved != OpenToOthers:
		return of.Start
	}
	return p.Start.Unit
}

// leave ends a year: who holds the office by the rule, -1 for an open seat, and how
// far their term is.
func (c *course) leave(y value.Year, holders []int) {
	for _, u := range holders {
		if u >= 0 {
			c.held[u] = c.number
		}
	}
	known := c.served > 0 || len(c.sitting) > 0
	switch same := sameUnits(holders, c.sitting); {
	case same && c.served > 0 && c.served < c.policy.Term:
		c.served++
	case c.begins(y) || known && !same:
		c.served = 1
	case same && c.served >= c.policy.Term:
		c.served = 1
	default:
		c.served = 0
	}
	c.sitting = append(c.sitting[:0], holders...)
	c.prior = y
}

// begins reports whether terms begin with the year.
func (c *course) begins(y value.Year) bool {
	return c.policy.Term <= 1 || c.policy.Start != nil && c.start.From == y.From ||
		c.policy.First != nil && c.firstEnd == y.From
}

func sameUnits(a, b []int) bool {
	return len(a) == len(b) && !slices.ContainsFunc(a, func(u int) bool { return !slices.Contains(b, u) })
}
