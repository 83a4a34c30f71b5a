package rule_test

import (
	"maps"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// drawn is a condition, compiled, with a world to evaluate it in.
type drawn struct {
	condition rule.Condition
	program   *rule.Program
	world     world
}

func draw(t *rapid.T) drawn {
	lib := library
	lib.Named = named
	d := drawn{condition: drawWhole(t), world: drawWorld(t)}
	p, issues := rule.Compile(d.condition, lib, value.Path{})
	require.NoError(t, issues.Err())
	d.program = p
	return d
}

func (d drawn) prove(t require.TestingT, w world) rule.Proof {
	c := w.arranged(t)
	return d.program.On(w.on).Eval(&c, rule.Proof{})
}

func TestAgainstSlow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		proof := d.prove(t, d.world)
		require.Equal(t, d.world.whole(d.condition), proof.Verdict(), "%s", proof.Text(printer(value.EN)))
	})
}

// The ground rule of the model: what becomes known settles what was open and
// never turns what was settled.
func TestMoreKnownNeverFlips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		before := d.prove(t, d.world)
		after := d.prove(t, more(t, d.world))
		if before.Verdict().Settled() {
			require.Equal(t, before.Verdict(), after.Verdict(), "before:\n%safter:\n%s", before.Text(printer(value.EN)), after.Text(printer(value.EN)))
		}
	})
}

// Reasons force the verdict: with nothing known but what they name it is the
// same.
func TestReasonsAreEnough(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		proof := d.prove(t, d.world)
		reasons := proof.Reasons()
		if !proof.Verdict().Settled() {
			require.Nil(t, reasons, "an open verdict has no reasons")
			return
		}
		require.NotEmpty(t, reasons)
		bare, history := world{on: d.world.on, named: named, countFrom: d.world.countFrom, countRest: d.world.countRest, countKnown: d.world.countKnown, undated: d.world.undated}, false
		for i, y := range d.world.years {
			bare.years = append(bare.years, worldYear{year: y.year, facts: given{}})
			for _, r := range reasons {
				g, ok := y.facts[r.Fact]
				switch {
				case ok && (d.world.back(r.YearsBack) == i || r.Years > 0): // a total has the fact of many years
					bare.years[i].facts[r.Fact] = g
				case strings.HasPrefix(r.Says.Code, "rule.run") || r.Says.Code == "rule.times":
					// What is asked of each year stands in it, not in its leaves.
					maps.Copy(bare.years[i].facts, y.facts)
				}
			}
		}
		for _, r := range reasons {
			require.True(t, r.Verdict.Settled(), "what is not known forces nothing")
			require.Empty(t, r.Of, "reasons are single steps")
			history = history || r.Fact == ""
		}
		if history {
			bare.awards, bare.complete = d.world.awards, d.world.complete
		}
		require.Equal(t, proof.Verdict(), d.prove(t, bare).Verdict(), "%s", proof.Text(printer(value.EN)))
	})
}

func TestBufferLeavesNoTrace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first, second := draw(t), draw(t)
		want, used := second.prove(t, second.world), first.prove(t, first.world)
		c := second.world.arranged(t)
		again := second.program.On(second.world.on).Eval(&c, used)
		assert.Equal(t, want.Tree(), again.Tree())
		assert.Equal(t, want.Reasons(), again.Reasons())
		assert.Equal(t, want.Missing(), again.Missing())
		assert.Equal(t, want.Cites(), again.Cites())
		assert.Equal(t, want.Basis(), again.Basis())
	})
}

// A proof says in its tree what it says in its verdict, and every step is there.
func TestTreeIsWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		proof := d.prove(t, d.world)
		var size func(v rule.View) int
		size = func(v rule.View) int {
			steps := 1
			if v.Says.Code == "rule.reading" {
				steps = 0 // the argument for a reading is no step
			}
			for _, below := range v.Of {
				steps += size(below)
			}
			return steps
		}
		tree := proof.Tree()
		require.Equal(t, proof.Len(), size(tree))
		require.Equal(t, proof.Verdict(), tree.Verdict)
		wire, err := value.Canonical(tree)
		require.NoError(t, err)
		back, issues := value.Read[rule.View](wire)
		require.Empty(t, issues, "a proof is read as it is written")
		again, err := value.Canonical(back)
		require.NoError(t, err)
		require.Equal(t, string(wire), string(again))
	})
}

func TestMissingOfOpenVerdicts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		proof := d.prove(t, d.world)
		if proof.Verdict().Settled() {
			require.Empty(t, proof.Missing(), "what is settled needs nothing")
		}
		for i, n := range proof.Missing() {
			back := d.world.back(n.YearsBack)
			kinds := 0
			for _, is := range []bool{n.Fact != "", len(n.Awards) > 0, n.Counted != "", n.Undeclared} {
				if is {
					kinds++
				}
			}
			require.Equal(t, 1, kinds, "a need is a fact, awards, what counts, or a year")
			if n.Fact != "" && back >= 0 {
				require.NotContains(t, d.world.years[back].facts, n.Fact, "what is given is not missing")
			}
			for _, m := range proof.Missing()[:i] {
				require.False(t, m.Fact == n.Fact && m.Counted == n.Counted && m.Undeclared == n.Undeclared && m.YearsBack == n.YearsBack && assert.ObjectsAreEqual(m.Awards, n.Awards), "each once")
			}
		}
	})
}

func printer(lang value.Lang) value.Printer {
	return value.Printer{Lang: lang, Catalogue: value.Merge(value.Messages(), rule.Messages())}
}
