package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

func FuzzCompile(f *testing.F) {
	f.Add(t01[:4000])
	f.Add([]byte(`{"name":{"vi":"B"},"total":"9","criteria":[{"id":"g","name":{"vi":"g"},"kind":"group","max":"8","cap":"7","items":[{"id":"a","name":{"vi":"a"},"kind":"points","max":"10"}]}]}`))
	f.Add([]byte(`{"name":{"vi":"B"},"criteria":[{"id":"a","name":{"vi":"a"},"kind":"points","max":"922337203685477"},{"id":"a","name":{"vi":"a"},"kind":"group","max":"-1"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, issues := value.Read[scoring.Scheme](data)
		if issues.Err() != nil {
			return
		}
		table, issues := scoring.Compile(s, value.Path{})
		require.Equal(t, issues.Err() == nil, table != nil)
		for range table.Rows() {
		}
	})
}

func FuzzScore(f *testing.F) {
	f.Add([]byte(`[{"unit":"u","stage":"self","entries":[{"criterion":"a","points":"7.5"},{"criterion":"b","achieved":true},{"criterion":"c","state":"notAssigned"}]}]`))
	f.Add([]byte(`[{"unit":"v","stage":"self","entries":[{"criterion":"c","points":"-922337203685477"},{"criterion":"a","points":"922337203685477"}]},{"unit":"w","stage":"cross","entries":[]}]`))
	f.Add([]byte(`[{"unit":"u","stage":"self","entries":[{"criterion":"g"},{"criterion":"z","points":"1"}]},{"unit":"u","stage":"self","entries":[]}]`))
	f.Fuzz(func(t *testing.T, data []byte) {
		sheets, issues := value.Read[[]scoring.Sheet](data)
		if issues.Err() != nil {
			return
		}
		for _, rank := range []scoring.Rank{"", scoring.ByRate} {
			s := small()
			s.Rank = rank
			table := compile(t, s)
			board, issues := table.Score([]value.ID{"u", "v"}, sheets, scoring.Self, value.Path{})
			if issues.Err() != nil {
				require.Zero(t, board)
				continue
			}
			placings, issues := table.Standings(board)
			require.NoError(t, issues.Err())
			for _, p := range placings {
				require.True(t, dec("1").Compare(p.Best) <= 0 && p.Best.Compare(p.Worst) <= 0 && p.Worst.Compare(*dec("2")) <= 0, "%+v", p)
			}
		}
	})
}
