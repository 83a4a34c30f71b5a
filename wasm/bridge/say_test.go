package bridge_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/inquiries"
	"github.com/khoithidua/blocs/examples/scenarios"
	"github.com/khoithidua/blocs/wasm/bridge"
)

// TestReportsAreSayable: every message of every report and answer of the examples
// has a sentence that names exactly its arguments.
func TestReportsAreSayable(t *testing.T) {
	said := 0
	try := func(name, method, request string) {
		t.Run(name, func(t *testing.T) {
			r := call(t, method, request)
			if !r.OK {
				return // its issues have their sentences
			}
			var result any
			require.NoError(t, json.Unmarshal(r.Result, &result))
			messages := messagesIn(result, nil)
			require.NotEmpty(t, messages)
			said += len(messages)
			data, err := json.Marshal(map[string]any{"messages": messages})
			require.NoError(t, err)
			r = call(t, "say", string(data))
			require.True(t, r.OK)
			var sentences struct {
				Texts  []struct{ VI, EN string }
				Issues []struct{ Code, Path string }
			}
			require.NoError(t, json.Unmarshal(r.Result, &sentences))
			assert.Empty(t, sentences.Issues)
			require.Len(t, sentences.Texts, len(messages))
			for i, text := range sentences.Texts {
				assert.NotEmpty(t, text.VI, messages[i])
				assert.NotEmpty(t, text.EN, messages[i])
			}
		})
	}
	names, err := scenarios.Names()
	require.NoError(t, err)
	for _, name := range names {
		try(name, "review", `{"dossier":`+input(t, name)+`}`)
	}
	names, err = inquiries.Names()
	require.NoError(t, err)
	for _, name := range names {
		data, err := inquiries.Input(name)
		require.NoError(t, err)
		try(name, "ask", `{"inquiry":`+string(data)+`}`)
	}
	assert.Greater(t, said, 1000, "the examples say a good deal")
}

// messagesIn collects what looks like a message: an object with a code of words
// joined by full stops.
func messagesIn(v any, found []any) []any {
	switch v := v.(type) {
	case map[string]any:
		if code, ok := v["code"].(string); ok {
			m := map[string]any{"code": code}
			if args, ok := v["args"]; ok {
				m["args"] = args
			}
			return append(found, m)
		}
		for _, inner := range v {
			found = messagesIn(inner, found)
		}
	case []any:
		for _, inner := range v {
			found = messagesIn(inner, found)
		}
	}
	return found
}

// TestIssuesAreCapped: issues of a method are told like those of a reading, or a list
// of short faults would be answered with one many times as long.
func TestIssuesAreCapped(t *testing.T) {
	said := func(n int) bridge.SayResult {
		r := call(t, "say", `{"messages":[`+strings.Repeat(`{"code":"x"},`, n-1)+`{"code":"x"}]}`)
		require.True(t, r.OK)
		var result bridge.SayResult
		require.NoError(t, json.Unmarshal(r.Result, &result))
		require.Len(t, result.Texts, n, "each message has its text all the same")
		return result
	}
	assert.Len(t, said(value.MaxIssues).Issues, value.MaxIssues)
	issues := said(3 * value.MaxIssues).Issues
	require.Len(t, issues, value.MaxIssues+1)
	assert.Equal(t, "value.message.code", issues[value.MaxIssues-1].Code)
	assert.Equal(t, "read.more", issues[value.MaxIssues].Code)
}

// TestSentencesBegin: a line begins with a capital, and the name that a document
// gives stays as it is.
func TestSentencesBegin(t *testing.T) {
	const messages = `[{"code":"scoring.tie.by.points"},{"code":"bridge.value","args":[{"text":{"vi":"khoa-hoc"}}]}]`
	for request, want := range map[string]string{
		`{"messages":` + messages + `}`:              `[{"vi":"tổng điểm cao hơn","en":"higher total points"},{"vi":"khoa-hoc"`,
		`{"messages":` + messages + `,"begin":true}`: `[{"vi":"Tổng điểm cao hơn","en":"Higher total points"},{"vi":"khoa-hoc"`,
	} {
		assert.Contains(t, string(call(t, "say", request).Result), want)
	}
}
