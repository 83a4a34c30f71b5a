package emulation

import (
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

// Complete declares that the list of grants of a unit or person is complete for
// a span: every award given for a year that touches it is listed, and every one
// decided in it whose decision names no period. Only there is an award that is not
// listed known not to be received.
type Complete struct {
	// The unit or person.
	Subject value.ID `json:"subject"`
	// First day for which the list is complete; without it, from the beginning.
	From value.Date `json:"from,omitzero"`
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
	// Disciplines that came to an end or last.
	Disciplines []Discipline
	// Where the list of disciplines is complete.
	CompleteDisciplines []CompleteDisciplines
	// Awards that were revoked.
	Revocations []Revocation
}

// Subjects returns whom the history is about, in the order in which they are
// first named, each once.
func (h History) Subjects() []value.ID {
	var ids []value.ID
	add := func(id value.ID) {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	for _, r := range h.Records {
		add(r.Subject)
	}
	for _, g := range h.Grants {
		add(g.Subject)
	}
	for _, d := range h.Disciplines {
		add(d.Subject)
	}
	return ids
}

// Case returns what is known about a subject, arranged for the rules: the years
// up to the one under consideration, oldest first and that year last, with what
// its records say, which may be nothing; the awards received; and the day from
// which achievements count: the end of the last discipline that began by the day
// of the decision, which lies after that day while it lasts. Whether the law of
// the day has achievements count from there is for the caller to say, who takes
// the day out where it does not. Where the list of disciplines is declared complete,
// it is known that there was no other; elsewhere it is not.
//
// An award that was revoked by the day of the decision does not count; where a
// lower one was left in its place, that one does.
//
// The years are those of the records, those declared, and those of the grants,
// in this order of rank where they overlap. A year in which nothing is recorded
// still links those around it: a run of adjacent years is only as long as the
// years that are known to be years. Years after the one under consideration are
// left out.
//
// Issues name records and grants that cannot be used, with paths below the given
// one ("records", "grants", "disciplines"): a year that does not exist, a year
// recorded twice, years that overlap, facts that the vocabulary lacks, a period
// that does not end in the year of its grant or that the decision is said not to
// name, a discipline without a day. The case goes without them. A grant that is listed twice counts once; where a day of
// decision is missing, whether it is the same is open ([rule.Received.Repeats]).
// Both are warned of, and so is a decision that names no period and has no day.
func (h History) Case(subject value.ID, year value.Year, on value.Date, years Years, vocabulary *rule.Vocabulary, path value.Path) (rule.Case, value.Issues) {
	b := caseBuilder{years: years, year: year}
	b.records(h.Records, subject, vocabulary, path.At("records"))
	b.link(year)
	for _, y := range years {
		b.link(y)
	}
	c := rule.Case{On: on, Awards: b.grants(h, subject, on, path.At("grants"))}
	c.CountFrom = b.disciplines(h.Disciplines, subject, on, path.At("disciplines"))
	last := rule.YearFacts{Year: year}
	for _, k := range b.known {
		switch {
		case k.Year == year:
			last = k
		case !year.From.Before(k.Year.Until):
			c.Years = append(c.Years, k)
		}
	}
	value.Sort(c.Years, func(a, b rule.YearFacts) int { return a.Year.From.Compare(b.Year.From) })
	c.Years = append(c.Years, last)
	for _, span := range h.Complete {
		if span.Subject == subject {
			c.Complete = append(c.Complete, value.Span{From: span.From, Until: span.Until})
		}
	}
	for _, span := range h.CompleteDisciplines {
		if span.Subject == subject {
			c.CountKnown = append(c.CountKnown, value.Span{From: span.From, Until: span.Until})
		}
	}
	return c, b.issues
}

// caseBuilder collects the years of one subject, none of which overlap.
type caseBuilder struct {
	years  Years
	year   value.Year // under consideration
	known  []rule.YearFacts
	issues value.Issues
}

// of reads the label of a year.
func (b *caseBuilder) of(label string, at value.Path) (value.Year, bool) {
	y, err := b.years.Of(label)
	if err != nil {
		b.issues.Add(value.Error, at.At("year"), value.Msg("emulation.year", label))
	}
	return y, err == nil
}

// overlapping returns a year that is known already and shares days with y.
func (b *caseBuilder) overlapping(y value.Year) (value.Year, bool) {
	i := slices.IndexFunc(b.known, func(k rule.YearFacts) bool { return k.Year.Span().Overlaps(y.Span()) })
	if i < 0 {
		return value.Year{}, false
	}
	return b.known[i].Year, true
}

// link takes in a year of which nothing may be known but that it is one.
func (b *caseBuilder) link(y value.Year) {
	if _, overlaps := b.overlapping(y); !overlaps {
		b.known = append(b.known, rule.YearFacts{Year: y})
	}
}

func (b *caseBuilder) records(records []Record, subject value.ID, vocabulary *rule.Vocabulary, path value.Path) {
	for i, r := range records {
		if r.Subject != subject {
			continue
		}
		at := path.Index(i)
		y, ok := b.of(r.Year, at)
		if !ok {
			continue
		}
		facts, found := vocabulary.NewFacts(r.Facts, at.At("facts"))
		b.issues = append(b.issues, found...)
		other, overlaps := b.overlapping(y)
		if !overlaps && y != b.year && y.Span().Overlaps(b.year.Span()) {
			other, overlaps = b.year, true
		}
		switch {
		case overlaps && other == y:
			b.issues.Add(value.Error, at, value.Msg("emulation.record-twice", subject, r.Year))
		case overlaps:
			b.issues.Add(value.Error, at.At("year"), value.Msg("emulation.years-overlap", r.Year, other.Label))
		default:
			b.known = append(b.known, rule.YearFacts{Year: y, Facts: facts})
		}
	}
}
