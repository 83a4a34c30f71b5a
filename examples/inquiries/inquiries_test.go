package inquiries_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/inquiries"
	"github.com/khoithidua/blocs/examples/internal/golden"
	"github.com/khoithidua/blocs/scoring/award"
)

// TestInquiries walks all inquiries. What an inquiry wants was read by a person
// before it was accepted: the story says why it is right.
func TestInquiries(t *testing.T) {
	names, err := inquiries.Names()
	require.NoError(t, err)
	require.NotEmpty(t, names)
	seen := map[award.State]int{}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			a := answer(t, name)
			for _, f := range a.Findings {
				seen[f.Assessment.State]++
			}
			same(t, filepath.Join(name, "want.json"), golden.JSON(t, a))
			for _, lang := range []value.Lang{value.VI, value.EN} {
				same(t, filepath.Join(name, "want."+string(lang)+".txt"), []byte(blocs.RenderAnswer(a, lang)))
			}
			story, err := os.ReadFile(filepath.Join(name, "story.md"))
			require.NoError(t, err, "every inquiry tells what it is about")
			require.NotEmpty(t, story)
		})
	}
	for _, state := range award.State("").EnumValues() {
		if award.State(state) == award.NoLaw {
			continue // an inquiry is about awards of the law
		}
		assert.Positive(t, seen[award.State(state)], "no inquiry is %s", state)
	}
}

// TestNames holds the name of a folder against the inquiry in it: the first award,
// the recipient, the year and, where there is more to it, what.
func TestNames(t *testing.T) {
	names, err := inquiries.Names()
	require.NoError(t, err)
	for _, name := range names {
		q := read(t, name)
		require.NotEmpty(t, q.Awards, name)
		begins := string(q.Awards[0]) + "-" + string(q.Subject.Recipient) + "-" + q.Year.Label
		assert.True(t, name == begins || strings.HasPrefix(name, begins+"-"), name)
	}
}

// TestEveryEncodedAward looks for an award that has a standard and no inquiry.
func TestEveryEncodedAward(t *testing.T) {
	asked := map[value.ID]bool{}
	names, err := inquiries.Names()
	require.NoError(t, err)
	for _, name := range names {
		for _, id := range read(t, name).Awards {
			asked[id] = true
		}
	}
	for _, a := range award.Vietnam().Awards() {
		if len(a.Standards) > 0 {
			assert.True(t, asked[a.ID], "no inquiry is about %s", a.ID)
		}
	}
}

func read(t *testing.T, name string) blocs.Inquiry {
	input, err := inquiries.Input(name)
	require.NoError(t, err)
	q, issues := blocs.ReadInquiry(input)
	require.Empty(t, issues, "inquiries are read strictly")
	return q
}

func answer(t *testing.T, name string) blocs.Answer {
	a, issues := blocs.Ask(read(t, name))
	require.NoError(t, issues.Err())
	return a
}

func same(t *testing.T, file string, got []byte) {
	t.Helper()
	assert.Empty(t, cmp.Diff(string(golden.Want(t, file, got)), string(got)), "%s (-want +got)", file)
}
