package scoring

import "github.com/khoithidua/blocs/emulation/value"

// Row returns the row of that identifier. It is false where there is none.
func (t *Table) Row(id value.ID) (Row, bool) {
	if t == nil {
		return Row{}, false
	}
	i, ok := t.byID[id]
	if !ok {
		return Row{}, false
	}
	return t.rows[i].Row, true
}

// LateCost returns the points for time that a report loses which is so many days
// late, and the criterion as it is printed. It is false where the table has no
// report of that identifier, or does not say how much a day costs or where that
// ends.
func (t *Table) LateCost(criterion value.ID, days int) (lost value.Decimal, label value.Text, ok bool) {
	if t == nil {
		return value.Decimal{}, value.Text{}, false
	}
	i, known := t.byID[criterion]
	if !known || t.rows[i].how != isReport || days < 0 {
		return value.Decimal{}, value.Text{}, false
	}
	label = t.label(i)
	switch rule := t.rows[i].report; {
	case days == 0:
		return value.Decimal{}, label, true
	case rule.PerDay == nil:
		return value.Decimal{}, label, false
	default:
		left := rule.late(days)
		if rule.Floor == nil && left.Sign() < 0 {
			return value.Decimal{}, label, false
		}
		lost, err := rule.Time.Sub(left)
		return lost, label, err == nil
	}
}
