package blocs_test

import (
	"testing"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/emulation/value/valuetest"
)

func TestMessages(t *testing.T) {
	own := value.Catalogue{}
	for code, text := range blocs.Messages() {
		if len(code) > 6 && code[:6] == "blocs." {
			own[code] = text
		}
	}
	valuetest.Catalogue(t, ".", own, blocs.Messages())
}
