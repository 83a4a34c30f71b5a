package blocs_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
)

// Once the council has decided, the text tells the money of what was given. That of
// what was only proposed would be read as due.
func TestMoneyAfterTheCouncil(t *testing.T) {
	const flag, certificate = "11.920.000 đ", "2.980.000 đ" // 8 and 2 times 1,490,000: Decree 91/2017, articles 69 and 73
	for _, c := range []struct {
		name, reason string
		ruling       object
		told         map[string]int
	}{
		{"no result yet", "if it is decided", nil, map[string]int{flag: 1, certificate: 0}},
		{"approved", "told once, of the day of the decision", object{"result": "approved", "on": "2021-03-12"}, map[string]int{flag: 1, certificate: 0}},
		{"approved, day not known", "the money hangs on the day, so it stays conditional", object{"result": "approved"}, map[string]int{flag: 1, certificate: 0}},
		{"refused", "nothing is due", object{"result": "refused", "on": "2021-03-12"}, map[string]int{flag: 0, certificate: 0}},
		{"moved down", "the lower award's money", object{"result": "movedDown", "given": "bang-khen-tinh", "on": "2021-03-12"}, map[string]int{flag: 0, certificate: 1}},
		{"moved down, day not known", "the flag's money is not due in any case", object{"result": "movedDown", "given": "bang-khen-tinh"}, map[string]int{flag: 0, certificate: 0}},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := blocs.Render(reviewed(t, edit(t, func(d object) {
				d["decisions"] = []any{object{"award": "co-thi-dua-tinh", "units": []any{"bdbp"}, "how": "agreed"}}
				if c.ruling != nil {
					c.ruling["award"], c.ruling["unit"] = "co-thi-dua-tinh", "bdbp"
					d["council"] = []any{c.ruling}
				}
			})), value.VI)
			for amount, times := range c.told {
				assert.Equal(t, times, strings.Count(text, amount), "%s: %s", c.reason, amount)
			}
		})
	}
}

// What was decided is told as decided; what takes the place of a refused award is
// decided by another paper.
func TestMoneyOfWhatIsDecided(t *testing.T) {
	const decided, conditional = "Tiền thưởng theo quyết định ngày 12/03/2021", "Tiền thưởng nếu quyết định ngày 12/03/2021"
	for _, c := range []struct {
		name, reason string
		ruling       object
		want         string
	}{
		{"no result yet", "nobody has decided", nil, conditional},
		{"approved", "the decision has its day", object{"result": "approved", "on": "2021-03-12"}, decided},
		{"moved down", "so has that on the lower award", object{"result": "movedDown", "given": "bang-khen-tinh", "on": "2021-03-12"}, decided},
		{"refused, with a fallback", "a decision on the certificate is still to come", object{"result": "refused", "on": "2021-03-12"}, conditional},
		{"approved, day not known", "the day of the review stands for it", object{"result": "approved"}, conditional},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := blocs.Render(reviewed(t, edit(t, func(d object) {
				d["decisions"] = []any{object{"award": "co-thi-dua-tinh", "units": []any{"bdbp"}, "how": "agreed"}}
				d["regulation"].(object)["lines"] = []any{object{"award": "co-thi-dua-tinh", "fallback": "bang-khen-tinh"}}
				if c.ruling != nil {
					c.ruling["award"], c.ruling["unit"] = "co-thi-dua-tinh", "bdbp"
					d["council"] = []any{c.ruling}
				}
			})), value.VI)
			for _, words := range []string{decided, conditional} {
				assert.Equal(t, words == c.want, strings.Contains(text, words), "%s: %s", c.reason, words)
			}
		})
	}
}
