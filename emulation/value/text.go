package value

import (
	"strconv"
	"strings"
	"unicode"
)

// Lang is a language that texts are rendered in. Vietnamese is authoritative.
type Lang string

// The languages.
const (
	VI Lang = "vi"
	EN Lang = "en"
)

// EnumValues lists the languages, for schemas and for strict reading.
func (Lang) EnumValues() []string { return []string{string(VI), string(EN)} }

// Text is a name or a sentence in Vietnamese, with an English rendering where
// there is one.
type Text struct {
	// Vietnamese, with diacritics, in composed form (NFC).
	VI string `json:"vi" jsonschema:"minLength=1"`
	// English; without it, the Vietnamese stands.
	EN string `json:"en,omitempty"`
}

// In returns the text in the given language, Vietnamese where there is no
// English.
func (t Text) In(lang Lang) string {
	if lang == EN && t.EN != "" {
		return t.EN
	}
	return t.VI
}

// IsZero reports whether there is no text at all.
func (t Text) IsZero() bool { return t == Text{} }

// ID names a unit, an award, a fact or a rule inside documents: lower-case
// ASCII words and numbers joined by single hyphens, such as "co-thi-dua-tinh",
// at most 80 bytes. The zero ID names nothing.
type ID string

const (
	idPattern = `^[a-z0-9]+(-[a-z0-9]+)*$`
	idLength  = 80
)

// ParseID checks the form of an ID. It is an error if s is empty, longer than
// 80 bytes or has another form.
func ParseID(s string) (ID, error) {
	word := false
	for _, c := range []byte(s) {
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			word = true
		case c == '-' && word:
			word = false
		default:
			return "", problem("value.id", s)
		}
	}
	if !word || len(s) > idLength {
		return "", problem("value.id", s)
	}
	return ID(s), nil
}

// UnmarshalText reads what [ParseID] reads.
func (id *ID) UnmarshalText(text []byte) (err error) {
	*id, err = ParseID(string(text))
	return err
}

// TextPattern returns the regular expression of the wire form, for schemas.
func (ID) TextPattern() string { return idPattern }

// Enum is a string type with a closed list of values. The strict reader refuses
// any other, and schemas list them.
type Enum interface{ EnumValues() []string }

// Patterned is a text form that a regular expression describes; schemas carry
// it. The method belongs to the type, so that one place states the form.
type Patterned interface{ TextPattern() string }

// looseMark returns the first combining mark in s. Composed Vietnamese has
// none: a loose mark makes two names that look alike compare as different.
func looseMark(s string) (rune, bool) {
	for _, r := range s {
		if r >= 0x300 && unicode.Is(unicode.Mn, r) {
			return r, true
		}
	}
	return 0, false
}

// isDigits reports whether s is one or more of the digits 0 to 9.
func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// pad writes n, which is not negative, in decimal with at least width digits.
func pad(n, width int) string {
	s := strconv.Itoa(n)
	if len(s) < width {
		s = strings.Repeat("0", width-len(s)) + s
	}
	return s
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
