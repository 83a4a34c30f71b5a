package rule

import (
	"github.com/khoithidua/blocs/emulation/value"
)

// Verdict is the answer of a condition. The zero Verdict is Unknown, so that
// nothing is met by accident; a Verdict that is none of the three counts as
// Unknown too.
type Verdict uint8

// The verdicts. Their order is not an order of strength.
const (
	Unknown Verdict = iota
	NotMet
	Met
)

var verdictNames = [...]string{"unknown", "notMet", "met"}

// Of returns Met for true and NotMet for false.
func Of(b bool) Verdict {
	if b {
		return Met
	}
	return NotMet
}

// Not returns the opposite verdict; the opposite of Unknown is Unknown.
func (v Verdict) Not() Verdict {
	switch v {
	case Met:
		return NotMet
	case NotMet:
		return Met
	}
	return Unknown
}

// And is NotMet if either is NotMet, otherwise Unknown if either is Unknown,
// otherwise Met.
func (v Verdict) And(w Verdict) Verdict {
	switch {
	case v == NotMet || w == NotMet:
		return NotMet
	case v == Met && w == Met:
		return Met
	}
	return Unknown
}

// Or is Met if either is Met, otherwise Unknown if either is Unknown, otherwise
// NotMet.
func (v Verdict) Or(w Verdict) Verdict { return v.Not().And(w.Not()).Not() }

// Settled reports whether the verdict is not Unknown.
func (v Verdict) Settled() bool { return v == Met || v == NotMet }

// String returns "unknown", "notMet" or "met".
func (v Verdict) String() string {
	if !v.Settled() {
		v = Unknown
	}
	return verdictNames[v]
}

// EnumValues lists the verdicts, for schemas and for strict reading.
func (Verdict) EnumValues() []string { return verdictNames[:] }

// MarshalText writes what String returns.
func (v Verdict) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads what String returns.
func (v *Verdict) UnmarshalText(text []byte) error {
	for i, name := range verdictNames {
		if name == string(text) {
			*v = Verdict(i)
			return nil
		}
	}
	return value.NewProblem("read.enum", string(text), v.EnumValues())
}
