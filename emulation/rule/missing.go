package rule

import (
	"cmp"
	"iter"
	"slices"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Need is something not given that could still change a verdict.
type Need struct {
	// The fact, for a fact that is missing.
	Fact value.ID `json:"fact,omitempty"`
	// The awards, where the list of awards received is not complete enough.
	Awards []value.ID `json:"awards,omitempty"`
	// What must count, where it is not known from which day achievements count: the
	// disciplines of that time, or that there were none.
	Counted Counted `json:"counted,omitempty"`
	// Whether it is the year itself that is missing: which days it has. The list of
	// awards then tells the rest.
	Undeclared bool `json:"undeclared,omitempty"`
	// How many adjacent years before the year under consideration; 0 is itself.
	YearsBack int `json:"yearsBack,omitempty"`
	// What it is, in words.
	Says value.Message `json:"says"`
	// The provision that asks for it: the leaf's own, or that of the nearest step
	// above it that names one.
	Cite law.Cite `json:"cite,omitzero"`
	// Whether it alone could settle the verdict as met.
	CouldMeet bool `json:"couldMeet"`
	// Whether it alone could settle the verdict as not met.
	CouldFail bool `json:"couldFail"`
}

// Missing returns what is not given and could still change the verdict, alone
// or with others, the most useful first: what alone could settle the verdict
// either way, then what could settle it one way, then the rest; within each,
// what more leaves ask for, then the order of the rule. It returns nil when the
// verdict is settled.
//
// "Could" takes each leaf by itself: that no one value of a fact may meet two
// conditions, or that all values meet one, is not taken into account. Of a run
// it is what the chain of years lacks that the proof shows; when that turns out
// badly, another chain may still do.
func (p Proof) Missing() []Need {
	order := p.order()
	open := p.open(order)
	asked := make([]asking, 0, len(open))
	for _, i := range open {
		for need := range p.needs(i) {
			k := slices.IndexFunc(asked, func(a asking) bool { return a.need.same(need) })
			if k < 0 {
				k = len(asked)
				asked = append(asked, asking{need: need})
			}
			asked[k].leaves = append(asked[k].leaves, i)
		}
	}
	if len(asked) == 0 {
		return nil
	}
	w := supposing{Proof: p, order: order, below: make([]supposed, p.size())}
	byUse := make([]*asking, len(asked))
	for k := range asked {
		a := &asked[k]
		met, unmet := w.verdict(a.leaves, Met), w.verdict(a.leaves, NotMet)
		a.need.CouldMeet = met == Met || unmet == Met
		a.need.CouldFail = met == NotMet || unmet == NotMet
		byUse[k] = a
	}
	slices.SortStableFunc(byUse, func(a, b *asking) int {
		return cmp.Or(b.need.use()-a.need.use(), len(b.leaves)-len(a.leaves))
	})
	needs := make([]Need, len(asked))
	for k, a := range byUse {
		needs[k] = a.need
		needs[k].Says, needs[k].Cite = p.wants(a.need, a.leaves[0])
	}
	return needs
}

// asking is a need with the leaves that ask for it.
type asking struct {
	need   Need
	leaves []int
}

// same reports whether n and m are for the same thing.
func (n Need) same(m Need) bool {
	return n.Fact == m.Fact && n.Counted == m.Counted && n.Undeclared == m.Undeclared && n.YearsBack == m.YearsBack && slices.Equal(n.Awards, m.Awards)
}

// use counts the verdicts that n alone could bring.
func (n Need) use() int {
	use := 0
	if n.CouldMeet {
		use++
	}
	if n.CouldFail {
		use++
	}
	return use
}

// ways are the ways in which something may still go.
type ways struct{ meet, fail bool }

// open returns the leaves that the verdict still hangs on, in order: those of
// which some verdict, with some verdicts of the other open leaves, changes it.
func (p Proof) open(order []int) []int {
	ahead := p.ahead(order, func(int) bool { return true })
	var leaves []int
	// From the root down: a step matters in a way if it may go so and if the step
	// above matters in the way that follows from it.
	for _, i := range order {
		f := &p.rule.frames[i]
		if f.parent >= 0 {
			above := ahead[f.parent]
			if p.rule.frames[f.parent].op == opNot {
				above.meet, above.fail = above.fail, above.meet
			}
			ahead[i].meet = ahead[i].meet && above.meet
			ahead[i].fail = ahead[i].fail && above.fail
		}
		if p.steps[i].verdict.Settled() {
			ahead[i] = ways{}
		}
		if ahead[i] != (ways{}) && p.leaf(i) {
			leaves = append(leaves, i)
		}
	}
	return leaves
}

// ahead returns for each step the verdicts that it has or may come to when the
// open leaves of which free says so go either way. Where no law says what is
// asked, nothing given mends that; nor do readings come to agree when two already
// disagree.
func (p Proof) ahead(order []int, free func(leaf int) bool) []ways {
	ahead := make([]ways, p.size())
	below := make([]tally, p.size())
	for _, i := range slices.Backward(order) {
		f := &p.rule.frames[i]
		switch {
		case p.steps[i].verdict.Settled():
			ahead[i] = ways{meet: p.steps[i].verdict == Met, fail: p.steps[i].verdict == NotMet}
		case f.lawless:
		case below[i].branches > 0:
			ahead[i] = p.mayGo(i, below[i])
		default:
			ahead[i] = ways{free(i), free(i)}
		}
		if f.parent >= 0 {
			t := &below[f.parent]
			t.branches++
			if ahead[i].meet {
				t.meet++
			}
			if ahead[i].fail {
				t.fail++
			}
		}
	}
	return ahead
}

// tally counts branches, and those that may be met and may fail.
type tally struct{ branches, meet, fail int32 }

// mayGo returns how an open step may go, given how its branches may.
func (p Proof) mayGo(i int, t tally) ways {
	f := &p.rule.frames[i]
	switch {
	case f.op == opNot:
		return ways{meet: t.fail > 0, fail: t.meet > 0}
	case f.op == opReadings:
		return ways{meet: t.meet == t.branches, fail: t.fail == t.branches}
	case f.op == opRun:
		// Another chain than the one shown may do, but all of them must fail.
		return ways{meet: t.meet == t.branches || p.steps[i].marks&several != 0, fail: t.fail > 0}
	case f.op == opTimes && p.steps[i].marks&longer != 0:
		return ways{true, true}
	}
	return ways{meet: t.meet >= f.need, fail: t.fail > t.branches-f.need}
}

// needs tells what the leaf at step i wants; [Proof.wants] says it.
func (p Proof) needs(i int) iter.Seq[Need] {
	return func(yield func(Need) bool) {
		f, s := &p.rule.frames[i], &p.steps[i]
		need := Need{YearsBack: int(f.back)}
		switch {
		case s.marks&hole != 0:
			need.Undeclared = true
		case f.past != nil:
			need.Awards = make([]value.ID, len(f.past.asked))
			for k, at := range f.past.asked {
				need.Awards[k] = p.rule.program.asked[at]
			}
		case f.op == opCounted && !p.doubt:
			return // without a year under consideration nothing is known
		case f.op == opCounted:
			need.Counted = CountedYear
		default:
			need.Fact = p.rule.program.vocabulary.facts[f.fact].ID
			if f.op == opTest {
				break
			}
			for need.YearsBack = range int(s.years) {
				if s.lacks(need.YearsBack) && !yield(need) {
					return
				}
			}
			return
		}
		yield(need)
	}
}

// wants says in words what the leaf at step i wants, and by which provision.
func (p Proof) wants(n Need, i int) (value.Message, law.Cite) {
	f, cite := &p.rule.frames[i], p.provision(i)
	switch {
	case n.Undeclared:
		return value.Msg("rule.need.year"), cite
	case n.Counted != "":
		return value.Msg("rule.counted.need"), cite
	case n.Fact != "":
		return value.Msg("rule.says", p.rule.program.vocabulary.facts[f.fact].Name), cite
	}
	return p.says(f.node), cite
}

// provision returns the provision that a step is asked under: its own, or that of
// the nearest step above that names one.
func (p Proof) provision(i int) law.Cite {
	if c := p.sourced(i); c != nil {
		return c.Cite
	}
	return law.Cite{}
}

// sourced returns the condition that names it, nil if none does.
func (p Proof) sourced(i int) *Condition {
	for at := int32(i); at >= 0; at = p.rule.frames[at].parent {
		if c := p.rule.frames[at].node.source; !c.Cite.IsZero() {
			return c
		}
	}
	return nil
}

// supposing tries verdicts of open leaves.
type supposing struct {
	Proof
	order []int
	below []supposed // by step
}

// counts says how many branches have each verdict.
type counts [3]int32

// supposed is what is supposed of the branches of a step.
type supposed struct {
	counts
	needed bool // one fails that every chain of a run has
}

// verdict returns the verdict of the whole if the given leaves had verdict v.
func (w supposing) verdict(leaves []int, v Verdict) Verdict {
	clear(w.below)
	var verdict Verdict
	for _, i := range slices.Backward(w.order) {
		f, s, b := &w.rule.frames[i], &w.steps[i], &w.below[i]
		verdict = s.verdict
		switch {
		case slices.Contains(leaves, i):
			if verdict = v; v == NotMet && f.op == opTotal && s.marks&several != 0 {
				verdict = Unknown // one fact of several does not fail it
			}
		case b.counts == (counts{}):
		case f.op == opRun:
			verdict = s.run(b)
		case f.op == opTimes:
			verdict = f.enough(s, b)
		default:
			verdict = f.of(b.counts[Met], b.counts[NotMet])
		}
		if f.parent >= 0 {
			above := &w.below[f.parent]
			above.counts[verdict]++
			if verdict == NotMet && f.year && f.back < w.rule.frames[f.parent].need {
				above.needed = true
			}
		}
	}
	return verdict
}

// run returns the verdict of a run, given those below the chain that is shown.
func (s *step) run(b *supposed) Verdict {
	switch {
	case b.needed:
		return NotMet
	case b.counts[NotMet] > 0 && s.marks&several == 0:
		return NotMet
	case b.counts[NotMet] > 0 || b.counts[Unknown] > 0:
		return Unknown
	}
	return Met
}

// enough returns the verdict of a times, given those of the years shown.
func (f *frame) enough(s *step, b *supposed) Verdict {
	switch {
	case b.counts[Met] >= f.need:
		return Met
	case int32(s.years)-b.counts[NotMet] < f.need && s.marks&longer == 0:
		return NotMet
	}
	return Unknown
}
