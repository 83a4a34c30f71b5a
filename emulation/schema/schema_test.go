package schema_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/schema"
)

func TestNames(t *testing.T) {
	names := schema.Names()
	assert.True(t, slices.IsSorted(names))
	for _, name := range []string{
		"awards", "bloc", "condition", "contradictions", "dossier", "edition", "facts", "instrument", "issues",
		"deadlines", "pack", "parameters", "receipt", "regulation", "report", "scheme", "sheet", "standard",
	} {
		assert.Contains(t, names, name, "a schema that importers may rely on")
	}
	assert.NotContains(t, names, "index", "the index is no schema")
}

func TestGet(t *testing.T) {
	for _, name := range schema.Names() {
		data, ok := schema.Get(name)
		require.True(t, ok, name)
		file, err := fs.ReadFile(schema.FS(), name+".json")
		require.NoError(t, err)
		assert.Equal(t, file, data, name)
		assert.True(t, bytes.HasSuffix(data, []byte("}\n")), "%s ends with a line end", name)
		data[0] = 'x'
		again, _ := schema.Get(name)
		assert.NotEqual(t, data, again, "%s: nobody can change what others get", name)
	}
	for _, name := range []string{"", "index", "Dossier", "dossier.json", "../v1/dossier", "no-such"} {
		_, ok := schema.Get(name)
		assert.False(t, ok, "%q names no schema", name)
	}
}

func TestFS(t *testing.T) {
	want := []string{"index.json"}
	for _, name := range schema.Names() {
		want = append(want, name+".json")
	}
	require.NoError(t, fstest.TestFS(schema.FS(), want...))
}

func TestIndex(t *testing.T) {
	data, err := fs.ReadFile(schema.FS(), "index.json")
	require.NoError(t, err)
	var index struct {
		Version string
		Schemas []struct{ Name, File, ID, Title, Description string }
	}
	require.NoError(t, json.Unmarshal(data, &index))
	assert.Equal(t, blocs.SchemaVersion, index.Version)
	var names []string
	for _, e := range index.Schemas {
		names = append(names, e.Name)
		root := document(t, e.Name)
		assert.Equal(t, e.Name+".json", e.File)
		assert.Equal(t, root["$id"], e.ID)
		assert.Equal(t, root["title"], e.Title)
		assert.Equal(t, root["description"], e.Description)
		assert.NotEmpty(t, e.Title)
		assert.NotEmpty(t, e.Description)
	}
	assert.Equal(t, schema.Names(), names, "the index is complete and sorted")
}

func TestAddresses(t *testing.T) {
	assert.Equal(t, string(blocs.DossierSchema), document(t, "dossier")["$id"])
	assert.Equal(t, string(blocs.ReportSchema), document(t, "report")["$id"])
	for _, name := range schema.Names() {
		root := document(t, name)
		assert.Equal(t, base+name+".json", root["$id"])
		assert.Contains(t, root["$comment"], "internal/gen", "%s names what made it", name)
		assert.Contains(t, root["$comment"], "draft", "%s says that it may change", name)
	}
	assert.Contains(t, base, "/"+blocs.SchemaVersion+"/")
}

// TestMetaSchema asks the meta-schema of 2020-12 whether each file is a schema.
func TestMetaSchema(t *testing.T) {
	meta, err := jsonschema.NewCompiler().Compile("https://json-schema.org/draft/2020-12/schema")
	require.NoError(t, err)
	for _, name := range schema.Names() {
		root := document(t, name)
		assert.Equal(t, meta.Location, root["$schema"].(string)+"#")
		assert.NoError(t, meta.Validate(root), name)
		assert.NotNil(t, compiled(t, name))
	}
}

// TestReadable walks every schema for what people and programs that read it
// lean on.
func TestReadable(t *testing.T) {
	for _, name := range schema.Names() {
		root := document(t, name)
		assert.NotEmpty(t, root["title"], name)
		assert.NotEmpty(t, root["description"], name)
		assert.NotEmpty(t, root["x-vi"], "%s has a title in Vietnamese", name)
		defs, _ := root["$defs"].(map[string]any)
		for def, s := range defs {
			assert.Regexp(t, `^[A-Z][A-Za-z]*$`, def, "%s: a name that becomes a type in any language", name)
			assert.NotEmpty(t, s.(map[string]any)["description"], "%s: $defs/%s says what it is", name, def)
		}
		used := map[string]bool{}
		walk(root, name, func(s map[string]any, at string) {
			if ref, ok := s["$ref"].(string); ok {
				def, local := strings.CutPrefix(ref, "#/$defs/")
				if name == calls && slices.Contains(schema.Names(), strings.TrimSuffix(strings.TrimPrefix(ref, base), ".json")) {
					return
				}
				assert.True(t, local || ref == "#", "%s: %s leads out of the schema", at, ref)
				used[def] = true
			}
			fields, isObject := s["properties"].(map[string]any)
			if !isObject {
				return
			}
			assert.Equal(t, false, s["additionalProperties"], "%s takes unknown fields", at)
			for field, p := range fields {
				says, _ := p.(map[string]any)["description"].(string)
				assert.NotEmpty(t, says, "%s: %s has no description", at, field)
				assert.NotRegexp(t, `[\[\]]|==`, says, "%s: %s speaks to Go programs", at, field)
				if field != "$schema" { // an identifier for programs, which no office reads
					assert.NotEmpty(t, p.(map[string]any)["x-vi"], "%s: %s has no title in Vietnamese", at, field)
				}
			}
		})
		for def := range defs {
			envelope := name == calls && (def == "Response" || def == "Failure") // around every result
			assert.True(t, used[def] || envelope, "%s: nothing refers to $defs/%s", name, def)
		}
	}
}

// walk calls f for every object below v, with its place.
func walk(v any, at string, f func(map[string]any, string)) {
	switch v := v.(type) {
	case map[string]any:
		f(v, at)
		for _, key := range slices.Sorted(maps.Keys(v)) {
			walk(v[key], at+"/"+key, f)
		}
	case []any:
		for _, item := range v {
			walk(item, at+"/*", f)
		}
	}
}

const base = "https://khoithidua.github.io/blocs/schema/v1-draft/"

// document returns a schema as parsed JSON.
func document(t *testing.T, name string) map[string]any {
	t.Helper()
	data, ok := schema.Get(name)
	require.True(t, ok, name)
	return parse(t, data).(map[string]any)
}

func parse(t *testing.T, data []byte) any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	require.NoError(t, err)
	return v
}

// calls is the schema that describes no document, but calls; it refers to the
// documents that are sent in them.
const calls = "bridge"

// compiled returns a schema ready to judge documents, formats included.
func compiled(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	s, err := compiler(t, name).Compile(base + name + ".json")
	require.NoError(t, err)
	return s
}

// compiler knows a schema. Nothing is fetched: a schema stands alone, but for that
// of calls.
func compiler(t *testing.T, name string) *jsonschema.Compiler {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	c.UseLoader(jsonschema.SchemeURLLoader{})
	for _, other := range schema.Names() {
		if other == name || name == calls {
			require.NoError(t, c.AddResource(base+other+".json", document(t, other)))
		}
	}
	return c
}
