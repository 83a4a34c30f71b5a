package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// decided is what the bloc decided, as a whole: one decision is held against
// quotas in sight of the others.
type decided struct {
	*Catalogue
	decisions []Decision
	rules     Rules
	bloc      emulation.Bloc
	on        value.Date
	facts     Facts // nil where facts are not to be asked
}

// held is a decision held against one quota.
type held struct {
	quota   Quota
	group   *Group
	outside bool   // these are the units of no group, and only groups have quotas
	equals  bool   // the regulation nominates all that are equal at the cut, over the quota
	places  extent // how many may be nominated
	known   bool
	tally   tally // how many are
}

// quotas holds a decision against all quotas of its award.
func (x decided) quotas(d Decision, outcomes []Outcome) []held {
	size := x.sizer(d.day(x.on))
	var all []held
	for _, q := range x.rules.Quotas {
		if q.Award != d.Award {
			continue
		}
		for _, g := range x.parts(q) {
			p := size.places(q, g, unsaid{value.Down, value.Up})
			h := held{quota: q, group: g, known: p.Known(), tally: x.tally(d, outcomes, g)}
			if l := x.rules.line(d.Award); l != nil {
				h.equals = l.Tie == TieAll
			}
			if h.known {
				h.places = extent{*p.Low, *p.High}
			}
			all = append(all, h)
		}
	}
	if h, ok := x.outside(d, outcomes, all); ok {
		all = append(all, h)
	}
	return all
}

// sizer works out numbers of places by the law and the members of a day.
func (x decided) sizer(day value.Date) sizer {
	s := sizer{Catalogue: x.Catalogue, rules: x.rules, members: x.bloc.MembersOn(day), on: day, taken: x.taken, newcomers: x.rules.newcomers(x.bloc, day)}
	if x.facts != nil {
		s.facts = func(u emulation.Unit) rule.Case { return x.facts(u, day) }
	}
	return s
}

// parts returns what a quota is for: its groups, or the whole bloc, which is nil.
func (x decided) parts(q Quota) []*Group {
	if len(q.Groups) == 0 {
		return []*Group{nil}
	}
	var groups []*Group
	for _, id := range q.Groups {
		if g := x.rules.group(id); g != nil {
			groups = append(groups, g)
		}
	}
	return groups
}

// outside holds the units of a decision that are in none of the groups against
// quotas that are for groups only: there is none for them.
func (x decided) outside(d Decision, outcomes []Outcome, all []held) (held, bool) {
	if len(all) == 0 || slices.ContainsFunc(all, func(h held) bool { return h.group == nil }) {
		return held{}, false
	}
	h := held{outside: true}
	for i, id := range d.Units {
		u, _ := x.bloc.Unit(id)
		out := nominatedBy(outcomes[i])
		for _, of := range all {
			out = out.And(of.group.Has(u).Not())
		}
		h.tally.count(out)
	}
	return h, h.tally.nominated > 0
}

// tally counts the units of a decision by what became of them, in a group or in
// all.
func (x decided) tally(d Decision, outcomes []Outcome, g *Group) tally {
	var n tally
	for i, id := range d.Units {
		in := rule.Met
		if g != nil {
			u, _ := x.bloc.Unit(id)
			in = g.Has(u)
		}
		n.count(in.And(nominatedBy(outcomes[i])))
	}
	return n
}

func (n *tally) count(v rule.Verdict) {
	switch v {
	case rule.Met:
		n.nominated++
	case rule.Unknown:
		n.open++
	}
}

// taken counts the units that the decisions on some awards nominate. Without a
// decision on one of them, its quota is all that is known.
func (x decided) taken(awards []value.ID, g *Group) extent {
	var named []value.ID
	var e extent
	spare := 0
	for _, id := range awards {
		i := slices.IndexFunc(x.decisions, func(d Decision) bool { return d.Award == id })
		if i < 0 {
			spare += x.most(id)
			continue
		}
		d := x.decisions[i]
		outcomes, _ := d.outcomes(d.count(x.rules.ballot(id)))
		for j, unit := range d.Units {
			u, _ := x.bloc.Unit(unit)
			in := nominatedBy(outcomes[j])
			if g != nil {
				in = in.And(g.Has(u))
			}
			if in != rule.NotMet && !slices.Contains(named, unit) {
				named = append(named, unit)
				e.count(in)
			}
		}
	}
	return extent{e.low, e.high + spare}
}

// most is the highest number that a plain quota of the whole bloc allows; all
// members where there is none.
func (x decided) most(id value.ID) int {
	for _, q := range x.rules.Quotas {
		if q.Award == id && len(q.Groups) == 0 && q.usable() && q.Count != nil {
			return *q.Count
		}
	}
	return len(x.bloc.MembersOn(x.on))
}

// over reports whether more are nominated than the quota allows under any reading.
func (h held) over() bool { return h.known && h.tally.nominated > h.places.high }

// between reports whether that hangs on what is not known of the quota.
func (h held) between() bool { return h.known && !h.over() && h.tally.nominated > h.places.low }

// says how the decision stands to the quota.
func (h held) says(name value.Text) value.Message {
	n := h.tally
	m := value.Msg("award.quota-kept", n.nominated, h.places.low, name)
	switch {
	case h.outside:
		return value.Msg("award.quota-outside", n.nominated, name)
	case !h.known:
		m = value.Msg("award.quota-unknown", n.nominated, name)
	case h.over() && h.quota.MayExceed:
		m = value.Msg("award.over-quota-allowed", n.nominated, h.places.high, name)
	case h.over() && h.equals:
		m = value.Msg("award.over-quota-equals", n.nominated, h.places.high, name)
	case h.over():
		m = value.Msg("award.over-quota", n.nominated, h.places.high, name)
	case h.between():
		m = value.Msg("award.quota-between", n.nominated, h.places.low, h.places.high, name)
	case n.open > 0:
		m = value.Msg("award.quota-open", n.nominated, n.open, h.places.low, name)
	}
	return h.in(m)
}

// in names the group that a message on a quota is about.
func (h held) in(m value.Message) value.Message {
	if h.group != nil {
		return value.Msg("award.in-group", h.group.Name, m)
	}
	return m
}
