package schema_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/cases"
	"github.com/khoithidua/blocs/examples/inquiries"
	"github.com/khoithidua/blocs/examples/packs"
	"github.com/khoithidua/blocs/examples/scenarios"
)

// TestScenarios holds the dossier of every scenario, and what comes of it,
// against the schemas.
func TestScenarios(t *testing.T) {
	dossiers, reports, receipts, lists := compiled(t, "dossier"), compiled(t, "report"), compiled(t, "receipt"), compiled(t, "issues")
	names, err := scenarios.Names()
	require.NoError(t, err)
	reviewed := 0
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			input, err := scenarios.Input(name)
			require.NoError(t, err)
			dossier, issues := blocs.ReadDossier(input)
			if issues.Err() == nil {
				assert.NoError(t, dossiers.Validate(parse(t, input)))
				assert.NoError(t, dossiers.Validate(written(t, dossier)), "a dossier is written as it is read")
			}
			report, found := blocs.Review(dossier)
			if issues.Err() == nil {
				issues = found
			}
			assert.NoError(t, lists.Validate(written(t, append(value.Issues{}, issues...))))
			if issues.Err() != nil {
				return
			}
			reviewed++
			assert.NoError(t, reports.Validate(written(t, report)), "a report without a receipt")
			report, err = blocs.Seal(report, dossier)
			require.NoError(t, err)
			assert.NoError(t, reports.Validate(written(t, report)))
			assert.NoError(t, receipts.Validate(written(t, report.Receipt)))
			_, issues = value.Read[blocs.Report](bytesOf(t, report))
			assert.Empty(t, issues, "a report is read as it is written")
		})
	}
	assert.Positive(t, reviewed)
}

// TestInquiries holds every inquiry of the examples, and its answer, against the
// schemas.
func TestInquiries(t *testing.T) {
	asked, answers := compiled(t, "inquiry"), compiled(t, "answer")
	names, err := inquiries.Names()
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			input, err := inquiries.Input(name)
			require.NoError(t, err)
			inquiry, issues := blocs.ReadInquiry(input)
			require.NoError(t, issues.Err())
			assert.NoError(t, asked.Validate(parse(t, input)))
			assert.NoError(t, asked.Validate(written(t, inquiry)), "an inquiry is written as it is read")
			answer, issues := blocs.Ask(inquiry)
			require.NoError(t, issues.Err())
			assert.NoError(t, answers.Validate(written(t, answer)))
		})
	}
}

// TestPacks holds every pack of the examples against its schema.
func TestPacks(t *testing.T) {
	s := compiled(t, "pack")
	names, err := packs.Names()
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			input, err := packs.Pack(name)
			require.NoError(t, err)
			pack, issues := blocs.ReadPack(input)
			require.NoError(t, issues.Err())
			assert.NoError(t, s.Validate(parse(t, input)))
			assert.NoError(t, s.Validate(written(t, pack)), "a pack is written as it is read")
		})
	}
}

// TestCases holds the dossiers of every case of the examples against the schema.
func TestCases(t *testing.T) {
	s := compiled(t, "dossier")
	names, err := cases.Names()
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, name := range names {
		all, err := cases.Dossiers(name)
		require.NoError(t, err)
		for _, d := range all {
			assert.NoError(t, s.Validate(parse(t, d.Data)), "%s/%s", name, d.Name)
		}
	}
}

// TestBareReport holds a report in which lists are empty that are always given:
// an empty list that Go forgot to make would be written as null.
func TestBareReport(t *testing.T) {
	input := `{"$schema": "` + string(blocs.DossierSchema) + `", "year": {"label": "2020", "from": "2020-01-01", "until": "2021-01-01"}, "on": "2021-03-12",
		"bloc": {"id": "a", "kind": "khoi", "name": {"vi": "A"}, "level": "province",
			"members": [{"unit": {"id": "u", "name": {"vi": "U"}}}]},
		"regulation": {"stage": "self", "scheme": {"name": {"vi": "A"}, "criteria": [{"id": "c", "name": {"vi": "C"}, "kind": "points", "max": "5"}]}}}`
	require.NoError(t, compiled(t, "dossier").Validate(parse(t, []byte(input))))
	dossier, issues := blocs.ReadDossier([]byte(input))
	require.Empty(t, issues)
	report, issues := blocs.Review(dossier)
	require.NoError(t, issues.Err())
	assert.NoError(t, compiled(t, "report").Validate(written(t, report)))
}

// TestFiles holds the library's data files against the schemas.
func TestFiles(t *testing.T) {
	for _, c := range []struct{ name, pattern, reason string }{
		{"scheme", "scoring/testdata/t01.json", "a real table of 176 leaves"},
		{"awards", "scoring/award/corpus/awards.json", "the titles and forms"},
		{"facts", "scoring/award/corpus/facts.json", "the vocabulary"},
		{"facts", "scoring/award/corpus/facts/*.json", "what it has for persons and collectives"},
		{"contradictions", "scoring/award/corpus/contradictions.json", "facts that cannot be together"},
		{"standard", "scoring/award/corpus/standards/*.json", "one standard a file"},
		{"edition", "emulation/law/corpus/edition.json", "the day up to which the law was checked"},
		{"instrument", "emulation/law/corpus/instruments/*.json", "one instrument a file"},
		{"deadlines", "emulation/law/corpus/deadlines/*.json", "one family a file"},
		{"parameters", "emulation/law/corpus/parameters/*.json", "one family a file"},
	} {
		t.Run(c.pattern, func(t *testing.T) {
			s := compiled(t, c.name)
			files, err := filepath.Glob("../../" + c.pattern)
			require.NoError(t, err)
			require.NotEmpty(t, files, c.reason)
			for _, file := range files {
				assert.NoError(t, s.Validate(parse(t, readFile(t, file))), file)
			}
		})
	}
}

func readFile(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	return data
}

func bytesOf(t *testing.T, v any) []byte {
	t.Helper()
	data, err := json.Marshal(v)
	require.NoError(t, err)
	return data
}

// written returns v as a schema sees it once it is written.
func written(t *testing.T, v any) any {
	t.Helper()
	return parse(t, bytesOf(t, v))
}

// TestExamplesInSchemas: each schema shows a document that it takes, and where it is
// one that is read the reader takes it too; and each form of text shows a text of that
// form.
func TestExamplesInSchemas(t *testing.T) {
	all := kinds()
	for name, kind := range all {
		root := document(t, name)
		examples, _ := root["examples"].([]any)
		require.Len(t, examples, 1, "%s shows an example", name)
		data, err := json.Marshal(examples[0])
		require.NoError(t, err)
		assert.NoError(t, compiled(t, name).Validate(examples[0]), name)
		assert.NoError(t, kind.read(data).Err(), name)
		defs, _ := root["$defs"].(map[string]any)
		for def, s := range defs {
			texts, _ := s.(map[string]any)["examples"].([]any)
			for _, text := range texts {
				part, err := compiler(t, name).Compile(base + name + ".json#/$defs/" + def)
				require.NoError(t, err)
				assert.NoError(t, part.Validate(text), "%s: %s", name, def)
			}
		}
	}
}
