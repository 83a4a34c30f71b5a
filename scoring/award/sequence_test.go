package award_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// lineOutcomes are the outcomes of all lines, in the order of the rules.
func lineOutcomes(r award.Rules, f award.Field) []string {
	all, _ := vietnam.Propose(r, f, value.PathTo("r"))
	var got []string
	for _, p := range all {
		got = append(got, outcome(p))
	}
	return got
}

// Courts 2018, article 20.1.a: the Government's flag goes to one chosen among those
// with the flag of the courts, of which its number is a part (article 19.2).
func TestAmong(t *testing.T) {
	among := byScore(government, eligibility, quotaTest)
	among.Among = []value.ID{flag}
	certificates := byScore(certificate, eligibility, quotaTest)
	certificates.ExcludedBy = []value.ID{flag}
	quotas := []award.Quota{quota(government, 1), quota(flag, 2), quota(certificate, 1)}
	const highest, lower, lowest = "a+ b-quota c-eligibility d-eligibility", "a+ b+ c-quota d-quota", "a-eligibility b-eligibility c+ d-quota"
	t.Run("listed from high to low", func(t *testing.T) {
		r := award.Rules{Quotas: quotas, Lines: []award.Line{among, byScore(flag, quotaTest), certificates}}
		require.Empty(t, vietnam.CheckRules(r, value.PathTo("r")))
		assert.Equal(t, []string{highest, lower, lowest}, lineOutcomes(r, field(4)), "the lower award is applied first and stands where it is listed")
	})
	t.Run("listed from low to high", func(t *testing.T) {
		r := award.Rules{Quotas: quotas, Lines: []award.Line{certificates, byScore(flag, quotaTest), among}}
		require.Empty(t, vietnam.CheckRules(r, value.PathTo("r")))
		assert.Equal(t, []string{lowest, lower, highest}, lineOutcomes(r, field(4)), "Courts 2018, article 30.1 votes from low to high")
	})
	t.Run("open where the other is", func(t *testing.T) {
		f := field(4)
		f.Placings = ranked("a", "bc", "d")
		r := award.Rules{Quotas: quotas, Lines: []award.Line{among, byScore(flag, quotaTest)}}
		assert.Equal(t, []string{"a+ b-quota c-quota d-eligibility", "a+ b? c? d-quota"}, lineOutcomes(r, f), "b or c has the second flag; a is ahead of both")
		all, _ := vietnam.Propose(r, f, value.PathTo("r"))
		assert.Equal(t, []string{"award.among-open"}, codes(all[0].Units[1].Tests[0].Says))
		assert.Equal(t, []string{"award.among-not"}, codes(all[0].Units[3].Tests[0].Says))
	})
	t.Run("by the bloc's decision where the rules leave it open", func(t *testing.T) {
		f := field(4)
		f.Placings = ranked("ab", "c", "d")
		f.Decisions = []award.Decision{agreed(flag, "b")}
		r := award.Rules{Quotas: []award.Quota{quota(government, 1), quota(flag, 1)}, Lines: []award.Line{among, byScore(flag, quotaTest)}}
		assert.Equal(t, []string{"a-eligibility b+ c-eligibility d-eligibility", "a? b? c-quota d-quota"}, lineOutcomes(r, f))
		all, _ := vietnam.Propose(r, f, value.PathTo("r"))
		assert.Equal(t, []string{"award.among-not-decided"}, codes(all[0].Units[0].Tests[0].Says), "and it is said")
	})
	t.Run("given for the year", func(t *testing.T) {
		f := field(4)
		f.Facts = func(u emulation.Unit, on value.Date) rule.Case {
			h := emulation.History{}
			if u.ID == "c" || u.ID == "d" {
				h.Grants = []emulation.Grant{{Subject: u.ID, Award: flag, Year: "2020"}}
			}
			year, _ := value.CalendarYear("2020")
			c, issues := h.Case(u.ID, year, on, nil, vietnam.Vocabulary(), value.Path{})
			require.NoError(t, issues.Err())
			return c
		}
		r := award.Rules{Quotas: []award.Quota{quota(government, 3), quota(flag, 1)}, Lines: []award.Line{among, byScore(flag, quotaTest)}}
		assert.Equal(t, []string{"a+ b-eligibility c+ d+", "a+ b-quota c-quota d-quota"}, lineOutcomes(r, f),
			"Courts 2018, article 19.3: c and d are courts that got the flag in their province, and not in the cluster")
	})
	t.Run("no line", func(t *testing.T) {
		r := award.Rules{Quotas: quotas[:1], Lines: []award.Line{among}}
		assert.Equal(t, []string{"warning award.line-missing /r/lines/0/among/0"}, listed(vietnam.CheckRules(r, value.PathTo("r"))))
		assert.Equal(t, []string{"a? b? c? d?"}, lineOutcomes(r, field(4)), "who has the flag is not known")
	})
}

// What hangs on itself is reported and stays open; what hangs on nothing goes on.
func TestLinesInACircle(t *testing.T) {
	among := byScore(government, eligibility, quotaTest)
	among.Among = []value.ID{flag}
	excluded := byScore(flag, eligibility, quotaTest)
	excluded.ExcludedBy = []value.ID{government}
	r := award.Rules{Quotas: []award.Quota{quota(government, 1), quota(flag, 1), quota(certificate, 1)}, Lines: []award.Line{among, excluded, byScore(certificate, quotaTest)}}
	assert.Equal(t, []string{"warning award.line-circle /r/lines/0", "warning award.line-circle /r/lines/1"}, listed(vietnam.CheckRules(r, value.PathTo("r"))))
	assert.Equal(t, []string{"a? b? c?", "a? b? c?", "a+ b-quota c-quota"}, lineOutcomes(r, field(3)))
	own := share(flag, award.QuotaShare{Share: value.MustRatio("50%"), Of: award.OfRemaining, After: []value.ID{flag}, NotOver: true})
	r = award.Rules{Quotas: []award.Quota{own}, Lines: []award.Line{byScore(flag, quotaTest)}}
	assert.Equal(t, []string{"warning award.line-circle /r/lines/0"}, listed(vietnam.CheckRules(r, value.PathTo("r"))), "half of those who remain after itself")
}

// Foreign Affairs 2018, article 10.4.c, and Transport 2018, article 10.4.a: who is
// given the Government's flag is not given the ministry's; who was only put up for
// it is.
func TestExcludedByGrant(t *testing.T) {
	higher := byScore(government, eligibility, quotaTest)
	higher.Among = []value.ID{flag}
	lower := byScore(flag, quotaTest)
	lower.ExcludedByGrant = []value.ID{government}
	r := award.Rules{Quotas: []award.Quota{quota(government, 1), quota(flag, 2)}, Lines: []award.Line{higher, lower}}
	require.Empty(t, vietnam.CheckRules(r, value.PathTo("r")), "no circle: the grant comes after both")
	all, _ := vietnam.Propose(r, field(3), value.PathTo("r"))
	assert.Equal(t, "a+ b-quota c-eligibility", outcome(all[0]))
	assert.Equal(t, "a+ b+ c-quota", outcome(all[1]), "being nominated for the higher one excludes nobody")
	assert.Equal(t, []string{"award.unless-granted"}, codes(all[1].Units[0].Notes), "a may get the higher one")
	assert.Empty(t, all[1].Units[1].Notes)
	assert.Empty(t, all[0].Units[0].Notes)
}

// Only a band that opens the award lets a unit stand, where the line says so.
func TestByBand(t *testing.T) {
	l := byScore(flag, eligibility, quotaTest)
	l.ByBand = true
	r := award.Rules{Quotas: []award.Quota{quota(flag, 2)}, Lines: []award.Line{l}}
	good := []value.Text{{VI: "Tốt"}}
	f := field(4)
	f.Opens = func(unit, id value.ID) (rule.Verdict, []value.Text) {
		return map[value.ID]rule.Verdict{"a": rule.Met, "b": rule.NotMet, "c": rule.Met}[unit], good
	}
	got, _ := propose(t, r, f)
	assert.Equal(t, "a+ b-eligibility c+ d-quota", got, "b's band does not open it; d's is open, and both places are taken")
	f.Opens = func(value.ID, value.ID) (rule.Verdict, []value.Text) { return rule.Unknown, nil }
	got, _ = propose(t, r, f)
	assert.Equal(t, "a? b? c? d?", got, "no band opens it: the table does not say who stands")
	f.Opens = nil
	got, _ = propose(t, r, f)
	assert.Equal(t, "a? b? c? d?", got, "there are no points")
	r.Lines[0].Order = []award.LineTest{quotaTest}
	assert.Equal(t, []string{"warning award.order-lacks /r/lines/0/order"}, listed(vietnam.CheckRules(r, value.PathTo("r"))))
}

// In whatever order lines are listed, each comes out the same.
func TestOrderOfLinesChangesNoOutcome(t *testing.T) {
	awards := []value.ID{government, flag, certificate, "tap-the-lao-dong-xuat-sac"}
	rapid.Check(t, func(t *rapid.T) {
		var r award.Rules
		for _, id := range awards {
			r.Quotas = append(r.Quotas, quota(id, rapid.IntRange(0, 3).Draw(t, "quota")))
			l := byScore(id, eligibility, quotaTest)
			for _, other := range awards {
				switch rapid.IntRange(0, 7).Draw(t, string(id)+" and "+string(other)) {
				case 0:
					l.Among = append(l.Among, other)
				case 1:
					l.ExcludedBy = append(l.ExcludedBy, other)
				}
			}
			r.Lines = append(r.Lines, l)
		}
		by := func() map[value.ID]string {
			all, _ := vietnam.Propose(r, field(4), value.Path{})
			got := map[value.ID]string{}
			for i, p := range all {
				require.Equal(t, r.Lines[i].Award, p.Award, "listed as the lines are")
				got[p.Award] = outcome(p)
			}
			return got
		}
		before := by()
		for _, issue := range vietnam.CheckRules(r, value.PathTo("r")) {
			if issue.Code == "award.line-circle" {
				i := int(issue.Path[len("/r/lines/")] - '0')
				require.Equal(t, strings.Count(before[r.Lines[i].Award], "?"), 4, "what hangs on itself is open")
			}
		}
		r.Lines = rapid.Permutation(r.Lines).Draw(t, "lines")
		require.Equal(t, before, by())
	})
}
