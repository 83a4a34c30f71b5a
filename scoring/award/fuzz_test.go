package award_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// document is what the fuzzer writes: facts of two years and a day.
type document struct {
	On    value.Date              `json:"on"`
	Last  map[value.ID]rule.Given `json:"last,omitempty"`
	Facts map[value.ID]rule.Given `json:"facts"`
}

// Whatever facts are given on whatever day, an assessment is total, says the
// same twice, and is written as JSON.
func FuzzAssess(f *testing.F) {
	file := readCases(f)
	for i, c := range file.Cases {
		if i%25 > 0 {
			continue // neighbours are alike
		}
		if data, err := json.Marshal(document{On: c.On, Last: c.Facts["2019"], Facts: file.Bases[c.Base]}); err == nil {
			f.Add(data)
		}
	}
	f.Add([]byte(`{"on":"9999-12-31","facts":{"advanced-share":"1/0","grassroots-fighters":-1,"tasks-rating":"x"}}`))
	f.Add([]byte(`{"on":"0001-01-01","facts":{"united":"true","members-completing-share":"101%"}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, issues := value.Read[document](data)
		if issues.Err() != nil {
			return
		}
		year, _ := value.CalendarYear("2020")
		before, _ := value.CalendarYear("2019")
		vocabulary := vietnam.Vocabulary()
		last, _ := vocabulary.NewFacts(d.Last, value.Path{})
		facts, _ := vocabulary.NewFacts(d.Facts, value.Path{})
		c := rule.Case{On: d.On, Years: []rule.YearFacts{{Year: before, Facts: last}, {Year: year, Facts: facts}}}
		for _, a := range vietnam.Awards() {
			who := award.Subject{ID: "x", Recipient: a.Recipients[len(d.Facts)%len(a.Recipients)]}
			got, ok := vietnam.Assess(a.ID, who, c)
			require.True(t, ok)
			again, _ := vietnam.Assess(a.ID, who, c)
			require.Equal(t, got, again)
			require.Contains(t, award.State("").EnumValues(), string(got.State))
			if got.State == award.StateMet {
				require.Equal(t, rule.Met, got.Verdict)
				require.Empty(t, got.Missing)
			}
			_, err := json.Marshal(got)
			require.NoError(t, err)
			vietnam.Bonus(a.ID, who.Recipient, d.On)
		}
	})
}
