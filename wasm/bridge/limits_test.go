package bridge_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/scenarios"
	"github.com/khoithidua/blocs/wasm/bridge"
)

// TestLists: a list of a request has an end, which is told with its place.
func TestLists(t *testing.T) {
	var desk bridge.Desk
	desk.Call("open", []byte(`{"dossier":`+input(t, "tie")+`}`))
	list := func(element string, n int) string { return "[" + strings.Repeat(element+",", n-1) + element + "]" }
	for _, c := range []struct {
		name, method, request string // with a place for the list
		element               string
		most                  int
		path                  string
	}{
		{"texts of numbers", "numbers", `{"lang":"vi","texts":%s}`, `"1"`, bridge.MaxList, "/texts"},
		{"texts of yes and no", "truths", `{"texts":%s}`, `""`, bridge.MaxList, "/texts"},
		{"lines", "names", `{"texts":%s}`, `""`, bridge.MaxList, "/texts"},
		{"texts of days", "dates", `{"texts":%s}`, `""`, bridge.MaxList, "/texts"},
		{"messages", "say", `{"messages":%s,"short":true}`, `{"code":"x"}`, bridge.MaxList, "/messages"},
		{"edits", "change", `{"handle":1,"edits":%s}`, `{"path":"/on","value":"2021-03-12"}`, bridge.MaxEdits, "/edits"},
	} {
		t.Run(c.name, func(t *testing.T) {
			answered := func(n int) (r response) {
				require.NoError(t, json.Unmarshal(desk.Call(c.method, fmt.Appendf(nil, c.request, list(c.element, n))), &r))
				return r
			}
			assert.True(t, answered(c.most).OK, "as long as it may be")
			r := answered(c.most + 1)
			require.NotNil(t, r.Error)
			assert.Equal(t, "bridge.request"+c.path, r.Error.Code+r.Error.Path)
			require.Len(t, r.Error.Issues, 1)
			assert.Equal(t, "bridge.list", r.Error.Issues[0].Code)
		})
	}
}

// sheets returns a dossier that is small, and whose report is not: many units, each
// with a sheet for many criteria at each stage.
func sheets(units, criteria int, stages ...string) string {
	names := func(n int, form string) string {
		all := make([]string, n)
		for i := range all {
			all[i] = strings.ReplaceAll(form, "#", fmt.Sprint(i))
		}
		return strings.Join(all, ",")
	}
	entries := names(criteria, `{"criterion":"c#","points":"1"}`)
	var all []string
	for _, stage := range stages {
		all = append(all, names(units, `{"unit":"u#","stage":"`+stage+`","by":{"role":"unit","unit":"u#"},"entries":[`+entries+`]}`))
		entries = strings.ReplaceAll(entries, `"1"`, `"0.5"`)
	}
	return `{"$schema":"` + string(blocs.DossierSchema) + `","bloc":{"id":"b","kind":"khoi","name":{"vi":"B"},"level":"province","members":[` +
		names(units, `{"unit":{"id":"u#","name":{"vi":"U#"}}}`) + `]},"year":{"label":"2020","from":"2020-01-01","until":"2021-01-01"},"on":"2021-02-01",` +
		`"regulation":{"stage":"self","scheme":{"name":{"vi":"S"},"total":"` + fmt.Sprint(criteria) + `","rank":"points","places":"standard","criteria":[` +
		names(criteria, `{"id":"c#","code":"#","name":{"vi":"C"},"kind":"points","max":"1"}`) + `]}},"sheets":[` +
		strings.Join(all, ",") + `]}`
}

// TestLargeAnswers: what outgrows the limits is refused with the reason, and no fault
// of the program.
func TestLargeAnswers(t *testing.T) {
	var desk bridge.Desk
	called := func(method, request string) (r response) {
		data := desk.Call(method, []byte(request))
		require.Less(t, len(data), bridge.MaxAnswer)
		require.NoError(t, json.Unmarshal(data, &r))
		return r
	}
	long := strings.Repeat("U", value.MaxText-5) // a report names each unit twice
	large := strings.ReplaceAll(sheets(250, 200, "self", "verified"), `"vi":"U`, `"en":"`+long+`","vi":"`+long)
	require.Less(t, len(large), value.MaxBytes, "the dossier may be read")

	r := called("review", `{"dossier":`+large+`}`)
	require.NotNil(t, r.Error)
	assert.Equal(t, "bridge.refused/dossier", r.Error.Code+r.Error.Path)
	require.Len(t, r.Error.Issues, 1)
	assert.Equal(t, "blocs.verify.unwritable", r.Error.Issues[0].Code)
	assert.Contains(t, r.Error.Issues[0].Message.EN, "longer than", "the reason is told")

	text := called("review", `{"text":"vi","dossier":`+strings.ReplaceAll(sheets(120, 400, "self"), `"vi":"C"`, `"vi":"`+long+`"`)+`}`)
	require.True(t, text.OK, "a criterion's name on each of its lines makes a long page")
	assert.Contains(t, string(text.Result), "nên dừng ở đây", "which says that it ends early")

}

// TestYearsBack: what is asked for is not told in part without a word.
func TestYearsBack(t *testing.T) {
	for _, back := range []int{-1, bridge.MaxBack + 1, 1 << 30} {
		r := call(t, "years", fmt.Sprintf(`{"label":"2025","back":%d}`, back))
		require.NotNil(t, r.Error, back)
		assert.Equal(t, "bridge.request/back", r.Error.Code+r.Error.Path)
		assert.Equal(t, "bridge.range", r.Error.Issues[0].Code)
	}
	r := call(t, "years", fmt.Sprintf(`{"label":"2025","back":%d}`, bridge.MaxBack))
	require.True(t, r.OK)
	var result bridge.YearsResult
	require.NoError(t, json.Unmarshal(r.Result, &result))
	assert.Len(t, result.Years, bridge.MaxBack+1)
}

// TestMessagesInMessages: what lies inside is said once, however deep it lies.
func TestMessagesInMessages(t *testing.T) {
	for code := range blocs.Messages() {
		m := `{"word":"` + strings.Repeat("x", 1000) + `"}`
		for range 15 {
			m = `{"message":{"code":"` + code + `","args":[` + m + `]}}`
		}
		data := bridge.Call("say", []byte(`{"messages":[{"code":"bridge.value","args":[`+m+`]}]}`))
		require.Less(t, len(data), 100_000, code)
	}
}

// TestManyEdits: many edits come to what the same come to one by one.
func TestManyEdits(t *testing.T) {
	var one, many bridge.Desk
	open := []byte(`{"dossier":` + input(t, scenarios.SeedName) + `}`)
	one.Call("open", open)
	many.Call("open", open)
	var edits []string
	for i := range 40 {
		edits = append(edits, fmt.Sprintf(`{"path":"/bloc/members/%d/unit/name/vi","value":"Đơn vị %d"}`, i%4, i))
	}
	for _, e := range edits {
		one.Call("change", []byte(`{"handle":1,"edits":[`+e+`]}`))
	}
	many.Call("change", []byte(`{"handle":1,"edits":[`+strings.Join(edits, ",")+`]}`))
	want := one.Call("read", []byte(`{"handle":1,"text":"vi"}`))
	assert.Contains(t, string(want), "Đơn vị 39")
	assert.Equal(t, string(want), string(many.Call("read", []byte(`{"handle":1,"text":"vi"}`))))
}
