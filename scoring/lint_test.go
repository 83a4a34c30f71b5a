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
