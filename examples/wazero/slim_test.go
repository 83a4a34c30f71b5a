package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

// TestSlimmed: a program that was made smaller does what it did, also where the
// runtime reads what was emptied or rewritten: when it unwinds, moves and scans
// stacks. Its twin runs natively.
func TestSlimmed(t *testing.T) {
	want, err := exec.Command("go", "run", "./testdata/hard").Output()
	require.NoError(t, err)

	file := filepath.Join(t.TempDir(), "hard.wasm")
	build := exec.Command("go", "build", "-ldflags=-s -w", "-o", file, "./testdata/hard")
	build.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	for _, cmd := range []*exec.Cmd{build, exec.Command("go", "-C", "../../wasm/slim", "run", ".", file)} {
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, string(out))
	}
	wasm, err := os.ReadFile(file)
	require.NoError(t, err)

	runtime := wazero.NewRuntime(t.Context())
	defer runtime.Close(t.Context())
	wasi_snapshot_preview1.MustInstantiate(t.Context(), runtime)
	var got, complaints bytes.Buffer
	_, err = runtime.InstantiateWithConfig(t.Context(), wasm, wazero.NewModuleConfig().WithStdout(&got).WithStderr(&complaints))
	assert.Equal(t, string(want), got.String(), "%v\n%s", err, complaints.String())
}
