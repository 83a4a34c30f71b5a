package rotation

import (
	"slices"
	"strconv"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// compute writes the turns of the year into c.turns: whom the rule gives each seat
// to, or why that cannot be told. The message says that nothing can be told of
// this year and those after it.
func (c *course) compute(y value.Year) *value.Message {
	c.turns = c.turns[:0]
	if c.order.stuck != nil {
		return c.order.stuck
	}
	if c.served > 0 && c.served < c.policy.Term {
		c.goesOn(y)
		return nil
	}
	mode := c.modeIn(y)
	switch mode {
	case List:
		for i := range c.pools {
			if cannot := c.takesTurns(&c.pools[i], y); cannot != nil {
				return cannot
			}
		}
		return nil
	case Succession:
		return c.succeed(y)
	case Ranking:
		return c.ranked(y)
	}
	if c.elects(y) {
		if e, held := c.election(y); held {
			return c.elected(e, y)
		}
	}
	c.hang(value.Msg("rotation.hangs."+string(mode), y.Label))
	return nil
}

// elects reports whether the members choose who holds the office in the year.
func (c *course) elects(y value.Year) bool {
	mode := c.modeIn(y)
	return mode == Ballot || mode == Agreed
}

// modeIn returns the mode in the year: that of the first years, or the policy's.
func (c *course) modeIn(y value.Year) Mode {
	if f := c.policy.First; f != nil && y.From.Before(c.firstEnd) {
		return f.Mode
	}
	return c.policy.Mode
}

// goesOn gives the seats to those whose term is not over.
func (c *course) goesOn(y value.Year) {
	for _, u := range c.sitting {
		if u >= 0 && c.order.memberOn(u, y.From) {
			c.turns = append(c.turns, c.seat(u, value.Msg("rotation.term-goes-on", c.order.units[u].name, c.served+1, c.policy.Term), nil, nil))
			continue
		}
		t := turn{rule: -1, reason: value.Msg("rotation.term-vacant", c.served+1, c.policy.Term), open: true, change: -1}
		if u >= 0 {
			t.passed = []Passed{{Unit: c.order.units[u].id, Reason: c.order.absence(u, y.From)}}
		}
		c.turns = append(c.turns, t)
	}
	for len(c.turns) < c.policy.Seats {
		c.turns = append(c.turns, turn{rule: -1, reason: value.Msg("rotation.term-vacant", c.served+1, c.policy.Term), open: true, change: -1})
	}
}

// hang leaves every seat open that has nobody yet.
func (c *course) hang(why value.Message) {
	for len(c.turns) < c.policy.Seats {
		c.turns = append(c.turns, turn{rule: -1, reason: why, open: true, change: -1})
	}
}

// offer gives the next seat to a unit unless something keeps it from the office;
// then it is passed over.
func (c *course) offer(id value.ID, y value.Year, passed []Passed, reason value.Message) ([]Passed, *value.Message) {
	u, known := c.order.index[id]
	if !known {
		return append(passed, Passed{Unit: id, Reason: value.Msg("rotation.unlisted", id, c.order.phrase)}), nil
	}
	if !c.order.memberOn(u, y.From) {
		return append(passed, Passed{Unit: id, Reason: c.order.absence(u, y.From)}), nil
	}
	if c.sits(u) {
		return passed, nil
	}
	why, hangs := c.kept(u, y)
	switch {
	case why != nil && why.Code == needExclusive:
		return passed, why
	case why != nil:
		return append(passed, Passed{Unit: id, Reason: *why}), nil
	}
	c.turns = append(c.turns, c.seat(u, reason, passed, hangs))
	return nil, nil
}

// succeed gives the seats to those who held the other office the year before.
func (c *course) succeed(y value.Year) *value.Message {
	before, ok := yearBefore(c.in.Years, y)
	if c.prior.Precedes(y) {
		before, ok = c.prior, true
	}
	holders, known := []value.ID(nil), false
	if ok {
		holders, known = c.other.holders(before)
	}
	switch {
	case !known:
		c.hang(value.Msg("rotation.hangs.succession", c.other.name, before.Label, y.Label))
		return nil
	case len(holders) > c.policy.Seats:
		c.hang(value.Msg("rotation.succession-many", c.other.name, before.Label, c.in.names(holders), c.policy.Seats))
		return nil
	}
	var passed []Passed
	for _, id := range holders {
		var cannot *value.Message
		reason := value.Msg("rotation.succeeds", c.in.Bloc.NameOf(id), c.other.name, before.Label)
		if passed, cannot = c.offer(id, y, passed, reason); cannot != nil {
			return cannot
		}
	}
	for len(c.turns) < c.policy.Seats {
		c.turns = append(c.turns, turn{rule: -1, reason: value.Msg("rotation.succession-nobody", c.other.name, before.Label), passed: passed, change: -1})
		passed = nil
	}
	return nil
}

// ranked gives the seats by the result of the year before.
func (c *course) ranked(y value.Year) *value.Message {
	before, _ := yearBefore(c.in.Years, y)
	if c.policy.Result == nil {
		return c.need("rotation.need.result")
	}
	var passed []Passed
	if len(c.policy.Result.Without) > 0 {
		free, open := c.unrewarded(before, y)
		if open || len(free) > c.policy.Seats {
			c.hang(value.Msg("rotation.hangs.without", before.Label, c.in.names(free)))
			return nil
		}
		for _, id := range free {
			var cannot *value.Message
			if passed, cannot = c.offer(id, y, passed, value.Msg("rotation.without", c.in.Bloc.NameOf(id), before.Label)); cannot != nil {
				return cannot
			}
		}
	} else {
		i := slices.IndexFunc(c.in.Standings, func(s Standing) bool { return s.Year == before.Label })
		if i < 0 {
			c.hang(value.Msg("rotation.hangs.ranking", before.Label))
			return nil
		}
		for k := range c.policy.Seats {
			place, _ := value.ParseDecimal(strconv.Itoa(c.policy.Result.Place + k))
			at := slices.IndexFunc(c.in.Standings[i].Places, func(p emulation.Placing) bool {
				return p.Settled() && p.Best == place && p.Shared == 1
			})
			if at < 0 {
				c.turns = append(c.turns, turn{rule: -1, reason: value.Msg("rotation.hangs.place", place, before.Label), open: true, change: -1})
				continue
			}
			id := c.in.Standings[i].Places[at].Unit
			var cannot *value.Message
			if passed, cannot = c.offer(id, y, passed, value.Msg("rotation.placed", c.in.Bloc.NameOf(id), place, before.Label)); cannot != nil {
				return cannot
			}
		}
	}
	for len(c.turns) < c.policy.Seats {
		c.turns = append(c.turns, turn{rule: -1, reason: value.Msg("rotation.ranking-nobody", before.Label), passed: passed, change: -1})
		passed = nil
	}
	return nil
}

// unrewarded returns the members that received none of the awards for the year
// before; open when that is not known of all.
func (c *course) unrewarded(before, y value.Year) (free []value.ID, open bool) {
	for _, u := range c.order.line {
		if !c.order.memberOn(u, y.From) {
			continue
		}
		verdict := c.in.rewarded(c.without, c.order.units[u].id, before, y)
		open = open || verdict == rule.Unknown
		if verdict == rule.NotMet {
			free = append(free, c.order.units[u].id)
		}
	}
	return free, open
}
