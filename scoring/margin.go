package scoring

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Margin is by how many points a unit is behind those next above it.
type Margin struct {
	// The unit.
	Unit value.ID `json:"unit"`
	// The units next above it, in listed order: one, or several that are equal.
	Above []value.ID `json:"above"`
	// The points that it has less than they; 0 where they were told apart by the tie
	// chain.
	Points value.Decimal `json:"points"`
}

// Margins returns, from the best place on, by how many points each unit is behind
// those next above it. A unit of which points or place are open, or those above it,
// has no margin, and neither has the first. Where units are not ranked by points
// alone there is none: a share of different maxima has no points between it.
func Margins(b Board, places []emulation.Placing, by Rank) []Margin {
	if by == ByRate || by == "" && !b.alike() {
		return nil
	}
	var margins []Margin
	var above []Tally
	var place emulation.Placing
	var same []Tally // those who share the present place
	for _, p := range Sorted(places) {
		i := slices.IndexFunc(b.Units, func(t Tally) bool { return t.Unit == p.Unit })
		if i < 0 || !p.Settled() || !b.Units[i].Points.Settled() {
			return margins // what is above the rest is open
		}
		if len(same) > 0 && p.Best != place.Best {
			above, same = same, nil
		}
		place, same = p, append(same, b.Units[i])
		if len(above) == 0 {
			continue
		}
		m := Margin{Unit: p.Unit}
		for _, t := range above {
			m.Above = append(m.Above, t.Unit)
		}
		var err error
		if m.Points, err = above[0].Points.Low.Sub(b.Units[i].Points.Low); err != nil {
			return margins
		}
		margins = append(margins, m)
	}
	return margins
}

// alike reports whether all units can have the same points.
func (b Board) alike() bool {
	return !slices.ContainsFunc(b.Units, func(t Tally) bool {
		return !t.Assigned.Settled() || t.Assigned.Low != b.Units[0].Assigned.Low
	})
}
