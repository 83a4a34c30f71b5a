package scoring_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

func TestLateCost(t *testing.T) {
	number := func(s string) *value.Decimal { d := value.MustDecimal(s); return &d }
	report := func(id value.ID, rule scoring.ReportRule) scoring.Criterion {
		return scoring.Criterion{ID: id, Kind: scoring.Report, Name: value.Text{VI: string(id)}, Max: number("10"), Report: &rule}
	}
	ten := value.MustDecimal("10")
	table, issues := scoring.Compile(scoring.Scheme{Criteria: []scoring.Criterion{
		report("floor", scoring.ReportRule{Time: ten, PerDay: number("2"), Floor: number("0")}),
		report("no-floor", scoring.ReportRule{Time: ten, PerDay: number("2")}),
		report("no-day", scoring.ReportRule{Time: ten}),
		{ID: "points", Kind: scoring.Points, Name: value.Text{VI: "points"}, Max: &ten},
	}}, value.Path{})
	require.NoError(t, issues.Err())
	for _, c := range []struct {
		name      string
		criterion value.ID
		days      int
		want      string
		ok        bool
		reason    string
	}{
		{"in time", "floor", 0, "0", true, "nothing is lost"},
		{"two a day", "floor", 3, "6", true, "DOMAIN: −2 a day"},
		{"down to the floor", "floor", 5, "10", true, "floor 0"},
		{"no further", "floor", 100, "10", true, "what is lost ends at the floor"},
		{"without a floor, above 0", "no-floor", 4, "8", true, "whatever the floor, it is not reached"},
		{"without a floor, to 0", "no-floor", 5, "10", true, "all points for time"},
		{"without a floor, below 0", "no-floor", 6, "", false, "where it ends is not said"},
		{"no price of a day", "no-day", 1, "", false, "the scheme does not say"},
		{"no price, in time", "no-day", 0, "0", true, "nothing is lost, whatever a day costs"},
		{"no report", "points", 1, "", false, "lateness takes nothing off points that are given"},
		{"no such row", "x", 1, "", false, "the table has none"},
		{"early", "floor", -1, "", false, "no number of days late"},
	} {
		t.Run(c.name, func(t *testing.T) {
			lost, _, ok := table.LateCost(c.criterion, c.days)
			assert.Equal(t, c.ok, ok, c.reason)
			if c.ok {
				assert.Equal(t, c.want, lost.String(), c.reason)
			}
		})
	}
	var none *scoring.Table
	_, _, ok := none.LateCost("floor", 1)
	assert.False(t, ok, "no table, no cost")
	_, ok = none.Row("floor")
	assert.False(t, ok)
	row, ok := table.Row("no-floor")
	assert.True(t, ok)
	assert.Equal(t, value.ID("no-floor"), row.ID)
	_, ok = table.Row("x")
	assert.False(t, ok)
}

// Two points off for each day late, down to nothing.
func ExampleTable_LateCost() {
	two, zero, ten := value.MustDecimal("2"), value.Decimal{}, value.MustDecimal("10")
	table, _ := scoring.Compile(scoring.Scheme{Criteria: []scoring.Criterion{{
		ID: "bao-cao", Code: "1", Name: value.Text{VI: "Báo cáo"}, Kind: scoring.Report, Max: &ten,
		Report: &scoring.ReportRule{Time: ten, PerDay: &two, Floor: &zero},
	}}}, value.Path{})
	lost, label, _ := table.LateCost("bao-cao", 3)
	fmt.Println(label.VI, lost)
	// Output: 1 Báo cáo 6
}
