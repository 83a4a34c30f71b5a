package main

import (
	"bytes"
	"encoding/binary"
	"strings"
)

// The powers of ten by which floats are printed, from 1e-348 to 1e347, two words
// each (internal/strconv.pow10Tab), by the first of them.
const (
	firstPower = "\x88\x02\x1c\x08\xa0\xd5\x8f\xfa\x53\xe4\x60\xcd\x69\xc8\x32\x17"
	powersSize = 696 * 16
)

// dropPowers empties the powers of ten if all that prints a float is a crash, which
// then says that there was one, and not which. The names of functions are still there.
func (t *table) dropPowers(pieces []piece, code []byte) {
	var powers []byte
	var from int64
	for _, p := range pieces {
		if at := bytes.Index(p.data, []byte(firstPower)); at >= 0 && at+powersSize <= len(p.data) {
			powers, from = p.data[at:at+powersSize], p.at+int64(at)
		}
	}
	if powers == nil {
		return
	}
	within := func(v int64) bool { return v >= from && v < from+powersSize }
	s := scanner{rest: code}
	callers := map[int64][]int64{}
	var open []int64 // functions that lead to the powers
	for k := range s.unsigned() {
		f, ok := parse(s.bytes(s.unsigned()))
		if !ok {
			return
		}
		for _, i := range f.body {
			switch {
			case i.op == opCall:
				callers[i.a-int64(t.imports)] = append(callers[i.a-int64(t.imports)], k)
			case (i.op == opConst32 || i.op == opConst64) && within(i.a):
				open = append(open, k)
			}
		}
	}
	all := t.records()
	leads, seen := map[int64]bool{}, map[int64]bool{}
	for ; len(open) > 0 && !t.bad; open = open[1:] {
		k := open[0]
		name := t.text(t.long(names) + t.word(all[k].at+nameOf))
		if seen[k] {
			continue
		}
		seen[k] = true
		// The runtime prints what a panic was called with that nobody caught; of its
		// printing, callers are looked at further up.
		part := strings.HasPrefix(name, "internal/strconv.") || strings.HasPrefix(name, "runtime.print")
		if !part && !strings.HasPrefix(name, nameOfRuntime) {
			return
		}
		if leads[k] = part; part {
			open = append(open, callers[k]...)
		}
	}
	// Nor may anything hold one of them, or the address of the powers, as a value.
	for _, p := range pieces {
		for k := int(-p.at & 7); k+8 <= len(p.data); k += 8 {
			v := int64(binary.LittleEndian.Uint64(p.data[k:]))
			if v == from || v&0xffff == 0 && leads[v>>16-firstCounter] {
				return
			}
		}
	}
	clear(powers)
}
