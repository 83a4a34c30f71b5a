package blocs_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/packs"
)

// tree is what a value is written as.
func tree(t *testing.T, v any) any {
	t.Helper()
	data, err := value.Canonical(v)
	require.NoError(t, err)
	var back any
	require.NoError(t, json.Unmarshal(data, &back))
	return back
}

// instruments are the instruments of a regulation, by their places.
func instruments(t *testing.T, r blocs.Regulation) map[string]object {
	t.Helper()
	found := map[string]object{}
	var look func(at string, v any)
	look = func(at string, v any) {
		switch v := v.(type) {
		case object:
			for name, one := range v {
				if name == "instrument" {
					found[at] = one.(object)
				}
				look(at+"/"+name, one)
			}
		case []any:
			for i, one := range v {
				look(fmt.Sprint(at, "/", i), one)
			}
		}
	}
	look("", tree(t, r))
	return found
}

// A dossier that begins with the rules of a pack cites its instruments in full: the
// papers of the bloc are to name them, and it has nothing else of the pack.
func TestPackCited(t *testing.T) {
	names, err := packs.Names()
	require.NoError(t, err)
	filled := 0
	for _, name := range names {
		data, err := packs.Pack(name)
		require.NoError(t, err)
		p, issues := blocs.ReadPack(data)
		require.NoError(t, issues.Err())
		before := tree(t, p)
		told := map[string]object{}
		for _, i := range p.Instruments {
			told[i.Number] = tree(t, i).(object)
		}
		bare, full := instruments(t, p.Regulation), instruments(t, p.Cited(p.Regulation))
		assert.Len(t, full, len(bare), name)
		for at, i := range full {
			assert.Equal(t, bare[at]["number"], i["number"], name)
			if want, listed := told[i["number"].(string)]; listed {
				assert.Equal(t, want, i, "%s %s: as the pack lists it", name, at)
				filled++
			}
		}
		assert.Equal(t, before, tree(t, p), "%s: the pack stays as it is", name)
	}
	assert.Greater(t, filled, 20, "rules name their instruments")
}
