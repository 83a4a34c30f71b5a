package ballot

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// rank gives the seats that are left to those in the running with the most
// votes. Where a candidate's own votes are void, nobody's place can be told. It
// returns how many seats that surely and perhaps leaves free; 1 stands for a
// rule that numbers no seats.
func (c *course) rank(marks []mark) (free span) {
	if c.rule.Seats == nil {
		return span{1, 1}
	}
	if slices.ContainsFunc(marks, func(k mark) bool { return k.Result == Void }) {
		for i := range marks {
			if marks[i].Result != Void {
				c.settle(&marks[i], Void, value.Msg("ballot.rank.void"))
			}
		}
		return span{}
	}
	left := c.left()
	free = span{left, left}
	places := make([]mark, len(marks))
	for i := range marks {
		places[i] = marks[i]
		if marks[i].Result == Carried {
			free.high--
		}
		if marks[i].running() {
			free.low--
			c.place(&places[i], marks, i, left)
		}
	}
	copy(marks, places)
	return free
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
func (c *course) next(marks []mark, free span) {
	after := slices.Clone(marks)
	for i, k := range marks {
		then := &after[i]
		switch {
		case k.tied:
			c.untie(then)
		case k.Result == NotCarried && !k.below && free.high > 0:
			c.follow(then, marks, i)
			if then.Result != NotCarried && free.low <= 0 {
				// Somebody whose own result is open may yet take the last seat.
				*then = k
				c.settle(then, Unknown, value.Msg("ballot.rank.open", *c.rule.Seats))
			}
		}
	}
	copy(marks, after)
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
func (c *course) follow(k *mark, marks []mark, i int) {
	switch {
	case c.again() && c.rule.Rounds.Among == NotYet:
		c.settle(k, Runoff, value.Msg("ballot.runoff.not-yet"))
	case c.again() && c.rule.Rounds.Among == Leading:
		c.lead(k, marks, i)
	case k.equal && c.rule.Tie != "":
		c.above(k, c.rule.Tie)
	case c.rule.Deadlock != "":
		c.above(k, c.rule.Deadlock)
	}
}

func (c *course) above(k *mark, by Authority) {
	c.settle(k, Above, value.Msg("ballot.above", by.Says()))
	k.By = by
}

// lead tells whether the i-th candidate is among the leading of those who were
// not carried. Candidates of as many votes as the last of them stand too; those
// whose own result is open may be among them or not. Where no more are left than
// the rule takes, all of them stand.
func (c *course) lead(k *mark, marks []mark, i int) {
	n, others, surely, perhaps := *c.rule.Rounds.Leading, 0, 0, 0
	for j, o := range marks {
		if j == i || o.Result != NotCarried && o.Result != Unknown {
			continue
		}
		others++
		if o.Result == NotCarried && o.votes.low > k.votes.high {
			surely++
		}
		if o.votes.high > k.votes.low {
			perhaps++
		}
	}
	switch {
	case others < n:
		c.settle(k, Runoff, value.Msg("ballot.runoff.not-yet"))
	case perhaps < n:
		c.settle(k, Runoff, value.Msg("ballot.runoff.leading", n))
	case surely >= n:
		c.note(k, "ballot.runoff.not-leading", n)
	default:
		c.settle(k, Unknown, value.Msg("ballot.runoff.unclear", n))
	}
}
