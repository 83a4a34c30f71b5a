package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
)

// ballots writes what each decision's ballots came to: once what concerns all
// candidates, such as the rule, its base and the quorum, then candidate by
// candidate, and what has to be decided first where the rule can be read in more
// than one way.
func (w *writer) ballots() {
	if len(w.r.Ballots) == 0 {
		return
	}
	w.head("blocs.head.ballots")
	for i, b := range w.r.Ballots {
		w.about("ballots", i)
		w.item(1, w.r.awardName(b.Award, w.r.On).In(w.printer.Lang))
		for k, m := range b.Outcome.Proof {
			w.about("ballots", i, "outcome", "proof", k)
			w.item(2, w.printer.Begin(m))
		}
		for k, f := range b.Outcome.Candidates {
			w.about("ballots", i, "outcome", "candidates", k)
			w.item(2, w.begun("blocs.step", w.r.NameOf(f.Candidate), f.Says()))
			for n, m := range f.Proof {
				w.about("ballots", i, "outcome", "candidates", k, "proof", n)
				w.item(3, w.printer.Begin(m))
			}
		}
		w.about("ballots", i, "outcome", "questions")
		for _, q := range b.Outcome.Questions {
			w.item(2, w.begun("blocs.question", q))
		}
	}
}

// steps returns what the ballots of an award say of a unit, and what came of it;
// nothing where it did not stand.
func (w *writer) steps(id, unit value.ID) ([]value.Message, *ballot.Finding) {
	for _, b := range w.r.Ballots {
		if f, stood := b.Outcome.For(unit); stood && b.Award == id {
			return slices.Concat(b.Outcome.Proof, f.Proof), &f
		}
	}
	return nil, nil
}

// told reports whether the ballots of an award say all of it of a unit.
func (w *writer) told(id, unit value.ID, says []value.Message) bool {
	steps, _ := w.steps(id, unit)
	return !slices.ContainsFunc(says, func(m value.Message) bool { return !slices.ContainsFunc(steps, m.Equal) })
}
