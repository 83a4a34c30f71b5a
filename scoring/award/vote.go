package award

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// CouncilVote is what the council's own counts come to, set beside what is recorded
// of the proposal.
type CouncilVote struct {
	// Whether the vote carries the unit, by every rule that binds the council.
	Result ballot.Result `json:"result"`
	// Whether the ruling is what the vote gives.
	Compared Comparison `json:"compared"`
	// Why, step by step.
	Says []value.Message `json:"says"`
	// The provisions of law on the vote; absent where the law is not known to ask for
	// anything.
	Cites []law.Cite `json:"cites,omitempty"`
	// How surely they are known.
	Basis law.Basis `json:"basis,omitempty"`
}

// council returns the rule of the regulation on the council's vote on an award, nil
// when none was published.
func (r Rules) council(id value.ID) *ballot.Rule { return Rules{Ballots: r.Council}.ballot(id) }

// vote holds the counts of a ruling against the law of its day and the rule of the
// regulation. Where there are both, both bind: what one of them does not carry is
// not carried. Nil where the ruling has no counts.
func (c *Catalogue) vote(x Ruling, r Rules) *CouncilVote {
	if x.Minutes == nil {
		return nil
	}
	v := &CouncilVote{Result: ballot.Carried}
	bound := false
	if lawful, ok := c.CouncilRule(x.Award, x.On); ok && !x.On.IsZero() {
		bound = true
		v.Cites, v.Basis = lawful.Cites, lawful.Basis
		v.Says = append(v.Says, value.Msg("award.council.by-law", named(lawful.Cites)))
		if lawful.Basis.Weaker(law.Quoted) {
			v.Says = append(v.Says, value.Msg("award.council.basis", value.Msg("rule.basis."+string(lawful.Basis))))
		}
		v.count(x, &lawful.Rule)
	}
	if own := r.council(x.Award); own != nil {
		bound = true
		v.Says = append(v.Says, value.Msg("award.council.by-rules"))
		v.count(x, own)
	}
	if !bound {
		v.count(x, nil)
	}
	v.Compared = x.against(v.Result)
	return v
}

// named returns provisions as a list in a sentence.
func named(cites []law.Cite) []value.Arg {
	all := make([]value.Arg, len(cites))
	for i, c := range cites {
		all[i] = c.Arg()
	}
	return all
}

// count takes in what the counts come to under one rule.
func (v *CouncilVote) count(x Ruling, rule *ballot.Rule) {
	out := ballot.Count(rule, *x.Minutes)
	f, ok := out.For(x.Unit)
	if !ok {
		f.Result = ballot.Unknown
	}
	v.Says = append(append(v.Says, out.Proof...), f.Proof...)
	switch {
	case f.Result == ballot.NotCarried || v.Result == ballot.NotCarried:
		v.Result = ballot.NotCarried
	case v.Result == ballot.Carried:
		v.Result = f.Result
	}
}

// against sets the ruling beside what the vote came to. A vote that is void carries
// nobody.
func (x Ruling) against(vote ballot.Result) Comparison {
	approved := x.Result == Approved
	switch {
	case vote == ballot.Carried && approved, vote == ballot.NotCarried && !approved:
		return Agrees
	case vote == ballot.Carried, vote == ballot.NotCarried, vote == ballot.Void && approved:
		return Differs
	}
	return CannotTell
}

// CheckVotes warns of counts of the council that cannot be true, that do not have
// the unit that the ruling is about, and of rulings that the vote does not give,
// with paths below that of the rulings.
func (c *Catalogue) CheckVotes(rulings []Ruling, r Rules, b emulation.Bloc, path value.Path) value.Issues {
	var issues value.Issues
	for i, x := range rulings {
		v := c.vote(x, r)
		if v == nil {
			continue
		}
		at := path.Index(i).At("minutes")
		rule := r.council(x.Award)
		if lawful, ok := c.CouncilRule(x.Award, x.On); ok && rule == nil {
			rule = &lawful.Rule
		}
		issues = append(issues, x.Minutes.Check(rule, at)...)
		if _, ok := ballot.Count(rule, *x.Minutes).For(x.Unit); !ok {
			issues.Add(value.Warning, at.At("votes"), value.Msg("award.no-votes", b.NameOf(x.Unit)))
		}
		if v.Compared == Differs {
			issues.Add(value.Warning, path.Index(i).At("result"), value.Msg("award.council.differs", b.NameOf(x.Unit), ballot.Finding{Result: v.Result}.Says(), c.ruled(x)))
		}
	}
	return issues
}

// ruled says what is recorded of a proposal.
func (c *Catalogue) ruled(x Ruling) value.Message {
	switch x.Result {
	case Approved:
		return value.Msg("award.ruled.approved", c.name(x.Award))
	case MovedDown:
		return value.Msg("award.ruled.moved-down", c.name(x.Given), c.name(x.Award))
	}
	return value.Msg("award.ruled.refused", c.name(x.Award))
}
