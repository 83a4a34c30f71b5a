package scoring_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// TestAccounts: what is told of one entry, beside its points.
func TestAccounts(t *testing.T) {
	rule := scoring.ReportRule{Time: value.MustDecimal("5"), PerDay: dec("2"), Floor: dec("0"), Quality: dec("5"), NotSubmitted: dec("0")}
	stepped := scoring.Method{Kind: scoring.Steps, Steps: []scoring.ShareStep{step("90%", "", "9"), step("0%", "", "2")}}
	overlapping := scoring.Method{Kind: scoring.Steps, Steps: []scoring.ShareStep{step("90%", "", "9"), step("0%", "95%", "2")}}
	for _, tt := range []struct {
		name, reason string
		criterion    scoring.Criterion
		entry        scoring.Entry
		points       string
		want         scoring.AccountRow // without criterion and entry
	}{
		{"typed with a reason", "the reason is more than the board says", points("a", "10"), reasoned(typed("a", "8")), "8", scoring.AccountRow{}},
		{"not assigned with a reason", "the entry tells why", points("a", "10"), reasoned(out("a", scoring.NotAssigned)), "0", scoring.AccountRow{}},
		{"counted", "3 × 2 is within the maximum", count("a", "10", "2"), counted("a", 3), "6", scoring.AccountRow{}},
		{"counted beyond the maximum", "7 × 2 would be 14", count("a", "10", "2"), counted("a", 7), "10", scoring.AccountRow{Uncut: &scoring.Bounds{Low: *dec("14"), High: *dec("14")}}},
		{"penalty beyond its maximum", "below 0, as on the board", penalty(count("a", "10", "2")), counted("a", 7), "-10", scoring.AccountRow{Uncut: &scoring.Bounds{Low: *dec("-14"), High: *dec("-14")}}},
		{"rounded", "10 × 1/3 is 3.3333 and more", quantity("a", "10", scoring.Method{Kind: scoring.Proportional}), done("a", "3", "1"), "3.33",
			scoring.AccountRow{Share: value.MustRatio("1/3"), Unrounded: dec("3.3333"), About: true}},
		{"rounded up", "10 × 2/3 is nearer to 6.6667", quantity("a", "10", scoring.Method{Kind: scoring.Proportional}), done("a", "3", "2"), "6.67",
			scoring.AccountRow{Share: value.MustRatio("2/3"), Unrounded: dec("6.6667"), About: true}},
		{"rounded exactly", "10 × 1/16 has four places", quantity("a", "10", scoring.Method{Kind: scoring.Proportional}), done("a", "16", "1"), "0.63",
			scoring.AccountRow{Share: value.MustRatio("6.25%"), Unrounded: dec("0.625")}},
		{"even", "10 × 1/2 needs no rounding", quantity("a", "10", scoring.Method{Kind: scoring.Proportional}), done("a", "4", "2"), "5", scoring.AccountRow{Share: value.MustRatio("50%")}},
		{"rounded penalty", "below 0, as on the board", penalty(quantity("a", "10", scoring.Method{Kind: scoring.Proportional})), done("a", "3", "1"), "-3.33",
			scoring.AccountRow{Share: value.MustRatio("1/3"), Unrounded: dec("-3.3333"), About: true}},
		{"step", "95 % lies in the step from 90 %", quantity("a", "10", stepped), done("a", "100", "95"), "9",
			scoring.AccountRow{Share: value.MustRatio("95%"), ShareStep: &scoring.ShareStep{From: value.MustRatio("90%"), Points: *dec("9")}}},
		{"steps that overlap", "92 % lies in two", quantity("a", "10", overlapping), done("a", "100", "92"), "2..9", scoring.AccountRow{Share: value.MustRatio("92%")}},
		{"step beyond the maximum", "the step has 9 points, the criterion 6", quantity("a", "6", stepped), done("a", "100", "95"), "6",
			scoring.AccountRow{Share: value.MustRatio("95%"), ShareStep: &scoring.ShareStep{From: value.MustRatio("90%"), Points: *dec("9")}, Uncut: &scoring.Bounds{Low: *dec("9"), High: *dec("9")}}},
		{"per percent beyond the maximum", "150 % at 1 point for 10 % are 15", quantity("a", "10", percent(scoring.PerPercent, "10", "1", scoring.Dropped)), done("a", "2", "3"), "10",
			scoring.AccountRow{Share: value.MustRatio("150%"), Uncut: &scoring.Bounds{Low: *dec("15"), High: *dec("15")}}},
		{"late report", "5 − 2 × 2 for the time, 4 for the quality", report("a", "10", rule), late("a", 2, "4"), "5", scoring.AccountRow{Time: &scoring.Bounds{Low: *dec("1"), High: *dec("1")}}},
		{"report beyond the maximum", "5 and 5 are 10, the criterion has 8", report("a", "8", rule), late("a", 0, "5"), "8",
			scoring.AccountRow{Time: &scoring.Bounds{Low: *dec("5"), High: *dec("5")}, Uncut: &scoring.Bounds{Low: *dec("10"), High: *dec("10")}}},
		{"report of unknown lateness", "anything from the floor to all of it", report("a", "10", rule), typed("a", "4"), "4..9", scoring.AccountRow{Time: &scoring.Bounds{High: *dec("5")}}},
		{"target alone", "what is not done yet has no share", quantity("a", "10", stepped), done("a", "100", ""), "0..10", scoring.AccountRow{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			table := compile(t, twoDecimals(scheme(tt.criterion)))
			sheets := []scoring.Sheet{sheet("u", tt.entry)}
			board, issues := table.Score([]value.ID{"u"}, sheets, scoring.Self, value.Path{})
			require.NoError(t, issues.Err())
			require.Equal(t, tt.points, bounds(board.Units[0].Lines[0].Points))
			tt.want.Criterion, tt.want.Entry = "a", &tt.entry
			require.Equal(t, []scoring.AccountRow{tt.want}, table.Accounts(board, sheets, nil)[0].Rows, tt.reason)
		})
	}
}

func reasoned(e scoring.Entry) scoring.Entry {
	e.Reason = &value.Text{VI: "theo biên bản kiểm tra"}
	return e
}

// TestAccountsWithoutWords: rows of which there is no more to say than the board
// does.
func TestAccountsWithoutWords(t *testing.T) {
	plain := compile(t, scheme(points("a", "10"), yesNo("b", "10"), count("c", "10", "1")))
	entries := []scoring.Sheet{sheet("u", typed("a", "12"), achieved("b", false), out("c", scoring.NotApplicable))}
	lines, _ := plain.Score([]value.ID{"u"}, entries, scoring.Self, value.Path{})
	require.Empty(t, plain.Accounts(lines, entries, nil)[0].Rows, "12 points typed in, not achieved, not applicable: the lines say so")

	scoped := points("c", "10")
	scoped.Units = []value.ID{"v"}
	table := compile(t, scheme(group("g", "", points("a", "10"), count("b", "10", "1")), scoped))
	sheets := []scoring.Sheet{sheet("u", counted("b", -1), typed("c", "3"))}
	board, _ := table.Score([]value.ID{"u", "v"}, sheets, scoring.Self, value.Path{})
	for _, a := range table.Accounts(board, sheets, nil) {
		require.Empty(t, a.Rows, "no entry, one that makes no sense, one that does not count, no sheet")
	}
	require.Nil(t, (*scoring.Table)(nil).Accounts(board, sheets, nil))
	require.Len(t, compile(t, scheme(points("a", "1"))).Accounts(board, sheets, nil), 2, "a board of another table has no rows")
}

// TestAccountsOfLimits: what the cap of a group, of a penalty and of the whole cut.
func TestAccountsOfLimits(t *testing.T) {
	s := scheme(
		capped("12", group("g", "", points("a", "10"), points("b", "10"))),
		capped("5", penalty(group("p", "", points("c", "10")))),
	)
	s.Cap, s.Rounding.Total = dec("6.6"), &value.Rounding{Step: *dec("1"), Mode: value.HalfUp}
	table := compile(t, s)
	sheets := []scoring.Sheet{sheet("u", typed("a", "9"), typed("b", "8"), typed("c", "7"))}
	board, _ := table.Score([]value.ID{"u"}, sheets, scoring.Self, value.Path{})
	a := table.Accounts(board, sheets, nil)[0]
	cut := map[value.ID]string{}
	for _, r := range a.Rows {
		if r.Uncut != nil {
			cut[r.Criterion] = bounds(*r.Uncut)
		}
	}
	require.Equal(t, map[value.ID]string{"g": "17", "p": "-7"}, cut)
	require.Equal(t, "7", bounds(a.Sum), "12 − 5")
	require.Equal(t, "6.6", bounds(*a.Unrounded), "the cap of the whole, before it was rounded")
	require.Equal(t, "7", bounds(board.Units[0].Points))
}

// TestYardstick: whom a unit is measured against. The rows are those of M02.
func TestYardstick(t *testing.T) {
	table := compile(t, twoDecimals(scheme(quantity("a", "10", leading()))))
	units := []value.ID{"u", "v", "w", "x", "y"}
	sheets := []scoring.Sheet{
		sheet("u", done("a", "100", "120")), sheet("v", done("a", "0", "150")), sheet("w", done("a", "50", "60")),
		sheet("x", done("a", "80", "80")), sheet("y", done("a", "100", "110")),
	}
	board, _ := table.Score(units, sheets, scoring.Self, value.Path{})
	lead := &scoring.Yardstick{Units: []value.ID{"u", "w"}, Target: *dec("100"), Actual: *dec("120"), Excess: value.MustRatio("20%")}
	pool := &scoring.Yardstick{Units: []value.ID{"v"}, Actual: *dec("150")}
	var got []*scoring.Yardstick
	for _, a := range table.Accounts(board, sheets, nil) {
		got = append(got, a.Rows[0].Yardstick)
	}
	require.Equal(t, []*scoring.Yardstick{lead, pool, lead, nil, lead}, got, "x only meets its target, and is measured against nobody")
}

// TestAccountsOfPanels: what became of the points of several assessors is the
// entry; a criterion on which they leave it open has none.
func TestAccountsOfPanels(t *testing.T) {
	rule := scoring.ReportRule{Time: value.MustDecimal("5"), PerDay: dec("2"), Floor: dec("0"), Quality: dec("5")}
	s := scheme(report("a", "10", rule))
	s.Assessors = []scoring.Aggregate{{Stage: scoring.Self, Method: scoring.Mean}}
	table := compile(t, s)
	of := func(sheets ...scoring.Sheet) []scoring.AccountRow {
		board, panels, issues := table.Assess([]value.ID{"u"}, sheets, scoring.Self, value.PathTo("sheets"))
		require.NoError(t, issues.Err())
		return table.Accounts(board, sheets, panels)[0].Rows
	}
	made := late("a", 1, "4.5")
	require.Equal(t, []scoring.AccountRow{{Criterion: "a", Entry: &made, Time: &scoring.Bounds{Low: *dec("3"), High: *dec("3")}}},
		of(sheet("u", reasoned(late("a", 1, "4"))), sheet("u", late("a", 1, "5"))), "the reason of one assessor is none of the mean")
	require.Empty(t, of(sheet("u", late("a", 1, "4")), sheet("u", late("a", 2, "5"))), "they differ on a fact")
}

// TestAnAccountIsEnough: from the outline, the board's lines and the accounts
// alone, without scheme and sheets, a slow twin that knows fractions only finds
// every number again.
func TestAnAccountIsEnough(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		y := drawYear(t, options{beyond: 20_000, relative: true})
		table, _ := scoring.Compile(y.scheme, value.Path{})
		board, issues := table.Score(y.units, y.sheets, scoring.Self, value.Path{})
		require.NoError(t, issues.Err())
		auditor := auditor{table.Outline()}
		for i, a := range table.Accounts(board, y.sheets, nil) {
			auditor.audit(t, board.Units[i], a)
		}
	})
}

// auditor holds accounts against what the table says.
type auditor struct{ scoring.Outline }

func (x auditor) audit(t *rapid.T, tally scoring.Tally, a scoring.Account) {
	require.Equal(t, tally.Unit, a.Unit)
	rows := map[value.ID]scoring.AccountRow{}
	for _, r := range a.Rows {
		rows[r.Criterion] = r
	}
	for i, r := range x.Rows {
		line, row := tally.Lines[i], rows[r.Criterion]
		require.Equal(t, r.Criterion, line.Criterion)
		switch {
		case r.Kind == scoring.Group:
			sum := x.under(tally, i)
			if row.Uncut == nil {
				require.Equal(t, sum, line.Points)
			} else {
				require.Equal(t, sum, *row.Uncut)
				require.NotEqual(t, sum, line.Points)
			}
		case r.Kind == scoring.Points || r.Kind == scoring.Achieved:
			require.Nil(t, row.Entry, "the line tells")
		case line.Points.Settled() && line.Origin.Counts():
			x.leaf(t, r, line, row)
		}
	}
	require.Equal(t, x.under(tally, -1), a.Sum)
	if a.Unrounded != nil {
		require.Equal(t, tally.Points.Low, roundedBy(t, fraction(a.Unrounded.Low), x.Rounding.Total))
		require.Equal(t, tally.Points.High, roundedBy(t, fraction(a.Unrounded.High), x.Rounding.Total))
	} else if tally.Limited == "" {
		require.Equal(t, a.Sum, tally.Points)
	}
}

// under adds up the lines that stand directly under a heading, -1 for the whole.
func (x auditor) under(tally scoring.Tally, heading int) scoring.Bounds {
	depth, end := 0, len(x.Rows)
	if heading >= 0 {
		depth = x.Rows[heading].Depth + 1
		for end = heading + 1; end < len(x.Rows) && x.Rows[end].Depth >= depth; end++ {
		}
	}
	var low, high []value.Decimal
	for i := heading + 1; i < end; i++ {
		if x.Rows[i].Depth == depth {
			low, high = append(low, tally.Lines[i].Points.Low), append(high, tally.Lines[i].Points.High)
		}
	}
	b := scoring.Bounds{}
	b.Low, _ = value.Sum(low...)
	b.High, _ = value.Sum(high...)
	return b
}

// leaf computes the points of a criterion again.
func (x auditor) leaf(t *rapid.T, r scoring.OutlineRow, line scoring.Line, row scoring.AccountRow) {
	sign := big.NewRat(1, 1)
	if r.Effect == scoring.Penalty {
		sign.SetInt64(-1)
	}
	require.NotNil(t, row.Entry)
	exact, computed := x.exactly(t, r, row)
	points := decimal(exact)
	if computed {
		points = roundedBy(t, exact, x.Rounding.Leaf)
	}
	cuts := !(r.Kind == scoring.Report && exact.Cmp(fraction(*r.Max)) > 0)
	if row.Uncut != nil || cuts && points.Compare(*r.Max) > 0 {
		if row.Uncut != nil && row.Uncut.Settled() { // it is not, where the worth of a part is not declared
			require.Equal(t, row.Uncut.Low, decimal(new(big.Rat).Mul(sign, fraction(points))))
		}
		points = *r.Max
	}
	require.Equal(t, line.Points.Low, decimal(new(big.Rat).Mul(sign, fraction(points))), "%s", r.Criterion)
	if row.Unrounded != nil {
		nearest := roundedBy(t, exact, &value.Rounding{Step: value.FromUnits(1), Mode: value.HalfUp})
		require.Equal(t, *row.Unrounded, decimal(new(big.Rat).Mul(sign, fraction(nearest))))
		require.Equal(t, row.About, fraction(nearest).Cmp(exact) != 0, "what is not exact is said to be about so much")
		require.NotEqual(t, *row.Unrounded, line.Points.Low)
	}
}

// exactly returns what the rule makes of the entry, and whether it is rounded.
func (x auditor) exactly(t *rapid.T, r scoring.OutlineRow, row scoring.AccountRow) (*big.Rat, bool) {
	e, most := row.Entry, fraction(*r.Max)
	switch r.Kind {
	case scoring.Count:
		return new(big.Rat).Mul(fraction(*r.Each), big.NewRat(int64(*e.Count), 1)), false
	case scoring.Report:
		quality := new(big.Rat)
		if e.Points != nil {
			quality = fraction(*e.Points)
		}
		sum := quality.Add(quality, fraction(row.Time.Low))
		if sum.Sign() < 0 && !row.Time.Settled() { // no floor is declared, and none matters
			sum.SetInt64(0)
		}
		return sum, false
	}
	share := new(big.Rat)
	if num, den := row.Share.Terms(); den > 0 {
		share.SetFrac64(num, den)
	}
	one, m := big.NewRat(1, 1), r.Method
	times := func(a, b *big.Rat) *big.Rat { return new(big.Rat).Mul(a, b) }
	switch m.Kind {
	case scoring.Steps:
		return fraction(row.ShareStep.Points), false
	case scoring.LeaderRelative:
		num, den := m.AtTarget.Terms()
		half := big.NewRat(num, den)
		switch {
		case e.Target.Sign() == 0 && e.Actual.Sign() == 0:
			return new(big.Rat), false
		case e.Target.Sign() == 0:
			return times(most, new(big.Rat).Quo(fraction(*e.Actual), fraction(row.Yardstick.Actual))), true
		case share.Cmp(one) <= 0:
			require.Nil(t, row.Yardstick)
			return times(times(most, half), share), true
		}
		num, den = row.Yardstick.Excess.Terms()
		above := new(big.Rat).Quo(new(big.Rat).Sub(share, one), big.NewRat(num, den))
		return times(most, half.Add(half, times(new(big.Rat).Sub(one, half), above))), true
	case scoring.AllOrNothing:
		if share.Cmp(one) >= 0 {
			return most, false
		}
		return new(big.Rat), false
	case scoring.Proportional:
		if share.Cmp(one) >= 0 {
			return most, false
		}
		return times(most, share), true
	}
	percent, points := fraction(*m.Percent), fraction(*m.Points)
	if m.Kind == scoring.PerPercent {
		if num, den := m.Over.Terms(); den != 0 {
			if share = new(big.Rat).Sub(share, big.NewRat(num, den)); share.Sign() < 0 {
				share = new(big.Rat)
			}
		}
		return times(points, parts(m.Part, new(big.Rat).Quo(times(share, big.NewRat(100, 1)), percent))), true
	}
	if share.Cmp(one) >= 0 {
		return most, false
	}
	short := new(big.Rat).Sub(one, share)
	left := new(big.Rat).Sub(most, times(points, parts(m.Part, short.Quo(times(short, big.NewRat(100, 1)), percent))))
	if left.Sign() < 0 {
		left.SetInt64(0)
	}
	return left, true
}

// parts counts so many percent as the rule has it. Where it does not say, and the
// points are settled all the same, they come out even.
func parts(p scoring.Part, n *big.Rat) *big.Rat {
	if p == scoring.InProportion {
		return n
	}
	whole := new(big.Int).Quo(n.Num(), n.Denom())
	if p == scoring.AsWhole && !n.IsInt() {
		whole.Add(whole, big.NewInt(1))
	}
	return new(big.Rat).SetInt(whole)
}

func fraction(d value.Decimal) *big.Rat { return big.NewRat(d.Units(), 10_000) }

// decimal drops what lies beyond four places.
func decimal(r *big.Rat) value.Decimal {
	n := new(big.Int).Mul(r.Num(), big.NewInt(10_000))
	return value.FromUnits(n.Quo(n, r.Denom()).Int64())
}

func roundedBy(t *rapid.T, r *big.Rat, by *value.Rounding) value.Decimal {
	if by == nil {
		return decimal(r)
	}
	num, den := r.Num().Int64(), r.Denom().Int64()
	d, err := value.FromUnits(10_000).MulDiv(num, den, *by)
	require.NoError(t, err)
	return d
}
