package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// Share is a number to be held against what the law lets of an award be given or
// put up: so many of so many.
type Share struct {
	// The award.
	Award value.ID `json:"award"`
	// How many are given it or put up for it, from 0.
	Number int `json:"number"`
	// Of how many, of what the law takes its share of, from 1: for grassroots
	// fighters the holders of the title of advanced worker or soldier, for the
	// Government's flag the collectives that meet the standard of the ministry's or
	// province's.
	Of int `json:"of"`
}

// Achievement is for what a form of commendation would be given.
type Achievement struct {
	// The award, one of those asked about.
	Award value.ID `json:"award"`
	// The achievement, in the caller's own words.
	For string `json:"for"`
}

// Around is what stands around a verdict: how the council votes, until when files
// are taken, and what else was asked.
type Around struct {
	// How the law of the day has the council vote; absent where it is not known to
	// say.
	Vote *award.CouncilRule `json:"vote,omitempty"`
	// The times of the law until which files are taken; absent where it is not known
	// to set any.
	Filing []award.FilingTime `json:"filing,omitempty"`
	// What the law of the day has on votes and filing and was not seen.
	Unseen []value.Message `json:"unseen,omitempty"`
	// How old a report of achievements may be; absent where the law is not known to
	// say.
	Report *award.ReportAge `json:"reportAge,omitempty"`
	// The verdict beside that of another day's law, where that was asked.
	Compared *Compared `json:"compared,omitempty"`
	// The first year in which the standard could be met, where that was asked and a
	// standard is encoded.
	Earliest *rule.Outlook `json:"earliest,omitempty"`
	// The least change of facts that turns the verdict: that meets the standard, or
	// loses one that is met; where that was asked and a standard is encoded.
	WhatIf *rule.Counterfactual `json:"whatIf,omitempty"`
}

// Compared is how standard and verdict differ under the law of another day.
type Compared struct {
	// The other day.
	On value.Date `json:"on"`
	// What the file would amount to under its law.
	State award.State `json:"state"`
	// Why nothing was applied there, or that the last known law was.
	Found *value.Message `json:"found,omitempty"`
	// The differences, the law of the inquiry's day first; absent where no standard
	// is encoded for one of the days.
	Comparison *rule.Comparison `json:"comparison,omitempty"`
	// The law, the decree and the circular of the other day.
	Cites []law.Cite `json:"cites,omitempty"`
}

// Limited is a number held against the ceiling of the law.
type Limited struct {
	// The award.
	Award value.ID `json:"award"`
	// What the law makes of the number.
	Limit award.Limit `json:"limit"`
}

// around collects what stands around the verdict on one award.
func (q Inquiry) around(a award.Assessment, subject award.Subject, facts rule.Case, catalogue *award.Catalogue) Around {
	id, r := a.Award, subject.Recipient
	around := Around{Filing: catalogue.Filing(id, q.On), Unseen: catalogue.Unseen(id, q.On)}
	if vote, ok := catalogue.CouncilRule(id, q.On); ok {
		around.Vote = &vote
	}
	if age, ok := catalogue.ReportAge(id, q.On); ok {
		around.Report = &age
	}
	if !q.Compare.IsZero() {
		around.Compared = q.compared(id, subject, facts, catalogue)
	}
	if outlook, ok := catalogue.Earliest(id, r, facts); ok && q.Earliest {
		around.Earliest = &outlook
	}
	wanted := rule.Met
	if a.Verdict == rule.Met {
		wanted = rule.NotMet
	}
	if q.WhatIf {
		if turn, ok := catalogue.Counterfactual(id, r, facts, wanted); ok {
			around.WhatIf = &turn
		}
	}
	return around
}

// compared sets the verdict beside that of the other day's law.
func (q Inquiry) compared(id value.ID, subject award.Subject, facts rule.Case, catalogue *award.Catalogue) *Compared {
	then := facts
	then.On = q.Compare
	other, _ := catalogue.Assess(id, subject, then)
	c := Compared{On: q.Compare, State: other.State, Found: other.Proof.Found, Cites: catalogue.Instruments(q.Compare)}
	if comparison, ok := catalogue.Compare(id, subject.Recipient, facts, q.Compare); ok {
		c.Comparison = &comparison
	}
	return &c
}

// payments says what is paid of several awards that the subject may be given. All
// titles of an inquiry are for the year under consideration; what forms are for is
// known only where the inquiry says so.
func (q Inquiry) payments(findings []Finding, catalogue *award.Catalogue) []award.Payment {
	var list []award.Awarded
	for _, f := range findings {
		if f.Assessment.State == award.StateNotMet {
			continue
		}
		id := f.Assessment.Award
		given := award.Awarded{Award: id, On: q.On}
		if i := slices.IndexFunc(q.Achievements, func(a Achievement) bool { return a.Award == id }); i >= 0 {
			given.For = q.Achievements[i].For
		}
		if a, _ := catalogue.Award(id); a.Kind == award.Title {
			given.For = q.Year.Label
		}
		list = append(list, given)
	}
	if len(list) < 2 {
		return nil
	}
	return catalogue.Payable(list, q.Subject.Recipient)
}

// limits holds the numbers against the ceilings of the law.
func (q Inquiry) limits(catalogue *award.Catalogue) []Limited {
	var all []Limited
	for _, s := range q.Shares {
		if limit, ok := catalogue.Limit(s.Award, int64(s.Number), int64(s.Of), q.On); ok {
			all = append(all, Limited{Award: s.Award, Limit: limit})
		}
	}
	return all
}

// checkAround refuses numbers that cannot be meant and achievements of awards that
// are not asked about, and warns of numbers that no ceiling is known for.
func (q Inquiry) checkAround(catalogue *award.Catalogue) value.Issues {
	var issues value.Issues
	for i, s := range q.Shares {
		at := value.PathTo("shares", i)
		_, limited := catalogue.Limit(s.Award, int64(s.Number), int64(s.Of), q.On)
		switch {
		case !catalogue.Has(s.Award):
			issues.Add(value.Error, at.At("award"), value.Msg("award.unknown", s.Award))
		case s.Number < 0:
			issues.Add(value.Error, at.At("number"), value.Msg("blocs.share-negative", s.Number))
		case s.Of < 1:
			issues.Add(value.Error, at.At("of"), value.Msg("blocs.share-of-nothing", s.Of))
		case !limited:
			issues.Add(value.Warning, at.At("award"), value.Msg("blocs.share-unlimited", awardName(s.Award, q.On)))
		}
		if slices.ContainsFunc(q.Shares[:i], func(t Share) bool { return t.Award == s.Award }) {
			issues.Add(value.Error, at.At("award"), value.Msg("blocs.award-twice", s.Award))
		}
	}
	for i, a := range q.Achievements {
		at := value.PathTo("achievements", i, "award")
		if !slices.Contains(q.Awards, a.Award) {
			issues.Add(value.Error, at, value.Msg("blocs.achievement-of-none", a.Award))
		}
		if slices.ContainsFunc(q.Achievements[:i], func(b Achievement) bool { return b.Award == a.Award }) {
			issues.Add(value.Error, at, value.Msg("blocs.award-twice", a.Award))
		}
	}
	return issues
}
