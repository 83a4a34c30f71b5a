package schema_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/examples/inquiries"
	"github.com/khoithidua/blocs/examples/packs"
	"github.com/khoithidua/blocs/examples/scenarios"
	"github.com/khoithidua/blocs/wasm/bridge"
)

// TestCalls makes calls of every method: a request that is read is one of the
// schema, and so is what it gives.
func TestCalls(t *testing.T) {
	var d bridge.Desk
	made := map[string]int{}
	schemas := map[string]*jsonschema.Schema{}
	for _, m := range bridge.Methods() {
		schemas[m.Name] = compiledPart(t, "/properties/"+m.Name)
	}
	envelope := compiledPart(t, "/$defs/Response")
	call := func(method, request string) json.RawMessage {
		data := d.Call(method, []byte(request))
		var response struct {
			OK     bool
			Result json.RawMessage
		}
		require.NoError(t, json.Unmarshal(data, &response))
		assert.NoError(t, envelope.Validate(parse(t, data)), "%s", method)
		if !response.OK {
			return nil
		}
		made[method]++
		whole := fmt.Appendf(nil, `{"request":%s,"result":%s}`, request, response.Result)
		assert.NoError(t, schemas[method].Validate(parse(t, whole)), "%s", method)
		return response.Result
	}
	for _, name := range []string{scenarios.SeedName, "stages", "scattered-terms", "refused"} {
		data, err := scenarios.Input(name)
		require.NoError(t, err)
		callsOfDossier(t, string(data), call)
	}
	names, err := inquiries.Names()
	require.NoError(t, err)
	for i, name := range names {
		if i%5 > 0 {
			continue // they are alike, and reports take long to hold against a schema
		}
		data, err := inquiries.Input(name)
		require.NoError(t, err)
		result := call("ask", `{"inquiry":`+string(data)+`,"text":"en"}`)
		call("lines", `{"answer":`+string(field(t, result, "answer"))+`,"lang":"vi"}`)
		var q struct {
			Awards, On json.RawMessage
			Subject    struct{ Recipient json.RawMessage }
		}
		require.NoError(t, json.Unmarshal(data, &q))
		call("facts", fmt.Sprintf(`{"awards":%s,"recipient":%s,"on":%s}`, q.Awards, q.Subject.Recipient, q.On))
		call("awards", `{"on":`+string(q.On)+`}`)
	}
	pack, err := packs.Pack("ca-mau-2020")
	require.NoError(t, err)
	call("pack", `{"pack":`+string(pack)+`,"bloc":"ca-mau-khoi-1"}`)
	for _, c := range [][2]string{
		{"version", `{}`}, {"schema", `{}`}, {"packs", `{"name":"ca-mau-2020"}`}, {"scenarios", `{}`}, {"inquiries", `{}`}, {"version", `{"x":1}`},
		{"numbers", `{"texts":["1.234","97,25","12 %","\t","x"],"lang":"vi"}`}, {"dates", `{"texts":["12/3/2021","30/2/2021",""]}`},
		{"truths", `{"texts":["đạt","x","-"]}`}, {"names", `{"texts":["STT\tTên đơn vị","1\tSở Y tế\u200b","\t"]}`},
		{"years", `{"label":"2025","back":2}`}, {"vocabulary", `{}`},
		{"say", `{"messages":[{"code":"bridge.value","args":[{"number":"1"}]},{"code":"x"}]}`},
	} {
		call(c[0], c[1])
	}
	for _, m := range bridge.Methods() {
		assert.Positive(t, made[m.Name], "%s is called", m.Name)
	}
}

// callsOfDossier makes the calls that take a dossier, or what comes of it.
func callsOfDossier(t *testing.T, dossier string, call func(method, request string) json.RawMessage) {
	t.Helper()
	with := `{"dossier":` + dossier
	reviewed := call("review", with+`,"text":"vi"}`)
	call("paper", with+`,"kind":"minutes","lang":"vi"}`)
	for _, method := range []string{"plan", "infer", "sensitivity"} {
		call(method, with+`}`)
	}
	opened := call("open", with+`}`)
	handle := `{"handle":` + string(field(t, opened, "handle"))
	call("change", handle+`,"edits":[{"path":"/bloc/name/vi","value":"Khối khác"}]}`)
	call("points", handle+`,"stage":"self"}`)
	call("margins", handle+`}`)
	call("lines", handle+`,"lang":"en"}`)
	call("read", handle+`}`)
	call("close", handle+`}`)
	var parts struct {
		Regulation struct {
			Scheme  json.RawMessage
			Ballots json.RawMessage
		}
	}
	require.NoError(t, json.Unmarshal([]byte(dossier), &parts))
	if parts.Regulation.Scheme != nil {
		call("lint", `{"scheme":`+string(parts.Regulation.Scheme)+`}`)
	}
	call("ballot", `{"ballots":[{"attendance":{"members":9,"present":9},"papers":{"issued":9,"returned":9},"votes":[{"candidate":"a","for":5}]}]}`)
	report := string(field(t, reviewed, "report"))
	if report == "" {
		return
	}
	call("render", `{"report":`+report+`,"lang":"vi"}`)
	call("lines", `{"report":`+report+`,"lang":"vi","at":"/leadership"}`)
	call("verify", `{"report":`+report+`,"dossier":`+dossier+`}`)
	call("compare", `{"old":`+report+`,"now":`+strings.Replace(report, `"on":"20`, `"on":"19`, 1)+`}`)
	call("second", `{"stage":`+dossier+`,"award":"co-thi-dua-tinh","reports":[`+report+`]}`)
	var receipt struct{ Receipt struct{ Report string } }
	require.NoError(t, json.Unmarshal([]byte(report), &receipt))
	call("amend", `{"report":`+report+`,"dossier":{"replaces":"`+receipt.Receipt.Report+`",`+strings.TrimPrefix(strings.TrimSpace(dossier), "{")+`}`)
}

// field returns a field of an object, nothing if there is none.
func field(t *testing.T, object json.RawMessage, name string) json.RawMessage {
	t.Helper()
	if object == nil {
		return nil
	}
	var fields map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(object, &fields))
	return fields[name]
}

// compiledPart returns a part of the schema of calls.
func compiledPart(t *testing.T, at string) *jsonschema.Schema {
	t.Helper()
	c := compiler(t, calls)
	s, err := c.Compile(base + calls + ".json#" + at)
	require.NoError(t, err)
	return s
}
