package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestNotices: the module is made of Go and of nothing else that is not ours; a
// program that uses more has the licences of that, too.
func TestNotices(t *testing.T) {
	text, err := notices("github.com/khoithidua/blocs/wasm/reactor")
	require.NoError(t, err)
	assert.Contains(t, string(text), "The Go Authors")
	assert.Contains(t, string(text), "Redistributions in binary form must reproduce")
	assert.Equal(t, 1, strings.Count(string(text), "\n===="), "each once")

	text, err = notices("github.com/khoithidua/blocs/emulation/schema/internal/gen")
	require.NoError(t, err)
	assert.Contains(t, string(text), "==== github.com/invopop/jsonschema v")

	_, err = notices("./nowhere")
	assert.Error(t, err)
	_, err = licence(t.TempDir())
	assert.Error(t, err, "what states no licence is not passed over")
}
