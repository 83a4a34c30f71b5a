package ballot_test

import (
	"fmt"
	"testing"

	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
)

// ballotOf is a ballot of 12 papers on several candidates.
func ballotOf(candidates int) ballot.Minutes {
	minutes := sheet(12, 9)
	for i := 1; i < candidates; i++ {
		minutes.Votes = append(minutes.Votes, ballot.Tally{Candidate: value.ID(fmt.Sprint("c-", i)), For: i % 12})
	}
	return minutes
}

func BenchmarkCount(b *testing.B) {
	for _, candidates := range []int{1, 30} {
		minutes := ballotOf(candidates)
		b.Run(fmt.Sprint(candidates), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if ballot.Count(&courts, minutes).Candidates[0].Result != ballot.Carried {
					b.Fatal()
				}
			}
		})
	}
}

// BenchmarkCountTwin is the comparison alone: no reconciliation and no proof.
func BenchmarkCountTwin(b *testing.B) {
	for _, candidates := range []int{1, 30} {
		minutes := ballotOf(candidates)
		b.Run(fmt.Sprint(candidates), func(b *testing.B) {
			b.ReportAllocs()
			carried := make([]bool, candidates)
			for b.Loop() {
				for i, t := range minutes.Votes {
					carried[i] = t.For*3 >= *minutes.Attendance.Members*2
				}
			}
			if !carried[0] {
				b.Fatal()
			}
		})
	}
}
