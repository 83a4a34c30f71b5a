// Command persons answers six titles for each of many invented persons, with the
// whole proof of each answer, on one core, and prints how long that took.
//
//	go run ./persons [-n 2500000]
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"

	"github.com/khoithidua/blocs/examples/versus"
)

func main() {
	n := flag.Int("n", 2_500_000, "how many persons")
	flag.Parse()
	runtime.GOMAXPROCS(1)
	if err := versus.Run(os.Stdout, *n); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
