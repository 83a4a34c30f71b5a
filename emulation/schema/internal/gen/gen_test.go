package main

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/schema"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/wasm/bridge"
)

// moduleRoot is the folder of the module, from here.
const moduleRoot = "../../../.."

// TestCommitted runs the generator in memory: what is committed is what it makes,
// no file more or less.
func TestCommitted(t *testing.T) {
	files, err := generate(moduleRoot)
	require.NoError(t, err)
	again, err := generate(moduleRoot)
	require.NoError(t, err)
	assert.Equal(t, files, again, "the same sources give the same bytes")
	committed, err := filepath.Glob(filepath.Join(moduleRoot, folder, "*"))
	require.NoError(t, err)
	for i, name := range committed {
		committed[i] = filepath.Base(name)
	}
	assert.Equal(t, slices.Sorted(maps.Keys(files)), committed, "run go generate ./emulation/schema")
	for name, data := range files {
		got, err := os.ReadFile(filepath.Join(moduleRoot, folder, name))
		require.NoError(t, err)
		assert.Equal(t, string(data), string(got), "%s: run go generate ./emulation/schema", name)
	}
}

func TestDocuments(t *testing.T) {
	docs := documents()
	for i, d := range docs {
		assert.True(t, i == 0 || docs[i-1].name < d.name, "%s: by name", d.name)
		assert.Regexp(t, `^[a-z]+$`, d.name)
	}
}

// Types that share their names with others.
type (
	Bloc     struct{ Unit Unit }
	Unit     struct{ Of law.Timeline[value.Text] }
	odd      struct{ F float64 }
	counts   struct{ ByName map[string]int }
	unstated struct{ T text }
	text     struct{}
)

func (*text) UnmarshalText([]byte) error { return nil }

func TestPlainNames(t *testing.T) {
	all, err := names([]reflect.Type{reflect.TypeFor[Bloc](), reflect.TypeFor[emulation.Bloc]()})
	require.NoError(t, err)
	for _, c := range []struct {
		is     reflect.Type
		want   string
		reason string
	}{
		{reflect.TypeFor[emulation.Member](), "Member", "a name of its own stands"},
		{reflect.TypeFor[emulation.Bloc](), "EmulationBloc", "two packages have a Bloc"},
		{reflect.TypeFor[Bloc](), "GenBloc", "both are told apart, so that neither is the plain one"},
		{reflect.TypeFor[law.Timeline[value.Text]](), "TextTimeline", "an instance is named by its arguments, without brackets"},
		{reflect.TypeFor[law.Version[value.Text]](), "TextVersion", "what an instance holds is an instance"},
		{reflect.TypeFor[value.Date](), "Date", "types that are texts are named too"},
	} {
		assert.Equal(t, c.want, all[c.is], c.reason)
	}
}

func TestDescribe(t *testing.T) {
	for _, c := range []struct{ name, comment, want, reason string }{
		{"lines", "First day of the span;\nwithout it, none.\n", "First day of the span; without it, none.", "lines are of the source, not of the text"},
		{"paragraphs", "A.\n\nB\nb.\n", "A.\n\nB b.", "paragraphs are of the text"},
		{"link", "See [Seal] and [value.Read].", "See Seal and value.Read.", "a link leads nowhere from a schema"},
		{"range", "One of [1, 2].", "One of [1, 2].", "other brackets are text"},
		{"comparison", "A day. Days are comparable with ==. It has no zone.", "A day. It has no zone.", "documents do not compare"},
		{"zero value", "A day.\n\nThe zero Date is no date, and is\nleft out.", "A day.", "documents have no zero values"},
		{"number 0", "The ratio 0 is written \"0%\".", "The ratio 0 is written \"0%\".", "zero as a number is no zero value"},
		{"point in a number", "Points \"97.25\" are Decimals. They may be 0.5.", "Points \"97.25\" are Decimals. They may be 0.5.", "a point inside a word ends no sentence"},
		{"nothing", "", "", "no comment, no description"},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, describe(c.comment), c.reason) })
	}
}

// TestUndescribed wants the generator to refuse what it would describe wrongly.
func TestUndescribed(t *testing.T) {
	for _, c := range []struct {
		is     reflect.Type
		reason string
	}{
		{reflect.TypeFor[odd](), "the reader reads no floats"},
		{reflect.TypeFor[counts](), "the reader takes any name, the schema would have to say so"},
		{reflect.TypeFor[unstated](), "the form of a text is its own; the type has to state it"},
	} {
		g, err := newGenerator(moduleRoot, []reflect.Type{c.is})
		require.NoError(t, err)
		_, err = g.schema(document{name: "x", is: c.is})
		assert.Error(t, err, c.reason)
	}
}

// TestLengths holds the limits that are stated here against the types.
func TestLengths(t *testing.T) {
	longest := strings.Repeat("a", idLength)
	_, err := value.ParseID(longest)
	assert.NoError(t, err)
	_, err = value.ParseID(longest + "a")
	assert.Error(t, err)
	assert.Equal(t, base+"dossier.json", string(blocs.DossierSchema))
	assert.Equal(t, base+"report.json", string(blocs.ReportSchema))
}

// TestLabels: every value of every closed list in documents and calls has words of its own,
// which tell it from the others of the list. Only identifiers of schemas have none.
func TestLabels(t *testing.T) {
	seen, lists := map[reflect.Type]bool{}, 0
	roots := make([]reflect.Type, 0, len(documents()))
	for _, d := range documents() {
		roots = append(roots, d.is)
	}
	for _, m := range bridge.Methods() {
		roots = append(roots, reflect.TypeOf(m.Request), reflect.TypeOf(m.Result))
	}
	for _, root := range roots {
		walk(root, seen, func(is reflect.Type) {
			e, ok := reflect.Zero(is).Interface().(value.Enum)
			if !ok || strings.HasPrefix(e.EnumValues()[0], "https://") {
				return
			}
			lists++
			vi, en := map[string]bool{}, map[string]bool{}
			for _, name := range e.EnumValues() {
				m, ok := blocs.Label(e, name)
				require.True(t, ok, "%v %s has no label", is, name)
				assert.Empty(t, blocs.Messages().Check(m, value.Path{}), "%v %s: %s", is, name, m.Code)
				vi[words[m.Code].VI], en[words[m.Code].EN] = true, true
			}
			assert.Len(t, vi, len(e.EnumValues()), "%v in Vietnamese", is)
			assert.Len(t, en, len(e.EnumValues()), "%v in English", is)
			_, ok = blocs.Label(e, "x")
			assert.False(t, ok, "what is not on the list has no label")
		})
	}
	assert.Greater(t, lists, 70)
	_, ok := blocs.Label(blocs.DossierSchema, string(blocs.DossierSchema))
	assert.False(t, ok, "nobody reads identifiers")
}

// TestTitlesOfAnswers: each line of the table names a field that there is, and says
// more than the words of places would.
func TestTitlesOfAnswers(t *testing.T) {
	titles := map[string]string{}
	for _, name := range schema.Names() {
		data, ok := schema.Get(name)
		require.True(t, ok)
		type object struct {
			Properties map[string]struct {
				VI string `json:"x-vi"`
			}
		}
		var root struct {
			object
			Defs map[string]object `json:"$defs"`
		}
		require.NoError(t, json.Unmarshal(data, &root))
		if root.Defs == nil {
			root.Defs = map[string]object{}
		}
		root.Defs[name] = root.object
		for def, o := range root.Defs {
			for field, p := range o.Properties {
				if key := def + "." + field; answers[key] != "" {
					titles[key] = p.VI
				}
			}
		}
	}
	assert.Equal(t, answers, titles)
	for key, title := range answers {
		_, field, _ := strings.Cut(key, ".")
		assert.NotEqual(t, anywhere(field), title, "%s has that title without the table", key)
	}
	assert.Equal(t, "lý do không tính điểm", anywhere("state"), "which of an assessment would be wrong")
}
