package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// judgement is what the standard comes to on a case.
type judgement struct {
	verdict   rule.Verdict
	basis     law.Basis
	tree      rule.View
	missing   []rule.Need
	questions []value.Text    // of the standard
	asked     []value.Message // of how time counts
	cites     []law.Cite
}

func judgementOf(p rule.Proof) judgement {
	return judgement{verdict: p.Verdict(), basis: p.Basis(), tree: p.Tree(), missing: p.Missing(), cites: p.Cites(), questions: p.Questions()}
}

// judgementBy evaluates a standard on a case under all readings of the clauses on
// time. Where they come to different verdicts, or what is open is not the same,
// all are shown and the verdict is Unknown; otherwise the strictest is shown.
func judgementBy(standard *rule.Rule, facts rule.Case, clauses []clause) judgement {
	for i := 0; i < len(clauses); {
		if matters(standard, facts, clauses, i) {
			i++
			continue
		}
		strictest := clauses[i].readings[len(clauses[i].readings)-1]
		strictest.read(&facts)
		clauses = slices.Delete(slices.Clone(clauses), i, i+1)
	}
	var read []judgement
	for _, way := range ways(facts, clauses) {
		read = append(read, judgementOf(standard.Eval(&way, rule.Proof{})))
	}
	if len(read) == 1 {
		return read[0]
	}
	return joined(read, clauses)
}

// matters reports whether the reading of the i-th clause makes a difference,
// however the others are read.
func matters(standard *rule.Rule, facts rule.Case, clauses []clause, i int) bool {
	others := slices.Delete(slices.Clone(clauses), i, i+1)
	for _, way := range ways(facts, others) {
		var first, proof rule.Proof
		for k, r := range clauses[i].readings {
			r.read(&way)
			if k == 0 {
				first = standard.Eval(&way, rule.Proof{})
				continue
			}
			proof = standard.Eval(&way, proof)
			if v := first.Verdict(); proof.Verdict() != v || !v.Settled() && !proof.Tree().Equal(first.Tree()) {
				return true
			}
		}
	}
	return false
}

// joined returns what a standard comes to under all readings of some clauses.
func joined(read []judgement, clauses []clause) judgement {
	question, because := clauses[0].question, reasonsOf(clauses[0])
	for _, c := range clauses[1:] {
		question = value.Msg("award.both", question, c.question)
		var both []value.Message
		for _, one := range because {
			for _, other := range reasonsOf(c) {
				both = append(both, value.Msg("award.both", one, other))
			}
		}
		because = both
	}
	both := judgement{basis: read[0].basis, tree: joinedTree(read, question, because)}
	for _, j := range read {
		both.basis = weakest(both.basis, j.basis)
		both.cites = append(both.cites, j.cites...)
		for _, q := range j.questions {
			if !slices.Contains(both.questions, q) {
				both.questions = append(both.questions, q)
			}
		}
		for _, need := range j.missing {
			same := func(n rule.Need) bool {
				return n.Fact == need.Fact && n.Counted == need.Counted && n.Undeclared == need.Undeclared && n.YearsBack == need.YearsBack && slices.Equal(n.Awards, need.Awards)
			}
			if !slices.ContainsFunc(both.missing, same) {
				both.missing = append(both.missing, need)
			}
		}
	}
	if slices.ContainsFunc(read, func(j judgement) bool { return j.verdict != read[0].verdict }) {
		for _, c := range clauses {
			both.asked = append(both.asked, c.question)
		}
	}
	return both
}

func reasonsOf(c clause) []value.Message {
	var because []value.Message
	for _, r := range c.readings {
		because = append(because, r.because)
	}
	return because
}

// joinedTree shows proofs of one standard under several readings: what is the same
// in all of them once, and the rest, as deep as it lies, under the reading that it
// belongs to.
func joinedTree(read []judgement, question value.Message, because []value.Message) rule.View {
	var views []rule.View
	for _, j := range read {
		views = append(views, j.tree)
	}
	return merged(views, question, because)
}

func merged(views []rule.View, question value.Message, because []value.Message) rule.View {
	all := views[0]
	if slices.ContainsFunc(views, func(v rule.View) bool { return !alike(v, all) }) || len(all.Of) == 0 {
		return under(views, views, question, because)
	}
	all.Verdict, all.Found = rule.Unknown, nil
	var differ []int
	for k, step := range all.Of {
		if slices.ContainsFunc(views, func(v rule.View) bool { return !v.Of[k].Equal(step) }) {
			differ = append(differ, k)
		}
	}
	if len(differ) == 0 {
		return under(views, views, question, because)
	}
	parts := make([]rule.View, len(views)) // what differs
	for i, v := range views {
		for _, k := range differ {
			parts[i].Of = append(parts[i].Of, v.Of[k])
		}
	}
	var below rule.View
	if len(differ) > 1 {
		below = under(views, parts, question, because)
	} else {
		one := make([]rule.View, len(views))
		for i := range parts {
			one[i] = parts[i].Of[0]
		}
		below = merged(one, question, because)
	}
	of := slices.Clone(all.Of)
	of[differ[0]] = below
	for _, k := range slices.Backward(differ[1:]) {
		of = slices.Delete(of, k, k+1)
	}
	all.Of = of
	return all
}

// alike reports whether two steps ask the same in the same form, whatever was
// found.
func alike(v, w rule.View) bool {
	return v.Says.Equal(w.Says) && v.Cite == w.Cite && v.YearsBack == w.YearsBack && v.Years == w.Years && v.Against == w.Against && len(v.Of) == len(w.Of)
}

// under shows each of some views, or the parts of them, under its reading; those
// that are the same under their readings together.
func under(views, parts []rule.View, question value.Message, because []value.Message) rule.View {
	all := rule.View{Against: views[0].Against, Says: value.Msg("rule.readings", question)}
	var shown []rule.View
	for i, v := range views {
		of := parts[i].Of
		if parts[i].Says.Code != "" {
			of = []rule.View{parts[i]}
		}
		same := func(w rule.View) bool { return slices.EqualFunc(w.Of, of, rule.View.Equal) }
		if k := slices.IndexFunc(shown, same); k >= 0 {
			all.Of[k].Says = value.Msg("award.same-reading", all.Of[k].Says, because[i])
			continue
		}
		verdict := of[0].Verdict
		if slices.ContainsFunc(of, func(w rule.View) bool { return w.Verdict != verdict }) {
			verdict = v.Verdict
		}
		all.Of = append(all.Of, rule.View{Verdict: verdict, Against: v.Against, Says: value.Msg("rule.reading", because[i]), Of: of})
		shown = append(shown, rule.View{Of: of})
	}
	divided(&all)
	return all
}

// divided notes that readings come to opposite verdicts, where they do.
func divided(v *rule.View) {
	has := func(verdict rule.Verdict) bool {
		return slices.ContainsFunc(v.Of, func(of rule.View) bool { return of.Verdict == verdict })
	}
	if has(rule.Met) && has(rule.NotMet) {
		found := value.Msg("rule.found.divided")
		v.Found = &found
	}
}
