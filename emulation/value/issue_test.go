package value_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
)

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
