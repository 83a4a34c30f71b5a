package main

import (
	"encoding/binary"
	"slices"
)

// What the Go compiler gives every function (cmd/internal/obj/wasm): the block to
// start in as its argument, and a copy of the stack pointer as its first local.
const (
	startBlock   = 0 // local
	stackPointer = 1 // local; the original is global 0
	firstCounter = 0x1000
)

// tidyAll rewrites the code section: each function on its own, with its record.
func tidyAll(content []byte, t *table) ([]byte, bool) {
	s := scanner{rest: content}
	count := s.unsigned()
	all := t.records()
	if t.bad || int64(len(all)) != count {
		return nil, false
	}
	t.numbers = map[uint32]bool{}
	out := binary.AppendUvarint(nil, uint64(count))
	for k, r := range all {
		code := s.bytes(s.unsigned())
		f, ok := parse(code)
		// Go 1.26 writes the number there, others how far the function lies from
		// the first one.
		if first := t.word(r.at); s.bad || !ok || first != firstCounter+k && first != k<<16 {
			return nil, false
		}
		for _, i := range f.body {
			if i.op == opConst32 || i.op == opConst64 {
				t.numbers[uint32(i.a)] = true
			}
		}
		if f.byGo() {
			f.tidy(firstCounter+int64(k), t, r)
			code = f.code()
		} else {
			t.keepSteps(r)
		}
		out = append(binary.AppendUvarint(out, uint64(len(code))), code...)
	}
	return out, len(s.rest) == 0
}

// byGo reports whether the function is called as Go calls: it begins with taking
// its copy of the stack pointer.
func (f *function) byGo() bool {
	return len(f.locals) > 0 && f.locals[0] == [2]int64{1, typeInt32} &&
		f.at(0, instruction{op: opGlobalGet}, instruction{op: opLocalSet, a: stackPointer})
}

// tidy writes what the function does in fewer and more alike bytes. The number is
// the function's in the program counters of the runtime.
func (f *function) tidy(number int64, t *table, r record) {
	f.waitNot(t.waiting)
	f.jumpStraight()
	numbers := t.renumber(f, r, number)
	f.unwindOnTheSpot()
	f.returnOnce()
	f.addressInOffset()
	f.dropBlocks()
	f.dropNothing()
	f.keep(number, numbers)
	f.stackFirst()
}

// jumpStraight: to jump, Go writes the number of the block it wants into a local
// and starts the function anew, which leads there through a table. Where the block
// lies ahead, a branch leads there at once.
func (f *function) jumpStraight() {
	loop, table := f.dispatch()
	if table == nil {
		return
	}
	ahead := map[int]bool{} // the blocks that are open, at whose end a branch arrives
	var body []instruction
	for k := 0; k < len(f.body); k++ {
		i := f.body[k]
		switch i.op {
		case opBlock, opLoop, opIf:
			ahead[i.own] = true
		case opEnd:
			delete(ahead, i.own)
		}
		if f.at(k, instruction{op: opConst32, a: -1}, instruction{op: opLocalSet, a: startBlock}, instruction{op: opBr}) &&
			i.a >= 0 && f.body[k+2].to[0] == loop {
			to := table[min(int(i.a), len(table)-1)]
			last := len(body) - 1
			switch {
			case !ahead[to]:
			case last >= 0 && body[last].op == opIf && f.at(k+3, instruction{op: opEnd}):
				// A condition for nothing but the jump.
				delete(ahead, body[last].own)
				body[last] = instruction{op: opBrIf, to: []int{to}}
				k += 3
				continue
			default:
				body = append(body, instruction{op: opBr, to: []int{to}})
				k += 2
				continue
			}
		}
		body = append(body, i)
	}
	f.body = body
}

// dispatch finds the table of the blocks that the function starts in, that of all
// other numbers at the end, and the loop that starts it anew; 0 where none does.
func (f *function) dispatch() (loop int, table []int) {
	for k, i := range f.body {
		switch i.op {
		case opLoop:
			if loop == 0 {
				loop = i.own
			}
		case opBrTable:
			if !f.at(k-1, instruction{op: opLocalGet, a: startBlock}) {
				return 0, nil
			}
			return loop, i.to
		}
	}
	return 0, nil
}

// unwindOnTheSpot: a call answers 1 when all functions shall return 1, so that
// another goroutine can run. Go branches to the end of the function, which lies at
// another depth each time; here every call is followed by the same bytes.
func (f *function) unwindOnTheSpot() {
	end := len(f.body) - 1
	if !f.at(end-2, instruction{op: opEnd}, instruction{op: opConst32, a: 1}, instruction{op: opEnd}) {
		return
	}
	outer := f.body[end-2].own
	if slices.ContainsFunc(f.body, func(i instruction) bool { return i.op == opLoop && i.own == outer }) {
		return
	}
	var body []instruction
	for _, i := range f.body {
		if i.op == opBrIf && i.to[0] == outer {
			own := f.block()
			body = append(body, instruction{op: opIf, a: typeNone, own: own}, instruction{op: opConst32, a: 1},
				instruction{op: opReturn}, instruction{op: opEnd, own: own})
			continue
		}
		body = append(body, i)
	}
	f.body = body
}

// returnOnce gives back the frame and the return address in one step.
func (f *function) returnOnce() {
	var body []instruction
	give := []instruction{{op: opLocalGet, a: stackPointer}, {op: opConst32, a: -1}, {op: opAdd32},
		{op: opLocalTee, a: stackPointer}, {op: opGlobalSet}}
	for k := 0; k < len(f.body); k++ {
		if f.at(k, give...) && f.at(k+5, give...) && f.at(k+11, instruction{op: opReturn}) {
			f.body[k+1].a += f.body[k+6].a
			body = append(body, f.body[k:k+3]...)
			k += 8
			continue
		}
		body = append(body, f.body[k])
	}
	f.body = body
}

// addressInOffset: the address of a value on the stack is computed in 64 bits and
// cut to 32. What is added goes into the offset of the load or store instead, and
// where there is none it is added in 32 bits.
func (f *function) addressInOffset() {
	var body []instruction
	for k := 0; k < len(f.body); k++ {
		if f.at(k-1, instruction{op: opLocalGet, a: stackPointer}, instruction{op: opExtendUnsigned},
			instruction{op: opConst64, a: -1}, instruction{op: opAdd64}, instruction{op: opWrap}) {
			// No address on the stack lies so high that the sum of the two could wrap.
			if add := f.body[k+1].a; add >= 0 && add < 1<<30 {
				if use := f.use(k + 4); use != nil {
					use.b += add
				} else {
					body = append(body, instruction{op: opConst32, a: add}, instruction{op: opAdd32})
				}
				k += 3
				continue
			}
		}
		body = append(body, f.body[k])
	}
	f.body = body
}

// use finds the load or store whose address lies on top of the stack before
// instruction k. It looks no further than plain computing goes.
func (f *function) use(k int) *instruction {
	above := 0 // how much lies on top of the address
	for ; k < len(f.body); k++ {
		i := &f.body[k]
		takes, gives, plain := i.effect()
		switch {
		case !plain:
			return nil
		case above == 0 && i.op >= opFirstLoad && i.op <= opLastLoad, above == 1 && i.op >= opFirstStore && i.op <= opLastStore:
			return i
		case takes > above:
			return nil
		}
		above += gives - takes
	}
	return nil
}

// effect tells of a plain instruction how many values it takes and gives.
func (i *instruction) effect() (takes, gives int, plain bool) {
	switch op := i.op; {
	case op == opLocalGet, op == opGlobalGet, op >= opConst32 && op <= opConstFloat64:
		return 0, 1, true
	case op == opLocalSet, op == opGlobalSet:
		return 1, 0, true
	case op == opLocalTee, op >= opFirstLoad && op <= opLastLoad, op == 0x45, op == 0x50, // whether it is zero
		op >= 0x67 && op <= 0x69, op >= 0x79 && op <= 0x7b, op >= opWrap && op <= opLastNumeric:
		return 1, 1, true
	case op >= opFirstStore && op <= opLastStore:
		return 2, 0, true
	case op >= 0x46 && op <= 0x66, op >= opAdd32 && op <= 0x78, op >= opAdd64 && op <= 0x8a:
		return 2, 1, true
	}
	return 0, 0, false
}

// dropBlocks leaves out the blocks that nothing branches to.
func (f *function) dropBlocks() {
	wanted := map[int]bool{0: true}
	for _, i := range f.body {
		for _, block := range i.to {
			wanted[block] = true
		}
	}
	var body []instruction
	dropped := map[int]bool{}
	for _, i := range f.body {
		if (i.op == opBlock || i.op == opLoop) && i.a == typeNone && !wanted[i.own] {
			dropped[i.own] = true
		}
		if !dropped[i.own] || i.op != opBlock && i.op != opLoop && i.op != opEnd {
			body = append(body, i)
		}
	}
	f.body = body
}

// dropNothing leaves out the instructions that do nothing.
func (f *function) dropNothing() {
	f.body = slices.DeleteFunc(f.body, func(i instruction) bool { return i.op == opNop })
}

// stackFirst gives the stack pointer the number 0 and the block to start in, which
// comes as the argument, the number 1. Every third instruction asks for the stack
// pointer; what a packer expects after a 0 is then what follows it.
func (f *function) stackFirst() {
	taken := slices.IndexFunc(f.body, func(i instruction) bool { return i.op == opGlobalGet })
	for k := range f.body {
		if i := &f.body[k]; k > taken && i.op >= opLocalGet && i.op <= opLocalTee && i.a <= stackPointer {
			i.a = startBlock + stackPointer - i.a
		}
	}
	asks := func(i instruction) bool { return i.op == opLocalGet && i.a == stackPointer }
	if slices.ContainsFunc(f.body[taken:], asks) {
		f.body = slices.Insert(f.body, taken, instruction{op: opLocalGet, a: startBlock}, instruction{op: opLocalSet, a: stackPointer})
	}
}
