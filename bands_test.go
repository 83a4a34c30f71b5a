package blocs_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
)

// A band that opens an award is a condition of its line when the line says so; when
// it does not, and a unit is nominated against its band, that is reported.
func TestBandsAndLines(t *testing.T) {
	const flag = "co-thi-dua-tinh"
	opens := func(award string) []any {
		return []any{
			object{"id": "tot", "name": object{"vi": "Tốt"}, "from": "75", "opens": []any{award}},
			object{"id": "con-lai", "name": object{"vi": "Còn lại"}},
		}
	}
	for _, c := range []struct {
		name, why string
		change    func(d object)
		nominated int
		want      []string
	}{
		{"it says so", "80 and 95 points are in the band, 70 are not", func(d object) { in(d, "regulation", "lines", 0)["byBand"] = true }, 2, nil},
		{"it does not", "the third place goes to 70 points", func(d object) {}, 3, []string{"warning blocs.band-against /regulation/lines/0/byBand"}},
		{"no contradiction", "two places, for the two of the band", func(d object) { in(d, "regulation", "quotas", 0)["count"] = 2 }, 2, nil},
		{"the bloc against the band, without a line", "30 points are not in the band", func(d object) {
			delete(in(d, "regulation"), "lines")
			last := in(d, "bloc", "members", 6, "unit")["id"]
			d["decisions"] = []any{object{"award": flag, "units": []any{last}, "how": "agreed"}}
		}, 0, []string{"warning blocs.band-against /decisions/0/units"}},
		{"after a decision that is left out", "the path is that of the document", func(d object) {
			delete(in(d, "regulation"), "lines")
			last := in(d, "bloc", "members", 6, "unit")["id"]
			d["decisions"] = []any{object{"award": "co-vang", "units": []any{last}, "how": "agreed"}, object{"award": flag, "units": []any{last}, "how": "agreed"}}
		}, 0, []string{"warning award.left-out /decisions/0/award", "warning blocs.band-against /decisions/1/units"}},
		{"no band opens it", "then nobody can be told to stand", func(d object) {
			in(d, "regulation", "lines", 0)["byBand"] = true
			in(d, "regulation", "scheme")["bands"] = opens("bang-khen-tinh")
		}, 0, []string{"warning blocs.band-unopened /regulation/lines/0/byBand"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := edit(t, func(d object) {
				points(d, false, "80", "70", "95", "60", "50", "40", "30")
				in(d, "regulation", "scheme")["bands"] = opens(flag)
				in(d, "regulation")["quotas"] = []any{object{"award": flag, "count": 3}}
				in(d, "regulation")["lines"] = []any{object{"award": flag, "order": []any{"eligibility", "quota"}, "rankBy": "score"}}
				d["decisions"] = []any{}
				c.change(d)
			})
			r := reviewed(t, data)
			nominated := 0
			for _, p := range r.Proposals {
				for _, u := range p.Units {
					if u.Outcome == "nominated" {
						nominated++
					}
				}
			}
			assert.Equal(t, c.nominated, nominated, c.why)
			var got []string
			for _, i := range r.Issues {
				if i.Severity == value.Warning {
					got = append(got, fmt.Sprintf("%s %s %s", i.Severity, i.Code, i.Path))
				}
			}
			assert.Equal(t, c.want, got, c.why)
			for _, lang := range []value.Lang{value.VI, value.EN} {
				require.NotContains(t, blocs.Render(r, lang), "{0}")
			}
		})
	}
}
