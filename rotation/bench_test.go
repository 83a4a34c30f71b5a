package rotation_test

import (
	"strconv"
	"testing"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

// BenchmarkPlan plans 50 years of a bloc of 12 members, one chief a year, with
// all reasons.
func BenchmarkPlan(b *testing.B) { benchmarkPlan(b, 50) }

// BenchmarkPlanTenTimes plans ten times as many years: what a year costs stays.
func BenchmarkPlanTenTimes(b *testing.B) { benchmarkPlan(b, 500) }

func benchmarkPlan(b *testing.B, years int) {
	in := chiefPlan(letters(alphabet[:12]), list(1), chiefs("2020", "a"))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for range rotation.Plan(in) {
			if n++; n == years {
				break
			}
		}
	}
}

// BenchmarkPlanStraightLine is its twin: the bare walk through the list, with
// labels of years and nothing said.
func BenchmarkPlanStraightLine(b *testing.B) {
	bloc := letters(alphabet[:12])
	b.ReportAllocs()
	for b.Loop() {
		plan := make([]rotation.Seat, 0, 50)
		for i := range 50 {
			plan = append(plan, rotation.Seat{
				Year: strconv.Itoa(2021 + i), Office: emulation.Chief, Unit: bloc.Members[(i+1)%12].Unit.ID,
			})
		}
		if len(plan) != 50 {
			b.Fatal(len(plan))
		}
	}
}

// BenchmarkAudit judges 50 recorded terms of a bloc of 12 members.
func BenchmarkAudit(b *testing.B) {
	in := chiefPlan(letters(alphabet[:12]), list(1))
	for i := range 50 {
		in.Terms = append(in.Terms, chiefs(strconv.Itoa(2000+i), value.ID(alphabet[i%12:i%12+1])))
	}
	b.ReportAllocs()
	for b.Loop() {
		if got := rotation.Audit(in); got[49].Result != rotation.Agrees {
			b.Fatal(got[49])
		}
	}
}
