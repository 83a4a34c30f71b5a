// Package valuetest checks, from the tests of other packages, that a package's
// messages are complete. Nothing but tests imports it.
package valuetest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/khoithidua/blocs/emulation/value"
)

// Catalogue fails t unless the Go files of dir (its tests and its folders left
// out) and the package's own catalogue agree. The known catalogues are those of
// the other packages whose codes the files may use.
//
// Of the catalogue it asks that
//
//   - every code is lower-case words joined by full stops and hyphens, with at
//     least one full stop: "read.kind.object";
//   - every sentence is given in both languages, in composed letters, with the
//     same placeholders {0}, {1} …, none of them skipped, and none of them twice:
//     messages lie in one another, and each would double what is inside;
//   - no code is known with another sentence.
//
// Of the files it asks that
//
//   - every code they write stands in a catalogue, and every code of the own
//     catalogue is written by them;
//   - a call of Msg, Refusal or NewProblem gives all arguments that the sentence names.
//
// A code is any string literal that has a code's form and begins, up to its
// first full stop, like a code of one of the catalogues; in the catalogue
// itself it does not count. A literal that ends in a full stop, "read.kind.",
// is a stem that is completed at run time: it uses every code that begins so.
func Catalogue(t *testing.T, dir string, own value.Catalogue, known ...value.Catalogue) {
	t.Helper()
	for _, fault := range check(dir, own, value.Merge(known...)) {
		t.Error(fault)
	}
}

var (
	codeForm    = regexp.MustCompile(`^[a-z]+(\.[a-z0-9]+(-[a-z0-9]+)*)+$`)
	literalForm = regexp.MustCompile(`^[a-z]+\.[a-z0-9.-]+$`)
	placeholder = regexp.MustCompile(`\{[0-9]+\}`)
)

// check returns what Catalogue reports, in a fixed order.
func check(dir string, own, known value.Catalogue) []string {
	var faults []string
	for _, code := range own.Codes() {
		faults = append(faults, checkEntry(code, own[code])...)
		if other, ok := known[code]; ok && other != own[code] {
			faults = append(faults, fmt.Sprintf("%s: known with another sentence", code))
		}
	}
	s, err := scan(dir, value.Merge(known, own))
	if err != nil {
		return append(faults, err.Error())
	}
	faults = append(faults, s.faults...)
	for _, code := range own.Codes() {
		if !slices.ContainsFunc(s.used, func(use string) bool { return uses(use, code) }) {
			faults = append(faults, code+": no file uses it")
		}
	}
	return faults
}

func checkEntry(code string, t value.Text) []string {
	var faults []string
	fault := func(format string, args ...any) {
		faults = append(faults, code+": "+fmt.Sprintf(format, args...))
	}
	if !codeForm.MatchString(code) {
		fault("not the form of a code")
	}
	if strings.TrimSpace(t.VI) == "" || strings.TrimSpace(t.EN) == "" {
		fault("a language is missing")
	}
	if strings.ContainsFunc(t.VI+t.EN, func(r rune) bool { return unicode.Is(unicode.Mn, r) }) {
		fault("a loose combining mark")
	}
	for _, sentence := range [...]string{t.VI, t.EN} {
		if named := placeholder.FindAllString(sentence, -1); len(named) > len(placeholders(sentence)) {
			fault("a placeholder twice in %q", sentence)
		}
	}
	vi, en := placeholders(t.VI), placeholders(t.EN)
	if !slices.Equal(vi, en) {
		fault("placeholders %v in Vietnamese, %v in English", vi, en)
	}
	for i, p := range vi {
		if p != i {
			fault("placeholder {%d} is skipped", i)
			break
		}
	}
	return faults
}

// placeholders returns the numbers of the arguments that a sentence names.
func placeholders(sentence string) []int {
	var ns []int
	for _, p := range placeholder.FindAllString(sentence, -1) {
		n, _ := strconv.Atoi(strings.Trim(p, "{}"))
		ns = append(ns, n)
	}
	slices.Sort(ns)
	return slices.Compact(ns)
}

// uses reports whether a literal names the code or is a stem of it.
func uses(literal, code string) bool {
	return literal == code || strings.HasSuffix(literal, ".") && strings.HasPrefix(code, literal)
}

// scanner collects the codes that the files of a package write.
type scanner struct {
	all    value.Catalogue
	files  *token.FileSet
	used   []string
	faults []string
}

func scan(dir string, all value.Catalogue) (*scanner, error) {
	s := &scanner{all: all, files: token.NewFileSet()}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if e.IsDir() || !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		f, err := parser.ParseFile(s.files, filepath.Join(dir, e.Name()), nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		ast.Inspect(f, s.visit)
	}
	return s, nil
}

func (s *scanner) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.KeyValueExpr:
		return !isEntry(n)
	case *ast.CallExpr:
		s.call(n)
	case *ast.BasicLit:
		s.literal(n)
	}
	return true
}

// isEntry reports whether n is an entry of a catalogue: a code with a Text.
func isEntry(n *ast.KeyValueExpr) bool {
	text, ok := n.Value.(*ast.CompositeLit)
	if !ok || codeOf(n.Key) == "" {
		return false
	}
	for _, e := range text.Elts {
		if field, ok := e.(*ast.KeyValueExpr); ok {
			if name, ok := field.Key.(*ast.Ident); ok && (name.Name == "VI" || name.Name == "EN") {
				return true
			}
		}
	}
	return false
}

// codeOf returns the literal that e is, if it has a code's form.
func codeOf(e ast.Expr) string {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return ""
	}
	s, err := strconv.Unquote(lit.Value)
	if err != nil || !literalForm.MatchString(s) {
		return ""
	}
	return s
}

func (s *scanner) literal(lit *ast.BasicLit) {
	code := codeOf(lit)
	prefix, _, _ := strings.Cut(code, ".")
	ours, stands := false, false
	for c := range s.all {
		ours = ours || strings.HasPrefix(c, prefix+".")
		stands = stands || uses(code, c)
	}
	if code == "" || !ours {
		return
	}
	s.used = append(s.used, code)
	if !stands {
		s.faults = append(s.faults, fmt.Sprintf("%s: %s stands in no catalogue", s.files.Position(lit.Pos()), code))
	}
}

// call checks that a message gets the arguments its sentence names.
func (s *scanner) call(c *ast.CallExpr) {
	name := c.Fun
	if sel, ok := name.(*ast.SelectorExpr); ok {
		name = sel.Sel
	}
	id, ok := name.(*ast.Ident)
	if !ok || !slices.Contains([]string{"Msg", "Refusal", "NewProblem"}, id.Name) || len(c.Args) == 0 || c.Ellipsis.IsValid() {
		return
	}
	code := codeOf(c.Args[0])
	if wanted := len(placeholders(s.all[code].VI)); len(c.Args)-1 < wanted {
		s.faults = append(s.faults, fmt.Sprintf("%s: %s needs %d arguments", s.files.Position(c.Pos()), code, wanted))
	}
}
