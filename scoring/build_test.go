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

func penalty(c scoring.Criterion) scoring.Criterion {
	c.Effect = scoring.Penalty
	return c
}

func bonus(c scoring.Criterion) scoring.Criterion {
	c.Effect = scoring.Bonus
	return c
}

func floored(least string, c scoring.Criterion) scoring.Criterion {
	c.Floor = dec(least)
	return c
}

func quantity(id, most string, m scoring.Method) scoring.Criterion {
	c := points(id, most)
	c.Kind, c.Method = scoring.Quantity, &m
	return c
}

func count(id, most, each string) scoring.Criterion {
	c := points(id, most)
	c.Kind, c.Each = scoring.Count, dec(each)
	return c
}

func report(id, most string, r scoring.ReportRule) scoring.Criterion {
	c := points(id, most)
	c.Kind, c.Report = scoring.Report, &r
	return c
}

// leading is the method M01 of the commune police: half marks at target, an own
// pool for units without one.
func leading() scoring.Method {
	return scoring.Method{Kind: scoring.LeaderRelative, AtTarget: value.MustRatio("1/2"), NoTarget: scoring.OwnPool}
}

// twoDecimals rounds leaves to two decimals.
func twoDecimals(s scoring.Scheme) scoring.Scheme {
	s.Rounding.Leaf = &value.Rounding{Step: value.MustDecimal("0.01"), Mode: value.HalfUp}
	return s
}

// step is a band of the share of the plan: from, below (may be "") and points.
func step(from, below, points string) scoring.ShareStep {
	s := scoring.ShareStep{From: value.MustRatio(from), Points: value.MustDecimal(points)}
	if below != "" {
		s.Below = value.MustRatio(below)
	}
	return s
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

// done is an entry of target and actual; "" is not given.
func done(id, target, actual string) scoring.Entry {
	e := scoring.Entry{Criterion: value.ID(id)}
	if target != "" {
		e.Target = dec(target)
	}
	if actual != "" {
		e.Actual = dec(actual)
	}
	return e
}

func counted(id string, n int) scoring.Entry {
	return scoring.Entry{Criterion: value.ID(id), Count: &n}
}

// late is an entry of a report so many days late; quality may be "".
func late(id string, days int, quality string) scoring.Entry {
	e := scoring.Entry{Criterion: value.ID(id), DaysLate: &days}
	if quality != "" {
		e.Points = dec(quality)
	}
	return e
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
