package blocs_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
)

// Turns to come are counted only over a period that the dossier names, and the
// text then says so: the seed's rule is read off its record.
func TestFairnessCountsTheRecord(t *testing.T) {
	planned := blocs.Printer(value.VI).Print(value.Msg("blocs.fairness.planned"))
	for _, c := range []struct {
		name   string
		period *value.Span
		years  []string
		says   bool
		reason string
	}{
		{"no period", nil, []string{"2020", "2021"}, false, "what is recorded, whatever the horizon"},
		{"a period to come", &value.Span{From: value.MustDate("2021-01-01"), Until: value.MustDate("2023-01-01")}, []string{"2021", "2022"}, true, "2022 is planned"},
		{"a period that is past", &value.Span{Until: value.MustDate("2022-01-01")}, []string{"2020", "2021"}, false, "nothing in it is planned"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := seed(t)
			d.FairnessPeriod = c.period
			report, issues := blocs.Review(d)
			require.NoError(t, issues.Err())
			require.NotNil(t, report.Leadership.Fairness)
			assert.Equal(t, c.years, report.Leadership.Fairness.Years, c.reason)
			if text := blocs.Render(report, value.VI); c.says {
				assert.Contains(t, text, planned, c.reason)
			} else {
				assert.NotContains(t, text, planned, c.reason)
			}
		})
	}
}
