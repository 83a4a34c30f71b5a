package award_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// Quotas of groups are about their groups: of other units nothing is published,
// and nobody is nominated for want of a number.
func TestQuotasOfGroupsOnly(t *testing.T) {
	groups := []award.Group{
		{ID: "tw", Name: value.Text{VI: "Trung ương"}, Units: []value.ID{"a", "b"}},
		{ID: "dp", Name: value.Text{VI: "Địa phương"}, Units: []value.ID{"c", "d", "e"}},
	}
	of := func(n int, ids ...value.ID) award.Quota { return award.Quota{Award: flag, Count: ptr(n), Groups: ids} }
	for _, c := range []struct {
		name    string
		quotas  []award.Quota
		reserve *int
		want    string
		why     string
	}{
		{"one group", []award.Quota{of(1, "tw")}, nil, "a+ b-quota c? d? e?", "nothing is published for c, d and e"},
		{"two groups", []award.Quota{of(1, "tw", "dp")}, nil, "a+ b-quota c+ d-quota e-quota", "one of each"},
		{"two groups and a whole", []award.Quota{of(1, "tw", "dp"), quota(flag, 1)}, nil, "a+ b-quota c-quota d-quota e-quota", "one of each, and one in all"},
		{"one group and a whole", []award.Quota{of(1, "tw"), quota(flag, 3)}, nil, "a+ b-quota c+ d+ e-quota", "three in all, and not both of the group"},
		{"a place for nobody", []award.Quota{of(0, "tw")}, nil, "a-quota b-quota c? d? e?", "zero is a number of the group's own"},
		{"a group that is not declared", []award.Quota{of(1, "x"), quota(flag, 2)}, nil, "a? b? c? d? e?", "who is in it is not known"},
		{"reserve", []award.Quota{of(1, "tw", "dp")}, ptr(1), "a+ b~ c+ d~ e-quota", "the next of each group"},
		{"reserve of the groups and a whole", []award.Quota{of(1, "tw", "dp"), quota(flag, 2)}, ptr(1), "a+ b~ c+ d-quota e-quota", "one in all: b is the next in rank, whose group's place is taken"},
		{"reserve and a whole of fewer places", []award.Quota{of(1, "tw", "dp"), quota(flag, 1)}, ptr(1), "a+ b~ c-quota d-quota e-quota", "with a gone, b has the place of the group and of all"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := byScore(flag, quotaTest)
			l.Reserve = c.reserve
			all, _ := vietnam.Propose(award.Rules{Groups: groups, Quotas: c.quotas, Lines: []award.Line{l}}, field(5), value.PathTo("r"))
			assert.Equal(t, c.want, outcome(all[0]), c.why)
		})
	}
	t.Run("what is said", func(t *testing.T) {
		all, _ := vietnam.Propose(award.Rules{Groups: groups, Quotas: []award.Quota{of(1, "tw")}, Lines: []award.Line{byScore(flag, quotaTest)}}, field(5), value.PathTo("r"))
		said := func(unit int) []string { return codes(all[0].Units[unit].Tests[0].Says) }
		assert.Equal(t, []string{"award.cut.group", "award.cut.first"}, said(0), "the winner's proof is the cut of its group")
		assert.Equal(t, "1", all[0].Units[0].Tests[0].Says[1].Args[0].Number.String(), "one place, that of the group")
		assert.Equal(t, []string{"award.cut.group", "award.cut.out"}, said(1))
		assert.Equal(t, []string{"award.places.ungrouped"}, said(2), "and no number is made up")
		assert.Equal(t, []string{"award.in-group"}, codes(all[0].Places[0].Says), "a quota of a group names it")
	})
}

// A number that is not known is not printed as one.
func TestNumbersOfPlaces(t *testing.T) {
	fifth := value.MustRatio("20%")
	for _, c := range []struct {
		name   string
		units  int
		quota  award.Quota
		unit   int
		code   string
		number string
		why    string
	}{
		{"settled", 9, quota(flag, 2), 0, "award.cut.first", "2", "a count"},
		{"of those who meet a standard", 10, share(government, award.QuotaShare{Share: fifth, Of: award.OfStandard, Standard: flag, NotOver: true}), 0,
			"award.cut.open", "từ 0 đến 2", "none to all ten may meet it"},
		{"fixed each year", 3, award.Quota{Award: flag, Decided: true}, 0, "award.cut.open", "chưa có số", "that of this year is not known"},
		{"rounding undeclared, a place either way", 9, share(flag, award.QuotaShare{Share: fifth, Of: award.OfMembers}), 0,
			"award.cut.first", "từ 1 đến 2", "1.8 is one or two, and the first has a place in either case"},
		{"rounding undeclared, no place either way", 9, share(flag, award.QuotaShare{Share: fifth, Of: award.OfMembers}), 2,
			"award.cut.out", "từ 1 đến 2", "the third has none"},
		{"rounding undeclared, and it matters", 9, share(flag, award.QuotaShare{Share: fifth, Of: award.OfMembers}), 1,
			"award.cut.open", "từ 1 đến 2", "the second hangs on it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := byScore(c.quota.Award, quotaTest)
			all, _ := vietnam.Propose(award.Rules{Quotas: []award.Quota{c.quota}, Lines: []award.Line{l}}, field(c.units), value.PathTo("r"))
			said := all[0].Units[c.unit].Tests[0].Says
			if assert.NotEmpty(t, said, c.why) {
				assert.Equal(t, c.code, said[0].Code, c.why)
				print := value.Printer{Lang: value.VI, Catalogue: award.Messages()}
				assert.Contains(t, print.Print(said[0]), "Chỉ tiêu "+c.number+";", c.why)
			}
		})
	}
	t.Run("of the line", func(t *testing.T) {
		q := share(flag, award.QuotaShare{Share: fifth, Of: award.OfMembers})
		all, _ := vietnam.Propose(award.Rules{Quotas: []award.Quota{q}, Lines: []award.Line{byScore(flag, quotaTest)}}, field(9), value.PathTo("r"))
		print := value.Printer{Lang: value.VI, Catalogue: award.Messages()}
		assert.Equal(t, "20% của 9 đơn vị thành viên: từ 1 đến 2", print.Print(all[0].Places[0].Says[0]))
	})
}

// Where a regulation says both "not over" and how it rounds, the rounding is what
// it declares; where that passes the share, it is said (Foreign Affairs 2018,
// article 9, clause 2.d: not over 15 %, decimals are rounded).
func TestNotOverAndRounded(t *testing.T) {
	of := func(percent string, mode value.Mode) award.Quota {
		return share(flag, award.QuotaShare{Share: value.MustRatio(percent), Of: award.OfMembers, NotOver: true, Rounding: mode})
	}
	for _, c := range []struct {
		name   string
		units  int
		quota  award.Quota
		want   [2]int
		issues []string
		why    string
	}{
		{"rounded up", 7, of("20%", value.Up), [2]int{2, 2}, []string{"warning award.share-over /r/quotas/0/share/rounding"}, "1.4 becomes 2, and 2 are over 20 % of 7"},
		{"a half rounded up", 10, of("15%", value.HalfUp), [2]int{2, 2}, []string{"warning award.share-over /r/quotas/0/share/rounding"}, "1.5 becomes 2"},
		{"below a half", 7, of("20%", value.HalfUp), [2]int{1, 1}, []string{}, "1.4 becomes 1: both say the same"},
		{"whole", 10, of("20%", value.Up), [2]int{2, 2}, []string{}, "nothing is rounded"},
		{"rounded down", 9, of("20%", value.Down), [2]int{1, 1}, []string{}, "both say the same"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, issues := places(t, field(c.units), award.Rules{Quotas: []award.Quota{c.quota}, Lines: []award.Line{byScore(flag, quotaTest)}})
			assert.Equal(t, [][2]int{c.want}, got, c.why)
			assert.Equal(t, c.issues, issues, c.why)
		})
	}
}

// A decision for units that no group's quota is about is not kept in silence.
func TestDecisionOutsideTheGroups(t *testing.T) {
	r := award.Rules{
		Groups: []award.Group{{ID: "g", Name: value.Text{VI: "Nhóm"}, Units: []value.ID{"a", "b"}}},
		Quotas: []award.Quota{{Award: flag, Count: ptr(1), Groups: []value.ID{"g"}}},
	}
	check := func(ds ...award.Decision) []string {
		return listed(vietnam.CheckDecisions(ds, r, bloc(), day("2021-03-12"), value.PathTo("d")))
	}
	assert.Equal(t, []string{}, check(agreed(flag, "a")))
	assert.Equal(t, []string{"warning award.quota-outside /d/0/units"}, check(agreed(flag, "a", "c", "d")))
	assert.Contains(t, codes(nominate(r, agreed(flag, "c"))[0].Reasons), "award.quota-outside")
	r.Quotas = append(r.Quotas, quota(flag, 3))
	assert.Equal(t, []string{}, check(agreed(flag, "a", "c", "d")), "a quota of the whole bloc is about all")
}
