package value_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/value"
)

// byTwin writes as encoding/json does, which made every document before there
// was a writer here; but a list that is not there is an empty one.
func byTwin(t require.TestingT, v any) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	require.NoError(t, e.Encode(v))
	return strings.ReplaceAll(strings.TrimSuffix(b.String(), "\n"), `"list":null`, `"list":[]`)
}

type written struct {
	Name    string                   `json:"name"`
	Left    string                   `json:"left,omitempty"`
	None    *bool                    `json:"none"`
	Truth   *bool                    `json:"truth,omitempty"`
	On      value.Date               `json:"on,omitzero"`
	Since   *value.Date              `json:"since,omitempty"`
	Window  value.Span               `json:"window,omitzero"`
	Number  int                      `json:"number"`
	Share   value.Ratio              `json:"share,omitzero"`
	List    []int64                  `json:"list"`
	Texts   []value.Text             `json:"texts,omitempty"`
	Any     any                      `json:"any,omitempty"`
	By      map[value.ID]value.Ratio `json:"by,omitempty"`
	Inner   *written                 `json:"inner,omitempty"`
	Kept    string                   `json:"-"`
	private string
	within
	Plain bool
}

type within struct {
	Deep string `json:"deep,omitempty"`
}

func TestWrite(t *testing.T) {
	yes, day := true, value.MustDate("2020-02-29")
	cases := []struct {
		name, reason string
		v            any
	}{
		{"nothing", "null is what is not there", nil},
		{"zero", "what tags leave out; a list of none where they do not", written{}},
		{"full", "each kind of field", written{
			Name: "Khối <I> & \"II\"", Truth: &yes, On: day, Since: &day, Window: value.Span{From: day}, Number: -7,
			Share: value.MustRatio("2/3"), List: []int64{1, 1 << 62}, Texts: []value.Text{{VI: "một"}}, Any: []string{},
			By: map[value.ID]value.Ratio{"b": value.MustRatio("1/2"), "a": {}}, Inner: &written{}, Kept: "x", private: "y",
			within: within{"z"}, Plain: true,
		}},
		{"empty lists", "an empty list is left out or is none", written{List: []int64{}, Texts: []value.Text{}, By: map[value.ID]value.Ratio{}}},
		{"pointer", "what it points to", &written{Name: "a"}},
		{"controls", "short escapes where there are some", "\b\f\n\r\t\x00\x1f\\/"},
		{"raw", "what a type writes of itself", map[string]json.RawMessage{"a": json.RawMessage(`[1,{"b":null}]`)}},
		{"broken", "what is answered is UTF-8", "a\xffb"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := value.Write(c.v)
			require.NoError(t, err)
			assert.Equal(t, strings.ReplaceAll(byTwin(t, c.v), `\ufffd`, "\uFFFD"), string(got), c.reason)
		})
	}
}

func TestWriteRefuses(t *testing.T) {
	loop := &written{}
	loop.Inner = loop
	cases := []struct {
		name, reason string
		v            any
		want         string
	}{
		{"channel", "a type that no document holds", make(chan int), "read.text"},
		{"float", "numbers with fractions are texts", 1.5, "read.text"},
		{"circle", "a value within itself has no end", loop, "read.depth"},
		{"map by number", "names are texts", map[int]int{1: 1}, "read.text"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := value.Write(c.v)
			assert.Equal(t, c.want, code(err), c.reason)
			_, err = value.Canonical(c.v)
			assert.Equal(t, c.want, code(err), c.reason)
		})
	}
	_, err := value.Canonical("a\xff")
	assert.Equal(t, "read.utf8", code(err), "what is signed is not changed on the way")
	_, err = value.Canonical(int64(1<<53 + 1))
	assert.Equal(t, "read.integer", code(err), "programs that count in floats would change it")
}

// TestCanonicalTwin: the canonical form is that of the text that encoding/json
// writes.
func TestCanonicalTwin(t *testing.T) {
	letter := rapid.SampledFrom([]rune{'a', 'b', '<', '"', '\\', '\n', 0x1f, 'đ', 0x2028, 0xFB33, 0x1F600})
	text := rapid.Custom(func(t *rapid.T) string { return string(rapid.SliceOfN(letter, 0, 4).Draw(t, "letters")) })
	rapid.Check(t, func(t *rapid.T) {
		v := written{
			Name: text.Draw(t, "name"), Left: text.Draw(t, "left"), Number: int(rapid.Int32().Draw(t, "number")),
			List: rapid.SliceOfN(rapid.Int64Range(-1<<53, 1<<53), 0, 3).Draw(t, "list"),
			Any:  rapid.MapOfN(text, rapid.Bool(), 0, 4).Draw(t, "any"), within: within{text.Draw(t, "deep")},
		}
		for range rapid.IntRange(0, 3).Draw(t, "levels") {
			inner := v
			v.Inner = &inner
		}
		plain, err := value.Write(v)
		require.NoError(t, err)
		require.JSONEq(t, byTwin(t, v), string(plain))
		got, err := value.Canonical(v)
		require.NoError(t, err)
		want, err := value.Canonical(json.RawMessage(byTwin(t, v)))
		require.NoError(t, err)
		require.Equal(t, string(want), string(got))
	})
}

// TestDigestTwin: crypto/sha256 agrees at every length around the blocks.
func TestDigestTwin(t *testing.T) {
	for n := range 300 {
		text := strings.Repeat("đ", n/2) + strings.Repeat("x", n%2)
		got, err := value.Digest(text)
		require.NoError(t, err)
		sum := sha256.Sum256([]byte(`"` + text + `"`))
		assert.Equal(t, hex.EncodeToString(sum[:]), got, "%d bytes", n)
	}
}
