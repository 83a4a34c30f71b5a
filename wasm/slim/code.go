package main

import (
	"encoding/binary"
	"slices"
)

// The instructions that slim knows by name (WebAssembly core specification,
// chapter 5.4).
const (
	opUnreachable, opNop                       = 0x00, 0x01
	opBlock, opLoop, opIf, opElse, opEnd       = 0x02, 0x03, 0x04, 0x05, 0x0b
	opBr, opBrIf, opBrTable                    = 0x0c, 0x0d, 0x0e
	opReturn, opCall, opCallIndirect           = 0x0f, 0x10, 0x11
	opDrop                                     = 0x1a
	opLocalGet, opLocalSet, opLocalTee         = 0x20, 0x21, 0x22
	opGlobalGet, opGlobalSet                   = 0x23, 0x24
	opFirstLoad, opLastLoad                    = 0x28, 0x35
	opFirstStore, opStore64, opLastStore       = 0x36, 0x37, 0x3e
	opMemorySize, opMemoryGrow                 = 0x3f, 0x40
	opConst32, opConst64                       = 0x41, 0x42
	opConstFloat32, opConstFloat64             = 0x43, 0x44
	opZero32, opZero64                         = 0x45, 0x50
	opAdd32, opSub32                           = 0x6a, 0x6b
	opAdd64, opAnd64, opOr64                   = 0x7c, 0x83, 0x84
	opWrap, opExtendUnsigned                   = 0xa7, 0xad
	opLastNumeric                              = 0xc4
	opPrefix                                   = 0xfc
	subCopy, subFill                           = 10, 11
	typeNone, typeInt32, typeInt64       int64 = 0x40, 0x7f, 0x7e
)

// instruction is one instruction. Blocks are numbered within their function, 0
// being the function itself, and a branch names the blocks that it leaves for, so
// that blocks can come and go around it.
type instruction struct {
	op   byte
	a, b int64 // what the instruction is given; of loads and stores the alignment and the offset
	own  int   // of a block, and of its else and its end: its number
	to   []int // of a branch
}

// function is the code of one function.
type function struct {
	locals [][2]int64 // counts and types
	body   []instruction
	blocks int // how many numbers are given
}

// scanner reads numbers; where there are none it notes that all is wrong.
type scanner struct {
	rest []byte
	bad  bool
}

func (s *scanner) byte() byte {
	if len(s.rest) == 0 {
		s.bad = true
		return 0
	}
	b := s.rest[0]
	s.rest = s.rest[1:]
	return b
}

func (s *scanner) unsigned() int64 {
	v, n := binary.Uvarint(s.rest)
	if n <= 0 || v > 1<<32 {
		s.bad = true
		return 0
	}
	s.rest = s.rest[n:]
	return int64(v)
}

func (s *scanner) signed() int64 {
	v, n := signed(s.rest)
	s.bad = s.bad || n == 0
	s.rest = s.rest[n:]
	return v
}

func (s *scanner) bytes(n int64) []byte {
	if n > int64(len(s.rest)) {
		s.bad = true
		return nil
	}
	b := s.rest[:n:n]
	s.rest = s.rest[n:]
	return b
}

// parse reads the code of a function.
func parse(code []byte) (f function, ok bool) {
	s := scanner{rest: code}
	for range s.unsigned() {
		if s.bad {
			break
		}
		f.locals = append(f.locals, [2]int64{s.unsigned(), int64(s.byte())})
	}
	open := []int{0}
	target := func() int {
		if depth := s.unsigned(); depth < int64(len(open)) {
			return open[len(open)-1-int(depth)]
		}
		s.bad = true
		return 0
	}
	f.body = make([]instruction, 0, len(code)/2)
	for len(s.rest) > 0 && !s.bad && len(open) > 0 {
		i := instruction{op: s.byte()}
		switch op := i.op; {
		case op == opBlock || op == opLoop || op == opIf:
			i.a = int64(s.byte())
			f.blocks++
			i.own = f.blocks
			open = append(open, i.own)
		case op == opElse:
			i.own = open[len(open)-1]
		case op == opEnd:
			i.own = open[len(open)-1]
			open = open[:len(open)-1]
		case op == opBr || op == opBrIf:
			i.to = []int{target()}
		case op == opBrTable:
			for n := s.unsigned(); n >= 0 && !s.bad; n-- {
				i.to = append(i.to, target())
			}
		case op == opCall || op >= opLocalGet && op <= opGlobalSet || op == opMemorySize || op == opMemoryGrow:
			i.a = s.unsigned()
		case op == opCallIndirect || op >= opFirstLoad && op <= opLastStore:
			i.a, i.b = s.unsigned(), s.unsigned()
		case op == opConst32 || op == opConst64:
			i.a = s.signed()
		case op == opConstFloat32:
			i.a = int64(binary.LittleEndian.Uint32(append(s.bytes(4), make([]byte, 4)...)))
		case op == opConstFloat64:
			i.a = int64(binary.LittleEndian.Uint64(append(s.bytes(8), make([]byte, 8)...)))
		case op == opPrefix:
			switch i.a = s.unsigned(); {
			case i.a == subCopy:
				i.b = int64(s.byte())<<8 | int64(s.byte())
			case i.a == subFill:
				i.b = int64(s.byte())
			case i.a > subFill || i.a > 7:
				s.bad = true
			}
		case op > opLastNumeric || op > opReturn+2 && op < opLocalGet && op != 0x1a && op != 0x1b || op > opElse && op < opEnd:
			s.bad = true
		}
		f.body = append(f.body, i)
	}
	return f, !s.bad && len(open) == 0 && len(s.rest) == 0
}

// code writes the function.
func (f *function) code() []byte {
	b := binary.AppendUvarint(nil, uint64(len(f.locals)))
	for _, l := range f.locals {
		b = append(binary.AppendUvarint(b, uint64(l[0])), byte(l[1]))
	}
	open := []int{0}
	depth := func(block int) {
		at := len(open) - 1
		for open[at] != block {
			at--
		}
		b = binary.AppendUvarint(b, uint64(len(open)-1-at))
	}
	for _, i := range f.body {
		b = append(b, i.op)
		switch op := i.op; {
		case op == opBlock || op == opLoop || op == opIf:
			b = append(b, byte(i.a))
			open = append(open, i.own)
		case op == opEnd:
			open = open[:len(open)-1]
		case op == opBrTable:
			b = binary.AppendUvarint(b, uint64(len(i.to)-1))
			for _, block := range i.to {
				depth(block)
			}
		case op == opBr || op == opBrIf:
			depth(i.to[0])
		case op == opCall || op >= opLocalGet && op <= opGlobalSet || op == opMemorySize || op == opMemoryGrow:
			b = binary.AppendUvarint(b, uint64(i.a))
		case op == opCallIndirect || op >= opFirstLoad && op <= opLastStore:
			b = binary.AppendUvarint(binary.AppendUvarint(b, uint64(i.a)), uint64(i.b))
		case op == opConst32 || op == opConst64:
			b = appendSigned(b, i.a)
		case op == opConstFloat32:
			b = binary.LittleEndian.AppendUint32(b, uint32(i.a))
		case op == opConstFloat64:
			b = binary.LittleEndian.AppendUint64(b, uint64(i.a))
		case op == opPrefix:
			b = binary.AppendUvarint(b, uint64(i.a))
			switch i.a {
			case subCopy:
				b = append(b, byte(i.b>>8), byte(i.b))
			case subFill:
				b = append(b, byte(i.b))
			}
		}
	}
	return b
}

// block gives a new number.
func (f *function) block() int {
	f.blocks++
	return f.blocks
}

// at reports whether the instructions from k on are these; a negative operand
// matches any.
func (f *function) at(k int, want ...instruction) bool {
	if k < 0 || k+len(want) > len(f.body) {
		return false
	}
	return slices.EqualFunc(f.body[k:k+len(want)], want, func(i, want instruction) bool {
		return i.op == want.op && (want.a < 0 || want.a == i.a) && (want.b < 0 || want.b == i.b)
	})
}
