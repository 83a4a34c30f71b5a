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
		l.provisions(x.Cites, at.At("cites"))
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

// heldFacts holds facts against the contradictions. Mostly one law does for many
// records, so what a day makes of a contradiction is kept for the next.
type heldFacts struct {
	*Catalogue
	on     value.Date
	bound  []*rule.Rule // by contradiction, as the day binds them; nil until asked for
	proof  rule.Proof
	issues value.Issues
}

// met reports whether the facts of a year are so.
func (h *heldFacts) met(x int, year *rule.Case) bool {
	c := &h.contradictions[x]
	if c.program == nil {
		facts := year.Years[0].Facts
		part, known := facts.Quantity(c.Exceeds.Fact)
		whole, also := facts.Quantity(c.Exceeds.Over)
		return known && also && part.Compare(whole) > 0
	}
	if h.on != year.On || h.bound == nil {
		h.on, h.bound = year.On, make([]*rule.Rule, len(h.contradictions))
	}
	if h.bound[x] == nil {
		h.bound[x] = c.program.On(year.On)
	}
	h.proof = h.bound[x].Eval(year, h.proof)
	return h.proof.Verdict() == rule.Met
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
	held := heldFacts{Catalogue: c}
	for i, r := range h.Records {
		y, err := years.Of(r.Year)
		if err != nil {
			continue // reported with the history, as what is unknown here is
		}
		at := path.At("records").Index(i).At("facts")
		facts, _ := c.vocabulary.NewFacts(r.Facts, at)
		year := rule.Case{On: y.Span().Last(), Years: []rule.YearFacts{{Year: y, Facts: facts}}}
		for x := range c.contradictions {
			if len(c.contradictions[x].Awards) == 0 {
				if cite, so := held.so(x, &year); so {
					held.contradicted(x, at, cite, "award.contradiction", "award.contradiction-by", r.Year)
				}
			}
		}
		held.granted(r, year, h, path.At("grants"))
	}
	return held.issues
}

// granted holds the awards given for a year against its record.
func (h *heldFacts) granted(r emulation.Record, year rule.Case, history emulation.History, path value.Path) {
	for i := range history.Grants {
		g := &history.Grants[i]
		if g.Subject != r.Subject || g.Year != r.Year || history.Revoked(*g) {
			continue
		}
		a, ok := h.award(g.Award)
		if !ok {
			continue
		}
		granted := year
		if day := g.Day(); !day.IsZero() {
			granted.On = day
		}
		for x := range h.contradictions {
			if !slices.Contains(h.contradictions[x].Awards, g.Award) {
				continue
			}
			if cite, so := h.so(x, &granted); so {
				h.contradicted(x, path.Index(i), cite,
					"award.contradiction-granted", "award.contradiction-granted-by", a.NameOn(granted.On), r.Year)
			}
		}
	}
}

// so reports whether the facts of a year contradict each other in the way given,
// and by which provision, where it is one by law.
func (h *heldFacts) so(x int, year *rule.Case) (law.Cite, bool) {
	c := &h.contradictions[x]
	cite, ok := h.holding(c.Cites, year.On)
	return cite, (ok || len(c.Cites) == 0) && h.met(x, year)
}

// contradicted reports a contradiction: by a code with what it says, or by another
// with the provision too, where there is one.
func (h *heldFacts) contradicted(x int, at value.Path, cite law.Cite, code, by string, args ...any) {
	c := &h.contradictions[x]
	args = append(args, c.Says)
	if !cite.IsZero() {
		code, args = by, append(args, cite.Arg())
	}
	h.issues.Add(c.Severity, at, value.Msg(code, args...))
}
