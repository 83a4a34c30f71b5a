package blocs_test

import (
	"encoding/json"
	"maps"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/inquiries"
	"github.com/khoithidua/blocs/scoring/award"
)

// What an inquiry says twice and differently is reported where it stands.
func TestFactsAgainstFacts(t *testing.T) {
	of := func(facts object) func(q object) {
		return func(q object) { maps.Copy(in(q, "records", 0, "facts"), facts) }
	}
	for _, c := range []struct {
		name, reason string
		person       bool
		change       func(q object)
		code, path   string
		severity     value.Severity
	}{
		{"months of nobody recruited", "decree 91 art. 10.6", true, of(object{"recruited": false, "months-since-recruitment": 5}), "award.contradiction", "/records/0/facts", value.Error},
		{"result of no training", "decree 91 art. 10.3", true, of(object{"training-months": 0, "training-result": "average"}), "award.contradiction", "/records/0/facts", value.Error},
		{"not completed with excellent results", "what the issue's own example says in other words", false, of(object{"tasks-rating": "not-completed", "excellent-results": true}), "award.contradiction", "/records/0/facts", value.Error},
		{"advanced without completing", "law 2003 art. 24.1.a", false, of(object{"members-completing-share": "60/100", "advanced-share": "80/100"}), "award.contradiction-by", "/records/0/facts", value.Warning},
		{"excellent labour collective, not completed", "law 2022 art. 27.1.a", false, func(q object) {
			q["on"], q["year"] = "2025-03-01", object{"label": "2024", "from": "2024-01-01", "until": "2025-01-01"}
			q["records"] = []any{object{"subject": "phong-1", "year": "2024", "facts": object{"tasks-rating": "not-completed"}}}
			q["grants"] = []any{object{"subject": "phong-1", "award": "tap-the-lao-dong-xuat-sac", "year": "2024"}}
		}, "award.contradiction-granted-by", "/grants/0", value.Warning},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := ask(t, c.change)
			if c.person {
				data = worker(t, c.change)
			}
			_, issues := answered(t, data)
			issue := issueAt(t, issues, c.code, c.path)
			assert.Equal(t, c.severity, issue.Severity, c.reason)
			for _, lang := range []value.Lang{value.VI, value.EN} {
				text := blocs.Printer(lang).Print(issue.Message)
				assert.False(t, strings.Contains(text, c.code) || strings.Contains(text, "{"), "there is a sentence in %s: %s", lang, text)
			}
		})
	}
}

// The third class of the Labour Order: five years of excellence after a certificate
// of 2015 that was decided on in October 2018.
func TestTimeAfterADecision(t *testing.T) {
	for _, c := range []struct {
		name, reason string
		grant        object
		want         award.State
		note, issue  string
	}{
		{"nothing said", "the year is the period, and the day of the decision makes one ask", object{}, award.StateMet, "", "blocs.grant-late"},
		{"names no period", "circular 12/2019 art. 2.6: the next time counts from the day of the decision, so this route is not met; others are still open", object{"namesNoPeriod": true}, award.Open, "award.counted-from-decision", ""},
		{"names its period", "circular 12/2019 art. 2.6: the next time counts from the period", object{"period": object{"from": "2011-01-01", "until": "2016-01-01"}}, award.StateMet, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			data, err := inquiries.Input("huan-chuong-lao-dong-hang-ba-collective-2020")
			require.NoError(t, err)
			var q object
			require.NoError(t, json.Unmarshal(data, &q))
			g := in(q, "grants", 0)
			require.Equal(t, "bang-khen-thu-tuong", g["award"])
			g["decided"] = "2018-10-20"
			maps.Copy(g, c.grant)
			data, err = json.Marshal(q)
			require.NoError(t, err)
			a, issues := answered(t, data)
			require.NoError(t, issues.Err())
			found := a.Findings[0].Assessment
			assert.Equal(t, c.want, found.State, c.reason)
			var got string
			for _, i := range issues {
				got = i.Code
			}
			assert.Equal(t, c.issue, got, c.reason)
			assert.Equal(t, c.note != "", strings.Contains(strings.Join(codes(found.Notes), " "), "award.counted-from-decision"), c.reason)
			if c.note != "" {
				assert.Contains(t, blocs.RenderAnswer(a, value.VI), "tính từ ngày ban hành 20/10/2018 (khoản 6 Điều 2 Thông tư số 12/2019/TT-BNV)")
			}
		})
	}
}
