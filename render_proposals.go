package blocs

import (
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// Words for what the rules by themselves make of units. They are only read.
var (
	proposed = map[award.Outcome]value.Message{
		award.Nominated:    value.Msg("blocs.proposed.nominated"),
		award.Reserve:      value.Msg("blocs.proposed.reserve"),
		award.NotNominated: value.Msg("blocs.proposed.not-nominated"),
		award.OutcomeOpen:  value.Msg("blocs.proposed.open"),
	}
	comparisons = map[award.Comparison]value.Message{
		award.Agrees:     value.Msg("blocs.result.agrees"),
		award.Differs:    value.Msg("blocs.result.deviates"),
		award.CannotTell: value.Msg("blocs.result.cannot-tell"),
	}
	passed = map[rule.Verdict]string{
		rule.Met: "rule.mark.met", rule.NotMet: "rule.mark.not-met", rule.Unknown: "rule.mark.unknown",
	}
)

// proposals writes what the bloc's rules by themselves make of each award, beside
// what it decided.
func (w *writer) proposals() {
	for i, p := range w.r.Proposals {
		w.head("blocs.head.proposal", w.r.awardName(p.Award, w.r.On))
		for k, places := range p.Places {
			w.about("proposals", i, "places", k)
			for _, m := range places.Says {
				w.item(1, w.printer.Begin(m))
			}
		}
		for k, c := range p.Units {
			w.about("proposals", i, "units", k)
			w.candidacy(p.Award, c)
		}
	}
}

// mark is the mark of a test that came to a verdict.
func (w *writer) mark(v rule.Verdict) string { return "[" + w.print(passed[v]) + "] " }

// candidacy writes what the rules make of one unit, test by test.
func (w *writer) candidacy(id value.ID, c award.Candidacy) {
	outcome := proposed[c.Outcome]
	if c.Stopped != "" {
		outcome = value.Msg("blocs.proposed.stopped", outcome, value.Msg("award.test."+string(c.Stopped)))
	}
	w.item(1, w.begun("blocs.candidacy", w.r.NameOf(c.Unit), outcome))
	for _, t := range c.Tests {
		if t.Test == award.TestBallot && len(t.Says) > 1 && w.told(id, c.Unit, t.Says) {
			w.line(2, w.mark(t.Verdict)+w.print("blocs.see-ballots", value.Msg("award.test."+string(t.Test))))
			if t.Test == c.Stopped {
				break
			}
			continue
		}
		line := w.mark(t.Verdict) + w.print("award.test."+string(t.Test))
		if len(t.Says) > 0 {
			line += ": " + w.printer.Print(t.Says[0])
		}
		w.line(2, line)
		for _, m := range t.Says[min(1, len(t.Says)):] {
			w.item(3, w.printer.Begin(m))
		}
		if t.Test == c.Stopped {
			break // what comes after is no reason
		}
	}
	if c.State == award.Suspended {
		w.item(2, w.begun("blocs.proposed.suspended"))
	}
	for _, m := range c.Notes {
		w.item(2, w.printer.Begin(m))
	}
	if c.Recorded != "" {
		w.item(2, w.begun("blocs.compared", comparisons[c.Compared], proposed[c.Recorded]))
	}
}
