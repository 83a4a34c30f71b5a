package value_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/value"
)

func TestCanonical(t *testing.T) {
	cases := []struct{ name, reason, doc, want string }{
		{"order", "RFC 8785 section 3.2.3: fields are sorted, elements are not", `{"b":[2,1],"a":{"d":1,"c":2}}`, `{"a":{"c":2,"d":1},"b":[2,1]}`},
		{"order of the RFC", "its own example, section 3.2.3",
			`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`,
			"{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}"},
		{"prefix", "the shorter name comes first", `{"ab":1,"a":2,"":3}`, `{"":3,"a":2,"ab":1}`},
		{"white space", "none between tokens, all inside strings", "{ \"a\" : [ 1 , \"b c\" ] }", `{"a":[1,"b c"]}`},
		{"escapes", "section 3.2.2.2: short where there is one, small hex digits, nothing else",
			`"\u0008\u0009\u000a\u000c\u000d\u0022\u005c\u002f\u0000\u001f\u007f\u0111\u2028<&>"`,
			`"\b\t\n\f\r\"\\/\u0000\u001f` + "\u007fđ\u2028" + `<&>"`},
		{"words", "as they are", `[true,false,null]`, `[true,false,null]`},
		{"whole numbers", "as they are, to 2^53", `[0,-1,9007199254740992,-9007199254740992]`, `[0,-1,9007199254740992,-9007199254740992]`},
		{"empty", "brackets only", `[{},[],""]`, `[{},[],""]`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var v any
			require.NoError(t, json.Unmarshal([]byte(c.doc), &v))
			got, err := value.Canonical(json.RawMessage(c.doc))
			require.NoError(t, err)
			assert.Equal(t, c.want, string(got), c.reason)
			again, err := value.Canonical(json.RawMessage(got))
			require.NoError(t, err)
			assert.Equal(t, string(got), string(again), "the canonical form of the canonical form")
		})
	}
}

func TestNotCanonical(t *testing.T) {
	cases := []struct {
		name, reason string
		v            any
		want         string
	}{
		{"fraction", "documents hold decimals as texts", json.RawMessage(`1.5`), "read.integer"},
		{"exponent", "one form for one number", json.RawMessage(`1e3`), "read.integer"},
		{"minus zero", "RFC 8785 writes it as 0", json.RawMessage(`[-0]`), "read.integer"},
		{"past 2^53", "programs that count in floats would change it", json.RawMessage(`{"a":9007199254740993}`), "read.integer"},
		{"long text", "what could not be read is not signed", strings.Repeat("a", value.MaxText+1), "read.text-size"},
		{"past 64 bits", "so would all others", json.RawMessage(`99999999999999999999`), "read.integer"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := value.Canonical(c.v)
			assert.Equal(t, c.want, code(err), c.reason)
			digest, err := value.Digest(c.v)
			assert.Error(t, err)
			assert.Empty(t, digest)
		})
	}
	_, err := value.Canonical(make(chan int))
	assert.Error(t, err, "what cannot be written has no form")
	_, err = value.Canonical("e\u0301")
	assert.Error(t, err, "what could not be read is not signed")
}

func TestDigest(t *testing.T) {
	a, err := value.Digest(json.RawMessage(`{"b":1,"a":2}`))
	require.NoError(t, err)
	b, err := value.Digest(json.RawMessage(` {"a":2, "b":1} `))
	require.NoError(t, err)
	assert.Equal(t, a, b, "the digest is of what is said, not of how it is typed")
	empty, err := value.Digest(struct{}{})
	require.NoError(t, err)
	assert.Equal(t, "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", empty, "SHA-256 of {}")
}

// TestKeyOrder compares with the order that RFC 8785 defines: UTF-16 units.
func TestKeyOrder(t *testing.T) {
	letter := rapid.SampledFrom([]rune{'a', 'b', 'đ', 0x7FF, 0x800, 0xD7FF, 0xE000, 0xEFFF, 0xF000, 0xFB33, 0xFFFD, 0x10000, 0x1F600, 0x10FFFF})
	name := rapid.Custom(func(t *rapid.T) string { return string(rapid.SliceOfN(letter, 0, 4).Draw(t, "letters")) })
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfNDistinct(name, 0, 8, rapid.ID[string]).Draw(t, "names")
		fields := map[string]int{}
		for _, n := range names {
			fields[n] = 1
		}
		data, err := value.Canonical(fields)
		require.NoError(t, err)
		got, issues := value.ParseNode(data)
		require.Empty(t, issues)
		slices.SortFunc(names, func(a, b string) int {
			return slices.Compare(utf16.Encode([]rune(a)), utf16.Encode([]rune(b)))
		})
		assert.Equal(t, append([]string(nil), names...), append([]string(nil), got.Keys...))
	})
}
