package ballot_test

import (
	"math/big"
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

// FuzzMinutes reads any document as minutes with a rule: no panic, and an
// outcome for every candidate.
func FuzzMinutes(f *testing.F) {
	f.Add([]byte(`{"rule":{"base":"members","bound":"atLeast","share":"2/3"},"minutes":{"attendance":{"members":7},"papers":{"issued":7,"returned":7,"valid":6,"invalid":1},"votes":[{"candidate":"bdbp","for":6,"against":0}]}}`))
	f.Add([]byte(`{"rule":{"base":"present","bound":"moreThan","share":"90%","quorum":{"base":"council","bound":"atLeast","share":"2/3"},"secret":true,"written":false},"minutes":{"attendance":{"council":15,"present":13,"written":2},"votes":[{"candidate":"a","for":-2147483648}]}}`))
	f.Add([]byte(`{"minutes":{"papers":{"returned":2147483647,"invalid":2147483647},"votes":[]}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, issues := value.Read[struct {
			Rule    *ballot.Rule   `json:"rule,omitempty"`
			Minutes ballot.Minutes `json:"minutes"`
		}](data)
		if issues.Err() != nil {
			return
		}
		doc.Minutes.Check(doc.Rule, value.Path{})
		out := ballot.Count(doc.Rule, doc.Minutes)
		if len(out.Candidates) != len(doc.Minutes.Votes) {
			t.Fatal("a candidate is lost")
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
		if again, _ := value.Digest(ballot.Count(doc.Rule, doc.Minutes)); again != first {
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
