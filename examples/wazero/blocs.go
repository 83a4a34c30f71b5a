// Package main is a host of the module in Go, through wazero: it shows all that a
// host has to do, in a language whose programs could as well import the library.
//
//	make wasm
//	go -C examples/wazero run . ../../wasm/npm/blocs.wasm DOSSIER
//
// It prints the report on the dossier. What the module asks of a host is said in
// docs/hosts.md.
package main

import (
	"context"
	"errors"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

// errTooLarge: the module takes no more in.
var errTooLarge = errors.New("the request is larger than the module takes in")

// blocs is a running module. It serves one call at a time.
type blocs struct {
	runtime              wazero.Runtime
	memory               api.Memory
	allocate, call, free api.Function
}

// start compiles and starts a module. The module gets no folder, no environment
// and no network: it needs none.
func start(ctx context.Context, wasm []byte) (*blocs, error) {
	r := wazero.NewRuntime(ctx)
	if _, err := wasi_snapshot_preview1.Instantiate(ctx, r); err != nil {
		return nil, errors.Join(err, r.Close(ctx))
	}
	// A reactor has _initialize where a command has _start.
	m, err := r.InstantiateWithConfig(ctx, wasm, wazero.NewModuleConfig().WithStartFunctions("_initialize"))
	if err != nil {
		return nil, errors.Join(err, r.Close(ctx))
	}
	return &blocs{
		runtime: r, memory: m.Memory(), allocate: m.ExportedFunction("blocs_allocate"),
		call: m.ExportedFunction("blocs_call"), free: m.ExportedFunction("blocs_free"),
	}, nil
}

// Close ends the module.
func (b *blocs) Close(ctx context.Context) error { return b.runtime.Close(ctx) }

// Call makes one call: the method's name and a request go in, a response comes
// out. Both are JSON in UTF-8.
func (b *blocs) Call(ctx context.Context, method string, request []byte) (response []byte, err error) {
	name, err := b.give(ctx, []byte(method))
	if err != nil {
		return nil, err
	}
	defer b.take(ctx, name, &err)
	about, err := b.give(ctx, request)
	if err != nil {
		return nil, err
	}
	defer b.take(ctx, about, &err)
	answer, err := b.call.Call(ctx, name, uint64(len(method)), about, uint64(len(request)))
	if err != nil {
		return nil, err
	}
	address, size := answer[0]>>32, answer[0]&0xffffffff
	if address == 0 {
		return nil, errTooLarge
	}
	defer b.take(ctx, address, &err)
	data, ok := b.memory.Read(uint32(address), uint32(size))
	if !ok {
		return nil, errors.New("the response lies outside the memory")
	}
	// A copy: the memory behind it is given back.
	return append([]byte(nil), data...), nil
}

// give puts bytes into a buffer of the module.
func (b *blocs) give(ctx context.Context, data []byte) (address uint64, err error) {
	// An empty buffer would have no address: one byte more than needed will do.
	got, err := b.allocate.Call(ctx, uint64(len(data)+1))
	if err != nil {
		return 0, err
	}
	if got[0] == 0 {
		return 0, errTooLarge
	}
	if !b.memory.Write(uint32(got[0]), data) {
		return 0, errors.New("the buffer lies outside the memory")
	}
	return got[0], nil
}

// take gives a buffer back.
func (b *blocs) take(ctx context.Context, address uint64, err *error) {
	if _, fault := b.free.Call(ctx, address); fault != nil && *err == nil {
		*err = fault
	}
}
