package blocs

import (
	"strings"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// around writes what stands around a verdict. Where there is nothing to say it
// says nothing.
func (w *writer) around(a Around, on value.Date) {
	if a.Vote != nil {
		w.inside(func() { w.vote(*a.Vote) }, "vote")
	}
	for i, t := range a.Filing {
		w.inside(func() { w.filing(t) }, "filing", i)
	}
	for i, m := range a.Unseen {
		w.inside(func() { w.item(2, w.printer.Begin(m)) }, "unseen", i)
	}
	if r := a.Report; r != nil {
		w.inside(func() { w.item(2, w.begun("blocs.report-age", r.Months, w.known(r.Basis, r.Cite))) }, "reportAge")
	}
	if a.Compared != nil {
		w.inside(func() { w.compared(*a.Compared, on) }, "compared")
	}
	if a.Earliest != nil {
		w.inside(func() { w.earliest(*a.Earliest) }, "earliest")
	}
	if a.WhatIf != nil {
		w.inside(func() { w.whatIf(*a.WhatIf) }, "whatIf")
	}
}

// earliest writes the first year in which the standard could be met.
func (w *writer) earliest(o rule.Outlook) {
	w.item(2, w.printer.Begin(o.Says))
	for _, need := range o.Needs[:min(mostUseful, len(o.Needs))] {
		w.item(3, w.need(need, o.Year))
	}
}

// whatIf writes the least change of facts that turns the verdict.
func (w *writer) whatIf(c rule.Counterfactual) {
	w.item(2, w.printer.Begin(c.Says))
	for _, change := range c.Changes {
		text := w.begun("blocs.change", change.Says, change.Found)
		if !change.Cite.IsZero() {
			text += " [" + w.printer.Arg(change.Cite.Arg()) + "]"
		}
		w.item(3, text)
	}
}

// known lists provisions, with the word for how surely they are known where that
// is less than the text itself.
func (w *writer) known(basis law.Basis, cites ...law.Cite) string {
	var all []string
	for _, c := range cites {
		all = append(all, w.printer.Arg(c.Arg()))
	}
	text := w.printer.List(all)
	if basis.Weaker(law.Quoted) && basis != "" {
		text += "; " + w.print("rule.basis."+string(basis))
	}
	return text
}

// vote writes how the law has the council vote.
func (w *writer) vote(r award.CouncilRule) {
	says := []string{w.print("blocs.vote.share", r.Rule.Share)}
	if r.Rule.Secret != nil && *r.Rule.Secret {
		says = append(says, w.print("blocs.vote.secret"))
	}
	if r.Rule.Written != nil && *r.Rule.Written {
		says = append(says, w.print("blocs.vote.written"))
	}
	if q := r.Rule.Quorum; q != nil {
		says = append(says, w.print("blocs.vote.quorum", q.Share))
	}
	w.item(2, w.begun("blocs.vote", strings.Join(says, "; "), w.known(r.Basis, r.Cites...)))
}

// filing writes a time until which files are taken.
func (w *writer) filing(t award.FilingTime) {
	if t.Days.Value == nil {
		return // no answer of ours has a time without days
	}
	d := *t.Days.Value
	code := "blocs.filing.by"
	if d.Bound == law.BeforeDay {
		code = "blocs.filing.before"
	}
	days := value.Msg(code, w.dayOfYear(d.Closes), value.Msg("blocs.filing."+string(d.Of)))
	if d.Opens != nil {
		days = value.Msg("blocs.filing.opens", w.dayOfYear(*d.Opens), days)
	}
	text := w.begun("blocs.filing", t.Title, days, w.known(t.Days.Basis, t.Days.Cite))
	if t.Days.Note != nil {
		text += ". " + t.Days.Note.In(w.printer.Lang)
	}
	w.item(2, strings.TrimSuffix(text, "."))
}

// dayOfYear writes a day as a date is written, without its year.
func (w *writer) dayOfYear(d law.DayOfYear) string {
	const year = "2001" // any common year
	return strings.TrimRight(strings.TrimSuffix(w.printer.Date(d.In(2001)), year), "/ ")
}

// compared writes how the law of another day differs, condition by condition.
func (w *writer) compared(c Compared, on value.Date) {
	w.item(2, w.begun("blocs.beside", c.On, w.known("", c.Cites...), states[c.State]))
	if c.Found != nil {
		w.item(3, w.printer.Begin(*c.Found))
	}
	if c.Comparison == nil {
		return
	}
	if len(c.Comparison.Differences) == 0 {
		w.item(3, w.begun("blocs.beside.same"))
	}
	for _, d := range c.Comparison.Differences {
		switch {
		case d.B == nil && d.A != nil:
			w.item(3, w.begun("blocs.beside.only", on, d.A.Line(w.printer)))
		case d.A == nil && d.B != nil:
			w.item(3, w.begun("blocs.beside.only", c.On, d.B.Line(w.printer)))
		case d.A != nil:
			w.item(3, w.begun("blocs.beside.other", on, d.A.Line(w.printer), c.On, d.B.Line(w.printer)))
		}
	}
}

// payments writes what is paid of several awards.
func (w *writer) payments(list []award.Payment) {
	if len(list) == 0 {
		return
	}
	w.head("blocs.head.payments")
	for i, p := range list {
		w.about("payments", i)
		text := w.printer.Begin(p.Says)
		if p.Paid.Settled() && !p.Cite.IsZero() {
			text += " (" + w.known(p.Basis, p.Cite) + ")"
		}
		if p.Paid == rule.Met && p.Bonus != nil {
			text += ": " + w.printer.Money(p.Bonus.Amount)
		}
		w.item(1, text)
	}
}

// limits writes numbers beside the ceilings of the law.
func (w *writer) limits(list []Limited, on value.Date) {
	if len(list) == 0 {
		return
	}
	w.head("blocs.head.limits", on)
	for i, l := range list {
		w.about("limits", i)
		text := w.begun("blocs.step", awardName(l.Award, on), l.Limit.Says)
		if !l.Limit.Cite.IsZero() {
			text += " (" + w.known(l.Limit.Basis, l.Limit.Cite) + ")"
		}
		w.item(1, text)
	}
}
