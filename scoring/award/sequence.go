package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// line returns the line on an award, nil where the rules have none.
func (r Rules) line(id value.ID) *Line {
	if i := slices.IndexFunc(r.Lines, func(l Line) bool { return l.Award == id }); i >= 0 {
		return &r.Lines[i]
	}
	return nil
}

// needs returns the awards whose lines must be applied before the line: those that
// exclude, those that it is chosen among, and those after which its quotas count.
func (r Rules) needs(l Line) []value.ID {
	needs := slices.Concat(l.ExcludedBy, l.Among)
	for _, q := range r.Quotas {
		if q.Award == l.Award && q.Share != nil {
			needs = append(needs, q.Share.After...)
		}
	}
	return needs
}

// circular reports whether a line must be applied before itself.
func (r Rules) circular(l Line) bool {
	reached := r.needs(l)
	for i := 0; i < len(reached); i++ {
		if reached[i] == l.Award {
			return true
		}
		if m := r.line(reached[i]); m != nil {
			for _, id := range r.needs(*m) {
				if !slices.Contains(reached, id) {
					reached = append(reached, id)
				}
			}
		}
	}
	return false
}

// sequence returns the lines in an order in which each comes after those that it
// needs, and as listed where nothing else orders them. Lines in a circle need
// nothing: they cannot be applied.
func (r Rules) sequence() []int {
	var order []int
	placed := make([]bool, len(r.Lines))
	var place func(i int)
	place = func(i int) {
		if placed[i] {
			return
		}
		placed[i] = true
		if !r.circular(r.Lines[i]) {
			for _, id := range r.needs(r.Lines[i]) {
				if j := slices.IndexFunc(r.Lines, func(l Line) bool { return l.Award == id }); j >= 0 {
					place(j)
				}
			}
		}
		order = append(order, i)
	}
	for i := range r.Lines {
		place(i)
	}
	return order
}
