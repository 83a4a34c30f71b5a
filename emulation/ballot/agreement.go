package ballot

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Agreement is a decision that the record calls agreed (thống nhất) without
// giving counts, or a meeting that came to none.
type Agreement struct {
	// Those agreed on, or those about whom no agreement was reached, in the order recorded.
	Candidates []value.ID `json:"candidates"`
	// Whether the record says that no agreement was reached.
	Deadlock bool `json:"deadlock,omitempty"`
	// The record.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
}

// Agree returns the outcome of an agreement. Without a rule, and with one that
// asks for an agreement, each candidate is carried as recorded, and the proof
// says that no counts were published. With a rule that asks for votes the results
// are unknown: the record does not tell what they were. Where no agreement was
// reached, whom the rule names decides; if it names nobody, that is unknown.
func Agree(rule *Rule, a Agreement) Outcome {
	out := Outcome{Candidates: make([]Finding, 0, len(a.Candidates))}
	say := func(code string, args ...any) { out.Proof = append(out.Proof, value.Msg(code, args...)) }
	f := Finding{Result: Carried}
	switch {
	case a.Deadlock && rule != nil && rule.Deadlock != "":
		say("ballot.not-agreed")
		say("ballot.above", rule.Deadlock.Says())
		f.Result, f.By = Above, rule.Deadlock
	case a.Deadlock:
		say("ballot.not-agreed")
		say("ballot.deadlock-unsaid")
		f.Result = Unknown
	case rule != nil && !rule.Agreement:
		say("ballot.agreed")
		say("ballot.agreed-without-counts")
		f.Result, out.Missing = Unknown, []string{value.PathTo(0, "votes").String()}
	default:
		say("ballot.agreed")
	}
	for _, c := range a.Candidates {
		f.Candidate = c
		out.Candidates = append(out.Candidates, f)
	}
	return out
}
