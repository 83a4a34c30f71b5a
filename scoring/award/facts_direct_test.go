package award_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// What the worked facts say of money, votes, ceilings and authority.

const (
	fighter        value.ID = "chien-si-thi-dua-co-so"
	governmentFlag value.ID = "co-thi-dua-chinh-phu"
)

func limit(t *testing.T, id value.ID, on string, n, whole int64, want rule.Verdict) award.Limit {
	l, ok := vietnam.Limit(id, n, whole, day(on))
	require.True(t, ok)
	assert.Equal(t, want, l.Verdict, "%d of %d on %s", n, whole, on)
	return l
}

// needed asserts how many of a council of 15 must agree, and returns the basis.
func needed(t *testing.T, id value.ID, on string, want int) law.Basis {
	r, ok := vietnam.CouncilRule(id, day(on))
	require.True(t, ok)
	n, err := r.Rule.Needed(15)
	require.NoError(t, err)
	assert.Equal(t, want, n, id)
	return r.Basis
}

func money(id value.ID, r award.Recipient, on, product, amount string, basis law.Basis) func(*testing.T) {
	return func(t *testing.T) {
		b, ok := vietnam.Bonus(id, r, day(on))
		require.True(t, ok, id)
		assert.Equal(t, product, b.Product.String(), id)
		assert.Equal(t, amount, b.Amount.String(), id)
		assert.Equal(t, basis, b.Basis, id)
	}
}

func absentMembers(t *testing.T) {
	r, ok := vietnam.CouncilRule("chien-si-thi-dua-tinh", day("2021-03-12"))
	require.True(t, ok)
	council, present, written, secret := 15, 13, 0, []bool{true}
	minutes := ballot.Minutes{
		Attendance: ballot.Attendance{Council: &council, Present: &present, Written: &written},
		Secret:     &secret[0],
		Votes:      []ballot.Tally{{Candidate: "a", For: 13}},
	}
	finding, _ := ballot.Count(&r.Rule, minutes).For("a")
	assert.Equal(t, ballot.NotCarried, finding.Result, "13 of 15 are 86.7 %")
}

func households(t *testing.T) {
	for _, id := range []value.ID{"bang-khen-thu-tuong", "bang-khen-tinh", "bang-khen-bo", "giay-khen", "giay-khen-xa"} {
		person, ok := vietnam.Bonus(id, award.Person, day("2025-08-15"))
		require.True(t, ok, id)
		household, ok := vietnam.Bonus(id, award.Household, day("2025-08-15"))
		require.True(t, ok, id)
		assert.Equal(t, 3*person.Coefficient.Units(), 2*household.Coefficient.Units(), id)
	}
}

func communeChair(t *testing.T) {
	for _, id := range []value.ID{fighter, "tap-the-lao-dong-tien-tien"} {
		for on, want := range map[string]bool{"2024-09-01": false, "2025-09-01": true} {
			v, ok := mustAward(t, id).Authority.At(day(on))
			require.True(t, ok)
			found := false
			for _, d := range v.Value.Deciders {
				found = found || d.Who.EN == "Chair of the commune People's Committee"
			}
			assert.Equal(t, want, found, "%s on %s", id, on)
		}
	}
}

func tie(t *testing.T) {
	equals := []award.Equal{
		{ID: "a", Recipient: award.Collective, Women: value.MustRatio("69%")},
		{ID: "b", Recipient: award.Collective, Women: value.MustRatio("70%")},
	}
	for on, cite := range map[string]string{"2021-03-12": "91-2017-nd-cp:3.2", "2024-09-01": "98-2023-nd-cp:4.6", "2025-09-01": "152-2025-nd-cp:4.6"} {
		p, ok := vietnam.Prefer(equals, day(on))
		require.True(t, ok)
		assert.Equal(t, value.ID("b"), p.Chosen, on)
		assert.Equal(t, cite, p.Cite.String())
	}
}

// noDraft asserts that nothing of the law of 2026 is encoded: an answer for a day
// after the edition is that of the law before, and says so.
func noDraft(t *testing.T) {
	const unseen value.ID = "06-2026-qh16"
	i, ok := vietnam.Corpus().Instrument(unseen)
	require.True(t, ok)
	assert.Empty(t, i.Provisions)
	assert.NotEqual(t, law.Quoted, i.Basis)
	file := readCases(t)
	for _, c := range file.Cases {
		if c.Name != "person: grassroots fighter B: initiative" {
			continue
		}
		facts := arrange(t, file, c)
		facts.On = day("2026-10-01")
		a, ok := vietnam.Assess(c.Award, c.Subject(), facts)
		require.True(t, ok)
		assert.Equal(t, rule.Met, a.Verdict, "the draft's condition is asked for by nothing")
		require.NotNil(t, a.Proof.Found)
		assert.Equal(t, "award.after-edition", a.Proof.Found.Code)
		for _, cite := range a.Cites {
			assert.NotEqual(t, unseen, cite.Instrument)
		}
		return
	}
	t.Error("the case is gone")
}

// noAbsence asserts that no fact asks for absence or maternity leave: nothing
// could bar a person by it.
func noAbsence(t *testing.T) {
	for _, f := range vietnam.Vocabulary().Facts() {
		for _, word := range []string{"absen", "leave", "maternity", "days-"} {
			assert.NotContains(t, strings.ToLower(string(f.ID)), word)
		}
	}
}

// partyRating asserts that the party's rating bars every award to a collective
// that has a standard, and only until the provision was repealed.
func partyRating(t *testing.T) {
	given, issues := vietnam.Vocabulary().NewFacts(map[value.ID]rule.Given{
		"has-party-or-mass-organisations":        rule.GivenTruth(true),
		"party-and-mass-organisations-excellent": rule.GivenTruth(false),
	}, value.Path{})
	require.NoError(t, issues.Err())
	year, err := value.CalendarYear("2019")
	require.NoError(t, err)
	n := 0
	for _, a := range vietnam.Awards() {
		for on, want := range map[string]rule.Verdict{"2020-03-16": rule.NotMet, "2020-12-15": rule.Unknown} {
			facts := rule.Case{On: day(on), Years: []rule.YearFacts{{Year: year, Facts: given}}}
			proof, ok := vietnam.Evaluate(a.ID, award.Collective, facts)
			if !ok {
				continue
			}
			n++
			assert.Equal(t, want, proof.Verdict(), "%s on %s", a.ID, on)
		}
	}
	assert.Greater(t, n, 20)
}

// A law that brought in an award has a day; what an amendment or the oldest law
// of the corpus did, the corpus does not tell.
func TestIntroduced(t *testing.T) {
	for _, c := range []struct {
		award  value.ID
		want   string
		reason string
	}{
		{"xa-tieu-bieu", "2024-01-01", "law 2022 art. 20.1.đ"},
		{"bang-khen-quan-khu", "2024-01-01", "law 2022 art. 76.2"},
		{"co-thi-dua-tinh", "", "law 2003 art. 20.2.b, the oldest law of the corpus"},
		{"giay-khen", "", "law 2003 art. 74.1 as amended in 2013: what stood there before was not read"},
		{"no-such-award", "", ""},
	} {
		day, cite, ok := vietnam.Introduced(c.award)
		assert.Equal(t, c.want != "", ok, "%s: %s", c.award, c.reason)
		if ok {
			assert.Equal(t, c.want, day.String(), c.reason)
			assert.False(t, cite.IsZero())
		}
	}
}

// A letter names the provision of the standard as it stands on the day.
func TestStandardBy(t *testing.T) {
	for _, c := range []struct {
		award     value.ID
		recipient award.Recipient
		on        string
		want      string
		reason    string
	}{
		{"co-thi-dua-chinh-phu", award.Collective, "2023-12-31", "15-2003-qh11:25", "the last day of the law of 2003"},
		{"co-thi-dua-chinh-phu", award.Collective, "2024-01-01", "06-2022-qh15:25.1", "those who lead blocs of ministries and provinces"},
		{"bang-khen-tinh", award.Person, "2024-01-01", "06-2022-qh15:74.1", "persons have a clause of their own"},
		{"bang-khen-tinh", award.Collective, "2024-01-01", "06-2022-qh15:74.3", "and collectives theirs"},
		{"co-thi-dua-tinh", award.Person, "2024-01-01", "", "no person is given it"},
		{"co-thi-dua-tinh", award.Collective, "2017-12-31", "", "before the catalogue"},
		{"anh-hung-lao-dong", award.Collective, "2024-01-01", "", "no standard is encoded"},
		{"no-such-award", award.Collective, "2024-01-01", "", ""},
	} {
		cite, ok := vietnam.StandardBy(c.award, c.recipient, day(c.on))
		assert.Equal(t, c.want != "", ok, "%s: %s", c.award, c.reason)
		if ok {
			assert.Equal(t, c.want, cite.String(), "%s: %s", c.award, c.reason)
		}
	}
}
