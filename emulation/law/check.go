package law

import (
	"errors"

	"github.com/khoithidua/blocs/emulation/value"
)

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
	l.others(at.At("amends"), i.ID, i.Amends)
	l.others(at.At("holds"), i.ID, i.Holds)
	l.checkProvisions(at.At("provisions"), i)
}

// endedBy wants another instrument of the corpus, in force when the provision
// ends.
func (l *loader) endedBy(at value.Path, own value.ID, p Provision) {
	if p.EndedBy == "" {
		return
	}
	by := l.held(p.EndedBy)
	switch {
	case by == nil || p.EndedBy == own:
		l.refuse(at, "law.amends", p.EndedBy)
	case p.Until.IsZero() || !by.Span().Contains(p.Until):
		l.refuse(at, "law.ended-by", p.EndedBy)
	}
}

// others wants other instruments of the corpus.
func (l *loader) others(at value.Path, own value.ID, ids []value.ID) {
	for n, id := range ids {
		if l.held(id) == nil || id == own {
			l.refuse(at.Index(n), "law.amends", id)
		}
	}
}

func (l *loader) checkProvisions(at value.Path, i Instrument) {
	var last Cite
	for n, p := range i.Provisions {
		at := at.Index(n)
		l.text(at.At("says"), p.Says)
		l.untilBasis(at, p.UntilBasis, p.Until)
		l.endedBy(at.At("endedBy"), i.ID, p)
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

// unit returns the check that a value fits the unit.
func (l *loader) unit(u Unit) func(at value.Path, q value.Quantity) {
	return func(at value.Path, q value.Quantity) {
		if !u.fits(q) {
			l.refuse(at, "law.unit", q.String(), string(u))
		}
	}
}

// window checks the days of a window.
func (l *loader) window(at value.Path, w FilingDays) {
	if !w.Closes.everyYear() {
		l.refuse(at.At("closes"), "law.day", w.Closes.Day, w.Closes.Month)
	}
	switch {
	case w.Opens == nil:
	case !w.Opens.everyYear():
		l.refuse(at.At("opens"), "law.day", w.Opens.Day, w.Opens.Month)
	case w.Last(2001).Before(w.Opens.In(2001)):
		l.refuse(at.At("opens"), "law.window")
	}
}

// checkTimeline checks a timeline; fits checks a value by itself.
func checkTimeline[T any](l *loader, at value.Path, t Timeline[T], fits func(value.Path, T)) {
	if len(t) == 0 {
		l.refuse(at, "law.no-values")
	}
	if !t.Ordered() {
		l.refuse(at, "law.order")
	}
	for n, v := range t {
		at := at.Index(n)
		l.note(at, v.Note)
		switch {
		case v.Value != nil:
			fits(at.At("value"), *v.Value)
		case n == 0 || t[n-1].Value == nil:
			l.refuse(at, "law.ends-nothing")
		case t[n-1].Cite == v.Cite:
			l.refuse(at.At("cite"), "law.ended-by-itself", v.Cite.Arg())
		}
		span := value.Span{From: v.From, Until: t.Until(v.From)}
		l.checkCite(at, v.Cite, v.Basis, span, v.Value != nil)
	}
}

// checkCite checks what an entry of a timeline cites: a value must be in force as
// long as it holds, an end on its first day.
func (l *loader) checkCite(at value.Path, cite Cite, basis Basis, holds value.Span, valued bool) {
	if basis == Quoted && cite.Article == 0 {
		l.refuse(at.At("cite"), "law.quoted-whole", cite.Arg())
	}
	var problem *value.Problem
	if errors.As(l.Resolve(cite), &problem) {
		l.issues = append(l.issues, value.Issue{
			Path: at.At("cite").String(), Severity: value.Error, Message: problem.Message,
		})
		return
	}
	if l.basis(cite).Weaker(basis) {
		l.refuse(at.At("basis"), "law.basis", string(basis), cite.Arg(), string(l.basis(cite)))
	}
	span, _ := l.span(cite)
	switch {
	case !span.Contains(holds.From):
		l.refuse(at.At("from"), "law.not-in-force", cite.Arg(), holds.From)
	case valued && !span.Covers(holds):
		l.refuse(at.At("cite"), "law.outlived", cite.Arg(), span.Until)
	}
}
