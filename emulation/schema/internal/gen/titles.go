package main

import (
	"strings"
	"unicode"

	"github.com/invopop/jsonschema"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
)

// vietnamese is the keyword of titles in Vietnamese.
const vietnamese = "x-vi"

// words are the sentences of the library. Those that name places in documents are
// the glossary of fields.
var words = blocs.Messages()

// inVietnamese gives the fields of an object the names by which an office knows
// them: those that a report uses when it says where something is. A test wants a
// name for every field of a document that is read; fields of answers have one as
// far as documents have the same.
func inVietnamese(s *jsonschema.Schema) {
	if s.Properties == nil {
		return
	}
	for p := s.Properties.Oldest(); p != nil; p = p.Next() {
		if title := fieldTitle(p.Key); title != "" {
			p.Value.Extras = map[string]any{vietnamese: title}
		}
	}
}

func fieldTitle(name string) string {
	code := "blocs.at."
	for _, r := range name {
		if unicode.IsUpper(r) {
			code += "-"
		}
		code += string(unicode.ToLower(r))
	}
	title := words[code].VI
	if strings.Contains(title, "{") {
		return "" // a sentence and no name
	}
	return title
}

// labels is the keyword of what pages call the values of a closed list.
const labels = "x-enum"

// label is what pages call a value: the code by which it is said, and its words.
type label struct {
	Code string `json:"code"`
	VI   string `json:"vi"`
	EN   string `json:"en"`
}

// labelled gives a closed list the words for its values. Identifiers of schemas
// have none.
func labelled(s *jsonschema.Schema, e value.Enum) {
	all := map[string]label{}
	for _, name := range e.EnumValues() {
		if m, ok := blocs.Label(e, name); ok {
			all[name] = label{m.Code, words[m.Code].VI, words[m.Code].EN}
		}
	}
	if len(all) > 0 {
		s.Extras = map[string]any{labels: all}
	}
}
