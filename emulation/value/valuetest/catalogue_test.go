package valuetest

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/value"
)

func both(s string) value.Text { return value.Text{VI: s, EN: s} }

func TestFilesAgainstCatalogue(t *testing.T) {
	own := value.Catalogue{
		"pkg.used":       both("used"),
		"pkg.unused":     both("unused"),
		"pkg.two":        both("{0} and {1}"),
		"pkg.kind.round": both("round"),
		"pkg.kind":       both("kind"),
	}
	known := value.Catalogue{"other.known": both("known")}
	want := []string{
		"testdata/pkg/pkg.go:16:7: pkg.absent stands in no catalogue",
		"testdata/pkg/pkg.go:18:3: pkg.two needs 2 arguments",
		"testdata/pkg/pkg.go:22:7: other.absent stands in no catalogue",
		"pkg.kind: no file uses it",
		"pkg.unused: no file uses it",
	}
	if diff := cmp.Diff(want, check("testdata/pkg", own, known)); diff != "" {
		t.Error(diff)
	}
}

func TestEntries(t *testing.T) {
	cases := []struct {
		name, reason string
		code         string
		text         value.Text
		want         []string
	}{
		{"plain", "a code and both languages are all that is asked",
			"pkg.used", both("used"), nil},
		{"order of placeholders", "each language orders its sentence as it must",
			"pkg.used", value.Text{VI: "{1} của {0}", EN: "{0}'s {1}"}, nil},
		{"argument named twice", "what is inside would be said twice at each level",
			"pkg.used", value.Text{VI: "{0}: {0}", EN: "{0}"}, []string{`pkg.used: a placeholder twice in "{0}: {0}"`}},
		{"argument counted and named", "the number decides the form of a word",
			"pkg.used", value.Text{VI: "{0} ngày", EN: "{0} {0|day|days}"}, nil},
		{"braces", "only numbers in braces are placeholders",
			"pkg.used", value.Text{VI: "một { }", EN: "a {x}"}, nil},
		{"no English", "the English edition would fall back on Vietnamese unseen",
			"pkg.used", value.Text{VI: "có"}, []string{"pkg.used: a language is missing"}},
		{"no Vietnamese", "Vietnamese is the authoritative language",
			"pkg.used", value.Text{EN: "used"}, []string{"pkg.used: a language is missing"}},
		{"argument lost", "an argument in one language only is lost in the other",
			"pkg.used", value.Text{VI: "{0} {1}", EN: "{0}"}, []string{"pkg.used: placeholders [0 1] in Vietnamese, [0] in English"}},
		{"gap", "an argument that no language prints is a slip of numbering",
			"pkg.used", both("{0} {2}"), []string{"pkg.used: placeholder {1} is skipped"}},
		{"loose mark", "the reader refuses such letters, so no sentence may teach them",
			"pkg.used", both("co\u0301"), []string{"pkg.used: a loose combining mark"}},
		{"no dot", "a code is package and matter", "used", both("used"), []string{"used: not the form of a code"}},
		{"upper case", "codes are lower case", "pkg.Used", both("used"), []string{"pkg.Used: not the form of a code"}},
		{"double dot", "empty words name nothing", "pkg..used", both("used"), []string{"pkg..used: not the form of a code"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, checkEntry(c.code, c.text), c.reason)
		})
	}
}

func TestKnownWithAnotherSentence(t *testing.T) {
	own := value.Catalogue{"pkg.used": both("used")}
	got := check("testdata/pkg", own, value.Catalogue{"pkg.used": both("otherwise")})
	assert.Contains(t, got, "pkg.used: known with another sentence", "a merge would lose one of them")
	got = check("testdata/pkg", own, own)
	assert.NotContains(t, got, "pkg.used: known with another sentence", "the same entry is no contradiction")
}

func TestNoSuchDirectory(t *testing.T) {
	assert.Len(t, check("testdata/absent", nil, nil), 1, "a wrong directory must not pass as a package without codes")
}
