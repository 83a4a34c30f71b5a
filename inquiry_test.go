package blocs_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// ask writes an inquiry about a collective that meets every condition of the
// title of excellent labour collective, changed.
func ask(t testing.TB, change func(q object)) []byte {
	facts := object{
		"creative-effort": true, "tasks-rating": "excellent", "state-obligations": true, "regular-movement": true,
		"members-completing-share": "100%", "advanced-share": "28/40", "grassroots-fighters": 4, "member-disciplined": false,
		"united": true, "exemplary-policy-and-law": true, "registered": true, "proceedings-pending": false,
	}
	q := object{
		"$schema": blocs.InquirySchema,
		"subject": object{"id": "phong-1", "recipient": "collective", "name": object{"vi": "Phòng 1"}},
		"awards":  []any{"tap-the-lao-dong-xuat-sac"},
		"year":    object{"label": "2020", "from": "2020-01-01", "until": "2021-01-01"},
		"on":      "2021-01-15",
		"records": []any{object{"subject": "phong-1", "year": "2020", "facts": facts}},
	}
	change(q)
	data, err := json.Marshal(q)
	require.NoError(t, err)
	return data
}

func answered(t testing.TB, data []byte) (blocs.Answer, value.Issues) {
	q, issues := blocs.ReadInquiry(data)
	if issues.Err() != nil {
		return blocs.Answer{}, issues
	}
	return blocs.Ask(q)
}

func TestAsk(t *testing.T) {
	facts := func(q object) object { return in(q, "records", 0, "facts") }
	cases := []struct {
		name, reason string
		change       func(q object)
		want         award.State
	}{
		{"all given", "every condition of article 27.1 of the law of 2003", func(object) {}, award.StateMet},
		{"one short", "27 of 40 are 67.5 %, and 70 % are asked (27.1.c)", func(q object) { facts(q)["advanced-share"] = "27/40" }, award.StateNotMet},
		{"one not given", "unknown is no refusal", func(q object) { delete(facts(q), "registered") }, award.Open},
		{"pending", "the file waits (Circular 12/2019, article 2.5)", func(q object) { facts(q)["proceedings-pending"] = true }, award.Suspended},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			a, issues := answered(t, ask(t, c.change))
			require.NoError(t, issues.Err())
			require.Len(t, a.Findings, 1)
			assert.Equal(t, c.want, a.Findings[0].Assessment.State, c.reason)
			if c.want == award.StateNotMet {
				assert.Nil(t, a.Findings[0].Bonus, "no money goes with what cannot be given")
				assert.NotContains(t, a.Cites, law.MustCite("38-2019-nd-cp"), "and none is cited")
			} else {
				assert.Equal(t, "2240000", a.Findings[0].Bonus.Amount.String(), "1.5 × 1,490,000, rounded up")
			}
			for _, lang := range []value.Lang{value.VI, value.EN} {
				text := blocs.RenderAnswer(a, lang)
				assert.Contains(t, text, "15/2003/QH11")
				assert.NotContains(t, text, "{")
			}
		})
	}
}

// Worked fact 42: the block names the law, the decree and the circular of the day,
// whether or not a finding cites them.
func TestLegalBasisOfAnswer(t *testing.T) {
	for on, want := range map[string]string{
		"2025-07-15": "Căn cứ Thông tư số 01/2024/TT-BNV ngày 24 tháng 02 năm 2024 của Bộ trưởng Bộ Nội vụ.",
		"2025-08-05": "Căn cứ Thông tư số 15/2025/TT-BNV ngày 04 tháng 8 năm 2025 của Bộ trưởng Bộ Nội vụ quy định biện pháp để tổ chức, hướng dẫn thi hành",
	} {
		a, issues := answered(t, ask(t, func(q object) { q["on"] = on }))
		require.NoError(t, issues.Err())
		assert.Contains(t, blocs.RenderAnswer(a, value.VI), want, on)
	}
}

func TestAskRefuses(t *testing.T) {
	cases := []struct {
		name, reason string
		change       func(q object)
		code, path   string
	}{
		{"no awards", "what is asked?", func(q object) { q["awards"] = []any{} }, "blocs.no-awards", "/awards"},
		{"no such award", "a title of no catalogue", func(q object) { q["awards"] = []any{"co-vang"} }, "award.unknown", "/awards/0"},
		{"share of an award of no catalogue", "nothing limits it", func(q object) { q["shares"] = []any{object{"award": "co-vang", "number": 1, "of": 2}} }, "award.unknown", "/shares/0/award"},
		{"fewer than none", "a number of awards", func(q object) {
			q["shares"] = []any{object{"award": "co-thi-dua-chinh-phu", "number": -1, "of": 2}}
		}, "blocs.share-negative", "/shares/0/number"},
		{"share of nothing", "Decree 91 takes 20 % of something", func(q object) {
			q["shares"] = []any{object{"award": "co-thi-dua-chinh-phu", "number": 1, "of": 0}}
		}, "blocs.share-of-nothing", "/shares/0/of"},
		{"share twice", "one number an award", func(q object) {
			s := object{"award": "co-thi-dua-chinh-phu", "number": 1, "of": 5}
			q["shares"] = []any{s, s}
		}, "blocs.award-twice", "/shares/1/award"},
		{"achievement of what is not asked", "whose achievement?", func(q object) {
			q["achievements"] = []any{object{"award": "bang-khen-tinh", "for": "flood"}}
		}, "blocs.achievement-of-none", "/achievements/0/award"},
		{"two achievements of one award", "which of them?", func(q object) {
			a := object{"award": "tap-the-lao-dong-xuat-sac", "for": "flood"}
			q["achievements"] = []any{a, a}
		}, "blocs.award-twice", "/achievements/1/award"},
		{"asked twice", "one answer is enough", func(q object) {
			q["awards"] = []any{"tap-the-lao-dong-xuat-sac", "tap-the-lao-dong-xuat-sac"}
		}, "blocs.award-twice", "/awards/1"},
		{"another subject", "facts about somebody else", func(q object) { in(q, "subject")["id"] = "phong-2" }, "blocs.subject-unknown", "/records/0/subject"},
		{"year of another name", "2019 is not 2020", func(q object) { in(q, "year")["label"] = "2019" }, "blocs.year-label", "/year/label"},
		{"another schema", "a dossier is no inquiry", func(q object) { q["$schema"] = blocs.DossierSchema }, "read.enum", "/$schema"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			a, issues := answered(t, ask(t, c.change))
			require.Error(t, issues.Err())
			assert.Empty(t, a)
			var found []string
			for _, i := range issues {
				found = append(found, i.Code+" "+i.Path)
			}
			assert.Contains(t, found, c.code+" "+c.path, c.reason)
		})
	}
}
