package rule

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// inRun stands for the years of the run around a count.
const inRun = -1

// runYears is how far back a run is followed, unless it asks for more years.
// Whether a longer one is met is then not known.
const runYears = 30

// history flattens the kinds that look at years and awards, and returns how
// many of these kinds are given.
func (k *compiler) history(n *node, c *Condition, path value.Path, in place) (kinds int) {
	kind := func(op op, field string) value.Path {
		kinds++
		n.op = op
		if in.inYear {
			k.fault(path.At(field), "rule.history-in-streak")
		}
		return path.At(field)
	}
	if c.Streak != nil {
		p := kind(opStreak, "streak")
		n.years = k.whole(c.Streak.Years, p.At("years"))
		k.node(&c.Streak.Test, p.At("test"), place{inYear: true, years: k.most(n.years)})
	}
	if c.Run != nil {
		p := kind(opRun, "run")
		if in.run > 0 {
			k.fault(p, "rule.run-in-run")
		}
		k.run(n, c.Run, p, in)
	}
	if c.Times != nil {
		p := kind(opTimes, "times")
		k.insideRun(p, in)
		n.operand = k.whole(c.Times.AtLeast, p.At("atLeast"))
		k.node(&c.Times.Test, p.At("test"), place{inYear: true, years: max(in.run, 1)})
	}
	if c.Total != nil {
		p := kind(opTotal, "total")
		k.insideRun(p, in)
		k.total(n, c.Total, p)
	}
	if c.Count != nil {
		p := kind(opCount, "count")
		n.operand = k.whole(c.Count.AtLeast, p.At("atLeast"))
		switch n.years = inRun; {
		case c.Count.Years != nil:
			n.years = k.whole(*c.Count.Years, p.At("years"))
		case in.run == 0 && !in.inYear:
			k.fault(p, "rule.count-years")
		}
		k.awards(n, c.Count.Awards, p.At("awards"))
	}
	if c.Held != nil {
		p := kind(opHeld, "held")
		k.awards(n, c.Held.Awards, p.At("awards"))
	}
	if c.Counted != "" {
		if p := kind(opCounted, "counted"); !in.whole {
			k.fault(p, "rule.counted-place")
		}
	}
	return kinds
}

// insideRun checks that a node stands in the time of a run.
func (k *compiler) insideRun(path value.Path, in place) {
	if in.run == 0 && !in.inYear {
		k.fault(path, "rule.outside-run")
	}
}

// run flattens what lies below a run: the award before it, the test, and what
// must be so in its time, in this order.
func (k *compiler) run(n *node, r *Run, path value.Path, in place) {
	n.years = k.whole(r.Years, path.At("years"))
	if r.After != nil {
		after := node{source: &Condition{Run: r}, at: int32(len(k.program.nodes)), op: opAfter, size: 1}
		k.awards(&after, r.After.Awards, path.At("after").At("awards"))
		if k.fits(path.At("after"), in) {
			k.program.nodes = append(k.program.nodes, after)
		}
	}
	years := max(k.most(n.years), runYears)
	k.node(&r.Test, path.At("test"), place{inYear: true, years: years})
	if r.With != nil {
		k.node(r.With, path.At("with"), place{years: in.years, run: years})
	}
}

// total checks a total of a fact.
func (k *compiler) total(n *node, t *Total, path value.Path) {
	i, ok := k.Vocabulary.index[t.Fact]
	if !ok {
		k.fault(path.At("fact"), "rule.fact-unknown", t.Fact)
		return
	}
	n.fact = int32(i)
	f := k.Vocabulary.facts[i]
	if f.Kind != Number {
		k.fault(path.At("fact"), "rule.total-kind", f.Name)
		return
	}
	n.operand = k.compared(t.AtLeast, f, path.At("atLeast"))
}

// awards checks the awards that a node names.
func (k *compiler) awards(n *node, ids []value.ID, path value.Path) {
	if len(ids) == 0 {
		k.fault(path, "rule.list-empty")
	}
	for i, id := range ids {
		if k.Awards != nil && !slices.Contains(k.Awards, id) {
			k.fault(path.Index(i), "rule.award-unknown", id)
		}
		at := slices.Index(k.program.asked, id)
		if at < 0 {
			at = len(k.program.asked)
			k.program.asked = append(k.program.asked, id)
		}
		n.asked = append(n.asked, int32(at))
	}
}
