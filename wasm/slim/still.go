package main

import (
	"bytes"
	"errors"
	"slices"
	"strings"
)

// A program may be told to do things in turns, and then needs less (-room).
//
// For each call the compiler says which words of the frame are pointers. The garbage
// collector reads it, and whoever copies a stack that has grown to a larger place. Of a
// function whose stack never moves nobody need know it: the collector looks through its
// frame for anything that could be a pointer, as it does with a goroutine that was
// stopped somewhere, and keeps what it finds. A program of one goroutine that has room
// on its stack before the library starts is of that kind. Should calls go deeper than
// the room, the runtime misses the maps when it wants to copy the stack, and the
// program stops.
//
// Where the collector does all of its work at once, nothing need tell it what is written
// meanwhile: the compiler can leave that out (-gcflags=-wb=0).

// stopped is the kind of the function by which the runtime stops a goroutine
// anywhere (internal/abi.FuncID_asyncPreempt, Go 1.23 to 1.26): the frame of such a
// function, and that below it, is looked through. aStop is one.
const (
	aStop    = "runtime.asyncPreempt"
	ordinary = 0 // the kind of a function that the runtime knows nothing about
)

// inTurns are the settings by which the runtime collects all garbage at once, while
// nothing else runs, and makes no stack smaller, and so moves it, when little of it is
// used. They stand in the module if the linker was given them.
const inTurns = "gcshrinkstackoff=1,gcstoptheworld=1"

var errTurns = errors.New("link with -X=runtime.godebugDefault=" + inTurns + ", or slim without -room")

// argumentsOf is where a record says how large the arguments are, which lie in the
// frame of the caller.
const argumentsOf = 8

// moving begins the names of the functions that lie on a stack while it moves: those
// of the runtime, whose goroutines have little room, and what it is built from.
var moving = []string{"runtime.", "internal/"}

// stands reports whether the stack stands still while a function is on it.
func (t *table) stands(name string, r record) bool {
	if t.room == "" || strings.HasPrefix(name, t.room) || t.word(r.at+kindOf)&0xff != ordinary || t.word(r.at+kindOf)>>8&byHand != 0 {
		return false
	}
	for _, of := range moving {
		if strings.HasPrefix(name, of) {
			return false
		}
	}
	return true
}

// stand lets the collector look through the frames of a function. What is left of its
// record is emptied by [table.forget].
func (t *table) stand(r record) {
	t.put(r.at+kindOf, t.word(r.at+kindOf)|t.stopped)
	t.put(r.at+argumentsOf, 0)
}

// takesTurns reports whether the module was linked with these settings.
func takesTurns(pieces []piece) bool {
	for _, p := range pieces {
		if bytes.Contains(p.data, []byte(inTurns)) {
			return true
		}
	}
	return false
}

// shorten takes off the records what they name at their end and is nothing, and
// lays them one after the other.
func (t *table) shorten() {
	all := t.records()
	if len(all) == 0 || t.bad {
		return
	}
	from := t.long(records)
	first := all[0].at
	var made []byte
	places := make([]int, len(all))
	for k, r := range all {
		if r.at < first || r.at+valuesOf+4*(r.values+r.data) > len(t.memory) || k > 0 && r.at <= all[k-1].at {
			t.bad = true
			return
		}
		values, data := r.values, r.data
		for values > 0 && t.word(r.value(values-1)) == 0 {
			values--
		}
		for data > 0 && t.word(r.object(data-1)) == none {
			data--
		}
		t.put(r.at+valueCount, values)
		t.put(r.at+kindOf, t.word(r.at+kindOf)&(1<<24-1)|data<<24)
		places[k] = first + len(made)
		made = append(made, t.memory[r.at:r.value(values)]...)
		made = append(made, t.memory[r.object(0):r.object(data)]...)
	}
	last := all[len(all)-1]
	t.clear(first, last.object(last.data))
	copy(t.memory[first:], made)
	for k, at := range places {
		t.put(from+8*k+4, at-from)
	}
}

// waiting asks a host to wait, or to look for what has come. Only the runtime would
// ask, for a goroutine of its own that gives memory back between two collections; and
// Node 20 may crash when it is asked.
const waiting = "poll_oneoff"

// waitNot leaves out asking the host to wait: it is as if nothing had come.
func (f *function) waitNot(number int) {
	asks := instruction{op: opCall, a: int64(number)}
	for k := 0; k < len(f.body); k++ {
		if number >= 0 && f.at(k, asks) {
			answer := slices.Repeat([]instruction{{op: opDrop}}, 4)
			f.body = slices.Replace(f.body, k, k+1, append(answer, instruction{op: opConst32})...)
		}
	}
}

// imported returns the number of the function that is imported by this name, -1 for
// none.
func (m *module) imported(name string) int {
	list := m.section(importSection)
	if list == nil {
		return -1
	}
	s := scanner{rest: list.content}
	for k := range int(s.unsigned()) {
		s.bytes(s.unsigned())
		if is := string(s.bytes(s.unsigned())); is == name && !s.bad {
			return k
		}
		s.byte() // a function, as all imports of Go
		s.unsigned()
	}
	return -1
}
