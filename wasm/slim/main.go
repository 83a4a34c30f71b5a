// Command slim makes a WebAssembly module that Go built smaller for the way to a
// browser. What the module does stays the same.
//
//	go -C wasm/slim run . [-room PACKAGE] FILE
//
// It rewrites the file, and does seven things:
//
//   - The linker leaves every few zeros out of the memory that it fills, and so
//     cuts it into some ninety thousand pieces, each with an address that packs
//     badly. They are joined ([join]).
//   - Names, files and lines of functions and what else only a stack trace prints
//     are emptied ([forget]). A module that crashes says why, but not where.
//   - The compiler writes the same thing in many ways: jumps by way of a table, the
//     same bytes with another number at each call. It is written straight and alike
//     ([function.tidy]), and the places where calls come back are counted from one
//     ([table.renumber]) and written as what they are more than the last one
//     ([function.keep]). A packer finds it then, and a browser has less to translate.
//   - Of types, methods that nothing reaches and hashes that nothing asks for are
//     emptied ([types.forget]), and so are the powers of ten for floats where only a
//     crash could print one ([table.dropPowers]).
//   - Of a program that was told to take turns, with room on its stack made in the
//     package that -room names, it empties what says where pointers lie there
//     ([table.stands]).
//   - What records of functions name is laid out so that the numbers are small and
//     alike stands by alike ([table.arrange], [table.install], [table.shorten]).
//   - Columns of growing numbers in the tables are written as differences, which the
//     module adds up before it starts ([table.fold]).
//
// It is a module of its own so that nothing in the library depends on how Go
// lays out its tables. Of a layout that it does not know it says so, and changes
// nothing.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	room := flag.String("room", "", "the package that makes room on the stack before others start")
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("usage: slim [-room PACKAGE] FILE")
	}
	if err := run(flag.Arg(0), *room); err != nil {
		log.Fatal("slim: ", err)
	}
}

func run(name, room string) error {
	wasm, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if wasm, err = slim(wasm, room); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return os.WriteFile(name, wasm, 0o644)
}
