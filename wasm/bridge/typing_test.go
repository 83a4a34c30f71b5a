package bridge_test

import (
	"encoding/json"
	"fmt"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/wasm/bridge"
)

type changedByTyping struct {
	Differences json.RawMessage
	Typed       []struct {
		Value  json.RawMessage
		Shown  value.Text
		Other  *value.Quantity
		Remark *bridge.Remark
	}
}

// TestTyped: a text that is entered with its edit is read as numbers and dates
// read it, and the document is then what an edit with the value read makes of it.
func TestTyped(t *testing.T) {
	const points = "/sheets/0/entries/0"
	part := func(at, text, as, lang string) string {
		return fmt.Sprintf(`{"at":%q,"text":%q,"as":%q,"lang":%q}`, at, text, as, lang)
	}
	alone := func(text, as, lang string) string {
		return fmt.Sprintf(`{"text":%q,"as":%q,"lang":%q}`, text, as, lang)
	}
	cases := []struct{ name, reason, path, before, typed, value, plain string }{
		{"points", "the comma is a Vietnamese page's point", points + "/points", ``, alone("9,25", "number", "vi"), `"9.25"`, `"9.25"`},
		{"points in English", "the language decides nothing here", points + "/points", ``, alone(" 9.25", "number", "en"), `"9.25"`, `"9.25"`},
		{"in the value", "the rest of the entry is sent as it is", points, `{"criterion":"hoc-tap"}`, part("/points", "1.234", "number", "vi"),
			`"1234"`, `{"criterion":"hoc-tap","points":"1234"}`},
		{"in place of a part", "what stood there gives way", points, `{"criterion":"hoc-tap","points":"1"}`, part("/points", "2", "number", "vi"),
			`"2"`, `{"criterion":"hoc-tap","points":"2"}`},
		{"two parts", "one after the other", points, `{"criterion":"hoc-tap"}`, part("/target", "1.000,5", "number", "vi") + "," + part("/actual", "7", "number", "vi"),
			`"1000.5"`, `{"criterion":"hoc-tap","target":"1000.5","actual":"7"}`},
		{"appended", "a new sheet with a new entry", "/sheets/-", `{"unit":"so-a","stage":"cross","entries":[{"criterion":"hoc-tap"}]}`, part("/entries/0/count", "3", "whole", "en"),
			`3`, `{"unit":"so-a","stage":"cross","entries":[{"criterion":"hoc-tap","count":3}]}`},
		{"whole", "documents hold it as a number", "/horizon", ``, alone("3", "whole", "vi"), `3`, `3`},
		{"day", "the day before the month", "/on", ``, alone("5/2/2026", "date", "vi"), `"2026-02-05"`, `"2026-02-05"`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var typed, plain bridge.Desk
			for _, d := range []*bridge.Desk{&typed, &plain} {
				_, fail := made[openedDocument](t, d, "open", `{"dossier":`+input(t, "tie")+`}`)
				require.Nil(t, fail)
			}
			before := ""
			if c.before != "" {
				before = `"value":` + c.before + `,`
			}
			got, fail := made[changedByTyping](t, &typed, "change", fmt.Sprintf(`{"handle":1,"edits":[{"path":%q,%s"typed":[%s]}]}`, c.path, before, c.typed))
			require.Nil(t, fail, c.reason)
			require.NotEmpty(t, got.Typed)
			assert.Equal(t, c.value, string(got.Typed[0].Value), c.reason)
			assert.NotEmpty(t, got.Typed[0].Shown.VI)
			want, fail := made[changedByTyping](t, &plain, "change", fmt.Sprintf(`{"handle":1,"edits":[{"path":%q,"value":%s}]}`, c.path, c.plain))
			require.Nil(t, fail, c.reason)
			assert.Equal(t, string(want.Differences), string(got.Differences))
			assert.Equal(t, string(plain.Call("read", []byte(`{"handle":1}`))), string(typed.Call("read", []byte(`{"handle":1}`))))
		})
	}
}

// TestTypedIsNumbers: whatever is typed, numbers reads the same of it.
func TestTypedIsNumbers(t *testing.T) {
	var d bridge.Desk
	_, fail := made[openedDocument](t, &d, "open", `{"dossier":`+input(t, "tie")+`}`)
	require.Nil(t, fail)
	for _, text := range []string{"1.234", "1,234", "1.234,5", "1,234.5", "'7", "−3", "5", "0,12345", "x", "-", "", "99999999999999999999"} {
		for _, lang := range []string{"vi", "en"} {
			numbers, fail := made[bridge.NumbersResult](t, &d, "numbers", fmt.Sprintf(`{"texts":[%q],"lang":%q}`, text, lang))
			require.Nil(t, fail)
			want := numbers.Numbers[0]
			got, fail := made[changedByTyping](t, &d, "change",
				fmt.Sprintf(`{"handle":1,"edits":[{"path":"/sheets/0/entries/0/points","typed":[{"text":%q,"as":"number","lang":%q}]}]}`, text, lang))
			if want.Value == nil {
				require.NotNil(t, fail, text)
				assert.Equal(t, "bridge.edit", fail.Code)
				assert.Equal(t, []string{want.Remark.Code, "/sheets/0/entries/0/points"}, []string{fail.Issues[0].Code, fail.Issues[0].Path})
				assert.Equal(t, want.Remark.Message, fail.Issues[0].Message)
				continue
			}
			require.Nil(t, fail, text)
			assert.Equal(t, strconv.Quote(want.Value.String()), string(got.Typed[0].Value))
			assert.Equal(t, bridge.Number{Value: want.Value, Shown: &got.Typed[0].Shown, Other: got.Typed[0].Other, Remark: got.Typed[0].Remark}, want)
		}
	}
}

// TestTypedRefused: a text that cannot be read, or that the place does not take,
// leaves the document as it was, with all that was sent beside it.
func TestTypedRefused(t *testing.T) {
	cases := []struct{ name, reason, edit, issue string }{
		{"no number", "letters", `{"path":"/sheets/0/entries/0/points","typed":[{"text":"x","as":"number","lang":"vi"}]}`, "value.typed.number /sheets/0/entries/0/points"},
		{"a share for points", "points are no part of anything", `{"path":"/sheets/0/entries/0/points","typed":[{"text":"12%","as":"number","lang":"vi"}]}`, "value.typed.share /sheets/0/entries/0/points"},
		{"half a paper", "papers are counted", `{"path":"/horizon","typed":[{"text":"1,5","as":"whole","lang":"vi"}]}`, "value.typed.whole /horizon"},
		{"no day", "February has no 30th", `{"path":"/on","typed":[{"text":"30/2/2026","as":"date","lang":"vi"}]}`, "value.typed.no-day /on"},
		{"no such place", "the value has no list there", `{"path":"/sheets/0/entries/0","value":{"criterion":"a"},"typed":[{"at":"/marks/0","text":"1","as":"number","lang":"vi"}]}`, "edit.place /sheets/0/entries/0/marks/0"},
		{"no value", "there is nothing to have the place", `{"path":"/sheets/0/entries/0","typed":[{"at":"/points","text":"1","as":"number","lang":"vi"}]}`, "edit.place /sheets/0/entries/0/points"},
		{"another kind of place", "a list is no number", `{"path":"/sheets","typed":[{"text":"1","as":"number","lang":"vi"}]}`, "read.type /sheets"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var d bridge.Desk
			_, fail := made[openedDocument](t, &d, "open", `{"dossier":`+input(t, "tie")+`}`)
			require.Nil(t, fail)
			before := string(d.Call("read", []byte(`{"handle":1}`)))
			_, fail = made[changedByTyping](t, &d, "change", `{"handle":1,"edits":[{"path":"/horizon","value":7},`+c.edit+`]}`)
			require.NotNil(t, fail, c.reason)
			assert.Equal(t, "bridge.edit", fail.Code)
			require.NotEmpty(t, fail.Issues)
			assert.Equal(t, c.issue, fail.Issues[0].Code+" "+fail.Issues[0].Path)
			assert.Equal(t, before, string(d.Call("read", []byte(`{"handle":1}`))), "the document is as it was")
		})
	}
}
