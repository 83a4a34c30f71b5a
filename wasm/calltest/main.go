// Command calltest answers calls natively, for tests of hosts: what a module
// answers must be the same bytes. It reads one call a line, the method's name, a
// space and the request, and writes one response a line.
//
//	calltest < CALLS
//	calltest -generated N
//	calltest -table
//
// With -generated it reads nothing: for each of N generated dossiers it writes a
// line with the request to review it, and one with the SHA-256 of the response.
// With -table it writes the dossier of 12 units and 40 criteria that is measured.
package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"log"
	"os"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/generated"
	"github.com/khoithidua/blocs/wasm/bridge"
)

func main() {
	log.SetFlags(0)
	n := flag.Int("generated", 0, "how many dossiers to generate")
	table := flag.Bool("table", false, "write the dossier that is measured")
	flag.Parse()
	if *table {
		fmt.Printf("%s\n", generated.Table(12, 40))
		return
	}
	if *n > 0 {
		generate(*n)
		return
	}
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, value.MaxBytes+1<<10)
	var desk bridge.Desk
	for lines.Scan() {
		method, request, _ := bytes.Cut(lines.Bytes(), []byte(" "))
		fmt.Printf("%s\n", desk.Call(string(method), request))
	}
	if err := lines.Err(); err != nil {
		log.Fatal(err)
	}
}

func generate(n int) {
	out := bufio.NewWriter(os.Stdout)
	for i := range n {
		dossier, err := generated.Changed(i)
		if err != nil {
			log.Fatal(err)
		}
		request := fmt.Appendf(nil, `{"dossier":%s}`, dossier)
		fmt.Fprintf(out, "%s\n%x\n", request, sha256.Sum256(bridge.Call("review", request)))
	}
	if err := out.Flush(); err != nil {
		log.Fatal(err)
	}
}
