package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/scoring/award/awardtest"
)

// moduleRoot is the folder of the module, from here.
const moduleRoot = "../../../.."

// The committed document is what the generator writes.
func TestCoverageIsUpToDate(t *testing.T) {
	want, err := generate(moduleRoot)
	require.NoError(t, err)
	got, err := os.ReadFile(filepath.Join(moduleRoot, output))
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got), "run go generate ./scoring/award")
}

// Every provision that a rule rests on is in the tables, and no list is empty.
func TestCollect(t *testing.T) {
	cases, err := awardtest.ReadAll(filepath.Join(moduleRoot, "scoring/award/testdata"))
	require.NoError(t, err)
	c, err := collect(cases)
	require.NoError(t, err)
	for cite := range c.counts {
		require.NotNil(t, c.uses[cite], "%s is tried and not used", cite)
		assert.NotEmpty(t, c.uses[cite].standards, cite)
	}
	for cite, u := range c.uses {
		if len(u.standards) > 0 {
			assert.NotZero(t, c.counts[cite], "%s is used and not tried", cite)
		}
	}
	assert.NotEmpty(t, c.remarks.Readings)
	assert.NotEmpty(t, c.remarks.NotModelled)
}

// TestTexts: what is compiled in is what the folders hold.
func TestTexts(t *testing.T) {
	for _, c := range corpora {
		dir := filepath.Join(moduleRoot, c.folder)
		want, err := textsOf(dir, c.name, c.within)
		require.NoError(t, err)
		got, err := os.ReadFile(filepath.Join(dir, textsFile))
		require.NoError(t, err)
		assert.True(t, string(want) == string(got), "run go generate ./scoring/award: %s", dir)
	}
}
