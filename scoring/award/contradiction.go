package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Contradiction is what cannot be together: facts of one year, or facts of a year
// and an award that was given for it.
type Contradiction struct {
	// Identifier.
	ID value.ID `json:"id"`
	// What it does to the answer; an error where left out.
	Severity value.Severity `json:"severity,omitempty"`
	// What contradicts what; of facts and an award, what the facts say.
	Says value.Text `json:"says"`
	// The provisions by which it is one; it is one on days on which any of them is in
	// force. Without any, by what the words mean, on every day.
	Cites []law.Cite `json:"cites,omitempty"`
	// The awards any of which was given for the year; without any, the facts
	// contradict each other.
	Awards []value.ID `json:"awards,omitempty"`
	// Met when the facts are so. Either this or the next is given.
	Condition *rule.Condition `json:"condition,omitempty"`
	// A fact that is more than another which it is a part of.
	Exceeds *Exceeding `json:"exceeds,omitempty"`
}

// Exceeding is a number or share that is over another.
type Exceeding struct {
	// The fact that cannot be more.
	Fact value.ID `json:"fact"`
	// The fact that it is a part of.
	Over value.ID `json:"over"`
}

// contradiction is a contradiction ready for evaluation.
type contradiction struct {
	Contradiction
	program *rule.Program // nil where a fact exceeds another
}

// contradictions checks and compiles the contradictions.
func (l *loader) contradictions(list []Contradiction) {
	for i, x := range list {
		at := value.PathTo("contradictions.json").Index(i)
		l.text(x.Says, at.At("says"))
		if x.Severity == "" {
			x.Severity = value.Error
		}
		for j, cite := range x.Cites {
			if _, ok := l.catalogue.corpus.Provision(cite); !ok {
				l.fault(at.At("cites").Index(j), "award.cite-unknown", cite)
			}
		}
		for j, id := range x.Awards {
			if !slices.Contains(l.ids(), id) {
				l.fault(at.At("awards").Index(j), "award.unknown", id)
			}
		}
		c := contradiction{Contradiction: x}
		switch {
		case (x.Condition == nil) == (x.Exceeds == nil):
			l.fault(at, "award.contradiction-form")
		case x.Condition != nil:
			p, issues := rule.Compile(*x.Condition, l.library, at.At("condition"))
			l.issues = append(l.issues, issues...)
			c.program = p
		default:
			l.exceeding(*x.Exceeds, at.At("exceeds"))
		}
		l.catalogue.contradictions = append(l.catalogue.contradictions, c)
	}
}

// exceeding wants two numbers or two shares.
func (l *loader) exceeding(x Exceeding, at value.Path) {
	f, ok := l.catalogue.vocabulary.Fact(x.Fact)
	if !ok {
		l.fault(at.At("fact"), "rule.fact-unknown", x.Fact)
	}
	over, found := l.catalogue.vocabulary.Fact(x.Over)
	if !found {
		l.fault(at.At("over"), "rule.fact-unknown", x.Over)
	}
	if ok && found && (f.Kind != over.Kind || f.Kind != rule.Number && f.Kind != rule.Share) {
		l.fault(at, "award.contradiction-kinds", f.Name, over.Name)
	}
}

// met reports whether the facts of a year are so.
func (x *contradiction) met(year *rule.Case) bool {
	if x.program != nil {
		return x.program.On(year.On).Eval(year, rule.Proof{}).Verdict() == rule.Met
	}
	facts := year.Years[0].Facts
	part, known := facts.Quantity(x.Exceeds.Fact)
	whole, also := facts.Quantity(x.Exceeds.Over)
	return known && also && part.Compare(whole) > 0
}

// CheckFacts reports records whose facts contradict each other or what the list of
// awards says of the year, with paths below the given one ("records", "grants").
// Errors are those on which an answer would say nothing. That a unit is rated both
// excellent and not completed cannot be written at all, nor can a share of nothing
// ([value.ParseRatio]).
//
// Facts of a year are held against the law of its last day, an award against that
// of its decision where the day is known. An award that was revoked is held
// against nothing: that it should not have been given is known.
func (c *Catalogue) CheckFacts(h emulation.History, years emulation.Years, path value.Path) value.Issues {
	var issues value.Issues
	for i, r := range h.Records {
		y, err := years.Of(r.Year)
		if err != nil {
			continue // reported with the history, as what is unknown here is
		}
		at := path.At("records").Index(i).At("facts")
		facts, _ := c.vocabulary.NewFacts(r.Facts, at)
		year := rule.Case{On: y.Span().Last(), Years: []rule.YearFacts{{Year: y, Facts: facts}}}
		for _, x := range c.contradictions {
			if len(x.Awards) == 0 {
				issues = append(issues, c.contradicting(x, year, at, "award.contradiction", "award.contradiction-by", r.Year)...)
			}
		}
		issues = append(issues, c.checkGranted(r, year, h, path.At("grants"))...)
	}
	return issues
}

// checkGranted holds the awards given for a year against its record.
func (c *Catalogue) checkGranted(r emulation.Record, year rule.Case, h emulation.History, path value.Path) value.Issues {
	var issues value.Issues
	for i, g := range h.Grants {
		a, ok := c.award(g.Award)
		if !ok || g.Subject != r.Subject || g.Year != r.Year || h.Revoked(g) {
			continue
		}
		granted := year
		if day := g.Day(); !day.IsZero() {
			granted.On = day
		}
		for _, x := range c.contradictions {
			if slices.Contains(x.Awards, g.Award) {
				issues = append(issues, c.contradicting(x, granted, path.Index(i),
					"award.contradiction-granted", "award.contradiction-granted-by", a.NameOn(granted.On), r.Year)...)
			}
		}
	}
	return issues
}

// contradicting reports a contradiction on the facts of a year: by a code with what
// it says, or by another with the provision too, where it is one by law.
func (c *Catalogue) contradicting(x contradiction, year rule.Case, at value.Path, code, by string, args ...any) value.Issues {
	var issues value.Issues
	cite, ok := c.holding(x.Cites, year.On)
	if len(x.Cites) > 0 && !ok || !x.met(&year) {
		return issues
	}
	args = append(args, x.Says)
	if ok {
		code, args = by, append(args, cite)
	}
	issues.Add(x.Severity, at, value.Msg(code, args...))
	return issues
}
