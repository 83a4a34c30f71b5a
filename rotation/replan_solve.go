package rotation

import (
	"cmp"
	"slices"
)

// branches is into how many cases the plans of two offices that keep apart are
// taken at most.
const branches = 64

// fork is a case of the search for two plans that keep apart: who is kept from
// which seats, and the best plans under that.
type fork struct {
	apart [][]units // of each office, by year
	found []found
}

// solve finds the best plan of each office; no plan where the policy's own walk
// stands.
//
// Where a unit may not hold both offices in a year, it looks at the best plans
// without that rule. Where they put one unit in both offices, it takes two cases
// apart: the unit is kept out of the one office that year, or out of the other. A
// case is never better than the one that it comes from, so the first plans that
// keep apart are the best.
func solve(fields []*field, exclusive bool) []found {
	root := fork{}
	for _, f := range fields {
		root.apart = append(root.apart, make([]units, len(f.years)))
		root.found = append(root.found, f.best(nil))
	}
	if !exclusive || len(fields) < 2 {
		for i, f := range fields {
			root.found[i] = f.orWalk(root.found[i])
		}
		return root.found
	}
	open, proven := []fork{root}, true
	for range branches {
		at := 0
		for i := range open {
			if open[i].sum().compare(open[at].sum()) < 0 {
				at = i
			}
		}
		if len(open) == 0 {
			break
		}
		k := open[at]
		for _, f := range k.found {
			proven = proven && f.proven()
		}
		if !k.planned() {
			break
		}
		clash, clashes := k.clash(fields)
		if !clashes {
			if keepApart(fields) && fields[0].fills() && fields[1].fills() && walkSum(fields).compare(k.sum()) < 0 {
				return root.walked(fields, proven)
			}
			return k.settle(proven, root)
		}
		open = slices.Delete(open, at, at+1)
		for i := range fields {
			if next := k.without(fields, i, clash[i]); next.planned() {
				open = append(open, next)
			}
		}
	}
	return root.walks(fields)
}

// orWalk is the plan found, or the policy's own walk where that is better. Then it
// is the best if the other was the best of its kind.
func (f *field) orWalk(best found) found {
	if best.plan == nil || !f.fills() {
		return best
	}
	walk := f.measures(f.holders())
	if walk.compare(best.measures) >= 0 {
		return best
	}
	walked := found{bound: Measures{Changes: f.broken()}}
	if best.proven() {
		walked.bound = walk
	}
	return walked
}

// planned reports whether every office has a plan.
func (k fork) planned() bool {
	return !slices.ContainsFunc(k.found, func(f found) bool { return f.plan == nil })
}

// sum is what the plans come to together.
func (k fork) sum() Measures {
	var m Measures
	for _, f := range k.found {
		m.Changes, m.Spread, m.Wait = m.Changes+f.measures.Changes, m.Spread+f.measures.Spread, m.Wait+f.measures.Wait
	}
	return m
}

func (m Measures) compare(n Measures) int {
	return cmp.Or(cmp.Compare(m.Changes, n.Changes), cmp.Compare(m.Spread, n.Spread), cmp.Compare(m.Wait, n.Wait))
}

// seat is the place of a unit in a year of a field.
type seat struct{ year, unit int }

// clash finds the first year in which one unit holds both offices.
func (k fork) clash(fields []*field) (seats [2]seat, found bool) {
	for i, u := range k.found[0].plan {
		for j, v := range k.found[1].plan {
			if u >= 0 && v >= 0 && fields[0].years[i].From == fields[1].years[j].From && fields[0].names[u][i] == fields[1].names[v][j] {
				return [2]seat{{i, u}, {j, v}}, true
			}
		}
	}
	return seats, false
}

// without is the case in which the unit is kept from the seat of office i.
func (k fork) without(fields []*field, i int, s seat) fork {
	next := fork{slices.Clone(k.apart), slices.Clone(k.found)}
	next.apart[i] = slices.Clone(next.apart[i])
	next.apart[i][s.year] |= 1 << s.unit
	next.found[i] = fields[i].best(next.apart[i])
	return next
}

// settle gives the plans their bounds: together they are the best if every case on
// the way was searched to its end.
func (k fork) settle(proven bool, root fork) []found {
	for i := range k.found {
		k.found[i].bound = root.found[i].bound
		if proven {
			k.found[i].bound = k.found[i].measures
		}
	}
	return k.found
}

// walked gives the policies' own walks, which together are better than the best other
// plans; they are the best of all if those were proven the best of theirs.
func (k fork) walked(fields []*field, proven bool) []found {
	walks := make([]found, len(fields))
	for i, f := range fields {
		walks[i].bound = k.found[i].bound
		if proven {
			walks[i].bound = f.measures(f.holders())
		}
	}
	return walks
}

// walkSum is what the policies' own walks come to together.
func walkSum(fields []*field) Measures {
	var k fork
	for _, f := range fields {
		k.found = append(k.found, found{measures: f.measures(f.holders())})
	}
	return k.sum()
}

// keepApart reports whether the policies' own walks never put one unit in both
// offices.
func keepApart(fields []*field) bool {
	return !slices.ContainsFunc(fields[0].walk, func(year []Seat) bool {
		return slices.ContainsFunc(year, func(s Seat) bool {
			return !s.Open() && slices.ContainsFunc(fields[1].walk, func(other []Seat) bool {
				return slices.ContainsFunc(other, func(o Seat) bool { return o.Year == s.Year && o.Unit == s.Unit })
			})
		})
	})
}

// walks leaves the plans to the policies' own walks.
func (k fork) walks(fields []*field) []found {
	for i, f := range fields {
		if k.found[i].why == nil {
			k.found[i] = f.none("rotation.unsearched-apart")
		}
	}
	return k.found
}
