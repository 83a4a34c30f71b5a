package main

import (
	"encoding/binary"
	"slices"
)

// Where the data of the module say which function lies where (runtime.moduledata):
// the buckets, and the first and the last place.
const bucketsOf, firstOf, lastOf = 19 * 8, 20 * 8, 21 * 8

// A bucket is for so many places, and so large; its first word is a function.
const bucketPlaces, bucketSize = 4096, 20

// column is a run of numbers that grow: each is written as what it is more than the
// one before, which packs well, and the module adds them up when it starts.
type column struct{ at, stride, count int }

// fold writes columns as differences, and leaves out of the records what the table
// of records says. It returns the code that undoes it.
func (t *table) fold(pieces []piece) []byte {
	from, count := t.long(records), t.long(functions)
	columns := []column{{from, 8, count + 1}, {from + 4, 8, count}}
	if module := t.module(pieces); len(module) > objectsOf+8 {
		long := func(at int) int { return int(binary.LittleEndian.Uint64(module[at:])) }
		// Go before 1.26 has them elsewhere; then they stay as they are.
		at, many := long(bucketsOf)-int(t.start), (long(lastOf)-long(firstOf))/bucketPlaces
		if at > from && many > 1 && many < 1<<24 && at+many*bucketSize <= len(t.memory) {
			columns = append(columns, column{at, bucketSize, many})
		}
	}
	for _, r := range t.records() {
		t.put(r.at, 0)
	}
	var code []byte
	for _, c := range columns {
		for k := c.count - 1; k > 0; k-- {
			at := c.at + k*c.stride
			t.put(at, int(uint32(t.word(at)-t.word(at-c.stride))))
		}
		code = append(code, t.loop(column{c.at + c.stride, c.stride, c.count - 1}, slices.Concat(
			[]byte{opLocalGet, 0, opLocalGet, 0, 0x28, 2, 0, opLocalGet, 0, opConst32}, appendSigned(nil, int64(-c.stride)),
			[]byte{opAdd32, 0x28, 2, 0, opAdd32, 0x36, 2, 0}))...)
	}
	// The record that the second word of an entry names begins with the first word.
	return append(code, t.loop(column{from, 8, count}, slices.Concat(
		[]byte{opLocalGet, 0, 0x28, 2, 4, opConst32}, appendSigned(nil, t.start+int64(from)),
		[]byte{opAdd32, opLocalGet, 0, 0x28, 2, 0, 0x36, 2, 0}))...)
}

// loop is code that does something at each place of a column, whose address is in
// local 0.
func (t *table) loop(c column, do []byte) []byte {
	first := t.start + int64(c.at)
	code := append(appendSigned([]byte{opConst32}, first), opLocalSet, 0, opLoop, byte(typeNone))
	code = append(append(code, do...), opLocalGet, 0, opConst32)
	code = append(appendSigned(code, int64(c.stride)), opAdd32, opLocalTee, 0, opConst32)
	return append(appendSigned(code, first+int64(c.stride*c.count)), 0x49, opBrIf, 0, opEnd) // as long as it is less
}

// unfold adds a function to the module that runs this code and then what starts the
// program, and lets hosts start that instead.
func (m *module) unfold(code []byte) bool {
	exports, own := m.section(exportSection), m.section(functionSection)
	if exports == nil || own == nil {
		return false
	}
	var types []int64 // of the functions that are not imported
	s := scanner{rest: own.content}
	for range s.unsigned() {
		types = append(types, s.unsigned())
	}
	start := -1
	e := scanner{rest: exports.content}
	count := e.unsigned()
	out := binary.AppendUvarint(nil, uint64(count))
	for range count {
		name := e.bytes(e.unsigned())
		kind, number := e.byte(), e.unsigned()
		if text := string(name); kind == 0 && (text == "_initialize" || text == "_start") {
			start, number = int(number), int64(m.imports+len(types))
		}
		out = append(append(binary.AppendUvarint(out, uint64(len(name))), name...), kind)
		out = binary.AppendUvarint(out, uint64(number))
	}
	if s.bad || e.bad || start < m.imports || start-m.imports >= len(types) {
		return false
	}
	exports.content = out

	own.content = binary.AppendUvarint(nil, uint64(len(types)+1))
	for _, t := range append(types, types[start-m.imports]) {
		own.content = binary.AppendUvarint(own.content, uint64(t))
	}
	code = append(append([]byte{1, 1, byte(typeInt32)}, code...), opCall)
	code = append(binary.AppendUvarint(code, uint64(start)), opEnd)
	c := scanner{rest: m.section(codeSection).content}
	all := append(binary.AppendUvarint(nil, uint64(c.unsigned()+1)), c.rest...)
	m.section(codeSection).content = append(binary.AppendUvarint(all, uint64(len(code))), code...)
	return true
}
