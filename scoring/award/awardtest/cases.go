// Package awardtest reads the cases by which the standards of awards are tried.
// The tests of package award and the generator of docs/coverage.md share it;
// nothing in the core imports it.
package awardtest

import (
	"fmt"
	"maps"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// File is a file of cases.
type File struct {
	// Sets of facts that cases start from: all that a standard asks for, met.
	Bases map[value.ID]map[value.ID]rule.Given `json:"bases"`
	// The cases.
	Cases []Case `json:"cases"`
}

// Case is one unit in one year under the law of one day, and what must come out.
type Case struct {
	// What it is about; no other case has the name.
	Name string `json:"name"`
	// Why the answer must be so, with the clause.
	Reason string `json:"reason"`
	// The award.
	Award value.ID `json:"award"`
	// Day of the decision.
	On value.Date `json:"on"`
	// The calendar year under consideration.
	Year string `json:"year"`
	// The set of facts that the year starts from.
	Base value.ID `json:"base"`
	// Facts of the base that are not given.
	Without []value.ID `json:"without,omitempty"`
	// Facts by calendar year; for the year itself they go before the base.
	Facts map[string]map[value.ID]rule.Given `json:"facts,omitempty"`
	// What must come out.
	Want Want `json:"want"`
}

// Want is what must come out of a case.
type Want struct {
	// Verdict on the standard.
	Verdict rule.Verdict `json:"verdict"`
	// State of the file.
	State string `json:"state"`
	// What is missing, in order, all of it.
	Missing []Need `json:"missing,omitempty"`
	// The provisions of the leaves that force the verdict, in order; left out
	// where the case is not about them.
	Reasons []law.Cite `json:"reasons,omitempty"`
}

// Need is a fact that is missing.
type Need struct {
	// The fact.
	Fact value.ID `json:"fact"`
	// How many years before the year under consideration.
	YearsBack int `json:"yearsBack,omitempty"`
}

// Read reads a file of cases strictly.
func Read(data []byte) (File, error) {
	f, issues := value.Read[File](data)
	return f, issues.Err()
}

// Arrange returns the case as the rules take it. It is an error if the case
// names a base, a fact or a year that there is not.
func (f File) Arrange(c Case, vocabulary *rule.Vocabulary) (rule.Case, error) {
	base, ok := f.Bases[c.Base]
	if !ok {
		return rule.Case{}, fmt.Errorf("%s: no base %q", c.Name, c.Base)
	}
	given := maps.Clone(base)
	for _, id := range c.Without {
		if _, ok := given[id]; !ok {
			return rule.Case{}, fmt.Errorf("%s: the base has no %q to leave out", c.Name, id)
		}
		delete(given, id)
	}
	maps.Copy(given, c.Facts[c.Year])
	h := emulation.History{Records: []emulation.Record{{Subject: "unit", Year: c.Year, Facts: given}}}
	for year, facts := range c.Facts {
		if year != c.Year {
			h.Records = append(h.Records, emulation.Record{Subject: "unit", Year: year, Facts: facts})
		}
	}
	year, err := value.CalendarYear(c.Year)
	if err != nil {
		return rule.Case{}, err
	}
	arranged, issues := h.Case("unit", year, c.On, emulation.Years{}, vocabulary, value.Path{})
	return arranged, issues.Err()
}
