package blocs_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
)

func sealed(t testing.TB) (blocs.Report, blocs.Dossier) {
	d := seed(t)
	r, err := blocs.Seal(reviewSeed(t), d)
	require.NoError(t, err)
	return r, d
}

func TestVerify(t *testing.T) {
	cases := []struct {
		name, reason string
		change       func(*blocs.Report, *blocs.Dossier)
		want         []string
	}{
		{"untouched", "it verifies", func(*blocs.Report, *blocs.Dossier) {}, nil},
		{"no receipt", "nothing to check by", func(r *blocs.Report, _ *blocs.Dossier) { r.Receipt = nil }, []string{"blocs.verify.no-receipt"}},
		{"report changed", "another unit gets the flag", func(r *blocs.Report, _ *blocs.Dossier) { r.Nominations[0].Unit = "vks" }, []string{"blocs.verify.report"}},
		{"dossier changed", "another day", func(_ *blocs.Report, d *blocs.Dossier) { d.On = value.MustDate("2021-03-13") }, []string{"blocs.verify.dossier"}},
		{"other engine", "cannot be computed again here", func(r *blocs.Report, _ *blocs.Dossier) { r.Receipt.Engine = "v9" }, []string{"blocs.verify.other"}},
		{"forged receipt", "a receipt that fits a report that nobody computed", func(r *blocs.Report, d *blocs.Dossier) {
			r.Nominations = r.Nominations[:1]
			*r, _ = blocs.Seal(*r, *d)
		}, []string{"blocs.verify.recomputed"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r, d := sealed(t)
			c.change(&r, &d)
			var got []string
			for _, i := range blocs.Verify(r, d) {
				got = append(got, i.Code)
			}
			assert.Equal(t, c.want, got, c.reason)
		})
	}
}

// TestVerifyReport: without the dossier a report is held against its own receipt;
// what only the dossier tells is not said.
func TestVerifyReport(t *testing.T) {
	cases := []struct {
		name, reason string
		change       func(*blocs.Report)
		want         []string
	}{
		{"untouched", "as it was sealed", func(*blocs.Report) {}, nil},
		{"no receipt", "nothing to check by", func(r *blocs.Report) { r.Receipt = nil }, []string{"error blocs.verify.no-receipt"}},
		{"report changed", "another unit gets the flag", func(r *blocs.Report) { r.Nominations[0].Unit = "vks" }, []string{"error blocs.verify.report"}},
		{"other engine", "it may be right", func(r *blocs.Report) { r.Receipt.Engine = "v9" }, []string{"warning blocs.verify.other"}},
		{"other dossier", "nobody can tell without it", func(r *blocs.Report) { r.Receipt.Dossier = r.Receipt.Report }, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r, _ := sealed(t)
			receipt := *r.Receipt
			r.Receipt = &receipt
			c.change(&r)
			before := r.Receipt
			var got []string
			for _, i := range blocs.VerifyReport(r) {
				got = append(got, string(i.Severity)+" "+i.Code)
			}
			assert.Equal(t, c.want, got, c.reason)
			assert.Same(t, before, r.Receipt)
		})
	}
}

// A report that went through a file and back still verifies.
func TestReportReadsBack(t *testing.T) {
	r, d := sealed(t)
	data, err := json.Marshal(r)
	require.NoError(t, err)
	back, issues := value.Read[blocs.Report](data)
	require.Empty(t, issues)
	assert.Empty(t, blocs.Verify(back, d))
	assert.Equal(t, blocs.Render(r, value.VI), blocs.Render(back, value.VI))
}

// The same dossier gives the same bytes, and the order in which a document
// lists its fields does not matter.
func TestSameDossierSameReceipt(t *testing.T) {
	r, d := sealed(t)
	again, err := blocs.Seal(reviewSeed(t), seed(t))
	require.NoError(t, err)
	assert.Equal(t, r.Receipt, again.Receipt)
	canonical, err := value.Canonical(d)
	require.NoError(t, err)
	sorted, issues := blocs.ReadDossier(canonical)
	require.Empty(t, issues)
	r2, issues := blocs.Review(sorted)
	require.NoError(t, issues.Err())
	r2, err = blocs.Seal(r2, sorted)
	require.NoError(t, err)
	assert.Equal(t, r.Receipt, r2.Receipt)
}

// A report is amended by one that names what it replaces.
func TestReplaces(t *testing.T) {
	r, d := sealed(t)
	d.Replaces = r.Receipt.Report
	amended, issues := blocs.Review(d)
	require.NoError(t, issues.Err())
	assert.Equal(t, r.Receipt.Report, amended.Replaces)
}
