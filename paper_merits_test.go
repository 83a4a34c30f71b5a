package blocs

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// TestStandardThatALetterNames: what a letter says an award is proposed under is the
// provision that has its standard, in the law of the day, whatever else the steps of
// the proof cite.
func TestStandardThatALetterNames(t *testing.T) {
	want := map[string]string{ // the articles of the laws of 2003 and 2022 and of Decree 91/2017
		"co-thi-dua-chinh-phu 15-2003-qh11": "25", "co-thi-dua-chinh-phu 06-2022-qh15": "25.1",
		"co-thi-dua-bo 15-2003-qh11": "26", "co-thi-dua-bo 06-2022-qh15": "26.1",
		"co-thi-dua-tinh 15-2003-qh11": "26", "co-thi-dua-tinh 06-2022-qh15": "26.1",
		"tap-the-lao-dong-xuat-sac 15-2003-qh11": "27.1", "tap-the-lao-dong-xuat-sac 06-2022-qh15": "27.1",
		"tap-the-lao-dong-tien-tien 06-2022-qh15": "28.1",
		"bang-khen-bo 91-2017-nd-cp":              "39.2", "bang-khen-bo 06-2022-qh15": "74.3",
		"bang-khen-tinh 91-2017-nd-cp": "39.2", "bang-khen-tinh 06-2022-qh15": "74.3",
	}
	files, err := filepath.Glob("examples/scenarios/*/input.json")
	require.NoError(t, err)
	seen := map[string]bool{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		d, issues := value.Read[Dossier](data)
		if issues.Err() != nil {
			continue
		}
		r, _ := Review(d)
		for _, n := range r.Nominations {
			cite, ok := award.Vietnam().StandardBy(n.Award, n.Assessment.Recipient, n.Assessment.On)
			if !ok {
				continue
			}
			place := strconv.Itoa(cite.Article)
			if cite.Clause > 0 {
				place += "." + strconv.Itoa(cite.Clause)
			}
			key := string(n.Award) + " " + string(cite.Instrument)
			assert.Equal(t, want[key], place, "%s: %s", file, key)
			seen[key] = true
		}
	}
	assert.Len(t, seen, len(want), "every provision is met")
}
