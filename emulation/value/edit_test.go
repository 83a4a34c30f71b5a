package value_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

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
