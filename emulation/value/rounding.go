package value

// Mode says which way a number between two steps is rounded.
type Mode string

// The rounding modes. "Up" and "down" are away from and towards zero; the half
// modes go to the nearer step and differ only at the exact middle.
const (
	HalfUp   Mode = "halfUp"
	HalfEven Mode = "halfEven"
	Up       Mode = "up"
	Down     Mode = "down"
)

// EnumValues lists the modes, for schemas and for strict reading.
func (Mode) EnumValues() []string {
	return []string{string(HalfUp), string(HalfEven), string(Up), string(Down)}
}

// up reports whether a magnitude of whole steps plus a rest goes up: half tells
// how the rest compares with one half, inexact that there is a rest.
func (m Mode) up(whole uint64, half int, inexact bool) bool {
	switch m {
	case Up:
		return inexact
	case HalfUp:
		return half >= 0
	case HalfEven:
		return half > 0 || half == 0 && whole%2 == 1
	}
	return false
}

// Rounding is a declared rounding: to whole steps, in a mode. Two decimals are
// step "0.01", quarter points "0.25", the next ten thousand đồng "10000" with
// mode "up". There is no default: a regulation that needs one declares it.
type Rounding struct {
	// Size of one step, more than 0.
	Step Decimal `json:"step"`
	// Which way to go between two steps.
	Mode Mode `json:"mode"`
}

// Exactly returns the rounding that keeps all four places and drops the rest.
func Exactly() Rounding { return Rounding{Decimal{1}, Down} }

// valid reports whether r has a positive step and a known mode.
func (r Rounding) valid() bool {
	switch r.Mode {
	case HalfUp, HalfEven, Up, Down:
		return r.Step.n > 0
	}
	return false
}

// Round returns d rounded as r says. It is an error if the result does not fit
// or r has no step or no mode.
func (r Rounding) Round(d Decimal) (Decimal, error) { return d.MulDiv(1, 1, r) }
