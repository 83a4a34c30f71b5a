package main

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// What is read of the binary format (WebAssembly core specification, chapter 5).
const (
	header                                                                  = "\x00asm\x01\x00\x00\x00"
	importSection, functionSection, exportSection, codeSection, dataSection = 2, 3, 7, 10, 11
	// gap is how many zeros between two pieces cost less than a piece of its own.
	gap = 4096
)

var errForm = errors.New("this is no module as the Go linker writes it")

// section is one part of a module.
type section struct {
	id      byte
	content []byte
}

// module is a module by its parts.
type module struct {
	sections []section
	imports  int // how many functions are imported; they are counted before its own
}

// slim returns the module made smaller; one that makes room on its stack in the
// package of that name, if it has one, still more.
func slim(wasm []byte, room string) ([]byte, error) {
	if !bytes.HasPrefix(wasm, []byte(header)) {
		return nil, errForm
	}
	var m module
	for s := (scanner{rest: wasm[len(header):]}); len(s.rest) > 0; {
		id := s.byte()
		m.sections = append(m.sections, section{id, s.bytes(s.unsigned())})
		if s.bad {
			return nil, errForm
		}
	}
	// Go imports functions only.
	if s := m.section(importSection); s != nil {
		m.imports = int((&scanner{rest: s.content}).unsigned())
	}
	if err := m.rewrite(room); err != nil {
		return nil, err
	}
	out := []byte(header)
	for _, s := range m.sections {
		out = binary.AppendUvarint(append(out, s.id), uint64(len(s.content)))
		out = append(out, s.content...)
	}
	return out, nil
}

func (m *module) section(id byte) *section {
	for k := range m.sections {
		if m.sections[k].id == id {
			return &m.sections[k]
		}
	}
	return nil
}

// rewrite makes the code and the data smaller, which know each other by the numbers
// of functions and blocks.
func (m *module) rewrite(room string) error {
	code, filled := m.section(codeSection), m.section(dataSection)
	if code == nil || filled == nil {
		return errForm
	}
	pieces, err := read(filled.content)
	if err != nil {
		return err
	}
	pieces = join(pieces)
	t, err := find(pieces)
	if err != nil {
		return err
	}
	if count := (&scanner{rest: code.content}).unsigned(); count == int64(t.long(functions))+1 {
		return nil // The function that slim adds is there.
	}
	t.imports, t.room = m.imports, room
	if t.waiting = -1; room != "" {
		if !takesTurns(pieces) {
			return errTurns
		}
		t.waiting = m.imported(waiting)
	}
	data := t.module(pieces)
	t.dropPowers(pieces, code.content)
	if t.forget(t.objects(data)); t.bad {
		return errTables
	}
	made, ok := tidyAll(code.content, t)
	if !ok {
		return errForm
	}
	t.install()
	t.arrange(t.objects(data))
	t.shorten()
	if all := describe(pieces, data); all != nil {
		if all.forget(t.numbers); all.bad {
			return errTables
		}
	}
	unfolding := t.fold(pieces)
	if t.bad {
		return errTables
	}
	code.content, filled.content = made, write(pieces)
	if !m.unfold(unfolding) {
		return errForm
	}
	return nil
}

// piece is a run of bytes that memory is filled with.
type piece struct {
	at   int64
	data []byte
}

// read reads the pieces of a data section: those of memory 0 at fixed addresses,
// which is what Go writes.
func read(content []byte) ([]piece, error) {
	count, n := binary.Uvarint(content)
	if n <= 0 {
		return nil, errForm
	}
	content = content[n:]
	var pieces []piece
	for range count {
		// 0 for memory 0, 0x41 for i32.const, the address, 0x0b for the end.
		if len(content) < 2 || content[0] != 0 || content[1] != 0x41 {
			return nil, errForm
		}
		at, n := signed(content[2:])
		if content = content[2+n:]; n == 0 || len(content) == 0 || content[0] != 0x0b {
			return nil, errForm
		}
		size, n := binary.Uvarint(content[1:])
		if content = content[min(1+n, len(content)):]; n <= 0 || size > uint64(len(content)) {
			return nil, errForm
		}
		pieces = append(pieces, piece{at, content[:size]})
		content = content[size:]
	}
	return pieces, nil
}

func write(pieces []piece) []byte {
	content := binary.AppendUvarint(nil, uint64(len(pieces)))
	for _, p := range pieces {
		content = appendSigned(append(content, 0, 0x41), p.at)
		content = binary.AppendUvarint(append(content, 0x0b), uint64(len(p.data)))
		content = append(content, p.data...)
	}
	return content
}

// join puts pieces together that lie near each other, with the zeros between
// them, and makes whole words of them. Their order is that of their addresses;
// where it is not, they stay.
func join(pieces []piece) []piece {
	var joined []piece
	for _, p := range pieces {
		if len(joined) > 0 {
			last := &joined[len(joined)-1]
			between := p.at - (last.at + int64(len(last.data)))
			if between >= 0 && between <= gap {
				last.data = append(append(last.data, make([]byte, between)...), p.data...)
				continue
			}
		}
		front := p.at & 7
		joined = append(joined, piece{p.at - front, append(make([]byte, front), p.data...)})
	}
	for k := range joined {
		last := &joined[k].data
		*last = append(*last, make([]byte, -len(*last)&7)...)
	}
	return joined
}

// signed reads a signed LEB128 number, and how long it is; 0 for none.
func signed(b []byte) (v int64, n int) {
	for shift := uint(0); n < len(b) && n < 10; shift += 7 {
		c := b[n]
		n++
		v |= int64(c&0x7f) << shift
		if c&0x80 == 0 {
			if c&0x40 != 0 {
				v |= -1 << (shift + 7)
			}
			return v, n
		}
	}
	return 0, 0
}

func appendSigned(b []byte, v int64) []byte {
	for {
		c := byte(v & 0x7f)
		v >>= 7
		if v == 0 && c&0x40 == 0 || v == -1 && c&0x40 != 0 {
			return append(b, c)
		}
		b = append(b, c|0x80)
	}
}
