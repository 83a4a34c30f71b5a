package emulation

import (
	"cmp"
	"slices"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Record is what is known about a unit or a person in one emulation year. A
// fact that is left out is unknown.
type Record struct {
	// The unit or person.
	Subject value.ID `json:"subject"`
	// Label of the emulation year.
	Year string `json:"year"`
	// What is known, by facts of the vocabulary.
	Facts map[value.ID]rule.Given `json:"facts"`
	// The document that shows it.
	Instrument *Instrument `json:"instrument,omitempty"`
}

// Grant is a title or award that a unit or person has received.
type Grant struct {
	// The unit or person.
	Subject value.ID `json:"subject"`
	// The award.
	Award value.ID `json:"award"`
	// Label of the emulation year that it was given for.
	Year string `json:"year"`
	// Day of the decision.
	Decided value.Date `json:"decided,omitzero"`
	// For what it was given; absent when not known.
	Merit rule.Merit `json:"merit,omitempty"`
	// The decision.
	Instrument *Instrument `json:"instrument,omitempty"`
}

// Complete declares that the list of grants of a unit or person is complete for
// a span. Only there is an award that is not listed known not to be received.
type Complete struct {
	// The unit or person.
	Subject value.ID `json:"subject"`
	// First day for which the list is complete.
	From value.Date `json:"from"`
	// First day for which it no longer is.
	Until value.Date `json:"until"`
}

// History is all that a document knows about units and persons by year.
type History struct {
	// Facts by subject and year.
	Records []Record
	// Awards received.
	Grants []Grant
	// Where the list of awards is complete.
	Complete []Complete
}

// Case returns what is known about a subject, arranged for the rules: its
// records up to the year under consideration, oldest first, that year last even
// when nothing is known about it. Issues name records that cannot be used, with
// paths below the given one ("records", "grants").
func (h History) Case(subject value.ID, year value.Year, on value.Date, years Years, vocabulary *rule.Vocabulary, path value.Path) (rule.Case, value.Issues) {
	c := rule.Case{On: on}
	var issues value.Issues
	for i, r := range h.Records {
		if r.Subject != subject {
			continue
		}
		at := path.At("records").Index(i)
		y, err := years.Of(r.Year)
		if err != nil {
			issues.Add(value.Error, at.At("year"), value.Msg("emulation.year", r.Year))
			continue
		}
		facts, found := vocabulary.NewFacts(r.Facts, at.At("facts"))
		issues = append(issues, found...)
		twice := func(f rule.YearFacts) bool { return f.Year.Span().Overlaps(y.Span()) }
		if slices.ContainsFunc(c.Years, twice) {
			issues.Add(value.Error, at, value.Msg("emulation.record-twice", subject, r.Year))
			continue
		}
		if !year.Until.Before(y.Until) {
			c.Years = append(c.Years, rule.YearFacts{Year: y, Facts: facts})
		}
	}
	if !slices.ContainsFunc(c.Years, func(f rule.YearFacts) bool { return f.Year == year }) {
		c.Years = append(c.Years, rule.YearFacts{Year: year})
	}
	slices.SortFunc(c.Years, func(a, b rule.YearFacts) int {
		return cmp.Or(a.Year.From.Compare(b.Year.From), cmp.Compare(a.Year.Label, b.Year.Label))
	})
	for i, g := range h.Grants {
		if g.Subject != subject {
			continue
		}
		y, err := years.Of(g.Year)
		if err != nil {
			issues.Add(value.Error, path.At("grants").Index(i).At("year"), value.Msg("emulation.year", g.Year))
			continue
		}
		c.Awards = append(c.Awards, rule.Received{Award: g.Award, Year: y, Decided: g.Decided, Merit: g.Merit})
	}
	for _, span := range h.Complete {
		if span.Subject == subject {
			c.Complete = append(c.Complete, value.Span{From: span.From, Until: span.Until})
		}
	}
	return c, issues
}
