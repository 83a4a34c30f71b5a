package main

import (
	"cmp"
	"iter"
	"reflect"
	"slices"
	"strings"
	"sync"
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

// readDocuments are the documents that people type. Places in them are told in words,
// so that each of their fields has a name among those.
var readDocuments = []string{"bloc", "condition", "dossier", "inquiry", "pack", "regulation", "scheme", "sheet"}

// inVietnamese gives the fields of an object the names by which an office knows
// them. A test wants one for every field.
func (g *generator) inVietnamese(s *jsonschema.Schema, t reflect.Type, of string, holders []string) {
	if s.Properties == nil {
		return
	}
	for f := range fieldsOf(t) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if p, ok := s.Properties.Get(cmp.Or(name, f.Name)); ok {
			if title := g.title(t, of, name, f.Type, holders); title != "" {
				p.Extras = map[string]any{vietnamese: title}
			}
		}
	}
}

// title is what a field is called in Vietnamese.
//
// A field of a document that people type is called what a report calls it when it says
// where something is. That may hang on the fields that hold the object: a step begins at
// a share, a term on a day. What is answered is called so only where such a document has
// a field of that name with the same type; otherwise two things of one name would be
// taken for each other, and the tables of names and types tell. Where even name and type
// are the same and the meaning is not, the table by holders tells.
func (g *generator) title(t reflect.Type, of, name string, is reflect.Type, holders []string) string {
	key := name + " " + typeName(is)
	title := answers[of+"."+name]
	if types, fields := typed(); title == "" && (types[t] || fields[key] && inReports[key]+inCorpora[key]+inCalls[key] == "") {
		return fieldTitle(name, holders)
	}
	return cmp.Or(title, inReports[key], inCorpora[key], inCalls[key])
}

// typed returns the types that documents which people type hold, and their fields by
// name and type.
var typed = sync.OnceValues(func() (map[reflect.Type]bool, map[string]bool) {
	types, fields := map[reflect.Type]bool{}, map[string]bool{}
	for _, d := range documents() {
		if slices.Contains(readDocuments, d.name) {
			walk(d.is, types, func(t reflect.Type) {
				if t.Kind() != reflect.Struct || isLeaf(t) {
					return
				}
				for f := range fieldsOf(t) {
					name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
					fields[name+" "+typeName(f.Type)] = true
				}
			})
		}
	}
	return types, fields
})

// fieldsOf goes through the fields of a struct as JSON has them: those of an embedded
// struct stand beside the others.
func fieldsOf(t reflect.Type) iter.Seq[reflect.StructField] {
	return func(yield func(reflect.StructField) bool) {
		for _, f := range reflect.VisibleFields(t) {
			if f.IsExported() && !f.Anonymous && f.Tag.Get("json") != "-" && !yield(f) {
				return
			}
		}
	}
}

// typeName writes a type as the tables have it: what a pointer points to, and of
// Timeline[value.Text] the part before the bracket.
func typeName(t reflect.Type) string {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() == reflect.Slice && t.Name() == "" {
		return "[]" + typeName(t.Elem())
	}
	name, _, _ := strings.Cut(t.String(), "[")
	return name
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
