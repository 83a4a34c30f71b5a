package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// Arguments of issues by what they are, code by code. They are only read. A code
// that speaks of an identifier as such ("the unit “x” is listed twice") is none of
// these where two units may share it.
var (
	unitArgs = map[string]int{
		"scoring.sheet-missing": 0, "scoring.sheet-doubled": 0, "scoring.sheet-twice": 0, "scoring.entries-missing": 0, "scoring.sheet-unit": 0,
		"scoring.entry-unassigned": 1, "scoring.points-overflow": 0, "scoring.no-rate": 0, "scoring.bands-undeclared": 0, "scoring.units-twice": 0,
		"scoring.units-member": 0, "scoring.assess.twice": 0, "scoring.tie.unit-twice": 0, "scoring.tie.outsider": 0,
		"emulation.holder-no-member": 0, "emulation.record-twice": 0, "award.no-member": 0, "award.unit-twice": 0,
		"award.group-stranger": 1, "blocs.revoked-twice": 0, "rotation.unlisted": 0,
	}
	placeArgs = map[string]int{"scoring.sheet-doubled": 1, "scoring.sheet-twice": 1, "scoring.assess.twice": 1}
	fieldArgs = map[string]int{
		"scoring.field-kind": 1, "scoring.field-missing": 1, "scoring.method-needs": 1, "scoring.method-other": 1,
	}
)

// named puts the names of units that the bloc knows, on whatever day, in the place
// of their identifiers. Packages below know identifiers only.
func (d Dossier) named(issues value.Issues) value.Issues {
	for i, issue := range issues {
		at, ok := unitArgs[issue.Code]
		if !ok || at >= len(issue.Args) || issue.Args[at].Word == nil {
			continue
		}
		id := *issue.Args[at].Word
		if name := d.Bloc.NameOf(value.ID(id)); name.VI != id {
			issues[i].Args = slices.Clone(issue.Args)
			issues[i].Args[at] = value.Arg{Text: &name}
		}
	}
	return Named(d, issues)
}

// spoken puts words for places and fields in an issue's message.
func (w *writer) spoken(i value.Issue) value.Message {
	m := i.Message
	words := func(args map[string]int, say func(string) string) {
		at, ok := args[m.Code]
		if !ok || at >= len(m.Args) || m.Args[at].Word == nil {
			return
		}
		m.Args = slices.Clone(m.Args)
		m.Args[at] = word(say(*m.Args[at].Word))
	}
	words(placeArgs, func(pointer string) string { return w.place(pointer, i.Names) })
	words(fieldArgs, func(field string) string { return w.printer.Print(partOf("", field)) })
	return m
}
