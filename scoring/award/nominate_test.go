package award_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
	"github.com/khoithidua/blocs/scoring/award/awardtest"
)

// nothing knows nothing about any unit.
func nothing(_ emulation.Unit, day value.Date) rule.Case { return on(day.String()) }

func nominate(rules award.Rules, ds ...award.Decision) []award.Nomination {
	return vietnam.Nominate(ds, rules, bloc(), day("2021-03-12"), nothing)
}

func TestNominateOutcomes(t *testing.T) {
	by := func(how emulation.How) award.Decision {
		return award.Decision{Award: flag, Units: []value.ID{"a"}, How: how}
	}
	four := map[value.ID]int{"a": 4}
	withRule := award.Rules{Ballots: threeQuarters}
	stuck := by(emulation.Agreed)
	stuck.Deadlock = true
	goesUp := award.Rules{Ballots: []award.BallotRule{{Awards: []value.ID{flag}, Rule: ballot.Rule{Agreement: true, Deadlock: ballot.HigherCouncil}}}}
	again := award.Rules{Ballots: []award.BallotRule{{Awards: []value.ID{flag}, Rule: threeQuarters[0].Rule}}}
	again.Ballots[0].Rule.Rounds = &ballot.Rounds{Most: 2, Among: ballot.NotYet}
	again.Ballots[0].Rule.Deadlock = ballot.Leaders
	twice := func(first, second int) award.Decision {
		d := balloted(flag, map[value.ID]int{"a": first}, "a")
		d.Ballots = append(d.Ballots, balloted(flag, map[value.ID]int{"a": second}, "a").Ballots...)
		return d
	}
	const quota, state = "award.quota-unpublished", "award.state.open"
	for _, c := range []struct {
		name     string
		decision award.Decision
		rules    award.Rules
		want     award.Outcome
		reasons  []string
		why      string
	}{
		{"agreed, no rule", agreed(flag, "a"), award.Rules{}, award.Nominated,
			[]string{"award.decided.agreed", "ballot.agreed", quota, state}, "as recorded"},
		{"agreed, a share is asked for", agreed(flag, "a"), withRule, award.OutcomeOpen,
			[]string{"award.decided.agreed", "ballot.agreed", "ballot.agreed-without-counts", quota, state}, "without counts nobody can tell"},
		{"carried", balloted(flag, four, "a"), withRule, award.Nominated,
			[]string{"award.decided.balloted", "ballot.rule.at-least", "ballot.needed", "ballot.enough", quota, state}, "4 of 4 reach 3/4"},
		{"exactly the share", balloted(flag, map[value.ID]int{"a": 3}, "a"), withRule, award.Nominated,
			[]string{"award.decided.balloted", "ballot.rule.at-least", "ballot.needed", "ballot.enough", quota, state}, "3 of 4 are 3/4"},
		{"not carried", balloted(flag, map[value.ID]int{"a": 2}, "a"), withRule, award.NotNominated,
			[]string{"award.decided.balloted", "ballot.rule.at-least", "ballot.needed", "ballot.short", state}, "the quota is no matter of theirs"},
		{"counts, no rule", balloted(flag, four, "a"), award.Rules{}, award.OutcomeOpen,
			[]string{"award.decided.balloted", "ballot.rule.unpublished", quota, state}, "no share has a default, not even for all votes"},
		{"balloted, no counts", by(emulation.Balloted), award.Rules{}, award.OutcomeOpen,
			[]string{"award.decided.balloted", "award.counts-unpublished", quota, state}, "and it is not said to be agreed"},
		{"balloted, no counts, a rule", by(emulation.Balloted), withRule, award.OutcomeOpen,
			[]string{"award.decided.balloted", "award.counts-unpublished", quota, state}, "the rule has nothing to work on"},
		{"counts without the unit", balloted(flag, nil, "a"), withRule, award.OutcomeOpen,
			[]string{"award.decided.balloted", "ballot.rule.at-least", "ballot.needed", "award.no-votes", quota, state}, "absent is not zero"},
		{"void", balloted(flag, map[value.ID]int{"a": 5}, "a"), withRule, award.OutcomeOpen,
			[]string{"award.decided.balloted", "ballot.rule.at-least", "ballot.needed", "ballot.exceeds", quota, state}, "five votes of four papers decide nothing"},
		{"no agreement, nobody named", stuck, award.Rules{}, award.OutcomeOpen,
			[]string{"award.decided.agreed", "ballot.not-agreed", "ballot.deadlock-unsaid", quota, state}, "who decides then is not published"},
		{"no agreement, goes up", stuck, goesUp, award.OutcomeOpen,
			[]string{"award.decided.agreed", "ballot.not-agreed", "ballot.above", quota, state}, "Hà Nội 2021: the council of the city decides, and not this library"},
		{"a second ballot may be held", balloted(flag, map[value.ID]int{"a": 2}, "a"), again, award.OutcomeOpen,
			[]string{"award.decided.balloted", "ballot.rule.at-least", "ballot.needed", "ballot.short", "ballot.runoff.not-yet", quota, state}, "nobody has decided yet"},
		{"carried in the second", twice(2, 3), again, award.Nominated,
			[]string{"award.decided.balloted", "ballot.rule.at-least", "ballot.round", "ballot.round", "ballot.round", "ballot.round", "ballot.round", quota, state}, "the second ballot reached 3/4"},
		{"left to the leaders", twice(2, 2), again, award.OutcomeOpen,
			[]string{"award.decided.balloted", "ballot.rule.at-least", "ballot.round", "ballot.round", "ballot.round", "ballot.round", "ballot.round", "ballot.round", quota, state}, "courts 2018, art. 30.6: the leaders decide"},
		{"by the level above", by(emulation.Appointed), award.Rules{}, award.Nominated,
			[]string{"award.decided.appointed", "award.recorded", quota, state}, "as recorded"},
		{"by turn", by(emulation.Rotated), award.Rules{}, award.Nominated,
			[]string{"award.decided.rotated", "award.recorded", quota, state}, "as recorded"},
		{"by the level above, a share is asked for", by(emulation.Appointed), withRule, award.OutcomeOpen,
			[]string{"award.decided.appointed", "ballot.agreed-without-counts", quota, state}, "the record does not show the vote"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := nominate(c.rules, c.decision)
			require.Len(t, got, 1)
			assert.Equal(t, c.want, got[0].Outcome, c.why)
			assert.Equal(t, c.reasons, codes(got[0].Reasons), c.why)
			assert.Equal(t, c.want != award.NotNominated, got[0].Bonus != nil, "money goes with a nomination")
		})
	}
}

func TestNominateQuota(t *testing.T) {
	votes := map[value.ID]int{"a": 3, "b": 2}
	for _, c := range []struct {
		name     string
		quota    int
		decision award.Decision
		want     string
		why      string
	}{
		{"kept", 2, agreed(flag, "a", "b"), "award.quota-kept", "two of two"},
		{"kept by those carried", 1, balloted(flag, votes, "a", "b"), "award.quota-kept", "b was not carried"},
		{"open", 1, balloted(flag, votes, "a", "b", "c"), "award.quota-open", "c's votes are not published: it may yet be one too many"},
		{"exceeded", 1, agreed(flag, "a", "b"), "award.over-quota", "never called kept, even if nobody checked"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rules := award.Rules{Quotas: []award.Quota{quota(flag, c.quota)}}
			if c.decision.How == emulation.Balloted {
				rules.Ballots = threeQuarters
			}
			assert.Contains(t, codes(nominate(rules, c.decision)[0].Reasons), c.want, c.why)
		})
	}
}

// What the law says of a unit stands beside what the bloc decided.
func TestNominateBesideTheLaw(t *testing.T) {
	file := readCases(t)
	for name, want := range map[string]string{
		"flag: all met":             "award.state.met",
		"flag: not new-model":       "award.state.not-met",
		"flag: new-model not given": "award.state.open",
		"pending: standard met":     "award.state.suspended",
	} {
		i := slices.IndexFunc(file.Cases, func(c awardtest.Case) bool { return c.Name == name })
		require.GreaterOrEqual(t, i, 0, name)
		facts := func(emulation.Unit, value.Date) rule.Case { return arrange(t, file, file.Cases[i]) }
		got := vietnam.Nominate([]award.Decision{agreed(flag, "a")}, award.Rules{}, bloc(), day("2021-03-12"), facts)
		assert.Equal(t, award.Nominated, got[0].Outcome, "%s: the bloc's decision stands", name)
		assert.Equal(t, want, got[0].Reasons[len(got[0].Reasons)-1].Code, name)
		assert.NotNil(t, got[0].Bonus, name)
	}
}

// The law and the money are those of the decision's own day.
func TestNominateOnItsDay(t *testing.T) {
	d := agreed(flag, "e")
	d.On = day("2020-11-08")
	got := nominate(award.Rules{}, d)[0]
	assert.Equal(t, d.On, got.Assessment.On)
	assert.Equal(t, d.On, got.Bonus.On)
	assert.NotContains(t, codes(got.Assessment.Notes), "award.ended-by", "circular 12/2019 art. 2.7 still held")
	after := vietnam.Nominate([]award.Decision{agreed(flag, "a")}, award.Rules{}, bloc(), day("2024-01-15"), nothing)[0]
	assert.Equal(t, award.Nominated, after.Outcome, "what the bloc decided is known whatever the law")
	assert.Equal(t, "14400000", after.Bonus.Amount.String(), "decree 98 art. 54.2")
}

func TestNominateOrder(t *testing.T) {
	assert.Empty(t, nominate(award.Rules{}))
	var got []value.ID
	for _, n := range nominate(award.Rules{}, agreed(certificate, "c", "a"), agreed(flag, "a")) {
		got = append(got, n.Award, n.Unit)
	}
	assert.Equal(t, []value.ID{certificate, "c", certificate, "a", flag, "a"}, got, "as recorded; one unit may stand for two awards")
	unknown := nominate(award.Rules{}, agreed("huan-chuong", "z"))
	require.Len(t, unknown, 1, "what CheckDecisions refuses still does no harm")
	assert.Zero(t, unknown[0].Assessment)
}
