package award

import (
	"cmp"
	"slices"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// nodes checks what the nodes of a condition cite. What a node leaves to the
// compiler, a place that the corpus lacks, is not reported again.
func (l *loader) nodes(c *rule.Condition, span value.Span, path value.Path) {
	if l.checked {
		return
	}
	span = span.Intersect(value.Span{From: c.From, Until: c.Until})
	if c.Says != nil {
		l.text(*c.Says, path.At("says"))
	}
	if !c.Cite.IsZero() && l.catalogue.corpus.Resolve(c.Cite) == nil {
		l.cited(c.Cite, c.Basis, span, path)
	}
	list := func(cs []rule.Condition, at value.Path) {
		for i := range cs {
			l.nodes(&cs[i], span, at.Index(i))
		}
	}
	list(c.All, path.At("all"))
	list(c.Any, path.At("any"))
	if c.Not != nil {
		l.nodes(c.Not, span, path.At("not"))
	}
	if c.AtLeast != nil {
		list(c.AtLeast.Of, path.At("atLeast").At("of"))
	}
	if c.Unless != nil {
		l.nodes(&c.Unless.Rule, span, path.At("unless").At("rule"))
		l.nodes(&c.Unless.Exception, span, path.At("unless").At("exception"))
	}
	if c.Streak != nil {
		l.nodes(&c.Streak.Test, span, path.At("streak").At("test"))
	}
	if c.Readings != nil {
		l.text(c.Readings.Question, path.At("readings").At("question"))
		for i := range c.Readings.Of {
			at := path.At("readings").At("of").Index(i)
			l.text(c.Readings.Of[i].Because, at.At("because"))
			l.nodes(&c.Readings.Of[i].Condition, span, at.At("condition"))
		}
	}
}

// endOfTime stands for no end where a span's last day is asked for.
var endOfTime = value.MustDate("9999-12-31")

// cited wants a provision to be in force from the first to the last day of the
// span, and to be known as surely as the basis says.
func (l *loader) cited(cite law.Cite, basis law.Basis, span value.Span, path value.Path) {
	if l.checked {
		return
	}
	last := span.Last()
	if last.IsZero() {
		last = endOfTime
	}
	for _, day := range [...]value.Date{span.From, last} {
		if !l.catalogue.corpus.InForce(cite, day) {
			l.fault(path.At("cite"), "award.cite", cite.Arg(), day)
			return
		}
	}
	if l.basis(cite).Weaker(basis) {
		l.fault(path.At("basis"), "award.basis", cite.Arg())
	}
}

// provisions wants places that the corpus has.
func (l *loader) provisions(cites []law.Cite, path value.Path) {
	if l.checked {
		return
	}
	for i, cite := range cites {
		if _, ok := l.catalogue.corpus.Provision(cite); !ok {
			l.fault(path.Index(i), "award.cite-unknown", cite.Arg())
		}
	}
}

// basis returns the surest basis that what cites a place may claim. Nothing is
// quoted from a whole instrument.
func (l *loader) basis(cite law.Cite) law.Basis {
	if p, ok := l.catalogue.corpus.Provision(cite); ok {
		return p.Basis
	}
	i, _ := l.catalogue.corpus.Instrument(cite.Instrument)
	return weakest(i.Basis, law.Secondary)
}

// endBasis returns how surely the end of a provision is known.
func (l *loader) endBasis(cite law.Cite) law.Basis {
	p, _ := l.catalogue.corpus.Provision(cite)
	i, _ := l.catalogue.corpus.Instrument(cite.Instrument)
	if p.Until.IsZero() {
		return cmp.Or(i.UntilBasis, i.Basis)
	}
	return cmp.Or(p.UntilBasis, p.Basis)
}

// Introduced returns the day on which a law brought in the award, and the
// provision. It returns false for awards as old as the oldest law of the corpus,
// and for those that an amendment may have brought in or only changed: the corpus
// does not tell.
func (c *Catalogue) Introduced(id value.ID) (value.Date, law.Cite, bool) {
	a, ok := c.award(id)
	if !ok || len(a.Listed) == 0 {
		return value.Date{}, law.Cite{}, false
	}
	first := &a.Listed[0]
	older := func(a Award) bool { return a.Listed[0].From.Before(first.From) }
	began, ok := c.corpus.Began(first.Cite.Instrument)
	return first.From, first.Cite, ok && began == first.From && slices.ContainsFunc(c.awards, older)
}

// StandardBy returns the provision that the standard of an award for a recipient goes by
// on a day: the one that the version of the day is cited by, which of an article with
// several cases is that of the yearly one. It returns false where no standard is encoded,
// or the award is of no law.
func (c *Catalogue) StandardBy(id value.ID, r Recipient, on value.Date) (law.Cite, bool) {
	a, ok := c.award(id)
	if !ok {
		return law.Cite{}, false
	}
	version, _ := c.version(a, r, on)
	return version.Cite, version.Value != nil
}

// holding returns the first of the provisions that is in force on the day; false
// where none is.
func (c *Catalogue) holding(cites []law.Cite, on value.Date) (law.Cite, bool) {
	i := slices.IndexFunc(cites, func(cite law.Cite) bool { return c.corpus.InForce(cite, on) })
	if i < 0 {
		return law.Cite{}, false
	}
	return cites[i], true
}
