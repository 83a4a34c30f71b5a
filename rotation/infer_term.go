package rotation

import "github.com/khoithidua/blocs/emulation/value"

// longest is of how many years terms are tried at most.
const longest = 2

// tenor is a length of terms, and where in its term the first year looked at lies.
type tenor struct {
	years  int        // of a term
	served int        // years of the term before the first year looked at
	begun  value.Year // the first year of that term
}

// turn is the number of the turn, from 0, that the year of the given number has.
func (t tenor) turn(year int) int { return (year + t.served) / t.years }

// written is the length as a pattern has it: a term of one year is not written.
func (t tenor) written() int {
	if t.years == 1 {
		return 0
	}
	return t.years
}

// tenors are the terms tried from the start given: of one year, and, while all units
// are members throughout, longer ones, begun with the first record or in a year before
// it that can be told.
func (q *inquest) tenors(start int) []tenor {
	all := []tenor{{1, 0, q.entries[start].year}}
	for years := 2; q.stable && years <= longest; years++ {
		begun := q.entries[start].year
		for served := range years {
			if served > 0 {
				before, ok := yearBefore(q.in.Years, begun)
				if !ok {
					break
				}
				begun = before
			}
			all = append(all, tenor{years, served, begun})
		}
	}
	return all
}
