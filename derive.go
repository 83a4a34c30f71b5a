package blocs

import (
	"maps"
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

// Facts that the front door reads off other parts of the dossier. They meet the
// vocabulary of the award catalogue by these identifiers.
const (
	factReviewed   value.ID = "reviewed-in-bloc"
	factLeads      value.ID = "leads-bloc"
	factRegistered value.ID = "registered"
)

// Derived is a fact that no record gives and another part of the document does.
type Derived struct {
	// The unit or person.
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
	// The flag goes to the collective that leads its bloc: under the law of 2003 by
	// the circular, since 2024 by the law of 2022 itself.
	citeLeads = []law.Cite{law.MustCite("12-2019-tt-bnv:8.2"), law.MustCite("06-2022-qh15:26.1")}
)

// reviews reports whether a decision is a review of the unit within a bloc of a
// ministry, branch or province: an agreement, or a ballot that was valid, even if
// another has to follow or others decide.
func (d Dossier) reviews(decision award.Decision, outcome ballot.Outcome, unit value.ID) bool {
	if d.Bloc.Level != emulation.Province && d.Bloc.Level != emulation.Branch {
		return false
	}
	switch {
	case decision.How == emulation.Agreed:
		return !decision.Deadlock
	case decision.How == emulation.Balloted && len(decision.Ballots) > 0:
		finding, ok := outcome.For(unit)
		return ok && valid(finding)
	}
	return false
}

// valid reports whether a ballot was valid however its rule is read; what it came
// to may still hang on that.
func valid(f ballot.Finding) bool {
	bad := func(r ballot.Result) bool { return r == ballot.Void || r == ballot.Unknown }
	return !bad(f.Result) || len(f.Readings) > 0 &&
		!slices.ContainsFunc(f.Readings, func(r ballot.Reading) bool { return bad(r.Result) })
}

// derivable lists what the bloc's decisions and the standings show.
//
//   - A decision by which the bloc itself agreed on or voted for a unit is a
//     review within the bloc, as Decree 91/2017, article 12.1 wants it: in a bloc
//     that a ministry, branch or province organises.
//   - The one unit that holds the first place leads the bloc, where the bloc's
//     regulation says that standings decide it. That others do not lead is never
//     derived: a bloc may put up more than one.
func (d Dossier) derivable(decisions []award.Decision, standings *Standings) []Derived {
	var facts []Derived
	say := func(unit, fact value.ID, because value.Message, cite law.Cite) {
		same := func(f Derived) bool { return f.Subject == unit && f.Fact == fact && f.Cite == cite }
		if !slices.ContainsFunc(facts, same) {
			facts = append(facts, Derived{unit, fact, rule.GivenTruth(true), because, cite})
		}
	}
	for _, decision := range decisions {
		outcome := d.rules().Count(decision)
		for _, id := range decision.Units {
			if d.reviews(decision, outcome, id) {
				say(id, factReviewed, value.Msg("blocs.derived.reviewed", d.Bloc.NameOf(id), kind(d.Bloc.Kind)), citeReviewed)
			}
		}
	}
	if standings == nil || d.Regulation.Leader != LeadsByStandings {
		return facts
	}
	for i, p := range standings.Places {
		points := standings.Board.Units[i]
		if leads, known := p.Leads(); leads && known && p.Shared == 1 && sound(points, standings.Board.Highest) {
			for _, cite := range citeLeads {
				say(p.Unit, factLeads, value.Msg("blocs.derived.place", d.Bloc.NameOf(p.Unit), p.Best), cite)
			}
		}
	}
	return facts
}

// sound reports whether points can be relied on: not invented, more than 0, and
// no more than there are to have.
func sound(t scoring.Tally, highest value.Decimal) bool {
	return !t.Illustrative && t.Points.Low.Sign() > 0 && t.Points.High.Compare(highest) <= 0
}

// derive completes the records by what other parts of the dossier show.
func (d Dossier) derive(decisions []award.Decision, standings *Standings, year []cycle.Status, corpus *law.Corpus) (emulation.History, []Derived, value.Issues) {
	h := d.history()
	facts := append(d.derivable(decisions, standings), d.registered(year)...)
	return complete(h, append(facts, withoutOrganisations(h, d.Year.Label)...), d.Year.Label, d.On, corpus)
}

// complete completes the records of a year by facts that follow from elsewhere, as
// far as the provision that makes them count is in force on the day. A record
// always goes before; where it says otherwise, an issue does.
func complete(h emulation.History, facts []Derived, year string, on value.Date, corpus *law.Corpus) (emulation.History, []Derived, value.Issues) {
	h.Records = slices.Clone(h.Records)
	var derived []Derived
	var issues value.Issues
	for _, fact := range facts {
		if !corpus.InForce(fact.Cite, on) {
			continue
		}
		i := slices.IndexFunc(h.Records, func(r emulation.Record) bool {
			return r.Subject == fact.Subject && r.Year == year
		})
		if i < 0 {
			i = len(h.Records)
			h.Records = append(h.Records, emulation.Record{Subject: fact.Subject, Year: year})
		}
		given, ok := h.Records[i].Facts[fact.Fact]
		if !ok {
			h.Records[i].Facts = with(h.Records[i].Facts, fact.Fact, fact.Value)
			derived = append(derived, fact)
		} else if given.String() != fact.Value.String() {
			at := value.PathTo("records", i, "facts", string(fact.Fact))
			issues.Add(value.Warning, at, value.Msg("blocs.contradiction", fact.Because))
		}
	}
	return h, derived, issues
}

// with returns the facts and one more, leaving the dossier's own as they are.
func with(facts map[value.ID]rule.Given, id value.ID, given rule.Given) map[value.ID]rule.Given {
	more := map[value.ID]rule.Given{id: given}
	maps.Copy(more, facts)
	return more
}
