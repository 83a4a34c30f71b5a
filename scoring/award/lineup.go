package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// lineup is one line applied to the members.
type lineup struct {
	*proposing
	line   Line
	at     value.Path
	tests  []LineTest
	counts *ballot.Outcome // of the ballot on the award; nil where no decision is recorded
	found  map[LineTest][]TestFinding
	states []State
	equal  []bool // who is equal at the cut under the reading at hand, and nothing says what then
}

// line applies one line and returns what it makes of the members.
func (p *proposing) line(l Line, at value.Path) Proposal {
	u := &lineup{proposing: p, line: l, at: at, tests: l.Order, found: map[LineTest][]TestFinding{}}
	if len(l.Order) == 0 {
		// A regulation that names no tests has not said that anybody may be nominated.
		u.tests = p.rules.asked(l)
		if !slices.Contains(u.tests, TestQuota) {
			u.tests = append(u.tests, TestQuota)
		}
	}
	if !p.rules.sound(l) {
		u.tests = []LineTest{TestQuota} // where it is said that the order cannot be followed
	}
	if d := p.decision(l.Award); d != nil {
		counts := d.count(p.rules.ballot(l.Award))
		u.counts = &counts
	}
	for _, t := range u.tests {
		if t != TestQuota {
			u.found[t] = u.filter(t)
		}
	}
	if u.states == nil {
		u.judged()
	}
	read := u.readings()
	u.overTie(read.outcomes)
	result := Proposal{Award: l.Award, Places: read.places}
	for i, m := range p.members {
		c := Candidacy{Unit: m.ID, Outcome: read.outcomes[i], State: u.states[i], Tests: make([]TestFinding, 0, len(u.tests))}
		for _, t := range u.tests {
			f := TestFinding{Test: t}
			if t == TestQuota {
				f = read.cut[i]
			} else {
				f = u.found[t][i]
			}
			c.Tests = append(c.Tests, f)
			if c.Stopped == "" && f.Verdict == rule.NotMet && c.Outcome != OutcomeOpen {
				c.Stopped = t
			}
		}
		result.Units = append(result.Units, c)
	}
	u.settle(&result, read)
	return result
}

// settle sets what the bloc decided beside the outcomes, and leaves to the lines
// below what they need.
func (u *lineup) settle(r *Proposal, read outcomes) {
	s := settledLine{award: u.line.Award, total: read.total, exact: read.exact, equal: read.equal}
	d := u.decision(u.line.Award)
	for i := range r.Units {
		c := &r.Units[i]
		in := read.in[i]
		if d != nil {
			c.Recorded = d.recorded(c.Unit, *u.counts)
			c.Compared = compared(in, nominatedBy(c.Recorded))
			if !in.Settled() {
				in = nominatedBy(c.Recorded)
				s.decided, s.equal[i] = true, s.equal[i] && !in.Settled()
			}
		}
		s.nominated = append(s.nominated, in)
	}
	if s.decided {
		s.total = extent{}
		for _, v := range s.nominated {
			s.total.count(v)
		}
		s.exact = s.total
	}
	u.above = append(u.above, s)
	u.untold(s.equal)
}

func nominatedBy(o Outcome) rule.Verdict {
	switch o {
	case Nominated:
		return rule.Met
	case OutcomeOpen:
		return rule.Unknown
	}
	return rule.NotMet
}

// recorded returns what the decision makes of a unit; a unit that it does not name
// was not proposed.
func (d *Decision) recorded(unit value.ID, counted ballot.Outcome) Outcome {
	if !slices.Contains(d.Units, unit) {
		return NotNominated
	}
	outcomes, _ := d.outcomes(counted)
	return outcomes[slices.Index(d.Units, unit)]
}

// compared sets whether the rules nominate a unit beside whether the decision does. A
// reserve is not proposed.
func compared(rules, record rule.Verdict) Comparison {
	switch {
	case !rules.Settled() || !record.Settled():
		return CannotTell
	case rules == record:
		return Agrees
	}
	return Differs
}
