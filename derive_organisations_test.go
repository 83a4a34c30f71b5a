package blocs_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/inquiries"
	"github.com/khoithidua/blocs/scoring/award"
)

// A unit without party and mass organisations is not asked how they are rated: the
// council gets the question whether it can be given a flag (law of 2022, articles
// 25.1.b and 26.1.b).
func TestUnitsWithoutPartyOrganisations(t *testing.T) {
	const organisations, clean = "has-party-or-mass-organisations", "party-and-mass-organisations-clean-and-strong"
	data, err := inquiries.Input("co-thi-dua-chinh-phu-collective-2024")
	require.NoError(t, err)
	for _, c := range []struct {
		name, reason string
		award        string
		has, clean   any
		derived      int
		question     bool
		refused      bool
	}{
		{"Government flag, no organisations", "law 2022 art. 25.1.b", "co-thi-dua-chinh-phu", false, nil, 1, true, false},
		{"ministry flag, no organisations", "law 2022 art. 26.1.b", "co-thi-dua-bo", false, nil, 1, true, false},
		{"no organisations, said not clean", "the record says so itself", "co-thi-dua-bo", false, false, 0, true, false},
		{"no organisations, said clean", "one of the two is wrong", "co-thi-dua-bo", false, true, 0, false, true},
		{"organisations", "how they are rated is asked", "co-thi-dua-bo", true, nil, 0, false, false},
		{"not said whether there are", "both are asked", "co-thi-dua-bo", nil, nil, 0, false, false},
		{"another award", "it does not ask", "tap-the-lao-dong-xuat-sac", false, nil, 1, false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			var q object
			require.NoError(t, json.Unmarshal(data, &q))
			q["awards"] = []any{c.award}
			facts := in(q, "records", 0, "facts")
			for _, id := range []string{organisations, clean, "leads-level-movement", "outstanding-in-government-movement"} {
				delete(facts, id)
			}
			for id, v := range map[string]any{organisations: c.has, clean: c.clean} {
				if v != nil {
					facts[id] = v
				}
			}
			wire, err := json.Marshal(q)
			require.NoError(t, err)
			a, issues := answered(t, wire)
			if c.refused {
				assert.Error(t, issues.Err(), c.reason)
				return
			}
			require.NoError(t, issues.Err())
			require.Len(t, a.Derived, c.derived, c.reason)
			found := a.Findings[0].Assessment
			asked, page := false, blocs.RenderAnswer(a, value.VI)
			for _, n := range found.Notes {
				asked = asked || n.Code == "award.question"
			}
			assert.Equal(t, c.question, asked, "%s: %s", c.reason, page)
			for _, need := range found.Missing {
				assert.False(t, c.question && string(need.Fact) == clean, c.reason)
			}
			for _, d := range a.Derived {
				because := blocs.Printer(value.VI).Print(d.Because)
				if c.award == "tap-the-lao-dong-xuat-sac" {
					assert.NotContains(t, page, because, "what no condition asks for is not told")
				} else {
					assert.Contains(t, page, because)
					assert.Equal(t, award.Open, found.State)
				}
			}
		})
	}
}
