package blocs_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// What the two front pages show is an example of this package: its lines, and
// what it prints. The edition that they name is the corpus's.
func TestFrontPages(t *testing.T) {
	data, err := os.ReadFile("example_test.go")
	require.NoError(t, err)
	_, example, found := strings.Cut(string(data), "func ExampleReview() {\n")
	require.True(t, found)
	code, output, found := strings.Cut(example, "\t// Output:\n")
	require.True(t, found)
	output, _, _ = strings.Cut(strings.ReplaceAll(output, "\t// ", ""), "}\n")
	edition := map[string]string{"README.md": "30 September 2026", "README.vi.md": "30/09/2026"}
	require.Equal(t, value.MustDate("2026-09-30"), law.Vietnam().Edition(), "change the pages with it")
	for name, day := range edition {
		page, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.Contains(t, string(page), "```\n"+output+"```", name)
		assert.Contains(t, string(page), "**"+day+"**", name)
		_, sample, _ := strings.Cut(string(page), "```go\n")
		sample, _, _ = strings.Cut(sample, "```")
		for line := range strings.Lines(sample) {
			line, _, _ = strings.Cut(strings.TrimSpace(line), "  //")
			assert.Contains(t, code, "\t"+strings.TrimSpace(line)+"\n", name)
		}
	}
}

// TestLinks follows the links of the pages to files of this repository: a page
// that names a file which is gone sends its reader nowhere.
func TestLinks(t *testing.T) {
	pages, err := filepath.Glob("docs/*.md")
	require.NoError(t, err)
	pages = append(pages, "README.md", "README.vi.md", "CONTRIBUTING.md")
	link := regexp.MustCompile(`\]\(([^)#\s]+)[^)]*\)`)
	followed := 0
	for _, page := range pages {
		data, err := os.ReadFile(page)
		require.NoError(t, err)
		for _, found := range link.FindAllStringSubmatch(string(data), -1) {
			if strings.Contains(found[1], ":") {
				continue // an address elsewhere
			}
			followed++
			_, err := os.Stat(filepath.Join(filepath.Dir(page), found[1]))
			assert.NoError(t, err, "%s links to %s", page, found[1])
		}
	}
	assert.NotZero(t, followed)
}
