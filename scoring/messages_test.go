package scoring_test

import (
	"testing"

	"github.com/khoithidua/blocs/emulation/value/valuetest"
	"github.com/khoithidua/blocs/scoring"
)

func TestMessages(t *testing.T) { valuetest.Catalogue(t, ".", scoring.Messages()) }
