package award_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// A council of 15 votes on the flag: Decree 98/2023, article 30.7, asks for 80 % of
// all its members, that is 12; the ministry of information's regulation for over 70 %
// or over 50 %.
func TestCouncilVote(t *testing.T) {
	council := func(share string) award.Rules {
		return award.Rules{Council: []award.BallotRule{{Awards: []value.ID{flag}, Rule: ballot.Rule{Base: ballot.Council, Bound: ballot.MoreThan, Share: value.MustRatio(share)}}}}
	}
	minutes := func(of *int, votes int) *ballot.Minutes {
		return &ballot.Minutes{Attendance: ballot.Attendance{Council: of}, Votes: []ballot.Tally{{Candidate: "a", For: votes}}}
	}
	const inB, inC = "2024-09-01", "2026-01-01" // article 30.7 is law; nothing is known
	none := &ballot.Minutes{Attendance: ballot.Attendance{Council: ptr(15)}, Votes: []ballot.Tally{{Candidate: "b", For: 15}}}
	for _, c := range []struct {
		name     string
		rules    award.Rules
		on       string
		result   award.RulingResult
		minutes  *ballot.Minutes
		want     ballot.Result
		compared award.Comparison
		cites    []string
		issues   []string
		why      string
	}{
		{"twelve, by the law", award.Rules{}, inB, award.Approved, minutes(ptr(15), 12), ballot.Carried, award.Agrees, []string{"98-2023-nd-cp:30.7"}, []string{}, "80 % of 15 is 12"},
		{"eleven, by the law", award.Rules{}, inB, award.Approved, minutes(ptr(15), 11), ballot.NotCarried, award.Differs, []string{"98-2023-nd-cp:30.7"}, []string{"warning award.council.differs /c/0/result"}, "and it was given all the same"},
		{"eleven, refused", award.Rules{}, inB, award.Refused, minutes(ptr(15), 11), ballot.NotCarried, award.Agrees, []string{"98-2023-nd-cp:30.7"}, []string{}, "as the vote was"},
		{"eleven, moved down", award.Rules{}, inB, award.MovedDown, minutes(ptr(15), 11), ballot.NotCarried, award.Agrees, []string{"98-2023-nd-cp:30.7"}, []string{}, "not that award"},
		{"twelve, refused", award.Rules{}, inB, award.Refused, minutes(ptr(15), 12), ballot.Carried, award.Differs, []string{"98-2023-nd-cp:30.7"}, []string{"warning award.council.differs /c/0/result"}, "the vote carried it"},
		{"law and a lower share", council("50%"), inB, award.Refused, minutes(ptr(15), 11), ballot.NotCarried, award.Agrees, []string{"98-2023-nd-cp:30.7"}, []string{}, "the law's 12 bind all the same"},
		{"law and a higher share", council("90%"), inB, award.Refused, minutes(ptr(15), 13), ballot.NotCarried, award.Agrees, []string{"98-2023-nd-cp:30.7"}, []string{}, "over 90 % of 15 are 14"},
		{"by the regulation alone", council("70%"), inC, award.Approved, minutes(ptr(15), 11), ballot.Carried, award.Agrees, nil, []string{}, "over 10.5"},
		{"exactly half", council("50%"), inC, award.Approved, minutes(ptr(14), 7), ballot.NotCarried, award.Differs, nil, []string{"warning award.council.differs /c/0/result"}, "over half of 14 are 8"},
		{"no rule known", award.Rules{}, inC, award.Approved, minutes(ptr(15), 15), ballot.Unknown, award.CannotTell, nil, []string{}, "what the vote must reach is not known"},
		{"no day", award.Rules{}, "", award.Approved, minutes(ptr(15), 15), ballot.Unknown, award.CannotTell, nil, []string{}, "the law of which day?"},
		{"a council of unknown size", council("70%"), inC, award.Approved, minutes(nil, 11), ballot.Unknown, award.CannotTell, nil, []string{}, "70 % of how many?"},
		{"more votes than members", council("70%"), inC, award.Approved, minutes(ptr(15), 16), ballot.Void, award.Differs, nil,
			[]string{"warning ballot.exceeds /c/0/minutes/votes/0/for", "warning award.council.differs /c/0/result"}, "a void vote carries nobody"},
		{"another unit's counts", council("70%"), inC, award.Approved, none, ballot.Unknown, award.CannotTell, nil, []string{"warning award.no-votes /c/0/minutes/votes"}, "a did not stand"},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := award.Ruling{Award: flag, Unit: "a", Result: c.result, Minutes: c.minutes}
			if c.on != "" {
				x.On = day(c.on)
			}
			if c.result == award.MovedDown {
				x.Given = certificate
			}
			assert.Equal(t, c.issues, listed(vietnam.CheckVotes([]award.Ruling{x}, c.rules, bloc(), value.PathTo("c"))), c.why)
			ns := vietnam.Settle(nominate(c.rules, agreed(flag, "a")), []award.Ruling{x}, c.rules)
			require.NotNil(t, ns[0].Council)
			v := ns[0].Council.Vote
			require.NotNil(t, v)
			assert.Equal(t, c.want, v.Result, c.why)
			assert.Equal(t, c.compared, v.Compared, c.why)
			assert.Equal(t, c.cites, texts(v.Cites), c.why)
			assert.NotEmpty(t, v.Says)
			assert.Equal(t, c.result, ns[0].Council.Result, "what is recorded stands")
		})
	}
	x := award.Ruling{Award: flag, Unit: "a", Result: award.Approved, On: day(inB)}
	ns := vietnam.Settle(nominate(award.Rules{}, agreed(flag, "a")), []award.Ruling{x}, award.Rules{})
	assert.Nil(t, ns[0].Council.Vote, "no counts, no vote")
	twice := council("70%")
	twice.Council = append(twice.Council, twice.Council[0])
	assert.Equal(t, []string{"leaves award.ballot-rule-twice /r/councilBallots/1/awards/0"}, listed(vietnam.CheckRules(twice, value.PathTo("r"))))
}
