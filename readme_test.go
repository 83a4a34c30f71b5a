package blocs_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// What the two front pages show is what the library prints, and the edition that
// they name is the corpus's.
func TestFrontPages(t *testing.T) {
	flag := reviewSeed(t).Nominations[0]
	printer := blocs.Printer(value.VI)
	want := strings.Join([]string{
		reviewSeed(t).NameOf(flag.Unit).VI + " " + string(flag.Outcome) + " " + string(flag.Assessment.State),
		printer.Money(flag.Bonus.Amount),
		flag.Assessment.Proof.Of[0].Of[0].Line(printer),
	}, "\n")
	edition := map[string]string{"README.md": "30 September 2026", "README.vi.md": "30/9/2026"}
	require.Equal(t, value.MustDate("2026-09-30"), law.Vietnam().Edition(), "change the pages with it")
	for name, day := range edition {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.Contains(t, string(data), "```\n"+want+"\n```", name)
		assert.Contains(t, string(data), "**"+day+"**", name)
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
