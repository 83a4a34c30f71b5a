package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// setting is what a history is held against.
type setting struct {
	// The years that the document declares, the one under consideration first.
	years emulation.Years
	// Day of the review.
	on value.Date
	// What a subject is; false for one that the document does not know.
	recipient func(value.ID) (award.Recipient, bool)
	catalogue *award.Catalogue
}

// checkDay refuses a day of review before the year under consideration begins:
// nothing of that year can have been judged.
func (s setting) checkDay() value.Issues {
	var issues value.Issues
	switch year := s.years[0]; {
	case s.on.IsZero():
		issues.Add(value.Error, value.PathTo("on"), value.Msg("blocs.no-day"))
	case s.on.Before(year.From):
		issues.Add(value.Error, value.PathTo("on"), value.Msg("blocs.day-before-year", s.on, year.Label))
	}
	return issues
}

// checkGrants refuses awards to those whom the law does not give them, and awards
// for years that have not begun. It warns of awards of no catalogue, which are left
// out ([setting.listed]), of awards that the law did not have, of days of decision
// that do not go with the year, and of those after the day of the review.
func (s setting) checkGrants(grants []emulation.Grant) value.Issues {
	var issues value.Issues
	awards := map[value.ID]award.Award{}
	for i, g := range grants {
		at := value.PathTo("grants", i)
		a, ok := awards[g.Award]
		if !ok {
			if a, ok = s.catalogue.Award(g.Award); ok {
				awards[g.Award] = a
			}
		}
		if !ok {
			issues.Add(value.Warning, at.At("award"), value.Msg("blocs.grant-unknown", g.Award))
			continue
		}
		if r, known := s.recipient(g.Subject); known && !slices.Contains(a.Recipients, r) {
			issues.Add(value.Error, at.At("award"), value.Msg("award.not-for", a.Name, award.RecipientName(r)))
		}
		if y, err := s.years.Of(g.Year); err == nil {
			issues = append(issues, s.checkDays(g, y, a, at)...)
		}
	}
	return issues
}

// listed returns the history without awards of no catalogue, each standing empty in
// its place, and without what revocations cannot have left. Which award was meant
// nobody can tell, so of who received it no list is complete any more: that an award
// is not on it says nothing.
func (s setting) listed(h emulation.History) emulation.History {
	var doubtful []value.ID
	for i, g := range h.Grants {
		if s.catalogue.Has(g.Award) {
			continue
		}
		if doubtful == nil {
			h.Grants = slices.Clone(h.Grants)
		}
		h.Grants[i] = emulation.Grant{}
		doubtful = append(doubtful, g.Subject)
	}
	for i, r := range h.Revocations {
		if r.Left == "" || s.leaves(r) {
			continue
		}
		h.Revocations = slices.Clone(h.Revocations)
		h.Revocations[i].Left = ""
		doubtful = append(doubtful, r.Subject)
	}
	if doubtful != nil {
		h.Complete = slices.DeleteFunc(slices.Clone(h.Complete), func(c emulation.Complete) bool { return slices.Contains(doubtful, c.Subject) })
	}
	return h
}

// leaves reports whether a revocation can have left the award that it names.
func (s setting) leaves(r emulation.Revocation) bool {
	return s.catalogue.Has(r.Left) && s.catalogue.Lower(r.Left, r.Award, r.On)
}

// aYear is how long after its year an award is usually decided at most, in days.
const aYear = 366

// checkDays holds the day of a decision against the year that the award was given
// for, the law and the day of the review.
func (s setting) checkDays(g emulation.Grant, y value.Year, a award.Award, at value.Path) value.Issues {
	var issues value.Issues
	day, decided := g.Day(), at.At("decided")
	if g.Decided.IsZero() && !day.IsZero() {
		decided = at.At("instrument").At("signed")
	}
	switch {
	case s.on.Before(day):
		issues.Add(value.Warning, decided, value.Msg("blocs.grant-later", a.Name, day, s.on))
	case s.on.Before(y.From):
		issues.Add(value.Error, at.At("year"), value.Msg("blocs.grant-future", y.Label, s.on))
	case !day.IsZero() && day.Before(y.From):
		issues.Add(value.Warning, decided, value.Msg("blocs.grant-early", day, g.Year))
	case day.DaysSince(y.Until) > aYear && g.Period == (value.Span{}) && !g.NamesNoPeriod:
		issues.Add(value.Warning, decided, value.Msg("blocs.grant-late", day, g.Year))
	}
	// Without a day of decision, that on which the year is over: awards of a year are
	// decided from then on.
	given := y.Until
	if !day.IsZero() && day.Before(given) {
		given = day
	}
	if first, cite, ok := s.catalogue.Introduced(g.Award); ok && given.Before(first) {
		issues.Add(value.Warning, at.At("year"), value.Msg("blocs.grant-unlisted", a.Name, y.Label, first, cite.Arg()))
	}
	return issues
}

// checkLater warns of what is recorded of days after that of the review: it is not
// taken into account.
func (s setting) checkLater(h emulation.History) value.Issues {
	var issues value.Issues
	for i, r := range h.Records {
		if y, err := s.years.Of(r.Year); err == nil && s.on.Before(y.From) {
			issues.Add(value.Warning, value.PathTo("records", i, "year"), value.Msg("blocs.record-future", y.Label, s.on))
		}
	}
	for i, d := range h.Disciplines {
		if s.on.Before(d.From) {
			issues.Add(value.Warning, value.PathTo("disciplines", i, "from"), value.Msg("blocs.discipline-later", d.From, s.on))
		}
	}
	return issues
}
