package value

import "unicode"

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
