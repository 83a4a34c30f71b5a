package award_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

const government value.ID = "co-thi-dua-chinh-phu"

// members is a bloc of the given size; the units are a, b, c …
func members(n int) emulation.Bloc {
	b := emulation.Bloc{ID: "k", Kind: emulation.Khoi, Name: value.Text{VI: "Khối", EN: "Bloc"}, Level: emulation.Province}
	for i := range n {
		id := value.ID(rune('a' + i))
		b.Members = append(b.Members, emulation.Member{Unit: emulation.Unit{ID: id, Name: value.Text{VI: "Sở " + string(id)}}})
	}
	return b
}

// ranked places the units one behind the other; units of one text share their
// place: "a", "bc", "d".
func ranked(groups ...string) []emulation.Placing {
	var all []emulation.Placing
	ahead := 0
	for _, g := range groups {
		place, _ := value.Int(int64(ahead + 1))
		for _, u := range g {
			all = append(all, emulation.Placing{Unit: value.ID(u), Ahead: emulation.Ahead{Fewest: ahead, Most: ahead}, Best: place, Worst: place, Shared: len(g)})
		}
		ahead += len(g)
	}
	return all
}

func ptr[T any](v T) *T { return &v }

// share is a quota of a share.
func share(id value.ID, s award.QuotaShare) award.Quota { return award.Quota{Award: id, Share: &s} }

// field is a bloc of so many members, ranked in listed order.
func field(n int) award.Field {
	f := award.Field{Bloc: members(n), On: day("2021-03-12"), Facts: nothing}
	var order []string
	for _, m := range f.Bloc.Members {
		order = append(order, string(m.Unit.ID))
	}
	f.Placings = ranked(order...)
	return f
}

// places applies one line for the award and returns the bounds of its quotas, -1
// for what is not known.
func places(t *testing.T, f award.Field, r award.Rules) (bounds [][2]int, issues []string) {
	t.Helper()
	require.NoError(t, vietnam.CheckRules(r, value.PathTo("r")).Err())
	all, found := vietnam.Propose(r, f, value.PathTo("r"))
	for _, p := range all[len(all)-1].Places {
		b := [2]int{-1, -1}
		if p.Known() {
			b = [2]int{*p.Low, *p.High}
		}
		bounds = append(bounds, b)
	}
	return bounds, listed(found)
}

func TestPlaces(t *testing.T) {
	half, fifth := value.MustRatio("50%"), value.MustRatio("20%")
	planningFlags := []award.QuotaStep{{From: 1, Count: 1}, {From: 11, Count: 2}}
	planningCertificates := []award.QuotaStep{{From: 1, Count: 1}, {From: 6, Count: 2}, {From: 10, Count: 3}}
	ofMembers := func(s award.QuotaShare) award.Quota { s.Of = award.OfMembers; return share(flag, s) }
	none := []string{}
	for _, c := range []struct {
		name  string
		units int
		quota award.Quota
		want  [2]int
		why   string
	}{
		{"count", 7, quota(flag, 3), [2]int{3, 3}, "Procuracy 2019, article 20.4.a: not over 3 flags for a bloc"},
		{"flags of ten", 10, award.Quota{Award: flag, Table: planningFlags}, [2]int{1, 1}, "Planning 2018, article 14.3.a: up to 10 units, one flag"},
		{"flags of eleven", 11, award.Quota{Award: flag, Table: planningFlags}, [2]int{2, 2}, "the same: more than 10, two flags"},
		{"certificates of five", 5, award.Quota{Award: flag, Table: planningCertificates}, [2]int{1, 1}, "Planning 2018, article 18.3.c: below 6, one"},
		{"certificates of six", 6, award.Quota{Award: flag, Table: planningCertificates}, [2]int{2, 2}, "the same: from 6 to 9, two"},
		{"certificates of nine", 9, award.Quota{Award: flag, Table: planningCertificates}, [2]int{2, 2}, "the same"},
		{"certificates of ten", 10, award.Quota{Award: flag, Table: planningCertificates}, [2]int{3, 3}, "the same: 10 and more, three"},
		{"a table that begins later", 4, award.Quota{Award: flag, Table: planningCertificates[1:]}, [2]int{-1, -1}, "no row is for four units, and none is made up"},
		{"not over a fifth of nine", 9, ofMembers(award.QuotaShare{Share: fifth, NotOver: true}), [2]int{1, 1}, "Agriculture 2018: 1.8 compared exactly is one, with no rounding"},
		{"not over a fifth of ten", 10, ofMembers(award.QuotaShare{Share: fifth, NotOver: true}), [2]int{2, 2}, "exactly two are not over"},
		{"not over a fifth of four", 4, ofMembers(award.QuotaShare{Share: fifth, NotOver: true}), [2]int{0, 0}, "0.8 allows nobody; no least is made up"},
		{"rounded down", 5, ofMembers(award.QuotaShare{Share: half, Rounding: value.Down}), [2]int{2, 2}, "as declared"},
		{"rounded up", 5, ofMembers(award.QuotaShare{Share: half, Rounding: value.Up}), [2]int{3, 3}, "as declared"},
		{"half up", 5, ofMembers(award.QuotaShare{Share: half, Rounding: value.HalfUp}), [2]int{3, 3}, "2.5 is a half"},
		{"half to even", 5, ofMembers(award.QuotaShare{Share: half, Rounding: value.HalfEven}), [2]int{2, 2}, "2.5 goes to 2"},
		{"half up of a third", 7, ofMembers(award.QuotaShare{Share: value.MustRatio("1/3"), Rounding: value.HalfUp}), [2]int{2, 2}, "7/3 exactly, not 2.3333"},
		{"whole without rounding", 6, ofMembers(award.QuotaShare{Share: half}), [2]int{3, 3}, "nothing is to be rounded"},
		{"least", 7, ofMembers(award.QuotaShare{Share: value.MustRatio("10%"), NotOver: true, Least: ptr(1)}), [2]int{1, 1}, "Courts 2018, article 19.3: 10 %, one where there are fewer than ten"},
		{"decided, not known", 7, award.Quota{Award: flag, Decided: true}, [2]int{-1, -1}, "Courts 2024, article 19.3: by decision of the Chief Justice"},
		{"decided, known", 7, award.Quota{Award: flag, Decided: true, Count: ptr(2)}, [2]int{2, 2}, "the decision of the year"},
		{"a base beyond the bloc", 3, share(government, award.QuotaShare{Share: fifth, Of: award.OfStandard, Standard: flag, NotOver: true, Whole: ptr(19)}),
			[2]int{3, 3}, "Decree 91/2017, article 11.1: of 19 units that meet the flag standard, 3.8"},
		{"a base beyond the bloc, not stated", 3, share(government, award.QuotaShare{Share: fifth, Of: award.OfStandard, Standard: flag, NotOver: true, Wider: true}),
			[2]int{-1, -1}, "Foreign affairs 2018, article 10.4.c: of all the Ministry's units that meet it, which the bloc's own three do not tell"},
		{"a base beyond the bloc, stated", 3, share(government, award.QuotaShare{Share: fifth, Of: award.OfStandard, Standard: flag, NotOver: true, Wider: true, Whole: ptr(9)}),
			[2]int{1, 1}, "the same with the number: 1.8"},
		{"of those who meet the standard", 10, share(government, award.QuotaShare{Share: half, Of: award.OfStandard, Standard: flag, NotOver: true}),
			[2]int{0, 5}, "of nobody it is known: none to all ten may meet it"},
		{"of those who meet a condition", 4, share(flag, award.QuotaShare{Share: half, Of: award.OfCondition, NotOver: true,
			Condition: &rule.Condition{Fact: &rule.Test{Name: "united", Is: ptr(true)}}}), [2]int{0, 2}, "nothing is known of anybody"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, issues := places(t, field(c.units), award.Rules{Quotas: []award.Quota{c.quota}, Lines: []award.Line{{Award: c.quota.Award, Order: []award.LineTest{award.TestQuota}, RankBy: award.ByScore}}})
			assert.Equal(t, [][2]int{c.want}, got, c.why)
			assert.Equal(t, none, issues, c.why)
		})
	}
}

// A share whose rounding is not declared is reported where the outcome hangs on
// it, and nowhere else.
func TestRoundingUndeclared(t *testing.T) {
	half := award.Rules{
		Quotas: []award.Quota{share(flag, award.QuotaShare{Share: value.MustRatio("50%"), Of: award.OfMembers})},
		Lines:  []award.Line{{Award: flag, Order: []award.LineTest{award.TestScore, award.TestQuota}, RankBy: award.ByScore, Floor: ptr(value.MustDecimal("1"))}},
	}
	points := func(enough int) func(value.ID) (value.Decimal, value.Decimal, bool) {
		return func(u value.ID) (value.Decimal, value.Decimal, bool) {
			if int(u[0]-'a') < enough {
				return value.MustDecimal("5"), value.MustDecimal("5"), true
			}
			return value.Decimal{}, value.Decimal{}, true
		}
	}
	for _, c := range []struct {
		name   string
		enough int
		open   []value.ID
		issues []string
		why    string
	}{
		{"it matters", 5, []value.ID{"c"}, []string{"warning award.undeclared.rounding /r/quotas/0/share/rounding"}, "two or three of five: the third hangs on it"},
		{"two competitors", 2, nil, []string{}, "two get a place either way"},
		{"three competitors", 3, []value.ID{"c"}, []string{"warning award.undeclared.rounding /r/quotas/0/share/rounding"}, "the third again"},
		{"nobody competes", 0, nil, []string{}, "nobody gets a place either way"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := field(5)
			f.Points = points(c.enough)
			got, found := vietnam.Propose(half, f, value.PathTo("r"))
			assert.Equal(t, c.issues, listed(found), c.why)
			var open []value.ID
			for _, u := range got[0].Units {
				if u.Outcome == award.OutcomeOpen {
					open = append(open, u.Unit)
				}
			}
			assert.Equal(t, c.open, open, c.why)
		})
	}
}

// What comes out the same however the number is rounded, for another reason each
// time, is told of each: half of five are two places or three.
func TestUndeclaredRoundingSameOutcome(t *testing.T) {
	f := field(5)
	f.Placings = ranked("a", "b", "cd", "e")
	l := byScore(flag, quotaTest)
	l.Tie = award.TieNone
	got, issues := vietnam.Propose(award.Rules{
		Quotas: []award.Quota{share(flag, award.QuotaShare{Share: value.MustRatio("50%"), Of: award.OfMembers})},
		Lines:  []award.Line{l},
	}, f, value.PathTo("r"))
	assert.Equal(t, "a+ b+ c-quota d-quota e-quota", outcome(got[0]))
	assert.Empty(t, issues, "it does not matter")
	want := []string{"award.cut.rounded-down", "award.cut.rounded-up", "award.cut.rounded-up", "award.cut.rounded-up", "award.cut.rounded-up"}
	c := got[0].Units[2].Tests[0].Says
	assert.Equal(t, want, codes(c), "two places: two are ahead; three: a tie of which none is taken")
	assert.Equal(t, "award.cut.out", c[0].Args[0].Message.Code)
	assert.Equal(t, "award.cut.tie", c[1].Args[0].Message.Code)
	assert.Equal(t, []string{"award.cut.out"}, codes(got[0].Units[4].Tests[0].Says), "one reason is told once")
}

// Rounding up may pass the ceiling of the law; it is said, and not mended.
func TestRoundingUpPastTheLaw(t *testing.T) {
	q := share(government, award.QuotaShare{Share: value.MustRatio("20%"), Of: award.OfStandard, Standard: flag, Whole: ptr(19), Rounding: value.Up})
	r := award.Rules{Quotas: []award.Quota{q}, Lines: []award.Line{{Award: government, Order: []award.LineTest{award.TestQuota}, RankBy: award.ByScore}}}
	got, issues := places(t, field(7), r)
	assert.Equal(t, [][2]int{{4, 4}}, got, "the regulation's own number stands")
	assert.Equal(t, []string{"warning award.over-law /r/quotas/0"}, issues, "Decree 91/2017, article 11.1: not over 20 % of 19 are 3")
	f := field(7)
	f.On = day("2024-06-01")
	_, found := vietnam.Propose(r, f, value.PathTo("r"))
	assert.Empty(t, found, "the ceiling of the law of 2022 was not seen, and none is assumed")
}

// Equals who all go in may pass the ceiling of the law, too.
func TestTiePastTheLaw(t *testing.T) {
	for _, c := range []struct {
		name   string
		whole  int
		tie    award.LineTie
		day    string
		issues []string
		why    string
	}{
		{"past it", 5, award.TieAll, "2021-03-12", []string{"warning award.tie-over-law /r/lines/0/tie"}, "Decree 91/2017, article 11.1: of 5 not over 20 % is one, and two are equal"},
		{"within it", 10, award.TieAll, "2021-03-12", []string{}, "of 10 it is two"},
		{"none of them", 5, award.TieNone, "2021-03-12", []string{}, "nobody is nominated"},
		{"no ceiling known", 5, award.TieAll, "2024-06-01", []string{}, "that of the law of 2022 was not seen, and none is assumed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := share(government, award.QuotaShare{Share: value.MustRatio("20%"), Of: award.OfStandard, Standard: flag, Whole: &c.whole, NotOver: true})
			f := field(3)
			f.On, f.Placings = day(c.day), ranked("ab", "c")
			line := award.Line{Award: government, Order: []award.LineTest{award.TestQuota}, RankBy: award.ByScore, Tie: c.tie}
			_, found := vietnam.Propose(award.Rules{Quotas: []award.Quota{q}, Lines: []award.Line{line}}, f, value.PathTo("r"))
			assert.Equal(t, c.issues, listed(found), c.why)
		})
	}
}
