package blocs_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
)

// While points are open the report tells of each goal that the regulation sets who
// is certain of it, who cannot reach it any more, and for whom it is open.
func TestProspects(t *testing.T) {
	const flag = "co-thi-dua-tinh"
	goals := func(r blocs.Report) []string {
		var got []string
		for _, p := range r.Prospects {
			var units []string
			for _, u := range p.Units {
				units = append(units, string(u.Chance))
			}
			goal := "band"
			switch {
			case p.Goal.Points != nil:
				goal = p.Goal.Points.String() + " points"
			case p.Goal.Places > 0:
				goal = fmt.Sprintf("%d places", p.Goal.Places)
			}
			got = append(got, strings.TrimSpace(goal+" "+string(p.Award))+": "+strings.Join(units, " "))
		}
		return got
	}
	change := func(missing int) []byte {
		return edit(t, func(d object) {
			points(d, false, "80", "70", "95", "60", "50", "40", "30")
			in(d, "regulation", "scheme")["bands"] = []any{object{"id": "tot", "name": object{"vi": "Tốt"}, "from": "75", "opens": []any{flag}}, object{"id": "con-lai", "name": object{"vi": "Còn lại"}}}
			in(d, "regulation")["leader"] = "standings"
			in(d, "regulation")["quotas"] = []any{object{"award": flag, "count": 3}}
			in(d, "regulation")["lines"] = []any{object{"award": flag, "order": []any{"score", "eligibility", "quota"}, "rankBy": "score", "floor": "65", "byBand": true}}
			if missing >= 0 {
				d["sheets"].([]any)[missing].(object)["entries"] = []any{}
			}
		})
	}
	r := reviewed(t, change(0))
	assert.Equal(t, []string{
		"1 places: open out open out out out out",
		"band " + flag + ": open out certain out out out out",
		"65 points " + flag + ": open certain certain out out out out",
		"3 places " + flag + ": open certain certain open out out out",
	}, goals(r), "the first unit has anything from 0 to 100")
	for lang, want := range map[value.Lang]string{value.VI: "Chắc chắn đạt", value.EN: "Certain:"} {
		assert.Contains(t, blocs.Render(r, lang), want)
	}
	leftOut := edit(t, func(d object) {
		points(d, false, "80", "70", "95")
		in(d, "regulation")["lines"] = []any{object{"award": "co-vang", "floor": "1"}, object{"award": flag, "order": []any{"score"}, "floor": "65"}}
	})
	assert.Equal(t, []string{"65 points " + flag + ": certain certain certain open open open open"}, goals(reviewed(t, leftOut)), "a line that is left out asks nothing")
	own := edit(t, func(d object) {
		points(d, false, "80", "70", "95")
		in(d, "regulation")["awards"] = []any{object{"id": "co-cua-khoi", "name": object{"vi": "Cờ của khối"}}}
		in(d, "regulation")["lines"] = []any{object{"award": "co-cua-khoi", "order": []any{"score"}, "floor": "65"}}
	})
	assert.Contains(t, blocs.Render(reviewed(t, own), value.VI), "mức tối thiểu để xét Cờ của khối", "an award that no law lists has its own name")
	assert.Empty(t, reviewed(t, change(-1)).Prospects, "with all points in, the standings tell")
	require.NotEmpty(t, r.Standings)
}

// What is certain of the places by score is certain of the quota that has as many:
// one report does not say both that a unit is in and that it is open.
func TestProspectsAndProposalsAgree(t *testing.T) {
	const flag = "co-thi-dua-tinh"
	for _, c := range []struct {
		name, reason, places string
		totals               []string // "" for a unit of which nothing is known
		chances, outcomes    []string
	}{
		{"one open", "90 is ahead of 70 and of all below, whatever the second unit has; 90 and 70 are ahead of 60", "standard",
			[]string{"90", "", "70", "60", "50", "40", "30"},
			[]string{"certain", "open", "open", "out", "out", "out", "out"},
			[]string{"nominated", "open", "open", "notNominated", "notNominated", "notNominated", "notNominated"}},
		{"a tie over the cut", "three share a place not below the second, and there are two places to give", "standard",
			[]string{"90", "90", "90", "60", "50", "40", ""},
			[]string{"open", "open", "open", "out", "out", "out", "open"},
			[]string{"open", "open", "open", "notNominated", "notNominated", "notNominated", "open"}},
		{"places counted without gaps", "the third unit has the second place and two units ahead of it", "dense",
			[]string{"90", "90", "80", "60", "50", "", "30"},
			[]string{"open", "open", "out", "out", "out", "open", "out"},
			[]string{"open", "open", "notNominated", "notNominated", "notNominated", "open", "notNominated"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := reviewed(t, edit(t, func(d object) {
				points(d, false, c.totals...)
				in(d, "regulation", "scheme")["places"] = c.places
				in(d, "regulation")["quotas"] = []any{object{"award": flag, "count": 2}}
				in(d, "regulation")["lines"] = []any{object{"award": flag, "order": []any{"quota"}, "rankBy": "score"}}
				for i, total := range c.totals {
					if total == "" {
						d["sheets"].([]any)[i].(object)["entries"] = []any{}
					}
				}
			}))
			var chances, outcomes []string
			for i, u := range r.Prospects[0].Units {
				chances, outcomes = append(chances, string(u.Chance)), append(outcomes, string(r.Proposals[0].Units[i].Outcome))
			}
			assert.Equal(t, c.chances, chances, c.reason)
			assert.Equal(t, c.outcomes, outcomes, c.reason)
		})
	}
}
