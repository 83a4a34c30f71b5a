package rule_test

import (
	"testing"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/emulation/value/valuetest"
)

func TestMessages(t *testing.T) {
	valuetest.Catalogue(t, ".", rule.Messages(), value.Messages(), law.Messages())
}
