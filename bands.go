package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

// chances are the verdicts on what is already sure of a goal. They are only read.
var chances = map[scoring.Chance]rule.Verdict{scoring.Certain: rule.Met, scoring.OutOfReach: rule.NotMet, scoring.StillOpen: rule.Unknown}

// opens says whether the band of a unit opens an award, and names the bands that do.
func (s scored) opens(unit, id value.ID) (rule.Verdict, []value.Text) {
	var names []value.Text
	for _, b := range s.table.Opening(id) {
		names = append(names, b.Name)
	}
	for _, p := range s.table.Prospects(s.standings.Board, s.standings.Places, scoring.Goal{Opens: id}) {
		if p.Unit == unit {
			return chances[p.Chance], names
		}
	}
	return rule.Unknown, names
}

// againstBands warns of units that the bloc's decision or its rules nominate for an
// award that their band does not open, where the regulation does not make the band
// a condition: then the table of criteria says one thing and the line another. The
// decisions are those of the document, also what is left out of them.
func (d Dossier) againstBands(s scored, r Report, all []award.Decision) value.Issues {
	var issues value.Issues
	if s.standings == nil {
		return nil
	}
	warn := func(id value.ID, units []value.ID, at value.Path) {
		var against []value.Text
		var names []value.Text
		for _, unit := range units {
			verdict, bands := s.opens(unit, id)
			if names = bands; len(bands) > 0 && verdict == rule.NotMet {
				against = append(against, d.Bloc.NameOf(unit))
			}
		}
		if len(against) > 0 {
			issues.Add(value.Warning, at, value.Msg("blocs.band-against", against, d.awardName(id), names))
		}
	}
	for i, l := range d.Regulation.Lines {
		if !l.ByBand {
			warn(l.Award, nominees(r, l.Award), value.PathTo("regulation", "lines", i, "byBand"))
		}
	}
	for i, decision := range all {
		lined := func(l award.Line) bool { return l.Award == decision.Award }
		same := func(o award.Decision) bool { return o.Award == decision.Award }
		if !slices.ContainsFunc(d.Regulation.Lines, lined) && slices.IndexFunc(all, same) == i {
			warn(decision.Award, nominees(r, decision.Award), value.PathTo("decisions", i, "units"))
		}
	}
	return issues
}

// nominees returns the units that the rules or the bloc's decision nominate.
func nominees(r Report, id value.ID) []value.ID {
	var units []value.ID
	take := func(unit value.ID, o award.Outcome) {
		if o == award.Nominated && !slices.Contains(units, unit) {
			units = append(units, unit)
		}
	}
	for _, p := range r.Proposals {
		if p.Award == id {
			for _, c := range p.Units {
				take(c.Unit, c.Outcome)
			}
		}
	}
	for _, n := range r.Nominations {
		if n.Award == id {
			take(n.Unit, n.Outcome)
		}
	}
	return units
}

// checkBands warns of bands that open an award of no catalogue, and of lines that go
// by bands where none opens their award.
func (d Dossier) checkBands(catalogue *award.Catalogue) value.Issues {
	var issues value.Issues
	var bands []scoring.Band
	if d.Regulation.Scheme != nil {
		bands = d.Regulation.Scheme.Bands
	}
	for i, b := range bands {
		for j, id := range b.Opens {
			if !catalogue.Has(id) {
				at := value.PathTo("regulation", "scheme", "bands", i, "opens", j)
				issues.Add(value.Warning, at, value.Msg("award.unknown", id))
			}
		}
	}
	for i, l := range d.Regulation.Lines {
		if l.ByBand && !slices.ContainsFunc(bands, func(b scoring.Band) bool { return slices.Contains(b.Opens, l.Award) }) {
			issues.Add(value.Warning, value.PathTo("regulation", "lines", i, "byBand"), value.Msg("blocs.band-unopened", d.awardName(l.Award)))
		}
	}
	return issues
}
