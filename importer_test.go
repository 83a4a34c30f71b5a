package blocs_test

import (
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestImporterGainsNoThirdPartyLine builds a program of another module that
// imports every package that it may, and reads what its go.mod then asks for.
func TestImporterGainsNoThirdPartyLine(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the go command")
	}
	root, err := os.Getwd()
	require.NoError(t, err)
	dir := t.TempDir()
	write := func(name, text string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	write("go.mod", fmt.Sprintf("module importer.test/scratch\n\ngo 1.24\n\nrequire %s v0.0.0\n\nreplace %s => %q\n", module, module, root))
	program := "package main\n\nimport (\n"
	imported := importable(t)
	for _, name := range imported {
		program += fmt.Sprintf("\t_ %q\n", name)
	}
	write("main.go", program+")\n\nfunc main() {}\n")

	run := func(args ...string) string {
		cmd := exec.Command("go", args...)
		cmd.Dir = dir
		// The scratch module may be written to, and no workspace has a say.
		cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off")
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, "go %s\n%s", strings.Join(args, " "), out)
		return string(out)
	}
	run("mod", "tidy")
	mod, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	require.NoError(t, err)
	wanted := regexp.MustCompile(`(?m)^\s*(?:require\s+)?(\S+\.\S+/\S+)\s+v\S+`)
	var got []string
	for _, line := range wanted.FindAllStringSubmatch(string(mod), -1) {
		got = append(got, line[1])
	}
	assert.Equal(t, []string{module}, got, "go.mod after go mod tidy:\n%s", mod)

	for _, dep := range strings.Fields(run("list", "-deps", ".")) {
		first, _, slash := strings.Cut(dep, "/")
		if slash && strings.Contains(first, ".") && !within(dep, module) && !within(dep, "importer.test") {
			t.Errorf("the program links %s", dep)
		}
	}
	run("build", "-o", os.DevNull, ".")
}

// importable lists the core's packages that another module can import.
func importable(t *testing.T) []string {
	var names []string
	for _, f := range core(t) {
		if f.ast.Name.Name != "main" && !slices.Contains(strings.Split(f.dir, "/"), "internal") {
			names = append(names, path.Join(module, f.dir))
		}
	}
	slices.Sort(names)
	names = slices.Compact(names)
	require.Contains(t, names, module+"/emulation/value")
	return names
}
