// Command gen writes docs/coverage.md: which provision of the corpus is used
// where, by how many cases it is tried, and what is not modelled. It runs in any
// folder of the module and takes no arguments.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/khoithidua/blocs/scoring/award/awardtest"
)

const output = "docs/coverage.md"

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run() error {
	root, err := moduleRoot()
	if err != nil {
		return err
	}
	text, err := generate(root)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(root, output), text, 0o644)
}

// moduleRoot returns the folder of go.mod, at or above the present one.
func moduleRoot() (string, error) {
	dir, err := os.Getwd()
	for err == nil {
		if _, missing := os.Stat(filepath.Join(dir, "go.mod")); missing == nil {
			return dir, nil
		}
		if filepath.Dir(dir) == dir {
			return "", fmt.Errorf("no go.mod at or above the present folder")
		}
		dir = filepath.Dir(dir)
	}
	return "", err
}

// generate returns the text of docs/coverage.md.
func generate(root string) ([]byte, error) {
	file, err := awardtest.ReadAll(filepath.Join(root, "scoring/award/testdata"))
	if err != nil {
		return nil, err
	}
	names, err := filepath.Glob(filepath.Join(root, "scoring/award/corpus/standards/*.json"))
	if err != nil {
		return nil, err
	}
	var standards [][]byte
	for _, name := range names {
		s, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		standards = append(standards, s)
	}
	c, err := collect(file, standards...)
	if err != nil {
		return nil, err
	}
	return []byte(c.render()), nil
}
