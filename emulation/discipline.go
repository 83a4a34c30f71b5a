package emulation

import "github.com/khoithidua/blocs/emulation/value"

// DisciplineKind is a form of discipline, lightest first.
type DisciplineKind string

// The forms of discipline.
const (
	// Reprimand: khiển trách.
	Reprimand DisciplineKind = "reprimand"
	// Warning: cảnh cáo.
	Warning DisciplineKind = "warning"
	// Demotion: giáng chức.
	Demotion DisciplineKind = "demotion"
	// Removal: cách chức.
	Removal DisciplineKind = "removal"
	// Dismissal: buộc thôi việc.
	Dismissal DisciplineKind = "dismissal"
)

// EnumValues lists the forms, for schemas and for strict reading.
func (DisciplineKind) EnumValues() []string {
	return []string{string(Reprimand), string(Warning), string(Demotion), string(Removal), string(Dismissal)}
}

// Discipline is a discipline that a unit or person was under.
type Discipline struct {
	// The unit or person.
	Subject value.ID `json:"subject"`
	// The form.
	Kind DisciplineKind `json:"kind"`
	// First day of it.
	From value.Date `json:"from"`
	// First day after it; absent while it lasts, or when not known.
	Until value.Date `json:"until,omitzero"`
	// The decision.
	Instrument *Instrument `json:"instrument,omitempty"`
}

// CompleteDisciplines declares that the list of disciplines of a unit or person is
// complete for a span: every one is listed that lasted on a day of it. With none
// listed there was none. Without the declaration it is not known whether there was
// another.
type CompleteDisciplines struct {
	// The unit or person.
	Subject value.ID `json:"subject"`
	// First day for which the list is complete; without it, from the beginning.
	From value.Date `json:"from,omitzero"`
	// First day for which it no longer is.
	Until value.Date `json:"until"`
}

// disciplines returns the day from which achievements count after the disciplines
// that began by the given day: the end of the last of them, or, while one lasts
// whose end is not known, the day after; no date when there was none.
func (b *caseBuilder) disciplines(disciplines []Discipline, subject value.ID, on value.Date, path value.Path) (from value.Date) {
	for i, d := range disciplines {
		if d.Subject != subject {
			continue
		}
		if (value.Span{From: d.From, Until: d.Until}).IsEmpty() {
			b.issues.Add(value.Error, path.Index(i).At("until"), value.Msg("emulation.discipline-empty"))
			continue
		}
		end := d.Until
		if end.IsZero() {
			end = on.AddDays(1)
		}
		if from.Before(end) && !on.Before(d.From) {
			from = end
		}
	}
	return from
}
