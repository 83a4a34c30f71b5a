package awardtest

import (
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
)

// Count is in how many cases a provision was met, not met and unknown.
type Count struct{ Met, NotMet, Unknown int }

// Add counts one case.
func (n Count) Add(v rule.Verdict) Count {
	switch v {
	case rule.Met:
		n.Met++
	case rule.NotMet:
		n.NotMet++
	default:
		n.Unknown++
	}
	return n
}

// Verdicts returns what a proof says of each provision that it cites: the
// verdict of its highest step, and where several stand side by side, as the two
// halves of a clause do, of all of them together.
func Verdicts(proof rule.View) map[law.Cite]rule.Verdict {
	all := map[law.Cite]rule.Verdict{}
	var walk func(v rule.View, above map[law.Cite]bool)
	walk = func(v rule.View, above map[law.Cite]bool) {
		if !v.Cite.IsZero() && !above[v.Cite] {
			verdict := v.Verdict
			if before, ok := all[v.Cite]; ok {
				verdict = before.And(verdict)
			}
			all[v.Cite] = verdict
			above[v.Cite] = true
			defer delete(above, v.Cite)
		}
		for _, below := range v.Of {
			walk(below, above)
		}
	}
	walk(proof, map[law.Cite]bool{})
	return all
}

// Leaves calls f for the steps of a proof that ask for a fact, in order.
func Leaves(proof rule.View, f func(rule.View)) {
	if proof.Fact != "" {
		f(proof)
	}
	for _, below := range proof.Of {
		Leaves(below, f)
	}
}
