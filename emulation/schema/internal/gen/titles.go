package main

import (
	"cmp"
	"slices"
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
// them: those that a report uses when it says where something is. What a field is
// called may hang on the fields that hold the object: a step begins at a share, a
// term on a day. A test wants a name for every field of a document that is read;
// fields of answers have one as far as documents have the same, or the table of
// answers has one for them.
func inVietnamese(s *jsonschema.Schema, of string, holders []string) {
	if s.Properties == nil {
		return
	}
	for p := s.Properties.Oldest(); p != nil; p = p.Next() {
		if title := cmp.Or(answers[of+"."+p.Key], fieldTitle(p.Key, holders)); title != "" {
			p.Value.Extras = map[string]any{vietnamese: title}
		}
	}
}

// heldBy returns the names of the fields that hold each definition, by itself or in a
// list.
func heldBy(root *jsonschema.Schema) map[string][]string {
	held := map[string][]string{}
	see := func(s *jsonschema.Schema) {
		if s.Properties == nil {
			return
		}
		for p := s.Properties.Oldest(); p != nil; p = p.Next() {
			of := p.Value
			if of.Items != nil {
				of = of.Items
			}
			if name, ok := strings.CutPrefix(of.Ref, "#/$defs/"); ok && !slices.Contains(held[name], p.Key) {
				held[name] = append(held[name], p.Key)
			}
		}
	}
	see(root)
	for _, def := range root.Definitions {
		see(def)
	}
	return held
}

// fieldTitle is the name of a field: the one that it has in what holds it, where that
// is one, and else the one that it has anywhere.
func fieldTitle(name string, holders []string) string {
	special := ""
	for _, h := range holders {
		switch title := words["blocs.at."+code(h)+"."+code(name)].VI; {
		case title == "" || title == special:
		case special != "":
			return anywhere(name)
		default:
			special = title
		}
	}
	if special != "" {
		return special
	}
	return anywhere(name)
}

// code writes the name of a field as codes have it.
func code(name string) string {
	var b strings.Builder
	for _, r := range name {
		if unicode.IsUpper(r) {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// anywhere is the name that a field has whatever holds it.
func anywhere(name string) string {
	title := words["blocs.at."+code(name)].VI
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
