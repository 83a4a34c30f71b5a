package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// Amendment is a new report in place of a published one, and what it changes.
type Amendment struct {
	// The digest of the report that is replaced.
	Replaces Digest `json:"replaces"`
	// The new report, with its receipt.
	Report Report `json:"report"`
	// What is otherwise than in the report replaced, in the order of the report.
	Changes []Change `json:"changes"`
}

// Change is something that an amended report says otherwise.
type Change struct {
	// Place in the new report, a JSON Pointer; in the old one for what is there no
	// more.
	Path string `json:"path"`
	// What changed.
	Says value.Message `json:"says"`
}

// Amend computes the report that takes the place of a published one. A published
// report is frozen: the dossier must name, in its field replaces, the digest in
// the old report's receipt.
//
// Errors are an old report without receipt or changed after it was sealed, a
// dossier that names another report or none, and a dossier of another bloc or
// year; besides those of [Review]. With an error there is no amendment. It warns
// where the new report says nothing else than the old.
func Amend(old Report, d Dossier) (Amendment, value.Issues) {
	issues := checkAmend(old, d)
	if issues.Err() != nil {
		return Amendment{}, issues
	}
	report, issues := Review(d)
	if issues.Err() != nil {
		return Amendment{}, issues
	}
	sealed, err := Seal(report, d)
	if err != nil {
		issues.Add(value.Error, value.Path{}, value.Msg("blocs.verify.unwritable"))
		return Amendment{}, issues
	}
	a := Amendment{Replaces: old.Receipt.Report, Report: sealed, Changes: changesOf(old, sealed)}
	if len(a.Changes) == 0 {
		issues.Add(value.Warning, value.PathTo("replaces"), value.Msg("blocs.amend.nothing"))
	}
	return a, issues
}

// checkAmend holds the dossier against the report that it is to replace.
func checkAmend(old Report, d Dossier) value.Issues {
	var issues value.Issues
	if old.Receipt == nil {
		issues.Add(value.Error, value.PathTo("receipt"), value.Msg("blocs.verify.no-receipt"))
		return issues
	}
	bare := old
	bare.Receipt = nil
	if digest, err := value.Digest(bare); err != nil || Digest(digest) != old.Receipt.Report {
		issues.Add(value.Error, value.PathTo("receipt", "report"), value.Msg("blocs.verify.report"))
	}
	if d.Replaces != old.Receipt.Report {
		issues.Add(value.Error, value.PathTo("replaces"), value.Msg("blocs.amend.other", string(old.Receipt.Report)))
	}
	if d.Bloc.ID != old.Bloc || d.Year != old.Year {
		issues.Add(value.Error, value.PathTo("year"), value.Msg("blocs.amend.elsewhere", old.Name, old.Year.Label))
	}
	return issues
}

// differing collects what two reports say differently.
type differing struct {
	old, now Report
	changes  []Change
}

func (x *differing) say(at value.Path, code string, args ...any) {
	x.changes = append(x.changes, Change{at.String(), value.Msg(code, args...)})
}

// changesOf lists what a report says otherwise than the one it replaces: units,
// places, proposals and what became of them one by one, and every other part by
// its name.
func changesOf(old, now Report) []Change {
	x := &differing{old: old, now: now}
	x.members()
	x.places()
	x.nominations()
	x.proposals()
	x.rest()
	return x.changes
}

func (x *differing) members() {
	same := func(u emulation.Unit) func(emulation.Unit) bool {
		return func(v emulation.Unit) bool { return u.ID == v.ID }
	}
	for i, u := range x.now.Members {
		if !slices.ContainsFunc(x.old.Members, same(u)) {
			x.say(value.PathTo("members", i), "blocs.amend.joined", u.Name)
		}
	}
	for i, u := range x.old.Members {
		if !slices.ContainsFunc(x.now.Members, same(u)) {
			x.say(value.PathTo("members", i), "blocs.amend.left", u.Name)
		}
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

func (x *differing) nominations() {
	at := func(ns []award.Nomination, n award.Nomination) int {
		return slices.IndexFunc(ns, func(o award.Nomination) bool { return o.Award == n.Award && o.Unit == n.Unit })
	}
	for i, n := range x.now.Nominations {
		path, name, title := value.PathTo("nominations", i), x.now.NameOf(n.Unit), x.now.awardName(n.Award, x.now.On)
		j := at(x.old.Nominations, n)
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
		had, before := o.Council.Has()
		has, after := n.Council.Has()
		switch {
		case before && !after:
			x.say(path.At("council"), "blocs.amend.lost", name, x.now.awardName(had, x.now.On))
		case after && has != had:
			x.say(path.At("council"), "blocs.amend.given", name, x.now.awardName(has, x.now.On))
		}
	}
	for i, o := range x.old.Nominations {
		if at(x.now.Nominations, o) < 0 {
			x.say(value.PathTo("nominations", i), "blocs.amend.withdrawn", x.now.NameOf(o.Unit), x.now.awardName(o.Award, x.now.On))
		}
	}
}

func (x *differing) proposals() {
	for i, p := range x.now.Proposals {
		j := slices.IndexFunc(x.old.Proposals, func(o award.Proposal) bool { return o.Award == p.Award })
		if j < 0 {
			continue
		}
		for k, c := range p.Units {
			was := slices.IndexFunc(x.old.Proposals[j].Units, func(o award.Candidacy) bool { return o.Unit == c.Unit })
			if was >= 0 && x.old.Proposals[j].Units[was].Outcome != c.Outcome {
				x.say(value.PathTo("proposals", i, "units", k, "outcome"), "blocs.amend.rules",
					x.now.NameOf(c.Unit), x.now.awardName(p.Award, x.now.On), proposed[x.old.Proposals[j].Units[was].Outcome], proposed[c.Outcome])
			}
		}
	}
}

// rest names every other part of the report that is not the same.
func (x *differing) rest() {
	bare := func(r Report) Report {
		r.Receipt, r.Replaces = nil, ""
		return r
	}
	old, err1 := value.Canonical(bare(x.old))
	now, err2 := value.Canonical(bare(x.now))
	a, found1 := value.ParseNode(old)
	b, found2 := value.ParseNode(now)
	if err1 != nil || err2 != nil || found1.Err() != nil || found2.Err() != nil {
		return // both were sealed, so both can be written
	}
	for _, key := range union(a.Keys, b.Keys) {
		before, _ := a.Field(key)
		after, _ := b.Field(key)
		told := func(c Change) bool {
			return c.Path == "/"+key || len(c.Path) > len(key)+1 && c.Path[:len(key)+2] == "/"+key+"/"
		}
		if !same(before, after) && !slices.ContainsFunc(x.changes, told) {
			x.say(value.PathTo(key), "blocs.amend.part", key)
		}
	}
}

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

// RenderAmendment writes an amendment for people: what changes, and then the new
// report.
func RenderAmendment(a Amendment, lang value.Lang) string {
	if a.Report.Receipt == nil {
		return "" // there is no amendment to show
	}
	w := writer{printer: Printer(lang), r: a.Report}
	w.begin("amendment", w.print("blocs.amend.title", string(a.Replaces)))
	for _, c := range a.Changes {
		w.item(1, w.printer.Print(c.Says))
	}
	return written(append(w.sections, Sections(a.Report, lang)...))
}
