package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// until brings the order to a day, the first of the year with a number: what
// happened up to it is done to the order in turn. What the policy does not say
// and the order needs makes it stuck.
func (c *course) until(day value.Date, number int) {
	o := c.order
	for len(o.changes) > 0 && o.stuck == nil && !day.Before(o.changes[0].on) {
		next := o.changes[0]
		o.changes = o.changes[1:]
		if next.event == nil {
			c.joins(next.joins, number)
			continue
		}
		switch next.event.Kind {
		case emulation.Rename:
			c.renamed(*next.event, number)
		case emulation.Merge:
			c.merged(*next.event, number)
		case emulation.Split:
			c.split(*next.event, number)
		}
	}
	c.seatWaiting(day, number)
}

func (c *course) lacks(code string, args ...any) {
	if c.order.stuck == nil {
		m := value.Msg(code, args...)
		c.order.stuck = &m
	}
}

// joins gives a place to a unit that joins or comes back.
func (c *course) joins(u, number int) {
	at := c.order.place(u)
	switch {
	case at < 0:
		c.newcomer(u, number)
	case c.policy.Return == "":
		c.lacks("rotation.need.return", c.order.units[u].name)
	case c.policy.Return == AsNewcomer:
		c.remove(at)
		c.newcomer(u, number)
	}
}

// newcomer puts a unit that is new to the order where the policy has newcomers.
func (c *course) newcomer(u, number int) {
	n := c.policy.Newcomer
	if n == nil {
		c.lacks("rotation.need.newcomer", c.order.units[u].name)
		return
	}
	c.order.waiting = append(c.order.waiting, waiting{u, number + n.Wait})
}

// seatWaiting gives those who have waited long enough their places; who is gone
// waits no longer.
func (c *course) seatWaiting(day value.Date, number int) {
	o := c.order
	if len(o.waiting) == 0 {
		return
	}
	after := 0 // several who come together stand in the order in which they came
	still := o.waiting[:0]
	for _, w := range o.waiting {
		switch {
		case !o.memberOn(w.unit, day):
		case w.from > number:
			still = append(still, w)
		case c.policy.Newcomer.Place == AtEnd:
			c.insert(len(o.line), w.unit)
		default:
			c.insert(c.poolOf(w.unit).at+1+after, w.unit)
			after++
		}
	}
	o.waiting = still
}

// insert puts a unit before the place at. Where each rotation stands stays.
func (c *course) insert(at, u int) {
	c.order.line = slices.Insert(c.order.line, at, u)
	for i := range c.pools {
		if c.pools[i].at >= at {
			c.pools[i].at++
		}
	}
}

// remove takes a place out.
func (c *course) remove(at int) {
	c.order.line = slices.Delete(c.order.line, at, at+1)
	for i := range c.pools {
		if c.pools[i].at >= at {
			c.pools[i].at--
		}
	}
}

// takes gives place at to unit u, with what the unit before had: its claim, its
// rest.
func (c *course) takes(at, u int) {
	before := c.order.line[at]
	c.order.line[at] = u
	c.held[u] = max(c.held[u], c.held[before])
	for i := range c.claims {
		if c.claims[i].unit == before {
			c.claims[i].unit = u
		}
	}
	for i := range c.sitting {
		if c.sitting[i] == before {
			c.sitting[i] = u
		}
	}
}

// renamed does to the order what a change of name does.
func (c *course) renamed(e emulation.Event, number int) {
	from, to := c.unit(e.From), c.unit(e.To)
	at := c.order.place(from)
	waits := slices.IndexFunc(c.order.waiting, func(w waiting) bool { return w.unit == from })
	switch {
	case to < 0 || c.order.place(to) >= 0:
	case at < 0 && waits < 0:
		c.newcomer(to, number)
	case c.policy.Rename == "":
		c.lacks("rotation.need.rename", c.order.units[to].name)
	case c.policy.Rename == KeepsPlace && at < 0:
		c.order.waiting[waits].unit = to
	case c.policy.Rename == KeepsPlace:
		c.takes(at, to)
	default:
		c.newcomer(to, number)
	}
}

// merged does to the order what a merger does.
func (c *course) merged(e emulation.Event, number int) {
	to := c.unit(e.To)
	if to < 0 {
		return
	}
	own, earlier, places := c.order.place(to), -1, 0
	for _, id := range e.From {
		if at := c.placeOf(id); at >= 0 {
			places++
			if earlier < 0 || at < earlier {
				earlier = at
			}
		}
	}
	if own >= 0 && !slices.Contains(e.From, e.To[0]) {
		return // the order lists the new unit
	}
	at, lacks := earlier, ""
	switch {
	case places == 0 && own < 0:
		c.newcomer(to, number)
		return
	case places < 2: // nothing to choose between
	case c.policy.Merge == "":
		c.lacks("rotation.need.merge", c.order.units[to].name)
		return
	case c.policy.Merge == LargerPlace:
		at, lacks = c.placeOf(e.Larger), "rotation.need.merge-larger"
	case c.policy.Merge == NamedPlace:
		at, lacks = c.placeOf(e.Place), "rotation.need.merge-named"
	}
	if at < 0 {
		c.lacks(lacks, c.order.units[to].name, e.On)
		return
	}
	if own == at {
		return
	}
	c.takes(at, to)
	if own >= 0 {
		c.remove(own)
	}
}

// split does to the order what a split does.
func (c *course) split(e emulation.Event, number int) {
	from := c.unit(e.From)
	at := c.order.place(from)
	var fresh []int
	for _, id := range e.To {
		if u, known := c.order.index[id]; known && (u == from || c.order.place(u) < 0) {
			fresh = append(fresh, u)
		}
	}
	switch {
	case len(fresh) == 0 || len(fresh) == 1 && fresh[0] == from:
		return
	case at < 0:
	case c.policy.Split == "":
		c.lacks("rotation.need.split", c.order.units[from].name)
		return
	case c.policy.Split == AllNew:
		if slices.Contains(fresh, from) {
			c.remove(at)
		}
	default:
		if fresh[0] != from {
			c.takes(at, fresh[0])
		}
		fresh = fresh[1:]
		if c.policy.Split == SideBySide {
			for i, u := range fresh {
				c.insert(at+1+i, u)
			}
			fresh = nil
		}
	}
	for _, u := range fresh {
		if c.order.place(u) < 0 {
			c.newcomer(u, number)
		}
	}
}

// unit returns the first of the units, -1 when the bloc does not know it.
func (c *course) unit(ids []value.ID) int {
	if len(ids) > 0 {
		if u, known := c.order.index[ids[0]]; known {
			return u
		}
	}
	return -1
}

// placeOf returns the place of a unit, -1 for none.
func (c *course) placeOf(id value.ID) int {
	if u, known := c.order.index[id]; known {
		return c.order.place(u)
	}
	return -1
}
