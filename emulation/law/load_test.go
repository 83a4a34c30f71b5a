package law

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A corpus of one law, one decree that ends it, and one parameter: sound.
const (
	editionFile = `{"date": "2020-01-01", "note": {"vi": "v", "en": "e"}}`

	lawFile = `{"id": "1-2000-qh", "kind": "law", "number": "1/2000/QH", "title": {"vi": "v", "en": "e"},
		"issuer": {"vi": "v", "en": "e"}, "signed": "2000-01-01", "from": "2001-01-01", "until": "2010-01-01",
		"basis": "secondary", "untilBasis": "unverified", "source": "s", "note": {"vi": "v", "en": "e"},
		"provisions": [
			{"at": "3.1.d", "says": {"vi": "v", "en": "e"}, "basis": "quoted"},
			{"at": "3.1.đ", "says": {"vi": "v", "en": "e"}, "basis": "secondary", "from": "2002-01-01"}]}`

	decreeFile = `{"id": "2-2010-nd", "kind": "decree", "number": "2/2010/NĐ", "title": {"vi": "v", "en": "e"},
		"issuer": {"vi": "v", "en": "e"}, "from": "2010-01-01", "amends": ["1-2000-qh"],
		"basis": "quoted", "source": "s",
		"provisions": [{"at": "9", "says": {"vi": "v", "en": "e"}, "basis": "quoted"}]}`

	parameterFile = `[{"id": "p", "title": {"vi": "v", "en": "e"}, "unit": "number", "values": [
		{"from": "2001-01-01", "value": "1.5", "cite": "1-2000-qh:3.1.d", "basis": "quoted", "note": {"vi": "v", "en": "e"}},
		{"from": "2010-01-01", "cite": "2-2010-nd:9", "basis": "quoted"}]}]`

	lawAt       = "/corpus~1instruments~11-2000-qh.json"
	decreeAt    = "/corpus~1instruments~12-2010-nd.json"
	parameterAt = "/corpus~1parameters~1p.json"
)

var soundFiles = map[string]string{
	"corpus/edition.json":               editionFile,
	"corpus/instruments/1-2000-qh.json": lawFile,
	"corpus/instruments/2-2010-nd.json": decreeFile,
	"corpus/parameters/p.json":          parameterFile,
}

// with returns the sound corpus with one text in one file replaced.
func with(t testing.TB, file, old, replacement string) map[string]string {
	files := map[string]string{}
	for name, text := range soundFiles {
		if name == file {
			text = replaceOnce(t, text, old, replacement)
		}
		files[name] = text
	}
	return files
}

// replaceOnce replaces the first occurrence of a text that must be there.
func replaceOnce(t testing.TB, text, old, replacement string) string {
	require.Contains(t, text, old, "the case changes nothing")
	return strings.Replace(text, old, replacement, 1)
}

func TestLoadSound(t *testing.T) {
	c, issues := Load(with(t, "", "", ""))
	require.Empty(t, issues)
	assert.Equal(t, "2020-01-01", c.Edition().String())
	require.NoError(t, c.Resolve(MustCite("1-2000-qh:3.1.đ")))
}

func TestLoadRefuses(t *testing.T) {
	const (
		edition   = "corpus/edition.json"
		statute   = "corpus/instruments/1-2000-qh.json"
		decree    = "corpus/instruments/2-2010-nd.json"
		parameter = "corpus/parameters/p.json"
	)
	for _, c := range []struct{ name, file, old, replacement, code, path, reason string }{
		{"unread but not there", edition, `"note"`, `"unread": ["1-2000-qh", "x"], "note"`, "law.unknown-instrument", "/corpus~1edition.json/unread/1", "what was not read is in the corpus all the same"},
		{"syntax", decree, `{"id"`, `{id`, "read.syntax", decreeAt, "what the strict reader refuses, with the file's name first"},
		{"unknown field", parameter, `"unit"`, `"units"`, "read.unknown-field", parameterAt + "/0/units", "likewise, below the file"},
		{"empty edition", edition, editionFile, ``, "read.syntax", "/corpus~1edition.json", "the edition is read strictly too"},
		{"edition in one language", edition, `, "en": "e"`, ``, "law.text", "/corpus~1edition.json/note", "both languages everywhere"},
		{"file name", statute, `"id": "1-2000-qh"`, `"id": "1-2001-qh"`, "law.file-name", lawAt + "/id", "one instrument a file, named by it"},
		{"title", statute, `"title": {"vi": "v", "en": "e"}`, `"title": {"vi": "v"}`, "law.text", lawAt + "/title", "both languages"},
		{"issuer", statute, `"issuer": {"vi": "v", "en": "e"}`, `"issuer": {"vi": "v"}`, "law.text", lawAt + "/issuer", "both languages"},
		{"instrument's note", statute, `"note": {"vi": "v", "en": "e"}`, `"note": {"vi": "v"}`, "law.text", lawAt + "/note", "both languages"},
		{"number", statute, `1/2000/QH`, ``, "law.blank", lawAt + "/number", "an instrument has a number"},
		{"source", statute, `"source": "s"`, `"source": ""`, "law.blank", lawAt + "/source", "where was it read?"},
		{"span", decree, `"from": "2010-01-01"`, `"from": "2010-01-01", "until": "2010-01-01"`, "law.empty-span", decreeAt + "/until", "in force on no day"},
		{"signed", statute, `"signed": "2000-01-01"`, `"signed": "2001-01-02"`, "law.before-signed", lawAt + "/from", "no law is in force before it exists"},
		{"basis of no end", decree, `"basis": "quoted", "source"`, `"basis": "quoted", "untilBasis": "quoted", "source"`, "law.until-basis", decreeAt + "/untilBasis", "there is no end to be sure of"},
		{"provision's basis of no end", decree, `"basis": "quoted"}]`, `"basis": "quoted", "untilBasis": "quoted"}]`, "law.until-basis", decreeAt + "/provisions/0/untilBasis", "likewise"},
		{"ended by what is not there", statute, `"from": "2002-01-01"`, `"until": "2005-01-01", "endedBy": "x"`, "law.amends", lawAt + "/provisions/1/endedBy", "what ended it is in the corpus"},
		{"ended by its own law", statute, `"from": "2002-01-01"`, `"until": "2005-01-01", "endedBy": "1-2000-qh"`, "law.amends", lawAt + "/provisions/1/endedBy", "what ended it is another instrument"},
		{"ended by nothing in force", statute, `"from": "2002-01-01"`, `"until": "2005-01-01", "endedBy": "2-2010-nd"`, "law.ended-by", lawAt + "/provisions/1/endedBy", "the decree of 2010 ends nothing in 2005"},
		{"no end to be ended", statute, `"from": "2002-01-01"`, `"endedBy": "2-2010-nd"`, "law.ended-by", lawAt + "/provisions/1/endedBy", "it ends with its law"},
		{"amends unknown", decree, `["1-2000-qh"]`, `["1-2000-qh", "x"]`, "law.amends", decreeAt + "/amends/1", "amended instruments are in the corpus"},
		{"holds unknown", decree, `"amends": ["1-2000-qh"]`, `"amends": ["1-2000-qh"], "holds": ["x"]`, "law.amends", decreeAt + "/holds/0", "amending instruments are in the corpus"},
		{"amends itself", decree, `["1-2000-qh"]`, `["2-2010-nd"]`, "law.amends", decreeAt + "/amends/0", "no instrument amends itself"},
		{"place", statute, `"3.1.đ"`, `"3.1.f"`, "law.place", lawAt + "/provisions/1/at", "places are written as in citations"},
		{"no place", statute, `"3.1.đ"`, `""`, "law.place", lawAt + "/provisions/1/at", "a provision is an article or less"},
		{"place twice", statute, `"3.1.đ"`, `"3.1.d"`, "law.place-twice", lawAt + "/provisions/1/at", "one place, one telling"},
		{"place order", statute, `"3.1.đ"`, `"3.1.c"`, "law.place-order", lawAt + "/provisions/1/at", "in the order of the text"},
		{"says", statute, `"says": {"vi": "v", "en": "e"}`, `"says": {"vi": "v"}`, "law.text", lawAt + "/provisions/0/says", "both languages"},
		{"provision before its law", statute, `"from": "2002-01-01"`, `"from": "2000-06-01"`, "law.provision-span", lawAt + "/provisions/1", "no part outlives or precedes the whole"},
		{"provision after its law", statute, `"from": "2002-01-01"`, `"until": "2011-01-01"`, "law.provision-span", lawAt + "/provisions/1", "no part outlives or precedes the whole"},
		{"provision never in force", statute, `"from": "2002-01-01"`, `"from": "2002-01-01", "until": "2001-06-01"`, "law.provision-span", lawAt + "/provisions/1", "in force on no day"},
		{"parameter twice", parameter, `[{"id": "p"`, `[{"id": "p", "title": {"vi": "v", "en": "e"}, "unit": "number", "values": [{"from": "2001-01-01", "value": "1", "cite": "1-2000-qh:3.1.d", "basis": "quoted"}, {"from": "2010-01-01", "cite": "2-2010-nd:9", "basis": "quoted"}]}, {"id": "p"`, "law.twice", parameterAt + "/1/id", "one parameter, one timeline"},
		{"parameter's title", parameter, `, "en": "e"}, "unit"`, `}, "unit"`, "law.text", parameterAt + "/0/title", "both languages"},
		{"version's note", parameter, `"note": {"vi": "v", "en": "e"}`, `"note": {"vi": "v"}`, "law.text", parameterAt + "/0/values/0/note", "both languages"},
		{"share given as number", parameter, `"number"`, `"share"`, "law.unit", parameterAt + "/0/values/0/value", "a share is a ratio"},
		{"number given as share", parameter, `"1.5"`, `"15%"`, "law.unit", parameterAt + "/0/values/0/value", "a ratio is a share"},
		{"order", parameter, `"from": "2001-01-01"`, `"from": "2011-01-01"`, "law.order", parameterAt + "/0/values", "oldest first"},
		{"same day", parameter, `{"from": "2010-01-01"`, `{"from": "2001-01-01"`, "law.order", parameterAt + "/0/values", "one value a day"},
		{"ends nothing", parameter, `"value": "1.5", `, ``, "law.ends-nothing", parameterAt + "/0/values/0", "an end follows a value"},
		{"ended by itself", parameter, `"cite": "2-2010-nd:9"`, `"cite": "1-2000-qh:3.1.d"`, "law.ended-by-itself", parameterAt + "/0/values/1/cite", "what ended it is another provision"},
		{"quoted from no article", parameter, `"cite": "2-2010-nd:9"`, `"cite": "2-2010-nd"`, "law.quoted-whole", parameterAt + "/0/values/1/cite", "smell 2: a whole decree where a clause is meant"},
		{"unknown instrument", parameter, `2-2010-nd:9`, `3-2010-nd:9`, "law.unknown-instrument", parameterAt + "/0/values/1/cite", "every cite resolves"},
		{"unknown provision", parameter, `1-2000-qh:3.1.d`, `1-2000-qh:3.1`, "law.unknown-provision", parameterAt + "/0/values/0/cite", "exactly the place listed"},
		{"surer than the provision", parameter, `1-2000-qh:3.1.d", "basis": "quoted"`, `1-2000-qh:3.1.đ", "basis": "quoted"`, "law.basis", parameterAt + "/0/values/0/basis", "no fact is surer than its source"},
		{"not yet in force", parameter, `"from": "2001-01-01"`, `"from": "2000-12-31"`, "law.not-in-force", parameterAt + "/0/values/0/from", "cited outside its force"},
		{"end not yet in force", parameter, `{"from": "2010-01-01"`, `{"from": "2009-12-31"`, "law.not-in-force", parameterAt + "/0/values/1/from", "what ends a value is in force"},
		{"provision not yet in force", parameter, `1-2000-qh:3.1.d", "basis": "quoted"`, `1-2000-qh:3.1.đ", "basis": "secondary"`, "law.not-in-force", parameterAt + "/0/values/0/from", "the provision's own days count"},
		{"outlives", parameter, `{"from": "2010-01-01"`, `{"from": "2010-01-02"`, "law.outlived", parameterAt + "/0/values/0/cite", "the law of 2000 ended a day before"},
		{"never ends", parameter, `,
		{"from": "2010-01-01", "cite": "2-2010-nd:9", "basis": "quoted"}`, ``, "law.outlived", parameterAt + "/0/values/0/cite", "the law ended, its number did not"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, issues := Load(with(t, c.file, c.old, c.replacement))
			assert.Nil(t, got, "no corpus with any issue")
			var all []string
			for _, i := range issues {
				all = append(all, i.Code+" "+i.Path)
			}
			assert.Contains(t, all, c.code+" "+c.path, c.reason)
		})
	}
}

// A missing edition and an empty folder are told apart from each other.
func TestLoadNothing(t *testing.T) {
	_, issues := Load(nil)
	require.Len(t, issues, 1)
	assert.Equal(t, "law.unreadable", issues[0].Code)
	assert.Equal(t, "/corpus~1edition.json", issues[0].Path)

	c, issues := Load(map[string]string{"corpus/edition.json": editionFile})
	require.Empty(t, issues, "an edition without law is poor, not wrong")
	assert.Error(t, c.Resolve(MustCite("1-2000-qh")))
}

func TestLoadNoValues(t *testing.T) {
	files := with(t, "", "", "")
	files["corpus/parameters/p.json"] = `[{"id": "p", "title": {"vi": "v", "en": "e"}, "unit": "number", "values": []}]`
	_, issues := Load(files)
	require.Len(t, issues, 1)
	assert.Equal(t, "law.no-values", issues[0].Code)
	assert.Equal(t, parameterAt+"/0/values", issues[0].Path)
}

// Whatever stands in the files, Load answers with a corpus or with issues.
func FuzzLoad(f *testing.F) {
	f.Add(lawFile, parameterFile)
	f.Add(strings.ReplaceAll(lawFile, "3.1", ""), "[]")
	f.Fuzz(func(t *testing.T, law, parameters string) {
		files := with(t, "", "", "")
		files["corpus/instruments/1-2000-qh.json"] = law
		files["corpus/parameters/p.json"] = parameters
		if c, issues := Load(files); (c == nil) == (len(issues) == 0) {
			t.Fatal("a corpus or issues, never both or neither")
		}
	})
}
