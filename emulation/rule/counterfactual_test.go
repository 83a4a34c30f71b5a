package rule_test

import (
	"maps"
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// TestCounterfactual changes registered, united, fighters, advanced-share and
// rating, which are levers; disciplined and exempt are none.
func TestCounterfactual(t *testing.T) {
	const registered, united, disciplined = `{"fact": {"name": "registered", "is": true}}`, `{"fact": {"name": "united", "is": true}}`, `{"fact": {"name": "disciplined", "is": false}}`
	const share, fighters, rating = `{"fact": {"name": "advanced-share", "atLeast": {"value": "70%"}}}`, `{"fact": {"name": "fighters", "moreThan": {"value": "1"}}}`,
		`{"fact": {"name": "rating", "atLeast": {"value": "good"}}}`
	all := func(cs ...string) string {
		s := `{"all": [`
		for i, c := range cs {
			if i > 0 {
				s += ", "
			}
			s += c
		}
		return s + `]}`
	}
	sixtyNine := given{"registered": yes, "united": yes, "disciplined": no, "advanced-share": rule.GivenText("69%"), "fighters": rule.GivenNumber(2), "rating": rule.GivenText("good")}
	less := func(ids ...value.ID) given {
		g := maps.Clone(sixtyNine)
		for _, id := range ids {
			delete(g, id)
		}
		return g
	}
	for _, c := range []struct {
		name, reason, wire string
		facts              []given // up to 2020
		wanted             rule.Verdict
		outcome            rule.CounterfactualOutcome
		want               []string
	}{
		{"one short", "69 % is to be 70 % or more", all(registered, share, fighters), []given{sixtyNine}, m, rule.TurnFound, []string{"advanced-share: >=70%"}},
		{"already", "", all(registered, fighters), []given{sixtyNine}, m, rule.TurnAlready, nil},
		{"what would lose it", "the first that the rule asks for, of those that alone would", all(fighters, registered), []given{sixtyNine}, n, rule.TurnFound, []string{"fighters: <=1"}},
		{"one rather than two", "either the share, or both of the others", `{"any": [` + all(`{"not": `+registered+`}`, `{"not": `+united+`}`) + `, ` + share + `]}`, []given{sixtyNine}, m,
			rule.TurnFound, []string{"advanced-share: >=70%"}},
		{"two, in the order of the rule", "", all(share, `{"fact": {"name": "fighters", "atMost": {"value": "1"}}}`), []given{sixtyNine}, m, rule.TurnFound, []string{"advanced-share: >=70%", "fighters: <=1"}},
		{"a band", "over one, not over three", all(fighters, `{"fact": {"name": "fighters", "atMost": {"value": "3"}}}`), []given{{"fighters": rule.GivenNumber(9)}}, m,
			rule.TurnFound, []string{"fighters: >1 <=3"}},
		{"not given", "what is not given must be given", all(registered, rating), []given{less("rating")}, m, rule.TurnFound, []string{"rating: >=good"}},
		{"any value", "either way it is met, but it must be known", `{"any": [` + united + `, {"not": ` + united + `}]}`, []given{less("united")}, m, rule.TurnFound, []string{"united:"}},
		{"no lever", "the discipline is not to be undone", all(disciplined, registered), []given{{"disciplined": yes, "registered": no}}, m, rule.TurnImpossible, nil},
		{"no lever known", "whether there is one is not known, and nothing brings it about", all(disciplined, registered), []given{{"registered": no}}, m, rule.TurnImpossible, nil},
		{"no lever that holds it", "", `{"any": [` + disciplined + `, ` + registered + `]}`, []given{sixtyNine}, n, rule.TurnImpossible, nil},
		{"no year", "no year, no facts", registered, nil, m, rule.TurnImpossible, nil},
		{"unknown wanted", "nobody wants not to know", registered, []given{sixtyNine}, u, rule.TurnImpossible, nil},
		{"an earlier year", "last year is over", `{"streak": {"years": {"value": "2"}, "test": ` + united + `}}`, []given{{"united": no}, sixtyNine}, m, rule.TurnImpossible, nil},
		{"this year of two", "", `{"streak": {"years": {"value": "2"}, "test": ` + rating + `}}`, []given{sixtyNine, {"rating": rule.GivenText("completed")}}, m, rule.TurnFound, []string{"rating: >=good"}},
		{"an award", "an award is not for the unit to bring about", all(registered, `{"received": {"awards": ["flag"]}}`), []given{sixtyNine}, m, rule.TurnImpossible, nil},
		{"a total", "two of three there are", run(threeMade), []given{bad, made(2), made(0)}, m, rule.TurnFound, []string{"fighters: >=1"}},
		{"five facts", "more than four are not looked for", all(registered, united, share, fighters, rating), []given{{}}, m, rule.TurnGaveUp, nil},
		{"four facts", "", all(registered, united, share, fighters), []given{{}}, m, rule.TurnFound,
			[]string{"registered: =true", "united: =true", "advanced-share: >=70%", "fighters: >1"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts := caseOf(t, c.facts...)
			got := compile(t, read(t, c.wire)).On(conference).Counterfactual(&facts, c.wanted)
			assert.Equal(t, c.outcome, got.Outcome, c.reason)
			assert.Equal(t, c.want, must(got.Changes), c.reason)
			assert.Equal(t, c.wanted, got.Wanted)
			for _, change := range got.Changes {
				assert.NotContains(t, printer(value.VI).Print(change.Says)+printer(value.EN).Print(change.Found), "rule.")
			}
			assert.NotContains(t, printer(value.VI).Print(got.Says), "rule.")
		})
	}
}

// must writes changes in short.
func must(changes []rule.Change) []string {
	var list []string
	for _, c := range changes {
		s := string(c.Fact) + ":"
		for _, t := range c.Must {
			switch {
			case t.Is != nil && *t.Is:
				s += " =true"
			case t.Is != nil:
				s += " =false"
			}
			for _, o := range []struct {
				sign    string
				operand *rule.Operand
			}{{" >=", t.AtLeast}, {" >", t.MoreThan}, {" <=", t.AtMost}, {" <", t.LessThan}} {
				if o.operand != nil {
					s += o.sign + o.operand.Value
				}
			}
		}
		list = append(list, s)
	}
	return list
}

var levers = []value.ID{"advanced-share", "fighters", "rating", "registered", "united"}

// With whatever values pass the tests the verdict is the one wanted, and no fewer
// facts give it: held against trying all values that the tests draw.
func TestCounterfactualAgainstBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		wanted := rapid.SampledFrom([]rule.Verdict{m, n}).Draw(t, "wanted")
		c := d.world.arranged(t)
		before := c.Years[len(c.Years)-1]
		got := d.program.On(d.world.on).Counterfactual(&c, wanted)
		require.Equal(t, before, c.Years[len(c.Years)-1], "the case stays as it is")
		with := func(changed given) rule.Verdict {
			w := d.world
			w.years = slices.Clone(w.years)
			last := &w.years[len(w.years)-1]
			last.facts = maps.Clone(last.facts)
			maps.Copy(last.facts, changed)
			return d.prove(t, w).Verdict()
		}
		least := len(levers) + 1
		var try func(i int, changed given)
		try = func(i int, changed given) {
			if len(changed) >= least {
				return
			}
			if i == len(levers) {
				if with(changed) == wanted {
					least = len(changed)
				}
				return
			}
			try(i+1, changed)
			for _, g := range values[levers[i]] {
				more := maps.Clone(changed)
				more[levers[i]] = g
				try(i+1, more)
			}
		}
		try(0, given{})
		switch got.Outcome {
		case rule.TurnAlready:
			require.Zero(t, least)
		case rule.TurnFound:
			require.LessOrEqual(t, len(got.Changes), least, "%v", must(got.Changes))
			require.NotEmpty(t, got.Changes)
			for range 8 {
				require.Equal(t, wanted, with(drawPassing(t, got.Changes)), "%v", must(got.Changes))
			}
		case rule.TurnImpossible:
			require.Greater(t, least, len(levers), "there is a way")
		case rule.TurnGaveUp:
			require.Greater(t, least, 4, "there is a way with four facts or fewer")
		}
	})
}

// drawPassing draws values that pass the tests of changes.
func drawPassing(t *rapid.T, changes []rule.Change) given {
	changed := given{}
	for _, c := range changes {
		var passing []rule.Given
		for _, g := range slices.Concat(values[c.Fact], []rule.Given{rule.GivenNumber(1000), rule.GivenText("0.5"), rule.GivenText("50%"), rule.GivenText("99%")}) {
			if _, issues := vocabulary.NewFacts(given{c.Fact: g}, value.Path{}); len(issues) == 0 && passes(c, g) {
				passing = append(passing, g)
			}
		}
		if len(passing) > 0 {
			changed[c.Fact] = rapid.SampledFrom(passing).Draw(t, "passing")
		} else {
			// Only the limit itself passes, or what lies between two.
			changed[c.Fact] = limit(c)
		}
	}
	return changed
}

func passes(c rule.Change, g rule.Given) bool {
	for _, t := range c.Must {
		if t.Is != nil {
			return g.String() == "true" == *t.Is
		}
		by := func(o *rule.Operand) int { return number(g.String()).Cmp(number(o.Value)) }
		if t.AtLeast != nil && by(t.AtLeast) < 0 || t.MoreThan != nil && by(t.MoreThan) <= 0 ||
			t.AtMost != nil && by(t.AtMost) > 0 || t.LessThan != nil && by(t.LessThan) >= 0 {
			return false
		}
	}
	return true
}

// limit returns a value between the limits of a change.
func limit(c rule.Change) rule.Given {
	var sum big.Rat
	for _, t := range c.Must {
		for _, o := range []*rule.Operand{t.AtLeast, t.MoreThan, t.AtMost, t.LessThan} {
			if o != nil {
				sum.Add(&sum, number(o.Value))
			}
		}
	}
	sum.Quo(&sum, big.NewRat(int64(len(c.Must)), 1))
	if c.Fact == "fighters" {
		return rule.GivenText(sum.FloatString(4))
	}
	return rule.GivenText(sum.RatString())
}
