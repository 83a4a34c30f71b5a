package ballot

import "github.com/khoithidua/blocs/emulation/value"

// Check reports what keeps the rule from being applied, with paths below the
// rule's own:
//
//   - a base, bound, body or authority outside its list, of the rule or of its
//     quorum, which has no open parts;
//   - neither share nor seats nor agreement, or an agreement beside one of them;
//   - a share that every vote reaches (at least 0 %) or that no vote can reach
//     (more than 100 %), exactly;
//   - a quorum of one body for a vote of another;
//   - a number of seats, choices, candidates or ballots below 1, and a number of
//     leading candidates that does not go with who stands in a further ballot.
//
// All of them are warnings: what is decided under the rule is unknown, and the
// rest of a review goes on.
func (r Rule) Check(path value.Path) value.Issues {
	c := ruleCheck{path: path}
	if r.Base != "" && !value.Listed(r.Base) {
		c.say(path.At("base"), "ballot.rule.no-base")
	}
	if r.Bound != "" && !value.Listed(r.Bound) {
		c.say(path.At("bound"), "ballot.rule.no-bound")
	}
	c.method(r)
	c.meeting(r)
	c.numbers(r)
	return c.issues
}

type ruleCheck struct {
	path   value.Path
	issues value.Issues
}

func (c *ruleCheck) say(at value.Path, code string, args ...any) {
	c.issues.Add(value.Warning, at, value.Msg(code, args...))
}

// method checks by what a candidate is carried.
func (c *ruleCheck) method(r Rule) {
	switch {
	case r.Agreement && (!r.Share.IsZero() || r.Seats != nil):
		c.say(c.path.At("agreement"), "ballot.rule.agreement")
	case r.Agreement, r.Share.IsZero() && r.Seats != nil:
	default:
		c.share(c.path, r.Bound, r.Share)
	}
}

func (c *ruleCheck) share(path value.Path, bound Bound, share value.Ratio) {
	if share.IsZero() {
		c.say(path.At("share"), "ballot.rule.no-share")
		return
	}
	num, den := share.Terms()
	switch {
	case num > den || num == den && bound == MoreThan:
		c.say(path.At("share"), "ballot.rule.never", share)
	case num == 0 && bound == AtLeast:
		c.say(path.At("share"), "ballot.rule.always", share)
	}
}

// meeting checks the body that votes and its quorum.
func (c *ruleCheck) meeting(r Rule) {
	if r.Voters != "" && !value.Listed(r.Voters) {
		c.say(c.path.At("voters"), "ballot.rule.no-base")
	}
	own, told := bodyOf(r.Base)
	if told && value.Listed(r.Voters) && own != r.Voters {
		c.say(c.path.At("voters"), "ballot.rule.two-bodies", countName(string(r.Voters)), countName(string(r.Base)))
	}
	q := r.Quorum
	if q == nil {
		return
	}
	at := c.path.At("quorum")
	if !value.Listed(q.Base) {
		c.say(at.At("base"), "ballot.rule.no-base")
	}
	if !value.Listed(q.Bound) {
		c.say(at.At("bound"), "ballot.rule.no-bound")
	}
	c.share(at, q.Bound, q.Share)
	if !told {
		own, told = r.Voters, value.Listed(r.Voters)
	}
	if told && value.Listed(q.Base) && own != q.Base {
		c.say(at.At("base"), "ballot.rule.two-bodies", countName(string(q.Base)), countName(string(own)))
	}
}

// numbers checks seats, choices, the list and the ballots, and who decides.
func (c *ruleCheck) numbers(r Rule) {
	c.least(c.path.At("seats"), r.Seats)
	c.least(c.path.At("choices"), r.Choices)
	c.authority(c.path.At("tie"), r.Tie)
	c.authority(c.path.At("deadlock"), r.Deadlock)
	if s := r.Shortlist; s != nil {
		c.least(c.path.At("shortlist").At("most"), &s.Most)
		c.authority(c.path.At("shortlist").At("by"), s.By)
	}
	if n := r.Rounds; n != nil {
		at := c.path.At("rounds")
		c.least(at.At("most"), &n.Most)
		c.least(at.At("leading"), n.Leading)
		if !value.Listed(n.Among) || (n.Among == Leading) != (n.Leading != nil) {
			c.say(at.At("among"), "ballot.rule.among")
		}
	}
}

func (c *ruleCheck) least(at value.Path, n *int) {
	if n != nil && (*n < 1 || *n > mostCount) {
		c.say(at, "ballot.rule.least", *n)
	}
}

func (c *ruleCheck) authority(at value.Path, a Authority) {
	if a != "" && !value.Listed(a) {
		c.say(at, "ballot.rule.no-authority")
	}
}
