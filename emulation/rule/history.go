package rule

import (
	"math"

	"github.com/khoithidua/blocs/emulation/value"
)

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
	// Day of the decision; no date when not known. An award that is decided after
	// the day of the rule was not yet received on that day.
	Decided value.Date
	// For what it was given; empty when not known.
	Merit Merit
	// The period of the achievements, where the decision names it. It ends in the
	// year that the award was given for. Runs after the award begin after it.
	Period value.Span
	// Whether the decision is known to name no period: see [Case.Undated].
	// Without it and without a period, the year is the period.
	NamesNoPeriod bool
	// Whether it may be the same as another one that is listed: it is then not surely
	// one more where awards are counted.
	Repeats bool
}

// Case is what a condition is evaluated on: one subject, on one day.
type Case struct {
	// Day on which the decision is made: the day to which the rule is to be bound.
	On value.Date
	// What is known by year, oldest first and without overlaps. The last is the
	// year under consideration; without it nothing is known. A year of which
	// nothing is known but its days says that it is a year: history needs that.
	Years []YearFacts
	// The awards received, as far as given.
	Awards []Received
	// The days for which the list of awards is complete: every award given for a
	// year that touches them is listed, and every one decided on them whose decision
	// names no period. Outside them an award that is not listed is unknown, not absent.
	Complete []value.Span
	// Day from which on achievements count, where the law has them count anew (after
	// discipline); no date for no such day. A year that begins before it does not
	// count: it fails in a streak and ends a run, and awards for it are not counted.
	// What is asked of the year under consideration by itself, and whether an award
	// was ever received, does not hang on it.
	CountFrom value.Date
	// Whether the rest of the year in which CountFrom lies counts as that year;
	// otherwise the next year is the first that counts.
	CountRest bool
	// The days of which it is known that nothing but what gave CountFrom keeps
	// achievements from counting. Up to the day of the rule, what is not known of may
	// have them count from later on; whether that matters is what [Counted] asks.
	CountKnown []value.Span
	// How the time runs after awards whose decisions name no period.
	Undated Undated
}

// Undated says from when the time after an award runs whose decision names no
// period.
type Undated uint8

// The ways in which that time may run.
const (
	// UndatedOpen: it is not known; in any of the other ways.
	UndatedOpen Undated = iota
	// UndatedYear: from the end of the year that the award was given for.
	UndatedYear
	// UndatedDecision: from the day of the decision; the next year is the first.
	UndatedDecision
	// UndatedRest: from the day of the decision; the rest of its year is the first,
	// unless the award was given for that year.
	UndatedRest
)

// adjacent returns how many years that are given, counted back from the one
// under consideration and at most n, follow each other without a gap. This is
// where "consecutive" is decided: see [value.Year.Precedes].
func (c *Case) adjacent(n int) int {
	count := min(len(c.Years), 1)
	for i := len(c.Years) - 1; i > 0 && count < n && c.Years[i-1].Year.Precedes(c.Years[i].Year); i-- {
		count++
	}
	return count
}

// within returns the year that is given and has begun before a day, and ends
// after it.
func (c *Case) within(day value.Date) (value.Year, bool) {
	for i := range c.Years {
		if y := &c.Years[i].Year; !day.IsZero() && y.From.Before(day) && day.Before(y.Until) {
			return *y, true
		}
	}
	return value.Year{}, false
}

// first returns the day on or after which years must begin so as to count, where
// achievements count from a day on.
func (c *Case) first(from value.Date) value.Date {
	if y, ok := c.within(from); ok && c.CountRest {
		return y.From
	}
	return from
}

// surely returns the day from which on, up to a day of decision, it is known that
// nothing but what gave CountFrom keeps achievements from counting; the day after
// the decision where not even that is known of the day before it.
func (c *Case) surely(on value.Date) value.Date {
	day := on
	for more := true; more && !day.IsZero(); {
		more = false
		for _, s := range c.CountKnown {
			if s.Contains(day.AddDays(-1)) {
				day, more = s.From, true
			}
		}
	}
	if day == on {
		return on.AddDays(1)
	}
	return day
}

// barred returns how many years back those begin that do not count: years that
// begin before the given day. Of the years given, that many adjacent ones are
// looked at; what lies before them begins before them.
func (c *Case) barred(adjacent int, from value.Date) int {
	if from.IsZero() {
		return math.MaxInt
	}
	last := len(c.Years) - 1
	for back := range adjacent {
		if c.Years[last-back].Year.From.Before(from) {
			return back
		}
	}
	if adjacent > 0 && !from.Before(c.Years[last+1-adjacent].Year.From) {
		return adjacent
	}
	return math.MaxInt
}

// undated reports whether the decision names no period.
func (a *Received) undated() bool { return a.NamesNoPeriod && a.Period.Until.IsZero() }

// ended returns the first day after what the award was given for: the earliest
// and the latest that it may be, given that the award was decided by a day.
func (a *Received) ended(c *Case, by value.Date) (earliest, latest value.Date) {
	switch {
	case !a.Period.Until.IsZero():
		return a.Period.Until, a.Period.Until
	case !a.undated() || c.Undated == UndatedYear:
		return a.Year.Until, a.Year.Until
	case a.Decided.IsZero():
		// It may have been decided before the year was over.
		if by.Before(a.Year.From) {
			by = a.Year.From
		}
		return a.Year.From, by
	case c.Undated == UndatedDecision:
		return a.Decided, a.Decided
	}
	rest := a.Decided
	if y, ok := c.within(a.Decided); ok && !y.From.Before(a.Year.Until) {
		rest = y.From
	}
	switch {
	case c.Undated == UndatedRest:
		return rest, rest
	case a.Decided.Before(a.Year.Until):
		return a.Decided, a.Year.Until
	}
	return a.Year.Until, a.Decided
}

// firstDay is where spans without a beginning begin.
var firstDay = value.MustDate("0001-01-01")

// complete reports whether the list of awards is complete for every day of s,
// be it by several declarations that meet or overlap.
func (c *Case) complete(s value.Span) bool {
	if s.From.IsZero() {
		s.From = firstDay
	}
	for more := true; more && !s.IsEmpty(); {
		more = false
		for _, t := range c.Complete {
			switch {
			case t.Covers(s):
				return true
			case t.Contains(s.From):
				s.From, more = t.Until, true
			}
		}
	}
	return s.IsEmpty()
}
