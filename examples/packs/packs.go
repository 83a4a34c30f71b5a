// Package packs holds the regulations of real blocs as data, as far as they were
// published, each in a folder of its own: pack.json (the pack) and README.md (the
// same for people: the source, what is encoded by article, and the holes). A pack
// is the document of its own blocs; it never supplies a default to others. What
// no source gives and was filled in to make it run is marked as illustrative.
package packs

import (
	"embed"
	"io/fs"
)

//go:embed */pack.json
var files embed.FS

// Names returns the names of all packs, in order.
func Names() ([]string, error) {
	entries, err := fs.ReadDir(files, ".")
	names := make([]string, 0, len(entries))
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names, err
}

// Pack returns the pack of that name. It is an error if there is none.
func Pack(name string) ([]byte, error) { return files.ReadFile(name + "/pack.json") }
