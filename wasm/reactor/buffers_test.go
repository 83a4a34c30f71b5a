package main

import (
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// host puts bytes into a buffer, as a host does through the module's memory.
func host(t *testing.T, b *buffers, text string) uintptr {
	address := b.allocate(uintptr(len(text)))
	require.NotZero(t, address)
	copy(b.held[address], text)
	return address
}

// answered makes a call and returns the response, which it frees.
func answered(t *testing.T, b *buffers, method, methodSize, request, requestSize uintptr) string {
	address, size := b.call(method, methodSize, request, requestSize)
	require.NotZero(t, address)
	response := string(b.held[address][:size])
	assert.Equal(t, uintptr(unsafe.Pointer(unsafe.SliceData(b.held[address]))), address)
	require.True(t, b.free(address))
	return response
}

func TestCall(t *testing.T) {
	var b buffers
	method, request := host(t, &b, "version"), host(t, &b, `{} and more`)
	assert.Contains(t, answered(t, &b, method, 7, request, 2), `"ok":true`, "a size may be smaller than the buffer")
	assert.Contains(t, answered(t, &b, method, 7, request, 2), `"ok":true`, "buffers serve again")
	assert.True(t, b.free(method))
	assert.True(t, b.free(request))
	assert.Zero(t, b.total, "nothing is kept")
	assert.Empty(t, b.held)
}

func TestMisuse(t *testing.T) {
	var b buffers
	method, request := host(t, &b, "version"), host(t, &b, `{}`)
	const buffer, unread = `"code":"bridge.buffer"`, `"code":"bridge.request"`
	cases := []struct {
		name, reason                             string
		method, methodSize, request, requestSize uintptr
		want                                     string
	}{
		{"size past the end", "memory beyond a buffer is not the host's", method, 7, request, 3, buffer},
		{"largest size", "sums with it must not wrap", method, ^uintptr(0), request, 2, buffer},
		{"address 0", "no buffer lies there", 0, 7, request, 2, buffer},
		{"address inside a buffer", "a buffer is named by its start", method, 7, request + 1, 1, buffer},
		{"address of nothing", "memory that was never given", method, 7, ^uintptr(0), 2, buffer},
		{"no bytes", "an empty request is a request, and a faulty one", method, 7, request, 0, unread},
		{"cut off", "half a request is a request, and a faulty one", method, 7, request, 1, unread},
		{"no name", "an empty name is a name of no method", method, 0, request, 2, `"code":"bridge.method"`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Contains(t, answered(t, &b, c.method, c.methodSize, c.request, c.requestSize), c.want, c.reason)
		})
	}
	assert.True(t, b.free(request))
	assert.False(t, b.free(request), "freed twice")
	assert.Contains(t, answered(t, &b, method, 7, request, 2), buffer, "a freed buffer is no buffer")
	assert.False(t, b.free(0))
	assert.Equal(t, 7, b.total)
}

func TestLimit(t *testing.T) {
	var b buffers
	assert.Zero(t, b.allocate(0), "an empty buffer has no address of its own")
	assert.Zero(t, b.allocate(limit+1))
	assert.Zero(t, b.allocate(^uintptr(0)), "sums with it must not wrap")
	method := host(t, &b, "version")
	rest := b.allocate(limit - 7)
	require.NotZero(t, rest)
	assert.Zero(t, b.allocate(1), "the host holds all it may")
	address, _ := b.call(method, 7, rest, 2)
	require.NotZero(t, address, "there is still an answer")
	none, _ := b.call(method, 7, rest, 2)
	assert.Zero(t, none, "but no second one before the first is freed")
	assert.True(t, b.free(address))
	assert.Contains(t, answered(t, &b, method, 7, rest, limit-7), `"code":"read.size"`, "a large document is said to be too large")
}
