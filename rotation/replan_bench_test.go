package rotation_test

import (
	"math/rand"
	"strconv"
	"testing"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

// announced is the plan of 14 units over 15 years, handed out before two of them
// are merged, one leaves and two join.
func announced() (rotation.Input, []rotation.Promise) {
	b := letters(alphabet[:14])
	in := chiefPlan(b, list(1), chiefs("2025", "n"))
	var promises []rotation.Promise
	for _, s := range take(rotation.Plan(in), 15) {
		promises = append(promises, rotation.Promise{Year: s.Year, Office: s.Office, Unit: s.Unit})
	}
	merged := value.MustDate("2026-01-01")
	for _, gone := range []int{3, 8, 11} {
		in.Bloc.Members[gone].Until = merged
	}
	in.Bloc.Members = append(in.Bloc.Members, during("z", "2026-01-01", ""), during("y", "2026-01-01", ""), during("x", "2029-05-01", ""))
	in.Bloc.Events = []emulation.Event{{Kind: emulation.Merge, On: merged, From: ids("d", "i"), To: ids("z")}}
	return in, promises
}

func BenchmarkReplan(b *testing.B) {
	in, promises := announced()
	b.ReportAllocs()
	for b.Loop() {
		if got, _ := rotation.Replan(in, promises, value.PathTo("promises")); got[0].Proof != rotation.Optimal {
			b.Fatal(got[0].Proof)
		}
	}
}

// BenchmarkReplanHard are promises without any sense: the search finds no plan that
// keeps most of them, and must prove it.
func BenchmarkReplanHard(b *testing.B) {
	random := rand.New(rand.NewSource(1))
	var ins []rotation.Input
	var all [][]rotation.Promise
	for range 20 {
		bloc := letters(alphabet[:14])
		in := chiefPlan(bloc, list(1), chiefs("2025", "n"))
		var promises []rotation.Promise
		for y := range 15 {
			promises = append(promises, rotation.Promise{Year: strconv.Itoa(2026 + y), Office: emulation.Chief, Unit: bloc.Members[random.Intn(14)].Unit.ID})
		}
		ins, all = append(ins, in), append(all, promises)
	}
	for i := 0; b.Loop(); i++ {
		if got, _ := rotation.Replan(ins[i%20], all[i%20], value.PathTo("promises")); got[0].Proof != rotation.Optimal {
			b.Fatal(got[0].Proof)
		}
	}
}
