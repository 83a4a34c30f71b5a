package value

import (
	"strconv"
	"strings"
)

// Path is a place in a document, built from the outside in. The zero Path is
// the whole document.
type Path struct{ text string }

// At returns the place of a field below p.
func (p Path) At(field string) Path {
	field = strings.ReplaceAll(strings.ReplaceAll(field, "~", "~0"), "/", "~1")
	return Path{p.text + "/" + field}
}

// Index returns the place of the i-th element below p.
func (p Path) Index(i int) Path { return Path{p.text + "/" + strconv.Itoa(i)} }

// String returns the JSON Pointer.
func (p Path) String() string { return p.text }

// PathTo builds a path from field names (string) and element numbers (int);
// anything else is passed over.
func PathTo(steps ...any) Path {
	var p Path
	for _, s := range steps {
		switch s := s.(type) {
		case int:
			p = p.Index(s)
		case string:
			p = p.At(s)
		}
	}
	return p
}
