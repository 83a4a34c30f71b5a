package scoring

import (
	"cmp"
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// Influence is what one entry that is still open can do.
type Influence struct {
	// The unit.
	Unit value.ID `json:"unit"`
	// The criterion.
	Criterion value.ID `json:"criterion"`
	// Its code and name as printed.
	Name value.Text `json:"name"`
	// By how many points the entry can move a bound of a total, everything else as it
	// is: the highest points down when it brings the least, or the lowest up when it
	// brings the most, whichever is more. Of a leaf that is relative to the leader,
	// added up over the units whose points wait for it.
	Swing value.Decimal `json:"swing"`
	// How many pairs of units, one of which it can move, are not yet certain to come
	// one before the other or to be equal.
	Pairs int `json:"pairs"`
}

// Influences lists the open entries of the board, those that matter most next
// first: entries that can still decide between two units go before the others,
// then those of more swing, then those of more pairs, then those of the board's
// order. The decisions are those that [Table.Standings] was given.
func (t *Table) Influences(b Board, decisions ...TieDecision) []Influence {
	if t == nil || !slices.ContainsFunc(b.Units, func(u Tally) bool { return u.Open > 0 }) {
		return nil
	}
	in := t.influence(b, decisions)
	var all []Influence
	for u := range b.Units {
		for _, l := range t.leaves {
			if lines := b.Units[u].Lines; l.row < len(lines) && lines[l.row].waits() {
				all = append(all, in.of(u, l.row))
			}
		}
	}
	value.Sort(all, func(a, b Influence) int {
		return cmp.Or(
			cmp.Compare(min(b.Pairs, 1), min(a.Pairs, 1)),
			b.Swing.Compare(a.Swing),
			cmp.Compare(b.Pairs, a.Pairs),
		)
	})
	return all
}

// waits reports whether the line is open for want of its own entry, and not of
// another unit's or of a rule.
func (l *Line) waits() bool { return l.Origin == Unscored || l.Origin == Unclear }

// influence is a board with what its open entries can do.
type influence struct {
	*Table
	units  []Tally
	sums   [][]Bounds // by unit and row: the items of a heading, before its limits; last the whole
	open   [][]bool   // by two units: whether their order is open
	pairs  []int      // by unit: with how many others
	fronts map[int]front
}

// front is what waits for a leaf that is relative to the leader.
type front struct {
	units []int // those whose points there are open for want of others' entries
	swing value.Decimal
	pairs int
}

func (t *Table) influence(b Board, decisions []TieDecision) *influence {
	in := &influence{Table: t, units: b.Units, fronts: map[int]front{}}
	for u := range b.Units {
		in.sums = append(in.sums, t.headings(&b.Units[u], nil))
		in.open = append(in.open, make([]bool, len(b.Units)))
	}
	in.pairs = make([]int, len(b.Units))
	for _, by := range declared(t.rank, ByPoints, ByRate) {
		scale := ranking{t, by, decisions}.scale(new(Buffer), b.Units)
		for i, a := range scale {
			for j, c := range scale {
				equal := a.settled() && a == c
				if i != j && !equal && a.low <= c.high && c.low <= a.high {
					in.open[i][j] = true
				}
			}
		}
	}
	for i := range in.open {
		for _, open := range in.open[i] {
			if open {
				in.pairs[i]++
			}
		}
	}
	for _, row := range t.quantities {
		if t.rows[row].method.Kind == LeaderRelative {
			in.fronts[row] = in.front(row)
		}
	}
	return in
}

func (in *influence) front(row int) front {
	var f front
	for u := range in.units {
		lines := in.units[u].Lines
		if row >= len(lines) || lines[row].Origin != Relative || lines[row].Points.Settled() {
			continue
		}
		f.swing = plus(f.swing, in.swing(u, row))
		f.pairs += in.pairs[u]
		for _, v := range f.units {
			if in.open[u][v] {
				f.pairs-- // counted with both
			}
		}
		f.units = append(f.units, u)
	}
	return f
}

func (in *influence) of(unit, row int) Influence {
	f := in.fronts[row]
	pairs := f.pairs + in.pairs[unit]
	for _, u := range f.units {
		if in.open[unit][u] {
			pairs--
		}
	}
	return Influence{
		Unit: in.units[unit].Unit, Criterion: in.rows[row].ID, Name: in.label(row),
		Swing: plus(f.swing, in.swing(unit, row)), Pairs: pairs,
	}
}

// plus adds points whose sum is not below 0, and stops at what can be held.
func plus(a, b value.Decimal) value.Decimal {
	sum, err := a.Add(b)
	if err != nil {
		return value.FromUnits(1<<63 - 1)
	}
	return sum
}

// headings adds up what stands under each heading, and last the whole, in the memory
// given. Score has found that it fits.
func (t *Table) headings(u *Tally, sums []Bounds) []Bounds {
	sums = sized(sums, len(t.rows)+1)
	if len(u.Lines) != len(t.rows) {
		return sums
	}
	for i := range t.rows {
		into := t.rows[i].parent
		if into < 0 {
			into = len(t.rows)
		}
		sums[into] = sums[into].with(u.Lines[i].Points)
	}
	return sums
}

func (b Bounds) with(c Bounds) Bounds {
	return Bounds{value.FromUnits(b.Low.Units() + c.Low.Units()), value.FromUnits(b.High.Units() + c.High.Units())}
}

func (b Bounds) without(c Bounds) Bounds {
	return Bounds{value.FromUnits(b.Low.Units() - c.Low.Units()), value.FromUnits(b.High.Units() - c.High.Units())}
}

// swing returns by how much a line can move a bound of its unit's total.
func (in *influence) swing(unit, row int) value.Decimal {
	u := &in.units[unit]
	line := u.Lines[row].Points
	least := in.total(unit, row, exactly(line.Low))
	most := in.total(unit, row, exactly(line.High))
	down := value.FromUnits(u.Points.High.Units() - least.High.Units())
	up := value.FromUnits(most.Low.Units() - u.Points.Low.Units())
	return greater(down, up)
}

// total returns the bounds of a unit's total if a line had the points given.
func (in *influence) total(unit, row int, points Bounds) Bounds {
	was := in.units[unit].Lines[row].Points
	for row >= 0 {
		parent := in.rows[row].parent
		if parent < 0 {
			break
		}
		sum := in.sums[unit][parent].without(was).with(points)
		was = in.units[unit].Lines[parent].Points
		points, _ = in.rows[parent].limits.within(sum)
		row = parent
	}
	return in.limited(in.sums[unit][len(in.rows)].without(was).with(points))
}
