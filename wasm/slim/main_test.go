package main

import (
	"bytes"
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// built returns a small module as the Go linker makes it.
func built(t *testing.T) []byte {
	t.Helper()
	dir := t.TempDir()
	source := filepath.Join(dir, "main.go")
	const program = "package main\n\n//go:wasmexport double\nfunc double(i int32) int32 { return 2 * i }\n\nfunc main() {}\n"
	if err := os.WriteFile(source, []byte(program), 0o644); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "main.wasm")
	cmd := exec.Command("go", "build", "-buildmode=c-shared", "-trimpath", "-ldflags=-s -w", "-o", out, source)
	cmd.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	if text, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s%v", text, err)
	}
	wasm, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return wasm
}

// TestSlim: that a slimmed module still runs is tried in examples/wazero and in
// wasm/npm, which use nothing else.
func TestSlim(t *testing.T) {
	wasm := built(t)
	made, err := slim(bytes.Clone(wasm))
	if err != nil {
		t.Fatal(err)
	}
	if len(made) > len(wasm)*5/4 || bytes.Equal(made, wasm) {
		t.Errorf("%d bytes became %d", len(wasm), len(made))
	}
	for text, kept := range map[string]bool{"main.double": false, "main.go": false, "runtime.main": true} {
		if bytes.Contains(wasm, []byte(text)) && bytes.Contains(made, []byte(text)) != kept {
			t.Errorf("%s: kept %v, want %v", text, !kept, kept)
		}
	}
	again, err := slim(bytes.Clone(made))
	if err != nil || !bytes.Equal(made, again) {
		t.Errorf("what is slim stays as it is: %v", err)
	}
}

// TestRefused: what is not known is not touched.
func TestRefused(t *testing.T) {
	wasm := built(t)
	at := bytes.Index(wasm, []byte(tableHeader))
	for name, spoil := range map[string]func([]byte) []byte{
		"no module":        func([]byte) []byte { return []byte("no") },
		"cut off":          func(b []byte) []byte { return b[:len(b)-100] },
		"no tables":        func(b []byte) []byte { b[at] ^= 1; return b },
		"another layout":   func(b []byte) []byte { binary.LittleEndian.PutUint32(b[at+8:], 1<<30); return b },
		"half of a header": func(b []byte) []byte { return b[:6] },
	} {
		if _, err := slim(spoil(bytes.Clone(wasm))); err == nil {
			t.Errorf("%s is taken", name)
		}
	}
}

func TestSigned(t *testing.T) {
	for _, v := range []int64{0, 1, 63, 64, 127, 128, 1 << 20, 1<<31 - 1, -1, -64, -65} {
		b := appendSigned(nil, v)
		if got, n := signed(b); got != v || n != len(b) {
			t.Errorf("%d became %d", v, got)
		}
	}
}
