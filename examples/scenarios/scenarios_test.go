package scenarios_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/internal/golden"
	"github.com/khoithidua/blocs/examples/scenarios"
)

// TestScenarios walks all scenarios. What a scenario wants was read by a person
// before it was accepted: the story says why it is right.
func TestScenarios(t *testing.T) {
	names, err := scenarios.Names()
	require.NoError(t, err)
	require.Contains(t, names, scenarios.SeedName)
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			input, err := scenarios.Input(name)
			require.NoError(t, err)
			for file, got := range answer(t, input) {
				same(t, filepath.Join(name, file), got)
			}
			story, err := os.ReadFile(filepath.Join(name, "story.md"))
			require.NoError(t, err, "every scenario tells what it is about")
			require.NotEmpty(t, story)
		})
	}
}

// answer returns the files that a scenario wants.
func answer(t *testing.T, input []byte) map[string][]byte {
	dossier, issues := blocs.ReadDossier(input)
	var report blocs.Report
	if issues.Err() == nil {
		report, issues = blocs.Review(dossier)
	}
	if issues.Err() != nil {
		files := map[string][]byte{"want.json": golden.JSON(t, struct {
			Issues value.Issues `json:"issues"`
		}{issues})}
		for _, lang := range []value.Lang{value.VI, value.EN} {
			files["want."+string(lang)+".txt"] = []byte(blocs.Explain(issues, lang))
		}
		return files
	}
	// What is wanted is kept without its receipt, which changes with every word.
	sealed, err := blocs.Seal(report, dossier)
	require.NoError(t, err)
	require.Empty(t, blocs.Verify(sealed, dossier), "a sealed report verifies")
	return map[string][]byte{
		"want.json":   golden.JSON(t, readable(report, 20)),
		"want.vi.txt": []byte(blocs.Render(readable(report, 100), value.VI)),
		"want.en.txt": []byte(blocs.Render(readable(report, 100), value.EN)),
	}
}

// readable leaves out the rows of tables that have more of them than anybody would
// read: their sums are kept, and the rows themselves are package scoring's to test.
func readable(r blocs.Report, most int) blocs.Report {
	if r.Standings == nil {
		return r
	}
	standings := *r.Standings
	standings.Board.Units = slices.Clone(standings.Board.Units)
	for i, unit := range standings.Board.Units {
		if len(unit.Lines) > most {
			standings.Board.Units[i].Lines, standings.Accounts, standings.Outline.Rows = nil, nil, nil
		}
	}
	r.Standings = &standings
	return r
}

func same(t *testing.T, file string, got []byte) {
	t.Helper()
	assert.Empty(t, cmp.Diff(string(golden.Want(t, file, got)), string(got)), "%s (-want +got)", file)
}
