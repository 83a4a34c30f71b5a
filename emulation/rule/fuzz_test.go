package rule_test

import (
	"testing"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// FuzzCondition reads any document as a condition, compiles and evaluates it on
// a case that knows half of what there is: nothing panics, and the proof agrees
// with itself.
func FuzzCondition(f *testing.F) {
	f.Add([]byte(fiveConditions))
	f.Add([]byte(`{"any": [{"ref": "in-order"}, {"unless": {"rule": {"held": {"awards": ["flag"], "merit": "sudden"}}, "exception": {"not": {"ref": "in-order"}}}}]}`))
	f.Add([]byte(`{"all": [{"streak": {"years": {"value": "2"}, "test": {"atLeast": {"count": 1, "of": [{"fact": {"name": "rating", "lessThan": {"value": "good"}}}]}}}, "until": "2022-01-01"}]}`))
	f.Add([]byte(`{"readings": {"question": {"vi": "?"}, "of": [{"name": "a", "because": {"vi": "x"}, "condition": {"count": {"awards": ["flag"], "atLeast": {"value": "2"}, "years": {"value": "5"}}}}, {"name": "b", "because": {"vi": "x"}, "condition": {"fact": {"name": "united", "is": true}, "cite": "15-2003-qh11:27.1.a", "basis": "quoted"}}]}}`))
	f.Add([]byte(`{"streak": {"years": {"value": "2"}, "test": {"any": [{"received": {"awards": ["flag"]}}, {"fact": {"name": "united", "is": true}}]}}}`))
	f.Add([]byte(`{"run": {"after": {"awards": ["certificate"], "adjacent": true}, "years": {"value": "1"}, "test": {"received": {"awards": ["flag"]}}, "with": {"any": [
		{"times": {"test": {"fact": {"name": "united", "is": true}}, "atLeast": {"value": "1"}}}, {"total": {"fact": "fighters", "atLeast": {"value": "3"}}},
		{"count": {"awards": ["flag"], "merit": "merit", "atLeast": {"value": "2"}}}]}}}`))
	f.Add([]byte(`{"all": [], "ref": "x", "cite": "x", "from": "2021-02-30"}`))
	lib := library
	lib.Named = named
	c := caseOf(f, given{"registered": yes}, given{"united": no, "fighters": rule.GivenNumber(2), "advanced-share": rule.GivenText("70%")})
	c.Awards = []rule.Received{flag(2019)}
	c.Complete = []value.Span{span(2018, 2021)}
	f.Fuzz(func(t *testing.T, data []byte) {
		condition, issues := value.Read[rule.Condition](data)
		if issues.Err() != nil {
			return
		}
		program, issues := rule.Compile(condition, lib, value.Path{})
		if (program == nil) != (issues.Err() != nil) {
			t.Fatal("a program or errors: ", issues)
		}
		if program == nil {
			return
		}
		for _, day := range days {
			proof := program.On(day).Eval(&c, rule.Proof{})
			if proof.Verdict().Settled() != (len(proof.Reasons()) > 0) || proof.Tree().Verdict != proof.Verdict() {
				t.Fatal(proof.Text(printer(value.EN)))
			}
			if proof.Len() > rule.MaxSteps {
				t.Fatal("too many steps: ", proof.Len())
			}
			proof.Missing()
			proof.Cites()
			proof.Basis()
			proof.Text(printer(value.VI))
			r := program.On(day)
			if got := r.Counterfactual(&c, rule.Met); got.Outcome == rule.TurnAlready != (proof.Verdict() == rule.Met) {
				t.Fatal(got)
			}
			if got := r.Earliest(&c); got.Outcome == rule.OutlookMet != (proof.Verdict() == rule.Met) {
				t.Fatal(got)
			}
			if got := rule.Compare(proof, proof); len(got.Differences) > 0 {
				t.Fatal(got)
			}
		}
	})
}
