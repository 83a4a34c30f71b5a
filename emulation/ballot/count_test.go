package ballot_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/emulation/value/valuetest"
)

func n(i int) *int { return &i }

func yes() *bool { b := true; return &b }
func no() *bool  { b := false; return &b }

// Rules that stand in the texts of the sectors.
var (
	// Courts, TT 01/2018/TT-TANDTC art. 19 and 20: at least 2/3 of the units in the cluster.
	courts = ballot.Rule{Base: ballot.Members, Bound: ballot.AtLeast, Share: value.MustRatio("2/3")}
	// Procuracy, TT 01/2019/TT-VKSTC art. 20.2.d: 80 % or more of the members of the cluster or bloc.
	procuracy = ballot.Rule{Base: ballot.Members, Bound: ballot.AtLeast, Share: value.MustRatio("80%")}
	// State Bank, TT 17/2019/TT-NHNN art. 28: in secret, 70 % or more of all members, the absent in writing.
	stateBank = ballot.Rule{Base: ballot.Members, Bound: ballot.AtLeast, Share: value.MustRatio("70%"), Secret: yes(), Written: yes()}
	// Councils, NĐ 91/2017/NĐ-CP art. 45.8: in secret, 90 % or more of all council members, the absent in writing.
	decree91 = ballot.Rule{Base: ballot.Council, Bound: ballot.AtLeast, Share: value.MustRatio("90%"), Secret: yes(), Written: yes()}
	// Councils, NĐ 98/2023/NĐ-CP art. 30.7, CSTĐCS: 80 % or more of all council members.
	decree98 = ballot.Rule{Base: ballot.Council, Bound: ballot.AtLeast, Share: value.MustRatio("80%"), Written: yes()}
	// Planning, TT 07/2018/TT-BKHĐT art. 24.2: quorum 2/3 of the council, 90 % or more of the members present.
	planning = ballot.Rule{Base: ballot.Present, Bound: ballot.AtLeast, Share: value.MustRatio("90%"), Secret: yes(),
		Quorum: &ballot.Quorum{Base: ballot.OfCouncil, Bound: ballot.AtLeast, Share: value.MustRatio("2/3")}}
	// Information, TT 09/2018/TT-BTTTT art. 29.4: more than 50 % of the council members.
	information = ballot.Rule{Base: ballot.Council, Bound: ballot.MoreThan, Share: value.MustRatio("50%")}
	// Courts' councils, TT 01/2018/TT-TANDTC art. 30.4: quorum 2/3, at least 2/3 of all members.
	courtCouncil = ballot.Rule{Base: ballot.Council, Bound: ballot.AtLeast, Share: value.MustRatio("2/3"),
		Quorum: &ballot.Quorum{Base: ballot.OfCouncil, Bound: ballot.AtLeast, Share: value.MustRatio("2/3")}}
)

func with(r ballot.Rule, change func(*ballot.Rule)) *ballot.Rule { change(&r); return &r }

func votes(inFavour int) []ballot.Tally {
	return []ballot.Tally{{Candidate: "a", For: inFavour}}
}

func members(all int) ballot.Attendance { return ballot.Attendance{Members: n(all)} }
func council(all int) ballot.Attendance { return ballot.Attendance{Council: n(all)} }

var cases = []struct {
	name, reason string
	rule         *ballot.Rule
	minutes      ballot.Minutes
	want         ballot.Result
	// A code that the proof must hold, and the counts that must be named.
	code    string
	missing []string
}{
	// Real rules.
	{"courts 8 of 12", "2/3 of 12 is 8 and the bound is “at least”", &courts,
		ballot.Minutes{Attendance: members(12), Votes: votes(8)}, ballot.Carried, "ballot.enough", nil},
	{"courts 7 of 11", "2/3 of 11 is 7 1/3: 7 votes are less", &courts,
		ballot.Minutes{Attendance: members(11), Votes: votes(7)}, ballot.NotCarried, "ballot.short", nil},
	{"procuracy 8 of 10", "80 % of 10 is 8 exactly", &procuracy,
		ballot.Minutes{Attendance: members(10), Votes: votes(8)}, ballot.Carried, "ballot.enough", nil},
	{"procuracy all present but too few", "the share is of the members: 8 of 8 present is 72.7 % of 11", &procuracy,
		ballot.Minutes{Attendance: ballot.Attendance{Members: n(11), Present: n(8)}, Votes: votes(8)}, ballot.NotCarried, "ballot.short", nil},
	{"state bank with written opinions", "absent members give theirs in writing and the rule counts them", &stateBank,
		ballot.Minutes{Attendance: ballot.Attendance{Members: n(10), Present: n(8), Written: n(2)}, Votes: votes(7), Secret: yes()}, ballot.Carried, "ballot.enough", nil},
	{"decree 91 council of 15, 14", "fact 31: 90 % of 15 is 13.5, so 14", &decree91,
		ballot.Minutes{Attendance: council(15), Votes: votes(14), Secret: yes()}, ballot.Carried, "ballot.enough", nil},
	{"decree 91 13 of 13 present", "fact 32: two absent without a written opinion, 13/15 is 86.7 %", &decree91,
		ballot.Minutes{Attendance: ballot.Attendance{Council: n(15), Present: n(13), Written: n(0)}, Votes: votes(13), Secret: yes()}, ballot.NotCarried, "ballot.short", nil},
	{"decree 98 council of 15, 12", "fact 45: 80 % of 15 is 12", &decree98,
		ballot.Minutes{Attendance: council(15), Votes: votes(12)}, ballot.Carried, "ballot.enough", nil},
	{"decree 98 council of 15, 11", "fact 45: 11 is below 12", &decree98,
		ballot.Minutes{Attendance: council(15), Votes: votes(11)}, ballot.NotCarried, "ballot.short", nil},
	{"planning 9 of 10 present of 15", "this ministry measures by those present; 10 is the quorum of 15", &planning,
		ballot.Minutes{Attendance: ballot.Attendance{Council: n(15), Present: n(10)}, Votes: votes(9), Secret: yes()}, ballot.Carried, "ballot.quorum.reached", nil},
	{"planning without quorum", "2/3 of 15 is 10; a meeting of 9 may not be held", &planning,
		ballot.Minutes{Attendance: ballot.Attendance{Council: n(15), Present: n(9)}, Votes: votes(9), Secret: yes()}, ballot.Void, "ballot.quorum.short", nil},
	{"information exactly half", "“trên 50 %”: half is not enough", &information,
		ballot.Minutes{Attendance: council(14), Votes: votes(7)}, ballot.NotCarried, "ballot.short", nil},
	{"information one more than half", "8 of 14 is more than half", &information,
		ballot.Minutes{Attendance: council(14), Votes: votes(8)}, ballot.Carried, "ballot.enough", nil},
	{"information 15 members", "half of 15 is 7.5: 8 votes are more", &information,
		ballot.Minutes{Attendance: council(15), Votes: votes(8)}, ballot.Carried, "ballot.enough", nil},
	{"court council, quorum and share of the whole", "10 of 15 present suffice to meet, and all 10 must agree", &courtCouncil,
		ballot.Minutes{Attendance: ballot.Attendance{Council: n(15), Present: n(10)}, Votes: votes(9)}, ballot.NotCarried, "ballot.short", nil},

	// What is missing.
	{"no rule", "a bloc that publishes no rule leaves the result open", nil,
		ballot.Minutes{Attendance: members(7), Votes: votes(7)}, ballot.Unknown, "ballot.rule.unpublished", nil},
	{"base not known", "unknown is a value: 8 of how many?", &courts,
		ballot.Minutes{Votes: votes(8)}, ballot.Unknown, "ballot.missing", []string{"/0/attendance/members"}},
	{"base and quorum not known", "the proof names all that is missing, not the first", &planning,
		ballot.Minutes{Votes: votes(8), Secret: yes()}, ballot.Unknown, "ballot.missing", []string{"/0/attendance/council", "/0/attendance/present"}},
	{"quorum known to fail, base not known", "a void meeting needs no base", with(planning, func(r *ballot.Rule) { r.Base = ballot.Valid }),
		ballot.Minutes{Attendance: ballot.Attendance{Council: n(15), Present: n(9)}, Votes: votes(9)}, ballot.Void, "ballot.quorum.short", nil},
	{"members known, council asked", "two bodies, two counts: one never stands in for the other", &decree98,
		ballot.Minutes{Attendance: members(15), Votes: votes(12)}, ballot.Unknown, "ballot.missing", []string{"/0/attendance/council"}},
	{"rule with a base of no list", "built in Go, past the strict reader", with(courts, func(r *ballot.Rule) { r.Base = "voters" }),
		ballot.Minutes{Attendance: members(9), Votes: votes(9)}, ballot.Unknown, "ballot.rule.no-base", nil},
	{"rule with a bound of no list", "built in Go, past the strict reader", with(courts, func(r *ballot.Rule) { r.Bound = "about" }),
		ballot.Minutes{Attendance: members(9), Votes: votes(9)}, ballot.Unknown, "ballot.rule.no-bound", nil},
	{"rule without share", "no share has a default", with(courts, func(r *ballot.Rule) { r.Share = value.Ratio{} }),
		ballot.Minutes{Attendance: members(9), Votes: votes(9)}, ballot.Unknown, "ballot.rule.no-share", nil},

	// Papers.
	{"valid derived", "12 returned less 1 invalid leave 11 valid and no other number", with(courts, func(r *ballot.Rule) { r.Base = ballot.Valid }),
		ballot.Minutes{Papers: ballot.Papers{Returned: n(12), Invalid: n(1)}, Votes: votes(8)}, ballot.Carried, "ballot.derived.valid", nil},
	{"returned derived", "11 valid and 1 invalid make 12 returned", with(courts, func(r *ballot.Rule) { r.Base = ballot.Returned }),
		ballot.Minutes{Papers: ballot.Papers{Valid: n(11), Invalid: n(1)}, Votes: votes(7)}, ballot.NotCarried, "ballot.derived.returned", nil},
	{"same votes by valid papers", "one vote, another base: 8 of 11 valid", with(procuracy, func(r *ballot.Rule) { r.Base = ballot.Valid }),
		ballot.Minutes{Attendance: members(12), Papers: ballot.Papers{Returned: n(12), Valid: n(10), Invalid: n(2)}, Votes: votes(8)}, ballot.Carried, "ballot.enough", nil},
	{"same votes by members", "the same 8 votes of 12 members", &procuracy,
		ballot.Minutes{Attendance: members(12), Papers: ballot.Papers{Returned: n(12), Valid: n(10), Invalid: n(2)}, Votes: votes(8)}, ballot.NotCarried, "ballot.short", nil},
	{"no valid paper", "0 of 0 is no share and carries nobody", with(courts, func(r *ballot.Rule) { r.Base = ballot.Valid }),
		ballot.Minutes{Papers: ballot.Papers{Returned: n(3), Valid: n(0), Invalid: n(3)}, Votes: votes(0)}, ballot.Void, "ballot.base-empty", nil},
	{"council without members", "no quorum of nobody", &courtCouncil,
		ballot.Minutes{Attendance: ballot.Attendance{Council: n(0), Present: n(0)}, Votes: votes(0)}, ballot.Void, "ballot.base-empty", nil},
	{"honest zero", "0 votes are a count, not a missing one", &courts,
		ballot.Minutes{Attendance: members(12), Votes: votes(0)}, ballot.NotCarried, "ballot.short", nil},

	// Counts that cannot be true.
	{"more present than members", "nobody outside the bloc is present as a member", &courts,
		ballot.Minutes{Attendance: ballot.Attendance{Members: n(7), Present: n(8)}, Votes: votes(7)}, ballot.Void, "ballot.exceeds", nil},
	{"present and written exceed members", "an absent member is not present", &stateBank,
		ballot.Minutes{Attendance: ballot.Attendance{Members: n(7), Present: n(6), Written: n(2)}, Votes: votes(7)}, ballot.Void, "ballot.exceeds", nil},
	{"more issued than took part", "a paper goes to someone present or writing", &courts,
		ballot.Minutes{Attendance: ballot.Attendance{Members: n(12), Present: n(9), Written: n(1)}, Papers: ballot.Papers{Issued: n(11)}, Votes: votes(8)}, ballot.Void, "ballot.exceeds", nil},
	{"more returned than issued", "papers do not multiply", &courts,
		ballot.Minutes{Attendance: members(12), Papers: ballot.Papers{Issued: n(11), Returned: n(12)}, Votes: votes(8)}, ballot.Void, "ballot.exceeds", nil},
	{"more valid than members", "nothing known lies between, so they are compared", &courts,
		ballot.Minutes{Attendance: members(12), Papers: ballot.Papers{Valid: n(13)}, Votes: votes(8)}, ballot.Void, "ballot.exceeds", nil},
	{"returned is not valid and invalid", "12 ≠ 10 + 1", &courts,
		ballot.Minutes{Attendance: members(12), Papers: ballot.Papers{Returned: n(12), Valid: n(10), Invalid: n(1)}, Votes: votes(8)}, ballot.Void, "ballot.sum", nil},
	{"more invalid than returned", "an invalid paper is a returned one", &courts,
		ballot.Minutes{Attendance: members(12), Papers: ballot.Papers{Returned: n(3), Invalid: n(4)}, Votes: votes(2)}, ballot.Void, "ballot.exceeds", nil},
	{"negative count", "no count is below 0", &courts,
		ballot.Minutes{Attendance: members(-12), Votes: votes(8)}, ballot.Void, "ballot.range", nil},
	{"more votes than valid papers", "each valid paper holds at most one vote for a candidate", &courts,
		ballot.Minutes{Attendance: members(12), Papers: ballot.Papers{Valid: n(8)}, Votes: votes(9)}, ballot.Void, "ballot.exceeds", nil},
	{"votes exceed members", "no paper count is known, the members are the ceiling", &courts,
		ballot.Minutes{Attendance: members(12), Votes: votes(13)}, ballot.Void, "ballot.exceeds", nil},
	{"votes exceed those present", "a share above 100 % of the base is no share", &planning,
		ballot.Minutes{Attendance: ballot.Attendance{Council: n(15), Present: n(12)}, Votes: votes(13)}, ballot.Void, "ballot.exceeds", nil},
	{"for and against exceed valid", "a paper is for or against, not both", &courts,
		ballot.Minutes{Attendance: members(12), Papers: ballot.Papers{Valid: n(10)}, Votes: []ballot.Tally{{Candidate: "a", For: 8, Against: n(3)}}}, ballot.Void, "ballot.exceeds", nil},
	{"negative votes", "no count is below 0", &courts,
		ballot.Minutes{Attendance: members(12), Votes: votes(-1)}, ballot.Void, "ballot.range", nil},
	{"candidate twice", "which of the two counts is right cannot be told", &courts,
		ballot.Minutes{Attendance: members(12), Votes: []ballot.Tally{{Candidate: "a", For: 8}, {Candidate: "a", For: 9}}}, ballot.Void, "ballot.candidate-twice", nil},
	{"false papers without a rule", "papers that disagree are void whatever the rule", nil,
		ballot.Minutes{Papers: ballot.Papers{Issued: n(5), Returned: n(6)}, Votes: votes(5)}, ballot.Void, "ballot.exceeds", nil},
	{"unlike bodies without a rule", "which body votes is not known, so the larger is the ceiling", nil,
		ballot.Minutes{Attendance: ballot.Attendance{Members: n(7), Council: n(15), Present: n(12)}, Votes: votes(12)}, ballot.Unknown, "ballot.rule.unpublished", nil},

	// Secrecy.
	{"open ballot where a secret one is asked", "the rule makes secrecy a condition", &stateBank,
		ballot.Minutes{Attendance: members(10), Votes: votes(10), Secret: no()}, ballot.Void, "ballot.secret.open", nil},
	{"secrecy not recorded", "silence is told and not held against the ballot", &stateBank,
		ballot.Minutes{Attendance: members(10), Votes: votes(7)}, ballot.Carried, "ballot.secret.unsaid", nil},

	// Written opinions that may not count.
	{"written outside those present, harmless", "14 votes hold at least 12 of those present, and 12 of 13 are needed", &planning,
		ballot.Minutes{Attendance: ballot.Attendance{Council: n(15), Present: n(13), Written: n(2)}, Votes: votes(14), Secret: yes()}, ballot.Carried, "ballot.reading.agree", nil},
	{"written outside those present, decisive", "13 votes of which up to 2 in writing: 11 or 13 of 13, 12 needed", &planning,
		ballot.Minutes{Attendance: ballot.Attendance{Council: n(15), Present: n(13), Written: n(2)}, Votes: votes(13), Secret: yes()}, ballot.Unknown, "ballot.reading.differ", nil},
	{"written outside those present, hopeless", "even all 11 are below 12", &planning,
		ballot.Minutes{Attendance: ballot.Attendance{Council: n(15), Present: n(13), Written: n(2)}, Votes: votes(11), Secret: yes()}, ballot.NotCarried, "ballot.reading.agree", nil},
	{"written not admitted, decisive", "8 needed; 9 votes, 2 of them perhaps written", with(courts, func(r *ballot.Rule) { r.Written = no() }),
		ballot.Minutes{Attendance: ballot.Attendance{Members: n(12), Present: n(10), Written: n(2)}, Votes: votes(9)}, ballot.Unknown, "ballot.written.decisive", nil},
	{"written not mentioned, decisive", "TT 01/2019/TT-VKSTC art. 20 does not mention absent members", &procuracy,
		ballot.Minutes{Attendance: ballot.Attendance{Members: n(10), Present: n(8), Written: n(2)}, Votes: votes(9)}, ballot.Unknown, "ballot.reading.differ", nil},
	{"written leave the papers too", "9 of 10 valid: without the one in writing 8 or 9 of 9, 8 needed either way", with(procuracy, func(r *ballot.Rule) { r.Base, r.Written = ballot.Valid, no() }),
		ballot.Minutes{Attendance: ballot.Attendance{Written: n(1)}, Papers: ballot.Papers{Valid: n(10)}, Votes: votes(9)}, ballot.Carried, "ballot.written.refused", nil},
	{"nothing but refused papers", "what remains is nothing to take a share of", with(procuracy, func(r *ballot.Rule) { r.Base, r.Written = ballot.Valid, no() }),
		ballot.Minutes{Attendance: ballot.Attendance{Written: n(2)}, Papers: ballot.Papers{Valid: n(2)}, Votes: votes(2)}, ballot.Void, "ballot.base-empty", nil},
}

func TestCount(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range cases {
		require.False(t, seen[c.name], "name used twice: "+c.name)
		seen[c.name] = true
		t.Run(c.name, func(t *testing.T) {
			before, err := value.Digest(c.minutes)
			require.NoError(t, err)
			out := ballot.Count(c.rule, c.minutes)
			require.NotEmpty(t, out.Candidates)
			assert.Equal(t, c.want, out.Candidates[0].Result, c.reason)
			assert.Contains(t, codes(out), c.code, c.reason)
			assert.Equal(t, c.missing, out.Missing, c.reason)
			after, err := value.Digest(c.minutes)
			require.NoError(t, err)
			assert.Equal(t, before, after, "nothing is put right")
		})
	}
}

// codes returns the codes of the common proof and of the first candidate's.
func codes(o ballot.Outcome) []string {
	var codes []string
	for _, m := range append(append([]value.Message(nil), o.Proof...), o.Candidates[0].Proof...) {
		codes = append(codes, m.Code)
	}
	return codes
}

// Facts 31, 32 and 45 of the law notes as numbers.
func TestNeeded(t *testing.T) {
	for _, c := range []struct {
		rule     ballot.Rule
		of, want int
		reason   string
	}{
		{decree91, 15, 14, "90 % of 15 is 13.5"},
		{decree98, 15, 12, "80 % of 15 is 12"},
		{courts, 12, 8, "2/3 of 12 is 8"},
		{information, 14, 8, "more than 7"},
		{courts, 0, 0, "of nothing, nothing; Count refuses such a base"},
	} {
		got, err := c.rule.Needed(c.of)
		require.NoError(t, err, c.reason)
		assert.Equal(t, c.want, got, c.reason)
	}
	for _, bad := range []struct {
		rule   ballot.Rule
		of     int
		reason string
	}{{courts, -1, "a negative base"}, {ballot.Rule{}, 5, "no share"}} {
		_, err := bad.rule.Needed(bad.of)
		assert.Error(t, err, bad.reason)
	}
}

// Separate candidates stand and fall apart; faults of the papers concern all.
func TestSeveralCandidates(t *testing.T) {
	m := ballot.Minutes{Attendance: members(9), Papers: ballot.Papers{Valid: n(9)}, Votes: []ballot.Tally{
		{Candidate: "thads", For: 9}, {Candidate: "tand", For: 10}, {Candidate: "vks", For: 5},
	}}
	out := ballot.Count(&courts, m)
	var results []ballot.Result
	for _, f := range out.Candidates {
		results = append(results, f.Result)
	}
	assert.Equal(t, []ballot.Result{ballot.Carried, ballot.Void, ballot.NotCarried}, results)
	assert.Equal(t, 6, *out.Needed)
	assert.Equal(t, 9, *out.Of)
	f, ok := out.For("vks")
	assert.True(t, ok)
	assert.Equal(t, ballot.NotCarried, f.Result)
	_, ok = out.For("nobody")
	assert.False(t, ok)
}

func TestRuleCheck(t *testing.T) {
	share := func(bound ballot.Bound, s string) ballot.Rule {
		return ballot.Rule{Base: ballot.Members, Bound: bound, Share: value.MustRatio(s)}
	}
	for _, c := range []struct {
		name, reason string
		rule         ballot.Rule
		want         []string // code and path
	}{
		{"sound", "all three are given", courts, nil},
		{"empty", "by what is anybody carried?", ballot.Rule{}, []string{"ballot.rule.no-share /r/share"}},
		{"base and bound open", "the regulation does not say: each reading is followed", ballot.Rule{Share: value.MustRatio("80%")}, nil},
		{"most votes", "seats alone are a rule: the most votes decide", ballot.Rule{Seats: n(1)}, nil},
		{"agreement", "Hà Nội 2021 works by agreement", ballot.Rule{Agreement: true, Deadlock: ballot.HigherCouncil}, nil},
		{"agreement and votes", "one or the other", ballot.Rule{Agreement: true, Seats: n(1)}, []string{"ballot.rule.agreement /r/agreement"}},
		{"numbers below 1", "no seat, no choice, no list, no ballot", ballot.Rule{Seats: n(0), Choices: n(-1), Shortlist: &ballot.Shortlist{}, Rounds: &ballot.Rounds{Among: ballot.NotYet}}, []string{
			"ballot.rule.least /r/seats", "ballot.rule.least /r/choices", "ballot.rule.least /r/shortlist/most", "ballot.rule.least /r/rounds/most"}},
		{"runoff between how many", "the number goes with the leading", ballot.Rule{Seats: n(1), Rounds: &ballot.Rounds{Most: 2, Among: ballot.Leading}}, []string{"ballot.rule.among /r/rounds/among"}},
		{"number without runoff", "the number goes with the leading only", ballot.Rule{Seats: n(1), Rounds: &ballot.Rounds{Most: 2, Among: ballot.Tied, Leading: n(2)}}, []string{"ballot.rule.among /r/rounds/among"}},
		{"authorities of no list", "built in Go, past the strict reader", ballot.Rule{Seats: n(1), Tie: "me", Deadlock: "me", Shortlist: &ballot.Shortlist{Most: 3, By: "me"}}, []string{
			"ballot.rule.no-authority /r/tie", "ballot.rule.no-authority /r/deadlock", "ballot.rule.no-authority /r/shortlist/by"}},
		{"voters of no list", "built in Go, past the strict reader", ballot.Rule{Seats: n(1), Voters: "all"}, []string{"ballot.rule.no-base /r/voters"}},
		{"voters and base apart", "a vote is of one body", *with(courts, func(r *ballot.Rule) { r.Voters = ballot.OfCouncil }), []string{"ballot.rule.two-bodies /r/voters"}},
		{"voters and quorum apart", "a meeting is of one body", *with(planning, func(r *ballot.Rule) { r.Voters = ballot.OfMembers }), []string{"ballot.rule.two-bodies /r/quorum/base"}},
		{"above all", "more than 100 % cannot be reached", share(ballot.AtLeast, "101%"), []string{"ballot.rule.never /r/share"}},
		{"all", "100 % is unanimity", share(ballot.AtLeast, "100%"), nil},
		{"more than all", "nobody reaches more than all", share(ballot.MoreThan, "1/1"), []string{"ballot.rule.never /r/share"}},
		{"at least nothing", "every ballot reaches 0 %", share(ballot.AtLeast, "0%"), []string{"ballot.rule.always /r/share"}},
		{"more than nothing", "one vote is asked", share(ballot.MoreThan, "0%"), nil},
		{"quorum incomplete", "a quorum has no default either", *with(courts, func(r *ballot.Rule) { r.Quorum = &ballot.Quorum{} }), []string{
			"ballot.rule.no-base /r/quorum/base", "ballot.rule.no-bound /r/quorum/bound", "ballot.rule.no-share /r/quorum/share"}},
		{"two bodies", "a meeting is of one body", *with(courtCouncil, func(r *ballot.Rule) { r.Base = ballot.Members }), []string{"ballot.rule.two-bodies /r/quorum/base"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, codesAndPaths(c.rule.Check(value.PathTo("r"))), c.reason)
		})
	}
}

func TestMinutesCheckPaths(t *testing.T) {
	bad := ballot.Minutes{
		Attendance: ballot.Attendance{Members: n(7), Present: n(9)},
		Papers:     ballot.Papers{Issued: n(9), Returned: n(10), Valid: n(8), Invalid: n(1)},
		Votes:      []ballot.Tally{{Candidate: "a", For: -1}},
	}
	assert.Equal(t, []string{
		"ballot.exceeds /m/papers/issued", "ballot.exceeds /m/papers/returned",
		"ballot.exceeds /m/attendance/present", "ballot.sum /m/papers", "ballot.range /m/votes/0/for",
	}, codesAndPaths(bad.Check(nil, value.PathTo("m"))), "all that is wrong, each with its place")
	assert.NoError(t, bad.Check(nil, value.Path{}).Err(), "a void ballot does not stop a review")
	good := ballot.Minutes{Attendance: members(7), Votes: votes(7)}
	assert.Empty(t, good.Check(&courts, value.Path{}))
}

func codesAndPaths(issues value.Issues) []string {
	var lines []string
	for _, i := range issues {
		lines = append(lines, i.Code+" "+i.Path)
	}
	return lines
}

func TestAgree(t *testing.T) {
	a := ballot.Agreement{Candidates: []value.ID{"bdbp", "thads"}}
	want := ballot.Outcome{
		Candidates: []ballot.Finding{{Candidate: "bdbp", Result: ballot.Carried}, {Candidate: "thads", Result: ballot.Carried}},
		Proof:      []value.Message{value.Msg("ballot.agreed")},
	}
	assert.Empty(t, cmp.Diff(want, ballot.Agree(nil, a)), "an agreement is carried as recorded, without counts")
	out := ballot.Agree(&courts, a)
	assert.Equal(t, ballot.Unknown, out.Candidates[0].Result, "a share was asked and nobody published the votes")
	assert.Equal(t, []string{"/0/votes"}, out.Missing)
	byAgreement := ballot.Rule{Agreement: true, Deadlock: ballot.HigherCouncil}
	assert.Equal(t, ballot.Carried, ballot.Agree(&byAgreement, a).Candidates[0].Result, "an agreement is what the rule asks for")
	a.Deadlock = true
	out = ballot.Agree(&byAgreement, a)
	assert.Equal(t, ballot.Finding{Candidate: "bdbp", Result: ballot.Above, By: ballot.HigherCouncil}, out.Candidates[0], "Hà Nội 2021: deadlock goes up to the council of the city")
	assert.Equal(t, ballot.Unknown, ballot.Agree(nil, a).Candidates[0].Result, "who decides then is not published")
}

func TestMessages(t *testing.T) {
	valuetest.Catalogue(t, ".", ballot.Messages(), value.Messages())
}

// A candidate that stands twice in the counts is told of it once, in words that name
// no code.
func TestCandidateTwiceIsToldOnce(t *testing.T) {
	out := ballot.Count(&courts, ballot.Minutes{Attendance: members(12), Votes: []ballot.Tally{{Candidate: "a", For: 8}, {Candidate: "a", For: 9}}})
	require.Len(t, out.Candidates, 1)
	require.Len(t, out.Candidates[0].Proof, 1)
	require.Equal(t, "ballot.candidate-twice", out.Candidates[0].Proof[0].Code)
	require.Empty(t, out.Candidates[0].Proof[0].Args)
}
