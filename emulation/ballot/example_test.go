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

func ExampleOutcome_For() {
	out := ballot.Agree(nil, ballot.Agreement{Candidates: []value.ID{"bdbp"}})
	_, stood := out.For("thads")
	fmt.Println(stood)
	// Output: false
}
