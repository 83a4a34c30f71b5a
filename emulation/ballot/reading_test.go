package ballot_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
)

// open is a share of 80 % of nobody knows what.
var open = ballot.Rule{Bound: ballot.AtLeast, Share: value.MustRatio("80%")}

// meeting is a vote in which every base has another size: of 12 members 10 were
// present, 9 papers were returned and 8 valid.
func meeting(votes ...ballot.Tally) ballot.Minutes {
	return ballot.Minutes{
		Attendance: ballot.Attendance{Members: n(12), Present: n(10), Written: n(0)},
		Papers:     ballot.Papers{Issued: n(10), Returned: n(9), Valid: n(8), Invalid: n(1)},
		Votes:      votes,
	}
}

func tally(candidate value.ID, inFavour int) ballot.Tally {
	return ballot.Tally{Candidate: candidate, For: inFavour}
}

func barred(t ballot.Tally, n int) ballot.Tally { t.Barred = &n; return t }

var readings = []struct {
	name, reason string
	rule         *ballot.Rule
	minutes      ballot.Minutes
	want         ballot.Result
	// The result under each reading: its open parts and what came of it.
	under     []string
	questions []string
	missing   []string
}{
	{"every base is another share", "80 %: 10 of 12, 8 of 10, 8 of 9, 7 of 8", &open, meeting(tally("a", 8)), ballot.Unknown,
		[]string{"members notCarried", "present carried", "returned carried", "valid carried"}, []string{"ballot.question.base"}, nil},
	{"carried whatever the base", "all who came carry even of all members", &open,
		ballot.Minutes{Attendance: ballot.Attendance{Members: n(12), Present: n(10)}, Votes: votes(10)}, ballot.Carried,
		[]string{"members carried", "present carried", "returned carried", "valid carried"}, nil, nil},
	{"lost whatever the base", "6 of the 8 valid papers are 75 %", &open, meeting(tally("a", 6)), ballot.NotCarried,
		[]string{"members notCarried", "present notCarried", "returned notCarried", "valid notCarried"}, nil, nil},
	{"papers not published", "no count of papers is more than those present, so the bounds tell", &open,
		ballot.Minutes{Attendance: ballot.Attendance{Members: n(12), Present: n(10), Written: n(0)}, Votes: votes(9)}, ballot.Unknown,
		[]string{"members notCarried", "present carried", "returned carried", "valid carried"}, []string{"ballot.question.base"}, nil},
	{"papers not published and they matter", "7 of 7, 8 or 9", &open,
		ballot.Minutes{Attendance: ballot.Attendance{Members: n(12), Present: n(9), Written: n(0)}, Votes: votes(7)}, ballot.Unknown,
		[]string{"members notCarried", "present notCarried", "returned unknown", "valid unknown"}, nil, []string{"/0/papers/returned", "/0/papers/valid"}},
	{"a council votes", "the body is told by the quorum", with(open, func(r *ballot.Rule) {
		r.Quorum = &ballot.Quorum{Base: ballot.OfCouncil, Bound: ballot.AtLeast, Share: value.MustRatio("2/3")}
	}), ballot.Minutes{Attendance: ballot.Attendance{Members: n(7), Council: n(15), Present: n(12)}, Votes: votes(12)}, ballot.Carried,
		[]string{"council carried", "present carried", "returned carried", "valid carried"}, nil, nil},
	{"the voters are told", "the council's number is no base for the bloc's vote", with(open, func(r *ballot.Rule) { r.Voters = ballot.OfMembers }),
		ballot.Minutes{Attendance: ballot.Attendance{Members: n(10), Council: n(15), Present: n(10)}, Votes: votes(10)}, ballot.Carried,
		[]string{"members carried", "present carried", "returned carried", "valid carried"}, nil, nil},
	{"which body votes is not told", "both are counted, so both are meant perhaps, and papers may be as many as the larger", &open,
		ballot.Minutes{Attendance: ballot.Attendance{Members: n(10), Council: n(15), Present: n(10)}, Votes: votes(10)}, ballot.Unknown,
		[]string{"members carried", "council notCarried", "present carried", "returned unknown", "valid unknown"}, []string{"ballot.question.base"},
		[]string{"/0/papers/returned", "/0/papers/valid"}},

	{"bound open at the exact share", "8 of 12 are two thirds exactly", with(courts, func(r *ballot.Rule) { r.Bound = "" }),
		ballot.Minutes{Attendance: members(12), Votes: votes(8)}, ballot.Unknown,
		[]string{"atLeast carried", "moreThan notCarried"}, []string{"ballot.question.bound"}, nil},
	{"bound open and no matter", "of 11 members nobody has two thirds exactly", with(courts, func(r *ballot.Rule) { r.Bound = "" }),
		ballot.Minutes{Attendance: members(11), Votes: votes(8)}, ballot.Carried,
		[]string{"atLeast carried", "moreThan carried"}, nil, nil},

	{"written opinions open, all in favour", "9 votes, 2 of them written: 7 of 10 are 70 %", &procuracy,
		ballot.Minutes{Attendance: ballot.Attendance{Members: n(10), Present: n(8), Written: n(2)}, Votes: votes(10)}, ballot.Carried,
		[]string{"written carried", "not written carried"}, nil, nil},
	{"written opinions open and decisive", "TT 01/2019/TT-VKSTC art. 20.2.d does not speak of absent members: 8 votes, without the two written 6 to 8 of 8", &procuracy,
		ballot.Minutes{Attendance: ballot.Attendance{Members: n(10), Present: n(8), Written: n(2)}, Votes: votes(8)}, ballot.Unknown,
		[]string{"written carried", "not written unknown"}, []string{"ballot.question.written"}, nil},
	{"written opinions open and turning", "TT 01/2019/TT-VKSTC: 8 votes of 8 papers, five of them written: at most 3 were cast in the room", &procuracy,
		ballot.Minutes{Attendance: ballot.Attendance{Members: n(10), Present: n(3), Written: n(5)}, Papers: ballot.Papers{Valid: n(8)}, Votes: votes(8)}, ballot.Unknown,
		[]string{"written carried", "not written unknown"}, []string{"ballot.question.written"}, nil},
	{"no written opinion given", "what nobody used is no question", &procuracy,
		ballot.Minutes{Attendance: ballot.Attendance{Members: n(10), Written: n(0)}, Votes: votes(8)}, ballot.Carried, nil, nil, nil},
	{"written taken as present", "90 % of those present: of 10 present 9, of 12 with the writers 11", with(planning, func(r *ballot.Rule) { r.Written = yes() }),
		ballot.Minutes{Attendance: ballot.Attendance{Council: n(15), Present: n(10), Written: n(2)}, Votes: votes(11)}, ballot.Carried,
		[]string{"present carried", "not present carried"}, nil, nil},

	{"barred members open", "80 % of 10 is 8, of the 9 who may vote 8 (7.2)", &procuracy,
		ballot.Minutes{Attendance: members(10), Votes: []ballot.Tally{barred(tally("a", 8), 1)}}, ballot.Carried,
		[]string{"less carried", "not less carried"}, nil, nil},
	{"barred members open and decisive", "80 % of 10 is 8, of the 8 who may vote 7 (6.4)", &procuracy,
		ballot.Minutes{Attendance: members(10), Votes: []ballot.Tally{barred(tally("a", 7), 2)}}, ballot.Unknown,
		[]string{"less carried", "not less notCarried"}, []string{"ballot.question.barred"}, nil},
	{"barred members taken off", "the regulation says so: 7 of 8", with(procuracy, func(r *ballot.Rule) { r.LessBarred = yes() }),
		ballot.Minutes{Attendance: members(10), Votes: []ballot.Tally{barred(tally("a", 7), 2)}}, ballot.Carried, nil, nil, nil},
	{"barred members stay", "the regulation says so: 7 of 10", with(procuracy, func(r *ballot.Rule) { r.LessBarred = no() }),
		ballot.Minutes{Attendance: members(10), Votes: []ballot.Tally{barred(tally("a", 7), 2)}}, ballot.NotCarried, nil, nil, nil},
	{"barred members of those present", "of 10 members 9 came, so one of the 2 barred was present at least: 80 % of 7 is 6, of 8 is 7", with(procuracy, func(r *ballot.Rule) { r.Base, r.LessBarred, r.Voters = ballot.Present, yes(), ballot.OfMembers }),
		ballot.Minutes{Attendance: ballot.Attendance{Members: n(10), Present: n(9)}, Votes: []ballot.Tally{barred(tally("a", 6), 2)}}, ballot.Unknown, nil, nil, nil},
	{"barred members of those present, no matter", "7 votes reach both", with(procuracy, func(r *ballot.Rule) { r.Base, r.LessBarred, r.Voters = ballot.Present, yes(), ballot.OfMembers }),
		ballot.Minutes{Attendance: ballot.Attendance{Members: n(10), Present: n(9)}, Votes: []ballot.Tally{barred(tally("a", 7), 2)}}, ballot.Carried, nil, nil, nil},
	{"barred from another candidate", "each candidate has its own base: the question is about b", &procuracy,
		ballot.Minutes{Attendance: members(10), Votes: []ballot.Tally{tally("a", 7), barred(tally("b", 7), 2)}}, ballot.NotCarried,
		[]string{"less notCarried", "not less notCarried"}, []string{"ballot.question.barred"}, nil},
	{"all are barred", "nobody may vote on it", with(procuracy, func(r *ballot.Rule) { r.LessBarred = yes() }),
		ballot.Minutes{Attendance: members(2), Votes: []ballot.Tally{barred(tally("a", 0), 2)}}, ballot.Void, nil, nil, nil},
	{"more votes than may vote", "two of ten are barred: nine votes cannot be", &procuracy,
		ballot.Minutes{Attendance: members(10), Votes: []ballot.Tally{barred(tally("a", 9), 2)}}, ballot.Void,
		[]string{"less void", "not less void"}, nil, nil},
	{"more barred than members", "eleven of ten", &procuracy,
		ballot.Minutes{Attendance: members(10), Votes: []ballot.Tally{barred(tally("a", 0), 11)}}, ballot.Void,
		[]string{"less void", "not less void"}, nil, nil},

	{"two parts open", "8 of 12 by members at the exact two thirds; more by the others", with(courts, func(r *ballot.Rule) { r.Base, r.Bound = "", "" }),
		meeting(tally("a", 8)), ballot.Unknown,
		[]string{"members atLeast carried", "members moreThan notCarried", "present atLeast carried", "present moreThan carried",
			"returned atLeast carried", "returned moreThan carried", "valid atLeast carried", "valid moreThan carried"},
		[]string{"ballot.question.base", "ballot.question.bound"}, nil},
	{"most votes ask for no base", "without a share there is nothing to measure", &ballot.Rule{Seats: n(1)},
		meeting(tally("a", 5), tally("b", 3)), ballot.Carried, nil, nil, nil},
}

func TestReadings(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range readings {
		require.False(t, seen[c.name], "name used twice: "+c.name)
		seen[c.name] = true
		t.Run(c.name, func(t *testing.T) {
			require.Empty(t, c.rule.Check(value.Path{}), "a rule may leave this open")
			out := ballot.Count(c.rule, c.minutes)
			f := out.Candidates[0]
			assert.Equal(t, c.want, f.Result, c.reason)
			assert.Equal(t, c.under, under(f), c.reason)
			assert.Equal(t, c.missing, out.Missing, c.reason)
			var asked []string
			for _, q := range out.Questions {
				asked = append(asked, q.Code)
			}
			assert.Equal(t, c.questions, asked, c.reason)
		})
	}
}

// under lists the readings of a finding in short.
func under(f ballot.Finding) []string {
	var list []string
	for _, r := range f.Readings {
		text := ""
		if r.Base != "" {
			text += string(r.Base) + " "
		}
		if r.Bound != "" {
			text += string(r.Bound) + " "
		}
		for _, part := range []struct {
			is    *bool
			words string
		}{{r.Written, "written "}, {r.WrittenAsPresent, "present "}, {r.LessBarred, "less "}} {
			if part.is != nil && !*part.is {
				text += "not "
			}
			if part.is != nil {
				text += part.words
			}
		}
		list = append(list, text+string(r.Result))
	}
	return list
}

// A reading is followed through all ballots: who stands in the second depends on
// what the first came to under it.
func TestReadingsThroughRounds(t *testing.T) {
	rule := with(open, func(r *ballot.Rule) {
		r.Seats, r.Rounds, r.Deadlock = n(1), &ballot.Rounds{Most: 2, Among: ballot.NotYet}, ballot.Leaders
	})
	out := ballot.Count(rule, meeting(tally("a", 8), tally("b", 1)), meeting(tally("a", 8), tally("b", 1)))
	assert.Equal(t, []string{"members above", "present carried", "returned carried", "valid carried"}, under(out.Candidates[0]),
		"by members nobody is chosen in two ballots; by the others the first had decided, and the second changes nothing")
	assert.Equal(t, ballot.Unknown, out.Candidates[0].Result)
	assert.Empty(t, ballot.Check(rule, []ballot.Minutes{meeting(tally("a", 8), tally("b", 1)), meeting(tally("a", 8), tally("b", 1))}, value.Path{}),
		"that the second was one too many holds under some readings only")
}
