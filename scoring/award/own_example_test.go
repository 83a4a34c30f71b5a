package award_test

import (
	"fmt"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// A Party committee's flag is on no list of the law: it is decided on like any
// other, and no law says who may be given it.
func ExampleCatalogue_With() {
	catalogue := award.Vietnam().With([]award.Own{{ID: "co-tinh-uy", Name: value.Text{VI: "Cờ thi đua của Tỉnh ủy", EN: "Flag of the Party committee"}}})
	a, _ := catalogue.Assess("co-tinh-uy", award.Subject{ID: "a", Recipient: award.Collective}, on("2021-03-12"))
	fmt.Println(a.State)
	_, listed := award.Vietnam().Award("co-tinh-uy")
	fmt.Println(listed)
	// Output:
	// noLaw
	// false
}
