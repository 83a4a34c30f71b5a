package value_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/khoithidua/blocs/emulation/value"
)

// A sheet of a large bloc: 480 numbers. The straight-line twin adds the integers
// that the Decimals hold and does not notice an overflow.
func terms() (ds []value.Decimal, ns []int64) {
	for i := range 480 {
		ns = append(ns, int64(i*2500))
		ds = append(ds, value.FromUnits(int64(i*2500)))
	}
	return ds, ns
}

// sink keeps the compiler from dropping what nobody reads.
var sink int64

func BenchmarkSum(b *testing.B) {
	ds, ns := terms()
	b.Run("Decimal", func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			d, _ := value.Sum(ds...)
			sink = d.Units()
		}
	})
	b.Run("twin=int64", func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			sink = sumInts(ns)
		}
	})
}

//go:noinline
func sumInts(ns []int64) (sum int64) {
	for _, n := range ns {
		sum += n
	}
	return sum
}

func BenchmarkMulDiv(b *testing.B) {
	d, r := value.MustDecimal("1490000"), value.Rounding{Step: value.MustDecimal("10000"), Mode: value.Up}
	b.Run("Decimal", func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			d, _ := d.MulDiv(3, 20, r)
			sink = d.Units()
		}
	})
	b.Run("twin=big.Int", func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			sink = roundUp(d.Units(), 3, 20, r.Step.Units())
		}
	})
}

func roundUp(n, num, den, step int64) int64 {
	by := new(big.Int).Mul(big.NewInt(den), big.NewInt(step))
	q, rest := new(big.Int).QuoRem(new(big.Int).Mul(big.NewInt(n), big.NewInt(num)), by, new(big.Int))
	if rest.Sign() > 0 {
		q.Add(q, big.NewInt(1))
	}
	return q.Mul(q, big.NewInt(step)).Int64()
}

// table is a document of some 100 kB in the manner of a score sheet.
func table() []byte {
	var b strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&b, `,{"unit":"unit-%d","name":{"vi":"Bộ Chỉ huy Quân sự tỉnh %d"},"points":"97.25","rank":%d,"agreed":true}`, i, i, i)
	}
	return []byte("[" + b.String()[1:] + "]")
}

// The twins are not equals: encoding/json into an any takes fields twice, loose
// marks and bad UTF-8, and keeps no order of fields.
func BenchmarkParseNode(b *testing.B) {
	doc := table()
	b.Run("ParseNode", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(doc)))
		for range b.N {
			_, _ = value.ParseNode(doc)
		}
	})
	b.Run("twin=json into any", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(doc)))
		for range b.N {
			var v any
			_ = json.Unmarshal(doc, &v)
		}
	})
}

// The twin reads into the same struct by the same UnmarshalText methods.
func BenchmarkRead(b *testing.B) {
	doc := table()
	b.Run("Read", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(doc)))
		for range b.N {
			_, _ = value.Read[[]sheet](doc)
		}
	})
	b.Run("twin=json into struct", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(doc)))
		for range b.N {
			var v []sheet
			_ = json.Unmarshal(doc, &v)
		}
	})
}
