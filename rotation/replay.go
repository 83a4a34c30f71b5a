package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// replay goes through the recorded years. For each the rule is asked first and the
// record taken afterwards, whatever the rule says: judge sees the entry with the
// turns of the rule in c.turns, or with the reason why there are none.
func (c *course) replay(judge func(e entry, cannot *value.Message)) {
	for _, e := range c.record.entries {
		c.enter(e.year)
		claims := slices.Clone(c.claims)
		cannot := c.ready(e.year)
		if cannot == nil {
			if cannot = c.compute(e.year); cannot == nil {
				c.applyChanges(e.year)
			}
		}
		if judge != nil {
			judge(e, cannot)
		}
		c.accept(e, claims, cannot == nil)
	}
}

// ready says why the rule gives no turns in a recorded year, nil when it does.
func (c *course) ready(y value.Year) *value.Message {
	if c.record.twice(y) {
		return c.need("rotation.year-twice", y.Label)
	}
	if m := c.beforeRule(y); m != nil {
		return m
	}
	if c.begins(y) && c.policy.Term > 1 || c.policy.Start != nil && y.From == c.start.From {
		return c.lost
	}
	if c.modeIn(y) != List && c.policy.Term <= 1 {
		return nil
	}
	prior, cannot := c.record.preceding(y)
	if cannot == nil && prior.year.From.Before(c.start.From) {
		// The rule starts within the year before: its first turn is not on record.
		cannot = c.need("rotation.first", y.Label)
	}
	if cannot != nil {
		return cannot
	}
	return c.stands(y)
}

// stands says why it is not known where the rotation stands before the year.
func (c *course) stands(y value.Year) *value.Message {
	switch {
	case c.policy.Term > 1 && c.served == 0 && len(c.sitting) > 0:
		return c.need("rotation.term-unknown", c.prior.Label, c.policy.Term)
	case c.modeIn(y) == List:
		return c.lost
	}
	return nil
}

// beforeRule says that the year comes before the rule.
func (c *course) beforeRule(y value.Year) *value.Message {
	begins := c.start
	if f := c.policy.First; f != nil {
		begins, _ = c.in.Years.Of(f.Year)
	}
	if y.From.Before(begins.From) {
		return c.need("rotation.before-start", y.Label, begins.Label)
	}
	return nil
}

// accept takes a recorded term. Where it is as the rule has it, changes included,
// the rotation is where the rule leaves it; otherwise it stands behind those who
// held the office in fact.
func (c *course) accept(e entry, claims []claim, computed bool) {
	if computed && c.matches(e) {
		holders := make([]int, 0, len(c.turns))
		for _, t := range c.turns {
			holders = append(holders, t.rule)
		}
		c.lost = nil
		c.leave(e.year, holders)
		return
	}
	holders := make([]int, 0, len(e.Holders))
	for _, id := range e.Holders {
		u := -1
		if i, known := c.order.index[id]; known {
			u = c.order.lives(i)
		}
		holders = append(holders, u)
	}
	if computed { // turns missed stay missed; claims served by the rule were not served
		for _, now := range c.claims {
			if !slices.ContainsFunc(claims, func(o claim) bool { return o.unit == now.unit }) {
				claims = append(claims, now)
			}
		}
	}
	c.claims = claims
	for _, u := range holders {
		c.unclaim(u)
	}
	c.lost = c.place(e, holders)
	c.leave(e.year, holders)
	if c.record.twice(e.year) {
		c.served, c.sitting = 0, c.sitting[:0]
	}
}

// matches reports whether the holders are those whom the rule gives, with what was
// changed; a unit that came out of one of them within the year is the same.
func (c *course) matches(e entry) bool {
	if len(e.Holders) != len(c.turns) {
		return false
	}
	for _, t := range c.turns {
		if t.unit == "" || !slices.ContainsFunc(e.Holders, func(id value.ID) bool { return c.same(t.unit, id, e.year) }) {
			return false
		}
	}
	return true
}

// same reports whether a holder is the unit, or came out of it by the end of the
// year.
func (c *course) same(id, holder value.ID, y value.Year) bool {
	for range len(c.order.units) {
		if id == holder {
			return true
		}
		u, known := c.order.index[id]
		if !known {
			return false
		}
		into := c.order.units[u].into
		if into == nil || !into.On.Before(y.Until) {
			return false
		}
		id = into.To[0]
	}
	return false
}

// lives returns the unit that has the place of u, which may be recorded under a
// name that it no longer has, or does not have yet.
func (o *order) lives(u int) int {
	for v, n := u, 0; n < len(o.units); n++ {
		if o.place(v) >= 0 {
			return v
		}
		into := o.units[v].into
		if into == nil {
			break
		}
		next, known := o.index[into.To[0]]
		if !known {
			break
		}
		v = next
	}
	for v := range o.units {
		if into := o.units[v].into; into != nil && into.To[0] == o.units[u].id && o.place(v) >= 0 {
			return v
		}
	}
	return u
}

// place puts each rotation behind its holders of the entry; the message says why
// it is not known where it stands.
func (c *course) place(e entry, holders []int) *value.Message {
	if c.record.twice(e.year) {
		return c.need("rotation.year-twice", e.Year)
	}
	rest := map[int]bool{}
	last := -1
	for i, u := range holders {
		if u < 0 || c.order.place(u) < 0 {
			return c.need("rotation.holder-unlisted", c.in.names(e.Holders[i : i+1])[0], e.Year, c.order.phrase)
		}
		rest[u], last = true, u
	}
	if len(rest) == 0 {
		return c.need("rotation.holders-none", e.Year)
	}
	for i := range c.pools {
		p := &c.pools[i]
		mine := map[int]bool{}
		for u := range rest {
			if p.class == "" || c.order.units[u].class == p.class {
				mine[u] = true
			}
		}
		if p.class != "" && len(mine) > p.seats && c.policy.Unreserved != OpenToOthers {
			return c.need("rotation.holders-pools", c.in.names(e.Holders), e.Year, p.class)
		}
		for u := range mine {
			delete(rest, u)
		}
		if p.seats == 0 {
			continue
		}
		if cannot := c.standsBehind(p, mine, last, e); cannot != nil {
			return cannot
		}
	}
	return nil
}

// standsBehind puts one rotation behind its holders. The order in which the record
// names the holders of several seats means nothing, but that where every unit
// holds a seat it is all there is to go by.
func (c *course) standsBehind(p *pool, holds map[int]bool, last int, e entry) *value.Message {
	p.starts = ""
	if len(holds) == 1 && p.seats == 1 {
		for u := range holds {
			p.at = c.order.place(u)
		}
		return nil
	}
	// ring is who could sit that year; holders sit in it whatever their days.
	var ring []int
	for _, u := range c.order.line {
		if holds[u] || c.inPool(p, u) && c.order.memberOn(u, e.year.From) {
			ring = append(ring, u)
		}
	}
	switch {
	case len(holds) > 0 && len(holds) == len(ring):
		if !holds[last] {
			return c.need("rotation.holders-apart", c.in.names(e.Holders), e.Year, c.order.phrase)
		}
		p.at = c.order.place(last)
		return nil
	case len(holds) < p.seats && p.class != "":
		return c.need("rotation.holders-class", e.Year, len(holds), p.seats, p.class)
	case len(holds) < p.seats && len(c.pools) > 1:
		return c.need("rotation.holders-others", e.Year, len(holds), p.seats)
	case len(holds) < p.seats:
		return c.need("rotation.holders-few", e.Year, len(holds), p.seats)
	}
	if u, ok := runEnd(ring, holds); ok {
		p.at = c.order.place(u)
		return nil
	}
	return c.need("rotation.holders-apart", c.in.names(e.Holders), e.Year, c.order.phrase)
}

// runEnd returns the last holder of the ring when the holders, fewer than the
// ring, sit side by side.
func runEnd(ring []int, holds map[int]bool) (end int, ok bool) {
	runs := 0
	for j, u := range ring {
		if next := ring[(j+1)%len(ring)]; holds[u] && !holds[next] {
			end, runs = u, runs+1
		}
	}
	return end, runs == 1
}
