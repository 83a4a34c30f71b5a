package law

import (
	"slices"
	"strconv"
	"strings"

	"github.com/khoithidua/blocs/emulation/value"
)

// Cite names a provision: an instrument and, within it, an article, a clause
// and a point. Cites are comparable with ==.
//
// The wire form is "06-2022-qh15:26.1.a": the instrument's identifier, a colon,
// article, clause and point joined by full stops. "72-2018-nd-cp" names a whole
// instrument. The zero Cite names nothing.
type Cite struct {
	// Instrument is the identifier of the instrument in the corpus.
	Instrument value.ID
	// Article (Điều), from 1; 0 for the whole instrument.
	Article int
	// Clause (khoản), from 1; 0 for the whole article.
	Clause int
	// Point (điểm), one Vietnamese letter; "" for the whole clause.
	Point string
}

const citePattern = `^[a-z0-9]+(-[a-z0-9]+)*(:[1-9][0-9]{0,3}(\.[1-9][0-9]{0,2})?(\.[a-eg-ik-vxyđ])?)?$`

// pointLetters are the letters of points in the order of the Vietnamese
// alphabet as legal texts count them: a, b, c, d, đ, e, g …
var pointLetters = strings.Split("a b c d đ e g h i k l m n o p q r s t u v x y", " ")

// ParseCite reads the wire form. It is an error if the text has another form or
// the point is no letter that legal texts use.
func ParseCite(s string) (Cite, error) {
	bad := func() (Cite, error) { return Cite{}, value.NewProblem("law.cite", s) }
	id, place, placed := strings.Cut(s, ":")
	instrument, err := value.ParseID(id)
	if err != nil {
		return bad()
	}
	c := Cite{Instrument: instrument}
	if !placed {
		return c, nil
	}
	parts := make([]string, 0, 4)
	for part := range strings.SplitSeq(place, ".") {
		if len(parts) == cap(parts) {
			return bad()
		}
		parts = append(parts, part)
	}
	if slices.Contains(pointLetters, parts[len(parts)-1]) {
		c.Point = parts[len(parts)-1]
		parts = parts[:len(parts)-1]
	}
	if len(parts) < 1 || len(parts) > 2 {
		return bad()
	}
	var ok [2]bool
	c.Article, ok[0] = number(parts[0], 4)
	if ok[1] = len(parts) == 1; !ok[1] {
		c.Clause, ok[1] = number(parts[1], 3)
	}
	if !ok[0] || !ok[1] {
		return bad()
	}
	return c, nil
}

// number reads a whole number from 1 of at most the given count of digits.
func number(s string, digits int) (int, bool) {
	n, err := strconv.ParseUint(s, 10, 16)
	return int(n), err == nil && len(s) <= digits && s[0] != '0'
}

// MustCite is [ParseCite] for literals and tests; it panics on bad text.
func MustCite(s string) Cite {
	c, err := ParseCite(s)
	if err != nil {
		panic(err)
	}
	return c
}

// IsZero reports whether c names nothing.
func (c Cite) IsZero() bool { return c == Cite{} }

// String returns the wire form.
func (c Cite) String() string {
	s := string(c.Instrument)
	if c.Article > 0 {
		s += ":" + strconv.Itoa(c.Article)
	}
	if c.Clause > 0 {
		s += "." + strconv.Itoa(c.Clause)
	}
	if c.Point != "" {
		s += "." + c.Point
	}
	return s
}

// Arg returns the provision as an argument of a message.
func (c Cite) Arg() value.Arg { return value.Arg{Cite: c.String()} }

// Compare orders cites as a legal basis block lists provisions: by instrument,
// article, clause, and point in Vietnamese order (đ after d).
func (c Cite) Compare(d Cite) int {
	for _, by := range [...]int{
		strings.Compare(string(c.Instrument), string(d.Instrument)),
		c.Article - d.Article, c.Clause - d.Clause,
		slices.Index(pointLetters, c.Point) - slices.Index(pointLetters, d.Point),
	} {
		if by != 0 {
			return by
		}
	}
	return 0
}

// Within reports whether c is d or a part of d.
func (c Cite) Within(d Cite) bool {
	return c.Instrument == d.Instrument &&
		(d.Article == 0 || d.Article == c.Article) &&
		(d.Clause == 0 || d.Clause == c.Clause) &&
		(d.Point == "" || d.Point == c.Point)
}

// MarshalText writes the wire form.
func (c Cite) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads what [ParseCite] reads.
func (c *Cite) UnmarshalText(text []byte) (err error) {
	*c, err = ParseCite(string(text))
	return err
}

// TextPattern returns the regular expression of the wire form, for schemas.
func (Cite) TextPattern() string { return citePattern }

// Basis says how surely a legal fact is known.
type Basis string

// The bases, from the surest. A verdict that hangs on anything weaker than
// Quoted says so.
const (
	// Quoted: the whole provision was read, in the text or in a named source.
	Quoted Basis = "quoted"
	// Secondary: known through a text that applies, quotes or reports it.
	Secondary Basis = "secondary"
	// Unverified: common knowledge of the field, no source at hand.
	Unverified Basis = "unverified"
)

// EnumValues lists the bases, for schemas and for strict reading.
func (Basis) EnumValues() []string {
	return []string{string(Quoted), string(Secondary), string(Unverified)}
}

// Weaker reports whether b is less sure than c. The zero Basis is the weakest.
func (b Basis) Weaker(c Basis) bool { return b.rank() > c.rank() }

func (b Basis) rank() int {
	if i := slices.Index(b.EnumValues(), string(b)); i >= 0 {
		return i
	}
	return len(b.EnumValues())
}
