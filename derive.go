package blocs

import (
	"maps"
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// Facts that the front door reads off other parts of the dossier. They meet the
// vocabulary of the award catalogue by these identifiers.
const (
	factReviewed value.ID = "reviewed-in-bloc"
	factLeads    value.ID = "leads-bloc"
)

// Derived is a fact that no record gives and another part of the dossier does.
type Derived struct {
	// The unit.
	Subject value.ID `json:"subject"`
	// The fact.
	Fact value.ID `json:"fact"`
	// Its value.
	Value rule.Given `json:"value"`
	// From what it follows.
	Because value.Message `json:"because"`
	// The provision that makes it count.
	Cite law.Cite `json:"cite"`
}

// The provisions behind derived facts. A fact is derived only on days on which
// its provision is in force.
var (
	// The best collective is found by review and comparison within the blocs that
	// the ministry, branch or province organises.
	citeReviewed = law.MustCite("91-2017-nd-cp:12.1")
	// The flag goes to the collective that leads its bloc.
	citeLeads = law.MustCite("12-2019-tt-bnv:8.2")
)

// reviews reports whether a decision is a review within a bloc of a ministry,
// branch or province.
func (d Dossier) reviews(decision award.Decision) bool {
	ownDecision := decision.How == emulation.Agreed || decision.How == emulation.Balloted
	return ownDecision && (d.Bloc.Level == emulation.Province || d.Bloc.Level == emulation.Branch)
}

// derive completes the records by what the bloc's decisions and the standings
// say. A record always goes before; where it says otherwise, an issue does.
//
// A decision by which the bloc itself agreed on or voted for a unit is a review
// within the bloc, as Decree 91/2017, article 12.1 wants it: in a bloc that a
// ministry, branch or province organises. The first place in settled standings
// leads the bloc.
func (d Dossier) derive(standings *Standings, corpus *law.Corpus) (emulation.History, []Derived, value.Issues) {
	h := d.history()
	h.Records = slices.Clone(h.Records)
	var derived []Derived
	var issues value.Issues
	add := func(fact Derived) {
		if !corpus.InForce(fact.Cite, d.On) {
			return
		}
		i := slices.IndexFunc(h.Records, func(r emulation.Record) bool {
			return r.Subject == fact.Subject && r.Year == d.Year.Label
		})
		if i < 0 {
			i = len(h.Records)
			h.Records = append(h.Records, emulation.Record{Subject: fact.Subject, Year: d.Year.Label})
		}
		given, ok := h.Records[i].Facts[fact.Fact]
		switch {
		case !ok:
			facts := maps.Clone(h.Records[i].Facts)
			if facts == nil {
				facts = map[value.ID]rule.Given{}
			}
			facts[fact.Fact] = fact.Value
			h.Records[i].Facts = facts
			derived = append(derived, fact)
		case given.String() != fact.Value.String():
			at := value.PathTo("records", i, "facts", string(fact.Fact))
			issues.Add(value.Warning, at, value.Msg("blocs.contradiction", fact.Because))
		}
	}
	for _, decision := range d.Decisions {
		for _, id := range decision.Units {
			if d.reviews(decision) {
				add(Derived{id, factReviewed, rule.GivenTruth(true), value.Msg("blocs.derived.reviewed", d.Bloc.NameOf(id)), citeReviewed})
			}
		}
	}
	if standings != nil {
		for _, p := range standings.Places {
			if leads, known := p.Leads(); known {
				add(Derived{p.Unit, factLeads, rule.GivenTruth(leads), value.Msg("blocs.derived.place", d.Bloc.NameOf(p.Unit), p.Best), citeLeads})
			}
		}
	}
	// One unit may be decided on for several awards: say each fact once.
	seen := map[string]bool{}
	derived = slices.DeleteFunc(derived, func(f Derived) bool {
		key := string(f.Subject) + " " + string(f.Fact)
		twice := seen[key]
		seen[key] = true
		return twice
	})
	return h, derived, issues
}
