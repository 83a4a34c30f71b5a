// Package inquiries holds an inquiry for each award whose standard is encoded, and
// one for each further thing that an inquiry may ask, each in a folder of its own
// named after the award, the recipient and the emulation year: input.json (the inquiry), want.json (the answer), want.vi.txt
// and want.en.txt (the answer as a page for the file) and story.md (what it is
// about and which clause makes the answer so). Subjects and facts are invented.
package inquiries

import (
	"embed"
	"io/fs"
)

//go:embed */input.json
var inputs embed.FS

// Names returns the names of all inquiries, in order.
func Names() ([]string, error) {
	entries, err := fs.ReadDir(inputs, ".")
	names := make([]string, 0, len(entries))
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names, err
}

// Input returns the inquiry of that name. It is an error if there is none.
func Input(name string) ([]byte, error) { return inputs.ReadFile(name + "/input.json") }
