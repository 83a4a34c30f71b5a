package value

import (
	"cmp"
	"strings"
)

// Quantity is either a number or a ratio: what a legal parameter may be and
// what a condition compares a fact with. Quantities are comparable with ==.
// The zero Quantity is the number 0.
type Quantity struct{ num, den int64 } // den 0: a number of ten-thousandths

// NumberQuantity returns d as a quantity.
func NumberQuantity(d Decimal) Quantity { return Quantity{num: d.n} }

// RatioQuantity returns r as a quantity; no ratio becomes the number 0.
func RatioQuantity(r Ratio) Quantity { return Quantity(r) }

// ParseQuantity reads a ratio ("2/3", "80%") or a number ("97.25"). It is an
// error if the text is neither.
func ParseQuantity(s string) (Quantity, error) {
	if strings.ContainsAny(s, "%/") {
		r, err := ParseRatio(s)
		return RatioQuantity(r), err
	}
	d, err := ParseDecimal(s)
	return NumberQuantity(d), err
}

// IsRatio reports whether q is a ratio.
func (q Quantity) IsRatio() bool { return q.den != 0 }

// Number returns the number, and false if q is a ratio.
func (q Quantity) Number() (Decimal, bool) {
	if q.IsRatio() {
		return Decimal{}, false
	}
	return Decimal{q.num}, true
}

// Ratio returns the ratio, and false if q is a number.
func (q Quantity) Ratio() (Ratio, bool) { return Ratio(q), q.IsRatio() }

// String returns the wire form.
func (q Quantity) String() string {
	if q.IsRatio() {
		return Ratio(q).String()
	}
	return Decimal{q.num}.String()
}

// MarshalText writes the wire form.
func (q Quantity) MarshalText() ([]byte, error) { return []byte(q.String()), nil }

// UnmarshalText reads what [ParseQuantity] reads.
func (q *Quantity) UnmarshalText(text []byte) (err error) {
	*q, err = ParseQuantity(string(text))
	return err
}

// TextPattern returns the regular expression of the wire form, for schemas.
func (Quantity) TextPattern() string { return "^(" + decimalForm + "|" + ratioForm + ")$" }

// Compare returns -1, 0 or 1 as q is less than, equal to or more than r, as
// exact numbers: 70% compares with 0.7 as equal.
func (q Quantity) Compare(r Quantity) int {
	if q.den == r.den {
		return cmp.Compare(q.num, r.num)
	}
	return CompareProducts(q.num, r.divisor(), r.num, q.divisor())
}

// divisor is what num is a multiple of one part of.
func (q Quantity) divisor() int64 {
	if q.IsRatio() {
		return q.den
	}
	return decimalUnit
}
