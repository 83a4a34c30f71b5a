package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// Second returns the dossier of an award's second stage, such as that of the
// Government's flag among the leaders of blocs: its members are the units that the
// blocs of the reports nominated for the award, in the order of the reports, and
// its groups are the blocs that they come from, beside those that the stage
// declares itself. Rules, day, sheets, facts and decisions are those of the stage
// given; its quota is a share of a base that reaches beyond its members, which the
// stage states ([award.QuotaShare], Whole).
//
// Errors are an award of no catalogue, reports of another year and blocs of one name. It warns of a unit that
// two blocs nominated, which stands once, of units whose nomination is open or to whom
// the award was already refused, which do not stand, and of a bloc of which nobody does.
func Second(stage Dossier, id value.ID, reports ...Report) (Dossier, value.Issues) {
	var issues value.Issues
	if !stage.catalogue().Has(id) {
		issues.Add(value.Error, value.Path{}, value.Msg("award.unknown", id))
	}
	stage.Bloc.Members = slices.Clone(stage.Bloc.Members)
	stage.Regulation.Groups = slices.Clone(stage.Regulation.Groups)
	for i, r := range reports {
		at := value.PathTo(i)
		if r.Year != stage.Year {
			issues.Add(value.Error, at.At("year"), value.Msg("blocs.second.year", r.Name, r.Year.Label, stage.Year.Label))
		}
		taken := slices.ContainsFunc(stage.Regulation.Groups, func(g award.Group) bool { return g.ID == r.Bloc })
		if taken || slices.ContainsFunc(reports[:i], func(o Report) bool { return o.Bloc == r.Bloc }) {
			issues.Add(value.Error, at.At("bloc"), value.Msg("blocs.second.twice", r.Bloc))
		}
		g := award.Group{ID: r.Bloc, Name: r.Name}
		for j, n := range r.Nominations {
			place := at.At("nominations").Index(j)
			switch {
			case n.Award != id || n.Outcome == award.NotNominated:
			case n.Outcome != award.Nominated:
				issues.Add(value.Warning, place, value.Msg("blocs.second.open", r.NameOf(n.Unit)))
			case n.Council != nil && !stillHas(n.Council, id):
				issues.Add(value.Warning, place.At("council"), value.Msg("blocs.second.refused", r.NameOf(n.Unit)))
			default:
				g.Units = append(g.Units, n.Unit)
				if !stage.stands(r, n.Unit) {
					issues.Add(value.Warning, place, value.Msg("blocs.second.stands", r.NameOf(n.Unit)))
				}
			}
		}
		if len(g.Units) == 0 {
			issues.Add(value.Warning, at.At("nominations"), value.Msg("blocs.second.nobody", r.Name, stage.awardName(id)))
			continue
		}
		stage.Regulation.Groups = append(stage.Regulation.Groups, g)
	}
	issues = Named(reports, issues)
	if issues.Err() != nil {
		return Dossier{}, issues
	}
	return stage, issues
}

// stands makes a unit of a report a member of the stage; false where it was one.
func (d *Dossier) stands(r Report, id value.ID) bool {
	if d.inBloc(id) {
		return false
	}
	for _, units := range [...][]emulation.Unit{r.Members, r.Others} {
		for _, u := range units {
			if u.ID == id && !d.inBloc(id) {
				d.Bloc.Members = append(d.Bloc.Members, emulation.Member{Unit: u})
			}
		}
	}
	return true
}

// stillHas reports whether a proposal was granted the award itself, and still is.
func stillHas(s *award.Settlement, id value.ID) bool {
	has, ok := s.Has()
	return ok && has == id
}
