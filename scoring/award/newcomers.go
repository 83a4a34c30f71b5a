package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// bySize reports whether the number goes by how many members there are.
func (q Quota) bySize() bool {
	if s := q.Share; s != nil {
		return s.Whole == nil && !s.Wider && (s.Of == OfMembers || s.Of == OfRemaining)
	}
	return len(q.Table) > 0
}

// newcomers returns the members on a day that joined within the year under review.
func (r Rules) newcomers(b emulation.Bloc, on value.Date) []emulation.Unit {
	if r.Since.IsZero() {
		return nil
	}
	return b.Newcomers(r.Since, on)
}

// places works out one quota for the bloc or one of its groups. Where the regulation
// does not say whether members that joined within the year count, the number is open
// between the two as far as they differ.
func (s sizer) places(q Quota, g *Group, rounding unsaid) Allotment {
	var names []value.Text
	for _, u := range s.newcomers {
		if g == nil || g.Has(u) != rule.NotMet {
			names = append(names, u.Name)
		}
	}
	with := s.worked(q, g, rounding)
	if len(names) == 0 || !q.bySize() || q.Newcomers != nil && *q.Newcomers {
		return with
	}
	s.without = true
	p := s.worked(q, g, rounding)
	if q.Newcomers != nil {
		p.say("award.places.newcomers-not", names)
		return p
	}
	if !with.Known() || !p.Known() {
		// A table that begins above one of the two sizes tells neither.
		with.Low, with.High = nil, nil
		return with
	}
	old, full := extent{*p.Low, *p.High}, extent{*with.Low, *with.High}
	if old != full {
		with.are(full.join(old))
		with.say("award.places.newcomers", names, old.number())
	}
	return with
}

// CheckNewcomers warns of quotas that say nothing of members that joined within the
// year, where the number hangs on whether they count, with paths below that given for
// the quotas.
func (c *Catalogue) CheckNewcomers(ds []Decision, r Rules, b emulation.Bloc, on value.Date, path value.Path) value.Issues {
	var issues value.Issues
	x := decided{Catalogue: c, decisions: c.Usable(ds, b, on), rules: r, bloc: b, on: on}
	for i, q := range r.Quotas {
		if q.Newcomers != nil || q.Award == "" {
			continue
		}
		s := x.sizer(on)
		for _, g := range x.parts(q) {
			says := s.places(q, g, unsaid{value.Down, value.Up}).Says
			if k := slices.IndexFunc(says, func(m value.Message) bool { return m.Code == "award.places.newcomers" }); k >= 0 {
				issues.Add(value.Warning, path.Index(i).At("newcomers"), value.Msg("award.undeclared.newcomers", c.name(q.Award), says[k]))
				break
			}
		}
	}
	return issues
}
