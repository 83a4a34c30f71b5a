package award

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/rule"
)

// relation is how two competitors stand to each other.
type relation uint8

const (
	ranksOpen relation = iota
	ranksAbove
	ranksBelow
	ranksLevel
)

// ranking tells how two members stand to each other, by their positions.
type ranking func(i, j int) relation

// byScore ranks by result, or by place where nothing else is known.
func (u *lineup) byScore() ranking {
	if u.scores == nil {
		compare, n := u.byPlace(), len(u.members)
		if u.field.Order != nil {
			compare = u.byResult
		}
		found := make([]relation, 0, n*n)
		for i := range n {
			for j := range n {
				found = append(found, compare(i, j))
			}
		}
		u.scores = func(i, j int) relation { return found[i*n+j] }
	}
	return u.scores
}

// byResult ranks by what is certain of two results.
func (p *proposing) byResult(i, j int) relation {
	switch order, known := p.field.Order(p.members[i].ID, p.members[j].ID); {
	case !known:
		return ranksOpen
	case order > 0:
		return ranksAbove
	case order < 0:
		return ranksBelow
	}
	return ranksLevel
}

// byPlace ranks by what two places can be.
func (p *proposing) byPlace() ranking {
	places := make([]emulation.Placing, len(p.members))
	for i, m := range p.members {
		for _, place := range p.field.Placings {
			if place.Unit == m.ID {
				places[i] = place
			}
		}
	}
	return func(i, j int) relation {
		a, b := places[i], places[j]
		switch {
		case a.Best.Sign() <= 0 || b.Best.Sign() <= 0:
			return ranksOpen
		case a.Settled() && b.Settled() && a.Best == b.Best:
			return ranksLevel
		case a.Worst.Compare(b.Best) < 0:
			return ranksAbove
		case b.Worst.Compare(a.Best) < 0:
			return ranksBelow
		}
		return ranksOpen
	}
}

// stood says whether a member competes where votes decide: not where votes were
// counted and it did not stand.
func (u *lineup) stood(i int) rule.Verdict {
	d := u.decision(u.line.Award)
	if d == nil || len(d.Ballots) == 0 || len(u.counts.Candidates) == 0 {
		return rule.Met
	}
	_, stood := u.counts.For(u.members[i].ID)
	return rule.Of(stood)
}

// votes are those of one member, in the last ballot that counts any.
type votes struct{ ballot, number int }

// byVotes ranks by votes in favour, where the ballot was valid; what they must reach
// need not be published. Votes of different ballots do not compare.
func (u *lineup) byVotes() ranking {
	unpublished := u.rules.ballot(u.line.Award) == nil
	got := make([]votes, len(u.members))
	for i, m := range u.members {
		got[i].ballot = -1
		d := u.decision(u.line.Award)
		if d == nil {
			continue
		}
		f, stood := u.counts.For(m.ID)
		if f.Result != ballot.Carried && f.Result != ballot.NotCarried && !(stood && unpublished && f.Result == ballot.Unknown) {
			continue
		}
		for j, minutes := range d.Ballots {
			for _, t := range minutes.Votes {
				if t.Candidate == m.ID {
					got[i] = votes{j, t.For}
				}
			}
		}
	}
	return func(i, j int) relation {
		a, b := got[i], got[j]
		switch {
		case a.ballot < 0 || a.ballot != b.ballot:
			return ranksOpen
		case a.number > b.number:
			return ranksAbove
		case a.number < b.number:
			return ranksBelow
		}
		return ranksLevel
	}
}
