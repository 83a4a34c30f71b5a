package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// levels are the levels of awards, the highest first.
func levels() []Level { return []Level{StateLevel, MinistryLevel, BaseLevel, CommuneLevel} }

// Lower reports whether an award can be given to a unit moved down from another, or be
// left to it when that is revoked: it is another one, of no higher level, and of the same level it carries no more
// money where the law of the day tells. Of what the law does not list nothing is
// told against it.
func (c *Catalogue) Lower(given, proposed value.ID, on value.Date) bool {
	if given == "" || given == proposed {
		return false
	}
	a, known := c.award(given)
	b, also := c.award(proposed)
	if !known || !also {
		return true
	}
	if a.Level == "" || b.Level == "" {
		return true // no law lists it
	}
	if i, j := slices.Index(levels(), a.Level), slices.Index(levels(), b.Level); i != j {
		return i > j
	}
	less, ok := c.Bonus(given, Collective, on)
	more, both := c.Bonus(proposed, Collective, on)
	return !ok || !both || less.Amount.Compare(more.Amount) <= 0
}

// meant reports whether a ruling can be taken in: a move down leads to a lower award.
func (c *Catalogue) meant(x Ruling) bool {
	return x.Result != MovedDown || c.Lower(x.Given, x.Award, x.On)
}

// instead settles what is not given because the unit was given an award that by the
// regulation takes its place.
func (c *Catalogue) instead(ns []Nomination, r Rules) {
	for i := range ns {
		l := r.line(ns[i].Award)
		if l == nil || ns[i].Council != nil || ns[i].Outcome == NotNominated {
			continue
		}
		for _, id := range l.ExcludedByGrant {
			if by := givenTo(ns, ns[i].Unit, id); by != nil {
				s := &Settlement{Result: Refused, On: by.On, Instrument: by.Instrument}
				s.Says = says("award.ruled.instead", c.name(ns[i].Award), c.name(id))
				if l.Clause != "" {
					s.Says = append(s.Says, value.Msg("award.clause", law.Place(l.Clause)))
				}
				ns[i].Council = s
			}
		}
	}
}

// givenTo returns the settlement by which a unit has an award, nil where none does.
func givenTo(ns []Nomination, unit, id value.ID) *Settlement {
	for i := range ns {
		if s := ns[i].Council; ns[i].Unit == unit && s != nil && s.Given == id {
			return s
		}
	}
	return nil
}

// CheckSettled holds what the council decided, as [Catalogue.Settle] has put it to
// the nominations, against what the bloc decided and its rules say, and warns, with
// paths below the given one, of
//
//   - an award given to a unit that the bloc's ballot did not carry;
//   - an award given to a unit that by the facts on file did not meet the law's standard
//     on the day of the proposal, or whose file was to rest then;
//   - an award given beside one that by the regulation takes its place;
//   - more units that were given an award, those included that have it in place of
//     another, than its quota lets the bloc propose.
//
// What the council decided stands all the same.
func (c *Catalogue) CheckSettled(ns []Nomination, rulings []Ruling, ds []Decision, r Rules, b emulation.Bloc, on value.Date, facts Facts, path value.Path) value.Issues {
	var issues value.Issues
	odd := func(at value.Path, code string, args ...any) { issues.Add(value.Warning, at, value.Msg(code, args...)) }
	for k, x := range rulings {
		first := func(o Ruling) bool { return o.Award == x.Award && o.Unit == x.Unit }
		i := slices.IndexFunc(ns, func(n Nomination) bool { return n.Award == x.Award && n.Unit == x.Unit })
		if i < 0 || ns[i].Council == nil || ns[i].Council.Given == "" || slices.IndexFunc(rulings, first) < k {
			continue
		}
		if ns[i].Outcome == NotNominated {
			odd(path.Index(k).At("unit"), "award.ruling-not-carried", b.NameOf(x.Unit), c.name(x.Award))
		}
		if against, ok := againstLaw[ns[i].Assessment.State]; ok && ns[i].Council.Given == x.Award {
			odd(path.Index(k), against, b.NameOf(x.Unit), c.name(x.Award), ns[i].Assessment.On)
		}
		if l := r.line(ns[i].Council.Given); l != nil {
			for _, id := range l.ExcludedByGrant {
				if givenTo(ns, x.Unit, id) != nil {
					odd(path.Index(k), "award.ruling-excluded", b.NameOf(x.Unit), c.name(id), c.name(l.Award))
				}
			}
		}
	}
	x := decided{Catalogue: c, decisions: ds, rules: r, bloc: b, on: on, facts: facts}
	for i, q := range r.Quotas {
		if slices.ContainsFunc(r.Quotas[:i], func(p Quota) bool { return p.Award == q.Award }) {
			continue
		}
		for _, h := range x.given(ns, q.Award) {
			if h.over() && !h.quota.MayExceed {
				issues.Add(value.Warning, path, h.in(value.Msg("award.given-over", h.tally.nominated, h.places.high, c.name(q.Award))))
			}
		}
	}
	return issues
}

// againstLaw are the warnings on an award given against what the facts on file make
// of it by law. They are only read.
var againstLaw = map[State]string{StateNotMet: "award.given-not-met", Suspended: "award.given-suspended"}

// given holds the units that have an award in the end against its quotas.
func (x decided) given(ns []Nomination, id value.ID) []held {
	d := Decision{Award: id, How: emulation.Appointed}
	if i := slices.IndexFunc(x.decisions, func(d Decision) bool { return d.Award == id }); i >= 0 {
		d.On = x.decisions[i].On
	}
	var outcomes []Outcome
	for _, n := range ns {
		if s := n.Council; s != nil && s.Given == id && !slices.Contains(d.Units, n.Unit) {
			d.Units, outcomes = append(d.Units, n.Unit), append(outcomes, Nominated)
		}
	}
	return x.quotas(d, outcomes)
}
