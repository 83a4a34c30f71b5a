package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// annex8 are the steps of section I of Annex 8 of circular 15/2023/TT-BKHĐT.
func annex8() scoring.Method {
	return scoring.Method{Kind: scoring.Steps, Steps: []scoring.ShareStep{
		step("100%", "", "350"), step("90%", "100%", "315"), step("80%", "90%", "280"),
		step("70%", "80%", "245"), step("60%", "70%", "210"), step("50%", "60%", "175"),
	}}
}

func percent(kind scoring.MethodKind, p, q string, part scoring.Part) scoring.Method {
	return scoring.Method{Kind: kind, Percent: dec(p), Points: dec(q), Part: part}
}

// above is so many points for each so many percent that pass a share of the plan.
func above(share, p, q string, part scoring.Part) scoring.Method {
	m := percent(scoring.PerPercent, p, q, part)
	m.Over = value.MustRatio(share)
	return m
}

func TestMethods(t *testing.T) {
	for _, tt := range []struct {
		name, reason   string
		max            string
		method         scoring.Method
		target, actual string
		want           string
		issues         []string
	}{
		{"proportional", "three quarters of the plan", "20", scoring.Method{Kind: scoring.Proportional}, "80", "60", "15", nil},
		{"proportional, above", "capped at the maximum", "20", scoring.Method{Kind: scoring.Proportional}, "80", "100", "20", nil},
		{"proportional, nothing done", "an honest 0", "20", scoring.Method{Kind: scoring.Proportional}, "80", "0", "0", nil},
		{"proportional, a third", "no rounding is declared, and 3.3333… has no end", "10", scoring.Method{Kind: scoring.Proportional}, "3", "1", "3.3333..3.3334",
			[]string{"warning scoring.rounding-undeclared /scheme/criteria/0"}},
		{"target of 0", "there is no share of nothing", "10", scoring.Method{Kind: scoring.Proportional}, "0", "5", "0..10",
			[]string{"warning scoring.target-zero /sheets/0/entries/0/target"}},
		{"negative actual", "no share is below 0", "10", scoring.Method{Kind: scoring.Proportional}, "4", "-1", "0..10",
			[]string{"warning scoring.negative-entry /sheets/0/entries/0/actual"}},
		{"no actual yet", "the target is registered, the year is not over", "10", scoring.Method{Kind: scoring.Proportional}, "4", "", "0..10",
			[]string{"warning scoring.entries-missing /sheets/0/entries"}},
		{"no target", "what was done says nothing without it", "10", scoring.Method{Kind: scoring.Proportional}, "", "4", "0..10",
			[]string{"warning scoring.entry-target /sheets/0/entries/0", "warning scoring.entries-missing /sheets/0/entries"}},

		{"1 % is 1 point", "economic ministries 2023, part in proportion", "100", percent(scoring.PerPercent, "1", "1", scoring.InProportion), "1000", "937", "93.7", nil},
		{"1 % is 1 point, part dropped", "93.7 % are 93 whole percents", "100", percent(scoring.PerPercent, "1", "1", scoring.Dropped), "1000", "937", "93", nil},
		{"1 % is 1 point, part as whole", "93.7 % are 94 percents begun", "100", percent(scoring.PerPercent, "1", "1", scoring.AsWhole), "1000", "937", "94", nil},
		{"1 % is 1 point, part undeclared", "the source does not say: 93, 93.7 and 94 are all possible", "100", percent(scoring.PerPercent, "1", "1", ""), "1000", "937", "93..94",
			[]string{"warning scoring.part-undeclared /scheme/criteria/0"}},
		{"1 % is 1 point, part undeclared and none there", "90 % is 90 under each reading, so nothing is said", "100", percent(scoring.PerPercent, "1", "1", ""), "1000", "900", "90", nil},
		{"1 % is 1 point, part undeclared above the maximum", "100.5 % is capped under each reading", "100", percent(scoring.PerPercent, "1", "1", ""), "1000", "1005", "100", nil},
		{"2 % is 1 point", "economic ministries 2023, research and training: 50 points", "50", percent(scoring.PerPercent, "2", "1", scoring.Dropped), "100", "93", "46", nil},

		{"annex 8, all done", "100 % is 350", "350", annex8(), "200", "200", "350", nil},
		{"annex 8, more than all", "nothing ends the highest step", "350", annex8(), "200", "210", "350", nil},
		{"annex 8, just under", "from 90 % to below 100 %", "350", annex8(), "200", "199.9999", "315", nil},
		{"annex 8, at a joint", "80 % is 280, not 245", "350", annex8(), "10", "8", "280", nil},
		{"annex 8, lowest", "from 50 %", "350", annex8(), "200", "100", "175", nil},
		{"annex 8, below", "the annex says nothing below 50 %", "350", annex8(), "200", "99", "0..350",
			[]string{"warning scoring.no-step /sheets/0/entries/0"}},
		{"overlapping steps", "85 % is in both", "20", scoring.Method{Kind: scoring.Steps, Steps: []scoring.ShareStep{step("80%", "", "20"), step("0%", "90%", "10")}}, "100", "85", "10..20",
			[]string{"warning scoring.step-twice /scheme/criteria/0"}},
		{"steps without ends", "each ends where the next begins", "20", scoring.Method{Kind: scoring.Steps, Steps: []scoring.ShareStep{step("80%", "", "20"), step("0%", "", "10")}}, "100", "79", "10", nil},

		{"all, met", "at target", "15", scoring.Method{Kind: scoring.AllOrNothing}, "10", "10", "15", nil},
		{"nothing, missed", "one short is nothing", "15", scoring.Method{Kind: scoring.AllOrNothing}, "10", "9.9999", "0", nil},

		{"for what exceeds the plan", "14 % above it at half a point each", "10", above("100%", "1", "0.5", scoring.Dropped), "50", "57", "7", nil},
		{"nothing exceeds the plan", "it is just met", "10", above("100%", "1", "0.5", scoring.Dropped), "50", "50", "0", nil},
		{"the plan is not met", "less than none is none", "10", above("100%", "1", "0.5", scoring.InProportion), "50", "20", "0", nil},
		{"more than the maximum", "100 % above it", "10", above("100%", "1", "0.5", scoring.Dropped), "50", "100", "10", nil},
		{"for what passes a share", "from 80 % on: 12.5 % at 1 point for 5 %", "10", above("80%", "5", "1", scoring.InProportion), "200", "185", "2.5", nil},
		{"for what passes a share, part undeclared", "12.5 % are two or three times 5 %", "10", above("80%", "5", "1", ""), "200", "185", "2..3", []string{"warning scoring.part-undeclared /scheme/criteria/0"}},
		{"for what passes a third", "exactly two thirds of the plan beyond it", "10", above("1/3", "2", "0.1", scoring.Dropped), "3", "3", "3.3", nil},
		{"for all of the plan, said so", "above 0 % is all of it", "100", above("0%", "1", "1", scoring.Dropped), "1000", "937", "93", nil},
		{"shortfall", "8 % short at half a point each", "10", percent(scoring.Shortfall, "1", "0.5", scoring.InProportion), "50", "46", "6", nil},
		{"shortfall, none", "the plan is exceeded", "10", percent(scoring.Shortfall, "1", "0.5", scoring.InProportion), "50", "60", "10", nil},
		{"shortfall, all gone", "not below 0", "10", percent(scoring.Shortfall, "1", "0.5", scoring.InProportion), "50", "5", "0", nil},
		{"shortfall, part dropped", "8.5 % short are 8 whole percents", "10", percent(scoring.Shortfall, "1", "0.5", scoring.Dropped), "200", "183", "6", nil},
		{"shortfall, part as whole", "8.5 % short are 9 begun", "10", percent(scoring.Shortfall, "1", "0.5", scoring.AsWhole), "200", "183", "5.5", nil},
		{"shortfall, part undeclared", "between the two", "10", percent(scoring.Shortfall, "1", "0.5", ""), "200", "183", "5.5..6",
			[]string{"warning scoring.part-undeclared /scheme/criteria/0"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			table := compile(t, scheme(quantity("a", tt.max, tt.method)))
			board, issues := table.Score([]value.ID{"u"}, []scoring.Sheet{sheet("u", done("a", tt.target, tt.actual))}, scoring.Self, value.PathTo("sheets"))
			require.Equal(t, tt.issues, said(issues), tt.reason)
			require.Equal(t, tt.want, bounds(board.Units[0].Points), tt.reason)
		})
	}
}

func TestRoundingIsDeclared(t *testing.T) {
	for _, tt := range []struct {
		name, reason string
		rounding     scoring.Roundings
		want         string
	}{
		{"leaf, two decimals", "3.3333… and 3.3333… are 3.33 each", scoring.Roundings{Leaf: &value.Rounding{Step: value.MustDecimal("0.01"), Mode: value.HalfUp}}, "6.66"},
		{"leaf, up", "3.34 each", scoring.Roundings{Leaf: &value.Rounding{Step: value.MustDecimal("0.01"), Mode: value.Up}}, "6.68"},
		{"leaf, quarter points", "3.25 each", scoring.Roundings{Leaf: &value.Rounding{Step: value.MustDecimal("0.25"), Mode: value.Down}}, "6.5"},
		{"leaf and total", "one decimal in published totals", scoring.Roundings{
			Leaf:  &value.Rounding{Step: value.MustDecimal("0.01"), Mode: value.HalfUp},
			Total: &value.Rounding{Step: value.MustDecimal("0.1"), Mode: value.HalfUp},
		}, "6.7"},
		{"total only", "the leaves stay exact, to within what four places hold", scoring.Roundings{
			Total: &value.Rounding{Step: value.MustDecimal("0.1"), Mode: value.HalfUp},
		}, "6.7"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			third := scoring.Method{Kind: scoring.Proportional}
			s := scheme(quantity("a", "10", third), quantity("b", "10", third))
			s.Rounding = tt.rounding
			board, _ := compile(t, s).Score([]value.ID{"u"}, []scoring.Sheet{sheet("u", done("a", "3", "1"), done("b", "6", "2"))}, scoring.Self, value.Path{})
			require.Equal(t, tt.want, bounds(board.Units[0].Points), tt.reason)
		})
	}
}
