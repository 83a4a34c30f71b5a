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

const ratioPattern = `^([0-9]{1,9}/[1-9][0-9]{0,8}|[0-9]{1,9}(\.[0-9]{1,4})?%)$`

// NewRatio returns num/den. It is an error if num is negative or den is not
// positive.
func NewRatio(num, den int64) (Ratio, error) {
	if num < 0 || den <= 0 {
		return Ratio{}, problem("value.ratio", strconv.FormatInt(num, 10)+"/"+strconv.FormatInt(den, 10))
	}
	g := gcd(num, den)
	return Ratio{num / g, den / g}, nil
}

// ParseRatio reads a fraction "2/3" or a percentage "80%", "12.5%", of up to
// nine digits a part. It is an error if the text has another form.
func ParseRatio(s string) (Ratio, error) {
	if percent, ok := strings.CutSuffix(s, "%"); ok {
		whole, frac, point := strings.Cut(percent, ".")
		n, err1 := digits(whole, 9)
		f, err2 := int64(0), error(nil)
		if point {
			f, err2 = digits(frac, 4)
			for range decimalPlaces - len(frac) {
				f *= 10
			}
		}
		if err1 != nil || err2 != nil {
			return Ratio{}, problem("value.ratio", s)
		}
		return NewRatio(n*decimalUnit+f, 100*decimalUnit)
	}
	num, den, ok := strings.Cut(s, "/")
	n, err1 := digits(num, 9)
	d, err2 := digits(den, 9)
	if !ok || err1 != nil || err2 != nil || d == 0 || den[0] == '0' {
		return Ratio{}, problem("value.ratio", s)
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
	return compareProducts(r.num, s.den, s.num, r.den)
}

// CompareShare returns how part/base compares with r, exactly: -1, 0 or 1. It
// is an error if base is not positive, part is negative or r is no ratio.
func (r Ratio) CompareShare(part, base int64) (int, error) {
	if r.IsZero() || base <= 0 || part < 0 {
		return 0, problem("value.division")
	}
	return compareProducts(part, r.den, r.num, base), nil
}

// Least returns the smallest whole number that is at least r of base (more
// than r of base, when strict). It is an error if base is negative, r is no
// ratio, or the number does not fit.
func (r Ratio) Least(base int64, strict bool) (int64, error) {
	if r.IsZero() || base < 0 {
		return 0, problem("value.division")
	}
	hi, lo, _ := mul3(r.num, base)
	q, err := divide(hi, lo, uint64(r.den), 1, Down, false)
	if err != nil || q == math.MaxInt64 {
		return 0, ErrOverflow
	}
	if strict || compareProducts(q, r.den, r.num, base) < 0 {
		q++
	}
	return q, nil
}

// Most returns the largest whole number that is not more than r of base: a
// ceiling such as "not over 15 %" compared exactly. Errors as for Least.
func (r Ratio) Most(base int64) (int64, error) {
	n, err := r.Least(base, true)
	return n - 1, err
}

// String returns "80%" for a ratio that is a whole number of hundredths of a
// percent, otherwise the fraction; the empty text for no ratio.
func (r Ratio) String() string {
	if r.IsZero() {
		return ""
	}
	if 10_000%r.den == 0 && r.num <= math.MaxInt64/1_000_000 {
		return Decimal{r.num * (1_000_000 / r.den)}.String() + "%"
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
func (Ratio) TextPattern() string { return ratioPattern }

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, 1)
}

func digits(s string, most int) (int64, error) {
	if s == "" || len(s) > most {
		return 0, ErrOverflow
	}
	var n int64
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, ErrOverflow
		}
		n = n*10 + int64(c-'0')
	}
	return n, nil
}
