package value_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/value"
)

func TestPath(t *testing.T) {
	cases := []struct {
		name, reason string
		steps        []any
		want         string
	}{
		{"document", "RFC 6901 section 5: the empty pointer is the whole document", nil, ""},
		{"field", "a stroke before each name", []any{"terms"}, "/terms"},
		{"element", "elements count from 0", []any{"terms", 0, "holders", 12}, "/terms/0/holders/12"},
		{"stroke", "section 3: / is written ~1", []any{"a/b"}, "/a~1b"},
		{"tilde", "section 3: ~ is written ~0", []any{"m~n"}, "/m~0n"},
		{"tilde one", "~ is escaped first, or ~1 would read back as /", []any{"~1"}, "/~01"},
		{"empty name", "section 5: the field named by the empty text", []any{""}, "/"},
		{"as it is", "nothing else is escaped", []any{`k"l %^|\ đ`}, `/k"l %^|\ đ`},
		{"number as a name", "a field may be named 0", []any{"0"}, "/0"},
		{"strange step", "neither name nor number leads nowhere", []any{"a", 1.5, nil}, "/a"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, value.PathTo(c.steps...).String(), c.reason)
		})
	}
	p := value.PathTo("a")
	_ = p.At("b")
	assert.Equal(t, "/a/1", p.Index(1).String(), "a path is a value: going on from it does not move it")
}
