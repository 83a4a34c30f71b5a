// Package scenarios holds documents that the library is tried on, each in a
// folder of its own: input.json (the dossier), want.json (the report, or the
// issues of a dossier that is refused), want.vi.txt and want.en.txt (the report
// as people read it) and story.md (what it is about and why the answer is so).
package scenarios

import (
	"embed"
	"io/fs"
)

// SeedName is the folder of the scenario from which the project grew: Khối thi
// đua I of Cà Mau, 2020.
const SeedName = "ca-mau-2020"

//go:embed */input.json
var inputs embed.FS

// Names returns the names of all scenarios, in order.
func Names() ([]string, error) {
	entries, err := fs.ReadDir(inputs, ".")
	names := make([]string, 0, len(entries))
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names, err
}

// Input returns the dossier of a scenario. It is an error if there is none of
// that name.
func Input(name string) ([]byte, error) { return inputs.ReadFile(name + "/input.json") }
