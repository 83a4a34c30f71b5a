package blocs_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// A Party committee's flag is on no list of the law: the bloc decides on it by its
// own rules all the same, and the report says that no law is asked.
func TestOwnAward(t *testing.T) {
	review := func(t *testing.T, change func(object)) (blocs.Report, value.Issues) {
		d, issues := blocs.ReadDossier(edit(t, func(d object) {
			in(d, "regulation")["awards"] = []any{object{"id": "co-tinh-uy", "name": object{"vi": "Cờ thi đua của Tỉnh ủy", "en": "Flag of the Party committee"}, "clause": "Điều 9"}}
			in(d, "regulation")["quotas"] = []any{object{"award": "co-tinh-uy", "count": 1}}
			in(d, "regulation")["ballots"] = []any{object{"awards": []any{"co-tinh-uy"}, "rule": object{"base": "members", "bound": "moreThan", "share": "50%"}}}
			in(d, "regulation")["lines"] = []any{object{"award": "co-tinh-uy", "order": []any{"ballot", "quota"}, "rankBy": "votes"}}
			d["decisions"] = []any{object{"award": "co-tinh-uy", "units": []any{"bdbp", "thads"}, "how": "balloted", "ballots": []any{
				object{"votes": []any{object{"candidate": "bdbp", "for": 6}, object{"candidate": "thads", "for": 1}}},
			}}}
			d["council"] = []any{object{"award": "co-tinh-uy", "unit": "bdbp", "result": "approved", "on": "2021-03-12"}}
			change(d)
		}))
		require.NoError(t, issues.Err())
		return blocs.Review(d)
	}
	r, issues := review(t, func(object) {})
	assert.Empty(t, told(issues))
	require.Len(t, r.Nominations, 2)
	assert.Equal(t, []award.Outcome{award.Nominated, award.NotNominated}, []award.Outcome{r.Nominations[0].Outcome, r.Nominations[1].Outcome}, "6 and 1 of 7, more than half")
	n := r.Nominations[0]
	assert.Equal(t, award.NoLaw, n.Assessment.State, "no law says who may be given it")
	assert.Nil(t, n.Bonus)
	require.NotNil(t, n.NoBonus)
	assert.Equal(t, "award.own-money", n.NoBonus.Code, "and none gives money with it")
	assert.Equal(t, award.Approved, n.Council.Result)
	require.Len(t, r.Proposals, 1)
	for _, c := range r.Proposals[0].Units {
		assert.Equal(t, c.Unit == "bdbp", c.Outcome == award.Nominated, "%s: ballot and quota decide", c.Unit)
		assert.Equal(t, award.NoLaw, c.State)
	}
	text := blocs.Render(r, value.VI)
	assert.Contains(t, text, "Cờ thi đua của Tỉnh ủy")
	assert.Contains(t, text, "không xét theo pháp luật")
	assert.NotContains(t, text, "co-tinh-uy", "its name and not its identifier is printed")

	for _, c := range []struct {
		name, why string
		change    func(object)
		want      []string
	}{
		{"an identifier of the law", "the law's award is meant", func(d object) {
			awards := in(d, "regulation")["awards"].([]any)
			in(d, "regulation")["awards"] = append(awards, object{"id": "co-thi-dua-tinh", "name": object{"vi": "Cờ"}}, awards[0])
		}, []string{"leaves award.own-law /regulation/awards/1/id", "leaves award.own-twice /regulation/awards/2/id"}},
		{"a standard that no law has", "there is nothing to hold a unit against", func(d object) {
			in(d, "regulation", "lines", 0)["order"] = []any{"standard", "ballot", "quota"}
		}, []string{"warning award.own-standard /regulation/lines/0/order/0"}},
		{"received before", "it may be listed among the awards received", func(d object) {
			d["grants"] = []any{object{"subject": "bdbp", "award": "co-tinh-uy", "year": "2019"}}
		}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, issues := review(t, c.change)
			require.NoError(t, issues.Err())
			assert.Equal(t, c.want, told(issues), c.why)
			assert.NotContains(t, strings.ToLower(blocs.Render(r, value.EN)), "{0}")
		})
	}
}
