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

// Read reads one JSON document into a T. It is the only way by which documents
// enter the library. Beyond what [ParseNode] refuses, it refuses
//
//   - a field that T does not know, and a field of T that is missing: a field
//     is required unless its JSON tag says omitempty or omitzero;
//   - a value of another JSON kind, and null;
//   - an empty text in a field whose tag says jsonschema:"minLength=1", which is
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
	r := reader{}
	r.value(n, reflect.ValueOf(into).Elem(), path)
	return r.issues.capped(path)
}

// full reports whether the list of issues has come to its end.
func (is Issues) full() bool { return len(is) > MaxIssues }

// capped returns the list, closed with "read.more" when it is too long.
func (is Issues) capped(path Path) Issues {
	if is.full() {
		is = is[:MaxIssues:MaxIssues]
		is.Add(Error, path, Msg("read.more", MaxIssues))
	}
	return is
}

type reader struct{ issues Issues }

func (r *reader) fault(path Path, code string, args ...any) {
	r.issues.Add(Error, path, Msg(code, args...))
}

// is reports whether n has the kind wanted, and records a fault if not.
func (r *reader) is(n Node, path Path, wanted Kind) bool {
	if n.Kind == wanted {
		return true
	}
	if n.Kind == KindNull {
		r.fault(path, "read.null")
	} else {
		r.fault(path, "read.type", KindName(wanted), KindName(n.Kind))
	}
	return false
}

func (r *reader) value(n Node, v reflect.Value, path Path) {
	if v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		r.value(n, v.Elem(), path)
		return
	}
	if own, ok := v.Addr().Interface().(NodeReader); ok {
		r.issues = append(r.issues, own.ReadNode(n, path)...)
		return
	}
	if isText(v) {
		if r.is(n, path, KindString) {
			r.text(n.Text, v, path)
		}
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		if r.is(n, path, KindBool) {
			v.SetBool(n.Text == "true")
		}
	case reflect.Int, reflect.Int64:
		if r.is(n, path, KindNumber) {
			i, err := strconv.ParseInt(n.Text, 10, 32)
			if err != nil {
				r.fault(path, "read.integer", n.Text)
			}
			v.SetInt(i)
		}
	case reflect.Slice:
		if r.is(n, path, KindArray) {
			r.items(n, v, path)
		}
	case reflect.Map:
		if r.is(n, path, KindObject) {
			r.fields(n, v, path)
		}
	case reflect.Struct:
		if r.is(n, path, KindObject) {
			r.object(n, v, path)
		}
	default:
		r.unreadable(v, path)
	}
}

// unreadable records a type outside what Read promises to read. No document can
// mend that, but a test of the type shows it.
func (r *reader) unreadable(v reflect.Value, path Path) {
	r.fault(path, "read.text", v.Type().String())
}

// items reads a list. It grows the slice as it goes: elements may be large, and
// a long list of them that are all wrong ends early.
func (r *reader) items(n Node, v reflect.Value, path Path) {
	v.Set(reflect.MakeSlice(v.Type(), 0, min(len(n.Items), 256)))
	for i, item := range n.Items {
		if r.issues.full() {
			return
		}
		v.Grow(1)
		v.SetLen(i + 1)
		r.value(item, v.Index(i), path.Index(i))
	}
}

// fields reads a map whose keys are identifiers or texts.
func (r *reader) fields(n Node, v reflect.Value, path Path) {
	v.Set(reflect.MakeMap(v.Type()))
	for i, key := range n.Keys {
		if r.issues.full() {
			return
		}
		k := reflect.New(v.Type().Key()).Elem()
		r.text(key, k, path.At(key))
		item := reflect.New(v.Type().Elem()).Elem()
		r.value(n.Items[i], item, path.At(key))
		v.SetMapIndex(k, item)
	}
}

// isText reports whether v is written as a JSON string.
func isText(v reflect.Value) bool {
	_, own := v.Addr().Interface().(encoding.TextUnmarshaler)
	return own || v.Kind() == reflect.String
}

// text reads a text in v's own form, which for an [Enum] is one of its list.
func (r *reader) text(s string, v reflect.Value, path Path) {
	into := v.Addr().Interface()
	if e, ok := into.(Enum); ok && !slices.Contains(e.EnumValues(), s) {
		r.fault(path, "read.enum", s, e.EnumValues())
		return
	}
	switch own, ok := into.(encoding.TextUnmarshaler); {
	case ok:
		r.refusal(own.UnmarshalText([]byte(s)), s, path)
	case v.Kind() == reflect.String:
		v.SetString(s)
	default:
		r.unreadable(v, path)
	}
}

// refusal records why a type refused the text s, if it did.
func (r *reader) refusal(err error, s string, path Path) {
	var p *Problem
	switch {
	case errors.As(err, &p):
		r.issues.Add(Error, path, p.Message)
	case err != nil:
		r.fault(path, "read.text", s)
	}
}

func (r *reader) object(n Node, v reflect.Value, path Path) {
	known := fieldsOf(v.Type())
	for i, key := range n.Keys {
		if r.issues.full() {
			return
		}
		index, ok := known.byName[key]
		if !ok {
			r.fault(path.At(key), "read.unknown-field", key)
			continue
		}
		if n.Items[i].Kind == KindString && n.Items[i].Text == "" && known.filled[key] {
			r.fault(path.At(key), "read.empty", key)
			continue
		}
		r.value(n.Items[i], v.FieldByIndex(index), path.At(key))
	}
	for _, name := range known.required {
		if !slices.Contains(n.Keys, name) {
			r.fault(path, "read.missing-field", name)
		}
	}
}
