package value

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Canonical returns v in the canonical JSON of RFC 8785: fields in the order of
// their UTF-16 code units, no white space, the shortest escapes. The documents
// of this library hold whole numbers only, so numbers stand as written. It is
// an error if v cannot be written by [Write], or could not be read again: for
// another number, a text that is no UTF-8 or has loose combining marks, or size.
func Canonical(v any) ([]byte, error) {
	data, err := write(v, &writer{canonical: true, most: MaxBytes})
	if err != nil {
		return nil, err
	}
	return data, nil
}

// Digest returns the SHA-256 of the canonical form of v, in lower-case hex.
func Digest(v any) (string, error) {
	data, err := Canonical(v)
	if err != nil {
		return "", err
	}
	text := make([]byte, 0, 64)
	for _, b := range sum256(data) {
		text = append(text, hexDigits[b>>4], hexDigits[b&15])
	}
	return string(text), nil
}

func (n Node) appendCanonical(b []byte) ([]byte, error) {
	switch n.Kind {
	case KindString:
		return appendQuoted(b, n.Text), nil
	case KindNumber:
		return appendNumber(b, n.Text)
	case KindArray:
		return n.appendItems(b)
	case KindObject:
		return n.appendFields(b)
	}
	return append(b, n.Text...), nil
}

// appendNumber writes a whole number up to 2^53 from 0, of which there is one
// form; "-0" and the rest are refused.
func appendNumber(b []byte, s string) ([]byte, error) {
	i, err := strconv.ParseInt(s, 10, 64)
	if err != nil || i > 1<<53 || i < -1<<53 || s == "-0" {
		return nil, problem("read.integer", s)
	}
	return append(b, s...), nil
}

func (n Node) appendItems(b []byte) (_ []byte, err error) {
	b = append(b, '[')
	for i, item := range n.Items {
		if i > 0 {
			b = append(b, ',')
		}
		if b, err = item.appendCanonical(b); err != nil {
			return nil, err
		}
	}
	return append(b, ']'), nil
}

func (n Node) appendFields(b []byte) (_ []byte, err error) {
	order := make([]int, len(n.Keys))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return compareUTF16(n.Keys[i], n.Keys[j]) })
	b = append(b, '{')
	for k, i := range order {
		if k > 0 {
			b = append(b, ',')
		}
		b = append(appendQuoted(b, n.Keys[i]), ':')
		if b, err = n.Items[i].appendCanonical(b); err != nil {
			return nil, err
		}
	}
	return append(b, '}'), nil
}

// compareUTF16 compares two valid texts by their UTF-16 code units, without
// encoding them. The order of bytes is the order of code points; the two differ
// only where a code point past U+FFFF, whose first unit is a surrogate (U+D800
// to U+DFFF), meets one from U+E000 to U+FFFF.
func compareUTF16(a, b string) int {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	if i == len(a) || i == len(b) {
		return cmp.Compare(len(a), len(b))
	}
	// Lead bytes: 0xEE and 0xEF for U+E000 to U+FFFF, from 0xF0 on past U+FFFF.
	if x, y := a[i], b[i]; x >= 0xEE && y >= 0xEE && (x >= 0xF0) != (y >= 0xF0) {
		return cmp.Compare(y, x)
	}
	return cmp.Compare(a[i], b[i])
}

const (
	hexDigits    = "0123456789abcdef"
	shortEscapes = "\b\f\n\r\t\"\\"
)

func appendQuoted(b []byte, s string) []byte {
	b = append(b, '"')
	for _, c := range []byte(s) {
		if i := strings.IndexByte(shortEscapes, c); i >= 0 {
			b = append(b, '\\', `bfnrt"\`[i])
		} else if c < 0x20 {
			b = append(b, `\u00`...)
			b = append(b, hexDigits[c>>4], hexDigits[c&15])
		} else {
			b = append(b, c)
		}
	}
	return append(b, '"')
}
