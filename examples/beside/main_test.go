package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Whoever chooses from a list sees titles only.
func TestInquiriesAreToldApart(t *testing.T) {
	all, err := kinds()
	require.NoError(t, err)
	for _, kind := range all {
		if kind.folder != "inquiries" {
			continue
		}
		seen := map[string]string{}
		for _, f := range kind.files {
			assert.Empty(t, seen[f.title.VI], "%s: %s", f.name, f.title.VI)
			assert.Empty(t, seen[f.title.EN], "%s: %s", f.name, f.title.EN)
			seen[f.title.VI], seen[f.title.EN] = f.name, f.name
		}
		assert.NotEmpty(t, seen)
	}
}
