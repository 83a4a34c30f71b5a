package blocs_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/scenarios"
)

// explained returns how an issue at a place begins.
func explained(pointer string, lang value.Lang) string {
	text := blocs.Explain(value.Issues{{Path: pointer, Severity: value.Warning, Message: value.Msg("blocs.unused")}}, lang)
	_, text, _ = strings.Cut(text, ": ")
	text, _, _ = strings.Cut(text, ": ")
	return text
}

// An official is told in words where in a document something is; the pointer is
// for programs.
func TestPlaces(t *testing.T) {
	for _, c := range []struct{ name, pointer, vi, en, reason string }{
		{"whole", "", "toàn bộ tài liệu", "the whole document", "RFC 6901: the empty pointer"},
		{"element", "/grants/2", "khen thưởng đã nhận (mục 3)", "award received (item 3)", "people count from 1"},
		{"field of an element", "/grants/2/decided", "khen thưởng đã nhận (mục 3), ngày quyết định", "award received (item 3), day of the decision", "from the outside in"},
		{"two elements", "/decisions/0/units/1", "quyết định của khối hoặc cụm (mục 1), đơn vị (mục 2)", "decision of the bloc (item 1), unit (item 2)", "each with its own number"},
		{"votes in favour", "/decisions/0/ballots/0/votes/1/for", "quyết định của khối hoặc cụm (mục 1), lần bỏ phiếu (mục 1), số phiếu (mục 2), số phiếu đồng ý", "decision of the bloc (item 1), ballot (item 1), votes (item 2), votes in favour", "and not the fault that a cost is for"},
		{"who was decided for", "/decisions/0/resolved/for/0", "quyết định của khối hoặc cụm (mục 1), quyết định khi chưa chọn được, đơn vị được chọn (mục 1)", "decision of the bloc (item 1), decision where none was reached, who was decided for (item 1)", "nor here"},
		{"fact", "/records/0/facts/united", "dữ liệu theo năm (mục 1), dữ kiện, “Nội bộ đoàn kết”", "record (item 1), facts, “United within”", "facts have names"},
		{"no fact", "/records/0/facts/x~1y", "dữ liệu theo năm (mục 1), dữ kiện, “x/y”", "record (item 1), facts, “x/y”", "what is written, unescaped"},
		{"element of a list", "/0/year", "mục 1, năm thi đua", "item 1, emulation year", "a list of documents has no name of its own"},
		{"receipt", "/receipt/report", "mã kiểm tra, mã của báo cáo", "receipt, digest of the report", "and not how a report is scored"},
		{"no words", "/colour", "“colour”", "“colour”", "nothing is lost"},
		{"two words in one", "/tieDecisions/0", "quyết định khi bằng điểm (mục 1)", "decision of a tie (item 1)", "a capital begins a word"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.vi, explained(c.pointer, value.VI), c.reason)
			assert.Equal(t, c.en, explained(c.pointer, value.EN), c.reason)
		})
	}
}

// Every part of a dossier and of an inquiry has words in both languages.
func TestEveryPartHasWords(t *testing.T) {
	for _, document := range []any{blocs.Dossier{}, blocs.Inquiry{}, blocs.Regulation{}} {
		for i := range reflect.TypeOf(document).NumField() {
			name, _, _ := strings.Cut(reflect.TypeOf(document).Field(i).Tag.Get("json"), ",")
			for _, lang := range []value.Lang{value.VI, value.EN} {
				if words := explained("/"+name, lang); name != "$schema" {
					assert.NotContains(t, words, "“", "%T.%s has no words", document, name)
				}
			}
		}
	}
}

// A field may be called otherwise by where it stands.
func TestPlacesInContext(t *testing.T) {
	for _, c := range []struct{ pointer, vi, reason string }{
		{"/regulation/scheme/criteria/0/method/steps/1/from", "quy chế, bảng tiêu chí, tiêu chí (mục 1), cách tính điểm, bậc điểm (mục 2), từ mức", "a step begins at a share, not on a day"},
		{"/year/from", "năm thi đua, ngày đầu", "a year begins on a day"},
		{"/regulation/ballots", "quy chế, quy định bỏ phiếu", "the rule"},
		{"/decisions/0/ballots/1", "quyết định của khối hoặc cụm (mục 1), lần bỏ phiếu (mục 2)", "a ballot that was held"},
		{"/regulation/quotas/0/share/share", "quy chế, chỉ tiêu (mục 1), tỷ lệ, mức", "a share has its level"},
	} {
		t.Run(c.pointer, func(t *testing.T) { assert.Equal(t, c.vi, explained(c.pointer, value.VI), c.reason) })
	}
}

// fieldsOf collects the names of the fields of a type and of those within it.
func fieldsOf(t reflect.Type, seen map[reflect.Type]bool, names map[string]bool) {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
		fieldsOf(t.Elem(), seen, names)
	case reflect.Struct:
		if seen[t] {
			return
		}
		seen[t] = true
		for i := range t.NumField() {
			name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
			if name != "" && name != "-" {
				names[name] = true
			}
			if name != "-" && t.Field(i).IsExported() {
				fieldsOf(t.Field(i).Type, seen, names)
			}
		}
	}
}

// No field of a document that is read, however deep, is told by its English name.
func TestEveryFieldHasWords(t *testing.T) {
	names := map[string]bool{}
	for _, document := range []any{blocs.Dossier{}, blocs.Inquiry{}, blocs.Regulation{}, blocs.Pack{}} {
		fieldsOf(reflect.TypeOf(document), map[reflect.Type]bool{}, names)
	}
	assert.Greater(t, len(names), 200, "the walk reaches below the top")
	for name := range names {
		for _, lang := range []value.Lang{value.VI, value.EN} {
			assert.NotContains(t, explained("/"+name, lang), "“", "%s has no words", name)
		}
		assert.NotRegexp(t, "(^|[^a-z])"+name+"($|[^a-z])", explained("/"+name, value.VI), "%s in a Vietnamese place", name)
	}
}

// What is refused says so first; what is only odd does not.
func TestExplainSaysThatThereIsNoReport(t *testing.T) {
	issue := func(s value.Severity) value.Issue {
		return value.Issue{Path: "/on", Severity: s, Message: value.Msg("blocs.no-day")}
	}
	for _, c := range []struct {
		name, vi, en, reason string
		issues               value.Issues
	}{
		{"two errors", "Không lập được báo cáo: hồ sơ có 2 lỗi.", "No report was made: the document has 2 errors.", "warnings are not counted", value.Issues{issue(value.Error), issue(value.Warning), issue(value.Error)}},
		{"one error", "Không lập được báo cáo: hồ sơ có 1 lỗi.", "No report was made: the document has 1 error.", "one is one", value.Issues{issue(value.Error)}},
		{"a warning", "lưu ý: ngày: chưa có ngày xét [/on blocs.no-day]", "warning: day: the day of the review is missing [/on blocs.no-day]", "there is a report", value.Issues{issue(value.Warning)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			for lang, want := range map[value.Lang]string{value.VI: c.vi, value.EN: c.en} {
				first, _, _ := strings.Cut(blocs.Explain(c.issues, lang), "\n")
				assert.Equal(t, want, first, c.reason)
			}
		})
	}
}

// TestTell: what is told of one issue is what stands in the list of all.
func TestTell(t *testing.T) {
	data, err := scenarios.Input("refused")
	require.NoError(t, err)
	d, issues := blocs.ReadDossier(data)
	require.NoError(t, issues.Err())
	_, issues = blocs.Review(d)
	require.NotEmpty(t, issues)
	for _, lang := range []value.Lang{value.VI, value.EN} {
		all := blocs.Explain(issues, lang)
		for _, i := range issues {
			place, says := blocs.Tell(i, lang)
			assert.NotEmpty(t, says)
			assert.Contains(t, all, ": "+place+": "+says, i.Code)
		}
	}
}
