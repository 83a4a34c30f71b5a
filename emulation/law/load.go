package law

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/khoithidua/blocs/emulation/value"
)

// Load reads a corpus from files by name: corpus/edition.json, one instrument in each file of
// corpus/instruments, a list of parameters in each file of corpus/parameters, a
// list of deadlines in each file of corpus/deadlines.
// Every issue is an error; its path begins with the name of the file. With any
// issue there is no corpus.
//
// Beyond what [value.Read] refuses, it refuses
//
//   - an instrument, a parameter or a deadline that is there twice, a file of another name
//     than its instrument, a text without Vietnamese or English;
//   - an instrument that ends before it begins, or begins before it was signed,
//     or amends one that the corpus lacks, or the edition names as unread one that it lacks;
//   - a provision whose place is not written as in citations, stands twice, is
//     out of the order of the text, or is in force when its instrument is not;
//   - a citation that does not resolve ([Corpus.Resolve]), that is not in force
//     when the value begins, or that ends before the value ends;
//   - a value that claims a surer basis than the provision it cites, and one
//     that is quoted from no article;
//   - a timeline without values, out of order, with an end that ends nothing or
//     that cites what set the value instead of what ended it;
//   - a share that is no ratio, a ratio that is no share, a day that some year
//     has not, a window that closes before it opens.
//
// Faults of form are reported first; only a corpus without them is checked for
// what it means.
func Load(files map[string]string) (*Corpus, value.Issues) {
	l := loader{files: files}
	instruments := readAll[Instrument](&l, instrumentsFolder)
	parameters, deadlines := l.open()
	if len(l.issues) > 0 {
		return nil, l.issues
	}
	l.hold(instruments)
	l.order(parameters, deadlines)
	l.text(editionAt().At("note"), l.edition.Note)
	for n, id := range l.edition.Unread {
		if l.held(id) == nil {
			l.refuse(editionAt().At("unread").Index(n), "law.unknown-instrument", Cite{Instrument: id}.Arg())
		}
	}
	for _, i := range instruments {
		l.checkInstrument(i.at, i.is)
	}
	for _, p := range parameters {
		l.text(p.at.At("title"), p.is.Title)
		checkTimeline(&l, p.at.At("values"), p.is.Values, l.unit(p.is.Unit))
	}
	for _, d := range deadlines {
		l.text(d.at.At("title"), d.is.Title)
		checkTimeline(&l, d.at.At("values"), d.is.Values, l.window)
	}
	if len(l.issues) > 0 {
		return nil, l.issues
	}
	return &l.Corpus, nil
}

// loader is a corpus in the making.
type loader struct {
	Corpus
	files  map[string]string
	issues value.Issues
}

const instrumentsFolder = "corpus/instruments"

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

func editionAt() value.Path { return value.PathTo("corpus/edition.json") }

// open reads what there is beside the instruments.
func (l *loader) open() (parameters []found[Parameter], deadlines []found[Deadline]) {
	l.edition = read[Edition](l, "corpus/edition.json").is
	families := readAll[[]Parameter](l, "corpus/parameters")
	filings := readAll[[]Deadline](l, "corpus/deadlines")
	return flatten(families), flatten(filings)
}

// order makes parameters and deadlines findable.
func (l *loader) order(parameters []found[Parameter], deadlines []found[Deadline]) {
	l.parameters, l.parameter = list(l, parameters, Parameter.id)
	l.deadlines, l.deadline = list(l, deadlines, Deadline.id)
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
	text, ok := l.files[name]
	if !ok {
		l.refuse(at, "law.unreadable", name)
		return found[T]{at: at}
	}
	v, issues := value.Read[T]([]byte(text))
	for _, i := range issues {
		i.Path = at.String() + i.Path
		l.issues = append(l.issues, i)
	}
	return found[T]{at, v}
}

func readAll[T any](l *loader, folder string) []found[T] {
	names := l.list(folder)
	all := make([]found[T], 0, len(names))
	for _, name := range names {
		all = append(all, read[T](l, name))
	}
	return all
}

func flatten[T any](families []found[[]T]) []found[T] {
	var all []found[T]
	for _, f := range families {
		for i, t := range f.is {
			all = append(all, found[T]{f.at.Index(i), t})
		}
	}
	return all
}

// list sorts what was read by identifier, and says where each is.
func list[T any](l *loader, all []found[T], id func(T) value.ID) ([]T, map[value.ID]int) {
	sorted, where := make([]T, 0, len(all)), make(map[value.ID]int, len(all))
	for n, t := range all {
		if _, twice := where[id(t.is)]; twice {
			l.refuse(t.at.At("id"), "law.twice", id(t.is))
		}
		where[id(t.is)] = n
		sorted = append(sorted, t.is)
	}
	value.Sort(sorted, func(a, b T) int { return cmp.Compare(id(a), id(b)) })
	for n, t := range sorted {
		where[id(t)] = n
	}
	return sorted, where
}

func (p Parameter) id() value.ID { return p.ID }
func (d Deadline) id() value.ID  { return d.ID }

// hold makes instruments and their provisions findable.
func (l *loader) hold(instruments []found[Instrument]) {
	l.instruments = map[value.ID]func() *held{}
	for _, i := range instruments {
		h := i.is.held()
		l.names = append(l.names, i.is.ID)
		l.instruments[i.is.ID] = func() *held { return h }
	}
	slices.Sort(l.names)
}

func (i Instrument) held() *held {
	h := &held{i, make(map[Cite]int, len(i.Provisions))}
	for n := range i.Provisions {
		if c, err := i.place(n); err == nil {
			h.places[c] = n
		}
	}
	return h
}

// later makes instruments findable that are read when they are first asked for.
// That is for files that tests have read: what is wrong with one would show as an
// instrument that the corpus lacks.
func (l *loader) later() {
	names := l.list(instrumentsFolder)
	l.instruments = make(map[value.ID]func() *held, len(names))
	for _, name := range names {
		id := value.ID(strings.TrimSuffix(strings.TrimPrefix(name, instrumentsFolder+"/"), ".json"))
		l.names = append(l.names, id)
		l.instruments[id] = sync.OnceValue(func() *held {
			own := loader{files: l.files}
			i := read[Instrument](&own, name)
			if len(own.issues) > 0 {
				return nil
			}
			return i.is.held()
		})
	}
	slices.Sort(l.names)
}
