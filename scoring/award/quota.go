package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
)

// Quota is how many units of the bloc may be nominated for an award. It is the
// issuer's own decision; a quota that was not published is absent, and there is
// no default.
type Quota struct {
	// The award.
	Award value.ID `json:"award"`
	// Most units that may be nominated, from 0.
	Count int `json:"count"`
	// The decision that sets it.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
}

// BallotRule is what the bloc's regulation asks of a ballot on some awards.
type BallotRule struct {
	// The awards that the rule is for.
	Awards []value.ID `json:"awards"`
	// The rule.
	Rule ballot.Rule `json:"rule"`
}

// Decision is what the bloc decided about an award.
type Decision struct {
	// The award.
	Award value.ID `json:"award"`
	// The units decided on, in the order recorded.
	Units []value.ID `json:"units"`
	// How it was decided.
	How emulation.How `json:"how"`
	// Day of the decision; absent when it is the day of the review.
	On value.Date `json:"on,omitzero"`
	// The counts of the ballot, where they were published.
	Ballot *ballot.Minutes `json:"ballot,omitempty"`
	// The minutes or submission.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
}

// Rules are the bloc's own rules on nomination.
type Rules struct {
	// Quotas, one an award.
	Quotas []Quota
	// Rules on ballots.
	Ballots []BallotRule
}

// quota returns the quota for the award, nil when none was published.
func (r Rules) quota(id value.ID) *Quota {
	if i := slices.IndexFunc(r.Quotas, func(q Quota) bool { return q.Award == id }); i >= 0 {
		return &r.Quotas[i]
	}
	return nil
}

// ballot returns the rule on ballots for the award, nil when none was published.
func (r Rules) ballot(id value.ID) *ballot.Rule {
	if i := slices.IndexFunc(r.Ballots, func(b BallotRule) bool { return slices.Contains(b.Awards, id) }); i >= 0 {
		return &r.Ballots[i].Rule
	}
	return nil
}

// CheckRules reports quotas and ballot rules that cannot be meant: an award
// that the catalogue lacks or that has two rules, a negative count, a rule that
// cannot be applied.
func (c *Catalogue) CheckRules(r Rules, quotas, ballots value.Path) value.Issues {
	var issues value.Issues
	for i, q := range r.Quotas {
		at := quotas.Index(i)
		c.known(q.Award, at.At("award"), &issues)
		if q.Count < 0 {
			issues.Add(value.Error, at.At("count"), value.Msg("award.quota-negative", q.Count))
		}
		if slices.ContainsFunc(r.Quotas[:i], func(p Quota) bool { return p.Award == q.Award }) {
			issues.Add(value.Error, at.At("award"), value.Msg("award.quota-twice", q.Award))
		}
	}
	var seen []value.ID
	for i, b := range r.Ballots {
		at := ballots.Index(i)
		for j, id := range b.Awards {
			c.known(id, at.At("awards").Index(j), &issues)
			if slices.Contains(seen, id) {
				issues.Add(value.Error, at.At("awards").Index(j), value.Msg("award.ballot-rule-twice", id))
			}
			seen = append(seen, id)
		}
		issues = append(issues, b.Rule.Check(at.At("rule"))...)
	}
	return issues
}

func (c *Catalogue) known(id value.ID, at value.Path, issues *value.Issues) {
	if _, ok := c.Award(id); !ok {
		issues.Add(value.Error, at, value.Msg("award.unknown", id))
	}
}

// CheckDecisions reports decisions that cannot be meant: an award that the
// catalogue lacks, a unit that is no member on the day, a unit or an award
// twice, more units than the quota allows, counts of a ballot that disagree.
func (c *Catalogue) CheckDecisions(ds []Decision, r Rules, b emulation.Bloc, on value.Date, path value.Path) value.Issues {
	var issues value.Issues
	for i, d := range ds {
		at := path.Index(i)
		c.known(d.Award, at.At("award"), &issues)
		if slices.ContainsFunc(ds[:i], func(e Decision) bool { return e.Award == d.Award }) {
			issues.Add(value.Error, at.At("award"), value.Msg("award.decision-twice", d.Award))
		}
		day := d.day(on)
		for j, id := range d.Units {
			place := at.At("units").Index(j)
			member := func(u emulation.Unit) bool { return u.ID == id }
			if !slices.ContainsFunc(b.MembersOn(day), member) {
				issues.Add(value.Error, place, value.Msg("award.no-member", b.NameOf(id), day))
			}
			if slices.Index(d.Units, id) < j {
				issues.Add(value.Error, place, value.Msg("award.unit-twice", b.NameOf(id)))
			}
		}
		if q := r.quota(d.Award); q != nil && len(d.Units) > q.Count {
			issues.Add(value.Error, at.At("units"), value.Msg("award.over-quota", len(d.Units), q.Count, c.name(d.Award)))
		}
		if d.Ballot != nil {
			issues = append(issues, d.Ballot.Check(r.ballot(d.Award), at.At("ballot"))...)
		}
	}
	return issues
}

func (d Decision) day(on value.Date) value.Date {
	if d.On.IsZero() {
		return on
	}
	return d.On
}

func (c *Catalogue) name(id value.ID) value.Text {
	if a, ok := c.Award(id); ok {
		return a.Name
	}
	return value.Text{VI: string(id)}
}
