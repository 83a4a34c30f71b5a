package award_test

import (
	"maps"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

func TestCheckFacts(t *testing.T) {
	type facts = map[value.ID]rule.Given
	yes, no := rule.GivenTruth(true), rule.GivenTruth(false)
	text, number := rule.GivenText, rule.GivenNumber
	for _, c := range []struct {
		name   string
		facts  facts
		bad    bool
		reason string
	}{
		{"nothing", facts{}, false, "what is not given contradicts nothing"},
		{"not completed and exceeded", facts{"tasks-rating": text("not-completed"), "exceeds-targets": yes}, true, "the rating says the opposite"},
		{"not completed, the rest open", facts{"tasks-rating": text("not-completed")}, false, "half is no contradiction"},
		{"completed and exceeded", facts{"tasks-rating": text("completed"), "exceeds-targets": yes}, false, "a rating may be held down by other things"},
		{"leads without review", facts{"leads-bloc": yes, "reviewed-in-bloc": no}, true, "who leads was compared"},
		{"put up unqualified", facts{"proposed-government-flag": yes, "qualifies-government-flag": no}, true, "decree 91 art. 11.1"},
		{"qualified, not put up", facts{"proposed-government-flag": no, "qualifies-government-flag": yes}, false, "not all who qualify are put up"},
		{"party rating without party", facts{"has-party-or-mass-organisations": no, "party-and-mass-organisations-excellent": yes}, true, "nothing to rate"},
		{"fighters among nobody", facts{"grassroots-fighters": number(1), "advanced-share": text("0%"), "advanced-soldier-share": text("0%")}, true, "decree 91 art. 9.3, law 2022 art. 23.1"},
		{"fighters, no soldiers given", facts{"grassroots-fighters": number(1), "advanced-share": text("0%")}, false, "they may be advanced soldiers"},
		{"ineligible and qualified", facts{"not-eligible-for-flags": yes, "qualifies-government-flag": yes}, true, "one or the other"},
		{"staff and not staff", facts{"staff": yes, "other-labourer": yes}, true, "law art. 24.3: outside clauses 1 and 2"},
		{"confirmed without secondment", facts{"seconded": no, "secondment-confirmed": yes}, true, "nobody received the person"},
	} {
		t.Run(c.name, func(t *testing.T) {
			issues := vietnam.CheckFacts(emulation.History{Records: []emulation.Record{{Subject: "a", Year: "2019"}, {Subject: "a", Year: "2020", Facts: c.facts}}}, nil, value.Path{})
			require.Equal(t, c.bad, len(issues) == 1, "%s: %v", c.reason, issues)
			if c.bad {
				assert.Equal(t, "award.contradiction", issues[0].Code)
				assert.Equal(t, value.Error, issues[0].Severity)
				assert.Equal(t, "/records/1/facts", issues[0].Path)
			}
		})
	}
}

// contradictions reads the corpus's own file.
func contradictions(t *testing.T) []award.Contradiction {
	data, err := os.ReadFile("corpus/contradictions.json")
	require.NoError(t, err)
	list, issues := value.Read[[]award.Contradiction](data)
	require.Empty(t, issues)
	return list
}

// Each contradiction of the corpus has a case, and is none without any of its
// facts: what is not given contradicts nothing.
func TestEveryContradiction(t *testing.T) {
	type facts = map[value.ID]rule.Given
	yes, no, text, number := rule.GivenTruth(true), rule.GivenTruth(false), rule.GivenText, rule.GivenNumber
	above := func(a, b value.ID) facts { return facts{a: yes, b: no} }
	type sample struct {
		id     value.ID
		reason string
		facts  facts
		award  value.ID // given for the year
		day    string   // of the decision
	}
	cases := []sample{
		{id: "rated-low-and-exceeds", reason: "rated as not completed, yet excellent", facts: facts{"tasks-rating": text("not-completed"), "excellent-results": yes}},
		{id: "rated-lower-and-always-excellent", reason: "law 2003 art. 72: without interruption takes in this year", facts: facts{"tasks-rating": text("good"), "continuously-excellent": yes}},
		{id: "exceeds-without-plan", reason: "who exceeds the targets has completed the plan", facts: above("exceeds-targets", "plan-well-completed")},
		{id: "leads-unreviewed", reason: "decree 91 art. 12.1: who leads was compared", facts: above("leads-bloc", "reviewed-in-bloc")},
		{id: "proposed-unqualified", reason: "decree 91 art. 11.1", facts: above("proposed-government-flag", "qualifies-government-flag")},
		{id: "party-rating-without-party", reason: "nobody is there to be rated", facts: facts{"has-party-or-mass-organisations": no, "party-and-mass-organisations-excellent": yes}},
		{id: "fighters-without-advanced", reason: "decree 91 art. 9.3, law 2022 art. 23.1", facts: facts{"grassroots-fighters": number(1), "advanced-share": text("0%"), "advanced-soldier-share": text("0%")}},
		{id: "flagged-ineligible", reason: "one or the other", facts: facts{"not-eligible-for-flags": yes, "qualifies-government-flag": yes}},
		{id: "two-kinds-of-person", reason: "law art. 24.3: outside clauses 1 and 2", facts: facts{"staff": yes, "other-labourer": yes}},
		{id: "confirmed-without-secondment", reason: "nobody received the person", facts: facts{"seconded": no, "secondment-confirmed": yes}},
		{id: "not-recruited-months", reason: "decree 91 art. 10.6: months count from a recruitment", facts: facts{"recruited": no, "months-since-recruitment": number(5)}},
		{id: "result-without-training", reason: "decree 91 art. 10.3: a result is one of a training", facts: facts{"training-months": number(0), "training-result": text("average")}},
		{id: "rules-without-training", reason: "decree 91 art. 10.3: the rules are those of the institution", facts: facts{"training-months": number(0), "training-rules-followed": yes}},
		{id: "comment-without-transfer", reason: "decree 91 art. 10.5: the comment is the old body's", facts: facts{"months-at-previous-unit": number(0), "previous-unit-comment": yes}},
		{id: "advanced-over-completing", reason: "law 2022 art. 24.1.a: staff complete their tasks well", facts: facts{"advanced-share": text("80/100"), "members-completing-share": text("60/100")}},
		{id: "advanced-soldiers-over-completing", reason: "law 2022 art. 24.2: by the standard of clause 1", facts: facts{"advanced-soldier-share": text("80/100"), "members-completing-share": text("60/100")}},
		{id: "months-over-a-year", reason: "Information 2018, 4.4.b counts months within the year", facts: facts{"months-of-the-year": number(13)}},
		{id: "months-of-the-year-over-all", reason: "Information 2018, 4.4.b and Courts 2018, 17.2: those of the year are some of all", facts: facts{"months-of-the-year": number(10), "existence-months": number(9)}},
		{id: "further-initiatives-over-all", reason: "law 2022 art. 74.1.d: the further ones are some of all", facts: facts{"further-base-initiatives": number(2), "base-initiatives": number(1)}},
		{id: "further-topics-over-all", reason: "law 2022 art. 74.1.d: the same of topics", facts: facts{"further-base-topics": number(2), "base-topics": number(1)}},
		{id: "initiatives-without-one", reason: "decree 91 art. 39.1.c and 9.3.b: one that is counted is one that is there", facts: facts{"base-initiative": no, "base-initiatives": number(1)}},
		{id: "topics-without-one", reason: "law 2022 art. 74.1.d and 23.2: the same of topics", facts: facts{"topic-accepted": no, "base-topics": number(1)}},
		{id: "worker-of-no-kind", reason: "a worker is one of the three", facts: above("worker", "worker-farmer-labourer")},
		{id: "farmer-of-no-kind", reason: "a farmer is one of the three", facts: above("farmer", "worker-farmer-labourer")},
		{id: "workers-initiatives-of-another", reason: "law 2022 art. 44.2.b: of workers", facts: facts{"worker": no, "worker-initiatives": number(1)}},
		{id: "farmers-initiatives-of-another", reason: "law 2022 art. 44.2.c: of farmers", facts: facts{"farmer": no, "farmer-initiatives": number(1)}},
		{id: "model-years-of-no-model", reason: "law 2022 art. 73.2.d: 0 years are no model", facts: facts{"farm-model-years": number(0), "farm-model-helps": yes}},
		{id: "enterprise-contribution-of-no-enterprise", reason: "of enterprises", facts: above("enterprise-recognised-contribution", "enterprise")},
		{id: "enterprise-contribution-to-level-of-no-enterprise", reason: "of enterprises", facts: above("enterprise-recognised-contribution-to-level", "enterprise")},
		{id: "household-many-of-none", reason: "many are some", facts: above("household-many-contributions", "household-contribution")},
		{id: "household-large-of-none", reason: "a large one is one", facts: above("household-large-contribution", "household-contribution")},
		{id: "many-large-of-no-large", reason: "many large ones are some", facts: above("many-large-contributions", "large-contribution")},
		{id: "many-large-of-not-many", reason: "many large ones are many", facts: above("many-large-contributions", "many-contributions")},
		{id: "sudden-excellent-of-none", reason: "an excellent one is one", facts: above("sudden-excellent-achievement-of-level", "sudden-achievement-of-level")},
		{id: "sudden-of-level-of-none", reason: "one of the level is one", facts: above("sudden-achievement-of-level", "sudden-achievement")},
		{id: "sudden-nationwide-of-none", reason: "one nationwide is one", facts: above("sudden-special-achievement-nationwide", "sudden-achievement")},
		{id: "many-exemplary-of-none", reason: "many are some", facts: above("many-exemplary-in-national-movement", "exemplary-in-national-movement")},
		{id: "exemplary-not-excellent-nationally", reason: "“tiêu biểu xuất sắc” is “xuất sắc”", facts: above("exemplary-in-national-movement", "excellent-in-national-movement")},
		{id: "special-not-excellent-nationally", reason: "“đặc biệt xuất sắc” is “xuất sắc”", facts: above("special-in-national-movement", "excellent-in-national-movement")},
		{id: "exemplary-not-excellent-at-level", reason: "“tiêu biểu xuất sắc” is “xuất sắc”", facts: above("exemplary-in-level-movement", "excellent-in-level-movement")},
		{id: "special-not-excellent-at-level", reason: "“đặc biệt xuất sắc” is “xuất sắc”", facts: above("special-in-level-movement", "excellent-in-level-movement")},
		{id: "first-in-thrift-without", reason: "who is first in thrift practises it", facts: above("leads-in-thrift", "thrift")},
		{id: "first-in-integrity-without", reason: "law 2003 art. 25.3 and 26.3: first is more than active", facts: above("leads-in-thrift", "thrift-and-integrity")},
		{id: "first-against-waste-without", reason: "who is first in it practises it", facts: above("leads-in-thrift", "thrift-and-against-waste")},
		{id: "active-without-taking-part", reason: "law 2022 art. 27.1.b and 28.1.b: active is more than taking part", facts: above("active-in-movement", "takes-part-in-movement")},
		{id: "exemplary-without-good", reason: "exemplary in following well is following well", facts: above("exemplary-compliance", "good-compliance")},
		{id: "exemplary-law-without-good", reason: "law 2003 art. 27.1.đ and 28.1.d: exemplary is more than well", facts: above("exemplary-policy-and-law", "good-compliance")},
		{id: "granted-rated-below-excellent", reason: "law 2022 art. 27.1.a: tasks completed excellently", facts: facts{"tasks-rating": text("not-completed")}, award: "tap-the-lao-dong-xuat-sac"},
		{id: "granted-members-not-completing", reason: "law 2022 art. 27.1.c: 100 %", facts: facts{"members-completing-share": text("99/100")}, award: "tap-the-lao-dong-xuat-sac"},
		{id: "granted-without-fighters", reason: "law 2022 art. 27.1.d: has a grassroots fighter", facts: facts{"grassroots-fighters": number(0)}, award: "don-vi-quyet-thang"},
		{id: "granted-member-warned", reason: "law 2003 art. 27.1.d; the law of 2022 has no such clause", facts: facts{"member-disciplined": yes}, award: "tap-the-lao-dong-xuat-sac", day: "2023-12-30"},
		{id: "granted-rated-below-good", reason: "law 2022 art. 28.1.a: tasks completed well", facts: facts{"tasks-rating": text("completed")}, award: "don-vi-tien-tien"},
		{id: "granted-advanced-member-warned", reason: "law 2022 art. 28.1.c: nobody at a warning", facts: facts{"member-disciplined": yes}, award: "tap-the-lao-dong-tien-tien"},
		{id: "granted-staff-rated-below-good", reason: "law 2022 art. 24.1.a and 23.1", facts: facts{"staff": yes, "tasks-rating": text("completed")}, award: "chien-si-thi-dua-co-so"},
		{id: "granted-disciplined", reason: "decree 91 art. 10.6; in B and C ministries and provinces say it", facts: facts{"disciplined": yes}, award: "lao-dong-tien-tien", day: "2023-12-30"},
		{id: "granted-recruited-late", reason: "decree 91 art. 10.6: under ten months", facts: facts{"recruited": yes, "months-since-recruitment": number(9)}, award: "lao-dong-tien-tien", day: "2023-12-30"},
		{id: "granted-flag-ineligible", reason: "who is given a flag may be given one", facts: facts{"not-eligible-for-flags": yes}, award: "co-thi-dua-tinh"},
	}
	check := func(c sample, given facts, award value.ID) value.Issues {
		h := emulation.History{Records: []emulation.Record{{Subject: "a", Year: "2024", Facts: given}}}
		if award != "" {
			g := emulation.Grant{Subject: "a", Award: award, Year: "2024"}
			if c.day != "" {
				g.Decided = day(c.day)
			}
			h.Grants = []emulation.Grant{g}
		}
		return vietnam.CheckFacts(h, nil, value.Path{})
	}
	list := contradictions(t)
	tried := map[value.ID]bool{}
	for _, c := range cases {
		t.Run(string(c.id), func(t *testing.T) {
			tried[c.id] = true
			i := slices.IndexFunc(list, func(x award.Contradiction) bool { return x.ID == c.id })
			require.GreaterOrEqual(t, i, 0)
			want := list[i]
			says := func(issues value.Issues) bool {
				return slices.ContainsFunc(issues, func(i value.Issue) bool {
					return slices.ContainsFunc(i.Args, func(a value.Arg) bool { return a.Text != nil && *a.Text == want.Says })
				})
			}
			found := check(c, c.facts, c.award)
			require.True(t, says(found), "%s: %v", c.reason, found)
			for _, issue := range found {
				if c.award != "" {
					assert.Equal(t, value.Warning, issue.Severity, "the answer stands without that award")
					assert.Equal(t, "/grants/0", issue.Path)
				} else {
					assert.Equal(t, "/records/0/facts", issue.Path)
				}
				if c.award == "" && want.Severity == "" {
					assert.Equal(t, value.Error, issue.Severity)
				}
			}
			for id := range c.facts {
				rest := maps.Clone(c.facts)
				delete(rest, id)
				assert.False(t, says(check(c, rest, c.award)), "%s is not given", id)
			}
			if c.award != "" {
				assert.False(t, says(check(c, c.facts, "")), "the award was not given")
				assert.False(t, says(check(c, c.facts, "giay-khen")), "another award was")
			}
		})
	}
	for _, x := range list {
		assert.True(t, tried[x.ID], "%s has no case", x.ID)
	}
}

// A contradiction by law is one while the law is in force, and none of an award
// that was revoked.
func TestContradictionsByLaw(t *testing.T) {
	yes := rule.GivenTruth(true)
	warned := map[value.ID]rule.Given{"member-disciplined": yes}
	for _, c := range []struct {
		name, reason, day string
		revoked           bool
		want              []string
	}{
		{"under the law of 2003", "art. 27.1.d", "2023-12-30", false, []string{"award.contradiction-granted-by"}},
		{"under the law of 2022", "art. 27.1.d says nothing of discipline", "2024-01-10", false, nil},
		{"day not known", "the law of the year's last day", "", false, []string{"award.contradiction-granted-by"}},
		{"revoked", "law 2022 art. 93.2: that it should not have been given is known", "2023-12-30", true, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := emulation.Grant{Subject: "a", Award: "tap-the-lao-dong-xuat-sac", Year: "2023"}
			if c.day != "" {
				g.Decided = day(c.day)
			}
			h := emulation.History{Records: []emulation.Record{{Subject: "a", Year: "2023", Facts: warned}}, Grants: []emulation.Grant{g}}
			if c.revoked {
				h.Revocations = []emulation.Revocation{{Subject: "a", Award: g.Award, Year: g.Year, On: day("2025-01-01")}}
			}
			var got []string
			for _, i := range vietnam.CheckFacts(h, nil, value.Path{}) {
				got = append(got, i.Code)
			}
			assert.Equal(t, c.want, got, c.reason)
		})
	}
}

// A share of nothing cannot be given at all.
func TestShareOfNothing(t *testing.T) {
	_, issues := vietnam.Vocabulary().NewFacts(map[value.ID]rule.Given{"advanced-share": rule.GivenText("0/0")}, value.Path{})
	require.Len(t, issues, 1)
	assert.Equal(t, "rule.fact-value", issues[0].Code)
}
