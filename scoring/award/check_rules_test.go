package award_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

func TestCheckQuotasAndLines(t *testing.T) {
	half := value.MustRatio("50%")
	name := value.Text{VI: "Nhóm"}
	no := rule.Condition{Fact: &rule.Test{Name: "no-such-fact", Is: ptr(true)}}
	quotas := func(qs ...award.Quota) award.Rules { return award.Rules{Quotas: qs} }
	lines := func(ls ...award.Line) award.Rules { return award.Rules{Lines: ls} }
	for _, c := range []struct {
		name  string
		rules award.Rules
		want  []string
		why   string
	}{
		{"in no way", quotas(award.Quota{Award: flag}), []string{"warning award.quota-forms /r/quotas/0"}, "neither a number nor a decision to come"},
		{"by decision", quotas(award.Quota{Award: flag, Decided: true}), []string{}, "Courts: fixed each time"},
		{"in two ways", quotas(award.Quota{Award: flag, Count: ptr(1), Share: &award.QuotaShare{Share: half, Of: award.OfMembers}}), []string{"warning award.quota-forms /r/quotas/0"}, "which counts?"},
		{"above 100 %", quotas(share(flag, award.QuotaShare{Share: value.MustRatio("101%"), Of: award.OfMembers})), []string{"warning award.share-above /r/quotas/0/share/share"}, "more than all"},
		{"exactly 100 %", quotas(share(flag, award.QuotaShare{Share: value.MustRatio("100%"), Of: award.OfMembers})), []string{}, "all of them"},
		{"no base", quotas(share(flag, award.QuotaShare{Share: half})), []string{"warning award.share-base /r/quotas/0/share/of"}, "of what?"},
		{"remaining after nothing", quotas(share(flag, award.QuotaShare{Share: half, Of: award.OfRemaining})), []string{"warning award.share-base /r/quotas/0/share/of"}, "after which awards?"},
		{"a base that needs none", quotas(share(flag, award.QuotaShare{Share: half, Of: award.OfMembers, Standard: flag})), []string{"warning award.share-base /r/quotas/0/share/of"}, "members or those who meet a standard?"},
		{"standard of no award", quotas(share(flag, award.QuotaShare{Share: half, Of: award.OfStandard, Standard: "co"})), []string{"warning award.unknown /r/quotas/0/share/standard"}, "no catalogue has it"},
		{"condition on no fact", quotas(share(flag, award.QuotaShare{Share: half, Of: award.OfCondition, Condition: &no})), []string{"warning rule.fact-unknown /r/quotas/0/share/condition/fact/name"}, "the vocabulary lacks it"},
		{"a falling table", quotas(award.Quota{Award: flag, Table: []award.QuotaStep{{From: 5, Count: 1}, {From: 5, Count: 2}}}), []string{"warning award.quota-table /r/quotas/0/table/1"}, "two rows for five units"},
		{"whole and groups", award.Rules{Groups: []award.Group{{ID: "g", Name: name, Class: "x"}}, Quotas: []award.Quota{quota(flag, 3), {Award: flag, Count: ptr(1), Groups: []value.ID{"g"}}}}, []string{}, "one of each and so many in all"},
		{"one group twice", award.Rules{Groups: []award.Group{{ID: "g", Name: name, Class: "x"}}, Quotas: []award.Quota{{Award: flag, Count: ptr(2), Groups: []value.ID{"g"}}, {Award: flag, Count: ptr(1), Groups: []value.ID{"g"}}}},
			[]string{"leaves award.quota-twice /r/quotas/1/award"}, "which counts?"},
		{"no such group", quotas(award.Quota{Award: flag, Count: ptr(1), Groups: []value.ID{"g"}}), []string{"warning award.group-unknown /r/quotas/0/groups/0"}, "it is not declared"},
		{"a group of nobody", award.Rules{Groups: []award.Group{{ID: "g", Name: name}}}, []string{"warning award.group-of /r/groups/0"}, "who is in it?"},
		{"a group in two ways", award.Rules{Groups: []award.Group{{ID: "g", Name: name, Class: "x", Central: ptr(true)}}}, []string{"warning award.group-of /r/groups/0"}, "who is in it?"},
		{"two groups of one name", award.Rules{Groups: []award.Group{{ID: "g", Name: name, Class: "x"}, {ID: "g", Name: name, Class: "y"}}}, []string{"warning award.group-twice /r/groups/1/id"}, "which is meant?"},
		{"two lines", lines(award.Line{Award: flag}, award.Line{Award: flag}), []string{"leaves award.line-twice /r/lines/1/award"}, "which counts?"},
		{"a test twice", lines(award.Line{Award: flag, Order: []award.LineTest{quotaTest, standard, quotaTest}}), []string{"warning award.order-twice /r/lines/0/order/2"}, "before or after?"},
		{"a test missing", award.Rules{Quotas: []award.Quota{quota(flag, 1)}, Lines: []award.Line{{Award: flag, Order: []award.LineTest{standard}}}}, []string{"warning award.order-lacks /r/lines/0/order"}, "where does the quota come?"},
		{"a ballot missing", award.Rules{Ballots: threeQuarters, Lines: []award.Line{{Award: flag, Order: []award.LineTest{standard}}}}, []string{"warning award.order-lacks /r/lines/0/order"}, "where does the ballot come?"},
		{"excluded by what no line is about", lines(award.Line{Award: certificate, ExcludedBy: []value.ID{flag}}), []string{"warning award.line-missing /r/lines/0/excludedBy/0"}, "who is nominated for it is not known"},
		{"excluded by what comes later", lines(award.Line{Award: certificate, ExcludedBy: []value.ID{flag}}, award.Line{Award: flag}), []string{}, "it is applied first"},
		{"a condition on no fact", lines(award.Line{Award: flag, Conditions: []award.LineCondition{{If: no}}}), []string{"warning rule.fact-unknown /r/lines/0/conditions/0/if/fact/name"}, "the vocabulary lacks it"},
		{"fallback to no award", lines(award.Line{Award: flag, Fallback: "x"}), []string{"warning award.unknown /r/lines/0/fallback"}, "no catalogue has it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, listed(vietnam.CheckRules(c.rules, value.PathTo("r"))), c.why)
		})
	}
}

// What CheckRules warns of stays open, and the lines beside it go on.
func TestUnusableRulesStayOpen(t *testing.T) {
	tooMuch := share(flag, award.QuotaShare{Share: value.MustRatio("200%"), Of: award.OfMembers})
	r := award.Rules{Quotas: []award.Quota{tooMuch, quota(certificate, 1)}, Lines: []award.Line{byScore(flag, quotaTest), byScore(certificate, quotaTest)}}
	all, _ := vietnam.Propose(r, field(2), value.Path{})
	assert.Equal(t, "a? b?", outcome(all[0]), "the share cannot be applied")
	assert.Equal(t, "a+ b-quota", outcome(all[1]), "the certificate can")
}

func TestCheckGroups(t *testing.T) {
	b := bloc()
	b.Members[0].Unit.Central = ptr(true)
	r := award.Rules{Groups: []award.Group{
		{ID: "g", Name: value.Text{VI: "Nhóm"}, Units: []value.ID{"a", "stranger"}},
		{ID: "h", Name: value.Text{VI: "Trung ương"}, Central: ptr(true)},
	}}
	assert.Equal(t, []string{"warning award.group-stranger /g/0/units/1"},
		listed(r.CheckGroups(b, day("2021-03-12"), value.PathTo("g"))), "nothing goes by the groups: who is in them does not matter")
	r.Quotas = []award.Quota{{Award: flag, Count: ptr(1), Groups: []value.ID{"h"}}}
	assert.Equal(t, []string{
		"warning award.group-stranger /g/0/units/1",
		"warning award.group-untold /g/1", "warning award.group-untold /g/1", "warning award.group-untold /g/1",
	}, listed(r.CheckGroups(b, day("2021-03-12"), value.PathTo("g"))), "a stranger, and three members of which nobody says whether they are central")
	exempt := award.LineCondition{Exempt: []value.ID{"h"}}
	for name, l := range map[string]award.Line{"only": {Only: []value.ID{"h"}}, "except": {Except: []value.ID{"h"}}, "exempt": {Conditions: []award.LineCondition{exempt}}} {
		r.Quotas, r.Lines = nil, []award.Line{l}
		assert.Len(t, r.CheckGroups(b, day("2021-03-12"), value.Path{}), 4, "a line goes by the group: %s", name)
	}
}

// A decision is held against every quota of its award.
func TestDecisionsAgainstQuotas(t *testing.T) {
	groups := []award.Group{{ID: "g", Name: value.Text{VI: "Nhóm"}, Units: []value.ID{"a", "b"}}}
	half := award.QuotaShare{Share: value.MustRatio("50%"), Of: award.OfRemaining, After: []value.ID{flag}}
	notOver := half
	notOver.NotOver = true
	for _, c := range []struct {
		name      string
		quotas    []award.Quota
		decisions []award.Decision
		issues    []string
		reason    string
		why       string
	}{
		{"the council may let more pass", []award.Quota{{Award: flag, Count: ptr(1), MayExceed: true}}, []award.Decision{agreed(flag, "a", "b")},
			[]string{"warning award.over-quota-allowed /d/0/units"}, "award.over-quota-allowed", "Procuracy 2019, article 20.4.a: more than the quota goes to the council"},
		{"within a group", []award.Quota{{Award: flag, Count: ptr(1), Groups: []value.ID{"g"}}}, []award.Decision{agreed(flag, "a", "c", "d")}, []string{"warning award.quota-outside /d/0/units"}, "award.in-group", "one of the two of the group; for the others nothing is published"},
		{"over within a group", []award.Quota{{Award: flag, Count: ptr(1), Groups: []value.ID{"g"}}}, []award.Decision{agreed(flag, "a", "b")}, []string{"warning award.in-group /d/0/units"}, "award.in-group", "both of the group"},
		{"not over half of those who remain", []award.Quota{share(certificate, notOver)}, []award.Decision{agreed(certificate, "b", "c"), agreed(flag, "a")},
			[]string{"warning award.over-quota /d/0/units"}, "award.over-quota", "of three that remain 1.5: one"},
		{"half, rounding not declared", []award.Quota{share(certificate, half)}, []award.Decision{agreed(certificate, "b", "c"), agreed(flag, "a")},
			[]string{"warning award.quota-between /d/0/units"}, "award.quota-between", "one or two of three"},
		{"half, and it does not matter", []award.Quota{share(certificate, half)}, []award.Decision{agreed(certificate, "b"), agreed(flag, "a")}, []string{}, "award.quota-kept", "one is within either"},
		{"of whom nothing is decided", []award.Quota{quota(flag, 1), share(certificate, notOver)}, []award.Decision{agreed(certificate, "b", "c")},
			[]string{"warning award.quota-between /d/0/units"}, "award.quota-between", "three or four remain, so one or two"},
		{"by decision", []award.Quota{{Award: flag, Decided: true}}, []award.Decision{agreed(flag, "a", "b")}, []string{}, "award.quota-unknown", "the number of the year is not known"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := award.Rules{Groups: groups, Quotas: c.quotas}
			assert.Equal(t, c.issues, listed(vietnam.CheckDecisions(c.decisions, r, bloc(), day("2021-03-12"), value.PathTo("d"))), c.why)
			assert.Contains(t, codes(nominate(r, c.decisions...)[0].Reasons), c.reason, c.why)
		})
	}
}

// Where the regulation nominates all that are equal at the cut, that is said of a
// decision over the quota; whether they are equal the proposals by the rules tell.
func TestDecisionOverQuotaByEquals(t *testing.T) {
	for _, c := range []struct {
		tie  award.LineTie
		want string
	}{{award.TieAll, "award.over-quota-equals"}, {award.TieNone, "award.over-quota"}, {"", "award.over-quota"}} {
		r := award.Rules{Quotas: []award.Quota{quota(flag, 1)}, Lines: []award.Line{{Award: flag, Tie: c.tie}}}
		ds := []award.Decision{agreed(flag, "a", "b")}
		assert.Equal(t, []string{"warning " + c.want + " /d/0/units"}, listed(vietnam.CheckDecisions(ds, r, bloc(), day("2021-03-12"), value.PathTo("d"))))
		assert.Contains(t, codes(nominate(r, ds...)[0].Reasons), c.want)
	}
}

func TestRulings(t *testing.T) {
	ds := []award.Decision{agreed(government, "a"), agreed(flag, "b", "c")}
	ds[1].On = day("2021-03-12")
	r := award.Rules{Lines: []award.Line{{Award: government, Fallback: flag, Clause: "8"}}}
	on := day("2021-04-01")
	for _, c := range []struct {
		name   string
		ruling award.Ruling
		issues []string
		given  value.ID
		says   []string
		why    string
	}{
		{"approved", award.Ruling{Award: flag, Unit: "b", Result: award.Approved, On: on}, []string{}, flag, []string{"award.ruled.approved"}, "as proposed"},
		{"refused", award.Ruling{Award: flag, Unit: "b", Result: award.Refused, On: on}, []string{}, "", []string{"award.ruled.refused"}, "no line names what takes its place"},
		{"refused, with a fallback", award.Ruling{Award: government, Unit: "a", Result: award.Refused, On: on}, []string{}, flag, []string{"award.ruled.refused", "award.ruled.fallback", "award.clause"}, "Transport 2018: the ministry's flag where the Government's is refused"},
		{"moved down", award.Ruling{Award: flag, Unit: "c", Result: award.MovedDown, Given: certificate, Reason: &value.Text{VI: "Vượt số lượng"}}, []string{}, certificate, []string{"award.ruled.moved-down", "award.ruled.reason"}, "Bến Tre 2018: 48 of 69 flags"},
		{"moved down to nothing", award.Ruling{Award: flag, Unit: "c", Result: award.MovedDown}, []string{"warning award.ruling-given /c/0/given"}, "", nil, "to what? it is not taken in"},
		{"moved down to what is higher", award.Ruling{Award: flag, Unit: "c", Result: award.MovedDown, Given: government, On: on}, []string{"warning award.ruling-not-lower /c/0/given"}, "", nil, "the Government's flag is of the State"},
		{"moved down to an order", award.Ruling{Award: government, Unit: "a", Result: award.MovedDown, Given: "huan-chuong-lao-dong-hang-nhat", On: on}, []string{"warning award.ruling-not-lower /c/0/given"}, "", nil, "the order carries more money than the Government's flag"},
		{"moved down to another level", award.Ruling{Award: government, Unit: "a", Result: award.MovedDown, Given: flag, On: on}, []string{}, flag, []string{"award.ruled.moved-down"}, "the province's flag"},
		{"not proposed", award.Ruling{Award: flag, Unit: "a", Result: award.Approved}, []string{"warning award.ruling-unproposed /c/0/unit"}, "", nil, "a stands for another award"},
		{"of no catalogue", award.Ruling{Award: "x", Unit: "a", Result: award.Approved}, []string{"warning award.unknown /c/0/award", "warning award.ruling-unproposed /c/0/unit"}, "", nil, "there is no such award"},
		{"too early", award.Ruling{Award: flag, Unit: "b", Result: award.Approved, On: day("2021-01-01")}, []string{"warning award.ruling-early /c/0/on"}, flag, []string{"award.ruled.approved"}, "before the bloc decided"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.issues, listed(vietnam.CheckRulings([]award.Ruling{c.ruling}, ds, bloc(), day("2021-05-01"), value.PathTo("c"))), c.why)
			settled := vietnam.Settle(nominate(r, ds...), []award.Ruling{c.ruling}, r)
			var got *award.Settlement
			for _, n := range settled {
				if n.Award == c.ruling.Award && n.Unit == c.ruling.Unit {
					got = n.Council
				} else {
					assert.Nil(t, n.Council, "nobody else is concerned")
				}
			}
			if c.says == nil {
				assert.Nil(t, got, c.why)
				return
			}
			assert.Equal(t, c.given, got.Given, c.why)
			assert.Equal(t, c.says, codes(got.Says), c.why)
			assert.Equal(t, c.given != "" && !c.ruling.On.IsZero(), got.Bonus != nil, "money goes with what was given on a day")
		})
	}
}

// An award is revoked under the law of the day of the revocation.
func TestRevoking(t *testing.T) {
	for _, c := range []struct {
		ground emulation.RevocationGround
		on     string
		want   string
		why    string
	}{
		{emulation.FalseDeclaration, "2023-12-31", "15-2003-qh11:96.1", "law of 2003, article 96, clause 1"},
		{emulation.FalseDeclaration, "2024-01-01", "06-2022-qh15:93.2.a", "law of 2022, article 93, clause 2"},
		{emulation.LaterFinding, "2017-09-30", "", "Decree 91/2017 is in force from 1 October 2017"},
		{emulation.LaterFinding, "2017-10-01", "91-2017-nd-cp:78.4", "Decree 91/2017, article 78, clause 4"},
		{emulation.LaterFinding, "2024-01-01", "06-2022-qh15:93.2.d", "point d"},
		{emulation.FalsePapers, "2023-12-31", "", "the old law has no such ground for the one who was given the award"},
		{emulation.FalsePapers, "2024-01-01", "06-2022-qh15:93.2.b", "point b"},
		{emulation.UnlawfulProcedure, "2024-01-01", "06-2022-qh15:93.2.c", "point c"},
		{"", "2024-01-01", "", "the ground is not known"},
	} {
		got, ok := vietnam.Revoking(c.ground, day(c.on))
		assert.Equal(t, c.want != "", ok, "%s %s: %s", c.ground, c.on, c.why)
		assert.Equal(t, c.want, got.Cite.String(), "%s %s: %s", c.ground, c.on, c.why)
	}
}
