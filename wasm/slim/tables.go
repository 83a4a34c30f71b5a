package main

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// Where things are in the tables of functions, as Go 1.20 to 1.26 writes them for
// WebAssembly (runtime.pcHeader and runtime._func).
const (
	tableHeader = "\xf1\xff\xff\xff\x00\x00\x01\x08" // magic, two zeros, step 1, pointers of 8 bytes

	functions, names, units, files, steps, records = 8, 32, 40, 48, 56, 64 // in the header

	nameOf, fileOf, lineOf, pcdataCount, unitOf, lineOfStart = 4, 20, 24, 28, 32, 36 // in a record
	spOf, pcdataOf                                           = 16, 44
)

var errTables = errors.New("the tables of functions are not as Go 1.20 to 1.26 lays them out; build without slim, or teach it the new layout")

// table is the memory that holds the tables of functions.
type table struct {
	memory []byte // from the header on
	bad    bool
}

// word and long read numbers; outside the memory they note that all is wrong.
func (t *table) word(at int) int {
	if at < 0 || at+4 > len(t.memory) {
		t.bad = true
		return 0
	}
	return int(binary.LittleEndian.Uint32(t.memory[at:]))
}

func (t *table) long(at int) int {
	if t.word(at+4) != 0 {
		t.bad = true
	}
	return t.word(at)
}

// clear sets bytes to zero.
func (t *table) clear(from, to int) {
	if from < 0 || to > len(t.memory) || from > to {
		t.bad = true
		return
	}
	clear(t.memory[from:to])
}

// steps returns where a list of steps, two numbers each, ends.
func (t *table) end(at int) int {
	for first := true; ; first = false {
		if at >= len(t.memory) {
			t.bad = true
			return len(t.memory)
		}
		if t.memory[at] == 0 && !first {
			return at + 1
		}
		for range 2 {
			_, n := binary.Uvarint(t.memory[min(at, len(t.memory)):])
			if n <= 0 {
				t.bad = true
				return len(t.memory)
			}
			at += n
		}
	}
}

// forget empties the names, files and lines of functions.
func forget(pieces []piece) error {
	var t table
	for _, p := range pieces {
		if at := bytes.Index(p.data, []byte(tableHeader)); at >= 0 {
			if t.memory != nil {
				return errTables
			}
			t.memory = p.data[at:]
		}
	}
	if t.memory == nil {
		return errTables
	}
	before := bytes.Clone(t.memory)
	if t.forget(); t.bad {
		copy(t.memory, before)
		return errTables
	}
	return nil
}

func (t *table) forget() {
	count := t.long(functions)
	name, unit, file, step, record := t.long(names), t.long(units), t.long(files), t.long(steps), t.long(records)
	if !(72 <= name && name < unit && unit < file && file < step && step < record && record+8*count < len(t.memory)) {
		t.bad = true
		return
	}
	// Lists of steps may be shared: what else is read stays.
	kept, gone := map[int]bool{0: true}, map[int]bool{}
	for i := range count {
		at := record + t.word(record+8*i+4)
		kept[t.word(at+spOf)] = true
		for k := range min(t.word(at+pcdataCount), 16) {
			kept[t.word(at+pcdataOf+4*k)] = true
		}
		gone[t.word(at+fileOf)], gone[t.word(at+lineOf)] = true, true
		from := name + t.word(at+nameOf)
		to := from
		for to < unit && t.memory[to] != 0 {
			to++
		}
		t.clear(at+fileOf, at+pcdataCount)
		t.clear(at+unitOf, at+lineOfStart+4)
		if !bytes.HasPrefix(t.memory[min(from, to):to], []byte("runtime.")) {
			t.clear(from, to)
			t.clear(at+nameOf, at+nameOf+4)
		}
		if t.bad {
			return
		}
	}
	for list := range gone {
		if !kept[list] {
			t.clear(step+list, t.end(step+list))
		}
	}
	t.clear(unit, step)
}
