package law

import (
	"iter"
	"sync"

	"github.com/khoithidua/blocs/emulation/value"
)

// Corpus is the law as dated data: instruments with the provisions used,
// parameters and deadlines. It never changes after [Load], and what its methods return shares
// no memory with it. The zero Corpus holds no law: it finds nothing.
type Corpus struct {
	edition     Edition
	names       []value.ID // of the instruments, in order
	instruments map[value.ID]func() *held
	parameters  []Parameter // by identifier
	deadlines   []Deadline  // by identifier
	parameter   map[value.ID]int
	deadline    map[value.ID]int
}

// held is an instrument whose provisions are found by their places.
type held struct {
	Instrument
	places map[Cite]int
}

// Edition is the state of a corpus.
type Edition struct {
	// Day up to which the corpus was checked.
	Date value.Date `json:"date"`
	// What was checked, and what is known to be missing.
	Note value.Text `json:"note"`
	// Instruments whose text was not to be had: an answer for their time says that
	// what they lay down is missing.
	Unread []value.ID `json:"unread,omitempty"`
}

var vietnam = sync.OnceValue(func() *Corpus {
	l := loader{files: texts()}
	parameters, deadlines := l.open()
	if l.issues.Err() != nil {
		// Cannot happen: the tests load the same files. No law is the safe answer.
		return &Corpus{}
	}
	l.order(parameters, deadlines)
	l.later()
	return &l.Corpus
})

// Vietnam returns the corpus of Vietnamese law that comes with the library.
func Vietnam() *Corpus { return vietnam() }

// Edition returns the day up to which the corpus was checked.
func (c *Corpus) Edition() value.Date { return c.edition.Date }

// EditionNote says what was checked, and what is known to be missing.
func (c *Corpus) EditionNote() value.Text { return c.edition.Note }

// held returns an instrument, nil if the corpus has none of the identifier.
func (c *Corpus) held(id value.ID) *held {
	if read, ok := c.instruments[id]; ok {
		return read()
	}
	return nil
}

// Instrument returns the instrument with the given identifier, and whether the
// corpus has it.
func (c *Corpus) Instrument(id value.ID) (Instrument, bool) {
	h := c.held(id)
	if h == nil {
		return Instrument{}, false
	}
	return h.clone(), true
}

// Began returns the first day of an instrument, and whether the corpus has it.
func (c *Corpus) Began(id value.ID) (value.Date, bool) {
	h := c.held(id)
	if h == nil {
		return value.Date{}, false
	}
	return h.From, true
}

// Instruments returns all instruments in the order of their identifiers.
func (c *Corpus) Instruments() iter.Seq[Instrument] {
	return func(yield func(Instrument) bool) {
		for _, id := range c.names {
			if i, ok := c.Instrument(id); ok && !yield(i) {
				return
			}
		}
	}
}

// Parameter returns the parameter with the given identifier, and whether the
// corpus has it.
func (c *Corpus) Parameter(id value.ID) (Parameter, bool) {
	i, ok := c.parameter[id]
	if !ok {
		return Parameter{}, false
	}
	return c.parameters[i].clone(), true
}

// Parameters returns all parameters in the order of their identifiers.
func (c *Corpus) Parameters() iter.Seq[Parameter] { return each(c.parameters, Parameter.clone) }

// Deadline returns the deadline with the given identifier, and whether the corpus
// has it.
func (c *Corpus) Deadline(id value.ID) (Deadline, bool) {
	i, ok := c.deadline[id]
	if !ok {
		return Deadline{}, false
	}
	return c.deadlines[i].clone(), true
}

// Deadlines returns all deadlines in the order of their identifiers.
func (c *Corpus) Deadlines() iter.Seq[Deadline] { return each(c.deadlines, Deadline.clone) }

func each[T any](list []T, clone func(T) T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, t := range list {
			if !yield(clone(t)) {
				return
			}
		}
	}
}

// Provision returns what the corpus tells of exactly the place that c names,
// and whether it tells anything. A whole instrument is no provision.
func (c *Corpus) Provision(cite Cite) (Provision, bool) {
	h := c.held(cite.Instrument)
	if h == nil {
		return Provision{}, false
	}
	return h.provision(cite)
}

func (h *held) provision(cite Cite) (Provision, bool) {
	i, ok := h.places[cite]
	if !ok {
		return Provision{}, false
	}
	return h.Provisions[i], true
}

// Resolve returns nil if the corpus can answer for the citation: the instrument
// is known and, where an article is named, exactly this place is listed. A
// clause of a listed article does not resolve unless it is listed itself, so
// that nobody cites a point that nobody read. The error is a [value.Problem].
func (c *Corpus) Resolve(cite Cite) error {
	h := c.held(cite.Instrument)
	if h == nil {
		return value.NewProblem("law.unknown-instrument", cite.Arg())
	}
	if _, ok := h.provision(cite); !ok && cite != (Cite{Instrument: cite.Instrument}) {
		return value.NewProblem("law.unknown-provision", cite.Arg())
	}
	return nil
}

// Unread returns the instruments in force on a day whose text was not to be had,
// in the order of the edition.
func (c *Corpus) Unread(on value.Date) []Cite {
	var unread []Cite
	for _, id := range c.edition.Unread {
		if h := c.held(id); h != nil && h.Span().Contains(on) {
			unread = append(unread, Cite{Instrument: id})
		}
	}
	return unread
}

// InForce reports whether the citation resolves and what it names is in force
// on the given day: by the provision's own days where it has some, otherwise by
// those of the instrument. A repeal that the corpus does not know of does not
// count; see [Corpus.Edition].
func (c *Corpus) InForce(cite Cite, on value.Date) bool {
	span, ok := c.span(cite)
	return ok && span.Contains(on)
}

// span returns the days on which what the citation names is in force.
func (c *Corpus) span(cite Cite) (value.Span, bool) {
	if c.Resolve(cite) != nil {
		return value.Span{}, false
	}
	h := c.held(cite.Instrument)
	p, _ := h.provision(cite)
	return p.span(h.Span()), true
}

// span returns the provision's own days, or those of its instrument where it
// has none.
func (p Provision) span(instrument value.Span) value.Span {
	if p.From.IsZero() {
		p.From = instrument.From
	}
	if p.Until.IsZero() {
		p.Until = instrument.Until
	}
	return value.Span{From: p.From, Until: p.Until}
}

// basis returns how surely what the citation names is known.
func (c *Corpus) basis(cite Cite) Basis {
	h := c.held(cite.Instrument)
	if p, ok := h.provision(cite); ok {
		return p.Basis
	}
	return h.Basis
}
