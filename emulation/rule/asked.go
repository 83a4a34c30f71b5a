package rule

import (
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Asked is something that a rule asks for, at one place in the rule: a fact,
// awards received, or whether achievements count.
type Asked struct {
	// The fact; empty where it is none.
	Fact value.ID
	// The awards, any of which will do; nil where none are asked for.
	Awards []value.ID
	// What must count; empty where that is not what is asked.
	Counted Counted
	// In how many adjacent years it is asked for at the least, the year under
	// consideration included; 0 for any time before.
	Years int
	// What is asked, in words.
	Says value.Message
	// Whether it stands below a negation: the rule is for what is not so.
	Against bool
	// The provision that asks for it; zero if none is named.
	Cite law.Cite
	// How surely the provision is known.
	Basis law.Basis
}

// Asks returns what the rule asks for, in its order, with what it asks of each
// year of a run after the rest. What the law of the day leaves without a number to
// compare with is not asked for.
func (r *Rule) Asks() []Asked {
	p := Proof{&trace{rule: r}}
	var all []Asked
	for i := range r.frames {
		f := &r.frames[i]
		if f.back > 0 || f.lawless {
			continue // each year of a chain asks the same
		}
		a := Asked{Years: r.yearsOf(i), Against: p.against(i)}
		switch f.op {
		case opTest, opTotal:
			a.Fact = r.program.vocabulary.facts[f.fact].ID
		case opReceived, opCount, opHeld, opAfter:
			for _, at := range f.past.asked {
				a.Awards = append(a.Awards, r.program.asked[at])
			}
		case opCounted:
			a.Counted = f.node.source.Counted
		default:
			continue
		}
		if s := p.sourced(i); s != nil {
			a.Cite, a.Basis = s.Cite, s.Basis
		}
		a.Says = p.says(f.node)
		all = append(all, a)
	}
	return all
}

// yearsOf returns in how many years what stands at a leaf is asked for at least.
func (r *Rule) yearsOf(leaf int) int {
	f := &r.frames[leaf]
	switch {
	case f.op == opHeld, f.op == opAfter:
		return 0
	case f.op == opCount && f.past.years != inRun:
		return int(f.past.years)
	}
	years, yearly := 1, f.op == opTotal || f.op == opCount
	for at := int32(leaf); at >= 0; at = r.frames[at].parent {
		if above := &r.frames[at]; yearly && (above.op == opRun || above.op == opStreak) {
			years = max(years, int(above.need))
		}
		yearly = yearly || r.frames[at].year
	}
	return years
}
