package ballot

import "github.com/khoithidua/blocs/emulation/value"

// decide compares a candidate's votes with what the rule asks. It is called
// when the base is known and the counts agree.
func (f *Finding) decide(rule *Rule, m Minutes, t Tally, o Outcome) {
	if n := m.doubtful(rule); n > 0 {
		f.decideWithout(rule, t, *o.Of, n)
		return
	}
	f.settle(t.For >= *o.Needed)
	f.say(t.For, *o.Needed)
}

func (f *Finding) settle(carried bool) {
	f.Result = NotCarried
	if carried {
		f.Result = Carried
	}
}

func (f *Finding) say(votes, needed int) {
	if votes >= needed {
		f.Proof = append(f.Proof, value.Msg("ballot.enough", votes, needed))
		return
	}
	f.Proof = append(f.Proof, value.Msg("ballot.short", votes, needed, needed-votes))
}

// doubtful returns how many written opinions stand among the votes although the
// rule does not admit them, does not say whether it does, or measures by those
// present.
func (m Minutes) doubtful(rule *Rule) int {
	w := m.Attendance.Written
	if w == nil || rule.Base != Present && rule.Written != nil && *rule.Written {
		return 0
	}
	return *w
}

// decideWithout decides with n doubtful opinions among the votes. Minutes do not
// tell, and must not, how those opinions went; so the result is settled only if
// it is the same when all of them were in favour and when none was.
func (f *Finding) decideWithout(rule *Rule, t Tally, of, n int) {
	switch {
	case rule.Base == Present:
		f.Proof = append(f.Proof, value.Msg("ballot.written.outside", n))
	case rule.Written == nil:
		f.Proof = append(f.Proof, value.Msg("ballot.written.unsaid", n))
	default:
		f.Proof = append(f.Proof, value.Msg("ballot.written.refused", n))
	}
	// Papers that do not count leave the number of papers too.
	rest := of
	if rule.Base == Returned || rule.Base == Valid {
		rest -= n
	}
	low, high := max(t.For-n, 0), t.For
	if rule.Base != Members && rule.Base != Council {
		high = min(high, rest)
	}
	needed, err := rule.Needed(rest)
	switch {
	case rest <= 0 || err != nil || low < needed && high >= needed:
		f.Result = Unknown
		f.Proof = append(f.Proof, value.Msg("ballot.written.decisive", low, high))
	default:
		f.settle(low >= needed)
		f.say(t.For, needed)
	}
}
