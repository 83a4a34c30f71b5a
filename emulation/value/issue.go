package value

import (
	"errors"
	"slices"
	"strings"
	"unicode/utf8"
)

// Severity says what an [Issue] does to the answer.
type Severity string

// The severities: an error makes the answer meaningless and stops it; a warning
// and a note travel with it.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Note    Severity = "note"
)

// EnumValues lists the severities, for schemas and for strict reading.
func (Severity) EnumValues() []string {
	return []string{string(Error), string(Warning), string(Note)}
}

// Issue is something wrong or odd in a document: what, where, how grave.
type Issue struct {
	// Place in the document, a JSON Pointer (RFC 6901); "" is the whole document.
	Path string `json:"path"`
	// What the elements of lists on the way to the place are called, and those on the
	// way to a place that the message names, as far as the document names them.
	Names []Name `json:"names,omitempty"`
	// What it does to the answer.
	Severity Severity `json:"severity"`
	Message
}

// Name is what an element of a list is called.
type Name struct {
	// The element, a JSON Pointer.
	Path string `json:"path"`
	// What people call it, "phiếu chấm của Sở Tài chính, bước thẩm định".
	Name Message `json:"name"`
}

// Issues is a list of issues in the order found. As an error it prints paths
// and codes, for developers; sentences for readers come from a [Printer].
type Issues []Issue

// Add appends an issue.
func (is *Issues) Add(severity Severity, path Path, m Message) {
	*is = append(*is, Issue{Path: path.String(), Severity: severity, Message: m})
}

// Err returns the issues as an error if any has severity [Error], otherwise nil.
func (is Issues) Err() error {
	if slices.ContainsFunc(is, func(i Issue) bool { return i.Severity == Error }) {
		return is
	}
	return nil
}

// Error lists paths, codes and arguments, one issue a line.
func (is Issues) Error() string {
	lines := make([]string, 0, len(is))
	for _, i := range is {
		lines = append(lines, strings.TrimPrefix(i.Path+": ", ": ")+(&Problem{i.Message}).Error())
	}
	return strings.Join(lines, "\n")
}

// Problem is a message as an error.
type Problem struct{ Message }

// Error prints the code and, where this package knows it, the English sentence,
// otherwise the arguments.
func (p *Problem) Error() string {
	text := Printer{Lang: EN, Catalogue: messages}.Print(p.Message)
	if _, known := messages[p.Code]; known {
		return p.Code + ": " + text
	}
	return text
}

func problem(code string, args ...any) *Problem { return &Problem{Refusal(code, args...)} }

// NewProblem returns a message as an error, for types of other packages that
// read text forms: the strict reader turns it into an issue with a path. Its words
// are cut as those of a [Refusal].
func NewProblem(code string, args ...any) error { return problem(code, args...) }

// Reason returns what an error says as an argument of a message: the message of a
// [Problem], of others the text.
func Reason(err error) Arg {
	var p *Problem
	if errors.As(err, &p) {
		return arg(p.Message)
	}
	return arg(err.Error())
}

// maxQuote is how many bytes of what was read a refusal quotes: more than any
// identifier or citation has.
const maxQuote = 200

// Refusal is [Msg] for what cannot be read. A text of millions of bytes is quoted by
// its beginning: nobody reads more of it, and the answer would be longer than the
// document.
func Refusal(code string, args ...any) Message {
	m := Msg(code, args...)
	for i, a := range m.Args {
		if a.Word != nil && len(*a.Word) > maxQuote {
			m.Args[i] = arg(beginning(*a.Word))
		}
	}
	return m
}

// beginning returns as many whole characters of s as a refusal quotes.
func beginning(s string) string {
	end := maxQuote
	for end > maxQuote-utf8.UTFMax && !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end] + "…"
}
