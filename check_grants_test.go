package blocs_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
)

// issueAt returns the issue with a code, and writes all of them where there is
// none.
func issueAt(t *testing.T, issues value.Issues, code, path string) value.Issue {
	t.Helper()
	for _, i := range issues {
		if i.Code == code && i.Path == path {
			return i
		}
	}
	require.Fail(t, "no such issue", "%s %s, got:\n%v", code, path, issues)
	return value.Issue{}
}

// Dates and awards that cannot be so are reported: as errors where the answer
// would be about nothing, else beside it.
func TestGrantsAndDays(t *testing.T) {
	grant := func(award, year string, more object) func(q object) {
		return func(q object) {
			g := object{"subject": "phong-1", "award": award, "year": year}
			for k, v := range more {
				g[k] = v
			}
			q["grants"] = []any{g}
		}
	}
	for _, c := range []struct {
		name, reason string
		change       func(q object)
		code, path   string
		severity     value.Severity
	}{
		{"day before the year", "law 2003 art. 20.4: titles are given yearly, and the year has not begun", func(q object) { q["on"] = "2019-12-31" }, "blocs.day-before-year", "/on", value.Error},
		{"year that has not begun", "no award is given for a year to come", grant("co-thi-dua-tinh", "2099", nil), "blocs.grant-future", "/grants/0/year", value.Error},
		{"year to come, decided in it", "a list may go on beyond the day; it does not count", grant("co-thi-dua-tinh", "2024", object{"decided": "2025-01-05"}), "blocs.grant-later", "/grants/0/decided", value.Warning},
		{"decided after the day", "not yet received on that day", grant("co-thi-dua-tinh", "2019", object{"decided": "2021-01-16"}), "blocs.grant-later", "/grants/0/decided", value.Warning},
		{"signed after the day", "the day of the decision is that of its instrument", grant("co-thi-dua-tinh", "2019", object{"instrument": object{"number": "1/QĐ-UBND", "signed": "2021-01-16"}}), "blocs.grant-later", "/grants/0/instrument/signed", value.Warning},
		{"decided before the year", "a year is judged when it has begun", grant("co-thi-dua-tinh", "2019", object{"decided": "2018-12-31"}), "blocs.grant-early", "/grants/0/decided", value.Warning},
		{"decided years after", "circular 12/2019 art. 2.6: the next time may count from that day", grant("bang-khen-thu-tuong", "2015", object{"decided": "2018-10-20"}), "blocs.grant-late", "/grants/0/decided", value.Warning},
		{"title of persons", "law 2003 art. 20.1.d: advanced worker is a title of persons", grant("lao-dong-tien-tien", "2019", nil), "award.not-for", "/grants/0/award", value.Error},
		{"title of collectives", "law 2003 art. 20.2.d: advanced labour collective is a title of collectives", func(q object) {
			in(q, "subject")["recipient"] = "person"
			grant("tap-the-lao-dong-tien-tien", "2019", nil)(q)
		}, "award.not-for", "/grants/0/award", value.Error},
		{"before the law had it", "law 2022 art. 20.1.đ brought in the outstanding commune", grant("xa-tieu-bieu", "2015", nil), "blocs.grant-unlisted", "/grants/0/year", value.Warning},
		{"before the law had it, decided under it", "the year was over long before", grant("xa-tieu-bieu", "2015", object{"decided": "2020-05-05"}), "blocs.grant-unlisted", "/grants/0/year", value.Warning},
		{"facts of a year to come", "they speak for no year that counts", func(q object) {
			q["records"] = append(q["records"].([]any), object{"subject": "phong-1", "year": "2022", "facts": object{"united": true}})
		}, "blocs.record-future", "/records/1/year", value.Warning},
		{"discipline to come", "on the day there was none yet", func(q object) {
			q["disciplines"] = []any{object{"subject": "phong-1", "kind": "warning", "from": "2021-02-01"}}
		}, "blocs.discipline-later", "/disciplines/0/from", value.Warning},
		{"names a period and none", "one or the other", grant("bang-khen-thu-tuong", "2015", object{"decided": "2016-01-20", "namesNoPeriod": true, "period": object{"from": "2011-01-01", "until": "2016-01-01"}}), "emulation.grant-names-period", "/grants/0/namesNoPeriod", value.Error},
		{"names none, no day", "circular 12/2019 art. 2.6: the day of the decision counts", grant("bang-khen-thu-tuong", "2015", object{"namesNoPeriod": true}), "emulation.grant-no-day", "/grants/0/decided", value.Warning},
		{"one decision twice, a person", "one decision is one award", func(q object) {
			in(q, "subject")["recipient"], q["awards"] = "person", []any{"chien-si-thi-dua-tinh"}
			g := object{"subject": "phong-1", "award": "chien-si-thi-dua-co-so", "year": "2019", "decided": "2020-01-10"}
			q["grants"] = []any{g, g}
		}, "emulation.grant-twice", "/grants/1", value.Warning},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, issues := answered(t, ask(t, c.change))
			issue := issueAt(t, issues, c.code, c.path)
			assert.Equal(t, c.severity, issue.Severity, c.reason)
			for _, lang := range []value.Lang{value.VI, value.EN} {
				text := blocs.Printer(lang).Print(issue.Message)
				assert.False(t, strings.Contains(text, c.code) || strings.Contains(text, "{"), "there is a sentence in %s: %s", lang, text)
			}
		})
	}
}

// What goes together is not complained of.
func TestGrantsInOrder(t *testing.T) {
	for name, g := range map[string]object{
		"decided in the next year":        {"award": "co-thi-dua-tinh", "year": "2019", "decided": "2020-03-05"},
		"not known when":                  {"award": "co-thi-dua-tinh", "year": "2019"},
		"decided late, for a period":      {"award": "bang-khen-thu-tuong", "year": "2015", "decided": "2018-10-20", "period": object{"from": "2011-01-01", "until": "2016-01-01"}},
		"decided late, naming none":       {"award": "bang-khen-thu-tuong", "year": "2015", "decided": "2018-10-20", "namesNoPeriod": true},
		"older than the corpus":           {"award": "bang-khen-thu-tuong", "year": "2001", "decided": "2002-03-05"},
		"older than the amendment of it":  {"award": "giay-khen", "year": "2012"},
		"given in the year of the review": {"award": "giay-khen", "year": "2020", "decided": "2020-06-05"},
	} {
		t.Run(name, func(t *testing.T) {
			g["subject"] = "phong-1"
			_, issues := answered(t, ask(t, func(q object) { q["grants"] = []any{g} }))
			assert.Empty(t, issues)
		})
	}
}
