package rule

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// Facts are the known facts of one subject in one year, arranged by a
// vocabulary. The zero Facts know nothing.
type Facts struct {
	values []known
}

type known struct {
	quantity value.Quantity
	known    bool
}

// NewFacts arranges given values by the vocabulary. Issues name a fact that the
// vocabulary lacks or whose value is of another kind; such a value is left out.
func (v *Vocabulary) NewFacts(given map[value.ID]Given, path value.Path) (Facts, value.Issues) {
	var issues value.Issues
	facts := Facts{make([]known, len(v.facts))}
	ids := make([]value.ID, 0, len(given))
	for id := range given {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		i, ok := v.index[id]
		if !ok {
			issues.Add(value.Error, path.At(string(id)), value.Msg("rule.fact-unknown", id))
			continue
		}
		q, ok := v.facts[i].quantity(given[id])
		if !ok {
			issues.Add(value.Error, path.At(string(id)),
				value.Msg("rule.fact-value", given[id].String(), v.facts[i].Name, value.Msg("rule.kind."+string(v.facts[i].Kind))))
			continue
		}
		facts.values[i] = known{q, true}
	}
	return facts, issues
}

// YearFacts are the facts of one emulation year.
type YearFacts struct {
	// The year.
	Year value.Year
	// What is known about it.
	Facts Facts
}

// Merit says for what an award was given; the law counts them apart.
type Merit string

// The grounds of awards.
const (
	// ByMerit: by merit and achievement, regular emulation (công trạng, thường xuyên).
	ByMerit Merit = "merit"
	// Thematic: a movement by theme or campaign (chuyên đề, đợt).
	Thematic Merit = "thematic"
	// Sudden: a sudden achievement (đột xuất).
	Sudden Merit = "sudden"
)

// EnumValues lists the grounds, for schemas and for strict reading.
func (Merit) EnumValues() []string {
	return []string{string(ByMerit), string(Thematic), string(Sudden)}
}

// Received is an award that the subject has received.
type Received struct {
	// The award's identifier.
	Award value.ID
	// The emulation year that it was given for.
	Year value.Year
	// Day of the decision; no date when not known.
	Decided value.Date
	// For what it was given; empty when not known.
	Merit Merit
}

// Case is what a condition is evaluated on: one subject, on one day.
type Case struct {
	// Day on which the decision is made: dated parameters are those of that day.
	On value.Date
	// What is known by year, oldest first. The last is the year under
	// consideration.
	Years []YearFacts
	// The awards received, as far as given.
	Awards []Received
	// The days for which the list of awards is complete. Outside them an award
	// that is not listed is unknown, not absent.
	Complete []value.Span
}

// yearBack returns the position in c.Years of the year that lies back adjacent
// years before the year under consideration, or -1 when nothing was given
// about it. This is where "consecutive" is decided: see [value.Year.Precedes].
func (c *Case) yearBack(back int) int {
	i := len(c.Years) - 1
	for range back {
		if i < 1 || !c.Years[i-1].Year.Precedes(c.Years[i].Year) {
			return -1
		}
		i--
	}
	return i
}

// window returns the days of the last n adjacent years as far as they are
// given, and whether all n of them are.
func (c *Case) window(n int) (value.Span, bool) {
	var span value.Span
	for back := range n {
		i := c.yearBack(back)
		if i < 0 {
			return span, false
		}
		if back == 0 {
			span.Until = c.Years[i].Year.Until
		}
		span.From = c.Years[i].Year.From
	}
	return span, n > 0
}

// complete reports whether the list of awards is complete for every day of s.
func (c *Case) complete(s value.Span) bool {
	return slices.ContainsFunc(c.Complete, func(t value.Span) bool { return t.Covers(s) })
}
