package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// What a field is called hangs on what holds it, where that has words for it.
func TestFieldTitle(t *testing.T) {
	for _, c := range []struct {
		name, reason, field string
		holders             []string
		want                string
	}{
		{"held by nothing", "the words that it has anywhere", "from", nil, "ngày đầu"},
		{"held by what has no words for it", "the same", "from", []string{"terms"}, "ngày đầu"},
		{"a step of points", "it begins at a share and on no day", "from", []string{"steps"}, "từ mức"},
		{"a step that an answer names too", "the answer has no words of its own", "from", []string{"steps", "shareStep"}, "từ mức"},
		{"held by several that differ", "none of them is right for all", "from", []string{"steps", "bands"}, "ngày đầu"},
		{"an instrument", "its number counts nothing", "number", []string{"instrument", "instruments"}, "số văn bản"},
		{"no field of any document", "nobody has a name for it", "nothingOfTheKind", nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, fieldTitle(c.field, c.holders), c.reason)
		})
	}
}
