package scoring

import (
	"math"

	"github.com/khoithidua/blocs/emulation/value"
)

// Banding is the bands into which a unit's total can fall.
type Banding struct {
	// The unit.
	Unit value.ID `json:"unit"`
	// The highest band that it may be in; absent when none.
	Best *Band `json:"best,omitempty"`
	// The lowest; absent when it may be in none.
	Worst *Band `json:"worst,omitempty"`
}

// Settled reports whether the band is no longer open.
func (b Banding) Settled() bool {
	if b.Best == nil || b.Worst == nil {
		return b.Best == b.Worst
	}
	return b.Best.ID == b.Worst.ID
}

// Bandings tells the bands of every unit, in listed order; nothing where the
// scheme has no bands. A scheme that sorts by the smaller of the total and the
// maximum sorts alike, since no band begins above the maximum there.
//
// Where units are ranked by rate and the scheme does not say by what they fall into
// bands, a unit to which not everything is assigned may be in those of either reading;
// [Table.CheckBandings] says so.
func (t *Table) Bandings(b Board) []Banding {
	if t == nil || len(t.bands) == 0 {
		return nil
	}
	bandings := make([]Banding, len(b.Units))
	for i := range b.Units {
		u := &b.Units[i]
		points := t.banded(u)
		bandings[i] = Banding{u.Unit, t.band(points.High), t.band(points.Low)}
	}
	return bandings
}

// band returns the highest band that so many points reach, however the bands are
// printed.
func (t *Table) band(points value.Decimal) *Band {
	var found *Band
	for i := range t.bands {
		b := &t.bands[i]
		if b.From != nil && points.Compare(*b.From) < 0 {
			continue
		}
		if found == nil || b.From != nil && (found.From == nil || b.From.Compare(*found.From) > 0) {
			found = b
		}
	}
	return copied(found)
}

// CheckBandings warns of units whose band hangs on whether they fall into bands by
// points or by rate, where the scheme does not say so.
func (t *Table) CheckBandings(b Board) value.Issues {
	var issues value.Issues
	if t == nil || len(t.bands) == 0 || len(t.bandedBy()) == 1 {
		return nil
	}
	for i := range b.Units {
		points, scaled := b.Units[i].Points, t.ofWhole(&b.Units[i])
		if !t.alike(points.Low, scaled.Low) || !t.alike(points.High, scaled.High) {
			issues.Add(value.Warning, t.at.At("bands"), value.Msg("scoring.bands-undeclared", b.Units[i].Unit))
		}
	}
	return issues
}

// alike reports whether two numbers of points are in the same band.
func (t *Table) alike(a, b value.Decimal) bool {
	x, y := t.band(a), t.band(b)
	return x == nil && y == nil || x != nil && y != nil && x.ID == y.ID
}

// bandedBy returns by what units fall into bands: where the scheme does not say so,
// by points, and where it ranks by rate, that is as good a reading.
func (t *Table) bandedBy() []Rank {
	switch {
	case t.bandBy != "":
		return []Rank{t.bandBy}
	case t.rank == ByRate:
		return []Rank{ByPoints, ByRate}
	}
	return []Rank{ByPoints}
}

// banded returns the points by which a unit falls into bands, under every reading.
func (t *Table) banded(u *Tally) Bounds {
	by := t.bandedBy()
	if by[0] == ByRate {
		return t.ofWhole(u)
	}
	points := u.Points
	if len(by) > 1 {
		scaled := t.ofWhole(u)
		if scaled.Low.Compare(points.Low) < 0 {
			points.Low = scaled.Low
		}
		if scaled.High.Compare(points.High) > 0 {
			points.High = scaled.High
		}
	}
	return points
}

// ofWhole returns a unit's points as they would be if everything were assigned to it
// and it did as well: by its rate. Points below 0, and those of a unit to which nothing
// is assigned, have no rate and stay. What is cut off below the last place decides
// nothing: no band begins there.
func (t *Table) ofWhole(u *Tally) Bounds {
	scaled := func(points, assigned value.Decimal) value.Decimal {
		d, err := points.MulDiv(t.maximum.Units(), assigned.Units(), value.Rounding{Step: value.FromUnits(1), Mode: value.Down})
		if err != nil {
			return value.FromUnits(math.MaxInt64)
		}
		return d
	}
	points := u.Points
	if u.Assigned.High.Sign() <= 0 {
		return points
	}
	if points.Low.Sign() > 0 {
		points.Low = scaled(points.Low, u.Assigned.High)
	}
	if points.High.Sign() > 0 {
		points.High = scaled(points.High, u.Assigned.Low) // past all bounds where perhaps nothing is assigned
	}
	return points
}
