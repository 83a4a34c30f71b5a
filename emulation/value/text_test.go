package value_test

import (
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/value"
)

func TestText(t *testing.T) {
	both := value.Text{VI: "Cờ thi đua", EN: "Emulation flag"}
	assert.Equal(t, "Cờ thi đua", both.In(value.VI))
	assert.Equal(t, "Emulation flag", both.In(value.EN))
	assert.Equal(t, "Cờ thi đua", both.In(""), "Vietnamese is authoritative")
	assert.Equal(t, "Bằng khen", value.Text{VI: "Bằng khen"}.In(value.EN), "a name without a translation keeps its own")
	assert.True(t, value.Text{}.IsZero())
	assert.False(t, value.Text{EN: "x"}.IsZero())
}

// The reader asks first whether a character may be a loose mark at all; the tables
// of Unicode are the twin.
func TestLooseMarks(t *testing.T) {
	for r := rune(0x80); r <= unicode.MaxRune; r++ {
		if !unicode.IsPrint(r) {
			continue
		}
		for _, text := range []string{string(r), `\u0061` + string(r)} {
			_, issues := value.ParseNode([]byte(`"` + text + `"`))
			assert.Equal(t, unicode.Is(unicode.Mn, r), issues.Err() != nil, "%U", r)
		}
	}
}
