// Package schema holds the JSON Schemas (2020-12) of the library's documents:
// what goes in, what comes out, and the data files of the law. They are made
// from the Go types and their comments, committed, and embedded; the package
// imports nothing of the library.
//
// # The normal case
//
//	data, ok := schema.Get("dossier")       // one schema
//	for _, name := range schema.Names() { … } // all of them
//	http.FileServerFS(schema.FS())          // as files, with index.json
//
// Each schema of a document stands alone: it refers to nothing outside itself. The
// $id of "dossier" and of "report" is what such a document holds in $schema. One
// schema is of no document: "bridge" has the requests and results of the module's
// methods, and refers to the documents that are sent in them.
//
// Titles in Vietnamese stand in x-vi. What pages call the values of a closed list
// stands in x-enum: by value, the code of a message and its words in both
// languages.
//
// # Schema and reader
//
// A schema and the strict reader take the same documents: both are made from the
// types, and a test changes documents in every way it can and asks both. A field
// is required unless its Go tag says omitempty or omitzero; no object takes an
// unknown field; null is never taken. Programs that check documents must assert
// formats, since the format of a date is part of its form.
//
// What the reader refuses beside that, no schema can say, or not sensibly:
//
//   - what is no JSON, or is not in UTF-8; a field that stands twice; more than
//     the reader's limits of size and depth; a text of more than 16 KiB, since a
//     schema counts characters and not bytes;
//   - loose combining marks in a text;
//   - a whole number written with a fraction or an exponent, 1.0 or 1e2, which
//     to a schema is the same number as the plain one;
//   - a decimal or a ratio of the right form that does not fit 64 bits.
//
// What a document means is not in its schema: whether a holder is a member, an
// award is known, a window has two ends. The exceptions are the conditions of
// the law, where exactly one field tells of what kind a node is: there the
// schema goes with the compiler of conditions and not with the reader, which
// takes any number of them.
//
// # Compatibility
//
// Until the first tag the addresses say v1-draft and the schemas may change. From
// then on a published schema is never changed; a new version gets a new address.
package schema

import (
	"embed"
	"io/fs"
	"strings"
)

//go:generate go run ./internal/gen ../..

//go:embed v1/*.json
var files embed.FS

// index is the one file that is no schema.
const index = "index.json"

// Names returns the names of all schemas, sorted: "awards", "bloc", …
func Names() []string {
	entries, err := fs.ReadDir(FS(), ".")
	if err != nil {
		return nil // cannot happen: the folder is embedded
	}
	names := make([]string, 0, len(entries))
	for _, e := range entries {
		if e.Name() != index {
			names = append(names, strings.TrimSuffix(e.Name(), ".json"))
		}
	}
	return names
}

// Get returns the schema of the given name, and false if there is none.
func Get(name string) ([]byte, bool) {
	if name+".json" == index {
		return nil, false
	}
	data, err := fs.ReadFile(FS(), name+".json")
	return data, err == nil
}

// FS returns the schemas as files, "dossier.json" and so on, and index.json,
// which lists them with their addresses, titles and descriptions.
func FS() fs.FS {
	sub, err := fs.Sub(files, "v1")
	if err != nil {
		return files // cannot happen: the name is valid
	}
	return sub
}
