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
	"github.com/khoithidua/blocs/examples/generated"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/wasm/bridge"
)

// made is a call at a desk, as a host makes it.
func made[T any](t testing.TB, d *bridge.Desk, method, request string) (T, *bridge.Failure) {
	t.Helper()
	var r struct {
		OK     bool
		Result T
		Error  *bridge.Failure
	}
	data := d.Call(method, []byte(request))
	require.NoError(t, json.Unmarshal(data, &r), "%s", data)
	require.Equal(t, r.OK, r.Error == nil)
	return r.Result, r.Error
}

type openedDocument struct {
	Handle  int
	Report  json.RawMessage
	Refused []bridge.Issue
}

type changedDocument struct {
	Differences json.RawMessage
	Refused     []bridge.Issue
}

// edited returns the differences as edits of a report: they have the same form.
func edited(t testing.TB, c changedDocument) []value.Edit {
	edits, issues := value.Read[[]value.Edit](c.Differences)
	require.Empty(t, issues)
	return edits
}

func written(t testing.TB, v any) string {
	data, err := value.Write(v)
	require.NoError(t, err)
	return string(data)
}

// TestDeskIsReview: whatever is changed, what a desk says of a document is what
// review says of it when it is sent whole; and the differences, put into the
// report that was there before, make the draft of the new one.
func TestDeskIsReview(t *testing.T) {
	n := 150
	if testing.Short() {
		n = 50
	}
	refused, accepted, changes := 0, 0, 0
	for i := range n {
		var d bridge.Desk
		before, edits, err := generated.Edits(i)
		require.NoError(t, err)
		opened, fail := made[openedDocument](t, &d, "open", `{"dossier":`+string(before)+`}`)
		require.Nil(t, fail)
		sent, err := generated.Changed(i)
		require.NoError(t, err)
		changed, fail := made[changedDocument](t, &d, "change", fmt.Sprintf(`{"handle":%d,"edits":%s}`, opened.Handle, written(t, edits)))
		after, issues := blocs.ReadDossier(sent)
		if issues.Err() != nil {
			require.NotNil(t, fail, "%d: %v", i, issues)
			require.Equal(t, "bridge.edit", fail.Code)
			sent = before // the document is as it was
		} else {
			require.Nil(t, fail, "%d: %v", i, fail)
		}
		want := string(bridge.Call("review", []byte(`{"dossier":`+string(sent)+`}`)))
		read := string(d.Call("read", fmt.Appendf(nil, `{"handle":%d}`, opened.Handle)))
		require.Equal(t, want, read, "%d", i)
		report, issues := blocs.Draft(after)
		switch {
		case fail != nil:
		case issues.Err() != nil:
			refused++
			require.NotEmpty(t, changed.Refused)
			require.Empty(t, edited(t, changed))
		case opened.Report != nil:
			accepted++
			changes += len(edited(t, changed))
			was, issues := value.ParseNode(opened.Report)
			require.Empty(t, issues)
			editable, issues := value.Edited[blocs.Report](was)
			require.Empty(t, issues)
			editable, issues = editable.With(edited(t, changed)...)
			require.Empty(t, issues, "%d", i)
			require.Equal(t, written(t, report), written(t, editable.Value()), "%d", i)
		}
	}
	t.Logf("%d accepted with %d differences, %d refused", accepted, changes, refused)
	assert.Greater(t, changes, n, "changes are seen")
	assert.Positive(t, refused)
}

func TestDesk(t *testing.T) {
	var d bridge.Desk
	tie := input(t, "tie")
	opened, fail := made[openedDocument](t, &d, "open", `{"dossier":`+tie+`}`)
	require.Nil(t, fail)
	assert.Equal(t, 1, opened.Handle)
	request := func(edits string) string { return `{"handle":1,"edits":[` + edits + `]}` }
	cases := []struct{ name, reason, edits, code, issue string }{
		{"points", "one entry of one sheet", `{"path":"/sheets/0/entries/0/points","value":"47"}`, "", ""},
		{"the same again", "nothing differs", `{"path":"/sheets/0/entries/0/points","value":"47"}`, "", ""},
		{"field added", "what was not there", `{"path":"/horizon","value":3}`, "", ""},
		{"field taken away", "what is not known is left out", `{"path":"/horizon"}`, "", ""},
		{"element appended", "- is after the last", `{"path":"/sheets/-","value":{"unit":"so-a","stage":"self","entries":[]}}`, "", ""},
		{"element taken away", "by its number", `{"path":"/sheets/0"}`, "", ""},
		{"whole", "the document itself", `{"path":"","value":` + tie + `}`, "", ""},
		{"nothing", "no edit is no change", ``, "", ""},
		{"bad decimal", "the place is one in the dossier", `{"path":"/sheets/0/entries/0/points","value":"47."}`, "bridge.edit", "value.decimal /sheets/0/entries/0/points"},
		{"number for decimal", "numbers are texts", `{"path":"/sheets/0/entries/0/points","value":47}`, "bridge.edit", "read.type /sheets/0/entries/0/points"},
		{"null", "what is not known is left out", `{"path":"/on","value":null}`, "bridge.edit", "read.null /on"},
		{"unknown field", "a misspelt field must not be dropped", `{"path":"/bloc/nam","value":"x"}`, "bridge.edit", "read.unknown-field /bloc/nam"},
		{"field that must be", "it cannot be taken away", `{"path":"/on"}`, "bridge.edit", "read.missing-field "},
		{"blank name", "a name says something", `{"path":"/bloc/name","value":{"vi":" "}}`, "bridge.edit", "read.empty /bloc/name/vi"},
		{"past the end", "there is no such element", `{"path":"/sheets/99","value":{}}`, "bridge.edit", "edit.place /sheets/99"},
		{"below a text", "a text has no parts", `{"path":"/on/0","value":"x"}`, "bridge.edit", "edit.place /on/0"},
		{"number with zero", "one number, one form", `{"path":"/sheets/00","value":{}}`, "bridge.edit", "edit.place /sheets/00"},
		{"no pointer", "a pointer begins with a stroke", `{"path":"on","value":"2020-01-01"}`, "bridge.edit", "edit.place on"},
		{"nothing to take away", "it is not there", `{"path":"/replaces"}`, "bridge.edit", "edit.place /replaces"},
		{"second is bad", "then the first is not made either", `{"path":"/horizon","value":3},{"path":"/on"}`, "bridge.edit", "read.missing-field "},
		{"too deep", "the limits are those of a document", `{"path":"/bloc","value":` + strings.Repeat("[", 60) + strings.Repeat("]", 60) + `}`, "bridge.edit", "read.type /bloc"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			before := string(d.Call("read", []byte(`{"handle":1}`)))
			_, fail := made[changedDocument](t, &d, "change", request(c.edits))
			if c.code == "" {
				require.Nil(t, fail, c.reason)
				return
			}
			require.NotNil(t, fail, c.reason)
			assert.Equal(t, c.code, fail.Code)
			require.NotEmpty(t, fail.Issues)
			assert.True(t, strings.HasPrefix(fail.Issues[0].Code+" "+fail.Issues[0].Path, c.issue), "%s: %v", c.reason, fail.Issues[0])
			assert.Equal(t, before, string(d.Call("read", []byte(`{"handle":1}`))), "the document is as it was")
		})
	}
	_, fail = made[struct{}](t, &d, "close", `{"handle":1}`)
	assert.Nil(t, fail)
	_, fail = made[struct{}](t, &d, "close", `{"handle":1}`)
	require.NotNil(t, fail, "closed twice")
	assert.Equal(t, "bridge.handle", fail.Code)
}

// TestDeskIsRefusedAndComesBack: a document may mean nothing for a while.
func TestDeskIsRefusedAndComesBack(t *testing.T) {
	var d bridge.Desk
	opened, fail := made[openedDocument](t, &d, "open", `{"dossier":`+input(t, "refused")+`}`)
	require.Nil(t, fail)
	assert.NotEmpty(t, opened.Refused)
	assert.Nil(t, opened.Report)
	changed, fail := made[changedDocument](t, &d, "change", `{"handle":1,"edits":[{"path":"","value":`+input(t, "tie")+`}]}`)
	require.Nil(t, fail)
	assert.Empty(t, changed.Refused)
	assert.NotEmpty(t, edited(t, changed), "all of the report is new")
}

func TestDeskIsFull(t *testing.T) {
	var d bridge.Desk
	for i := range 16 {
		opened, fail := made[openedDocument](t, &d, "open", `{"dossier":`+input(t, "tie")+`}`)
		require.Nil(t, fail)
		assert.Equal(t, i+1, opened.Handle)
	}
	_, fail := made[openedDocument](t, &d, "open", `{"dossier":`+input(t, "tie")+`}`)
	require.NotNil(t, fail)
	assert.Equal(t, "bridge.open", fail.Code)
	_, fail = made[struct{}](t, &d, "close", `{"handle":3}`)
	require.Nil(t, fail)
	opened, fail := made[openedDocument](t, &d, "open", `{"dossier":`+input(t, "tie")+`}`)
	require.Nil(t, fail)
	assert.Equal(t, 17, opened.Handle, "a number is not given twice")
}

// TestDeskPoints: the points of a stage are those that the report would have if the
// regulation ranked by it; a document without points has none.
func TestDeskPoints(t *testing.T) {
	var d bridge.Desk
	_, fail := made[openedDocument](t, &d, "open", `{"dossier":`+input(t, "stages")+`}`)
	require.Nil(t, fail)
	for _, stage := range scoring.Stage("").EnumValues() {
		got, fail := made[bridge.PointsResult](t, &d, "points", fmt.Sprintf(`{"handle":1,"stage":%q}`, stage))
		require.Nil(t, fail)
		_, fail = made[changedDocument](t, &d, "change", fmt.Sprintf(`{"handle":1,"edits":[{"path":"/regulation/stage","value":%q}]}`, stage))
		require.Nil(t, fail)
		want, fail := made[struct{ Report blocs.Report }](t, &d, "read", `{"handle":1}`)
		require.Nil(t, fail)
		assert.Equal(t, want.Report.Standings, got.Standings, stage)
	}
	_, fail = made[openedDocument](t, &d, "open", `{"dossier":`+input(t, "ca-mau-2020")+`}`)
	require.Nil(t, fail)
	none, fail := made[bridge.PointsResult](t, &d, "points", `{"handle":2,"stage":"self"}`)
	require.Nil(t, fail)
	assert.Nil(t, none.Standings)
}

// The twin of a change is the review of the whole document, sent again.
// BenchmarkChange is what an editor waits for after a letter; its twin is sending
// the whole document. The smaller size is the one measured in the module.
func BenchmarkChange(b *testing.B) {
	for _, size := range [...][2]int{{12, 40}, {30, 60}} {
		table := generated.Table(size[0], size[1])
		name := fmt.Sprintf("%dx%d", size[0], size[1])
		b.Run(name+"/change", func(b *testing.B) {
			var d bridge.Desk
			d.Call("open", []byte(`{"dossier":`+string(table)+`}`))
			edits := [2][]byte{}
			for i := range edits {
				edits[i] = fmt.Appendf(nil, `{"handle":1,"edits":[{"path":"/sheets/5/entries/17/points","value":"%d"}]}`, i+3)
			}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				d.Call("change", edits[i%2])
			}
		})
		b.Run(name+"/twin=review", func(b *testing.B) {
			request := []byte(`{"dossier":` + string(table) + `}`)
			b.ReportAllocs()
			for b.Loop() {
				bridge.Call("review", request)
			}
		})
	}
}

// TestMargins: what the page shows between places is counted here.
func TestMargins(t *testing.T) {
	var d bridge.Desk
	opened, fail := made[openedDocument](t, &d, "open", `{"dossier":`+input(t, "tie")+`}`)
	require.Nil(t, fail)
	result, fail := made[bridge.MarginsResult](t, &d, "margins", fmt.Sprintf(`{"handle":%d}`, opened.Handle))
	require.Nil(t, fail)
	require.NotEmpty(t, result.Margins)
	for _, m := range result.Margins {
		assert.NotEmpty(t, m.Above)
		assert.GreaterOrEqual(t, m.Points.Sign(), 0)
	}
	without, fail := made[openedDocument](t, &d, "open", `{"dossier":`+input(t, "ca-mau-2020")+`}`)
	require.Nil(t, fail)
	result, fail = made[bridge.MarginsResult](t, &d, "margins", fmt.Sprintf(`{"handle":%d}`, without.Handle))
	require.Nil(t, fail)
	assert.Empty(t, result.Margins, "without points there is nothing between places")
	_, fail = made[bridge.MarginsResult](t, &d, "margins", `{"handle":9}`)
	require.NotNil(t, fail)
}

// TestPlacesAreNamed: whoever holds the document says where in it something is by what
// is there, also of a document that cannot be read and of a change that cannot be made.
func TestPlacesAreNamed(t *testing.T) {
	doc := input(t, "points-line-by-line")
	const stage = `"stage": "verified"`
	at := strings.LastIndex(doc, stage)
	require.Positive(t, at)
	spoiled := doc[:at] + `"stage": "nobody"` + doc[at+len(stage):]
	var d bridge.Desk
	o, fail := made[openedDocument](t, &d, "open", `{"dossier":`+doc+`}`)
	require.Nil(t, fail)
	for _, c := range []struct{ name, method, request, place string }{
		{"open, unreadable", "open", `{"dossier":` + spoiled + `}`, "phiếu chấm điểm ("},
		{"review, unreadable", "review", `{"dossier":` + spoiled + `}`, "phiếu chấm điểm ("},
		{"a change that cannot be", "change", fmt.Sprintf(`{"handle":%d,"edits":[{"path":"/sheets/0/entries/0/points","value":"x"}]}`, o.Handle), ", tiêu chí "},
		{"a table", "lint", `{"scheme":{"name":{"vi":"Bảng"},"criteria":[{"id":"a","code":"I.","name":{"vi":"Một"},"kind":"points"},{"id":"b","name":{"vi":"Hai"},"kind":1}]}}`, "tiêu chí Hai, loại"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, fail := made[json.RawMessage](t, &d, c.method, c.request)
			require.NotNil(t, fail)
			assert.Contains(t, fail.Issues[0].Place.VI, c.place)
			assert.NotContains(t, fail.Issues[0].Place.VI, "(mục")
		})
	}
}
