package blocs_test

import (
	"fmt"
	"slices"
	"strconv"
	"testing"
	"time"

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

// BenchmarkUnknownFields refuses a document of so many fields that are not known: its
// time grows as they do, though a thousand of them are told with their names.
func BenchmarkUnknownFields(b *testing.B) {
	for _, fields := range []int{20_000, 200_000} {
		doc := []byte("{")
		for i := range fields {
			doc = fmt.Appendf(doc, `"k%d":1,`, i)
		}
		doc[len(doc)-1] = '}'
		b.Run(strconv.Itoa(fields), func(b *testing.B) {
			for b.Loop() {
				blocs.ReadDossier(doc)
			}
		})
	}
}

// BenchmarkReviewFullYear reviews a year of 30 units × 60 criteria with three
// stages, two ballots and three lines, and scores the same sheets by the twin. The
// two take turns; the figure is how the medians of all turns stand to each other.
func BenchmarkReviewFullYear(b *testing.B) {
	d := fullYear(b)
	var twin yearTwin
	b.Run("review", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			blocs.Review(d)
		}
	})
	b.Run("twin", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			twin.score(d.Sheets)
		}
	})
	b.Run("in turns", func(b *testing.B) {
		var reviews, twins []time.Duration
		for b.Loop() {
			start := time.Now()
			blocs.Review(d)
			reviews, start = append(reviews, time.Since(start)), time.Now()
			twin.score(d.Sheets)
			twins = append(twins, time.Since(start))
		}
		review, alone := median(reviews), median(twins)
		b.ReportMetric(float64(review.Nanoseconds()), "review-ns")
		b.ReportMetric(float64(alone.Nanoseconds()), "twin-ns")
		b.ReportMetric(float64(review)/float64(alone), "ratio")
	})
}

// BenchmarkDraftFullYear drafts the year of [BenchmarkReviewFullYear] after one entry
// changed: by a reviewer who remembers, and anew.
func BenchmarkDraftFullYear(b *testing.B) {
	d := fullYear(b)
	changed := d
	changed.Sheets = slices.Clone(d.Sheets)
	sheet := &changed.Sheets[len(changed.Sheets)-1]
	sheet.Entries = slices.Clone(sheet.Entries)
	points := value.MustDecimal("0.25")
	sheet.Entries[30].Points = &points
	both := [2]blocs.Dossier{d, changed}
	b.Run("again", func(b *testing.B) {
		var reviewer blocs.Reviewer
		reviewer.Draft(d)
		b.ReportAllocs()
		for i := 1; b.Loop(); i++ {
			reviewer.Draft(both[i%2])
		}
	})
	b.Run("anew", func(b *testing.B) {
		b.ReportAllocs()
		for i := 1; b.Loop(); i++ {
			blocs.Draft(both[i%2])
		}
	})
}

func median(all []time.Duration) time.Duration {
	slices.Sort(all)
	return all[len(all)/2]
}
