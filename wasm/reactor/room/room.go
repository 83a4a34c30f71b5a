// Package room makes room on the stack before any other package of the module starts.
//
// The module runs on one goroutine. Its stack grows to its full size here, at once,
// and from then on stands still, so that nothing need be known of where pointers lie
// on it: the tables that say so would be a twentieth of the module.
//
// The package imports nothing. So Go initialises it before all of the library that
// imports something ("Program initialization" in the specification of the language).
package room

// Size is how much room there is, in bytes. A browser stops a program whose calls
// take about as much of its own stack, a megabyte, long before.
const Size = frames * frame

const frames, frame = 16, 64 << 10

var _ = take(frames)

// take calls itself so many times. Each time it is given a frame, of which only the
// last is touched.
//
//go:noinline
func take(more int) byte {
	if more > 0 {
		return take(more - 1)
	}
	var room [frame]byte
	return room[-more]
}
