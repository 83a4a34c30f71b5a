package value

import (
	"slices"
	"strings"
)

// What people write for yes and for no where one of them is asked for, in small
// letters: words first, then the letters, digits and marks that stand for them.
var (
	yesWords = [...]string{"đạt", "có", "đúng", "yes", "true", "achieved"}
	noWords  = [...]string{"không đạt", "không", "sai", "no", "false", "not achieved"}
	yesSigns = [...]string{"x", "✓", "✔", "+", "1", "c", "đ", "y"}
	noSigns  = [...]string{"0", "k", "kđ", "n"}
)

// ReadTruth reads yes or no as people type it: "đạt", "không đạt", "Có", "x", "0".
// Documents are never read so. That a sign stands for it, and not a word, is told:
// another table may mean something else by it.
//
// It is an error if the text is no such word or sign. Nothing, or only a dash, is
// not known, which is not no.
func ReadTruth(s string) (is, sign bool, err error) {
	typed := unquoted(s)
	if isNothing(typed) {
		return false, false, problem("value.typed.nothing")
	}
	word := strings.ToLower(strings.Join(strings.Fields(typed), " "))
	switch {
	case slices.Contains(yesWords[:], word):
		return true, false, nil
	case slices.Contains(noWords[:], word):
		return false, false, nil
	case slices.Contains(yesSigns[:], word):
		return true, true, nil
	case slices.Contains(noSigns[:], word):
		return false, true, nil
	}
	return false, false, problem("value.typed.truth", typed)
}
