package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// pool is a part of the seats with a rotation of its own: those reserved for a
// class, or the others.
type pool struct {
	class  value.ID // "" for the seats that are not reserved
	seats  int
	at     int    // place of the unit that had the latest turn
	starts string // label of the first year, while the place behind at has the first turn
}

// turn is one seat of one year: who takes it, and why.
type turn struct {
	rule   int      // the unit whom the rule gives, -1 for nobody
	unit   value.ID // the unit that takes the seat, "" for nobody
	reason value.Message
	passed []Passed
	hangs  []value.Message
	open   bool // what decides is not on record yet
	change int  // of the changes: what gave the seat to another, -1 for nothing
}

// claim is the first claim of a unit whose turn came when it could not take it.
// Where the policy does not say what becomes of such a turn, it may be none.
type claim struct {
	unit int
	sure bool
}

// takesTurns appends the turns of one pool in the year to c.turns. It goes round
// once at most, so nobody sits twice in a year; seats that find nobody are open.
// The message says what the policy lacks to tell.
func (c *course) takesTurns(p *pool, y value.Year) *value.Message {
	var passed []Passed
	left := p.seats
	for i := 0; i < len(c.claims) && left > 0; i++ {
		claim := c.claims[i]
		if !c.inPool(p, claim.unit) || c.sits(claim.unit) || !c.order.memberOn(claim.unit, y.From) {
			continue
		}
		why, hangs := c.kept(claim.unit, y)
		switch {
		case why != nil:
			continue
		case !claim.sure:
			return c.need("rotation.need.skip", c.order.units[claim.unit].name)
		}
		c.claims = slices.Delete(c.claims, i, i+1)
		i--
		left--
		c.turns = append(c.turns, c.seat(claim.unit, say("rotation.claims", c.order.name(claim.unit)), nil, hangs))
	}
	line, at, from := c.order.line, p.at, p.at
	kept := false // whether a member was passed over
	for range line {
		if left == 0 {
			break
		}
		if at++; at >= len(line) {
			at = 0
		}
		u := line[at]
		if c.sits(u) {
			continue
		}
		member := c.order.memberOn(u, y.From)
		switch in := c.inPool(p, u); {
		case !in:
			continue
		case !member:
			passed = append(passed, Passed{Unit: c.order.units[u].id, Reason: c.order.absence(u, y.From)})
			continue
		case p.class == "" && c.policy.Unreserved == "" && c.reserves(c.order.units[u].class):
			return c.need("rotation.need.unreserved", c.order.units[u].name)
		}
		why, hangs := c.kept(u, y)
		if why != nil {
			if why.Code == needExclusive {
				return why
			}
			passed = append(passed, Passed{Unit: c.order.units[u].id, Reason: *why})
			kept = true
			c.misses(u)
			continue
		}
		c.turns = append(c.turns, c.seat(u, c.reason(p, from, at, y.From), passed, hangs))
		c.unclaim(u)
		left--
		from, passed, p.at, p.starts = at, nil, at, ""
	}
	for ; left > 0; left-- {
		c.turns = append(c.turns, turn{rule: -1, reason: c.nobody(p, y, kept), passed: passed, change: -1})
		passed = nil
	}
	return nil
}

func (c *course) need(code string, args ...any) *value.Message {
	m := value.Msg(code, args...)
	return &m
}

// nobody says why a seat of the pool finds nobody: no member is left, or those who
// are left are kept from the office, for the reasons beside.
func (c *course) nobody(p *pool, y value.Year, kept bool) value.Message {
	switch {
	case p.class != "":
		return value.Msg("rotation.open-class", y.From, p.class)
	case kept:
		return value.Msg("rotation.open-kept", y.From)
	}
	return say("rotation.open", onDay(y.From))
}

// seat is the turn of a unit.
func (c *course) seat(u int, reason value.Message, passed []Passed, hangs []value.Message) turn {
	return turn{rule: u, unit: c.order.units[u].id, reason: reason, passed: passed, hangs: hangs, change: -1}
}

// sits reports whether the unit has a seat of the year under way.
func (c *course) sits(u int) bool {
	for i := range c.turns {
		if c.turns[i].rule == u {
			return true
		}
	}
	return false
}

// misses notes the turn that a unit could not take.
func (c *course) misses(u int) {
	if c.policy.Skip == TurnLost || slices.ContainsFunc(c.claims, func(o claim) bool { return o.unit == u }) {
		return
	}
	c.claims = append(c.claims, claim{u, c.policy.Skip == FirstClaim})
}

// unclaim strikes the claim of a unit that holds the office.
func (c *course) unclaim(u int) {
	c.claims = slices.DeleteFunc(c.claims, func(o claim) bool { return o.unit == u })
}

// inPool reports whether a unit may take the seats of the pool by its class.
func (c *course) inPool(p *pool, u int) bool {
	class := c.order.units[u].class
	if p.class != "" {
		return class == p.class
	}
	return c.policy.Unreserved != OpenToOthers || !c.reserves(class)
}

// reserves reports whether seats are reserved for the class.
func (c *course) reserves(class value.ID) bool {
	for _, r := range c.policy.Reserved {
		if r.Class == class {
			return true
		}
	}
	return false
}

// poolOf returns the pool in which a unit takes its turns: that of its class.
func (c *course) poolOf(u int) *pool {
	for i := range c.pools {
		if class := c.pools[i].class; class != "" && class == c.order.units[u].class {
			return &c.pools[i]
		}
	}
	return &c.pools[len(c.pools)-1]
}

// reason says why the turn passes from a place to the place at.
func (c *course) reason(p *pool, from, at int, day value.Date) value.Message {
	o := c.order
	phrase := value.Arg{Message: &o.phrase}
	u := o.line[at]
	if p.starts != "" {
		first := from + 1
		if first >= len(o.line) {
			first = 0
		}
		return c.say("rotation.start", o.name(o.line[first]), word(p.starts), phrase)
	}
	if from < 0 || from >= len(o.line) {
		from = len(o.line) - 1
	}
	switch {
	case at == from:
		return c.say("rotation.only", o.name(u), onDay(day))
	case at < from:
		return c.follows("rotation.wraps", u, o.line[from])
	}
	return c.follows("rotation.next", u, o.line[from])
}

// follows says that unit u follows the other in the order. It is said anew only when
// that changes: most rounds are like the one before.
func (c *course) follows(code string, u, other int) value.Message {
	o := c.order
	if c.told == nil {
		c.told = make([]told, len(o.units))
	}
	if t := c.told[u]; t.code == code && t.other == other {
		return t.says
	}
	says := c.say(code, o.name(u), o.name(other), value.Arg{Message: &o.phrase})
	c.told[u] = told{code, other, says}
	return says
}

// told is how a unit was last said to follow another.
type told struct {
	code  string
	other int
	says  value.Message
}

// say builds a message whose arguments lie in a room that many share: a plan of
// many years builds one for each.
func (c *course) say(code string, args ...value.Arg) value.Message {
	if cap(c.room)-len(c.room) < len(args) {
		c.room = make([]value.Arg, 0, 30)
	}
	first := len(c.room)
	c.room = append(c.room, args...)
	return value.Message{Code: code, Args: c.room[first:len(c.room):len(c.room)]}
}
