package rule_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

func TestAsks(t *testing.T) {
	const united = `{"fact":{"name":"united","is":true}}`
	cases := []struct {
		name, reason, condition string
		on                      value.Date
		want                    []string // what, years, against, provision
	}{
		{"a fact", "of the year under consideration", united, conference, []string{"united 1"}},
		{"with its clause", "the provision is that of the leaf", `{"fact":{"name":"united","is":true},"cite":"15-2003-qh11:27.1.a","basis":"quoted"}`, conference,
			[]string{"united 1 15-2003-qh11:27.1.a quoted"}},
		{"below a clause", "or of the nearest step above", `{"any":[` + united + `,{"fact":{"name":"exempt","is":true}}],"cite":"15-2003-qh11:27.1.a","basis":"secondary"}`, conference,
			[]string{"united 1 15-2003-qh11:27.1.a secondary", "exempt 1 15-2003-qh11:27.1.a secondary"}},
		{"negation", "what is so speaks against", `{"not":` + united + `}`, conference, []string{"united 1 against"}},
		{"negation twice", "what is so speaks for it again", `{"not":{"not":` + united + `}}`, conference, []string{"united 1"}},
		{"streak", "each year asks the same", `{"streak":{"years":{"value":"3"},"test":` + united + `}}`, conference, []string{"united 3"}},
		{"run", "so many years or more, and an award at any time before", `{"run":{"years":{"value":"2"},"after":{"awards":["flag"]},"test":` + united +
			`,"with":{"all":[{"fact":{"name":"rating","atLeast":{"value":"good"}}},{"total":{"fact":"fighters","atLeast":{"value":"4"}}},{"count":{"awards":["certificate"],"atLeast":{"value":"1"}}},` +
			`{"times":{"atLeast":{"value":"1"},"test":{"fact":{"name":"exempt","is":true}}}}]}}}`, conference,
			[]string{"[flag] 0", "rating 1", "fighters 2", "[certificate] 2", "united 2", "exempt 2"}},
		{"history", "in the last years, ever, and of the year", `{"all":[{"count":{"awards":["flag","certificate"],"atLeast":{"value":"2"},"years":{"value":"5"}}},{"held":{"awards":["flag"]}},{"received":{"awards":["flag"]}}]}`, conference,
			[]string{"[flag certificate] 5", "[flag] 0", "[flag] 1"}},
		{"counting", "disciplines are asked for", `{"all":[` + united + `,{"counted":"year"}]}`, conference, []string{"united 1", "counted year 1"}},
		{"not law that day", "what is not law asks for nothing", `{"all":[{"fact":{"name":"united","is":true},"until":"2021-03-12"},{"fact":{"name":"exempt","is":true},"from":"2021-03-12"}]}`, conference, []string{"exempt 1"}},
		{"no number that day", "there is nothing to compare the fact with", `{"fact":{"name":"advanced-share","atLeast":{"parameter":"excellent-collective-advanced-share"}}}`, value.MustDate("2025-01-01"), nil},
		{"no day", "nothing is law", united, value.Date{}, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, a := range compile(t, read(t, c.condition)).On(c.on).Asks() {
				what := string(a.Fact)
				if a.Awards != nil {
					what = fmt.Sprint(a.Awards)
				}
				if a.Counted != "" {
					what = "counted " + string(a.Counted)
				}
				what += fmt.Sprint(" ", a.Years)
				if a.Against {
					what += " against"
				}
				got = append(got, strings.TrimSpace(what+" "+strings.TrimSpace(a.Cite.String()+" "+string(a.Basis))))
				assert.NotEmpty(t, a.Says.Code)
			}
			assert.Equal(t, c.want, got, c.reason)
		})
	}
}

// TestWhatIsNotAskedDoesNotMatter: a verdict does not change when facts and awards
// are taken away that the rule does not ask for; and what is missing is asked for.
func TestWhatIsNotAskedDoesNotMatter(t *testing.T) {
	taken := 0
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		asks := d.program.On(d.world.on).Asks()
		asked := func(is func(rule.Asked) bool) bool { return slices.ContainsFunc(asks, is) }
		less := d.world
		less.years = slices.Clone(less.years)
		for i := range less.years {
			less.years[i].facts = maps.Clone(less.years[i].facts)
			maps.DeleteFunc(less.years[i].facts, func(id value.ID, _ rule.Given) bool {
				unasked := !asked(func(a rule.Asked) bool { return a.Fact == id })
				if unasked {
					taken++
				}
				return unasked
			})
		}
		proof := d.prove(t, d.world)
		require.Equal(t, proof.Verdict(), d.prove(t, less).Verdict(), "%s", proof.Text(printer(value.EN)))
		for _, need := range proof.Missing() {
			switch {
			case need.Fact != "":
				require.True(t, asked(func(a rule.Asked) bool { return a.Fact == need.Fact }), "%s", need.Fact)
			case need.Awards != nil:
				require.True(t, asked(func(a rule.Asked) bool { return slices.Equal(a.Awards, need.Awards) }), "%s", need.Awards)
			case need.Counted != "":
				require.True(t, asked(func(a rule.Asked) bool { return a.Counted == need.Counted }))
			}
		}
	})
	assert.Positive(t, taken, "something is taken away")
}
