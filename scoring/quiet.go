package scoring

import "github.com/khoithidua/blocs/emulation/value"

// quiet reports whether nothing can be said against a sheet by itself, but that
// entries are missing and what the table lacks. It says so only of sheets that follow
// the table's order, and says no where it takes more than a look at each entry to
// know.
func (t *Table) quiet(s *Sheet) bool {
	next := 0
	for i := range s.Entries {
		e := &s.Entries[i]
		for next < len(t.leaves) && t.leaves[next].id != e.Criterion {
			next++
		}
		if next == len(t.leaves) {
			return false
		}
		r := &t.rows[t.leaves[next].row]
		if r.scoped || r.giver != nil && s.Stage == Self || !t.quietOn(r, e) {
			return false
		}
		next++
	}
	return true
}

// quietOn reports whether nothing can be said against an entry on a leaf.
func (t *Table) quietOn(r *row, e *Entry) bool {
	shape := e.shape()
	switch {
	case shape == hasState:
		return value.Listed(e.State)
	case r.how == isPoints:
		step := t.step.Units()
		return shape == hasPoints && inside(*e.Points, r.Max) && (step == 0 || e.Points.Units()%step == 0)
	case r.how == isAchieved:
		return shape == hasAchieved
	case r.how == isCount:
		return shape == hasCount && *e.Count >= 0
	case r.how == isReport && shape == hasDaysLate|hasPoints:
		if *e.DaysLate < 0 || r.report.Quality == nil || !inside(*e.Points, *r.report.Quality) {
			return false
		}
		_, _, fits := r.report.score(e.DaysLate, exactly(*e.Points))
		return fits
	case r.how == isQuantity && shape == hasTarget|hasActual:
		return e.Target.Sign() > 0 && e.Actual.Sign() >= 0 &&
			(r.method.Kind != Steps || stepped(r.method.Steps, r.Max, *e.Target, *e.Actual).odd == "")
	}
	return false
}

func inside(points, most value.Decimal) bool { return points.Sign() >= 0 && points.Compare(most) <= 0 }
