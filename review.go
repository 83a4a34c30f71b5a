package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

var offices = [...]emulation.Office{emulation.Chief, emulation.Deputy}

// Review computes the bloc's year. The same dossier always gives the same
// report.
//
// It checks the whole dossier first. With an error among the issues there is no
// report: the zero Report comes with all issues. Without one, the report holds
// the rest of them, and the same issues are returned.
func Review(d Dossier) (Report, value.Issues) {
	catalogue := award.Vietnam()
	issues := d.check(catalogue)
	if issues.Err() != nil {
		return Report{}, issues
	}
	r := Report{
		Schema: ReportSchema, Bloc: d.Bloc.ID, Kind: d.Bloc.Kind, Name: d.Bloc.Name, Year: d.Year, On: d.On,
		Members: d.Bloc.MembersOn(d.On), Plans: d.Plans, Sources: d.Sources,
		Corpus: catalogue.Corpus().Edition(), Replaces: d.Replaces,
	}
	r.Others = d.others(r.Members)
	r.Leadership = d.lead()
	r.Cycle = cycle.Statuses(d.Cycle, d.On)
	standings, found := d.score(r.Members)
	issues = append(issues, found...)
	if issues.Err() != nil {
		return Report{}, issues
	}
	r.Standings = standings
	history, derived, found := d.derive(standings)
	issues = append(issues, found...)
	r.Derived = derived
	years := d.years()
	facts := func(u emulation.Unit, on value.Date) rule.Case {
		// The records were read without an error when the dossier was checked.
		c, _ := history.Case(u.ID, d.Year, on, years, catalogue.Vocabulary(), value.Path{})
		return c
	}
	r.Nominations = catalogue.Nominate(d.Decisions, d.rules(), d.Bloc, d.On, facts)
	r.Unknown = d.unknown(r)
	r.Issues = issues
	return r, issues
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

// lead sets the recorded terms beside the rules, tells who acts, and plans.
func (d Dossier) lead() Leadership {
	in := d.rotation()
	l := Leadership{Terms: rotation.Audit(in)}
	days := []value.Date{d.On}
	// Between the end of the year and the review a handover may have been due.
	if d.Year.Until.Before(d.On) {
		days = []value.Date{d.Year.Until, d.On}
	}
	for _, office := range offices {
		for _, day := range days {
			holders, why := rotation.Acting(in, office, day)
			l.Acting = append(l.Acting, Acting{Office: office, On: day, Holders: holders, Reason: why})
		}
	}
	l.Plan = d.plan(in)
	return l
}

// plan takes the seats of so many years as the horizon says, office by office.
func (d Dossier) plan(in rotation.Input) []rotation.Seat {
	var seats []rotation.Seat
	for _, alone := range [...]rotation.Policies{{Chief: in.Policies.Chief}, {Deputy: in.Policies.Deputy}} {
		in.Policies = alone
		years, last := 0, ""
		for seat := range rotation.Plan(in) {
			if years == 0 || seat.Year != last {
				years, last = years+1, seat.Year
			}
			if years > d.horizon() {
				break
			}
			seats = append(seats, seat)
		}
	}
	return seats
}

// score computes points and places, where there is a table of criteria.
func (d Dossier) score(members []emulation.Unit) (*Standings, value.Issues) {
	if d.Regulation.Scheme == nil {
		return nil, nil
	}
	table, issues := scoring.Compile(*d.Regulation.Scheme, value.PathTo("regulation", "scheme"))
	if issues.Err() != nil {
		return nil, issues
	}
	units := make([]value.ID, 0, len(members))
	for _, u := range members {
		units = append(units, u.ID)
	}
	board, found := table.Score(units, d.Sheets, d.Regulation.Stage, value.PathTo("sheets"))
	issues = append(issues, found...)
	if issues.Err() != nil {
		return nil, issues
	}
	places, found := table.Standings(board)
	return &Standings{Board: board, Places: places}, append(issues, found...)
}
