package award_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// A share of those who remain after a tie of which the regulation says nothing is
// told under each way to treat it, and open where these differ.
func TestShareAfterATie(t *testing.T) {
	for _, c := range []struct {
		name, share string
		tie         award.LineTie
		want        [2]int
		remain      []string
		why         string
	}{
		{"as many as there are places", "50%", award.TieDecided, [2]int{2, 2}, nil, "one of a and b is taken: four remain"},
		{"all", "50%", award.TieAll, [2]int{1, 1}, nil, "both are: three remain, 1.5 is one"},
		{"none", "50%", award.TieNone, [2]int{2, 2}, nil, "neither is: five remain, 2.5 is two"},
		{"not said", "50%", "", [2]int{1, 2}, []string{"4", "3", "5"}, "each of these is a reading"},
		{"not said, and it does not matter", "34%", "", [2]int{1, 1}, nil, "34 % of three, of four and of five, not over that, is one"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := field(5)
			f.Placings = ranked("ab", "c", "d", "e")
			first := byScore(flag, quotaTest)
			first.Tie = c.tie
			all, _ := vietnam.Propose(award.Rules{
				Quotas: []award.Quota{quota(flag, 1), share(certificate, award.QuotaShare{Share: value.MustRatio(c.share), Of: award.OfRemaining, After: []value.ID{flag}, NotOver: true})},
				Lines:  []award.Line{first, byScore(certificate, quotaTest)},
			}, f, value.Path{})
			p := all[1].Places[0]
			assert.Equal(t, c.want, [2]int{*p.Low, *p.High}, c.why)
			var remain []string
			for _, m := range p.Says {
				if m.Code == "award.places.after-tie" {
					for _, a := range m.Args[1:] {
						remain = append(remain, a.Number.String())
					}
				}
			}
			assert.Equal(t, c.remain, remain, c.why)
		})
	}
}

// Of a group, the number of those nominated is known as far as that of the bloc where
// nobody else may be nominated.
func TestShareOfAGroupAfterATie(t *testing.T) {
	groups := []award.Group{{ID: "g", Name: value.Text{VI: "Nhóm"}, Units: []value.ID{"a", "b", "c"}}, {ID: "h", Name: value.Text{VI: "Nhóm khác"}, Units: []value.ID{"a", "d", "e"}}}
	for _, c := range []struct {
		name, reason string
		tie          award.LineTie
		group        value.ID
		want         [2]int
	}{
		{"both are of the group", "one of a and b is taken: two of three remain", award.TieDecided, "g", [2]int{1, 1}},
		{"both are, all are taken", "one of three remains", award.TieAll, "g", [2]int{0, 0}},
		{"both are, not said", "one to three remain", "", "g", [2]int{0, 1}},
		{"one of them is", "two or three of three remain", award.TieDecided, "h", [2]int{1, 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := field(5)
			f.Placings = ranked("ab", "c", "d", "e")
			first := byScore(flag, quotaTest)
			first.Tie = c.tie
			q := share(certificate, award.QuotaShare{Share: value.MustRatio("1/2"), Of: award.OfRemaining, After: []value.ID{flag}, NotOver: true})
			q.Groups = []value.ID{c.group}
			all, _ := vietnam.Propose(award.Rules{Groups: groups, Quotas: []award.Quota{quota(flag, 1), q}, Lines: []award.Line{first, byScore(certificate, quotaTest)}}, f, value.Path{})
			assert.Equal(t, c.want, [2]int{*all[1].Places[0].Low, *all[1].Places[0].High}, c.reason)
		})
	}
}
