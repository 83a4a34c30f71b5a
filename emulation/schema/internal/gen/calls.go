package main

import (
	"errors"
	"fmt"
	"reflect"

	"github.com/invopop/jsonschema"

	"github.com/khoithidua/blocs/wasm/bridge"
)

// calls is the schema of what programs send to a module and get back.
var calls = entry{
	Name: "bridge", File: "bridge.json", ID: base + "bridge.json",
	Title: "Calls: the requests and results of each method of the module", VI: "Lời gọi: yêu cầu và kết quả của từng phương thức",
	Description: "What each method takes and gives, by its name. It is no document: it tells programs in other languages the types of their calls. Documents inside calls have their own schemas, to which this one refers by their addresses.",
}

// callsSchema returns the file of calls: each method with its request and its
// result, and as definitions their types and the envelope of every answer.
func callsSchema(root string, docs []document) ([]byte, error) {
	methods := bridge.Methods()
	types := []reflect.Type{reflect.TypeFor[bridge.Response]()}
	for _, m := range methods {
		types = append(types, reflect.TypeOf(m.Request), reflect.TypeOf(m.Result))
	}
	g, err := newGenerator(root, types)
	if err != nil {
		return nil, err
	}
	g.elsewhere = map[reflect.Type]string{}
	for _, d := range docs {
		if d.is.Kind() == reflect.Struct {
			g.elsewhere[d.is] = base + d.name + ".json"
		}
	}
	all := &jsonschema.Schema{
		Version: jsonschema.Version, ID: jsonschema.ID(calls.ID), Comments: mark, Title: calls.Title, Description: calls.Description,
		Type: "object", Properties: jsonschema.NewProperties(), AdditionalProperties: jsonschema.FalseSchema,
		Definitions: jsonschema.Definitions{}, Extras: map[string]any{vietnamese: calls.VI},
	}
	g.leaves = map[reflect.Type]bool{}
	g.define(all.Definitions, types[0])
	for _, m := range methods {
		request, result := reflect.TypeOf(m.Request), reflect.TypeOf(m.Result)
		method := &jsonschema.Schema{
			Type: "object", Properties: jsonschema.NewProperties(), AdditionalProperties: jsonschema.FalseSchema,
			Required: []string{"request", "result"}, Description: g.comment(request, ""),
			Extras: map[string]any{vietnamese: methodTitles[m.Name]},
		}
		for _, part := range []struct {
			name, vi string
			is       reflect.Type
		}{{"request", "yêu cầu", request}, {"result", "kết quả", result}} {
			s := g.define(all.Definitions, part.is)
			s.Extras = map[string]any{vietnamese: part.vi}
			method.Properties.Set(part.name, s)
		}
		all.Properties.Set(m.Name, method)
		all.Required = append(all.Required, m.Name)
	}
	for t := range g.leaves {
		all.Definitions[g.names[t]] = g.leaf(t)
	}
	g.complete(all)
	if len(g.faults) > 0 {
		return nil, fmt.Errorf("calls: %w", errors.Join(g.faults...))
	}
	return g.write(all, reflect.TypeFor[any]())
}

// define adds the definitions that a type needs and returns a reference to its
// own.
func (g *generator) define(defs jsonschema.Definitions, t reflect.Type) *jsonschema.Schema {
	s := g.reflector().ReflectFromType(t)
	for name, def := range s.Definitions {
		defs[name] = def
	}
	return &jsonschema.Schema{Ref: "#/$defs/" + g.names[t], Description: g.comment(t, "")}
}
