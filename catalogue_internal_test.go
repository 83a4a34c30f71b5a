package blocs

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Merged catalogues overwrite each other without a word, so no two of this
// package's may share a code.
func TestCataloguesShareNoCode(t *testing.T) {
	joined := 0
	for code := range catalogue() {
		if len(code) > 6 && code[:6] == "blocs." {
			joined++
		}
	}
	written := 0
	for _, c := range own {
		written += len(c)
	}
	assert.Equal(t, written, joined)
}
