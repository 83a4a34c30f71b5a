package rotation

import (
	"cmp"
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// Limits of the search, in states: the first for finding the fewest changes and
// the smallest spread, the second for the shortest longest wait.
const (
	rounds = 1 << 20
	waits  = 1 << 20
)

// plan is who takes the turn of each year: a place in the field, -1 for nobody.
type plan []int

// search looks for the best plan of one office. The years are gone through one by
// one; at each it knows in which year the round began and who has had a turn in it.
type search struct {
	*field
	apart  []units // who may not take the seat of each year
	costs  map[round]int
	large  bool // the search grew beyond its limit
	wait   int  // the longest wait allowed
	dead   map[state]bool
	turns  plan
	looked int
}

// round is how far a round has come in a year.
type round struct {
	year, began int
	served      units
}

// state is what a search for short waits stands at: plans from it on are the same.
type state struct {
	round
	cost   int
	clocks [searchable]uint16
}

// never is the cost of what cannot be.
const never = 1 << 20

// open begins the year: it drops from the round who is no longer there, and begins
// another round when everyone has had a turn. It returns who may take the turn.
func (s *search) open(r round) (round, units) {
	there := s.eligible[r.year]
	r.served &= there
	if s.mandate[r.began][r.year]&^r.served == 0 {
		r.began, r.served = r.year, 0
	}
	return r, there &^ r.served &^ s.apart[r.year]
}

// changes tells how many promises of the year break when unit u takes the turn.
func (s *search) changes(year, u int) int {
	n := 0
	for _, keepers := range s.keepers[year] {
		if u < 0 || !keepers.has(u) {
			n++
		}
	}
	return n
}

// price of a measure in one number: a change outweighs every spread.
const price = 2

// least returns the least cost of the years from the round on: of the changes, and
// of the spread, which is 1 where the last round ends between those who could take
// a turn in every year. Rests are left out of it, so that it is never too high.
func (s *search) least(r round) int {
	if r.year == len(s.years) {
		if had := r.served & s.whole; had != 0 && had != s.whole {
			return 1
		}
		return 0
	}
	if cost, known := s.costs[r]; known {
		return cost
	}
	if len(s.costs) >= rounds {
		s.large = true
		return never
	}
	best := never
	begun, may := s.open(r)
	for u := range s.names {
		if may.has(u) {
			best = min(best, price*s.changes(r.year, u)+s.least(begun.after(u)))
		}
	}
	if s.eligible[r.year] == 0 {
		best = price*s.changes(r.year, -1) + s.least(begun.after(-1))
	}
	s.costs[r] = best
	return best
}

// after is the round in the next year, when unit u has had the turn.
func (r round) after(u int) round {
	r.year++
	if u >= 0 {
		r.served |= 1 << u
	}
	return r
}

// clock is how long each unit has waited, and for how long it still rests.
type clock struct{ waited, resting [searchable]int }

// found is the outcome of a search: a plan, what it comes to and what was proven.
type found struct {
	plan     plan
	measures Measures
	bound    Measures
	why      *value.Message // why there is no plan, and the policy's own walk stands
}

// none is no plan, for the reason given.
func (f *field) none(code string) found {
	why := value.Msg(code)
	return found{bound: Measures{Changes: f.broken()}, why: &why}
}

func (f found) proven() bool { return f.plan != nil && f.measures == f.bound }

// best searches the office's best plan; no plan when there is none or the search
// grew beyond its limit before one was found.
//
// Apart are units that may not take the seat of a year, nil for none.
func (f *field) best(apart []units) found {
	if why := f.unsearched(); why != nil {
		return found{bound: Measures{Changes: f.broken()}, why: why}
	}
	if apart == nil {
		apart = make([]units, len(f.years))
	}
	s := &search{field: f, apart: apart, costs: map[round]int{}, turns: make(plan, len(f.years))}
	least := s.least(round{})
	if s.large {
		return f.none("rotation.unsearched-limit")
	}
	if least >= never {
		return f.none("rotation.unsearched-none")
	}
	var at clock
	copy(at.waited[:], f.waited)
	copy(at.resting[:], f.resting)
	// Without rests the first budget is the right one.
	most := price*len(f.years) + 1
	b := found{}
	for ; b.plan == nil && least <= most; least++ {
		b = s.within(least, unlimited, at)
		if s.looked > waits && b.plan == nil {
			return f.none("rotation.unsearched-limit")
		}
	}
	if b.plan == nil {
		return f.none("rotation.unsearched-none")
	}
	least--
	b.measures = f.measure(b.plan)
	b.bound = Measures{b.measures.Changes, b.measures.Spread, f.shortest()}
	for b.measures.Wait > b.bound.Wait {
		shorter := s.within(least, b.measures.Wait-1, at)
		if s.looked > waits {
			return b
		}
		if shorter.plan == nil {
			b.bound.Wait = b.measures.Wait
			return b
		}
		b.plan, b.measures = shorter.plan, f.measure(shorter.plan)
	}
	return b
}

const unlimited = 1 << 10

// within looks for a plan of at most that cost in which nobody waits longer.
func (s *search) within(cost, wait int, at clock) found {
	s.wait, s.dead = wait, map[state]bool{}
	if s.fill(round{}, cost, at) {
		return found{plan: slices.Clone(s.turns)}
	}
	return found{}
}

// fill fills the years from the round on, with the cost and the clocks that are
// left, and reports whether it could.
func (s *search) fill(r round, cost int, at clock) bool {
	if s.least(r) > cost {
		return false
	}
	if r.year == len(s.years) {
		return true
	}
	if !s.inTime(r.year, at) {
		return false
	}
	key := s.state(r, cost, at)
	if s.dead[key] {
		return false
	}
	if s.looked++; s.looked > waits {
		return false
	}
	begun, may := s.open(r)
	for _, u := range s.inTurn(r.year, may, at) {
		next, ok := s.tick(r.year, u, at)
		s.turns[r.year] = u
		if ok && s.fill(begun.after(u), cost-price*s.changes(r.year, u), next) {
			return true
		}
	}
	s.dead[key] = true
	return false
}

// inTurn lists who may take the turn: who keeps the promise, then who has waited
// longest, then in order; nobody where nobody is there.
func (s *search) inTurn(year int, may units, at clock) []int {
	var list []int
	for u := range s.names {
		if may.has(u) && at.resting[u] == 0 {
			list = append(list, u)
		}
	}
	slices.SortStableFunc(list, func(a, b int) int {
		return cmp.Or(cmp.Compare(s.changes(year, a), s.changes(year, b)), cmp.Compare(at.waited[b], at.waited[a]))
	})
	if s.eligible[year] == 0 {
		list = append(list, -1)
	}
	return list
}

// tick moves the clocks on by a year in which unit u has the turn, and reports
// whether nobody waits too long.
func (s *search) tick(year, u int, at clock) (clock, bool) {
	ok := true
	for v := range s.names {
		at.resting[v] = max(0, at.resting[v]-1)
		switch {
		case v == u:
			at.waited[v], at.resting[v] = 0, s.policy.Rest
		case !s.eligible[year].has(v):
			at.waited[v] = 0
		default:
			at.waited[v]++
			ok = ok && at.waited[v] <= s.wait
		}
	}
	return at, ok
}

// inTime reports whether those who must soon have a turn are few enough: of those
// who can wait n years more, n+1 at most.
func (s *search) inTime(year int, at clock) bool {
	left := len(s.years) - year
	var due [64]int
	for u := range s.names {
		slack := max(0, s.wait-at.waited[u])
		if slack < min(left, len(due)) && s.mandate[year][year+slack].has(u) {
			due[slack]++
		}
	}
	sum := 0
	for n, count := range due[:min(left, len(due))] {
		if sum += count; sum > n+1 {
			return false
		}
	}
	return true
}

// state is the round with the clocks as far as they still matter.
func (s *search) state(r round, cost int, at clock) state {
	key := state{round: r, cost: cost}
	left := len(s.years) - r.year
	for u := range s.names {
		if at.waited[u]+left > s.wait {
			key.clocks[u] = uint16(s.wait-at.waited[u]+1) << 8
		}
		key.clocks[u] |= uint16(at.resting[u])
	}
	return key
}
