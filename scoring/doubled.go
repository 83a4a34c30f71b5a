package scoring

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// Single returns the sheets without those of which a unit has two at a stage where
// there can be one: from the same assessor, where the scheme says how several
// assessors become one, and from anybody where it does not. Which of them counts is
// not ours to say, so none does, and the unit's points there stay open. Each that is
// one too many is warned of, with the place of the first. Sheets set aside stand
// empty in their place, so that the places of the others stay. A number that is that
// of no assessor is warned of, too.
func (t *Table) Single(sheets []Sheet, at value.Path) ([]Sheet, value.Issues) {
	var issues value.Issues
	kept := sheets
	seats := make(map[seat]int, len(sheets))
	for i := range sheets {
		if sheets[i].By.Ordinal < 0 {
			issues.Add(value.Warning, at.Index(i).At("by").At("ordinal"), value.Msg("scoring.ordinal"))
		}
		own, one := t.seat(&sheets[i])
		first, taken := seats[own]
		if !one || !taken {
			seats[own] = i
			continue
		}
		if &kept[0] == &sheets[0] {
			kept = slices.Clone(sheets)
		}
		kept[first], kept[i] = Sheet{}, Sheet{}
		issues.Add(value.Warning, at.Index(i), value.Msg("scoring.sheet-doubled", sheets[i].Unit, at.Index(first).String()))
	}
	return kept, issues
}

// seat is whose sheet on which unit it is.
type seat struct {
	unit  value.ID
	stage Stage
	by    Assessor // of stages at which there are several
}

// seat returns the seat of a sheet, and whether of two sheets of it at most one can
// count: of several assessors those who are anonymous may be different ones.
func (t *Table) seat(s *Sheet) (own seat, one bool) {
	several := t != nil && slices.ContainsFunc(t.assessors, func(r Aggregate) bool { return r.Stage == s.Stage })
	if !several {
		return seat{s.Unit, s.Stage, Assessor{}}, s.Stage != ""
	}
	return seat{s.Unit, s.Stage, s.By}, s.By != Assessor{}
}
