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
`

// besideCore reports whether a folder holds no core package but programs, a
// generator or helpers of tests.
func besideCore(dir string) bool {
	return within(dir, "examples") || within(dir, "wasm/web") || within(dir, "wasm/serve") ||
		strings.HasSuffix("/"+dir, "/internal/gen") ||
		strings.HasSuffix(dir, "test")
}

// thirdParty says which packages from outside the standard library may be
// imported where: "core" nowhere, so an importer's go.mod gains no line.
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

// impure are the standard packages, each with those below it, that the core may
// not import: it reads no clock, no file, no environment and no dice. The
// packages named on the right are excepted.
var impure = map[string][]string{
	"crypto/rand": nil,
	"database":    nil,
	"flag":        nil,
	"io/ioutil":   nil,
	"log":         nil,
	"math/rand":   nil,
	"net":         nil,
	"os":          nil,
	"plugin":      nil,
	"reflect":     {"emulation/value"}, // the one strict reader
	"runtime":     {"wasm/reactor"},
	"syscall":     nil,
	"testing":     nil,
	"time":        {"emulation/value"}, // the calendar; policy_test.go forbids the clock
	"unsafe":      {"wasm/reactor"},    // the host's linear memory
}

func TestImports(t *testing.T) {
	may := mayImport(t, direction)
	for _, f := range sources(t) {
		for _, spec := range f.ast.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			require.NoError(t, err)
			if why := refuse(may, f, imported); why != "" {
				t.Errorf("%s imports %s: %s", f.name, imported, why)
			}
		}
		if !besideCore(f.dir) && !f.test {
			assert.Contains(t, may, f.dir, "%s: give the package its place in the import policy", f.name)
		}
	}
}

// refuse says why the file may not import the package, or "" if it may.
func refuse(may map[string][]string, f source, imported string) string {
	if own, ok := strings.CutPrefix(imported, module); ok && (own == "" || own[0] == '/') {
		return refuseOwn(may, f, path.Join(".", own))
	}
	if first, _, _ := strings.Cut(imported, "/"); strings.Contains(first, ".") {
		return refuseThird(f, imported)
	}
	if f.test || besideCore(f.dir) {
		return ""
	}
	for p, except := range impure {
		if within(imported, p) && !slices.Contains(except, f.dir) {
			return "the core is pure"
		}
	}
	return ""
}

func refuseOwn(may map[string][]string, f source, own string) string {
	for _, side := range [][2]string{{"rotation", "scoring"}, {"scoring", "rotation"}} {
		if within(f.dir, side[0]) && within(own, side[1]) {
			return "rotation and scoring never import each other"
		}
	}
	if f.test || besideCore(f.dir) {
		return ""
	}
	if besideCore(own) {
		return "the core imports no program, generator or helper of tests"
	}
	if !slices.Contains(may[f.dir], own) {
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

// TestImportPolicy holds the reading of the policy against known answers.
func TestImportPolicy(t *testing.T) {
	may := mayImport(t, direction)
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
		{"dice", "a package below a forbidden one is forbidden",
			"rotation/plan.go", "math/rand/v2", false},
		{"exact numbers", "a package beside a forbidden one is not",
			"rotation/plan.go", "math/bits", true},
		{"program", "programs do the reading and writing",
			"examples/review/main.go", "os", true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f := source{name: c.file, dir: path.Dir(c.file), test: strings.HasSuffix(c.file, "_test.go")}
			assert.Equal(t, c.allowed, refuse(may, f, c.imported) == "", c.reason)
		})
	}
}
