// Command calltest answers calls natively, for tests of hosts: what a module
// answers must be the same bytes. It reads one call a line, the method's name, a
// space and the request, and writes one response a line.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/wasm/bridge"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, value.MaxBytes+1<<10)
	for lines.Scan() {
		method, request, _ := bytes.Cut(lines.Bytes(), []byte(" "))
		fmt.Printf("%s\n", bridge.Call(string(method), request))
	}
	if err := lines.Err(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
