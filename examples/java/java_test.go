// Package java_test holds the host in Java against the library, where a class path
// with Chicory is at hand:
//
//	CHICORY=…/runtime.jar:…/wasm.jar:… go test ./examples/java
package java_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/examples/generated"
	"github.com/khoithidua/blocs/examples/scenarios"
	"github.com/khoithidua/blocs/wasm/bridge"
)

const module = "../../wasm/npm/blocs.wasm"

// TestEquality: the module answers in Java as the library does, byte for byte: every
// scenario, an editor's calls, faults, and a thousand calls in a row.
func TestEquality(t *testing.T) {
	classes := os.Getenv("CHICORY")
	if classes == "" {
		t.Skip("CHICORY names no class path")
	}
	var calls []string
	add := func(method, request string) {
		var line bytes.Buffer
		if json.Compact(&line, []byte(request)) != nil {
			line.Reset()
			line.WriteString(request) // faulty on purpose
		}
		calls = append(calls, method+" "+line.String())
	}
	names, err := scenarios.Names()
	require.NoError(t, err)
	for _, name := range names {
		input, err := scenarios.Input(name)
		require.NoError(t, err)
		add("review", `{"text":"vi","dossier":`+string(input)+`}`)
	}
	add("open", `{"dossier":`+string(generated.Table(12, 40))+`}`)
	add("change", `{"handle":1,"edits":[{"path":"/sheets/0/entries/0/points","value":"1"}]}`)
	for _, request := range []string{`{"handle":1,"text":"en"}`, `{"handle":2}`, `{"handle":1e0}`} {
		add("read", request)
	}
	add("close", `{"handle":1}`)
	add("close", `{"handle":1}`)
	for _, request := range []string{"", "{", "\ufeff{}", strings.Repeat("[", 100_000), `{"of":1,"of":2}`, strings.Repeat("9", 1<<20)} {
		add("version", request)
	}
	add("nothing-of-the-kind", `{}`)
	for i := range 1000 {
		add("numbers", fmt.Sprintf(`{"texts":["%d,5"],"lang":"vi"}`, i))
	}

	out := t.TempDir()
	sources, err := filepath.Glob("src/*.java")
	require.NoError(t, err)
	said, err := exec.Command("javac", append([]string{"-cp", classes, "-d", out}, sources...)...).CombinedOutput()
	require.NoError(t, err, "%s", said)
	c := exec.Command("java", "-cp", out+string(os.PathListSeparator)+classes, "Calls", module)
	c.Stdin = strings.NewReader(strings.Join(calls, "\n") + "\n")
	var stderr bytes.Buffer
	c.Stderr = &stderr
	got, err := c.Output()
	require.NoError(t, err, "%s", stderr.String())

	var desk bridge.Desk
	answers := strings.Split(strings.TrimSuffix(string(got), "\n"), "\n")
	require.Len(t, answers, len(calls))
	for i, call := range calls {
		method, request, _ := strings.Cut(call, " ")
		if want := string(desk.Call(method, []byte(request))); want != answers[i] {
			assert.Fail(t, "another answer", "%.200s\nwant %.500s\ngot  %.500s", call, want, answers[i])
		}
	}
}
