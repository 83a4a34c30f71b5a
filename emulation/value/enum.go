package value

import "slices"

// Enum is a string type with a closed list of values. The strict reader refuses
// any other, and schemas list them.
type Enum interface{ EnumValues() []string }

// Listed reports whether e is one of the values of its own list. In documents
// the strict reader has seen to that; in values built in Go nobody has.
func Listed[E interface {
	~string
	Enum
}](e E) bool {
	return slices.Contains(e.EnumValues(), string(e))
}
