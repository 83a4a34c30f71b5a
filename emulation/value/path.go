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
func PathTo(steps ...any) Path { return Path{}.To(steps...) }

// To returns the place to which such steps lead from p.
func (p Path) To(steps ...any) Path {
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

// place is the way from the outside in to a value that is being read. It is made
// a [Path] for faults only: a document may nest long names around many values.
type place []step

// step is a field, or with element 0 and more an element.
type step struct {
	field   string
	element int
}

func toField(name string) step { return step{field: name, element: -1} }

func toElement(i int) step { return step{element: i} }

// below returns the path of the place, which lies below another.
func (p place) below(path Path) Path {
	for _, s := range p {
		if s.element < 0 {
			path = path.At(s.field)
		} else {
			path = path.Index(s.element)
		}
	}
	return path
}
