package value_test

import (
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/value"
)

func node(t *testing.T, doc string) value.Node {
	n, issues := value.ParseNode([]byte(doc))
	require.Empty(t, issues)
	return n
}

// TestEdit: what is read again after an edit is what is read of the whole; and
// the document before the edit is as it was.
func TestEdit(t *testing.T) {
	const whole = `{` + least + `,"lines":[{"points":"1"},{"points":"2"}],"holder":["x","y"],"marks":{"a":{"points":"3"}},"chain":{` + least + `}}`
	one, other, object, list := node(t, `"7"`), node(t, `"b"`), node(t, `{"points":"9"}`), node(t, `[]`)
	cases := []struct {
		name, reason string
		path         string
		item         *value.Node
		want         string // the code of the refusal
	}{
		{"text", "one value", "/points", &one, ""},
		{"in a list", "an element's own field", "/lines/1/points", &one, ""},
		{"element", "a whole element", "/lines/0", &object, ""},
		{"appended", "the list is read again", "/lines/-", &object, ""},
		{"taken away", "the list is read again", "/lines/0", nil, ""},
		{"list", "a list of none", "/lines", &list, ""},
		{"field added", "what was not there", "/letter", &other, ""},
		{"field taken away", "what need not be there", "/chain", nil, ""},
		{"below a pointer", "what it points to is copied", "/chain/points", &one, ""},
		{"own form", "a type that reads itself reads itself again", "/holder/1", &one, ""},
		{"map", "a map is read again", "/marks/b", &object, ""},
		{"map, taken away", "a map is read again", "/marks/a", nil, ""},
		{"field of an embedded struct", "its fields stand here", "/from", nil, "edit.place"},
		{"required", "it must be there", "/points", nil, "read.missing-field"},
		{"required below", "so must this", "/lines/0/points", nil, "read.missing-field"},
		{"unknown", "it must not be there", "/pionts", &one, "read.unknown-field"},
		{"another kind", "a list is no object", "/marks", &list, "read.type"},
		{"no element", "there is no third", "/lines/2", &object, "edit.place"},
		{"document taken away", "something must be there", "", nil, "edit.place"},
		{"escaped", "names are as they are", "/a~1b", nil, "edit.place"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			before, issues := value.Edited[sheet](node(t, whole))
			require.Empty(t, issues)
			was, _ := value.Read[sheet]([]byte(whole))
			now, issues := before.With(value.Edit{Path: c.path, Value: c.item})
			assert.Equal(t, was, before.Value(), "the document before is as it was")
			if c.want != "" {
				require.Len(t, issues, 1, c.reason)
				assert.Equal(t, c.want, issues[0].Code, c.reason)
				at := c.path
				if c.want == "read.missing-field" {
					at = at[:strings.LastIndexByte(at, '/')] // what is missing has no place
				}
				assert.Equal(t, at, issues[0].Path, c.reason)
				assert.Equal(t, was, now.Value(), "an edit that is refused changes nothing")
				return
			}
			require.Empty(t, issues, c.reason)
			written, err := value.Write(now)
			require.NoError(t, err)
			again, issues := value.Read[sheet](written)
			require.Empty(t, issues)
			assert.Equal(t, again, now.Value(), c.reason)
			assert.NotEqual(t, was, now.Value(), c.reason)
		})
	}
}

func TestEditKeepsLimits(t *testing.T) {
	doc, issues := value.Edited[value.Node](node(t, `[]`))
	require.Empty(t, issues)
	deep := node(t, `[[[[[[[[]]]]]]]]`)
	at := ""
	for range 7 {
		doc, issues = doc.With(value.Edit{Path: at + "/-", Value: &deep})
		require.Empty(t, issues)
		at += "/0/0/0/0/0/0/0/0"
	}
	_, issues = doc.With(value.Edit{Path: at + "/-", Value: &deep})
	assert.Equal(t, "read.depth ", place(issues))
}

// TestManyEdits: edits at once are the same edits one at a time, each of which copies
// what it changes; and whatever was given to them stays as it was.
func TestManyEdits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const whole = `{"a":[1,[2,3],{"a":[4]}],"b":{"a":[],"b":5}}`
		doc, issues := value.ParseNode([]byte(whole))
		require.Empty(t, issues)
		items := make([]value.Node, 4) // given more than once, and changed after
		for i, text := range []string{`7`, `[]`, `[8,[9]]`, `{"b":[6],"a":{}}`} {
			items[i], issues = value.ParseNode([]byte(text))
			require.Empty(t, issues)
		}
		given := asWritten(t, items)
		step := rapid.SampledFrom([]string{"a", "b", "-", "0", "1", "2"})
		one, issues := value.Edited[value.Node](doc)
		require.Empty(t, issues)
		var edits []value.Edit
		for range rapid.IntRange(1, 40).Draw(t, "edits") {
			edit := value.Edit{Path: "/" + strings.Join(rapid.SliceOfN(step, 1, 4).Draw(t, "path"), "/")}
			if n := rapid.IntRange(0, len(items)).Draw(t, "item"); n < len(items) {
				edit.Value = &items[n]
			}
			now, issues := one.With(edit)
			if issues.Err() != nil {
				continue // no such place
			}
			before := asWritten(t, one)
			many, issues := must(value.Edited[value.Node](doc)).With(append(edits, edit)...)
			require.Empty(t, issues)
			require.Equal(t, asWritten(t, now), asWritten(t, many), "%v", edit)
			require.Equal(t, before, asWritten(t, one))
			one, edits = now, append(edits, edit)
		}
		assert.Equal(t, whole, asWritten(t, doc), "the first document")
		assert.Equal(t, given, asWritten(t, items), "the values of the edits")
	})
}

func must[T any](v T, _ value.Issues) T { return v }

func asWritten(t require.TestingT, v any) string {
	data, err := value.Write(v)
	require.NoError(t, err)
	return string(data)
}

// appended appends to a list in one go.
func appended(t require.TestingT, times int) {
	one := value.Node{Kind: value.KindNumber, Text: "1"}
	doc, _ := value.Edited[value.Node](value.Node{Kind: value.KindArray})
	now, issues := doc.With(slices.Repeat([]value.Edit{{Path: "/-", Value: &one}}, times)...)
	require.Empty(t, issues)
	require.Len(t, now.Value().Items, times)
}

// TestAppendsAreLinear: eight times as many ask for some eight times the memory; a
// copy of the list for each asks for 64 times as much.
func TestAppendsAreLinear(t *testing.T) {
	memory := func(times int) int64 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		appended(t, times)
		runtime.ReadMemStats(&after)
		return int64(after.TotalAlloc - before.TotalAlloc)
	}
	memory(1) // what is done once
	assert.Less(t, memory(8000), 20*memory(1000))
}

func BenchmarkAppends(b *testing.B) {
	for _, times := range []int{1000, 10_000} {
		b.Run(strconv.Itoa(times), func(b *testing.B) {
			for b.Loop() {
				appended(b, times)
			}
		})
	}
}

func TestDifferences(t *testing.T) {
	yes, no := true, false
	base := sheet{Unit: "a", Lines: []line{{value.MustDecimal("1")}, {value.MustDecimal("2")}}, Holder: holder{"x"}, Agreed: &yes}
	cases := []struct {
		name, reason string
		change       func(*sheet)
		want         []value.Difference
	}{
		{"nothing", "a document does not differ from itself", func(*sheet) {}, []value.Difference{}},
		{"text", "one value", func(s *sheet) { s.Unit = "b" }, []value.Difference{{Path: "/unit", Value: value.ID("b")}}},
		{"in a list", "the element's own field", func(s *sheet) { s.Lines = []line{s.Lines[0], {value.MustDecimal("3")}} },
			[]value.Difference{{Path: "/lines/1/points", Value: value.MustDecimal("3")}}},
		{"shorter list", "as a whole", func(s *sheet) { s.Lines = s.Lines[:1] }, []value.Difference{{Path: "/lines", Value: base.Lines[:1]}}},
		{"empty list", "it is left out", func(s *sheet) { s.Lines = nil }, []value.Difference{{Path: "/lines"}}},
		{"field added", "what was not there", func(s *sheet) { s.Rank = 3 }, []value.Difference{{Path: "/rank", Value: 3}}},
		{"below a pointer", "what it points to", func(s *sheet) { s.Agreed = &no }, []value.Difference{{Path: "/agreed", Value: false}}},
		{"own form", "what is written of it", func(s *sheet) { s.Holder = holder{"y"} }, []value.Difference{{Path: "/holder/0", Value: "y"}}},
		{"map", "as a whole", func(s *sheet) { s.Marks = map[value.ID]line{"a": {}} }, []value.Difference{{Path: "/marks", Value: map[value.ID]line{"a": {}}}}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			now := base
			c.change(&now)
			assert.Equal(t, c.want, value.Differences(base, now), c.reason)
		})
	}
}
