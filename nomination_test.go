package blocs_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/scenarios"
)

// What is wrong with the rules on nomination is said with its place, and the rest
// of the review goes on: both other lines are worked out as if nothing were.
func TestBadRulesOfNomination(t *testing.T) {
	line := func(award string, more object) object {
		l := object{"award": award, "order": []any{"quota"}, "rankBy": "score"}
		for k, v := range more {
			l[k] = v
		}
		return l
	}
	for _, c := range []struct {
		name, why string
		rules     object
		council   []any
		want      []string
	}{
		{"a share above 100 %", "more than all", object{"quotas": []any{object{"award": "co-thi-dua-tinh", "share": object{"share": "120%", "of": "members"}}}, "lines": []any{line("co-thi-dua-tinh", nil)}}, nil,
			[]string{"warning award.share-above /regulation/quotas/0/share/share"}},
		{"a group of strangers", "the bloc knows no such unit, and the one proposed is in no group", object{"groups": []any{object{"id": "g", "name": object{"vi": "Nhóm"}, "units": []any{"ubnd", "thanh-tra"}}},
			"quotas": []any{object{"award": "co-thi-dua-tinh", "count": 1, "groups": []any{"g"}}}, "lines": []any{line("co-thi-dua-tinh", nil)}}, nil,
			[]string{"warning award.group-stranger /regulation/groups/0/units/0", "warning award.quota-outside /decisions/0/units"}},
		{"an order that names a test twice", "before or after?", object{"quotas": []any{object{"award": "co-thi-dua-tinh", "count": 1}}, "lines": []any{line("co-thi-dua-tinh", object{"order": []any{"quota", "standard", "quota"}})}}, nil,
			[]string{"warning award.order-twice /regulation/lines/0/order/2"}},
		{"an order that lacks a test", "where does it come?", object{"quotas": []any{object{"award": "co-thi-dua-tinh", "count": 1}}, "lines": []any{line("co-thi-dua-tinh", object{"order": []any{"standard"}})}}, nil,
			[]string{"warning award.order-lacks /regulation/lines/0/order"}},
		{"an outcome of the council for a unit not proposed", "the bloc never put it up", nil, []any{object{"award": "co-thi-dua-tinh", "unit": "tand", "result": "approved"}},
			[]string{"warning award.ruling-unproposed /council/0/unit"}},
		{"an outcome of the council on no award", "no catalogue has it", nil, []any{object{"award": "co", "unit": "bdbp", "result": "approved"}},
			[]string{"warning award.unknown /council/0/award", "warning award.ruling-unproposed /council/0/unit"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := edit(t, func(d object) {
				for k, v := range c.rules {
					in(d, "regulation")[k] = v
				}
				if c.council != nil {
					d["council"] = c.council
				}
			})
			d, issues := blocs.ReadDossier(data)
			require.NoError(t, issues.Err(), "the form is right")
			r, issues := blocs.Review(d)
			require.NoError(t, issues.Err(), "the rest goes on")
			var got []string
			for _, i := range issues {
				if i.Severity != value.Note {
					got = append(got, fmt.Sprintf("%s %s %s", i.Severity, i.Code, i.Path))
				}
			}
			assert.Equal(t, c.want, got, c.why)
			assert.Len(t, r.Nominations, 3, "what the bloc decided stands")
			for _, lang := range []value.Lang{value.VI, value.EN} {
				assert.NotContains(t, blocs.Explain(issues, lang), "{0}")
			}
		})
	}
}

// A unit whose file is suspended stays shown as such whatever the rules make of it.
func TestSuspendedStaysShown(t *testing.T) {
	data := edit(t, func(d object) {
		in(d, "regulation")["quotas"] = []any{object{"award": "co-thi-dua-tinh", "count": 7}}
		in(d, "regulation")["lines"] = []any{object{"award": "co-thi-dua-tinh", "order": []any{"quota"}}}
		d["records"] = []any{object{"subject": "bdbp", "year": "2020", "facts": object{"proceedings-pending": true}}}
	})
	d, issues := blocs.ReadDossier(data)
	require.NoError(t, issues.Err())
	r, issues := blocs.Review(d)
	require.NoError(t, issues.Err())
	for _, c := range r.Proposals[0].Units {
		assert.EqualValues(t, "nominated", c.Outcome, "there is a place for everybody")
		assert.Equal(t, c.Unit == "bdbp", c.State == "suspended", c.Unit)
	}
	assert.Contains(t, blocs.Render(r, value.EN), "The file is suspended")
}

// What the council gives to a unit that the ballot did not carry is counted apart.
func TestCouncilCounts(t *testing.T) {
	data := edit(t, func(d object) {
		in(d, "regulation")["ballots"] = []any{object{"awards": []any{"co-thi-dua-tinh"}, "rule": object{"base": "members", "bound": "atLeast", "share": "2/3"}}}
		vote := func(unit string, votes int) object { return object{"candidate": unit, "for": votes} }
		d["decisions"] = []any{object{
			"award": "co-thi-dua-tinh", "units": []any{"bdbp", "tand"}, "how": "balloted",
			"ballots": []any{object{"attendance": object{"present": 7}, "papers": object{"issued": 7, "returned": 7, "valid": 7, "invalid": 0}, "votes": []any{vote("bdbp", 7), vote("tand", 2)}}},
		}}
		d["council"] = []any{
			object{"award": "co-thi-dua-tinh", "unit": "bdbp", "result": "approved"},
			object{"award": "co-thi-dua-tinh", "unit": "tand", "result": "approved"},
		}
	})
	r := reviewed(t, data)
	assert.Equal(t, []blocs.CouncilCount{{Award: "co-thi-dua-tinh", Proposed: 1, Approved: 1, Unproposed: 1}}, r.Council)
	found := false
	for _, i := range r.Issues {
		found = found || i.Code == "award.ruling-not-carried" && i.Path == "/council/1/unit"
	}
	assert.True(t, found, "and it is said: %v", r.Issues)
	assert.Contains(t, blocs.Render(r, value.EN), "Besides, 1 unit was given")
}

// TestCouncilCountsAreWhole: whoever was given an award stands in its count, also in
// place of another; the count says how many the issue of too many does.
func TestCouncilCountsAreWhole(t *testing.T) {
	moved := 0
	names, err := scenarios.Names()
	require.NoError(t, err)
	for _, name := range names {
		data, err := scenarios.Input(name)
		require.NoError(t, err)
		d, issues := blocs.ReadDossier(data)
		require.NoError(t, issues.Err())
		r, _ := blocs.Review(d)
		for _, c := range r.Council {
			given := 0
			for _, n := range r.Nominations {
				if n.Council != nil && n.Council.Given == c.Award {
					given++
				}
			}
			assert.Equal(t, given, c.Approved+c.Unproposed+c.MovedHere, "%s: %s", name, c.Award)
			moved += c.MovedHere
		}
	}
	assert.Positive(t, moved)
	data, err := scenarios.Input("nam-2025-tinh-gia-dinh")
	require.NoError(t, err)
	d, _ := blocs.ReadDossier(data)
	r, issues := blocs.Review(d)
	i := slices.IndexFunc(issues, func(i value.Issue) bool { return i.Code == "award.given-over" })
	require.GreaterOrEqual(t, i, 0)
	assert.Contains(t, blocs.Render(r, value.VI), "đơn vị được tặng do chuyển từ mức khác")
}
