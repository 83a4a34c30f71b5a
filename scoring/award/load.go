package award

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Parameters of the corpus that the bonus of every award needs.
const (
	baseSalary   value.ID = "base-salary"
	roundingStep value.ID = "bonus-rounding-step"
)

// Load reads a catalogue from files by name: facts.json and the files of facts/ (one vocabulary),
// awards.json, contradictions.json, and one file per standard in standards/. Every issue is an error whose path begins with the
// file's name; with any there is no catalogue.
//
// Beyond what [value.Read], [rule.NewVocabulary] and [rule.Compile] refuse, it
// refuses
//
//   - a file that is missing, an award or a standard that is there twice, a name
//     without Vietnamese or English;
//   - a standard without versions, versions out of the order of their days, an
//     authority without anybody;
//   - an award without recipients, one whose standards or money are for somebody
//     else, or that has neither a standard for each recipient nor a note why;
//   - an award whose standard is not there, or whose bonus rests on a parameter
//     that the corpus lacks or that is no number;
//   - a ceiling or a vote that rests on a parameter that the corpus lacks or that is
//     no share, a filing time that is no deadline of the corpus;
//   - a citation of what is not in force on every day of what cites it, and a
//     basis surer than that of the provision cited.
//
// Faults of form are reported first; only files without them are checked for
// what they mean.
func Load(files map[string]string, corpus *law.Corpus) (*Catalogue, value.Issues) {
	l := loader{files: files, catalogue: none(corpus)}
	return l.load()
}

// load makes a catalogue. Files that were checked before are not checked again, and
// their standards are read later.
func (l *loader) load() (*Catalogue, value.Issues) {
	facts := l.readFacts()
	l.catalogue.awards = read[[]Award](l, "awards.json")
	contradictions := read[[]Contradiction](l, "contradictions.json")
	names := l.list("standards")
	if len(names) == 0 {
		l.fault(value.PathTo("standards"), "award.no-standards")
	}
	check := func() {}
	if l.checked {
		l.later(names)
	} else {
		check = l.standards(names)
	}
	if len(l.issues) > 0 {
		return nil, l.issues
	}
	l.facts(facts)
	l.library = rule.Library{Vocabulary: l.catalogue.vocabulary, Corpus: l.catalogue.corpus, Resolved: l.checked, Awards: l.ids(), AwardNames: l.names()}
	l.contradictions(contradictions)
	check()
	if len(l.issues) > 0 {
		return nil, l.issues
	}
	value.Sort(l.catalogue.awards, func(a, b Award) int { return cmp.Compare(a.ID, b.ID) })
	l.catalogue.library.Awards, l.catalogue.library.AwardNames = l.ids(), l.names()
	l.catalogue.library.Vocabulary = l.catalogue.vocabulary
	return l.catalogue, nil
}

// loader is a catalogue in the making.
type loader struct {
	files     map[string]string
	catalogue *Catalogue
	library   rule.Library
	checked   bool // the files were, before
	issues    value.Issues
}

// list returns the names of the files in a folder, in order.
func (l *loader) list(folder string) []string {
	var names []string
	for name := range l.files {
		if strings.HasPrefix(name, folder+"/") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func (l *loader) fault(path value.Path, code string, args ...any) {
	l.issues.Add(value.Error, path, value.Msg(code, args...))
}

// read reads one file strictly.
func read[T any](l *loader, name string) T {
	text, ok := l.files[name]
	if !ok {
		var zero T
		l.fault(value.PathTo(name), "award.no-file", name)
		return zero
	}
	v, issues := value.Read[T]([]byte(text))
	for _, issue := range issues {
		issue.Path = value.PathTo(name).String() + issue.Path
		l.issues = append(l.issues, issue)
	}
	return v
}

// text wants both languages.
func (l *loader) text(t value.Text, path value.Path) {
	if t.VI == "" || t.EN == "" {
		l.fault(path, "award.text")
	}
}

// factFile is a file of the vocabulary.
type factFile struct {
	name  string
	facts []rule.Fact
}

// readFacts reads facts.json and the files of facts/.
func (l *loader) readFacts() []factFile {
	files := []factFile{{"facts.json", read[[]rule.Fact](l, "facts.json")}}
	for _, name := range l.list("facts") {
		files = append(files, factFile{name, read[[]rule.Fact](l, name)})
	}
	return files
}

// facts makes one vocabulary of all files.
func (l *loader) facts(files []factFile) {
	var all []rule.Fact
	var at []value.Path
	for _, f := range files {
		for i, fact := range f.facts {
			path := value.PathTo(f.name).Index(i)
			l.text(fact.Name, path.At("name"))
			if fact.Negated != nil {
				l.text(*fact.Negated, path.At("negated"))
			}
			for j, level := range fact.Levels {
				l.text(level.Name, path.At("levels").Index(j).At("name"))
			}
			all, at = append(all, fact), append(at, path)
		}
	}
	var found value.Issues
	l.catalogue.vocabulary, found = rule.NewVocabulary(all, value.Path{})
	for _, issue := range found {
		issue.Path = moved(issue.Path, at)
		l.issues = append(l.issues, issue)
	}
}

// moved puts the place of an element in its file before a path that begins with
// the element's number.
func moved(path string, at []value.Path) string {
	number, rest, more := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	i, err := strconv.Atoi(number)
	if err != nil || i < 0 || i >= len(at) {
		return path
	}
	if more {
		rest = "/" + rest
	}
	return at[i].String() + rest
}

// standard compiles one standard.
func (l *loader) standard(s Standard, path value.Path) law.Timeline[programs] {
	l.text(s.Name, path.At("name"))
	ready := make(law.Timeline[programs], 0, len(s.Versions))
	for i, span := range spans(l, s.Versions, path.At("versions")) {
		v := s.Versions[i]
		entry := law.Version[programs]{From: v.From, Cite: v.Cite, Basis: v.Basis, Note: v.Note}
		if v.Value != nil {
			entry.Value = l.compile(v.Value, span, path.At("versions").Index(i).At("value"))
		}
		ready = append(ready, entry)
	}
	return ready
}

// standards reads all standards, and returns what checks them and the awards.
func (l *loader) standards(names []string) (check func()) {
	all := make([]Standard, 0, len(names))
	for _, name := range names {
		all = append(all, read[Standard](l, name))
	}
	return func() {
		for i, s := range all {
			path := value.PathTo(names[i])
			if _, twice := l.catalogue.standards[s.ID]; twice {
				l.fault(path.At("id"), "award.standard-twice", s.ID)
			}
			ready := l.standard(s, path)
			l.catalogue.standards[s.ID] = func() law.Timeline[programs] { return ready }
		}
		l.awards()
	}
}

// later reads each standard when it is first asked for. That is for files that
// tests have read: a file is called as its standard is, and what is wrong with it
// would show as a standard without versions.
func (l *loader) later(names []string) {
	for _, name := range names {
		id := value.ID(strings.TrimSuffix(strings.TrimPrefix(name, "standards/"), ".json"))
		l.catalogue.standards[id] = sync.OnceValue(func() law.Timeline[programs] {
			own := loader{files: l.files, catalogue: l.catalogue, library: l.library, checked: true}
			s := read[Standard](&own, name)
			if len(own.issues) > 0 {
				return nil
			}
			return own.standard(s, value.PathTo(name))
		})
	}
}

// spans checks the entries of a timeline and returns the days of each.
func spans[T any](l *loader, t law.Timeline[T], path value.Path) []value.Span {
	if len(t) == 0 {
		l.fault(path, "award.no-versions")
	}
	if !t.Ordered() {
		l.fault(path, "award.timeline-order")
	}
	days := make([]value.Span, 0, len(t))
	for i, v := range t {
		span := value.Span{From: v.From}
		if i+1 < len(t) {
			span.Until = t[i+1].From
		}
		l.cited(v.Cite, v.Basis, span, path.Index(i))
		if v.Note != nil {
			l.text(*v.Note, path.Index(i).At("note"))
		}
		days = append(days, span)
	}
	return days
}

// compile makes one version ready for evaluation.
func (l *loader) compile(r *Requirement, span value.Span, path value.Path) *programs {
	var p programs
	var found value.Issues
	p.condition, found = rule.Compile(r.Condition, l.library, path.At("condition"))
	l.issues = append(l.issues, found...)
	p.suspended, found = rule.Compile(r.Suspended, l.library, path.At("suspended"))
	l.issues = append(l.issues, found...)
	l.nodes(&r.Condition, span, path.At("condition"))
	l.nodes(&r.Suspended, span, path.At("suspended"))
	for _, c := range r.Condition.All {
		// What another decree takes over that day does not end.
		over := func(next rule.Condition) bool { return next.From == c.Until }
		if !c.Cite.IsZero() && !c.Until.IsZero() && !slices.ContainsFunc(r.Condition.All, over) {
			provision, _ := l.catalogue.corpus.Provision(c.Cite)
			p.ended = append(p.ended, ending{c.Cite, c.Until, l.endBasis(c.Cite), law.Cite{Instrument: provision.EndedBy}})
		}
	}
	return &p
}

func (l *loader) ids() []value.ID {
	ids := make([]value.ID, 0, len(l.catalogue.awards))
	for _, a := range l.catalogue.awards {
		ids = append(ids, a.ID)
	}
	return ids
}

func (l *loader) names() map[value.ID]value.Text {
	names := map[value.ID]value.Text{}
	for _, a := range l.catalogue.awards {
		names[a.ID] = a.Name
	}
	return names
}

// awards checks the awards against standards, parameters and provisions.
func (l *loader) awards() {
	ids := l.ids()
	for i, a := range l.catalogue.awards {
		at := value.PathTo("awards.json").Index(i)
		l.text(a.Name, at.At("name"))
		if slices.Index(ids, a.ID) < i {
			l.fault(at.At("id"), "award.award-twice", a.ID)
		}
		l.recipients(a, at)
		l.listed(a.Listed, at.At("listed"))
		if a.Note != nil {
			l.text(*a.Note, at.At("note"))
		}
		l.authority(a.Authority, at.At("authority"))
		l.practice(a, at)
		if !a.Central.IsZero() && l.catalogue.corpus.Resolve(a.Central) != nil {
			l.fault(at.At("central"), "rule.cite-unknown", a.Central.Arg())
		}
	}
	l.number(baseSalary, law.VND, value.PathTo("awards.json"))
	l.number(roundingStep, law.VND, value.PathTo("awards.json"))
	l.number(womenShare, law.Share, value.PathTo("awards.json"))
}

// practice checks what goes with the giving of an award: ceiling, vote, filing.
func (l *loader) practice(a Award, path value.Path) {
	if len(a.Ceiling) > 0 {
		spans(l, a.Ceiling, path.At("ceiling"))
	}
	for i, v := range a.Ceiling {
		if v.Value == nil || v.Value.Share == "" {
			continue
		}
		at := path.At("ceiling").Index(i).At("value")
		l.text(v.Value.Of, at.At("of"))
		l.number(v.Value.Share, law.Share, at.At("share"))
	}
	if len(a.Vote) > 0 {
		spans(l, a.Vote, path.At("vote"))
	}
	for i, v := range a.Vote {
		if v.Value == nil {
			continue
		}
		at := path.At("vote").Index(i).At("value")
		l.number(v.Value.Share, law.Share, at.At("share"))
		if v.Value.Quorum != "" {
			l.number(v.Value.Quorum, law.Share, at.At("quorum"))
		}
	}
	if a.ReportMonths != "" {
		l.number(a.ReportMonths, law.Months, path.At("reportMonths"))
	}
	for i, id := range a.Filing {
		if _, ok := l.catalogue.corpus.Deadline(id); !ok {
			l.fault(path.At("filing").Index(i), "award.deadline-unknown", id)
		}
	}
}

// recipients checks whom an award is given to, by which standards and with what
// money.
func (l *loader) recipients(a Award, path value.Path) {
	if len(a.Recipients) == 0 {
		l.fault(path.At("recipients"), "award.no-recipient")
	}
	for i, r := range a.Recipients {
		if slices.Index(a.Recipients, r) < i {
			l.fault(path.At("recipients").Index(i), "award.recipient-twice", r)
		}
	}
	var seen []Recipient
	for i, s := range a.Standards {
		at := path.At("standards").Index(i)
		seen = l.recipient(a, s.Recipient, seen, at)
		if _, ok := l.catalogue.standards[s.Standard]; !ok {
			l.fault(at.At("standard"), "award.standard-unknown", s.Standard)
		}
	}
	if len(a.Standards) < len(a.Recipients) && a.Note == nil {
		l.fault(path.At("note"), "award.no-note")
	}
	seen = nil
	for i, b := range a.Bonus {
		at := path.At("bonus").Index(i)
		seen = l.recipient(a, b.Recipient, seen, at)
		if b.Coefficient != "" || b.None == nil {
			l.number(b.Coefficient, law.Number, at.At("coefficient"))
		}
		if n := b.None; n != nil {
			l.cited(n.Cite, n.Basis, value.Span{From: n.From, Until: n.Until}, at.At("none"))
		}
	}
}

// recipient wants one of the award's recipients, and each once.
func (l *loader) recipient(a Award, r Recipient, seen []Recipient, path value.Path) []Recipient {
	switch {
	case !slices.Contains(a.Recipients, r):
		l.fault(path.At("recipient"), "award.no-such-recipient", r)
	case slices.Contains(seen, r):
		l.fault(path.At("recipient"), "award.recipient-twice", r)
	}
	return append(seen, r)
}

// listed checks what the law calls an award.
func (l *loader) listed(t law.Timeline[value.Text], path value.Path) {
	spans(l, t, path)
	for i, v := range t {
		if v.Value != nil {
			l.text(*v.Value, path.Index(i).At("value"))
		}
	}
}

// authority checks who decides.
func (l *loader) authority(t law.Timeline[Authority], path value.Path) {
	if len(t) == 0 {
		return
	}
	for i, span := range spans(l, t, path) {
		v := t[i]
		if v.Value == nil {
			continue
		}
		at := path.Index(i).At("value").At("deciders")
		if len(v.Value.Deciders) == 0 {
			l.fault(at, "award.nobody")
		}
		for j, d := range v.Value.Deciders {
			l.text(d.Who, at.Index(j).At("who"))
			l.cited(d.Cite, v.Basis, span, at.Index(j))
		}
	}
}

// number wants a parameter of the corpus that counts in the given unit.
func (l *loader) number(id value.ID, unit law.Unit, path value.Path) {
	p, ok := l.catalogue.corpus.Parameter(id)
	switch {
	case !ok:
		l.fault(path, "rule.parameter-unknown", id)
	case p.Unit != unit:
		l.fault(path, "award.parameter-unit", id)
	}
}
