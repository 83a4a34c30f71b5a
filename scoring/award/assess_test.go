package award_test

import (
	"cmp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

func codes(ms []value.Message) []string {
	list := make([]string, 0, len(ms))
	for _, m := range ms {
		list = append(list, m.Code)
	}
	return list
}

// on is a case about which nothing is known, in the calendar year 2020.
func on(date string) rule.Case {
	year, _ := value.CalendarYear("2020")
	return rule.Case{On: day(date), Years: []rule.YearFacts{{Year: year}}}
}

func TestAssessNotes(t *testing.T) {
	yes, no := true, false
	ended, authority, central, none, remark, unread := "award.ended-by", "award.authority", "award.central-unit", "award.not-encoded", "award.remark", "award.unread"
	for _, c := range []struct {
		name, award, on string
		central         *bool
		want            []string
		found           string
		reason          string
	}{
		{"central unit, flag of the province", "co-thi-dua-tinh", "2021-03-12", &yes, []string{ended, authority, central}, "", "circular 12/2019 art. 8.2, third paragraph"},
		{"central unit, certificate", "bang-khen-tinh", "2021-03-12", &yes, []string{ended, authority, central}, "", "circular 12/2019 art. 8.2 names the certificate too"},
		{"central unit, title", "tap-the-lao-dong-xuat-sac", "2021-03-12", &yes, []string{ended, authority, authority, authority}, "", "circular 12/2019 art. 8.2 does not name the collective titles"},
		{"central unit, flag of the ministry", "co-thi-dua-bo", "2021-03-12", &yes, []string{ended, authority}, "", "its own ministry's flag needs no leave of art. 8.2"},
		{"unit of the province", "co-thi-dua-tinh", "2021-03-12", &no, []string{ended, authority}, "", "law 2003 art. 79 alone"},
		{"whose unit is not given", "co-thi-dua-tinh", "2021-03-12", nil, []string{ended, authority}, "", "nothing is assumed"},
		{"party rating still asked for", "co-thi-dua-tinh", "2020-11-08", &no, []string{authority}, "", "circular 12/2019 art. 2.7 still holds"},
		{"party rating ended", "co-thi-dua-tinh", "2020-11-09", &no, []string{ended, authority}, "", "repealed that day"},
		{"advanced collective", "tap-the-lao-dong-tien-tien", "2021-03-12", nil, []string{ended, authority, authority, authority}, "", "law 2003 art. 80.1 and 80.4, decree 91 art. 43.2.b"},
		{"before the circular", "co-thi-dua-tinh", "2017-12-31", &yes, []string{authority}, "award.before-catalogue", "who decides is known although the standard is not encoded"},
		{"before the decree", "tap-the-lao-dong-tien-tien", "2017-09-30", nil, []string{authority, authority}, "award.before-catalogue", "decree 91 art. 43 not yet"},
		{"no standard encoded", "xa-tieu-bieu", "2024-01-01", nil, []string{remark, authority}, none, "who decides is known although the standard is not encoded, and why it is not"},
		{"a standard known through others", "bang-khen-thu-tuong", "2021-03-12", nil, []string{ended, remark, authority}, "", "article 38 of the decree was not read: the remark says how the standard is known"},
		{"a circular that is not at hand", "co-thi-dua-tinh", "2019-06-20", &no, []string{unread, authority}, "", "circular 08/2017 was in force until the end of 2019"},
		{"a remark on the standard", "co-thi-dua-tinh", "2024-06-20", &no, []string{remark, authority}, "", "law 2022 art. 26.3: that the province lays down details"},
		{"not in force yet", "xa-tieu-bieu", "2023-12-31", nil, []string{}, "award.not-in-force", "the law of 2003 has no such title"},
		{"given to others", "chien-si-thi-dua-co-so", "2021-03-12", nil, []string{authority, authority, authority, authority}, "award.not-for", "law 2003 art. 20.1: a title of persons"},
		{"no day", "co-thi-dua-tinh", "", nil, []string{}, "award.no-day", "no law can be chosen"},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts := rule.Case{}
			if c.on != "" {
				facts = on(c.on)
			}
			a, ok := vietnam.Assess(value.ID(c.award), award.Subject{ID: "u", Recipient: award.Collective, Central: c.central}, facts)
			require.True(t, ok)
			assert.Equal(t, c.want, codes(a.Notes), c.reason)
			found := ""
			if a.Proof.Found != nil {
				found = a.Proof.Found.Code
			}
			assert.Equal(t, c.found, found, c.reason)
			// Whom an award is for settles it; the rest hangs on facts.
			verdict, state := rule.Unknown, award.Open
			if c.found == "award.not-for" {
				verdict, state = rule.NotMet, award.StateNotMet
			}
			assert.Equal(t, verdict, a.Verdict)
			assert.Equal(t, state, a.State)
		})
	}
}

func TestAssessUnknownAward(t *testing.T) {
	a, ok := vietnam.Assess("huan-chuong", subject, on("2021-03-12"))
	assert.False(t, ok, "an order has a name and a class")
	assert.Zero(t, a)
}

func TestAssessCites(t *testing.T) {
	yes := true
	a, _ := vietnam.Assess("co-thi-dua-tinh", award.Subject{ID: "u", Recipient: award.Collective, Central: &yes}, on("2021-03-12"))
	var got []string
	for _, c := range a.Cites {
		got = append(got, c.String())
	}
	assert.Equal(t, []string{
		"05-2020-tt-bnv", "12-2019-tt-bnv:2.5", "12-2019-tt-bnv:8.2", "12-2019-tt-bnv:8.3",
		"15-2003-qh11:10.1.b", "15-2003-qh11:26", "15-2003-qh11:26.1", "15-2003-qh11:26.2", "15-2003-qh11:26.3", "15-2003-qh11:79",
		"91-2017-nd-cp:12.1",
	}, got, "in order, each once; 8.2 is cited by the standard and by the note")
}

// That art. 2.7 of circular 12/2019 was repealed is known from a newspaper: an
// answer that rests on the repeal says so, one that does not is as sure as the
// texts.
func TestAssessBasis(t *testing.T) {
	file := readCases(t)
	want := map[string]law.Basis{
		"party rating: excellent":             law.Quoted,
		"party rating: last day":              law.Quoted,
		"party rating: flag in December 2020": law.Secondary,
		"flag: not new-model":                 law.Quoted,
		"flag: new-model not given":           law.Secondary,
		"pending: standard not met":           law.Quoted,
		"day: first of regime B":              law.Secondary,
	}
	for _, c := range file.Cases {
		if basis, ok := want[c.Name]; ok {
			assert.Equal(t, basis, assessCase(t, file, c).Basis, c.Name)
			delete(want, c.Name)
		}
	}
	assert.Empty(t, want, "cases that are not there")
}

func TestAssessAfterEdition(t *testing.T) {
	edition := vietnam.Corpus().Edition()
	a := assess(t, "co-thi-dua-tinh", rule.Case{On: edition})
	assert.NotContains(t, codes([]value.Message{*cmp.Or(a.Proof.Found, &value.Message{})}), "award.after-edition", "the day of the edition itself was checked")
	a = assess(t, "co-thi-dua-tinh", rule.Case{On: edition.AddDays(1)})
	require.NotNil(t, a.Proof.Found)
	assert.Equal(t, "award.after-edition", a.Proof.Found.Code, "at the root of the proof")
}

// What is missing about suspension settles no standard.
func TestAssessMissingFlags(t *testing.T) {
	file := readCases(t)
	for _, c := range file.Cases {
		a := assessCase(t, file, c)
		for _, need := range a.Missing {
			if need.Fact == "proceedings-pending" {
				assert.Equal(t, a.Verdict == rule.Met, need.CouldMeet, c.Name)
				assert.False(t, need.CouldFail, "%s: a suspension is no refusal", c.Name)
			}
		}
	}
}

// Nothing that a caller does to what it was given reaches the catalogue.
func TestCatalogueCannotBeChanged(t *testing.T) {
	a, _ := vietnam.Award("co-thi-dua-tinh")
	a.Authority[0].Value.Deciders[0].Who.VI = ""
	a.Authority[0].Value = nil
	b := vietnam.Awards()
	b[0].Authority[0].Value.Deciders = nil
	again, _ := vietnam.Award("co-thi-dua-tinh")
	require.NotNil(t, again.Authority[0].Value)
	assert.NotEmpty(t, again.Authority[0].Value.Deciders[0].Who.VI)
	assert.NotEmpty(t, vietnam.Awards()[0].Authority[0].Value.Deciders)
	assert.Same(t, vietnam, award.Vietnam(), "read once")
}

// Law 2003 art. 20 and law 2022 arts 19, 20 list the titles; all else is a form.
func TestAwards(t *testing.T) {
	var titles, forms []value.ID
	for _, a := range vietnam.Awards() {
		if a.Kind == award.Title {
			titles = append(titles, a.ID)
		} else {
			forms = append(forms, a.ID)
		}
	}
	assert.Equal(t, []value.ID{
		"chien-si-thi-dua-bo", "chien-si-thi-dua-co-so", "chien-si-thi-dua-tinh", "chien-si-thi-dua-toan-quoc", "chien-si-tien-tien",
		"co-thi-dua-bo", "co-thi-dua-chinh-phu", "co-thi-dua-dai-hoc-quoc-gia", "co-thi-dua-quan-khu", "co-thi-dua-tinh",
		"don-vi-quyet-thang", "don-vi-tien-tien", "gia-dinh-van-hoa", "lao-dong-tien-tien",
		"tap-the-lao-dong-tien-tien", "tap-the-lao-dong-xuat-sac", "thon-to-dan-pho-van-hoa", "xa-tieu-bieu",
	}, titles)
	assert.Len(t, forms, 48, "orders, medals, honours, prizes, badges, certificates")
}
