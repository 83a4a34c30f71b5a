package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// inquest is the record of one office, laid out over the years from its first to
// the last asked about.
type inquest struct {
	in      Input
	office  emulation.Office
	name    value.Message
	entries []entry
	places  []int        // the place of each entry's year among the years
	years   []value.Year // from the first record's on
	last    int          // the place of the last record's year
	seats   int
	units   []value.ID // all units of the bloc, in listed order
	stable  bool       // whether all are members in all years up to the last record
	leftOut []value.Message
}

func newInquest(in Input, office emulation.Office, ahead int) *inquest {
	q := &inquest{in: in, office: office, name: emulation.OfficeName(in.Bloc.Kind, office)}
	r := recordOf(in, office)
	for _, label := range r.unknown {
		q.leftOut = append(q.leftOut, value.Msg("rotation.year-unknown", label))
	}
	for i, e := range r.entries {
		switch {
		case r.twice(e.year):
			if i == 0 || r.entries[i-1].year != e.year {
				q.leftOut = append(q.leftOut, value.Msg("rotation.year-twice", e.Year))
			}
		case len(e.Holders) == 0:
			q.leftOut = append(q.leftOut, value.Msg("rotation.holders-none", e.Year))
		default:
			q.lay(e)
		}
	}
	if len(q.entries) == 0 {
		return q
	}
	q.last = q.places[len(q.places)-1]
	for range ahead {
		next, ok := in.Years.After(q.years[len(q.years)-1])
		if !ok {
			break
		}
		q.years = append(q.years, next)
	}
	for _, m := range in.Bloc.Members {
		if !slices.Contains(q.units, m.Unit.ID) {
			q.units = append(q.units, m.Unit.ID)
		}
	}
	q.stable = q.throughout()
	return q
}

// countable is over how many years a record is looked at, and promises are planned.
const countable = 100

// lay puts a record in its year, counting the years on from the one before. A
// record that cannot be counted to is left out.
func (q *inquest) lay(e entry) {
	if len(q.years) == 0 {
		q.years = append(q.years, e.year)
	}
	if yearsBetween(q.years[0].From, e.year.From) > countable {
		q.leftOut = append(q.leftOut, value.Msg("rotation.infer-far", e.Year, q.years[0].Label, countable))
		return
	}
	for q.years[len(q.years)-1].From.Before(e.year.From) {
		next, ok := q.in.Years.After(q.years[len(q.years)-1])
		if !ok || e.year.From.Before(next.From) {
			q.leftOut = append(q.leftOut, value.Msg("rotation.infer-uncounted", e.Year, q.years[len(q.years)-1].Label))
			return
		}
		q.years = append(q.years, next)
	}
	q.entries, q.places = append(q.entries, e), append(q.places, len(q.years)-1)
	q.seats = max(q.seats, len(e.Holders))
}

// throughout reports whether every unit is a member on the first day of every year
// up to the last asked about.
func (q *inquest) throughout() bool {
	for _, y := range q.years {
		if len(q.in.Bloc.MembersOn(y.From)) < len(q.units) {
			return false
		}
	}
	return true
}

// starts are the records with which an order may begin: the first, and the first
// after those that were not chosen by rotation.
func (q *inquest) starts() []int {
	free := 0
	for free < len(q.entries) && q.entries[free].How != "" && q.entries[free].How != emulation.Rotated {
		free++
	}
	if free == 0 || free == len(q.entries) {
		return []int{0}
	}
	return []int{0, free}
}

// against holds what a rule gives in each year against the records from the given
// one on. In a year without an entry the rule gives anybody.
func (q *inquest) against(given map[string][]value.ID, from int) (broken []Broken) {
	for _, e := range q.entries[from:] {
		units, said := given[e.Year]
		if !said {
			continue
		}
		if slices.ContainsFunc(e.Holders, func(h value.ID) bool { return !slices.Contains(units, h) }) {
			broken = append(broken, Broken{Year: e.Year, Holders: slices.Clone(e.Holders), Expected: units})
		}
	}
	return broken
}
