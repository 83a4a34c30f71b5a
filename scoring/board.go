package scoring

import "github.com/khoithidua/blocs/emulation/value"

// Board is the points of a whole bloc at one stage.
type Board struct {
	// The stage.
	Stage Stage `json:"stage"`
	// Most points that a unit can have when everything is assigned to it.
	Highest value.Decimal `json:"highest"`
	// The units, in listed order.
	Units []Tally `json:"units"`
}

// Tally is the points of one unit.
type Tally struct {
	// The unit.
	Unit value.ID `json:"unit"`
	// Total points.
	Points Bounds `json:"points"`
	// Maximum of the leaves assigned to the unit. A leaf without an entry may
	// still turn out not to be assigned.
	Assigned Bounds `json:"assigned"`
	// Total points as a share of the assigned maximum; absent while either is
	// open, when nothing is assigned, and when the total is below 0.
	Rate *value.Ratio `json:"rate,omitempty"`
	// How many leaves have no entry.
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
	// Points.
	Points Bounds `json:"points"`
	// Maximum of what is assigned to the unit here.
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

func (b Bounds) plus(c Bounds) (Bounds, error) {
	low, err1 := b.Low.Add(c.Low)
	high, err2 := b.High.Add(c.High)
	if err1 != nil {
		return b, err1
	}
	return Bounds{low, high}, err2
}

func (b Bounds) atMost(d value.Decimal) Bounds {
	return Bounds{lesser(b.Low, d), lesser(b.High, d)}
}

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
	// Unassigned: the unit was given no target.
	Unassigned Origin = "unassigned"
	// Inapplicable: the criterion cannot apply to the unit.
	Inapplicable Origin = "inapplicable"
	// Unscored: there is no entry, so anything from 0 to the maximum.
	Unscored Origin = "unscored"
	// Added: the sum of its items.
	Added Origin = "sum"
	// Capped: the sum of its items, held down by the cap of the group.
	Capped Origin = "capped"
)

// EnumValues lists the origins, for schemas and for strict reading.
func (Origin) EnumValues() []string {
	return []string{
		string(Typed), string(Full), string(None), string(Unassigned),
		string(Inapplicable), string(Unscored), string(Added), string(Capped),
	}
}

// Message returns the origin as a message, for who shows the lines of a board
// one by one. The report of package blocs gives totals only.
func (o Origin) Message() value.Message { return value.Msg("scoring.origin." + string(o)) }
