package packs_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/law"
)

// TestClauses holds each pack that was read from a text against the list of the
// clauses of that text: what a statement tells, and what is left out and why.
func TestClauses(t *testing.T) {
	for _, name := range names(t) {
		t.Run(name, func(t *testing.T) {
			quoted := places(pack(t, name))
			data, err := os.ReadFile(filepath.Join(name, "clauses.txt"))
			if len(quoted) == 0 {
				assert.ErrorIs(t, err, os.ErrNotExist, "nothing was read, so nothing is listed")
				return
			}
			require.NoError(t, err)
			told, left := clauses(t, string(data))
			assert.Empty(t, without(told, quoted), "clauses that no statement tells")
			assert.Empty(t, without(quoted, told), "statements of clauses that the list does not have, or leaves out")
			assert.Empty(t, skipped(append(told, left...)), "articles of which the list says nothing")
		})
	}
}

// places returns where the statements stand that quote the pack's own instrument.
func places(p blocs.Pack) (all []string) {
	for _, s := range p.Statements {
		if s.Basis == law.Quoted && s.Instrument == p.Instruments[0].Number {
			all = append(all, s.At)
		}
	}
	return all
}

// clauses reads a list: an article with its clauses that are told, or with a dash
// what is left out and the reason.
func clauses(t *testing.T, text string) (told, left []string) {
	t.Helper()
	for _, line := range strings.Split(text, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		before, after, ok := strings.Cut(line, ":")
		require.True(t, ok, line)
		if out, dash := strings.CutPrefix(before, "- "); dash {
			assert.NotEmpty(t, strings.TrimSpace(after), "the reason why it is left out: %s", line)
			left = append(left, strings.Split(out, ", ")...)
			continue
		}
		of := strings.Fields(after)
		if len(of) == 0 {
			told = append(told, before)
		}
		for _, clause := range of {
			told = append(told, strings.TrimSuffix(before+"."+clause, ".."))
		}
	}
	return told, left
}

// without returns the places of which none of the others is a part, or the whole.
func without(all, others []string) (alone []string) {
	for _, a := range all {
		found := false
		for _, o := range others {
			found = found || a == o || strings.HasPrefix(a, o+".") || strings.HasPrefix(o, a+".")
		}
		if !found {
			alone = append(alone, a)
		}
	}
	return alone
}

var article = regexp.MustCompile(`^\d+`)

// skipped returns the articles up to the last that are not among the places.
func skipped(all []string) (missing []int) {
	seen, last := map[int]bool{}, 0
	for _, place := range all {
		if n, err := strconv.Atoi(article.FindString(place)); err == nil {
			seen[n], last = true, max(last, n)
		}
	}
	for n := 1; n <= last; n++ {
		if !seen[n] {
			missing = append(missing, n)
		}
	}
	return missing
}
