package award_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

func TestCouncilRule(t *testing.T) {
	yes := true
	for _, c := range []struct {
		name, award, on string
		needed          int // of 15; 0 where no rule is known
		secret, written *bool
		quorum          string
		cites           []string
		basis           law.Basis
		reason          string
	}{
		{"fighter of the province in A", "chien-si-thi-dua-tinh", "2021-03-12", 14, &yes, &yes, "2/3", []string{"91-2017-nd-cp:45.8", "12-2019-tt-bnv:11.2"}, law.Quoted, "worked fact 31: 90 % of 15 is 13.5, so 14"},
		{"national fighter in A", "chien-si-thi-dua-toan-quoc", "2021-03-12", 14, &yes, &yes, "2/3", []string{"91-2017-nd-cp:45.8", "12-2019-tt-bnv:11.2"}, law.Quoted, "decree 91 art. 45.8 names it"},
		{"before the circular", "chien-si-thi-dua-bo", "2019-12-31", 14, &yes, &yes, "", []string{"91-2017-nd-cp:45.8"}, law.Quoted, "circular 12/2019 art. 11 begins on 1 January 2020"},
		{"grassroots fighter in A", "chien-si-thi-dua-co-so", "2021-03-12", 0, nil, nil, "", nil, "", "decree 91 art. 45.8 does not name it"},
		{"flag in A", "co-thi-dua-tinh", "2021-03-12", 0, nil, nil, "", nil, "", "decree 91 art. 45.8 does not name flags"},
		{"fighter of the province in B", "chien-si-thi-dua-tinh", "2024-09-01", 14, nil, &yes, "", []string{"98-2023-nd-cp:30.7"}, law.Secondary, "worked fact 45: 90 %; “vote”, not “secret”"},
		{"grassroots fighter in B", "chien-si-thi-dua-co-so", "2024-09-01", 12, nil, &yes, "", []string{"98-2023-nd-cp:30.7"}, law.Secondary, "worked fact 45: 80 % of 15"},
		{"flag in B", "co-thi-dua-tinh", "2025-06-30", 12, nil, &yes, "", []string{"98-2023-nd-cp:30.7"}, law.Secondary, "decree 98 art. 30.7 names both flags"},
		{"Government flag in B", "co-thi-dua-chinh-phu", "2024-09-01", 12, nil, &yes, "", []string{"98-2023-nd-cp:30.7"}, law.Secondary, "decree 98 art. 30.7"},
		{"flag in C", "co-thi-dua-tinh", "2025-07-01", 0, nil, nil, "", nil, "", "the article of decree 152 was not seen"},
		{"fighter in C", "chien-si-thi-dua-tinh", "2026-01-01", 0, nil, nil, "", nil, "", "the article of decree 152 was not seen"},
		{"certificate", "bang-khen-tinh", "2024-09-01", 0, nil, nil, "", nil, "", "decree 98 art. 30.7 does not name it"},
		{"no such award", "x", "2024-09-01", 0, nil, nil, "", nil, "", "not in the catalogue"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, ok := vietnam.CouncilRule(value.ID(c.award), day(c.on))
			require.Equal(t, c.needed > 0, ok, c.reason)
			if !ok {
				assert.Zero(t, got)
				return
			}
			require.NoError(t, got.Rule.Check(value.Path{}).Err())
			assert.Equal(t, ballot.Council, got.Rule.Base, c.reason)
			needed, err := got.Rule.Needed(15)
			require.NoError(t, err)
			assert.Equal(t, c.needed, needed, c.reason)
			assert.Equal(t, c.secret, got.Rule.Secret, c.reason)
			assert.Equal(t, c.written, got.Rule.Written, c.reason)
			quorum := ""
			if got.Rule.Quorum != nil {
				quorum = got.Rule.Quorum.Share.String()
			}
			assert.Equal(t, c.quorum, quorum, c.reason)
			assert.Equal(t, c.cites, texts(got.Cites), c.reason)
			assert.Equal(t, c.basis, got.Basis, c.reason)
		})
	}
}

func texts(cites []law.Cite) []string {
	var all []string
	for _, c := range cites {
		all = append(all, c.String())
	}
	return all
}

// Worked fact 32: 13 of 13 present agree, and two absent members were not asked:
// 13 of 15 are 86.7 %.
func TestCouncilRuleCountsAbsentMembers(t *testing.T) {
	r, ok := vietnam.CouncilRule("chien-si-thi-dua-tinh", day("2021-03-12"))
	require.True(t, ok)
	council, present := 15, 13
	for votes, want := range map[int]ballot.Result{13: ballot.NotCarried, 14: ballot.Carried} {
		minutes := ballot.Minutes{
			Attendance: ballot.Attendance{Council: &council, Present: &present, Written: new(int)},
			Secret:     &[]bool{true}[0],
			Votes:      []ballot.Tally{{Candidate: "a", For: votes}},
		}
		if votes > present {
			*minutes.Attendance.Written = votes - present
		}
		finding, _ := ballot.Count(&r.Rule, minutes).For("a")
		assert.Equal(t, want, finding.Result, votes)
	}
}

func TestFiling(t *testing.T) {
	for _, c := range []struct {
		name, award, on string
		year            int // in which the days lie
		last            []string
		cite            string
		reason          string
	}{
		{"national fighter in A", "chien-si-thi-dua-toan-quoc", "2021-03-12", 2022, []string{"2022-10-31"}, "91-2017-nd-cp:48.1.a", "worked fact 14: 31 October of the year after the second decision"},
		{"national fighter in B", "chien-si-thi-dua-toan-quoc", "2024-09-01", 2025, []string{"2025-12-31"}, "98-2023-nd-cp:32.1.a", "decree 98 art. 32.1"},
		{"Government flag in A", "co-thi-dua-chinh-phu", "2021-03-12", 2021, []string{"2021-03-30", "2021-10-14"}, "91-2017-nd-cp:48.1.b", "“trước ngày”: before 31 March; education before 15 October"},
		{"Government flag in B", "co-thi-dua-chinh-phu", "2024-09-01", 2024, []string{"2024-06-30", "2024-12-31"}, "98-2023-nd-cp:32.1.b", "“chậm nhất”: on the day itself"},
		{"Government flag in C", "co-thi-dua-chinh-phu", "2025-07-01", 2025, nil, "", "the article of decree 152 was not seen"},
		{"provincial flag", "co-thi-dua-tinh", "2021-03-12", 2021, nil, "", "the province's own dates are no law of the corpus"},
		{"no such award", "x", "2021-03-12", 2021, nil, "", "not in the catalogue"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var last []string
			for _, f := range vietnam.Filing(value.ID(c.award), day(c.on)) {
				last = append(last, f.Days.Value.Last(c.year).String())
				assert.Equal(t, c.cite, f.Days.Cite.String(), c.reason)
			}
			assert.Equal(t, c.last, last, c.reason)
		})
	}
}

// Circular 12/2019 art. 2.4: a report older than six months is not taken.
func TestReportAge(t *testing.T) {
	for _, c := range []struct{ name, award, on, want, reason string }{
		{"order in A", "huan-chuong-lao-dong-hang-ba", "2021-03-12", "6", "merit, to the Prime Minister"},
		{"certificate of the Prime Minister", "bang-khen-thu-tuong", "2020-01-01", "6", "the circular begins"},
		{"before the circular", "bang-khen-thu-tuong", "2019-12-31", "", "Circular 08/2017 was not seen"},
		{"in B", "bang-khen-thu-tuong", "2024-01-01", "", "not seen"},
		{"Government flag", "co-thi-dua-chinh-phu", "2021-03-12", "", "the clause is on commendation by merit, a flag is a title of the year"},
		{"flag of the province", "co-thi-dua-tinh", "2021-03-12", "", "nothing is submitted to the Prime Minister"},
		{"no such award", "x", "2021-03-12", "", "not in the catalogue"},
	} {
		t.Run(c.name, func(t *testing.T) {
			age, ok := vietnam.ReportAge(value.ID(c.award), day(c.on))
			require.Equal(t, c.want != "", ok, c.reason)
			if ok {
				assert.Equal(t, c.want, age.Months.String(), c.reason)
				assert.Equal(t, "12-2019-tt-bnv:2.4", age.Cite.String())
				assert.Equal(t, law.Quoted, age.Basis)
			}
		})
	}
}

// Worked fact 42: which circular goes with which decree.
func TestInstruments(t *testing.T) {
	for on, want := range map[string][]string{
		"2018-06-30": {"15-2003-qh11", "91-2017-nd-cp", "08-2017-tt-bnv"},
		"2019-12-31": {"15-2003-qh11", "91-2017-nd-cp", "08-2017-tt-bnv"},
		"2021-03-12": {"15-2003-qh11", "91-2017-nd-cp", "12-2019-tt-bnv"},
		"2023-12-31": {"15-2003-qh11", "91-2017-nd-cp", "12-2019-tt-bnv"},
		"2024-01-01": {"06-2022-qh15", "98-2023-nd-cp"},
		"2025-06-30": {"06-2022-qh15", "98-2023-nd-cp", "01-2024-tt-bnv"},
		"2025-07-15": {"06-2022-qh15", "152-2025-nd-cp", "01-2024-tt-bnv"},
		"2025-08-04": {"06-2022-qh15", "152-2025-nd-cp", "01-2024-tt-bnv"},
		"2025-08-05": {"06-2022-qh15", "152-2025-nd-cp", "15-2025-tt-bnv"},
		"2004-06-30": nil,
	} {
		assert.Equal(t, want, texts(vietnam.Instruments(day(on))), on)
	}
}

// Worked fact 39, and what decree 129/2025 art. 59 leaves as it was.
func TestCommuneChair(t *testing.T) {
	commune := func(id value.ID, on string) bool {
		a, ok := vietnam.Award(id)
		require.True(t, ok, id)
		v, ok := a.Authority.At(day(on))
		require.True(t, ok, id)
		found := false
		for _, d := range v.Value.Deciders {
			found = found || d.Who.EN == "Chair of the commune People's Committee"
			assert.False(t, on >= "2025-07-01" && d.Who.VI == "Chủ tịch Ủy ban nhân dân cấp huyện", "%s: districts are no more", id)
		}
		return found
	}
	for id, before := range map[value.ID]bool{
		"tap-the-lao-dong-tien-tien": false, "chien-si-thi-dua-co-so": false, "thon-to-dan-pho-van-hoa": false,
		"lao-dong-tien-tien": true, "gia-dinh-van-hoa": true, "giay-khen-xa": true,
	} {
		assert.Equal(t, before, commune(id, "2024-09-01"), id)
		assert.Equal(t, before, commune(id, "2025-06-30"), id)
		assert.True(t, commune(id, "2025-07-01"), id)
		assert.True(t, commune(id, "2025-09-01"), id)
	}
	assert.Equal(t, award.CommuneLevel, mustAward(t, "giay-khen-xa").Level)
}

// Since 2022 the law itself gives the commune's chair three awards (article 80,
// clause 3); only what was the district's rests on decree 129/2025, article 59.
func TestCommuneChairCites(t *testing.T) {
	own, moved := "06-2022-qh15:80.3", "129-2025-nd-cp:59"
	for _, c := range []struct {
		name, award string
		want        []string
		reason      string
	}{
		{"cultural family", "gia-dinh-van-hoa", []string{own}, "never the district's"},
		{"commune's commendation", "giay-khen-xa", []string{own, moved}, "its own, and the district's certificates (75.1.d ended)"},
		{"advanced worker", "lao-dong-tien-tien", []string{own, moved}, "80.3, and what 80.2 gave the district"},
		{"grassroots fighter", "chien-si-thi-dua-co-so", []string{moved}, "80.3 does not name it"},
		{"advanced collective", "tap-the-lao-dong-tien-tien", []string{moved}, "80.3 does not name it"},
		{"cultural hamlet", "thon-to-dan-pho-van-hoa", []string{moved}, "80.3 does not name it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			v, ok := mustAward(t, value.ID(c.award)).Authority.At(day("2025-09-01"))
			require.True(t, ok)
			var got []string
			for _, d := range v.Value.Deciders {
				if strings.HasPrefix(d.Who.VI, "Chủ tịch Ủy ban nhân dân cấp xã") {
					got = append(got, d.Cite.String())
				}
			}
			assert.Equal(t, c.want, got, c.reason)
		})
	}
}

func mustAward(t *testing.T, id value.ID) award.Award {
	a, ok := vietnam.Award(id)
	require.True(t, ok, id)
	return a
}
