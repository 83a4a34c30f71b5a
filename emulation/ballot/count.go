package ballot

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// Count applies the rule to the minutes of the ballots that were held for one
// decision, in their order. A nil rule is a rule that is not published. Of a
// further ballot no rule speaks yet, so what it changed is unknown. For each
// candidate the result is
//
//   - Void if the counts cannot all be true ([Minutes.Check]), the base is 0, the
//     rule asks for a secret ballot and the minutes record an open one, or the
//     quorum was not reached: a meeting that may not be held decides nothing;
//   - Unknown if the rule is not published or cannot be applied ([Rule.Check]),
//     or a count that it needs is absent. Written opinions that the rule does not
//     admit, or whose base leaves them out, make the result unknown when it hangs
//     on them;
//   - Carried or NotCarried otherwise, compared exactly.
//
// Every step is taken, so that the proof names all that is missing at once.
// Count never fails and changes nothing.
func Count(rule *Rule, ballots ...Minutes) Outcome {
	if len(ballots) == 0 {
		return Outcome{Candidates: []Finding{}}
	}
	out := count1(rule, ballots[0])
	for _, m := range ballots[1:] {
		for _, t := range m.Votes {
			again := Finding{Candidate: t.Candidate, Result: Unknown, Proof: []value.Message{value.Msg("ballot.rounds.unsaid")}}
			i := slices.IndexFunc(out.Candidates, func(f Finding) bool { return f.Candidate == t.Candidate })
			if i < 0 {
				out.Candidates = append(out.Candidates, again)
			} else {
				out.Candidates[i] = again
			}
		}
	}
	return out
}

func count1(rule *Rule, m Minutes) Outcome {
	out := Outcome{Candidates: make([]Finding, 0, len(m.Votes))}
	settled := out.prepare(rule, m)
	ceiling := m.ceiling(rule, value.Path{})
	for i, t := range m.Votes {
		f := Finding{Candidate: t.Candidate, Result: settled}
		if settled != Void {
			f.judge(rule, m, i, ceiling, out)
		}
		out.Candidates = append(out.Candidates, f)
	}
	return out
}

// judge voids a candidate's votes that cannot be true, and decides where the
// steps that concern all candidates have left the result open.
func (f *Finding) judge(rule *Rule, m Minutes, i int, ceiling *count, out Outcome) {
	if faults := m.checkTally(i, rule, ceiling, value.Path{}); len(faults) > 0 {
		f.Result, f.Proof = Void, messagesOf(faults)
	} else if f.Result == "" {
		f.decide(rule, m, m.Votes[i], out)
	}
}

// prepare takes the steps that concern all candidates. It returns the result
// that they settle, or "" when each candidate's votes decide.
func (o *Outcome) prepare(rule *Rule, m Minutes) Result {
	if faults := m.checkPapers(rule, value.Path{}); len(faults) > 0 {
		o.report(faults)
		return Void
	}
	if rule == nil {
		o.say("ballot.rule.unpublished")
		return Unknown
	}
	if faults := rule.Check(value.Path{}); len(faults) > 0 {
		o.report(faults)
		return Unknown
	}
	if rule.Bound == MoreThan {
		o.say("ballot.rule.more-than", rule.Share, countName(string(rule.Base)))
	} else {
		o.say("ballot.rule.at-least", rule.Share, countName(string(rule.Base)))
	}
	steps := [...]Result{o.secrecy(rule, m), o.quorum(rule, m), o.measure(rule, m)}
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
func (o *Outcome) secrecy(rule *Rule, m Minutes) Result {
	switch {
	case rule.Secret == nil || !*rule.Secret:
	case m.Secret == nil:
		o.say("ballot.secret.unsaid")
	case !*m.Secret:
		o.say("ballot.secret.open")
		return Void
	}
	return ""
}

func (o *Outcome) quorum(rule *Rule, m Minutes) Result {
	q := rule.Quorum
	if q == nil {
		return ""
	}
	body, bodyKnown := o.take(m, Base(q.Base))
	present, presentKnown := o.take(m, Present)
	if !bodyKnown || !presentKnown {
		return Unknown
	}
	enough, err := needed(q.Share, q.Bound, body)
	if err != nil || body == 0 {
		o.say("ballot.base-empty", countName(string(q.Base)))
		return Void
	}
	if present < enough {
		o.say("ballot.quorum.short", present, body, enough)
		return Void
	}
	o.say("ballot.quorum.reached", present, body, enough)
	return ""
}

// measure finds the base and the votes that it asks for.
func (o *Outcome) measure(rule *Rule, m Minutes) Result {
	of, known := o.take(m, rule.Base)
	if !known {
		return Unknown
	}
	needed, err := rule.Needed(of)
	if err != nil || of == 0 {
		// A share of nothing is no share: 0 of 0 carries nobody.
		o.say("ballot.base-empty", countName(string(rule.Base)))
		return Void
	}
	o.Of, o.Needed = &of, &needed
	o.say("ballot.needed", countName(string(rule.Base)), of, needed)
	return ""
}

// take returns a count of the minutes, saying how it was derived, or records
// that it is missing.
func (o *Outcome) take(m Minutes, b Base) (int, bool) {
	n, step := m.of(b)
	if n == nil {
		if at := where(b).String(); !slices.Contains(o.Missing, at) {
			o.Missing = append(o.Missing, at)
			o.say("ballot.missing", countName(string(b)))
		}
		return 0, false
	}
	if step != nil {
		o.Proof = append(o.Proof, *step)
	}
	return *n, true
}
