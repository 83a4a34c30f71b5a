// Command serve shows the built calculator in the browsers of this machine.
//
//	go run ./wasm/serve [-port 8080] FOLDER
//
// It prints the address and serves until it is ended. Port 0 takes any free one.
// Nothing outside this machine can reach it.
package main

import (
	"flag"
	"fmt"
	"io/fs"
	"log"
	"net"
	"net/http"
	"os"
	"strconv"
	"time"
)

func main() {
	log.SetFlags(0)
	port := flag.Int("port", 8080, "port on 127.0.0.1")
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: serve [-port 8080] FOLDER")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	folder := os.DirFS(flag.Arg(0))
	if _, err := fs.Stat(folder, "index.html"); err != nil {
		log.Fatalf("there is no calculator in %s; build it with make web", flag.Arg(0))
	}
	listener, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(*port)))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("http://%s/\n", listener.Addr())
	server := http.Server{Handler: handler(folder), ReadHeaderTimeout: 10 * time.Second}
	log.Fatal(server.Serve(listener))
}
