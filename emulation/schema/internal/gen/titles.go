package main

import (
	"strings"
	"unicode"

	"github.com/invopop/jsonschema"

	"github.com/khoithidua/blocs"
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
