package value

import (
	"math"
	"strconv"
	"strings"
)

// Ratio is an exact fraction, such as a share of votes: "2/3", "80%". Ratios
// are kept in lowest terms and are comparable with ==.
//
// The zero Ratio is no ratio. The ratio 0 is written "0%".
type Ratio struct{ num, den int64 }

const ratioForm = `[0-9]{1,19}/[1-9][0-9]{0,18}|[0-9]{1,9}(\.[0-9]{1,4})?%`

// NewRatio returns num/den. It is an error if num is negative or den is not
// positive.
func NewRatio(num, den int64) (Ratio, error) {
	if num < 0 || den <= 0 {
		return Ratio{}, problem("value.ratio", strconv.FormatInt(num, 10)+"/"+strconv.FormatInt(den, 10))
	}
	g := gcd(num, den)
	return Ratio{num / g, den / g}, nil
}

// ParseRatio reads a fraction "2/3" of whole numbers up to 2^63-1, or a
// percentage "80%", "12.5%" with up to nine digits and four places. It is an
// error if the text has another form or a part does not fit.
func ParseRatio(s string) (Ratio, error) {
	bad := problem("value.ratio", s)
	if percent, ok := strings.CutSuffix(s, "%"); ok {
		whole, frac, point := strings.Cut(percent, ".")
		if !isDigits(whole) || len(whole) > 9 || point && !isDigits(frac) || len(frac) > decimalPlaces {
			return Ratio{}, bad
		}
		// Thirteen digits at most: this fits.
		n, _ := strconv.ParseInt(whole+frac+"0000"[len(frac):], 10, 64)
		return NewRatio(n, 100*decimalUnit)
	}
	num, den, _ := strings.Cut(s, "/")
	if !isDigits(num) || !isDigits(den) || den[0] == '0' || len(num) > 19 {
		return Ratio{}, bad
	}
	n, err1 := strconv.ParseInt(num, 10, 64)
	d, err2 := strconv.ParseInt(den, 10, 64)
	if err1 != nil || err2 != nil {
		return Ratio{}, bad
	}
	return NewRatio(n, d)
}

// MustRatio is [ParseRatio] for literals and tests; it panics on bad text.
func MustRatio(s string) Ratio { return must(ParseRatio(s)) }

// IsZero reports whether r is no ratio. It is not the test for the ratio 0%.
func (r Ratio) IsZero() bool { return r.den == 0 }

// Terms returns numerator and denominator in lowest terms; 0, 0 for no ratio.
func (r Ratio) Terms() (num, den int64) { return r.num, r.den }

// Compare returns -1, 0 or 1 as r is less than, equal to or more than s. No
// ratio compares below every ratio.
func (r Ratio) Compare(s Ratio) int {
	if r.den == 0 || s.den == 0 {
		return int(min(r.den, 1) - min(s.den, 1))
	}
	return CompareProducts(r.num, s.den, s.num, r.den)
}

// Least returns the smallest whole number that is at least r of base (more
// than r of base, when strict). It is an error if base is negative, r is no
// ratio, or the number does not fit.
func (r Ratio) Least(base int64, strict bool) (int64, error) {
	most, err := r.Most(base)
	if err != nil || !strict && CompareProducts(most, r.den, r.num, base) == 0 {
		return most, err
	}
	if most == math.MaxInt64 {
		return 0, ErrOverflow
	}
	return most + 1, nil
}

// Most returns the largest whole number that is not more than r of base: a
// ceiling such as "not over 15 %" compared exactly. Errors as for Least.
func (r Ratio) Most(base int64) (int64, error) {
	if r.IsZero() || base < 0 {
		return 0, problem("value.division")
	}
	hi, lo, _ := multiply(r.num, base)
	return divide(hi, lo, uint64(r.den), 1, Down, false)
}

// String returns "80%" for a ratio that a percentage of at most nine digits and
// four places gives exactly, otherwise the fraction; the empty text for no
// ratio.
func (r Ratio) String() string {
	const percent, most = 100 * decimalUnit, 1_000_000_000*decimalUnit - 1
	switch {
	case r.IsZero():
		return ""
	case percent%r.den == 0 && r.num <= most/(percent/r.den):
		return Decimal{r.num * (percent / r.den)}.String() + "%"
	}
	return strconv.FormatInt(r.num, 10) + "/" + strconv.FormatInt(r.den, 10)
}

// MarshalText writes the wire form.
func (r Ratio) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads what [ParseRatio] reads.
func (r *Ratio) UnmarshalText(text []byte) (err error) {
	*r, err = ParseRatio(string(text))
	return err
}

// TextPattern returns the regular expression of the wire form, for schemas.
func (Ratio) TextPattern() string { return "^(" + ratioForm + ")$" }

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, 1)
}
