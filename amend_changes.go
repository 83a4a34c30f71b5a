package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

// differing collects what two reports say differently.
type differing struct {
	old, now       Report
	written, wrote value.Node // now and old as documents
	changes        []Change
	details        []Change // what is told after them
}

// changesOf lists what a report says otherwise than the one it replaces: units,
// points, places, proposals and what became of them one by one, and every other part
// by its name.
func changesOf(old, now Report) []Change {
	x := &differing{old: old, now: now, written: document(now), wrote: document(old)}
	x.members()
	x.points()
	x.places()
	x.bands()
	x.nominations()
	x.proposals()
	x.changes = append(x.changes, x.details...)
	x.rest()
	return x.changes
}

// document is a report as a document, without what says which report it is.
func document(r Report) value.Node {
	r.Receipt, r.Replaces = nil, ""
	canonical, err := value.Canonical(r)
	if err != nil {
		return value.Node{} // both were sealed, so both can be written
	}
	n, _ := value.ParseNode(canonical)
	return n
}

func (x *differing) say(at value.Path, code string, args ...any) {
	x.changes = append(x.changes, Change{Path: at.String(), Says: value.Msg(code, args...)})
}

// gone tells of what the new report has no more, with its place in the old one.
func (x *differing) gone(at value.Path, code string, args ...any) {
	x.changes = append(x.changes, Change{Path: at.String(), Gone: true, Says: value.Msg(code, args...)})
}

// otherwise tells of an element of a list that is in both reports, and of which
// nothing more exact was told.
func (x *differing) otherwise(list []any, now, old int, code string, args ...any) {
	a, b := slices.Concat(list, []any{now}), slices.Concat(list, []any{old})
	place := value.PathTo(a...)
	told := func(c Change) bool { return !c.Gone && within(c.Path, place.String()) }
	if !same(valueAt(x.written, a), valueAt(x.wrote, b)) && !slices.ContainsFunc(x.changes, told) {
		x.details = append(x.details, Change{Path: place.String(), Says: value.Msg(code, args...)})
	}
}

// valueAt returns the value to which fields and elements lead, none where there is
// nothing.
func valueAt(n value.Node, steps []any) value.Node {
	for _, s := range steps {
		switch s := s.(type) {
		case int:
			if n.Kind != value.KindArray || s >= len(n.Items) {
				return value.Node{}
			}
			n = n.Items[s]
		case string:
			n, _ = n.Field(s)
		}
	}
	return n
}

func (x *differing) members() {
	named := func(id value.ID) func(emulation.Unit) bool {
		return func(u emulation.Unit) bool { return u.ID == id }
	}
	for i, u := range x.now.Members {
		if j := slices.IndexFunc(x.old.Members, named(u.ID)); j < 0 {
			x.say(value.PathTo("members", i), "blocs.amend.joined", u.Name)
		} else {
			x.otherwise([]any{"members"}, i, j, "blocs.amend.unit", u.Name)
		}
	}
	for i, u := range x.old.Members {
		if !slices.ContainsFunc(x.now.Members, named(u.ID)) {
			x.gone(value.PathTo("members", i), "blocs.amend.left", u.Name)
		}
	}
}

func (x *differing) points() {
	if x.old.Standings == nil || x.now.Standings == nil {
		return
	}
	for i, t := range x.now.Standings.Board.Units {
		j := slices.IndexFunc(x.old.Standings.Board.Units, func(o scoring.Tally) bool { return o.Unit == t.Unit })
		if j < 0 {
			continue
		}
		if was := x.old.Standings.Board.Units[j].Points; was != t.Points {
			x.say(value.PathTo("standings", "board", "units", i, "points"), "blocs.amend.points", x.now.NameOf(t.Unit), pointsOf(was), pointsOf(t.Points))
			continue
		}
		x.otherwise([]any{"standings", "board", "units"}, i, j, "blocs.amend.lines", x.now.NameOf(t.Unit))
	}
}

func (x *differing) places() {
	if x.old.Standings == nil || x.now.Standings == nil {
		return
	}
	for i, p := range x.now.Standings.Places {
		j := slices.IndexFunc(x.old.Standings.Places, func(q emulation.Placing) bool { return q.Unit == p.Unit })
		if j >= 0 && x.old.Standings.Places[j] != p {
			x.say(value.PathTo("standings", "places", i), "blocs.amend.place", x.now.NameOf(p.Unit), place(x.old.Standings.Places[j]), place(p))
		}
	}
}

// bands tells of the bands of members, and of what else of the standings is told by
// neither points nor places: the table itself, and how ties were settled.
func (x *differing) bands() {
	if x.old.Standings == nil || x.now.Standings == nil {
		return
	}
	for i, b := range x.now.Standings.Bands {
		j := slices.IndexFunc(x.old.Standings.Bands, func(o scoring.Banding) bool { return o.Unit == b.Unit })
		if j < 0 {
			continue
		}
		if was := x.old.Standings.Bands[j]; !sameBand(was.Best, b.Best) || !sameBand(was.Worst, b.Worst) {
			x.say(value.PathTo("standings", "bands", i), "blocs.amend.band", x.now.NameOf(b.Unit), banded(was), banded(b))
		}
	}
	for _, key := range [...]string{"outline", "ties"} {
		before, after := valueAt(x.wrote, []any{"standings", key}), valueAt(x.written, []any{"standings", key})
		switch at := value.PathTo("standings", key); {
		case same(before, after):
		case after.Kind != value.KindNone:
			x.say(at, "blocs.amend.part", partName(key))
		default:
			x.gone(at, "blocs.amend.part-gone", partName(key))
		}
	}
}

func sameBand(a, b *scoring.Band) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.ID == b.ID
}

// banded is the band of a unit, or between which it still lies.
func banded(b scoring.Banding) any {
	if b.Settled() {
		return band(b.Best)
	}
	return value.Msg("blocs.amend.band-open", band(b.Worst), band(b.Best))
}

func (x *differing) nominations() {
	find := func(ns []award.Nomination, n award.Nomination) int {
		return slices.IndexFunc(ns, func(o award.Nomination) bool { return o.Award == n.Award && o.Unit == n.Unit })
	}
	for i, n := range x.now.Nominations {
		path, name, title := value.PathTo("nominations", i), x.now.NameOf(n.Unit), x.now.awardName(n.Award, x.now.On)
		j := find(x.old.Nominations, n)
		if j < 0 {
			x.say(path, "blocs.amend.proposed", name, title)
			continue
		}
		o := x.old.Nominations[j]
		if o.Outcome != n.Outcome {
			x.say(path.At("outcome"), "blocs.amend.outcome", name, title, proposed[o.Outcome], proposed[n.Outcome])
		}
		if o.Assessment.State != n.Assessment.State {
			x.say(path.At("assessment").At("state"), "blocs.amend.state", name, title, states[o.Assessment.State], states[n.Assessment.State])
		}
		x.council(path.At("council"), name, o.Council, n.Council)
		x.otherwise([]any{"nominations"}, i, j, "blocs.amend.detail", name, title)
	}
	for i, o := range x.old.Nominations {
		if find(x.now.Nominations, o) < 0 {
			x.gone(value.PathTo("nominations", i), "blocs.amend.withdrawn", x.now.NameOf(o.Unit), x.now.awardName(o.Award, x.now.On))
		}
	}
}

// council tells what a unit has in the end, where that is not what it had.
func (x *differing) council(path value.Path, name value.Text, old, now *award.Settlement) {
	had, before := old.Has()
	has, after := now.Has()
	if before && has != had {
		x.say(path, "blocs.amend.lost", name, x.now.awardName(had, x.now.On))
	}
	if after && has != had {
		x.say(path, "blocs.amend.given", name, x.now.awardName(has, x.now.On))
	}
}

func (x *differing) proposals() {
	find := func(ps []award.Proposal, id value.ID) int {
		return slices.IndexFunc(ps, func(p award.Proposal) bool { return p.Award == id })
	}
	for i, p := range x.now.Proposals {
		title := x.now.awardName(p.Award, x.now.On)
		j := find(x.old.Proposals, p.Award)
		if j < 0 {
			x.say(value.PathTo("proposals", i), "blocs.amend.line", title)
			continue
		}
		o := x.old.Proposals[j]
		for k, c := range p.Units {
			was := slices.IndexFunc(o.Units, func(o award.Candidacy) bool { return o.Unit == c.Unit })
			if was < 0 {
				continue
			}
			if before := o.Units[was].Outcome; before != c.Outcome {
				x.say(value.PathTo("proposals", i, "units", k, "outcome"), "blocs.amend.rules", x.now.NameOf(c.Unit), title, proposed[before], proposed[c.Outcome])
			}
		}
		x.otherwise([]any{"proposals"}, i, j, "blocs.amend.rules-detail", title)
	}
	for i, o := range x.old.Proposals {
		if find(x.now.Proposals, o.Award) < 0 {
			x.gone(value.PathTo("proposals", i), "blocs.amend.line-gone", x.now.awardName(o.Award, x.now.On))
		}
	}
}

// rest names every other part of the report that is not the same.
func (x *differing) rest() {
	for _, key := range union(x.wrote.Keys, x.written.Keys) {
		before, _ := x.wrote.Field(key)
		after, still := x.written.Field(key)
		told := func(c Change) bool { return within(c.Path, "/"+key) }
		switch {
		case same(before, after) || slices.ContainsFunc(x.changes, told):
		case still:
			x.say(value.PathTo(key), "blocs.amend.part", partName(key))
		default:
			x.gone(value.PathTo(key), "blocs.amend.part-gone", partName(key))
		}
	}
}

// partName is what people call a part of a report.
func partName(key string) value.Message { return value.Msg("blocs.part." + kebab(key)) }

// union returns the names of both lists, sorted, each once.
func union(a, b []string) []string {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

// same reports whether two values of canonical documents are the same.
func same(a, b value.Node) bool {
	return a.Kind == b.Kind && a.Text == b.Text && slices.Equal(a.Keys, b.Keys) && slices.EqualFunc(a.Items, b.Items, same)
}
