package value_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
)

func TestParseNode(t *testing.T) {
	text := func(s string) value.Node { return value.Node{Kind: value.KindString, Text: s} }
	number := func(s string) value.Node { return value.Node{Kind: value.KindNumber, Text: s} }
	list := func(items ...value.Node) value.Node { return value.Node{Kind: value.KindArray, Items: items} }
	cases := []struct {
		name, reason, doc string
		want              value.Node
	}{
		{"object", "fields keep their order", `{"b": 1, "a": "x"}`, value.Node{
			Kind: value.KindObject, Keys: []string{"b", "a"}, Items: []value.Node{number("1"), text("x")}}},
		{"empty object", "no fields", `{ }`, value.Node{Kind: value.KindObject}},
		{"empty array", "no elements", `[ ]`, list()},
		{"words", "the three names of JSON", `[true,false,null]`, list(
			value.Node{Kind: value.KindBool, Text: "true"}, value.Node{Kind: value.KindBool, Text: "false"}, value.Node{Kind: value.KindNull, Text: "null"})},
		{"numbers", "they stand as written", `[0,-0,12,-1.50,1e3,2E-7,0.1e+9]`, list(
			number("0"), number("-0"), number("12"), number("-1.50"), number("1e3"), number("2E-7"), number("0.1e+9"))},
		{"white space", "the four characters of RFC 8259", " \t\r\n1\n ", number("1")},
		{"escapes", "each of RFC 8259", `"\"\\\/\b\f\n\r\t\u0111\u0000"`, text("\"\\/\b\f\n\r\tđ\x00")},
		{"escapes among letters", "nothing between them is lost", `"Đ\u1ea3ng b\u1ed9 t\u1EC9nh"`, text("Đảng bộ tỉnh")},
		{"surrogate pair", "two escapes, one character", `"\ud83c\uDDFB"`, text("\U0001F1FB")},
		{"composed Vietnamese", "no loose mark in it", `"Khối thi đua các cơ quan nội chính"`, text("Khối thi đua các cơ quan nội chính")},
		{"replacement character", "U+FFFD itself is valid", "\"\uFFFD\"", text("\uFFFD")},
		{"same name apart", "twice in two objects is not twice in one", `[{"a":1},{"a":1}]`, list(
			value.Node{Kind: value.KindObject, Keys: []string{"a"}, Items: []value.Node{number("1")}},
			value.Node{Kind: value.KindObject, Keys: []string{"a"}, Items: []value.Node{number("1")}})},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			n, issues := value.ParseNode([]byte(c.doc))
			require.Empty(t, issues, c.reason)
			if diff := cmp.Diff(c.want, n); diff != "" {
				t.Errorf("%s: %s", c.reason, diff)
			}
		})
	}
}

// place returns codes and paths, one issue a line: "read.type /a/0"; a syntax
// fault with what is wrong, its line and its column.
func place(issues value.Issues) string {
	var lines []string
	for _, i := range issues {
		line := i.Code + " " + i.Path
		switch i.Code {
		case "read.syntax":
			line = i.Args[2].Message.Code + " " + i.Path + " " + i.Args[0].Number.String() + ":" + i.Args[1].Number.String()
		case "read.utf8":
			line += " " + i.Args[0].Number.String() + ":" + i.Args[1].Number.String()
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func TestParseNodeRefuses(t *testing.T) {
	cases := []struct{ name, reason, doc, want string }{
		{"nothing", "an empty file is no document", "", "read.syntax.end  1:1"},
		{"white space only", "an empty file is no document", " \n ", "read.syntax.end  2:2"},
		{"byte order mark", "RFC 8259 section 8.1: it is not to be added", "\uFEFF{}", "read.syntax.bom  1:1"},
		{"byte order mark of a part", "a file that was put into a request", `{"dossier":` + "\uFEFF{}}", "read.syntax.bom /dossier 1:12"},
		{"UTF-16", "its mark is no UTF-8", "\xff\xfe{\x00}\x00", "read.utf8  1:1"},
		{"word", "only three words are known", `{"a": yes}`, "read.syntax.value /a 1:7"},
		{"upper case", "JSON's words are lower case", `[True]`, "read.syntax.value /0 1:2"},
		{"not a number", "JSON has no such numbers", `[NaN]`, "read.syntax.value /0 1:2"},
		{"value missing", "after a colon", `{"a":}`, "read.syntax.value /a 1:6"},
		{"comma at the end", "JSON has none", `[1,]`, "read.syntax.value /1 1:4"},
		{"comma after the last field", "JSON has none", `{"a":1,}`, "read.syntax.key  1:8"},
		{"comment", "JSON has none", "{} // ok", "read.syntax.trailing  1:4"},
		{"two documents", "one is read", `{} {}`, "read.syntax.trailing  1:4"},
		{"invalid byte after", "no byte may follow unseen", "{}\xff", "read.syntax.trailing  1:3"},
		{"NUL after", "no byte may follow unseen", "{}\x00", "read.syntax.trailing  1:3"},
		{"breaks off in an array", "the bracket is missing", "[1,\n 2", "read.syntax.comma  2:3"},
		{"breaks off in an object", "the bracket is missing", `{"a":1`, "read.syntax.comma  1:7"},
		{"breaks off in a string", "the quotes are missing", `{"a":"x`, "read.syntax.end /a 1:8"},
		{"wrong bracket", "brackets match", `[1}`, "read.syntax.comma  1:3"},
		{"comma missing", "elements are set apart", `[1 2]`, "read.syntax.comma  1:4"},
		{"name without quotes", "names are strings", `{a:1}`, "read.syntax.key  1:2"},
		{"colon missing", "a name has a value", `{"a" 1}`, "read.syntax.colon  1:6"},
		{"column in characters", "an office counts letters, not bytes", `{"đội": ?}`, "read.syntax.value /đội 1:9"},
		{"leading zero", "01 is no number", `[01]`, "read.syntax.comma  1:3"},
		{"sign alone", "digits are missing", `[-]`, "read.syntax.number /0 1:3"},
		{"plus", "JSON has no plus sign", `[+1]`, "read.syntax.value /0 1:2"},
		{"no places", "digits are missing", `[1.]`, "read.syntax.number /0 1:4"},
		{"no whole part", "digits are missing", `[.5]`, "read.syntax.value /0 1:2"},
		{"no exponent", "digits are missing", `[1e+]`, "read.syntax.number /0 1:5"},
		{"line end in a string", "control characters are escaped", "[\"a\nb\"]", "read.syntax.string /0 1:4"},
		{"unknown escape", "RFC 8259 lists them", `["\x"]`, "read.syntax.string /0 1:4"},
		{"escape at the end", "something must follow", `"\`, "read.syntax.string  1:3"},
		{"short escape", "four digits", `["\u12"]`, "read.syntax.string /0 1:9"},
		{"escape breaks off", "four digits", `"\u1`, "read.syntax.string  1:4"},
		{"sign in an escape", "four digits", `["\u+123"]`, "read.syntax.string /0 1:9"},
		{"high surrogate alone", "half a character", `["\ud83c"]`, "read.syntax.string /0 1:9"},
		{"high surrogate and letter", "half a character", `["\ud83cx"]`, "read.syntax.string /0 1:9"},
		{"low surrogate alone", "half a character", `["\uddfb"]`, "read.syntax.string /0 1:9"},
		{"surrogates turned round", "half a character, twice", `["\uddfb\ud83c"]`, "read.syntax.string /0 1:15"},
		{"high surrogate twice", "half a character", `["\ud83c\ud83c"]`, "read.syntax.string /0 1:15"},
		{"high surrogate and escaped letter", "half a character", `["\ud83c\u0061"]`, "read.syntax.string /0 1:15"},
		{"Latin-1", "text is UTF-8", "{\"a\":\n[\"\xe9\"]}", "read.utf8 /a/0 2:3"},
		{"cut character", "text is UTF-8", "[\"\xe1\xbb\"]", "read.utf8 /0 1:3"},
		{"surrogate in UTF-8", "RFC 3629 forbids it", "[\"\xed\xa0\x80\"]", "read.utf8 /0 1:3"},
		{"overlong", "RFC 3629 forbids it", "[\"\xc0\xaf\"]", "read.utf8 /0 1:3"},
		{"invalid name", "names are text too", "{\"\xff\":1}", "read.utf8  1:3"},
		{"name twice", "which one counts?", `{"a":1,"b":{"c":1,"c":2},"a":3}`, "read.duplicate-key /b/c\nread.duplicate-key /a"},
		{"name twice, escaped", "it is the name that counts, not its spelling", `{"a":1,"\u0061":2}`, "read.duplicate-key /a"},
		{"loose marks", "e + U+0301 looks like é and compares as different; all are listed",
			"{\"e\u0301\":1,\"b\":[\"ok\",\"Ca\u0300 Mau\"]}", "read.combining \nread.combining /b/1"},
		{"loose mark, escaped", "it is the text that counts", `["e\u0301"]`, "read.combining /0"},
		{"long name", "a name that is longer than any of ours is no name", `{"` + strings.Repeat("a", 257) + `":1}`, "read.key-size "},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			n, issues := value.ParseNode([]byte(c.doc))
			assert.Equal(t, c.want, place(issues), c.reason)
			assert.Error(t, issues.Err())
			assert.Equal(t, value.Node{}, n, "a refused document gives no value")
		})
	}
}

func TestParsePartsCountsInThePart(t *testing.T) {
	cases := []struct{ name, reason, before, file, after, want string }{
		{"first line", "what stands before it is the sender's, not the file's", `{"dossier":`, `{"a" 1}`, `}`, "read.syntax.colon /dossier 1:6"},
		{"second line", "columns of later lines are the file's anyway", `{"dossier":`, "{\n\"a\":x}", `}`, "read.syntax.value /dossier/a 2:5"},
		{"space before it", "belongs to the file", `{"dossier":`, "\n\n {,}", `}`, "read.syntax.key /dossier 3:3"},
		{"in the middle", "the part at fault is the one that counts", "{\"report\":\n", `[1,]`, `,"dossier":{}}`, "read.syntax.value /report/1 2:4"},
		{"after another", "what was read before it does not count", "{\"lang\":\"vi\",\n\"dossier\":", `{"a":"` + "\xe9" + `"}`, "}", "read.utf8 /dossier/a 1:7"},
		{"objects in the file", "only fields of the outermost object are parts", `{"dossier":`, `{"a":{"b":?}}`, `}`, "read.syntax.value /dossier/a/b 1:11"},
		{"more than the file", "an end too many is found behind the file, and counted from its beginning", `{"dossier":`, `{}}`, `}`, "read.syntax.trailing  1:4"},
		{"before any part", "what is no part is counted as it stands", ``, `{"dossier" {}}`, ``, "read.syntax.colon  1:12"},
		{"no object", "a list has no parts", ``, `[{"a":x}]`, ``, "read.syntax.value /0/a 1:7"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, issues := value.ParseParts([]byte(c.before + c.file + c.after))
			assert.Equal(t, c.want, place(issues), c.reason)
		})
	}
	same, issues := value.ParseParts([]byte(`{"a":[1,{"b":"c"}]}`))
	require.Empty(t, issues)
	whole, _ := value.ParseNode([]byte(`{"a":[1,{"b":"c"}]}`))
	assert.Equal(t, whole, same, "what is read is the same")
}

func TestCombiningMarkIsNamed(t *testing.T) {
	for mark, name := range map[string]string{"\u0301": "U+0301", "\u0323": "U+0323", "\U0001D167": "U+1D167"} {
		_, issues := value.ParseNode([]byte(`"a` + mark + `"`))
		require.Len(t, issues, 1)
		assert.Equal(t, value.Msg("read.combining", "a"+mark, name), issues[0].Message)
	}
}

func TestManyFields(t *testing.T) {
	var doc strings.Builder
	for i := range 100 {
		doc.WriteString(`,"field` + strings.Repeat("x", i) + `":1`)
	}
	fields := doc.String()[1:]
	_, issues := value.ParseNode([]byte("{" + fields + "}"))
	assert.Empty(t, issues)
	_, issues = value.ParseNode([]byte("{" + fields + "," + fields + "}"))
	assert.Len(t, issues, 100, "each repeated name is found in a large object too")
}

func TestLimits(t *testing.T) {
	nested := func(n int) string { return strings.Repeat("[", n) + strings.Repeat("]", n) }
	cases := []struct{ name, reason, doc, want string }{
		{"as deep as may be", "64 levels", nested(64), ""},
		{"one level more", "65 levels", nested(65), "read.depth " + strings.Repeat("/0", 64)},
		{"value in the 64th level", "the value is a level too", strings.Repeat("[", 64) + "1", "read.depth " + strings.Repeat("/0", 64)},
		{"10,000 levels", "refused before any stack is used up", nested(10_000), "read.depth " + strings.Repeat("/0", 64)},
		{"10,000 open objects", "the same by fields", strings.Repeat(`{"a":`, 10_000), "read.depth " + strings.Repeat("/a", 64)},
		{"50 MB", "refused before it is read", strings.Repeat(" ", 50<<20), "read.size "},
		{"as large as may be", "16 MiB", "1" + strings.Repeat(" ", value.MaxBytes-1), ""},
		{"one byte more", "over 16 MiB", "1" + strings.Repeat(" ", value.MaxBytes), "read.size "},
		{"longest name", "256 bytes", `{"` + strings.Repeat("a", 256) + `":1}`, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, issues := value.ParseNode([]byte(c.doc))
			assert.Equal(t, c.want, place(issues), c.reason)
		})
	}
}

// TestFaultsAreCapped: an answer must not be larger than the document.
func TestFaultsAreCapped(t *testing.T) {
	doc := []byte(`[` + strings.Repeat("\"e\u0301\",", 5000) + `1]`)
	_, issues := value.ParseNode(doc)
	require.Len(t, issues, value.MaxIssues+1)
	assert.Equal(t, "read.more ", place(issues[value.MaxIssues:]))

	_, issues = value.Read[[]bool](bytes.ReplaceAll(doc, []byte("\u0301"), nil))
	require.Len(t, issues, value.MaxIssues+1)
	assert.Equal(t, "read.type /999\nread.more ", place(issues[value.MaxIssues-1:]))

	_, issues = value.Read[[]map[string]bool]([]byte(`[{"a":` + strings.Repeat(`1},{"a":`, 5000) + `1}]`))
	require.Len(t, issues, value.MaxIssues+1)
}

// TestPlacesAreCapped: where long names lie around many faults, the list ends
// before each fault has told them.
func TestPlacesAreCapped(t *testing.T) {
	name := strings.Repeat("~", value.MaxKey)
	around := func(inner string) []byte {
		return []byte(strings.Repeat(`{"`+name+`":`, 60) + inner + strings.Repeat("}", 60))
	}
	type deep map[string]deep
	_, read := value.Read[deep](around(`{"a":1` + strings.Repeat(`,"a":1`, 800) + `}`))
	var numbered strings.Builder
	for i := range 800 {
		fmt.Fprintf(&numbered, `"%d":1,`, i)
	}
	_, typed := value.Read[deep](around(`{` + numbered.String() + `"a":1}`))
	for _, issues := range []value.Issues{read, typed} {
		said := 0
		for _, i := range issues {
			said += len(i.Path)
		}
		assert.Less(t, said, 300_000)
		last := issues[len(issues)-1]
		assert.Equal(t, value.Msg("read.more", len(issues)-1), last.Message)
		assert.Empty(t, last.Path)
	}
	assert.Equal(t, "read.duplicate-key", read[0].Code)
	assert.Equal(t, "read.type", typed[0].Code)
}

func TestField(t *testing.T) {
	n, _ := value.ParseNode([]byte(`{"a":1,"b":2}`))
	b, ok := n.Field("b")
	assert.True(t, ok)
	assert.Equal(t, "2", b.Text)
	_, ok = n.Field("c")
	assert.False(t, ok)
}
