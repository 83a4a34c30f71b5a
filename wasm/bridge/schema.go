package bridge

import (
	"encoding/json"

	"github.com/khoithidua/blocs/emulation/schema"
)

// SchemaRequest asks for the JSON Schema of a kind of document, or which there
// are.
type SchemaRequest struct {
	// Name of the schema, such as "dossier"; without it, the names are given.
	Name string `json:"name,omitempty"`
}

// SchemaResult holds a schema or the names of all.
type SchemaResult struct {
	// The names, sorted, when none was asked for.
	Names []string `json:"names,omitempty"`
	// The schema that was asked for.
	Schema json.RawMessage `json:"schema,omitempty"`
}

func schemas(q SchemaRequest) (SchemaResult, *Failure) {
	if q.Name == "" {
		return SchemaResult{Names: schema.Names()}, nil
	}
	data, ok := schema.Get(q.Name)
	if !ok {
		f := failure("bridge.schema", quotable(q.Name))
		f.Path = "/name"
		return SchemaResult{}, f
	}
	return SchemaResult{Schema: data}, nil
}
