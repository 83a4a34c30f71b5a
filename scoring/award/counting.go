package award

import (
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// afterDiscipline are the provisions by which achievements count from the end of
// a discipline; the decree of 2017 has none.
func afterDiscipline() []law.Cite {
	return []law.Cite{law.MustCite("98-2023-nd-cp:4.4"), law.MustCite("152-2025-nd-cp:4.4")}
}

// factDisciplined is that a subject was disciplined in a year, by a reprimand or
// more.
const factDisciplined value.ID = "disciplined"

// counting returns a case as the law of its day counts time, with the provision
// where achievements count from the end of a discipline: the law of other days does
// not have them count anew. Of what the provisions leave open the case has the
// strictest reading; see [clauses].
//
// That there was no discipline in a year is known where the list is declared
// complete and where the facts of the year say so; those of the year under
// consideration say so of the time up to the decision.
func (c *Catalogue) counting(facts rule.Case) (rule.Case, law.Cite) {
	facts.CountRest, facts.Undated = false, rule.UndatedOpen
	if _, ok := c.fromDecision(facts.On); ok {
		facts.Undated = rule.UndatedDecision
	}
	var cite law.Cite
	for _, after := range afterDiscipline() {
		if c.corpus.InForce(after, facts.On) {
			cite = after
		}
	}
	if cite.IsZero() {
		facts.CountFrom = value.Date{}
		return facts, cite
	}
	known := facts.CountKnown[:len(facts.CountKnown):len(facts.CountKnown)]
	for i, y := range facts.Years {
		if q, given := y.Facts.Quantity(factDisciplined); !given || q.Compare(value.NumberQuantity(value.Decimal{})) > 0 {
			continue
		}
		days := y.Year.Span()
		if i == len(facts.Years)-1 && days.Until.Before(facts.On) {
			days.Until = facts.On
		}
		known = append(known, days)
	}
	facts.CountKnown = known
	return facts, cite
}

// counted notes from when achievements count, or that they do not yet.
func (a *Assessment) counted(from value.Date, cite law.Cite, corpus *law.Corpus) {
	if from.IsZero() {
		return
	}
	p, _ := corpus.Provision(cite)
	a.Basis = weakest(a.Basis, p.Basis)
	a.Cites = append(a.Cites, cite)
	if a.On.Before(from) {
		a.note("award.counted-later", a.On, cite.Arg())
		return
	}
	a.note("award.counted-from", from, cite.Arg())
}

// clause is a provision on time that has several readings for a case.
type clause struct {
	question value.Message
	readings []timeReading // the strictest last
}

// timeReading is one of them.
type timeReading struct {
	because value.Message
	read    func(*rule.Case)
}

func restCounts(rest bool) func(*rule.Case) { return func(c *rule.Case) { c.CountRest = rest } }

func runsFrom(u rule.Undated) func(*rule.Case) { return func(c *rule.Case) { c.Undated = u } }

// clauses returns what has several readings for a case that a standard is applied
// to:
//
//   - of the year in which a discipline ended, whether its rest counts or the next
//     year is the first that does;
//   - of the year of a decision that names no period, the same, where the law has the
//     time run from that decision; where it is not known to, also whether it does.
func (c *Catalogue) clauses(standard *rule.Rule, facts rule.Case) []clause {
	var all []clause
	if year, ok := within(facts.Years, facts.CountFrom); ok {
		all = append(all, clause{value.Msg("award.discipline-year", year.Label), []timeReading{
			{value.Msg("award.discipline-year.rest"), restCounts(true)},
			{value.Msg("award.discipline-year.next"), restCounts(false)},
		}})
	}
	for _, r := range undatedOf(standard, facts) {
		name := c.name(r.Award)
		year, within := within(facts.Years, r.Decided)
		within = within && !year.From.Before(r.Year.Until)
		if _, ok := c.fromDecision(facts.On); !ok {
			open := clause{value.Msg("award.undated", name, r.Year.Label), []timeReading{{value.Msg("award.undated.year"), runsFrom(rule.UndatedYear)}}}
			if within {
				open.readings = append(open.readings, timeReading{value.Msg("award.undated.rest"), runsFrom(rule.UndatedRest)})
			}
			open.readings = append(open.readings, timeReading{value.Msg("award.undated.decision"), runsFrom(rule.UndatedDecision)})
			return append(all, open)
		}
		if within {
			return append(all, clause{value.Msg("award.decision-year", name, r.Decided), []timeReading{
				{value.Msg("award.decision-year.rest"), runsFrom(rule.UndatedRest)},
				{value.Msg("award.decision-year.next"), runsFrom(rule.UndatedDecision)},
			}})
		}
	}
	return all
}

// within returns the year of the case that begins before the day and ends after it.
func within(years []rule.YearFacts, day value.Date) (value.Year, bool) {
	for _, y := range years {
		if !day.IsZero() && y.Year.From.Before(day) && day.Before(y.Year.Until) {
			return y.Year, true
		}
	}
	return value.Year{}, false
}

// ways returns a case under each combination of the readings of some clauses, the
// last clause running fastest; without clauses, as it is.
func ways(facts rule.Case, clauses []clause) []rule.Case {
	all := []rule.Case{facts}
	for _, c := range clauses {
		var next []rule.Case
		for _, way := range all {
			for _, r := range c.readings {
				read := way
				r.read(&read)
				next = append(next, read)
			}
		}
		all = next
	}
	return all
}
