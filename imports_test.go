package blocs_test

import (
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "github.com/khoithidua/blocs"

// direction is policy, not a record of what the code happens to do.
//
// DO NOT EDIT IT TO MAKE A BUILD PASS. A package that needs what the policy
// denies it is in the wrong room, or asks the wrong package. A change of the
// policy is a decision of its own, with its reason in docs/rationale.md.
//
// "a < b" says that b may import a, and whatever a may import; packages on one
// side of a "<" may not import each other. "." is the root package.
//
// Every package of the core stands here. Beside the core there are
//
//   - programs, generators and helpers of tests ([besideCore]), which may import
//     any of it, and which nothing in the core imports;
//   - tests, which may import any of it: only the wall between rotation and
//     scoring binds them too. The two meet through facts, ballots and placings
//     that the root package hands from one to the other.
const direction = `
	emulation/value < emulation/law < emulation/rule < emulation
	emulation < emulation/ballot, emulation/cycle
	emulation/ballot, emulation/cycle < rotation, scoring
	scoring < scoring/award
	rotation, scoring/award, emulation/schema < .
	. < wasm/bridge < wasm/reactor
	wasm/reactor/room < wasm/reactor
`

// besideCore are the folders that hold no core package, with those below them.
// Each is named: a rule on names would also free the next package that it fits.
var besideCore = []string{
	// Programs.
	"examples", "wasm/calltest", "wasm/serve",
	// Generators.
	"emulation/schema/internal/gen", "scoring/award/internal/gen",
	// Helpers of tests.
	"emulation/value/valuetest", "scoring/award/awardtest",
}

// standard are the standard packages that the core may import, which is policy
// too. The core reads no clock, no file, no environment and no dice, and prints
// nothing. A list of what is forbidden would miss the package that nobody thought
// of; so what does not stand here is refused. Of some packages the core may use a
// part only ([parts]).
//
// Behind a colon stands the one package that may import what is before it.
const standard = `
	bytes, cmp, crypto/sha256, embed, encoding, encoding/hex, encoding/json
	errors, fmt, io/fs, iter, maps, math, math/bits, slices, strconv, strings
	sync, unicode, unicode/utf16, unicode/utf8
	reflect: emulation/value
	time: emulation/value
	unsafe: wasm/reactor
`

// thirdParty says which packages from outside the standard library may be
// imported where: in the core nowhere, so an importer's go.mod gains no line.
// Programs that need more are modules of their own.
var thirdParty = []struct {
	prefix string
	why    string
	test   bool   // in test files only
	below  string // in this folder only; "" is anywhere
}{
	{"github.com/stretchr/testify", "assertions", true, ""},
	{"github.com/google/go-cmp", "differences of documents", true, ""},
	{"pgregory.net/rapid", "properties", true, ""},
	{"github.com/santhosh-tekuri/jsonschema", "a judge of schemas other than their maker", true, ""},
	{"github.com/govalues/decimal", "an oracle for Decimal", true, "emulation/value"},
	{"github.com/invopop/jsonschema", "schemas from Go types", false, "emulation/schema/internal/gen"},
}

func TestImports(t *testing.T) {
	p := readPolicy(t)
	for _, f := range sources(t) {
		for _, spec := range f.ast.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			require.NoError(t, err)
			name := ""
			if spec.Name != nil {
				name = spec.Name.Name
			}
			if why := p.refuse(f, imported, name); why != "" {
				t.Errorf("%s imports %s: %s", f.name, imported, why)
			}
		}
		if _, placed := p.own[f.dir]; f.core() && !placed {
			t.Errorf("%s: give the package its place in the import policy", f.name)
		}
	}
}

// TestExemptFoldersExist: an exemption that nothing needs is a hole.
func TestExemptFoldersExist(t *testing.T) {
	files := sources(t)
	for _, dir := range besideCore {
		assert.True(t, slices.ContainsFunc(files, func(f source) bool { return within(f.dir, dir) }), dir)
	}
}

// policy is the import policy as read from its text.
type policy struct {
	own      map[string][]string // for each package, all those it may import
	standard map[string]string   // for each standard package, its one importer; "" is the whole core
}

func readPolicy(t *testing.T) policy {
	return policy{own: mayImport(t, direction), standard: grants(t, standard)}
}

// refuse says why the file may not import the package under that name, or "" if
// it may. The name is the one that the import gives, "" if it gives none.
func (p policy) refuse(f source, imported, name string) string {
	if name != "" && f.core() {
		return "the core renames no import: the policy on names reads them as they stand"
	}
	if own, ok := strings.CutPrefix(imported, module); ok && (own == "" || own[0] == '/') {
		return p.refuseOwn(f, path.Join(".", own))
	}
	if first, _, _ := strings.Cut(imported, "/"); strings.Contains(first, ".") {
		return refuseThird(f, imported)
	}
	if only, granted := p.standard[imported]; f.core() && (!granted || only != "" && only != f.dir) {
		return "the core is pure"
	}
	return ""
}

func (p policy) refuseOwn(f source, own string) string {
	for _, side := range [][2]string{{"rotation", "scoring"}, {"scoring", "rotation"}} {
		if within(f.dir, side[0]) && within(own, side[1]) {
			return "rotation and scoring never import each other"
		}
	}
	if !f.core() {
		return ""
	}
	if exempt(own) {
		return "the core imports no program, generator or helper of tests"
	}
	if !slices.Contains(p.own[f.dir], own) {
		return "against the direction of imports"
	}
	return ""
}

func refuseThird(f source, imported string) string {
	for _, third := range thirdParty {
		if within(imported, third.prefix) && (f.test || !third.test) &&
			(third.below == "" || within(f.dir, third.below)) {
			return ""
		}
	}
	return "no third-party package is allowed here"
}

// mayImport reads the policy: for each package, all those it may import.
func mayImport(t *testing.T, policy string) map[string][]string {
	may := map[string][]string{}
	for line := range strings.Lines(policy) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		var below []string
		for side := range strings.SplitSeq(line, "<") {
			var row []string
			for name := range strings.SplitSeq(side, ",") {
				name = strings.TrimSpace(name)
				require.NotEmpty(t, name, "a side of %q is empty", line)
				for _, b := range below {
					may[name] = append(may[name], b)
					may[name] = append(may[name], may[b]...)
				}
				if may[name] == nil {
					may[name] = []string{}
				}
				row = append(row, name)
			}
			below = row
		}
	}
	for name, all := range may {
		require.NotContains(t, all, name, "the policy runs in a circle")
	}
	return may
}

// grants reads which standard packages the core may import.
func grants(t *testing.T, policy string) map[string]string {
	all := map[string]string{}
	for line := range strings.Lines(policy) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		row, only, _ := strings.Cut(line, ":")
		for name := range strings.SplitSeq(row, ",") {
			name = strings.TrimSpace(name)
			require.NotContains(t, all, name, "granted twice")
			all[name] = strings.TrimSpace(only)
		}
	}
	return all
}

// exempt reports whether a folder is beside the core.
func exempt(dir string) bool {
	return slices.ContainsFunc(besideCore, func(free string) bool { return within(dir, free) })
}

// core reports whether the file is one of the core's own, and no test.
func (f source) core() bool { return !f.test && !exempt(f.dir) }

// TestImportPolicy holds the reading of the policy against known answers.
func TestImportPolicy(t *testing.T) {
	p := readPolicy(t)
	cases := []struct {
		name, reason   string
		file, imported string
		allowed        bool
	}{
		{"down", "a later layer uses an earlier one",
			"rotation/plan.go", module + "/emulation/value", true},
		{"up", "an earlier layer knows no later one",
			"emulation/value/date.go", module + "/emulation/law", false},
		{"across", "siblings know nothing of each other",
			"emulation/cycle/step.go", module + "/emulation/ballot", false},
		{"rotation to award", "the two sides meet in the root package only",
			"rotation/plan.go", module + "/scoring/award", false},
		{"award to rotation in a test", "the wall binds tests too",
			"scoring/award/assess_test.go", module + "/rotation", false},
		{"root", "the front door sees both sides",
			"review.go", module + "/scoring/award", true},
		{"root from below", "nothing behind the door opens it",
			"scoring/score.go", module, false},
		{"root from the bridge", "the bridge stands before the door",
			"wasm/bridge/bridge.go", module, true},
		{"core to a helper", "helpers of tests import testing",
			"emulation/law/cite.go", module + "/emulation/value/valuetest", false},
		{"test to a helper", "helpers of tests are for tests",
			"emulation/law/cite_test.go", module + "/emulation/value/valuetest", true},
		{"another module", "a name that begins alike is another module",
			"review.go", module + "x/emulation/value", false},
		{"third party in the core", "an importer's go.mod gains no line",
			"emulation/value/node.go", "github.com/stretchr/testify/assert", false},
		{"generator", "a generator sees the whole core",
			"emulation/schema/internal/gen/main.go", module, true},
		{"third party in a program", "an example is part of this module",
			"examples/review/main.go", "github.com/stretchr/testify/assert", false},
		{"schema maker", "the generator is its only importer",
			"emulation/schema/internal/gen/main.go", "github.com/invopop/jsonschema", true},
		{"schema maker in a test", "schemas are judged by another package than their maker",
			"emulation/schema/schema_test.go", "github.com/invopop/jsonschema", false},
		{"oracle", "the oracle stays with what it judges",
			"scoring/score_test.go", "github.com/govalues/decimal", false},
		{"calendar", "dates are counted with package time",
			"emulation/value/date.go", "time", true},
		{"clock", "only value counts days",
			"emulation/cycle/due.go", "time", false},
		{"dice", "a package below a granted one is not granted with it",
			"rotation/plan.go", "math/rand/v2", false},
		{"floats of any length", "what is not granted is refused",
			"emulation/value/wide.go", "math/big", false},
		{"random seeds", "a hash that differs between runs is dice too",
			"emulation/value/canonical.go", "hash/maphash", false},
		{"foreign code", "nothing in it can be read by these rules",
			"wasm/reactor/main.go", "C", false},
		{"exact numbers", "integers of 128 bits are exact",
			"rotation/plan.go", "math/bits", true},
		{"name that ends in test", "no name frees a package: helpers of tests stand in the policy",
			"scoring/contest/points.go", "os", false},
		{"named helper", "helpers of tests read what is tested",
			"emulation/value/valuetest/catalogue.go", "os", true},
		{"program", "programs do the reading and writing",
			"examples/review/main.go", "os", true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f := source{name: c.file, dir: path.Dir(c.file), test: strings.HasSuffix(c.file, "_test.go")}
			assert.Equal(t, c.allowed, p.refuse(f, c.imported, "") == "", c.reason)
		})
	}
}

// TestRenamedImports: policy_test.go knows standard packages by their names.
func TestRenamedImports(t *testing.T) {
	p := readPolicy(t)
	for name, reason := range map[string]string{
		"clock": "clock.Now() would read the clock unseen",
		".":     "Now() would too",
		"_":     "an import for its effect has one",
	} {
		f := source{name: "emulation/value/date.go", dir: "emulation/value"}
		assert.NotEmpty(t, p.refuse(f, "time", name), reason)
		f.test = true
		assert.Empty(t, p.refuse(f, "time", name), "tests may rename")
	}
}
