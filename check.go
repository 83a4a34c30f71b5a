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
	issues = append(issues, d.checkSubjects(catalogue)...)
	return append(issues, d.unused()...)
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
		if m.Unit.Exists != nil {
			issues.Add(value.Note, at.At("exists"), value.Msg("blocs.unused"))
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
	}
	for i, c := range d.Complete {
		subject(c.Subject, value.PathTo("complete", i))
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
