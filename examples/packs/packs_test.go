package packs_test

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/examples/internal/golden"
	"github.com/khoithidua/blocs/examples/packs"
)

func names(t *testing.T) []string {
	t.Helper()
	all, err := packs.Names()
	require.NoError(t, err)
	require.NotEmpty(t, all)
	return all
}

func pack(t *testing.T, name string) blocs.Pack {
	t.Helper()
	data, err := packs.Pack(name)
	require.NoError(t, err)
	p, issues := blocs.ReadPack(data)
	require.NoError(t, issues.Err())
	return p
}

// TestPacks holds every pack: each part has the statement that gives it or its
// mark, the source is named, and its page tells the same.
func TestPacks(t *testing.T) {
	for _, name := range names(t) {
		t.Run(name, func(t *testing.T) {
			p := pack(t, name)
			assert.Equal(t, name, string(p.ID), "a pack stands in the folder of its name")
			var odd []string
			for _, i := range p.Check() {
				odd = append(odd, i.Path+" "+i.Code)
			}
			assert.Equal(t, oddities[name], odd, "what is odd in a source is reported and not repaired")
			assert.NotEmpty(t, p.Sources, "each fact has its source")
			if !invented(p) {
				assert.NotEmpty(t, p.Holes, "no published regulation says everything")
			}
			for _, s := range p.Statements {
				assert.NotEmpty(t, s.Says.EN, s.Says.VI)
			}
			for _, h := range p.Holes {
				assert.NotEmpty(t, h.Says.EN, h.Says.VI)
			}
			page := []byte(packs.Readme(p))
			want := golden.Want(t, filepath.Join(name, "README.md"), page)
			assert.Empty(t, cmp.Diff(string(want), string(page)), "README.md (-want +got)")
		})
	}
}

// oddities are what the sources themselves have odd.
var oddities = map[string][]string{
	// The heading of part 1 says 550; the excerpt shows rows of 400.
	"bo-nganh-kinh-te-2023": {"/regulation/scheme/criteria/0/max scoring.heading-sum"},
	// Annex 8 gives nothing for less than half of the tasks.
	"ke-hoach-2023": {"/regulation/scheme/criteria/0/method/steps/5/from scoring.steps-below"},
}

// invented reports whether the whole regulation was invented, and says so.
func invented(p blocs.Pack) bool {
	for _, m := range p.Illustrative {
		if m.Part == "/regulation" {
			return true
		}
	}
	return false
}
