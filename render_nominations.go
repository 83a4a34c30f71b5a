package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// nominations writes what the bloc's decisions amount to, unit by unit. The steps
// of ballots stand with the ballots.
func (w *writer) nominations() {
	if len(w.r.Nominations) == 0 {
		return
	}
	w.head("blocs.head.nominations")
	for i, n := range w.r.Nominations {
		w.about("nominations", i)
		w.item(1, w.print("blocs.nominated", w.r.NameOf(n.Unit), w.r.awardName(n.Award, n.Assessment.On), w.outcome(n.Outcome)))
		steps, voted := w.steps(n.Award, n.Unit)
		for k, m := range n.Reasons {
			switch {
			case slices.ContainsFunc(steps, m.Equal):
				continue
			case voted != nil && k == 0: // how it was decided
				m = value.Msg("blocs.voted", m, voted.Says())
			}
			w.inside(func() { w.item(2, w.printer.Print(m)) }, "reasons", k)
		}
		w.inside(func() {
			w.proof(n.Assessment, w.branch)
			w.derived(n.Unit, n.Assessment.Proof)
			w.notes(n.Assessment.Notes)
		}, "assessment")
		w.inside(func() { w.money(n.Bonus) }, "bonus")
		w.inside(func() { w.noMoney(n.NoBonus) }, "noBonus")
		w.inside(func() { w.settlement(n.Council, w.councilSaid(i)) }, "council")
	}
}
