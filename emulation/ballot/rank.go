package ballot

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// rank gives the seats that are left to those in the running with the most
// votes. Where a candidate's own votes are void, nobody's place can be told.
func (c *course) rank(marks []mark) {
	if c.rule.Seats == nil {
		return
	}
	if slices.ContainsFunc(marks, func(k mark) bool { return k.Result == Void }) {
		for i := range marks {
			if marks[i].Result != Void {
				c.settle(&marks[i], Void, value.Msg("ballot.rank.void"))
			}
		}
		return
	}
	left := c.left()
	places := make([]mark, len(marks))
	for i := range marks {
		places[i] = marks[i]
		if marks[i].running() {
			c.place(&places[i], marks, i, left)
		}
	}
	copy(marks, places)
}

// running reports whether the candidate may yet have a seat by its votes.
func (k mark) running() bool { return k.Result == Carried || k.Result == Unknown }

// left returns how many seats the ballots before have left.
func (c *course) left() int {
	left := *c.rule.Seats
	for _, f := range c.found {
		if f.Result == Carried {
			left--
		}
	}
	return left
}

// place tells whether the i-th candidate has one of the seats that are left.
func (c *course) place(k *mark, marks []mark, i, left int) {
	surely, perhaps, equal, exact := 0, 0, 0, k.votes.exact() && k.Result == Carried
	for j, o := range marks {
		if j == i || !o.running() {
			continue
		}
		exact = exact && o.votes.exact() && o.Result == Carried
		if o.Result == Carried && o.votes.low > k.votes.high {
			surely++
		}
		if o.votes.high >= k.votes.low {
			perhaps++
		}
		if o.votes == k.votes {
			equal++
		}
	}
	switch {
	case surely >= left:
		k.below = true
		c.settle(k, NotCarried, value.Msg("ballot.rank.below", surely, left))
	case k.Result == Unknown:
	case perhaps < left:
		c.note(k, "ballot.rank.within", left)
	case exact:
		k.tied = true
		c.settle(k, Unknown, value.Msg("ballot.rank.tied", equal+1, left-surely))
	default:
		c.settle(k, Unknown, value.Msg("ballot.rank.open", left))
	}
}

// next tells what follows for those who were not carried: a further ballot, the
// decision of somebody else, or nothing.
func (c *course) next(marks []mark) {
	free, open := true, false // seats are left, or it is not known whether
	if c.rule.Seats != nil {
		left := c.left()
		for _, k := range marks {
			switch {
			case k.Result == Carried:
				left--
			case k.Result == Unknown && !k.tied:
				open = true
			}
		}
		tied := slices.ContainsFunc(marks, func(k mark) bool { return k.tied })
		free = left > 0 && !tied
		open = open && free
	}
	leading := c.leading(marks)
	for i := range marks {
		k := &marks[i]
		switch {
		case k.tied:
			c.untie(k)
		case k.Result != NotCarried || k.below || !free:
		case open:
			c.settle(k, Unknown, value.Msg("ballot.rank.open", *c.rule.Seats))
		default:
			c.follow(k, leading)
		}
	}
}

// again reports whether a further ballot may be held.
func (c *course) again() bool { return c.rule.Rounds != nil && c.now+1 < c.rule.Rounds.Most }

// untie tells what follows for candidates of equal votes.
func (c *course) untie(k *mark) {
	switch {
	case c.again():
		c.settle(k, Runoff, value.Msg("ballot.runoff.tied"))
	case c.rule.Tie != "":
		c.above(k, c.rule.Tie)
	case c.rule.Deadlock != "":
		c.above(k, c.rule.Deadlock)
	default:
		c.note(k, "ballot.rank.untold")
	}
}

// follow tells what follows for a candidate who was not carried while a seat is
// left.
func (c *course) follow(k *mark, leading span) {
	switch {
	case c.again() && c.rule.Rounds.Among == NotYet:
		c.settle(k, Runoff, value.Msg("ballot.runoff.not-yet"))
	case c.again() && c.rule.Rounds.Among == Leading:
		c.lead(k, leading)
	case k.equal && c.rule.Tie != "":
		c.above(k, c.rule.Tie)
	case c.rule.Deadlock != "":
		c.above(k, c.rule.Deadlock)
	}
}

func (c *course) above(k *mark, by Authority) {
	c.settle(k, Above, value.Msg("ballot.above", authorityName(by)))
	k.By = by
}

// leading returns the votes of the last of those who stand in a runoff between
// the leading: candidates of as many votes stand too.
func (c *course) leading(marks []mark) span {
	if c.rule.Rounds == nil || c.rule.Rounds.Leading == nil {
		return span{}
	}
	var lows, highs []int
	for _, k := range marks {
		if k.Result == NotCarried {
			lows, highs = append(lows, k.votes.low), append(highs, k.votes.high)
		}
	}
	n := *c.rule.Rounds.Leading
	if len(lows) <= n {
		return span{}
	}
	slices.Sort(lows)
	slices.Sort(highs)
	return span{lows[len(lows)-n], highs[len(highs)-n]}
}

// lead tells whether a candidate is among the leading.
func (c *course) lead(k *mark, leading span) {
	n := *c.rule.Rounds.Leading
	switch {
	case k.votes.low >= leading.high:
		c.settle(k, Runoff, value.Msg("ballot.runoff.leading", n))
	case k.votes.high < leading.low:
		c.note(k, "ballot.runoff.not-leading", n)
	default:
		c.settle(k, Unknown, value.Msg("ballot.runoff.unclear", n))
	}
}
