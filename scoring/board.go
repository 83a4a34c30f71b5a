package scoring

import "github.com/khoithidua/blocs/emulation/value"

// Board is the points of a whole bloc at one stage.
type Board struct {
	// The stage.
	Stage Stage `json:"stage"`
	// Most points that a unit can have when everything is assigned to it.
	Highest value.Decimal `json:"highest"`
	// The maximum assigned to a unit to which everything is: what is the highest,
	// bonus left out.
	Maximum value.Decimal `json:"maximum"`
	// The units, in listed order.
	Units []Tally `json:"units"`
}

// Tally is the points of one unit.
type Tally struct {
	// The unit.
	Unit value.ID `json:"unit"`
	// Total points.
	Points Bounds `json:"points"`
	// What the cap or the floor of the whole made of the points, when it did.
	Limited Origin `json:"limited,omitempty"`
	// Maximum of the leaves assigned to the unit, bonus left out. A leaf without an
	// entry may still turn out not to be assigned.
	Assigned Bounds `json:"assigned"`
	// Total points as a share of the assigned maximum; absent while either is
	// open, when nothing is assigned, and when the total is below 0.
	Rate *value.Ratio `json:"rate,omitempty"`
	// How many leaves are open: without an entry, with one that cannot be used, or
	// with one that leaves points open.
	Open int `json:"open"`
	// Day on which the unit handed in its own sheet; absent when not known.
	HandedIn value.Date `json:"handedIn,omitzero"`
	// Whether the sheet says that it was invented.
	Illustrative bool `json:"illustrative,omitempty"`
	// One line per row of the table, in its order.
	Lines []Line `json:"lines"`
}

// Line is the points of one unit on one row of the table.
type Line struct {
	// The criterion.
	Criterion value.ID `json:"criterion"`
	// Points; below 0 for a penalty.
	Points Bounds `json:"points"`
	// Maximum of what is assigned to the unit here; 0 for bonus and penalty.
	Assigned Bounds `json:"assigned"`
	// How the points came about.
	Origin Origin `json:"origin"`
}

// Bounds are the least and the most that a number can still be. They are equal
// once nothing is open.
type Bounds struct {
	// The least.
	Low value.Decimal `json:"low"`
	// The most.
	High value.Decimal `json:"high"`
}

// Settled reports whether nothing is open.
func (b Bounds) Settled() bool { return b.Low == b.High }

// exactly returns the bounds of a number that is known.
func exactly(d value.Decimal) Bounds { return Bounds{d, d} }

func (b Bounds) atMost(d value.Decimal) Bounds {
	return Bounds{lesser(b.Low, d), lesser(b.High, d)}
}

func (b Bounds) atLeast(d value.Decimal) Bounds {
	return Bounds{greater(b.Low, d), greater(b.High, d)}
}

// within holds points between the limits, and tells what they did.
func (l limits) within(b Bounds) (Bounds, Origin) {
	did := Added
	if l.low != nil && b.Low.Compare(*l.low) < 0 {
		b, did = b.atLeast(*l.low), Floored
	}
	if l.high != nil && b.High.Compare(*l.high) > 0 {
		b, did = b.atMost(*l.high), Capped
	}
	return b, did
}

func greater(a, b value.Decimal) value.Decimal {
	if b.Compare(a) > 0 {
		return b
	}
	return a
}

// minus returns -d. Points that come so near to the least number that they have
// no opposite are refused when they are entered.
func minus(d value.Decimal) value.Decimal { return value.FromUnits(-d.Units()) }

func lesser(a, b value.Decimal) value.Decimal {
	if b.Compare(a) < 0 {
		return b
	}
	return a
}

// Origin is how the points of a line came about.
type Origin string

// The origins.
const (
	// Typed: points were typed in.
	Typed Origin = "typed"
	// Full: achieved, so the maximum.
	Full Origin = "full"
	// None: not achieved, so 0.
	None Origin = "none"
	// Computed: by the method from target and actual.
	Computed Origin = "computed"
	// Relative: by the method from target and actual, and against other units.
	Relative Origin = "relative"
	// Counted: so many times the points for each.
	Counted Origin = "counted"
	// Reported: for the time and the quality of a report.
	Reported Origin = "reported"
	// Unassigned: the unit was given no target.
	Unassigned Origin = "unassigned"
	// Inapplicable: the criterion cannot apply to the unit.
	Inapplicable Origin = "inapplicable"
	// Unscored: there is no entry, so anything from 0 to the maximum.
	Unscored Origin = "unscored"
	// Unclear: the entry cannot be used, which an issue says; anything from 0 to the
	// maximum.
	Unclear Origin = "unclear"
	// Added: the sum of its items.
	Added Origin = "sum"
	// Capped: the sum of its items, held down by the cap of the group.
	Capped Origin = "capped"
	// Floored: the sum of its items, held up by the floor of the group.
	Floored Origin = "floored"
)

// EnumValues lists the origins, for schemas and for strict reading.
func (Origin) EnumValues() []string {
	return []string{
		string(Typed), string(Full), string(None), string(Computed), string(Relative), string(Counted), string(Reported),
		string(Unassigned), string(Inapplicable), string(Unscored), string(Unclear),
		string(Added), string(Capped), string(Floored),
	}
}

// Message returns the origin as a message, for who shows the lines of a board
// one by one.
func (o Origin) Message() value.Message { return value.Msg("scoring.origin." + string(o)) }
