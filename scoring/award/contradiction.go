package award

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Contradiction is what facts of one year cannot be together.
type Contradiction struct {
	// Identifier.
	ID value.ID `json:"id"`
	// What contradicts what.
	Says value.Text `json:"says"`
	// Met when the facts contradict each other.
	Condition rule.Condition `json:"condition"`
}

// contradiction is a contradiction ready for evaluation.
type contradiction struct {
	says    value.Text
	program *rule.Program
}

// contradictions compiles the contradictions.
func (l *loader) contradictions(list []Contradiction) {
	for i, x := range list {
		at := value.PathTo("contradictions.json").Index(i)
		l.text(x.Says, at.At("says"))
		p, issues := rule.Compile(x.Condition, l.library, at.At("condition"))
		l.issues = append(l.issues, issues...)
		l.catalogue.contradictions = append(l.catalogue.contradictions, contradiction{x.Says, p})
	}
}

// CheckFacts reports records whose facts contradict each other, with paths below
// the given one: all of them are errors, since an answer on such facts says
// nothing. That a unit is rated both excellent and not completed cannot be
// written at all, nor can a share of nothing ([value.ParseRatio]).
func (c *Catalogue) CheckFacts(records []emulation.Record, path value.Path) value.Issues {
	var issues value.Issues
	for i, r := range records {
		at := path.Index(i).At("facts")
		facts, _ := c.vocabulary.NewFacts(r.Facts, at) // what is unknown here is reported with the history
		// They hold on every day; a rule wants one.
		year := rule.Case{On: c.corpus.Edition(), Years: []rule.YearFacts{{Year: value.Year{Label: r.Year}, Facts: facts}}}
		for _, x := range c.contradictions {
			if x.program.On(year.On).Eval(&year, rule.Proof{}).Verdict() == rule.Met {
				issues.Add(value.Error, at, value.Msg("award.contradiction", r.Year, x.says))
			}
		}
	}
	return issues
}
