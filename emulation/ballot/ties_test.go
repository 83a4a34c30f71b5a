package ballot_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
)

// TestTiesUnderEveryTreatment plays decisions to their end, with few members so that
// equal votes are common, under every combination of what a rule says of further
// ballots, of equal votes and of who decides; and asserts what no treatment may break.
func TestTiesUnderEveryTreatment(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule := ballot.Rule{
			Base: ballot.Members, Bound: ballot.AtLeast, Share: rapid.SampledFrom([]value.Ratio{value.MustRatio("1/3"), value.MustRatio("2/3")}).Draw(t, "share"),
			Tie:      rapid.SampledFrom([]ballot.Authority{"", ballot.Chair}).Draw(t, "tie"),
			Deadlock: rapid.SampledFrom([]ballot.Authority{"", ballot.Competent}).Draw(t, "deadlock"),
		}
		places := rapid.IntRange(0, 2).Draw(t, "seats")
		if places > 0 {
			rule.Seats = &places
		}
		most := rapid.IntRange(1, 3).Draw(t, "rounds")
		if rapid.Bool().Draw(t, "speaks of further ballots") {
			rule.Rounds = &ballot.Rounds{Most: most, Among: rapid.SampledFrom([]ballot.Among{ballot.NotYet, ballot.Leading, ballot.Tied}).Draw(t, "among")}
			if rule.Rounds.Among == ballot.Leading {
				leading := rapid.IntRange(1, 2).Draw(t, "leading")
				rule.Rounds.Leading = &leading
			}
		} else {
			most = 1
		}
		if issues := rule.Check(value.Path{}); len(issues) > 0 {
			t.Skip(issues) // such a rule is refused
		}
		candidates := rapid.IntRange(1, 4).Draw(t, "candidates")
		var ballots []ballot.Minutes
		history := make([][]int, candidates) // the votes of each, ballot by ballot
		stands := func(int) bool { return true }
		var out ballot.Outcome
		for round := range most {
			votes := make([]int, candidates)
			any := false
			for i := range votes {
				if votes[i] = -1; stands(i) {
					votes[i], any = rapid.IntRange(0, 3).Draw(t, "votes"), true
				}
				history[i] = append(history[i], votes[i])
			}
			if !any {
				break
			}
			last := out
			ballots = append(ballots, withMembers(3, held(votes...)))
			out = ballot.Count(&rule, ballots...)
			if issues := ballot.Check(&rule, ballots, value.Path{}); len(issues) > 0 {
				t.Fatalf("who stands again by the count may not: %v", issues)
			}
			carried := 0
			for i, f := range out.Candidates {
				switch was, stood := last.For(f.Candidate); {
				case f.Result == ballot.Void:
					t.Fatalf("%s is void after %v", f.Candidate, history)
				case f.Result == ballot.Runoff && round+1 == most:
					t.Fatalf("%s stands in a ballot that there is not", f.Candidate)
				case f.Result == ballot.Above && f.By == "":
					t.Fatalf("nobody decides on %s", f.Candidate)
				case stood && was.Result != ballot.Runoff && was.Result != f.Result:
					t.Fatalf("%s was %s and is %s", f.Candidate, was.Result, f.Result)
				}
				if f.Result == ballot.Carried {
					carried++
				}
				for j, g := range out.Candidates[:i] {
					if slices.Equal(history[i], history[j]) && f.Result != g.Result {
						t.Fatalf("of equal votes %v, %s is %s and %s is %s", history[i], f.Candidate, f.Result, g.Candidate, g.Result)
					}
				}
			}
			left := func(f ballot.Finding) bool {
				return f.Result == ballot.Runoff || f.Result == ballot.Above || f.Result == ballot.Unknown
			}
			if places > 0 && (carried > places || carried == places && slices.ContainsFunc(out.Candidates, left)) {
				t.Fatalf("%d carried for %d seats, and something left to decide: %v, %v", carried, places, history, out.Candidates)
			}
			before := out
			stands = func(i int) bool {
				f, _ := before.For(value.ID(rune('a' + i)))
				return f.Result == ballot.Runoff
			}
		}
		open := func(f ballot.Finding) bool { return f.Result == ballot.Unknown }
		if (rule.Tie != "" || rule.Deadlock != "") && slices.ContainsFunc(out.Candidates, open) {
			t.Fatalf("open, though somebody decides: %v", history)
		}
	})
}
