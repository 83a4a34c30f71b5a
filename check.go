package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
	"github.com/khoithidua/blocs/scoring/award"
)

// maxHorizon bounds a plan: no list of turns is promised for longer.
const maxHorizon = 100

// check reports every error of meaning in the dossier, and the oddities that
// travel with the answer, but for those of points. Of the score sheets it asks only
// whether there are any.
func (d Dossier) check(catalogue *award.Catalogue, sheets bool) value.Issues {
	issues := append(checkYears(d.Year, d.Years), d.checkPlan()...)
	against := d.setting(catalogue)
	issues = append(issues, against.checkDay()...)
	if len(d.Bloc.Members) > 0 && len(d.Bloc.MembersOn(d.On)) == 0 {
		issues.Add(value.Error, value.PathTo("bloc", "members"), value.Msg("blocs.nobody", d.On))
	}
	issues = append(issues, d.Bloc.Check(value.PathTo("bloc"))...)
	issues = append(issues, emulation.CheckTerms(d.Terms, d.Bloc, d.years(), value.PathTo("terms"))...)
	issues = append(issues, d.checkStandings()...)
	issues = append(issues, rotation.Check(d.rotation(), value.PathTo("regulation", "rotation"))...)
	issues = append(issues, d.checkCycle(catalogue)...)
	issues = append(issues, d.checkScoring(sheets)...)
	rules := d.rules()
	issues = append(issues, award.Vietnam().CheckOwn(d.Regulation.Awards, value.PathTo("regulation", "awards"))...)
	issues = append(issues, catalogue.CheckRules(rules, value.PathTo("regulation"))...)
	issues = append(issues, rules.CheckGroups(d.Bloc, d.On, value.PathTo("regulation", "groups"))...)
	issues = append(issues, catalogue.CheckDecisions(d.counted(), rules, d.Bloc, d.On, value.PathTo("decisions"))...)
	issues = append(issues, catalogue.CheckNewcomers(d.Decisions, catalogue.UsableRules(rules), d.Bloc, d.On, value.PathTo("regulation", "quotas"))...)
	issues = append(issues, d.checkBallots()...)
	issues = append(issues, against.checkHistory(d.history())...)
	issues = append(issues, d.checkExistence()...)
	issues = append(issues, catalogue.CheckVotes(d.Council, d.rules(), d.Bloc, value.PathTo("council"))...)
	issues = append(issues, catalogue.CheckRulings(d.Council, d.Decisions, d.Bloc, d.On, value.PathTo("council"))...)
	issues = append(issues, d.checkRevocations(catalogue)...)
	issues = append(issues, d.checkBands(catalogue)...)
	issues = append(issues, d.checkRecords(catalogue)...)
	return append(issues, d.unused()...)
}

// maxLines bounds units times rows of the table: every line of every unit stands
// in the report.
const maxLines = 50_000

// checkSize refuses what would make a report too large to hold.
func (d Dossier) checkSize(members int) value.Issues {
	var issues value.Issues
	if d.Regulation.Scheme == nil {
		return issues
	}
	if lines := members * d.Regulation.Scheme.Rows(); lines > maxLines {
		issues.Add(value.Error, value.PathTo("regulation", "scheme"), value.Msg("blocs.too-many-lines", lines, maxLines))
	}
	return issues
}

// checkBallots holds the counts of ballots against the bloc itself.
func (d Dossier) checkBallots() value.Issues {
	var issues value.Issues
	for i, decision := range d.Decisions {
		at := value.PathTo("decisions", i)
		day := d.On
		if !decision.On.IsZero() {
			day = decision.On
		}
		members := len(d.Bloc.MembersOn(day))
		for j, minutes := range decision.Ballots {
			at := at.At("ballots").Index(j)
			if m := minutes.Attendance.Members; m != nil && *m != members {
				issues.Add(value.Warning, at.At("attendance").At("members"), value.Msg("blocs.members-differ", *m, members, day))
			}
			for k, tally := range minutes.Votes {
				if !slices.Contains(decision.Units, tally.Candidate) {
					place := at.At("votes").Index(k).At("candidate")
					issues.Add(value.Warning, place, value.Msg("blocs.candidate-not-decided", d.Bloc.NameOf(tally.Candidate)))
				}
			}
		}
	}
	return issues
}

// counted returns the decisions with their ballots counted, the number of members
// filled in where the minutes are silent: the document itself says who the members
// are. Where the minutes say another number, it is not known.
func (d Dossier) counted() []award.Decision {
	decisions := slices.Clone(d.Decisions)
	for i, decision := range decisions {
		day := d.On
		if !decision.On.IsZero() {
			day = decision.On
		}
		members := len(d.Bloc.MembersOn(day))
		decisions[i].Ballots = ballot.WithMembers(decision.Ballots, members)
	}
	return d.rules().Counted(decisions)
}

// unused notes what the document gives and no answer takes into account yet.
func (d Dossier) unused() value.Issues {
	var issues value.Issues
	if len(d.TieDecisions) > 0 && d.Regulation.Scheme == nil {
		issues.Add(value.Note, value.PathTo("tieDecisions"), value.Msg("blocs.unused"))
	}
	for i, m := range d.Bloc.Members {
		at := value.PathTo("bloc", "members", i, "unit")
		if m.Unit.Class != "" && !d.classed() {
			issues.Add(value.Note, at.At("class"), value.Msg("blocs.unused"))
		}
		if e := m.Unit.Exists; e != nil && d.Bloc.Membership(i).Contains(d.On) && !e.Contains(d.On) {
			issues.Add(value.Warning, at.At("exists"), value.Msg("blocs.member-gone", m.Unit.Name, d.On))
		}
	}
	return issues
}

// classed reports whether anything goes by classes of units, groups, seats that are
// reserved or steps of the year: then a class tells of what a unit is no part, too.
func (d Dossier) classed() bool {
	if slices.ContainsFunc(d.Cycle, func(s cycle.Step) bool { return s.Class != "" }) {
		return true
	}
	if slices.ContainsFunc(d.Regulation.Groups, func(g award.Group) bool { return g.Class != "" }) {
		return true
	}
	for _, office := range offices {
		if p := d.Regulation.Rotation.For(office); p != nil && len(p.Reserved) > 0 {
			return true
		}
	}
	return false
}

// checkPlan checks the horizon and the years of plans.
func (d Dossier) checkPlan() value.Issues {
	var issues value.Issues
	if h := d.horizon(); h < 0 || h > maxHorizon {
		issues.Add(value.Error, value.PathTo("horizon"), value.Msg("blocs.horizon", h, maxHorizon))
	}
	for i, p := range d.Plans {
		if _, err := d.years().Of(p.Year); err != nil {
			issues.Add(value.Error, value.PathTo("plans", i, "year"), value.Msg("emulation.year", p.Year))
		}
	}
	return issues
}

// checkScoring wants a scheme where there are sheets, and a stage where there is a
// scheme. Without, there are no points or no places, and the rest goes on.
func (d Dossier) checkScoring(sheets bool) value.Issues {
	var issues value.Issues
	switch r := d.Regulation; {
	case sheets && r.Scheme == nil:
		issues.Add(value.Warning, value.PathTo("sheets"), value.Msg("blocs.sheets-without-scheme"))
	case r.Scheme != nil && r.Stage == "":
		issues.Add(value.Warning, value.PathTo("regulation", "stage"), value.Msg("blocs.no-stage"))
	}
	return issues
}

// checkRecords reads each subject's records once: reading the facts finds what
// the vocabulary lacks.
func (d Dossier) checkRecords(catalogue *award.Catalogue) value.Issues {
	var issues value.Issues
	h := d.history()
	for _, subject := range h.Subjects() {
		_, found := h.Case(subject, d.Year, d.On, d.years(), catalogue.Vocabulary(), value.Path{})
		issues = append(issues, found...)
	}
	return issues
}

func (d Dossier) setting(catalogue *award.Catalogue) setting {
	recipient := func(id value.ID) (award.Recipient, bool) { return award.Collective, d.inBloc(id) }
	return setting{d.years(), d.On, recipient, catalogue}
}

func (d Dossier) inBloc(id value.ID) bool {
	_, ok := d.Bloc.Unit(id)
	return ok
}

func (d Dossier) history() emulation.History {
	return emulation.History{
		Records: d.Records, Grants: d.Grants, Complete: d.Complete,
		Disciplines: d.Disciplines, CompleteDisciplines: d.CompleteDisciplines, Revocations: d.Revocations,
	}
}
