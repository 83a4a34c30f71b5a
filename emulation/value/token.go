package value

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// word reads the given word if it comes next.
func (p *parser) word(w string) bool {
	if !strings.HasPrefix(p.data[p.at:], w) {
		return false
	}
	p.at += len(w)
	return true
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// digits reads digits and reports whether there were any.
func (p *parser) digits() bool {
	from := p.at
	for p.at < len(p.data) && isDigit(p.data[p.at]) {
		p.at++
	}
	return p.at > from
}

// either reads the next byte if it is one of the set.
func (p *parser) either(set string) bool {
	if p.at == len(p.data) || strings.IndexByte(set, p.data[p.at]) < 0 {
		return false
	}
	p.at++
	return true
}

func (p *parser) number() (Node, bool) {
	start := p.at
	p.either("-")
	ok := p.either("0") || p.digits()
	if ok && p.either(".") {
		ok = p.digits()
	}
	if ok && p.either("eE") {
		p.either("+-")
		ok = p.digits()
	}
	if !ok {
		return Node{}, p.syntax("read.syntax.number")
	}
	return Node{Kind: KindNumber, Text: p.data[start:p.at]}, true
}

// text reads a string and checks its encoding.
func (p *parser) text() (string, bool) {
	p.at++
	from := p.at
	var before []byte // what stands before from, once there was an escape
	wide := false     // whether there may be a loose mark
	for p.at < len(p.data) {
		switch c := p.data[p.at]; {
		case c == '"':
			s := p.data[from:p.at]
			if before != nil {
				s = string(append(before, s...))
			}
			p.at++
			if !wide {
				return s, true
			}
			if mark, loose := looseMark(s); loose {
				p.fault("read.combining", s, codePoint(mark))
			}
			return s, true
		case c == '\\':
			before = append(before, p.data[from:p.at]...)
			r, ok := p.escape()
			if !ok {
				return "", p.syntax("read.syntax.string")
			}
			before = utf8.AppendRune(before, r)
			from, wide = p.at, wide || mayBeLoose(r)
		case c < 0x20:
			return "", p.syntax("read.syntax.string")
		case c < utf8.RuneSelf:
			p.at++
		default:
			r, size := utf8.DecodeRuneInString(p.data[p.at:])
			if r == utf8.RuneError && size == 1 {
				line, column := p.position()
				return "", p.fault("read.utf8", line, column)
			}
			p.at += size
			wide = wide || mayBeLoose(r)
		}
	}
	return "", p.syntax("read.syntax.end")
}

// escape reads one escape, a surrogate pair as one; lone surrogates are bad.
func (p *parser) escape() (rune, bool) {
	p.at++
	if p.either("u") {
		r, ok := p.hex4()
		if !ok || !utf16.IsSurrogate(r) {
			return r, ok
		}
		if !p.word(`\u`) {
			return 0, false
		}
		low, ok := p.hex4()
		r = utf16.DecodeRune(r, low)
		return r, ok && r != utf8.RuneError
	}
	if p.at == len(p.data) {
		return 0, false
	}
	i := strings.IndexByte(`"\/bfnrt`, p.data[p.at])
	if i < 0 {
		return 0, false
	}
	p.at++
	return rune("\"\\/\b\f\n\r\t"[i]), true
}

func (p *parser) hex4() (rune, bool) {
	if p.at+4 > len(p.data) {
		return 0, false
	}
	n, err := strconv.ParseUint(p.data[p.at:p.at+4], 16, 32)
	p.at += 4
	return rune(n), err == nil
}

// codePoint returns the usual name of a character: U+0301.
func codePoint(r rune) string {
	digits := strings.ToUpper(strconv.FormatInt(int64(r), 16))
	return "U+" + "0000"[min(len(digits), 4):] + digits
}
