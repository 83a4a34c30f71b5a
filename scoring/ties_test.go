package scoring_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// chained is a table of a (10) and b (10), ranked by points, with a tie chain.
func chained(steps ...scoring.TieStep) scoring.Scheme {
	s := scheme(points("a", "10"), points("b", "10"), penalty(points("off", "5")))
	s.Rank, s.Places, s.Ties = scoring.ByPoints, scoring.Standard, steps
	return s
}

func byCriterion(id string) scoring.TieStep {
	return scoring.TieStep{By: scoring.TieByCriterion, Criterion: value.ID(id)}
}

func byDecision(id string) scoring.TieStep {
	return scoring.TieStep{By: scoring.TieByDecision, Decision: value.ID(id)}
}

// order writes groups as "u | v=w | x?y".
func order(groups []scoring.TieGroup) string {
	var all []string
	for _, g := range groups {
		sep := "="
		if g.Open {
			sep = "?"
		}
		var ids []string
		for _, id := range g.Units {
			ids = append(ids, string(id))
		}
		all = append(all, strings.Join(ids, sep))
	}
	return strings.Join(all, " | ")
}

func handed(s scoring.Sheet, day string) scoring.Sheet {
	s.On = value.MustDate(day)
	return s
}

func votes(pairs ...any) *ballot.Minutes {
	m := &ballot.Minutes{}
	for i := 0; i < len(pairs); i += 2 {
		m.Votes = append(m.Votes, ballot.Tally{Candidate: value.ID(pairs[i].(string)), For: pairs[i+1].(int)})
	}
	return m
}

func TestTieChain(t *testing.T) {
	none := typed("off", "0")
	three := []scoring.Sheet{
		handed(sheet("u", typed("a", "4"), typed("b", "6"), none), "2020-12-03"),
		handed(sheet("v", typed("a", "6"), typed("b", "4"), none), "2020-12-01"),
		handed(sheet("w", typed("a", "6"), typed("b", "4"), none), "2020-12-02"),
	}
	agreed := scoring.TieDecision{ID: "d", How: emulation.Agreed, Order: []value.ID{"w", "v", "u"}}
	counted := scoring.TieDecision{ID: "d", How: emulation.Balloted, Ballot: votes("u", 3, "v", 5, "w", 5)}
	for _, tt := range []struct {
		name, reason string
		steps        []scoring.TieStep
		sheets       []scoring.Sheet
		decisions    []scoring.TieDecision
		places       []string // of u, v, w
		taken        []string // steps
		order        string
	}{
		{"no chain", "undeclared: the tie stands", nil, three, nil, []string{"1=3", "1=3", "1=3"}, nil, "u=v=w"},
		{"one step", "more in a goes first, and v and w stay equal: used up", []scoring.TieStep{byCriterion("a")}, three, nil,
			[]string{"3", "1=2", "1=2"}, []string{"1: v=w | u"}, "v=w | u"},
		{"two steps", "the second is walked by v and w only", []scoring.TieStep{byCriterion("a"), {By: scoring.TieByEarlier}}, three, nil,
			[]string{"3", "1", "2"}, []string{"1: v=w | u", "2: v | w"}, "v | w | u"},
		{"fewer", "v and w lost nothing", []scoring.TieStep{{By: scoring.TieByFewer, Criterion: "off"}},
			[]scoring.Sheet{
				sheet("u", typed("a", "6"), typed("b", "6"), typed("off", "2")),
				sheet("v", typed("a", "6"), typed("b", "4"), typed("off", "0")), sheet("w", typed("a", "6"), typed("b", "4"), typed("off", "0")),
			}, nil,
			[]string{"3", "1=2", "1=2"}, []string{"1: v=w | u"}, "v=w | u"},
		{"step without effect", "equal rates part nobody; the next step is walked by all", []scoring.TieStep{{By: scoring.TieByRate}, {By: scoring.TieByEarlier}}, three, nil,
			[]string{"3", "1", "2"}, []string{"1: u=v=w", "2: v | w | u"}, "v | w | u"},
		{"agreement", "the order as recorded", []scoring.TieStep{byDecision("d")}, three, []scoring.TieDecision{agreed},
			[]string{"3", "2", "1"}, []string{"1: w | v | u"}, "w | v | u"},
		{"ballot", "more votes go first; equal votes stay equal", []scoring.TieStep{byDecision("d")}, three, []scoring.TieDecision{counted},
			[]string{"3", "1=2", "1=2"}, []string{"1: v=w | u"}, "v=w | u"},
		{"decision not on record", "what decides is not known, so the order stays open and nothing is shared for sure", []scoring.TieStep{byDecision("d")}, three, nil,
			[]string{"1..3", "1..3", "1..3"}, []string{"1: u?v?w"}, "u?v?w"},
		{"decision on some", "u is not in it and may be anywhere, but v is before w", []scoring.TieStep{byDecision("d")}, three, []scoring.TieDecision{{ID: "d", Order: []value.ID{"v", "w"}}},
			[]string{"1..3", "1..2", "2..3"}, []string{"1: u?v?w"}, "u?v?w"},
		{"impossible counts", "a candidate stands once; such a ballot tells nothing", []scoring.TieStep{byDecision("d")}, three, []scoring.TieDecision{{ID: "d", Ballot: votes("u", 1, "u", 2)}},
			[]string{"1..3", "1..3", "1..3"}, []string{"1: u?v?w"}, "u?v?w"},
		{"open step after a settled one", "only those who reach the step depend on it", []scoring.TieStep{byCriterion("a"), byDecision("d")}, three, nil,
			[]string{"3", "1..2", "1..2"}, []string{"1: v=w | u", "2: v?w"}, "v?w | u"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			table := compile(t, chained(tt.steps...))
			board, issues := table.Score([]value.ID{"u", "v", "w"}, tt.sheets, scoring.Self, value.Path{})
			require.Empty(t, issues)
			placings, issues := table.Standings(board, tt.decisions...)
			require.Empty(t, issues)
			require.Equal(t, tt.places, places(placings), tt.reason)
			ties := table.Ties(board, tt.decisions...)
			require.Len(t, ties, 1)
			require.Equal(t, []value.ID{"u", "v", "w"}, ties[0].Units)
			var taken []string
			for _, s := range ties[0].Steps {
				taken = append(taken, fmt.Sprint(s.Step, ": ", order(s.Order)))
			}
			require.Equal(t, tt.taken, taken, tt.reason)
			require.Equal(t, tt.order, order(ties[0].Order), tt.reason)
			require.Equal(t, strings.Contains(tt.order, "="), ties[0].Stands())
		})
	}
}

func TestTieChainWhileOpen(t *testing.T) {
	table := compile(t, chained(byCriterion("a")))
	sheets := []scoring.Sheet{sheet("u", typed("a", "2"), typed("b", "8"), typed("off", "0")), sheet("v", typed("a", "5"), typed("off", "0"))}
	board, _ := table.Score([]value.ID{"u", "v"}, sheets, scoring.Self, value.Path{})
	placings, _ := table.Standings(board)
	require.Equal(t, []string{"1..2", "1..2"}, places(placings), "5..15 may come out above 10")
	require.Empty(t, table.Ties(board), "who may yet differ is not equal")

	// v can reach u's 10 points at most, and then a decides.
	sheets[1] = sheet("v", typed("a", "0"), typed("off", "0"))
	board, _ = table.Score([]value.ID{"u", "v"}, sheets, scoring.Self, value.Path{})
	placings, _ = table.Standings(board)
	require.Equal(t, []string{"1", "2"}, places(placings), "at 10 points each u has more in a")
}

func TestLintTies(t *testing.T) {
	for _, tt := range []struct {
		name, reason string
		step         scoring.TieStep
		want         []string
	}{
		{"sound", "", byCriterion("a"), nil},
		{"unknown way", "", scoring.TieStep{By: "name"}, []string{"error scoring.enum /scheme/ties/1/by"}},
		{"criterion missing", "", byCriterion(""), []string{"error scoring.tie.criterion /scheme/ties/1/criterion"}},
		{"criterion of no row", "", byCriterion("z"), []string{"error scoring.entry-criterion /scheme/ties/1/criterion"}},
		{"fewer of what brings points", "only a penalty takes points off", scoring.TieStep{By: scoring.TieByFewer, Criterion: "a"}, []string{"error scoring.tie.fewer /scheme/ties/1/criterion"}},
		{"criterion too many", "a rate is of the whole", scoring.TieStep{By: scoring.TieByRate, Criterion: "a"}, []string{"error scoring.tie.criterion /scheme/ties/1/criterion"}},
		{"decision missing", "", byDecision(""), []string{"error scoring.tie.decision /scheme/ties/1/decision"}},
		{"twice", "the second can part nobody", byCriterion("b"), []string{"warning scoring.tie.step-twice /scheme/ties/1"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			require.Equal(t, tt.want, said(scoring.Lint(chained(byCriterion("b"), tt.step), value.PathTo("scheme"))), tt.reason)
		})
	}
}

func TestTieDecisionCheck(t *testing.T) {
	for _, tt := range []struct {
		name, reason string
		decision     scoring.TieDecision
		want         []string
	}{
		{"order", "", scoring.TieDecision{ID: "d", Order: []value.ID{"u", "v"}}, nil},
		{"neither", "it says nothing", scoring.TieDecision{ID: "d"}, []string{"warning scoring.tie.decision-form /d"}},
		{"both", "which of them counts is not ours to say", scoring.TieDecision{ID: "d", Order: []value.ID{"u"}, Ballot: votes("u", 1)}, []string{"warning scoring.tie.decision-form /d"}},
		{"twice", "", scoring.TieDecision{ID: "d", Order: []value.ID{"u", "u"}}, []string{"warning scoring.tie.unit-twice /d/order/1"}},
		{"outsider", "", scoring.TieDecision{ID: "d", Order: []value.ID{"u", "x"}}, []string{"warning scoring.tie.outsider /d/order/1"}},
		{"outside candidate", "a vote for a non-member", scoring.TieDecision{ID: "d", Ballot: votes("x", 1)}, []string{"warning scoring.tie.outsider /d/ballot/votes/0/candidate"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			require.Equal(t, tt.want, said(tt.decision.Check([]value.ID{"u", "v"}, value.PathTo("d"))), tt.reason)
		})
	}
}

// TestTieChainAgreesWithTheSlowTwin compares units pair by pair, straight down
// the chain.
func TestTieChainAgreesWithTheSlowTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var steps []scoring.TieStep
		for _, id := range rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a", "b", "c"}), 0, 3, rapid.ID).Draw(t, "chain") {
			by := scoring.TieByCriterion
			if id == "c" {
				by = scoring.TieByFewer
			}
			steps = append(steps, scoring.TieStep{By: by, Criterion: value.ID(id)})
		}
		s := scheme(points("a", "2"), points("b", "2"), penalty(points("c", "2")))
		s.Rank, s.Places, s.Ties = scoring.ByPoints, scoring.Standard, steps
		var units []value.ID
		var sheets []scoring.Sheet
		var marks []map[value.ID]int
		for i := range rapid.IntRange(1, 5).Draw(t, "units") {
			u := fmt.Sprint("u", i)
			m := map[value.ID]int{}
			sh := sheet(u)
			for _, id := range []value.ID{"a", "b", "c"} {
				m[id] = rapid.IntRange(0, 2).Draw(t, "points")
				sh.Entries = append(sh.Entries, typed(string(id), fmt.Sprint(m[id])))
			}
			units, sheets, marks = append(units, value.ID(u)), append(sheets, sh), append(marks, m)
		}
		better := func(i, j int) bool {
			if x, y := marks[i]["a"]+marks[i]["b"]-marks[i]["c"], marks[j]["a"]+marks[j]["b"]-marks[j]["c"]; x != y {
				return x > y
			}
			for _, s := range steps {
				if x, y := marks[i][s.Criterion], marks[j][s.Criterion]; x != y {
					return (x > y) == (s.By == scoring.TieByCriterion)
				}
			}
			return false
		}
		table, _ := scoring.Compile(s, value.Path{})
		board, _ := table.Score(units, sheets, scoring.Self, value.Path{})
		placings, _ := table.Standings(board)
		for i, p := range placings {
			ahead := 0
			for j := range units {
				if better(j, i) {
					ahead++
				}
			}
			require.Equal(t, emulation.Ahead{Fewest: ahead, Most: ahead}, p.Ahead)
			require.Equal(t, fmt.Sprint(ahead+1), p.Best.String())
		}
		// The walk gives the same order as the places.
		for _, tie := range table.Ties(board) {
			last := 0
			for _, g := range tie.Order {
				p := placings[slices.Index(units, g.Units[0])]
				require.Equal(t, len(g.Units), p.Shared)
				require.Greater(t, halves(p.Best), last)
				last = halves(p.Best)
			}
		}
	})
}

func ExampleTable_Ties() {
	s := chained(byCriterion("a"), scoring.TieStep{By: scoring.TieByEarlier})
	table, _ := scoring.Compile(s, value.Path{})
	board, _ := table.Score([]value.ID{"u", "v", "w"}, []scoring.Sheet{
		handed(sheet("u", typed("a", "4"), typed("b", "6"), typed("off", "0")), "2020-12-03"),
		handed(sheet("v", typed("a", "6"), typed("b", "4"), typed("off", "0")), "2020-12-02"),
		handed(sheet("w", typed("a", "6"), typed("b", "4"), typed("off", "0")), "2020-12-02"),
	}, scoring.Self, value.Path{})
	printer := value.Printer{Lang: value.EN, Catalogue: scoring.Messages()}
	for _, tie := range table.Ties(board) {
		for _, step := range tie.Steps {
			fmt.Println(step.Step, printer.Print(step.Says), order(step.Order))
		}
		fmt.Println("a tie stands:", tie.Stands())
	}
	// Output:
	// 1 higher points in “a” v=w | u
	// 2 own sheet handed in earlier v=w
	// a tie stands: true
}
