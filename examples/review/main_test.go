package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/scenarios"
)

func TestRun(t *testing.T) {
	seed, err := scenarios.Input(scenarios.SeedName)
	require.NoError(t, err)
	bad, err := scenarios.Input("refused")
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "seed.json")
	require.NoError(t, os.WriteFile(file, seed, 0o600))
	cases := []struct {
		name, reason string
		args         []string
		in           string
		want         int
		out, errs    string
	}{
		{"seed", "without FILE the embedded dossier", nil, "", reviewed, "Cục Thi hành án dân sự", ""},
		{"english", "the language is chosen", []string{"-lang", "en"}, "", reviewed, "Civil Judgment Enforcement", ""},
		{"file", "a file by name", []string{file}, "", reviewed, "KHỐI THI ĐUA I", ""},
		{"standard input", "a dash reads it", []string{"-"}, string(seed), reviewed, "KHỐI THI ĐUA I", ""},
		{"json", "the report itself", []string{"-json"}, "", reviewed, `"receipt"`, ""},
		{"refused", "all issues with their places", []string{"-"}, string(bad), refused, "", "/terms/0/holders/0"},
		{"refused in english", "in the language asked for", []string{"-lang", "en", "-"}, string(bad), refused, "", "is no member of the bloc"},
		{"not JSON", "a document that cannot be read", []string{"-"}, "{", refused, "", "[read.syntax]"},
		{"too large", "refused by its size, not read whole", []string{"-"}, strings.Repeat(" ", value.MaxBytes+2), refused, "", "[read.size]"},
		{"no such file", "usage", []string{filepath.Join(t.TempDir(), "none")}, "", misused, "", "none"},
		{"no such language", "usage", []string{"-lang", "fr"}, "", misused, "", "usage"},
		{"two files", "usage", []string{"a", "b"}, "", misused, "", "usage"},
		{"no such flag", "usage", []string{"-x"}, "", misused, "", "usage"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			got := run(c.args, strings.NewReader(c.in), &out, &errs)
			assert.Equal(t, c.want, got, c.reason)
			assert.Contains(t, out.String(), c.out)
			assert.Contains(t, errs.String(), c.errs)
			if c.want != reviewed {
				assert.Empty(t, out.String(), "nothing but issues is printed")
			}
		})
	}
}

// What -json prints can be read back and checked.
func TestJSONVerifies(t *testing.T) {
	var out bytes.Buffer
	require.Equal(t, reviewed, run([]string{"-json"}, nil, &out, &out))
	require.True(t, json.Valid(out.Bytes()))
	report, issues := value.Read[blocs.Report](out.Bytes())
	require.Empty(t, issues)
	data, err := scenarios.Input(scenarios.SeedName)
	require.NoError(t, err)
	dossier, issues := blocs.ReadDossier(data)
	require.Empty(t, issues)
	assert.Empty(t, blocs.Verify(report, dossier))
}
