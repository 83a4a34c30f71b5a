package rule

import (
	"cmp"
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
	// How many adjacent years before the year under consideration; 0 is itself.
	YearsBack int `json:"yearsBack,omitempty"`
	// What it is, in words.
	Says value.Message `json:"says"`
	// The provision that asks for it, where the leaf names one.
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
// conditions, or that all values meet one, is not taken into account.
func (p Proof) Missing() []Need {
	var asked []asking
	for _, i := range p.open() {
		need := p.need(i)
		k := slices.IndexFunc(asked, func(a asking) bool { return a.need.same(need) })
		if k < 0 {
			k = len(asked)
			asked = append(asked, asking{need: need})
		}
		asked[k].leaves = append(asked[k].leaves, i)
	}
	below := make([]counts, len(p.steps))
	for k := range asked {
		a := &asked[k]
		met, unmet := p.suppose(a.leaves, Met, below), p.suppose(a.leaves, NotMet, below)
		a.need.CouldMeet = met == Met || unmet == Met
		a.need.CouldFail = met == NotMet || unmet == NotMet
	}
	slices.SortStableFunc(asked, func(a, b asking) int {
		return cmp.Or(b.need.use()-a.need.use(), len(b.leaves)-len(a.leaves))
	})
	var needs []Need
	for _, a := range asked {
		needs = append(needs, a.need)
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
	return n.Fact == m.Fact && n.YearsBack == m.YearsBack && slices.Equal(n.Awards, m.Awards)
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
func (p Proof) open() []int {
	ahead := p.ahead()
	var leaves []int
	// From the root down: a step matters in a way if it may go so and if the step
	// above matters in the way that follows from it.
	for i := range ahead {
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
		if f.branches == 0 && ahead[i] != (ways{}) {
			leaves = append(leaves, i)
		}
	}
	return leaves
}

// ahead returns for each step the verdicts that it has or may come to. Where no
// law says what is asked, nothing given mends that; nor do readings come to
// agree when two already disagree.
func (p Proof) ahead() []ways {
	ahead := make([]ways, len(p.steps))
	type tally struct{ meet, fail int32 }
	below := make([]tally, len(p.steps))
	for i := len(ahead) - 1; i >= 0; i-- {
		f, t := &p.rule.frames[i], below[i]
		switch {
		case p.steps[i].verdict.Settled():
			ahead[i] = ways{meet: p.steps[i].verdict == Met, fail: p.steps[i].verdict == NotMet}
		case f.lawless:
		case f.branches == 0:
			ahead[i] = ways{true, true}
		case f.op == opNot:
			ahead[i] = ways{meet: t.fail > 0, fail: t.meet > 0}
		case f.op == opReadings:
			ahead[i] = ways{meet: t.meet == f.branches, fail: t.fail == f.branches}
		default:
			ahead[i] = ways{meet: t.meet >= f.need, fail: t.fail > f.branches-f.need}
		}
		if f.parent >= 0 {
			if ahead[i].meet {
				below[f.parent].meet++
			}
			if ahead[i].fail {
				below[f.parent].fail++
			}
		}
	}
	return ahead
}

// need says what the leaf at step i wants.
func (p Proof) need(i int) Need {
	f := &p.rule.frames[i]
	need := Need{YearsBack: int(f.back), Says: p.says(f.node), Cite: f.node.source.Cite}
	if f.op == opTest {
		fact := p.rule.program.vocabulary.facts[f.fact]
		need.Fact, need.Says = fact.ID, value.Msg("rule.says", fact.Name)
		return need
	}
	need.Awards = slices.Clone(f.count.Awards)
	return need
}

// suppose returns the verdict of the whole if the given leaves had verdict v.
// It counts in below, which has room for all steps.
func (p Proof) suppose(leaves []int, v Verdict, below []counts) Verdict {
	clear(below)
	var verdict Verdict
	for i := len(below) - 1; i >= 0; i-- {
		f := &p.rule.frames[i]
		verdict = p.steps[i].verdict
		switch {
		case f.branches > 0:
			verdict = f.join(below[i])
		case slices.Contains(leaves, i):
			verdict = v
		}
		if f.parent >= 0 {
			below[f.parent][verdict]++
		}
	}
	return verdict
}
