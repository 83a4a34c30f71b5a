package blocs_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
)

// What each of several assessors says is printed with the assessor, and "see above"
// only where something stands above.
func TestAssessorsPrinted(t *testing.T) {
	sheet := func(stage string, by object, entries ...any) object {
		s := object{"unit": "bdbp", "stage": stage, "entries": entries}
		if by != nil {
			s["by"] = by
		}
		return s
	}
	entry := func(more object) object { return more }
	team := func(n int) object { return object{"role": "team", "ordinal": n} }
	d, issues := blocs.ReadDossier(edit(t, func(d object) {
		in(d, "regulation")["scheme"] = object{"name": object{"vi": "B"}, "rank": "points", "places": "standard",
			"assessors": []any{object{"stage": "cross", "method": "mean"}},
			"criteria": []any{
				object{"id": "a", "name": object{"vi": "Kế hoạch"}, "kind": "points", "max": "10"},
				object{"id": "b", "name": object{"vi": "Họp khối"}, "kind": "achieved", "max": "5"},
				object{"id": "c", "name": object{"vi": "Báo cáo"}, "kind": "achieved", "max": "5"},
			}}
		in(d, "regulation")["stage"] = "cross"
		d["sheets"] = []any{
			sheet("self", nil, entry(object{"criterion": "a", "points": "9"}), entry(object{"criterion": "b", "achieved": true}), entry(object{"criterion": "c", "achieved": true})),
			sheet("cross", team(1), entry(object{"criterion": "a", "points": "8"}), entry(object{"criterion": "b", "achieved": false}),
				entry(object{"criterion": "c", "achieved": false, "reason": object{"vi": "nộp chậm"}})),
			sheet("cross", team(2), entry(object{"criterion": "a", "points": "6", "reason": object{"vi": "thiếu minh chứng"}, "evidence": []any{"BB-1"}}),
				entry(object{"criterion": "b", "achieved": false}), entry(object{"criterion": "c", "achieved": false})),
		}
	}))
	require.NoError(t, issues.Err())
	r, issues := blocs.Review(d)
	require.NoError(t, issues.Err())
	text := blocs.Render(r, value.VI)
	for _, want := range []string{
		"người chấm 2: tổ thẩm định, kiểm tra số 2",
		"người chấm 2: lý do: thiếu minh chứng; tài liệu: BB-1",
		"người chấm 1: lý do: nộp chậm",
		"2 người chấm ghi như nhau, không ghi lý do",
		"2 người chấm, xem ở trên",
	} {
		assert.Contains(t, text, want)
	}
}
