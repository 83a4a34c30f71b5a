package bridge

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/emulation/value/valuetest"
)

func TestMessages(t *testing.T) { valuetest.Catalogue(t, ".", Messages(), blocs.Messages()) }

func TestMethodsAreSorted(t *testing.T) {
	names := make([]string, 0, len(methods))
	for _, m := range methods {
		names = append(names, m.name)
	}
	assert.True(t, slices.IsSorted(names), "methods are found by halving")
	assert.Len(t, slices.Compact(slices.Clone(names)), len(names), "each name once")
}

func TestFilesAreSorted(t *testing.T) {
	for name, list := range folders {
		assert.True(t, slices.IsSortedFunc(list, func(a, b beside) int { return strings.Compare(a.name, b.name) }), "%s: files are found by halving", name)
	}
}

// unwritable is a result that is no JSON.
type unwritable struct{}

func (unwritable) MarshalJSON() ([]byte, error) { return nil, errors.New("no") }

// TestFaultsAreAnswered: what should not happen is told apart from bad data.
func TestFaultsAreAnswered(t *testing.T) {
	table := []method{
		{name: "index", run: func(_ *Desk, n value.Node) (any, *Failure) { return n.Items[1], nil }},
		{name: "nil", run: func(*Desk, value.Node) (any, *Failure) { panic(nil) }},
		{name: "unwritable", run: func(*Desk, value.Node) (any, *Failure) { return unwritable{}, nil }},
	}
	for _, m := range table {
		t.Run(m.name, func(t *testing.T) {
			var r Response
			require.NoError(t, json.Unmarshal(new(Desk).call(table, m.name, []byte(`{}`)), &r))
			require.NotNil(t, r.Error)
			assert.Equal(t, "bridge.fault", r.Error.Code)
		})
	}
}

// TestLongAnswers: an answer that is too long is none, and what it would have told of
// is not left open.
func TestLongAnswers(t *testing.T) {
	var desk Desk
	table := []method{{name: "long", run: func(d *Desk, _ value.Node) (any, *Failure) {
		d.last++
		d.documents = map[int]*opened{d.last: {}}
		return strings.Repeat("x", MaxAnswer), nil
	}}}
	var r Response
	require.NoError(t, json.Unmarshal(desk.call(table, "long", []byte(`{}`)), &r))
	require.NotNil(t, r.Error)
	assert.Equal(t, "bridge.answer", r.Error.Code)
	assert.Empty(t, desk.documents)

	many := &Failure{Code: "x", Path: strings.Repeat("x", MaxAnswer)}
	require.NoError(t, json.Unmarshal(refusal(many), &r))
	assert.Equal(t, "bridge.answer", r.Error.Code, "a refusal may be too long as well")
}

func TestShared(t *testing.T) {
	cases := []struct {
		name, reason string
		paths        []string
		want         string
	}{
		{"none", "no issue is about no part", nil, ""},
		{"one inside", "the part is the field of the request", []string{"/dossier/bloc/id"}, "/dossier"},
		{"the field itself", "its place in the part is the whole part", []string{"/dossier"}, "/dossier"},
		{"one part", "many places in one part", []string{"/dossier/on", "/dossier", "/dossier/bloc/id"}, "/dossier"},
		{"two parts", "different parts have none in common", []string{"/dossier/on", "/lang"}, ""},
		{"alike", "one name begins like the other", []string{"/report", "/reports"}, ""},
		{"whole", "an issue of the whole request is about no part", []string{"/dossier/on", ""}, ""},
		{"whole first", "order does not matter", []string{"", "/dossier/on"}, ""},
		{"empty name", "a field may have an empty name", []string{"/", "//x"}, "/"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var issues value.Issues
			for _, p := range c.paths {
				issues = append(issues, value.Issue{Path: p})
			}
			assert.Equal(t, c.want, shared(issues), c.reason)
		})
	}
}
