// Command gen writes docs/coverage.md: which provision of the corpus is used
// where, by how many cases it is tried, and what is not modelled. With -texts it
// writes instead the law and the awards as texts in Go, from the folders that hold
// them as files. Its argument is the folder of the module, the present one without it.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/khoithidua/blocs/scoring/award/awardtest"
)

const output = "docs/coverage.md"

func main() {
	only := flag.Bool("texts", false, "write the texts of the law and the awards")
	flag.Parse()
	root := "."
	if flag.NArg() > 0 {
		root = flag.Arg(0)
	}
	if err := run(root, *only); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(root string, only bool) error {
	if only {
		for _, c := range corpora {
			if err := texts(root, c.folder, c.name, c.within); err != nil {
				return err
			}
		}
		return nil
	}
	text, err := generate(root)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(root, output), text, 0o644)
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
