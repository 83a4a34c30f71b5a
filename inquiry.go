package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// InquiryID identifies the schema of an inquiry.
type InquiryID string

// InquirySchema is what the $schema field of an inquiry holds.
const InquirySchema InquiryID = "https://khoithidua.github.io/blocs/schema/v1-draft/inquiry.json"

// EnumValues lists the one identifier that this version reads.
func (InquiryID) EnumValues() []string { return []string{string(InquirySchema)} }

// Inquiry asks whether one collective, person or household may be given some
// awards: the award check on its own, without a bloc.
type Inquiry struct {
	// The schema that the document follows.
	Schema InquiryID `json:"$schema"`
	// Whom it is about.
	Subject Subject `json:"subject"`
	// The awards asked about, at least one.
	Awards []value.ID `json:"awards"`
	// The emulation year under consideration.
	Year value.Year `json:"year"`
	// Other emulation years. A calendar year that a record or a grant names needs
	// no declaration; a year that nothing names is a hole in the history.
	Years emulation.Years `json:"years,omitempty"`
	// Day on which it would be decided: the law of this day is applied.
	On value.Date `json:"on"`
	// What is known about the subject, by year.
	Records []emulation.Record `json:"records,omitempty"`
	// Awards received before.
	Grants []emulation.Grant `json:"grants,omitempty"`
	// Spans for which the list of grants is complete.
	Complete []emulation.Complete `json:"complete,omitempty"`
	// Disciplines that the subject was under.
	Disciplines []emulation.Discipline `json:"disciplines,omitempty"`
	// Spans for which the list of disciplines is complete; it may be empty.
	CompleteDisciplines []emulation.CompleteDisciplines `json:"completeDisciplines,omitempty"`
	// Awards received before that were revoked later.
	Revocations []emulation.Revocation `json:"revocations,omitempty"`
	// Another day, whose law is set beside that of the day above; absent when nothing
	// is to be compared.
	Compare value.Date `json:"compare,omitzero"`
	// Whether to say in which year each standard could be met at the earliest.
	Earliest bool `json:"earliest,omitempty"`
	// Whether to say what least change of facts turns each verdict.
	WhatIf bool `json:"whatIf,omitempty"`
	// Numbers to be held against the ceilings of the law, one an award.
	Shares []Share `json:"shares,omitempty"`
	// For what each form of commendation would be given, in the caller's own words:
	// forms of one text are for the same achievement. Titles are for the year.
	Achievements []Achievement `json:"achievements,omitempty"`
	// Where the document's facts were read.
	Sources []Source `json:"sources,omitempty"`
}

// Subject is whom an inquiry is about. A person is known by the caller's own
// identifier; no name is needed.
type Subject struct {
	// The caller's identifier.
	ID value.ID `json:"id"`
	// What it is.
	Recipient award.Recipient `json:"recipient"`
	// What sentences call it; without it, the identifier stands there.
	Name *value.Text `json:"name,omitempty"`
	// Whether it belongs to a ministry or central branch; absent when not known.
	Central *bool `json:"central,omitempty"`
}

// text returns what sentences call the subject.
func (s Subject) text() value.Text {
	if s.Name != nil {
		return *s.Name
	}
	return value.Text{VI: string(s.ID)}
}

// Answer is what comes out of an inquiry.
type Answer struct {
	// Whom it is about.
	Subject Subject `json:"subject"`
	// The emulation year under consideration.
	Year value.Year `json:"year"`
	// Day whose law was applied.
	On value.Date `json:"on"`
	// The findings, one an award, in the order asked.
	Findings []Finding `json:"findings"`
	// What is paid of the awards that may be given; absent for fewer than two.
	Payments []award.Payment `json:"payments,omitempty"`
	// The numbers given, held against the ceilings of the law, in the order asked.
	Limits []Limited `json:"limits,omitempty"`
	// The law, the decree and the circular of the day and the provisions that the
	// findings rest on, for a legal basis block.
	Cites []law.Cite `json:"cites,omitempty"`
	// Facts that no record gives, read off other parts of the inquiry.
	Derived []Derived `json:"derived,omitempty"`
	// What is odd in the inquiry and does not stop the answer.
	Issues value.Issues `json:"issues,omitempty"`
	// Where the facts were read.
	Sources []Source `json:"sources,omitempty"`
	// Day up to which the corpus of law was checked.
	Corpus value.Date `json:"corpus"`
}

// Finding is the answer about one award.
type Finding struct {
	// Whether the subject may be given it, with the proof.
	Assessment award.Assessment `json:"assessment"`
	// The money that it carries if it is decided on that day; absent where the
	// standard is not met and where the corpus has no law for it.
	Bonus *award.Bonus `json:"bonus,omitempty"`
	// Why there is no money: the law gives none, or what it gives was not seen.
	NoBonus *value.Message `json:"noBonus,omitempty"`
	// What stands around the verdict.
	Around Around `json:"around,omitzero"`
}

// ReadInquiry reads an inquiry strictly; see [value.Read] for what it refuses.
func ReadInquiry(data []byte) (Inquiry, value.Issues) { return read[Inquiry](data) }

// Ask answers an inquiry. The same inquiry always gives the same answer. With an
// error among the issues there is none: the zero Answer comes with all issues.
func Ask(q Inquiry) (Answer, value.Issues) {
	catalogue := award.Vietnam()
	facts, derived, issues := q.read(catalogue)
	issues = Named(q, issues)
	if issues.Err() != nil {
		return Answer{}, issues
	}
	subject := award.Subject{ID: q.Subject.ID, Recipient: q.Subject.Recipient, Name: q.Subject.text(), Central: q.Subject.Central}
	a := Answer{Subject: q.Subject, Year: q.Year, On: q.On, Derived: derived, Issues: issues, Sources: q.Sources, Corpus: catalogue.Corpus().Edition()}
	a.Cites = catalogue.Instruments(q.On)
	for _, id := range q.Awards {
		var f Finding
		f.Assessment, _ = catalogue.Assess(id, subject, facts)
		a.Cites = append(a.Cites, f.Assessment.Cites...)
		if f.Assessment.State != award.StateNotMet {
			f.money(catalogue, q.Subject.Recipient)
		}
		f.Around = q.around(f.Assessment, subject, facts, catalogue)
		a.Findings = append(a.Findings, f)
	}
	a.Payments, a.Limits = q.payments(a.Findings, catalogue), q.limits(catalogue)
	a.Cites = append(a.Cites, a.cited()...)
	a.Cites = slices.DeleteFunc(a.Cites, law.Cite.IsZero)
	value.Sort(a.Cites, law.Cite.Compare)
	a.Cites = slices.Compact(a.Cites)
	return a, issues
}

// cited returns the provisions that stand around the verdicts.
func (a Answer) cited() []law.Cite {
	var cites []law.Cite
	for _, f := range a.Findings {
		if f.Bonus != nil {
			cites = append(cites, f.Bonus.Cites...)
		}
		if v := f.Around.Vote; v != nil {
			cites = append(cites, v.Cites...)
		}
		for _, t := range f.Around.Filing {
			cites = append(cites, t.Days.Cite)
		}
		if r := f.Around.Report; r != nil {
			cites = append(cites, r.Cite)
		}
	}
	for _, p := range a.Payments {
		cites = append(cites, p.Cite)
	}
	for _, l := range a.Limits {
		cites = append(cites, l.Limit.Cite)
	}
	return cites
}

// money looks up what the award carries, or why there is nothing.
func (f *Finding) money(catalogue *award.Catalogue, r award.Recipient) {
	id, on := f.Assessment.Award, f.Assessment.On
	if bonus, ok := catalogue.Bonus(id, r, on); ok {
		f.Bonus = &bonus
	} else if why, ok := catalogue.NoBonus(id, r, on); ok {
		f.NoBonus = &why
	}
}

// read checks the inquiry and arranges its facts for the rules.
func (q Inquiry) read(catalogue *award.Catalogue) (rule.Case, []Derived, value.Issues) {
	issues := checkYears(q.Year, q.Years)
	against := q.setting(catalogue)
	issues = append(issues, against.checkDay()...)
	if len(q.Awards) == 0 {
		issues.Add(value.Error, value.PathTo("awards"), value.Msg("blocs.no-awards"))
	}
	for i, id := range q.Awards {
		at := value.PathTo("awards", i)
		if !catalogue.Has(id) {
			issues.Add(value.Error, at, value.Msg("award.unknown", id))
		}
		if slices.Index(q.Awards, id) < i {
			issues.Add(value.Error, at, value.Msg("blocs.award-twice", id))
		}
	}
	issues = append(issues, q.checkAround(catalogue)...)
	h := emulation.History{
		Records: q.Records, Grants: q.Grants, Complete: q.Complete,
		Disciplines: q.Disciplines, CompleteDisciplines: q.CompleteDisciplines, Revocations: q.Revocations,
	}
	// Where a record denies what is read off, the check below refuses it.
	h, derived, _ := complete(h, append(against.disciplined(h), withoutOrganisations(h, q.Year.Label)...), q.Year.Label, q.On, catalogue.Corpus())
	issues = append(issues, against.checkHistory(h)...)
	for i, r := range q.Revocations {
		at := value.PathTo("revocations", i)
		issues = append(issues, against.checkRevocation(r, q.Subject.text(), q.Revocations[:i], h, at)...)
		if _, ok := h.Revokes(r); !ok {
			issues.Add(value.Warning, at.At("award"), value.Msg("blocs.revoked-nothing", q.Subject.text(), awardName(r.Award, q.On), r.Year))
		}
	}
	h = against.listed(h)
	facts, found := h.Case(q.Subject.ID, q.Year, q.On, q.years(), catalogue.Vocabulary(), value.Path{})
	return facts, derived, append(issues, found...)
}

func (q Inquiry) setting(catalogue *award.Catalogue) setting {
	recipient := func(id value.ID) (award.Recipient, bool) { return q.Subject.Recipient, id == q.Subject.ID }
	return setting{q.years(), q.On, recipient, catalogue}
}

func (q Inquiry) years() emulation.Years { return append(emulation.Years{q.Year}, q.Years...) }
