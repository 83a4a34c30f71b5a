package law

import (
	"strings"

	"github.com/khoithidua/blocs/emulation/value"
)

// Place is a place in a local regulation as people say it: of "20.2.g" it makes "điểm
// g khoản 2 Điều 20", "point g, clause 2, article 20". Several places are joined by
// semicolons. What has another form, "khoản 2 Điều 5" or "Phụ lục 8", stays as it is
// written.
func Place(written string) value.Text {
	var vi, en []string
	for one := range strings.SplitSeq(written, ";") {
		c, err := ParseCite("x:" + strings.TrimSpace(one))
		if err != nil {
			return value.Text{VI: written}
		}
		vi = append(vi, strings.TrimSuffix(c.writePlace(value.VI), " "))
		en = append(en, strings.TrimSuffix(c.writePlace(value.EN), " of "))
	}
	return value.Text{VI: strings.Join(vi, "; "), EN: strings.Join(en, "; ")}
}
