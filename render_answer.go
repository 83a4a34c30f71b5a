package blocs

import (
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
func RenderAnswer(a Answer, lang value.Lang) string { return written(AnswerSections(a, lang)) }

// AnswerSections returns what [RenderAnswer] writes, part by part and line by
// line, each line with its place in the answer.
func AnswerSections(a Answer, lang value.Lang) []Section {
	if a.Subject.ID == "" {
		return nil // there is no answer to show
	}
	corpus := law.Vietnam()
	printer := Printer(lang)
	printer.Cite = shortCite(lang)
	w := writer{printer: printer, r: Report{Year: a.Year, Derived: a.Derived, Issues: a.Issues, Sources: a.Sources}}
	w.title(w.print("blocs.answer.title", a.Subject.text(), a.Year.Label), a.On, a.Corpus)
	w.begin("basis", "")
	w.about("cites")
	for _, line := range corpus.LegalBasis(a.Cites, lang) {
		w.line(0, line)
	}
	for i, f := range a.Findings {
		w.head("blocs.answer.finding", awardName(f.Assessment.Award, a.On), states[f.Assessment.State])
		w.about("findings", i)
		w.inside(func() {
			w.derived(a.Subject.ID, f.Assessment.Proof)
			w.proof(f.Assessment, w.view)
			w.notes(f.Assessment.Notes)
		}, "assessment")
		w.inside(func() { w.money(2, f.Bonus) }, "bonus")
		w.inside(func() { w.noMoney(f.NoBonus) }, "noBonus")
		w.inside(func() { w.around(f.Around, a.On) }, "around")
	}
	w.payments(a.Payments)
	w.limits(a.Limits, a.On)
	w.issues()
	w.sources()
	w.closing()
	return w.sections
}

// shortCite prints citations short from the first on, where the legal basis has
// named each instrument in full.
func shortCite(lang value.Lang) func(string) string {
	return func(wire string) string {
		cite, err := law.ParseCite(wire)
		if err != nil {
			return wire
		}
		return law.Vietnam().Short(cite, lang)
	}
}
