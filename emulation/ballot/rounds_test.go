package ballot_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
)

// held is a ballot of nine members, with the votes of candidates a, b, c …;
// a candidate with fewer than 0 does not stand.
func held(votes ...int) ballot.Minutes {
	m := ballot.Minutes{Attendance: members(9)}
	for i, v := range votes {
		if v >= 0 {
			m.Votes = append(m.Votes, ballot.Tally{Candidate: value.ID(rune('a' + i)), For: v})
		}
	}
	return m
}

// seats is the courts' rule for so many seats.
func seats(n int, change ...func(*ballot.Rule)) *ballot.Rule {
	r := courtsTwice
	r.Seats = &n
	for _, c := range change {
		c(&r)
	}
	return &r
}

var (
	// Courts, TT 01/2018/TT-TANDTC art. 30.6: no more than two ballots; then, for
	// flags, the chief and the deputies of the cluster decide. That the second is
	// among those not carried is how “chưa lựa chọn được” is read.
	courtsTwice = *with(courts, func(r *ballot.Rule) {
		r.Rounds, r.Deadlock = &ballot.Rounds{Most: 2, Among: ballot.NotYet}, ballot.Leaders
	})
	// The social organisations' bloc of 2017 (case C10): three put up by the chief,
	// the most votes win.
	mostVotes = ballot.Rule{Seats: n(1), Shortlist: &ballot.Shortlist{Most: 3, By: ballot.Chief}, Secret: yes()}
	// Culture, TT 07/2019/TT-BVHTTDL art. 26.4: by majority; as many on both sides,
	// and the chair's opinion decides. The base is those present, to illustrate.
	culture = ballot.Rule{Base: ballot.Present, Bound: ballot.MoreThan, Share: value.MustRatio("1/2"), Tie: ballot.Chair}
)

func withRounds(rounds ballot.Rounds) func(*ballot.Rule) {
	return func(r *ballot.Rule) { r.Rounds = &rounds }
}

var rounds = []struct {
	name, reason string
	rule         *ballot.Rule
	ballots      []ballot.Minutes
	// What became of a, b, c …, in the order in which they first stood.
	want []ballot.Result
	code string // in the proof
	// Issues of the ballots, as code and path.
	issues []string
}{
	// Courts: two thirds of nine are six.
	{"first ballot decides", "a has a third more than needed, the seat is taken", seats(1),
		[]ballot.Minutes{held(8, 5)}, []ballot.Result{ballot.Carried, ballot.NotCarried}, "ballot.rank.within", nil},
	{"a second may be held", "art. 30.6: nobody is chosen yet and one ballot is left", seats(1),
		[]ballot.Minutes{held(5, 4)}, []ballot.Result{ballot.Runoff, ballot.Runoff}, "ballot.runoff.not-yet", nil},
	{"the second decides", "one seat was left for the second ballot", seats(2),
		[]ballot.Minutes{held(8, 5, 4), held(-1, 6, 3)}, []ballot.Result{ballot.Carried, ballot.Carried, ballot.NotCarried}, "ballot.round", nil},
	{"the second does not decide", "art. 30.6: after two ballots the chief and the deputies decide", seats(1),
		[]ballot.Minutes{held(5, 4), held(5, 4)}, []ballot.Result{ballot.Above, ballot.Above}, "ballot.round", nil},
	{"no seats named", "each candidate is a question of its own", &courtsTwice,
		[]ballot.Minutes{held(8, 5), held(-1, 6)}, []ballot.Result{ballot.Carried, ballot.Carried}, "ballot.round", nil},
	{"not put up again", "whoever does not stand in the second ballot is out", seats(1),
		[]ballot.Minutes{held(5, 4), held(6)}, []ballot.Result{ballot.Carried, ballot.NotCarried}, "ballot.round", nil},
	{"a third ballot", "art. 30.6 allows two; what they left open stays with the leaders", seats(1),
		[]ballot.Minutes{held(5, 4), held(5, 4), held(9, 0)}, []ballot.Result{ballot.Above, ballot.Above}, "ballot.round", []string{"ballot.round.too-many /m/2"}},
	{"a third ballot for somebody new", "no ballot that may be held has votes on c", seats(1),
		[]ballot.Minutes{held(5), held(5), held(-1, -1, 9)}, []ballot.Result{ballot.Above, ballot.Void}, "ballot.round", []string{"ballot.round.too-many /m/2"}},
	{"more reach the share than there are seats", "the most votes first (Planning, TT 07/2018/TT-BKHĐT art. 35.2)", seats(1),
		[]ballot.Minutes{held(7, 8, 5)}, []ballot.Result{ballot.NotCarried, ballot.Carried, ballot.NotCarried}, "ballot.rank.below", nil},
	{"equal above the share", "both reach six, one seat, one ballot left", seats(1),
		[]ballot.Minutes{held(7, 7, 5)}, []ballot.Result{ballot.Runoff, ballot.Runoff, ballot.NotCarried}, "ballot.runoff.tied", nil},
	{"equal twice", "after two ballots others decide", seats(1),
		[]ballot.Minutes{held(7, 7), held(7, 7)}, []ballot.Result{ballot.Above, ballot.Above}, "ballot.round", nil},
	{"carried candidate stands again", "it stays carried, and its votes are missing elsewhere", seats(2),
		[]ballot.Minutes{held(8, 5), held(5, 6)}, []ballot.Result{ballot.Carried, ballot.Void}, "ballot.round", []string{"ballot.round.carried /m/1/votes/0/candidate"}},
	{"new candidate in the second ballot", "the second is among those of the first", seats(1),
		[]ballot.Minutes{held(5, 4), held(5, -1, 6)}, []ballot.Result{ballot.Void, ballot.NotCarried, ballot.Void}, "ballot.round", []string{"ballot.round.new /m/1/votes/1/candidate"}},
	{"new candidate where each is a question of its own", "votes on one are no votes off another", &courtsTwice,
		[]ballot.Minutes{held(5), held(6, 6)}, []ballot.Result{ballot.Carried, ballot.Void}, "ballot.round", []string{"ballot.round.new /m/1/votes/1/candidate"}},
	{"void first ballot", "more votes than members decide nothing; the second is valid", seats(1),
		[]ballot.Minutes{held(10, 4), held(6, 3)}, []ballot.Result{ballot.Carried, ballot.NotCarried}, "ballot.round", []string{"ballot.exceeds /m/0/votes/0/for"}},
	{"minutes in the wrong order", "which came first cannot be told", seats(1),
		[]ballot.Minutes{numbered(2, held(5, 4)), numbered(1, held(6, 3))}, []ballot.Result{ballot.Void, ballot.Void}, "ballot.round",
		[]string{"ballot.round.order /m/0/round", "ballot.round.order /m/1/round"}},
	{"minutes numbered", "as they stand", seats(1),
		[]ballot.Minutes{numbered(1, held(5, 4)), numbered(2, held(6, 3))}, []ballot.Result{ballot.Carried, ballot.NotCarried}, "ballot.round", nil},
	{"no rule on further ballots", "art. 20.2 of the Procuracy speaks of one vote only", &procuracy,
		[]ballot.Minutes{held(7, 8), held(8)}, []ballot.Result{ballot.Unknown, ballot.Carried}, "ballot.round", nil},
	{"no rule at all", "nothing is known of any ballot", nil,
		[]ballot.Minutes{held(7), held(9)}, []ballot.Result{ballot.Unknown}, "ballot.rule.unpublished", nil},
	{"one ballot, then others", "Hà Nội 2021: deadlock goes up to the council of the city", with(courts, func(r *ballot.Rule) { r.Deadlock = ballot.HigherCouncil }),
		[]ballot.Minutes{held(5)}, []ballot.Result{ballot.Above}, "ballot.above", nil},

	// A runoff between the leading.
	{"runoff between two", "c has the fewest votes", seats(1, withRounds(ballot.Rounds{Most: 2, Among: ballot.Leading, Leading: n(2)})),
		[]ballot.Minutes{held(4, 3, 2)}, []ballot.Result{ballot.Runoff, ballot.Runoff, ballot.NotCarried}, "ballot.runoff.leading", nil},
	{"equal for the second place of a runoff", "as many votes, as much right to stand", seats(1, withRounds(ballot.Rounds{Most: 2, Among: ballot.Leading, Leading: n(2)})),
		[]ballot.Minutes{held(4, 2, 2, 1)}, []ballot.Result{ballot.Runoff, ballot.Runoff, ballot.Runoff, ballot.NotCarried}, "ballot.runoff.leading", nil},
	{"runoff with one who was out", "c was not among the two; its votes are missing elsewhere", seats(1, withRounds(ballot.Rounds{Most: 2, Among: ballot.Leading, Leading: n(2)})),
		[]ballot.Minutes{held(4, 3, 2), held(1, -1, 8)}, []ballot.Result{ballot.Void, ballot.NotCarried, ballot.NotCarried}, "ballot.round", []string{"ballot.round.out /m/1/votes/1/candidate"}},
	{"fewer than the runoff holds", "both stand", seats(1, withRounds(ballot.Rounds{Most: 2, Among: ballot.Leading, Leading: n(3)})),
		[]ballot.Minutes{held(4, 3)}, []ballot.Result{ballot.Runoff, ballot.Runoff}, "ballot.runoff.not-yet", nil},
	{"runoff of the tied only", "nobody is tied, so no further ballot; others decide", seats(1, withRounds(ballot.Rounds{Most: 2, Among: ballot.Tied})),
		[]ballot.Minutes{held(5, 4)}, []ballot.Result{ballot.Above, ballot.Above}, "ballot.above", nil},

	// The most votes.
	{"most votes of three", "case C10: no share is asked", &mostVotes,
		[]ballot.Minutes{secret(held(5, 3, 1))}, []ballot.Result{ballot.Carried, ballot.NotCarried, ballot.NotCarried}, "ballot.rank.within", nil},
	{"most votes, equal", "the rule of C10 does not say what then", &mostVotes,
		[]ballot.Minutes{secret(held(4, 4, 1))}, []ballot.Result{ballot.Unknown, ballot.Unknown, ballot.NotCarried}, "ballot.rank.untold", nil},
	{"most votes, equal, the chair decides", "a rule may name who", with(mostVotes, func(r *ballot.Rule) { r.Tie = ballot.Chair }),
		[]ballot.Minutes{secret(held(4, 4, 1))}, []ballot.Result{ballot.Above, ballot.Above, ballot.NotCarried}, "ballot.above", nil},
	{"four on a list of three", "the chief puts up three", &mostVotes,
		[]ballot.Minutes{secret(held(4, 3, 1, 1))}, []ballot.Result{ballot.Void, ballot.Void, ballot.Void, ballot.Void}, "ballot.shortlist", []string{"ballot.shortlist /m/0/votes"}},
	{"no vote at all", "the most of none is none", with(mostVotes, func(r *ballot.Rule) { r.Seats = n(3) }),
		[]ballot.Minutes{secret(held(5, 0, 1))}, []ballot.Result{ballot.Carried, ballot.NotCarried, ballot.Carried}, "ballot.rank.within", nil},
	{"votes that cannot be true among others", "no order without all counts", &mostVotes,
		[]ballot.Minutes{secret(held(10, 3, 1))}, []ballot.Result{ballot.Void, ballot.Void, ballot.Void}, "ballot.exceeds", []string{"ballot.exceeds /m/0/votes/0/for"}},
	{"written opinions not admitted may turn the order", "5 or 4 against 4 or 3", with(mostVotes, func(r *ballot.Rule) { r.Written = no() }),
		[]ballot.Minutes{secret(writing(1, held(5, 4)))}, []ballot.Result{ballot.Unknown, ballot.Unknown}, "ballot.rank.open", nil},
	{"written opinions not admitted may not turn it", "6 or 5 against 4 at most", with(mostVotes, func(r *ballot.Rule) { r.Written = no() }),
		[]ballot.Minutes{secret(writing(1, held(6, 3)))}, []ballot.Result{ballot.Carried, ballot.NotCarried}, "ballot.rank.within", nil},
	{"two marks on each paper", "nine papers hold eighteen marks", with(mostVotes, func(r *ballot.Rule) { r.Seats, r.Choices = n(2), n(2) }),
		[]ballot.Minutes{secret(held(9, 6, 3))}, []ballot.Result{ballot.Carried, ballot.Carried, ballot.NotCarried}, "ballot.rank.below", nil},
	{"more marks than papers allow", "a paper with three marks is invalid and counts nowhere", with(mostVotes, func(r *ballot.Rule) { r.Seats, r.Choices = n(2), n(2) }),
		[]ballot.Minutes{secret(held(9, 6, 4))}, []ballot.Result{ballot.Void, ballot.Void, ballot.Void}, "ballot.marks", []string{"ballot.marks /m/0/votes"}},

	// As many on both sides.
	{"as many against", "art. 26.4: the chair's opinion decides", &culture,
		[]ballot.Minutes{{Attendance: ballot.Attendance{Present: n(9)}, Votes: []ballot.Tally{{Candidate: "a", For: 4, Against: n(4)}}}}, []ballot.Result{ballot.Above}, "ballot.above", nil},
	{"more against", "art. 26.4: by majority", &culture,
		[]ballot.Minutes{{Attendance: ballot.Attendance{Present: n(9)}, Votes: []ballot.Tally{{Candidate: "a", For: 4, Against: n(5)}}}}, []ballot.Result{ballot.NotCarried}, "ballot.short", nil},
}

func numbered(i int, m ballot.Minutes) ballot.Minutes { m.Round = &i; return m }
func secret(m ballot.Minutes) ballot.Minutes          { m.Secret = yes(); return m }
func writing(n int, m ballot.Minutes) ballot.Minutes  { m.Attendance.Written = &n; return m }

func TestRounds(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range rounds {
		require.False(t, seen[c.name], "name used twice: "+c.name)
		seen[c.name] = true
		t.Run(c.name, func(t *testing.T) {
			out := ballot.Count(c.rule, c.ballots...)
			assert.Equal(t, c.want, results(out), c.reason)
			assert.Contains(t, allCodes(out), c.code, c.reason)
			assert.Equal(t, c.issues, codesAndPaths(ballot.Check(c.rule, c.ballots, value.PathTo("m"))), c.reason)
		})
	}
}

func results(o ballot.Outcome) []ballot.Result {
	var all []ballot.Result
	for _, f := range o.Candidates {
		all = append(all, f.Result)
	}
	return all
}

// allCodes returns the codes of the common proof and of all candidates' own.
func allCodes(o ballot.Outcome) []string {
	var codes []string
	for _, f := range o.Candidates {
		o.Proof = append(o.Proof, f.Proof...)
	}
	for _, m := range o.Proof {
		codes = append(codes, m.Code)
	}
	return codes
}

// Whom the rule names is named, and only where it decides.
func TestWhoDecides(t *testing.T) {
	out := ballot.Count(seats(1), held(5, 4), held(5, 4))
	assert.Equal(t, ballot.Leaders, out.Candidates[0].By)
	assert.Equal(t, "ballot.above", out.Candidates[0].Says().Code)
	out = ballot.Count(seats(1), held(8, 4))
	assert.Empty(t, out.Candidates[1].By)
	assert.Equal(t, "ballot.result.not-carried", out.Candidates[1].Says().Code)
}

func TestNoBallots(t *testing.T) {
	assert.Empty(t, ballot.Count(&courts).Candidates, "nobody stood")
	assert.Empty(t, ballot.Check(&courts, nil, value.Path{}))
}
