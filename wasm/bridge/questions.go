package bridge

import (
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// AwardsRequest asks which titles and forms there are.
type AwardsRequest struct {
	// The day.
	On value.Date `json:"on"`
}

// AwardsResult lists titles and forms.
type AwardsResult struct {
	// Those that the law has on the day, in the order of their identifiers.
	Awards []award.Listed `json:"awards"`
}

func awards(q AwardsRequest) (AwardsResult, *Failure) {
	listed := award.Vietnam().InForce(q.On)
	if listed == nil {
		listed = []award.Listed{}
	}
	return AwardsResult{listed}, nil
}

// FactsRequest asks what an inquiry may state.
type FactsRequest struct {
	// The awards that it is about.
	Awards []value.ID `json:"awards"`
	// Whom it is about.
	Recipient award.Recipient `json:"recipient"`
	// The day whose law is applied.
	On value.Date `json:"on"`
}

// FactsResult tells what an inquiry may state.
type FactsResult struct {
	// The facts, the awards received before, and whether disciplines count.
	Questions award.Questions `json:"questions"`
}

func facts(q FactsRequest) (FactsResult, *Failure) {
	var issues value.Issues
	for i, id := range q.Awards {
		if !award.Vietnam().Has(id) {
			issues.Add(value.Error, value.PathTo(i), value.Msg("award.unknown", id))
		}
	}
	if issues.Err() != nil {
		return FactsResult{}, refused("awards", issues)
	}
	return FactsResult{award.Vietnam().Questions(q.Awards, q.Recipient, q.On)}, nil
}

// VocabularyRequest has no fields.
type VocabularyRequest struct{}

// VocabularyResult lists what documents name of the corpus, beside awards.
type VocabularyResult struct {
	// The facts that conditions may name, those that no standard asks for on any day
	// among them.
	Facts []rule.Fact `json:"facts"`
	// The days by which files are due, which steps of the year may name.
	Deadlines []DeadlineName `json:"deadlines"`
}

// DeadlineName is a deadline of the law without its days.
type DeadlineName struct {
	// The identifier by which documents name it.
	ID value.ID `json:"id"`
	// What it is.
	Title value.Text `json:"title"`
}

func vocabulary(VocabularyRequest) (VocabularyResult, *Failure) {
	result := VocabularyResult{Facts: award.Vietnam().Vocabulary().Facts(), Deadlines: []DeadlineName{}}
	for d := range law.Vietnam().Deadlines() {
		result.Deadlines = append(result.Deadlines, DeadlineName{d.ID, d.Title})
	}
	return result, nil
}
