package value_test

import (
	"testing"

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
