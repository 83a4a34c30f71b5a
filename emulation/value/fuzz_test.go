package value_test

import (
	"encoding"
	"encoding/json"
	"reflect"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/khoithidua/blocs/emulation/value"
)

// text is what a type with a text form needs to be tried with any text.
type text[T any] interface {
	*T
	encoding.TextUnmarshaler
}

// fuzzText: what is accepted matches the pattern of the schemas, and what is
// written for it is read back as the same value.
func fuzzText[T textual, P text[T]](f *testing.F, seeds ...string) {
	for _, s := range seeds {
		f.Add(s)
	}
	var zero T
	pattern := regexp.MustCompile(zero.TextPattern())
	f.Fuzz(func(t *testing.T, s string) {
		var v, again T
		if err := P(&v).UnmarshalText([]byte(s)); err != nil {
			if v != zero {
				t.Errorf("%q is refused and leaves %v", s, v)
			}
			return
		}
		if !pattern.MatchString(s) {
			t.Errorf("%q is accepted against the pattern", s)
		}
		written, _ := v.MarshalText()
		if err := P(&again).UnmarshalText(written); err != nil || again != v {
			t.Errorf("%q is written as %q and read as %v: %v", s, written, again, err)
		}
	})
}

func FuzzParseDate(f *testing.F) {
	fuzzText[value.Date](f, "2021-03-12", "2024-02-29", "2021-02-29", "0001-01-01", "9999-12-31", "")
}

func FuzzParseDecimal(f *testing.F) {
	fuzzText[value.Decimal](f, "97.25", "-0.5", "-0", "922337203685477.5807", "-922337203685477.5808", "1e3", "007", "")
}

func FuzzParseRatio(f *testing.F) {
	fuzzText[value.Ratio](f, "2/3", "80%", "12.5%", "0/1", "999999999.9999%", "9223372036854775807/2", "1/0", "")
}

func FuzzParseQuantity(f *testing.F) {
	fuzzText[value.Quantity](f, "2/3", "80%", "-7.5", "0", "0%", "/", "")
}

// documents are seeds for both fuzzers of documents.
var documents = []string{
	`{"a":[1,-2.5e3,true,null,"x\u0111\ud83c\uddfb"],"b":{}}`, `[]`, `""`, `[1,2`, `{"a":1,"a":2}`, "\"e\u0301\"", "\"\xff\"",
	`{` + least + `}`, `{` + least + `,"lines":[{"points":"1"}],"holder":["x"],"marks":{"a":{"points":"2"}},"mode":"up","rank":7}`,
	`{` + least + `,"chain":{"unit":"b","name":{"vi":""},"points":"0"},"share":"2/3","on":"2021-03-12","letter":"?"}`,
}

// FuzzParseNode: what is accepted is JSON for encoding/json too, and says the
// same; its canonical form, where it has one, is read back as the same value.
func FuzzParseNode(f *testing.F) {
	for _, d := range documents {
		f.Add([]byte(d))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		n, issues := value.ParseNode(data)
		if len(issues) > 0 {
			if issues.Err() == nil || !reflect.DeepEqual(n, value.Node{}) {
				t.Errorf("refused, but not wholly: %v", issues)
			}
			return
		}
		if !json.Valid(data) {
			t.Fatalf("%q is accepted", data)
		}
		canonical, err := value.Canonical(json.RawMessage(data))
		if err != nil {
			return // a number without a canonical form
		}
		again, issues := value.ParseNode(canonical)
		if len(issues) > 0 {
			t.Fatalf("%q: the canonical form %q is refused: %v", data, canonical, issues)
		}
		if diff := cmp.Diff(plain(n), plain(again)); diff != "" {
			t.Errorf("%q: the canonical form %q says something else: %s", data, canonical, diff)
		}
		var theirs any
		if err := json.Unmarshal(data, &theirs); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(theirs, plain(n)); diff != "" {
			t.Errorf("%q: encoding/json reads it otherwise: %s", data, diff)
		}
	})
}

// plain turns a node into what encoding/json reads into an any.
func plain(n value.Node) any {
	switch n.Kind {
	case value.KindString:
		return n.Text
	case value.KindArray:
		list := []any{}
		for _, item := range n.Items {
			list = append(list, plain(item))
		}
		return list
	case value.KindObject:
		object := map[string]any{}
		for i, key := range n.Keys {
			object[key] = plain(n.Items[i])
		}
		return object
	}
	var v any
	_ = json.Unmarshal([]byte(n.Text), &v)
	return v
}

// FuzzRead: whatever is read into a struct, encoding/json writes so that it is
// read back as the same struct; what is refused is refused with an error.
func FuzzRead(f *testing.F) {
	for _, d := range documents {
		f.Add([]byte(d))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, issues := value.Read[sheet](data)
		if len(issues) > 0 {
			if issues.Err() == nil || !reflect.DeepEqual(doc, sheet{}) {
				t.Errorf("refused, but not wholly: %v", issues)
			}
			return
		}
		doc.Letter = 0 // it is read, not written
		written, err := json.Marshal(doc)
		if err != nil {
			t.Fatal(err)
		}
		again, issues := value.Read[sheet](written)
		if len(issues) > 0 {
			t.Fatalf("%q is written as %q, which is refused: %v", data, written, issues)
		}
		rewritten, err := json.Marshal(again)
		if err != nil || string(rewritten) != string(written) {
			t.Errorf("%q is written as %q and then as %q: %v", data, written, rewritten, err)
		}
	})
}
