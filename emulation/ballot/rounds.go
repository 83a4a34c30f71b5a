package ballot

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// refused takes a further ballot that the rule does not let be held, or of which
// it says nothing, and reports whether this is one. Such a ballot changes nothing
// that was settled before.
func (c *course) refused(m Minutes) bool {
	if !c.rules() {
		return false
	}
	result, why := Unknown, value.Msg("ballot.round.unsaid")
	if n := c.rule.Rounds; n != nil {
		if c.now < n.Most {
			return false
		}
		result, why = Void, value.Msg("ballot.round.too-many", n.Most)
		c.fault(value.PathTo(c.now), why)
	}
	c.say(true, why)
	for _, t := range m.Votes {
		if i := c.index(t.Candidate); i < 0 || result == Unknown && c.found[i].Result != Carried {
			c.keep(Finding{Candidate: t.Candidate, Result: result})
		}
	}
	return true
}

// doubtful takes a further ballot after one that is not known to have left
// anything open, and reports whether this is one: whether it might be held hangs
// on that.
func (c *course) doubtful(m Minutes) bool {
	if !c.rules() || !slices.ContainsFunc(c.found, func(f Finding) bool { return f.Result == Unknown }) {
		return false
	}
	c.say(true, value.Msg("ballot.round.doubtful"))
	for i, t := range m.Votes {
		if why, ok := c.mayStand(t.Candidate); !ok {
			c.bar(i, t.Candidate, why)
		} else {
			c.keep(Finding{Candidate: t.Candidate, Result: Unknown})
		}
	}
	c.withdrawn(m, Unknown)
	return true
}

// rules reports whether there is a rule to hold a further ballot against.
func (c *course) rules() bool {
	return c.now > 0 && c.rule != nil && len(c.broken) == 0 && !c.rule.Agreement
}

// mayStand reports whether a candidate may stand in the present ballot, and if
// not, why.
func (c *course) mayStand(candidate value.ID) (value.Message, bool) {
	if !c.rules() {
		return value.Message{}, true
	}
	i := c.index(candidate)
	switch {
	case i < 0:
		return value.Msg("ballot.round.new"), false
	case c.found[i].Result == Carried:
		return value.Msg("ballot.round.carried"), false
	case c.found[i].Result == NotCarried, c.found[i].Result == Above:
		return value.Msg("ballot.round.out"), false
	}
	return value.Message{}, true
}

// bar leaves what was decided before on a candidate who might not stand again.
func (c *course) bar(vote int, candidate value.ID, why value.Message) {
	c.fault(value.PathTo(c.now, "votes", vote, "candidate"), why)
	f := Finding{Candidate: candidate, Result: Void}
	if i := c.index(candidate); i >= 0 {
		f.Result = c.found[i].Result
		f.By = c.found[i].By
	}
	f.Proof = []value.Message{c.told(why)}
	c.keep(f)
}

// withdrawn ends the matter for those who might have stood in the present ballot
// and do not.
func (c *course) withdrawn(m Minutes, settled Result) {
	if settled == Void || c.now == 0 {
		return
	}
	for i, f := range c.found {
		if f.Result != Runoff || slices.ContainsFunc(m.Votes, func(t Tally) bool { return t.Candidate == f.Candidate }) {
			continue
		}
		f.Result = NotCarried
		if settled == Unknown {
			f.Result = Unknown
		}
		f.Proof = append(f.Proof, c.told(value.Msg("ballot.round.not-again")))
		c.found[i] = f
	}
}
