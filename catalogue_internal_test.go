package blocs

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Merged catalogues overwrite each other without a word, so no two of this
// package's may share a code.
func TestCataloguesShareNoCode(t *testing.T) {
	own := 0
	for code := range catalogue() {
		if len(code) > 6 && code[:6] == "blocs." {
			own++
		}
	}
	assert.Equal(t, own, len(messages)+len(nominationMessages)+len(places)+len(aroundMessages)+len(cycleMessages)+len(inferredMessages)+len(labelMessages)+len(pointsMessages))
}
