package value_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
)

func TestReadTruth(t *testing.T) {
	for _, test := range []struct {
		text     string
		is, sign bool
		code     string
		why      string
	}{
		{"đạt", true, false, "", "as score sheets say"},
		{"  ĐẠT ", true, false, "", "letters and spaces do not matter"},
		{"Không  đạt", false, false, "", "nor how many spaces there are"},
		{"Có", true, false, "", "as minutes say"},
		{"không", false, false, "", "as minutes say"},
		{"yes", true, false, "", "in English"},
		{"not achieved", false, false, "", "as the page says it"},
		{"x", true, true, "", "a cross in a table marks what is so, but not in every table"},
		{"✓", true, true, "", "a tick"},
		{"'1", true, true, "", "as a spreadsheet keeps a text"},
		{"0", false, true, "", "as computers write it"},
		{"-", false, false, "value.typed.nothing", "a dash is where nothing is known, and never no"},
		{"–", false, false, "value.typed.nothing", "as word processors write it"},
		{" ", false, false, "value.typed.nothing", "nothing is not no"},
		{"gần đạt", false, false, "value.typed.truth", "nothing between"},
		{"2", false, false, "value.typed.truth", "a number is neither"},
		{"\xff", false, false, "value.typed.truth", "garbage is refused"},
	} {
		is, sign, err := value.ReadTruth(test.text)
		if test.code != "" {
			var problem *value.Problem
			require.ErrorAs(t, err, &problem, test.why)
			assert.Equal(t, test.code, problem.Code, test.why)
			continue
		}
		require.NoError(t, err, test.why)
		assert.Equal(t, [2]bool{test.is, test.sign}, [2]bool{is, sign}, "%q: %s", test.text, test.why)
	}
}

func ExampleReadTruth() {
	for _, text := range []string{"Không đạt", "x", "-"} {
		is, sign, err := value.ReadTruth(text)
		fmt.Println(is, sign, err == nil)
	}
	// Output:
	// false false true
	// true true true
	// false false false
}
