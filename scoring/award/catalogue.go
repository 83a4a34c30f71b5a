package award

import (
	"cmp"
	"embed"
	"io/fs"
	"slices"
	"sync"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Kind tells titles from forms; the law counts them apart.
type Kind string

// The kinds of award.
const (
	// Title: danh hiệu thi đua.
	Title Kind = "title"
	// Form: hình thức khen thưởng.
	Form Kind = "form"
)

// EnumValues lists the kinds, for schemas and for strict reading.
func (Kind) EnumValues() []string { return []string{string(Title), string(Form)} }

// Award is a title or form of the law, as given to collectives.
type Award struct {
	// Identifier in documents.
	ID value.ID `json:"id"`
	// Name.
	Name value.Text `json:"name"`
	// Title or form.
	Kind Kind `json:"kind"`
	// The standard that it is given by.
	Standard value.ID `json:"standard"`
	// Who decides on it, by date.
	Authority law.Timeline[value.Text] `json:"authority"`
	// The money that goes with it.
	Bonus BonusRule `json:"bonus"`
}

// BonusRule names the parameters that bonus money is computed from.
type BonusRule struct {
	// Multiple of the base salary.
	Coefficient value.ID `json:"coefficient"`
	// What the coefficient is multiplied by for a collective, where the law
	// gives the coefficient of a person.
	Factor value.ID `json:"factor,omitempty"`
}

// Standard is what an award demands, in dated versions.
type Standard struct {
	// Identifier; awards of one standard share it.
	ID value.ID `json:"id"`
	// Name.
	Name value.Text `json:"name"`
	// The versions, oldest first; the end of a version without a successor is an
	// entry without a value.
	Versions law.Timeline[Requirement] `json:"versions"`
}

// Requirement is one version of a standard.
type Requirement struct {
	// What must be met.
	Condition rule.Condition `json:"condition"`
	// What suspends the file while it is met: not a refusal.
	Suspended rule.Condition `json:"suspended"`
}

// Catalogue is the law's titles and forms with their standards, ready to assess
// by. It never changes after [Load].
type Catalogue struct {
	corpus     *law.Corpus
	vocabulary *rule.Vocabulary
	awards     []Award // by identifier
	standards  map[value.ID]law.Timeline[programs]
}

// programs is a requirement ready for evaluation.
type programs struct{ condition, suspended *rule.Program }

//go:embed corpus
var files embed.FS

var vietnam = sync.OnceValue(func() *Catalogue {
	root, err := fs.Sub(files, "corpus")
	if err != nil {
		return &Catalogue{corpus: law.Vietnam()}
	}
	c, issues := Load(root, law.Vietnam())
	if issues.Err() != nil {
		// Cannot happen: the tests load the same files. No award is the safe answer.
		return &Catalogue{corpus: law.Vietnam()}
	}
	return c
})

// Vietnam returns the catalogue that comes with the library.
func Vietnam() *Catalogue { return vietnam() }

// Load reads a catalogue: facts.json (the vocabulary), awards.json, and one file
// per standard in standards/. Issues carry the file's name as the first step of
// their path; with an error among them the catalogue is nil.
func Load(fsys fs.FS, corpus *law.Corpus) (*Catalogue, value.Issues) {
	l := loader{fsys: fsys, catalogue: &Catalogue{corpus: corpus, standards: map[value.ID]law.Timeline[programs]{}}}
	var facts []rule.Fact
	l.read("facts.json", &facts)
	l.read("awards.json", &l.catalogue.awards)
	var found value.Issues
	l.catalogue.vocabulary, found = rule.NewVocabulary(facts, value.PathTo("facts.json"))
	l.issues = append(l.issues, found...)
	names, err := fs.Glob(fsys, "standards/*.json")
	if err != nil || len(names) == 0 {
		l.fault(value.PathTo("standards"), "award.no-standards")
	}
	for _, name := range names {
		l.standard(name)
	}
	l.awards()
	if l.issues.Err() != nil {
		return nil, l.issues
	}
	slices.SortFunc(l.catalogue.awards, func(a, b Award) int { return cmp.Compare(a.ID, b.ID) })
	return l.catalogue, l.issues
}

type loader struct {
	fsys      fs.FS
	catalogue *Catalogue
	issues    value.Issues
}

func (l *loader) fault(path value.Path, code string, args ...any) {
	l.issues.Add(value.Error, path, value.Msg(code, args...))
}

// read reads one file strictly into the value that into points to.
func (l *loader) read(name string, into any) {
	data, err := fs.ReadFile(l.fsys, name)
	if err != nil {
		l.fault(value.PathTo(name), "award.no-file", name)
		return
	}
	n, issues := value.ParseNode(data)
	if issues.Err() == nil {
		issues = value.ReadNode(n, into, value.Path{})
	}
	for _, issue := range issues {
		issue.Path = value.PathTo(name).String() + issue.Path
		l.issues = append(l.issues, issue)
	}
}

// standard reads and compiles one standard.
func (l *loader) standard(name string) {
	var s Standard
	l.read(name, &s)
	path := value.PathTo(name)
	if _, twice := l.catalogue.standards[s.ID]; twice {
		l.fault(path.At("id"), "award.standard-twice", s.ID)
	}
	if !s.Versions.Ordered() {
		l.fault(path.At("versions"), "award.timeline-order")
	}
	lib := rule.Library{Vocabulary: l.catalogue.vocabulary, Corpus: l.catalogue.corpus, Awards: l.ids()}
	var ready law.Timeline[programs]
	for i, v := range s.Versions {
		at := path.At("versions").Index(i)
		l.entry(v.Cite, v.From, at)
		entry := law.Version[programs]{From: v.From, Cite: v.Cite, Basis: v.Basis, Note: v.Note}
		if v.Value != nil {
			condition, issues := rule.Compile(v.Value.Condition, lib, at.At("value").At("condition"))
			suspended, more := rule.Compile(v.Value.Suspended, lib, at.At("value").At("suspended"))
			l.issues = append(append(l.issues, issues...), more...)
			entry.Value = &programs{condition, suspended}
		}
		ready = append(ready, entry)
	}
	l.catalogue.standards[s.ID] = ready
}

// entry wants the provision behind an entry of a timeline to be known, and to
// be in force on its first day.
func (l *loader) entry(cite law.Cite, from value.Date, path value.Path) {
	if !l.catalogue.corpus.InForce(cite, from) {
		l.fault(path.At("cite"), "award.cite", cite, from)
	}
}

func (l *loader) ids() []value.ID {
	ids := make([]value.ID, 0, len(l.catalogue.awards))
	for _, a := range l.catalogue.awards {
		ids = append(ids, a.ID)
	}
	return ids
}

// awards checks the awards against standards, parameters and provisions.
func (l *loader) awards() {
	ids := l.ids()
	for i, a := range l.catalogue.awards {
		at := value.PathTo("awards.json").Index(i)
		if slices.Index(ids, a.ID) < i {
			l.fault(at.At("id"), "award.award-twice", a.ID)
		}
		if _, ok := l.catalogue.standards[a.Standard]; !ok {
			l.fault(at.At("standard"), "award.standard-unknown", a.Standard)
		}
		if !a.Authority.Ordered() {
			l.fault(at.At("authority"), "award.timeline-order")
		}
		for j, v := range a.Authority {
			l.entry(v.Cite, v.From, at.At("authority").Index(j))
		}
		l.parameter(a.Bonus.Coefficient, at.At("bonus").At("coefficient"))
		if a.Bonus.Factor != "" {
			l.parameter(a.Bonus.Factor, at.At("bonus").At("factor"))
		}
	}
}

func (l *loader) parameter(id value.ID, path value.Path) {
	if _, ok := l.catalogue.corpus.Parameter(id); !ok {
		l.fault(path, "rule.parameter-unknown", id)
	}
}

// Vocabulary returns the facts that standards ask for and records may give.
func (c *Catalogue) Vocabulary() *rule.Vocabulary { return c.vocabulary }

// Corpus returns the law that the catalogue rests on.
func (c *Catalogue) Corpus() *law.Corpus { return c.corpus }

// Awards returns all awards in the order of their identifiers.
func (c *Catalogue) Awards() []Award { return slices.Clone(c.awards) }

// Award returns the award with the given identifier.
func (c *Catalogue) Award(id value.ID) (Award, bool) {
	i, ok := slices.BinarySearchFunc(c.awards, id, func(a Award, id value.ID) int { return cmp.Compare(a.ID, id) })
	if !ok {
		return Award{}, false
	}
	return c.awards[i], true
}
