package value

import (
	"encoding"
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// NodeReader is a type with a wire form of its own, such as "a text or a list".
// ReadNode reports what is wrong with paths below the given one.
type NodeReader interface {
	ReadNode(n Node, path Path) Issues
}

// Read reads one JSON document into a T. It is the only way by which documents
// enter the library. Beyond what [ParseNode] refuses, it refuses
//
//   - a field that T does not know, and a field of T that is missing: a field
//     is required unless its JSON tag says omitempty or omitzero;
//   - a value of another JSON kind, and null;
//   - a whole number with a fraction or an exponent, or out of range;
//   - a text that the type's UnmarshalText refuses, and a value outside a
//     closed list ([Enum]).
//
// The issues are all such faults, in document order, each with its path. When
// any is an error the returned T is the zero value.
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
// to fill, path is the node's place.
func ReadNode(n Node, into any, path Path) Issues {
	r := reader{}
	r.value(n, reflect.ValueOf(into).Elem(), path)
	return r.issues
}

type reader struct{ issues Issues }

func (r *reader) fault(path Path, code string, args ...any) {
	r.issues.Add(Error, path, Msg(code, args...))
}

var kindNames = [...]string{"nothing", "null", "boolean", "number", "string", "array", "object"}

// KindName returns the name of k as a message, for "… is needed here".
func KindName(k Kind) Message { return Msg("read.kind." + kindNames[k]) }

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
		p := reflect.New(v.Type().Elem())
		r.value(n, p.Elem(), path)
		v.Set(p)
		return
	}
	switch own := v.Addr().Interface().(type) {
	case NodeReader:
		r.issues = append(r.issues, own.ReadNode(n, path)...)
		return
	case encoding.TextUnmarshaler:
		if r.is(n, path, KindString) {
			r.text(own, n.Text, path)
		}
		return
	}
	switch v.Kind() {
	case reflect.String:
		if r.is(n, path, KindString) {
			if e, ok := v.Interface().(Enum); ok && !oneOf(e, n.Text) {
				r.fault(path, "read.enum", n.Text, e.EnumValues())
				return
			}
			v.SetString(n.Text)
		}
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
			v.Set(reflect.MakeSlice(v.Type(), len(n.Items), len(n.Items)))
			for i, item := range n.Items {
				r.value(item, v.Index(i), path.Index(i))
			}
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
		r.fault(path, "read.text", v.Type().String())
	}
}

// fields reads a map whose keys are identifiers or texts.
func (r *reader) fields(n Node, v reflect.Value, path Path) {
	v.Set(reflect.MakeMapWithSize(v.Type(), len(n.Keys)))
	for i, key := range n.Keys {
		k := reflect.New(v.Type().Key())
		if own, ok := k.Interface().(encoding.TextUnmarshaler); ok {
			r.text(own, key, path.At(key))
		} else {
			k.Elem().SetString(key)
		}
		item := reflect.New(v.Type().Elem()).Elem()
		r.value(n.Items[i], item, path.At(key))
		v.SetMapIndex(k.Elem(), item)
	}
}

func (r *reader) text(into encoding.TextUnmarshaler, s string, path Path) {
	err := into.UnmarshalText([]byte(s))
	if err == nil {
		return
	}
	var p *Problem
	if errors.As(err, &p) {
		r.issues.Add(Error, path, p.Message)
		return
	}
	r.fault(path, "read.text", s)
}

func (r *reader) object(n Node, v reflect.Value, path Path) {
	known := fieldsOf(v.Type())
	for i, key := range n.Keys {
		f, ok := known.byName[key]
		if !ok {
			r.fault(path.At(key), "read.unknown-field", key)
			continue
		}
		r.value(n.Items[i], v.FieldByIndex(f.index), path.At(key))
	}
	for _, name := range known.required {
		if !slices.Contains(n.Keys, name) {
			r.fault(path, "read.missing-field", name)
		}
	}
}

type field struct{ index []int }

type fieldSet struct {
	byName   map[string]field
	required []string
}

// fieldSets remembers what reflection found about a type. It holds nothing but
// facts of the program's own types, so sharing it keeps the package pure.
var fieldSets sync.Map // reflect.Type → fieldSet

func fieldsOf(t reflect.Type) fieldSet {
	if set, ok := fieldSets.Load(t); ok {
		return set.(fieldSet)
	}
	set := fieldSet{byName: map[string]field{}}
	for _, f := range reflect.VisibleFields(t) {
		tag, tagged := f.Tag.Lookup("json")
		if !f.IsExported() || f.Anonymous && !tagged || tag == "-" {
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		if name == "" {
			name = f.Name
		}
		set.byName[name] = field{f.Index}
		if !strings.Contains(options, "omitempty") && !strings.Contains(options, "omitzero") {
			set.required = append(set.required, name)
		}
	}
	fieldSets.Store(t, set)
	return set
}

// NodeOf returns the parsed form of v as encoding/json writes it. It is an error
// if v cannot be written.
func NodeOf(v any) (Node, error) {
	data, err := json.Marshal(v)
	if err != nil {
		return Node{}, err
	}
	n, issues := ParseNode(data)
	return n, issues.Err()
}
