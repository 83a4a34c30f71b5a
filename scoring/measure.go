package scoring

import "github.com/khoithidua/blocs/emulation/value"

// measures reports targets of one leaf that are given in different units of
// measure: units whose sheets say so, and a target between 0 and 1 beside one of
// 10 and more, as when one unit writes 0.9 and another 90 for nine tenths. Shares
// of the plan do not change by that, so the points stand.
func (s *scorer) measures(row int, plans []plan) {
	first, large := "", false
	for u := range plans {
		p := &plans[u]
		if first == "" {
			first = p.measure
		} else if p.measure != "" && p.measure != first {
			s.warn(s.entry(p.place).At("measure"), "scoring.measures", s.label(row), p.measure, first)
		}
		large = large || p.target.Compare(value.FromUnits(10*one)) >= 0
	}
	for u := range plans {
		if p := &plans[u]; large && p.target.Sign() > 0 && p.target.Units() < one {
			s.warn(s.entry(p.place).At("target"), "scoring.target-measure", s.label(row), p.target)
		}
	}
}

// one is the number 1 as a Decimal holds it.
const one = 10_000
