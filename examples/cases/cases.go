// Package cases holds what public pages tell of the year of real blocs, each case
// in a folder of its own: a dossier for each bloc and year that it tells enough
// of, and want.txt, which is what the library makes of them. README.md lists all
// cases, and those that hold too little for a dossier with the reason. Facts are
// the units' and public; no person is named.
package cases

import (
	"embed"
	"io/fs"
	"path"
)

//go:embed */*.json
var files embed.FS

// Names returns the names of all cases, in order.
func Names() ([]string, error) {
	entries, err := fs.ReadDir(files, ".")
	names := make([]string, 0, len(entries))
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names, err
}

// Dossier is one document of a case.
type Dossier struct {
	// Name of the document within the case.
	Name string
	// The document.
	Data []byte
}

// Dossiers returns the documents of a case, in order. It is an error if there is
// no case of that name.
func Dossiers(name string) ([]Dossier, error) {
	entries, err := fs.ReadDir(files, name)
	if err != nil {
		return nil, err
	}
	all := make([]Dossier, 0, len(entries))
	for _, e := range entries {
		data, err := files.ReadFile(path.Join(name, e.Name()))
		if err != nil {
			return nil, err
		}
		all = append(all, Dossier{Name: e.Name(), Data: data})
	}
	return all, nil
}
