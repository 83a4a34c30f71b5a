package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// filling is a line whose places are being filled: the groups' first, then those
// of the whole bloc.
type filling struct {
	*lineup
	stands  []rule.Verdict    // who competes
	open    []rule.Verdict    // who does after the groups' places are filled
	grouped []rule.Verdict    // whose places a group's quota is about
	spare   []TestFinding     // who is next in rank in every such group
	says    [][]value.Message // what the groups' quotas make of each
}

// quota fills the places, and tells who comes next.
func (u *lineup) quota(r reading, stands []rule.Verdict) (all []Allotment, cut, reserve []TestFinding) {
	size, rank, seats := u.sizer(), u.ranking(r.rank), u.seats(r)
	f := filling{u, stands, slices.Clone(stands), make([]rule.Verdict, len(stands)), make([]TestFinding, len(stands)), make([][]value.Message, len(stands))}
	for i := range stands {
		f.grouped[i], f.spare[i].Verdict = rule.NotMet, rule.Met
	}
	var whole *competition
	byGroups := false
	for _, q := range u.own() {
		if len(q.Groups) == 0 {
			p := size.places(q, nil, r.rounding)
			all, whole = append(all, p), &competition{rank: rank, places: p.within(len(stands)), unknown: !p.Known(), seats: seats}
			u.overs(size, q, nil, p)
			continue
		}
		for _, id := range q.Groups {
			g := u.rules.group(id)
			if g == nil {
				g = &Group{ID: id, Name: value.Text{VI: string(id)}} // of which nobody knows who is in it
			}
			p := size.places(q, g, r.rounding)
			byGroups = true
			if size.size(g).high > 0 { // A group that none of the members is in has nothing to tell here.
				all = append(all, p)
			}
			u.overs(size, q, g, p)
			f.group(competition{rank: rank, places: p.within(len(stands)), unknown: !p.Known(), seats: seats}, *g)
		}
	}
	if whole == nil {
		return all, f.groupsOnly(byGroups), f.reserve(nil)
	}
	whole.stands = f.open
	return all, f.whole(*whole), f.reserve(whole)
}

// seats are how many the ballot may carry, where it comes before the quota: no more
// compete for the places, whoever of them it is. It is 0 where there is no limit.
func (u *lineup) seats(r reading) int {
	ballot := u.rules.ballot(u.line.Award)
	if ballot == nil || ballot.Seats == nil || !slices.Contains(r.before, TestBallot) {
		return 0
	}
	return max(*ballot.Seats, 0)
}

// within returns the places as an extent; anything up to n where nothing is known.
func (p Allotment) within(n int) extent {
	if !p.Known() {
		return extent{0, n}
	}
	return extent{*p.Low, *p.High}
}

// group fills the places of one group. Others pass.
func (f *filling) group(c competition, g Group) {
	c.stands = make([]rule.Verdict, len(f.open))
	for i, m := range f.members {
		c.stands[i] = f.open[i].And(g.Has(m))
	}
	next := f.next(c)
	for i, found := range f.cut(c) {
		in := g.Has(f.members[i])
		if c.stands[i] != rule.NotMet {
			f.says[i] = append(append(f.says[i], value.Msg("award.cut.group", g.Name)), found.Says...)
		}
		f.grouped[i] = f.grouped[i].Or(in)
		f.open[i] = f.open[i].And(in.Not().Or(found.Verdict))
		f.spare[i].Verdict = f.spare[i].Verdict.And(in.Not().Or(next[i].Verdict))
		f.spare[i].Says = append(f.spare[i].Says, next[i].Says...)
	}
}

// whole fills the places of the whole bloc with those whom the groups leave.
func (f *filling) whole(c competition) []TestFinding {
	cut := f.cut(c)
	for i := range cut {
		switch {
		case f.stands[i] == rule.NotMet || len(f.says[i]) == 0:
		case f.open[i] == rule.NotMet:
			cut[i].Says = f.says[i]
		default:
			cut[i].Says = slices.Concat(f.says[i], says("award.cut.whole"), cut[i].Says)
		}
	}
	return cut
}

// groupsOnly is what the groups' quotas make of the units where none is for the
// whole bloc: how many others there are places for was not published.
func (f *filling) groupsOnly(some bool) []TestFinding {
	cut := make([]TestFinding, len(f.stands))
	for i := range cut {
		cut[i] = TestFinding{Test: TestQuota, Verdict: f.open[i].And(f.grouped[i].Or(rule.Unknown)), Says: f.says[i]}
		switch {
		case f.stands[i] == rule.NotMet:
			cut[i].Says = says("award.cut.stands-not")
		case f.grouped[i] == rule.Met:
		case some:
			cut[i].Says = append(cut[i].Says, value.Msg("award.places.ungrouped", f.name(f.line.Award)))
		default:
			cut[i].Says = says("award.places.unpublished", f.name(f.line.Award))
		}
	}
	return cut
}

// reserve says of each unit whether it is next in rank after the places: of the
// whole bloc, or of its groups where only groups have quotas. Where both have, those
// compete who are next in their groups, or have a place there: the places of the
// groups are taken already.
func (f *filling) reserve(whole *competition) []TestFinding {
	if whole != nil {
		c := *whole
		c.stands = make([]rule.Verdict, len(f.stands))
		for i := range c.stands {
			c.stands[i] = f.stands[i].And(f.spare[i].Verdict)
		}
		return f.next(c)
	}
	for i := range f.spare {
		f.spare[i].Verdict = f.grouped[i].And(f.spare[i].Verdict)
	}
	return f.spare
}

// next says of each competitor whether it would have a place if those of the
// reserve were places. Between equals the preferences of the law and of the
// regulation tell, and what it says of all of them; a decision of the bloc is one on
// its places, and tells nothing of the reserve.
func (u *lineup) next(c competition) []TestFinding {
	next := make([]TestFinding, len(c.stands))
	n := u.line.Reserve
	if n == nil || *n <= 0 {
		for i := range next {
			next[i].Verdict = rule.NotMet
		}
		return next
	}
	c.places = extent{c.places.low + *n, c.places.high + *n}
	for i := range next {
		r := c.against(i)
		next[i].Verdict = c.verdict(i, r)
		if equal, places := c.tie(i, r); !next[i].Verdict.Settled() && len(equal) > 0 {
			next[i].Verdict, next[i].Says = u.chosen(i, equal, places)
			next[i].Says = append(says("award.cut.reserve-tie", u.names(equal), places), next[i].Says...)
		}
	}
	return next
}

// overs warns of places that pass what they may not.
func (u *lineup) overs(size sizer, q Quota, g *Group, p Allotment) {
	if !p.Known() {
		return
	}
	at := u.path.At("quotas").Index(slices.IndexFunc(u.rules.Quotas, func(other Quota) bool { return other.same(q) }))
	// A number that is rounded up may pass the ceiling of the law.
	if limit, over := size.ceiling(q, g, *p.High); over {
		u.warnOnce(at, value.Msg("award.over-law", *p.High, u.name(q.Award), limit.Says, limit.Cite.Arg()))
	}
	if base, over := size.pastShare(q, g, *p.High); over {
		u.warnOnce(at.At("share").At("rounding"), value.Msg("award.share-over", *p.High, q.Share.Share, base, u.baseName(*q.Share)))
	}
}

// overTie warns of equals at the cut who are all nominated, where their number
// passes the ceiling of the law.
func (u *lineup) overTie(outcomes []Outcome) {
	if u.line.Tie != TieAll {
		return
	}
	n := 0
	for _, o := range outcomes {
		if o == Nominated {
			n++
		}
	}
	size := u.sizer()
	for _, q := range u.own() {
		if limit, over := size.ceiling(q, nil, n); over && len(q.Groups) == 0 {
			u.warnOnce(u.at.At("tie"), value.Msg("award.tie-over-law", n, u.name(q.Award), limit.Says, limit.Cite.Arg()))
		}
	}
}

// untold warns of equals at the cut of whom neither the regulation nor a decision of
// the bloc says anything, where a nomination hangs on it.
func (u *lineup) untold(equal []bool) {
	var names []value.Text
	for i, hangs := range equal {
		if hangs {
			names = append(names, u.members[i].Name)
		}
	}
	if len(names) > 0 {
		u.issues.Add(value.Warning, u.at.At("tie"), value.Msg("award.undeclared.tie", u.name(u.line.Award), names))
	}
}

func (u *lineup) warnOnce(at value.Path, warning value.Message) {
	if !slices.ContainsFunc(u.issues, func(known value.Issue) bool { return known.Path == at.String() && known.Code == warning.Code }) {
		u.issues.Add(value.Warning, at, warning)
	}
}
