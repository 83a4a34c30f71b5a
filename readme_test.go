package blocs_test

import (
	"os"
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
	edition := map[string]string{"README.md": "23 November 2026", "README.vi.md": "23/11/2026"}
	require.Equal(t, value.MustDate("2026-11-23"), law.Vietnam().Edition(), "change the pages with it")
	for name, day := range edition {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.Contains(t, string(data), "```\n"+want+"\n```", name)
		assert.Contains(t, string(data), "**"+day+"**", name)
	}
}
