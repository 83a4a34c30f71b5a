package award_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// Whether a member that joined within the year counts in what a number is a share of,
// no regulation that was read says: where it matters the number is open between the
// two, until the regulation is known to say it.
func TestNewcomersInABase(t *testing.T) {
	since := day("2020-01-01")
	ofMembers := func(percent string) award.Quota {
		return share(flag, award.QuotaShare{Share: value.MustRatio(percent), Of: award.OfMembers, NotOver: true})
	}
	said := func(counts bool, q award.Quota) award.Quota { q.Newcomers = &counts; return q }
	for _, c := range []struct {
		name, reason string
		quota        award.Quota
		change       func(*emulation.Bloc)
		low, high    int
		says         string // "" where nothing is said of newcomers
		warned       bool
	}{
		{"it matters not", "20 % of 8 are 1.6 and of 7 are 1.4: one either way", ofMembers("20%"), nil, 1, 1, "", false},
		{"it matters", "25 % of 8 are 2, and of 7 are 1.75: one", ofMembers("25%"), nil, 1, 2, "award.places.newcomers", true},
		{"they count", "the regulation says so", said(true, ofMembers("25%")), nil, 2, 2, "", false},
		{"they do not", "the regulation says so", said(false, ofMembers("25%")), nil, 1, 1, "award.places.newcomers-not", false},
		{"a count", "it goes by no members", quota(flag, 3), nil, 3, 3, "", false},
		{"a table", "from 8 members on two", award.Quota{Award: flag, Table: []award.QuotaStep{{From: 0, Count: 1}, {From: 8, Count: 2}}}, nil, 1, 2, "award.places.newcomers", true},
		{"a table of the same row", "from 7 members on two", award.Quota{Award: flag, Table: []award.QuotaStep{{From: 0, Count: 1}, {From: 7, Count: 2}}}, nil, 2, 2, "", false},
		{"a base that is stated", "what is stated is stated", share(flag, award.QuotaShare{Share: value.MustRatio("25%"), Of: award.OfMembers, NotOver: true, Whole: ptr(8)}), nil, 2, 2, "", false},
		{"since before the year", "it was a member all year", ofMembers("25%"), func(b *emulation.Bloc) { b.Members[7].From = since }, 2, 2, "", false},
		{"since the day after", "it was not", ofMembers("25%"), func(b *emulation.Bloc) { b.Members[7].From = since.AddDays(1) }, 1, 2, "award.places.newcomers", true},
		{"a new bloc", "all came with the bloc, on one day within the year", ofMembers("25%"), func(b *emulation.Bloc) {
			for i := range b.Members {
				b.Members[i].From = day("2020-03-01")
			}
		}, 2, 2, "", false},
		{"heir of a member", "what was merged goes on", ofMembers("25%"), func(b *emulation.Bloc) {
			b.Members[6].Until = day("2020-07-01")
			b.Events = []emulation.Event{{Kind: emulation.Merge, On: day("2020-07-01"), From: []value.ID{"g"}, To: []value.ID{"h"}}}
		}, 1, 1, "", false},
		{"joined by an event", "the event tells the day", ofMembers("25%"), func(b *emulation.Bloc) {
			b.Members[7].From = value.Date{}
			b.Events = []emulation.Event{{Kind: emulation.Join, On: day("2020-07-01"), To: []value.ID{"h"}}}
		}, 1, 2, "award.places.newcomers", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := members(8)
			b.Members[7].From = day("2020-07-01")
			if c.change != nil {
				c.change(&b)
			}
			r := award.Rules{Since: since, Quotas: []award.Quota{c.quota}, Lines: []award.Line{byScore(flag, quotaTest)}}
			all, _ := vietnam.Propose(r, award.Field{Bloc: b, On: day("2021-01-15"), Facts: nothing}, value.Path{})
			p := all[0].Places[0]
			assert.Equal(t, []int{c.low, c.high}, []int{*p.Low, *p.High}, c.reason)
			found := ""
			for _, m := range p.Says {
				if m.Code == "award.places.newcomers" || m.Code == "award.places.newcomers-not" {
					found = m.Code
				}
			}
			assert.Equal(t, c.says, found, c.reason)
			want := []string{}
			if c.warned {
				want = []string{"warning award.undeclared.newcomers /0/newcomers"}
			}
			assert.Equal(t, want, listed(vietnam.CheckNewcomers(nil, r, b, day("2021-01-15"), value.Path{})), c.reason)

			r.Since = value.Date{}
			all, _ = vietnam.Propose(r, award.Field{Bloc: b, On: day("2021-01-15"), Facts: nothing}, value.Path{})
			assert.Equal(t, *all[0].Places[0].Low, *all[0].Places[0].High, "without a year nobody is new")
		})
	}
}
