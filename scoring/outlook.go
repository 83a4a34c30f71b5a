package scoring

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Goal is what a unit may reach; exactly one field is given.
type Goal struct {
	// One of the first so many places, as the scheme counts them.
	Places int `json:"places,omitempty"`
	// So many points or more.
	Points *value.Decimal `json:"points,omitempty"`
	// The named band of the scheme, or a higher one.
	Band value.ID `json:"band,omitempty"`
	// Some band of the scheme that opens the named award.
	Opens value.ID `json:"opens,omitempty"`
}

// Chance is what is already sure of a goal while entries are missing.
type Chance string

// The chances.
const (
	// Certain: reached, whatever the missing entries bring.
	Certain Chance = "certain"
	// OutOfReach: missed, whatever the missing entries bring.
	OutOfReach Chance = "out"
	// StillOpen: the missing entries decide, or something that the scheme does not
	// say.
	StillOpen Chance = "open"
)

// EnumValues lists the chances, for schemas and for strict reading.
func (Chance) EnumValues() []string {
	return []string{string(Certain), string(OutOfReach), string(StillOpen)}
}

// Message returns the chance as a message.
func (c Chance) Message() value.Message { return value.Msg("scoring.chance." + string(c)) }

// Prospect is what is already sure of one goal of one unit.
type Prospect struct {
	// The unit.
	Unit value.ID `json:"unit"`
	// What is sure.
	Chance Chance `json:"chance"`
}

// Prospects tells of every unit, in listed order, whether it is certain to reach
// the goal, cannot reach it any more, or may. The placings are those of
// [Table.Standings] for the board. Bounds hold whatever comes, so what is told as
// certain or out of reach is; where points of one unit depend on others, an open
// one may in truth be decided already.
//
// It returns nothing for a goal that names no band of the scheme, no award that a
// band opens, nor places or points.
func (t *Table) Prospects(b Board, placings []emulation.Placing, g Goal) []Prospect {
	chance := t.chance(b, placings, g)
	if chance == nil {
		return nil
	}
	prospects := make([]Prospect, len(b.Units))
	for i := range b.Units {
		prospects[i] = Prospect{b.Units[i].Unit, chance(i)}
	}
	return prospects
}

func (t *Table) chance(b Board, placings []emulation.Placing, g Goal) func(unit int) Chance {
	reaches := func(p Bounds, from value.Decimal) Chance {
		return chanceOf(p.Low.Compare(from) >= 0, p.High.Compare(from) < 0)
	}
	switch {
	case t == nil:
		return nil
	case g.Points != nil:
		return func(unit int) Chance { return reaches(b.Units[unit].Points, *g.Points) }
	case g.Places > 0 && len(placings) == len(b.Units):
		last, err := value.Int(int64(g.Places))
		if err != nil {
			return nil
		}
		return func(unit int) Chance {
			p := placings[unit]
			return chanceOf(p.Worst.Compare(last) <= 0, p.Best.Compare(last) > 0)
		}
	}
	if len(t.opening(g.Opens)) > 0 {
		return func(unit int) Chance { return t.opened(t.banded(&b.Units[unit]), g.Opens) }
	}
	for _, band := range t.bands {
		switch {
		case g.Band == "" || band.ID != g.Band:
		case band.From == nil:
			return func(int) Chance { return Certain }
		default:
			return func(unit int) Chance { return reaches(t.banded(&b.Units[unit]), *band.From) }
		}
	}
	return nil
}

// opening returns the bands that open an award.
func (t *Table) opening(award value.ID) []Band {
	var bands []Band
	for _, b := range t.bands {
		if award != "" && slices.Contains(b.Opens, award) {
			bands = append(bands, b)
		}
	}
	return bands
}

// opened says whether the bands that points can fall into open an award: some, or
// none, of those in which the points can lie.
func (t *Table) opened(points Bounds, award value.ID) Chance {
	reached, missed := true, true
	take := func(b *Band) {
		opens := b != nil && slices.Contains(b.Opens, award)
		reached, missed = reached && opens, missed && !opens
	}
	take(t.band(points.Low))
	for i := range t.bands {
		if from := t.bands[i].From; from != nil && points.Low.Compare(*from) < 0 && from.Compare(points.High) <= 0 {
			take(&t.bands[i])
		}
	}
	return chanceOf(reached, missed)
}

// Opening returns the bands that open an award, as listed; none where none does.
func (t *Table) Opening(award value.ID) []Band {
	if t == nil {
		return nil
	}
	return t.opening(award)
}

func chanceOf(reached, missed bool) Chance {
	switch {
	case reached:
		return Certain
	case missed:
		return OutOfReach
	}
	return StillOpen
}
