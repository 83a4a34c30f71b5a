package blocs_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/scenarios"
	"github.com/khoithidua/blocs/rotation"
	"github.com/khoithidua/blocs/scoring/award"
)

func seed(t testing.TB) blocs.Dossier {
	data, err := scenarios.Input(scenarios.SeedName)
	require.NoError(t, err)
	d, issues := blocs.ReadDossier(data)
	require.Empty(t, issues)
	return d
}

func reviewSeed(t testing.TB) blocs.Report {
	r, issues := blocs.Review(seed(t))
	require.NoError(t, issues.Err())
	return r
}

// codes returns the codes of messages, in order.
func codes(messages []value.Message) []string {
	var list []string
	for _, m := range messages {
		list = append(list, m.Code)
	}
	return list
}

// both renders the report in both languages, for what the text must name.
func both(r blocs.Report) map[value.Lang]string {
	return map[value.Lang]string{value.VI: blocs.Render(r, value.VI), value.EN: blocs.Render(r, value.EN)}
}

// The page names the next chief; the listed order after the chief of 2020 gives
// the same unit. The rule is not published, so that is all that can be said.
func TestSeedChiefOf2021(t *testing.T) {
	r := reviewSeed(t)
	f := r.Leadership.Terms[1]
	assert.Equal(t, emulation.Chief, f.Office)
	assert.Equal(t, []value.ID{"thads"}, f.Holders, "as recorded")
	assert.Equal(t, rotation.Agrees, f.Result)
	assert.Equal(t, []value.ID{"thads"}, f.Expected, "next after bo-chqs in listed order")
	assert.Contains(t, codes(f.Reasons), "rotation.derived", "the rule itself is not published")
	assert.Contains(t, codes(r.Unknown), "blocs.unknown.rule-text")
	var plan []value.ID
	for _, s := range r.Leadership.Plan {
		plan = append(plan, s.Unit)
	}
	assert.Equal(t, []value.ID{"bdbp", "cong-an", "thanh-tra"}, plan, "who would follow under that order")
}

// The page names two deputies and no rule; one year on record shows none.
func TestSeedDeputies(t *testing.T) {
	r := reviewSeed(t)
	f := r.Leadership.Terms[2]
	assert.Equal(t, emulation.Deputy, f.Office)
	assert.Equal(t, []value.ID{"thanh-tra", "tand"}, f.Holders, "as recorded")
	assert.Equal(t, rotation.CannotTell, f.Result)
	assert.Equal(t, []string{"rotation.no-policy"}, codes(f.Reasons))
	assert.Contains(t, codes(r.Unknown), "blocs.unknown.rule")
	assert.Contains(t, codes(r.Unknown), "blocs.unknown.term", "the deputies of 2020 are not named")
}

// The year 2020 ended ten weeks before the handover.
func TestSeedOldChiefActsUntilTheHandover(t *testing.T) {
	r := reviewSeed(t)
	want := []blocs.Acting{
		{Office: emulation.Chief, On: value.MustDate("2021-01-01"), Holders: []value.ID{"bo-chqs"}},
		{Office: emulation.Chief, On: value.MustDate("2021-03-12"), Holders: []value.ID{"thads"}},
		{Office: emulation.Deputy, On: value.MustDate("2021-03-12")},
	}
	got := slices.Clone(r.Leadership.Acting)
	var why []string
	for i := range got {
		why = append(why, got[i].Reason.Code)
		got[i].Reason = value.Message{}
	}
	assert.Empty(t, cmp.Diff(want, got, cmp.AllowUnexported(value.Date{})))
	assert.Equal(t, []string{"rotation.acting-handover", "rotation.acting-end-unknown", "rotation.acting-undated"}, why)
}

func TestSeedNominations(t *testing.T) {
	r := reviewSeed(t)
	type line struct {
		Award, Unit value.ID
		Outcome     award.Outcome
		State       award.State
		Verdict     rule.Verdict
		Amount      string
	}
	var got []line
	for _, n := range r.Nominations {
		require.NotNil(t, n.Bonus)
		got = append(got, line{n.Award, n.Unit, n.Outcome, n.Assessment.State, n.Assessment.Verdict, n.Bonus.Amount.String()})
		assert.Equal(t, "1490000", n.Bonus.BaseSalary.String())
		assert.Equal(t, value.MustDate("2023-07-01"), n.Bonus.Until, "the next base salary")
		assert.Contains(t, codes(n.Reasons), "award.quota-unpublished")
		assert.Contains(t, codes(n.Reasons), "ballot.agreed", "no counts are published")
		assert.Contains(t, codes(n.Assessment.Notes), "award.central-unit")
		assert.Contains(t, n.Assessment.Cites, law.MustCite("12-2019-tt-bnv:8.2"))
	}
	assert.Equal(t, []line{
		{"co-thi-dua-tinh", "bdbp", award.Nominated, award.Open, rule.Unknown, "11920000"},
		{"bang-khen-tinh", "thads", award.Nominated, award.Open, rule.Unknown, "2980000"},
		{"bang-khen-tinh", "cong-an", award.Nominated, award.Open, rule.Unknown, "2980000"},
	}, got)
}

// Every fact that would settle the flag is named; the review within the bloc is
// not among them, for the bloc's own decision shows it.
func TestSeedMissingFacts(t *testing.T) {
	r := reviewSeed(t)
	facts := func(i int) []value.ID {
		var ids []value.ID
		for _, need := range r.Nominations[i].Assessment.Missing {
			ids = append(ids, need.Fact)
		}
		slices.Sort(ids)
		return slices.Compact(ids)
	}
	assert.Equal(t, []value.ID{
		"exceeds-targets", "leads-bloc", "new-model", "outstanding-at-level", "proceedings-pending",
		"proposed-government-flag", "qualifies-government-flag", "registered", "thrift-and-integrity", "united",
	}, facts(0))
	for _, i := range []int{1, 2} {
		assert.Equal(t, []value.ID{
			"achievement-already-commended", "exemplary-compliance", "grassroots-democracy", "members-cared-for", "movements-well-organised", "outstanding-in-movement",
			"policies-implemented", "proceedings-pending", "sudden-achievement-in-field", "tasks-rating", "thrift", "united",
		}, facts(i))
	}
	assert.Equal(t, []value.ID{"bdbp", "thads", "cong-an"}, []value.ID{r.Derived[0].Subject, r.Derived[1].Subject, r.Derived[2].Subject})
}

func TestSeedPlanAndTasks(t *testing.T) {
	r := reviewSeed(t)
	require.Len(t, r.Plans, 2)
	assert.Equal(t, "02/KH-KTĐ I", r.Plans[0].Instrument.Number)
	assert.Equal(t, value.MustDate("2020-06-29"), r.Plans[0].Instrument.Signed)
	assert.Equal(t, "2021", r.Plans[1].Year)
	assert.Len(t, r.Plans[1].Tasks, 3)
	assert.Nil(t, r.Standings, "the page has no points")
}

// What a reader of either language must find in the text. Sentences may change;
// names, numbers and provisions may not.
func TestSeedTextNamesWhatCounts(t *testing.T) {
	r := reviewSeed(t)
	want := map[value.Lang][]string{
		value.VI: {
			"Cục Thi hành án dân sự tỉnh Cà Mau", "Thanh tra tỉnh Cà Mau và Tòa án nhân dân tỉnh Cà Mau", "888/QĐ-UBND ngày 21/05/2020",
			"02/KH-KTĐ I ngày 29/06/2020", "khoản 2 Điều 8 Thông tư số 12/2019/TT-BNV", "11.920.000 đ", "2.980.000 đ", "1.490.000 đ",
			"30/06/2023", "12/03/2021", "khoản 1 Điều 26 Luật", "Quy chế luân phiên khối trưởng không được công bố",
			"Chỉ tiêu Cờ thi đua cấp tỉnh không được công bố", "Chỉ tiêu Bằng khen cấp tỉnh không được công bố",
		},
		value.EN: {
			"Civil Judgment Enforcement", "888/QĐ-UBND of 21 May 2020", "02/KH-KTĐ I of 29 June 2020",
			"clause 2, article 8 of Circular 12/2019/TT-BNV", "11,920,000 đ", "2,980,000 đ", "1,490,000 đ", "30 June 2023", "12 March 2021",
			"not published",
		},
	}
	for lang, text := range both(r) {
		for _, w := range want[lang] {
			assert.Contains(t, text, w, "%s", lang)
		}
		assert.NotContains(t, text, "{", "no argument is left unfilled (%s)", lang)
	}
}
