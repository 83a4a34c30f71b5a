package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

// Sensitivity is how little would change places and nominations: the smallest
// change of one entry of one score sheet.
type Sensitivity struct {
	// For each pair of neighbours in the standings, what would turn them round.
	Swings []scoring.Swing `json:"swings,omitempty"`
	// For lines on nomination that go by points, what would move a unit over the
	// line.
	Nominations []NominationSwing `json:"nominations,omitempty"`
}

// NominationSwing is what would bring a unit over the line of one award, or
// below it, as far as points decide it. The other tests are another matter.
type NominationSwing struct {
	// The award.
	Award value.ID `json:"award"`
	// At the cut, of the bloc or of a group with places of its own: the last that there
	// is a place for, the first that there is none for, and what would turn them round.
	Cut *scoring.Swing `json:"cut,omitempty"`
	// At the least number of points: the unit.
	Unit value.ID `json:"unit,omitempty"`
	// Least points that the line asks.
	Floor *value.Decimal `json:"floor,omitempty"`
	// Whether the unit reaches them.
	Reached bool `json:"reached,omitempty"`
	// The smallest change of one entry by which the unit falls below, or reaches
	// them; absent when no single entry that was tried can.
	Flip *scoring.Flip `json:"flip,omitempty"`
}

// sensitivity searches what would turn places and nominations round.
func (d Dossier) sensitivity(s scored, proposals []award.Proposal) *Sensitivity {
	if s.standings == nil {
		return nil
	}
	search := s.table.Search(s.standings.Board, s.sheets, d.TieDecisions...)
	all := Sensitivity{Swings: search.Swings()}
	for _, p := range proposals {
		i := slices.IndexFunc(d.Regulation.Lines, func(l award.Line) bool { return l.Award == p.Award })
		if i < 0 {
			continue
		}
		all.Nominations = append(all.Nominations, s.floor(search, p, d.Regulation.Lines[i])...)
		for _, competes := range d.cuts(p, d.Regulation.Lines[i]) {
			if swing, ok := s.cut(search, p, competes); ok {
				all.Nominations = append(all.Nominations, NominationSwing{Award: p.Award, Cut: &swing})
			}
		}
	}
	if len(all.Swings)+len(all.Nominations) == 0 {
		return nil
	}
	return &all
}

// floor asks of each unit what would move it over the least number of points.
func (s scored) floor(search *scoring.Search, p award.Proposal, line award.Line) []NominationSwing {
	var all []NominationSwing
	if line.Floor == nil {
		return nil
	}
	for _, t := range s.standings.Board.Units {
		if flip, ok := search.Threshold(t.Unit, *line.Floor); ok {
			reached := t.Points.Low.Compare(*line.Floor) >= 0
			all = append(all, NominationSwing{Award: p.Award, Unit: t.Unit, Floor: line.Floor, Reached: reached, Flip: flip})
		}
	}
	return all
}

// cuts returns for each number of places of an award who competes for them: all
// members, or those of a group. Where some places are a group's and others are for
// all, who competes for these hangs on those, and no single pair stands at the cut.
func (d Dossier) cuts(p award.Proposal, line award.Line) []func(value.ID) rule.Verdict {
	if line.RankBy != award.ByScore {
		return nil
	}
	var all []func(value.ID) rule.Verdict
	for _, places := range p.Places {
		i := slices.IndexFunc(d.Regulation.Groups, func(g award.Group) bool { return g.ID == places.Group })
		switch {
		case places.Group == "" && len(p.Places) == 1:
			all = append(all, func(value.ID) rule.Verdict { return rule.Met })
		case places.Group == "" || i < 0:
			return nil
		default:
			all = append(all, func(id value.ID) rule.Verdict {
				unit, _ := d.Bloc.Unit(id)
				return d.Regulation.Groups[i].Has(unit)
			})
		}
	}
	return all
}

// cut finds the last unit in rank that has a place and the first that has none
// for that reason alone, among those who compete, and asks what would turn them
// round. While it is open of one of them whether it has a place, there is none.
func (s scored) cut(search *scoring.Search, p award.Proposal, among func(value.ID) rule.Verdict) (scoring.Swing, bool) {
	var last, first value.ID
	for _, place := range scoring.Sorted(s.standings.Places) {
		i := slices.IndexFunc(p.Units, func(c award.Candidacy) bool { return c.Unit == place.Unit })
		if i < 0 {
			continue
		}
		verdict, competes := atCut(p.Units[i])
		if in := among(place.Unit); !competes || in == rule.NotMet {
			continue
		} else if in == rule.Unknown {
			return scoring.Swing{}, false
		}
		switch {
		case verdict == rule.Met:
			last = place.Unit
		case verdict == rule.Unknown:
			return scoring.Swing{}, false
		case first == "":
			first = place.Unit
		}
	}
	if last == "" || first == "" {
		return scoring.Swing{}, false
	}
	return search.Between(last, first)
}

// atCut returns what the quota made of a unit; competes is false where a test
// before it had stopped the unit.
func atCut(c award.Candidacy) (verdict rule.Verdict, competes bool) {
	for _, t := range c.Tests {
		if t.Test == award.TestQuota {
			return t.Verdict, true
		}
		if t.Verdict != rule.Met {
			return rule.NotMet, false
		}
	}
	return rule.Unknown, false
}
