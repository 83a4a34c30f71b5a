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
// empty in their place, so that the places of the others stay.
func (t *Table) Single(sheets []Sheet, at value.Path) ([]Sheet, value.Issues) {
	var issues value.Issues
	kept := sheets
	for i := range sheets {
		same := func(s Sheet) bool { return t.competes(s, sheets[i]) }
		first := slices.IndexFunc(sheets[:i], same)
		if first < 0 || sheets[i].Stage == "" {
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

// competes reports whether of two sheets at most one can count.
func (t *Table) competes(a, b Sheet) bool {
	if a.Unit != b.Unit || a.Stage != b.Stage {
		return false
	}
	several := t != nil && slices.ContainsFunc(t.assessors, func(r Aggregate) bool { return r.Stage == b.Stage })
	return !several || a.By == b.By && b.By != Assessor{}
}
