package versus

import (
	"fmt"
	"strings"
	"testing"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/ref"
	"cel.dev/cel-go/ext"
	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

const members, headings, leaves = 12, 8, 5

// table is 8 headings of 5 criteria of 10 points each. One of the headings is
// capped, so that there is more to it than a sum.
func table(t testing.TB) *scoring.Table {
	s := scoring.Scheme{Name: value.Text{VI: "Bảng"}, Rank: scoring.ByPoints, Places: scoring.Standard}
	for h := range headings {
		g := scoring.Criterion{ID: id("g", h), Name: s.Name, Kind: scoring.Group}
		if h == 0 {
			g.Cap = decimal(30)
		}
		for l := range leaves {
			g.Items = append(g.Items, scoring.Criterion{ID: id("l", h*leaves+l), Name: s.Name, Kind: scoring.Points, Max: decimal(10)})
		}
		s.Criteria = append(s.Criteria, g)
	}
	compiled, issues := scoring.Compile(s, value.Path{})
	require.Empty(t, issues)
	return compiled
}

func id(prefix string, i int) value.ID { return value.ID(fmt.Sprint(prefix, i)) }

func decimal(i int) *value.Decimal {
	d := value.FromUnits(int64(i) * 10_000)
	return &d
}

// points returns the points of one unit, whole ones: the others have no exact
// fractions.
func points(unit, seed int) []int {
	all := make([]int, headings*leaves)
	for i := range all {
		all[i] = (unit*7 + i*3 + seed*(unit+i)) % 11
	}
	return all
}

func sheetsOf(seed int) (units []value.ID, sheets []scoring.Sheet) {
	for u := range members {
		s := scoring.Sheet{Unit: id("u", u), Stage: scoring.Self}
		for i, p := range points(u, seed) {
			s.Entries = append(s.Entries, scoring.Entry{Criterion: id("l", i), Points: decimal(p)})
		}
		units, sheets = append(units, s.Unit), append(sheets, s)
	}
	return units, sheets
}

// sum is the table as an expression: the total of one unit.
func sum(least string) string {
	var all []string
	for h := range headings {
		var items []string
		for l := range leaves {
			items = append(items, fmt.Sprintf("p[%d]", h*leaves+l))
		}
		text := strings.Join(items, " + ")
		if h == 0 {
			text = fmt.Sprintf(least, text)
		}
		all = append(all, "("+text+")")
	}
	return strings.Join(all, " + ")
}

func exprSum(t testing.TB) *vm.Program {
	program, err := expr.Compile(sum("min(30, %s)"), expr.Env(map[string]any{"p": []int{}}), expr.AsInt())
	require.NoError(t, err)
	return program
}

func celSum(t testing.TB) cel.Program {
	env, err := cel.NewEnv(cel.Variable("p", cel.ListType(cel.IntType)), ext.Math())
	require.NoError(t, err)
	ast, issues := env.Compile(sum("math.least(30, %s)"))
	require.NoError(t, issues.Err())
	program, err := env.Program(ast, cel.EvalOptions(cel.OptOptimize))
	require.NoError(t, err)
	return program
}

func celPoints(p []int) map[string]any {
	return map[string]any{"p": types.DefaultTypeAdapter.NativeToValue(p).(ref.Val)}
}

// rank gives standard places to totals, for engines that have none.
func rank(totals *[members]int, places *[members]int) {
	for u := range totals {
		places[u] = 1
		for _, other := range totals {
			if other > totals[u] {
				places[u]++
			}
		}
	}
}

func TestSamePointsAndPlaces(t *testing.T) {
	ours, exprs, cels := table(t), exprSum(t), celSum(t)
	for seed := range 200 {
		units, sheets := sheetsOf(seed)
		board, issues := ours.Score(units, sheets, scoring.Self, value.Path{})
		require.Empty(t, issues)
		placings, issues := ours.Standings(board)
		require.Empty(t, issues)
		var totals, places [members]int
		for u := range members {
			p := points(u, seed)
			theirs, err := vm.Run(exprs, map[string]any{"p": p})
			require.NoError(t, err)
			cels, _, err := cels.Eval(celPoints(p))
			require.NoError(t, err)
			require.Equal(t, board.Units[u].Points.Low, *decimal(theirs.(int)), "expr")
			require.Equal(t, types.Int(theirs.(int)), cels, "CEL")
			totals[u] = theirs.(int)
		}
		rank(&totals, &places)
		for u, p := range placings {
			require.True(t, p.Settled())
			require.Equal(t, *decimal(places[u]), p.Best)
		}
	}
}

// BenchmarkPoints scores and ranks 12 units by 40 criteria: here with the line of
// every unit on every row, from sheets whose entries name their criteria; there
// the bare totals, from lists of whole numbers that are arranged beforehand.
func BenchmarkPoints(b *testing.B) {
	units, sheets := sheetsOf(1)
	b.Run("lines", func(b *testing.B) {
		ours := table(b)
		var buf scoring.Buffer
		var placings []emulation.Placing
		b.ReportAllocs()
		for b.Loop() {
			board, _ := ours.ScoreInto(&buf, units, sheets, scoring.Self, value.Path{})
			placings, _ = ours.StandingsInto(&buf, board)
		}
		require.Len(b, placings, members)
	})
	b.Run("expr", func(b *testing.B) {
		program, machine := exprSum(b), &vm.VM{}
		var vars [members]map[string]any
		for u := range vars {
			vars[u] = map[string]any{"p": points(u, 1)}
		}
		b.ReportAllocs()
		var totals, places [members]int
		for b.Loop() {
			for u := range vars {
				total, err := machine.Run(program, vars[u])
				if err != nil {
					b.Fatal(err)
				}
				totals[u] = total.(int)
			}
			rank(&totals, &places)
		}
	})
	b.Run("CEL", func(b *testing.B) {
		program := celSum(b)
		var vars [members]cel.Activation
		for u := range vars {
			a, err := cel.NewActivation(celPoints(points(u, 1)))
			require.NoError(b, err)
			vars[u] = a
		}
		b.ReportAllocs()
		var totals, places [members]int
		for b.Loop() {
			for u := range vars {
				total, _, err := program.Eval(vars[u])
				if err != nil {
					b.Fatal(err)
				}
				totals[u] = int(total.(types.Int))
			}
			rank(&totals, &places)
		}
	})
}
