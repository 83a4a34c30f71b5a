package blocs

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
	"github.com/khoithidua/blocs/scoring/award"
)

// unknown lists what the dossier does not tell and a reader would ask for:
// points, counts, offices, rules, quotas, eligibility.
func (d Dossier) unknown(r Report) []value.Message {
	var list []value.Message
	say := func(code string, args ...any) { list = append(list, value.Msg(code, args...)) }
	if d.Regulation.Scheme == nil {
		say("blocs.unknown.scheme")
	} else if d.Regulation.Stage == "" {
		say("blocs.unknown.stage")
	}
	if s := r.Standings; s != nil {
		if open := s.open(); len(open) > 0 {
			say("blocs.unknown.points", r.names(open))
		}
	}
	for _, office := range offices {
		d.unknownOffice(office, r, say)
	}
	for i, e := range r.Leadership.Elections {
		name := emulation.OfficeName(d.Bloc.Kind, e.Office)
		if len(d.Elections[i].Ballots) == 0 && d.Elections[i].How == emulation.Balloted {
			say("blocs.unknown.election-counts", name, e.Year)
		}
		for _, question := range e.Outcome.Questions {
			say("blocs.unknown.election-reading", name, question)
		}
	}
	for _, decision := range d.Decisions {
		name := d.awardName(decision.Award)
		if len(decision.Ballots) == 0 && decision.How == emulation.Balloted && !decision.Deadlock {
			say("blocs.unknown.counts", name)
		}
		if !d.hasQuota(decision.Award) {
			say("blocs.unknown.quota", name)
		}
	}
	for _, b := range r.Ballots {
		if n := len(b.Outcome.Missing); n > 0 {
			say("blocs.unknown.minutes", d.awardName(b.Award), n)
		}
		if units := d.unvoted(b); len(units) > 0 {
			say("blocs.unknown.votes", d.awardName(b.Award), r.names(units))
		}
		for _, question := range b.Outcome.Questions {
			say("blocs.unknown.reading", d.awardName(b.Award), question)
		}
	}
	if len(d.Decisions) == 0 {
		say("blocs.unknown.decisions")
	}
	for _, n := range r.Nominations {
		if n.Assessment.State == award.Open && len(n.Assessment.Missing) > 0 {
			say("blocs.unknown.eligibility", r.NameOf(n.Unit), r.awardName(n.Award, n.Assessment.On), len(n.Assessment.Missing))
		}
	}
	return list
}

// unvoted returns the units that were put to a ballot whose minutes have no votes of
// them.
func (d Dossier) unvoted(b Ballot) []value.ID {
	var units []value.ID
	for _, decision := range d.Decisions {
		if decision.Award != b.Award || decision.How != emulation.Balloted || len(decision.Ballots) == 0 {
			continue
		}
		for _, id := range decision.Units {
			if _, stood := b.Outcome.For(id); !stood {
				units = append(units, id)
			}
		}
	}
	return units
}

// unknownOffice lists what is not known of one office: the term of the year
// under review, and the rule.
func (d Dossier) unknownOffice(office emulation.Office, r Report, say func(string, ...any)) {
	name := emulation.OfficeName(d.Bloc.Kind, office)
	if _, ok := emulation.TermOf(d.Terms, office, d.Year.Label); !ok {
		if units := r.planned(office); len(units) > 0 {
			say("blocs.unknown.term-planned", name, d.Year.Label, r.names(units))
		} else {
			say("blocs.unknown.term", name, d.Year.Label)
		}
	}
	switch policy := d.Regulation.Rotation.For(office); {
	case policy == nil:
		say("blocs.unknown.rule", name)
	case policy.Basis == rotation.Derived:
		say("blocs.unknown.rule-text", name)
	}
}

// underWay reports whether the year under review has not ended yet.
func (r Report) underWay() bool { return r.On.Before(r.Year.Until) }

// planned returns the units to whom the plan gives an office in the year under
// review; of a year that is over, a plan tells nothing any more.
func (r Report) planned(office emulation.Office) []value.ID {
	var units []value.ID
	if !r.underWay() {
		return nil
	}
	for _, s := range r.Leadership.Plan {
		if s.Office == office && s.Year == r.Year.Label && !s.Open() {
			units = append(units, s.Unit)
		}
	}
	return units
}

func (d Dossier) hasQuota(id value.ID) bool {
	for _, q := range d.Regulation.Quotas {
		if q.Award == id {
			return true
		}
	}
	return false
}

// open returns the units whose points are not settled.
func (s Standings) open() []value.ID {
	var ids []value.ID
	for _, t := range s.Board.Units {
		if !t.Points.Settled() {
			ids = append(ids, t.Unit)
		}
	}
	return ids
}

func (r Report) names(ids []value.ID) []value.Text {
	names := make([]value.Text, 0, len(ids))
	for _, id := range ids {
		names = append(names, r.NameOf(id))
	}
	return names
}

func awardName(id value.ID, on value.Date) value.Text { return award.Vietnam().NameOn(id, on) }

// awardName names an award that the dossier speaks of.
func (d Dossier) awardName(id value.ID) value.Text { return d.catalogue().NameOn(id, d.On) }

// awardName names an award that the report speaks of, as the law of a day does.
func (r Report) awardName(id value.ID, on value.Date) value.Text {
	return award.Vietnam().With(r.Awards).NameOn(id, on)
}
