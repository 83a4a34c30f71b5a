package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Usable returns what can be meant of the decisions: those on an award that there
// is, the first on each, and of their units the members, each once. What is left
// out [Catalogue.CheckDecisions] tells.
func (c *Catalogue) Usable(ds []Decision, b emulation.Bloc, on value.Date) []Decision {
	var all []Decision
	for _, d := range ds {
		if d, ok := c.usable(d, all, b, on); ok {
			all = append(all, d)
		}
	}
	return all
}

// usable returns what can be meant of a decision after those before it, and whether
// anything can.
func (c *Catalogue) usable(d Decision, before []Decision, b emulation.Bloc, on value.Date) (Decision, bool) {
	if _, ok := c.award(d.Award); !ok || decides(before, d.Award) {
		return Decision{}, false
	}
	var units []value.ID
	for _, id := range d.Units {
		if b.HasMember(id, d.day(on)) && !slices.Contains(units, id) {
			units = append(units, id)
		}
	}
	d.Units = units
	return d, len(units) > 0
}

// decides reports whether one of the decisions is on an award.
func decides(ds []Decision, id value.ID) bool {
	return slices.ContainsFunc(ds, func(d Decision) bool { return d.Award == id })
}

// UsableRules returns what can be meant of the rules. What is left out, which
// [Catalogue.CheckRules] tells, stands empty in its place, so that the places of the
// others stay: quotas and lines on an award that there is not, a second quota for
// the same units, a second line on an award.
func (c *Catalogue) UsableRules(r Rules) Rules {
	r.Quotas, r.Lines = slices.Clone(r.Quotas), slices.Clone(r.Lines)
	for i, q := range r.Quotas {
		if _, ok := c.award(q.Award); !ok || slices.ContainsFunc(r.Quotas[:i], q.same) {
			r.Quotas[i] = Quota{}
		}
	}
	for i, l := range r.Lines {
		same := func(m Line) bool { return m.Award == l.Award }
		if _, ok := c.award(l.Award); !ok || slices.ContainsFunc(r.Lines[:i], same) {
			r.Lines[i] = Line{}
		} else if _, ok := c.award(l.Fallback); !ok {
			r.Lines[i].Fallback = ""
		}
	}
	return r
}
