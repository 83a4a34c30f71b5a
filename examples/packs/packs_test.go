package packs_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/internal/golden"
	"github.com/khoithidua/blocs/examples/packs"
	"github.com/khoithidua/blocs/examples/scenarios"
	"github.com/khoithidua/blocs/scoring"
)

func names(t *testing.T) []string {
	t.Helper()
	all, err := packs.Names()
	require.NoError(t, err)
	require.NotEmpty(t, all)
	return all
}

func pack(t *testing.T, name string) blocs.Pack {
	t.Helper()
	data, err := packs.Pack(name)
	require.NoError(t, err)
	p, issues := blocs.ReadPack(data)
	require.NoError(t, issues.Err())
	return p
}

// TestPacks holds every pack: each part has the statement that gives it or its
// mark, the source is named, and its page tells the same.
func TestPacks(t *testing.T) {
	index, err := os.ReadFile("README.md")
	require.NoError(t, err)
	for _, name := range names(t) {
		t.Run(name, func(t *testing.T) {
			p := pack(t, name)
			assert.Contains(t, string(index), "`"+name+"`", "the index lists every pack")
			assert.Equal(t, name, string(p.ID), "a pack stands in the folder of its name")
			var odd []string
			for _, i := range p.Check() {
				odd = append(odd, i.Path+" "+i.Code)
			}
			assert.Equal(t, oddities[name], odd, "what is odd in a source is reported and not repaired")
			assert.NotEmpty(t, p.Sources, "each fact has its source")
			if !invented(p) {
				assert.NotEmpty(t, p.Holes, "no published regulation says everything")
			}
			for _, s := range p.Statements {
				assert.NotEmpty(t, s.Says.EN, s.Says.VI)
			}
			for _, h := range p.Holes {
				assert.NotEmpty(t, h.Says.EN, h.Says.VI)
			}
			page := []byte(packs.Readme(p))
			want := golden.Want(t, filepath.Join(name, "README.md"), page)
			assert.Empty(t, cmp.Diff(string(want), string(page)), "README.md (-want +got)")
		})
	}
}

// oddities are what the sources themselves have odd.
var oddities = map[string][]string{
	// The heading of part 1 says 550; the excerpt shows rows of 400.
	"bo-nganh-kinh-te-2023": {"/regulation/scheme/criteria/0/max scoring.heading-sum"},
	// Annex 8 gives nothing for less than half of the tasks.
	// “Phó trưởng cụm”, “Khối phó”: circulars name the office and not how many hold it.
	"ke-hoach-2023":        {"/regulation/scheme/criteria/0/method/steps/5/from scoring.steps-below", "/regulation/rotation/deputy rotation.need.seats"},
	"ke-hoach-2023-so-ban": {"/regulation/rotation/deputy rotation.need.seats"},
	"kiem-sat-2019":        {"/regulation/rotation/deputy rotation.need.seats"},
	"toa-an-2018":          {"/regulation/rotation/deputy rotation.need.seats"},

	"ha-noi-2021":               {"/regulation/rotation/deputy rotation.need.seats"},
	"ke-hoach-2018":             {"/regulation/rotation/deputy rotation.need.seats"},
	"nong-nghiep-2018":          {"/regulation/rotation/deputy rotation.need.seats"},
	"quang-ninh-2017":           {"/regulation/rotation/deputy rotation.need.seats"},
	"quang-ninh-2017-duoc-giao": {"/regulation/rotation/deputy rotation.need.seats"},
	// Nor do these say for how long.
	"tu-phap-2018":    {"/regulation/rotation/chief rotation.need.term", "/regulation/rotation/deputy rotation.need.seats", "/regulation/rotation/deputy rotation.need.term"},
	"tai-nguyen-2018": {"/regulation/rotation/chief rotation.need.term", "/regulation/rotation/deputy rotation.need.seats", "/regulation/rotation/deputy rotation.need.term"},
	"van-hoa-2019":    {"/regulation/rotation/chief rotation.need.term", "/regulation/rotation/deputy rotation.need.seats", "/regulation/rotation/deputy rotation.need.term"},
}

// invented reports whether the whole regulation was invented, and says so.
func invented(p blocs.Pack) bool {
	for _, m := range p.Illustrative {
		if m.Part == "/regulation" {
			return true
		}
	}
	return false
}

// TestScenarios holds the dossier that shows a pack at work against the pack: its
// regulation is the pack's, and so are the windows of its steps.
func TestScenarios(t *testing.T) {
	shown := map[string]bool{}
	for _, c := range []struct {
		scenario, pack string
		bloc           value.ID      // whose own rules are added; empty for the common ones alone
		stage          scoring.Stage // by which the dossier's bloc chose to rank, where the sources do not say
	}{
		{"pack-toa-an-2018", "toa-an-2018", "cum-vii", ""},
		{"pack-toa-an-2018-cap-huyen", "toa-an-2018", "cum-iv", ""},
		{"pack-toa-an-2018-hai-cap", "toa-an-2018-hai-cap", "", ""},
		{"pack-kiem-sat-2019", "kiem-sat-2019", "cum-6", ""},
		{"pack-ngan-hang-nha-nuoc-2019", "ngan-hang-nha-nuoc-2019", "", ""},
		{"pack-tu-phap-2018", "tu-phap-2018", "", ""},
		{"pack-van-hoa-2019", "van-hoa-2019", "", ""},
		{"pack-thanh-tra-2016", "thanh-tra-2016", "", ""},
		{"pack-ngoai-giao-2018", "ngoai-giao-2018", "", ""},
		{"pack-giao-thong-2018", "giao-thong-2018", "", ""},
		{"pack-tai-nguyen-2018", "tai-nguyen-2018", "", ""},
		{"pack-thong-tin-2018", "thong-tin-2018", "", ""},
		{"pack-lao-dong-2023", "lao-dong-2023", "", ""},
		{"pack-bac-ninh-2025", "bac-ninh-2025", "", ""},
		{"pack-ha-noi-2021", "ha-noi-2021", "", ""},
		{"pack-nong-nghiep-2018", "nong-nghiep-2018", "", ""},
		{"pack-ke-hoach-2018", "ke-hoach-2018", "", ""},
		{"pack-ke-hoach-2023-so-ban", "ke-hoach-2023-so-ban", "", ""},
		{"pack-quang-ninh-2017", "quang-ninh-2017", "", ""},
		{"pack-quang-ninh-2017-duoc-giao", "quang-ninh-2017-duoc-giao", "", ""},
		{"pack-ke-hoach-2023", "ke-hoach-2023", "khoi-i", scoring.Verified},
		{"pack-bo-nganh-kinh-te-2023", "bo-nganh-kinh-te-2023", "", ""},
		{"t01-cong-an-xa-2025", "cong-an-xa-2025", "", scoring.Cross},
		{"nam-2025-tinh-gia-dinh", "tinh-gia-dinh-2025", "khoi-1", ""},
		{scenarios.SeedName, "ca-mau-2020", "ca-mau-khoi-1", ""},
	} {
		t.Run(c.scenario, func(t *testing.T) {
			data, err := scenarios.Input(c.scenario)
			require.NoError(t, err)
			d, issues := blocs.ReadDossier(data)
			require.NoError(t, issues.Err())
			p := pack(t, c.pack)
			regulation := p.Regulation
			if c.bloc != "" {
				var ok bool
				_, regulation, ok = p.For(c.bloc)
				require.True(t, ok, "the pack lists the bloc")
			}
			if c.stage != "" {
				require.Empty(t, regulation.Stage, "what the sources say is not chosen")
				regulation.Stage = c.stage
			}
			assert.Equal(t, canonical(t, regulation), canonical(t, d.Regulation))
			shown[c.pack] = true
			if p.YearFrom != nil {
				assert.Equal(t, d.Year.From, p.YearFrom.OnOrAfter(d.Year.From), "the emulation year begins on the day that the pack says")
			}
			for _, s := range p.Steps(d.Year) {
				assert.Contains(t, windows(d.Cycle), s.Window, "the step %s is in the dossier, in its days", s.ID)
			}
		})
	}
	for _, name := range names(t) {
		assert.True(t, shown[name], "%s has a scenario", name)
	}
}

func windows(steps []cycle.Step) map[cycle.Window]bool {
	all := map[cycle.Window]bool{}
	for _, s := range steps {
		all[s.Window] = true
	}
	return all
}

func canonical(t *testing.T, v any) string {
	t.Helper()
	data, err := value.Canonical(v)
	require.NoError(t, err)
	return string(data)
}

// TestDocumentedExamples holds the points of table T01 against the examples that
// its source works out for the method (criterion 20), and two targets in different
// units of measure that are exceeded by the same share (criterion 22).
func TestDocumentedExamples(t *testing.T) {
	data, err := scenarios.Input("t01-cong-an-xa-2025")
	require.NoError(t, err)
	d, issues := blocs.ReadDossier(data)
	require.NoError(t, issues.Err())
	report, issues := blocs.Review(d)
	require.NoError(t, issues.Err())
	points := map[value.ID][]string{}
	for _, unit := range report.Standings.Board.Units {
		for _, line := range unit.Lines {
			assert.True(t, unit.Unit == "don-vi-6" || line.Points.Low == line.Points.High, "%s %s is settled", unit.Unit, line.Criterion)
			points[line.Criterion] = append(points[line.Criterion], line.Points.Low.String())
		}
	}
	assert.Equal(t, []string{"10", "10", "10", "5", "6.67", "5", "4.5"}, points["i-2-2a-20"],
		"120/100, 150 without target, 60/50, 80/80, 100 and 75 without target as documented; 90/100 is half of nine tenths")
	assert.Equal(t, []string{"20", "20"}, points["i-2-2b-22"][:2], "10/90 and 0.1/0.9 lead together")
}
