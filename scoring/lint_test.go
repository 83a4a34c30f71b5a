package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

func TestLint(t *testing.T) {
	total := func(d string, s scoring.Scheme) scoring.Scheme {
		s.Total = dec(d)
		return s
	}
	noMax := scoring.Criterion{ID: "a", Name: text("a"), Kind: scoring.Points}
	leafItems := points("a", "5")
	leafItems.Items = []scoring.Criterion{points("b", "5")}
	unknownKind := points("a", "5")
	unknownKind.Kind = "bonus"
	unknownRank := scheme(points("a", "5"))
	unknownRank.Rank, unknownRank.Places = "luck", "olympic"

	for _, tt := range []struct {
		name, reason string
		scheme       scoring.Scheme
		want         []string
	}{
		{"sound", "headings and total equal their items", total("15", scheme(group("g", "15", points("a", "10"), yesNo("b", "5")))), nil},
		{"open-ended", "a table without a declared total, and a heading without one, declare nothing that could differ",
			scheme(group("g", "", points("a", "10"))), nil},
		{"heading differs", "met in a real table: heading 210 over items of 260; it is said once, where it stands",
			total("310", scheme(group("g", "210", points("a", "130"), points("b", "130")), points("c", "100"))),
			[]string{"warning scoring.heading-sum /scheme/criteria/0/max"}},
		{"total differs", "declared 1000 over parts of 900",
			total("1000", scheme(points("a", "900"))), []string{"warning scoring.total-sum /scheme/total"}},
		{"cap counts for the heading", "a group of 30 capped at 20 is worth 20",
			total("20", scheme(capped("20", group("g", "20", points("a", "15"), points("b", "15"))))), nil},
		{"heading above the cap", "the heading promises points that the cap forbids",
			scheme(capped("20", group("g", "30", points("a", "15"), points("b", "15")))),
			[]string{"warning scoring.heading-sum /scheme/criteria/0/max"}},
		{"code twice", "one heading prints 1. twice; elsewhere the same code is usual",
			scheme(coded("1.", group("g", "", coded("1.", points("a", "1")), coded("1.", points("b", "1"))))),
			[]string{"warning scoring.code-twice /scheme/criteria/0/items/1/code"}},
		{"id twice", "an entry could mean either row",
			scheme(points("a", "1"), group("g", "", points("a", "2"))),
			[]string{"error scoring.id-twice /scheme/criteria/1/items/0/id"}},
		{"no id", "no entry could name the row", scheme(points("", "1")),
			[]string{"error scoring.id /scheme/criteria/0/id"}},
		{"leaf without maximum", "its upper bound is unknown", total("5", scheme(noMax)),
			[]string{"error scoring.leaf-max /scheme/criteria/0"}},
		{"leaf with items and cap", "they would be passed over", scheme(capped("3", leafItems)),
			[]string{"error scoring.leaf-items /scheme/criteria/0/items", "error scoring.leaf-cap /scheme/criteria/0/cap"}},
		{"group without items", "nothing adds up to its heading", total("9", scheme(group("g", "5"))),
			[]string{"error scoring.group-items /scheme/criteria/0"}},
		{"negative", "a maximum, a cap and a total are amounts",
			total("-1", scheme(capped("-1", group("g", "-2", points("a", "-3"))))),
			[]string{
				"error scoring.negative /scheme/criteria/0/max",
				"error scoring.negative /scheme/criteria/0/items/0/max",
				"error scoring.negative /scheme/criteria/0/cap",
				"error scoring.negative /scheme/total",
			}},
		{"unknown kind", "values built in Go have not passed the strict reader", scheme(unknownKind),
			[]string{"error scoring.enum /scheme/criteria/0/kind"}},
		{"unknown rank and places", "as above", unknownRank,
			[]string{"error scoring.enum /scheme/rank", "error scoring.enum /scheme/places"}},
		{"empty", "there is nothing to score", scheme(), []string{"error scoring.no-criteria /scheme/criteria"}},
		{"overflow", "ground rule 5: a sum that does not fit is an error",
			scheme(points("a", "900000000000000"), points("b", "900000000000000")),
			[]string{"error scoring.overflow /scheme/criteria"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			issues := scoring.Lint(tt.scheme, value.PathTo("scheme"))
			require.Equal(t, tt.want, said(issues), tt.reason)
			table, same := scoring.Compile(tt.scheme, value.PathTo("scheme"))
			require.Equal(t, issues, same, "Compile reports what Lint does")
			require.Equal(t, issues.Err() == nil, table != nil, "no table of a scheme with errors")
		})
	}
}

// TestLintLeaves: what is odd or wrong in a leaf's own rule. A scheme repeats
// what is printed, so nothing is put in order or filled up.
func TestLintLeaves(t *testing.T) {
	steps := func(steps ...scoring.ShareStep) scoring.Criterion {
		return quantity("a", "20", scoring.Method{Kind: scoring.Steps, Steps: steps})
	}
	reported := func(change func(*scoring.ReportRule)) scoring.Criterion {
		r := t04()
		change(&r)
		return report("a", "30", r)
	}
	with := func(c scoring.Criterion, change func(*scoring.Criterion)) scoring.Criterion {
		change(&c)
		return c
	}
	const row, method = " /scheme/criteria/0", " /scheme/criteria/0/method"
	for _, tt := range []struct {
		name, reason string
		row          scoring.Criterion
		want         []string
	}{
		{"Annex 8", "its steps say nothing below 50 %", quantity("a", "350", annex8()), []string{"warning scoring.steps-below" + method + "/steps/5/from"}},
		{"steps up", "printed from the lowest", steps(step("0%", "90%", "10"), step("90%", "", "20")), []string{"warning scoring.steps-order" + method + "/steps/1/from"}},
		{"steps overlap", "90 to 95 % is in both", steps(step("90%", "", "20"), step("0%", "95%", "10")), []string{"warning scoring.steps-overlap" + method + "/steps/1/below"}},
		{"steps from one share", "which of them?", steps(step("90%", "", "20"), step("90%", "", "15"), step("0%", "", "10")),
			[]string{"warning scoring.steps-overlap" + method + "/steps/1/from", "warning scoring.steps-fall" + method + "/steps/1/points"}},
		{"hole", "nothing holds 85 %", steps(step("90%", "", "20"), step("0%", "80%", "10")), []string{"warning scoring.steps-hole" + method + "/steps/1/below"}},
		{"ends above", "nothing holds 120 %", steps(step("0%", "110%", "20")), []string{"warning scoring.steps-above" + method + "/steps/0/below"}},
		{"steps fall", "more of the plan brings less", steps(step("90%", "", "10"), step("0%", "", "20")), []string{"warning scoring.steps-fall" + method + "/steps/0/points"}},
		{"maximum beyond steps", "nobody can have 20", steps(step("90%", "", "18"), step("0%", "", "0")), []string{"warning scoring.steps-max" + method + "/steps"}},
		{"step beyond maximum", "25 of 20", steps(step("90%", "", "25"), step("0%", "", "0")), []string{"warning scoring.step-beyond" + method + "/steps/0/points"}},
		{"empty step", "from 90 % to below 80 %", steps(step("90%", "80%", "20")), []string{"error scoring.step-empty" + method + "/steps/0/below"}},
		{"step from nowhere", "built in Go", steps(scoring.ShareStep{}), []string{"error scoring.step-from" + method + "/steps/0/from"}},

		{"no method", "target and actual say nothing by themselves", with(points("a", "5"), func(c *scoring.Criterion) { c.Kind = scoring.Quantity }), []string{"error scoring.field-missing" + row + "/method"}},
		{"method of points", "points are typed in", with(points("a", "5"), func(c *scoring.Criterion) { c.Method = &scoring.Method{Kind: scoring.Proportional} }), []string{"error scoring.field-kind" + row + "/method"}},
		{"unknown method", "built in Go", quantity("a", "5", scoring.Method{Kind: "luck"}), []string{"error scoring.enum" + method + "/kind"}},
		{"share above which percents count", "of the plan's percents only", quantity("a", "5", scoring.Method{Kind: scoring.AllOrNothing, Over: value.MustRatio("100%")}), []string{"error scoring.method-other" + method + "/over"}},
		{"method without parameters", "p and q", quantity("a", "5", scoring.Method{Kind: scoring.PerPercent}), []string{"error scoring.method-needs" + method + "/percent", "error scoring.method-needs" + method + "/points"}},
		{"parameters of another", "a proportion has no p", quantity("a", "5", scoring.Method{Kind: scoring.Proportional, Percent: dec("1"), Part: scoring.Dropped}),
			[]string{"error scoring.method-other" + method + "/percent", "error scoring.method-other" + method + "/part"}},
		{"illegal parameters", "0 % is worth nothing, −1 points neither", quantity("a", "5", percent(scoring.Shortfall, "0", "-1", "half")),
			[]string{"error scoring.negative" + method + "/points", "error scoring.percent" + method + "/percent", "error scoring.enum" + method + "/part"}},
		{"more than all at target", "110 % of the maximum", quantity("a", "5", scoring.Method{Kind: scoring.LeaderRelative, AtTarget: value.MustRatio("110%"), NoTarget: "luck"}),
			[]string{"error scoring.enum" + method + "/noTarget", "error scoring.at-target" + method + "/atTarget"}},
		{"no share at target", "M01 has 1/2; there is no default", quantity("a", "5", scoring.Method{Kind: scoring.LeaderRelative}), []string{"error scoring.method-needs" + method + "/atTarget"}},

		{"count without each", "how many points?", with(points("a", "5"), func(c *scoring.Criterion) { c.Kind = scoring.Count }), []string{"error scoring.field-missing" + row + "/each"}},
		{"report without rule", "points for what?", with(points("a", "5"), func(c *scoring.Criterion) { c.Kind = scoring.Report }), []string{"error scoring.field-missing" + row + "/report"}},
		{"report's parts", "10 + 25 is not 30", reported(func(r *scoring.ReportRule) { r.Quality = dec("25") }), []string{"warning scoring.report-max" + row + "/report"}},
		{"report's floor", "more than for being on time", reported(func(r *scoring.ReportRule) { r.Floor = dec("11") }), []string{"error scoring.floor-cap" + row + "/report/floor"}},
		{"report's day", "a day late costs, it does not bring", reported(func(r *scoring.ReportRule) { r.PerDay = dec("-2") }), []string{"error scoring.negative" + row + "/report/perDay"}},

		{"bonus within a penalty", "on which side does it count?", penalty(group("g", "", bonus(points("a", "5")))), []string{"error scoring.effect-within" + row + "/items/0/effect"}},
		{"unknown effect", "built in Go", with(points("a", "5"), func(c *scoring.Criterion) { c.Effect = "half" }), []string{"error scoring.enum" + row + "/effect"}},
		{"nothing limits it", "a penalty without maximum under a heading without cap", penalty(group("g", "", leafless("a"))), []string{"error scoring.leaf-max" + row + "/items/0"}},
		{"the cap limits it", "its heading's cap is the most that it can take off", capped("5", penalty(group("g", "5", leafless("a")))), nil},
		{"heading of bonus", "a heading may count the bonus or leave it out", group("g", "15", points("a", "10"), bonus(points("b", "5"))), nil},
		{"heading without bonus", "as above", group("g", "10", points("a", "10"), bonus(points("b", "5"))), nil},
		{"cap above", "25 caps nothing where 20 is all", capped("25", group("g", "20", points("a", "20"))), []string{"warning scoring.cap-beyond" + row + "/cap"}},
		{"floor above cap", "no points lie between", floored("9", capped("5", group("g", "", points("a", "20")))), []string{"error scoring.floor-cap" + row + "/floor"}},
		{"floor of a leaf", "a leaf lies between 0 and its maximum", floored("2", points("a", "5")), []string{"error scoring.field-kind" + row + "/floor"}},
		{"units twice", "said once is enough", with(points("a", "5"), func(c *scoring.Criterion) { c.Units = []value.ID{"u", "u"} }), []string{"warning scoring.units-twice" + row + "/units/1"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			require.Equal(t, tt.want, said(scoring.Lint(scheme(tt.row), value.PathTo("scheme"))), tt.reason)
		})
	}
}

func TestLintWhole(t *testing.T) {
	band := func(id, from string) scoring.Band {
		b := scoring.Band{ID: value.ID(id), Name: text(id)}
		if from != "" {
			b.From = dec(from)
		}
		return b
	}
	for _, tt := range []struct {
		name, reason string
		change       func(*scoring.Scheme)
		want         []string
	}{
		{"bands", "at least 95, at least 85, and the rest", func(s *scoring.Scheme) { s.Bands = []scoring.Band{band("a", "95"), band("b", "85"), band("c", "")} }, nil},
		{"bands up", "printed from the lowest", func(s *scoring.Scheme) { s.Bands = []scoring.Band{band("b", "85"), band("a", "95")} }, []string{"warning scoring.bands-order /scheme/bands/1/from"}},
		{"band out of reach", "850 of 120", func(s *scoring.Scheme) { s.Bands = []scoring.Band{band("a", "850")} }, []string{"warning scoring.band-beyond /scheme/bands/0/from"}},
		{"band reached with bonus", "110 of 100 + 20", func(s *scoring.Scheme) { s.Bands = []scoring.Band{band("a", "110")} }, nil},
		{"open band above another", "everything falls into the first", func(s *scoring.Scheme) { s.Bands = []scoring.Band{band("a", ""), band("b", "85")} }, []string{"error scoring.band-from /scheme/bands/0"}},
		{"band twice", "no one could name it", func(s *scoring.Scheme) { s.Bands = []scoring.Band{band("a", "95"), band("a", "85"), band("", "")} },
			[]string{"error scoring.band-twice /scheme/bands/1/id", "error scoring.id /scheme/bands/2/id"}},
		{"step of 0", "every number is in steps of nothing, or none", func(s *scoring.Scheme) { s.Step = dec("0") }, []string{"error scoring.step /scheme/step"}},
		{"rounding without mode", "which way?", func(s *scoring.Scheme) { s.Rounding.Leaf = &value.Rounding{Step: value.MustDecimal("0.01")} }, []string{"error scoring.rounding /scheme/rounding/leaf"}},
		{"rounding without step", "how far?", func(s *scoring.Scheme) { s.Rounding.Total = &value.Rounding{Mode: value.Up} }, []string{"error scoring.rounding /scheme/rounding/total"}},
		{"cap that is rounded past", "99.97 comes to 100 with one decimal: which gives way?", func(s *scoring.Scheme) {
			s.Cap, s.Rounding.Total = dec("99.97"), &value.Rounding{Step: value.MustDecimal("0.1"), Mode: value.HalfUp}
		}, []string{"warning scoring.limit-rounded /scheme/cap"}},
		{"cap that is rounded below", "99.92 comes to 99.9, and passes nothing", func(s *scoring.Scheme) {
			s.Cap, s.Rounding.Total = dec("99.92"), &value.Rounding{Step: value.MustDecimal("0.1"), Mode: value.HalfUp}
		}, nil},
		{"floor that is rounded past", "0.5 comes to 0", func(s *scoring.Scheme) {
			s.Floor, s.Rounding.Total = dec("0.5"), &value.Rounding{Step: value.MustDecimal("1"), Mode: value.Down}
		}, []string{"warning scoring.limit-rounded /scheme/floor"}},
		{"cap of the whole", "bonus lies within 100", func(s *scoring.Scheme) { s.Cap, s.Total = dec("100"), dec("100") }, nil},
		{"cap above the whole", "nobody reaches 130", func(s *scoring.Scheme) { s.Cap = dec("130") }, []string{"warning scoring.cap-beyond /scheme/cap"}},
		{"floor above the cap", "no points lie between", func(s *scoring.Scheme) { s.Cap, s.Floor = dec("10"), dec("20") }, []string{"error scoring.floor-cap /scheme/floor"}},
		{"total with bonus", "a total may count the bonus", func(s *scoring.Scheme) { s.Total = dec("120") }, nil},
		{"total less penalties", "a total does not count what is taken off", func(s *scoring.Scheme) { s.Total = dec("70") }, []string{"warning scoring.total-sum /scheme/total"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := scheme(points("a", "100"), bonus(points("b", "20")), penalty(points("c", "30")))
			tt.change(&s)
			require.Equal(t, tt.want, said(scoring.Lint(s, value.PathTo("scheme"))), tt.reason)
		})
	}
}

func TestT01(t *testing.T) {
	s := readT01(t)
	require.Empty(t, scoring.Lint(s, value.Path{}), "every heading equals the sum of its items")
	table := compile(t, s)
	require.Equal(t, *dec("1000"), table.Highest())

	kinds := map[scoring.CriterionKind]int{}
	var sections []string
	deepest := 0
	for r := range table.Rows() {
		kinds[r.Kind]++
		deepest = max(deepest, r.Depth)
		if r.Depth == 0 {
			sections = append(sections, r.Code+" "+r.Max.String())
		}
	}
	require.Equal(t, map[scoring.CriterionKind]int{scoring.Group: 54, scoring.Points: 113 + 12, scoring.Achieved: 51}, kinds,
		"176 leaves: 113 typed in, 12 quantitative, 51 all or nothing")
	require.Equal(t, []string{"I. 700", "II. 200", "III. 100"}, sections)
	require.Equal(t, 4, deepest)
}

func TestTableDoesNotChangeWithTheScheme(t *testing.T) {
	s := scheme(capped("5", group("g", "", points("a", "10"))))
	table := compile(t, s)
	*s.Criteria[0].Cap = value.MustDecimal("9")
	s.Criteria[0].Items[0].ID = "b"
	board, issues := table.Score([]value.ID{"u"}, []scoring.Sheet{sheet("u", typed("a", "10"))}, scoring.Self, value.Path{})
	require.Empty(t, issues)
	require.Equal(t, "5", bounds(board.Units[0].Points))
}
