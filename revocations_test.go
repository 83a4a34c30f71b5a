package blocs_test

import (
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// A flag that is revoked takes away what a standing proposal rests on: the labour
// order asks for two flags in the five years (Decree 91/2017, article 24, clause 4,
// point b).
func TestRevocationChangesAProposal(t *testing.T) {
	const order value.ID = "huan-chuong-lao-dong-hang-ba"
	data, err := os.ReadFile("examples/inquiries/huan-chuong-lao-dong-hang-ba-collective-2020/input.json")
	require.NoError(t, err)
	q, issues := blocs.ReadInquiry(data)
	require.NoError(t, issues.Err())
	unit := emulation.Unit{ID: q.Subject.ID, Name: *q.Subject.Name, Central: q.Subject.Central}
	d := blocs.Dossier{
		Schema: blocs.DossierSchema, Year: q.Year, On: q.On, Records: q.Records, Grants: q.Grants, Complete: q.Complete,
		Bloc:      emulation.Bloc{ID: "khoi", Kind: emulation.Khoi, Name: value.Text{VI: "Khối"}, Level: emulation.Province, Members: []emulation.Member{{Unit: unit}}},
		Decisions: []award.Decision{{Award: order, Units: []value.ID{unit.ID}, How: emulation.Appointed}},
	}
	d.Grants[2].Decided = value.MustDate("2020-02-03")
	d.Revocations = []emulation.Revocation{{Subject: unit.ID, Award: "co-thi-dua-bo", Year: "2019", On: value.MustDate("2021-03-01"), Ground: emulation.LaterFinding}}
	r, issues := blocs.Review(d)
	require.NoError(t, issues.Err())
	require.Len(t, r.Revocations, 1)
	assert.Equal(t, []blocs.RevokedChange{{Award: order, Unit: unit.ID, Before: award.StateMet, After: r.Nominations[0].Assessment.State}}, r.Revocations[0].Changes)
	assert.NotEqual(t, award.StateMet, r.Nominations[0].Assessment.State)
	assert.Equal(t, "91-2017-nd-cp:78.4", r.Revocations[0].Revoking.Cite.String())
	assert.Equal(t, "11920000", r.Revocations[0].PaidBack.Amount.String(), "8 times 1,490,000 đ")
	d.On = value.MustDate("2021-02-28")
	r, issues = blocs.Review(d)
	require.NoError(t, issues.Err())
	assert.Empty(t, r.Revocations, "a past case is judged as it stood")
	assert.Equal(t, award.StateMet, r.Nominations[0].Assessment.State)

	q.Revocations = d.Revocations
	answer, issues := blocs.Ask(q)
	require.NoError(t, issues.Err())
	assert.NotEqual(t, award.StateMet, answer.Findings[0].Assessment.State, "an inquiry takes revocations as a dossier does")
}

// What cannot be meant of revocations is warned of, and the rest goes on.
func TestRevocationsThatCannotBeMeant(t *testing.T) {
	of := func(year, on string, id value.ID) emulation.Revocation {
		return emulation.Revocation{Subject: "so-b", Award: id, Year: year, On: value.MustDate(on)}
	}
	leaving := func(left value.ID) emulation.Revocation {
		r := of("2021", "2023-03-01", "tap-the-lao-dong-xuat-sac")
		r.Left = left
		return r
	}
	for _, c := range []struct {
		name string
		list []emulation.Revocation
		want []string
		why  string
	}{
		{"of what the council gave", []emulation.Revocation{of("2022", "2023-03-01", "co-thi-dua-tinh")}, nil, "the flag of 20 February 2023"},
		{"of a grant", []emulation.Revocation{of("2021", "2023-03-01", "tap-the-lao-dong-xuat-sac")}, nil, "it is listed"},
		{"of nothing", []emulation.Revocation{of("2020", "2023-03-01", "co-thi-dua-tinh")}, []string{"blocs.revoked-nothing /revocations/0/award"}, "nobody gave it"},
		{"of no award", []emulation.Revocation{of("2020", "2023-03-01", "x")}, []string{"award.unknown /revocations/0/award", "blocs.revoked-nothing /revocations/0/award"}, "no catalogue has it"},
		{"twice", []emulation.Revocation{of("2021", "2023-03-01", "tap-the-lao-dong-xuat-sac"), of("2021", "2023-03-02", "tap-the-lao-dong-xuat-sac")}, []string{"blocs.revoked-twice /revocations/1"}, "once revoked it is gone"},
		{"a higher award left", []emulation.Revocation{leaving("co-thi-dua-chinh-phu")}, []string{"blocs.revoked-not-lower /revocations/0/left"}, "what is left of an award is a lower one"},
		{"the award itself left", []emulation.Revocation{leaving("tap-the-lao-dong-xuat-sac")}, []string{"blocs.revoked-not-lower /revocations/0/left"}, "then nothing was revoked"},
		{"no award left", []emulation.Revocation{leaving("x")}, []string{"award.unknown /revocations/0/left"}, "no catalogue has it"},
		{"a lower award left", []emulation.Revocation{leaving("tap-the-lao-dong-tien-tien")}, nil, "the decree of 2017 lowers by how grave the fault is (article 78, clause 4)"},
		{"later than the review", []emulation.Revocation{of("2021", "2023-06-01", "tap-the-lao-dong-xuat-sac")}, []string{"blocs.revoked-later /revocations/0/on"}, "not yet"},
		{"before it was given", []emulation.Revocation{of("2021", "2022-01-19", "tap-the-lao-dong-xuat-sac")}, []string{"blocs.revoked-early /revocations/0/on"}, "given on 20 January 2022"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := scenario(t, "council-moved-down")
			d.Council = d.Council[:3]
			d.Revocations = c.list
			_, issues := blocs.Review(d)
			require.NoError(t, issues.Err(), "the rest goes on")
			var got []string
			for _, i := range issues {
				got = append(got, i.Code+" "+i.Path)
			}
			assert.Equal(t, c.want, got, c.why)
		})
	}
}

// What the rules make of a member may rest on an award that is revoked; then another
// may come into its place.
func TestRevocationChangesWhatTheRulesGive(t *testing.T) {
	d, _ := scenario(t, "tie")
	excellent := value.ID("tap-the-lao-dong-xuat-sac")
	a, b := d.Bloc.Members[0].Unit.ID, d.Bloc.Members[1].Unit.ID
	flag := value.ID("co-thi-dua-tinh")
	d.Decisions = []award.Decision{{Award: flag, Units: []value.ID{a, b}, How: emulation.Balloted, Ballots: []ballot.Minutes{{Votes: []ballot.Tally{{Candidate: a, For: 3}, {Candidate: b, For: 2}}}}}}
	d.Regulation.Quotas = []award.Quota{{Award: flag, Count: ptr(1)}}
	d.Regulation.Lines = []award.Line{{Award: flag, Order: []award.LineTest{award.TestEligibility, award.TestQuota}, RankBy: award.ByVotes,
		Conditions: []award.LineCondition{{If: rule.Condition{Received: &rule.Granted{Awards: []value.ID{excellent}}}}}}}
	for _, u := range []value.ID{a, b} {
		d.Grants = append(d.Grants, emulation.Grant{Subject: u, Award: excellent, Year: d.Year.Label})
	}
	d.Complete = []emulation.Complete{{Subject: a, From: d.Year.From, Until: d.On}}
	d.Revocations = []emulation.Revocation{{Subject: a, Award: excellent, Year: d.Year.Label, On: d.On}}
	r, issues := blocs.Review(d)
	require.NoError(t, issues.Err())
	require.Len(t, r.Revocations, 1)
	assert.Equal(t, []blocs.RevokedRule{{flag, a, award.Nominated, award.NotNominated}, {flag, b, award.NotNominated, award.Nominated}}, r.Revocations[0].Rules, "the place of the first falls to the second")
	assert.Contains(t, blocs.Render(r, value.EN), "by the rules alone: from not nominated to nominated")
	d.Revocations[0].Subject = b
	d.Complete[0].Subject = b
	r, issues = blocs.Review(d)
	require.NoError(t, issues.Err())
	assert.Empty(t, r.Revocations[0].Rules, "the second had no place with it either")
}

// A revocation may leave a lower award in its place: that is then what the unit has.
func TestRevocationLeavesALowerAward(t *testing.T) {
	const flag, certificate, government value.ID = "co-thi-dua-tinh", "bang-khen-tinh", "co-thi-dua-chinh-phu"
	for _, c := range []struct {
		name, reason string
		left         value.ID
		has          value.ID
		text         []string
	}{
		{"nothing left", "the flag is annulled", "", "", []string{"Revoked from 1 February 2024"}},
		{"a certificate left", "the flag is lowered to it; of the money no provision speaks", certificate, certificate,
			[]string{"Revoked from 1 February 2024\n      - Certificate of merit of the province is left in its place", "No provision says whether the money"}},
		{"a higher award left", "that cannot be meant: what is left is not known", government, "", []string{"is not lower than Emulation flag of the province"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, published := scenario(t, "council-moved-down")
			d, _ := scenario(t, "council-revoked")
			d.Revocations = slices.Clone(d.Revocations)
			d.Revocations[0].Left = c.left
			d.Replaces = published.Receipt.Report
			a, issues := blocs.Amend(published, d)
			require.NoError(t, issues.Err())
			i := slices.IndexFunc(a.Report.Nominations, func(n award.Nomination) bool { return n.Award == flag && n.Unit == "so-b" })
			has, ok := a.Report.Nominations[i].Council.Has()
			assert.Equal(t, c.has, has, c.reason)
			assert.Equal(t, c.has != "", ok, c.reason)
			want := []string{"blocs.amend.lost /nominations/1/council"}
			if ok {
				want = append(want, "blocs.amend.given /nominations/1/council")
			}
			assert.Subset(t, paths(a.Changes), want, c.reason)
			text := blocs.Render(a.Report, value.EN)
			for _, part := range c.text {
				assert.Contains(t, text, part, c.reason)
			}
		})
	}
}

// Of what a revocation has left, where no award can be meant, no list of awards is
// complete any more.
func TestRevocationThatLeavesNoAwardLeavesListsOpen(t *testing.T) {
	d, _ := scenario(t, "tie")
	flag, excellent := value.ID("co-thi-dua-tinh"), value.ID("tap-the-lao-dong-xuat-sac")
	a := d.Bloc.Members[0].Unit.ID
	d.Regulation.Quotas, d.Decisions = []award.Quota{{Award: flag, Count: ptr(9)}}, nil
	d.Regulation.Lines = []award.Line{{Award: flag, Order: []award.LineTest{award.TestEligibility, award.TestQuota}, RankBy: award.ByScore,
		Conditions: []award.LineCondition{{If: rule.Condition{Received: &rule.Granted{Awards: []value.ID{"tap-the-lao-dong-tien-tien"}}}}}}}
	d.Grants = []emulation.Grant{{Subject: a, Award: excellent, Year: d.Year.Label}}
	d.Complete = []emulation.Complete{{Subject: a, From: d.Year.From, Until: d.On}}
	d.Revocations = []emulation.Revocation{{Subject: a, Award: excellent, Year: d.Year.Label, On: d.On, Left: "tap-the-lao-dong-tien-tien"}}
	outcome := func() award.Outcome {
		r, issues := blocs.Review(d)
		require.NoError(t, issues.Err())
		return r.Proposals[0].Units[0].Outcome
	}
	assert.Equal(t, award.Nominated, outcome(), "it has the lower title that was left")
	d.Revocations[0].Left = "co-thi-dua-chinh-phu"
	assert.Equal(t, award.OutcomeOpen, outcome(), "which title was left nobody can tell")
	d.Revocations[0].Left = ""
	assert.Equal(t, award.NotNominated, outcome(), "nothing was left, and the list is complete")
}
