package emulation_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// An award that was revoked counts no more from that day on, and a past case is
// judged as it stood.
func TestRevokedGrants(t *testing.T) {
	vocabulary, issues := rule.NewVocabulary(nil, value.Path{})
	require.NoError(t, issues.Err())
	year, _ := value.CalendarYear("2023")
	h := emulation.History{
		Grants:      []emulation.Grant{{Subject: "a", Award: "flag", Year: "2021"}, {Subject: "a", Award: "flag", Year: "2022"}, {Subject: "b", Award: "flag", Year: "2022"}},
		Revocations: []emulation.Revocation{{Subject: "a", Award: "flag", Year: "2022", On: value.MustDate("2023-06-01")}},
	}
	lowered := h
	lowered.Revocations = []emulation.Revocation{{Subject: "a", Award: "flag", Year: "2022", On: value.MustDate("2023-06-01"), Left: "certificate"}}
	for _, c := range []struct {
		name    string
		history emulation.History
		subject value.ID
		on      string
		want    []string
		why     string
	}{
		{"the day before", h, "a", "2023-05-31", []string{"flag 2021", "flag 2022"}, "then it stood"},
		{"the day", h, "a", "2023-06-01", []string{"flag 2021"}, "the award of the other year stands"},
		{"somebody else", h, "b", "2023-06-01", []string{"flag 2022"}, "b lost nothing"},
		{"lowered", lowered, "a", "2023-06-01", []string{"flag 2021", "certificate 2022"}, "Decree 91/2017, article 78, clause 4: lowered or annulled"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, issues := c.history.Case(c.subject, year, value.MustDate(c.on), nil, vocabulary, value.Path{})
			require.NoError(t, issues.Err())
			var awards []string
			for _, a := range got.Awards {
				awards = append(awards, string(a.Award)+" "+a.Year.Label)
			}
			assert.Equal(t, c.want, awards, c.why)
		})
	}
	_, ok := h.Revokes(h.Revocations[0])
	assert.True(t, ok)
	_, ok = h.Revokes(emulation.Revocation{Subject: "b", Award: "flag", Year: "2021"})
	assert.False(t, ok, "b was never given it")
}
