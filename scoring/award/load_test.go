package award_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// corpus returns the embedded files as a map that a test may change.
func corpus(t testing.TB) map[string]string { return folder(t, "corpus") }

// small returns a corpus of a few awards of regime A, for tests that break it.
func small(t testing.TB) map[string]string { return folder(t, "testdata/corpus") }

func folder(t testing.TB, name string) map[string]string {
	files := map[string]string{}
	root := os.DirFS(name)
	err := fs.WalkDir(root, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, name)
		files[name] = string(data)
		return err
	})
	require.NoError(t, err)
	return files
}

func TestLoadTheCorpus(t *testing.T) {
	c, issues := award.Load(corpus(t), law.Vietnam())
	require.Empty(t, issues)
	assert.Equal(t, vietnam.Awards(), c.Awards(), "what is embedded is what lies in the folder")
}

func TestLoadRefuses(t *testing.T) {
	const more = "facts/more.json"
	const flag, advanced, awards, facts = "standards/co-thi-dua-cap-bo-tinh.json", "standards/tap-the-lao-dong-tien-tien.json", "awards.json", "facts.json"
	at := func(file, rest string) string { return "/" + strings.ReplaceAll(file, "/", "~1") + rest }
	for _, c := range []struct {
		name, file, old, new string
		code, path           string
		reason               string
	}{
		{"no facts", facts, "", "", "award.no-file", at(facts, ""), "a vocabulary is needed"},
		{"no awards", awards, "", "", "award.no-file", at(awards, ""), "the awards are needed"},
		{"not JSON", awards, "[", "{", "read.syntax", at(awards, ""), "faults of form come with the file"},
		{"unknown field", flag, `"versions"`, `"version"`, "read.unknown-field", at(flag, "/version"), "read strictly"},
		{"name in one language", awards, `"en": "Emulation flag of the province"`, `"en": ""`, "award.text", at(awards, "/0/name"), "both languages"},
		{"fact in one language", facts, `"en": "Registered for emulation"`, `"en": ""`, "award.text", at(facts, "/0/name"), "both languages"},
		{"level in one language", facts, `"en": "excellent"`, `"en": ""`, "award.text", at(facts, "/15/levels/3/name"), "both languages"},
		{"words of a node in one language", flag, `"en": "Standard of the emulation flag of the ministry or province (yearly)"`, `"en": ""`, "award.text", at(flag, "/versions/0/value/condition/says"), "both languages"},
		{"question in one language", flag, `"en": "Does “qualifies to be proposed for the Government's flag” mean that it qualifies, or that it was in fact put up?"`, `"en": ""`, "award.text", at(flag, "/versions/0/value/condition/all/8/not/readings/question"), "both languages"},
		{"fact twice", facts, `"id": "leads-bloc"`, `"id": "registered"`, "rule.fact-twice", at(facts, "/2/id"), "a record could not tell them apart"},
		{"fact that no vocabulary has", flag, `"name": "leads-bloc"`, `"name": "leads"`, "rule.fact-unknown", at(flag, "/versions/0/value/condition/all/6/fact/name"), "nobody could give it"},
		{"fact twice, in two files", more, `"id": "sees-person"`, `"id": "registered"`, "rule.fact-twice", at(more, "/0/id"), "one vocabulary"},
		{"fact of another file in one language", more, `"en": "An example"`, `"en": ""`, "award.text", at(more, "/0/name"), "both languages"},
		{"given to nobody", awards, "\"recipients\": [\n      \"collective\"\n    ]", `"recipients": []`, "award.no-recipient", at(awards, "/0/recipients"), "somebody receives it"},
		{"recipient twice", awards, "\"recipients\": [\n      \"collective\"\n    ]", `"recipients": ["collective", "collective"]`, "award.recipient-twice", at(awards, "/0/recipients/1"), "each once"},
		{"standard for somebody else", awards, "\"recipient\": \"collective\",\n        \"standard\"", "\"recipient\": \"person\",\n        \"standard\"", "award.no-such-recipient", at(awards, "/0/standards/0/recipient"), "persons are given no flag"},
		{"money for somebody else", awards, "\"recipient\": \"collective\",\n        \"coefficient\"", "\"recipient\": \"household\",\n        \"coefficient\"", "award.no-such-recipient", at(awards, "/0/bonus/0/recipient"), "households are given no flag"},
		{"no word why there is no standard", awards, "", `[{"id":"a","name":{"vi":"a","en":"a"},"kind":"title","level":"base","recipients":["person"],"listed":[{"from":"2024-01-01","value":{"vi":"a","en":"a"},"cite":"06-2022-qh15:19","basis":"quoted"}]}]`, "award.no-note", at(awards, "/0/note"), "what is not encoded says so"},
		{"ceiling of no parameter", awards, `"share": "fighter-ceiling"`, `"share": "fighters"`, "rule.parameter-unknown", at(awards, "/5/ceiling/0/value/share"), "numbers of law are parameters"},
		{"ceiling that is no share", awards, `"share": "fighter-ceiling"`, `"share": "bonus-base-fighter"`, "award.parameter-unit", at(awards, "/5/ceiling/0/value/share"), "a ceiling is a share"},
		{"ceiling in one language", awards, `"en": "persons who hold the title of advanced worker or soldier"`, `"en": ""`, "award.text", at(awards, "/5/ceiling/0/value/of"), "both languages"},
		{"vote of no parameter", awards, `"share": "council-vote-base"`, `"share": "votes"`, "rule.parameter-unknown", at(awards, "/0/vote/0/value/share"), "numbers of law are parameters"},
		{"vote after its decree", awards, "", `[{"id":"a","name":{"vi":"a","en":"a"},"kind":"title","level":"base","recipients":["person"],"listed":[{"from":"2024-01-01","value":{"vi":"a","en":"a"},"cite":"06-2022-qh15:19","basis":"quoted"}],"vote":[{"from":"2024-01-01","value":{"share":"council-vote-base","quorum":"quorum"},"cite":"98-2023-nd-cp:30.7","basis":"secondary"}],"note":{"vi":"a","en":"a"}}]`, "award.cite", at(awards, "/0/vote/0/cite"), "decree 98 ended on 30 June 2025"},
		{"quorum of no parameter", awards, "", `[{"id":"a","name":{"vi":"a","en":"a"},"kind":"title","level":"base","recipients":["person"],"listed":[{"from":"2024-01-01","value":{"vi":"a","en":"a"},"cite":"06-2022-qh15:19","basis":"quoted"}],"vote":[{"from":"2024-01-01","value":{"share":"council-vote-base","quorum":"quorum"},"cite":"98-2023-nd-cp:30.7","basis":"secondary"}],"note":{"vi":"a","en":"a"}}]`, "rule.parameter-unknown", at(awards, "/0/vote/0/value/quorum"), "numbers of law are parameters"},
		{"no such deadline", awards, `"filing-national-fighter"`, `"filing"`, "award.deadline-unknown", at(awards, "/5/filing/0"), "times of law are deadlines of the corpus"},
		{"no contradictions", "contradictions.json", "", "", "award.no-file", "/contradictions.json", "the file is needed"},
		{"contradiction in one language", "contradictions.json", `"en": "leads the bloc, yet is not reviewed within a bloc"`, `"en": ""`, "award.text", "/contradictions.json/0/says", "both languages"},
		{"contradiction of no fact", "contradictions.json", `"name": "leads-bloc"`, `"name": "leads"`, "rule.fact-unknown", "/contradictions.json/0/condition/all/0/fact/name", "nobody could give it"},
		{"contradiction by no provision", "contradictions.json", `"id": "leads-unreviewed",`, `"id": "leads-unreviewed", "cites": ["91-2017-nd-cp:99"],`, "award.cite-unknown", "/contradictions.json/0/cites/0", "nothing says so"},
		{"contradiction with no award", "contradictions.json", `"id": "leads-unreviewed",`, `"id": "leads-unreviewed", "awards": ["co-vang"],`, "award.unknown", "/contradictions.json/0/awards/0", "nobody can have it"},
		{"contradiction twice over", "contradictions.json", `"id": "leads-unreviewed",`, `"id": "leads-unreviewed", "exceeds": {"fact": "advanced-share", "over": "members-completing-share"},`, "award.contradiction-form", "/contradictions.json/0", "which of them is it"},
		{"never listed", awards, "", `[{"id":"a","name":{"vi":"a","en":"a"},"kind":"title","level":"base","recipients":["person"],"listed":[],"note":{"vi":"a","en":"a"}}]`, "award.no-versions", at(awards, "/0/listed"), "an award of the law is named by it"},
		{"listed before its law", awards, "", `[{"id":"a","name":{"vi":"a","en":"a"},"kind":"title","level":"base","recipients":["person"],"listed":[{"from":"2023-12-31","value":{"vi":"a","en":"a"},"cite":"06-2022-qh15:19","basis":"quoted"}],"note":{"vi":"a","en":"a"}}]`, "award.cite", at(awards, "/0/listed/0/cite"), "law 2022 is in force from 1 January 2024"},
		{"award twice", awards, `"id": "co-thi-dua-bo"`, `"id": "co-thi-dua-tinh"`, "award.award-twice", at(awards, "/1/id"), "found by identifier"},
		{"award without standard", awards, `"standard": "tap-the-lao-dong-tien-tien"`, `"standard": "tien-tien"`, "award.standard-unknown", at(awards, "/3/standards/0/standard"), "nothing to assess by"},
		{"standard twice", advanced, `"id": "tap-the-lao-dong-tien-tien"`, `"id": "co-thi-dua-cap-bo-tinh"`, "award.standard-twice", at(advanced, "/id"), "found by identifier"},
		{"no versions", advanced, "", `{"id":"tap-the-lao-dong-tien-tien","name":{"vi":"x","en":"x"},"versions":[]}`, "award.no-versions", at(advanced, "/versions"), "a standard says something of some day"},
		{"out of order", flag, `"from": "2024-01-01"`, `"from": "2019-01-01"`, "award.timeline-order", at(flag, "/versions"), "lookup walks the list"},
		{"cite of nothing", flag, `"cite": "15-2003-qh11:26",`, `"cite": "15-2003-qh11:26.4",`, "award.cite", at(flag, "/versions/0/cite"), "article 26 has three clauses"},
		{"version before its law", advanced, `"from": "2020-01-01"`, `"from": "2004-06-30"`, "award.cite", at(advanced, "/versions/0/cite"), "law 2003 is in force from 1 July 2004"},
		{"version outlives its law", flag, `"from": "2024-01-01"`, `"from": "2024-01-02"`, "award.cite", at(flag, "/versions/0/cite"), "law 2003 ended the day before"},
		{"node outlives its provision", flag, `"until": "2020-11-09"`, `"until": "2020-11-10"`, "award.cite", at(flag, "/versions/0/value/condition/all/9/cite"), "circular 12/2019 art. 2.7 ended on the 9th"},
		{"node of no provision", flag, `"cite": "15-2003-qh11:26.2"`, `"cite": "15-2003-qh11:26.9"`, "rule.cite-unknown", at(flag, "/versions/0/value/condition/all/2/cite"), "the compiler reports it, once"},
		{"node without basis", flag, "\"cite\": \"15-2003-qh11:26.2\",\n              \"basis\": \"quoted\"", `"cite": "15-2003-qh11:26.2"`, "rule.basis", at(flag, "/versions/0/value/condition/all/2/basis"), "a citation says how surely it is known"},
		{"basis too sure", flag, `"cite": "06-2022-qh15:94.2"`, `"cite": "06-2022-qh15"`, "award.basis", at(flag, "/versions/1/basis"), "nothing is quoted from a whole instrument"},
		{"nobody decides", awards, "", `[{"id":"a","name":{"vi":"a","en":"a"},"kind":"title","level":"base","recipients":["collective"],"listed":[{"from":"2020-01-01","value":{"vi":"a","en":"a"},"cite":"15-2003-qh11:20.2","basis":"quoted"},{"from":"2024-01-01","cite":"06-2022-qh15:94.2","basis":"quoted"}],"standards":[{"recipient":"collective","standard":"tap-the-lao-dong-tien-tien"}],"authority":[{"from":"2020-01-01","value":{"deciders":[]},"cite":"15-2003-qh11:79","basis":"quoted"},{"from":"2024-01-01","cite":"06-2022-qh15:94.2","basis":"quoted"}],"bonus":[{"recipient":"collective","coefficient":"bonus-government-flag"}]}]`, "award.nobody", at(awards, "/0/authority/0/value/deciders"), "an authority names somebody"},
		{"decider before the decree", awards, `"from": "2017-10-01"`, `"from": "2017-09-30"`, "award.cite", at(awards, "/2/authority/1/value/deciders/2/cite"), "decree 91 is in force from 1 October 2017"},
		{"no leave for central units", awards, `"central": "12-2019-tt-bnv:8.2"`, `"central": "12-2019-tt-bnv:8.4"`, "rule.cite-unknown", at(awards, "/0/central"), "article 8 has three clauses"},
		{"no money by an article that ended", awards, `"coefficient": "bonus-ministry-province-flag"`, `"none": {"from": "2017-10-01", "cite": "91-2017-nd-cp:73", "basis": "quoted"}`, "award.cite", at(awards, "/0/bonus/0/none/cite"), "decree 91 ended on 31 December 2023"},
		{"neither money nor none", awards, `,
        "coefficient": "bonus-ministry-province-flag"`, ``, "rule.parameter-unknown", at(awards, "/0/bonus/0/coefficient"), "a rule says one or the other"},
		{"months that are a share", awards, `"central": "12-2019-tt-bnv:8.2",`, `"central": "12-2019-tt-bnv:8.2", "reportMonths": "fighter-ceiling",`, "award.parameter-unit", at(awards, "/0/reportMonths"), "months are counted"},
		{"no such coefficient", awards, `"coefficient": "bonus-ministry-province-flag"`, `"coefficient": "flag"`, "rule.parameter-unknown", at(awards, "/0/bonus/0/coefficient"), "numbers of law are parameters"},
		{"coefficient that is a share", awards, `"coefficient": "bonus-ministry-province-flag"`, `"coefficient": "tie-women-share"`, "award.parameter-unit", at(awards, "/0/bonus/0/coefficient"), "a share multiplies no salary"},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := small(t)
			switch text := files[c.file]; {
			case c.old == "" && c.new == "":
				delete(files, c.file)
			case c.old == "":
				files[c.file] = c.new
			default:
				require.Contains(t, text, c.old, "the case has lost what it changes")
				files[c.file] = strings.Replace(text, c.old, c.new, 1)
			}
			got, issues := award.Load(files, law.Vietnam())
			require.Nil(t, got)
			n := 0
			for _, i := range issues {
				assert.Equal(t, value.Error, i.Severity)
				if i.Code == c.code && i.Path == c.path {
					n++
				}
			}
			assert.Equal(t, 1, n, "%s: want %s at %s\n%v", c.reason, c.code, c.path, issues)
		})
	}
}

func TestLoadWithoutStandards(t *testing.T) {
	files := small(t)
	for name := range files {
		if strings.HasPrefix(name, "standards/") {
			delete(files, name)
		}
	}
	_, issues := award.Load(files, law.Vietnam())
	require.Len(t, issues, 1, "faults of form first: the awards are not blamed for it")
	assert.Equal(t, "award.no-standards", issues[0].Code)
	assert.Equal(t, "/standards", issues[0].Path)
}

// A corpus without law supports no award.
func TestLoadOnAnotherCorpus(t *testing.T) {
	_, issues := award.Load(small(t), &law.Corpus{})
	var found []string
	for _, i := range issues {
		found = append(found, i.Code+" "+i.Path)
	}
	assert.Contains(t, found, "rule.parameter-unknown /awards.json", "base salary and rounding are needed by all")
	assert.Contains(t, found, "award.cite /awards.json/0/authority/0/cite")
}

// A provision that is known through another text supports no quoted condition.
func TestLoadOnAWeakerCorpus(t *testing.T) {
	files := map[string]string{}
	for name, text := range folder(t, "../../emulation/law/corpus") {
		files["corpus/"+name] = text
	}
	const law2003 = "corpus/instruments/15-2003-qh11.json"
	old := "active in thrift and against waste, corruption and other social ills.\"\n      },\n      \"basis\": \"quoted\""
	require.Contains(t, files[law2003], old)
	files[law2003] = strings.Replace(files[law2003], old, strings.Replace(old, "quoted", "secondary", 1), 1)
	weaker, issues := law.Load(files)
	require.Empty(t, issues)
	_, issues = award.Load(small(t), weaker)
	var found []string
	for _, i := range issues {
		found = append(found, i.Code+" "+i.Path)
	}
	assert.Equal(t, []string{
		"award.basis /standards~1co-thi-dua-cap-bo-tinh.json/versions/0/value/condition/all/3/basis",
		"award.basis /standards~1co-thi-dua-cap-bo-tinh.json/versions/0/value/condition/all/4/basis",
	}, found, "both halves of art. 26.3")
}
