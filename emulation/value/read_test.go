package value_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
)

// sheet is a small document with a field of each kind that the reader knows.
type sheet struct {
	Schema string                   `json:"$schema,omitempty"`
	Unit   value.ID                 `json:"unit"`
	Name   value.Text               `json:"name"`
	On     value.Date               `json:"on,omitzero"`
	Points value.Decimal            `json:"points"`
	Share  *value.Ratio             `json:"share,omitempty"`
	Mode   value.Mode               `json:"mode,omitempty"`
	Rank   int                      `json:"rank,omitempty"`
	Votes  int64                    `json:"votes,omitempty"`
	Agreed *bool                    `json:"agreed,omitempty"`
	Lines  []line                   `json:"lines,omitempty"`
	Marks  map[value.ID]line        `json:"marks,omitempty"`
	Places map[value.Lang]string    `json:"places,omitempty"`
	Holder holder                   `json:"holder,omitempty"`
	Letter letter                   `json:"letter,omitempty"`
	Chain  *sheet                   `json:"chain,omitempty"`
	Hidden string                   `json:"-"`
	Quota  map[string]value.Decimal `json:"quota,omitempty"`
	embedded
	Plain bool   `json:",omitempty"`
	inner string //nolint:unused // the reader must pass it over
}

type line struct {
	Points value.Decimal `json:"points"`
}

// embedded stands without a name: its fields are the document's own.
type embedded struct {
	From value.Date `json:"from,omitzero"`
}

// holder is read from a text or a list of texts.
type holder []string

func (h *holder) ReadNode(n value.Node, path value.Path) value.Issues {
	if n.Kind == value.KindString {
		*h = holder{n.Text}
		return nil
	}
	return value.ReadNode(n, (*[]string)(h), path)
}

// letter has a text form, a closed list, and an error that is no problem of ours.
type letter byte

func (letter) EnumValues() []string { return []string{"a", "b", "?"} }

func (l *letter) UnmarshalText(text []byte) error {
	if text[0] == '?' {
		return errors.New("not yet")
	}
	*l = letter(text[0])
	return nil
}

const least = `"unit":"bo-chqs","name":{"vi":"Bộ Chỉ huy Quân sự tỉnh"},"points":"97.25"`

func TestRead(t *testing.T) {
	got, issues := value.Read[sheet]([]byte(`{` + least + `,"$schema":"s","on":"2021-03-12","share":"2/3","mode":"up",
		"rank":-2147483648,"votes":2147483647,"agreed":false,"lines":[{"points":"1"},{"points":"2"}],"marks":{"a-b":{"points":"3"}},
		"places":{"vi":"một","en":"one"},"holder":["x","y"],"letter":"b","chain":{` + least + `,"holder":"z"},
		"quota":{"Cờ thi đua / khối":"1"},"from":"2020-01-01","Plain":true}`))
	require.Empty(t, issues)
	share, agreed := value.MustRatio("2/3"), false
	chain := sheet{Unit: "bo-chqs", Name: value.Text{VI: "Bộ Chỉ huy Quân sự tỉnh"}, Points: value.MustDecimal("97.25"), Holder: holder{"z"}}
	want := chain
	want.Chain, want.Schema, want.On, want.Share, want.Mode = &chain, "s", value.MustDate("2021-03-12"), &share, value.Up
	want.Rank, want.Votes, want.Agreed = -2147483648, 2147483647, &agreed
	want.Lines = []line{{value.MustDecimal("1")}, {value.MustDecimal("2")}}
	want.Marks = map[value.ID]line{"a-b": {value.MustDecimal("3")}}
	want.Places = map[value.Lang]string{value.VI: "một", value.EN: "one"}
	want.Holder, want.Letter, want.From, want.Plain = holder{"x", "y"}, 'b', value.MustDate("2020-01-01"), true
	want.Quota = map[string]value.Decimal{"Cờ thi đua / khối": value.MustDecimal("1")}
	assert.Equal(t, want, got)

	longest := strings.Repeat("ă", value.MaxText/2)
	got, issues = value.Read[sheet]([]byte(`{"unit":"a","name":{"vi":"` + longest + `"},"points":"1"}`))
	assert.Empty(t, issues)
	assert.Equal(t, longest, got.Name.VI, "as long as a text may be")
}

// refusals hit each code of the reader; TestEveryCodeIsHit sees to it.
var refusals = []struct{ name, reason, doc, want string }{
	{"no document", "the reading ends with the first fault of syntax", `{`, "read.syntax.key  1:2"},
	{"list for object", "the document is an object", `[]`, "read.type "},
	{"text for object", "a name has two languages", `{"unit":"a","name":"A","points":"1"}`, "read.type /name"},
	{"object for text", "an ID is a text", `{"unit":{},"name":{"vi":"A"},"points":"1"}`, "read.type /unit"},
	{"number for decimal", "a JSON number goes through floats in most programs", `{"unit":"a","name":{"vi":"A"},"points":97.25}`, "read.type /points"},
	{"object for list", "one line is a list of one", `{` + least + `,"lines":{}}`, "read.type /lines"},
	{"list for map", "marks are by name", `{` + least + `,"marks":[]}`, "read.type /marks"},
	{"text for boolean", "true has no quotes", `{` + least + `,"agreed":"true"}`, "read.type /agreed"},
	{"text for number", "7 has no quotes", `{` + least + `,"rank":"7"}`, "read.type /rank"},
	{"number for list element", "each element is read", `{` + least + `,"lines":[{"points":"1"},2]}`, "read.type /lines/1"},
	{"own form", "a type with a wire form of its own reports below its path", `{` + least + `,"holder":["x",1]}`, "read.type /holder/1"},
	{"null", "unknown is the absence of the field", `{` + least + `,"on":null}`, "read.null /on"},
	{"null for pointer", "a pointer is no licence", `{` + least + `,"agreed":null}`, "read.null /agreed"},
	{"null for object", "nor is an object", `{` + least + `,"chain":null}`, "read.null /chain"},
	{"null document", "nothing is said", `null`, "read.null "},
	{"unknown field", "a misspelt field must not be dropped", `{` + least + `,"pionts":"1"}`, "read.unknown-field /pionts"},
	{"case of a field", "encoding/json would take it", `{` + least + `,"Rank":1}`, "read.unknown-field /Rank"},
	{"field kept out", `json:"-" is no field`, `{` + least + `,"Hidden":"x"}`, "read.unknown-field /Hidden"},
	{"field not exported", "nor is this", `{` + least + `,"inner":"x"}`, "read.unknown-field /inner"},
	{"name of an embedded struct", "its fields stand here, not it", `{` + least + `,"embedded":{}}`, "read.unknown-field /embedded"},
	{"escaped path", "RFC 6901", `{` + least + `,"a/b~":1}`, "read.unknown-field /a~1b~0"},
	{"missing fields", "each is named", `{}`, "read.missing-field \nread.missing-field \nread.missing-field "},
	{"empty name", "a name says something, or it is left out", `{"unit":"a","name":{"vi":""},"points":"1"}`, "read.empty /name/vi"},
	{"blank name", "spaces say nothing", `{"unit":"a","name":{"vi":" \u00a0"},"points":"1"}`, "read.empty /name/vi"},
	{"line break in a name", "it would forge a line of the report", `{"unit":"a","name":{"vi":"A\n9. B"},"points":"1"}`, "read.hidden /name/vi"},
	{"turned direction", "what is seen is not what is written", `{"unit":"a","name":{"vi":"A\u202eB"},"points":"1"}`, "read.hidden /name/vi"},
	{"space of no width", "two names that look alike", `{"unit":"a","name":{"vi":"A\u200bB"},"points":"1"}`, "read.hidden /name/vi"},
	{"missing deep inside", "at the object that lacks it", `{` + least + `,"lines":[{}]}`, "read.missing-field /lines/0"},
	{"integer with a point", "1.0 is one in JSON, but no plain digits", `{` + least + `,"rank":1.0}`, "read.integer /rank"},
	{"integer with an exponent", "1e3 is no plain digits", `{` + least + `,"rank":1e3}`, "read.integer /rank"},
	{"integer past 32 bits", "so that no sum of them can overflow", `{` + least + `,"rank":2147483648}`, "read.integer /rank"},
	{"int64 past 32 bits", "the same limit for both types", `{` + least + `,"votes":-2147483649}`, "read.integer /votes"},
	{"integer past 64 bits", "no wrapping round", `{` + least + `,"rank":18446744073709551617}`, "read.integer /rank"},
	{"outside the list", "an enumeration is closed", `{` + least + `,"mode":"nearest"}`, "read.enum /mode"},
	{"empty choice", "no choice is the absence of the field", `{` + least + `,"mode":""}`, "read.enum /mode"},
	{"name outside the list", "a map's names are values too", `{` + least + `,"places":{"fr":"un"}}`, "read.enum /places/fr"},
	{"outside the list of a text form", "the list holds before the form is read", `{` + least + `,"letter":"c"}`, "read.enum /letter"},
	{"form refused", "an error that is no problem of ours still has its path", `{` + least + `,"letter":"?"}`, "read.text /letter"},
	{"no such day", "the type says what is wrong", `{` + least + `,"on":"2021-02-30"}`, "value.date /on"},
	{"no number", "the type says what is wrong", `{` + least + `,"quota":{"x":"1,5"}}`, "value.decimal /quota/x"},
	{"too large a number", "the type says what is wrong", `{` + least + `,"quota":{"x":"1000000000000000"}}`, "value.decimal-range /quota/x"},
	{"no ratio", "the type says what is wrong", `{` + least + `,"share":"0.5"}`, "value.ratio /share"},
	{"bad name in a map", "its value is read all the same", `{` + least + `,"marks":{"A B":{"points":"x"}}}`, "value.id /marks/A B\nvalue.decimal /marks/A B/points"},
	{"field twice", "which one counts?", `{` + least + `,"rank":1,"rank":1}`, "read.duplicate-key /rank"},
	{"loose mark", "names that look alike must be alike", "{" + least + ",\"quota\":{\"Co\u031b\":\"1\"}}", "read.combining /quota"},
	{"not UTF-8", "text is UTF-8", "{\"unit\":\"\xff\"}", "read.utf8 /unit 1:10"},
	{"too deep", "64 levels", strings.Repeat(`{"chain":`, 70), "read.depth " + strings.Repeat("/chain", 64)},
	{"too large", "16 MiB", strings.Repeat(" ", value.MaxBytes+1), "read.size "},
	{"too many values", "a short value takes far more memory than bytes", `{"lines":[0` + strings.Repeat(",0", value.MaxValues) + `]}`, "read.values /lines/1048574"},
	{"too long a text", "16 KiB: an answer names it many times", `{"unit":"a","name":{"vi":"` + strings.Repeat("ă", value.MaxText/2) + `a"},"points":"1"}`, "read.text-size /name/vi"},
	{"too long a name", "256 bytes", `{"` + strings.Repeat("a", 300) + `":1}`, "read.key-size "},
	{"too many faults", "the list is capped", `{"lines":[0` + strings.Repeat(",0", 2000) + `]}`, ""},
}

func TestReadRefuses(t *testing.T) {
	for _, c := range refusals {
		t.Run(c.name, func(t *testing.T) {
			got, issues := value.Read[sheet]([]byte(c.doc))
			if c.want != "" {
				assert.Equal(t, c.want, place(issues), c.reason)
			}
			assert.Error(t, issues.Err(), c.reason)
			assert.Equal(t, sheet{}, got, "a refused document gives nothing")
		})
	}
}

// TestEveryCodeIsHit keeps the table above complete.
func TestEveryCodeIsHit(t *testing.T) {
	hit := map[string]bool{}
	for _, c := range refusals {
		_, issues := value.Read[sheet]([]byte(c.doc))
		for _, i := range issues {
			hit[i.Code] = true
		}
	}
	for _, code := range value.Messages().Codes() {
		if strings.Count(code, ".") == 1 && strings.HasPrefix(code, "read.") {
			assert.True(t, hit[code], "no case for %s", code)
		}
	}
}

func TestAllFaultsAtOnce(t *testing.T) {
	_, issues := value.Read[sheet]([]byte(`{
		"unit": "Bộ CHQS",
		"on": "2021-02-30",
		"rank": 1.5,
		"lines": [{"points": "1"}, {"points": 2, "note": ""}, null],
		"mode": "sideways",
		"chain": {"unit": "a", "name": {"en": "A"}, "points": "1"}
	}`))
	assert.Equal(t, strings.Join([]string{
		"value.id /unit",
		"value.date /on",
		"read.integer /rank",
		"read.type /lines/1/points",
		"read.unknown-field /lines/1/note",
		"read.null /lines/2",
		"read.enum /mode",
		"read.missing-field /chain/name",
		"read.missing-field ",
		"read.missing-field ",
	}, "\n"), place(issues), "in document order, what is missing after what is there")
}

// TestIssuesPrintInBothLanguages: no sentence leaves an argument out or a
// placeholder open.
func TestIssuesPrintInBothLanguages(t *testing.T) {
	for _, c := range refusals {
		_, issues := value.Read[sheet]([]byte(c.doc))
		for _, i := range issues[:min(len(issues), 3)] {
			for _, lang := range []value.Lang{value.VI, value.EN} {
				p := value.Printer{Lang: lang, Catalogue: value.Messages()}
				text := p.Print(i.Message)
				assert.NotContains(t, text, "{0}", c.name)
				for _, a := range i.Args {
					assert.Contains(t, text, p.Arg(a), c.name)
				}
			}
		}
	}
}

func TestTypesThatCannotBeRead(t *testing.T) {
	type unreadable struct {
		F any           `json:"f,omitempty"`
		U uint          `json:"u,omitempty"`
		M map[int]bool  `json:"m,omitempty"`
		S []chan string `json:"s,omitempty"`
	}
	_, issues := value.Read[unreadable]([]byte(`{"f":1,"u":1,"m":{"1":true},"s":[1]}`))
	assert.Equal(t, "read.text /f\nread.text /u\nread.text /m/1\nread.text /s/0", place(issues), "a fault, not a panic")
}

func TestEmbeddedWithAName(t *testing.T) {
	type outer struct {
		embedded `json:"-"`
		line     `json:"line"`
	}
	type Line struct {
		Points value.Decimal `json:"points"`
	}
	type named struct {
		Line `json:"line"`
	}
	got, issues := value.Read[named]([]byte(`{"line":{"points":"1"}}`))
	require.Empty(t, issues, "a name in the tag makes it a field")
	assert.Equal(t, "1", got.Points.String())
	_, issues = value.Read[named]([]byte(`{"points":"1"}`))
	assert.Equal(t, "read.unknown-field /points\nread.missing-field ", place(issues))
	_, issues = value.Read[outer]([]byte(`{"from":"2020-01-01"}`))
	assert.Equal(t, "read.unknown-field /from", place(issues))
}

func TestReadNodeInside(t *testing.T) {
	n, issues := value.ParseNode([]byte(`"2021-02-30"`))
	require.Empty(t, issues)
	var d value.Date
	assert.Equal(t, "value.date /terms/3/on", place(value.ReadNode(n, &d, value.PathTo("terms", 3, "on"))))
}

func TestNothingIsShared(t *testing.T) {
	doc := []byte(`{` + least + `}`)
	got, issues := value.Read[sheet](doc)
	require.Empty(t, issues)
	for i := range doc {
		doc[i] = 'x'
	}
	assert.EqualValues(t, "bo-chqs", got.Unit, "the caller may use his buffer again")
}

// TestQuotesAreCut: what refuses a text of a megabyte does not repeat it.
func TestQuotesAreCut(t *testing.T) {
	const huge = 1 << 20
	long := strings.Repeat("ă", huge/2)
	for _, c := range []struct{ name, doc, want string }{
		{"an identifier", `{"unit":"` + long + `","name":{"vi":"A"},"points":"1"}`, "value.id"},
		{"a decimal", `{"unit":"a","name":{"vi":"A"},"points":"` + strings.Repeat("9", huge) + `"}`, "value.decimal-range"},
		{"no decimal", `{"unit":"a","name":{"vi":"A"},"points":"` + long + `"}`, "value.decimal"},
		{"a ratio", `{` + least + `,"share":"` + long + `"}`, "value.ratio"},
		{"a day", `{` + least + `,"on":"` + long + `"}`, "value.date"},
		{"a choice", `{` + least + `,"mode":"` + long + `"}`, "read.enum"},
		{"a whole number", `{` + least + `,"rank":` + strings.Repeat("9", huge) + `}`, "read.integer"},
		{"a loose mark", `{"unit":"a","name":{"vi":"` + long + `\u0301"},"points":"1"}`, "read.combining"},
		{"a form of its own", `{` + least + `,"letter":"?` + long + `"}`, "read.enum"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, issues := value.Read[sheet]([]byte(c.doc))
			require.NotEmpty(t, issues)
			assert.Equal(t, c.want, issues[0].Code)
			print := value.Printer{Lang: value.VI, Catalogue: value.Messages()}
			text := print.Print(issues[0].Message)
			assert.Less(t, len(text), 500)
			assert.True(t, utf8.ValidString(text), "no character is cut in two")
			assert.Contains(t, text, "…", "it is shown that there is more")
		})
	}
	for _, s := range []string{strings.Repeat("x", 200), strings.Repeat("ă", 100)} {
		assert.Equal(t, value.Msg("x.y", s, 7), value.Refusal("x.y", s, 7), "what is short enough stands whole")
	}
	_, _, err := value.ReadNumber(strings.Repeat("1x", huge), value.VI)
	assert.Less(t, len(err.Error()), 500, "what people type is quoted so, too")
}
