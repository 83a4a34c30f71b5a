package main

import "github.com/khoithidua/blocs/wasm/reactor/room"

// That room is imported is all that is asked of it: it makes its room while the module
// starts. It is named, for an import under no name is one that the policy on names
// cannot read.
const _ = room.Size

// held is all that the module keeps between calls. A module runs one call at a
// time.
var held buffers

//go:wasmexport blocs_allocate
func allocate(size uint32) uint32 { return uint32(held.allocate(uintptr(size))) }

//go:wasmexport blocs_call
func call(method, methodSize, request, requestSize uint32) uint64 {
	address, size := held.call(uintptr(method), uintptr(methodSize), uintptr(request), uintptr(requestSize))
	settle()
	return uint64(address)<<32 | uint64(size)
}

//go:wasmexport blocs_free
func free(address uint32) uint32 {
	if held.free(uintptr(address)) {
		return 1
	}
	return 0
}
