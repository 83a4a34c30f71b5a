module github.com/khoithidua/blocs/wasm/slim

go 1.24
