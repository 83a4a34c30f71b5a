package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// seating is which places of an order each unit may have, by the records used:
// the units sit at as many places, and each year takes the next of them. An order
// fits the record if every unit finds a place of its own that its years allow.
type seating struct {
	n     int
	seats int
	tenor tenor
	may   []units
}

// someOrder tries whether there is an order that gives the record from the start
// on; false when that cannot be tried.
func (q *inquest) someOrder(start int, t tenor) (tried, bool) {
	n := len(q.units)
	if !q.stable || n < 2 || n > walkable || q.seats > n || t.years > 1 && q.seats > 1 {
		return tried{}, false
	}
	c := q.form(BySomeOrder, Pattern{Mode: List, Term: t.written()})
	if t.years > 1 {
		c.Pattern.Start = &Start{Year: t.begun.Label, Unit: q.entries[start].Holders[0]}
	}
	c.Tested = len(q.entries) - start - 1
	if s := q.seat(start, -1, t); s.fits() {
		c.years = q.possible(s, start)
		return c, true
	}
	// The records without any one of which an order fits.
	for i := start; i < len(q.entries); i++ {
		if q.seat(start, i, t).fits() {
			e := q.entries[i]
			c.Broken = append(c.Broken, Broken{Year: e.Year, Holders: slices.Clone(e.Holders)})
		}
	}
	if len(c.Broken) == 0 {
		return tried{}, false
	}
	return c, true
}

// seat finds the places that the records allow, without the one that is passed by.
func (q *inquest) seat(start, without int, t tenor) seating {
	s := seating{n: len(q.units), seats: q.seats, tenor: t}
	s.may = make([]units, s.n)
	for u := range s.may {
		s.may[u] = 1<<s.n - 1
	}
	for i := start; i < len(q.entries); i++ {
		if i == without {
			continue
		}
		e := q.entries[i]
		block := s.block(q.places[i] - q.places[start])
		for u, id := range q.units {
			switch held := slices.Contains(e.Holders, id); {
			case held:
				s.may[u] &= block
			case len(e.Holders) == s.seats:
				s.may[u] &^= block
			}
		}
		for _, h := range e.Holders {
			if !slices.Contains(q.units, h) {
				s.may[0] = 0 // somebody without a place: no order gives it
			}
		}
	}
	return s
}

// block is the places whose turn it is so many years after the start.
func (s seating) block(year int) units {
	block := units(0)
	for k := range s.seats {
		block |= 1 << ((s.tenor.turn(year)*s.seats + k) % s.n)
	}
	return block
}

// fits reports whether all units can be seated, each at a place of its own.
func (s seating) fits() bool {
	at := make([]int, s.n) // who sits at each place
	for i := range at {
		at[i] = -1
	}
	var tried units
	var sit func(u int) bool
	sit = func(u int) bool {
		for p := range s.n {
			if !s.may[u].has(p) || tried.has(p) {
				continue
			}
			tried |= 1 << p
			if at[p] < 0 || sit(at[p]) {
				at[p] = u
				return true
			}
		}
		return false
	}
	for u := range s.n {
		tried = 0
		if !sit(u) {
			return false
		}
	}
	return true
}

// possible lists for each year the units whose turn it could be.
func (q *inquest) possible(s seating, start int) map[string][]value.ID {
	can := make([]units, s.n) // the places of each unit in orders that fit
	for u := range can {
		for p := range s.n {
			if !s.may[u].has(p) {
				continue
			}
			fixed := s
			fixed.may = slices.Clone(s.may)
			fixed.may[u] = 1 << p
			if fixed.fits() {
				can[u] |= 1 << p
			}
		}
	}
	years := map[string][]value.ID{}
	for i := q.places[start]; i < len(q.years); i++ {
		block := s.block(i - q.places[start])
		list := []value.ID{}
		for u, id := range q.units {
			if can[u]&block != 0 {
				list = append(list, id)
			}
		}
		years[q.years[i].Label] = list
	}
	return years
}
