package value_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/value"
)

func TestParseID(t *testing.T) {
	cases := []struct {
		name, reason, text string
		good               bool
	}{
		{"words", "the ordinary form", "co-thi-dua-tinh", true},
		{"digits", "instruments are named by number", "06-2022-qh15", true},
		{"one letter", "short is allowed", "a", true},
		{"as long as may be", "80 bytes", strings.Repeat("a", 80), true},
		{"too long", "names are not sentences", strings.Repeat("a", 81), false},
		{"nothing", "the zero ID names nothing", "", false},
		{"upper case", "one spelling", "Co-thi-dua", false},
		{"diacritics", "names with marks have many spellings", "cờ-thi-đua", false},
		{"underscore", "one joint", "co_thi_dua", false},
		{"space", "one joint", "co thi dua", false},
		{"hyphen first", "a hyphen joins two words", "-co", false},
		{"hyphen last", "a hyphen joins two words", "co-", false},
		{"two hyphens", "a hyphen joins two words", "co--thi", false},
		{"hyphen alone", "a hyphen joins two words", "-", false},
		{"line end", "a pattern must not stop at the line", "co\n", false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			id, err := value.ParseID(c.text)
			if c.good {
				assert.NoError(t, err, c.reason)
				assert.EqualValues(t, c.text, id)
				assert.Regexp(t, id.TextPattern(), c.text)
				return
			}
			assert.Equal(t, "value.id", code(err), c.reason)
			assert.Empty(t, id)
		})
	}
}
