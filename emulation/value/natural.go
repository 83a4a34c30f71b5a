package value

import (
	"math"
	"math/bits"
)

// Natural is an exact whole number from 0 up to 320 bits: room for the products
// of five numbers, so that fractions of products are compared and divided
// without rounding on the way. Naturals are comparable with ==. The zero Natural
// is 0.
//
// A result that does not fit, or would be below 0, is no number any more: every
// result made with it is none either, and [Quotient] returns [ErrOverflow].
type Natural struct {
	limbs [5]uint64 // the lowest first
	wrong bool
}

// Product returns the product of numbers; that of a negative one is none.
func Product(factors ...int64) Natural {
	lo, hi := uint64(1), uint64(0)
	for i, f := range factors {
		if hi != 0 || f < 0 {
			return Natural{limbs: [5]uint64{lo, hi}}.product(factors[i:])
		}
		hi, lo = bits.Mul64(lo, uint64(f)) // most products are no longer than this
	}
	return Natural{limbs: [5]uint64{lo, hi}}
}

func (n Natural) product(factors []int64) Natural {
	for _, f := range factors {
		n = n.times(uint64(f))
		n.wrong = n.wrong || f < 0
	}
	return n
}

func (n Natural) times(f uint64) Natural {
	var carry, c uint64
	for i, limb := range n.limbs {
		hi, lo := bits.Mul64(limb, f)
		n.limbs[i], c = bits.Add64(lo, carry, 0)
		carry = hi + c // hi is at most 2^64 - 2
	}
	n.wrong = n.wrong || carry != 0
	return n
}

// Plus returns n + m.
func (n Natural) Plus(m Natural) Natural {
	var carry uint64
	for i := range n.limbs {
		n.limbs[i], carry = bits.Add64(n.limbs[i], m.limbs[i], carry)
	}
	n.wrong = n.wrong || m.wrong || carry != 0
	return n
}

// Minus returns n - m, or 0 where that would be below 0.
func (n Natural) Minus(m Natural) Natural {
	if n.Compare(m) < 0 {
		return Natural{wrong: n.wrong || m.wrong}
	}
	var borrow uint64
	for i := range n.limbs {
		n.limbs[i], borrow = bits.Sub64(n.limbs[i], m.limbs[i], borrow)
	}
	n.wrong = n.wrong || m.wrong
	return n
}

// Compare returns -1, 0 or 1 as n is less than, equal to or more than m.
func (n Natural) Compare(m Natural) int {
	for i := len(n.limbs) - 1; i >= 0; i-- {
		switch {
		case n.limbs[i] < m.limbs[i]:
			return -1
		case n.limbs[i] > m.limbs[i]:
			return 1
		}
	}
	return 0
}

// within reports whether n has so many limbs at most.
func (n Natural) within(limbs int) bool {
	for _, limb := range n.limbs[limbs:] {
		if limb != 0 {
			return false
		}
	}
	return true
}

// Quotient returns num / den in ten-thousandths, rounded once as r says: where
// num and den are products of [Decimal.Units], num with one factor more. It
// returns [ErrOverflow] if a number does not fit, and an error if den is 0 or r
// lacks its step or mode.
func Quotient(num, den Natural, r Rounding) (Decimal, error) {
	if !r.valid() || den.within(0) {
		return Decimal{}, problem("value.division")
	}
	if num.wrong || den.wrong {
		return Decimal{}, ErrOverflow
	}
	if num.within(2) && den.within(1) {
		n, err := divide(num.limbs[1], num.limbs[0], den.limbs[0], uint64(r.Step.n), r.Mode, false)
		return Decimal{n}, err
	}
	step := den.times(uint64(r.Step.n))
	steps, err := num.over(step)
	if err != nil {
		return Decimal{}, err
	}
	down := step.times(steps)
	// The rest against half a step, both doubled.
	rest := num.Minus(down).times(2)
	if step.wrong || down.wrong || rest.wrong {
		return Decimal{}, ErrOverflow
	}
	if r.Mode.up(steps, rest.Compare(step), num.Compare(down) > 0) {
		steps++
	}
	hi, lo := bits.Mul64(steps, uint64(r.Step.n))
	if hi != 0 || lo > math.MaxInt64 {
		return Decimal{}, ErrOverflow
	}
	return Decimal{int64(lo)}, nil
}

// over returns the largest whole number of m that n holds, by halving the range
// in which it lies. It returns [ErrOverflow] if that has more than 63 bits.
func (n Natural) over(m Natural) (uint64, error) {
	low, high := uint64(0), uint64(math.MaxInt64)
	for low < high {
		middle := high - (high-low)/2
		if p := m.times(middle); !p.wrong && p.Compare(n) <= 0 {
			low = middle
		} else {
			high = middle - 1
		}
	}
	if low == math.MaxInt64 {
		return 0, ErrOverflow
	}
	return low, nil
}
