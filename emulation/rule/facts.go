package rule

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// Facts are the known facts of one subject in one year, arranged by a
// vocabulary. The zero Facts know nothing, and so do Facts for a rule that was
// compiled with another vocabulary.
//
// They are held in little room, because for many subjects it is fetching them
// that takes the time: a byte for each fact, and beside it only what is no
// choice among a few values.
type Facts struct {
	vocabulary *Vocabulary
	// By position in the vocabulary: 0 for a fact that is not known, otherwise the
	// place of its value among those that it may have, from 1 on; 1 for an amount.
	places []uint8
	// The amounts, by position among the facts that have one.
	amounts []value.Quantity
}

// maxPlaces is how many values a fact may have so as to be held by their place:
// the verdicts of them all must fit into a frame, see [verdicts].
const maxPlaces = 31

// placed reports whether the values of a fact are held by their place, and not
// as amounts.
func (f Fact) placed() bool {
	return f.Kind == Truth || f.Kind == Level && len(f.Levels) <= maxPlaces
}

// placeQuantity returns the value at a place as a quantity, 0 where there is none.
func placeQuantity(place uint8) value.Quantity {
	return value.NumberQuantity(value.FromUnits((int64(max(place, 1)) - 1) * unit))
}

// NewFacts arranges given values by the vocabulary. Issues name a fact that the
// vocabulary lacks or whose value is of another kind; such a value is left out.
func (v *Vocabulary) NewFacts(given map[value.ID]Given, path value.Path) (Facts, value.Issues) {
	facts := v.noFacts()
	var odd []value.ID
	for id, g := range given {
		if i, ok := v.index[id]; !ok {
			odd = append(odd, id)
		} else if q, ok := v.facts[i].quantity(g); !ok {
			odd = append(odd, id)
		} else {
			facts.set(i, q)
		}
	}
	slices.Sort(odd)
	var issues value.Issues
	for _, id := range odd {
		why := value.Msg("rule.fact-unknown", id)
		if i, ok := v.index[id]; ok {
			why = value.Msg("rule.fact-value", given[id].String(), v.facts[i].Name, value.Msg("rule.kind."+string(v.facts[i].Kind)))
		}
		issues.Add(value.Error, path.At(string(id)), why)
	}
	return facts, issues
}

// noFacts returns facts of which none is known.
func (v *Vocabulary) noFacts() Facts {
	return Facts{v, make([]uint8, len(v.facts)), make([]value.Quantity, v.amounts)}
}

// in returns the facts as the vocabulary has them.
func (f *Facts) in(v *Vocabulary) *Facts {
	if f.vocabulary != v {
		return &v.unknown
	}
	return f
}

// at returns the value of the i-th fact of the vocabulary, and whether it is
// known.
func (f *Facts) at(i int) (value.Quantity, bool) {
	switch amount := f.vocabulary.amount[i]; {
	case f.places[i] == 0:
		return value.Quantity{}, false
	case amount >= 0:
		return f.amounts[amount], true
	}
	return placeQuantity(f.places[i]), true
}

// Quantity returns what is known of a fact; false where nothing is, or the
// vocabulary has no such fact.
func (f Facts) Quantity(id value.ID) (value.Quantity, bool) {
	if f.vocabulary == nil {
		return value.Quantity{}, false
	}
	i, ok := f.vocabulary.index[id]
	if !ok {
		return value.Quantity{}, false
	}
	return f.at(i)
}

// set makes the i-th fact known.
func (f *Facts) set(i int, q value.Quantity) {
	if amount := f.vocabulary.amount[i]; amount >= 0 {
		f.places[i], f.amounts[amount] = 1, q
		return
	}
	n, _ := wholeNumber(q)
	f.places[i] = uint8(n + 1)
}

// forget makes the i-th fact unknown.
func (f *Facts) forget(i int) { f.places[i] = 0 }

// clone returns a copy that shares no memory with f.
func (f Facts) clone() Facts {
	f.places, f.amounts = slices.Clone(f.places), slices.Clone(f.amounts)
	return f
}

// take makes the i-th fact what it is in facts of the same vocabulary.
func (f *Facts) take(i int, from *Facts) {
	f.places[i] = from.places[i]
	if amount := f.vocabulary.amount[i]; amount >= 0 {
		f.amounts[amount] = from.amounts[amount]
	}
}

// restore makes all facts what they are in facts of the same vocabulary.
func (f *Facts) restore(from *Facts) {
	copy(f.places, from.places)
	copy(f.amounts, from.amounts)
}
