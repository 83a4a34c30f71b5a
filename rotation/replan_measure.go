package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// measure says what a plan comes to.
func (f *field) measure(p plan) Measures {
	seats := make([][]int, len(p))
	for i, u := range p {
		if u >= 0 {
			seats[i] = []int{u}
		}
	}
	return f.measures(seats)
}

// measures says what a plan with any number of seats comes to.
func (f *field) measures(seats [][]int) Measures {
	var m Measures
	turns := make([]int, len(f.names))
	waited := slices.Clone(f.waited)
	for u, n := range waited {
		if f.eligible[0].has(u) {
			m.Wait = max(m.Wait, n)
		}
	}
	for year, holders := range seats {
		for _, keepers := range f.keepers[year] {
			if !slices.ContainsFunc(holders, keepers.has) {
				m.Changes++
			}
		}
		for u := range f.names {
			switch {
			case slices.Contains(holders, u):
				turns[u]++
				waited[u] = 0
			case f.eligible[year].has(u):
				waited[u]++
				m.Wait = max(m.Wait, waited[u])
			default:
				waited[u] = 0
			}
		}
	}
	most, fewest := 0, len(seats)
	for u, n := range turns {
		if f.whole.has(u) {
			most, fewest = max(most, n), min(fewest, n)
		}
	}
	m.Spread = max(0, most-fewest)
	return m
}

// broken counts the promises that no unit can keep.
func (f *field) broken() int {
	n := 0
	for _, year := range f.keepers {
		for _, keepers := range year {
			if keepers == 0 {
				n++
			}
		}
	}
	return n
}

// shortest returns a longest wait that no plan is below: that of those who have
// waited already, and what is left for the last when each waits for the others.
func (f *field) shortest() int {
	wait := 0
	var at clock
	copy(at.waited[:], f.waited)
	for u := range f.names {
		if f.eligible[0].has(u) {
			wait = max(wait, f.waited[u])
		}
	}
	s := search{field: f}
	for s.wait = wait; !s.inTime(0, at); s.wait++ {
	}
	return s.wait
}

// holders returns the walk as places in the field.
func (f *field) holders() [][]int {
	seats := make([][]int, len(f.walk))
	for i, year := range f.walk {
		for _, s := range year {
			if u := slices.IndexFunc(f.names, func(n []value.ID) bool { return s.Unit != "" && n[i] == s.Unit }); u >= 0 {
				seats[i] = append(seats[i], u)
			}
		}
	}
	return seats
}

// fills reports whether the walk gives a seat in every year in which somebody could
// take it. A walk that breaks off, the policy not saying how it goes on, is no plan.
func (f *field) fills() bool {
	for i, holders := range f.holders() {
		if f.eligible[i] != 0 && len(holders) == 0 {
			return false
		}
	}
	return true
}
