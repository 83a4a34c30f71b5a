package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
)

// licences are the files in which programs state under what licence they are.
var licences = []string{"LICENSE", "LICENSE.md", "LICENSE.txt", "COPYING", "NOTICE"}

// listed is what go list tells of a package.
type listed struct {
	Standard bool
	Module   *struct {
		Path, Version, Dir string
		Main               bool
	}
}

// notices returns the licences of what is compiled into a program for WebAssembly and
// is not ours: of the Go runtime and library, and of every other Go module if there is
// one. They ask to travel with what is made of them. It is an error if one has none.
func notices(program string) ([]byte, error) {
	packages, err := list(program)
	if err != nil {
		return nil, err
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteString("What is compiled into blocs.wasm beside blocs itself, and under which licence.\n")
	var told []string
	for _, p := range packages {
		name, folder := "The Go runtime and standard library, "+runtime.Version(), string(bytes.TrimSpace(root))
		if !p.Standard {
			name, folder = p.Module.Path+" "+p.Module.Version, p.Module.Dir
		}
		if !p.Standard && p.Module.Main || slices.Contains(told, name) {
			continue
		}
		told = append(told, name)
		text, err := licence(folder)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, "\n==== %s ====\n\n%s", name, text)
	}
	return b.Bytes(), nil
}

// licence returns what a folder states of its licence.
func licence(folder string) ([]byte, error) {
	var all []byte
	for _, name := range licences {
		text, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			return nil, err
		}
		all = append(all, text...)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s states no licence", folder)
	}
	return all, nil
}

// list returns the packages of a program for WebAssembly.
func list(program string) ([]listed, error) {
	c := exec.Command("go", "list", "-deps", "-json=Standard,Module", program)
	c.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	out, err := c.Output()
	if err != nil {
		return nil, err
	}
	var all []listed
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, err
		}
		all = append(all, p)
	}
}
