package rule_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// facts is a vocabulary with every kind of fact.
var facts = []rule.Fact{
	{ID: "registered", Kind: rule.Truth, Name: value.Text{VI: "Đã đăng ký thi đua", EN: "Registered for emulation"}, Lever: true},
	{ID: "disciplined", Kind: rule.Truth, Name: value.Text{VI: "Có cá nhân bị kỷ luật", EN: "Has a person disciplined"}},
	{ID: "united", Kind: rule.Truth, Name: value.Text{VI: "Nội bộ đoàn kết", EN: "United within"}, Lever: true},
	{ID: "exempt", Kind: rule.Truth, Name: value.Text{VI: "Được miễn", EN: "Exempt"}, Negated: &value.Text{VI: "Không được miễn", EN: "Not exempt"}},
	{ID: "fighters", Kind: rule.Number, Name: value.Text{VI: "Số chiến sĩ thi đua cơ sở", EN: "Grassroots emulation fighters"}, Lever: true},
	{ID: "advanced-share", Kind: rule.Share, Name: value.Text{VI: "Tỷ lệ lao động tiên tiến", EN: "Share of advanced workers"}, Lever: true},
	{ID: "rating", Kind: rule.Level, Name: value.Text{VI: "Mức độ hoàn thành nhiệm vụ", EN: "Rating of tasks"}, Levels: []rule.FactLevel{
		{ID: "completed", Name: value.Text{VI: "hoàn thành", EN: "completed"}},
		{ID: "good", Name: value.Text{VI: "hoàn thành tốt", EN: "good"}},
		{ID: "excellent", Name: value.Text{VI: "hoàn thành xuất sắc", EN: "excellent"}},
	}, Lever: true},
}

// vocabulary and library are shared by all tests; neither ever changes.
var vocabulary, _ = rule.NewVocabulary(facts, value.Path{})

// corpus is a small corpus that stands still: what is tested here is not the
// law. It is a part of a corpus that knew the law of 2003 only.
var corpus, corpusIssues = law.Load(testdata())

// testdata returns the files of that corpus by name.
func testdata() map[string]string {
	files := map[string]string{}
	_ = fs.WalkDir(os.DirFS("testdata"), "corpus", func(name string, _ fs.DirEntry, _ error) error {
		if data, err := os.ReadFile(filepath.Join("testdata", name)); err == nil { // it is no folder
			files[name] = string(data)
		}
		return nil
	})
	return files
}

var library = rule.Library{Vocabulary: vocabulary, Corpus: corpus, Awards: []value.ID{"flag", "certificate"}}

// conference is the day of the seed's decision.
var conference = value.MustDate("2021-03-12")

// read reads a condition as documents write it.
func read(t testing.TB, wire string) rule.Condition {
	t.Helper()
	c, issues := value.Read[rule.Condition]([]byte(wire))
	require.NoError(t, issues.Err(), wire)
	return c
}

func compile(t testing.TB, c rule.Condition) *rule.Program {
	t.Helper()
	p, issues := rule.Compile(c, library, value.Path{})
	require.NoError(t, issues.Err())
	return p
}

// given is what is known of one year.
type given map[value.ID]rule.Given

var (
	yes = rule.GivenTruth(true)
	no  = rule.GivenTruth(false)
)

func calendar(t testing.TB, year int) value.Year {
	y, err := value.CalendarYear(strconv.Itoa(year))
	require.NoError(t, err)
	return y
}

// caseOf is a case of adjacent calendar years up to 2020, oldest first.
func caseOf(t testing.TB, years ...given) rule.Case {
	t.Helper()
	c := rule.Case{On: conference}
	for i, g := range years {
		f, issues := vocabulary.NewFacts(g, value.Path{})
		require.Empty(t, issues)
		c.Years = append(c.Years, rule.YearFacts{Year: calendar(t, 2021-len(years)+i), Facts: f})
	}
	return c
}

// prove evaluates a condition on the law of the conference's day.
func prove(t testing.TB, wire string, c rule.Case) rule.Proof {
	t.Helper()
	return compile(t, read(t, wire)).On(conference).Eval(&c, rule.Proof{})
}

func TestCorpusOfTests(t *testing.T) { require.Empty(t, corpusIssues) }
