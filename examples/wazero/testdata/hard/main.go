// Command hard does what asks most of the runtime: it panics and recovers in every
// way, grows stacks while goroutines wait for each other, and leaves garbage. What
// it prints is the same everywhere.
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
)

type point struct{ x, y int }

func (p point) sum() int { return p.x + p.y }

type summer interface{ sum() int }

//go:noinline
func sumOf(s summer) int { return s.sum() }

//go:noinline
func caught(f func()) (text string) {
	defer func() { text = fmt.Sprint(recover()) }()
	f()
	return "nothing"
}

// twice panics again in a deferred call, and changes its result in another.
func twice() (err error) {
	defer func() { err = errors.Join(err, errors.New("last")) }()
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("caught %v, %s", r, caught(func() { panic("inner") }))
		}
	}()
	defer func() { panic("second") }()
	panic("first")
}

// indirect recovers too deep to count.
func indirect() {
	defer func() { func() { fmt.Println("indirect:", recover()) }() }()
	panic("through")
}

func deep(n int, path string) int {
	defer func() { path = "" }()
	if n == 0 {
		return len(path)
	}
	return deep(n-1, path+"abcdefghij"[n%10:]) + 1
}

func nested(n int) (sum int) {
	var large [64]int
	for i := range large {
		large[i] = n
	}
	if n > 0 {
		sum = nested(n - 1)
	}
	return sum + large[n%64]
}

func main() {
	var none *point
	var list []int
	var table map[string]int
	var any any = "text"
	var zero int
	for _, f := range []func(){
		func() { fmt.Println(none.x) },
		func() { fmt.Println(sumOf(none)) },
		func() { fmt.Println(list[3]) },
		func() { fmt.Println(list[zero : zero-1]) },
		func() { table["a"] = 1 },
		func() { fmt.Println(any.(fmt.Stringer)) },
		func() { fmt.Println(1 / zero) },
		func() { panic(errors.New("own")) },
		func() { var c chan int; close(c) },
		func() {},
	} {
		text := caught(f)
		if strings.HasPrefix(text, "value method") {
			text = "value method" // which one is forgotten
		}
		fmt.Println(text)
	}
	fmt.Println(twice())
	fmt.Println(caught(indirect))
	fmt.Println(deep(200, ""), nested(2000))

	var wait sync.WaitGroup
	pipe, sums := make(chan *point), make([]int, 4)
	for i := range sums {
		wait.Add(1)
		go func() {
			defer wait.Done()
			for p := range pipe {
				sums[i] += p.sum() + nested(p.x%100)
				if p.x%100 == 7 {
					runtime.GC()
				}
			}
		}()
	}
	kept := map[string]*point{}
	for i := range 2000 {
		p := &point{i, 2 * i}
		kept[strings.Repeat("k", i%90)] = p
		pipe <- p
	}
	close(pipe)
	wait.Wait()
	total := 0
	for _, s := range sums {
		total += s
	}
	fmt.Println(total, len(kept), kept["kkk"].sum())
	switch v := any.(type) {
	case string:
		fmt.Fprintln(os.Stdout, "string", v)
	case int:
		fmt.Fprintln(os.Stdout, "int", v)
	}
}
