package law_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

func TestPlace(t *testing.T) {
	for _, c := range []struct{ name, written, vi, en, reason string }{
		{"point", "20.2.g", "điểm g khoản 2 Điều 20", "point g, clause 2, article 20", "as legal texts are cited"},
		{"letter of its own", "8.1.đ", "điểm đ khoản 1 Điều 8", "point đ, clause 1, article 8", "đ after d"},
		{"clause", "9.3", "khoản 3 Điều 9", "clause 3, article 9", "no point"},
		{"article", "44", "Điều 44", "article 44", "no clause"},
		{"point of an article", "23.a", "điểm a Điều 23", "point a, article 23", "an article without clauses"},
		{"several", "19; 30.6", "Điều 19; khoản 6 Điều 30", "article 19; clause 6, article 30", "joined as written"},
		{"in words", "khoản 2 Điều 5", "khoản 2 Điều 5", "", "as it is written"},
		{"annex", "Phụ lục 8", "Phụ lục 8", "", "as it is written"},
		{"four parts", "3.1.2.a", "3.1.2.a", "", "no article has them"},
		{"letter that points lack", "3.1.w", "3.1.w", "", "points have Vietnamese letters"},
		{"section", "II.3", "II.3", "", "a plan has sections, not articles"},
		{"one in words among others", "19; Phụ lục 1", "19; Phụ lục 1", "", "all or nothing: no mixture of forms"},
		{"nothing", "", "", "", "no place"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, value.Text{VI: c.vi, EN: c.en}, law.Place(c.written), c.reason)
		})
	}
}

func ExamplePlace() {
	fmt.Println(law.Place("20.2.g").VI)
	// Output: điểm g khoản 2 Điều 20
}
