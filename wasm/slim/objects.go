package main

import (
	"cmp"
	"slices"
)

// mapsOf and localMaps are the objects that say which pointers lie on the stack,
// among the arguments and among the locals: a count, a number of bits, and so many
// rows of bits.
const mapsOf, localMaps = 0, 1

// object is what records name in common.
type object struct {
	at, size int
	bits     int // of a row, where it is a map; -1 where it is none
	uses     int
}

// arrange lays the objects that records name one by one: first maps that several
// name, the most used at the beginning, then the others by the length of their
// rows. So numbers are small, and alike stands by alike.
func (t *table) arrange(from int) {
	if from <= t.long(records) || from > len(t.memory) {
		return
	}
	all := t.records()
	found := map[int]*object{}
	for _, r := range all {
		for k := range r.data {
			at := t.word(r.object(k))
			if at == none {
				continue
			}
			o := found[at]
			if o == nil {
				o = &object{at: at, bits: -1}
				found[at] = o
			}
			if o.uses++; k == mapsOf || k == localMaps {
				o.bits = t.word(from + at + 4)
				o.size = 8 + t.word(from+at)*((o.bits+7)/8)
			}
		}
	}
	var list []*object
	for _, o := range found {
		list = append(list, o)
	}
	slices.SortFunc(list, func(a, b *object) int { return cmp.Compare(a.at, b.at) })
	// Where the last one ends is not known, unless it is a map.
	for len(list) > 0 && list[len(list)-1].bits < 0 {
		list = list[:len(list)-1]
	}
	if len(list) == 0 {
		return
	}
	for k, o := range list[:len(list)-1] {
		if next := list[k+1].at; o.bits < 0 {
			o.size = next - o.at
		} else if o.at+o.size > next {
			t.bad = true
			return
		}
	}
	first, last := list[0].at, list[len(list)-1]
	old := slices.Clone(t.memory[from:min(from+last.at+last.size, len(t.memory))])
	t.clear(from+first, from+last.at+last.size)
	if t.bad {
		return
	}
	shared := func(o *object) int {
		if o.uses > 1 {
			return o.uses
		}
		return 0
	}
	slices.SortStableFunc(list, func(a, b *object) int {
		return cmp.Or(cmp.Compare(min(b.bits, 0), min(a.bits, 0)), cmp.Compare(shared(b), shared(a)),
			cmp.Compare(a.bits, b.bits), cmp.Compare(a.size, b.size))
	})
	to, anew := first, map[int]int{}
	for _, o := range list {
		if to += -to & 3; o.bits < 0 {
			to += -to & 7
		}
		anew[o.at] = to
		if from+to+o.size > from+last.at+last.size {
			t.bad = true // There is less room than before; then all is not as it was read.
			return
		}
		to += copy(t.memory[from+to:], old[o.at:o.at+o.size])
	}
	for _, r := range all {
		for k := range r.data {
			if at, ok := anew[t.word(r.object(k))]; ok {
				t.put(r.object(k), at)
			}
		}
	}
}
