package ballot

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// course is the ballots of one decision under one reading of the rule.
type course struct {
	rule    *Rule
	reading reading
	broken  value.Issues // what keeps the rule from being applied
	several bool         // whether steps are told ballot by ballot

	found   []Finding // of all candidates so far, each as of its last ballot
	missing []string
	steps   []step
	faults  value.Issues         // of ballots that may not be held so
	nearest map[value.ID]*narrow // how the votes of candidates stand to what is needed, as of their last ballot

	// Of the present ballot:
	now        int    // its number, from 0
	ceiling    *count // the lowest count that votes may not exceed
	known      *int   // the count that the reading measures by
	base       span   // what that count is, less the opinions that do not count
	of, needed *int   // what the outcome says of it
}

// span is the least and the most that a number may be.
type span struct{ low, high int }

func (s span) exact() bool { return s.low == s.high }

// step is one step of the proof; common are those that hang on no reading.
type step struct {
	says   value.Message
	common bool
}

func (c *course) say(common bool, m value.Message) {
	c.steps = append(c.steps, step{c.told(m), common})
}

// told says in which ballot, where there are several.
func (c *course) told(m value.Message) value.Message {
	if c.several {
		return value.Msg("ballot.round", c.now+1, m)
	}
	return m
}

// fault records why a ballot, or a candidate's standing in it, is not in order.
func (c *course) fault(at value.Path, m value.Message) {
	c.faults = append(c.faults, value.Issue{Path: at.String(), Severity: value.Warning, Message: m})
}

func (c *course) outcome() Outcome {
	out := Outcome{Candidates: c.found, Of: c.of, Needed: c.needed, Missing: c.missing}
	for _, s := range c.steps {
		out.Proof = append(out.Proof, s.says)
	}
	return out
}

func (c *course) run(ballots []Minutes) {
	c.found = []Finding{}
	c.open()
	ordered := true
	for i, m := range ballots {
		if m.Round != nil && *m.Round != i+1 {
			ordered = false
			c.fault(value.PathTo(i, "round"), value.Msg("ballot.round.order", *m.Round, i+1))
		}
	}
	for i, m := range ballots {
		c.now, c.known, c.of, c.needed = i, nil, nil, nil
		c.hold(m, ordered)
	}
}

// open says what the rule is, or why there is none to apply.
func (c *course) open() {
	several := c.several
	c.several = false // of the rule, not of a ballot
	defer func() { c.several = several }()
	switch r := c.rule; {
	case r == nil:
		c.say(true, value.Msg("ballot.rule.unpublished"))
	case len(c.broken) > 0:
		for _, m := range messagesOf(c.broken) {
			c.say(true, m)
		}
	case r.Agreement:
		c.say(true, value.Msg("ballot.rule.by-agreement"))
	default:
		if !r.Share.IsZero() {
			code := map[Bound]string{AtLeast: "ballot.rule.at-least", MoreThan: "ballot.rule.more-than"}[c.reading.bound]
			c.say(false, value.Msg(code, r.Share, countName(string(c.reading.base))))
		}
		if r.Seats != nil {
			c.say(true, value.Msg("ballot.rule.seats", *r.Seats))
		}
	}
}

// hold takes one ballot: who may stand, what the counts come to, who is carried
// by having the most votes, and what follows for the others.
func (c *course) hold(m Minutes, ordered bool) {
	settled := c.prepare(m)
	c.ceiling = m.ceiling(c.rule, value.Path{})
	if !ordered {
		settled = Void
		c.say(true, value.Msg("ballot.round.unordered"))
	}
	if c.refused(m) || c.doubtful(m) {
		return
	}
	marks := make([]mark, 0, len(m.Votes))
	mixed := false
	for i, t := range m.Votes {
		if why, ok := c.mayStand(t.Candidate); !ok {
			c.bar(i, t.Candidate, why)
			mixed = true
			continue
		}
		marks = append(marks, c.judge(m, i, settled))
	}
	c.withdrawn(m, settled)
	if mixed && (c.rule.Seats != nil || c.rule.Choices != nil) {
		// Votes that went to somebody who might not stand are missing elsewhere.
		for i := range marks {
			c.settle(&marks[i], Void, value.Msg("ballot.round.mixed"))
		}
	}
	c.lacking(marks, settled)
	if settled == "" {
		c.next(marks, c.rank(marks))
	}
	for _, k := range marks {
		c.keep(k.Finding)
		if c.nearest != nil {
			c.nearest[k.Candidate] = k.narrow
		}
	}
}

// prepare takes the steps that concern all candidates. It returns the result
// that they settle, or "" when each candidate's votes decide.
func (c *course) prepare(m Minutes) Result {
	at := value.PathTo(c.now)
	faults := m.checkPapers(c.rule, at)
	if len(faults) == 0 && len(c.broken) == 0 {
		faults = m.checkList(c.rule, at)
	}
	for _, f := range messagesOf(faults) {
		c.say(true, f)
	}
	switch {
	case len(faults) > 0:
		return Void
	case c.rule == nil || len(c.broken) > 0 || c.rule.Agreement:
		return Unknown
	}
	steps := [...]Result{c.secrecy(m), c.quorum(m), c.measure(m)}
	switch {
	case slices.Contains(steps[:], Void):
		return Void
	case slices.Contains(steps[:], Unknown):
		return Unknown
	}
	return ""
}

// secrecy holds the ballot against a rule that asks for secrecy. Minutes that
// are silent are not held against the ballot; the proof says that they are.
func (c *course) secrecy(m Minutes) Result {
	switch {
	case c.rule.Secret == nil || !*c.rule.Secret:
	case m.Secret == nil:
		c.say(true, value.Msg("ballot.secret.unsaid"))
	case !*m.Secret:
		c.say(true, value.Msg("ballot.secret.open"))
		return Void
	}
	return ""
}

func (c *course) quorum(m Minutes) Result {
	q := c.rule.Quorum
	if q == nil {
		return ""
	}
	body, _ := m.of(Base(q.Base))
	present, _ := m.of(Present)
	if body == nil || present == nil {
		c.lacks(Base(q.Base), body)
		c.lacks(Present, present)
		return Unknown
	}
	enough, err := needed(q.Share, q.Bound, *body)
	if err != nil || *body == 0 {
		c.say(true, value.Msg("ballot.base-empty", countName(string(q.Base))))
		return Void
	}
	if *present < enough {
		c.say(true, value.Msg("ballot.quorum.short", *present, *body, enough))
		return Void
	}
	c.say(true, value.Msg("ballot.quorum.reached", *present, *body, enough))
	return ""
}

// lacks records that a count is missing.
func (c *course) lacks(b Base, n *int) {
	at := where(b, value.PathTo(c.now)).String()
	if n == nil && !slices.Contains(c.missing, at) {
		c.missing = append(c.missing, at)
		c.say(true, value.Msg("ballot.missing", countName(string(b))))
	}
}

// lacking records the base as missing where a result hangs on it.
func (c *course) lacking(marks []mark, settled Result) {
	hangs := settled == Unknown && c.rule != nil && len(c.broken) == 0 && !c.rule.Agreement
	for _, k := range marks {
		hangs = hangs || k.hangs
	}
	if hangs && c.reading.base != "" {
		c.lacks(c.reading.base, c.known)
	}
}

// keep puts the finding of the present ballot in the place of the one before. A step
// that is told already, of a candidate that stands twice in one ballot, is not told
// again.
func (c *course) keep(f Finding) {
	if i := c.index(f.Candidate); i >= 0 {
		told := c.found[i].Proof
		for _, m := range f.Proof {
			if !slices.ContainsFunc(told, m.Equal) {
				told = append(told, m)
			}
		}
		f.Proof = told
		c.found[i] = f
		return
	}
	c.found = append(c.found, f)
}

func (c *course) index(candidate value.ID) int {
	return slices.IndexFunc(c.found, func(f Finding) bool { return f.Candidate == candidate })
}
