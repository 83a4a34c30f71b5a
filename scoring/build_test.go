package scoring_test

import (
	_ "embed"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// The shorthand in which tests write schemes and sheets.

//go:embed testdata/t01.json
var t01 []byte

func dec(s string) *value.Decimal {
	d := value.MustDecimal(s)
	return &d
}

func text(s string) value.Text { return value.Text{VI: s} }

func scheme(criteria ...scoring.Criterion) scoring.Scheme {
	return scoring.Scheme{Name: text("Bảng"), Criteria: criteria}
}

func group(id, heading string, items ...scoring.Criterion) scoring.Criterion {
	c := scoring.Criterion{ID: value.ID(id), Name: text(id), Kind: scoring.Group, Items: items}
	if heading != "" {
		c.Max = dec(heading)
	}
	return c
}

func capped(most string, c scoring.Criterion) scoring.Criterion {
	c.Cap = dec(most)
	return c
}

func coded(code string, c scoring.Criterion) scoring.Criterion {
	c.Code = code
	return c
}

func points(id, most string) scoring.Criterion {
	return scoring.Criterion{ID: value.ID(id), Name: text(id), Kind: scoring.Points, Max: dec(most)}
}

func yesNo(id, most string) scoring.Criterion {
	c := points(id, most)
	c.Kind = scoring.Achieved
	return c
}

func sheet(unit string, entries ...scoring.Entry) scoring.Sheet {
	return scoring.Sheet{Unit: value.ID(unit), Stage: scoring.Self, Entries: entries}
}

func typed(id, points string) scoring.Entry {
	return scoring.Entry{Criterion: value.ID(id), Points: dec(points)}
}

func achieved(id string, yes bool) scoring.Entry {
	return scoring.Entry{Criterion: value.ID(id), Achieved: &yes}
}

func out(id string, why scoring.EntryState) scoring.Entry {
	return scoring.Entry{Criterion: value.ID(id), State: why}
}

func compile(t testing.TB, s scoring.Scheme) *scoring.Table {
	t.Helper()
	table, issues := scoring.Compile(s, value.PathTo("scheme"))
	require.NoError(t, issues.Err())
	return table
}

func readT01(t testing.TB) scoring.Scheme {
	t.Helper()
	s, issues := value.Read[scoring.Scheme](t01)
	require.Empty(t, issues)
	return s
}

// said lists issues as severity, code and path, which is what tests compare.
func said(issues value.Issues) []string {
	var lines []string
	for _, i := range issues {
		lines = append(lines, string(i.Severity)+" "+i.Code+" "+i.Path)
	}
	return lines
}

func bounds(b scoring.Bounds) string {
	if b.Settled() {
		return b.Low.String()
	}
	return b.Low.String() + ".." + b.High.String()
}
