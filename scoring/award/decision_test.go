package award_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

const (
	flag        value.ID = "co-thi-dua-tinh"
	certificate value.ID = "bang-khen-tinh"
)

// bloc has the members a, b, c, d, and e until the end of 2020.
func bloc() emulation.Bloc {
	b := emulation.Bloc{ID: "k", Kind: emulation.Khoi, Name: value.Text{VI: "Khối", EN: "Bloc"}, Level: emulation.Province}
	for _, id := range []value.ID{"a", "b", "c", "d", "e"} {
		b.Members = append(b.Members, emulation.Member{Unit: emulation.Unit{ID: id, Name: value.Text{VI: "Sở " + string(id)}}})
	}
	b.Members[4].Until = day("2021-01-01")
	return b
}

func agreed(id value.ID, units ...value.ID) award.Decision {
	return award.Decision{Award: id, Units: units, How: emulation.Agreed}
}

// balloted is a decision by ballot of four members, with the votes in favour of
// each unit.
func balloted(id value.ID, votes map[value.ID]int, units ...value.ID) award.Decision {
	members, returned := 4, 4
	m := ballot.Minutes{Attendance: ballot.Attendance{Members: &members}, Papers: ballot.Papers{Returned: &returned}}
	for _, u := range units {
		if n, ok := votes[u]; ok {
			m.Votes = append(m.Votes, ballot.Tally{Candidate: u, For: n})
		}
	}
	return award.Decision{Award: id, Units: units, How: emulation.Balloted, Ballots: []ballot.Minutes{m}}
}

// threeQuarters is a rule of 3/4 of the members for the flag.
var threeQuarters = []award.BallotRule{{
	Awards: []value.ID{flag},
	Rule:   ballot.Rule{Base: ballot.Members, Bound: ballot.AtLeast, Share: value.MustRatio("3/4")},
}}

func quota(id value.ID, n int) award.Quota { return award.Quota{Award: id, Count: &n} }

// listed writes issues as "severity code path", and what is left out as "leaves code
// path".
func listed(issues value.Issues) []string {
	list := []string{}
	for _, i := range issues {
		line := string(i.Severity) + " " + i.Code
		if i.Code == "award.left-out" {
			line = "leaves " + i.Args[0].Message.Code
		}
		list = append(list, line+" "+i.Path)
	}
	return list
}

func TestCheckRules(t *testing.T) {
	bad := ballot.Rule{Base: ballot.Members, Bound: ballot.MoreThan, Share: value.MustRatio("100%")}
	for _, c := range []struct {
		name  string
		rules award.Rules
		want  []string
		why   string
	}{
		{"none", award.Rules{}, []string{}, "nothing published is nothing wrong"},
		{"good", award.Rules{Quotas: []award.Quota{quota(flag, 0), quota(certificate, 2)}, Ballots: threeQuarters}, []string{}, "a quota of 0 is a quota"},
		{"unknown award", award.Rules{Quotas: []award.Quota{quota("huan-chuong", 1)}, Ballots: []award.BallotRule{{Awards: []value.ID{"x"}, Rule: threeQuarters[0].Rule}}},
			[]string{"leaves award.unknown /r/quotas/0/award", "leaves award.unknown /r/ballots/0/awards/0"}, "not in the catalogue"},
		{"two quotas", award.Rules{Quotas: []award.Quota{quota(flag, 1), quota(flag, 1)}}, []string{"leaves award.quota-twice /r/quotas/1/award"}, "which one counts?"},
		{"negative", award.Rules{Quotas: []award.Quota{quota(flag, -1)}}, []string{"warning award.quota-negative /r/quotas/0/count"}, "no number of units"},
		{"two ballot rules", award.Rules{Ballots: append(threeQuarters[:1:1], threeQuarters...)}, []string{"leaves award.ballot-rule-twice /r/ballots/1/awards/0"}, "which one counts?"},
		{"twice in one rule", award.Rules{Ballots: []award.BallotRule{{Awards: []value.ID{flag, flag}, Rule: threeQuarters[0].Rule}}}, []string{"leaves award.ballot-rule-twice /r/ballots/0/awards/1"}, "a slip all the same"},
		{"rule that cannot be applied", award.Rules{Ballots: []award.BallotRule{{Awards: []value.ID{flag}, Rule: bad}}}, []string{"warning ballot.rule.never /r/ballots/0/rule/share"}, "more than all votes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, listed(vietnam.CheckRules(c.rules, value.PathTo("r"))), c.why)
		})
	}
}

func TestCheckDecisions(t *testing.T) {
	later := agreed(flag, "a")
	later.On = day("2021-03-13")
	earlier := agreed(flag, "e")
	earlier.On = day("2020-12-31")
	counted := balloted(flag, map[value.ID]int{"a": 4}, "a")
	counted.How = emulation.Agreed
	stranger := balloted(flag, map[value.ID]int{"a": 4}, "a")
	stranger.Ballots[0].Votes = append(stranger.Ballots[0].Votes, ballot.Tally{Candidate: "z", For: 1})
	for _, c := range []struct {
		name      string
		decisions []award.Decision
		rules     award.Rules
		want      []string
		why       string
	}{
		{"none", nil, award.Rules{}, []string{}, "a bloc may decide nothing"},
		{"good", []award.Decision{agreed(flag, "a"), agreed(certificate, "b", "c")}, award.Rules{Quotas: []award.Quota{quota(flag, 1), quota(certificate, 2)}}, []string{}, "within both quotas"},
		{"one unit for two awards", []award.Decision{agreed(flag, "a"), agreed(certificate, "a")}, award.Rules{}, []string{}, "a title and a form may go together: decree 91 art. 66.2.đ"},
		{"unknown award", []award.Decision{agreed("huan-chuong", "a")}, award.Rules{}, []string{"leaves award.unknown /d/0/award"}, "not in the catalogue"},
		{"two decisions", []award.Decision{agreed(flag, "a"), agreed(flag, "b")}, award.Rules{}, []string{"leaves award.decision-twice /d/1/award"}, "one award, one decision"},
		{"unit twice", []award.Decision{agreed(certificate, "a", "b", "a")}, award.Rules{}, []string{"leaves award.unit-twice /d/0/units/2"}, "it would be counted twice"},
		{"no unit of the bloc", []award.Decision{agreed(flag, "z")}, award.Rules{}, []string{"leaves award.no-member /d/0/units/0"}, "members only"},
		{"no member any more", []award.Decision{agreed(flag, "e")}, award.Rules{}, []string{"leaves award.no-member /d/0/units/0"}, "e left at the end of 2020"},
		{"member on the day of the decision", []award.Decision{earlier}, award.Rules{}, []string{}, "the decision's own day counts"},
		{"decided later", []award.Decision{later}, award.Rules{}, []string{"warning award.decided-later /d/0/on"}, "the review cannot know it"},
		{"over quota", []award.Decision{agreed(certificate, "a", "b", "c")}, award.Rules{Quotas: []award.Quota{quota(certificate, 2)}}, []string{"warning award.over-quota /d/0/units"}, "three are proposed"},
		{"quota of none", []award.Decision{agreed(flag, "a")}, award.Rules{Quotas: []award.Quota{quota(flag, 0)}}, []string{"warning award.over-quota /d/0/units"}, "0 is not “no quota”"},
		{"ballot within quota", []award.Decision{balloted(flag, map[value.ID]int{"a": 3, "b": 2}, "a", "b")}, award.Rules{Quotas: []award.Quota{quota(flag, 1)}, Ballots: threeQuarters}, []string{}, "two stood, one was carried"},
		{"ballot over quota", []award.Decision{balloted(flag, map[value.ID]int{"a": 3, "b": 4}, "a", "b")}, award.Rules{Quotas: []award.Quota{quota(flag, 1)}, Ballots: threeQuarters}, []string{"warning award.over-quota /d/0/units"}, "two were carried"},
		{"counts beside an agreement", []award.Decision{counted}, award.Rules{}, []string{"warning award.counts-without-ballot /d/0/ballots"}, "the record contradicts itself"},
		{"candidate who is no member", []award.Decision{stranger}, award.Rules{Ballots: threeQuarters}, []string{"warning award.no-member /d/0/ballots/0/votes/1/candidate"}, "a slip of the pen, or a guest"},
		{"more votes than papers", []award.Decision{balloted(flag, map[value.ID]int{"a": 5}, "a")}, award.Rules{Ballots: threeQuarters}, []string{"warning ballot.exceeds /d/0/ballots/0/votes/0/for"}, "counts that cannot be true"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := vietnam.CheckDecisions(c.decisions, c.rules, bloc(), day("2021-03-12"), value.PathTo("d"))
			assert.Equal(t, c.want, listed(got), c.why)
		})
	}
}
