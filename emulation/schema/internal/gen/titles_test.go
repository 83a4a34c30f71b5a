package main

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/wasm/bridge"
)

// What a field is called hangs on what holds it, where that has words for it.
func TestFieldTitle(t *testing.T) {
	for _, c := range []struct {
		name, reason, field string
		holders             []string
		want                string
	}{
		{"held by nothing", "the words that it has anywhere", "from", nil, "ngày đầu"},
		{"held by what has no words for it", "the same", "from", []string{"terms"}, "ngày đầu"},
		{"a step of points", "it begins at a share and on no day", "from", []string{"steps"}, "từ mức"},
		{"a step that an answer names too", "the answer has no words of its own", "from", []string{"steps", "shareStep"}, "từ mức"},
		{"held by several that differ", "none of them is right for all", "from", []string{"steps", "bands"}, "ngày đầu"},
		{"an instrument", "its number counts nothing", "number", []string{"instrument", "instruments"}, "số văn bản"},
		{"no field of any document", "nobody has a name for it", "nothingOfTheKind", nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, fieldTitle(c.field, c.holders), c.reason)
		})
	}
}

// homonyms is an answer whose fields have names that documents give to other things.
type homonyms struct {
	By    *value.Decimal   `json:"by"`
	On    value.Date       `json:"on"`
	Units []scoring.Entry  `json:"units"`
	Stage emulation.Member `json:"stage"`
}

// TestHomonyms: a field of an answer has the name of a field of documents only where
// that has its type. A new one without a line in the tables has no title, which the
// test of the schemas refuses.
func TestHomonyms(t *testing.T) {
	g, err := newGenerator(moduleRoot, nil)
	require.NoError(t, err)
	is := reflect.TypeFor[homonyms]()
	titles := map[string]string{}
	for f := range fieldsOf(is) {
		name := f.Tag.Get("json")
		titles[name] = g.title(is, "Homonyms", name, f.Type, nil)
		assert.NotEmpty(t, anywhere(name), "%s is a word of documents", name)
	}
	assert.Equal(t, map[string]string{"by": "", "on": "ngày", "units": "", "stage": ""}, titles)
}

// TestTables: each line of the tables by name and type is of some field, and none
// stands in two of them.
func TestTables(t *testing.T) {
	roots := []reflect.Type{reflect.TypeFor[bridge.Response]()}
	for _, d := range documents() {
		roots = append(roots, d.is)
	}
	for _, m := range bridge.Methods() {
		roots = append(roots, reflect.TypeOf(m.Request), reflect.TypeOf(m.Result))
		assert.NotEmpty(t, methodTitles[m.Name], m.Name)
	}
	assert.Len(t, methodTitles, len(bridge.Methods()))
	known, seen, typed := map[string]bool{}, map[reflect.Type]bool{}, firstOf(typed())
	for _, root := range roots {
		walk(root, seen, func(is reflect.Type) {
			if is.Kind() != reflect.Struct || isLeaf(is) || typed[is] {
				return
			}
			for f := range fieldsOf(is) {
				name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
				known[name+" "+typeName(f.Type)] = true
			}
		})
	}
	lines := map[string]bool{}
	for _, table := range []map[string]string{inReports, inCorpora, inCalls} {
		for key, title := range table {
			assert.True(t, known[key], "%s: no field of an answer", key)
			assert.False(t, lines[key], "%s stands in two tables", key)
			assert.NotEmpty(t, title, key)
			lines[key] = true
		}
	}
}

func firstOf[A, B any](a A, _ B) A { return a }
