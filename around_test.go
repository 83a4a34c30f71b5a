package blocs_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

func around(t *testing.T, change func(q object)) (blocs.Answer, blocs.Around) {
	a, issues := answered(t, ask(t, change))
	require.NoError(t, issues.Err())
	return a, a.Findings[0].Around
}

// How the council votes and until when files are taken is said without being
// asked, where the law of the day says it.
func TestVoteAndFiling(t *testing.T) {
	for _, c := range []struct {
		name, award, recipient, on, share string
		filing                            int
		report                            bool
		unseen                            []string
		reason                            string
	}{
		{"national fighter in A", "chien-si-thi-dua-toan-quoc", "person", "2021-03-12", "90%", 1, false, nil, "decree 91 art. 45.8, 48.1.a"},
		{"grassroots fighter in A", "chien-si-thi-dua-co-so", "person", "2021-03-12", "", 0, false, nil, "decree 91 art. 45.8 does not name it"},
		{"grassroots fighter in B", "chien-si-thi-dua-co-so", "person", "2024-09-01", "80%", 0, false, nil, "decree 98 art. 30.7"},
		{"Government flag in B", "co-thi-dua-chinh-phu", "collective", "2024-09-01", "80%", 2, false, nil, "decree 98 art. 30.7, 32.1.b"},
		{"Government flag in C", "co-thi-dua-chinh-phu", "collective", "2025-09-01", "", 0, false, []string{"award.vote-unseen", "award.filing-unseen"}, "the articles of decree 152 were not seen"},
		{"Labour Order in A", "huan-chuong-lao-dong-hang-ba", "collective", "2021-03-12", "", 2, true, nil, "decree 91 art. 48.1.c; circular 12/2019 art. 2.4"},
		{"ministry's flag in C", "co-thi-dua-bo", "collective", "2026-03-01", "", 0, false, []string{"award.vote-unseen"}, "the articles of decree 152 were not seen; decree 98 had no time for filing it"},
		{"national fighter in C", "chien-si-thi-dua-toan-quoc", "person", "2025-08-15", "", 0, false, []string{"award.vote-unseen", "award.filing-unseen"}, "the same; decree 98 art. 32.1.a"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, got := around(t, func(q object) {
				q["awards"], q["on"] = []any{c.award}, c.on
				in(q, "subject")["recipient"] = c.recipient
			})
			require.Equal(t, c.share != "", got.Vote != nil, c.reason)
			if got.Vote != nil {
				assert.Equal(t, c.share, got.Vote.Rule.Share.String(), c.reason)
			}
			assert.Len(t, got.Filing, c.filing, c.reason)
			assert.Equal(t, c.report, got.Report != nil, c.reason)
			var unseen []string
			for _, m := range got.Unseen {
				unseen = append(unseen, m.Code)
				for _, lang := range []value.Lang{value.VI, value.EN} {
					assert.Contains(t, blocs.RenderAnswer(a, lang), blocs.Printer(lang).Print(m), "the page says so")
				}
			}
			assert.Equal(t, c.unseen, unseen, c.reason)
			assert.Nil(t, got.Compared, "not asked")
			assert.Nil(t, got.Earliest, "not asked")
			assert.Nil(t, got.WhatIf, "not asked")
		})
	}
}

func TestCompared(t *testing.T) {
	for _, c := range []struct {
		name, on string
		state    award.State
		found    string
		compared bool
		reason   string
	}{
		{"the law after", "2024-01-15", award.Open, "", true, "law 2022 art. 27 asks for other facts too"},
		{"the same law", "2021-02-15", award.StateMet, "", true, "law 2003 art. 27 on both days"},
		{"before the catalogue", "2017-12-31", award.Open, "award.before-catalogue", false, "standards begin in 2018"},
		{"after the edition", "2026-12-01", award.Open, "award.after-edition", true, "the last known law, and it says so"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, got := around(t, func(q object) { q["compare"] = c.on })
			require.NotNil(t, got.Compared)
			assert.Equal(t, c.state, got.Compared.State, c.reason)
			assert.Equal(t, c.compared, got.Compared.Comparison != nil, c.reason)
			found := ""
			if got.Compared.Found != nil {
				found = got.Compared.Found.Code
			}
			assert.Equal(t, c.found, found, c.reason)
			if c.state == award.StateMet {
				assert.Empty(t, got.Compared.Comparison.Differences, c.reason)
			}
			for _, lang := range []value.Lang{value.VI, value.EN} {
				assert.Contains(t, blocs.RenderAnswer(a, lang), value.Printer{Lang: lang}.Date(got.Compared.On))
			}
		})
	}
}

func TestEarliestAndWhatIf(t *testing.T) {
	facts := func(q object) object { return in(q, "records", 0, "facts") }
	for _, c := range []struct {
		name    string
		change  func(q object)
		wanted  rule.Verdict
		outcome rule.CounterfactualOutcome
		year    rule.OutlookOutcome
		reason  string
	}{
		{"met", func(object) {}, rule.NotMet, rule.TurnFound, rule.OutlookMet, "what would lose it"},
		{"one short", func(q object) { facts(q)["advanced-share"] = "27/40" }, rule.Met, rule.TurnFound, rule.OutlookPossible, "law 2003 art. 27.1.c: the share"},
		{"not given", func(q object) { delete(facts(q), "registered") }, rule.Met, rule.TurnFound, rule.OutlookPossible, "to be given counts as a change"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, got := around(t, func(q object) {
				q["earliest"], q["whatIf"] = true, true
				c.change(q)
			})
			require.NotNil(t, got.WhatIf)
			assert.Equal(t, c.wanted, got.WhatIf.Wanted, c.reason)
			assert.Equal(t, c.outcome, got.WhatIf.Outcome, c.reason)
			require.NotNil(t, got.Earliest)
			assert.Equal(t, c.year, got.Earliest.Outcome, c.reason)
		})
	}
	_, got := around(t, func(q object) {
		q["earliest"], q["whatIf"], q["awards"], q["on"] = true, true, []any{"xa-tieu-bieu"}, "2024-09-01"
	})
	assert.Nil(t, got.Earliest, "no standard is encoded")
	assert.Nil(t, got.WhatIf, "no standard is encoded")
}

// What is paid of several awards, and numbers beside the ceilings of the law.
func TestPaymentsAndLimits(t *testing.T) {
	a, _ := around(t, func(object) {})
	assert.Empty(t, a.Payments, "one award stands alone")
	assert.Empty(t, a.Limits, "no number was given")
	a, _ = around(t, func(q object) {
		q["awards"] = []any{"tap-the-lao-dong-xuat-sac", "co-thi-dua-tinh", "bang-khen-tinh", "giay-khen"}
		q["shares"] = []any{
			object{"award": "chien-si-thi-dua-co-so", "number": 3, "of": 19}, object{"award": "co-thi-dua-chinh-phu", "number": 6, "of": 30},
			object{"award": "co-thi-dua-tinh", "number": 1, "of": 2},
		}
	})
	var says []string
	for _, p := range a.Payments {
		says = append(says, p.Says.Code)
	}
	assert.Equal(t, []string{"award.not-paid", "award.paid", "award.paid-forms", "award.paid-forms"}, says, "decree 91 art. 66.2.c; of forms it was not said what for")
	require.Len(t, a.Limits, 2)
	assert.Equal(t, rule.NotMet, a.Limits[0].Limit.Verdict, "3 of 19 are over 15 % (worked fact 9)")
	assert.Equal(t, rule.Met, a.Limits[1].Limit.Verdict, "6 of 30 are 20 % (worked fact 19)")
	require.Len(t, a.Issues, 1)
	assert.Equal(t, "blocs.share-unlimited /shares/2/award", a.Issues[0].Code+" "+a.Issues[0].Path)
}
