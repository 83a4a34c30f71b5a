package ballot

import "github.com/khoithidua/blocs/emulation/value"

// mark is what one ballot came to for one candidate.
type mark struct {
	Finding
	votes span // those in favour that count
	hangs bool // on a base that is not known
	equal bool // as many are against
	below bool // others took the seats
	tied  bool // with others, for the last seats

	narrow *narrow // how the votes stand to what is needed; nil where something else settles the result
}

func (c *course) note(k *mark, code string, args ...any) {
	k.Proof = append(k.Proof, c.told(value.Msg(code, args...)))
}

func (c *course) settle(k *mark, r Result, why value.Message) {
	k.Result, k.By, k.narrow = r, "", nil
	k.Proof = append(k.Proof, c.told(why))
}

// judge voids a candidate's votes that cannot be true, and decides on them where
// the steps that concern all candidates have left it open.
func (c *course) judge(m Minutes, i int, settled Result) mark {
	k := mark{Finding: Finding{Candidate: m.Votes[i].Candidate, Result: settled}}
	if settled == Void {
		return k
	}
	at := value.PathTo(c.now)
	faults := m.checkTally(i, c.rule, c.ceiling, at)
	for _, f := range messagesOf(faults) {
		c.settle(&k, Void, f)
	}
	if k.Result == "" {
		c.decide(&k, m, m.Votes[i])
	}
	return k
}

// decide compares a candidate's votes with what the reading asks.
func (c *course) decide(k *mark, m Minutes, t Tally) {
	k.votes, k.equal = span{t.For, t.For}, t.Against != nil && *t.Against == t.For
	base := c.base
	if n := c.uncounted(m); n > 0 {
		// Minutes do not tell, and must not, how written opinions went.
		c.note(k, pick(c.reading.written, "ballot.written.outside", "ballot.written.refused"), n)
		k.votes.low = max(t.For-n, 0)
		if c.reading.base != Members && c.reading.base != Council && !c.rule.Share.IsZero() {
			k.votes.high = min(t.For, base.high)
		}
	}
	if c.rule.Share.IsZero() {
		c.any(k)
		return
	}
	if t.Barred != nil && *t.Barred > 0 {
		base = c.barred(k, base, m, *t.Barred)
	}
	if base.high == 0 && k.votes.exact() {
		c.settle(k, Void, value.Msg("ballot.base-empty", countName(string(c.reading.base))))
		return
	}
	least, most := c.need(base.low), c.need(base.high)
	switch {
	case base.high > 0 && k.votes.low >= most:
		k.Result = Carried
	case base.low > 0 && k.votes.high < least:
		k.Result = NotCarried
	default:
		k.Result, k.hangs = Unknown, c.known == nil
	}
	c.explain(k, base, t.For)
}

// any decides where no share is asked: whoever has a vote is in the running.
func (c *course) any(k *mark) {
	switch {
	case k.votes.low > 0:
		k.Result = Carried
	case k.votes.high == 0:
		c.settle(k, NotCarried, value.Msg("ballot.no-votes"))
	default:
		c.settle(k, Unknown, value.Msg("ballot.written.decisive", k.votes.low, k.votes.high))
	}
}

// barred takes those who may not vote on the candidate off the base, where the
// reading does.
func (c *course) barred(k *mark, base span, m Minutes, n int) span {
	if !c.reading.less {
		c.note(k, "ballot.barred.stay", n)
		return base
	}
	voters, ok := m.voters(c.rule, value.Path{})
	if !ok {
		voters.n = mostCount
	}
	if c.reading.base == Members || c.reading.base == Council {
		voters.n = base.high // all of them are part of it
	}
	base = base.without(n, voters.n)
	if base.exact() {
		c.note(k, "ballot.barred.less", n, base.high, c.need(base.high))
	} else {
		c.note(k, "ballot.barred.between", n)
	}
	return base
}

// explain says how the votes compare with what is needed.
func (c *course) explain(k *mark, base span, votes int) {
	least, most := c.need(base.low), c.need(base.high)
	switch {
	case k.Result == Unknown:
		if !k.votes.exact() {
			c.note(k, "ballot.written.decisive", k.votes.low, k.votes.high)
		}
	case k.Result == Carried && c.known == nil:
		c.compared(k, k.votes.low-most, "ballot.enough-anyway", votes, countName(string(c.reading.base)), base.high, most)
	case k.Result == Carried:
		c.compared(k, k.votes.low-most, "ballot.enough", votes, most)
	case c.known == nil:
		c.compared(k, least-k.votes.high, "ballot.short-anyway", votes, countName(string(c.reading.base)), base.low, least)
	default:
		c.compared(k, least-k.votes.high, "ballot.short", k.votes.high, least, least-k.votes.high)
	}
}
