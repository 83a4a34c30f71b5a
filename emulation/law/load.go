package law

import (
	"cmp"
	"io/fs"

	"github.com/khoithidua/blocs/emulation/value"
)

// Load reads a corpus: corpus/edition.json, one instrument in each file of
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
//     or amends one that the corpus lacks;
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
func Load(fsys fs.FS) (*Corpus, value.Issues) {
	l := loader{fsys: fsys, Corpus: Corpus{
		instrument: map[value.ID]int{}, parameter: map[value.ID]int{}, deadline: map[value.ID]int{}, provision: map[Cite]Provision{},
	}}
	edition := read[Edition](&l, "corpus/edition.json")
	instruments := readAll[Instrument](&l, "corpus/instruments/*.json")
	families := readAll[[]Parameter](&l, "corpus/parameters/*.json")
	filings := readAll[[]Deadline](&l, "corpus/deadlines/*.json")
	if len(l.issues) > 0 {
		return nil, l.issues
	}
	l.edition = edition.is
	l.text(edition.at.At("note"), edition.is.Note)
	parameters, deadlines := flatten(families), flatten(filings)
	l.index(instruments)
	l.parameters = list(&l, parameters, l.parameter, Parameter.id)
	l.deadlines = list(&l, deadlines, l.deadline, Deadline.id)
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

func flatten[T any](families []found[[]T]) []found[T] {
	var all []found[T]
	for _, f := range families {
		for i, t := range f.is {
			all = append(all, found[T]{f.at.Index(i), t})
		}
	}
	return all
}

// list sorts what was read by identifier and makes it findable.
func list[T any](l *loader, all []found[T], where map[value.ID]int, id func(T) value.ID) []T {
	var sorted []T
	seen := map[value.ID]bool{}
	for _, t := range all {
		if seen[id(t.is)] {
			l.refuse(t.at.At("id"), "law.twice", id(t.is))
		}
		seen[id(t.is)] = true
		sorted = append(sorted, t.is)
	}
	value.Sort(sorted, func(a, b T) int { return cmp.Compare(id(a), id(b)) })
	for n, t := range sorted {
		where[id(t)] = n
	}
	return sorted
}

func (p Parameter) id() value.ID { return p.ID }
func (d Deadline) id() value.ID  { return d.ID }

// index sorts the instruments and makes them and their provisions findable.
func (l *loader) index(instruments []found[Instrument]) {
	for _, i := range instruments {
		l.instruments = append(l.instruments, i.is)
		for n, p := range i.is.Provisions {
			if c, err := i.is.place(n); err == nil {
				l.provision[c] = p
			}
		}
	}
	value.Sort(l.instruments, func(a, b Instrument) int { return cmp.Compare(a.ID, b.ID) })
	for n, i := range l.instruments {
		l.instrument[i.ID] = n
	}
}
