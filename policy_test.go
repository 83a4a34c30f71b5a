package blocs_test

import (
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The rules below are policy, as the direction of imports is: they are not to
// be edited to make a build pass.

// maxLines is how long a Go file may be. Generated files are excepted.
const maxLines = 500

// parts are the names that the core may use of standard packages that hold more
// than it may touch. Package names stand for themselves: the core renames no
// import.
var parts = map[string]struct{ names, why string }{
	"fmt":     {`Errorf|Sprint|Sprintf`, "the core prints nothing and reads nothing"},
	"json":    {`Marshal|MarshalIndent|NewEncoder|RawMessage`, "documents are read by value.Read only"},
	"math":    {`(Max|Min)U?[Ii]nt[0-9]*`, "floats: exact numbers are Decimal and Ratio"},
	"strconv": {`Atoi|Itoa|(Append|Format|Parse)(Bool|Int|Uint)|Quote`, "floats: exact numbers are Decimal and Ratio"},
	"sync":    {`Map|OnceValue`, "the core runs in its caller: what is shared is computed once and never changes"},
	"time":    {`Date|Month|UTC|Unix`, "the core reads no clock and no zone"},
}

func TestCoreIsExactAndPure(t *testing.T) {
	for _, f := range core(t) {
		for _, fault := range impurities(f) {
			t.Error(fault)
		}
	}
}

// impurities lists what the core forbids: floats, goroutines, init functions,
// exported variables, panics that no Must announces, and names outside [parts].
func impurities(f source) []string {
	var faults []string
	fault := func(n ast.Node, format string, args ...any) {
		faults = append(faults, fmt.Sprintf("%v: %s", f.fset.Position(n.Pos()), fmt.Sprintf(format, args...)))
	}
	for _, d := range f.ast.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Name.Name == "init" && d.Recv == nil {
				fault(d, "func init: nothing happens before the caller asks")
			}
			for _, call := range panics(d) {
				fault(call, "panic in %s: only what is named must or Must may, on literals of the program's own", d.Name.Name)
			}
		case *ast.GenDecl:
			for _, name := range exportedVars(d) {
				fault(name, "exported variable %s: whoever sets it changes the answers of others", name.Name)
			}
		}
	}
	ast.Inspect(f.ast, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			fault(n, "goroutine: the core runs in its caller")
		case *ast.Ident:
			switch n.Name {
			case "float32", "float64", "complex64", "complex128":
				fault(n, "%s: exact numbers are Decimal and Ratio", n.Name)
			}
		case *ast.BasicLit:
			if n.Kind == token.FLOAT || n.Kind == token.IMAG {
				fault(n, "%s: exact numbers are Decimal and Ratio", n.Value)
			}
		case *ast.SelectorExpr:
			if pkg, ok := n.X.(*ast.Ident); ok && imports(f, pkg.Name) {
				if part, ok := parts[pkg.Name]; ok && !regexp.MustCompile("^("+part.names+")$").MatchString(n.Sel.Name) {
					fault(n, "%s.%s: %s", pkg.Name, n.Sel.Name, part.why)
				}
			}
		}
		return true
	})
	return faults
}

// panics returns the calls of panic in a function that does not announce them by
// its name, as MustDate does.
func panics(d *ast.FuncDecl) []ast.Node {
	var calls []ast.Node
	if strings.HasPrefix(strings.ToLower(d.Name.Name), "must") {
		return nil
	}
	ast.Inspect(d, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			if name, ok := call.Fun.(*ast.Ident); ok && name.Name == "panic" {
				calls = append(calls, call)
			}
		}
		return true
	})
	return calls
}

// exportedVars returns the exported variables of a declaration. Sentinel errors
// are let pass by their name, ErrOverflow: the language has no constant errors.
func exportedVars(d *ast.GenDecl) []*ast.Ident {
	var names []*ast.Ident
	for _, spec := range d.Specs {
		if v, ok := spec.(*ast.ValueSpec); ok && d.Tok == token.VAR {
			for _, name := range v.Names {
				if name.IsExported() && !strings.HasPrefix(name.Name, "Err") {
					names = append(names, name)
				}
			}
		}
	}
	return names
}

// imports reports whether the file imports a standard package of that name.
func imports(f source, name string) bool {
	for _, spec := range f.ast.Imports {
		p := strings.Trim(spec.Path.Value, `"`)
		if path.Base(p) == name && !strings.Contains(p, ".") {
			return true
		}
	}
	return false
}

// TestImpurities shows each rule catching what it is for.
func TestImpurities(t *testing.T) {
	cases := []struct{ name, reason, code, want string }{
		{"integers", "what the core is made of passes", "import \"math\"\nconst m = math.MaxInt64 / 10_000", ""},
		{"float type", "a float is not exact", "var x float64", "float64: "},
		{"float literal", "an untyped constant becomes a float unseen", "var x = 0.5", "0.5: "},
		{"exponent", "1e3 is a float too", "var x = 1e3", "1e3: "},
		{"float function", "package math counts in floats", "import \"math\"\nvar x = math.Sqrt(2)", "math.Sqrt: "},
		{"largest float", "a constant of package math that is none of an integer", "import \"math\"\nvar x = math.MaxFloat32", "math.MaxFloat32: "},
		{"float text", "a parser of floats gives a float", "import \"strconv\"\nvar x, _ = strconv.ParseFloat(\"1\", 64)", "strconv.ParseFloat: "},
		{"clock", "an answer is the same on every day", "import \"time\"\nvar x = time.Now()", "time.Now: "},
		{"zone", "an answer is the same in every place", "import \"time\"\nvar x = time.Local", "time.Local: "},
		{"duration", "its seconds are floats", "import \"time\"\nvar x time.Duration", "time.Duration: "},
		{"output", "what the core says it returns", "import \"fmt\"\nfunc f() { fmt.Println() }", "fmt.Println: "},
		{"goroutines in a group", "the core runs in its caller", "import \"sync\"\nvar x sync.WaitGroup", "sync.WaitGroup: "},
		{"once", "shared law is computed once", "import \"sync\"\nvar x = sync.OnceValue(f)", ""},
		{"calendar", "a date is not a clock", "import \"time\"\nvar x = time.Date(2021, 3, 12, 0, 0, 0, 0, time.UTC)", ""},
		{"second reader", "what value.Read refuses, nothing else may take", "import \"encoding/json\"\nvar x = json.Unmarshal(nil, nil)", "json.Unmarshal: "},
		{"writing", "writing is not reading", "import \"encoding/json\"\nvar x, _ = json.Marshal(nil)", ""},
		{"goroutine", "the core runs in its caller", "func f() { go f() }", "goroutine: "},
		{"panic", "a caller's document never ends the caller's program", "func f() { panic(1) }", "panic in f: "},
		{"must", "the name announces it", "func mustF() { panic(1) }", ""},
		{"init", "importing a package does nothing", "func init() {}", "func init: "},
		{"method named init", "only the function is special", "func (t T) init() {}", ""},
		{"exported variable", "it could be set", "var Default = 1", "exported variable Default: "},
		{"sentinel error", "errors are compared with it", "var ErrOverflow = f()", ""},
		{"exported constant", "it cannot be set", "const Default = 1", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f := parse(t, "core.go", "package core\n"+c.code)
			faults := strings.Join(impurities(f), "\n")
			if c.want == "" {
				assert.Empty(t, faults, c.reason)
			} else {
				assert.Contains(t, faults, c.want, c.reason)
			}
		})
	}
}

// TestDocumented asks for a comment on every package, on every exported
// identifier of the core, and on every exported field: a field's comment is its
// description in the schemas.
func TestDocumented(t *testing.T) {
	packages, order := map[string]bool{}, []string{}
	for _, f := range sources(t) {
		if f.test {
			continue
		}
		if _, known := packages[f.dir]; !known {
			order = append(order, f.dir)
		}
		packages[f.dir] = packages[f.dir] || f.ast.Doc.Text() != ""
	}
	for _, dir := range order {
		assert.True(t, packages[dir], "package %s has no package comment", dir)
	}
	for _, f := range core(t) {
		for _, name := range undocumented(f.ast) {
			t.Errorf("%v: %s has no comment", f.fset.Position(name.Pos()), name.Name)
		}
	}
}

// undocumented returns the exported names that have no comment. The comment of
// a group of constants or variables covers the group, that of an interface its
// methods.
func undocumented(file *ast.File) []*ast.Ident {
	var names []*ast.Ident
	ask := func(name *ast.Ident, comments ...*ast.CommentGroup) {
		for _, c := range comments {
			if c.Text() != "" {
				return
			}
		}
		if name.IsExported() {
			names = append(names, name)
		}
	}
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if receiverExported(d) {
				ask(d.Name, d.Doc)
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch s := spec.(type) {
				case *ast.ValueSpec:
					for _, name := range s.Names {
						ask(name, d.Doc, s.Doc, s.Comment)
					}
				case *ast.TypeSpec:
					ask(s.Name, d.Doc, s.Doc)
					if t, ok := s.Type.(*ast.StructType); ok && s.Name.IsExported() {
						for _, field := range t.Fields.List {
							for _, name := range field.Names {
								ask(name, field.Doc, field.Comment)
							}
						}
					}
				}
			}
		}
	}
	return names
}

func receiverExported(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	exported := false
	ast.Inspect(d.Recv.List[0].Type, func(n ast.Node) bool {
		name, ok := n.(*ast.Ident)
		exported = exported || ok && name.IsExported() && !doc.IsPredeclared(name.Name)
		return !ok
	})
	return exported
}

// TestUndocumented shows what counts as a comment.
func TestUndocumented(t *testing.T) {
	f := parse(t, "core.go", `package core

func A() {}

// B is documented.
func B() {}

func c() {}

// O is documented.
type O interface{ P() }

type D struct {
	E int
	F int // is documented
	g int
}

// The letters.
const (
	H = 1
	I = 2
)

func (D) J()    {}
func (l l) K()  {}
func (d *M[T]) N() {}
`)
	var got []string
	for _, name := range undocumented(f.ast) {
		got = append(got, name.Name)
	}
	assert.Equal(t, []string{"A", "D", "E", "J", "N"}, got)
}

// TestFilesAreShort keeps a file to what can be read in one sitting.
func TestFilesAreShort(t *testing.T) {
	for _, f := range sources(t) {
		if lines := strings.Count(f.text, "\n"); lines > maxLines && !ast.IsGenerated(f.ast) {
			t.Errorf("%s has %d lines, more than %d: it holds more than one noun or phase", f.name, lines, maxLines)
		}
	}
}

// TestNothingBuiltIsCommitted: a built module in the repository is out of date
// from the next commit on, and nobody can review it.
func TestNothingBuiltIsCommitted(t *testing.T) {
	out, err := exec.Command("git", "ls-files", "--", "*.wasm", "*.test", "*.exe").Output()
	if err != nil {
		t.Skip("not a git checkout: ", err)
	}
	assert.Empty(t, string(out))
}

// core returns the core's files without their tests.
func core(t *testing.T) []source {
	var files []source
	for _, f := range sources(t) {
		if f.core() {
			files = append(files, f)
		}
	}
	return files
}

// source is one Go file of this module, whatever platform it is for.
type source struct {
	name string // "emulation/value/date.go"
	dir  string // "emulation/value"; "." is the root
	test bool
	text string
	ast  *ast.File
	fset *token.FileSet
}

// within reports whether name is the package or folder p or lies below it.
func within(name, p string) bool { return name == p || strings.HasPrefix(name, p+"/") }

// parse reads one file.
func parse(t *testing.T, name, text string) source {
	t.Helper()
	f := source{name: name, dir: path.Dir(name), test: strings.HasSuffix(name, "_test.go"), text: text, fset: token.NewFileSet()}
	var err error
	f.ast, err = parser.ParseFile(f.fset, name, text, parser.ParseComments|parser.SkipObjectResolution)
	require.NoError(t, err)
	return f
}

// sources returns the Go files of the module in order. Nested modules, test data
// and what tools install are left out.
func sources(t *testing.T) []source {
	t.Helper()
	var files []source
	err := filepath.WalkDir(".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			return enter(name, entry.Name())
		}
		if filepath.Ext(name) == ".go" {
			text, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			files = append(files, parse(t, filepath.ToSlash(name), string(text)))
		}
		return nil
	})
	require.NoError(t, err)
	require.NotEmpty(t, files)
	return files
}

// enter returns [fs.SkipDir] for folders that hold no package of this module.
func enter(name, base string) error {
	if name == "." {
		return nil
	}
	if base[0] == '.' || base[0] == '_' || base == "testdata" || base == "node_modules" {
		return fs.SkipDir
	}
	if _, err := os.Stat(filepath.Join(name, "go.mod")); err == nil {
		return fs.SkipDir
	}
	return nil
}
