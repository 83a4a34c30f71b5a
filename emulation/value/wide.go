package value

import (
	"cmp"
	"math"
	"math/bits"
)

// multiply returns |a·b| in 128 bits and whether a and b differ in sign.
func multiply(a, b int64) (hi, lo uint64, negative bool) {
	hi, lo = bits.Mul64(magnitude(a), magnitude(b))
	return hi, lo, (a < 0) != (b < 0)
}

// divide returns (hi,lo) / (den·step) rounded to a whole number of steps, times
// step, with its sign. den and step are positive; den·step may pass 64 bits.
func divide(hi, lo, den, step uint64, mode Mode, negative bool) (int64, error) {
	// Divide by den first and then by step; "rest" keeps what both leave over,
	// so that rounding happens once, on the exact value.
	qhi, r1 := hi/den, hi%den
	qlo, r1 := bits.Div64(r1, lo, den)
	shi, r2 := qhi/step, qhi%step
	slo, r2 := bits.Div64(r2, qlo, step)
	if shi != 0 {
		return 0, ErrOverflow
	}
	// The exact value is slo + (r2 + r1/den)/step steps.
	if mode.up(slo, half(r1, den, r2, step), r1|r2 != 0) {
		if slo == math.MaxUint64 {
			return 0, ErrOverflow
		}
		slo++
	}
	if hi, lo = bits.Mul64(slo, step); hi != 0 {
		return 0, ErrOverflow
	}
	return signed(lo, negative)
}

// signed returns a magnitude with its sign.
func signed(m uint64, negative bool) (int64, error) {
	switch {
	case negative && m <= 1<<63:
		return -int64(m), nil
	case !negative && m < 1<<63:
		return int64(m), nil
	}
	return 0, ErrOverflow
}

// half compares (r2 + r1/den)/step with one half: -1, 0 or 1.
func half(r1, den, r2, step uint64) int {
	// Compare r2·den + r1, in 128 bits, with what it lacks to step·den. It is
	// below step·den, since r2 < step and r1 < den; its double might not fit.
	hi, lo := bits.Mul64(r2, den)
	lo, carry := bits.Add64(lo, r1, 0)
	hi += carry
	fullHi, fullLo := bits.Mul64(step, den)
	lackLo, borrow := bits.Sub64(fullLo, lo, 0)
	lackHi, _ := bits.Sub64(fullHi, hi, borrow)
	return compareWide(hi, lo, lackHi, lackLo)
}

// compareWide compares two numbers of 128 bits.
func compareWide(ahi, alo, bhi, blo uint64) int {
	return cmp.Or(cmp.Compare(ahi, bhi), cmp.Compare(alo, blo))
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// CompareProducts returns -1, 0 or 1 as a·b is less than, equal to or more than
// c·d, exactly: the products are held in 128 bits. So fractions are compared
// without dividing: a/d with c/b, where d and b are positive.
func CompareProducts(a, b, c, d int64) int {
	h1, l1 := product(a, b)
	h2, l2 := product(c, d)
	return cmp.Or(cmp.Compare(h1, h2), cmp.Compare(l1, l2))
}

// product returns a·b in 128 bits, signed.
func product(a, b int64) (hi int64, lo uint64) {
	h, lo := bits.Mul64(uint64(a), uint64(b))
	// A negative factor was taken for 2^64 more than it is.
	hi = int64(h)
	if a < 0 {
		hi -= b
	}
	if b < 0 {
		hi -= a
	}
	return hi, lo
}
