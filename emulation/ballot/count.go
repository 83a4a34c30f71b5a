package ballot

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// Count applies the rule to the minutes of the ballots that were held for one
// decision, in their order: the first, and those after it. A nil rule is a rule
// that is not published. For each candidate the result is
//
//   - Void if the counts cannot all be true ([Check]), the base is 0, the rule
//     asks for a secret ballot and the minutes record an open one, the quorum was
//     not reached, or the candidate might not stand: a meeting that may not be
//     held decides nothing;
//   - Unknown if the rule is not published or cannot be applied ([Rule.Check]),
//     or if the result hangs on a count that is absent, on written opinions whose
//     direction nobody may know, or on a part of the rule that the regulation
//     leaves open;
//   - Carried or NotCarried otherwise, compared exactly;
//   - Runoff if the rule lets it stand in a further ballot and none is on record;
//   - Above if no further ballot may be held and the rule names who decides then.
//
// Where the rule leaves open what share is measured by, whether the exact share
// is enough, or whether written opinions and members who may not vote count,
// every reading that the counts touch is followed through all ballots. The result
// is settled only if it is the same under all of them; otherwise the outcome
// names the question that has to be decided.
//
// Of a count that is absent the result hangs only if the bounds that the other
// counts set for it leave it open. Count never fails and changes nothing.
func Count(rule *Rule, ballots ...Minutes) Outcome {
	courses := follow(rule, ballots)
	if len(courses) == 1 {
		return courses[0].outcome()
	}
	return merge(rule, courses)
}

// Check reports what is wrong with the ballots of one decision, with paths below
// that of their list: what [Minutes.Check] finds in each; ballots numbered out of
// order; more of them than the rule allows, or after all seats were filled; and
// candidates who might not stand again, as far as every reading of the rule says
// so. All issues are warnings.
func Check(rule *Rule, ballots []Minutes, path value.Path) value.Issues {
	var issues value.Issues
	for i, m := range ballots {
		issues = append(issues, m.Check(rule, path.Index(i))...)
	}
	courses := follow(rule, ballots)
	for _, fault := range courses[0].faults {
		everywhere := true
		for _, c := range courses[1:] {
			everywhere = everywhere && slices.ContainsFunc(c.faults, func(f value.Issue) bool { return f.Path == fault.Path && f.Code == fault.Code })
		}
		if everywhere {
			fault.Path = path.String() + fault.Path
			issues = append(issues, fault)
		}
	}
	return issues
}

// follow runs the ballots under each reading of the rule; there is always one.
func follow(rule *Rule, ballots []Minutes) []*course {
	ways := []reading{{}}
	var broken value.Issues
	if rule != nil {
		if broken = rule.Check(value.Path{}); len(broken) == 0 {
			ways = rule.readings(ballots)
		}
	}
	courses := make([]*course, 0, len(ways))
	for _, x := range ways {
		c := &course{rule: x.of(rule), reading: x, broken: broken, several: len(ballots) > 1}
		if len(ways) > 1 {
			c.nearest = map[value.ID]*narrow{}
		}
		c.run(ballots)
		courses = append(courses, c)
	}
	return courses
}

// merge returns what holds under all readings, and what has to be decided where
// they differ.
func merge(rule *Rule, courses []*course) Outcome {
	first := courses[0].outcome()
	out := Outcome{Candidates: make([]Finding, 0, len(first.Candidates)), Of: first.Of, Needed: first.Needed}
	out.Proof = append(out.Proof, value.Msg("ballot.rule.open", len(courses)))
	for _, s := range courses[0].steps {
		if s.common {
			out.Proof = append(out.Proof, s.says)
		}
	}
	var asked [questions]bool
	open := false
	for i, f := range first.Candidates {
		merged := Finding{Candidate: f.Candidate, Result: f.Result, By: f.By}
		for _, c := range courses {
			g := c.found[i]
			if g.Result != merged.Result {
				merged.Result, merged.By = Unknown, ""
			}
			r := c.reading.public(rule.Share, g.Result)
			r.Proof = g.Proof
			merged.Readings = append(merged.Readings, r)
		}
		forks := folded(courses, i, [questions]bool{})
		for _, f := range forks {
			merged.Proof = append(merged.Proof, f.says(i, rule.Share)...)
		}
		if merged.Result == Unknown {
			open = true
			if len(forks) > 1 {
				merged.Proof = append(merged.Proof, value.Msg("ballot.reading.differ"))
			}
			for q, yes := range differ(courses, i) {
				if yes {
					asked[q] = true
					merged.Proof = append(merged.Proof, value.Msg("ballot.question.decide", asks[q]))
				}
			}
		}
		out.Candidates = append(out.Candidates, merged)
	}
	for _, c := range courses {
		out.Of, out.Needed = same(out.Of, c.of), same(out.Needed, c.needed)
		for _, at := range c.missing {
			if open && !slices.Contains(out.Missing, at) {
				out.Missing = append(out.Missing, at)
			}
		}
	}
	for q, yes := range asked {
		if yes {
			out.Questions = append(out.Questions, asks[q])
		}
	}
	return out
}

// under says what came of a candidate under a reading, with the last step.
func (f Finding) under(r Reading) value.Message {
	if n := len(f.Proof); n > 0 {
		return value.Msg("ballot.reading.because", r.Says, f.Proof[n-1], resultName(f.Result))
	}
	return value.Msg("ballot.reading.result", r.Says, resultName(f.Result))
}

// differ returns the questions on which the result of the i-th candidate hangs:
// two readings that differ in that part alone come to different results. One by
// which it hangs on a count that is missing is left out: the count is asked for,
// and may show that the readings agree.
func differ(courses []*course, i int) (asked [questions]bool) {
	for a, x := range courses {
		for _, y := range courses[a+1:] {
			one, other := x.found[i].Result, y.found[i].Result
			q, ok := x.reading.apart(y.reading)
			if ok && one != other && (one != Unknown || len(x.missing) == 0) && (other != Unknown || len(y.missing) == 0) {
				asked[q] = true
			}
		}
	}
	return asked
}

// apart returns the one question on which two readings differ. What a reading
// does not ask does not set it apart.
func (x reading) apart(y reading) (question, bool) {
	var found []question
	for q, differs := range [questions]bool{
		whichBase: x.base != y.base, whichBound: x.bound != y.bound, whetherWritten: x.written != y.written,
		whetherPresent: x.open[whetherPresent] && y.open[whetherPresent] && x.asPresent != y.asPresent,
		whetherLess:    x.less != y.less,
	} {
		if differs {
			found = append(found, question(q))
		}
	}
	if len(found) != 1 {
		return 0, false
	}
	return found[0], true
}

func same(a, b *int) *int {
	if a == nil || b == nil || *a != *b {
		return nil
	}
	return a
}
