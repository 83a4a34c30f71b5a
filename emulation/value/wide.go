package value

import (
	"math"
	"math/bits"
)

// mul3 returns |a·b| in 128 bits and whether a·b is negative.
func mul3(a, b int64) (hi, lo uint64, negative bool) {
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
	// The value is slo + (r2 + r1/den)/step steps.
	if mode.up(slo, half(r1, den, r2, step), r1|r2 != 0) {
		if slo == math.MaxUint64 {
			return 0, ErrOverflow
		}
		slo++
	}
	ohi, m := bits.Mul64(slo, step)
	if ohi != 0 || m > math.MaxInt64 {
		return 0, ErrOverflow
	}
	if negative {
		return -int64(m), nil
	}
	return int64(m), nil
}

// half compares (r2 + r1/den)/step with one half: -1, 0 or 1.
func half(r1, den, r2, step uint64) int {
	// 2·(r2·den + r1) against step·den, in 128 bits: r2 < step and r1 < den, so
	// the left side is below 2·step·den; compare r2·den + r1 with the rest.
	lhi, llo := bits.Mul64(r2, den)
	llo, c := bits.Add64(llo, r1, 0)
	lhi += c
	thi, tlo := bits.Mul64(step, den)
	rlo, b := bits.Sub64(tlo, llo, 0)
	rhi, _ := bits.Sub64(thi, lhi, b)
	switch {
	case lhi < rhi || lhi == rhi && llo < rlo:
		return -1
	case lhi == rhi && llo == rlo:
		return 0
	}
	return 1
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// compareProducts compares a·b with c·d exactly.
func compareProducts(a, b, c, d int64) int {
	h1, l1, n1 := mul3(a, b)
	h2, l2, n2 := mul3(c, d)
	n1, n2 = n1 && h1|l1 != 0, n2 && h2|l2 != 0
	cmp := 0
	switch {
	case n1 != n2:
		cmp = 1
		if n1 {
			cmp = -1
		}
		return cmp
	case h1 < h2 || h1 == h2 && l1 < l2:
		cmp = -1
	case h1 != h2 || l1 != l2:
		cmp = 1
	}
	if n1 {
		cmp = -cmp
	}
	return cmp
}
