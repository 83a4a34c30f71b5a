package award_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/emulation/value/valuetest"
	"github.com/khoithidua/blocs/scoring/award"
)

func TestMessages(t *testing.T) {
	valuetest.Catalogue(t, ".", award.Messages(), rule.Messages(), ballot.Messages())
}

func TestMessagesAreACopy(t *testing.T) {
	award.Messages()["award.unknown"] = value.Text{}
	assert.NotZero(t, award.Messages()["award.unknown"])
}
