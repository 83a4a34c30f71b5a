package main

import (
	"encoding/binary"
	"slices"
)

// Where things are in the description of a type, as Go 1.24 to 1.26 writes it
// (internal/abi.Type and those that begin with it), and in the data of the module.
const (
	hashOf, flagsOf, kindOfType, pointerOf, described = 16, 20, 23, 44, 48

	hasMethods, kindMask            = 1, 31
	isArray, isFunc, isInterface    = 17, 19, 20
	isMap, isPointer, isSlice       = 21, 22, 23
	isStruct, isChan, isHighestKind = 25, 18, 26

	methodSize, fieldSize = 16, 24

	typesOf, typesEndOf, linksOf, itabsOf = 37 * 8, 38 * 8, 45 * 8, 48 * 8
)

// image is the memory that a module fills, by address.
type image struct {
	pieces []piece
	bad    bool
}

// bytes returns so many bytes of memory, which may be written to.
func (m *image) bytes(at int64, n int64) []byte {
	for _, p := range m.pieces {
		if at >= p.at && n >= 0 && at-p.at <= int64(len(p.data))-n {
			return p.data[at-p.at:][:n]
		}
	}
	m.bad = true
	return make([]byte, max(0, min(n, 64)))
}

func (m *image) short(at int64) int64 { return int64(binary.LittleEndian.Uint16(m.bytes(at, 2))) }
func (m *image) word(at int64) int64  { return int64(binary.LittleEndian.Uint32(m.bytes(at, 4))) }
func (m *image) long(at int64) int64  { return int64(binary.LittleEndian.Uint64(m.bytes(at, 8))) }

// types is the descriptions of types that others lead to.
type types struct {
	image
	from, to int64
	found    map[int64]bool
}

// describe finds the descriptions that the list of types and the tables of methods
// lead to; there may be others, of which nothing is known.
func describe(pieces []piece, module []byte) *types {
	if len(module) < itabsOf+16 {
		return nil
	}
	long := func(at int) int64 { return int64(binary.LittleEndian.Uint64(module[at:])) }
	t := &types{image: image{pieces: pieces}, from: long(typesOf), to: long(typesEndOf), found: map[int64]bool{}}
	for k := range long(linksOf + 8) {
		t.visit(t.from + t.word(long(linksOf)+4*k))
		if t.bad {
			return nil
		}
	}
	for k := range long(itabsOf + 8) {
		itab := t.long(long(itabsOf) + 8*k)
		t.visit(t.long(itab))
		t.visit(t.long(itab + 8))
		if t.bad {
			return nil
		}
	}
	return t
}

// visit notes a description and all that it leads to. 0 is none.
func (t *types) visit(at int64) {
	if at == 0 || t.found[at] || t.bad {
		return
	}
	if at < t.from || at+described > t.to {
		t.bad = true
		return
	}
	t.found[at] = true
	if pointer := t.word(at + pointerOf); pointer != 0 {
		t.visit(t.from + pointer)
	}
	switch t.kind(at) {
	case isArray:
		t.visit(t.long(at + described))
		t.visit(t.long(at + described + 8))
	case isChan, isPointer, isSlice:
		t.visit(t.long(at + described))
	case isMap:
		for k := range int64(3) { // key, element, group
			t.visit(t.long(at + described + 8*k))
		}
	case isStruct:
		for k := range t.long(at + described + 16) {
			t.visit(t.long(t.long(at+described+8) + fieldSize*k + 8))
		}
	}
}

func (t *types) kind(at int64) byte { return t.bytes(at+kindOfType, 1)[0] & kindMask }

// methods returns where a type has its list of methods, after how many and how
// many exported ones there are.
func (t *types) methods(at int64) (counts, list int64) {
	if t.bytes(at+flagsOf, 1)[0]&hasMethods == 0 {
		return 0, 0
	}
	size, known := map[byte]int64{isArray: 24, isChan: 16, isFunc: 8, isInterface: 32, isMap: 64, isPointer: 8, isSlice: 8, isStruct: 32}[t.kind(at)]
	if !known && t.kind(at) > isHighestKind {
		t.bad = true
	}
	uncommon := at + described + size
	return uncommon + 4, uncommon + t.word(uncommon+8)
}

// forget empties what nothing reads of types.
func (t *types) forget(numbers map[uint32]bool) {
	for at := range t.found {
		// The hash of a type serves switches, which hold it as a number, and tables
		// that find a type by it, and then compare types.
		if hash := t.bytes(at+hashOf, 4); !numbers[binary.LittleEndian.Uint32(hash)] {
			clear(hash)
		}
		t.dropMethods(at)
	}
}

// dropMethods leaves out the methods that the linker found unreachable. Names of
// methods are few, and stay.
func (t *types) dropMethods(at int64) {
	counts, list := t.methods(at)
	if list == 0 {
		return
	}
	count, exported := t.short(counts), t.short(counts+2)
	all := t.bytes(list, count*methodSize)
	if t.bad || exported > count {
		t.bad = true
		return
	}
	var reached []byte
	var reachedExported uint16
	for k := range count {
		method := all[k*methodSize:][:methodSize]
		if slices.ContainsFunc(method[4:], func(b byte) bool { return b != 0xff }) {
			reached = append(reached, method...)
			if k < exported {
				reachedExported++
			}
		}
	}
	clear(all[copy(all, reached):])
	to := t.bytes(counts, 4)
	binary.LittleEndian.PutUint16(to, uint16(len(reached)/methodSize))
	binary.LittleEndian.PutUint16(to[2:], reachedExported)
}
