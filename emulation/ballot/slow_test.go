package ballot_test

import (
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
)

// slowResults are the results on the first candidate in every meeting that the
// minutes allow: each number of members, present, returned and valid papers up to
// a small limit, by every base and bound that the rule allows.
func slowResults(rule ballot.Rule, m ballot.Minutes, limit int) []ballot.Result {
	var all []ballot.Result
	known := func(n *int, v int) bool { return n == nil || *n == v }
	inFavour := m.Votes[0].For
	for members := range limit + 1 {
		for present := range members + 1 {
			for returned := range present + 1 {
				for valid := range returned + 1 {
					if !known(m.Attendance.Members, members) || !known(m.Attendance.Present, present) ||
						!known(m.Papers.Returned, returned) || !known(m.Papers.Valid, valid) || inFavour > valid {
						continue
					}
					size := map[ballot.Base]int{ballot.Members: members, ballot.Present: present, ballot.Returned: returned, ballot.Valid: valid}
					for base, of := range size {
						for _, bound := range []ballot.Bound{ballot.AtLeast, ballot.MoreThan} {
							if rule.Base != "" && rule.Base != base || rule.Bound != "" && rule.Bound != bound {
								continue
							}
							all = append(all, slowResult(rule.Share, bound, inFavour, of))
						}
					}
				}
			}
		}
	}
	return all
}

func slowResult(share value.Ratio, bound ballot.Bound, inFavour, of int) ballot.Result {
	if of == 0 {
		return ballot.Void
	}
	num, den := share.Terms()
	switch cmp := big.NewRat(int64(inFavour), int64(of)).Cmp(big.NewRat(num, den)); {
	case cmp > 0, cmp == 0 && bound == ballot.AtLeast:
		return ballot.Carried
	}
	return ballot.NotCarried
}

// A result is settled just if every meeting that the minutes allow, counted by
// every base and bound that the rule allows, gives it.
func TestReadingsAndBoundsAgainstAllMeetings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule := drawRule(t)
		if rule.Base == ballot.Council {
			rule.Base = ""
		}
		rule.Voters = ballot.OfMembers
		if rapid.Bool().Draw(t, "open bound") {
			if num, den := rule.Share.Terms(); num != 0 && num != den {
				rule.Bound = ""
			}
		}
		const limit = 7
		members := rapid.IntRange(1, limit).Draw(t, "members")
		present := rapid.IntRange(1, members).Draw(t, "present")
		returned := rapid.IntRange(1, present).Draw(t, "returned")
		valid := rapid.IntRange(1, returned).Draw(t, "valid")
		inFavour := rapid.IntRange(1, valid).Draw(t, "for")
		m := ballot.Minutes{Attendance: ballot.Attendance{Written: n(0)}, Votes: votes(inFavour)}
		show := func(name string, at **int, v int) {
			if rapid.Bool().Draw(t, name) {
				*at = &v
			}
		}
		m.Attendance.Members = &members // bounds from above need a whole
		show("present known", &m.Attendance.Present, present)
		show("returned known", &m.Papers.Returned, returned)
		show("valid known", &m.Papers.Valid, valid)
		all := slowResults(rule, m, limit)
		want := all[0]
		for _, r := range all {
			if r != want {
				want = ballot.Unknown
			}
		}
		if got := ballot.Count(&rule, m).Candidates[0].Result; got != want {
			t.Fatalf("%v %+v: %s, want %s", rule, m, got, want)
		}
	})
}

// slowSeries is the courts' way of two ballots for some seats, step by step, with
// all counts known: the first ballot carries those who reach the number needed,
// the most votes first; the rest stand again.
func slowSeries(needed, seats int, first, second []int) []ballot.Result {
	all := make([]ballot.Result, len(first))
	for i := range all {
		all[i] = ballot.NotCarried
	}
	round := func(votes []int, standing func(int) bool, last bool) {
		left := seats - count(all, ballot.Carried)
		var reach []int
		for i, v := range votes {
			if standing(i) && v >= needed {
				reach = append(reach, i)
			}
		}
		slices.SortFunc(reach, func(i, j int) int { return votes[j] - votes[i] })
		then := ballot.Runoff
		if last {
			then = ballot.Above
		}
		tied := false
		for place, i := range reach {
			cut := len(reach) > left && votes[i] == votes[reach[left]]
			above := place < left && !(cut && votes[reach[left-1]] == votes[reach[left]])
			switch {
			case above:
				all[i] = ballot.Carried
			case cut && votes[reach[left-1]] == votes[reach[left]]:
				all[i], tied = then, true
			default:
				all[i] = ballot.NotCarried
			}
		}
		if !tied && count(all, ballot.Carried) < seats {
			for i, v := range votes {
				if standing(i) && v < needed {
					all[i] = then
				}
			}
		}
	}
	round(first, func(int) bool { return true }, false)
	stood := slices.Clone(all)
	for i, r := range stood {
		if r == ballot.Runoff {
			all[i] = ballot.NotCarried
		}
	}
	if count(stood, ballot.Runoff) > 0 {
		round(second, func(i int) bool { return stood[i] == ballot.Runoff }, true)
	}
	return all
}

func count(all []ballot.Result, r ballot.Result) int {
	n := 0
	for _, x := range all {
		if x == r {
			n++
		}
	}
	return n
}

func TestSeriesAgainstTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		members := rapid.IntRange(1, 9).Draw(t, "members")
		places := rapid.IntRange(1, 3).Draw(t, "seats")
		n := rapid.IntRange(1, 5).Draw(t, "candidates")
		draw := rapid.SliceOfN(rapid.IntRange(0, members), n, n)
		first, second := draw.Draw(t, "first"), draw.Draw(t, "second")
		needed, err := courts.Needed(members)
		if err != nil {
			t.Fatal(err)
		}
		want := slowSeries(needed, places, first, second)
		ballots := []ballot.Minutes{held(first...)}
		opening := ballot.Count(seats(places), withMembers(members, ballots[0]))
		again := held(second...)
		again.Votes = slices.DeleteFunc(again.Votes, func(x ballot.Tally) bool {
			f, _ := opening.For(x.Candidate)
			return f.Result != ballot.Runoff
		})
		if len(again.Votes) > 0 {
			ballots = append(ballots, again)
		}
		for i := range ballots {
			ballots[i] = withMembers(members, ballots[i])
		}
		if issues := ballot.Check(seats(places), ballots, value.Path{}); len(issues) > 0 {
			t.Fatal(issues)
		}
		if got := results(ballot.Count(seats(places), ballots...)); !slices.Equal(got, want) {
			t.Fatalf("%d members, %d seats, %v then %v: %v, want %v", members, places, first, second, got, want)
		}
	})
}

func withMembers(n int, m ballot.Minutes) ballot.Minutes { m.Attendance.Members = &n; return m }
