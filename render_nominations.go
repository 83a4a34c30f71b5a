package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
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
		w.item(1, w.begun("blocs.nominated", w.r.NameOf(n.Unit), w.r.awardName(n.Award, n.Assessment.On), w.outcome(n.Outcome)))
		steps, voted := w.steps(n.Award, n.Unit)
		for k, m := range n.Reasons {
			switch {
			case slices.ContainsFunc(steps, m.Equal):
				continue
			case voted != nil && k == 0: // how it was decided
				m = value.Msg("blocs.voted", m, voted.Says())
			}
			w.inside(func() { w.item(2, w.printer.Begin(m)) }, "reasons", k)
		}
		w.inside(func() {
			w.proof(n.Assessment, w.branch)
			w.derived(n.Unit, n.Assessment.Proof)
			w.notes(n.Assessment.Notes)
		}, "assessment")
		if !settles(n.Council) {
			w.inside(func() { w.money(2, n.Bonus) }, "bonus")
			w.inside(func() { w.noMoney(n.NoBonus) }, "noBonus")
		}
		w.inside(func() { w.settlement(n.Council, w.councilSaid(i)) }, "council")
	}
}

// settles reports whether the council's result tells the money: what it gave with
// its own, or that nothing was given. Then that of what was proposed is told no
// more, since it would be read as due.
func settles(s *award.Settlement) bool {
	return s != nil && (s.Result != award.Approved || s.Bonus != nil)
}
