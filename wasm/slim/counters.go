package main

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// The runtime knows where a goroutine is by a program counter: the number of the
// function and, within it, that of a block. Go counts blocks that nothing ever
// returns to as well. Here only the others are counted, so that numbers are small
// and the table that leads to the blocks is much the same in every function.

// rest is more than a function can have blocks.
const rest = 1 << 16

const byHand = 4 // among the flags of a record: the function is written in assembly

// counter is where an instruction carries a program counter, or a block's number.
type counter struct {
	at   int  // the instruction
	back bool // a call comes back there, and leaves the number on the stack
	lost bool // the call never comes back, and the runtime asks nothing of its place but the size of the frame
}

// counters finds what carries the number of a block. It is none if the function
// has no table of blocks, or carries counters in a way that is not known.
func (f *function) counters(number int64, trap int) []counter {
	loop, table := f.dispatch()
	if table == nil {
		return nil
	}
	var found []counter
	for k, i := range f.body {
		switch {
		case f.at(k-6, push...) && i.a>>16 == number:
			lost := trap > 0 && f.at(k+2, instruction{op: opConst32}, instruction{op: opCall, a: int64(trap)})
			found = append(found, counter{at: k, back: !lost, lost: lost})
		case i.op == opConst64 && i.a>>16 == number:
			return nil
		case i.op != opLocalSet || i.a != startBlock:
		case f.at(k-1, instruction{op: opConst32, a: -1}, i, instruction{op: opBr}) && f.body[k+1].to[0] == loop:
			found = append(found, counter{at: k - 1})
		case f.at(k-1, instruction{op: opWrap}, i, instruction{op: opConst32}, instruction{op: opLocalGet, a: startBlock}, instruction{op: opCallIndirect, a: -1, b: -1}):
			// The local holds the function to be called.
		default:
			return nil
		}
	}
	return found
}

// numbering is what became of the numbers of a function's blocks.
type numbering struct {
	entered map[int]bool // the numbers that the runtime starts the function with, but for 0
	steady  bool         // they are counted from one, and where a call comes back the frame is that of 1
}

// renumber counts the blocks of a function anew, in its code and in its record.
func (t *table) renumber(f *function, r record, number int64) (n numbering) {
	found := f.counters(number, t.trap)
	if !slices.ContainsFunc(found, func(c counter) bool { return c.back }) || t.word(r.at+kindOf)>>8&byHand != 0 ||
		r.data > inlineTree && t.word(r.object(inlineTree)) != none {
		t.keepSteps(r)
		return n
	}
	// The first two numbers, of the function before and after it has taken its
	// frame, stay.
	back := map[int]bool{}
	old := []int{0, 1}
	frame := t.read(t.long(steps) + t.word(r.at+stackOf))
	for _, c := range found {
		i := &f.body[c.at]
		b := int(i.a & 0xffff)
		if c.lost && b < len(frame) && frame[b] == frame[1] {
			b = 1
			i.a = i.a&^0xffff | 1
		}
		old = append(old, b)
		back[b] = back[b] || c.back
	}
	if b := t.word(r.at + deferOf); b != 0 {
		old = append(old, b)
	}
	slices.Sort(old)
	old = slices.Compact(old)
	anew := map[int]int{}
	for n, b := range old {
		anew[b] = n
	}

	framed := func(b int) bool { return b < len(frame) && frame[b] == frame[1] }
	b := t.word(r.at + deferOf)
	n.entered, n.steady = map[int]bool{anew[b]: true}, b == 0 || framed(b)
	for _, c := range found {
		i := &f.body[c.at]
		b := int(i.a & 0xffff)
		i.a = i.a&^0xffff | int64(anew[b])
		if c.back {
			n.entered[anew[b]] = true
			n.steady = n.steady && (b == 0 || anew[b] > 1 && framed(b))
		}
		n.steady = n.steady && (!c.lost || b <= 1)
	}
	for k := range f.body {
		if i := &f.body[k]; i.op == opBrTable {
			last := len(i.to) - 1
			var to []int
			for _, b := range old {
				to = append(to, i.to[min(b, last)])
			}
			i.to = append(to, i.to[last])
			break
		}
	}
	t.put(r.at+deferOf, anew[t.word(r.at+deferOf)])
	t.putSteps(r.at+stackOf, func(n int) int { return old[n] }, len(old))
	// What the records say of a call is asked for the number before the one that it
	// comes back to.
	for k := range r.values {
		t.putSteps(r.value(k), func(n int) int {
			if n+1 < len(old) && back[old[n+1]] {
				return old[n+1] - 1
			}
			return old[n]
		}, len(old))
	}
	return n
}

// keepSteps takes the lists of a record over as they are.
func (t *table) keepSteps(r record) {
	places := []int{r.at + stackOf}
	for k := range r.values {
		places = append(places, r.value(k))
	}
	for _, at := range places {
		if list := t.word(at); list != 0 {
			from := t.long(steps) + list
			t.place(at, t.memory[from:max(from, t.end(from))])
		}
	}
}

// putSteps writes the list that a record names there for the new numbers. The last
// value stands for all that could follow, however many do, so that lists are alike.
func (t *table) putSteps(at int, old func(n int) int, count int) {
	list := t.word(at)
	if list == 0 || t.bad {
		return
	}
	values := t.read(t.long(steps) + list)
	if len(values) == 0 {
		t.bad = true
		return
	}
	made, last, from := []byte{}, -1, 0
	value := func(n int) int { return values[min(old(n), len(values)-1)] }
	for n := 1; n <= count; n++ {
		if n == count || value(n) != value(from) {
			delta := value(from) - last
			made = binary.AppendUvarint(made, uint64(uint32(delta<<1)^uint32(delta>>31)))
			if n == count {
				n = from + rest
			}
			made = binary.AppendUvarint(made, uint64(n-from))
			last, from = value(from), n
		}
	}
	t.place(at, append(made, 0))
}

// read returns the value of each number that a list of steps has one for.
func (t *table) read(at int) (values []int) {
	end := t.end(at)
	if t.bad {
		return nil
	}
	for value := -1; at < end-1; {
		step, n := binary.Uvarint(t.memory[at:])
		count, m := binary.Uvarint(t.memory[at+n:])
		value += int(int32(-(uint32(step) & 1) ^ uint32(step)>>1))
		for range min(count, 1<<16) {
			values = append(values, value)
		}
		at += n + m
	}
	return values
}

// place notes that a record names this list there.
func (t *table) place(at int, list []byte) {
	if t.named == nil {
		t.named = map[string][]int{}
	}
	if t.named[string(list)] == nil {
		t.lists = append(t.lists, string(list))
	}
	t.named[string(list)] = append(t.named[string(list)], at)
}

// install writes the new lists where the old ones were, those first that many
// records name: so their numbers are small.
func (t *table) install() {
	from, to := t.long(steps), t.long(records)
	t.clear(from, to)
	slices.SortStableFunc(t.lists, func(a, b string) int { return cmp.Compare(len(t.named[b]), len(t.named[a])) })
	next := 1 // 0 is none
	for _, list := range t.lists {
		if t.bad || next+len(list) > to-from {
			t.bad = true
			return
		}
		copy(t.memory[from+next:], list)
		for _, at := range t.named[list] {
			t.put(at, next)
		}
		next += len(list)
	}
}
