package ballot

import "github.com/khoithidua/blocs/emulation/value"

// Result is what became of a candidate.
type Result string

// The results.
const (
	// Unknown: the rule or a count is missing; the outcome names it.
	Unknown Result = "unknown"
	// Carried: the votes reach what the rule asks.
	Carried Result = "carried"
	// NotCarried: the votes do not reach it.
	NotCarried Result = "notCarried"
	// Void: there is no valid vote: the counts disagree or the meeting lacked its quorum.
	Void Result = "void"
)

// EnumValues lists the results, for schemas and for strict reading.
func (Result) EnumValues() []string {
	return []string{string(Unknown), string(Carried), string(NotCarried), string(Void)}
}

// Outcome is what a ballot or an agreement decided, with its proof.
type Outcome struct {
	// The candidates, in the order of the minutes.
	Candidates []Finding `json:"candidates"`
	// Number that the share was measured by, where it is known.
	Of *int `json:"of,omitempty"`
	// Least number of votes in favour that the rule asks, where it is known.
	Needed *int `json:"needed,omitempty"`
	// Counts whose absence leaves the result unknown: JSON Pointers below the minutes.
	Missing []string `json:"missing,omitempty"`
	// The steps that concern all candidates.
	Proof []value.Message `json:"proof"`
}

// Finding is what a ballot decided about one candidate.
type Finding struct {
	// The candidate.
	Candidate value.ID `json:"candidate"`
	// What became of it.
	Result Result `json:"result"`
	// The steps that concern this candidate only.
	Proof []value.Message `json:"proof,omitempty"`
}

// For returns the finding on a candidate, and false if it did not stand.
func (o Outcome) For(candidate value.ID) (Finding, bool) {
	for _, f := range o.Candidates {
		if f.Candidate == candidate {
			return f, true
		}
	}
	return Finding{}, false
}

func (o *Outcome) say(code string, args ...any) {
	o.Proof = append(o.Proof, value.Msg(code, args...))
}

func (o *Outcome) report(issues value.Issues) { o.Proof = append(o.Proof, messagesOf(issues)...) }

func messagesOf(issues value.Issues) []value.Message {
	var messages []value.Message
	for _, i := range issues {
		messages = append(messages, i.Message)
	}
	return messages
}
