package value

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// ParseNode reads one JSON document strictly: RFC 8259 syntax, valid UTF-8, no
// loose combining marks in any text, no field twice in an object, at most
// [MaxBytes] bytes, [MaxDepth] levels, [MaxValues] values and [MaxKey] bytes in
// a field name. The issues are complete up to the first fault of syntax, encoding
// or limits, which ends the reading. With an error the node is no value.
func ParseNode(data []byte) (Node, Issues) { return new(parser).document(data) }

// ParseParts reads as [ParseNode] does an object whose fields hold documents of
// their own. Lines and columns are counted from where the present one begins: who
// sent a file in a field looks for the fault in the file.
func ParseParts(data []byte) (Node, Issues) { return (&parser{parts: true}).document(data) }

func (p *parser) document(data []byte) (Node, Issues) {
	if len(data) > MaxBytes {
		p.fault("read.size", len(data), MaxBytes)
		return Node{}, p.faults.list
	}
	p.data = string(data)
	n, ok := p.value()
	if p.next(); ok && p.at < len(data) {
		p.syntax("read.syntax.trailing")
	}
	if p.faults.list.Err() != nil {
		return Node{}, p.faults.capped(Path{})
	}
	return n, nil
}

// parser reads values from data. Its methods return false when the reading
// cannot go on; the fault is then recorded.
type parser struct {
	data   string // the texts that are read are parts of it
	at     int
	parts  bool     // the fields of the outermost object hold documents
	begin  int      // of the present document
	place  place    // of the present value
	keys   []string // of the objects that are being read, one after the other
	items  []Node   // of them and of the arrays
	values int      // begun so far
	faults faults
}

// path returns the present place.
func (p *parser) path() Path { return p.place.below(Path{}) }

func (p *parser) fault(code string, args ...any) bool {
	p.faults.add(Issue{Path: p.path().String(), Severity: Error, Message: Refusal(code, args...)})
	return false
}

// syntax records a fault of syntax at the present byte.
func (p *parser) syntax(what string) bool {
	line, column := p.position()
	return p.fault("read.syntax", line, column, Msg(what))
}

// position counts lines of the document and, in the line, characters, both from 1.
func (p *parser) position() (line, column int) {
	before := p.data[p.begin:min(p.at, len(p.data))]
	start := strings.LastIndexByte(before, '\n') + 1
	return strings.Count(before, "\n") + 1, utf8.RuneCountInString(before[start:]) + 1
}

// next skips white space and returns the next byte, without reading it; 0 after
// the last one.
func (p *parser) next() byte {
	for ; p.at < len(p.data); p.at++ {
		switch c := p.data[p.at]; c {
		case ' ', '\t', '\n', '\r':
		default:
			return c
		}
	}
	return 0
}

func (p *parser) value() (Node, bool) {
	if len(p.place) >= MaxDepth {
		return Node{}, p.fault("read.depth", MaxDepth)
	}
	if p.values++; p.values > MaxValues {
		return Node{}, p.fault("read.values", MaxValues)
	}
	switch c := p.next(); {
	case c == '{':
		return p.object()
	case c == '[':
		return p.array()
	case c == '"':
		s, ok := p.text()
		return Node{Kind: KindString, Text: s}, ok
	case c == '-' || isDigit(c):
		return p.number()
	case p.word("true"):
		return Node{Kind: KindBool, Text: "true"}, true
	case p.word("false"):
		return Node{Kind: KindBool, Text: "false"}, true
	case p.word("null"):
		return Node{Kind: KindNull, Text: "null"}, true
	case p.at == len(p.data):
		return Node{}, p.syntax("read.syntax.end")
	case strings.HasPrefix(p.data[p.at:], "\ufeff"):
		return Node{}, p.syntax("read.syntax.bom")
	}
	if r, size := utf8.DecodeRuneInString(p.data[p.at:]); r == utf8.RuneError && size == 1 {
		line, column := p.position()
		return Node{}, p.fault("read.utf8", line, column)
	}
	return Node{}, p.syntax("read.syntax.value")
}

// inner reads the value that lies one step further in.
func (p *parser) inner(s step) (Node, bool) {
	p.place = append(p.place, s)
	n, ok := p.value()
	if ok {
		p.place = p.place[:len(p.place)-1]
	}
	return n, ok && !p.faults.full()
}

func (p *parser) object() (Node, bool) {
	var seen keySet
	keys, items := len(p.keys), len(p.items)
	p.at++
	if p.next() == '}' {
		p.at++
		return Node{Kind: KindObject}, true
	}
	for {
		key, ok := p.key()
		if !ok {
			return Node{}, false
		}
		if seen.add(key, p.keys[keys:]) {
			p.faults.add(Issue{Path: p.path().At(key).String(), Severity: Error, Message: Msg("read.duplicate-key", key)})
		}
		if p.parts && len(p.place) == 0 {
			p.begin = p.at
		}
		v, ok := p.inner(toField(key))
		if !ok {
			return Node{}, false
		}
		p.keys, p.items = append(p.keys, key), append(p.items, v)
		if done, ok := p.more('}'); !ok {
			return Node{}, false
		} else if done {
			n := Node{Kind: KindObject, Keys: slices.Clone(p.keys[keys:]), Items: p.taken(items)}
			p.keys = p.keys[:keys]
			return n, true
		}
	}
}

// taken returns the items read since there were so many: a list of their own, as
// long as it need be.
func (p *parser) taken(from int) []Node {
	items := slices.Clone(p.items[from:])
	p.items = p.items[:from]
	return items
}

// keySet finds repeated field names: by going through the names of a small
// object, by a map in a large one.
type keySet map[string]bool

// add takes in the next key, after the given ones, and reports whether it is
// one of them.
func (s *keySet) add(key string, before []string) bool {
	if len(before) < 16 {
		return slices.Contains(before, key)
	}
	if *s == nil {
		*s = keySet{}
		for _, k := range before {
			(*s)[k] = true
		}
	}
	again := (*s)[key]
	(*s)[key] = true
	return again
}

// key reads a field name and the colon after it.
func (p *parser) key() (string, bool) {
	if p.next() != '"' {
		return "", p.syntax("read.syntax.key")
	}
	key, ok := p.text()
	switch {
	case !ok:
		return "", false
	case len(key) > MaxKey:
		return "", p.fault("read.key-size", len(key), MaxKey)
	case p.next() != ':':
		return "", p.syntax("read.syntax.colon")
	}
	p.at++
	return key, true
}

func (p *parser) array() (Node, bool) {
	items := len(p.items)
	p.at++
	if p.next() == ']' {
		p.at++
		return Node{Kind: KindArray}, true
	}
	for {
		v, ok := p.inner(toElement(len(p.items) - items))
		if !ok {
			return Node{}, false
		}
		p.items = append(p.items, v)
		if done, ok := p.more(']'); !ok {
			return Node{}, false
		} else if done {
			return Node{Kind: KindArray, Items: p.taken(items)}, true
		}
	}
}

// more reads the comma before a further element, or the closing bracket.
func (p *parser) more(closing byte) (done, ok bool) {
	switch p.next() {
	case ',':
		p.at++
		return false, true
	case closing:
		p.at++
		return true, true
	}
	return false, p.syntax("read.syntax.comma")
}
