package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

var offices = [...]emulation.Office{emulation.Chief, emulation.Deputy}

// Review computes the bloc's year. The same dossier always gives the same
// report.
//
// It checks the whole dossier first. With an error among the issues there is no
// report: the zero Report comes with all issues. Without one, the report holds
// the rest of them, and the same issues are returned. A part that cannot be meant,
// and without which the others can, is no error: it is left out, and its issue says so.
func Review(d Dossier) (Report, value.Issues) { return d.review(true) }

// Draft is [Review] without the sensitivity, which takes most of the time that
// points take: for a document that is still being typed.
func Draft(d Dossier) (Report, value.Issues) { return d.review(false) }

func (d Dossier) review(whole bool) (Report, value.Issues) {
	catalogue := d.catalogue()
	members := d.Bloc.MembersOn(d.On)
	issues := append(d.check(catalogue), d.checkSize(len(members))...)
	var points scored
	if d.checkSize(len(members)).Err() == nil {
		var found value.Issues
		points, found = d.score(members)
		issues = append(issues, found...)
	}
	replanned, found := d.replan(d.rotation())
	issues = append(issues, found...)
	if issues.Err() != nil {
		return Report{}, d.named(issues)
	}
	recorded := d.Decisions
	d = d.usable(catalogue)
	r := Report{
		Schema: ReportSchema, Bloc: d.Bloc.ID, Kind: d.Bloc.Kind, Name: d.Bloc.Name, Year: d.Year, On: d.On,
		Members: members, Standings: points.standings, Stages: points.stages, Plans: d.Plans, Sources: d.Sources,
		Awards: d.Regulation.Awards, Corpus: catalogue.Corpus().Edition(), Replaces: d.Replaces,
	}
	r.Others = d.others(r.Members)
	issues = append(issues, d.runCycle(&r, points.table, catalogue.Corpus())...)
	history, derived, found := d.derive(points.standings, r.Cycle, catalogue.Corpus())
	issues = append(issues, found...)
	r.Derived = derived
	years := d.years()
	caseOf := func(unit value.ID, year value.Year, on value.Date) rule.Case {
		// The records were read without an error when the dossier was checked.
		c, _ := history.Case(unit, year, on, years, catalogue.Vocabulary(), value.Path{})
		return c
	}
	facts := func(u emulation.Unit, on value.Date) rule.Case { return caseOf(u.ID, d.Year, on) }
	issues = append(issues, d.lead(&r, caseOf)...)
	r.Leadership.Replanned = replanned
	decisions := d.counted()
	r.Ballots = d.ballots(decisions)
	r.Nominations = catalogue.Nominate(decisions, d.rules(), d.Bloc, d.On, facts)
	r.Nominations = d.revoke(catalogue.Settle(r.Nominations, d.Council, d.rules()))
	issues = append(issues, catalogue.CheckSettled(r.Nominations, d.Council, decisions, d.rules(), d.Bloc, d.On, facts, value.PathTo("council"))...)
	r.Council = councilCounts(r.Nominations)
	field := d.field(points, decisions, facts)
	r.Proposals, found = catalogue.Propose(d.rules(), field, value.PathTo("regulation"))
	issues = append(issues, found...)
	issues = append(issues, d.againstBands(points, r, recorded)...)
	r.Prospects = d.prospects(points, r.Proposals)
	r.Revocations = d.revoked(catalogue, r, history, field)
	if whole {
		r.Sensitivity = d.sensitivity(points, r.Proposals)
	}
	r.Unknown = d.unknown(r)
	r.Issues = d.named(issues)
	return r, r.Issues
}

// field arranges what the rules on nomination are applied to.
func (d Dossier) field(points scored, decisions []award.Decision, facts award.Facts) award.Field {
	f := award.Field{Bloc: d.Bloc, On: d.On, Decisions: decisions, Facts: facts}
	s := points.standings
	if s == nil {
		return f
	}
	f.Placings, f.Opens = s.Places, points.opens
	f.Order = points.table.Order(s.Board, d.TieDecisions...)
	f.Points = func(unit value.ID) (low, high value.Decimal, ok bool) {
		for _, t := range s.Board.Units {
			if t.Unit == unit {
				return t.Points.Low, t.Points.High, true
			}
		}
		return low, high, false
	}
	return f
}

// ballots counts the ballots of all decisions that had any, or that came to
// nothing.
func (d Dossier) ballots(decisions []award.Decision) []Ballot {
	var all []Ballot
	for _, decision := range decisions {
		if len(decision.Ballots) > 0 || decision.Deadlock {
			all = append(all, Ballot{Award: decision.Award, Outcome: d.rules().Count(decision)})
		}
	}
	return all
}

// others returns the units of the bloc that are no members on the day.
func (d Dossier) others(members []emulation.Unit) []emulation.Unit {
	var others []emulation.Unit
	add := func(u emulation.Unit) {
		same := func(v emulation.Unit) bool { return v.ID == u.ID }
		if !slices.ContainsFunc(members, same) && !slices.ContainsFunc(others, same) {
			others = append(others, u)
		}
	}
	for _, m := range d.Bloc.Members {
		add(m.Unit)
	}
	for _, g := range d.Bloc.Guests {
		add(g)
	}
	return others
}
