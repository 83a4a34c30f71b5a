// Command reactor is the library as a WebAssembly module for any host with
// WASI preview 1: browsers, Node, wazero, wasmtime and the rest.
//
//	make wasm
//
// A host starts the module once, as it does every WASI reactor. Then it passes
// bytes through the module's memory, which it finds under the name "memory". All
// numbers are unsigned.
//
//	blocs_allocate(size: i32) → address: i32
//	blocs_call(method: i32, methodSize: i32, request: i32, requestSize: i32) → answer: i64
//	blocs_free(address: i32) → freed: i32
//
// # A call
//
//  1. Allocate a buffer for the method's name and one for the request, and write
//     them there.
//  2. Call. The upper half of the answer is the address of the response, the
//     lower half its size.
//  3. Read the response, and free it.
//
// What methods there are and what they are given is said by package bridge.
// Memory may grow in allocate and call: take a new view of it after each.
//
// # Who owns what
//
// A buffer belongs to the host from the moment it gets its address, by allocate
// or as a response, until it frees it. A call reads its two buffers and leaves
// them as they are, so they can serve for the next call; a size may be smaller
// than the buffer's. Beside buffers, only documents that were opened by a call
// are kept between calls, 16 at most, until they are closed.
//
// # What happens to mistakes
//
//   - allocate returns 0 when the size is 0, or when all buffers that the host
//     holds would together exceed 64 MiB.
//   - call answers with the error bridge.buffer when an address is that of no
//     buffer, or a size is larger than its buffer.
//   - call returns 0, without an answer, when all buffers that the host holds,
//     responses that it did not free among them, together exceed 64 MiB.
//   - free returns 1, or 0 when the address is that of no buffer, as when it is
//     freed twice.
//
// The module has no threads. It reads no clock, no file and no environment; the
// Go runtime asks WASI for random numbers and for the time on its own account,
// and no answer depends on them.
//
// Built for another platform the program does nothing, so that tools which look
// at all packages can build it.
package main

func main() {}
