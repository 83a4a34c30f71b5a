package value_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
)

func TestPath(t *testing.T) {
	cases := []struct {
		name, reason string
		steps        []any
		want         string
	}{
		{"document", "RFC 6901 section 5: the empty pointer is the whole document", nil, ""},
		{"field", "a stroke before each name", []any{"terms"}, "/terms"},
		{"element", "elements count from 0", []any{"terms", 0, "holders", 12}, "/terms/0/holders/12"},
		{"stroke", "section 3: / is written ~1", []any{"a/b"}, "/a~1b"},
		{"tilde", "section 3: ~ is written ~0", []any{"m~n"}, "/m~0n"},
		{"tilde one", "~ is escaped first, or ~1 would read back as /", []any{"~1"}, "/~01"},
		{"empty name", "section 5: the field named by the empty text", []any{""}, "/"},
		{"as it is", "nothing else is escaped", []any{`k"l %^|\ đ`}, `/k"l %^|\ đ`},
		{"number as a name", "a field may be named 0", []any{"0"}, "/0"},
		{"strange step", "neither name nor number leads nowhere", []any{"a", 1.5, nil}, "/a"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, value.PathTo(c.steps...).String(), c.reason)
		})
	}
	p := value.PathTo("a")
	_ = p.At("b")
	assert.Equal(t, "/a/1", p.Index(1).String(), "a path is a value: going on from it does not move it")
}

func TestIssues(t *testing.T) {
	var issues value.Issues
	assert.NoError(t, issues.Err(), "nothing found is no error")
	issues.Add(value.Note, value.Path{}, value.Msg("x.note"))
	issues.Add(value.Warning, value.PathTo("a", 0), value.Msg("x.odd", "word", 1500))
	assert.NoError(t, issues.Err(), "notes and warnings travel with the answer")
	issues.Add(value.Error, value.PathTo("day"), value.Msg("value.date", "2021-02-30"))
	err := issues.Err()
	var all value.Issues
	assert.ErrorAs(t, err, &all)
	assert.Equal(t, issues, all, "an error brings the others along")
	assert.Equal(t, "x.note\n"+
		"/a/0: x.odd word 1,500\n"+
		"/day: value.date: “2021-02-30” is no existing day in the form 2021-03-12", err.Error(), "one line each, with its code")
}

func TestIssueIsReadBack(t *testing.T) {
	issue := value.Issue{Path: "/terms/0", Severity: value.Warning, Message: value.Msg("x.odd", "word", value.MustRatio("2/3"))}
	data, err := json.Marshal(issue)
	require.NoError(t, err)
	again, issues := value.Read[value.Issue](data)
	require.Empty(t, issues, "a report is a document too")
	assert.Equal(t, issue, again)
	_, issues = value.Read[value.Issue]([]byte(`{"path":"","severity":"fatal","code":"x.odd"}`))
	assert.Equal(t, "read.enum /severity", place(issues))
}

func TestProblem(t *testing.T) {
	err := value.NewProblem("law.cite", "06-2022", 3)
	assert.Equal(t, "law.cite 06-2022 3", err.Error(), "an unknown code loses none of its arguments")
	var p *value.Problem
	assert.True(t, errors.As(err, &p))
	assert.Equal(t, value.Msg("law.cite", "06-2022", 3), p.Message)
}
