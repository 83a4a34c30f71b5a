package value

// Kind is the JSON kind of a [Node].
type Kind uint8

// The JSON kinds; the zero Kind is no value at all.
const (
	KindNone Kind = iota
	KindNull
	KindBool
	KindNumber
	KindString
	KindArray
	KindObject
)

var kindCodes = [...]string{
	KindNone:   "read.kind.nothing",
	KindNull:   "read.kind.null",
	KindBool:   "read.kind.boolean",
	KindNumber: "read.kind.number",
	KindString: "read.kind.string",
	KindArray:  "read.kind.array",
	KindObject: "read.kind.object",
}

// KindName returns the name of k as a message, for "… is needed here".
func KindName(k Kind) Message { return Msg(kindCodes[k]) }

// Node is one value of a parsed JSON document, before its meaning is known.
type Node struct {
	// Kind tells which of the other fields holds the value.
	Kind Kind
	// Text is the string, the number as written, or "true" or "false".
	Text string
	// Items are the elements of an array, or the values of an object's fields.
	Items []Node
	// Keys are the names of an object's fields, in the order written.
	Keys []string
}

// Field returns the value of the named field, and whether it is there.
func (n Node) Field(name string) (Node, bool) {
	for i, k := range n.Keys {
		if k == name {
			return n.Items[i], true
		}
	}
	return Node{}, false
}

// MarshalJSON writes the value, an object's fields in the order written. The
// zero Node cannot be written.
func (n Node) MarshalJSON() ([]byte, error) {
	b, ok := n.appendAsWritten(nil)
	if !ok {
		return nil, problem("read.syntax.value")
	}
	return b, nil
}

func (n Node) appendAsWritten(b []byte) (_ []byte, ok bool) {
	switch n.Kind {
	case KindNone:
		return b, false
	case KindString:
		return appendQuoted(b, n.Text), true
	case KindArray, KindObject:
	default:
		return append(b, n.Text...), true
	}
	b = append(b, "[{"[n.Kind-KindArray])
	for i, item := range n.Items {
		if i > 0 {
			b = append(b, ',')
		}
		if n.Kind == KindObject {
			b = append(appendQuoted(b, n.Keys[i]), ':')
		}
		if b, ok = item.appendAsWritten(b); !ok {
			return b, false
		}
	}
	return append(b, "]}"[n.Kind-KindArray]), true
}

// Limits of a document. A larger or deeper one is refused before it is held. They
// are known to callers, so that who writes documents can stay within them.
const (
	// MaxBytes is the size of a document.
	MaxBytes = 16 << 20
	// MaxDepth is how many arrays and objects lie in one another, with the value
	// in the innermost.
	MaxDepth = 64
	// MaxValues is how many values a document holds: a short value takes many
	// times the bytes in memory that it takes in the document.
	MaxValues = 1 << 20
	// MaxText is the length of a text in bytes, unless its type has a form of its
	// own. An answer tells a name in many places: a long one would make it many
	// times as long as the document.
	MaxText = 1 << 14
	// MaxKey is the length of a field name in bytes.
	MaxKey = 256
)
