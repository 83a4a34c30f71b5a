package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

// rotation arranges what the dossier itself says about the bloc's offices.
func (d Dossier) rotation() rotation.Input {
	return rotation.Input{
		Bloc: d.Bloc, Policies: d.Regulation.Rotation, Terms: d.Terms, Years: d.years(), After: d.Year.Label,
		Elections: d.Elections, Overrides: d.Overrides, Swaps: d.Swaps, Standings: d.standingsOf(nil), Library: d.catalogue().Library(),
	}
}

// led is how the bloc is led.
type led struct {
	leadership Leadership
	calendar   []emulation.AllDay
	record     value.Issues // of the recorded terms
	issues     value.Issues
}

// lead sets the recorded terms beside the rules, tells who acts, plans, and counts
// the turns. The places of years and the facts of units come in as values.
func (h hearing) lead(places []rotation.Standing) led {
	d := &h.usable
	in := d.rotation()
	in.Facts = h.caseOf
	in.Standings = places
	l := Leadership{Terms: rotation.Audit(in), Acting: d.acting(in), Elections: rotation.Elections(in), Plan: rotation.PlanYears(in, d.horizon())}
	l.Table = rotation.Table(in, l.Plan)
	if len(l.Table) > 0 {
		// Turns to come are counted only where the dossier names the period: a rule that
		// is read off the record must not pass for turns that were had.
		f := rotation.Measure(in, nil, value.Span{})
		if d.FairnessPeriod != nil {
			f = rotation.Measure(in, l.Plan, *d.FairnessPeriod)
		}
		l.Fairness = &f
	}
	l.Inferred = d.inferred(in)
	l.Replanned = h.replanned
	return led{l, rotation.Calendar(in, l.Plan), rotation.CheckRecord(in, value.Path{}), d.checkLeadership(l)}
}

// checkLeadership warns of a derived rule that the record itself refutes, and of
// a unit that holds both offices in one year.
func (d Dossier) checkLeadership(l Leadership) value.Issues {
	var issues value.Issues
	for i, f := range l.Terms {
		policy := d.Regulation.Rotation.For(f.Office)
		if f.Result == rotation.Deviates && policy != nil && policy.Basis == rotation.Derived {
			issues.Add(value.Warning, value.PathTo("terms", i), value.Msg("blocs.derived-refuted"))
		}
		other, ok := emulation.TermOf(d.Terms, emulation.Chief, f.Year)
		if !ok || f.Office != emulation.Deputy {
			continue
		}
		for j, id := range f.Holders {
			if slices.Contains(other.Holders, id) {
				issues.Add(value.Warning, value.PathTo("terms", i, "holders", j), value.Msg("blocs.both-offices", d.Bloc.NameOf(id), f.Year))
			}
		}
	}
	return issues
}

// acting tells who holds each office of which terms are on record: on the day
// of the review, and on the first day after the year where a handover still lay
// ahead that day.
func (d Dossier) acting(in rotation.Input) []Acting {
	var acting []Acting
	for _, office := range offices {
		if !slices.ContainsFunc(d.Terms, func(t emulation.Term) bool { return t.Office == office }) {
			continue
		}
		if d.Year.Until.Before(d.On) {
			if holders, why := rotation.Acting(in, office, d.Year.Until); len(holders) > 0 {
				acting = append(acting, Acting{Office: office, On: d.Year.Until, Holders: holders, Reason: why})
			}
		}
		holders, why := rotation.Acting(in, office, d.On)
		acting = append(acting, Acting{Office: office, On: d.On, Holders: holders, Reason: why})
	}
	return acting
}
