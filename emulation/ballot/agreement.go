package ballot

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Agreement is a decision that the record calls agreed (thống nhất) without
// giving counts.
type Agreement struct {
	// Those agreed on, in the order recorded.
	Candidates []value.ID `json:"candidates"`
	// The record.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
}

// Agree returns the outcome of an agreement. Without a rule each candidate is
// carried as recorded, and the proof says that no counts were published. With a
// rule that asks for a share of votes the results are unknown: the record does
// not tell whether the share was reached.
func Agree(rule *Rule, a Agreement) Outcome {
	out := Outcome{Candidates: make([]Finding, 0, len(a.Candidates))}
	out.say("ballot.agreed")
	result := Carried
	if rule != nil {
		result = Unknown
		out.Missing = []string{value.PathTo("votes").String()}
		out.say("ballot.agreed-without-counts")
	}
	for _, c := range a.Candidates {
		out.Candidates = append(out.Candidates, Finding{Candidate: c, Result: result})
	}
	return out
}
