package award_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// told gives facts about units by name; of others nothing is known.
func told(t require.TestingT, facts map[value.ID]map[value.ID]rule.Given) award.Facts {
	return func(u emulation.Unit, on value.Date) rule.Case {
		return caseOf(t, on, [2]map[value.ID]rule.Given{nil, facts[u.ID]})
	}
}

// outcome writes what the rules make of the units of one award: "a+" nominated,
// "a~" reserve, "a-quota" stopped by a test, "a?" open.
func outcome(p award.Proposal) string {
	var parts []string
	for _, u := range p.Units {
		mark := map[award.Outcome]string{award.Nominated: "+", award.Reserve: "~", award.NotNominated: "-" + string(u.Stopped), award.OutcomeOpen: "?"}[u.Outcome]
		parts = append(parts, string(u.Unit)+mark)
	}
	return strings.Join(parts, " ")
}

// propose applies rules without an error and returns the outcomes of the last line.
func propose(t *testing.T, r award.Rules, f award.Field) (string, []string) {
	t.Helper()
	require.NoError(t, vietnam.CheckRules(r, value.PathTo("r")).Err())
	all, found := vietnam.Propose(r, f, value.PathTo("r"))
	require.Len(t, all, len(r.Lines))
	return outcome(all[len(all)-1]), listed(found)
}

// byScore is a line that ranks by score after the given tests.
func byScore(id value.ID, order ...award.LineTest) award.Line {
	return award.Line{Award: id, Order: order, RankBy: award.ByScore}
}

const (
	score       = award.TestScore
	eligibility = award.TestEligibility
	standard    = award.TestStandard
	voted       = award.TestBallot
	quotaTest   = award.TestQuota
)

// decidedFor has a and b equal, and the chief decide for some.
func decidedFor(units ...value.ID) func(*award.Field) {
	return func(f *award.Field) {
		f.Placings = ranked("ab", "c", "d")
		d := agreed(flag, "a", "b", "c")
		d.Resolved = &award.Resolution{By: ballot.Chief, For: units}
		f.Decisions = []award.Decision{d}
	}
}

func TestLines(t *testing.T) {
	united := func(b bool) map[value.ID]rule.Given { return map[value.ID]rule.Given{"united": rule.GivenTruth(b)} }
	asksUnited := []award.LineCondition{{If: rule.Condition{Fact: &rule.Test{Name: "united", Is: ptr(true)}}, Clause: "20.1"}}
	with := func(l award.Line, change func(*award.Line)) award.Line { change(&l); return l }
	one := []award.Quota{quota(flag, 1)}
	central := []award.Group{{ID: "central", Name: value.Text{VI: "Trung ương"}, Units: []value.ID{"a", "b"}}, {ID: "local", Name: value.Text{VI: "Địa phương"}, Units: []value.ID{"c", "d"}}}
	onlyBDivided := told(t, map[value.ID]map[value.ID]rule.Given{"a": united(false), "b": united(true), "c": united(true), "d": united(true)})
	for _, c := range []struct {
		name   string
		rules  award.Rules
		change func(*award.Field)
		want   string
		issues []string
		why    string
	}{
		{"best by score", award.Rules{Quotas: one, Lines: []award.Line{byScore(flag, quotaTest)}}, nil,
			"a+ b-quota c-quota d-quota", nil, "one place, the first has it"},
		{"reserve", award.Rules{Quotas: one, Lines: []award.Line{with(byScore(flag, quotaTest), func(l *award.Line) { l.Reserve = ptr(2) })}}, nil,
			"a+ b~ c~ d-quota", nil, "the next two in rank"},
		{"eligibility before the quota", award.Rules{Quotas: one, Lines: []award.Line{with(byScore(flag, eligibility, quotaTest), func(l *award.Line) { l.Conditions = asksUnited })}},
			func(f *award.Field) { f.Facts = onlyBDivided },
			"a-eligibility b+ c-quota d-quota", nil, "the first does not compete, so the second has the place"},
		{"eligibility after the quota", award.Rules{Quotas: one, Lines: []award.Line{with(byScore(flag, quotaTest, eligibility), func(l *award.Line) { l.Conditions = asksUnited })}},
			func(f *award.Field) { f.Facts = onlyBDivided },
			"a-eligibility b-quota c-quota d-quota", nil, "the place of the first stays empty"},
		{"order undeclared, it matters", award.Rules{Quotas: one, Lines: []award.Line{{Award: flag, RankBy: award.ByScore, Conditions: asksUnited}}},
			func(f *award.Field) { f.Facts = onlyBDivided },
			"a-eligibility b? c-quota d-quota", []string{"warning award.undeclared.order /r/lines/0/order"}, "the first is out and the third never in; the second hangs on the order"},
		{"order undeclared, all agree", award.Rules{Quotas: one, Lines: []award.Line{{Award: flag, RankBy: award.ByScore, Conditions: asksUnited}}},
			func(f *award.Field) {
				f.Facts = told(t, map[value.ID]map[value.ID]rule.Given{"a": united(true), "b": united(true), "c": united(true), "d": united(true)})
			},
			"a+ b-quota c-quota d-quota", nil, "all meet the condition: nothing hangs on the order"},
		{"a fact is missing", award.Rules{Quotas: one, Lines: []award.Line{with(byScore(flag, eligibility, quotaTest), func(l *award.Line) { l.Conditions = asksUnited })}},
			func(f *award.Field) {
				f.Facts = told(t, map[value.ID]map[value.ID]rule.Given{"b": united(true), "c": united(true)})
			},
			"a? b? c-quota d-quota", nil, "a may take the place of b; b or a is ahead of c and d whatever turns out"},
		{"floor", award.Rules{Quotas: one, Lines: []award.Line{with(byScore(flag, score, quotaTest), func(l *award.Line) { l.Floor = ptr(value.MustDecimal("90")) })}},
			func(f *award.Field) {
				f.Points = func(u value.ID) (value.Decimal, value.Decimal, bool) {
					p := map[value.ID]string{"a": "90", "b": "89.9999", "c": "80", "d": "70"}[u]
					return value.MustDecimal(p), value.MustDecimal(p), true
				}
			}, "a+ b-score c-score d-score", nil, "90 reaches 90, and nothing less does"},
		{"nobody is ranked", award.Rules{Quotas: one, Lines: []award.Line{byScore(flag, quotaTest)}}, func(f *award.Field) { f.Placings = nil },
			"a? b? c? d?", nil, "without standings nobody is ahead"},
		{"places for all", award.Rules{Quotas: []award.Quota{quota(flag, 4)}, Lines: []award.Line{byScore(flag, quotaTest)}}, func(f *award.Field) { f.Placings = nil },
			"a+ b+ c+ d+", nil, "four places for four need no rank"},
		{"no quota is known", award.Rules{Lines: []award.Line{byScore(flag, quotaTest)}}, nil,
			"a? b? c? d?", nil, "a quota that was not published stays unknown"},
		{"quota of none", award.Rules{Quotas: []award.Quota{quota(flag, 0)}, Lines: []award.Line{byScore(flag, quotaTest)}}, nil,
			"a-quota b-quota c-quota d-quota", nil, "zero is a number"},
		{"no quota in the order", award.Rules{Lines: []award.Line{with(byScore(flag, eligibility), func(l *award.Line) { l.Except = []value.ID{"central"} })}, Groups: central}, nil,
			"a-eligibility b-eligibility c+ d+", nil, "Courts 2018, article 20.1: military courts do not stand; without a quota all others do"},
		{"a place for each group", award.Rules{Groups: central, Quotas: []award.Quota{{Award: flag, Count: ptr(1), Groups: []value.ID{"central", "local"}}}, Lines: []award.Line{byScore(flag, quotaTest)}}, nil,
			"a+ b-quota c+ d-quota", nil, "Courts 2018, article 20.3: each province at most one district court"},
		{"groups within a total", award.Rules{Groups: central, Quotas: []award.Quota{quota(flag, 1), {Award: flag, Count: ptr(1), Groups: []value.ID{"central", "local"}}}, Lines: []award.Line{byScore(flag, quotaTest)}}, nil,
			"a+ b-quota c-quota d-quota", nil, "one of each, and one in all"},
		{"only a group", award.Rules{Groups: central, Quotas: one, Lines: []award.Line{with(byScore(flag, eligibility, quotaTest), func(l *award.Line) { l.Only = []value.ID{"local"} })}}, nil,
			"a-eligibility b-eligibility c+ d-quota", nil, "the others do not compete"},
		{"exempt", award.Rules{Groups: central, Quotas: one, Lines: []award.Line{with(byScore(flag, eligibility, quotaTest), func(l *award.Line) {
			l.Conditions = []award.LineCondition{{If: asksUnited[0].If, Exempt: []value.ID{"central"}}}
		})}}, nil, "a+ b-quota c-quota d-quota", nil, "a is asked nothing; whether c and d may stand does not matter any more"},
		{"the flag excludes the certificate", award.Rules{Quotas: []award.Quota{quota(flag, 1), quota(certificate, 2)},
			Lines: []award.Line{byScore(flag, quotaTest), with(byScore(certificate, eligibility, quotaTest), func(l *award.Line) { l.ExcludedBy = []value.ID{flag} })}}, nil,
			"a-eligibility b+ c+ d-quota", nil, "levels exclude each other downwards"},
		{"half of those who remain", award.Rules{Quotas: []award.Quota{quota(flag, 1), share(certificate, award.QuotaShare{Share: value.MustRatio("50%"), Of: award.OfRemaining, After: []value.ID{flag}, NotOver: true})},
			Lines: []award.Line{byScore(flag, quotaTest), with(byScore(certificate, eligibility, quotaTest), func(l *award.Line) { l.ExcludedBy = []value.ID{flag} })}}, nil,
			"a-eligibility b+ c-quota d-quota", nil, "Quảng Ninh 2017: of three that remain 1.5, not over: one"},
		{"the law's standard before the quota", award.Rules{Quotas: one, Lines: []award.Line{byScore(flag, standard, quotaTest)}}, nil,
			"a? b? c? d?", nil, "nothing is known of anybody"},
		{"a tie at the cut", award.Rules{Quotas: one, Lines: []award.Line{byScore(flag, quotaTest)}}, func(f *award.Field) { f.Placings = ranked("ab", "c", "d") },
			"a? b? c-quota d-quota", []string{"warning award.undeclared.tie /r/lines/0/tie"}, "nothing says who of a and b; c and d are behind either"},
		{"a tie, all are taken", award.Rules{Quotas: one, Lines: []award.Line{with(byScore(flag, quotaTest), func(l *award.Line) { l.Tie = award.TieAll })}}, func(f *award.Field) { f.Placings = ranked("ab", "c", "d") },
			"a+ b+ c-quota d-quota", nil, "as declared"},
		{"a tie, none is taken", award.Rules{Quotas: one, Lines: []award.Line{with(byScore(flag, quotaTest), func(l *award.Line) { l.Tie = award.TieNone })}}, func(f *award.Field) { f.Placings = ranked("ab", "c", "d") },
			"a-quota b-quota c-quota d-quota", nil, "as declared; the place stays empty"},
		{"a tie, somebody decides", award.Rules{Quotas: one, Lines: []award.Line{with(byScore(flag, quotaTest), func(l *award.Line) { l.Tie = award.TieDecided })}}, func(f *award.Field) { f.Placings = ranked("ab", "c", "d") },
			"a? b? c-quota d-quota", nil, "Courts 2018, article 30.6: after two ballots the cluster's chief and deputy decide"},
		{"a tie, somebody decided", award.Rules{Quotas: one, Lines: []award.Line{with(byScore(flag, quotaTest), func(l *award.Line) { l.Tie = award.TieDecided })}}, decidedFor("b"),
			"a-quota b+ c-quota d-quota", nil, "the chief decided for b"},
		{"a tie, somebody decided for both", award.Rules{Quotas: one, Lines: []award.Line{with(byScore(flag, quotaTest), func(l *award.Line) { l.Tie = award.TieDecided })}}, decidedFor("a", "b"),
			"a? b? c-quota d-quota", nil, "there is one place: nothing is decided between them"},
		{"a tie, somebody decided for another", award.Rules{Quotas: one, Lines: []award.Line{with(byScore(flag, quotaTest), func(l *award.Line) { l.Tie = award.TieDecided })}}, decidedFor("c"),
			"a? b? c-quota d-quota", nil, "c is behind either; nothing is decided between a and b"},
		{"a tie that nobody was to decide", award.Rules{Quotas: one, Lines: []award.Line{byScore(flag, quotaTest)}}, decidedFor("b"),
			"a? b? c-quota d-quota", nil, "the regulation leaves it to nobody; what the bloc agreed on stands beside it"},
		{"a tie at the cut that does not matter", award.Rules{Groups: central, Quotas: one, Lines: []award.Line{with(byScore(flag, quotaTest, eligibility), func(l *award.Line) { l.Except = []value.ID{"central"} })}}, func(f *award.Field) { f.Placings = ranked("ab", "c", "d") },
			"a-eligibility b-eligibility c-quota d-quota", nil, "neither may stand, whoever would have the place"},
		{"a tie above the cut", award.Rules{Quotas: []award.Quota{quota(flag, 2)}, Lines: []award.Line{byScore(flag, quotaTest)}}, func(f *award.Field) { f.Placings = ranked("ab", "c", "d") },
			"a+ b+ c-quota d-quota", nil, "two places for two equals"},
		{"an order that names a test twice", award.Rules{Quotas: one, Lines: []award.Line{byScore(flag, quotaTest, quotaTest)}}, nil,
			"a? b? c? d?", nil, "it cannot be followed"},
		{"an order that lacks a test", award.Rules{Quotas: one, Lines: []award.Line{byScore(flag, eligibility)}}, nil,
			"a? b? c? d?", nil, "a quota is published and the order does not say where it comes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := field(4)
			if c.change != nil {
				c.change(&f)
			}
			got, issues := propose(t, c.rules, f)
			assert.Equal(t, c.want, got, c.why)
			assert.Equal(t, append([]string{}, c.issues...), issues, c.why)
		})
	}
}

// Who of equals is kept in reserve may be open while it is certain that none of them
// is nominated: the lines below go by that, and so does the comparison.
func TestOpenReserveIsNoNomination(t *testing.T) {
	f := field(4)
	f.Placings = ranked("a", "bc", "d")
	f.Decisions = []award.Decision{agreed(flag, "a")}
	first, second := byScore(flag, quotaTest), byScore(certificate, eligibility, quotaTest)
	first.Reserve, second.ExcludedBy = ptr(1), []value.ID{flag}
	all, issues := vietnam.Propose(award.Rules{Quotas: []award.Quota{quota(flag, 1), quota(certificate, 2)}, Lines: []award.Line{first, second}}, f, value.Path{})
	assert.Equal(t, "a+ b? c? d-quota", outcome(all[0]), "one of b and c is next in rank")
	assert.Equal(t, []string{"award.cut.out", "award.cut.reserve-tie", "award.cut.women-unknown", "award.cut.reserve-open"}, codes(all[0].Units[1].Tests[0].Says))
	assert.Equal(t, award.Agrees, all[0].Units[1].Compared, "the decision does not nominate b, and nor do the rules")
	assert.Equal(t, "a-eligibility b+ c+ d-quota", outcome(all[1]), "neither has the flag")
	assert.Empty(t, issues)
}

// What tells equals apart at the cut tells them apart for the reserve, and is said.
func TestReserveBehindATie(t *testing.T) {
	for _, c := range []struct {
		name, ranked string // ranks, parted by spaces
		places       int
		women        map[value.ID]string
		tie          award.LineTie
		prefer       award.LinePreference
		want, says   string
		why          string
	}{
		{"all", "a bc d", 1, nil, award.TieAll, "", "a+ b~ c~ d-quota", "award.cut.tie-all", "equals are treated alike, for the reserve too"},
		{"none", "a bc d", 1, nil, award.TieNone, "", "a+ b-quota c-quota d-quota", "award.cut.tie-none", "nor is one of them next"},
		{"the law", "a bc d", 1, map[value.ID]string{"b": "70%", "c": "69/100"}, "", "", "a+ b~ c-quota d-quota", "award.cut.preferred", "Decree 91/2017, article 3, clause 2"},
		{"the regulation", "a bc d", 1, map[value.ID]string{"b": "50%", "c": "60%"}, "", award.MoreWomen, "a+ b-quota c~ d-quota", "award.cut.fewer-women", "Courts 2018, article 5.11"},
		{"nothing", "a bc d", 1, map[value.ID]string{"b": "50%", "c": "60%"}, "", "", "a+ b? c? d-quota", "award.cut.reserve-open", "nobody says which of them"},
		{"left to a decision", "a bc d", 1, map[value.ID]string{"b": "50%", "c": "60%"}, award.TieDecided, "", "a+ b? c? d-quota", "award.cut.reserve-open", "a decision is on the places"},
		{"none, and the tie is at the cut", "a bc d", 2, map[value.ID]string{"b": "50%", "c": "60%"}, award.TieNone, "", "a+ b~ c~ d-quota", "award.cut.tie-none", "none has the place, and both are next"},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts := map[value.ID]map[value.ID]rule.Given{}
			for u, w := range c.women {
				facts[u] = map[value.ID]rule.Given{"women-share": rule.GivenText(w)}
			}
			f := field(4)
			f.Facts, f.Placings = told(t, facts), ranked(strings.Fields(c.ranked)...)
			l := byScore(flag, quotaTest)
			l.Tie, l.Prefer, l.Reserve = c.tie, c.prefer, ptr(1)
			all, _ := vietnam.Propose(award.Rules{Quotas: []award.Quota{quota(flag, c.places)}, Lines: []award.Line{l}}, f, value.Path{})
			assert.Equal(t, c.want, outcome(all[0]), c.why)
			assert.Contains(t, codes(all[0].Units[1].Tests[0].Says), c.says, c.why)
		})
	}
}

// Between equals at the cut the law prefers collectives with at least 70 % women:
// Decree 91/2017, article 3, clause 2.
func TestPreferenceAtTheCut(t *testing.T) {
	for _, c := range []struct {
		name   string
		women  map[value.ID]string
		prefer award.LinePreference
		tie    award.LineTie
		want   string
		says   string
		why    string
	}{
		{"one is preferred", map[value.ID]string{"b": "70%", "c": "69/100"}, "", "", "a+ b+ c-quota d-quota", "award.cut.preferred", "exactly 70 % is enough"},
		{"the law goes before the regulation", map[value.ID]string{"b": "70%", "c": "69/100"}, "", award.TieAll, "a+ b+ c-quota d-quota", "award.cut.preferred", "the regulation speaks where the law has nothing to say"},
		{"both are preferred", map[value.ID]string{"b": "70%", "c": "1/1"}, "", "", "a+ b? c? d-quota", "award.cut.preferred-several", "the law has nothing to say between them"},
		{"neither is", map[value.ID]string{"b": "50%", "c": "60%"}, "", "", "a+ b? c? d-quota", "award.cut.tie", "nor here"},
		{"one is not told", map[value.ID]string{"b": "70%"}, "", "", "a+ b? c? d-quota", "award.cut.women-unknown", "c may be preferred as well"},
		{"the other is not told", map[value.ID]string{"b": "50%"}, "", "", "a+ b? c? d-quota", "award.cut.women-unknown", "c may be preferred, or nobody"},
		{"the regulation has one of its own", map[value.ID]string{"b": "50%", "c": "60%"}, award.MoreWomen, "", "a+ b-quota c+ d-quota", "award.cut.fewer-women", "Courts 2018, article 5.11: the higher share, whatever it is"},
		{"before what becomes of a tie", map[value.ID]string{"b": "60%", "c": "50%"}, award.MoreWomen, award.TieAll, "a+ b+ c-quota d-quota", "award.cut.more-women", "they are no longer equal"},
		{"between two whom the law prefers", map[value.ID]string{"b": "70%", "c": "71%"}, award.MoreWomen, "", "a+ b-quota c+ d-quota", "award.cut.fewer-women", "the law does not choose between them, the regulation does"},
		{"the law goes before it", map[value.ID]string{"b": "70%", "c": "69/100"}, award.MoreWomen, "", "a+ b+ c-quota d-quota", "award.cut.preferred", "only one has at least 70 %"},
		{"as many women", map[value.ID]string{"b": "1/2", "c": "50%"}, award.MoreWomen, award.TieNone, "a+ b-quota c-quota d-quota", "award.cut.as-many-women", "then what the regulation says of a tie"},
		{"all are taken, the shares are not told", nil, "", award.TieAll, "a+ b+ c+ d-quota", "award.cut.women-may-change", "the preference is for where the facts are given; that they may change it is told"},
		{"none is taken, one share is not told", map[value.ID]string{"b": "50%"}, "", award.TieNone, "a+ b-quota c-quota d-quota", "award.cut.women-may-change", "c may be preferred"},
		{"all are taken, no share matters", map[value.ID]string{"b": "50%", "c": "60%"}, "", award.TieAll, "a+ b+ c+ d-quota", "award.cut.tie-all", "the law prefers neither"},
		{"a share is not told", map[value.ID]string{"b": "50%"}, award.MoreWomen, "", "a+ b? c? d-quota", "award.cut.more-women-unknown", "c may have more"},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts := map[value.ID]map[value.ID]rule.Given{}
			for u, w := range c.women {
				facts[u] = map[value.ID]rule.Given{"women-share": rule.GivenText(w)}
			}
			f := field(4)
			f.Facts, f.Placings = told(t, facts), ranked("a", "bc", "d")
			l := byScore(flag, quotaTest)
			l.Tie, l.Prefer = c.tie, c.prefer
			all, _ := vietnam.Propose(award.Rules{Quotas: []award.Quota{quota(flag, 2)}, Lines: []award.Line{l}}, f, value.Path{})
			assert.Equal(t, c.want, outcome(all[0]), c.why)
			assert.Contains(t, codes(all[0].Units[1].Tests[0].Says), c.says, c.why)
		})
	}
}

// Ballots carry units, rank them, and are set beside what the bloc decided.
func TestLinesByBallot(t *testing.T) {
	votes := map[value.ID]int{"a": 3, "b": 4, "c": 2}
	decision := balloted(flag, votes, "a", "b", "c")
	rules := func(order []award.LineTest, rank award.LineRank) award.Rules {
		return award.Rules{Ballots: threeQuarters, Quotas: []award.Quota{quota(flag, 2)}, Lines: []award.Line{{Award: flag, Order: order, RankBy: rank}}}
	}
	one := func(order []award.LineTest, rank award.LineRank) award.Rules {
		r := rules(order, rank)
		r.Quotas = []award.Quota{{Award: flag, Count: ptr(1), MayExceed: true}}
		return r
	}
	for _, c := range []struct {
		name   string
		rules  award.Rules
		want   string
		issues []string
		why    string
	}{
		{"carried, then the quota", rules([]award.LineTest{voted, quotaTest}, award.ByScore), "a+ b+ c-ballot d-ballot", nil, "three of four members reach 3/4, two do not; d did not stand"},
		{"by votes", one([]award.LineTest{voted, quotaTest}, award.ByVotes), "a-quota b+ c-ballot d-ballot", nil, "four votes are more than three"},
		{"by score", one([]award.LineTest{voted, quotaTest}, award.ByScore), "a+ b-quota c-ballot d-ballot", nil, "the first in the standings"},
		{"undeclared", one([]award.LineTest{voted, quotaTest}, ""), "a? b? c-ballot d-ballot", []string{"warning award.undeclared.rank /r/lines/0/rankBy"}, "score and votes give the place to different units"},
		{"undeclared, and it does not matter", rules([]award.LineTest{voted, quotaTest}, ""), "a+ b+ c-ballot d-ballot", nil, "both get a place either way"},
		{"the quota first, by votes", rules([]award.LineTest{quotaTest, voted}, award.ByVotes), "a+ b+ c-quota d-quota", nil, "who did not stand competes with nobody for the two places"},
		{"by votes alone", rules([]award.LineTest{quotaTest}, award.ByVotes), "a? b? c? d?", nil, "the order lacks the ballot that a rule is on"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := field(4)
			f.Decisions = []award.Decision{decision}
			got, issues := propose(t, c.rules, f)
			assert.Equal(t, c.want, got, c.why)
			assert.Equal(t, append([]string{}, c.issues...), issues, c.why)
		})
	}
}

// No more compete for the places than the ballot before them has seats: who took one
// has a place, whoever of the others takes the last.
func TestSeatsOfTheBallotBeforeTheQuota(t *testing.T) {
	seats := func(n int) ballot.Rule {
		return ballot.Rule{Base: ballot.Members, Bound: ballot.AtLeast, Share: value.MustRatio("1/2"), Seats: &n, Rounds: &ballot.Rounds{Most: 2, Among: ballot.Tied}}
	}
	decision := balloted(flag, map[value.ID]int{"a": 4, "b": 3, "c": 3, "d": 1}, "a", "b", "c", "d")
	for _, c := range []struct {
		name          string
		seats, places int
		order         []award.LineTest
		want, why     string
	}{
		{"as many places", 2, 2, []award.LineTest{voted, quotaTest}, "a+ b? c? d-ballot", "a has a seat and one of b and c the other, after a further ballot"},
		{"fewer places", 2, 1, []award.LineTest{voted, quotaTest}, "a? b? c? d-ballot", "votes of different ballots do not compare"},
		{"the quota first", 2, 2, []award.LineTest{quotaTest, voted}, "a? b? c? d-ballot", "all four compete for the places"},
		{"seats for all", 3, 2, []award.LineTest{voted, quotaTest}, "a+ b? c? d-ballot", "a is ahead; b and c are equal for one place"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := field(4)
			f.Decisions = []award.Decision{decision}
			r := award.Rules{Quotas: []award.Quota{quota(flag, c.places)}, Ballots: []award.BallotRule{{Awards: []value.ID{flag}, Rule: seats(c.seats)}},
				Lines: []award.Line{{Award: flag, Order: c.order, RankBy: award.ByVotes}}}
			got, _ := propose(t, r, f)
			assert.Equal(t, c.want, got, c.why)
		})
	}
}

// By votes only those who stood in the ballot compete, also where no rule asks what
// the ballot must reach.
func TestOnlyWhoStoodCompetesByVotes(t *testing.T) {
	for _, c := range []struct {
		name   string
		places int
		want   string
		why    string
	}{
		{"fewer places than stood", 1, "a-quota b+ c-quota d-quota", "b has the most votes"},
		{"as many", 3, "a+ b+ c+ d-quota", "d did not stand, and has no place for that"},
		{"more", 4, "a+ b+ c+ d-quota", "a place left over stays empty"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := field(4)
			f.Decisions = []award.Decision{balloted(flag, map[value.ID]int{"a": 3, "b": 4, "c": 2}, "a", "b", "c")}
			all, issues := vietnam.Propose(award.Rules{Quotas: []award.Quota{quota(flag, c.places)}, Lines: []award.Line{{Award: flag, Order: []award.LineTest{quotaTest}, RankBy: award.ByVotes}}}, f, value.Path{})
			assert.Empty(t, issues)
			assert.Equal(t, c.want, outcome(all[0]), c.why)
			assert.Equal(t, []string{"award.ballot.not-stood"}, codes(all[0].Units[3].Tests[0].Says))
		})
	}
}

// TestEligibilitySays holds what is said of conditions: beside one that is not met
// those that are open do not matter; without one, each is told with its clause.
func TestEligibilitySays(t *testing.T) {
	asks := func(name value.ID, clause string) award.LineCondition {
		return award.LineCondition{If: rule.Condition{Fact: &rule.Test{Name: name, Is: ptr(true)}}, Clause: clause}
	}
	r := award.Rules{Quotas: []award.Quota{quota(flag, 1)}, Lines: []award.Line{{
		Award: flag, Order: []award.LineTest{eligibility, quotaTest}, RankBy: award.ByScore,
		Conditions: []award.LineCondition{asks("united", "19.1.d"), asks("exceeds-targets", "19.1.b")},
	}}}
	f := field(3)
	f.Facts = told(t, map[value.ID]map[value.ID]rule.Given{
		"a": {"united": rule.GivenTruth(false)},
		"b": {"united": rule.GivenTruth(true)},
		"c": {"united": rule.GivenTruth(true), "exceeds-targets": rule.GivenTruth(true)},
	})
	all, _ := vietnam.Propose(r, f, value.Path{})
	var got []string
	for _, u := range all[0].Units {
		for _, m := range u.Tests[0].Says {
			said := m.Code
			if len(m.Args) == 2 {
				said += " " + m.Args[0].Message.Code + " " + m.Args[1].Text.VI
			}
			got = append(got, string(u.Unit)+" "+said)
		}
	}
	assert.Equal(t, []string{"a award.condition.clause award.stops điểm d khoản 1 Điều 19", "b award.condition.clause award.condition.open điểm b khoản 1 Điều 19", "c award.eligible"}, got)
}

// Quotas of groups that none of the members is in are not listed, and are quotas all
// the same: who is in no group of the regulation has none.
func TestGroupsWithoutMembers(t *testing.T) {
	groups := []award.Group{{ID: "so", Name: value.Text{VI: "Sở"}, Units: []value.ID{"a", "b"}}, {ID: "ban", Name: value.Text{VI: "Ban"}, Units: []value.ID{"z"}}}
	r := award.Rules{Groups: groups, Lines: []award.Line{byScore(flag, quotaTest)},
		Quotas: []award.Quota{{Award: flag, Table: []award.QuotaStep{{From: 1, Count: 1}}, Groups: []value.ID{"so", "ban"}}}}
	all, _ := vietnam.Propose(r, field(3), value.Path{})
	require.Len(t, all[0].Places, 1)
	assert.Equal(t, value.ID("so"), all[0].Places[0].Group)
	assert.Equal(t, "a+ b-quota c?", outcome(all[0]), "c is in neither group")
	r.Quotas[0].Groups = []value.ID{"ban"}
	all, _ = vietnam.Propose(r, field(3), value.Path{})
	assert.Empty(t, all[0].Places)
	assert.Equal(t, "a? b? c?", outcome(all[0]), "no quota was published for any of them")
}

// What the bloc decided stands beside what the rules make of it, and settles for
// the lines below what they leave open.
func TestComparedWithDecision(t *testing.T) {
	r := award.Rules{Quotas: []award.Quota{quota(flag, 1), quota(certificate, 1)},
		Lines: []award.Line{byScore(flag, quotaTest), {Award: certificate, Order: []award.LineTest{eligibility, quotaTest}, RankBy: award.ByScore, ExcludedBy: []value.ID{flag}}}}
	compared := func(p award.Proposal) string {
		var parts []string
		for _, u := range p.Units {
			parts = append(parts, fmt.Sprintf("%s:%s", u.Unit, u.Compared))
		}
		return strings.Join(parts, " ")
	}
	t.Run("agrees and differs", func(t *testing.T) {
		f := field(3)
		f.Decisions = []award.Decision{agreed(flag, "b")}
		all, _ := vietnam.Propose(r, f, value.Path{})
		assert.Equal(t, "a:differs b:differs c:agrees", compared(all[0]), "the rules give a, the bloc took b")
		assert.Equal(t, "a-eligibility b+ c-quota", outcome(all[1]), "the lines below go by the rules where they settle it")
		assert.Equal(t, "a: b: c:", compared(all[1]), "nothing is recorded of the certificate")
	})
	t.Run("a tie that the bloc decided", func(t *testing.T) {
		f := field(3)
		f.Placings = ranked("ab", "c")
		all, issues := vietnam.Propose(r, f, value.Path{})
		assert.Contains(t, listed(issues), "warning award.undeclared.tie /lines/0/tie")
		assert.Equal(t, "a? b? c-quota", outcome(all[0]))
		assert.Equal(t, "a? b? c?", outcome(all[1]), "either may be left for the certificate; c hangs on it in no reading that is worked out")
		f.Decisions = []award.Decision{agreed(flag, "b")}
		all, issues = vietnam.Propose(r, f, value.Path{})
		assert.NotContains(t, listed(issues), "warning award.undeclared.tie /lines/0/tie", "nothing is left to decide")
		assert.Equal(t, "a:cannotTell b:cannotTell c:agrees", compared(all[0]), "the rules leave it open, and the bloc decided")
		assert.Equal(t, "a+ b-eligibility c-quota", outcome(all[1]), "the bloc's decision settles who remains")
		assert.Equal(t, []string{"award.excluded-decided"}, codes(all[1].Units[1].Tests[0].Says), "and it is said")
	})
}
