package rotation_test

import (
	"strconv"
	"testing"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

// scattered is a record of ten years of a bloc of so many members.
func scattered(members int) rotation.Input {
	in := rotation.Input{Bloc: letters(alphabet[:members])}
	for y := range 10 {
		in.Terms = append(in.Terms, chiefs(strconv.Itoa(2010+y), value.ID(alphabet[y*5%members:y*5%members+1])))
	}
	return in
}

// BenchmarkInfer holds ten recorded years of 12 members against the whole family;
// of 11 members more steps come to all.
func BenchmarkInfer(b *testing.B) {
	for _, members := range []int{12, 11} {
		b.Run(strconv.Itoa(members), func(b *testing.B) {
			in := scattered(members)
			b.ReportAllocs()
			for b.Loop() {
				if got := rotation.Infer(in, 3); got[0].Fits[0].Step != 5 {
					b.Fatal(got[0].Fits[0])
				}
			}
		})
	}
}

// BenchmarkInferHoles has every second year on record, and members who joined, so
// that the options on newcomers are tried too.
func BenchmarkInferHoles(b *testing.B) {
	in := scattered(12)
	for i := range in.Terms {
		in.Terms[i].Year = strconv.Itoa(2010 + 2*i)
	}
	in.Bloc.Members[11].From = value.MustDate("2014-06-01")
	in.Bloc.Events = []emulation.Event{{Kind: emulation.Join, On: value.MustDate("2014-06-01"), To: ids("l")}}
	b.ReportAllocs()
	for b.Loop() {
		if got := rotation.Infer(in, 3); len(got) != 1 {
			b.Fatal(len(got))
		}
	}
}
