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
// cannot be applied ([ballot.Rule.Check]). All of them are errors; their paths
// lie below those given for the quotas and the ballot rules.
func (c *Catalogue) CheckRules(r Rules, quotas, ballots value.Path) value.Issues {
	var issues value.Issues
	for i, q := range r.Quotas {
		at := quotas.Index(i)
		c.known(q.Award, at.At("award"), &issues)
		if q.Count < 0 {
			issues.Add(value.Error, at.At("count"), value.Msg("award.quota-negative", q.Count))
		}
		if slices.ContainsFunc(r.Quotas[:i], func(p Quota) bool { return p.Award == q.Award }) {
			issues.Add(value.Error, at.At("award"), value.Msg("award.quota-twice", c.name(q.Award)))
		}
	}
	var seen []value.ID
	for i, b := range r.Ballots {
		at := ballots.Index(i)
		for j, id := range b.Awards {
			c.known(id, at.At("awards").Index(j), &issues)
			if slices.Contains(seen, id) {
				issues.Add(value.Error, at.At("awards").Index(j), value.Msg("award.ballot-rule-twice", c.name(id)))
			}
			seen = append(seen, id)
		}
		issues = append(issues, b.Rule.Check(at.At("rule"))...)
	}
	return issues
}

// known reports an award that the catalogue lacks.
func (c *Catalogue) known(id value.ID, at value.Path, issues *value.Issues) {
	if _, ok := c.award(id); !ok {
		issues.Add(value.Error, at, value.Msg("award.unknown", id))
	}
}
