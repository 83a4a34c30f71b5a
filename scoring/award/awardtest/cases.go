// Package awardtest reads the cases by which the standards of awards are tried.
// The tests of package award and the generator of docs/coverage.md share it;
// nothing in the core imports it.
package awardtest

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// File is a file of cases.
type File struct {
	// Sets of facts that cases start from: all that a standard asks for, met. With each
	// the list of disciplines is complete.
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
	// Whom it would be given to; a collective where it is left out.
	Recipient award.Recipient `json:"recipient,omitempty"`
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
	// Awards received.
	Grants []Grant `json:"grants,omitempty"`
	// Where the list of awards is complete; {} is everywhere.
	Complete []value.Span `json:"complete,omitempty"`
	// Disciplines that came to an end or last.
	Disciplines []Discipline `json:"disciplines,omitempty"`
	// Where the list of disciplines is complete, in place of everywhere; empty for
	// nowhere.
	CompleteDisciplines *[]value.Span `json:"completeDisciplines,omitempty"`
	// What must come out.
	Want Want `json:"want"`

	bases map[value.ID]map[value.ID]rule.Given // of its own file
}

// Grant is an award received.
type Grant struct {
	// The award.
	Award value.ID `json:"award"`
	// The calendar year that it was given for.
	Year string `json:"year"`
	// Day of the decision.
	Decided value.Date `json:"decided,omitzero"`
	// For what it was given.
	Merit rule.Merit `json:"merit,omitempty"`
	// The period of the achievements, where the decision names it.
	Period value.Span `json:"period,omitzero"`
	// Whether the decision names no period.
	NamesNoPeriod bool `json:"namesNoPeriod,omitempty"`
}

// Discipline is a discipline of the subject's own.
type Discipline struct {
	// The form.
	Kind emulation.DisciplineKind `json:"kind"`
	// First day of it.
	From value.Date `json:"from"`
	// First day after it.
	Until value.Date `json:"until,omitzero"`
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

// Need is a fact, whether an award was received, or from when achievements count,
// that is missing.
type Need struct {
	// The fact.
	Fact value.ID `json:"fact,omitempty"`
	// The awards.
	Awards []value.ID `json:"awards,omitempty"`
	// What must count.
	Counted rule.Counted `json:"counted,omitempty"`
	// Whether it is the year itself.
	Undeclared bool `json:"undeclared,omitempty"`
	// How many years before the year under consideration.
	YearsBack int `json:"yearsBack,omitempty"`
}

// Read reads files of cases strictly, as one. A case starts from a base of its own
// file, or else from one of the others, the last before those above it.
func Read(files ...[]byte) (File, error) {
	all := File{Bases: map[value.ID]map[value.ID]rule.Given{}}
	for _, data := range files {
		f, issues := value.Read[File](data)
		if issues.Err() != nil {
			return File{}, issues
		}
		maps.Copy(all.Bases, f.Bases)
		for _, c := range f.Cases {
			c.bases = f.Bases
			all.Cases = append(all.Cases, c)
		}
	}
	return all, nil
}

// ReadAll reads all files of cases of a folder, as one.
func ReadAll(folder string) (File, error) {
	names, err := filepath.Glob(filepath.Join(folder, "cases*.json"))
	if err != nil {
		return File{}, err
	}
	files := make([][]byte, 0, len(names))
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return File{}, err
		}
		files = append(files, data)
	}
	return Read(files...)
}

// Subject returns whom the case is about.
func (c Case) Subject() award.Subject {
	return award.Subject{
		ID: subject, Recipient: cmp.Or(c.Recipient, award.Collective),
		Name: value.Text{VI: "Sở A", EN: "Department A"},
	}
}

// subject is the identifier of whom every case is about.
const subject value.ID = "unit"

// Arrange returns the case as the rules take it. It is an error if the case
// names a base, a fact or a year that there is not.
func (f File) Arrange(c Case, vocabulary *rule.Vocabulary) (rule.Case, error) {
	base, ok := c.bases[c.Base]
	if !ok {
		base, ok = f.Bases[c.Base]
	}
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
	h := emulation.History{Records: []emulation.Record{{Subject: subject, Year: c.Year, Facts: given}}}
	for year, facts := range c.Facts {
		if year != c.Year {
			h.Records = append(h.Records, emulation.Record{Subject: subject, Year: year, Facts: facts})
		}
	}
	for _, g := range c.Grants {
		h.Grants = append(h.Grants, emulation.Grant{Subject: subject, Award: g.Award, Year: g.Year,
			Decided: g.Decided, Merit: g.Merit, Period: g.Period, NamesNoPeriod: g.NamesNoPeriod})
	}
	for _, d := range c.Complete {
		h.Complete = append(h.Complete, emulation.Complete{Subject: subject, From: d.From, Until: d.Until})
	}
	for _, d := range c.Disciplines {
		h.Disciplines = append(h.Disciplines, emulation.Discipline{Subject: subject, Kind: d.Kind, From: d.From, Until: d.Until})
	}
	known := []value.Span{{}}
	if c.CompleteDisciplines != nil {
		known = *c.CompleteDisciplines
	}
	for _, d := range known {
		h.CompleteDisciplines = append(h.CompleteDisciplines, emulation.CompleteDisciplines{Subject: subject, From: d.From, Until: d.Until})
	}
	year, err := value.CalendarYear(c.Year)
	if err != nil {
		return rule.Case{}, err
	}
	arranged, issues := h.Case(subject, year, c.On, emulation.Years{}, vocabulary, value.Path{})
	return arranged, issues.Err()
}
