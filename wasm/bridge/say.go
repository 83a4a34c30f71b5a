package bridge

import (
	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// SayRequest asks for the sentences of messages. What is no message but only its
// argument, a number, a day or a provision, is said by the code "bridge.value"; a
// share is said as a percentage by the code "bridge.percent", "about" where it does
// not come out even; a place in a regulation as it is written, "20.2.g", is said as
// people say it by the code "bridge.place".
type SayRequest struct {
	// The messages, of a report or an answer.
	Messages []value.Message `json:"messages" jsonschema:"maxItems=100000"`
	// Whether instruments are named by their number alone, as on the page of an
	// answer; otherwise each text names them in full where it first mentions them.
	Short bool `json:"short,omitempty"`
	// Whether each text begins with a capital, unless a name that a document gives
	// stands first; otherwise it begins small, as inside a sentence.
	Begin bool `json:"begin,omitempty"`
}

// SayResult holds sentences.
type SayResult struct {
	// One text for each message, in the same order.
	Texts []value.Text `json:"texts"`
	// What kept messages from being said as they are meant, with places in the
	// request. Their texts hold their codes and arguments as far as there are any.
	Issues []Issue `json:"issues"`
}

func say(q SayRequest) (SayResult, *Failure) {
	if fail := listed("messages", len(q.Messages), MaxList); fail != nil {
		return SayResult{}, fail
	}
	result := SayResult{Texts: make([]value.Text, 0, len(q.Messages))}
	var issues value.Issues
	s := newSpeaker()
	if q.Short {
		s.vi.Cite, s.en.Cite = short(value.VI), short(value.EN)
	}
	for i, m := range q.Messages {
		if len(issues) <= value.MaxIssues+1 {
			issues = append(issues, catalogue().Check(m, value.PathTo("messages", i))...)
		}
		if !q.Short {
			s.begin()
		}
		if m.Code == "bridge.percent" && len(m.Args) == 1 && !m.Args[0].Ratio.IsZero() {
			m = blocs.Percentage(m.Args[0].Ratio)
		}
		if m.Code == "bridge.place" && len(m.Args) == 1 && m.Args[0].Text != nil {
			m = value.Msg(m.Code, law.Place(m.Args[0].Text.VI))
		}
		if q.Begin {
			result.Texts = append(result.Texts, value.Text{VI: s.vi.Begin(m), EN: s.en.Begin(m)})
			continue
		}
		result.Texts = append(result.Texts, s.say(m))
	}
	result.Issues = rendered(issues, "")
	return result, nil
}

// short writes citations with the numbers of instruments.
func short(lang value.Lang) func(string) string {
	return func(wire string) string {
		cite, err := law.ParseCite(wire)
		if err != nil {
			return wire
		}
		return law.Vietnam().Short(cite, lang)
	}
}
