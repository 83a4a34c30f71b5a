package ballot

import "github.com/khoithidua/blocs/emulation/value"

// mostCount keeps sums of two counts inside an int of any platform.
const mostCount = 1_000_000_000

// count is one known count of the minutes.
type count struct {
	name string
	at   place
	n    int
}

// place is where a count stands: below a path two fields, of which either may be
// empty. The path is built only when there is something to report.
type place struct {
	below     value.Path
	in, field string
}

func (p place) path() value.Path {
	path := p.below
	for _, f := range [...]string{p.in, p.field} {
		if f != "" {
			path = path.At(f)
		}
	}
	return path
}

// Check reports counts that cannot all be true, with paths below that of the
// minutes. The rule tells which body votes; it may be nil. All issues are
// warnings: the ballot, or the candidate that they concern, is void, and the
// rest of a review goes on.
//
//   - Every count is from 0 to 1,000,000,000.
//   - Of the counts known, voters ≥ present and written together ≥ papers issued
//     ≥ returned ≥ valid, and returned = valid + invalid.
//   - Votes for a candidate, for and against together, are no more than the
//     valid papers, or the nearest count above that is known, and no more than
//     the members who may vote on it; votes in favour are no more than the base
//     that the rule names.
//   - Marks on all papers together are no more than the papers allow.
//   - A candidate stands once, and no more of them than the list may hold.
func (m Minutes) Check(rule *Rule, path value.Path) value.Issues {
	issues := m.checkPapers(rule, path)
	if len(issues) > 0 {
		// Votes can only be held against counts that agree with one another.
		return append(issues, m.checkRange(path.At("votes"))...)
	}
	issues = m.checkList(rule, path)
	ceiling := m.ceiling(rule, path)
	for i := range m.Votes {
		issues = append(issues, m.checkTally(i, rule, ceiling, path)...)
	}
	return issues
}

// checkList checks what concerns all candidates of papers that agree: how many
// there are, and how many marks.
func (m Minutes) checkList(rule *Rule, path value.Path) value.Issues {
	var issues value.Issues
	if rule == nil {
		return nil
	}
	if s := rule.Shortlist; s != nil && s.Most > 0 && len(m.Votes) > s.Most {
		issues.Add(value.Warning, path.At("votes"), value.Msg("ballot.shortlist", len(m.Votes), s.Most))
	}
	papers := m.ceiling(rule, path)
	if rule.Choices == nil || *rule.Choices < 1 || papers == nil {
		return issues
	}
	marks := 0
	for _, t := range m.Votes {
		// Counts out of range are faults of their own; the sum stays in range.
		marks = min(marks+min(max(t.For, 0), mostCount), mostCount)
	}
	if int64(marks) > int64(papers.n)*int64(*rule.Choices) {
		issues.Add(value.Warning, path.At("votes"), value.Msg("ballot.marks", marks, countName(papers.name), papers.n, *rule.Choices))
	}
	return issues
}

// checkPapers checks attendance and papers, which concern all candidates.
func (m Minutes) checkPapers(rule *Rule, path value.Path) value.Issues {
	var issues value.Issues
	m.checkCounts(&issues, path)
	if len(issues) > 0 {
		return issues
	}
	ladder := m.ladder(rule, path)
	for i := 1; i < len(ladder); i++ {
		checkAtMost(&issues, ladder[i], ladder[i-1])
	}
	a, p := m.Attendance, m.Papers
	if v, ok := m.voters(rule, path); ok && a.Present != nil && a.Written == nil {
		checkAtMost(&issues, count{"present", place{path, "attendance", "present"}, *a.Present}, v)
	}
	if p.Returned != nil && p.Invalid != nil {
		if p.Valid == nil {
			checkAtMost(&issues, count{"invalid", place{path, "papers", "invalid"}, *p.Invalid}, count{name: "returned", n: *p.Returned})
		} else if *p.Valid+*p.Invalid != *p.Returned {
			issues.Add(value.Warning, path.At("papers"), value.Msg("ballot.sum", *p.Returned, *p.Valid, *p.Invalid))
		}
	}
	return issues
}

// checkTally checks the votes of one candidate against papers that agree.
func (m Minutes) checkTally(i int, rule *Rule, ceiling *count, path value.Path) value.Issues {
	var issues value.Issues
	t, at := m.Votes[i], path.At("votes").Index(i)
	for j, other := range m.Votes {
		if j != i && other.Candidate == t.Candidate {
			issues.Add(value.Warning, at.At("candidate"), value.Msg("ballot.candidate-twice"))
			break
		}
	}
	if t.checkRange(&issues, at); len(issues) > 0 {
		return issues
	}
	cast := t.cast(at)
	if ceiling != nil {
		checkAtMost(&issues, cast, *ceiling)
	}
	if voters, ok := m.voters(rule, path); ok && t.Barred != nil && len(issues) == 0 {
		checkAtMost(&issues, count{"barred", place{at, "", "barred"}, *t.Barred}, voters)
		checkAtMost(&issues, cast, count{name: "entitled", n: max(voters.n-*t.Barred, 0)})
	}
	if rule == nil || len(issues) > 0 {
		return issues
	}
	if base, _ := m.of(rule.Base); base != nil {
		sure := t.For - m.doubtful(rule)
		checkAtMost(&issues, count{"for", place{at, "", "for"}, sure}, count{name: string(rule.Base), n: *base})
	}
	return issues
}

// checkRange checks the numbers of all tallies, whatever the papers say.
func (m Minutes) checkRange(path value.Path) value.Issues {
	var issues value.Issues
	for i, t := range m.Votes {
		t.checkRange(&issues, path.Index(i))
	}
	return issues
}

// cast returns the votes on a candidate that are known.
func (t Tally) cast(at value.Path) count {
	if t.Against != nil {
		return count{"cast", place{below: at}, t.For + *t.Against}
	}
	return count{"for", place{at, "", "for"}, t.For}
}

// doubtful returns how many written opinions stand among the votes of which it
// is not sure that they are held against the base that the rule names.
func (m Minutes) doubtful(rule *Rule) int {
	w := m.Attendance.Written
	if w == nil || rule.Base != Present && rule.Written != nil && *rule.Written {
		return 0
	}
	return *w
}

func (t Tally) checkRange(issues *value.Issues, at value.Path) {
	checkCount(issues, count{"for", place{at, "", "for"}, t.For})
	if t.Against != nil {
		checkCount(issues, count{"against", place{at, "", "against"}, *t.Against})
	}
	if t.Barred != nil {
		checkCount(issues, count{"barred", place{at, "", "barred"}, *t.Barred})
	}
}

// checkCounts checks each count of attendance and papers that is known by itself.
func (m Minutes) checkCounts(issues *value.Issues, path value.Path) {
	a, p := m.Attendance, m.Papers
	for _, c := range [...]struct {
		in, name string
		n        *int
	}{
		{"attendance", "members", a.Members}, {"attendance", "council", a.Council},
		{"attendance", "present", a.Present}, {"attendance", "written", a.Written},
		{"papers", "issued", p.Issued}, {"papers", "returned", p.Returned},
		{"papers", "valid", p.Valid}, {"papers", "invalid", p.Invalid},
	} {
		if c.n != nil {
			checkCount(issues, count{c.name, place{path, c.in, c.name}, *c.n})
		}
	}
}

// ladder returns the known counts that must not grow: voters, those who took
// part, papers issued, returned, valid.
func (m Minutes) ladder(rule *Rule, path value.Path) []count {
	steps := make([]count, 0, 5)
	if v, ok := m.voters(rule, path); ok {
		steps = append(steps, v)
	}
	// Present alone is no ceiling for papers: absent members may vote in writing.
	if a := m.Attendance; a.Present != nil && a.Written != nil {
		steps = append(steps, count{"attending", place{path, "attendance", ""}, *a.Present + *a.Written})
	}
	if n := m.Papers.Issued; n != nil {
		steps = append(steps, count{"issued", place{path, "papers", "issued"}, *n})
	}
	for _, b := range [...]Base{Returned, Valid} {
		if n, _ := m.of(b); n != nil {
			steps = append(steps, count{string(b), place{path, "papers", string(b)}, *n})
		}
	}
	return steps
}

// ceiling returns the lowest known count that votes may not exceed, or nil.
func (m Minutes) ceiling(rule *Rule, path value.Path) *count {
	ladder := m.ladder(rule, path)
	if len(ladder) == 0 {
		return nil
	}
	lowest := ladder[len(ladder)-1]
	return &lowest
}

// voters returns the number of all who could vote. Where the rule does not tell
// which body votes and both are counted, the larger is the only sure ceiling.
func (m Minutes) voters(rule *Rule, path value.Path) (count, bool) {
	a := m.Attendance
	body, told := rule.body()
	members := a.Members != nil && (!told || body == OfMembers)
	council := a.Council != nil && (!told || body == OfCouncil)
	switch {
	case members && !(council && *a.Council > *a.Members):
		return count{"members", place{path, "attendance", "members"}, *a.Members}, true
	case council:
		return count{"council", place{path, "attendance", "council"}, *a.Council}, true
	}
	return count{}, false
}

func checkCount(issues *value.Issues, c count) {
	if c.n < 0 || c.n > mostCount {
		issues.Add(value.Warning, c.at.path(), value.Msg("ballot.range", countName(c.name), c.n))
	}
}

func checkAtMost(issues *value.Issues, c, ceiling count) {
	if c.n > ceiling.n {
		issues.Add(value.Warning, c.at.path(), value.Msg("ballot.exceeds", countName(c.name), c.n, countName(ceiling.name), ceiling.n))
	}
}
