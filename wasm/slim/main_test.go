package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// built returns a small module as the Go linker makes it.
func built(t *testing.T) []byte {
	t.Helper()
	return compiled(t, "return 2 * i")
}

// compiled returns a module with a function of one number that does this, linked with
// these settings.
func compiled(t *testing.T, body string, settings ...string) []byte {
	t.Helper()
	dir := t.TempDir()
	source := filepath.Join(dir, "main.go")
	program := "package main\n\n//go:wasmexport double\nfunc double(i int32) int32 { " + body + " }\n\nfunc main() {}\n"
	if err := os.WriteFile(source, []byte(program), 0o644); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "main.wasm")
	cmd := exec.Command("go", "build", "-buildmode=c-shared", "-trimpath", "-ldflags=-s -w "+strings.Join(settings, " "), "-o", out, source)
	cmd.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	if text, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s%v", text, err)
	}
	wasm, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return wasm
}

// TestSlim: that a slimmed module still runs is tried in examples/wazero and in
// wasm/npm, which use nothing else.
func TestSlim(t *testing.T) {
	wasm := built(t)
	made, err := slim(bytes.Clone(wasm), "")
	if err != nil {
		t.Fatal(err)
	}
	if len(made) > len(wasm)*5/4 || bytes.Equal(made, wasm) {
		t.Errorf("%d bytes became %d", len(wasm), len(made))
	}
	for text, kept := range map[string]bool{"main.double": false, "main.go": false, "runtime.schedinit": false, "runtime.": true} {
		if bytes.Contains(wasm, []byte(text)) && bytes.Contains(made, []byte(text)) != kept {
			t.Errorf("%s: kept %v, want %v", text, !kept, kept)
		}
	}
	again, err := slim(bytes.Clone(made), "")
	if err != nil || !bytes.Equal(made, again) {
		t.Errorf("what is slim stays as it is: %v", err)
	}
}

// TestPowers: powers of ten stay where a program prints floats itself.
func TestPowers(t *testing.T) {
	for body, kept := range map[string]bool{"return 2 * i": false, "println(float64(i) / 3); return i": true} {
		wasm := compiled(t, body)
		made, err := slim(bytes.Clone(wasm), "")
		if err != nil {
			t.Fatal(err)
		}
		if first := []byte(firstPower); !bytes.Contains(wasm, first) || bytes.Contains(made, first) != kept {
			t.Errorf("%s: there %v, kept %v, want %v", body, bytes.Contains(wasm, first), bytes.Contains(made, first), kept)
		}
	}
}

// TestRoom: in a program that takes turns, no map is left of what lies on the stack in
// its functions; the runtime's own stay, of whose stacks some may grow. One that was not
// told to take turns is refused.
func TestRoom(t *testing.T) {
	const body = "s := []*int32{&i}; for range i { s = append(s, new(int32)) }; return *s[len(s)-1]"
	if _, err := slim(compiled(t, body), "main/room"); !errors.Is(err, errTurns) {
		t.Errorf("without the settings: %v", err)
	}
	wasm := compiled(t, body, "-X=runtime.godebugDefault="+inTurns)
	maps := func(room string) (with, looked int) {
		made, err := slim(bytes.Clone(wasm), room)
		if err != nil {
			t.Fatal(err)
		}
		tables := tablesOf(t, made)
		for _, r := range tables.unfolded() {
			if tables.word(r.at+kindOf)&0xff == 3 {
				looked++
			}
			if r.data > localMaps && tables.word(r.object(localMaps)) != none {
				with++
			}
		}
		return with, looked
	}
	all, _ := maps("")
	rest, looked := maps("main/room")
	if looked == 0 || rest == 0 || rest >= all {
		t.Errorf("of %d functions with maps %d keep them, and %d are looked through", all, rest, looked)
	}
}

// tablesOf finds the tables of functions of a module.
func tablesOf(t *testing.T, wasm []byte) *table {
	t.Helper()
	for s := (scanner{rest: wasm[len(header):]}); len(s.rest) > 0; {
		if id, content := s.byte(), s.bytes(s.unsigned()); id == dataSection {
			pieces, err := read(content)
			if err != nil {
				t.Fatal(err)
			}
			tables, err := find(pieces)
			if err != nil {
				t.Fatal(err)
			}
			return tables
		}
	}
	t.Fatal("the module has no data")
	return nil
}

// unfolded lists the records of a module that adds up its columns when it starts.
func (t *table) unfolded() []record {
	from, at := t.long(records), 0
	for k := range t.long(functions) {
		at += t.word(from + 8*k + 4)
		t.put(from+8*k+4, at)
	}
	return t.records()
}

// TestRefused: what is not known is not touched.
func TestRefused(t *testing.T) {
	wasm := built(t)
	at := bytes.Index(wasm, []byte(tableHeader))
	for name, spoil := range map[string]func([]byte) []byte{
		"no module":        func([]byte) []byte { return []byte("no") },
		"cut off":          func(b []byte) []byte { return b[:len(b)-100] },
		"no tables":        func(b []byte) []byte { b[at] ^= 1; return b },
		"another layout":   func(b []byte) []byte { binary.LittleEndian.PutUint32(b[at+8:], 1<<30); return b },
		"half of a header": func(b []byte) []byte { return b[:6] },
		"no code": func(b []byte) []byte { // an instruction that Go does not write
			return bytes.Replace(b, []byte("\x23\x00\x21\x01"), []byte("\x06\x00\x21\x01"), 1)
		},
	} {
		if _, err := slim(spoil(bytes.Clone(wasm)), ""); err == nil {
			t.Errorf("%s is taken", name)
		}
	}
}

func TestSigned(t *testing.T) {
	for _, v := range []int64{0, 1, 63, 64, 127, 128, 1 << 20, 1<<31 - 1, -1, -64, -65} {
		b := appendSigned(nil, v)
		if got, n := signed(b); got != v || n != len(b) {
			t.Errorf("%d became %d", v, got)
		}
	}
}

// TestCode: what is read of a function is all of it, and cut off anywhere it is
// refused.
func TestCode(t *testing.T) {
	const code = "\x02\x01\x7f\x02\x7e" + "\x23\x00\x21\x01" + // locals; the stack pointer
		"\x02\x40\x03\x40\x20\x00\x0e\x01\x00\x01" + // block, loop, a table
		"\x20\x01\x29\x03\x80\x01\x50\x04\x40\x0c\x02\x05\x42\x80\x80\x88\x80\x01\x21\x02\x0b" + // a load, a condition
		"\x10\x8d\x0b\x0d\x01\xfc\x0a\x00\x00\x44\x00\x00\x00\x00\x00\x00\xf0\x3f\x1a\x0b\x00\x0b\x41\x01\x0b"
	f, ok := parse([]byte(code))
	if !ok || string(f.code()) != code {
		t.Errorf("became %x", f.code())
	}
	for n := range len(code) {
		if _, ok := parse([]byte(code[:n])); ok {
			t.Errorf("cut off after %d bytes it is taken", n)
		}
	}
}

// TestTidy: a function that adds one to what it finds on the stack and calls
// another before and after, as Go compiles it.
func TestTidy(t *testing.T) {
	const get = "\x20\x01"
	push := func(block string) string {
		return get + "\x41\x08\x6b\x22\x01\x24\x00" + get + "\x42" + block + "\x80\x80\x80\x01\x37\x03\x00\x41\x00\x10\x05\x23\x00\x21\x01"
	}
	give := func(n string) string { return get + "\x41" + n + "\x6a\x22\x01\x24\x00" }
	const blocks = "\x20\x00\x0e\x03\x00\x00\x01\x02\x0b"
	before := "\x02\x01\x7f\x01\x7e" + "\x23\x00\x21\x01" +
		"\x02\x40\x03\x40\x02\x40\x02\x40\x02\x40" + blocks + // unwinding, again, three blocks
		push("\x82") + "\x0d\x03" +
		get + "\xad\x42\x10\x7c\xa7\x29\x03\x00\x22\x02\x50\x04\x40\x41\x03\x21\x00\x0c\x03\x0b" + // if zero, on to block 3
		get + "\xad\x42\x18\x7c\xa7" + "\x20\x02\x42\x01\x7c" + "\x37\x03\x00" + "\x0b" +
		push("\x83") + "\x0d\x02" +
		"\x41\x02\x21\x00\x0c\x01" + "\x0b" + // back to block 2
		give("\x10") + give("\x08") + "\x41\x00\x0f" + "\x0b\x00\x0b\x41\x01\x0b"
	const sp = "\x20\x00" // the stack pointer, where get was
	pushed := func(counter string) string {
		return sp + "\x41\x08\x6b\x22\x00\x24\x00" + sp + "\x20\x02" + counter + "\x37\x03\x00\x41\x00\x10\x05\x23\x00\x21\x00" +
			"\x04\x40\x41\x01\x0f\x0b"
	}
	after := "\x02\x01\x7f\x02\x7e" + "\x42\x80\x80\x80\x80\x01" + // the counter: of block 1, or of the one to start in
		"\x20\x00\x20\x00\x45\x6a\xad\x84\x21\x02" + "\x20\x00\x21\x01" + "\x23\x00\x21\x00" +
		"\x03\x40\x02\x40\x02\x40\x02\x40" + "\x20\x01\x0e\x04\x00\x00\x01\x02\x02\x0b" +
		pushed("\x42\x01\x7c\x22\x02") + // one more
		sp + "\x29\x03\x10\x22\x03\x50\x0d\x01" +
		sp + "\x20\x03\x42\x01\x7c" + "\x37\x03\x18" + "\x0b" +
		pushed("\x42\x80\x80\x7c\x83\x42\x03\x84\x22\x02") + // after the first call or the second
		"\x41\x02\x21\x01\x0c\x01" + "\x0b" +
		sp + "\x41\x18\x6a\x24\x00\x41\x00\x0f" + "\x0b\x00\x41\x01\x0b"
	f, ok := parse([]byte(before))
	if !ok || !f.byGo() {
		t.Fatal("is not read")
	}
	// The record, and the list of steps it names: a frame of 24 bytes from block 1 on.
	lists := &table{memory: make([]byte, 300)}
	lists.put(steps, 100)
	lists.put(200+stackOf, 1)
	copy(lists.memory[101:], "\x02\x01\x30\x03")
	f.tidy(firstCounter, lists, record{at: 200})
	if got := f.code(); string(got) != after {
		t.Errorf("became\n%x, want\n%x", got, after)
	}
}

// TestTypes: of the types that a module describes, the methods that nothing reaches
// are gone, and the hashes that no switch asks for.
func TestTypes(t *testing.T) {
	wasm := built(t)
	s := scanner{rest: wasm[len(header):]}
	var pieces []piece
	for len(s.rest) > 0 {
		if id, content := s.byte(), s.bytes(s.unsigned()); id == dataSection {
			pieces, _ = read(content)
		}
	}
	pieces = join(pieces)
	tables, err := find(pieces)
	if err != nil {
		t.Fatal(err)
	}
	all := describe(pieces, tables.module(pieces))
	if all == nil || len(all.found) < 5 {
		t.Fatal("the types are not found")
	}
	unreached := func() (methods, hashes int) {
		for at := range all.found {
			if counts, list := all.methods(at); list != 0 {
				methods += bytes.Count(all.bytes(list, all.short(counts)*methodSize), bytes.Repeat([]byte{0xff}, 12))
			}
			if all.word(at+hashOf) != 0 {
				hashes++
			}
		}
		return methods, hashes
	}
	asked := uint32(0)
	for at := range all.found {
		asked = uint32(all.word(at + hashOf))
	}
	if _, hashes := unreached(); hashes != len(all.found) {
		t.Errorf("before, %d hashes of %d types", hashes, len(all.found))
	}
	all.forget(map[uint32]bool{asked: true})
	if methods, hashes := unreached(); all.bad || methods != 0 || hashes != 1 {
		t.Errorf("after, %d methods that nothing reaches and %d hashes", methods, hashes)
	}
}
