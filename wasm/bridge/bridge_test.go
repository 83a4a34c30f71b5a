package bridge_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/packs"
	"github.com/khoithidua/blocs/examples/scenarios"
	"github.com/khoithidua/blocs/wasm/bridge"
)

// response is an answer as a host sees it.
type response struct {
	OK     bool            `json:"ok"`
	Result json.RawMessage `json:"result"`
	Error  *bridge.Failure `json:"error"`
}

// call makes a call and holds the answer against what is promised of all.
func call(t testing.TB, method, request string) response {
	t.Helper()
	data := bridge.Call(method, []byte(request))
	var r response
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	require.NoError(t, decoder.Decode(&r), "%s", data)
	require.Equal(t, r.OK, r.Error == nil, "exactly one of result and error: %s", data)
	require.Equal(t, r.OK, r.Result != nil, "exactly one of result and error: %s", data)
	require.NotContains(t, string(data), "\n", "an answer is one line")
	if r.Error != nil {
		require.NotEmpty(t, r.Error.Code)
		require.NotEmpty(t, r.Error.Message.VI)
		require.NotEmpty(t, r.Error.Message.EN)
	}
	return r
}

// input returns the dossier of a scenario.
func input(t testing.TB, name string) string {
	data, err := scenarios.Input(name)
	require.NoError(t, err)
	return string(data)
}

// sealed returns the report on the seed.
func sealed(t testing.TB) string {
	r := call(t, "review", `{"dossier":`+input(t, scenarios.SeedName)+`}`)
	require.True(t, r.OK)
	var result struct{ Report json.RawMessage }
	require.NoError(t, json.Unmarshal(r.Result, &result))
	return string(result.Report)
}

// inquiry is about a person of whom nothing is known.
const inquiry = `{"$schema":"` + string(blocs.InquirySchema) + `","subject":{"id":"a","recipient":"person","name":{"vi":"Cá nhân"}},` +
	`"awards":["lao-dong-tien-tien"],"year":{"label":"2020","from":"2020-01-01","until":"2021-01-01"},"on":"2021-01-15"}`

func TestCall(t *testing.T) {
	seed, report := input(t, scenarios.SeedName), sealed(t)
	const scheme = `{"name":{"vi":"Bảng"},"total":"90","rank":"points","places":"standard","criteria":[` +
		`{"id":"a","code":"1","name":{"vi":"A"},"kind":"points","max":"100"}]}`
	data, err := packs.Pack("ca-mau-2020")
	require.NoError(t, err)
	packed := string(data)
	stage := `{"$schema":"` + string(blocs.DossierSchema) + `","bloc":{"id":"hoi-dong","kind":"khoi","name":{"vi":"Hội đồng"},"level":"province","members":[]},` +
		`"year":{"label":"2020","from":"2020-01-01","until":"2021-01-01"},"on":"2021-04-01"}`
	cases := []struct {
		name, reason    string
		method, request string
		code, path      string   // of the error; no code: there is a result
		issues          []string // code and path of the first issues
		holds           string   // what the result holds
	}{
		{"render", "the text of a report in the language wanted",
			"render", `{"report":` + report + `,"lang":"en"}`, "", "", nil, "Department of Civil Judgment Enforcement"},
		{"render without language", "nothing is assumed, the language neither",
			"render", `{"report":` + report + `}`, "bridge.request", "", []string{"read.missing-field "}, ""},
		{"render in another language", "the list of languages is closed",
			"render", `{"report":` + report + `,"lang":"fr"}`, "bridge.request", "/lang", []string{"read.enum "}, ""},
		{"review", "the report alone, when no text is asked for",
			"review", `{"dossier":` + seed + `}`, "", "", nil, `"receipt":`},
		{"review with text", "the report as text comes along",
			"review", `{"dossier":` + seed + `,"text":"vi"}`, "", "", nil, "Cục Thi hành án dân sự"},
		{"review, a day that does not exist", "the place is one in the dossier, the part is the dossier",
			"review", `{"dossier":` + strings.Replace(seed, `"on": "2021-03-12"`, `"on": "2021-02-30"`, 1) + `}`,
			"bridge.request", "/dossier", []string{"value.date /on"}, ""},
		{"review, a document that means nothing", "refused documents are no faulty requests",
			"review", `{"dossier":` + input(t, "refused") + `}`,
			"bridge.refused", "/dossier", []string{"emulation.member-twice /bloc/members/4/unit/id"}, ""},
		{"review, dossier cut off", "syntax has a place too",
			"review", `{"dossier":` + seed[:200], "bridge.request", "/dossier", []string{"read.syntax /bloc"}, ""},
		{"review, two faulty parts", "faults in different parts have no part in common",
			"review", `{"dossier":{},"text":"fr"}`, "bridge.request", "", []string{"read.missing-field /dossier"}, ""},
		{"review, unknown field", "a misspelt field must not be passed over",
			"review", `{"dossier":` + seed + `,"lang":"vi"}`, "bridge.request", "/lang", []string{"read.unknown-field "}, ""},
		{"review, a list", "a request is an object",
			"review", `[]`, "bridge.request", "", []string{"read.type "}, ""},
		{"review of nothing", "no bytes are no request",
			"review", ``, "bridge.request", "", []string{"read.syntax "}, ""},
		{"review, too deep", "depth is capped before anything can overflow",
			"review", `{"dossier":` + strings.Repeat("[", 100_000), "bridge.request", "/dossier", []string{"read.depth"}, ""},
		{"review, too large", "size is capped before anything is held",
			"review", strings.Repeat(" ", 50<<20), "bridge.request", "", []string{"read.size "}, ""},
		{"review, a number of megabytes", "nobody reads more of it than its beginning",
			"review", `{"dossier":` + strings.Replace(seed, `"on": "2021-03-12"`, `"on": "`+strings.Repeat("9", 8<<20)+`"`, 1) + `}`,
			"bridge.request", "/dossier", []string{"value.date /on"}, ""},
		{"schema", "schemas lie beside the module", "schema", `{"name":"dossier"}`, "", "", nil, `{"files":[{"name":"dossier","file":"schemas/dossier.json","title":`},
		{"schemas", "without a name, all", "schema", `{}`, "", "", nil, `"file":"schemas/standard.json"`},
		{"schema that is none", "the index is no schema", "schema", `{"name":"index"}`, "bridge.file", "/name", nil, ""},
		{"schema outside", "a name is not a way to files", "schema", `{"name":"../schema"}`, "bridge.file", "/name", nil, ""},
		{"packs", "packs lie beside the module", "packs", `{}`, "", "", nil, `"file":"packs/van-hoa-2019.json"`},
		{"inquiries", "inquiries lie beside the module", "inquiries", `{"name":"co-thi-dua-tinh-collective-2020"}`, "", "", nil, `"file":"inquiries/co-thi-dua-tinh-collective-2020.json"`},
		{"scenarios", "scenarios lie beside the module", "scenarios", `{}`, "", "", nil, `"file":"scenarios/ca-mau-2020.json"`},
		{"ballot without rule", "votes are told and nothing is decided", "ballot", `{"ballots":[]}`, "", "", nil, `"outcome":`},
		{"ballots of nothing", "minutes are needed", "ballot", `{}`, "bridge.request", "", []string{"read.missing-field "}, ""},
		{"compare", "a report does not differ from itself", "compare", `{"old":` + report + `,"now":` + report + `}`, "", "", nil, `{"differences":[]}`},
		{"infer", "what the record shows of the rule", "infer", `{"dossier":` + input(t, "scattered-terms") + `}`, "", "", nil, `"inferred":[{"office":`},
		{"awards", "what the law has on the day", "awards", `{"on":"2024-06-01"}`, "", "", nil, `{"id":"lao-dong-tien-tien","name":{"vi":"Lao động tiên tiến"`},
		{"awards before all law", "nothing is a list without elements", "awards", `{"on":"1900-01-01"}`, "", "", nil, `{"awards":[]}`},
		{"awards without a day", "no day is assumed", "awards", `{}`, "bridge.request", "", []string{"read.missing-field "}, ""},
		{"facts", "what asks for a fact is told with its provision", "facts", `{"awards":["tap-the-lao-dong-tien-tien"],"recipient":"collective","on":"2024-06-01"}`, "", "", nil, `"id":"advanced-share","kind":"share"`},
		{"facts of an award for others", "it is said why nothing is asked", "facts", `{"awards":["tap-the-lao-dong-tien-tien"],"recipient":"person","on":"2024-06-01"}`, "", "", nil, `"without":[{"award":"tap-the-lao-dong-tien-tien","why":{"code":"award.not-for"`},
		{"facts of no award", "an award must be known", "facts", `{"awards":["lao-dong-tien-tien","x"],"recipient":"person","on":"2024-06-01"}`, "bridge.refused", "/awards", []string{"award.unknown /1"}, ""},
		{"lines", "a line tells of its place", "lines", `{"report":` + report + `,"lang":"vi"}`, "", "", nil, `"path":"/leadership/terms/0"}`},
		{"lines of a part", "nothing but that part", "lines", `{"report":` + report + `,"lang":"en","at":"/unknown/0"}`, "", "", nil, `{"sections":[{"code":"unknown","heading":`},
		{"lines of no part", "nothing tells of what is not there", "lines", `{"report":` + report + `,"lang":"en","at":"/unknown/0/code"}`, "", "", nil, `{"sections":[]}`},
		{"lines of nothing", "something must be given", "lines", `{"lang":"en"}`, "bridge.one-document", "", nil, ""},
		{"lines of two", "which one", "lines", `{"report":` + report + `,"handle":1,"lang":"en"}`, "bridge.one-document", "", nil, ""},
		{"lines without desk", "a single call opens nothing", "lines", `{"handle":1,"lang":"en"}`, "bridge.handle", "/handle", nil, ""},
		{"points without desk", "a single call opens nothing", "points", `{"handle":1,"stage":"self"}`, "bridge.handle", "/handle", nil, ""},
		{"lint", "what is odd in a table", "lint", `{"scheme":` + scheme + `}`, "", "", nil, `"issues":[{"code":"scoring.`},
		{"pack", "a bloc takes its rules over", "pack", `{"pack":` + packed + `,"bloc":"ca-mau-khoi-1"}`, "", "", nil, `"regulation":`},
		{"pack, no bloc", "what all blocs have in common", "pack", `{"pack":` + packed + `}`, "", "", nil, `"regulation":`},
		{"pack, a year", "the year in which the day lies", "pack", `{"pack":` + packed + `,"on":"2026-03-01"}`, "", "", nil, `"year":{"label":"2026","from":"2026-01-01","until":"2027-01-01"}`},
		{"pack, other bloc", "the pack has no such bloc", "pack", `{"pack":` + packed + `,"bloc":"khac"}`, "bridge.bloc", "/bloc", nil, ""},
		{"paper", "what the office signs", "paper", `{"dossier":` + seed + `,"kind":"minutes","lang":"vi"}`, "", "", nil, `"title":"BIÊN BẢN"`},
		{"paper of no kind", "a kind must be known", "paper", `{"dossier":` + seed + `,"kind":"letter","lang":"vi"}`, "bridge.request", "/kind", []string{"read.enum "}, ""},
		{"plan", "the years ahead", "plan", `{"dossier":` + seed + `,"horizon":3}`, "", "", nil, `"year":"2024"`},
		{"plan too far", "a horizon has an end", "plan", `{"dossier":` + seed + `,"horizon":101}`, "bridge.refused", "/dossier", []string{"blocs.horizon /horizon"}, ""},
		{"second", "the units that the bloc put up stand, as a group of their own", "second", `{"stage":` + stage + `,"award":"co-thi-dua-tinh","reports":[` + report + `]}`, "", "", nil, `"groups":[{"id":"ca-mau-khoi-1"`},
		{"second, nobody", "a bloc that put up nobody is told of, with its place", "second", `{"stage":` + stage + `,"award":"co-thi-dua-chinh-phu","reports":[` + report + `]}`, "", "", nil, `"issues":[{"code":"blocs.second.nobody","path":"/reports/0/nominations"`},
		{"second, one bloc twice", "the place is that of the report in the request", "second", `{"stage":` + stage + `,"award":"co-thi-dua-tinh","reports":[` + report + `,` + report + `]}`, "bridge.reports", "", []string{"blocs.second.twice /reports/1/bloc"}, ""},
		{"years", "calendar years need no declaration", "years", `{"label":"2025","back":1}`, "", "", nil, `{"years":[{"label":"2025","from":"2025-01-01","until":"2026-01-01"},{"label":"2024","from":"2024-01-01","until":"2025-01-01"}]}`},
		{"years, one", "none before it is asked for", "years", `{"label":"2025"}`, "", "", nil, `{"years":[{"label":"2025","from":"2025-01-01","until":"2026-01-01"}]}`},
		{"years, declared", "a school year is told as far as it is declared", "years", `{"label":"2024-2025","years":[{"label":"2024-2025","from":"2024-09-05","until":"2025-09-05"},{"label":"2023-2024","from":"2023-09-05","until":"2024-09-05"}],"back":5}`, "", "", nil,
			`{"years":[{"label":"2024-2025","from":"2024-09-05","until":"2025-09-05"},{"label":"2023-2024","from":"2023-09-05","until":"2024-09-05"}]}`},
		{"years of no name", "whatever is typed is answered", "years", `{"label":"năm nay","back":5}`, "", "", nil, `{"years":[]}`},
		{"sensitivity", "what would turn a place", "sensitivity", `{"dossier":` + input(t, "sensitivity") + `}`, "", "", nil, `"swings":`},
		{"sensitivity of nothing", "no table of criteria, no answer", "sensitivity", `{"dossier":` + seed + `}`, "", "", nil, `{}`},
		{"change without desk", "a single call opens nothing", "change", `{"handle":1,"edits":[]}`, "bridge.handle", "/handle", nil, ""},
		{"verify", "the report on the seed is the report on the seed",
			"verify", `{"report":` + report + `,"dossier":` + seed + `}`, "", "", nil, `{"issues":[]}`},
		{"verify, report changed", "a change of one letter is found",
			"verify", `{"report":` + strings.Replace(report, "Khối thi đua I ", "Khối thi đua V ", 1) + `,"dossier":` + seed + `}`,
			"", "", nil, `"code":"blocs.verify.report"`},
		{"verify, no dossier", "the report is held against its own receipt",
			"verify", `{"report":` + strings.Replace(report, "Khối thi đua I ", "Khối thi đua V ", 1) + `}`, "", "", nil, `"code":"blocs.verify.report"`},
		{"verify, no dossier, nothing changed", "it is as it was sealed", "verify", `{"report":` + report + `}`, "", "", nil, `{"issues":[]}`},
		{"verify, no report", "a required field is required",
			"verify", `{"dossier":` + seed + `}`, "bridge.request", "", []string{"read.missing-field "}, ""},
		{"amend", "the day of the review changes",
			"amend", `{"report":` + report + `,"dossier":` + strings.Replace(seed, `"on": "2021-03-12"`, `"replaces": "`+digest(t, report)+`", "on": "2021-03-15"`, 1) + `,"text":"vi"}`,
			"", "", nil, `"code":"blocs.amend.part"`},
		{"amend, another report named", "a frozen report is not replaced in silence",
			"amend", `{"report":` + report + `,"dossier":` + seed + `}`, "bridge.refused", "/dossier", []string{"blocs.amend.other /replaces"}, ""},
		{"amend, a report changed since", "the part is the report",
			"amend", `{"report":` + strings.Replace(report, "Khối thi đua I ", "Khối thi đua V ", 1) + `,"dossier":` + seed + `}`, "bridge.refused", "/report",
			[]string{"blocs.verify.report /receipt/report"}, ""},
		{"ask", "one subject and some awards", "ask", `{"inquiry":` + inquiry + `,"text":"vi"}`, "", "", nil, "CÁ NHÂN"},
		{"ask for nothing", "paths lead into the inquiry", "ask", `{"inquiry":` + strings.Replace(inquiry, `"lao-dong-tien-tien"`, "", 1) + `}`,
			"bridge.refused", "/inquiry", []string{"blocs.no-awards /awards"}, ""},
		{"numbers", "a lone point before three digits is a group mark in Vietnamese, and said to be none perhaps", "numbers", `{"texts":["1.234","97.25"],"lang":"vi"}`, "", "", nil,
			`{"numbers":[{"value":"1234","shown":{"vi":"1.234","en":"1,234"},"other":"1.234","remark":{"code":"bridge.either","message":{"vi":"đọc là 1.234; cũng có thể là 1,234","en":"read as 1,234; it may also be 1.234"}}},` +
				`{"value":"97.25","shown":{"vi":"97,25","en":"97.25"}}]}`},
		{"numbers that are none", "what cannot be read has no value", "numbers", `{"texts":["-","12a","\t"],"lang":"en"}`, "", "", nil,
			`{"numbers":[{"remark":{"code":"value.typed.nothing",`},
		{"numbers without language", "how a mark is read is nothing to assume", "numbers", `{"texts":[]}`, "bridge.request", "", []string{"read.missing-field "}, ""},
		{"truths", "words are read, signs are read and told, a dash is not known", "truths", `{"texts":["Đạt","x","0","-","?"]}`, "", "", nil,
			`{"truths":[{"value":true},{"value":true,"remark":{"code":"bridge.sign.yes","message":{"vi":"“x” đọc là đạt (có)","en":"“x” is read as yes"}}},` +
				`{"value":false,"remark":{"code":"bridge.sign.no","message":{"vi":"“0” đọc là không đạt (không)","en":"“0” is read as no"}}},{"remark":{"code":"value.typed.nothing",`},
		{"names", "numbers, notes and heads are no names, and told", "names", `{"texts":["STT\tTên đơn vị\tGhi chú","1\tSở Y tế\tmới","2\t\"Sở  Tài chính\"","3. Sở Y tế","IV) Thanh tra","a) Văn phòng","- Công an","Sở Y tế","  ","12"]}`, "", "", nil,
			`{"names":[{"left":["Tên đơn vị","STT","Ghi chú"],"remark":{"code":"bridge.heading","message":{"vi":"đầu bảng, không phải tên đơn vị","en":"the head of a table, no name of a unit"}}},` +
				`{"name":"Sở Y tế","left":["1","mới"]},{"name":"Sở Tài chính","left":["2"]},{"name":"Sở Y tế","left":["3."]},{"name":"Thanh tra","left":["IV)"]},{"name":"Văn phòng","left":["a)"]},{"name":"Công an"},{"name":"Sở Y tế"},{},{"left":["12"]}]}`},
		{"names of one letter words", "a number has its mark", "names", `{"texts":["Ủy ban 1. Mặt trận","I Sở","1.2 Sở"]}`, "", "", nil,
			`{"names":[{"name":"Ủy ban 1. Mặt trận"},{"name":"I Sở"},{"name":"1.2 Sở"}]}`},
		{"dates", "as people type them", "dates", `{"texts":["12/3/2021","30/2/2021"]}`, "", "", nil,
			`{"dates":[{"value":"2021-03-12","shown":{"vi":"12/03/2021","en":"12 March 2021"}},{"remark":{"code":"value.typed.no-day",`},
		{"say", "a provision in full, a number, in both languages", "say", `{"messages":[{"code":"bridge.value","args":[{"cite":"06-2022-qh15:26.1"}]},{"code":"bridge.value","args":[{"number":"97.5"}]}]}`, "", "", nil,
			`Luật Thi đua, khen thưởng số 06/2022/QH15 ngày`},
		{"say a share as a percentage", "offices read no 383/420", "say", `{"messages":[{"code":"bridge.percent","args":[{"ratio":"1/8"}]},{"code":"bridge.percent","args":[{"ratio":"383/420"}]},{"code":"bridge.percent","args":[{"number":"1"}]}]}`, "", "", nil,
			`{"texts":[{"vi":"12,5%","en":"12.5%"},{"vi":"khoảng 91,19%","en":"about 91.19%"},{"vi":"1","en":"1"}],"issues":[]}`},
		{"say a place in a regulation", "as people say it; what has another form stays", "say", `{"messages":[{"code":"bridge.place","args":[{"text":{"vi":"20.2.g"}}]},{"code":"bridge.place","args":[{"text":{"vi":"Phụ lục 8"}}]}]}`, "", "", nil,
			`{"texts":[{"vi":"điểm g khoản 2 Điều 20","en":"point g, clause 2, article 20"},{"vi":"Phụ lục 8","en":"Phụ lục 8"}],"issues":[]}`},
		{"say in short", "instruments by their numbers", "say", `{"messages":[{"code":"bridge.value","args":[{"cite":"06-2022-qh15:26.1"}]}],"short":true}`, "", "", nil,
			`{"texts":[{"vi":"khoản 1 Điều 26 Luật số 06/2022/QH15","en":"clause 1, article 26 of Law 06/2022/QH15"}],"issues":[]}`},
		{"say what is not known", "the place of the code is told, and the others are said", "say", `{"messages":[{"code":"none"},{"code":"bridge.value"},{"code":"blocs.whole"}]}`, "", "", nil,
			`"issues":[{"code":"value.message.code","path":"/messages/0/code",`},
		{"vocabulary, days of filing", "a step of the year names one", "vocabulary", `{}`, "", "", nil, `{"id":"filing-government-flag","title":{"vi":`},
		{"vocabulary", "a fact that regulations ask for and no standard does", "vocabulary", `{}`, "", "", nil, `"id":"registered","kind":"truth"`},
		{"version", "what a receipt names", "version", `{}`, "", "", nil, `"engine":"` + blocs.Version + `"`},
		{"version, unknown field", "a method without fields is strict as well",
			"version", `{"of":"law"}`, "bridge.request", "/of", []string{"read.unknown-field "}, ""},
		{"unknown method", "a method that is not there is an answer too", "reviews", `{}`, "bridge.method", "", nil, ""},
		{"no method", "an empty name names nothing", "", `{}`, "bridge.method", "", nil, ""},
		{"method in another case", "names are exact", "Review", `{}`, "bridge.method", "", nil, ""},
		{"method of garbage", "what is quoted of it is short and valid UTF-8",
			strings.Repeat("\xff", 1<<20), `{}`, "bridge.method", "", nil, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := call(t, c.method, c.request)
			if c.code == "" {
				require.Nil(t, r.Error, c.reason)
				assert.Contains(t, string(r.Result), c.holds, c.reason)
				return
			}
			require.NotNil(t, r.Error, c.reason)
			assert.Equal(t, c.code, r.Error.Code, c.reason)
			assert.Equal(t, c.path, r.Error.Path, c.reason)
			require.GreaterOrEqual(t, len(r.Error.Issues), len(c.issues))
			for i, want := range c.issues {
				got := r.Error.Issues[i]
				assert.True(t, strings.HasPrefix(got.Code+" "+got.Path, want), "%s: %s %s", c.reason, got.Code, got.Path)
				assert.NotEmpty(t, got.Message.VI)
				assert.NotEmpty(t, got.Message.EN)
			}
			for _, issue := range r.Error.Issues {
				assert.Less(t, len(issue.Message.EN), 500, "an error is not as large as what it is about")
			}
			assert.Less(t, len(r.Error.Message.EN), 500, "an error is not as large as what it is about")
		})
	}
}

// TestReviewIsTheLibrarys: the bridge adds nothing to the report and takes
// nothing from it.
func TestReviewIsTheLibrarys(t *testing.T) {
	names, err := scenarios.Names()
	require.NoError(t, err)
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			data := input(t, name)
			dossier, issues := blocs.ReadDossier([]byte(data))
			require.NoError(t, issues.Err())
			report, issues := blocs.Review(dossier)
			r := call(t, "review", `{"dossier":`+data+`,"text":"en"}`)
			require.Equal(t, issues.Err() == nil, r.OK)
			if !r.OK {
				require.Len(t, r.Error.Issues, len(issues))
				for i, issue := range issues {
					assert.Equal(t, issue.Code+issue.Path, r.Error.Issues[i].Code+r.Error.Issues[i].Path)
				}
				return
			}
			report, err := blocs.Seal(report, dossier)
			require.NoError(t, err)
			result, issues := value.Read[bridge.ReviewResult](r.Result)
			require.NoError(t, issues.Err(), "the reader of documents takes what the bridge gives")
			want, err := value.Canonical(report)
			require.NoError(t, err)
			got, err := value.Canonical(result.Report)
			require.NoError(t, err)
			assert.Equal(t, string(want), string(got))
			assert.Equal(t, blocs.Render(report, value.EN), string(result.Text))
		})
	}
}

// TestCallsLeaveNothing: ten thousand calls, errors among them, and each answer
// is what it was at first.
func TestCallsLeaveNothing(t *testing.T) {
	calls := []struct{ method, request string }{
		{"version", `{}`},
		{"review", `{"dossier":` + input(t, "tie") + `}`},
		{"review", `{"dossier":7}`},
		{"none", ``},
		{"verify", "\x00\xff"},
	}
	first := make([]string, len(calls))
	for i, c := range calls {
		first[i] = string(bridge.Call(c.method, []byte(c.request)))
	}
	for i := range 10_000 {
		if i%len(calls) == 1 && i%500 != 1 {
			continue // the review is the slow one: twenty of it do
		}
		c := calls[i%len(calls)]
		require.Equal(t, first[i%len(calls)], string(bridge.Call(c.method, []byte(c.request))))
	}
}

// TestFaultIsPlacedInTheFile: what the host laid around a file is not counted.
func TestFaultIsPlacedInTheFile(t *testing.T) {
	file := strings.Replace(input(t, scenarios.SeedName), `{`, `{,`, 1)
	_, issues := value.ParseNode([]byte(file))
	r := call(t, "open", `{"dossier":`+file+`}`)
	require.NotNil(t, r.Error)
	require.Len(t, r.Error.Issues, 1)
	assert.Equal(t, blocs.Printer(value.EN).Print(issues[0].Message), r.Error.Issues[0].Message.EN, "line and column as in the file alone")
}

// TestRequestIsLeftAlone: a host may use its buffer again.
func TestRequestIsLeftAlone(t *testing.T) {
	request := []byte(`{"dossier":` + input(t, scenarios.SeedName) + `}`)
	before := bytes.Clone(request)
	first := bridge.Call("review", request)
	assert.Equal(t, before, request)
	clear(request)
	assert.Equal(t, first, bridge.Call("review", before), "the answer does not lie in the request")
}

// TestReportsOfOthers: a host may hand over a report that no review made. It is
// refused or rendered; every list of two reports is emptied and cut short.
func TestReportsOfOthers(t *testing.T) {
	for _, name := range []string{scenarios.SeedName, "tie"} {
		r := call(t, "review", `{"dossier":`+input(t, name)+`}`)
		var result map[string]any
		require.NoError(t, json.Unmarshal(r.Result, &result))
		shorten(result, func() {
			request, err := json.Marshal(map[string]any{"report": result["report"], "lang": "vi"})
			require.NoError(t, err)
			if r := call(t, "render", string(request)); r.Error != nil {
				require.Equal(t, "bridge.request", r.Error.Code, "%s", request)
			}
		})
	}
}

// shorten runs try with each list inside v emptied and cut short.
func shorten(v any, try func()) {
	switch v := v.(type) {
	case map[string]any:
		for key, inner := range v {
			if list, ok := inner.([]any); ok && len(list) > 0 {
				for _, shorter := range [][]any{{}, list[1:], list[:len(list)-1]} {
					v[key] = shorter
					try()
				}
				v[key] = inner
			}
			shorten(inner, try)
		}
	case []any:
		for _, inner := range v {
			shorten(inner, try)
		}
	}
}

func FuzzCall(f *testing.F) {
	seed := input(f, scenarios.SeedName)
	for _, method := range []string{"ask", "render", "review", "schema", "verify", "version", "x", ""} {
		f.Add(method, []byte(`{}`))
		f.Add(method, []byte(`{"report":{},"dossier":`+seed+`,"lang":"vi","text":"en"}`))
	}
	f.Add("render", []byte(`{"lang":"vi","report":`+sealed(f)+`}`))
	f.Add("review", []byte(`{"dossier":`+input(f, "tie")+`}`))
	f.Fuzz(func(t *testing.T, method string, request []byte) {
		r := call(t, method, string(request))
		if r.Error != nil {
			require.NotEqual(t, "bridge.fault", r.Error.Code, "the panic guard is for what nobody thought of: %s", r.Error.Message.EN)
		}
		require.Equal(t, bridge.Call(method, request), bridge.Call(method, request))
	})
}

// The twin of a call is the library asked directly.
func BenchmarkReview(b *testing.B) {
	seed := []byte(input(b, scenarios.SeedName))
	request := []byte(`{"dossier":` + string(seed) + `}`)
	b.Run("bridge", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			bridge.Call("review", request)
		}
	})
	b.Run("library", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			d, _ := blocs.ReadDossier(seed)
			r, _ := blocs.Review(d)
			if _, err := blocs.Seal(r, d); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkVersion(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		bridge.Call("version", []byte(`{}`))
	}
}

// digest returns the digest in the receipt of a report.
func digest(t *testing.T, report string) string {
	t.Helper()
	r, issues := value.Read[blocs.Report]([]byte(report))
	require.NoError(t, issues.Err())
	return string(r.Receipt.Report)
}
