package blocs

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// checkYears refuses years without days, of one label or with a day in common,
// and labels of four digits on years that have no day of that calendar year. It
// warns of declared years with days between them: years are adjacent only when
// they follow each other without a gap.
func checkYears(year value.Year, others emulation.Years) value.Issues {
	var issues value.Issues
	years := append(emulation.Years{year}, others...)
	for i, y := range years {
		at := value.PathTo("year")
		if i > 0 {
			at = value.PathTo("years", i-1)
		}
		if y.Label == "" || y.From.IsZero() || y.Until.IsZero() || y.Span().IsEmpty() {
			issues.Add(value.Error, at, value.Msg("blocs.year-empty"))
		}
		if c, err := value.CalendarYear(y.Label); err == nil && !c.Span().Overlaps(y.Span()) {
			issues.Add(value.Error, at.At("label"), value.Msg("blocs.year-label", y.Label))
		}
		for j, other := range years {
			if j < i && (other.Label == y.Label || other.Span().Overlaps(y.Span())) {
				issues.Add(value.Error, at, value.Msg("blocs.years-overlap", other.Label, y.Label))
			}
			if days := other.From.DaysSince(y.Until); days > 0 && days < halfAYear {
				issues.Add(value.Warning, at.At("until"), value.Msg("blocs.years-apart", y.Label, other.Label, days))
			}
		}
	}
	return issues
}

// halfAYear is the longest gap that may have been meant to be none: a summer
// between two school years.
const halfAYear = 183

// checkHistory refuses facts about subjects that the document does not know,
// spans without days and facts that contradict each other, and checks awards and
// days.
func (s setting) checkHistory(h emulation.History) value.Issues {
	var issues value.Issues
	subject := func(id value.ID, at value.Path) {
		if _, known := s.recipient(id); !known {
			issues.Add(value.Error, at.At("subject"), value.Msg("blocs.subject-unknown", id))
		}
	}
	for i, r := range h.Records {
		subject(r.Subject, value.PathTo("records", i))
	}
	for i, g := range h.Grants {
		subject(g.Subject, value.PathTo("grants", i))
	}
	for i, c := range h.Complete {
		at := value.PathTo("complete", i)
		subject(c.Subject, at)
		if (value.Span{From: c.From, Until: c.Until}).IsEmpty() {
			issues.Add(value.Error, at.At("until"), value.Msg("emulation.span-empty"))
		}
	}
	for i, c := range h.CompleteDisciplines {
		at := value.PathTo("completeDisciplines", i)
		subject(c.Subject, at)
		if (value.Span{From: c.From, Until: c.Until}).IsEmpty() {
			issues.Add(value.Error, at.At("until"), value.Msg("emulation.span-empty"))
		}
	}
	for i, x := range h.Disciplines {
		subject(x.Subject, value.PathTo("disciplines", i))
	}
	issues = append(issues, s.checkGrants(h.Grants)...)
	issues = append(issues, s.checkLater(h)...)
	issues = append(issues, s.checkDisciplines(h)...)
	return append(issues, s.catalogue.CheckFacts(h, s.years, value.Path{})...)
}

// How long a collective has existed: in full years, as the Labour Orders ask, or in
// full months, as regulations do of a unit that is newly set up.
const (
	factYears  value.ID = "existence-years"
	factMonths value.ID = "existence-months"
)

// checkExistence warns of records that give a unit more years or months than have
// passed since it began to exist by its own dates.
func (d Dossier) checkExistence() value.Issues {
	var issues value.Issues
	for i, r := range d.Records {
		unit, known := d.Bloc.Unit(r.Subject)
		if !known || unit.Exists == nil || unit.Exists.From.IsZero() {
			continue
		}
		months := fullMonths(unit.Exists.From, d.On)
		for _, of := range [...]struct {
			fact value.ID
			full int
			code string
		}{{factYears, months / 12, "blocs.existence-over"}, {factMonths, months, "blocs.existence-over-months"}} {
			given, err := value.ParseDecimal(r.Facts[of.fact].String())
			if full, _ := value.Int(int64(of.full)); err == nil && given.Compare(full) > 0 {
				at := value.PathTo("records", i, "facts", string(of.fact))
				issues.Add(value.Warning, at, value.Msg(of.code, unit.Name, given, unit.Exists.From, full, d.On))
			}
		}
	}
	return issues
}

// fullMonths returns how many months have passed from one day to another.
func fullMonths(from, to value.Date) int {
	year, month, day := from.Civil()
	then, m, d := to.Civil()
	months := 12*(then-year) + m - month
	if d < day {
		months--
	}
	return max(months, 0)
}
