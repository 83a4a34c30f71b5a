package ballot

import "github.com/khoithidua/blocs/emulation/value"

// Result is what became of a candidate.
type Result string

// The results.
const (
	// Unknown: the rule, a count, or how to read the rule is missing; the outcome names it.
	Unknown Result = "unknown"
	// Carried: the votes reach what the rule asks.
	Carried Result = "carried"
	// NotCarried: the votes do not reach it.
	NotCarried Result = "notCarried"
	// Runoff: the candidate may stand in a further ballot, which is not on record.
	Runoff Result = "runoff"
	// Above: the ballots did not decide, and whom the rule names does.
	Above Result = "above"
	// Void: there is no valid vote: the counts disagree, the meeting lacked its quorum, or the ballot may not be held.
	Void Result = "void"
)

// EnumValues lists the results, for schemas and for strict reading.
func (Result) EnumValues() []string {
	return []string{string(Unknown), string(Carried), string(NotCarried), string(Runoff), string(Above), string(Void)}
}

// Outcome is what the ballots of a decision, or an agreement, decided, with its
// proof.
type Outcome struct {
	// The candidates, in the order in which they first stood.
	Candidates []Finding `json:"candidates"`
	// Number that the share was measured by in the last ballot, where it is known; absent where readings differ in it.
	Of *int `json:"of,omitempty"`
	// Least number of votes in favour that the rule asked there, as Of.
	Needed *int `json:"needed,omitempty"`
	// Counts whose absence leaves a result unknown: JSON Pointers below the list of ballots.
	Missing []string `json:"missing,omitempty"`
	// What the competent body has to decide on the reading of the rule before all results are settled.
	Questions []value.Message `json:"questions,omitempty"`
	// The steps that concern all candidates.
	Proof []value.Message `json:"proof"`
}

// Finding is what the ballots decided about one candidate.
type Finding struct {
	// The candidate.
	Candidate value.ID `json:"candidate"`
	// What became of it.
	Result Result `json:"result"`
	// Who decides, where the ballots did not and the rule names somebody; who did, where the result is settled and the ballots did not settle it.
	By Authority `json:"by,omitempty"`
	// The result under each reading of what the rule leaves open; absent where it leaves nothing open that the ballots touch.
	Readings []Reading `json:"readings,omitempty"`
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

func messagesOf(issues value.Issues) []value.Message {
	var messages []value.Message
	for _, i := range issues {
		messages = append(messages, i.Message)
	}
	return messages
}

// Says returns what became of the candidate in words, with who decides now where
// the rule names somebody.
func (f Finding) Says() value.Message {
	switch {
	case f.Result == Above:
		return value.Msg("ballot.above", f.By.Says())
	case f.Result == Carried && f.By != "":
		return value.Msg("ballot.above-carried", f.By.Says())
	case f.Result == NotCarried && f.By != "":
		return value.Msg("ballot.above-not-carried", f.By.Says())
	}
	return resultName(f.Result)
}

// resultName returns a result as a message.
func resultName(r Result) value.Message { return value.Msg("ballot.result." + resultCodes[r]) }

var resultCodes = map[Result]string{
	Unknown: "unknown", Carried: "carried", NotCarried: "not-carried", Runoff: "runoff", Above: "above", Void: "void",
}

// Says names who decides.
func (a Authority) Says() value.Message { return value.Msg("ballot.by." + authorityCodes[a]) }

var authorityCodes = map[Authority]string{
	Chief: "chief", Leaders: "leaders", Chair: "chair", Competent: "competent", HigherCouncil: "higher-council",
}
