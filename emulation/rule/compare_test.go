package rule_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

func TestCompare(t *testing.T) {
	const quoted = `, "cite": "15-2003-qh11:27.1.a", "basis": "quoted"`
	fact := func(name, test, more string) string {
		return `{"fact": {"name": "` + name + `", ` + test + `}` + more + `}`
	}
	all := func(a, b string) string { return `{"all": [` + a + `, ` + b + `]}` }
	united, registered := fact("united", `"is": true`, ""), fact("registered", `"is": true`, "")
	share := func(least string) string { return fact("advanced-share", `"atLeast": {"value": "`+least+`"}`, "") }
	for _, c := range []struct {
		name, reason, a, b string
		want               []string
	}{
		{"the same", "", all(united, registered), all(united, registered), nil},
		{"another order", "the order of a list says nothing", all(united, registered), all(registered, united), nil},
		{"another list", "what the lists hold is the same; that one is enough shows in the verdicts", all(united, registered), `{"any": [` + united + `, ` + registered + `]}`, nil},
		{"another provision", "the number of the article is no difference", all(united, fact("registered", `"is": true`, quoted)), all(united, registered), nil},
		{"one more", "", all(united, registered), all(registered, registered), []string{"onlyA rule.differs.only-a rule.says", "onlyB rule.differs.only-b rule.says"}},
		{"only in the second", "", registered, all(united, registered), []string{"onlyB rule.differs.only-b rule.says"}},
		{"another amount", "50 % is met by 62 %, 70 % is not", share("50%"), share("70%"),
			[]string{"operand rule.differs.operand rule.test.at-least rule.verdict.met rule.test.at-least rule.verdict.not-met"}},
		{"another comparison", "from 50 % on and over 50 %", share("50%"), fact("advanced-share", `"moreThan": {"value": "50%"}`, ""),
			[]string{"operand rule.differs.operand rule.test.at-least rule.verdict.met rule.test.more-than rule.verdict.met"}},
		{"parameter and number", "an amount is what it is, wherever it stands", share("70%"), fact("advanced-share", `"atLeast": {"parameter": "excellent-collective-advanced-share"}`, ""), nil},
		{"for and against", "to be united and not to be are two things", united, `{"not": ` + united + `}`, []string{"onlyA rule.differs.only-a rule.says", "onlyB rule.differs.only-b rule.says"}},
		{"this year and each year", "", united, `{"streak": {"years": {"value": "2"}, "test": ` + united + `}}`,
			[]string{"onlyA rule.differs.only-a rule.says", "onlyB rule.differs.only-b rule.streak", "onlyB rule.differs.only-b rule.says"}},
		{"more years", "the test is one, the years are more", `{"streak": {"years": {"value": "1"}, "test": ` + registered + `}}`, `{"streak": {"years": {"value": "2"}, "test": ` + registered + `}}`,
			[]string{"operand rule.differs.operand rule.streak rule.verdict.met rule.streak rule.verdict.not-met",
				"verdict rule.differs.verdict rule.says rule.verdict.met rule.verdict.not-met"}},
		{"another award", "", `{"held": {"awards": ["flag", "certificate"]}}`, `{"held": {"awards": ["flag"]}}`,
			[]string{"onlyA rule.differs.only-a rule.held rule.or", "onlyB rule.differs.only-b rule.held"}},
		{"awards in another order", "", `{"held": {"awards": ["flag", "certificate"]}}`, `{"held": {"awards": ["certificate", "flag"]}}`, nil},
		{"count in more years", "", `{"count": {"awards": ["flag"], "atLeast": {"value": "2"}, "years": {"value": "2"}}}`, `{"count": {"awards": ["flag"], "atLeast": {"value": "2"}, "years": {"value": "3"}}}`,
			[]string{"operand rule.differs.operand rule.count rule.verdict.unknown rule.count rule.verdict.unknown"}},
		{"after and next", "", run(after), run(next),
			[]string{"operand rule.differs.operand rule.after rule.verdict.unknown rule.after-adjacent rule.verdict.unknown"}},
		{"same provision first", "the two shares go with those of their article", all(fact("advanced-share", `"atLeast": {"value": "50%"}`, quoted), share("60%")), all(share("70%"), fact("advanced-share", `"atLeast": {"value": "50%"}`, quoted)),
			[]string{"operand rule.differs.operand rule.test.at-least rule.verdict.met rule.test.at-least rule.verdict.not-met"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts := caseOf(t, given{"registered": no, "rating": rule.GivenText("good")}, given{"united": yes, "registered": yes, "advanced-share": rule.GivenText("62%"), "rating": rule.GivenText("good")})
			a, b := prove(t, c.a, facts), prove(t, c.b, facts)
			got := rule.Compare(a, b)
			var list []string
			for _, d := range got.Differences {
				list = append(list, string(d.Kind)+" "+codes(d.Says))
				assert.NotContains(t, printer(value.VI).Print(d.Says)+printer(value.EN).Print(d.Says), "rule.")
			}
			assert.Equal(t, c.want, list, c.reason)
			assert.Equal(t, []rule.Verdict{a.Verdict(), b.Verdict()}, []rule.Verdict{got.A, got.B})
		})
	}
}

// The law of two days: what is asked on one of them only.
func TestCompareDays(t *testing.T) {
	program := compile(t, read(t, `{"all": [{"fact": {"name": "united", "is": true}, "until": "2020-01-01"}, {"fact": {"name": "registered", "is": true}}]}`))
	facts := caseOf(t, given{"united": no, "registered": yes})
	got := rule.Compare(program.On(value.MustDate("2019-12-31")).Eval(&facts, rule.Proof{}), program.On(value.MustDate("2020-01-01")).Eval(&facts, rule.Proof{}))
	require.Len(t, got.Differences, 1)
	assert.Equal(t, rule.OnlyA, got.Differences[0].Kind)
	assert.Equal(t, value.ID("united"), got.Differences[0].A.Fact)
	assert.Equal(t, n, got.A)
	assert.Equal(t, m, got.B)
}

// Nothing differs from itself; seen from the other side, differences are turned
// round; and without any, lists aside, both ask the same.
func TestCompareProperties(t *testing.T) {
	turned := map[rule.DifferenceKind]rule.DifferenceKind{
		rule.OnlyA: rule.OnlyB, rule.OnlyB: rule.OnlyA, rule.OtherOperand: rule.OtherOperand, rule.OtherVerdict: rule.OtherVerdict,
	}
	rapid.Check(t, func(t *rapid.T) {
		d, e := draw(t), draw(t)
		a, b := d.prove(t, d.world), e.prove(t, e.world)
		require.Empty(t, rule.Compare(a, a).Differences)
		there, back := rule.Compare(a, b), rule.Compare(b, a)
		count := func(c rule.Comparison, kind rule.DifferenceKind) (n int) {
			for _, d := range c.Differences {
				if d.Kind == kind {
					n++
				}
			}
			return n
		}
		for kind, other := range turned {
			if kind == rule.OnlyA || kind == rule.OnlyB {
				require.Equal(t, count(there, kind), count(back, other), "%s", kind)
			}
		}
		none := rule.Compare(rule.Proof{}, a)
		require.Equal(t, len(none.Differences), count(none, rule.OnlyB), "nothing asks nothing")
	})
}
