package bridge

import (
	"cmp"
	"slices"
	"strings"

	"github.com/khoithidua/blocs/emulation/value"
)

//go:generate go run ../../examples/beside -table beside.go

// FilesRequest asks what lies beside the module: schemas, packs, scenarios
// or inquiries. They are files and not part of it, so that a browser loads what it needs.
type FilesRequest struct {
	// Name of the one that is wanted; without it, all are listed.
	Name string `json:"name,omitempty"`
}

// FilesResult lists files.
type FilesResult struct {
	// The files, by name.
	Files []File `json:"files"`
}

// File is a document that is served beside the module.
type File struct {
	// Name, such as "dossier" or "ca-mau-2020".
	Name string `json:"name"`
	// Where it lies from where the module lies: "schemas/dossier.json".
	File string `json:"file"`
	// What it is.
	Title value.Text `json:"title"`
}

// beside is a line of the tables: the name of a file, and what it is.
type beside struct{ name, vi, en string }

// besides answers for one of the folders.
func besides(folder string) func(FilesRequest) (FilesResult, *Failure) {
	list := folders[folder]
	return func(q FilesRequest) (FilesResult, *Failure) {
		if q.Name == "" {
			result := FilesResult{Files: make([]File, 0, len(list))}
			for _, b := range list {
				result.Files = append(result.Files, b.in(folder))
			}
			return result, nil
		}
		i, found := slices.BinarySearchFunc(list, q.Name, func(b beside, name string) int { return strings.Compare(b.name, name) })
		if !found {
			f := failure("bridge.file", q.Name)
			f.Path = "/name"
			return FilesResult{}, f
		}
		return FilesResult{[]File{list[i].in(folder)}}, nil
	}
}

func (b beside) in(folder string) File {
	return File{b.name, folder + "/" + b.name + ".json", value.Text{VI: cmp.Or(b.vi, b.en), EN: b.en}}
}
