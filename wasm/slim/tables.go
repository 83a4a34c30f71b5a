package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
	"strings"
)

// Where things are in the tables of functions, as Go 1.20 to 1.26 writes them for
// WebAssembly (runtime.pcHeader, runtime._func, runtime.moduledata).
const (
	tableHeader = "\xf1\xff\xff\xff\x00\x00\x01\x08" // magic, two zeros, step 1, pointers of 8 bytes

	functions, names, units, files, steps, records = 8, 32, 40, 48, 56, 64 // in the header

	nameOf, deferOf, stackOf, fileOf, lineOf, valueCount, unitOf, lineOfStart, kindOf, valuesOf = 4, 12, 16, 20, 24, 28, 32, 36, 40, 44 // in a record

	objectsOf = 40 * 8 // in the data of the module: where the objects of functions lie
)

// What the records name for each instruction (internal/abi, PCDATA and FUNCDATA).
// Which pointers lie on the stack is read by the garbage collector, which deferred
// calls there are when a panic is caught. The rest serves stack traces, and to stop
// a goroutine anywhere, which WebAssembly cannot do.
const (
	unsafePoint, calledInline, liveArguments      = 0, 2, 3
	inlineTree, arguments, argumentsLive, wrapped = 3, 5, 6, 7
	none                                          = 1<<32 - 1
)

// The names that the runtime still reads: it takes for its own what begins with
// runtime., stops with an error of its own where the name of a method that was
// called on nil has not this form, and knows two functions of reflection.
const (
	nameOfRuntime = "runtime."
	nameOfMethod  = "a.(*T).m"
)

var namesKept = []string{"", nameOfRuntime, nameOfMethod, "reflect.makeFuncStub", "reflect.methodValueCall"}

// aWrapper is a function that the runtime counts among the wrappers: of them it
// asks what was called inline when a panic is caught.
const aWrapper = "runtime.call16"

// trap is called where nothing lies at an address.
const trap = "runtime.sigpanic"

var errTables = errors.New("the tables of functions are not as Go 1.20 to 1.26 lays them out; build without slim, or teach it the new layout")

// table is the memory that holds the tables of functions.
type table struct {
	memory []byte // from the header on
	start  int64  // the address of the header
	bad    bool

	imports int // how many functions are imported
	trap    int // the function that is called where nothing lies at an address

	room    string // begins the names of what makes room on the stack, if anything does
	stopped int    // the kind of function whose frame is looked through
	waiting int    // the imported function that waits, -1 for none

	numbers map[uint32]bool // those in the code

	lists []string         // the lists of steps of renumbered functions
	named map[string][]int // where records name each
}

// word, long and put read and write numbers; outside the memory they note that all
// is wrong.
func (t *table) word(at int) int {
	if at < 0 || at+4 > len(t.memory) {
		t.bad = true
		return 0
	}
	return int(binary.LittleEndian.Uint32(t.memory[at:]))
}

func (t *table) long(at int) int {
	if t.word(at+4) != 0 {
		t.bad = true
	}
	return t.word(at)
}

func (t *table) put(at, v int) {
	if t.word(at); !t.bad {
		binary.LittleEndian.PutUint32(t.memory[at:], uint32(v))
	}
}

// clear sets bytes to zero.
func (t *table) clear(from, to int) {
	if from < 0 || to > len(t.memory) || from > to {
		t.bad = true
		return
	}
	clear(t.memory[from:to])
}

// text reads a name.
func (t *table) text(at int) string {
	for to := at; to >= 0 && to < len(t.memory); to++ {
		if t.memory[to] == 0 {
			return string(t.memory[at:to])
		}
	}
	t.bad = true
	return ""
}

// end returns where a list of steps, two numbers each, ends.
func (t *table) end(at int) int {
	for first := true; ; first = false {
		if at >= len(t.memory) {
			t.bad = true
			return len(t.memory)
		}
		if t.memory[at] == 0 && !first {
			return at + 1
		}
		for range 2 {
			_, n := binary.Uvarint(t.memory[min(at, len(t.memory)):])
			if n <= 0 {
				t.bad = true
				return len(t.memory)
			}
			at += n
		}
	}
}

// find finds the tables.
func find(pieces []piece) (t *table, err error) {
	for _, p := range pieces {
		if at := bytes.Index(p.data, []byte(tableHeader)); at >= 0 {
			if t != nil {
				return nil, errTables
			}
			t = &table{memory: p.data[at:], start: p.at + int64(at)}
		}
	}
	if t == nil {
		return nil, errTables
	}
	return t, nil
}

// module returns the data of the module, which say where all lies; none where they
// are not found.
func (t *table) module(pieces []piece) []byte {
	// They begin with the header and the table of names.
	mark := binary.LittleEndian.AppendUint64(nil, uint64(t.start))
	mark = binary.LittleEndian.AppendUint64(mark, uint64(t.start)+uint64(t.long(names)))
	for _, p := range pieces {
		if at := bytes.Index(p.data, mark); at >= 0 {
			return p.data[at:]
		}
	}
	return nil
}

// objects returns where the objects that records name lie, counted from the header;
// 0 where it is not said as Go 1.26 says it.
func (t *table) objects(module []byte) int {
	if objectsOf+8 > len(module) {
		return 0
	}
	return int(int64(binary.LittleEndian.Uint64(module[objectsOf:])) - t.start)
}

// record is where the record of a function lies, with how much it names.
type record struct{ at, values, data int }

func (t *table) records() []record {
	count, from, to := t.long(functions), t.long(records), len(t.memory)
	if t.bad || from+8*count > to {
		t.bad = true
		return nil
	}
	list := make([]record, count)
	for i := range list {
		at := from + t.word(from+8*i+4)
		list[i] = record{at, t.word(at + valueCount), t.word(at+kindOf) >> 24}
		if list[i].values > 16 {
			t.bad = true
			return nil
		}
	}
	return list
}

// value and object are where a record names a list of steps and an object.
func (r record) value(k int) int  { return r.at + valuesOf + 4*k }
func (r record) object(k int) int { return r.at + valuesOf + 4*r.values + 4*k }

// forget empties what only stack traces read.
func (t *table) forget(objects int) {
	name, unit, file, step, first := t.long(names), t.long(units), t.long(files), t.long(steps), t.long(records)
	if !(72 <= name && name < unit && unit < file && file < step && step < first) {
		t.bad = true
		return
	}
	all := t.records()
	wrapper := -1
	still := make([]bool, len(all))
	for k, r := range all {
		still[k] = t.stands(t.text(name+t.word(r.at+nameOf)), r)
		switch t.text(name + t.word(r.at+nameOf)) {
		case aWrapper:
			wrapper = t.word(r.at+kindOf) & 0xff
		case trap:
			t.trap = t.imports + k
		case aStop:
			t.stopped = t.word(r.at+kindOf) & 0xff
		}
	}
	if t.room != "" && t.stopped == ordinary {
		t.bad = true
		return
	}
	// Lists and objects may be shared: what else is read stays.
	lists, things := map[int]bool{0: true}, map[int]bool{}
	for i, r := range all {
		lists[t.word(r.at+stackOf)] = true
		if still[i] {
			t.stand(r)
		}
		t.drop(lists, r.at+fileOf, 0, true)
		t.drop(lists, r.at+lineOf, 0, true)
		inline := wrapper < 0 || t.word(r.at+kindOf)&0xff != wrapper
		for k := range r.values {
			t.drop(lists, r.value(k), 0, still[i] || k == unsafePoint || k == liveArguments || k == calledInline && inline)
		}
		for k := range r.data {
			t.drop(things, r.object(k), none, still[i] || k >= arguments && k <= wrapped || k == inlineTree && inline)
		}
		t.clear(r.at+unitOf, r.at+lineOfStart+4)
		if t.bad {
			return
		}
	}
	for list, read := range lists {
		if !read {
			t.clear(step+list, t.end(step+list))
		}
	}
	t.forgetObjects(things, objects)
	t.forgetNames(all, name, unit)
	t.clear(unit, step)
}

// drop notes whether what a record names there is read, and if not writes instead
// that there is none.
func (t *table) drop(read map[int]bool, at, nothing int, unread bool) {
	named := t.word(at)
	if named != nothing {
		read[named] = read[named] || !unread
	}
	if unread {
		t.put(at, nothing)
	}
}

// forgetObjects empties the objects that are not read; each ends where the next
// begins.
func (t *table) forgetObjects(things map[int]bool, from int) {
	if from <= t.long(records) || from > len(t.memory) {
		return
	}
	var starts []int
	for at := range things {
		starts = append(starts, at)
	}
	slices.Sort(starts)
	for i, at := range starts {
		if !things[at] && i+1 < len(starts) {
			t.clear(from+at, from+starts[i+1])
		}
	}
}

// forgetNames gives all functions the few names that are read.
func (t *table) forgetNames(all []record, from, to int) {
	given := make([]string, len(all))
	for i, r := range all {
		switch text := t.text(from + t.word(r.at+nameOf)); {
		case slices.Contains(namesKept, text):
			given[i] = text
		case strings.HasPrefix(text, nameOfRuntime):
			given[i] = nameOfRuntime
		default:
			given[i] = nameOfMethod
		}
	}
	t.clear(from, to)
	places := map[string]int{}
	at := 0
	for _, text := range namesKept {
		if from+at+len(text)+1 > to {
			t.bad = true
			return
		}
		places[text] = at
		at += copy(t.memory[from+at:], text) + 1
	}
	for i, r := range all {
		t.put(r.at+nameOf, places[given[i]])
	}
}
