package law

import (
	"cmp"
	"encoding/json"
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/value"
)

func TestParseCite(t *testing.T) {
	for _, c := range []struct {
		name, wire string
		want       Cite
		reason     string
	}{
		{"point", "06-2022-qh15:26.1.a", Cite{"06-2022-qh15", 26, 1, "a"}, "the full form"},
		{"clause", "91-2017-nd-cp:68.2", Cite{"91-2017-nd-cp", 68, 2, ""}, "clauses are cited without points"},
		{"article", "15-2003-qh11:78", Cite{"15-2003-qh11", 78, 0, ""}, "article 78 has no numbered clauses"},
		{"whole", "72-2018-nd-cp", Cite{"72-2018-nd-cp", 0, 0, ""}, "an instrument may be cited as a whole"},
		{"đ", "91-2017-nd-cp:69.2.đ", Cite{"91-2017-nd-cp", 69, 2, "đ"}, "đ is the point after d"},
		{"article with points", "x:5.b", Cite{"x", 5, 0, "b"}, "some articles have points and no clauses"},
		{"largest", "x:9999.999.y", Cite{"x", 9999, 999, "y"}, "four digits of article, three of clause, as the pattern has it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := ParseCite(c.wire)
			require.NoError(t, err, c.reason)
			assert.Equal(t, c.want, got, c.reason)
			assert.Equal(t, c.wire, got.String(), "printing gives back what was read")
			assert.Equal(t, got, MustCite(c.wire))
		})
	}
}

func TestParseCiteRefuses(t *testing.T) {
	for _, c := range []struct{ name, wire, reason string }{
		{"empty", "", "the zero cite has no wire form"},
		{"capitals", "06-2022-QH15:26", "identifiers are lower-case"},
		{"diacritics", "91-2017-nđ-cp:3", "identifiers are ASCII"},
		{"no place", "x:", "a colon announces an article"},
		{"no instrument", ":26", "an article of what?"},
		{"leading zero", "x:026", "one article, one form"},
		{"zero", "x:0", "articles count from 1"},
		{"zero clause", "x:1.0", "clauses count from 1"},
		{"sign", "x:+1", "digits only"},
		{"two points", "x:1.a.b", "a point has no points"},
		{"point alone", "x:a", "a point lies in an article"},
		{"point before clause", "x:1.a.2", "from the outside in"},
		{"three numbers", "x:1.2.3", "article and clause are all there is"},
		{"f", "x:1.1.f", "legal texts do not count f, j, w, z"},
		{"ă", "x:1.1.ă", "nor letters with diacritics other than đ"},
		{"D with bar, capital", "x:1.1.Đ", "points are lower-case"},
		{"long article", "x:10000", "beyond the pattern"},
		{"long clause", "x:1.1000", "beyond the pattern"},
		{"space", "x:1 .1", "one form only"},
		{"article with letter", "x:58a", "articles put in between later are not cited yet"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := ParseCite(c.wire)
			var p *value.Problem
			require.ErrorAs(t, err, &p, c.reason)
			assert.Equal(t, "law.cite", p.Code)
			assert.Panics(t, func() { MustCite(c.wire) })
		})
	}
}

func TestCiteJSON(t *testing.T) {
	var c Cite
	require.NoError(t, json.Unmarshal([]byte(`"91-2017-nd-cp:69.2.đ"`), &c))
	data, err := json.Marshal(c)
	require.NoError(t, err)
	assert.Equal(t, `"91-2017-nd-cp:69.2.đ"`, string(data))
	assert.Equal(t, "91-2017-nd-cp:69.2.đ", c.Arg().Cite)
	assert.Error(t, json.Unmarshal([]byte(`"?"`), &c))
	assert.True(t, Cite{}.IsZero())
	assert.Empty(t, Cite{}.String())
}

func TestCiteOrder(t *testing.T) {
	// Each before the next: an instrument before its articles, a clause before
	// its points, numbers as numbers, đ between d and e.
	ordered := []string{
		"a", "a:2", "a:2.1", "a:2.1.a", "a:2.1.d", "a:2.1.đ", "a:2.1.e", "a:2.1.g", "a:2.2", "a:2.10",
		"a:10", "a:10.x", "a:10.1", "b", "b:1",
	}
	for i, x := range ordered {
		for j, y := range ordered {
			got := MustCite(x).Compare(MustCite(y))
			assert.Equal(t, cmp.Compare(i, j), cmp.Compare(got, 0), "%s against %s", x, y)
		}
	}
}

func TestCiteWithin(t *testing.T) {
	for _, c := range []struct {
		part, whole string
		want        bool
	}{
		{"a:1.2.c", "a:1.2.c", true}, {"a:1.2.c", "a:1.2", true}, {"a:1.2.c", "a:1", true}, {"a:1.2.c", "a", true},
		{"a:1", "a:1.2", false}, {"a:1.2.c", "a:1.2.d", false}, {"a:1.2", "a:1.3", false}, {"a:1", "a:2", false}, {"a:1", "b", false},
	} {
		assert.Equal(t, c.want, MustCite(c.part).Within(MustCite(c.whole)), "%s within %s", c.part, c.whole)
	}
}

func TestBasisOrder(t *testing.T) {
	ordered := []Basis{Quoted, Secondary, Unverified, ""} // from the surest; none given is the least sure
	for i, b := range ordered {
		for j, c := range ordered {
			assert.Equal(t, i > j, b.Weaker(c), "%q weaker than %q", b, c)
		}
	}
}

// drawCite draws any citation that can be written.
func drawCite(t *rapid.T) Cite {
	c := Cite{Instrument: value.ID(rapid.StringMatching(`[a-z0-9]{1,4}(-[a-z0-9]{1,4}){0,3}`).Draw(t, "instrument"))}
	if c.Article = rapid.IntRange(0, 9999).Draw(t, "article"); c.Article > 0 {
		c.Clause = rapid.IntRange(0, 999).Draw(t, "clause")
		c.Point = rapid.SampledFrom(append([]string{""}, pointLetters...)).Draw(t, "point")
	}
	return c
}

func TestCiteProperties(t *testing.T) {
	pattern := regexp.MustCompile(Cite{}.TextPattern())
	rapid.Check(t, func(t *rapid.T) {
		c, d := drawCite(t), drawCite(t)
		got, err := ParseCite(c.String())
		require.NoError(t, err)
		assert.Equal(t, c, got)
		assert.Regexp(t, pattern, c.String())
		assert.Equal(t, c == d, c.Compare(d) == 0, "only the same place compares as equal")
		assert.Equal(t, cmp.Compare(c.Compare(d), 0), -cmp.Compare(d.Compare(c), 0))
		assert.True(t, c.Within(c))
	})
}

// The letters of points are the Vietnamese alphabet without its other letters
// with diacritics.
func TestPointLetters(t *testing.T) {
	alphabet := "aăâbcdđeêghiklmnoôơpqrstuưvxy"
	var want []string
	for _, r := range alphabet {
		if r == 'đ' || r < 0x80 {
			want = append(want, string(r))
		}
	}
	assert.Equal(t, want, pointLetters)
	assert.True(t, slices.Index(pointLetters, "đ") == slices.Index(pointLetters, "d")+1)
}

func FuzzParseCite(f *testing.F) {
	for _, s := range []string{"06-2022-qh15:26.1.a", "72-2018-nd-cp", "x:5.đ", "x:", ":", "x:1.2.3", "x:00"} {
		f.Add(s)
	}
	pattern := regexp.MustCompile(Cite{}.TextPattern())
	f.Fuzz(func(t *testing.T, s string) {
		c, err := ParseCite(s)
		if len(s) <= 80 && pattern.MatchString(s) != (err == nil) {
			t.Fatalf("%q: the pattern and the parser disagree: %v", s, err)
		}
		if err == nil && c.String() != s {
			t.Fatalf("%q prints as %q", s, c)
		}
	})
}
