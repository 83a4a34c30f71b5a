package award

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/law"
)

// TestStandardsReadLater: what is read of a standard when it is first asked for is
// what is read of all at once, with all checks.
func TestStandardsReadLater(t *testing.T) {
	whole, issues := Load(texts(), law.Vietnam())
	require.Empty(t, issues)
	require.Len(t, Vietnam().standards, len(whole.standards))
	for id := range whole.standards {
		assert.NotEmpty(t, whole.standard(id))
		assert.Equal(t, whole.standard(id), Vietnam().standard(id), "%s", id)
	}
}
