package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
)

// BallotRule is what the bloc's regulation asks of a ballot on some awards.
type BallotRule struct {
	// The awards that the rule is for.
	Awards []value.ID `json:"awards"`
	// The rule.
	Rule ballot.Rule `json:"rule"`
}

// Rules are the bloc's own rules on nomination.
type Rules struct {
	// Parts of the members that the rules treat by themselves.
	Groups []Group
	// Quotas: for an award one of the whole bloc, and others of groups.
	Quotas []Quota
	// Rules on ballots.
	Ballots []BallotRule
	// Rules on the council's own vote.
	Council []BallotRule
	// How units are nominated for each award.
	Lines []Line
	// First day of the year under review, from which on who joins is a newcomer; zero
	// where it is not to be asked who is.
	Since value.Date
}

// group returns the group of the given identifier, nil when there is none.
func (r Rules) group(id value.ID) *Group {
	if i := slices.IndexFunc(r.Groups, func(g Group) bool { return g.ID == id }); i >= 0 {
		return &r.Groups[i]
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

// known warns of an award that there is not; without it nothing is left of what
// names it.
func (c *Catalogue) known(id value.ID, at value.Path, issues *value.Issues) {
	if _, ok := c.award(id); !ok {
		issues.Add(value.Warning, at, leftOut("award.unknown", id))
	}
}

// named warns of an award that there is not, where the rest is good without it.
func (c *Catalogue) named(id value.ID, at value.Path, issues *value.Issues) {
	if _, ok := c.award(id); !ok {
		issues.Add(value.Warning, at, value.Msg("award.unknown", id))
	}
}
