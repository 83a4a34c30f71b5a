package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
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
func Review(d Dossier) (Report, value.Issues) { return new(Reviewer).review(d, true) }

// Draft is [Review] without the sensitivity, which takes most of the time that
// points take: for a document that is still being typed.
func Draft(d Dossier) (Report, value.Issues) { return new(Reviewer).review(d, false) }

func (v *Reviewer) review(d Dossier, whole bool) (Report, value.Issues) {
	g := v.groundOf(d)
	issues := slices.Clone(g.issues)
	var points scored
	if g.fits {
		var found value.Issues
		points, found = d.score(g.members, g.table, g.lint)
		issues = append(issues, found...)
	}
	if issues = append(issues, g.unplanned...); issues.Err() != nil {
		return Report{}, d.named(issues)
	}
	came, sheets := d, d.Sheets
	d = g.usable
	d.Sheets = sheets
	r := Report{
		Schema: ReportSchema, Bloc: d.Bloc.ID, Kind: d.Bloc.Kind, Name: d.Bloc.Name, Year: d.Year, On: d.On,
		Members: g.members, Others: g.others, Standings: points.standings, Stages: points.stages, Plans: d.Plans, Sources: d.Sources,
		Awards: d.Regulation.Awards, Corpus: g.catalogue.Corpus().Edition(), Replaces: d.Replaces,
		Cycle: g.year.statuses, Movements: g.year.movements, Agenda: g.year.agenda, Ballots: g.ballots,
	}
	issues = append(issues, g.year.issues...)
	for i := range d.Cycle {
		issues = append(issues, d.againstSheets(d.Cycle[i], r.Cycle[i])...)
	}
	history, derived, found := d.derive(g.decisions, points.standings, r.Cycle, g.catalogue.Corpus())
	issues = append(issues, found...)
	r.Derived = derived
	h := hearing{g, history, derived}
	led := v.led(h, points.standings)
	r.Leadership, r.Calendar = led.leadership, slices.Concat(led.calendar, g.year.calendar)
	issues = slices.Concat(issues, led.record, d.againstStandings(points.standings), led.issues)
	given := v.given(h)
	r.Nominations, r.Council = given.nominations, given.council
	issues = append(issues, given.issues...)
	field := d.field(points, g.decisions, h.facts)
	r.Proposals, found = g.catalogue.Propose(d.rules(), field, value.PathTo("regulation"))
	issues = append(issues, found...)
	issues = append(issues, d.againstBands(points, r, g.recorded)...)
	r.Prospects = d.prospects(points, r.Proposals)
	r.Revocations = d.revoked(g.catalogue, r, history, field)
	if whole {
		r.Sensitivity = d.sensitivity(points, r.Proposals)
	}
	r.Unknown = d.unknown(r)
	r.Issues = came.named(issues) // whose places are those of the document as it came
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
