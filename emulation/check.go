package emulation

import (
	"slices"
	"strings"

	"github.com/khoithidua/blocs/emulation/value"
)

// Check reports what makes the bloc's own description meaningless: no
// members, a unit listed twice for the same days (guests count for all days), a
// membership or a unit without days, events that [Event] does not allow or that
// the days of members contradict. Of two units of one name on one day it warns.
func (b Bloc) Check(path value.Path) value.Issues {
	var issues value.Issues
	if len(b.Members) == 0 {
		issues.Add(value.Error, path.At("members"), value.Msg("emulation.no-members"))
	}
	days, names := roster{}, namesakes{}
	for i, m := range b.Members {
		at := path.At("members").Index(i)
		if b.Membership(i).IsEmpty() {
			issues.Add(value.Error, at.At("until"), value.Msg("emulation.span-empty"))
		}
		days.add(m.Unit.ID, b.Membership(i), at.At("unit").At("id"), &issues)
		names.add(m.Unit, b.Membership(i), at.At("unit").At("name"), &issues)
		issues = append(issues, m.Unit.check(at.At("unit"))...)
	}
	for i, g := range b.Guests {
		at := path.At("guests").Index(i)
		days.add(g.ID, value.Span{}, at.At("id"), &issues)
		names.add(g, value.Span{}, at.At("name"), &issues)
		issues = append(issues, g.check(at)...)
	}
	return append(issues, b.checkEvents(path.At("events"))...)
}

// roster are the days for which each unit is listed.
type roster map[value.ID][]value.Span

// add takes in a unit. It may leave and come back; what it cannot be is listed
// twice for the same day.
func (r roster) add(id value.ID, days value.Span, at value.Path, issues *value.Issues) {
	if slices.ContainsFunc(r[id], days.Overlaps) {
		issues.Add(value.Error, at, value.Msg("emulation.member-twice", id))
	}
	r[id] = append(r[id], days)
}

// namesakes are the units of each name and the days for which they are listed.
type namesakes map[string][]namesake

type namesake struct {
	unit value.ID
	days value.Span
}

// add takes in a unit. Two units of one name on one day may be one that was entered
// twice; capitals and spaces make no other name. Who leaves may leave its name to
// another.
func (n namesakes) add(u Unit, days value.Span, at value.Path, issues *value.Issues) {
	name := strings.ToLower(strings.Join(strings.Fields(u.Name.VI), " "))
	other := func(o namesake) bool { return o.unit != u.ID && o.days.Overlaps(days) }
	if i := slices.IndexFunc(n[name], other); i >= 0 && name != "" {
		issues.Add(value.Warning, at, value.Msg("emulation.same-name", n[name][i].unit, u.ID, u.Name))
	}
	n[name] = append(n[name], namesake{u.ID, days})
}

// check wants a unit to exist on some day.
func (u Unit) check(path value.Path) value.Issues {
	var issues value.Issues
	if u.Exists != nil && u.Exists.IsEmpty() {
		issues.Add(value.Error, path.At("exists").At("until"), value.Msg("emulation.span-empty"))
	}
	return issues
}

// CheckTerms reports terms that the document does not support. A year that is not
// declared, a holder that the bloc does not know, a term without holders or without
// days are errors. Warnings, because the record stands beside them, are a holder
// that was no member in the year, an office twice in a year, and days in office
// that overlap.
func CheckTerms(terms []Term, b Bloc, years Years, path value.Path) value.Issues {
	var issues value.Issues
	for i, t := range terms {
		at := path.Index(i)
		year, err := years.Of(t.Year)
		if err != nil {
			issues.Add(value.Error, at.At("year"), value.Msg("emulation.year", t.Year))
		}
		if len(t.Holders) == 0 {
			issues.Add(value.Error, at.At("holders"), value.Msg("emulation.no-holders"))
		}
		for j, id := range t.Holders {
			issues = append(issues, checkHolder(id, t, year, b, at.At("holders").Index(j))...)
			if slices.Index(t.Holders, id) < j {
				issues.Add(value.Error, at.At("holders").Index(j), value.Msg("emulation.holder-twice", b.NameOf(id)))
			}
		}
		if t.Effective != nil && t.Effective.IsEmpty() {
			issues.Add(value.Error, at.At("effective").At("until"), value.Msg("emulation.span-empty"))
		}
		if _, twice := TermOf(terms[:i], t.Office, t.Year); twice {
			issues.Add(value.Warning, at, value.Msg("emulation.term-twice", t.Year))
		}
		overlaps := func(before Term) bool {
			return before.Office == t.Office && before.Effective != nil && t.Effective != nil && before.Effective.Overlaps(*t.Effective)
		}
		if j := slices.IndexFunc(terms[:i], overlaps); j >= 0 {
			issues.Add(value.Warning, at.At("effective"), value.Msg("emulation.terms-overlap", terms[j].Year, t.Year))
		}
	}
	return issues
}

// checkHolder wants a holder to be a member on some day of the term's year.
func checkHolder(id value.ID, t Term, year value.Year, b Bloc, at value.Path) value.Issues {
	var issues value.Issues
	if _, known := b.Unit(id); !known {
		issues.Add(value.Error, at, value.Msg("emulation.holder-no-member", id))
		return issues
	}
	if !b.HasMemberIn(id, year.Span()) {
		issues.Add(value.Warning, at, value.Msg("emulation.holder-not-then", b.NameOf(id), t.Year))
	}
	return issues
}
