package blocs_test

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sayable are the types beside texts, truths and whole numbers that value.Msg takes.
// It calls nothing of its arguments, so another type would be said by its name in Go.
const sayable = ` value.Text value.Arg value.Decimal value.Money value.Ratio value.Quantity value.Date value.Message
	[]value.Text []value.Arg []value.Decimal []value.Message []value.ID []string []any `

// TestArgumentsOfMessages: whatever the library hands to a function that takes
// anything has a type that a message can say.
func TestArgumentsOfMessages(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the go command")
	}
	out, err := exec.Command("go", "list", "-deps", "-export", "-f", "{{.ImportPath}}\t{{.Export}}\t{{.Dir}}\t{{.GoFiles}}", "./wasm/bridge").Output()
	require.NoError(t, err)
	exports := map[string]string{}
	var ours [][]string
	for line := range strings.Lines(string(out)) {
		p := strings.Split(strings.TrimSpace(line), "\t")
		if exports[p[0]] = p[1]; p[0] == module || strings.HasPrefix(p[0], module+"/") {
			ours = append(ours, p)
		}
	}
	fset := token.NewFileSet()
	known := importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	asked := 0
	for _, p := range ours {
		var files []*ast.File
		for _, name := range strings.Fields(strings.Trim(p[3], "[]")) {
			f, err := parser.ParseFile(fset, filepath.Join(p[2], name), nil, 0)
			require.NoError(t, err)
			files = append(files, f)
		}
		info := types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
		conf := types.Config{Importer: known}
		_, err := conf.Check(p[0], fset, files, &info)
		require.NoError(t, err)
		for _, f := range files {
			ast.Inspect(f, func(n ast.Node) bool {
				for _, arg := range loose(n, info) {
					asked++
					if said := info.TypeOf(arg); !canBeSaid(said) {
						t.Errorf("%v: no message can say %v", fset.Position(arg.Pos()), said)
					}
				}
				return true
			})
		}
	}
	assert.Greater(t, asked, 1000, "arguments were looked at")
}

// loose returns the expressions that stand for anything: arguments of a call with
// "...any", and what a function gives back as "any". Steps of paths and what is
// printed for developers are no messages.
func loose(n ast.Node, info types.Info) (found []ast.Expr) {
	switch n := n.(type) {
	case *ast.CallExpr:
		is, ok := info.TypeOf(n.Fun).(*types.Signature)
		if !ok || !is.Variadic() || n.Ellipsis.IsValid() {
			return nil
		}
		if by, ok := n.Fun.(*ast.SelectorExpr); ok {
			if on, ok := by.X.(*ast.Ident); ok && on.Name == "fmt" || by.Sel.Name == "PathTo" || by.Sel.Name == "To" {
				return nil
			}
		}
		last := is.Params().Len() - 1
		if rest, ok := is.Params().At(last).Type().(*types.Slice); ok && isAny(rest.Elem()) && len(n.Args) > last {
			return n.Args[last:]
		}
	case *ast.FuncDecl:
		if n.Body == nil || n.Type.Results == nil || len(n.Type.Results.List) != 1 || !isAny(info.TypeOf(n.Type.Results.List[0].Type)) {
			return nil
		}
		ast.Inspect(n.Body, func(n ast.Node) bool {
			if back, ok := n.(*ast.ReturnStmt); ok && len(back.Results) == 1 {
				found = append(found, back.Results[0])
			}
			return true
		})
	}
	return found
}

func isAny(t types.Type) bool {
	is, ok := t.Underlying().(*types.Interface)
	return ok && is.Empty()
}

func canBeSaid(t types.Type) bool {
	if isAny(t) {
		return true // asked where it comes from
	}
	if is, ok := t.Underlying().(*types.Basic); ok && is.Info()&(types.IsString|types.IsBoolean|types.IsInteger) != 0 {
		return true
	}
	name := types.TypeString(t, func(p *types.Package) string { return p.Name() })
	return strings.Contains(strings.ReplaceAll(sayable, "\n\t", " "), " "+name+" ")
}
