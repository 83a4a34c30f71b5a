package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
	"github.com/khoithidua/blocs/scoring/award"
)

// maxHorizon bounds a plan: no list of turns is promised for longer.
const maxHorizon = 100

// check reports every error of meaning in the dossier, and the oddities that
// travel with the answer.
func (d Dossier) check(catalogue *award.Catalogue) value.Issues {
	issues := d.checkYears()
	if len(d.Bloc.Members) > 0 && len(d.Bloc.MembersOn(d.On)) == 0 {
		issues.Add(value.Error, value.PathTo("bloc", "members"), value.Msg("blocs.nobody", d.On))
	}
	issues = append(issues, d.Bloc.Check(value.PathTo("bloc"))...)
	issues = append(issues, emulation.CheckTerms(d.Terms, d.Bloc, d.years(), value.PathTo("terms"))...)
	for _, office := range offices {
		if p := d.Regulation.Rotation.For(office); p != nil {
			at := value.PathTo("regulation", "rotation", string(office))
			issues = append(issues, rotation.Check(*p, d.Bloc, d.years(), at)...)
		}
	}
	issues = append(issues, cycle.Check(d.Cycle, value.PathTo("cycle"))...)
	issues = append(issues, d.checkScoring()...)
	rules := d.rules()
	issues = append(issues, catalogue.CheckRules(rules, value.PathTo("regulation", "quotas"), value.PathTo("regulation", "ballots"))...)
	issues = append(issues, catalogue.CheckDecisions(d.Decisions, rules, d.Bloc, d.On, value.PathTo("decisions"))...)
	issues = append(issues, d.checkBallots()...)
	issues = append(issues, d.checkSubjects(catalogue)...)
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
		if len(decision.Units) == 0 {
			issues.Add(value.Error, at.At("units"), value.Msg("blocs.no-units"))
		}
		if decision.Ballot == nil {
			continue
		}
		day := d.On
		if !decision.On.IsZero() {
			day = decision.On
		}
		members := len(d.Bloc.MembersOn(day))
		if m := decision.Ballot.Attendance.Members; m != nil && *m != members {
			issues.Add(value.Error, at.At("ballot").At("attendance").At("members"), value.Msg("blocs.members-differ", *m, members, day))
		}
		for j, tally := range decision.Ballot.Votes {
			if !slices.Contains(decision.Units, tally.Candidate) {
				place := at.At("ballot").At("votes").Index(j).At("candidate")
				issues.Add(value.Error, place, value.Msg("blocs.candidate-not-decided", d.Bloc.NameOf(tally.Candidate)))
			}
		}
	}
	return issues
}

// counted returns the decisions with the number of members filled in where the
// minutes are silent: the document itself says who the members are.
func (d Dossier) counted() []award.Decision {
	decisions := slices.Clone(d.Decisions)
	for i, decision := range decisions {
		if decision.Ballot == nil || decision.Ballot.Attendance.Members != nil {
			continue
		}
		day := d.On
		if !decision.On.IsZero() {
			day = decision.On
		}
		minutes, members := *decision.Ballot, len(d.Bloc.MembersOn(day))
		minutes.Attendance.Members = &members
		decisions[i].Ballot = &minutes
	}
	return decisions
}

// unused notes what the document gives and no answer takes into account yet.
func (d Dossier) unused() value.Issues {
	var issues value.Issues
	if len(d.Bloc.Events) > 0 {
		issues.Add(value.Note, value.PathTo("bloc", "events"), value.Msg("blocs.unused"))
	}
	for i, m := range d.Bloc.Members {
		at := value.PathTo("bloc", "members", i, "unit")
		if m.Unit.Class != "" {
			issues.Add(value.Note, at.At("class"), value.Msg("blocs.unused"))
		}
		if e := m.Unit.Exists; e != nil && m.Span().Contains(d.On) && !e.Contains(d.On) {
			issues.Add(value.Warning, at.At("exists"), value.Msg("blocs.member-gone", m.Unit.Name, d.On))
		}
	}
	return issues
}

func (d Dossier) checkYears() value.Issues {
	var issues value.Issues
	fault := func(path value.Path, code string, args ...any) {
		issues.Add(value.Error, path, value.Msg(code, args...))
	}
	if d.On.IsZero() {
		fault(value.PathTo("on"), "blocs.no-day")
	}
	for i, y := range d.years() {
		at := value.PathTo("year")
		if i > 0 {
			at = value.PathTo("years", i-1)
		}
		if y.Label == "" || y.From.IsZero() || y.Until.IsZero() || y.Span().IsEmpty() {
			fault(at, "blocs.year-empty")
		}
		for _, before := range d.years()[:i] {
			if before.Label == y.Label || before.Span().Overlaps(y.Span()) {
				fault(at, "blocs.years-overlap", before.Label, y.Label)
			}
		}
	}
	issues = append(issues, d.checkLabels()...)
	if h := d.horizon(); h < 0 || h > maxHorizon {
		fault(value.PathTo("horizon"), "blocs.horizon", h, maxHorizon)
	}
	for i, p := range d.Plans {
		if _, err := d.years().Of(p.Year); err != nil {
			fault(value.PathTo("plans", i, "year"), "emulation.year", p.Year)
		}
	}
	return issues
}

// checkLabels refuses a label of four digits on a year that has no day of that
// calendar year, and warns of declared years with days between them: "adjacent"
// years are those that follow each other without a gap.
func (d Dossier) checkLabels() value.Issues {
	var issues value.Issues
	for i, y := range d.years() {
		at := value.PathTo("year")
		if i > 0 {
			at = value.PathTo("years", i-1)
		}
		if c, err := value.CalendarYear(y.Label); err == nil && !c.Span().Overlaps(y.Span()) {
			issues.Add(value.Error, at.At("label"), value.Msg("blocs.year-label", y.Label))
		}
		for _, next := range d.years() {
			if days := next.From.DaysSince(y.Until); days > 0 && days < 180 {
				issues.Add(value.Warning, at.At("until"), value.Msg("blocs.years-apart", y.Label, next.Label, days))
			}
		}
	}
	return issues
}

// checkScoring wants a scheme and a stage where there are sheets.
func (d Dossier) checkScoring() value.Issues {
	var issues value.Issues
	switch r := d.Regulation; {
	case len(d.Sheets) > 0 && r.Scheme == nil:
		issues.Add(value.Error, value.PathTo("sheets"), value.Msg("blocs.sheets-without-scheme"))
	case r.Scheme != nil && r.Stage == "":
		issues.Add(value.Error, value.PathTo("regulation", "stage"), value.Msg("blocs.no-stage"))
	}
	return issues
}

// checkSubjects wants records and grants to be about units of the bloc.
func (d Dossier) checkSubjects(catalogue *award.Catalogue) value.Issues {
	var issues value.Issues
	subject := func(id value.ID, at value.Path) {
		if _, ok := d.Bloc.Unit(id); !ok {
			issues.Add(value.Error, at.At("subject"), value.Msg("emulation.unit-unknown", id))
		}
	}
	for i, r := range d.Records {
		subject(r.Subject, value.PathTo("records", i))
	}
	for i, g := range d.Grants {
		at := value.PathTo("grants", i)
		subject(g.Subject, at)
		if _, ok := catalogue.Award(g.Award); !ok {
			issues.Add(value.Error, at.At("award"), value.Msg("award.unknown", g.Award))
		}
		same := func(h emulation.Grant) bool { return h.Subject == g.Subject && h.Award == g.Award && h.Year == g.Year }
		if slices.ContainsFunc(d.Grants[:i], same) {
			issues.Add(value.Warning, at, value.Msg("blocs.grant-twice", d.Bloc.NameOf(g.Subject), g.Year))
		}
		if y, err := d.years().Of(g.Year); err != nil {
			issues.Add(value.Error, at.At("year"), value.Msg("emulation.year", g.Year))
		} else if !g.Decided.IsZero() && g.Decided.Before(y.From) {
			issues.Add(value.Warning, at.At("decided"), value.Msg("blocs.grant-early", g.Decided, g.Year))
		}
	}
	for i, c := range d.Complete {
		at := value.PathTo("complete", i)
		subject(c.Subject, at)
		if (value.Span{From: c.From, Until: c.Until}).IsEmpty() {
			issues.Add(value.Error, at.At("until"), value.Msg("emulation.span-empty"))
		}
	}
	// Reading the facts themselves finds what the vocabulary lacks; each subject's
	// records are read once.
	var read []value.ID
	for _, r := range d.Records {
		if !slices.Contains(read, r.Subject) {
			read = append(read, r.Subject)
			_, found := d.history().Case(r.Subject, d.Year, d.On, d.years(), catalogue.Vocabulary(), value.Path{})
			issues = append(issues, found...)
		}
	}
	return issues
}

func (d Dossier) history() emulation.History {
	return emulation.History{Records: d.Records, Grants: d.Grants, Complete: d.Complete}
}
