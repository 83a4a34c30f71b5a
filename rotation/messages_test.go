package rotation_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/emulation/value/valuetest"
	"github.com/khoithidua/blocs/rotation"
)

func TestMessages(t *testing.T) {
	valuetest.Catalogue(t, ".", rotation.Messages(), value.Messages())
}

func TestMessagesAreACopy(t *testing.T) {
	rotation.Messages()["rotation.next"] = value.Text{}
	assert.NotZero(t, rotation.Messages()["rotation.next"])
}
