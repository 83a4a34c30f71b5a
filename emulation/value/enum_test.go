package value_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/value"
)

func TestListed(t *testing.T) {
	for _, mode := range []value.Mode{value.HalfUp, value.HalfEven, value.Up, value.Down} {
		assert.True(t, value.Listed(mode), mode)
	}
	for mode, reason := range map[value.Mode]string{
		"":       "nothing said is no value of the list",
		"halfup": "one spelling",
		"floor":  "another word",
	} {
		assert.False(t, value.Listed(mode), reason)
	}
}
