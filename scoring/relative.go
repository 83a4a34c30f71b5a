package scoring

import "github.com/khoithidua/blocs/emulation/value"

// plan is the target and the actual of one unit on one leaf, as far as its sheet
// gives them in a form that can be used.
type plan struct {
	place          entryPlace
	target, actual value.Decimal
	hasTarget      bool
	hasActual      bool
	measure        string
}

func (p *plan) complete() bool { return p.hasTarget && p.hasActual }

// ahead reports whether the unit exceeds its target by a larger share than the
// other: targets above 0 only. The comparison is exact, for targets may be in
// different units of measure: 99 of 90 and 0.99 of 0.9 are equal.
func (p *plan) ahead(q *plan) bool {
	return value.CompareProducts(p.actual.Units(), q.target.Units(), q.actual.Units(), p.target.Units()) > 0
}

// relative computes a leaf by the method [LeaderRelative] for the whole bloc.
//
// While other units may still enter, the leader's excess is only known from
// below. So the points of a unit ahead of its target lie between those of just
// meeting it and those against the leader so far. The same holds among units
// without a target for the largest actual.
func (s *scorer) relative(row int, plans []plan) {
	r := &s.rows[row]
	f := field{Table: s.Table, r: r, h: r.method.AtTarget}
	for u := range plans {
		origin := Unscored
		if s.state(u, row).board == s.board {
			origin = s.tallies[u].Lines[row].Origin
		}
		f.see(&plans[u], origin)
	}
	for u := range plans {
		p, line := &plans[u], &s.tallies[u].Lines[row]
		if !p.complete() {
			continue
		}
		o := f.points(p)
		s.settle(row, line, o, p.place, Relative)
	}
}

// field is what a unit is measured against on one leaf.
type field struct {
	*Table
	r            *row
	h            value.Ratio
	leader       *plan // of the units above their target, the one ahead
	most         *plan // of the units without a target, the one with the largest actual
	mayLead      bool  // somebody else may still come to be ahead
	mayTop       bool  // somebody else without a target may still come
	mixed        bool  // units without a target count in different measures
	poolMeasure  string
	poolMeasured bool
}

// see takes a unit into account. One that is out of the leaf does not count.
func (f *field) see(p *plan, origin Origin) {
	switch {
	case origin == Unassigned || origin == Inapplicable:
	case !p.complete():
		f.mayLead = f.mayLead || !p.hasTarget || p.target.Sign() > 0
		f.mayTop = f.mayTop || !p.hasTarget || p.target.Sign() == 0
	case p.target.Sign() == 0:
		if f.most == nil || p.actual.Compare(f.most.actual) > 0 {
			f.most = p
		}
		f.mixed = f.mixed || f.poolMeasured && p.measure != f.poolMeasure
		f.poolMeasure, f.poolMeasured = p.measure, true
	case p.actual.Compare(p.target) > 0:
		if f.leader == nil || p.ahead(f.leader) {
			f.leader = p
		}
	}
}

func (f *field) points(p *plan) outcome {
	most, target, actual := f.r.Max.Units(), p.target.Units(), p.actual.Units()
	h, of := f.h.Terms()
	switch {
	case target == 0 && f.r.method.NoTarget == "":
		return outcome{lacks: "scoring.no-target-undeclared", open: true}
	case target == 0 && actual == 0:
		return outcome{}
	case target == 0 && f.mixed:
		return outcome{odd: "scoring.pool-measures"}
	case target == 0:
		return f.lowered(f.computed(f.r, value.Product(most, actual), value.Product(f.most.actual.Units())), f.mayTop, outcome{})
	case actual <= target:
		return f.computed(f.r, value.Product(most, h, actual), value.Product(of, target))
	}
	atTarget := f.computed(f.r, value.Product(most, h), value.Product(of))
	lead := f.leader.actual.Units() - f.leader.target.Units() // both are not below 0
	// max × (h + (1 − h) × e ÷ the leader's e), over one denominator.
	num := value.Product(most, h, target, lead).Plus(value.Product(most, of-h, actual-target, f.leader.target.Units()))
	return f.lowered(f.computed(f.r, num, value.Product(of, target, lead)), f.mayLead, atTarget)
}

// lowered opens points downwards while somebody may still come ahead.
func (f *field) lowered(o outcome, open bool, least outcome) outcome {
	if open {
		o.points.Low = least.points.Low
		o.lacks = ""
	}
	return o
}
