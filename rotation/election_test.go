package rotation_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

// halfOfMembers is a chief elected by more than half of the members.
func halfOfMembers() *rotation.Policy {
	p := policy(rotation.Ballot, 1)
	p.Ballot = &ballot.Rule{Base: ballot.Members, Bound: ballot.MoreThan, Share: value.MustRatio("1/2")}
	return p
}

func election() rotation.Election {
	return rotation.Election{Office: emulation.Chief, Year: "2022", On: value.MustDate("2021-12-20")}
}

// votes is an election with one ballot, in which a, b and so on have so many votes.
func votes(counts ...int) rotation.Election {
	e := election()
	m := ballot.Minutes{}
	for i, n := range counts {
		m.Votes = append(m.Votes, ballot.Tally{Candidate: value.ID("abcd"[i : i+1]), For: n})
	}
	e.Ballots = []ballot.Minutes{m}
	return e
}

// named is an election of which the record names who was chosen, and no counts.
func named(units ...value.ID) rotation.Election { return with2(election(), units...) }

func with2(e rotation.Election, units ...value.ID) rotation.Election {
	e.Units = units
	return e
}

// The number of members is that of the bloc on the day, unless the minutes say
// another: then it is not known, and nor is who was carried.
func TestElections(t *testing.T) {
	in := chiefPlan(letters("abcd"), halfOfMembers(), chiefs("2021", "a"))
	in.Elections = []rotation.Election{votes(1, 3)}
	got := rotation.Elections(in)
	assert.Equal(t, ids("b"), got[0].Units)
	assert.Equal(t, 3, *got[0].Outcome.Needed, "more than half of four")

	seven := 7
	in.Elections[0].Ballots[0].Attendance.Members = &seven
	got = rotation.Elections(in)
	assert.Empty(t, got[0].Units)
	assert.Equal(t, seven, *in.Elections[0].Ballots[0].Attendance.Members, "the input is not changed")
	assert.Equal(t, []string{"warning /elections/0/ballots/0/attendance/members rotation.election-members"}, issuesOf(rotation.CheckRecord(in, value.Path{})))
}

func TestCheckElections(t *testing.T) {
	type tc struct {
		name, reason string
		policy       *rotation.Policy
		elections    []rotation.Election
		want         []string
	}
	other := func(change func(*rotation.Election)) rotation.Election {
		e := named("b")
		change(&e)
		return e
	}
	table := []tc{
		{"sound", "three of four", halfOfMembers(), []rotation.Election{with2(votes(1, 3), "b")}, []string{}},
		{"twice", "ballots of one election stand together", halfOfMembers(), []rotation.Election{named("b"), named("c")}, []string{"warning /elections/1 rotation.election-twice"}},
		{"no rule", "the office has none", nil, []rotation.Election{named("b")}, []string{"warning /elections/0/office rotation.election-no-policy"}},
		{"by list", "the members do not choose", list(1), []rotation.Election{named("b")}, []string{"warning /elections/0/office rotation.election-mode"}},
		{"first years elected", "in 2022 they do, though the list follows", with(list(1), func(p *rotation.Policy) { p.First = &rotation.First{Mode: rotation.Ballot, Year: "2022", Years: 1} }),
			[]rotation.Election{named("b")}, []string{}},
		{"no such year", "not declared", halfOfMembers(), []rotation.Election{other(func(e *rotation.Election) { e.Year = "kỳ 2" })}, []string{"warning /elections/0/year rotation.year-unknown"}},
		{"nothing in it", "neither units nor counts", halfOfMembers(), []rotation.Election{election()}, []string{"warning /elections/0 rotation.election-empty"}},
		{"unknown unit", "the bloc has none", halfOfMembers(), []rotation.Election{named("x")}, []string{"warning /elections/0/units/0 rotation.order-unknown"}},
		{"named against the counts", "b has the votes, a is named", halfOfMembers(), []rotation.Election{with2(votes(1, 3), "a")}, []string{"warning /elections/0/units/0 rotation.election-differs"}},
		{"named and not in the counts", "d had no votes", halfOfMembers(), []rotation.Election{with2(votes(1, 3), "d")}, []string{"warning /elections/0/units/0 rotation.election-not-candidate"}},
	}
	cases(t, table, func(c tc) (string, string) { return c.name, c.reason }, func(t *testing.T, c tc) {
		in := chiefPlan(letters("abcd"), c.policy, chiefs("2021", "a"))
		in.Elections = c.elections
		assert.Equal(t, c.want, issuesOf(rotation.CheckRecord(in, value.Path{})))
	})
}

// Once the term is on record, the election is what it is held against.
func TestAuditOfElections(t *testing.T) {
	in := chiefPlan(letters("abcd"), halfOfMembers(), chiefs("2021", "a"), chiefs("2022", "b"))
	in.Elections = []rotation.Election{votes(1, 3)}
	assert.Equal(t, rotation.Agrees, rotation.Audit(in)[1].Result)
	in.Elections = []rotation.Election{votes(1, 0, 3)}
	assert.Equal(t, rotation.Deviates, rotation.Audit(in)[1].Result)
	in.Elections = nil
	assert.Equal(t, rotation.CannotTell, rotation.Audit(in)[1].Result)
}
