package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// afterDiscipline are the provisions by which achievements count from the end of
// a discipline; the decree of 2017 has none.
func afterDiscipline() []law.Cite {
	return []law.Cite{law.MustCite("98-2023-nd-cp:4.4"), law.MustCite("152-2025-nd-cp:4.4")}
}

// counting returns the day from which achievements count under the law of a day,
// with the provision: the end of the last discipline, or no day where the law
// does not say so.
func (c *Catalogue) counting(from, on value.Date) (value.Date, law.Cite) {
	if !from.IsZero() {
		for _, cite := range afterDiscipline() {
			if c.corpus.InForce(cite, on) {
				return from, cite
			}
		}
	}
	return value.Date{}, law.Cite{}
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
		a.note("award.counted-later", a.On, cite)
		return
	}
	a.note("award.counted-from", from, cite)
}

// judgement is what the standard comes to on a case.
type judgement struct {
	verdict   rule.Verdict
	basis     law.Basis
	tree      rule.View
	missing   []rule.Need
	questions []any // texts and messages
	cites     []law.Cite
}

func judgementOf(p rule.Proof) judgement {
	j := judgement{verdict: p.Verdict(), basis: p.Basis(), tree: p.Tree(), missing: p.Missing(), cites: p.Cites()}
	for _, question := range p.Questions() {
		j.questions = append(j.questions, question)
	}
	return j
}

// judgementBy evaluates a standard on a case. That achievements count "from the end" of
// a discipline has two readings for the year in which that day lies: the rest of
// the year counts, or the next year is the first that does. Where they come to
// different verdicts, or either is open, both are shown and the verdict is
// Unknown but for what they share.
func judgementBy(standard *rule.Rule, facts rule.Case) judgement {
	next := judgementOf(standard.Eval(&facts, rule.Proof{}))
	year, ok := within(facts.Years, facts.CountFrom)
	if !ok {
		return next
	}
	facts.CountFrom = year.From
	rest := judgementOf(standard.Eval(&facts, rule.Proof{}))
	if rest.verdict == next.verdict && next.verdict.Settled() {
		return next
	}
	return rest.beside(next, year)
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

// beside joins what the two readings of the year of a discipline's end come to,
// which is not the same or not settled.
func (rest judgement) beside(next judgement, year value.Year) judgement {
	question := value.Msg("award.discipline-year", year.Label)
	both := judgement{
		basis: weakest(rest.basis, next.basis), missing: rest.missing, questions: append(rest.questions, next.questions...),
		cites: append(rest.cites, next.cites...),
		tree: rule.View{Says: value.Msg("rule.readings", question), Of: []rule.View{
			{Verdict: rest.verdict, Says: value.Msg("rule.reading", value.Msg("award.discipline-year.rest")), Of: []rule.View{rest.tree}},
			{Verdict: next.verdict, Says: value.Msg("rule.reading", value.Msg("award.discipline-year.next")), Of: []rule.View{next.tree}},
		}},
	}
	if rest.verdict.Settled() && next.verdict.Settled() {
		divided := value.Msg("rule.found.divided")
		both.tree.Found = &divided
	}
	for _, need := range next.missing {
		same := func(n rule.Need) bool {
			return n.Fact == need.Fact && n.YearsBack == need.YearsBack && slices.Equal(n.Awards, need.Awards)
		}
		if !slices.ContainsFunc(both.missing, same) {
			both.missing = append(both.missing, need)
		}
	}
	if rest.verdict != next.verdict {
		both.questions = append(both.questions, question)
	}
	return both
}
