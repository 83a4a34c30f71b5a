package ballot_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
)

// twin is the slow and obvious comparison: votes over base against the share,
// as fractions of big integers.
func twin(r ballot.Rule, votes, of int) bool {
	num, den := r.Share.Terms()
	cmp := big.NewRat(int64(votes), int64(of)).Cmp(big.NewRat(num, den))
	return cmp > 0 || cmp == 0 && r.Bound == ballot.AtLeast
}

// drawRule draws a sound rule: "more than" takes shares from none to just below
// all, "at least" from just above none to all.
func drawRule(t *rapid.T) ballot.Rule {
	den := rapid.Int64Range(1, 1000).Draw(t, "den")
	num := rapid.Int64Range(0, den-1).Draw(t, "num")
	bound := rapid.SampledFrom([]ballot.Bound{ballot.AtLeast, ballot.MoreThan}).Draw(t, "bound")
	if bound == ballot.AtLeast {
		num++
	}
	share, err := value.NewRatio(num, den)
	require.NoError(t, err)
	r := ballot.Rule{
		Share: share, Bound: bound,
		Base: rapid.SampledFrom([]ballot.Base{ballot.Members, ballot.Present, ballot.Returned, ballot.Valid, ballot.Council}).Draw(t, "base"),
	}
	require.Empty(t, r.Check(value.Path{}))
	return r
}

// sheet builds minutes that reconcile, in which the rule's base is of.
func sheet(of, inFavour int) ballot.Minutes {
	return ballot.Minutes{
		Attendance: ballot.Attendance{Members: &of, Council: &of, Present: &of},
		Papers:     ballot.Papers{Issued: &of, Returned: &of, Valid: &of},
		Votes:      []ballot.Tally{{Candidate: "a", For: inFavour}},
	}
}

func TestExactAgainstBigRat(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawRule(t)
		of := rapid.IntRange(1, 5000).Draw(t, "of")
		inFavour := rapid.IntRange(0, of).Draw(t, "for")
		got := ballot.Count(&r, sheet(of, inFavour)).Candidates[0].Result
		if want := twin(r, inFavour, of); (got == ballot.Carried) != want || got != ballot.Carried && got != ballot.NotCarried {
			t.Fatalf("%d of %d, %v: %s", inFavour, of, r, got)
		}
	})
}

// More votes in favour on the same papers, or on one paper more, never lose.
func TestVoteInFavourNeverHarms(t *testing.T) {
	rank := map[ballot.Result]int{ballot.NotCarried: 0, ballot.Unknown: 1, ballot.Carried: 2}
	rapid.Check(t, func(t *rapid.T) {
		r := drawRule(t)
		of := rapid.IntRange(1, 60).Draw(t, "of")
		inFavour := rapid.IntRange(0, of-1).Draw(t, "for")
		before := sheet(of, inFavour)
		changed, paper := sheet(of, inFavour+1), sheet(of+1, inFavour+1)
		if rapid.Bool().Draw(t, "written") {
			w := rapid.IntRange(0, of).Draw(t, "w")
			here := of - w
			admitted := rapid.SampledFrom([]*bool{nil, yes(), no()}).Draw(t, "admitted")
			r.Written = admitted
			for _, m := range []*ballot.Minutes{&before, &changed, &paper} {
				h := here + *m.Attendance.Members - of
				m.Attendance.Written, m.Attendance.Present = &w, &h
			}
		}
		was := ballot.Count(&r, before).Candidates[0].Result
		for _, m := range []ballot.Minutes{changed, paper} {
			is := ballot.Count(&r, m).Candidates[0].Result
			if is == ballot.Void || was == ballot.Void {
				continue // more votes than those present hold: no vote at all
			}
			if rank[is] < rank[was] {
				t.Fatalf("%v: from %s to %s", r, was, is)
			}
		}
	})
}

// drawSeries draws a rule with all that one may leave open or ask for, and one or
// two ballots under it whose counts agree.
func drawSeries(t *rapid.T) (*ballot.Rule, []ballot.Minutes) {
	rule := drawRule(t)
	maybe := func(name string) bool { return rapid.Bool().Draw(t, name) }
	truth := func(name string) *bool { return rapid.SampledFrom([]*bool{nil, yes(), no()}).Draw(t, name) }
	if maybe("open base") {
		rule.Base = ""
	}
	rule.Written, rule.WrittenAsPresent, rule.LessBarred = truth("written"), truth("as present"), truth("less barred")
	if maybe("seats") {
		rule.Seats = n(rapid.IntRange(1, 3).Draw(t, "places"))
	}
	if maybe("rounds") {
		rule.Rounds = &ballot.Rounds{Most: 2, Among: rapid.SampledFrom([]ballot.Among{ballot.NotYet, ballot.Tied}).Draw(t, "among")}
	}
	if maybe("runoff") {
		rule.Rounds = &ballot.Rounds{Most: 2, Among: ballot.Leading, Leading: n(2)}
	}
	if maybe("deadlock") {
		rule.Deadlock = ballot.Leaders
	}
	all := rapid.IntRange(2, 12).Draw(t, "all")
	written := rapid.IntRange(0, 2).Draw(t, "w")
	present := all - written
	var ballots []ballot.Minutes
	for range rapid.IntRange(1, 2).Draw(t, "ballots") {
		m := sheet(all, 0)
		m.Attendance.Present, m.Attendance.Written, m.Votes = &present, &written, nil
		for i := range rapid.IntRange(1, 4).Draw(t, "candidates") {
			v := ballot.Tally{Candidate: value.ID(rune('a' + i)), For: rapid.IntRange(0, all-1).Draw(t, "votes")}
			if barred := rapid.IntRange(0, 1).Draw(t, "barred"); v.For+barred < all {
				v.Barred = &barred
			}
			m.Votes = append(m.Votes, v)
		}
		ballots = append(ballots, m)
	}
	return &rule, ballots
}

// Who stands first on the list is no matter: the same votes in another order give
// each candidate the same result.
func TestOrderOfCandidatesIsNoMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule, ballots := drawSeries(t)
		out := ballot.Count(rule, ballots...)
		turned := slices.Clone(ballots)
		for i := range turned {
			turned[i].Votes = slices.Clone(turned[i].Votes)
			slices.Reverse(turned[i].Votes)
		}
		other := ballot.Count(rule, turned...)
		for _, f := range out.Candidates {
			g, ok := other.For(f.Candidate)
			if !ok || g.Result != f.Result || g.By != f.By {
				t.Fatalf("%+v: %s, turned round %s", rule, f.Result, g.Result)
			}
		}
	})
}

// One more vote for a candidate in the only ballot, all else alike, never takes
// from it what it had; and never gives another one more.
func TestMoreVotesNeverLose(t *testing.T) {
	worth := map[ballot.Result]int{ballot.NotCarried: 0, ballot.Above: 1, ballot.Runoff: 1, ballot.Unknown: 1, ballot.Carried: 2}
	rapid.Check(t, func(t *rapid.T) {
		rule, ballots := drawSeries(t)
		m := ballots[0]
		before := ballot.Count(rule, m)
		more := m
		more.Votes = slices.Clone(m.Votes)
		i := rapid.IntRange(0, len(m.Votes)-1).Draw(t, "whose")
		more.Votes[i].For++
		after := ballot.Count(rule, more)
		for j, f := range before.Candidates {
			g := after.Candidates[j]
			if f.Result == ballot.Void || g.Result == ballot.Void {
				continue // more votes than those who might vote
			}
			if j == i && worth[g.Result] < worth[f.Result] {
				t.Fatalf("%+v: own votes up, from %s to %s", rule, f.Result, g.Result)
			}
			if j != i && rule.Seats == nil && g.Result != f.Result && rule.Rounds == nil {
				t.Fatalf("%+v: another's votes up, from %s to %s", rule, f.Result, g.Result)
			}
		}
	})
}

// Whatever is settled under all readings is settled so under each: a regulation
// that is made clear never overturns a settled result.
func TestStatingAnOpenPartNeverFlips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule, ballots := drawSeries(t)
		out := ballot.Count(rule, ballots...)
		stated := *rule
		if stated.Base == "" {
			stated.Base = rapid.SampledFrom([]ballot.Base{ballot.Members, ballot.Present, ballot.Returned, ballot.Valid}).Draw(t, "stated")
		}
		for _, part := range []**bool{&stated.Written, &stated.WrittenAsPresent, &stated.LessBarred} {
			if *part == nil && rapid.Bool().Draw(t, "state") {
				v := rapid.Bool().Draw(t, "as")
				*part = &v
			}
		}
		for _, f := range ballot.Count(&stated, ballots...).Candidates {
			if was, _ := out.For(f.Candidate); was.Result != ballot.Unknown && was.Result != f.Result {
				t.Fatalf("%+v: from %s to %s", rule, was.Result, f.Result)
			}
		}
	})
}

// Publishing a count that was missing settles a result or voids the ballot; it
// never turns carried into not carried or the other way.
func TestMoreKnownNeverFlips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawRule(t)
		of := rapid.IntRange(1, 30).Draw(t, "of")
		full := sheet(of, rapid.IntRange(0, of).Draw(t, "for"))
		part := full
		hide := func(name string, p **int) {
			if rapid.Bool().Draw(t, name) {
				*p = nil
			}
		}
		hide("members", &part.Attendance.Members)
		hide("council", &part.Attendance.Council)
		hide("present", &part.Attendance.Present)
		hide("issued", &part.Papers.Issued)
		hide("returned", &part.Papers.Returned)
		hide("valid", &part.Papers.Valid)
		was, is := ballot.Count(&r, part).Candidates[0].Result, ballot.Count(&r, full).Candidates[0].Result
		if was != ballot.Unknown && was != is {
			t.Fatalf("%v: from %s to %s", r, was, is)
		}
	})
}

// The same of several ballots under any rule: what more counts settle was open
// before.
func TestMoreKnownNeverFlipsAnyBallot(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule, full := drawSeries(t)
		part := slices.Clone(full)
		for i := range part {
			for _, p := range []**int{
				&part[i].Attendance.Members, &part[i].Attendance.Present,
				&part[i].Papers.Issued, &part[i].Papers.Returned, &part[i].Papers.Valid,
			} {
				if rapid.Bool().Draw(t, "hide") {
					*p = nil
				}
			}
		}
		is := ballot.Count(rule, full...)
		for _, f := range ballot.Count(rule, part...).Candidates {
			now, _ := is.For(f.Candidate)
			if f.Result != ballot.Unknown && f.Result != now.Result && now.Result != ballot.Void {
				t.Fatalf("%+v: %s from %s to %s", rule, f.Candidate, f.Result, now.Result)
			}
		}
	})
}

// FuzzMinutes reads any document as minutes with a rule: no panic, and an
// outcome for every candidate.
func FuzzMinutes(f *testing.F) {
	f.Add([]byte(`{"rule":{"base":"members","bound":"atLeast","share":"2/3"},"minutes":{"attendance":{"members":7},"papers":{"issued":7,"returned":7,"valid":6,"invalid":1},"votes":[{"candidate":"bdbp","for":6,"against":0}]}}`))
	f.Add([]byte(`{"rule":{"base":"present","bound":"moreThan","share":"90%","quorum":{"base":"council","bound":"atLeast","share":"2/3"},"secret":true,"written":false},"minutes":{"attendance":{"council":15,"present":13,"written":2},"votes":[{"candidate":"a","for":-2147483648}]}}`))
	f.Add([]byte(`{"minutes":{"papers":{"returned":2147483647,"invalid":2147483647},"votes":[]}}`))
	f.Add([]byte(`{"rule":{"share":"2/3","seats":1,"choices":1,"rounds":{"most":2,"among":"leading","leading":2},"tie":"chair","deadlock":"leaders"},"minutes":{"round":1,"attendance":{"present":9,"written":1},"votes":[{"candidate":"a","for":5,"barred":1},{"candidate":"b","for":4}]},"again":[{"round":2,"votes":[{"candidate":"a","for":5},{"candidate":"c","for":4}]}]}`))
	f.Add([]byte(`{"rule":{"seats":2147483647,"shortlist":{"most":3,"by":"chief"},"rounds":{"most":2147483647,"among":"tied"}},"minutes":{"attendance":{"members":1000000000,"written":1000000000},"votes":[{"candidate":"a","for":1000000000}]}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, issues := value.Read[struct {
			Rule    *ballot.Rule     `json:"rule,omitempty"`
			Minutes ballot.Minutes   `json:"minutes"`
			Again   []ballot.Minutes `json:"again,omitempty"`
		}](data)
		if issues.Err() != nil {
			return
		}
		ballots := append([]ballot.Minutes{doc.Minutes}, doc.Again...)
		if err := ballot.Check(doc.Rule, ballots, value.Path{}).Err(); err != nil {
			t.Fatalf("ballots never stop a review: %v", err)
		}
		out := ballot.Count(doc.Rule, ballots...)
		for _, m := range ballots {
			for _, v := range m.Votes {
				if _, ok := out.For(v.Candidate); !ok {
					t.Fatal("a candidate is lost")
				}
			}
		}
		for _, c := range out.Candidates {
			if c.Result == "" {
				t.Fatal("no result")
			}
		}
		first, err := value.Digest(out)
		if err != nil {
			t.Fatal(err)
		}
		if again, _ := value.Digest(ballot.Count(doc.Rule, ballots...)); again != first {
			t.Fatal("not the same twice")
		}
		wire, _ := value.Canonical(out)
		back, issues := value.Read[ballot.Outcome](wire)
		if again, _ := value.Digest(back); issues.Err() != nil || again != first {
			t.Fatalf("an outcome is not read as it is written: %v", issues)
		}
	})
}

func TestReadRefuses(t *testing.T) {
	for _, c := range []struct{ name, reason, doc, code string }{
		{"quorum without share", "how many?", `{"seats":1,"quorum":{"base":"members","bound":"atLeast"}}`, "read.missing-field"},
		{"rounds without a number", "how many ballots?", `{"seats":1,"rounds":{"among":"tied"}}`, "read.missing-field"},
		{"rounds among nobody", "who stands?", `{"seats":1,"rounds":{"most":2}}`, "read.missing-field"},
		{"shortlist without a number", "how many?", `{"seats":1,"shortlist":{"by":"chief"}}`, "read.missing-field"},
		{"share as a number", "a ratio is a text", `{"base":"members","bound":"atLeast","share":0.66}`, "read.type"},
		{"unknown base", "a closed list", `{"base":"voters","bound":"atLeast","share":"2/3"}`, "read.enum"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, issues := value.Read[ballot.Rule]([]byte(c.doc))
			if len(issues) != 1 || issues[0].Code != c.code {
				t.Fatalf("%v: %s", issues, c.reason)
			}
		})
	}
	_, issues := value.Read[ballot.Minutes]([]byte(`{"votes":[{"candidate":"a","for":1,"voters":["x"]}]}`))
	if len(issues) != 1 || issues[0].Code != "read.unknown-field" || issues[0].Path != "/votes/0/voters" {
		t.Fatalf("%v: no document may say who voted how", issues)
	}
}
