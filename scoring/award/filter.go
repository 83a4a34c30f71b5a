package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// filter holds all members against one test that is about each by itself.
func (u *lineup) filter(t LineTest) []TestFinding {
	switch t {
	case TestScore:
		return u.each(t, u.score)
	case TestEligibility:
		return u.eligibility()
	case TestStandard:
		return u.judged()
	}
	return u.each(t, u.ballot)
}

func (u *lineup) each(t LineTest, test func(m emulation.Unit) (rule.Verdict, []value.Message)) []TestFinding {
	found := make([]TestFinding, 0, len(u.members))
	for _, m := range u.members {
		f := TestFinding{Test: t}
		f.Verdict, f.Says = test(m)
		found = append(found, f)
	}
	return found
}

func says(code string, args ...any) []value.Message {
	return []value.Message{value.Msg(code, args...)}
}

// score compares points with the floor.
func (u *lineup) score(m emulation.Unit) (rule.Verdict, []value.Message) {
	if u.line.Floor == nil {
		return rule.Met, says("award.score.no-floor")
	}
	floor := *u.line.Floor
	if u.field.Points == nil {
		return rule.Unknown, says("award.score.none", floor)
	}
	low, high, ok := u.field.Points(m.ID)
	switch {
	case !ok:
		return rule.Unknown, says("award.score.none", floor)
	case low.Compare(floor) >= 0:
		return rule.Met, says("award.score.reached", low, floor)
	case high.Compare(floor) < 0:
		return rule.NotMet, says("award.score.below", high, floor)
	}
	return rule.Unknown, says("award.score.open", low, high, floor)
}

// ballot looks up what the ballot on the award decided.
func (u *lineup) ballot(m emulation.Unit) (rule.Verdict, []value.Message) {
	if u.counts == nil {
		return rule.Unknown, says("award.ballot.none")
	}
	finding, stood := u.counts.For(m.ID)
	switch {
	case !stood && len(u.counts.Candidates) > 0:
		return rule.NotMet, says("award.ballot.not-stood")
	case finding.Result == ballot.Carried:
		return rule.Met, append(slices.Clone(u.counts.Proof), finding.Proof...)
	case finding.Result == ballot.NotCarried:
		return rule.NotMet, append(slices.Clone(u.counts.Proof), finding.Proof...)
	}
	return rule.Unknown, append(slices.Clone(u.counts.Proof), finding.Proof...)
}

// judged holds the members against the standard of the law, and keeps what their
// files amount to.
func (u *lineup) judged() []TestFinding {
	j, asked := u.judge(u.line.Award, u.field.On), slices.Contains(u.tests, TestStandard)
	u.states = make([]State, 0, len(u.members))
	return u.each(TestStandard, func(m emulation.Unit) (rule.Verdict, []value.Message) {
		verdict, state := j.verdict(u.facts(m))
		u.states = append(u.states, state)
		if !asked {
			return verdict, nil
		}
		return verdict, append(says(standings[state], u.name(u.line.Award), u.field.On), stops(j.proof, verdict)...)
	})
}

// stops names what stands in the way of a condition, each with its provision: what
// is not met, and below a negation what is so and should not be.
func stops(p rule.Proof, verdict rule.Verdict) []value.Message {
	if verdict != rule.NotMet {
		return nil
	}
	var said []value.Message
	for _, v := range p.Reasons() {
		code := "award.stops"
		if v.Against {
			code = "award.bars"
		}
		m := value.Msg(code, back(v.Says, v.YearsBack))
		if !v.Cite.IsZero() {
			m = value.Msg("award.cited", m, v.Cite.Arg())
		}
		said = append(said, m)
	}
	return said
}

// back adds of which year something is said, where it is an earlier one.
func back(says value.Message, years int) value.Message {
	if years == 0 {
		return says
	}
	return value.Msg("award.back", says, value.Msg("rule.back", years))
}

// eligibility holds the members against the regulation's own conditions, the
// groups and bands that may stand, and the awards that exclude or are chosen from.
func (u *lineup) eligibility() []TestFinding {
	bound := make([]*rule.Rule, len(u.line.Conditions))
	for i, condition := range u.line.Conditions {
		if program, found := u.compile(condition.If, value.Path{}); len(found) == 0 {
			bound[i] = program.On(u.field.On)
		}
	}
	given := make([]*rule.Rule, len(u.line.Among))
	for i, id := range u.line.Among {
		if program, found := u.compile(rule.Condition{Received: &rule.Granted{Awards: []value.ID{id}}}, value.Path{}); len(found) == 0 {
			given[i] = program.On(u.field.On)
		}
	}
	index := 0
	return u.each(TestEligibility, func(m emulation.Unit) (rule.Verdict, []value.Message) {
		verdict := rule.Met
		var fails, open []value.Message
		take := func(v rule.Verdict, messages []value.Message) {
			verdict = verdict.And(v)
			switch v {
			case rule.NotMet:
				fails = append(fails, messages...)
			case rule.Unknown:
				open = append(open, messages...)
			}
		}
		take(u.admitted(m))
		for i := range u.line.Conditions {
			take(u.condition(m, u.line.Conditions[i], bound[i]))
		}
		take(u.among(index, given))
		take(u.band(m))
		for _, id := range u.line.ExcludedBy {
			take(u.excluded(index, id))
		}
		index++
		switch verdict {
		case rule.Met:
			return verdict, says("award.eligible")
		case rule.NotMet: // Beside it, what is open does not matter.
			return verdict, fails
		}
		return verdict, open
	})
}

// admitted says whether the unit's group may stand.
func (u *lineup) admitted(m emulation.Unit) (rule.Verdict, []value.Message) {
	only, except := rule.Of(len(u.line.Only) == 0), rule.NotMet
	for _, id := range u.line.Only {
		only = only.Or(u.in(id, m))
	}
	for _, id := range u.line.Except {
		except = except.Or(u.in(id, m))
	}
	verdict := only.And(except.Not())
	switch {
	case verdict == rule.Met:
		return verdict, nil
	case verdict == rule.Unknown:
		return verdict, says("award.group-open")
	case only == rule.NotMet:
		return verdict, says("award.group-only", u.groupNames(u.line.Only))
	}
	return verdict, says("award.group-except", u.groupNames(u.line.Except))
}

// in says whether a unit is in a group; unknown for a group that is not declared.
func (u *lineup) in(id value.ID, m emulation.Unit) rule.Verdict {
	if g := u.rules.group(id); g != nil {
		return g.Has(m)
	}
	return rule.Unknown
}

func (u *lineup) groupNames(ids []value.ID) []value.Text {
	var names []value.Text
	for _, id := range ids {
		if g := u.rules.group(id); g != nil {
			names = append(names, g.Name)
		}
	}
	return names
}

// condition holds a unit against one condition of the regulation.
func (u *lineup) condition(m emulation.Unit, c LineCondition, bound *rule.Rule) (rule.Verdict, []value.Message) {
	exempt := rule.NotMet
	for _, id := range c.Exempt {
		exempt = exempt.Or(u.in(id, m))
	}
	verdict, said := rule.Unknown, []value.Message(nil)
	if bound == nil {
		said = says("award.condition.unusable")
	} else {
		facts := u.facts(m)
		proof := bound.Eval(&facts, rule.Proof{})
		verdict = proof.Verdict()
		said = stops(proof, verdict)
		if len(c.If.Any) > 1 && len(said) > 1 {
			said = append(says("award.stops.any"), said...)
		}
		if verdict == rule.Unknown {
			said = lacks(proof)
		}
	}
	if verdict = verdict.Or(exempt); verdict == rule.Met {
		return verdict, nil
	}
	if c.Clause != "" && len(said) > 0 {
		said[0] = value.Msg("award.condition.clause", said[0], law.Place(c.Clause))
	}
	return verdict, said
}

// lacks says what a condition that is open lacks: facts, or a list of awards or of
// years that is complete enough.
func lacks(p rule.Proof) []value.Message {
	tree, missing := p.Tree(), p.Missing()
	said := says("award.condition.open", tree.Says)
	if len(tree.Of) > 0 {
		for _, need := range missing {
			said = append(said, value.Msg("award.condition.missing", back(need.Says, need.YearsBack)))
		}
	}
	if slices.ContainsFunc(missing, func(n rule.Need) bool { return len(n.Awards) > 0 }) {
		said = append(said, value.Msg("award.condition.list"))
	}
	return said
}

// among says whether the member is nominated for an award that this one is chosen
// from, or was given it for the year.
func (u *lineup) among(member int, given []*rule.Rule) (rule.Verdict, []value.Message) {
	if len(u.line.Among) == 0 {
		return rule.Met, nil
	}
	verdict, code := rule.NotMet, "award.among-not"
	var names []value.Text
	for i, id := range u.line.Among {
		if given[i] != nil {
			facts := u.facts(u.members[member])
			if given[i].Eval(&facts, rule.Proof{}).Verdict() == rule.Met {
				return rule.Met, nil
			}
		}
		in := rule.Unknown
		if l := u.done(id); l != nil {
			in = l.nominated[member]
			if l.decided {
				code = "award.among-not-decided"
			}
		}
		verdict, names = verdict.Or(in), append(names, u.name(id))
	}
	if verdict == rule.Unknown {
		code = "award.among-open"
	}
	return verdict, says(code, names)
}

// band says whether the unit's band opens the award, where the line asks for it.
func (u *lineup) band(m emulation.Unit) (rule.Verdict, []value.Message) {
	if !u.line.ByBand {
		return rule.Met, nil
	}
	if u.field.Opens != nil {
		if verdict, bands := u.field.Opens(m.ID, u.line.Award); len(bands) > 0 {
			if verdict == rule.Unknown {
				return verdict, says("award.band-open", bands)
			}
			return verdict, says("award.band-shut", bands)
		}
	}
	return rule.Unknown, says("award.band-none", u.name(u.line.Award))
}

// excluded says whether a higher award leaves the member to this one.
func (u *lineup) excluded(member int, id value.ID) (rule.Verdict, []value.Message) {
	l := u.done(id)
	if l == nil {
		return rule.Unknown, says("award.excluded-open", u.name(id))
	}
	switch verdict := l.nominated[member].Not(); {
	case verdict == rule.Unknown:
		return verdict, says("award.excluded-open", u.name(id))
	case l.decided:
		return verdict, says("award.excluded-decided", u.name(id))
	default:
		return verdict, says("award.excluded", u.name(id))
	}
}
