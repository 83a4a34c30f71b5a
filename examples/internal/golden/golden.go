// Package golden keeps what the examples compute as files that a person has read
// and accepted. It is for tests only.
package golden

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"testing"

	"github.com/khoithidua/blocs/emulation/value"
)

var update = flag.Bool("update", false, "rewrite the wanted files; read the difference before it is committed")

// JSON returns v as a wanted file keeps it: indented, with its signs unescaped so
// that a difference can be read.
func JSON(t *testing.T, v any) []byte {
	t.Helper()
	line, err := value.Write(v)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := json.Indent(&b, line, "", "  "); err != nil {
		t.Fatal(err)
	}
	b.WriteByte('\n')
	return b.Bytes()
}

// Want returns what the file wants. Where the test runs with -update the file is
// first rewritten with got.
func Want(t *testing.T, file string, got []byte) []byte {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return got
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("run with -update to write it, then read it: %v", err)
	}
	return want
}
