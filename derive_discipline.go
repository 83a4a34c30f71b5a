package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// factDisciplined is said of persons: disciplined by a reprimand, the lightest
// form, or more.
const factDisciplined value.ID = "disciplined"

// citeDisciplined bars persons who were disciplined from the titles of the year.
// It does not say of which year a discipline is that lasts into the next: only of
// the year in which it began is that read off.
var citeDisciplined = law.MustCite("91-2017-nd-cp:10.6")

// began returns the disciplines of a person that began in a year, by the day of
// the review: those that are in the list beyond it are not known on that day.
func (s setting) began(disciplines []emulation.Discipline, subject value.ID, y value.Year) []emulation.Discipline {
	var list []emulation.Discipline
	for _, d := range disciplines {
		r, known := s.recipient(d.Subject)
		if d.Subject == subject && known && r == award.Person && y.Span().Contains(d.From) && !s.on.Before(d.From) {
			list = append(list, d)
		}
	}
	return list
}

// disciplined lists who was disciplined in the year under consideration, as the
// list of disciplines shows.
func (s setting) disciplined(h emulation.History) []Derived {
	var facts []Derived
	for _, id := range h.Subjects() {
		if list := s.began(h.Disciplines, id, s.years[0]); len(list) > 0 {
			facts = append(facts, Derived{id, factDisciplined, rule.GivenTruth(true), because(list[0]), citeDisciplined})
		}
	}
	return facts
}

// because says what the list of disciplines shows.
func because(d emulation.Discipline) value.Message {
	return value.Msg("blocs.derived.disciplined", value.Msg("blocs.discipline."+string(d.Kind)), d.From)
}

// checkDisciplines refuses records that deny a discipline that the document lists,
// and those of one that a list declared complete does not have.
func (s setting) checkDisciplines(h emulation.History) value.Issues {
	var issues value.Issues
	for i, r := range h.Records {
		given, ok := r.Facts[factDisciplined]
		y, err := s.years.Of(r.Year)
		if !ok || err != nil {
			continue
		}
		at := value.PathTo("records", i, "facts", string(factDisciplined))
		list := s.began(h.Disciplines, r.Subject, y)
		switch given.String() {
		case rule.GivenTruth(false).String():
			if len(list) > 0 {
				issues.Add(value.Error, at, value.Msg("blocs.discipline-denied", r.Year, because(list[0])))
			}
		case rule.GivenTruth(true).String():
			if unlisted(h, r.Subject, y) {
				issues.Add(value.Error, at, value.Msg("blocs.discipline-unlisted", r.Year))
			}
		}
	}
	return issues
}

// unlisted reports whether the list of disciplines of a subject, complete for a
// year, has none that lasted on a day of it.
func unlisted(h emulation.History, subject value.ID, y value.Year) bool {
	lasted := func(d emulation.Discipline) bool {
		return d.Subject == subject && y.Span().Overlaps(value.Span{From: d.From, Until: d.Until})
	}
	return !slices.ContainsFunc(h.Disciplines, lasted) &&
		slices.ContainsFunc(h.CompleteDisciplines, func(c emulation.CompleteDisciplines) bool {
			return c.Subject == subject && value.Span{From: c.From, Until: c.Until}.Covers(y.Span())
		})
}
