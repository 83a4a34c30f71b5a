package blocs_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/scenarios"
)

// edit returns the seed document after a change to its decoded form.
func edit(t testing.TB, change func(d map[string]any)) []byte {
	data, err := scenarios.Input(scenarios.SeedName)
	require.NoError(t, err)
	var d map[string]any
	require.NoError(t, json.Unmarshal(data, &d))
	change(d)
	data, err = json.Marshal(d)
	require.NoError(t, err)
	return data
}

func replace(t testing.TB, old, new string) []byte {
	data, err := scenarios.Input(scenarios.SeedName)
	require.NoError(t, err)
	require.Contains(t, string(data), old)
	return bytes.Replace(data, []byte(old), []byte(new), 1)
}

type object = map[string]any

func in(d object, steps ...any) object {
	var at any = d
	for _, s := range steps {
		switch s := s.(type) {
		case string:
			at = at.(object)[s]
		case int:
			at = at.([]any)[s]
		}
	}
	return at.(object)
}

// mustRefuse reads and reviews, and returns the issues of a refusal.
func mustRefuse(t *testing.T, data []byte) value.Issues {
	d, issues := blocs.ReadDossier(data)
	if issues.Err() == nil {
		var r blocs.Report
		r, issues = blocs.Review(d)
		assert.Empty(t, r, "a refused dossier gives no report")
	} else {
		assert.Empty(t, d, "a document that cannot be read gives no dossier")
	}
	require.Error(t, issues.Err())
	return issues
}

func TestBadInput(t *testing.T) {
	scheme := object{
		"name": object{"vi": "Bảng"}, "rank": "points", "places": "standard",
		"criteria": []any{
			object{"id": "a", "name": object{"vi": "A"}, "kind": "points", "max": "900000000000000"},
			object{"id": "b", "name": object{"vi": "B"}, "kind": "points", "max": "10"},
		},
	}
	sheet := func(entries ...any) object {
		entries = append([]any{}, entries...)
		return object{"unit": "thads", "stage": "self", "entries": entries}
	}
	cases := []struct {
		name, reason string
		data         []byte
		code, path   string
	}{
		{"unknown field", "a typing error must not be lost", edit(t, func(d object) { d["membres"] = 1 }), "read.unknown-field", "/membres"},
		{"unknown field deep", "at any depth", edit(t, func(d object) { in(d, "bloc", "members", 2, "unit")["ten"] = "x" }), "read.unknown-field", "/bloc/members/2/unit/ten"},
		{"wrong type", "a number is no text", edit(t, func(d object) { d["on"] = 20210312 }), "read.type", "/on"},
		{"missing field", "the law of which day?", edit(t, func(d object) { delete(d, "on") }), "read.missing-field", ""},
		{"null", "what is not known is left out", edit(t, func(d object) { d["sheets"] = nil }), "read.null", "/sheets"},
		{"day before the year", "nothing of a year is judged before it begins", edit(t, func(d object) { d["on"] = "2019-12-31" }), "blocs.day-before-year", "/on"},
		{"date that does not exist", "30 February", edit(t, func(d object) { d["on"] = "2021-02-30" }), "value.date", "/on"},
		{"member twice", "one unit has one vote", edit(t, func(d object) {
			members := in(d, "bloc")["members"].([]any)
			in(d, "bloc")["members"] = append(members, members[0])
		}), "emulation.member-twice", "/bloc/members/7/unit/id"},
		{"another schema", "a document of another version", edit(t, func(d object) { d["$schema"] = "https://example.org/v9" }), "read.enum", "/$schema"},
		{"nobody on the day", "the bloc was set up later", edit(t, func(d object) {
			for _, m := range in(d, "bloc")["members"].([]any) {
				m.(object)["from"] = "2022-01-01"
			}
		}), "blocs.nobody", "/bloc/members"},
		{"holder no member", "an office is held by a member", edit(t, func(d object) { in(d, "terms", 1)["holders"] = []any{"so-y-te"} }), "emulation.holder-no-member", "/terms/1/holders/0"},
		{"term without a year", "a year that is no year", edit(t, func(d object) { in(d, "terms", 0)["year"] = "" }), "emulation.year", "/terms/0/year"},
		{"term with its year left out", "the field is required", edit(t, func(d object) { delete(in(d, "terms", 0), "year") }), "read.missing-field", "/terms/0"},
		{"overflow of points", "two sums past what a number holds", edit(t, func(d object) {
			in(d, "regulation")["scheme"], in(d, "regulation")["stage"] = scheme, "self"
			d["sheets"] = []any{sheet(object{"criterion": "a", "points": "922000000000000"}, object{"criterion": "b", "points": "900000000000000"})}
		}), "scoring.points-overflow", "/sheets/0"},
		{"year upside down", "it ends before it begins", edit(t, func(d object) { in(d, "year")["until"] = "2019-01-01" }), "blocs.year-empty", "/year"},
		{"years overlap", "a day lies in one year", edit(t, func(d object) {
			d["years"] = []any{object{"label": "2020-2021", "from": "2020-06-01", "until": "2021-06-01"}}
		}), "blocs.years-overlap", "/years/0"},
		{"horizon too far", "no plan for ever", edit(t, func(d object) { d["horizon"] = 101 }), "blocs.horizon", "/horizon"},
		{"plan of no year", "a label that is no year", edit(t, func(d object) { in(d, "plans", 0)["year"] = "năm nay" }), "emulation.year", "/plans/0/year"},
		{"record of a stranger", "facts about no unit of the bloc", edit(t, func(d object) {
			d["records"] = []any{object{"subject": "ai-do", "year": "2020", "facts": object{}}}
		}), "blocs.subject-unknown", "/records/0/subject"},
		{"fact of another kind", "yes is no share", edit(t, func(d object) {
			d["records"] = []any{object{"subject": "bdbp", "year": "2020", "facts": object{"advanced-share": true}}}
		}), "rule.fact-value", "/records/0/facts/advanced-share"},
		{"too many lines", "a report that could not be held", edit(t, func(d object) {
			var items []any
			for i := range 8000 {
				items = append(items, object{"id": fmt.Sprint("c-", i), "name": object{"vi": "C"}, "kind": "points", "max": "1"})
			}
			scheme := object{"name": object{"vi": "B"}, "rank": "points", "places": "standard", "criteria": items}
			in(d, "regulation")["scheme"], in(d, "regulation")["stage"] = scheme, "self"
		}), "blocs.too-many-lines", "/regulation/scheme"},
		{"label of another year", "2019 is not 2020", edit(t, func(d object) { in(d, "year")["label"] = "2019" }), "blocs.year-label", "/year/label"},
		{"label used twice", "two years of one name", edit(t, func(d object) {
			d["years"] = []any{object{"label": "2020", "from": "2021-01-01", "until": "2022-01-01"}}
		}), "blocs.years-overlap", "/years/0"},
		{"grant of no year", "an award for no year", edit(t, func(d object) {
			d["grants"] = []any{object{"subject": "bdbp", "award": "co-thi-dua-tinh", "year": "abc"}}
		}), "emulation.year", "/grants/0/year"},
		{"grant of a stranger", "an award to no unit of the bloc", edit(t, func(d object) {
			d["grants"] = []any{object{"subject": "ai-do", "award": "co-thi-dua-tinh", "year": "2019"}}
		}), "blocs.subject-unknown", "/grants/0/subject"},
		{"complete upside down", "complete for no day", edit(t, func(d object) {
			d["complete"] = []any{object{"subject": "bdbp", "from": "2020-01-01", "until": "2019-01-01"}}
		}), "emulation.span-empty", "/complete/0/until"},
		{"complete of a stranger", "whose list?", edit(t, func(d object) {
			d["complete"] = []any{object{"subject": "ai-do", "from": "2019-01-01", "until": "2020-01-01"}}
		}), "blocs.subject-unknown", "/complete/0/subject"},
		{"bad digest", "a receipt is 64 digits", edit(t, func(d object) { d["replaces"] = "abc" }), "blocs.digest", "/replaces"},
		{"duplicate key", "two days of review", replace(t, `"on": "2021-03-12"`, `"on": "2021-03-12", "on": "2021-03-13"`), "read.duplicate-key", "/on"},
		{"invalid UTF-8", "a name in another encoding", replace(t, "Công an", "C\xf4ng an"), "read.utf8", "/bloc/members/3/unit/name/vi"},
		{"loose combining mark", "o and a circumflex apart look the same and compare as different", replace(t, "Công an", "Co\u0302ng an"), "read.combining", "/bloc/members/3/unit/name/vi"},
		{"deep nesting", "ten thousand brackets", []byte(strings.Repeat("[", 10_000)), "read.depth", strings.Repeat("/0", value.MaxDepth)},
		{"fifty megabytes", "refused before it is held", bytes.Repeat([]byte(" "), 50<<20), "read.size", ""},
		{"nothing", "no document at all", nil, "read.syntax", ""},
	}
	names := map[string]bool{}
	for _, c := range cases {
		require.NotEmpty(t, c.reason)
		require.False(t, names[c.name], "names are unique")
		names[c.name] = true
		t.Run(c.name, func(t *testing.T) {
			issues := mustRefuse(t, c.data)
			found := false
			for _, i := range issues {
				if i.Code == c.code && i.Path == c.path && i.Severity == value.Error {
					found = true
					for _, lang := range []value.Lang{value.VI, value.EN} {
						text := blocs.Printer(lang).Print(i.Message)
						assert.NotContains(t, text, c.code, "there is a sentence in %s", lang)
						assert.NotEmpty(t, text)
					}
				}
			}
			assert.True(t, found, "%s at %s (%s), got:\n%v", c.code, c.path, c.reason, issues)
		})
	}
}

// All faults of meaning come at once, and the dossier is not changed.
func TestReviewChangesNothing(t *testing.T) {
	for _, name := range []string{"refused", scenarios.SeedName, "member-without-facts"} {
		data, err := scenarios.Input(name)
		require.NoError(t, err)
		d, issues := blocs.ReadDossier(data)
		require.Empty(t, issues)
		before, err := value.Canonical(d)
		require.NoError(t, err)
		blocs.Review(d)
		after, err := value.Canonical(d)
		require.NoError(t, err)
		assert.Equal(t, string(before), string(after), name)
	}
}
