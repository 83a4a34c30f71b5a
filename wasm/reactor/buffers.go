package main

import (
	"unsafe"

	"github.com/khoithidua/blocs/wasm/bridge"
)

// limit is how many bytes the host may hold. It leaves room to say of a large
// document that it is too large.
const limit = 64 << 20

// buffers are the pieces of memory that the host holds, by address. Being held
// here keeps them from the garbage collector, which moves nothing.
type buffers struct {
	held  map[uintptr][]byte
	total int
	desk  bridge.Desk // the documents that the host opened
}

// hold gives a buffer, which is not empty, to the host.
func (b *buffers) hold(data []byte) (address uintptr) {
	if b.held == nil {
		b.held = map[uintptr][]byte{}
	}
	address = uintptr(unsafe.Pointer(unsafe.SliceData(data)))
	b.held[address] = data
	b.total += len(data)
	return address
}

// allocate returns the address of a new buffer, 0 for none.
func (b *buffers) allocate(size uintptr) (address uintptr) {
	if size == 0 || size > limit || b.total+int(size) > limit {
		return 0
	}
	return b.hold(make([]byte, size))
}

// read returns the first bytes of a buffer.
func (b *buffers) read(address, size uintptr) ([]byte, bool) {
	data, held := b.held[address]
	if !held || size > uintptr(len(data)) {
		return nil, false
	}
	return data[:size:size], true
}

// call answers the request that lies in the host's buffers, and gives it the
// response.
func (b *buffers) call(method, methodSize, request, requestSize uintptr) (address, size uintptr) {
	if b.total > limit {
		return 0, 0
	}
	response := b.answer(method, methodSize, request, requestSize)
	return b.hold(response), uintptr(len(response))
}

func (b *buffers) answer(method, methodSize, request, requestSize uintptr) []byte {
	name, named := b.read(method, methodSize)
	data, given := b.read(request, requestSize)
	if !named || !given {
		return bridge.Misuse()
	}
	return b.desk.Call(string(name), data)
}

// free takes a buffer back and reports whether the host held it.
func (b *buffers) free(address uintptr) bool {
	data, held := b.held[address]
	delete(b.held, address)
	b.total -= len(data)
	return held
}
