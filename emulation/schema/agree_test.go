package schema_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/schema"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/scenarios"
)

// TestAgreement changes documents in every way it can, one change at a time, and
// asks the strict reader and the schema: both must take the outcome, or both
// must refuse it.
//
// Every place of every document is changed, but not at any cost. Elements of a
// list are one place. A change deep inside is tried in a document that is cut down
// to what it must have (see mutate). In the four largest kinds, where dossiers,
// regulations and reports hold the same types again, some values stand for all
// (fewOthers, fewTexts), and places that end in the same three steps are one.
func TestAgreement(t *testing.T) {
	all := kinds()
	documents := slices.DeleteFunc(schema.Names(), func(name string) bool { return name == calls }) // see TestCalls
	assert.Equal(t, documents, slices.Sorted(maps.Keys(all)), "every schema is tried")
	for _, name := range documents {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			j := judges{all[name].read, compiled(t, name)}
			tried, refused := 0, 0
			m := mutator{others, texts, 0, map[string]bool{}, j.take, func(what string, changed any) {
				tried++
				if !j.agree(t, what, changed) {
					refused++
				}
			}}
			if name == "dossier" || name == "report" || name == "pack" || name == "answer" {
				m.others, m.texts, m.near = fewOthers, fewTexts, 3
			}
			for _, doc := range originals(t, name, all[name]) {
				require.True(t, j.agree(t, "unchanged", doc), "an original is accepted")
				itself := func(v any) any { return v }
				m.mutate(doc, "", frame{itself, itself})
			}
			t.Logf("%d changes, %d refused by both", tried, refused)
			assert.Greater(t, refused, 50, "the changes hit something")
			assert.Greater(t, tried-refused, 5, "not every change is a fault")
		})
	}
}

type judges struct {
	read   func([]byte) value.Issues
	schema *jsonschema.Schema
}

// agree asks both, and returns what they say: whether the document is taken.
func (j judges) agree(t *testing.T, what string, doc any) bool {
	t.Helper()
	issues := j.read(bytesOf(t, doc))
	err := j.schema.Validate(doc)
	if (issues.Err() == nil) != (err == nil) {
		t.Errorf("%s:\n  reader: %v\n  schema: %v", what, issues.Err(), err)
	}
	return issues.Err() == nil
}

// take reports whether both take the document.
func (j judges) take(doc any) bool {
	data, err := json.Marshal(doc)
	return err == nil && j.schema.Validate(doc) == nil && j.read(data).Err() == nil
}

// originals returns documents to change: real ones, and one with every field; or
// for conditions, whose fields exclude one another, one of each kind.
func originals(t *testing.T, name string, k kind) []any {
	switch name {
	case "condition":
		var docs []any
		for _, c := range conditions {
			docs = append(docs, parse(t, []byte(c)))
		}
		return docs
	case "standard":
		return []any{parse(t, readFile(t, "../../scoring/award/corpus/standards/tap-the-lao-dong-xuat-sac.json"))}
	case "contradictions":
		list := parse(t, readFile(t, "../../scoring/award/corpus/contradictions.json")).([]any)
		docs := []any{list[:1]}
		for _, field := range []string{"awards", "exceeds"} {
			i := slices.IndexFunc(list, func(x any) bool { return x.(map[string]any)[field] != nil })
			docs = append(docs, list[i:i+1])
		}
		return docs
	case "dossier":
		seed, err := scenarios.Input(scenarios.SeedName)
		require.NoError(t, err)
		return []any{parse(t, seed), filled(t, k.is)}
	}
	return []any{filled(t, k.is)}
}

// conditions is one condition of each kind, with every field of its own.
var conditions = []string{
	`{"all": [{"ref": "a"}, {"not": {"ref": "b"}, "from": "2020-01-01", "until": "2021-01-01"}], "cite": "15-2003-qh11:28.1", "basis": "quoted", "says": {"vi": "Cả hai", "en": "Both"}}`,
	`{"any": [{"ref": "a"}]}`,
	`{"atLeast": {"count": 1, "of": [{"ref": "a"}]}}`,
	`{"unless": {"rule": {"ref": "a"}, "exception": {"ref": "b"}}}`,
	`{"fact": {"name": "registered", "is": true}}`,
	`{"fact": {"name": "grassroots-fighters", "atLeast": {"value": "1"}}}`,
	`{"fact": {"name": "grassroots-fighters", "moreThan": {"value": "1"}}}`,
	`{"fact": {"name": "advanced-share", "atMost": {"value": "1/2"}}}`,
	`{"fact": {"name": "advanced-share", "lessThan": {"parameter": "advanced-collective-advanced-share"}}}`,
	`{"streak": {"years": {"value": "2"}, "test": {"fact": {"name": "registered", "is": true}}}}`,
	`{"count": {"awards": ["a"], "merit": "merit", "atLeast": {"value": "1"}, "years": {"value": "5"}}}`,
	`{"held": {"awards": ["a", "b"], "merit": "sudden"}}`,
	`{"counted": "year"}`,
	`{"readings": {"question": {"vi": "Hỏi"}, "of": [
		{"name": "one", "because": {"vi": "Vì"}, "condition": {"ref": "a"}},
		{"name": "two", "because": {"vi": "Vì"}, "condition": {"ref": "b"}}]}}`,
}

// TestBeyondSchemas pins what the reader refuses and a schema does not: the list
// in the package comment.
func TestBeyondSchemas(t *testing.T) {
	const bloc = `{"id":"a","kind":"khoi","name":{"vi":"A"},"level":"province","members":[]}`
	dossier := func(more string) string {
		return `{"$schema":"` + string(blocs.DossierSchema) + `","bloc":` + bloc + `,"year":{"label":"2020","from":"2020-01-01","until":"2021-01-01"},"on":"2021-03-12"` + more + `}`
	}
	quota := func(share string) string {
		return dossier(`,"regulation":{"ballots":[{"awards":["a"],"rule":{"base":"valid","bound":"atLeast","share":"` + share + `"}}]}`)
	}
	scheme := func(points string) string {
		return dossier(`,"regulation":{"scheme":{"name":{"vi":"A"},"criteria":[],"total":"` + points + `"}}`)
	}
	const group = `{"id":"a","name":{"vi":"A"},"kind":"group","items":[`
	nested := strings.Repeat(group, 40) + strings.Repeat("]}", 40)
	cases := []struct{ name, reason, doc, code string }{
		{"accepted", "what the other cases are made from is sound", dossier(`,"horizon":1`), ""},
		{"field twice", "most readers give a schema the last of the two", dossier(`,"horizon":1,"horizon":1`), "read.duplicate-key"},
		{"loose mark", "a pattern for marks is not portable", strings.Replace(dossier(""), `"A"`, "\"A\u0301\"", 1), "read.combining"},
		{"fraction", "to a schema, 1.0 is a whole number", dossier(`,"horizon":1.0`), "read.integer"},
		{"exponent", "to a schema, 1e0 is a whole number", dossier(`,"horizon":1e0`), "read.integer"},
		{"decimal out of range", "the form allows fifteen digits, 64 bits not all of them", scheme("999999999999999"), "value.decimal-range"},
		{"ratio out of range", "the form allows nineteen digits, 64 bits not all of them", quota("9999999999999999999/1"), "value.ratio"},
		{"depth", "a schema cannot count levels", dossier(`,"regulation":{"scheme":{"name":{"vi":"A"},"criteria":[` + nested + `]}}`), "read.depth"},
	}
	j := judges{kinds()["dossier"].read, compiled(t, "dossier")}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.NoError(t, j.schema.Validate(parse(t, []byte(c.doc))), c.reason)
			issues := j.read([]byte(c.doc))
			if c.code == "" {
				require.Empty(t, issues)
				return
			}
			require.NotEmpty(t, issues)
			assert.Equal(t, c.code, issues[0].Code, c.reason)
		})
	}
}
