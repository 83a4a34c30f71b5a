package blocs

import (
	"slices"
	"strconv"
	"strings"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

// Check reports what is wrong or odd in the pack. Errors are
//
//   - the validity, a part of the regulation, a bloc or a step of the calendar that no statement
//     holds and that is not marked as filled in: each fact has its source;
//   - a pointer that leads nowhere; an instrument that the pack does not list; a
//     provision that is said to be quoted and has no place;
//   - a pack without sources, though a statement rests on one; a span of validity
//     without a day; a bloc listed twice;
//   - whatever keeps a table of criteria, an office's rule, a quota, a rule on
//     ballots, a bloc or the calendar from being used.
func (p Pack) Check() value.Issues {
	catalogue := award.Vietnam().With(p.Regulation.Awards)
	issues := append(p.checkStatements(), refused(award.Vietnam().CheckOwn(p.Regulation.Awards, value.PathTo("regulation", "awards")))...)
	if p.Valid.IsEmpty() {
		issues.Add(value.Error, value.PathTo("valid"), value.Msg("blocs.pack.never-valid"))
	}
	issues = append(issues, p.checkParts()...)
	issues = append(issues, cycle.CheckCalendar(p.Calendar, p.YearFrom, catalogue.Corpus(), value.PathTo("calendar"))...)
	at := value.PathTo("regulation")
	if s := p.Regulation.Scheme; s != nil {
		_, found := scoring.Compile(*s, at.At("scheme"))
		issues = append(issues, found...)
	}
	if len(p.Blocs) == 0 { // else with each of them
		issues = append(issues, rotation.CheckPolicies(p.Regulation.Rotation, catalogue.Library(), at.At("rotation"))...)
	}
	rules := Dossier{Regulation: p.Regulation}.rules()
	issues = append(issues, refused(catalogue.CheckRules(rules, at))...)
	for i, b := range p.Blocs {
		for _, issue := range p.checkBloc(catalogue, b, i) {
			// What the common rules lack is found with each bloc, and told once.
			if !slices.ContainsFunc(issues, func(o value.Issue) bool { return o.Path == issue.Path && o.Code == issue.Code }) {
				issues = append(issues, issue)
			}
		}
	}
	return Named(p, issues)
}

// refused makes errors of what a review would leave out: a pack is not a record that
// has to be printed as it is.
func refused(issues value.Issues) value.Issues {
	for i, issue := range issues {
		if issue.Code == "award.left-out" {
			issues[i].Severity, issues[i].Message = value.Error, *issue.Args[0].Message
		}
	}
	return issues
}

// checkBloc checks one bloc, and the common rules as they are for it.
func (p Pack) checkBloc(catalogue *award.Catalogue, b PackBloc, i int) value.Issues {
	at := value.PathTo("blocs", i)
	issues := b.Bloc.Check(at.At("bloc"))
	if slices.ContainsFunc(p.Blocs[:i], func(o PackBloc) bool { return o.Bloc.ID == b.Bloc.ID }) {
		issues.Add(value.Error, at.At("bloc").At("id"), value.Msg("blocs.pack.bloc-twice", b.Bloc.ID))
	}
	in := rotation.Input{Bloc: b.Bloc, Policies: p.Regulation.Rotation, Library: catalogue.Library()}
	issues = append(issues, rotation.Check(in, value.PathTo("regulation", "rotation"))...)
	for j, q := range b.Quotas {
		if slices.ContainsFunc(p.Regulation.Quotas, func(o award.Quota) bool { return o.Award == q.Award }) {
			issues.Add(value.Error, at.At("quotas").Index(j).At("award"), value.Msg("blocs.pack.quota-twice", q.Award))
		}
	}
	own := award.Rules{Groups: p.Regulation.Groups, Quotas: b.Quotas}
	found := catalogue.CheckRules(own, at)
	// What is odd in the groups is told once, where they stand.
	quotas := at.At("quotas").String()
	found = slices.DeleteFunc(found, func(i value.Issue) bool { return !strings.HasPrefix(i.Path, quotas) })
	return append(issues, refused(found)...)
}

// checkStatements checks what each statement rests on.
func (p Pack) checkStatements() value.Issues {
	var issues value.Issues
	for i, s := range p.Statements {
		at := value.PathTo("statements", i)
		named := func(n emulation.Instrument) bool { return n.Number == s.Instrument }
		if s.Instrument != "" && !slices.ContainsFunc(p.Instruments, named) {
			issues.Add(value.Error, at.At("instrument"), value.Msg("blocs.pack.instrument", s.Instrument))
		}
		if s.Basis == law.Quoted && (s.Instrument == "" || s.At == "") {
			issues.Add(value.Error, at.At("basis"), value.Msg("blocs.pack.quoted"))
		}
	}
	if len(p.Statements) > 0 && len(p.Sources) == 0 {
		issues.Add(value.Error, value.PathTo("sources"), value.Msg("blocs.pack.no-source"))
	}
	return issues
}

// checkParts holds the parts of the document against the statements and marks
// that account for them.
func (p Pack) checkParts() value.Issues {
	var issues value.Issues
	data, err := value.Canonical(p)
	if err != nil {
		issues.Add(value.Error, value.Path{}, value.Msg("blocs.verify.unwritable", value.Reason(err)))
		return issues
	}
	document, issues := value.ParseNode(data)
	if issues.Err() != nil {
		return issues
	}
	var accounted []string
	account := func(pointer string, at value.Path) {
		if !leads(document, pointer) {
			issues.Add(value.Error, at, value.Msg("blocs.pack.pointer", pointer))
		}
		accounted = append(accounted, pointer)
	}
	for i, s := range p.Statements {
		for j, pointer := range s.Encoded {
			account(pointer, value.PathTo("statements", i, "encoded", j))
		}
	}
	for i, m := range p.Illustrative {
		account(m.Part, value.PathTo("illustrative", i, "part"))
	}
	for _, part := range parts(document) {
		if !slices.ContainsFunc(accounted, func(a string) bool { return a == part.String() || strings.HasPrefix(part.String(), a+"/") }) {
			issues.Add(value.Error, part, value.Msg("blocs.pack.unsourced"))
		}
	}
	return issues
}

// parts returns the places that must be accounted for: the validity, the first day of the year, each rule of the
// regulation, each bloc and its own quotas, each step of the calendar. What the
// regulation lists is accounted for one by one.
func parts(document value.Node) []value.Path {
	var places []value.Path
	each := func(n value.Node, at value.Path) {
		if n.Kind != value.KindArray {
			places = append(places, at)
			return
		}
		for i := range n.Items {
			places = append(places, at.Index(i))
		}
	}
	if _, dated := document.Field("valid"); dated {
		places = append(places, value.PathTo("valid"))
	}
	blocs, _ := document.Field("blocs")
	for i, b := range blocs.Items {
		places = append(places, value.PathTo("blocs", i, "bloc"))
		if quotas, ok := b.Field("quotas"); ok {
			each(quotas, value.PathTo("blocs", i, "quotas"))
		}
	}
	regulation, _ := document.Field("regulation")
	for i, key := range regulation.Keys {
		at := value.PathTo("regulation", key)
		if key != "rotation" {
			each(regulation.Items[i], at)
			continue
		}
		for _, office := range regulation.Items[i].Keys {
			places = append(places, at.At(office))
		}
	}
	if _, dated := document.Field("yearFrom"); dated {
		places = append(places, value.PathTo("yearFrom"))
	}
	if calendar, ok := document.Field("calendar"); ok {
		each(calendar, value.PathTo("calendar"))
	}
	return places
}

// leads reports whether the JSON Pointer leads to a value below the document.
func leads(n value.Node, pointer string) bool {
	steps := strings.Split(pointer, "/")
	if len(steps) < 2 || steps[0] != "" {
		return false
	}
	unescape := strings.NewReplacer("~1", "/", "~0", "~")
	for _, step := range steps[1:] {
		if n.Kind == value.KindArray {
			i, err := strconv.Atoi(step)
			if err != nil || i < 0 || i >= len(n.Items) || strconv.Itoa(i) != step {
				return false
			}
			n = n.Items[i]
			continue
		}
		var there bool
		if n, there = n.Field(unescape.Replace(step)); !there {
			return false
		}
	}
	return true
}
