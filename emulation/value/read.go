package value

import (
	"encoding"
	"errors"
	"reflect"
	"slices"
	"strconv"
)

// NodeReader is a type with a wire form of its own, such as "a text or a list".
// ReadNode reports what is wrong with paths below the given one.
type NodeReader interface {
	ReadNode(n Node, path Path) Issues
}

// MaxIssues is how many faults a reading lists. After that many it stops, and
// the issue "read.more" closes the list: a hostile document must not be answered
// with a list that is larger than itself.
const MaxIssues = 1000

// maxPlaces is how long the places of listed faults are together. Those of a
// document of an office stay far below it; long names around many faults would
// be told once for each.
const maxPlaces = 1 << 18

// Read reads one JSON document into a T. It is the only way by which documents
// enter the library. Beyond what [ParseNode] refuses, it refuses
//
//   - a field that T does not know, and a field of T that is missing: a field
//     is required unless its JSON tag says omitempty or omitzero;
//   - a value of another JSON kind, and null;
//   - a text with a hidden character: a control, a line break, a mark of
//     direction, a space of no width; and one of more than [MaxText] bytes;
//   - an empty or blank text in a field whose tag says jsonschema:"minLength=1", which is
//     also what tells the schema;
//   - a whole number with a fraction or an exponent, or outside 32 bits
//     (-2147483648 to 2147483647), so that sums and products of such numbers
//     cannot overflow and every JSON program reads them alike;
//   - a text that the type's UnmarshalText refuses, and a value or a map key
//     outside a closed list ([Enum]).
//
// The issues are all such faults, in document order (missing fields after the
// fields that are there), each with its path; after [MaxIssues] it stops. When
// any is an error the returned T is the zero value.
//
// T and the types it holds are structs, slices, maps with text keys, pointers,
// strings, booleans, int, int64, and types that are a [NodeReader] or an
// [encoding.TextUnmarshaler]. Fields of an embedded struct count as the outer
// struct's own, unless its tag names it.
func Read[T any](data []byte) (T, Issues) {
	var v T
	n, issues := ParseNode(data)
	if issues.Err() == nil {
		issues = append(issues, ReadNode(n, &v, Path{})...)
	}
	if issues.Err() != nil {
		var zero T
		return zero, issues
	}
	return v, issues
}

// ReadNode is [Read] for one node inside a document: into points to the value
// to fill, path is the node's place. After an error the value is half filled.
func ReadNode(n Node, into any, path Path) Issues {
	r := reader{from: path}
	r.value(n, reflect.ValueOf(into).Elem())
	return r.faults.capped(path)
}

// faults is the list of what a reading finds wrong.
type faults struct {
	list   Issues
	places int // how long their places are together
}

func (f *faults) add(more ...Issue) {
	f.list = append(f.list, more...)
	for i := range more {
		f.places += len(more[i].Path)
	}
}

// full reports whether the list has come to its end.
func (f *faults) full() bool { return len(f.list) > MaxIssues || f.places > maxPlaces }

// capped returns the list, closed with "read.more" when it is too long.
func (f *faults) capped(path Path) Issues {
	if !f.full() {
		return f.list
	}
	most := min(len(f.list)-1, MaxIssues)
	is := f.list[:most:most]
	is.Add(Error, path, Msg("read.more", most))
	return is
}

// reader fills values of Go with what stands in the document.
type reader struct {
	from   Path  // where the whole stands
	place  place // of the present value, below that
	faults faults
}

func (r *reader) path() Path { return r.place.below(r.from) }

func (r *reader) fault(code string, args ...any) { r.says(Refusal(code, args...)) }

// says records a fault of the present value.
func (r *reader) says(m Message) {
	r.faults.add(Issue{Path: r.path().String(), Severity: Error, Message: m})
}

// enter and leave go one step in and out again.
func (r *reader) enter(s step) { r.place = append(r.place, s) }
func (r *reader) leave()       { r.place = r.place[:len(r.place)-1] }

// is reports whether n has the kind wanted, and records a fault if not.
func (r *reader) is(n Node, wanted Kind) bool {
	switch n.Kind {
	case wanted:
		return true
	case KindNull:
		r.fault("read.null")
	default:
		r.fault("read.type", KindName(wanted), KindName(n.Kind))
	}
	return false
}

func (r *reader) value(n Node, v reflect.Value) { r.as(entryOf(v.Type()), n, v) }

// as is value for one of whose type it is known how it is read.
func (r *reader) as(e entry, n Node, v reflect.Value) {
	switch {
	case e.pointer:
		v.Set(reflect.New(v.Type().Elem()))
		r.value(n, v.Elem())
		return
	case e.own:
		r.faults.add(v.Addr().Interface().(NodeReader).ReadNode(n, r.path())...)
		return
	case e.wanted == KindNone:
		r.unreadable(v)
		return
	case !r.is(n, e.wanted):
		return
	}
	switch e.wanted {
	case KindString:
		r.text(e, n.Text, v)
	case KindBool:
		v.SetBool(n.Text == "true")
	case KindNumber:
		r.number(n.Text, v)
	case KindArray:
		r.items(n, v)
	case KindObject:
		if v.Kind() == reflect.Map {
			r.fields(n, v)
		} else {
			r.object(n, v)
		}
	}
}

// unreadable records a type outside what Read promises to read. No document can
// mend that, but a test of the type shows it.
func (r *reader) unreadable(v reflect.Value) { r.fault("read.text", v.Type().String()) }

func (r *reader) number(s string, v reflect.Value) {
	i, err := strconv.ParseInt(s, 10, 32)
	if err != nil {
		r.fault("read.integer", s)
	}
	v.SetInt(i)
}

// items reads a list. It grows the slice as it goes: elements may be large, and
// a long list of them that are all wrong ends early.
func (r *reader) items(n Node, v reflect.Value) {
	v.Set(reflect.MakeSlice(v.Type(), 0, min(len(n.Items), 256)))
	e := entryOf(v.Type().Elem())
	for i, item := range n.Items {
		if r.faults.full() {
			return
		}
		v.Grow(1)
		v.SetLen(i + 1)
		r.enter(toElement(i))
		r.as(e, item, v.Index(i))
		r.leave()
	}
}

// fields reads a map whose keys are identifiers or texts.
func (r *reader) fields(n Node, v reflect.Value) {
	v.Set(reflect.MakeMap(v.Type()))
	name, e := entryOf(v.Type().Key()), entryOf(v.Type().Elem())
	for i, key := range n.Keys {
		if r.faults.full() {
			return
		}
		k, item := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		r.enter(toField(key))
		r.text(name, key, k)
		r.as(e, n.Items[i], item)
		r.leave()
		v.SetMapIndex(k, item)
	}
}

// text reads a text in v's own form, which for an [Enum] is one of its list.
func (r *reader) text(e entry, s string, v reflect.Value) {
	switch {
	case e.enum && !slices.Contains(e.listed, s):
		r.fault("read.enum", s, e.listed)
	case e.text:
		r.refusal(v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(s)), s)
	case e.wanted == KindString:
		if len(s) > MaxText {
			r.fault("read.text-size", len(s), MaxText)
		} else if mark, found := hidden(s); found {
			r.fault("read.hidden", codePoint(mark))
		}
		v.SetString(s)
	default:
		r.unreadable(v)
	}
}

// refusal records why a type refused the text s, if it did.
func (r *reader) refusal(err error, s string) {
	var p *Problem
	switch {
	case errors.As(err, &p):
		r.says(p.Message)
	case err != nil:
		r.fault("read.text", s)
	}
}

func (r *reader) object(n Node, v reflect.Value) {
	known, next := fieldsOf(v.Type()), 0
	for i, key := range n.Keys {
		if r.faults.full() {
			return
		}
		r.enter(toField(key))
		if at := known.find(key, next); at < 0 {
			r.fault("read.unknown-field", key)
		} else {
			f := &known.fields[at]
			if next = at + 1; f.lacks(n.Items[i]) {
				r.fault("read.empty", key)
			} else {
				r.as(f.entry, n.Items[i], f.of(v))
			}
		}
		r.leave()
	}
	for i := range known.fields {
		if f := &known.fields[i]; f.required() && !slices.Contains(n.Keys, f.name) {
			r.fault("read.missing-field", f.name)
		}
	}
}

// lacks reports whether a text that may not be empty is.
func (f *field) lacks(n Node) bool { return f.filled && n.Kind == KindString && blank(n.Text) }
