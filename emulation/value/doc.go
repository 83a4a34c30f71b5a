// Package value holds the small exact values that the rules of emulation blocs
// are written in: dates and spans, emulation years, decimals, ratios and
// quantities, bilingual text, messages by code, issues with a path, and the one
// strict reader through which every document enters the library.
//
// # The normal case
//
//	points, err := value.ParseDecimal("97.25")
//	day, err := value.ParseDate("2021-03-12")
//	share, err := value.ParseRatio("2/3")
//	doc, issues := value.Read[Document](data)
//
// # Rules that hold for every type
//
//   - The zero value is safe and documented: the zero [Date] is no date, the
//     zero [Ratio] is no ratio, the zero [Decimal] is the number 0.
//   - Documents hold numbers as text; only counts and places are JSON numbers,
//     whole ones of 32 bits.
//   - ParseX reads the one wire form, MustX is for literals and tests, and text
//     marshalling writes what ParseX reads.
//   - Numbers are exact. A result that does not fit is an error, never a wrap;
//     a result that must be rounded takes a declared [Rounding].
//   - Identity is a code. Sentences are renderings of a [Message] in a [Lang];
//     they may be reworded at any time and are never to be compared.
//
// Nothing here reads a clock, a file or the environment.
package value
