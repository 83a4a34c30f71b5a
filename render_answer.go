package blocs

import (
	"strings"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// states are the words for what an assessment amounts to. They are only read.
var states = map[award.State]value.Message{
	award.Open:        value.Msg("blocs.answer.state.open"),
	award.Suspended:   value.Msg("blocs.answer.state.suspended"),
	award.StateMet:    value.Msg("blocs.answer.state.met"),
	award.StateNotMet: value.Msg("blocs.answer.state.not-met"),
	award.NoLaw:       value.Msg("blocs.answer.state.no-law"),
}

// RenderAnswer writes an answer for people, as a page that can be put to the
// file: the legal basis block first, each instrument in full, then the findings
// with short citations.
func RenderAnswer(a Answer, lang value.Lang) string {
	if a.Subject.ID == "" {
		return "" // there is no answer to show
	}
	corpus := law.Vietnam()
	printer := Printer(lang)
	printer.Cite = func(wire string) string {
		cite, err := law.ParseCite(wire)
		if err != nil {
			return wire
		}
		return corpus.Short(cite, lang)
	}
	w := writer{printer: printer, r: Report{Year: a.Year, Derived: a.Derived, Issues: a.Issues, Sources: a.Sources}}
	w.line(0, strings.ToUpper(w.print("blocs.answer.title", a.Subject.text(), a.Year.Label)))
	w.subtitle(a.On, a.Corpus)
	w.line(0, "")
	for _, line := range corpus.LegalBasis(a.Cites, lang) {
		w.line(0, line)
	}
	for _, f := range a.Findings {
		w.head("blocs.answer.finding", awardName(f.Assessment.Award, a.On), states[f.Assessment.State])
		w.derived(a.Subject.ID, f.Assessment.Proof)
		w.proof(f.Assessment, w.view)
		for _, m := range f.Assessment.Notes {
			w.item(2, w.printer.Print(m))
		}
		w.money(f.Bonus, f.NoBonus)
		w.around(f.Around, a.On)
	}
	w.payments(a.Payments)
	w.limits(a.Limits, a.On)
	w.issues()
	w.sources()
	w.line(0, "")
	w.line(0, corpus.EditionNote().In(lang))
	w.say(0, "blocs.disclaimer")
	return w.b.String()
}
