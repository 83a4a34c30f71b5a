package blocs_test

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/scenarios"
	"github.com/khoithidua/blocs/scoring/award"
)

// scenario returns the dossier of a scenario, and its report with a receipt.
func scenario(t testing.TB, name string) (blocs.Dossier, blocs.Report) {
	data, err := scenarios.Input(name)
	require.NoError(t, err)
	d, issues := blocs.ReadDossier(data)
	require.NoError(t, issues.Err())
	r, issues := blocs.Review(d)
	require.NoError(t, issues.Err())
	r, err = blocs.Seal(r, d)
	require.NoError(t, err)
	return d, r
}

func paths(changes []blocs.Change) []string {
	var all []string
	for _, c := range changes {
		place := c.Says.Code + " " + c.Path
		if c.Gone {
			place += " in the old"
		}
		all = append(all, place)
	}
	return all
}

// The council decides, a report is published; a year later a flag is revoked and
// the report is replaced by one that names it.
func TestAmend(t *testing.T) {
	_, published := scenario(t, "council-moved-down")
	next, _ := scenario(t, "council-revoked")
	next.Replaces = published.Receipt.Report
	a, issues := blocs.Amend(published, next)
	require.NoError(t, issues.Err())
	assert.Equal(t, []string{
		"blocs.amend.lost /nominations/1/council",
		"blocs.amend.detail /nominations/0",
		"blocs.amend.detail /nominations/2",
		"blocs.amend.part-gone /derived in the old",
		"blocs.amend.part /on",
		"blocs.amend.part /revocations",
		"blocs.amend.part /unknown",
	}, paths(a.Changes), "B has its flag no more; the law of the later day reads no review off a decision any more")
	assert.Equal(t, published.Receipt.Report, a.Report.Replaces)
	assert.Empty(t, blocs.Verify(a.Report, next), "the new report is a report as any other")
	for _, lang := range []value.Lang{value.VI, value.EN} {
		text := blocs.RenderAmendment(a, lang)
		assert.Contains(t, text, string(published.Receipt.Report))
		assert.Contains(t, text, blocs.Render(a.Report, lang))
	}
	assert.Empty(t, blocs.RenderAmendment(blocs.Amendment{}, value.VI), "there is nothing to show")
}

func TestAmendRefuses(t *testing.T) {
	for _, c := range []struct {
		name, why string
		change    func(*blocs.Report, *blocs.Dossier)
		want      []string
	}{
		{"nothing named", "a frozen report is not replaced in silence", func(_ *blocs.Report, d *blocs.Dossier) { d.Replaces = "" }, []string{"error blocs.amend.other /replaces"}},
		{"another report", "the digest of some other report", func(_ *blocs.Report, d *blocs.Dossier) { d.Replaces = blocs.Digest(strings.Repeat("0", 64)) }, []string{"error blocs.amend.other /replaces"}},
		{"no receipt", "a report that was never sealed was never published", func(r *blocs.Report, _ *blocs.Dossier) { r.Receipt = nil }, []string{"error blocs.verify.no-receipt /receipt"}},
		{"a report changed since", "it is not the one that was published", func(r *blocs.Report, _ *blocs.Dossier) { r.Members = r.Members[1:] }, []string{"error blocs.verify.report /receipt/report"}},
		{"another bloc", "a report replaces one of its own bloc", func(_ *blocs.Report, d *blocs.Dossier) { d.Bloc.ID = "khac" }, []string{"error blocs.amend.elsewhere /year"}},
		{"nothing new", "two papers that say the same", func(_ *blocs.Report, d *blocs.Dossier) {
			old, _ := scenario(t, "council-moved-down")
			old.Replaces = d.Replaces
			*d = old
		}, []string{"warning award.ruling-unproposed /council/3/unit", "warning blocs.amend.nothing /replaces"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, published := scenario(t, "council-moved-down")
			next, _ := scenario(t, "council-revoked")
			next.Replaces = published.Receipt.Report
			c.change(&published, &next)
			a, issues := blocs.Amend(published, next)
			var got []string
			for _, i := range issues {
				got = append(got, string(i.Severity)+" "+i.Code+" "+i.Path)
			}
			assert.Equal(t, c.want, got, c.why)
			if issues.Err() != nil {
				assert.Zero(t, a, "with an error there is no amendment")
			}
		})
	}
}

// Each part that can change is told one by one.
func TestAmendTellsWhatChanges(t *testing.T) {
	d, published := scenario(t, "quang-ninh-2017-quotas")
	d.Replaces = published.Receipt.Report
	d.Decisions = append([]award.Decision{}, d.Decisions...)
	d.Decisions[2].Units = []value.ID{"so-c", "so-d"}
	d.Sheets[5].Entries[0].Points = ptr(value.MustDecimal("99"))
	d.Bloc.Members[6].Until = value.MustDate("2019-01-01")
	d.Sheets = d.Sheets[:6]
	a, issues := blocs.Amend(published, d)
	require.NoError(t, issues.Err())
	got := paths(a.Changes)
	for _, want := range []string{
		"blocs.amend.left /members/6 in the old",
		"blocs.amend.points /standings/board/units/5/points",
		"blocs.amend.place /standings/places/5",
		"blocs.amend.proposed /nominations/3",
		"blocs.amend.withdrawn /nominations/3 in the old",
		"blocs.amend.rules /proposals/0/units/0/outcome",
		"blocs.amend.rules /proposals/0/units/5/outcome",
	} {
		assert.Contains(t, got, want)
	}
	for _, c := range a.Changes {
		for _, lang := range []value.Lang{value.VI, value.EN} {
			assert.NotEmpty(t, blocs.Printer(lang).Print(c.Says))
		}
	}
}

// What is told by neither points nor places is told too where those are.
func TestAmendTellsOfBandsTiesAndTheTable(t *testing.T) {
	d, published := scenario(t, "nam-2025-tinh-gia-dinh")
	require.NotEmpty(t, published.Standings.Bands)
	d.Replaces = published.Receipt.Report
	scheme := *d.Regulation.Scheme
	scheme.Bands = slices.Clone(scheme.Bands)
	scheme.Bands[0].From = ptr(value.MustDecimal("999"))
	scheme.Name.VI = "Bảng sửa đổi"
	d.Regulation.Scheme = &scheme
	last := len(d.Sheets) - 1
	d.Sheets = slices.Clone(d.Sheets)
	d.Sheets[last].Entries = d.Sheets[last].Entries[1:]
	a, issues := blocs.Amend(published, d)
	require.NoError(t, issues.Err())
	got := strings.Join(paths(a.Changes), "\n")
	for _, want := range []string{"blocs.amend.points /standings/board/units/", "blocs.amend.band /standings/bands/0", "blocs.amend.part /standings/outline"} {
		assert.Contains(t, got, want)
	}
	for _, c := range a.Changes {
		_, found := lookUp(t, a.Report, c.Path)
		assert.True(t, found || c.Gone, "%+v", c)
	}
	text := blocs.RenderAmendment(a, value.EN)
	assert.Contains(t, text, ", band: from ")
}

// A place is one of the report that it is told of: of the new one, and of the one
// replaced for what is there no more.
func TestAmendPlacesAreThere(t *testing.T) {
	for _, c := range []struct {
		name, reason string
		change       func(*blocs.Dossier)
		want         string
	}{
		{"a unit left", "the new report does not list it", func(d *blocs.Dossier) {
			d.Bloc.Members[6].Until = value.MustDate("2019-01-01")
			d.Sheets = d.Sheets[:6]
		}, "blocs.amend.left /members/6 in the old"},
		{"the first unit left", "the numbers of the others change", func(d *blocs.Dossier) {
			d.Bloc.Members[0].Until = value.MustDate("2019-01-01")
			d.Sheets = d.Sheets[1:]
		}, "blocs.amend.left /members/0 in the old"},
		{"a unit is called otherwise", "same unit, another name", func(d *blocs.Dossier) { d.Bloc.Members[2].Unit.Name.VI = "Tên mới" }, "blocs.amend.unit /members/2"},
		{"no decision stands", "the part is gone", func(d *blocs.Dossier) { d.Decisions = nil }, "blocs.amend.withdrawn /nominations/0 in the old"},
		{"no table of criteria", "nor are there points", func(d *blocs.Dossier) { d.Regulation.Scheme, d.Regulation.Stage, d.Sheets = nil, "", nil }, "blocs.amend.part-gone /standings in the old"},
		{"a line more", "the rules now say something of it", func(d *blocs.Dossier) {
			d.Regulation.Lines = append(d.Regulation.Lines, award.Line{Award: "tap-the-lao-dong-xuat-sac"})
		}, "blocs.amend.line /proposals/3"},
		{"a line less", "the rules say nothing of it any more", func(d *blocs.Dossier) { d.Regulation.Lines = d.Regulation.Lines[:2] }, "blocs.amend.line-gone /proposals/2 in the old"},
		{"a quota is read otherwise", "nobody's outcome changes", func(d *blocs.Dossier) { d.Regulation.Quotas[0].Clause = "1" }, "blocs.amend.rules-detail /proposals/0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, published := scenario(t, "quang-ninh-2017-quotas")
			d.Replaces = published.Receipt.Report
			d.Regulation.Quotas, d.Regulation.Lines = slices.Clone(d.Regulation.Quotas), slices.Clone(d.Regulation.Lines)
			c.change(&d)
			a, issues := blocs.Amend(published, d)
			require.NoError(t, issues.Err())
			assert.Contains(t, paths(a.Changes), c.want, c.reason)
			for _, change := range a.Changes {
				in := a.Report
				if change.Gone {
					in = published
				}
				_, found := lookUp(t, in, change.Path)
				assert.True(t, found, "%s: %+v", c.reason, change)
				for _, lang := range []value.Lang{value.VI, value.EN} {
					assert.NotContains(t, blocs.Printer(lang).Print(change.Says), "blocs.", "every part has its words")
				}
			}
		})
	}
}

// lookUp returns what stands in a report at a place.
func lookUp(t *testing.T, r blocs.Report, pointer string) (value.Node, bool) {
	t.Helper()
	data, err := value.Canonical(r)
	require.NoError(t, err)
	n, issues := value.ParseNode(data)
	require.NoError(t, issues.Err())
	for _, step := range strings.Split(pointer, "/")[1:] {
		i, err := strconv.Atoi(step)
		field, found := n.Field(step)
		switch {
		case n.Kind == value.KindArray && err == nil && i < len(n.Items):
			n = n.Items[i]
		case found:
			n = field
		default:
			return n, false
		}
	}
	return n, true
}

// Every part of a report has words by which an amendment names it.
func TestPartsHaveNames(t *testing.T) {
	report := reflect.TypeFor[blocs.Report]()
	for i := range report.NumField() {
		f := report.Field(i)
		key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if key == "$schema" || key == "receipt" || key == "replaces" {
			continue // they say which report it is
		}
		for _, lang := range []value.Lang{value.VI, value.EN} {
			assert.NotContains(t, blocs.Printer(lang).Print(value.Msg("blocs.part."+key)), "blocs.part", "%s", key)
		}
	}
}

func ptr[T any](v T) *T { return &v }

func codesAt(issues value.Issues) []string {
	var all []string
	for _, i := range issues {
		all = append(all, i.Code+" "+i.Path)
	}
	return all
}
