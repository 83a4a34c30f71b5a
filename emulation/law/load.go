package law

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// Load reads a corpus: corpus/edition.json, one instrument in each file of
// corpus/instruments, a list of parameters in each file of corpus/parameters.
// Every issue is an error; its path begins with the name of the file. With any
// issue there is no corpus.
//
// Beyond what [value.Read] refuses, it refuses
//
//   - an instrument or a parameter that is there twice, a file of another name
//     than its instrument, a text without Vietnamese or English;
//   - an instrument that ends before it begins, or begins before it was signed,
//     or amends one that the corpus lacks;
//   - a provision whose place is not written as in citations, stands twice, is
//     out of the order of the text, or is in force when its instrument is not;
//   - a citation that does not resolve ([Corpus.Resolve]), that is not in force
//     when the value begins, or that ends before the value ends;
//   - a value that claims a surer basis than the provision it cites, and one
//     that is quoted from no article;
//   - a timeline without values, out of order, with an end that ends nothing or
//     that cites what set the value instead of what ended it;
//   - a share that is no ratio, and a ratio that is no share.
//
// Faults of form are reported first; only a corpus without them is checked for
// what it means.
func Load(fsys fs.FS) (*Corpus, value.Issues) {
	l := loader{fsys: fsys, Corpus: Corpus{
		instrument: map[value.ID]int{}, parameter: map[value.ID]int{}, provision: map[Cite]Provision{},
	}}
	edition := read[Edition](&l, "corpus/edition.json")
	instruments := readAll[Instrument](&l, "corpus/instruments/*.json")
	families := readAll[[]Parameter](&l, "corpus/parameters/*.json")
	if len(l.issues) > 0 {
		return nil, l.issues
	}
	l.edition = edition.is
	l.text(edition.at.At("note"), edition.is.Note)
	parameters := flatten(families)
	l.index(instruments, parameters)
	for _, i := range instruments {
		l.checkInstrument(i.at, i.is)
	}
	for _, p := range parameters {
		l.checkParameter(p.at, p.is)
	}
	if len(l.issues) > 0 {
		return nil, l.issues
	}
	return &l.Corpus, nil
}

// loader is a corpus in the making.
type loader struct {
	Corpus
	fsys   fs.FS
	issues value.Issues
}

// found is a thing and the place where it was read.
type found[T any] struct {
	at value.Path
	is T
}

func (l *loader) refuse(at value.Path, code string, args ...any) {
	l.issues.Add(value.Error, at, value.Msg(code, args...))
}

func read[T any](l *loader, name string) found[T] {
	at := value.PathTo(name)
	data, err := fs.ReadFile(l.fsys, name)
	if err != nil {
		l.refuse(at, "law.unreadable", name)
		return found[T]{at: at}
	}
	v, issues := value.Read[T](data)
	for _, i := range issues {
		i.Path = at.String() + i.Path
		l.issues = append(l.issues, i)
	}
	return found[T]{at, v}
}

func readAll[T any](l *loader, pattern string) []found[T] {
	names, _ := fs.Glob(l.fsys, pattern) // fails on bad patterns only
	all := make([]found[T], 0, len(names))
	for _, name := range names {
		all = append(all, read[T](l, name))
	}
	return all
}

func flatten(families []found[[]Parameter]) []found[Parameter] {
	var all []found[Parameter]
	for _, f := range families {
		for i, p := range f.is {
			all = append(all, found[Parameter]{f.at.Index(i), p})
		}
	}
	return all
}

// index sorts what was read and makes it findable.
func (l *loader) index(instruments []found[Instrument], parameters []found[Parameter]) {
	for _, i := range instruments {
		l.instruments = append(l.instruments, i.is)
		for n, p := range i.is.Provisions {
			if c, err := i.is.place(n); err == nil {
				l.provision[c] = p
			}
		}
	}
	for _, p := range parameters {
		l.parameters = append(l.parameters, p.is)
	}
	slices.SortFunc(l.instruments, func(a, b Instrument) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(l.parameters, func(a, b Parameter) int { return cmp.Compare(a.ID, b.ID) })
	for n, i := range l.instruments {
		l.instrument[i.ID] = n
	}
	seen := map[value.ID]bool{}
	for _, p := range parameters {
		if seen[p.is.ID] {
			l.refuse(p.at.At("id"), "law.twice", p.is.ID)
		}
		seen[p.is.ID] = true
	}
	for n, p := range l.parameters {
		l.parameter[p.ID] = n
	}
}

// text refuses a text that lacks a language.
func (l *loader) text(at value.Path, t value.Text) {
	if t.VI == "" || t.EN == "" {
		l.refuse(at, "law.text")
	}
}

func (l *loader) note(at value.Path, t *value.Text) {
	if t != nil {
		l.text(at.At("note"), *t)
	}
}

func (l *loader) filled(at value.Path, s string) {
	if s == "" {
		l.refuse(at, "law.blank")
	}
}

// untilBasis refuses a basis of an end where there is no end.
func (l *loader) untilBasis(at value.Path, b Basis, until value.Date) {
	if b != "" && until.IsZero() {
		l.refuse(at.At("untilBasis"), "law.until-basis")
	}
}

func (l *loader) checkInstrument(at value.Path, i Instrument) {
	// One instrument a file, named by it: so none can be there twice.
	if name := string(i.ID) + ".json"; at != value.PathTo("corpus/instruments/"+name) {
		l.refuse(at.At("id"), "law.file-name", name)
	}
	l.text(at.At("title"), i.Title)
	l.text(at.At("issuer"), i.Issuer)
	l.note(at, i.Note)
	l.filled(at.At("number"), i.Number)
	l.filled(at.At("source"), i.Source)
	if i.Span().IsEmpty() {
		l.refuse(at.At("until"), "law.empty-span")
	}
	if i.From.Before(i.Signed) {
		l.refuse(at.At("from"), "law.before-signed")
	}
	l.untilBasis(at, i.UntilBasis, i.Until)
	for n, id := range i.Amends {
		if _, known := l.instrument[id]; !known || id == i.ID {
			l.refuse(at.At("amends").Index(n), "law.amends", id)
		}
	}
	l.checkProvisions(at.At("provisions"), i)
}

func (l *loader) checkProvisions(at value.Path, i Instrument) {
	var last Cite
	for n, p := range i.Provisions {
		at := at.Index(n)
		l.text(at.At("says"), p.Says)
		l.untilBasis(at, p.UntilBasis, p.Until)
		span := p.span(i.Span())
		if span.IsEmpty() || !i.Span().Covers(span) {
			l.refuse(at, "law.provision-span")
		}
		c, err := i.place(n)
		if err != nil {
			l.refuse(at.At("at"), "law.place", p.At)
			continue
		}
		switch order := last.Compare(c); {
		case order == 0:
			l.refuse(at.At("at"), "law.place-twice", p.At)
		case order > 0 && !last.IsZero():
			l.refuse(at.At("at"), "law.place-order", p.At)
		}
		last = c
	}
}

func (l *loader) checkParameter(at value.Path, p Parameter) {
	l.text(at.At("title"), p.Title)
	at = at.At("values")
	if len(p.Values) == 0 {
		l.refuse(at, "law.no-values")
	}
	if !p.Values.Ordered() {
		l.refuse(at, "law.order")
	}
	for n := range p.Values {
		l.checkVersion(at.Index(n), p, n)
	}
}

// checkVersion checks one entry of a timeline against its neighbours and
// against what it cites.
func (l *loader) checkVersion(at value.Path, p Parameter, n int) {
	v := p.Values[n]
	l.note(at, v.Note)
	switch {
	case v.Value != nil && !p.Unit.fits(*v.Value):
		l.refuse(at.At("value"), "law.unit", v.Value.String(), string(p.Unit))
	case v.Value == nil && (n == 0 || p.Values[n-1].Value == nil):
		l.refuse(at, "law.ends-nothing")
	case v.Value == nil && p.Values[n-1].Cite == v.Cite:
		l.refuse(at.At("cite"), "law.ended-by-itself", v.Cite)
	}
	if v.Basis == Quoted && v.Cite.Article == 0 {
		l.refuse(at.At("cite"), "law.quoted-whole", v.Cite)
	}
	var problem *value.Problem
	if errors.As(l.Resolve(v.Cite), &problem) {
		l.issues = append(l.issues, value.Issue{
			Path: at.At("cite").String(), Severity: value.Error, Message: problem.Message,
		})
		return
	}
	if l.basis(v.Cite).Weaker(v.Basis) {
		l.refuse(at.At("basis"), "law.basis", string(v.Basis), v.Cite, string(l.basis(v.Cite)))
	}
	span, _ := l.span(v.Cite)
	switch {
	case !span.Contains(v.From):
		l.refuse(at.At("from"), "law.not-in-force", v.Cite, v.From)
	case v.Value != nil && !span.Covers(value.Span{From: v.From, Until: p.Until(v.From)}):
		l.refuse(at.At("cite"), "law.outlived", v.Cite, span.Until)
	}
}
