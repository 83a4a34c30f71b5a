package blocs_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/inquiries"
	"github.com/khoithidua/blocs/scoring/award"
)

// worker writes the example inquiry on the advanced worker of 2020, who is made to
// meet the standard, changed.
func worker(t testing.TB, change func(q object)) []byte {
	data, err := inquiries.Input("lao-dong-tien-tien-person-2020")
	require.NoError(t, err)
	var q object
	require.NoError(t, json.Unmarshal(data, &q))
	in(q, "records", 0, "facts")["months-since-recruitment"] = 120
	change(q)
	data, err = json.Marshal(q)
	require.NoError(t, err)
	return data
}

// The list of disciplines is read: what it says of the year is not asked again, and
// a record that denies it is refused.
func TestDisciplinesOfTheYear(t *testing.T) {
	listed := func(kind, from, until string) func(q object) {
		return func(q object) {
			d := object{"subject": in(q, "subject")["id"], "kind": kind, "from": from}
			if until != "" {
				d["until"] = until
			}
			q["disciplines"] = []any{d}
		}
	}
	facts := func(q object) object { return in(q, "records", 0, "facts") }
	for _, c := range []struct {
		name, reason string
		change       func(q object)
		denied       any // what the record says; nil for nothing
		want         award.State
		refused      bool
		derived      int
	}{
		{"none listed, none said", "decree 91 art. 10.6 is asked", func(object) {}, nil, award.Open, false, 0},
		{"none listed, denied", "the record is enough", func(object) {}, false, award.StateMet, false, 0},
		{"listed, not said", "decree 91 art. 10.6: a warning is more than a reprimand", listed("warning", "2020-05-01", "2021-05-01"), nil, award.StateNotMet, false, 1},
		{"a reprimand", "decree 91 art. 10.6: from a reprimand on", listed("reprimand", "2020-05-01", ""), nil, award.StateNotMet, false, 1},
		{"listed and said", "they agree", listed("warning", "2020-05-01", "2021-05-01"), true, award.StateNotMet, false, 0},
		{"listed and denied", "one of the two is wrong", listed("warning", "2020-05-01", "2021-05-01"), false, "", true, 0},
		{"of the year before", "decree 91 art. 10.6 does not say that it is of the next year too", listed("warning", "2019-05-01", "2020-05-01"), nil, award.Open, false, 0},
		{"of the year before, denied", "the same: no contradiction", listed("warning", "2019-05-01", "2020-05-01"), false, award.StateMet, false, 0},
		{"after the day of the review", "not known on that day", func(q object) {
			q["on"] = "2020-12-01"
			listed("warning", "2020-12-15", "")(q)
		}, nil, award.Open, false, 0},
		{"under the law of 2022", "law 2022 art. 24.4: ministries and provinces say what bars; decree 98 art. 4.4 counts from the end", func(q object) {
			q["on"] = "2024-02-01"
			listed("warning", "2020-05-01", "2021-05-01")(q)
		}, nil, award.StateNotMet, false, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, issues := answered(t, worker(t, func(q object) {
				delete(facts(q), "disciplined")
				if c.denied != nil {
					facts(q)["disciplined"] = c.denied
				}
				c.change(q)
			}))
			if c.refused {
				issue := issueAt(t, issues, "blocs.discipline-denied", "/records/0/facts/disciplined")
				assert.Equal(t, value.Error, issue.Severity)
				for _, lang := range []value.Lang{value.VI, value.EN} {
					assert.NotContains(t, blocs.Printer(lang).Print(issue.Message), "blocs.")
				}
				return
			}
			require.NoError(t, issues.Err())
			assert.Equal(t, c.want, a.Findings[0].Assessment.State, c.reason)
			require.Len(t, a.Derived, c.derived, c.reason)
			for _, d := range a.Derived {
				assert.Equal(t, "91-2017-nd-cp:10.6", d.Cite.String())
				for _, lang := range []value.Lang{value.VI, value.EN} {
					assert.Contains(t, blocs.RenderAnswer(a, lang), blocs.Printer(lang).Print(d.Because), "the page says from what")
				}
			}
		})
	}
}

// Under the law of 2022 achievements count from the end of a discipline: that there
// was none is said, or asked for (Decree 98/2023, article 4.4).
func TestDisciplinesNotListed(t *testing.T) {
	whole := []any{object{"subject": "ca-nhan-1", "until": "2025-01-14"}}
	for _, c := range []struct {
		name, reason      string
		disciplined, list any
		want              award.State
		refused           string
	}{
		{"nothing said", "it is asked for", nil, nil, award.Open, ""},
		{"recorded as disciplined, no days", "from when achievements count is not known", true, nil, award.Open, ""},
		{"recorded as not disciplined", "the record of the year is enough for a title of one year", false, nil, award.StateMet, ""},
		{"list complete and empty", "there was none", nil, whole, award.StateMet, ""},
		{"list complete for the year and after", "what lay before does not matter", nil, []any{object{"subject": "ca-nhan-1", "from": "2024-01-01", "until": "2025-01-14"}}, award.StateMet, ""},
		{"list complete for the year before", "that says nothing of the year", nil, []any{object{"subject": "ca-nhan-1", "until": "2024-01-01"}}, award.Open, ""},
		{"recorded as disciplined, list complete and empty", "one of the two is wrong", true, whole, "", "blocs.discipline-unlisted /records/0/facts/disciplined"},
		{"list complete for no day", "a span has days", nil, []any{object{"subject": "ca-nhan-1", "from": "2025-01-14", "until": "2025-01-14"}}, "", "emulation.span-empty /completeDisciplines/0/until"},
		{"list of another", "whose?", nil, []any{object{"subject": "ca-nhan-2", "until": "2025-01-14"}}, "", "blocs.subject-unknown /completeDisciplines/0/subject"},
	} {
		t.Run(c.name, func(t *testing.T) {
			data, err := inquiries.Input("chien-si-thi-dua-co-so-person-2024")
			require.NoError(t, err)
			var q object
			require.NoError(t, json.Unmarshal(data, &q))
			delete(q, "completeDisciplines")
			if c.list != nil {
				q["completeDisciplines"] = c.list
			}
			if c.disciplined != nil {
				in(q, "records", 0, "facts")["disciplined"] = c.disciplined
			}
			data, err = json.Marshal(q)
			require.NoError(t, err)
			a, issues := answered(t, data)
			if c.refused != "" {
				code, path, _ := strings.Cut(c.refused, " ")
				issue := issueAt(t, issues, code, path)
				assert.Equal(t, value.Error, issue.Severity, c.reason)
				for _, lang := range []value.Lang{value.VI, value.EN} {
					assert.NotContains(t, blocs.Explain(issues, lang), "{")
				}
				return
			}
			require.NoError(t, issues.Err())
			found := a.Findings[0].Assessment
			assert.Equal(t, c.want, found.State, c.reason)
			if c.want == award.Open {
				require.Len(t, found.Missing, 1)
				assert.Equal(t, rule.CountedYear, found.Missing[0].Counted)
				assert.Contains(t, blocs.RenderAnswer(a, value.VI), "xác nhận không bị kỷ luật")
			}
		})
	}
}

// What is read off the list is held against the awards too.
func TestAwardsAgainstDisciplines(t *testing.T) {
	_, issues := answered(t, worker(t, func(q object) {
		id := in(q, "subject")["id"]
		delete(in(q, "records", 0, "facts"), "disciplined")
		q["disciplines"] = []any{object{"subject": id, "kind": "warning", "from": "2020-05-01"}}
		q["grants"] = []any{object{"subject": id, "award": "chien-si-thi-dua-co-so", "year": "2020"}}
	}))
	assert.Equal(t, value.Warning, issueAt(t, issues, "award.contradiction-granted-by", "/grants/0").Severity, "decree 91 art. 10.6")
}

// A list for a collective says nothing of its members.
func TestDisciplinesOfCollectives(t *testing.T) {
	a, issues := answered(t, ask(t, func(q object) {
		q["disciplines"] = []any{object{"subject": "phong-1", "kind": "warning", "from": "2020-05-01"}}
	}))
	require.NoError(t, issues.Err())
	assert.Empty(t, a.Derived)
	assert.Equal(t, award.StateMet, a.Findings[0].Assessment.State, "law 2003 art. 27.1.d speaks of persons in it")
}
