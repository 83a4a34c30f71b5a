package main

import "slices"

// Before each call the program counter after it is written to the stack. Go writes
// all of it each time, five bytes that stand nowhere else. Here a local keeps the
// last one, and a call adds what it is more: nearly always one, so that calls are
// alike. Where ways meet on which another call was the last, the number is written.

const kept = stackPointer + 1 // local, the first one after the stack pointer

// push is how the program counter after a call is put on the stack.
var push = []instruction{{op: opLocalGet, a: stackPointer}, {op: opConst32, a: 8}, {op: opSub32}, {op: opLocalTee, a: stackPointer},
	{op: opGlobalSet}, {op: opLocalGet, a: stackPointer}, {op: opConst64, a: -1}, {op: opStore64, a: 3}}

// keep keeps the program counter in a local. The counters of the function are
// counted from one and are steady as [table.renumber] says.
func (f *function) keep(number int64, n numbering) {
	pushes := f.pushes(number)
	if pushes == nil {
		return
	}
	var before map[int]int
	if n.steady {
		before, n.steady = f.before(pushes, n)
	}
	for k := range f.body {
		if i := &f.body[k]; i.op >= opLocalGet && i.op <= opLocalTee && i.a >= kept {
			i.a++
		}
	}
	if len(f.locals) > 1 && f.locals[1][1] == typeInt64 {
		f.locals[1][0]++
	} else {
		f.locals = append([][2]int64{f.locals[0], {1, typeInt64}}, f.locals[1:]...)
	}
	// What the function starts with: its own part of the counter, and of the block
	// that it is to start in, or one.
	body := []instruction{{op: opConst64, a: number << 16}}
	if n.steady {
		body = append(body, instruction{op: opLocalGet, a: startBlock}, instruction{op: opLocalGet, a: startBlock}, instruction{op: opZero32},
			instruction{op: opAdd32}, instruction{op: opExtendUnsigned}, instruction{op: opOr64})
	}
	body = append(append(body, instruction{op: opLocalSet, a: kept}), f.body[:2]...)
	get := instruction{op: opLocalGet, a: kept}
	tee := instruction{op: opLocalTee, a: kept}
	for k := 2; k < len(f.body); k++ {
		if !slices.Contains(pushes, k) {
			body = append(body, f.body[k])
			continue
		}
		c := f.body[k].a & 0xffff
		last, known := before[k]
		switch {
		case !n.steady:
			body = append(body, get, instruction{op: opConst64, a: c}, instruction{op: opOr64})
		case c == 0: // before the frame
			body = append(body, get, instruction{op: opConst64, a: -1}, instruction{op: opAdd64})
		case c == 1: // for what never comes back any number will do
			body = append(body, get)
		case known:
			body = append(body, get, instruction{op: opConst64, a: c - int64(last)}, instruction{op: opAdd64}, tee)
		default:
			body = append(body, get, instruction{op: opConst64, a: -0x10000}, instruction{op: opAnd64},
				instruction{op: opConst64, a: c}, instruction{op: opOr64}, tee)
		}
	}
	f.body = body
}

// pushes lists where the function's program counters are pushed.
func (f *function) pushes(number int64) (found []int) {
	for k := range f.body {
		if at := k + 6; f.at(k, push...) && f.body[at].a>>16 == number {
			found = append(found, at)
		}
	}
	return found
}

// last is which counter was the last one on the ways that lead somewhere.
type last struct {
	come, open bool
	counter    int
}

func (a last) or(b last) last {
	switch {
	case !a.come:
		return b
	case b.come && (a.open || b.open || a.counter != b.counter):
		return last{come: true, open: true}
	}
	return a
}

// before tells of the pushes what is kept there, where it is the same on all ways. It
// fails where the function goes ways that Go does not write.
func (f *function) before(pushes []int, n numbering) (known map[int]int, ok bool) {
	loop, table := f.dispatch()
	back := map[int]last{} // what comes to the end of a block by way of the table, from behind
	for {
		known = map[int]int{}
		changed := false
		ends := map[int]last{}    // what comes to the end of a block from within
		without := map[int]last{} // what comes to the end of a condition that is not met
		now := last{come: true, counter: 1}
		next := 0
		for k, i := range f.body {
			if next < len(pushes) && k == pushes[next] {
				next++
				switch c := int(i.a & 0xffff); {
				case c == 0 && now != (last{come: true, counter: 1}):
					return nil, false
				case c > 1:
					if now.come && !now.open {
						known[k] = now.counter
					}
					now = last{come: true, counter: c}
				}
			}
			switch i.op {
			case opLoop:
				if i.own != loop {
					now.open = now.come
				}
			case opIf:
				without[i.own] = now
			case opElse:
				ends[i.own] = ends[i.own].or(now)
				now = without[i.own]
				delete(without, i.own)
			case opEnd:
				now = now.or(ends[i.own]).or(without[i.own]).or(back[i.own])
			case opBr, opBrIf:
				to := i.to[0]
				if to == loop {
					if !f.at(k-2, instruction{op: opConst32, a: -1}, instruction{op: opLocalSet, a: startBlock}) {
						return nil, false
					}
					to = table[min(int(f.body[k-2].a), len(table)-1)]
					if was := back[to]; was.or(now) != was {
						back[to] = was.or(now)
						changed = true
					}
				} else {
					ends[to] = ends[to].or(now)
				}
				if i.op == opBr {
					now = last{}
				}
			case opBrTable:
				for c, to := range i.to {
					if c == 0 || n.entered[c] {
						ends[to] = ends[to].or(last{come: true, counter: max(c, 1)})
					}
				}
				now = last{}
			case opReturn, opUnreachable:
				now = last{}
			}
		}
		if !changed {
			return known, true
		}
	}
}
