package blocs_test

import (
	"testing"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/scenarios"
)

// BenchmarkReviewSeed reviews the seed as a Go program holds it: no JSON, no
// receipt.
func BenchmarkReviewSeed(b *testing.B) {
	d := seed(b)
	b.ReportAllocs()
	for b.Loop() {
		blocs.Review(d)
	}
}

// BenchmarkReviewSeedWhole is the same from bytes to bytes: read, review, seal,
// render.
func BenchmarkReviewSeedWhole(b *testing.B) {
	data, err := scenarios.Input(scenarios.SeedName)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		d, _ := blocs.ReadDossier(data)
		r, _ := blocs.Review(d)
		r, _ = blocs.Seal(r, d)
		blocs.Render(r, value.VI)
	}
}
