package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// tried is a candidate with whom it could give the office to in each year; a year
// without an entry is anybody's.
type tried struct {
	Candidate
	years map[string][]value.ID
}

// infer tries the whole family.
func (q *inquest) infer() Inference {
	i := Inference{Office: q.office, Records: len(q.entries), Fits: []Candidate{}, LeftOut: q.leftOut}
	var fits []tried
	take := func(c tried) {
		c.Says = q.says(c.Candidate)
		c.Next = q.next(c)
		agree := c.Tested - len(c.Broken)
		if c.Pattern.Mode == List {
			agree++ // the record from which an order is counted
		}
		switch {
		case len(c.Broken) == 0:
			i.Fits, fits = append(i.Fits, c.Candidate), append(fits, c)
		case len(c.Broken) < agree:
			i.Misses = append(i.Misses, c.Candidate)
		}
	}
	for _, start := range q.starts() {
		for _, t := range q.tenors(start) {
			fitting, misses := q.orders(start, t)
			for _, c := range append(fitting, misses...) {
				take(c)
			}
			if c, ok := q.someOrder(start, t); ok {
				take(c)
			}
		}
	}
	if len(q.units) > walkable {
		i.LeftOut = append(i.LeftOut, value.Msg("rotation.infer-many", len(q.units), walkable))
	} else if !q.stable {
		i.LeftOut = append(i.LeftOut, value.Msg("rotation.infer-unstable"))
	}
	if q.office == emulation.Chief {
		take(q.succession())
	}
	for place := 1; place <= 3 && len(q.in.Standings) > 0; place++ {
		take(q.place(place))
	}
	for _, c := range q.withoutAwards() {
		take(c)
	}
	for _, mode := range [...]Mode{Ballot, Agreed, Appointed} {
		take(q.decided(mode))
	}
	i.Ask = q.ask(fits)
	i.Reason = q.reason(i)
	i.Tried, i.NotTried = q.family()
	return i
}

// form begins a candidate that is no order.
func (q *inquest) form(f Form, p Pattern) tried {
	p.Seats = q.seats
	return tried{Candidate{Form: f, Pattern: p}, map[string][]value.ID{}}
}

// succession: who is chief was deputy the year before.
func (q *inquest) succession() tried {
	c := q.form(BySuccession, Pattern{Mode: Succession})
	deputies := recordOf(q.in, emulation.Deputy)
	for i, y := range q.years {
		for _, e := range deputies.entries {
			before := e.year.Precedes(y) && !deputies.twice(e.year) && len(e.Holders) > 0
			if !before {
				continue
			}
			c.years[y.Label] = e.Holders
			if slices.Contains(q.places, i) {
				c.Tested++
			}
		}
	}
	c.Broken = q.against(c.years, 0)
	return c
}

// place: the office goes to the unit of that place in the year before.
func (q *inquest) place(place int) tried {
	c := q.form(ByPlace, Pattern{Mode: Ranking, Place: place})
	for i, y := range q.years {
		for _, s := range q.in.Standings {
			before, err := q.in.Years.Of(s.Year)
			if err != nil || !before.Precedes(y) {
				continue
			}
			units := []value.ID{}
			for _, p := range s.Places {
				// With several seats the next places follow. Who may hold such a place counts.
				if p.Ahead.Fewest < place+q.seats-1 && p.Ahead.Most >= place-1 {
					units = append(units, p.Unit)
				}
			}
			c.years[y.Label] = units
			if slices.Contains(q.places, i) {
				c.Tested++
			}
		}
	}
	c.Broken = q.against(c.years, 0)
	return c
}

// decided: each year is decided by itself, in one way.
func (q *inquest) decided(mode Mode) tried {
	c := q.form(ByDecision, Pattern{Mode: mode})
	how := map[Mode]emulation.How{Ballot: emulation.Balloted, Agreed: emulation.Agreed, Appointed: emulation.Appointed}[mode]
	for _, e := range q.entries {
		if e.How == "" {
			continue
		}
		if c.Tested++; e.How != how {
			c.Broken = append(c.Broken, Broken{Year: e.Year, Holders: slices.Clone(e.Holders)})
		}
	}
	return c
}

// next lists whom the rule gives the office to in the years after the record.
func (q *inquest) next(c tried) []Prediction {
	if len(c.Broken) > 0 {
		return nil
	}
	var list []Prediction
	for _, y := range q.years[q.last+1:] {
		list = append(list, Prediction{Year: y.Label, Units: c.years[y.Label]})
	}
	return list
}

// ask finds the year whose record would leave the fewest rules whatever it says,
// then the fewest over all that it may say: of the years from the first record to
// the last asked about that have none. Of equal years it takes the earlier one, and
// none that tells nothing.
func (q *inquest) ask(fits []tried) *Question {
	var best *Question
	fewest := 0 // rules left, summed over the answers of the best
	for i, y := range q.years {
		if slices.Contains(q.places, i) {
			continue
		}
		a := Question{Year: y.Label, Least: len(fits)}
		sum := 0
		for _, id := range q.units {
			if !q.in.Bloc.HasMember(id, y.From) {
				continue
			}
			left := 0
			for _, c := range fits {
				units, said := c.years[y.Label]
				if !said || slices.Contains(units, id) {
					left++
				}
			}
			a.Answers = append(a.Answers, Answer{id, left})
			a.Most, a.Least, sum = max(a.Most, left), min(a.Least, left), sum+left
		}
		tells := a.Least < len(fits)
		if tells && (best == nil || a.Most < best.Most || a.Most == best.Most && sum*len(best.Answers) < fewest*len(a.Answers)) {
			best, fewest = &a, sum
		}
	}
	if best != nil {
		best.Says = value.Msg("rotation.infer-ask", q.name, best.Year, best.Least, best.Most, len(fits))
	}
	return best
}
