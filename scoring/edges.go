package scoring

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// stepwise is smallest for a method by steps, of which only the nearest number of each
// has to be tried. There may be none between two of them.
func (t *turn) stepwise(best *Flip, least value.Decimal, holds func(*Tally) bool) *Flip {
	var found *Flip
	for _, i := range t.edges() {
		moved, ok := t.moved(i)
		if !ok || moved.Compare(least) < 0 || best != nil && moved.Compare(best.Points) >= 0 {
			continue
		}
		if tally := t.try(i, holds); tally != nil {
			found = t.flip(i, moved, tally)
			best = found
		}
	}
	return found
}

// edges returns the nearest number of each of a method's steps, nearest first.
func (t *turn) edges() []int64 {
	t.edged = append(t.edged[:0], 0)
	for _, s := range t.rows[t.row].method.Steps {
		for _, share := range [...]value.Ratio{s.From, s.Below} {
			num, den := share.Terms()
			d, err := value.Quotient(value.Product(t.entry.Target.Units(), num), value.Product(den), up())
			i := d.Units() - t.first // the first number that reaches the share
			if t.toward < 0 {
				i = 1 - i // and the one before it
			}
			if err == nil && i > 0 && i <= t.last {
				t.edged = append(t.edged, i)
			}
		}
	}
	slices.Sort(t.edged)
	return t.edged
}
