package value

import (
	"cmp"
	"math"
	"math/bits"
	"strconv"
	"strings"
)

// Decimal is an exact number with four decimal places, from about -922 to 922
// million million. Points, rates, coefficients and money in đồng are Decimals.
// Decimals are comparable with ==. The zero Decimal is 0.
type Decimal struct{ n int64 } // ten-thousandths

const (
	decimalPlaces = 4
	decimalUnit   = 10_000
	decimalForm   = `-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,4})?`
)

// ErrOverflow is returned when a result does not fit a [Decimal] or a whole
// number. Parsers name the text that does not fit instead.
var ErrOverflow error = problem("value.overflow")

// ParseDecimal reads a plain number such as "97.25" or "-0.5": a point as the
// decimal mark, at most four places, no sign +, no exponent, no grouping, no
// needless leading zero. Zeros that end the places are read. It is an error if
// the text has another form or the number does not fit.
func ParseDecimal(s string) (Decimal, error) {
	unsigned, negative := strings.CutPrefix(s, "-")
	whole, frac, point := strings.Cut(unsigned, ".")
	if !isDigits(whole) || len(whole) > 1 && whole[0] == '0' ||
		point && !isDigits(frac) || len(frac) > decimalPlaces {
		return Decimal{}, problem("value.decimal", s)
	}
	m, err := strconv.ParseUint(whole+frac+"0000"[len(frac):], 10, 64)
	n, tooLarge := signed(m, negative)
	if err != nil || tooLarge != nil {
		return Decimal{}, problem("value.decimal-range", s)
	}
	return Decimal{n}, nil
}

// MustDecimal is [ParseDecimal] for literals and tests; it panics on bad text.
func MustDecimal(s string) Decimal { return must(ParseDecimal(s)) }

// Int returns the whole number i. It is an error if it does not fit.
func Int(i int64) (Decimal, error) {
	if d, ok := whole(i); ok {
		return d, nil
	}
	return Decimal{}, ErrOverflow
}

// whole returns the whole number i, and false if it does not fit.
func whole(i int64) (Decimal, bool) {
	if i > math.MaxInt64/decimalUnit || i < math.MinInt64/decimalUnit {
		return Decimal{}, false
	}
	return Decimal{i * decimalUnit}, true
}

// Units returns the number in ten-thousandths, which is how it is held.
func (d Decimal) Units() int64 { return d.n }

// FromUnits returns the Decimal of n ten-thousandths: of what [Decimal.Units]
// gave, whatever was computed with it.
func FromUnits(n int64) Decimal { return Decimal{n} }

// IsZero reports whether d is 0.
func (d Decimal) IsZero() bool { return d.n == 0 }

// Sign returns -1, 0 or 1.
func (d Decimal) Sign() int { return d.Compare(Decimal{}) }

// Compare returns -1, 0 or 1 as d is less than, equal to or more than e.
func (d Decimal) Compare(e Decimal) int { return cmp.Compare(d.n, e.n) }

// Add returns d + e, or [ErrOverflow].
func (d Decimal) Add(e Decimal) (Decimal, error) {
	s := d.n + e.n
	if (d.n^s)&(e.n^s) < 0 {
		return Decimal{}, ErrOverflow
	}
	return Decimal{s}, nil
}

// Sub returns d - e, or [ErrOverflow].
func (d Decimal) Sub(e Decimal) (Decimal, error) {
	s := d.n - e.n
	if (d.n^e.n)&(d.n^s) < 0 {
		return Decimal{}, ErrOverflow
	}
	return Decimal{s}, nil
}

// Sum returns the sum of ds, or [ErrOverflow] if it does not fit. Sums on the
// way are held in 128 bits, so the order of ds does not matter.
func Sum(ds ...Decimal) (Decimal, error) {
	var hi, lo, carry uint64
	for _, d := range ds {
		lo, carry = bits.Add64(lo, uint64(d.n), 0)
		hi += uint64(d.n>>63) + carry
	}
	sum := int64(lo)
	if hi != uint64(sum>>63) {
		return Decimal{}, ErrOverflow
	}
	return Decimal{sum}, nil
}

// Mul returns d × e rounded as r says, or [ErrOverflow].
func (d Decimal) Mul(e Decimal, r Rounding) (Decimal, error) {
	return d.MulDiv(e.n, decimalUnit, r)
}

// MulDiv returns d × num / den rounded once, as r says. The product is held in
// 128 bits, so only the result must fit. It returns [ErrOverflow] if it does
// not, and an error if den is 0 or r lacks its step or mode.
func (d Decimal) MulDiv(num, den int64, r Rounding) (Decimal, error) {
	if !r.valid() || den == 0 {
		return Decimal{}, problem("value.division")
	}
	// d·num/den in steps is d·num/(den·step): divide once, round once.
	hi, lo, negative := multiply(d.n, num)
	n, err := divide(hi, lo, magnitude(den), uint64(r.Step.n), r.Mode, negative != (den < 0))
	return Decimal{n}, err
}

// String returns the wire form: no needless zeros, a point as decimal mark.
func (d Decimal) String() string {
	m := magnitude(d.n)
	s := strconv.FormatUint(m/decimalUnit, 10)
	if f := m % decimalUnit; f != 0 {
		s += "." + strings.TrimRight(pad(int(f), decimalPlaces), "0")
	}
	if d.n < 0 {
		s = "-" + s
	}
	return s
}

// MarshalText writes the wire form.
func (d Decimal) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what [ParseDecimal] reads.
func (d *Decimal) UnmarshalText(text []byte) (err error) {
	*d, err = ParseDecimal(string(text))
	return err
}

// TextPattern returns the regular expression of the wire form, for schemas.
func (Decimal) TextPattern() string { return "^" + decimalForm + "$" }
