package blocs_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/inquiries"
	"github.com/khoithidua/blocs/examples/packs"
	"github.com/khoithidua/blocs/examples/scenarios"
)

// A tree with lists of all sorts, of which the last cannot be read.
const named = `{
	"bloc": {"kind": "cum", "members": [
		{"unit": {"id": "so-a", "name": {"vi": "Sở A", "en": "Department A"}}},
		{"unit": {"id": "so-b", "name": {"vi": "<b>Sở\nB</b>"}}},
		{"unit": {"id": "so-a", "name": {"vi": "Sở A"}}}],
		"events": [{"kind": "merge", "on": "2025-07-01", "from": ["so-a"]}]},
	"on": "2021-03-12",
	"regulation": {
		"scheme": {"criteria": [
			{"id": "i", "code": "I.", "name": {"vi": "Nhiệm vụ"}, "items": [{"id": "i-2", "code": "2.a)", "name": {"vi": "Kinh tế"}}, {"id": "plain", "name": {"vi": "Không số"}}]},
			{"id": "ii", "code": "II", "name": {"vi": "Khác"}, "items": [{"id": "ii-1", "code": "II.1", "name": {"vi": "Số lặp"}}]}]},
		"awards": [{"id": "giay-khen-cum", "name": {"vi": "Giấy khen của cụm"}}],
		"quotas": [{"award": "co-thi-dua-tinh"}, {"award": "giay-khen-cum"}, {"award": "khong-co"}],
		"ballots": [{"awards": ["co-thi-dua-tinh", "giay-khen-cum"]}, {"rule": {}}],
		"rotation": {"chief": {"order": ["so-a", "so-x"]}}},
	"sheets": [
		{"unit": "so-a", "stage": "verified", "entries": [{"criterion": "i-2"}, {"criterion": "khong-co"}]},
		{"unit": "so-b", "stage": "verified", "by": {"role": "council"}},
		{"unit": "so-x", "stage": "x"},
		{"unit": "so-a", "stage": "self"}, {"unit": "so-a", "stage": "self"}],
	"terms": [{"year": "2020", "office": "chief"}],
	"swaps": [{"office": "deputy", "first": {"year": "2029"}}],
	"grants": [{"subject": "so-a", "award": "co-thi-dua-tinh", "year": "2019"}],
	"sources": [{"title": {"vi": "` + long + `"}}],
	"plans": [{"tasks": [{"vi": "Một việc"}]}],
	"years": [{"label": "2018"}, 2017, {}]
}`

const long = "Một cái tên dài hơn mọi cái tên mà một văn phòng dùng để gọi một nguồn, một văn bản hay một đơn vị"

// Elements of lists are called by their names where a document has names for them.
func TestNamedPlaces(t *testing.T) {
	tree, issues := value.ParseNode([]byte(named))
	require.NoError(t, issues.Err())
	for _, c := range []struct{ pointer, vi, en, reason string }{
		{"/sheets/0", "phiếu chấm của Sở A, bước thẩm định", "score sheet of Department A, stage of scoring: verified", "unit and stage"},
		{"/sheets/0/entries/0/points", "phiếu chấm của Sở A, bước thẩm định, tiêu chí I.2.a), điểm", "score sheet of Department A, stage of scoring: verified, criterion I.2.a), points", "by the numbers that are printed"},
		{"/sheets/0/entries/1", "phiếu chấm của Sở A, bước thẩm định, tiêu chí “khong-co”", "score sheet of Department A, stage of scoring: verified, criterion “khong-co”", "the identifier, where nothing has it"},
		{"/sheets/1", "phiếu chấm điểm (<b>Sở B</b>, thẩm định, Hội đồng Thi đua - Khen thưởng)", "score sheet (<b>Sở B</b>, verified, the emulation council)", "who assessed; a name is text, in one line"},
		{"/sheets/2", "phiếu chấm điểm (“so-x”)", "score sheet (“so-x”)", "of what is on no list, nothing is said"},
		{"/sheets/4", "phiếu chấm của Sở A, bước tự chấm (mục 5)", "score sheet of Department A, stage of scoring: self (item 5)", "two of one name are told apart"},
		{"/sheets/7/unit", "phiếu chấm điểm (mục 8), đơn vị", "score sheet (item 8), unit", "there is no such sheet"},
		{"/bloc/members/2/unit", "khối hoặc cụm thi đua, thành viên Sở A (mục 3), đơn vị", "bloc, member Sở A (item 3), unit", "a name of its own"},
		{"/bloc/events/0", "khối hoặc cụm thi đua, thay đổi của đơn vị (sáp nhập, 01/07/2025)", "bloc, event (merger, 1 July 2025)", "kind and day"},
		{"/bloc/events/0/from/0", "khối hoặc cụm thi đua, thay đổi của đơn vị (sáp nhập, 01/07/2025), ngày đầu (Sở A)", "bloc, event (merger, 1 July 2025), first day (Department A)", "an element that is an identifier"},
		{"/regulation/scheme/criteria/1/items/0/max", "quy chế, bảng tiêu chí, tiêu chí II, tiêu chí II.1, điểm tối đa", "regulation, table of criteria, criterion II, criterion II.1, maximum", "a number that holds the one above it is not repeated"},
		{"/regulation/scheme/criteria/0/items/1", "quy chế, bảng tiêu chí, tiêu chí I, tiêu chí Không số", "regulation, table of criteria, criterion I, criterion Không số", "its name, where no number is printed"},
		{"/regulation/quotas/0", "quy chế, chỉ tiêu (Cờ thi đua cấp tỉnh)", "regulation, quota (Emulation flag of the province)", "by its award"},
		{"/regulation/quotas/1", "quy chế, chỉ tiêu (Giấy khen của cụm)", "regulation, quota (Giấy khen của cụm)", "one of the bloc's own"},
		{"/regulation/quotas/2", "quy chế, chỉ tiêu (“khong-co”)", "regulation, quota (“khong-co”)", "one that nobody knows"},
		{"/regulation/ballots/0/rule", "quy chế, quy định bỏ phiếu (Cờ thi đua cấp tỉnh), quy định", "regulation, rule on ballots (Emulation flag of the province), rule", "the first of several awards"},
		{"/regulation/ballots/1", "quy chế, quy định bỏ phiếu (mục 2)", "regulation, rule on ballots (item 2)", "nothing names it"},
		{"/regulation/rotation/chief/order/1", "quy chế, quy định luân phiên, khối trưởng (cụm trưởng), thứ tự (mục 2)", "regulation, rotation, chief, order (item 2)", "nothing names it"},
		{"/terms/0/holders", "nhiệm kỳ cụm trưởng năm 2020, đơn vị giữ chức", "term of the chief, 2020, holder", "as a cụm calls its office"},
		{"/swaps/0", "đổi lượt (cụm phó, 2029)", "swap (deputy, 2029)", "by the first of its turns"},
		{"/grants/0", "khen thưởng đã nhận (Sở A, Cờ thi đua cấp tỉnh, 2019)", "award received (Department A, Emulation flag of the province, 2019)", "whose, what, when"},
		{"/sources/0", "nguồn (" + strings.TrimSpace(string([]rune(long)[:80])) + "…)", "source (" + strings.TrimSpace(string([]rune(long)[:80])) + "…)", "a name is cut"},
		{"/plans/0/tasks/0", "kế hoạch (mục 1), nhiệm vụ (Một việc)", "plan (item 1), task (Một việc)", "a text is its own name"},
		{"/years/0", "năm thi đua khác (2018)", "other emulation year (2018)", "its label"},
		{"/years/1", "năm thi đua khác (mục 2)", "other emulation year (item 2)", "a number is no name"},
		{"/years/2/from", "năm thi đua khác (mục 3), ngày đầu", "other emulation year (item 3), first day", "nothing in it"},
		{"/years/x/0", "năm thi đua khác, “x” (mục 1)", "other emulation year, “x” (item 1)", "a pointer that leads nowhere"},
	} {
		t.Run(c.pointer, func(t *testing.T) {
			issues := blocs.Named(tree, value.Issues{{Path: c.pointer, Severity: value.Warning, Message: value.Msg("blocs.unused")}})
			vi, _ := blocs.Tell(issues[0], value.VI)
			en, _ := blocs.Tell(issues[0], value.EN)
			assert.Equal(t, c.vi, vi, c.reason)
			assert.Equal(t, c.en, en, c.reason)
		})
	}
}

// What is found once serves all issues of a document: named together they have the names
// that each has alone, in whatever order.
func TestNamedTogether(t *testing.T) {
	tree, issues := value.ParseNode([]byte(named))
	require.NoError(t, issues.Err())
	all := value.Issues{{Path: "/years/7/from"}, {Path: "/none/0"}}
	var walk func(n value.Node, path value.Path)
	walk = func(n value.Node, path value.Path) {
		all = append(all, value.Issue{Path: path.String()})
		for i, item := range n.Items {
			if n.Kind == value.KindObject {
				walk(item, path.At(n.Keys[i]))
			} else {
				walk(item, path.Index(i))
			}
		}
	}
	walk(tree, value.Path{})
	var alone value.Issues
	for _, issue := range all {
		alone = append(alone, blocs.Named(tree, value.Issues{issue})...)
	}
	assert.Equal(t, alone, blocs.Named(tree, all))
	slices.Reverse(all)
	slices.Reverse(alone)
	assert.Equal(t, alone, blocs.Named(tree, all))
}

// A place that a message speaks of is named as the place of the issue is, and the
// issues given stay as they are.
func TestNamedInMessages(t *testing.T) {
	tree, _ := value.ParseNode([]byte(named))
	given := value.Issues{{Path: "/sheets/4", Severity: value.Warning, Message: value.Msg("scoring.sheet-twice", "so-a", "/sheets/3")}}
	issues := blocs.Named(tree, given)
	_, says := blocs.Tell(issues[0], value.VI)
	assert.Contains(t, says, "phiếu chấm của Sở A, bước tự chấm (mục 4)")
	assert.Empty(t, given[0].Names)
}

// A document that cannot be read is told of by the names in its tree.
func TestUnreadableIsNamed(t *testing.T) {
	_, issues := blocs.ReadDossier([]byte(named))
	require.Error(t, issues.Err())
	text := blocs.Explain(issues, value.VI)
	assert.Contains(t, text, "phiếu chấm của Sở A, bước tự chấm (mục 4): thiếu trường")
	_, issues = blocs.ReadInquiry([]byte(`{"subject":{"id":"a","name":"Tập thể A"},"grants":[{"subject":"a","award":"co-thi-dua-tinh","year":3}]}`))
	assert.Contains(t, blocs.Explain(issues, value.VI), "khen thưởng đã nhận (Tập thể A, Cờ thi đua cấp tỉnh, 3)")
}

// In the documents of real blocs an element is counted only where nothing names it.
func TestCountedOnlyWithoutName(t *testing.T) {
	counted := map[string]bool{}
	seen := 0
	var walk func(doc value.Node, n value.Node, path value.Path, list string)
	walk = func(doc, n value.Node, path value.Path, list string) {
		for i, item := range n.Items {
			if n.Kind == value.KindObject {
				walk(doc, item, path.At(n.Keys[i]), n.Keys[i])
				continue
			}
			at := path.Index(i)
			seen++
			if names := blocs.Named(doc, value.Issues{{Path: at.String()}})[0].Names; len(names) == 0 || names[len(names)-1].Path != at.String() {
				counted[list] = true
			}
			walk(doc, item, at, list)
		}
	}
	for _, files := range []struct {
		names func() ([]string, error)
		read  func(string) ([]byte, error)
	}{{scenarios.Names, scenarios.Input}, {inquiries.Names, inquiries.Input}, {packs.Names, packs.Pack}} {
		names, err := files.names()
		require.NoError(t, err)
		for _, name := range names {
			data, err := files.read(name)
			require.NoError(t, err)
			tree, issues := value.ParseNode(data)
			require.NoError(t, issues.Err())
			if len(data) < 60_000 {
				walk(tree, tree, value.Path{}, "")
			}
		}
	}
	assert.Greater(t, seen, 2000)
	assert.ElementsMatch(t, []string{
		"awards", "holders", "units", // identifiers that nothing in the document explains
		"all", "any", "ballots", "bars", "conditions", "costs", "for", "order", "reserved", "steps", "table", "ties", // rules and rounds
		"encoded", "evidence", "holes", "illustrative", "statements", // papers and sentences
	}, slices.Collect(maps.Keys(counted)))
}

// What is odd in a table of criteria is told by the numbers of its rows.
func ExampleNamed() {
	tree, _ := value.ParseNode([]byte(`{"criteria": [{"id": "a", "code": "I", "name": {"vi": "Nhiệm vụ chính trị"}}]}`))
	var issues value.Issues
	issues.Add(value.Warning, value.PathTo("criteria", 0, "max"), value.Msg("blocs.unused"))
	fmt.Println(strings.TrimSpace(blocs.Explain(blocs.Named(tree, issues), value.EN)))
	// Output: warning: criterion I, maximum: this is kept, and nothing is computed from it yet [/criteria/0/max blocs.unused]
}
