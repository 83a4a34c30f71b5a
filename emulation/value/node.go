package value

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

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

// Limits of a document. A larger or deeper one is refused before it is held.
const (
	MaxBytes = 16 << 20
	MaxDepth = 64
)

// ParseNode reads one JSON document strictly: RFC 8259 syntax, valid UTF-8, no
// loose combining marks in any text, no field twice in an object, at most
// [MaxBytes] bytes and [MaxDepth] levels. The issues are complete but for
// syntax, where the first fault ends the reading.
func ParseNode(data []byte) (Node, Issues) {
	if len(data) > MaxBytes {
		var is Issues
		is.Add(Error, Path{}, Msg("read.size", len(data), MaxBytes))
		return Node{}, is
	}
	p := parser{data: data}
	n, ok := p.value(Path{}, 1)
	if ok {
		p.space()
		if p.at < len(p.data) {
			p.fail(Path{}, "trailing")
		}
	}
	if p.issues.Err() != nil {
		return Node{}, p.issues
	}
	return n, p.issues
}

type parser struct {
	data   []byte
	at     int
	issues Issues
}

// fail records a syntax fault at the present place.
func (p *parser) fail(path Path, what string) bool {
	line, column := p.position()
	p.issues.Add(Error, path, Msg("read.syntax", line, column, Msg("read.syntax."+what)))
	return false
}

func (p *parser) position() (line, column int) {
	line, column = 1, 1
	for _, c := range p.data[:min(p.at, len(p.data))] {
		column++
		if c == '\n' {
			line, column = line+1, 1
		}
	}
	return line, column
}

func (p *parser) space() {
	for p.at < len(p.data) {
		switch p.data[p.at] {
		case ' ', '\t', '\n', '\r':
			p.at++
		default:
			return
		}
	}
}

// next skips white space and returns the next byte, or 0 at the end.
func (p *parser) next() byte {
	p.space()
	if p.at < len(p.data) {
		return p.data[p.at]
	}
	return 0
}

func (p *parser) value(path Path, depth int) (Node, bool) {
	if depth > MaxDepth {
		p.issues.Add(Error, path, Msg("read.depth", MaxDepth))
		return Node{}, false
	}
	switch c := p.next(); {
	case c == '{':
		return p.object(path, depth)
	case c == '[':
		return p.array(path, depth)
	case c == '"':
		s, ok := p.text(path)
		return Node{Kind: KindString, Text: s}, ok
	case c == '-' || '0' <= c && c <= '9':
		return p.number(path)
	case p.at >= len(p.data):
		return Node{}, p.fail(path, "end")
	}
	for _, word := range [...]string{"true", "false", "null"} {
		if strings.HasPrefix(string(p.data[p.at:min(p.at+5, len(p.data))]), word) {
			p.at += len(word)
			n := Node{Kind: KindBool, Text: word}
			if word == "null" {
				n.Kind = KindNull
			}
			return n, true
		}
	}
	return Node{}, p.fail(path, "value")
}

func (p *parser) object(path Path, depth int) (Node, bool) {
	n := Node{Kind: KindObject}
	seen := map[string]bool{}
	p.at++
	if p.next() == '}' {
		p.at++
		return n, true
	}
	for {
		if p.next() != '"' {
			return n, p.fail(path, "key")
		}
		key, ok := p.text(path)
		if !ok {
			return n, false
		}
		if p.next() != ':' {
			return n, p.fail(path.At(key), "colon")
		}
		p.at++
		if seen[key] {
			p.issues.Add(Error, path.At(key), Msg("read.duplicate-key", key))
		}
		seen[key] = true
		v, ok := p.value(path.At(key), depth+1)
		if !ok {
			return n, false
		}
		n.Keys = append(n.Keys, key)
		n.Items = append(n.Items, v)
		if done, ok := p.more(path, '}'); done || !ok {
			return n, ok
		}
	}
}

func (p *parser) array(path Path, depth int) (Node, bool) {
	n := Node{Kind: KindArray}
	p.at++
	if p.next() == ']' {
		p.at++
		return n, true
	}
	for {
		v, ok := p.value(path.Index(len(n.Items)), depth+1)
		if !ok {
			return n, false
		}
		n.Items = append(n.Items, v)
		if done, ok := p.more(path, ']'); done || !ok {
			return n, ok
		}
	}
}

// more reads the comma before a further element, or the closing bracket.
func (p *parser) more(path Path, closing byte) (done, ok bool) {
	switch p.next() {
	case ',':
		p.at++
		return false, true
	case closing:
		p.at++
		return true, true
	}
	return false, p.fail(path, "comma")
}

func (p *parser) number(path Path) (Node, bool) {
	start := p.at
	digits := func() bool {
		from := p.at
		for p.at < len(p.data) && '0' <= p.data[p.at] && p.data[p.at] <= '9' {
			p.at++
		}
		return p.at > from
	}
	is := func(set string) bool {
		for _, c := range []byte(set) {
			if p.at < len(p.data) && p.data[p.at] == c {
				p.at++
				return true
			}
		}
		return false
	}
	is("-")
	if !is("0") && !digits() {
		return Node{}, p.fail(path, "number")
	}
	if is(".") && !digits() {
		return Node{}, p.fail(path, "number")
	}
	if is("eE") {
		is("+-")
		if !digits() {
			return Node{}, p.fail(path, "number")
		}
	}
	return Node{Kind: KindNumber, Text: string(p.data[start:p.at])}, true
}

// text reads a string and checks its encoding.
func (p *parser) text(path Path) (string, bool) {
	p.at++
	var b []byte
	for p.at < len(p.data) {
		c := p.data[p.at]
		switch {
		case c == '"':
			p.at++
			s := string(b)
			if mark, loose := looseMark(s); loose {
				p.issues.Add(Error, path, Msg("read.combining", s, "U+"+strconv.FormatInt(int64(mark)+0x10000, 16)[1:]))
			}
			return s, true
		case c < 0x20:
			return "", p.fail(path, "string")
		case c == '\\':
			r, ok := p.escape()
			if !ok {
				return "", p.fail(path, "string")
			}
			b = utf8.AppendRune(b, r)
		default:
			r, size := utf8.DecodeRune(p.data[p.at:])
			if r == utf8.RuneError && size == 1 {
				line, column := p.position()
				p.issues.Add(Error, path, Msg("read.utf8", line, column))
				return "", false
			}
			b = append(b, p.data[p.at:p.at+size]...)
			p.at += size
		}
	}
	return "", p.fail(path, "end")
}

// escape reads one escape, a surrogate pair as one; lone surrogates are bad.
func (p *parser) escape() (rune, bool) {
	p.at++
	if p.at >= len(p.data) {
		return 0, false
	}
	c := p.data[p.at]
	p.at++
	switch c {
	case '"', '\\', '/':
		return rune(c), true
	case 'b':
		return '\b', true
	case 'f':
		return '\f', true
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'u':
		r, ok := p.hex4()
		if !ok || !utf16.IsSurrogate(r) {
			return r, ok
		}
		if p.at+1 < len(p.data) && p.data[p.at] == '\\' && p.data[p.at+1] == 'u' {
			p.at += 2
			low, ok := p.hex4()
			r = utf16.DecodeRune(r, low)
			return r, ok && r != utf8.RuneError
		}
	}
	return 0, false
}

func (p *parser) hex4() (rune, bool) {
	if p.at+4 > len(p.data) {
		return 0, false
	}
	n, err := strconv.ParseUint(string(p.data[p.at:p.at+4]), 16, 32)
	p.at += 4
	return rune(n), err == nil
}
