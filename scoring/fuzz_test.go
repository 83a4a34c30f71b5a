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
	f.Add([]byte(`{"name":{"vi":"B"},"cap":"90","floor":"0","step":"0.25","rounding":{"leaf":{"step":"0.01","mode":"halfUp"}},"bands":[{"id":"a","name":{"vi":"A"},"from":"50","opens":["x"]}],"criteria":[{"id":"q","name":{"vi":"q"},"kind":"quantity","max":"50","method":{"kind":"steps","steps":[{"from":"90%","points":"50"},{"from":"0%","below":"80%","points":"60"}]}},{"id":"p","name":{"vi":"p"},"kind":"group","effect":"penalty","cap":"9","items":[{"id":"c","name":{"vi":"c"},"kind":"count","each":"2","units":["u","u"]}]},{"id":"r","name":{"vi":"r"},"kind":"report","max":"9","givenBy":{"vi":"T"},"report":{"time":"5","floor":"6"}}]}`))
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
	f.Add([]byte(`[{"unit":"u","stage":"self","entries":[{"criterion":"l","target":"0.9","actual":"922337203685477","measure":"%"},{"criterion":"q","target":"0","actual":"1"},{"criterion":"n","count":-1},{"criterion":"r","daysLate":2147483647,"points":"-1"},{"criterion":"m","points":"-922337203685477.5808"}]},{"unit":"v","stage":"self","entries":[{"criterion":"l","target":"90"},{"criterion":"q","target":"922337203685477","actual":"0.0001"},{"criterion":"r","notSubmitted":true}]}]`))
	f.Fuzz(func(t *testing.T, data []byte) {
		sheets, issues := value.Read[[]scoring.Sheet](data)
		if issues.Err() != nil {
			return
		}
		for _, rank := range []scoring.Rank{"", scoring.ByRate} {
			s := small()
			s.Rank = rank
			s.Criteria = append(s.Criteria,
				quantity("l", "10", leading()), quantity("q", "10", percent(scoring.Shortfall, "0.7", "3", "")),
				count("n", "9", "2.5"), report("r", "30", t04()), penalty(points("m", "5")), bonus(points("o", "5")))
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
