package schema_test

import (
	"encoding/json"
	"fmt"
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
func TestAgreement(t *testing.T) {
	all := kinds()
	assert.Equal(t, schema.Names(), slices.Sorted(maps.Keys(all)), "every schema is tried")
	for _, name := range schema.Names() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			j := judges{all[name].read, compiled(t, name)}
			tried, refused := 0, 0
			m := mutator{others, texts, 0, map[string]bool{}, func(what string, changed any) {
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
				m.mutate(doc, "", func(v any) any { return v })
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

func number(s string) json.Number { return json.Number(s) }

// others are values of every kind, to put in the place of another.
var others = []any{
	nil, true, number("0"), number("7"), number("-1"), number("1.5"),
	number("2147483647"), number("2147483648"), number("-2147483648"), number("-2147483649"), number("1e300"),
	"", "chữ", []any{}, []any{nil}, []any{"a"}, map[string]any{}, map[string]any{"a": true},
}

// texts are in the form of some type, or nearly so, to put in the place of another text.
var texts = []string{
	// identifiers
	"a", "a-1", "0", "A", "a_b", "-a", "a-", "a--b", "a b", "a\n", "đ", strings.Repeat("a", 80), strings.Repeat("a", 81),
	// dates
	"2020-02-29", "2021-02-29", "2021-13-01", "2021-00-10", "2021-3-12", "12/3/2021", "0001-01-01", "0000-01-01", "9999-12-31",
	"10000-01-01", "2021-03-12T00:00:00Z", "２０２１-03-12",
	// numbers
	"1", "-1", "-0", "+1", "01", "1.", ".5", "1.2345", "1.23456", "1e3", "1,000", "1.0", " 1", "NaN",
	"900000000000000", "1000000000000000",
	// ratios
	"1/2", "0/1", "1/0", "1/02", "01/2", "-1/2", "80%", "80.5%", "80.12345%", "%", "-1%", "1000000000%", "1/2%", "3000000000/4000000000",
	// citations
	"a:1", "a:1.2", "a:1.2.a", "a:1.đ", "a:0", "a:01", "a:1.a.2", "a:1.2.3", "a:1.f", "a:1.j", "a:1.A", "a:", ":1", "a:10000", "a:1.1000",
	strings.Repeat("a", 80) + ":1", strings.Repeat("a", 81) + ":1",
	// digests
	strings.Repeat("0", 64), strings.Repeat("0", 63), strings.Repeat("g", 64), strings.Repeat("A", 64),
	// values of closed lists
	"quoted", "chief", "list", "points", "carried", "unknown", "warning", "Quoted", "vi",
}

// In large documents some stand for all: a value of each kind, and for each type
// a text that is in its form and one that is not.
var (
	fewOthers = []any{nil, true, number("7"), number("1.5"), number("2147483648"), "", []any{}, map[string]any{}}
	fewTexts  = []string{
		"a-1", "a--b", "2020-02-29", "2021-02-29", "1.5", "1.23456", "1/2", "1/0", "a:1.2.a", "a:0",
		strings.Repeat("0", 64), strings.Repeat("A", 64), "chief", "unknown",
	}
)

// mutator changes documents of one kind.
type mutator struct {
	others []any    // to put in the place of any value
	texts  []string // to put in the place of texts
	near   int      // how many steps of the way make a place; 0 is all
	seen   map[string]bool
	try    func(what string, doc any) // is called for each change
}

// place returns the end of the way to a value. A message in a report lies in many
// places that are described once.
func (m mutator) place(at string) string {
	steps := strings.Split(at, "/")
	if m.near > 0 && len(steps) > m.near {
		steps = steps[len(steps)-m.near:]
	}
	return strings.Join(steps, "/")
}

// mutate tries every document that differs from the given one in one place: a
// value of another kind or form, a field or element less, or more, or under
// another name. The node v lies at a place, where rebuild puts what replaces it.
// Elements of a list are one place: what was tried on one is not tried on others.
func (m mutator) mutate(v any, at string, rebuild func(any) any) {
	put := func(v any, what string, args ...any) { m.try(at+" "+fmt.Sprintf(what, args...), rebuild(v)) }
	fresh := !m.seen[m.place(at)]
	m.seen[m.place(at)] = true
	if fresh {
		for _, o := range m.others {
			put(o, "is %.20v", o)
		}
	}
	switch v := v.(type) {
	case string:
		if fresh {
			for _, s := range slices.Concat(m.texts, []string{v + " ", " " + v, v + "-", v + "0", strings.ToUpper(v)}) {
				put(s, "is %.90q", s)
			}
		}
	case []any:
		for i, item := range v {
			with := func(items ...any) any {
				return append(append(append([]any{}, v[:i]...), items...), v[i+1:]...)
			}
			if !m.seen[m.place(at+"/*")] {
				put(with(), "lacks element %d", i)
				put(with(item, item), "has element %d twice", i)
			}
			m.mutate(item, at+"/*", func(n any) any { return rebuild(with(n)) })
		}
	case map[string]any:
		with := func(key string, n any) map[string]any {
			changed := maps.Clone(v)
			changed[key] = n
			return changed
		}
		for _, key := range []string{"", "x", "$comment", "Id", "all", "parameter"} {
			if _, there := v[key]; !there && fresh {
				put(with(key, "x"), "has %q", key)
			}
		}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			if !m.seen[m.place(at+"/"+key)] {
				without := maps.Clone(v)
				delete(without, key)
				put(maps.Clone(without), "lacks %q", key)
				without[strings.ToUpper(key)] = v[key]
				put(without, "has %q renamed", key)
			}
			m.mutate(v[key], at+"/"+key, func(n any) any { return rebuild(with(key, n)) })
		}
	}
}
