package blocs_test

import (
	"testing"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/scenarios"
)

// FuzzReview feeds any bytes: a refusal always has an error with a sentence in
// both languages, and what is reviewed verifies.
func FuzzReview(f *testing.F) {
	names, err := scenarios.Names()
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		data, err := scenarios.Input(name)
		if err != nil {
			f.Fatal(err)
		}
		if len(data) < 20_000 {
			f.Add(data)
		}
	}
	f.Add([]byte(`{"$schema":"","bloc":{"id":"a","kind":"cum","name":{"vi":""},"level":"branch","members":[{"unit":{"id":"u","name":{"vi":"U"}}}]},"year":{"label":"x","from":"0001-01-01","until":"9999-12-31"},"on":"9999-12-31"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, issues := blocs.ReadDossier(data)
		if issues.Err() == nil {
			var r blocs.Report
			if r, issues = blocs.Review(d); issues.Err() == nil {
				sealed, err := blocs.Seal(r, d)
				if err != nil {
					t.Fatalf("what was read can be written: %v", err)
				}
				if again := blocs.Verify(sealed, d); len(again) > 0 {
					t.Fatalf("a sealed report verifies: %v", again)
				}
				blocs.Render(sealed, value.VI)
				return
			}
		}
		for _, i := range issues {
			for _, lang := range []value.Lang{value.VI, value.EN} {
				if _, ok := blocs.Messages()[i.Code]; !ok || blocs.Printer(lang).Print(i.Message) == "" {
					t.Fatalf("no sentence for %s", i.Code)
				}
			}
		}
	})
}

// FuzzPack feeds any bytes: what is read as a pack can be checked, and what is
// found has a sentence in both languages.
func FuzzPack(f *testing.F) {
	f.Add([]byte(`{"$schema": "` + string(blocs.PackSchema) + `",` + smallPack[1:]))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, issues := blocs.ReadPack(data)
		if issues.Err() == nil {
			issues = append(issues, p.Check()...)
		}
		for _, i := range issues {
			for _, lang := range []value.Lang{value.VI, value.EN} {
				if _, ok := blocs.Messages()[i.Code]; !ok || blocs.Printer(lang).Print(i.Message) == "" {
					t.Fatalf("no sentence for %s", i.Code)
				}
			}
		}
	})
}
