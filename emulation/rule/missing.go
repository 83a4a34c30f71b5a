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

// Missing returns what is not given and could still change the verdict, the
// most useful first: what alone could settle the verdict either way, then what
// could settle it one way, then the rest; within each, what more conditions ask
// for, then the order of the rule. It returns nil when the verdict is settled.
//
// "Could" looks at each condition by itself: that one value of a fact may meet
// one condition and fail another is not taken into account.
func (p Proof) Missing() []Need {
	if p.Verdict().Settled() {
		return nil
	}
	var needs []Need
	var leaves [][]int
	p.open(0, func(i int) {
		need := p.need(i)
		k := slices.IndexFunc(needs, func(n Need) bool {
			return n.Fact == need.Fact && n.YearsBack == need.YearsBack && slices.Equal(n.Awards, need.Awards)
		})
		if k < 0 {
			needs, leaves = append(needs, need), append(leaves, nil)
			k = len(needs) - 1
		}
		leaves[k] = append(leaves[k], i)
	})
	order := make([]int, len(needs))
	for k := range needs {
		order[k] = k
		needs[k].CouldMeet = p.suppose(leaves[k], Met) == Met || p.suppose(leaves[k], NotMet) == Met
		needs[k].CouldFail = p.suppose(leaves[k], NotMet) == NotMet || p.suppose(leaves[k], Met) == NotMet
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(needs[b].use()-needs[a].use(), len(leaves[b])-len(leaves[a]))
	})
	sorted := make([]Need, 0, len(needs))
	for _, k := range order {
		sorted = append(sorted, needs[k])
	}
	return sorted
}

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

// open calls f for the unknown leaves below step i through which nothing but
// unknown leads: a branch that is settled cannot change its verdict any more.
func (p Proof) open(i int, f func(leaf int)) {
	s := &p.steps[i]
	if s.verdict.Settled() || s.why == noLaw {
		return
	}
	if s.size == 1 {
		f(i)
		return
	}
	n := p.of(s)
	for j := i + 1; j < i+int(s.size); j += int(p.steps[j].size) {
		// Readings that disagree leave an unknown that no fact of a settled branch
		// mends; the unknown branches may still come to agree.
		if n.op != opReadings || !p.steps[j].verdict.Settled() {
			p.open(j, f)
		}
	}
}

func (p Proof) need(i int) Need {
	s := &p.steps[i]
	n := p.of(s)
	need := Need{YearsBack: int(s.back), Cite: n.source.Cite}
	switch n.op {
	case opTest:
		f := p.rule.program.library.Vocabulary.facts[n.fact]
		need.Fact, need.Says = f.ID, value.Msg("rule.says", f.Name)
	case opCount:
		need.Awards, need.Says = n.source.Count.Awards, p.says(n)
	case opHeld:
		need.Awards, need.Says = n.source.Held.Awards, p.says(n)
	default:
		need.Says = p.says(n)
	}
	return need
}

// suppose returns the verdict of the whole if the given leaves had verdict v.
func (p Proof) suppose(leaves []int, v Verdict) Verdict {
	at := 0
	var walk func() Verdict
	walk = func() Verdict {
		i := at
		s := &p.steps[i]
		n := p.of(s)
		at++
		if s.size == 1 {
			if slices.Contains(leaves, i) {
				return v
			}
			return s.verdict
		}
		var met, unmet, all int32
		for at < i+int(s.size) {
			all++
			switch walk() {
			case Met:
				met++
			case NotMet:
				unmet++
			}
		}
		return n.op.combine(met, unmet, all, n.operand)
	}
	return walk()
}
