package scoring

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Tie is several units with equal results, and what the scheme's tie chain makes
// of them, step by step.
type Tie struct {
	// By what the units are ranked and equal.
	By Rank `json:"by"`
	// The units, in listed order.
	Units []value.ID `json:"units"`
	// The steps that were taken, in order; absent where the scheme has no chain.
	Steps []TieFinding `json:"steps,omitempty"`
	// The units in the order that came out, best first.
	Order []TieGroup `json:"order"`
}

// TieFinding is one step taken with units that were equal until then.
type TieFinding struct {
	// Number of the step in the chain, from 1.
	Step int `json:"step"`
	// What is compared.
	Says value.Message `json:"says"`
	// The provision of the regulation that has the step.
	Clause value.Text `json:"clause,omitzero"`
	// What each of the units has, in listed order.
	Values []TieValue `json:"values"`
	// The order that the step gives, best first.
	Order []TieGroup `json:"order"`
}

// TieValue is what a unit has at a step.
type TieValue struct {
	// The unit.
	Unit value.ID `json:"unit"`
	// The value; absent when the dossier does not tell it.
	Value *value.Arg `json:"value,omitempty"`
}

// TieGroup is a unit that a step told apart from the others, or several that it
// did not.
type TieGroup struct {
	// The units, in listed order.
	Units []value.ID `json:"units"`
	// Whether their order hangs on something that the dossier does not tell. Several
	// units whose order does not are equal.
	Open bool `json:"open,omitempty"`
}

// Stands reports whether some of the units stay equal after the whole chain.
func (t Tie) Stands() bool {
	return slices.ContainsFunc(t.Order, func(g TieGroup) bool { return len(g.Units) > 1 && !g.Open })
}

// Ties returns the units of the board that are certain to be equal and walks the
// scheme's tie chain with them, as [Table.Standings] does: only units that a step
// leaves equal go on to the next, and where a step needs what the dossier does
// not tell, the order of those who depend on it stays open. Units whose points
// are open are not equal yet. Where the scheme does not say by what units are
// ranked, those equal by points come first, and then those equal by rate who are
// not equal by points as well.
func (t *Table) Ties(b Board, decisions ...TieDecision) []Tie {
	if t == nil {
		return nil
	}
	var ties []Tie
	for _, by := range declared(t.rank, ByPoints, ByRate) {
		w := walker{ranking: ranking{t, by, decisions}, units: b.Units}
		everyone := make([]int, len(b.Units))
		for i := range everyone {
			everyone[i] = i
		}
		for _, group := range w.part(everyone, 0) {
			if len(group.members) < 2 || group.open {
				continue
			}
			tie := Tie{By: by, Units: w.ids(group.members)}
			if slices.ContainsFunc(ties, func(other Tie) bool { return slices.Equal(other.Units, tie.Units) }) {
				continue
			}
			tie.Steps, tie.Order = w.walk(group, 1)
			ties = append(ties, tie)
		}
	}
	return ties
}

// walker walks the tie chain.
type walker struct {
	ranking
	units []Tally
}

// group is units, by their numbers on the board, that are equal so far, or whose
// order is open.
type group struct {
	members []int
	open    bool
}

// walk takes the steps from the given one on with units that are equal.
func (w walker) walk(g group, step int) ([]TieFinding, []TieGroup) {
	if len(g.members) < 2 || g.open || step == w.keys() {
		return nil, []TieGroup{{Units: w.ids(g.members), Open: g.open}}
	}
	s := w.table.ties[step-1]
	found := TieFinding{Step: step, Says: w.table.says(s), Clause: law.Place(s.Clause)}
	for _, m := range g.members {
		found.Values = append(found.Values, TieValue{w.units[m].Unit, w.shown(m, step)})
	}
	parted := w.part(g.members, step)
	for _, p := range parted {
		found.Order = append(found.Order, TieGroup{w.ids(p.members), p.open})
	}
	findings, order := []TieFinding{found}, []TieGroup(nil)
	for _, p := range parted {
		more, last := w.walk(p, step+1)
		findings, order = append(findings, more...), append(order, last...)
	}
	return findings, order
}

// part puts the units in the order of one value, best first. Those whose values
// can be equal or either way round stay together.
func (w walker) part(members []int, step int) []group {
	values := make(map[int]interval, len(members))
	for _, m := range members {
		values[m] = w.key(&w.units[m], step)
	}
	sorted := slices.Clone(members)
	slices.SortStableFunc(sorted, func(a, b int) int { return values[b].high.compare(values[a].high) })
	var groups []group
	var low share // the least that one of the last group can have
	for _, m := range sorted {
		v := values[m]
		if n := len(groups); n > 0 && v.high.compare(low) >= 0 {
			last := &groups[n-1]
			same := !last.open && v.settled() && v.low.compare(low) == 0
			last.members, last.open = append(last.members, m), !same
			if v.low.compare(low) < 0 {
				low = v.low
			}
			continue
		}
		groups = append(groups, group{members: []int{m}, open: !v.settled()})
		low = v.low
	}
	for i := range groups {
		slices.Sort(groups[i].members)
		groups[i].open = groups[i].open && len(groups[i].members) > 1
	}
	return groups
}

func (w walker) ids(members []int) []value.ID {
	ids := make([]value.ID, 0, len(members))
	for _, m := range members {
		ids = append(ids, w.units[m].Unit)
	}
	return ids
}

// shown returns a unit's value at a step as it is printed, nil when it is not
// known.
func (w walker) shown(unit, step int) *value.Arg {
	t := &w.units[unit]
	v := w.key(t, step)
	if !v.settled() {
		return nil
	}
	var arg value.Arg
	switch s := w.table.ties[step-1]; s.By {
	case TieByEarlier:
		arg.Date = t.HandedIn
	case TieByRate:
		rate, err := value.NewRatio(v.low.num, v.low.den)
		if err != nil {
			return nil
		}
		arg.Ratio = rate
	case TieByDecision:
		n, err := value.Int(v.low.num)
		if err != nil {
			return nil
		}
		arg.Number = &n
	case TieByFewer:
		d := value.FromUnits(-v.low.num)
		arg.Number = &d
	default:
		d := value.FromUnits(v.low.num)
		arg.Number = &d
	}
	return &arg
}
