package rule

import (
	"slices"
	"strconv"

	"github.com/khoithidua/blocs/emulation/value"
)

// Outlook is the first year, from the one under consideration on, in which a
// rule could be met.
type Outlook struct {
	// Whether there is such a year.
	Outcome OutlookOutcome `json:"outcome"`
	// How many years after the one under consideration.
	Ahead int `json:"ahead,omitempty"`
	// The year.
	Year value.Year `json:"year,omitzero"`
	// What is not known and was taken to turn out well, years counted back from that
	// year.
	Needs []Need `json:"needs,omitempty"`
	// The same in words, with what was assumed.
	Says value.Message `json:"says"`
}

// OutlookOutcome says whether a rule could be met in some year.
type OutlookOutcome string

// The outcomes of an outlook.
const (
	// OutlookMet: it is met in the year under consideration.
	OutlookMet OutlookOutcome = "met"
	// OutlookPossible: it could be met in the year named, and in none before.
	OutlookPossible OutlookOutcome = "possible"
	// OutlookNone: it could be met in no year that is looked at.
	OutlookNone OutlookOutcome = "none"
)

// EnumValues lists the outcomes, for schemas and for strict reading.
func (OutlookOutcome) EnumValues() []string {
	return []string{string(OutlookMet), string(OutlookPossible), string(OutlookNone)}
}

// maxAhead is how many years ahead are looked at.
const maxAhead = 15

// Earliest returns the first year in which the rule could be met, up to fifteen
// years after the one under consideration. It assumes
//
//   - that the law stays as it is on the day of the rule, and that each year ahead
//     begins where the one before it ends and is a year long;
//   - of the years up to the one under consideration, what the case says, and that
//     what it leaves open turns out well;
//   - of the years ahead, that every fact has the value, and every award is or is
//     not received, that each condition by itself needs, whether or not anyone can
//     bring it about: that a unit is ten years old is taken for granted in any
//     year ahead.
//
// Without a year under consideration there is no year to begin with, and none is
// returned.
//
// It is therefore a bound: before that year the rule is not met, whatever
// happens; in it, it is met only if all that is named happens.
func (r *Rule) Earliest(c *Case) Outlook {
	none := Outlook{Outcome: OutlookNone, Says: value.Msg("rule.earliest.none", maxAhead)}
	if len(c.Years) == 0 {
		return none
	}
	year := c.Years[len(c.Years)-1].Year
	proof := r.Eval(c, Proof{})
	switch {
	case proof.Verdict() == Met:
		return Outlook{Outcome: OutlookMet, Year: year, Says: value.Msg("rule.earliest.met", year.Label)}
	case proof.couldMeet():
		return proof.outlook(year, 0)
	}
	ahead := c.open()
	for years := 1; years <= maxAhead; years++ {
		next, ok := following(ahead.Years[len(ahead.Years)-1].Year)
		if !ok {
			break
		}
		ahead.Years = append(ahead.Years, YearFacts{Year: next})
		if proof = r.Eval(&ahead, proof); proof.couldMeet() {
			return proof.outlook(next, years)
		}
	}
	return none
}

// open returns the case with nothing said about awards after the year under
// consideration but what is listed.
func (c *Case) open() Case {
	ahead := *c
	known := value.Span{Until: c.Years[len(c.Years)-1].Year.Until}
	ahead.Years = slices.Clone(c.Years)
	ahead.Complete = nil
	for _, s := range c.Complete {
		if s = s.Intersect(known); !s.IsEmpty() {
			ahead.Complete = append(ahead.Complete, s)
		}
	}
	return ahead
}

// couldMeet reports whether the verdict is met or may come to be.
func (p Proof) couldMeet() bool {
	if p.size() == 0 {
		return false
	}
	return p.ahead(p.order(), func(int) bool { return true })[0].meet
}

// outlook says that the year of the proof is the one.
func (p Proof) outlook(year value.Year, ahead int) Outlook {
	o := Outlook{Outcome: OutlookPossible, Ahead: ahead, Year: year, Needs: p.Missing()}
	if o.Says = value.Msg("rule.earliest.possible", year.Label); ahead == 0 {
		o.Says = value.Msg("rule.earliest.open", year.Label)
	}
	return o
}

// following returns the year after y: as long as a year is, and named as y is.
func following(y value.Year) (value.Year, bool) {
	year, month, day := y.Until.Civil()
	until, err := value.NewDate(year+1, month, day)
	if err != nil {
		// The year after a 29 February.
		until, err = value.NewDate(year+1, month, day-1)
	}
	next := value.Year{From: y.Until, Until: until}
	first, _, _ := next.From.Civil()
	final, _, _ := until.AddDays(-1).Civil()
	if next.Label = strconv.Itoa(first); final != first {
		next.Label += "-" + strconv.Itoa(final)
	}
	return next, err == nil && !y.Until.IsZero()
}
