package value

import (
	"strconv"
	"strings"
)

// Patterned is a text form that a regular expression describes; schemas carry
// it. The method belongs to the type, so that one place states the form.
type Patterned interface{ TextPattern() string }

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
