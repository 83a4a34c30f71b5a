package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"

	"github.com/invopop/jsonschema"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// generator makes schemas that say what the strict reader takes.
type generator struct {
	root     string
	names    map[reflect.Type]string
	comments map[string]comments
	leaves   map[reflect.Type]bool // those that the present schema refers to
	faults   []error
	// Types that have a schema of their own, by its address; the present schema
	// refers to that. Documents have none: they stand alone.
	elsewhere map[reflect.Type]string
}

func newGenerator(root string, types []reflect.Type) (*generator, error) {
	all, err := names(types)
	return &generator{root: root, names: all, comments: map[string]comments{}}, err
}

// fault records what no schema can be made of. The reflector has no errors.
func (g *generator) fault(format string, args ...any) {
	g.faults = append(g.faults, fmt.Errorf(format, args...))
}

// schema makes the schema of a kind of document.
func (g *generator) schema(d document) (*jsonschema.Schema, error) {
	g.leaves = map[reflect.Type]bool{}
	r := g.reflector()
	r.ExpandedStruct = true
	s := r.ReflectFromType(d.is)
	for t := range g.leaves {
		s.Definitions[g.names[t]] = g.leaf(t)
	}
	g.complete(s)
	filled(s)
	if d.is.Kind() == reflect.Struct {
		g.inVietnamese(s, d.is, d.name, nil)
	}
	s.Extras = map[string]any{vietnamese: d.vi}
	for t, name := range g.names {
		if def := s.Definitions[name]; def != nil {
			oneOf(def, choices[t])
		} else if t == d.is {
			oneOf(s, choices[t])
		}
	}
	s.ID, s.Comments, s.Title = jsonschema.ID(base+d.name+".json"), mark, d.title
	s.Description = cmp.Or(d.says, s.Description)
	shown, err := example(g.root, d)
	if err != nil {
		g.fault("%w", err)
	} else if shown != nil {
		s.Examples = []any{shown}
	}
	return s, errors.Join(g.faults...)
}

// complete gives the definitions of a schema what the reflector does not know.
func (g *generator) complete(s *jsonschema.Schema) {
	held := heldBy(s)
	for t, name := range g.names {
		if def := s.Definitions[name]; def != nil {
			filled(def)
			if t.Kind() == reflect.Struct && !isLeaf(t) {
				g.inVietnamese(def, t, name, held[name])
			}
		}
	}
}

func (g *generator) reflector() *jsonschema.Reflector {
	return &jsonschema.Reflector{
		Anonymous:     true,
		Mapper:        g.mapped,
		Namer:         func(t reflect.Type) string { return g.names[t] },
		LookupComment: g.comment,
	}
}

// filled gives the fields whose tag says that they may not be empty the pattern
// of texts that say something, which a length alone does not tell from spaces.
func filled(s *jsonschema.Schema) {
	if s.Properties == nil {
		return
	}
	for p := s.Properties.Oldest(); p != nil; p = p.Next() {
		if p.Value.MinLength != nil && *p.Value.MinLength == 1 {
			p.Value.Pattern = value.FilledPattern
		}
	}
}

// write returns the file of a schema: the document itself first, the definitions
// that it refers to after it. What the root is has no definition of its own;
// references to it lead to the root.
func (g *generator) write(s *jsonschema.Schema, is reflect.Type) ([]byte, error) {
	defs := s.Definitions
	s.Definitions = nil
	file, err := json.Marshal(s)
	if err != nil {
		return nil, err
	}
	if len(defs) > 0 {
		below, err := json.Marshal(defs)
		if err != nil {
			return nil, err
		}
		file = slices.Concat(file[:len(file)-1], []byte(`,"$defs":`), below, []byte("}"))
	}
	if name := g.names[is]; name != "" {
		file = bytes.ReplaceAll(file, []byte(`"$ref":"#/$defs/`+name+`"`), []byte(`"$ref":"#"`))
	}
	return indent(json.RawMessage(file))
}

// mapped describes the types whose Go form does not tell their wire form; nil
// leaves the others to the reflector.
func (g *generator) mapped(t reflect.Type) *jsonschema.Schema {
	switch {
	case g.elsewhere[t] != "":
		return &jsonschema.Schema{Ref: g.elsewhere[t]}
	case g.elsewhere != nil && t == reflect.TypeFor[any]():
		return g.ref(reflect.TypeFor[value.Node]())
	case isLeaf(t):
		return g.ref(t)
	case t.Kind() == reflect.Int, t.Kind() == reflect.Int64:
		return integer()
	case t.Kind() == reflect.String:
		return &jsonschema.Schema{Type: "string", Pattern: value.PlainPattern}
	case t.Kind() == reflect.Map:
		return g.byKey(t)
	case t.Kind() == reflect.Bool, t.Kind() == reflect.Struct, t.Kind() == reflect.Slice:
	default:
		g.fault("%v: the reader reads no %v", t, t.Kind())
	}
	return nil
}

// ref refers to the definition of a leaf, and notes that it is needed.
func (g *generator) ref(t reflect.Type) *jsonschema.Schema {
	g.leaves[t] = true
	return &jsonschema.Schema{Ref: "#/$defs/" + g.names[t]}
}

// byKey describes a map: any number of fields, whose names and values have the
// form of a type. The reflector says nothing of names.
func (g *generator) byKey(t reflect.Type) *jsonschema.Schema {
	if !isLeaf(t.Key()) || !isLeaf(t.Elem()) {
		g.fault("%v: only maps from texts to values of one wire form are described yet", t)
		return nil
	}
	return &jsonschema.Schema{Type: "object", PropertyNames: g.ref(t.Key()), AdditionalProperties: g.ref(t.Elem())}
}

// integer describes a whole number as the reader takes it.
func integer() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "integer", Minimum: number(math.MinInt32), Maximum: number(math.MaxInt32)}
}

func number(i int64) json.Number { return json.Number(strconv.FormatInt(i, 10)) }

// leaf describes a type by its methods.
func (g *generator) leaf(t reflect.Type) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "string"}
	switch v := reflect.New(t).Interface().(type) {
	case value.NodeReader:
		if s = wireForms()[t]; s == nil {
			g.fault("%v: it reads itself; say here what it reads", t)
			return nil
		}
	case value.Enum:
		for _, name := range v.EnumValues() {
			s.Enum = append(s.Enum, name)
		}
		labelled(s, reflect.Zero(t).Interface().(value.Enum))
	case value.Patterned:
		s.Pattern = v.TextPattern()
		if more := beyondPattern[t]; more != nil {
			more(s)
		}
	default:
		g.fault("%v: it reads a text; give it the method TextPattern or EnumValues", t)
	}
	s.Description = g.comment(t, "")
	if sample, ok := samples[t]; ok {
		s.Examples = []any{sample}
	}
	return s
}

// wireForms describes the types that read themselves.
func wireForms() map[reflect.Type]*jsonschema.Schema {
	return map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[rule.Given](): {
			OneOf: []*jsonschema.Schema{{Type: "boolean"}, integer(), {Type: "string"}},
		},
		reflect.TypeFor[value.Node](): {}, // whatever is JSON
	}
}

// idLength is the length of the longest identifier.
const idLength = 80

// beyondPattern says what the pattern of a type does not. These are regular
// too, but lengths and exceptions make patterns that nobody can read.
var beyondPattern = map[reflect.Type]func(*jsonschema.Schema){
	reflect.TypeFor[value.ID](): func(s *jsonschema.Schema) {
		most := uint64(idLength)
		s.MaxLength = &most
	},
	reflect.TypeFor[law.Cite](): func(s *jsonschema.Schema) {
		s.Not = &jsonschema.Schema{Pattern: fmt.Sprintf("^[^:]{%d}", idLength+1)}
	},
	reflect.TypeFor[value.Date](): func(s *jsonschema.Schema) {
		s.Format = "date"
		s.Not = &jsonschema.Schema{Pattern: "^0000"}
	},
}

// choices are the fields of which exactly one is given, as the comments of the
// types say and the compiler of conditions asks.
var choices = map[reflect.Type][]string{
	reflect.TypeFor[rule.Condition](): {
		"all", "any", "not", "atLeast", "unless", "fact", "received",
		"streak", "run", "times", "total", "count", "held", "counted", "readings", "ref",
	},
	reflect.TypeFor[rule.Test]():    {"is", "atLeast", "moreThan", "atMost", "lessThan"},
	reflect.TypeFor[rule.Operand](): {"parameter", "value"},
}

// oneOf asks for exactly one of the fields. An empty text counts as none.
func oneOf(s *jsonschema.Schema, fields []string) {
	least := uint64(1)
	for _, f := range fields {
		s.OneOf = append(s.OneOf, &jsonschema.Schema{Required: []string{f}})
		if p, ok := s.Properties.Get(f); ok && p.Type == "string" {
			p.MinLength = &least
		}
	}
}
