package ballot_test

import (
	"fmt"

	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
)

func printer() value.Printer {
	return value.Printer{Lang: value.EN, Catalogue: value.Merge(value.Messages(), ballot.Messages())}
}

// A council of 15 under Decree 91/2017, article 45.8: 13 votes of 13 present are
// not 90 % of all.
func ExampleCount() {
	rule := ballot.Rule{Base: ballot.Council, Bound: ballot.AtLeast, Share: value.MustRatio("90%")}
	all, present := 15, 13
	out := ballot.Count(&rule, ballot.Minutes{
		Attendance: ballot.Attendance{Council: &all, Present: &present},
		Votes:      []ballot.Tally{{Candidate: "nguoi-1", For: 13}},
	})
	for _, m := range append(out.Proof, out.Candidates[0].Proof...) {
		fmt.Println(printer().Print(m))
	}
	fmt.Println(out.Candidates[0].Result)
	// Output:
	// votes in favour must be at least 90% of all members of the council
	// all members of the council: 15; so at least 14 votes in favour are needed
	// 13 votes in favour do not reach the 14 needed; lacking: 1
	// notCarried
}

// Two ballots of the courts (TT 01/2018/TT-TANDTC, article 30, clause 6): what the
// second leaves open is for the chief and the deputies of the cluster.
func ExampleCount_rounds() {
	one, nine := 1, 9
	rule := ballot.Rule{
		Base: ballot.Members, Bound: ballot.AtLeast, Share: value.MustRatio("2/3"), Seats: &one,
		Rounds: &ballot.Rounds{Most: 2, Among: ballot.NotYet}, Deadlock: ballot.Leaders,
	}
	held := func(a, b int) ballot.Minutes {
		return ballot.Minutes{
			Attendance: ballot.Attendance{Members: &nine},
			Votes:      []ballot.Tally{{Candidate: "tand-a", For: a}, {Candidate: "tand-b", For: b}},
		}
	}
	fmt.Println(ballot.Count(&rule, held(5, 4)).Candidates[0].Result)
	out := ballot.Count(&rule, held(5, 4), held(5, 4))
	for _, m := range out.Candidates[0].Proof {
		fmt.Println(printer().Print(m))
	}
	fmt.Println(out.Candidates[0].Result, out.Candidates[0].By)
	// Output:
	// runoff
	// ballot 1: 5 votes in favour do not reach the 6 needed; lacking: 1
	// ballot 1: a further ballot may be held among those not carried
	// ballot 2: 5 votes in favour do not reach the 6 needed; lacking: 1
	// ballot 2: not decided here; it is for the chief and the deputies of the bloc to decide
	// above leaders
}

// A regulation that does not say of what the share is: one vote, every reading,
// and the question that decides.
func ExampleCount_readings() {
	rule := ballot.Rule{Bound: ballot.AtLeast, Share: value.MustRatio("80%")}
	eleven, nine := 11, 9
	out := ballot.Count(&rule, ballot.Minutes{
		Attendance: ballot.Attendance{Members: &eleven, Present: &nine},
		Papers:     ballot.Papers{Returned: &nine, Valid: &nine},
		Votes:      []ballot.Tally{{Candidate: "so-b", For: 8}},
	})
	f := out.Candidates[0]
	for _, r := range f.Readings {
		fmt.Println(printer().Print(r.Says)+":", r.Result)
	}
	fmt.Println(printer().Print(f.Says()))
	fmt.Println(printer().Print(out.Questions[0]) + "?")
	// Output:
	// the share is of all members: notCarried
	// the share is of members present: carried
	// the share is of papers returned: carried
	// the share is of valid papers: carried
	// cannot be told
	// what is the share of votes measured by?
}

func ExampleCheck() {
	rule := ballot.Rule{Base: ballot.Members, Bound: ballot.AtLeast, Share: value.MustRatio("2/3"), Rounds: &ballot.Rounds{Most: 2, Among: ballot.NotYet}}
	nine := 9
	held := func(candidate value.ID, votes int) ballot.Minutes {
		return ballot.Minutes{Attendance: ballot.Attendance{Members: &nine}, Votes: []ballot.Tally{{Candidate: candidate, For: votes}}}
	}
	for _, i := range ballot.Check(&rule, []ballot.Minutes{held("tand-a", 6), held("tand-b", 6)}, value.PathTo("ballots")) {
		fmt.Println(i.Path, printer().Print(i.Message))
	}
	// Output: /ballots/1/votes/0/candidate did not stand in the ballots before
}

func ExampleAgree() {
	out := ballot.Agree(nil, ballot.Agreement{Candidates: []value.ID{"bdbp"}})
	fmt.Println(out.Candidates[0].Candidate, out.Candidates[0].Result)
	fmt.Println(printer().Print(out.Proof[0]))
	// Output:
	// bdbp carried
	// agreed as recorded; no counts were published
}

func ExampleRule_Needed() {
	rule := ballot.Rule{Base: ballot.Members, Bound: ballot.AtLeast, Share: value.MustRatio("2/3")}
	fmt.Println(rule.Needed(11))
	// Output: 8 <nil>
}

func ExampleRule_Check() {
	rule := ballot.Rule{Base: ballot.Members, Bound: ballot.MoreThan, Share: value.MustRatio("100%")}
	fmt.Println(rule.Check(value.PathTo("ballots", "flag"))[0].Path)
	// Output: /ballots/flag/share
}

func ExampleMinutes_Check() {
	issued, returned := 7, 8
	m := ballot.Minutes{Papers: ballot.Papers{Issued: &issued, Returned: &returned}, Votes: []ballot.Tally{}}
	for _, i := range m.Check(nil, value.PathTo("minutes")) {
		fmt.Println(i.Path, printer().Print(i.Message))
	}
	// Output: /minutes/papers/returned papers returned (8) exceed papers issued (7)
}

func ExampleFinding_Says() {
	rule := ballot.Rule{Agreement: true, Deadlock: ballot.HigherCouncil}
	out := ballot.Agree(&rule, ballot.Agreement{Candidates: []value.ID{"quan-a"}, Deadlock: true})
	fmt.Println(printer().Print(out.Candidates[0].Says()))
	// Output: not decided here; it is for the emulation and commendation council of the level above to decide
}

func ExampleOutcome_For() {
	out := ballot.Agree(nil, ballot.Agreement{Candidates: []value.ID{"bdbp"}})
	_, stood := out.For("thads")
	fmt.Println(stood)
	// Output: false
}

func ExampleWithMembers() {
	nine := 9
	filled := ballot.WithMembers([]ballot.Minutes{{}, {Attendance: ballot.Attendance{Members: &nine}}}, 7)
	fmt.Println(*filled[0].Attendance.Members, filled[1].Attendance.Members == nil)
	// Output: 7 true
}
