package versus

import (
	"strings"
	"testing"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// variables are a record as the other engines take it.
type variables = map[string]any

// plain returns a record with the values that an expression works on: bool, int,
// and float64 for shares.
func plain(t testing.TB, v *rule.Vocabulary, r record) variables {
	t.Helper()
	vars := make(variables, len(r))
	for _, f := range v.Facts() {
		name, text := variable(f.ID), r[f.ID].String()
		switch f.Kind {
		case rule.Truth:
			vars[name] = text == "true"
		case rule.Number:
			d, err := value.ParseDecimal(text)
			require.NoError(t, err)
			vars[name] = int(d.Units() / 10_000)
		case rule.Level:
			for i, l := range f.Levels {
				if text == string(l.ID) {
					vars[name] = i
				}
			}
		case rule.Share:
			q, err := value.ParseRatio(text)
			require.NoError(t, err)
			num, den := q.Terms()
			vars[name] = float64(num) / float64(den)
		}
	}
	return vars
}

func variable(id value.ID) string { return strings.ReplaceAll(string(id), "-", "_") }

// text is the title as one expression.
func (t title) text() string {
	var all []string
	for _, c := range t.clauses {
		all = append(all, c.text)
	}
	return strings.Join(all, " && ")
}

// exprPrograms compiles the titles for expr. A map as environment is its fast
// path: variables are then one look-up each, without reflection.
func exprPrograms(t testing.TB, titles []title, vars variables) []*vm.Program {
	t.Helper()
	var all []*vm.Program
	for _, title := range titles {
		p, err := expr.Compile(title.text(), expr.Env(vars), expr.AsBool())
		require.NoError(t, err, title.id)
		all = append(all, p)
	}
	return all
}

// celPrograms compiles the titles for CEL, with its optimiser on.
func celPrograms(t testing.TB, titles []title, vars variables) []cel.Program {
	t.Helper()
	var options []cel.EnvOption
	for name, v := range vars {
		kind := cel.BoolType
		switch v.(type) {
		case int:
			kind = cel.IntType
		case float64:
			kind = cel.DoubleType
		}
		options = append(options, cel.Variable(name, kind))
	}
	env, err := cel.NewEnv(options...)
	require.NoError(t, err)
	var all []cel.Program
	for _, title := range titles {
		ast, issues := env.Compile(title.text())
		require.NoError(t, issues.Err(), title.id)
		p, err := env.Program(ast, cel.EvalOptions(cel.OptOptimize))
		require.NoError(t, err, title.id)
		all = append(all, p)
	}
	return all
}

// celActivation converts the values once, so that no evaluation has to.
func celActivation(t testing.TB, vars variables) cel.Activation {
	t.Helper()
	converted := make(variables, len(vars))
	for name, v := range vars {
		converted[name] = types.DefaultTypeAdapter.NativeToValue(v)
	}
	a, err := cel.NewActivation(converted)
	require.NoError(t, err)
	return a
}
