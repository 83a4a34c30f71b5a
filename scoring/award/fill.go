package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// quota fills the places, those of groups first, and tells who comes next.
func (u *lineup) quota(r reading, stands []rule.Verdict) (all []Allotment, cut []TestFinding, reserve []rule.Verdict) {
	size, rank := u.sizer(), u.ranking(r.rank)
	open := stands
	var inGroups []TestFinding
	var whole *Allotment
	for _, q := range u.own() {
		if len(q.Groups) == 0 {
			p := size.places(q, nil, r.rounding)
			all, whole = append(all, p), &p
			u.overLaw(size, q, nil, p)
			continue
		}
		for _, id := range q.Groups {
			g := u.rules.group(id)
			if g == nil {
				continue
			}
			p := size.places(q, g, r.rounding)
			all = append(all, p)
			u.overLaw(size, q, g, p)
			open, inGroups = u.inGroup(competition{stands: open, rank: rank, places: p.within(len(stands))}, *g, inGroups)
		}
	}
	final := competition{stands: open, rank: rank, places: extent{len(stands), len(stands)}}
	if whole != nil {
		final.places = whole.within(len(stands))
	} else if len(inGroups) == 0 {
		final.places.low = 0 // no quota is known
	}
	cut = u.cut(final)
	reserve = make([]rule.Verdict, len(stands))
	for i := range stands {
		if len(inGroups) > 0 && open[i] == rule.NotMet && stands[i] != rule.NotMet {
			cut[i] = inGroups[i]
		}
		reserve[i] = rule.NotMet
	}
	if n := u.line.Reserve; n != nil && *n > 0 {
		next := final
		next.places = extent{final.places.low + *n, final.places.high + *n}
		for i := range stands {
			reserve[i] = next.verdict(i, next.against(i))
		}
	}
	if final.places.low == 0 && whole == nil && len(inGroups) == 0 {
		for i := range cut {
			if cut[i].Verdict == rule.Unknown {
				cut[i].Says = says("award.places.unpublished", u.name(u.line.Award))
			}
		}
	}
	return all, cut, reserve
}

// within returns the places as an extent; anything up to n where nothing is known.
func (p Allotment) within(n int) extent {
	if !p.Known() {
		return extent{0, n}
	}
	return extent{*p.Low, *p.High}
}

// inGroup cuts the members of one group. Others pass.
func (u *lineup) inGroup(c competition, g Group, before []TestFinding) ([]rule.Verdict, []TestFinding) {
	all := c.stands
	c.stands = make([]rule.Verdict, len(all))
	for i, m := range u.members {
		c.stands[i] = all[i].And(g.has(m))
	}
	cut := u.cut(c)
	open := make([]rule.Verdict, len(all))
	for i, m := range u.members {
		open[i] = all[i].And(g.has(m).Not().Or(cut[i].Verdict))
		if before != nil && open[i] == all[i] {
			cut[i] = before[i]
		}
		if open[i] != all[i] {
			cut[i].Says = append(says("award.cut.group", g.Name), cut[i].Says...)
		}
	}
	return open, cut
}

// overLaw warns of places that pass the ceiling of the law, as those do that are
// rounded up.
func (u *lineup) overLaw(size sizer, q Quota, g *Group, p Allotment) {
	if !p.Known() {
		return
	}
	if limit, over := size.ceiling(q, g, *p.High); over {
		i := slices.IndexFunc(u.rules.Quotas, func(other Quota) bool { return other.same(q) })
		at := u.path.At("quotas").Index(i)
		warning := value.Msg("award.over-law", *p.High, u.name(q.Award), limit.Says, limit.Cite)
		if !slices.ContainsFunc(u.issues, func(known value.Issue) bool { return known.Path == at.String() && known.Code == warning.Code }) {
			u.issues.Add(value.Warning, at, warning)
		}
	}
}
