package blocs_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// What minutes do not count is among what the dossier does not tell, and not only in
// the proof of the units concerned.
func TestMinutesThatLackCountsAreTold(t *testing.T) {
	const flag value.ID = "co-thi-dua-tinh"
	for _, c := range []struct {
		name, reason string
		how          emulation.How
		base         ballot.Base
		votes        int
		want         []string
	}{
		{"all are there", "nothing is missing", emulation.Balloted, ballot.Valid, 2, nil},
		{"no votes of one", "it was put to the vote, and the minutes are silent", emulation.Balloted, ballot.Valid, 1, []string{"blocs.unknown.votes"}},
		{"no votes at all", "of either", emulation.Balloted, ballot.Valid, 0, []string{"blocs.unknown.votes"}},
		{"no number present", "the share is one of those present, and how many they were decides", emulation.Balloted, ballot.Present, 2, []string{"blocs.unknown.minutes"}},
		{"agreed", "no votes are asked for", emulation.Agreed, ballot.Valid, 1, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := scenario(t, "tie")
			a, b := d.Bloc.Members[0].Unit.ID, d.Bloc.Members[1].Unit.ID
			d.Regulation.Ballots = []award.BallotRule{{Awards: []value.ID{flag}, Rule: ballot.Rule{Base: c.base, Bound: ballot.MoreThan, Share: value.MustRatio("1/2")}}}
			m := ballot.Minutes{Votes: []ballot.Tally{{Candidate: a, For: 2}, {Candidate: b, For: 1}}[:c.votes]}
			if c.base == ballot.Valid {
				m.Papers.Valid = ptr(3)
			}
			d.Decisions = []award.Decision{{Award: flag, Units: []value.ID{a, b}, How: c.how, Ballots: []ballot.Minutes{m}}}
			r, issues := blocs.Review(d)
			require.NoError(t, issues.Err())
			var got []string
			for _, m := range r.Unknown {
				if m.Code == "blocs.unknown.votes" || m.Code == "blocs.unknown.minutes" {
					got = append(got, m.Code)
				}
			}
			assert.Equal(t, c.want, got, c.reason)
		})
	}
}
