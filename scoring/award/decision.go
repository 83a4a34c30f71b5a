package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
)

// Decision is what the bloc decided about an award.
type Decision struct {
	// The award.
	Award value.ID `json:"award"`
	// The units decided on, in the order recorded; after a ballot, whether it
	// carried them or not.
	Units []value.ID `json:"units"`
	// How it was decided; absent when the record does not say.
	How emulation.How `json:"how,omitempty"`
	// Day of the decision; absent when it is the day of the review.
	On value.Date `json:"on,omitzero"`
	// The counts, one for each ballot that was held, in the order of the ballots;
	// absent where none were published.
	Ballots []ballot.Minutes `json:"ballots,omitempty"`
	// Whether the record says that the meeting came to no decision, without
	// counts: where counts are published, they tell.
	Deadlock bool `json:"deadlock,omitempty"`
	// What the one decided who decides where the last ballot or the meeting has not,
	// or between equals at the cut; absent where nothing was left to anybody, or what
	// was decided is not known.
	Resolved *Resolution `json:"resolved,omitempty"`
	// The minutes or submission.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`

	came *cameTo // of the ballots, where they were counted already
}

// cameTo is what ballots came to by a rule.
type cameTo struct {
	rule    *ballot.Rule
	outcome ballot.Outcome
}

// Counted returns the decisions with their ballots counted, so that whoever asks by
// these rules what became of one finds it. Their ballots are not changed any more.
func (r Rules) Counted(ds []Decision) []Decision {
	ds = slices.Clone(ds)
	for i := range ds {
		if d := &ds[i]; len(d.Ballots) > 0 {
			rule := r.ballot(d.Award)
			d.came = &cameTo{rule, ballot.Count(rule, d.Ballots...)}
		}
	}
	return ds
}

// day returns the day of the decision.
func (d Decision) day(review value.Date) value.Date {
	if d.On.IsZero() {
		return review
	}
	return d.On
}

// Count returns what the decision decided: the counts held against the bloc's
// rule on ballots for the award, or the agreement as recorded.
func (r Rules) Count(d Decision) ballot.Outcome { return d.count(r.ballot(d.Award)) }

// count applies the bloc's rule on ballots to what was recorded, and takes in what was
// left to others to decide.
func (d Decision) count(rule *ballot.Rule) ballot.Outcome { return d.Resolved.settle(d.counted(rule)) }

// counted applies the bloc's rule on ballots to what was recorded.
func (d Decision) counted(rule *ballot.Rule) ballot.Outcome {
	switch {
	case d.came != nil && d.came.rule == rule:
		return d.came.outcome
	case len(d.Ballots) > 0:
		return ballot.Count(rule, d.Ballots...)
	case d.How == emulation.Agreed, d.Deadlock:
		return ballot.Agree(rule, ballot.Agreement{Candidates: d.Units, Deadlock: d.Deadlock, Instrument: d.Instrument})
	case d.How == emulation.Balloted:
		// Only counts tell what a ballot decided.
		return ballot.Outcome{Proof: []value.Message{value.Msg("award.counts-unpublished")}}
	case rule != nil:
		return ballot.Outcome{Proof: []value.Message{value.Msg("ballot.agreed-without-counts")}}
	}
	out := ballot.Outcome{Proof: []value.Message{value.Msg("award.recorded")}}
	for _, id := range d.Units {
		out.Candidates = append(out.Candidates, ballot.Finding{Candidate: id, Result: ballot.Carried})
	}
	return out
}

// tally is how many units of a decision came out how.
type tally struct{ nominated, open int }

// outcomes returns what the decision makes of each of its units, in order.
func (d Decision) outcomes(counted ballot.Outcome) ([]Outcome, tally) {
	all, n := make([]Outcome, 0, len(d.Units)), tally{}
	for _, id := range d.Units {
		o := OutcomeOpen
		switch finding, _ := counted.For(id); finding.Result {
		case ballot.Carried:
			o = Nominated
			n.nominated++
		case ballot.NotCarried:
			o = NotNominated
		default:
			n.open++
		}
		all = append(all, o)
	}
	return all, n
}

// CheckDecisions reports decisions that cannot be meant, with paths below the
// given one. All are warnings: a bloc's decision stands as it was made, and what
// cannot be meant of it is left out ([Catalogue.Usable]):
//
//   - an award that there is not, or that an earlier decision is about already;
//   - no unit, one that is named twice, or one that is no member on the day of the
//     decision;
//   - more units nominated than a quota allows, or than it allows under one of its
//     readings, which is shown beside them; units that are in no group where only
//     groups have quotas;
//   - a decision dated after the day of the review;
//   - counts beside a decision that is not recorded as balloted or came to
//     nothing, a candidate who is no member, and ballots that cannot be counted or
//     might not be held so ([ballot.Check]).
func (c *Catalogue) CheckDecisions(ds []Decision, r Rules, b emulation.Bloc, on value.Date, path value.Path) value.Issues {
	var issues value.Issues
	all := decided{Catalogue: c, decisions: c.Usable(ds, b, on), rules: c.UsableRules(r), bloc: b, on: on}
	var before []Decision // that count
	for i, d := range ds {
		at := path.Index(i)
		c.known(d.Award, at.At("award"), &issues)
		if decides(before, d.Award) {
			issues.Add(value.Warning, at.At("award"), leftOut("award.decision-twice", c.name(d.Award)))
		}
		if on.Before(d.On) {
			issues.Add(value.Warning, at.At("on"), value.Msg("award.decided-later", d.On, on))
		}
		issues = append(issues, d.checkUnits(b, on, at)...)
		if d, ok := c.usable(d, before, b, on); ok {
			before = append(before, d)
			outcomes, _ := d.outcomes(d.count(r.ballot(d.Award)))
			for _, h := range all.quotas(d, outcomes) {
				if h.over() || h.between() || h.outside {
					issues.Add(value.Warning, at.At("units"), h.says(c.name(d.Award)))
				}
			}
		}
		issues = append(issues, d.checkBallots(r.ballot(d.Award), b, on, at.At("ballots"))...)
		issues = append(issues, d.Resolved.check(d, r.ballot(d.Award), b, at.At("resolved"))...)
	}
	return issues
}

// checkUnits reports units that are named twice or are no members.
func (d Decision) checkUnits(b emulation.Bloc, on value.Date, path value.Path) value.Issues {
	var issues value.Issues
	if len(d.Units) == 0 {
		issues.Add(value.Warning, path.At("units"), leftOut("award.no-units"))
	}
	for j, id := range d.Units {
		at := path.At("units").Index(j)
		if !b.HasMember(id, d.day(on)) {
			issues.Add(value.Warning, at, leftOut("award.no-member", b.NameOf(id), d.day(on)))
		}
		if slices.Index(d.Units, id) < j {
			issues.Add(value.Warning, at, leftOut("award.unit-twice", b.NameOf(id)))
		}
	}
	return issues
}

// checkBallots reports counts that do not go with the decision.
func (d Decision) checkBallots(rule *ballot.Rule, b emulation.Bloc, on value.Date, path value.Path) value.Issues {
	var issues value.Issues
	if len(d.Ballots) > 0 && d.How != emulation.Balloted && d.How != "" {
		issues.Add(value.Warning, path, value.Msg("award.counts-without-ballot"))
	}
	if len(d.Ballots) > 0 && d.Deadlock {
		issues.Add(value.Warning, path, value.Msg("award.counts-with-deadlock"))
	}
	for i, m := range d.Ballots {
		at := path.Index(i)
		for j, t := range m.Votes {
			if !b.HasMember(t.Candidate, d.day(on)) {
				issues.Add(value.Warning, at.At("votes").Index(j).At("candidate"), value.Msg("award.no-member", b.NameOf(t.Candidate), d.day(on)))
			}
		}
	}
	return append(issues, ballot.Check(rule, d.Ballots, path)...)
}
