package scoring

import (
	"cmp"
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// Swing is how little would turn the order of two neighbours round: for each of
// them the smallest change of one entry of its sheet after which the one behind
// is ahead.
type Swing struct {
	// The unit ahead; the one listed first where the two are equal.
	Ahead value.ID `json:"ahead"`
	// The unit behind.
	Behind value.ID `json:"behind"`
	// Whether the two are equal and share a place.
	Equal bool `json:"equal,omitempty"`
	// The smallest change for the better of one entry of the unit behind; absent
	// when no single entry that was tried can.
	Raise *Flip `json:"raise,omitempty"`
	// The smallest change for the worse of one entry of the unit ahead; absent when
	// no single entry that was tried can.
	Lower *Flip `json:"lower,omitempty"`
	// Criteria in which no change was tried: their points hang on other units, on
	// several assessors, or do not always rise with what is done.
	Untried []Untried `json:"untried,omitempty"`
}

// Untried is a criterion in which no change was tried.
type Untried struct {
	// The criterion.
	Criterion value.ID `json:"criterion"`
	// Code and name of it, as printed.
	Name value.Text `json:"name"`
}

// Flip is a change of one entry that turns something round.
type Flip struct {
	// The unit whose entry it is.
	Unit value.ID `json:"unit"`
	// The criterion.
	Criterion value.ID `json:"criterion"`
	// Code and name of it, as printed.
	Name value.Text `json:"name"`
	// What is changed.
	Field FlipField `json:"field"`
	// What the entry says; of achieved, 1 for yes and 0 for no.
	From value.Decimal `json:"from"`
	// What it would have to say.
	To value.Decimal `json:"to"`
	// By how much the points of the criterion change, which is what makes one change
	// smaller than another.
	Points value.Decimal `json:"points"`
	// The total points of the unit afterwards.
	Total Bounds `json:"total"`
}

// FlipField is the field of an entry that is changed.
type FlipField string

// The fields.
const (
	// FlipPoints: the points, for quality in a report.
	FlipPoints FlipField = "points"
	// FlipAchieved: whether it was achieved.
	FlipAchieved FlipField = "achieved"
	// FlipActual: what was done against the target.
	FlipActual FlipField = "actual"
	// FlipCount: how many.
	FlipCount FlipField = "count"
	// FlipDaysLate: how many days late, up to a year.
	FlipDaysLate FlipField = "daysLate"
)

// EnumValues lists the fields, for schemas and for strict reading.
func (FlipField) EnumValues() []string {
	return []string{string(FlipPoints), string(FlipAchieved), string(FlipActual), string(FlipCount), string(FlipDaysLate)}
}

// Swings returns for each pair of neighbours in the standings the smallest
// change of one entry that puts the one behind ahead, from the first pair on.
//
// A change stays within what an entry may say: points from 0 to the maximum in
// the scheme's steps (in ten-thousandths where it declares none), whole counts
// and days. It is exact: it is found by scoring the sheet again, so that caps,
// floors and roundings have their effect, and the tie chain decides where the two
// come to be equal. Of two changes the smaller is that which moves the
// criterion's points less; of two that move them equally, the one printed first.
//
// Criteria that are scored relative to the leader are not tried, for a change
// there moves other units as well; the swing names them. Units whose points are
// open, and neighbours whose order is open, are passed over. Where the scheme
// does not say by what units are ranked, and it matters, there is no order and so
// no neighbours.
func (s *Search) Swings() []Swing {
	if s == nil {
		return nil
	}
	units := s.board.Units
	scale := s.ranking.steps(new(Buffer), units)
	if s.rank == "" && !slices.Equal(scale, ranking{s.Table, ByRate, s.ranking.decisions}.steps(new(Buffer), units)) {
		return nil
	}
	var order []int
	for i := range units {
		if units[i].Points.Settled() {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(scale[j].high, scale[i].high) })
	var swings []Swing
	for n := range max(len(order)-1, 0) {
		ahead, behind := order[n], order[n+1]
		equal := scale[ahead] == scale[behind] && scale[ahead].settled()
		if equal || scale[ahead].low > scale[behind].high {
			swings = append(swings, s.swing(ahead, behind, equal))
		}
	}
	return swings
}

// Between is [Search.Swings] for two units of the board, neighbours or not: for
// the last that a quota lets in and the first that it leaves out. It returns false
// where a unit is not on the board or their order is open.
func (s *Search) Between(ahead, behind value.ID) (Swing, bool) {
	if s == nil || s.rank == "" {
		return Swing{}, false
	}
	i, j := s.unitAt(ahead), s.unitAt(behind)
	if i < 0 || j < 0 {
		return Swing{}, false
	}
	order, known := s.ranking.compare(&s.board.Units[i], &s.board.Units[j])
	if !known || order < 0 {
		return Swing{}, false
	}
	return s.swing(i, j, order == 0), true
}

// Threshold returns the smallest change of one entry by which a unit's total
// comes to reach so many points, or, where it reaches them, falls below: nil when
// no single entry can, and false where the unit is not on the board or its points
// are open. Changes are those of [Search.Swings].
func (s *Search) Threshold(unit value.ID, points value.Decimal) (*Flip, bool) {
	if s == nil {
		return nil, false
	}
	i := s.unitAt(unit)
	if i < 0 || !s.board.Units[i].Points.Settled() {
		return nil, false
	}
	reaches := func(t *Tally) bool { return t.Points.Low.Compare(points) >= 0 }
	falls := func(t *Tally) bool { return t.Points.High.Compare(points) < 0 }
	by, err := s.board.Units[i].Points.Low.Sub(points)
	switch {
	case err != nil:
		return nil, false
	case reaches(&s.board.Units[i]):
		return s.smallest(i, worse, gap{value.FromUnits(by.Units() + 1), true}, falls), true
	}
	return s.smallest(i, better, gap{magnitude(by), true}, reaches), true
}

func (s *Search) swing(ahead, behind int, equal bool) Swing {
	a, b := &s.board.Units[ahead], &s.board.Units[behind]
	g := gap{level: true} // by rate, none is known beforehand
	if s.ranking.by == ByPoints {
		g.points, _ = a.Points.Low.Sub(b.Points.Low)
		order, _ := s.ranking.from(b, a, 1)
		g.level = order > 0
	}
	lower := s.smallest(ahead, worse, g, func(t *Tally) bool { // first: it is the unit that was behind the last one
		order, known := s.ranking.compare(b, t)
		return known && order > 0
	})
	raise := s.smallest(behind, better, g, func(t *Tally) bool {
		order, known := s.ranking.compare(t, a)
		return known && order > 0
	})
	return Swing{Ahead: a.Unit, Behind: b.Unit, Equal: equal, Raise: raise, Lower: lower, Untried: s.untried(ahead, behind)}
}

// compare compares the results of two units: more than 0 when the first is
// certain to be ahead. known is false when that is open.
func (r ranking) compare(a, b *Tally) (order int, known bool) { return r.from(a, b, 0) }

// from compares from the i-th value on.
func (r ranking) from(a, b *Tally, i int) (order int, known bool) {
	worst, best, settled := 0, 0, true // of the first, against the best and the worst of the second
	for ; i < r.keys(); i++ {
		x, y := r.key(a, i), r.key(b, i)
		worst, best = cmp.Or(worst, x.low.compare(y.high)), cmp.Or(best, x.high.compare(y.low))
		settled = settled && x.settled() && y.settled()
		if worst > 0 || best < 0 {
			return cmp.Or(max(worst, 0), best), true
		}
	}
	return 0, settled
}
