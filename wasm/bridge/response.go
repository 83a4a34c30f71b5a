package bridge

import (
	"slices"
	"strings"
	"sync"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Response is what every call returns: a result or an error.
type Response struct {
	// Whether there is a result.
	OK bool `json:"ok"`
	// What the method gives; see the methods.
	Result any `json:"result,omitempty"`
	// Why there is none.
	Error *Failure `json:"error,omitempty"`
}

// Failure says why a call has no result.
type Failure struct {
	// What went wrong, such as "bridge.method".
	Code string `json:"code"`
	// The same for people.
	Message value.Text `json:"message"`
	// Part of the request that all issues are about, a JSON Pointer; "" is the whole request.
	Path string `json:"path"`
	// What is wrong in that part, one by one.
	Issues []Issue `json:"issues,omitempty"`
}

// Issue is an issue of a document with its sentence.
type Issue struct {
	// What is wrong or odd, such as "read.missing-field".
	Code string `json:"code"`
	// Where, a JSON Pointer below the path of the failure.
	Path string `json:"path"`
	// The same place for people, "tiêu chí (mục 3), điểm tối đa"; absent where the
	// issue is about the whole.
	Place value.Text `json:"place,omitzero"`
	// What it does to the answer.
	Severity value.Severity `json:"severity"`
	// The same for people.
	Message value.Text `json:"message"`
}

// Misuse is the response to a call that never reached a method, because the
// host handed over addresses that hold no request.
func Misuse() []byte { return refusal(failure("bridge.buffer")) }

func failure(code string, args ...any) *Failure {
	return &Failure{Code: code, Message: newSpeaker().say(value.Refusal(code, args...))}
}

// unreadable reports a request that cannot be read.
func unreadable(issues value.Issues) *Failure {
	f := failure("bridge.request", len(issues))
	f.Path = shared(issues)
	f.Issues = rendered(issues, f.Path)
	return f
}

// refused reports a document of the request that was read and means nothing.
func refused(field string, issues value.Issues) *Failure {
	f := failure("bridge.refused", len(issues))
	f.Path = value.PathTo(field).String()
	f.Issues = rendered(issues, "")
	return f
}

// shared returns the field of the request in which all the issues lie, "" if
// there is no such.
func shared(issues value.Issues) string {
	field := ""
	for i, issue := range issues {
		end := strings.IndexByte(strings.TrimPrefix(issue.Path, "/"), '/') + 1
		if end == 0 {
			end = len(issue.Path)
		}
		if i > 0 && issue.Path[:end] != field {
			return ""
		}
		field = issue.Path[:end]
	}
	return field
}

// rendered gives issues their sentences and takes the given part off their paths.
// As many are told as a reading lists.
func rendered(issues value.Issues, part string) []Issue {
	if len(issues) > value.MaxIssues+1 {
		more := value.Issue{Path: part, Severity: issues[value.MaxIssues].Severity, Message: value.Msg("read.more", value.MaxIssues)}
		issues = append(slices.Clone(issues[:value.MaxIssues]), more)
	}
	all := make([]Issue, 0, len(issues))
	for _, i := range issues {
		i = moved(i, func(path string) string { return strings.TrimPrefix(path, part) })
		var place, says value.Text
		place.VI, says.VI = blocs.Tell(i, value.VI)
		place.EN, says.EN = blocs.Tell(i, value.EN)
		if i.Path == "" {
			place = value.Text{}
		}
		all = append(all, Issue{i.Code, i.Path, place, i.Severity, says})
	}
	return all
}

// moved returns an issue with its places elsewhere.
func moved(i value.Issue, to func(string) string) value.Issue {
	i.Path, i.Names = to(i.Path), slices.Clone(i.Names)
	for k := range i.Names {
		i.Names[k].Path = to(i.Names[k].Path)
	}
	return i
}

// speaker prints messages in both languages, as one text.
type speaker struct{ vi, en value.Printer }

func newSpeaker() speaker {
	s := speaker{value.Printer{Lang: value.VI, Catalogue: catalogue()}, value.Printer{Lang: value.EN, Catalogue: catalogue()}}
	s.begin()
	return s
}

// begin starts a text, in which no instrument was named yet.
func (s *speaker) begin() {
	s.vi.Cite = law.NewWriter(law.Vietnam(), value.VI).Cite
	s.en.Cite = law.NewWriter(law.Vietnam(), value.EN).Cite
}

// catalogue is put together once: a host may send one bad request after another.
var catalogue = sync.OnceValue(func() value.Catalogue { return value.Merge(blocs.Messages(), messages) })

func (s speaker) say(m value.Message) value.Text {
	return value.Text{VI: s.vi.Print(m), EN: s.en.Print(m)}
}
