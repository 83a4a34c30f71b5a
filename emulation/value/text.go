package value

import (
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

// looseMark returns the first combining mark in s. Composed Vietnamese has
// none: a loose mark makes two names that look alike compare as different.
func looseMark(s string) (rune, bool) {
	for _, r := range s {
		if mayBeLoose(r) && unicode.Is(unicode.Mn, r) {
			return r, true
		}
	}
	return 0, false
}

// mayBeLoose is what to ask first: none of the letters of Vietnamese may be.
func mayBeLoose(r rune) bool { return r >= 0x300 && (r < 0x1e00 || r > 0x1eff) }

// PlainPattern is the regular expression of a text without hidden characters,
// for schemas: those characters stand in it as they are, since regular
// expressions do not agree on how to name them.
const PlainPattern = "^[^" + hiddens + "]*$"

// FilledPattern is [PlainPattern] for a text that says something: more than
// spaces.
const FilledPattern = "^[^" + hiddens + "]*[^" + hiddens + spaces + "][^" + hiddens + "]*$"

const (
	hiddens = "\x00-\x1f\x7f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
	spaces  = " \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
)

// blank reports whether s is empty or has nothing but spaces.
func blank(s string) bool { return strings.TrimSpace(s) == "" }

// hidden returns the first character in s that nobody sees and that changes what
// is seen or compared: a control character, a line break, a mark that turns the
// direction of writing, a space of no width.
func hidden(s string) (rune, bool) {
	for _, r := range s {
		switch {
		case 0x20 <= r && r < 0x7f || 0xa0 <= r && r < 0x200b: // nearly all there is
		case r < 0x20 || 0x7f <= r && r < 0xa0, // controls
			0x200b <= r && r <= 0x200f, 0x2028 <= r && r <= 0x202e, 0x2060 <= r && r <= 0x206f, r == 0xfeff:
			return r, true
		}
	}
	return 0, false
}
