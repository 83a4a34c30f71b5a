package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Override is a decision that one unit holds an office for a year in place of the
// one whom the rule gives. It changes that seat and nothing else: the rotation
// goes on as if the unit whom the rule gives had held it. Without the override the
// plan is what it was.
type Override struct {
	// The office.
	Office emulation.Office `json:"office"`
	// Label of the emulation year.
	Year string `json:"year"`
	// The unit whom the rule gives the seat to; absent when the office has one seat.
	Instead value.ID `json:"instead,omitempty"`
	// The unit that holds the seat.
	Unit value.ID `json:"unit"`
	// Day of the decision.
	On value.Date `json:"on"`
	// The decision.
	Instrument emulation.Instrument `json:"instrument"`
}

// Swap is an agreement of two units to exchange two turns of an office. It
// changes those two seats and nothing else, as an override does.
type Swap struct {
	// The office.
	Office emulation.Office `json:"office"`
	// A turn that the rule gives.
	First Start `json:"first"`
	// The turn for which it is exchanged.
	Second Start `json:"second"`
	// Day of the agreement. Turns of years that have begun by then cannot be exchanged.
	On value.Date `json:"on"`
	// The minutes or the decision.
	Instrument emulation.Instrument `json:"instrument"`
}

// seatChange is what an override or one half of a swap does to one seat.
type seatChange struct {
	office  emulation.Office
	year    string
	instead value.ID // the unit whom the rule gives the seat to; "" for whoever it is
	unit    value.ID
	code    string
	by      value.Message
	with    string // of a swap, the year of the other turn
	list    string // where the change stands in the document
	index   int
	used    bool
	against *value.Message // what keeps the unit from the office by the rule
}

// together reports whether both are of one swap, or the same override.
func (c seatChange) together(o seatChange) bool { return c.list == o.list && c.index == o.index }

// below returns the place of the change in the document that is at the path.
func (c seatChange) below(path value.Path) value.Path { return path.At(c.list).Index(c.index) }

// told is the change as a plan tells it.
func (c seatChange) told(in *Input) *Change {
	if c.list == overrides {
		return &Change{By: ByOverride, Instrument: in.Overrides[c.index].Instrument}
	}
	return &Change{By: BySwap, With: c.with, Instrument: in.Swaps[c.index].Instrument}
}

// The lists of the document that hold changes.
const (
	overrides = "overrides"
	swaps     = "swaps"
)

// changes returns what overrides and swaps do to the seats of an office.
func (in *Input) changes(office emulation.Office) []seatChange {
	var all []seatChange
	for i, o := range in.Overrides {
		if o.Office == office && in.refusesOverride(o) == nil {
			all = append(all, seatChange{office: office, year: o.Year, instead: o.Instead, unit: o.Unit, code: "rotation.overridden",
				by: instrumentName(o.Instrument), list: overrides, index: i})
		}
	}
	for i, s := range in.Swaps {
		if s.Office != office || in.refusesSwap(s) != nil {
			continue
		}
		for _, half := range [2][2]Start{{s.First, s.Second}, {s.Second, s.First}} {
			all = append(all, seatChange{office: office, year: half[0].Year, instead: half[0].Unit, unit: half[1].Unit, code: "rotation.swapped",
				by: instrumentName(s.Instrument), with: half[1].Year, list: swaps, index: i})
		}
	}
	return all
}

// applyChanges gives the seats of the year to those to whom overrides and swaps
// give them. What the rule gives stays beside it.
func (c *course) applyChanges(y value.Year) {
	for i := range c.changes {
		ch := &c.changes[i]
		if ch.year != y.Label || ch.with != "" && c.in.keptSeat(*ch) {
			continue
		}
		for j := range c.turns {
			t := &c.turns[j]
			rule := value.ID("")
			if t.rule >= 0 {
				rule = c.order.units[t.rule].id
			}
			if t.change >= 0 || ch.instead != rule && (ch.instead != "" || c.policy.Seats > 1) || c.holds(ch.unit) {
				continue
			}
			args := []any{c.in.Bloc.NameOf(ch.unit), ch.by, t.reason}
			if ch.with != "" {
				args = append(args, ch.with)
			}
			t.unit, t.change, t.reason, t.hangs, ch.used = ch.unit, i, value.Msg(ch.code, args...), nil, true
			if u, known := c.order.index[ch.unit]; known {
				ch.against, _ = c.kept(u, y)
			}
			break
		}
	}
}

// holds reports whether the unit has a seat of the year under way: nobody sits
// twice.
func (c *course) holds(id value.ID) bool {
	return slices.ContainsFunc(c.turns, func(t turn) bool { return t.unit == id })
}

func instrumentName(i emulation.Instrument) value.Message {
	if i.Signed.IsZero() {
		return value.Msg("rotation.instrument", i.Number)
	}
	return value.Msg("rotation.instrument-signed", i.Number, i.Signed)
}
