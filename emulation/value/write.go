package value

import (
	"encoding"
	"math"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ownWriter is a type that writes its own JSON, as a [NodeReader] reads it.
type ownWriter interface{ MarshalJSON() ([]byte, error) }

// Write returns v as one line of JSON: what encoding/json would write of a type
// that [Read] reads, with fields in the order of their declaration and names of
// maps sorted, but with only the escapes that JSON asks for, and with an empty list
// where there is no list: null is what Read refuses. It is an error if v
// holds a type that Read does not read or nests deeper than [MaxDepth].
func Write(v any) ([]byte, error) { return write(v, &writer{most: math.MaxInt}) }

// WriteWithin is [Write] for what may become too long: it is an error if it has more
// bytes than that, and the writing ends there.
func WriteWithin(v any, most int) ([]byte, error) { return write(v, &writer{most: most}) }

// write makes v addressable first, so that no value within is copied.
func write(v any, w *writer) ([]byte, error) {
	if v == nil {
		return []byte("null"), nil
	}
	root := reflect.New(reflect.TypeOf(v)).Elem()
	root.Set(reflect.ValueOf(v))
	w.value(root)
	if len(w.out) > w.most {
		w.fault("value.long", w.most)
	}
	return w.out, w.err
}

// writer appends values of Go as JSON. The first fault ends the writing.
type writer struct {
	out       []byte
	err       error
	depth     int
	canonical bool
	values    int
	most      int // bytes
}

func (w *writer) fault(code string, args ...any) {
	if w.err == nil {
		w.err = problem(code, args...)
	}
}

func (w *writer) value(v reflect.Value) { w.formed(formOf(v.Type()), v) }

// formed is value for one of whose type the form is known.
func (w *writer) formed(f form, v reflect.Value) {
	if w.err != nil {
		return
	}
	if w.values++; w.canonical && w.values > MaxValues {
		w.fault("read.values", MaxValues)
	}
	if len(w.out) > w.most {
		w.fault("value.long", w.most)
	}
	switch f {
	case formPointer:
		if v.IsNil() {
			w.out = append(w.out, "null"...)
			return
		}
		w.value(addressable(v.Elem()))
	case formOwn:
		w.own(v.Addr().Interface().(ownWriter).MarshalJSON())
	case formText:
		text, err := v.Addr().Interface().(encoding.TextMarshaler).MarshalText()
		if err != nil && w.err == nil {
			w.err = err
		}
		w.text(string(text))
	case formString:
		if n := v.Len(); w.canonical && n > MaxText {
			w.fault("read.text-size", n, MaxText)
		}
		w.text(v.String())
	case formBool:
		w.out = strconv.AppendBool(w.out, v.Bool())
	case formInteger:
		w.integer(v.Int())
	default:
		if w.depth >= MaxDepth {
			w.fault("read.depth", MaxDepth)
			return
		}
		w.depth++
		w.nested(f, v)
		w.depth--
	}
}

func (w *writer) nested(f form, v reflect.Value) {
	switch f {
	case formObject:
		w.object(v)
	case formMap:
		w.byKey(v)
	case formList:
		w.items(v)
	default:
		w.fault("read.text", v.Type().String())
	}
}

// own takes over what a type wrote of itself.
func (w *writer) own(data []byte, err error) {
	if err != nil {
		w.err = err
		return
	}
	n, issues := ParseNode(data)
	if w.err = issues.Err(); w.err != nil {
		return
	}
	if !w.canonical {
		w.out = append(w.out, data...)
		return
	}
	if out, err := n.appendCanonical(w.out); err != nil {
		w.err = err
	} else {
		w.out = out
	}
}

// text writes a text. What is signed must be readable again; what is only
// answered is made so.
func (w *writer) text(s string) {
	if !utf8.ValidString(s) {
		if w.canonical {
			w.fault("read.utf8", 1, 1)
		}
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	if w.canonical {
		if mark, loose := looseMark(s); loose {
			w.fault("read.combining", s, codePoint(mark))
		}
	}
	w.out = appendQuoted(w.out, s)
}

func (w *writer) integer(i int64) {
	if w.canonical && (i > 1<<53 || i < -1<<53) {
		w.fault("read.integer", strconv.FormatInt(i, 10))
	}
	w.out = strconv.AppendInt(w.out, i, 10)
}

func (w *writer) items(v reflect.Value) {
	w.out = append(w.out, '[')
	f := formOf(v.Type().Elem())
	for i := range v.Len() {
		if i > 0 {
			w.out = append(w.out, ',')
		}
		w.formed(f, v.Index(i))
	}
	w.out = append(w.out, ']')
}

func (w *writer) object(v reflect.Value) {
	set := fieldsOf(v.Type())
	fields := set.fields
	if w.canonical {
		fields = set.sorted
	}
	w.out = append(w.out, '{')
	first := true
	for i := range fields {
		f := &fields[i]
		at := f.of(v)
		if f.omits(at) {
			continue
		}
		if !first {
			w.out = append(w.out, ',')
		}
		first = false
		w.out = append(w.out, f.label...)
		w.formed(f.form, at)
	}
	w.out = append(w.out, '}')
}

func (w *writer) byKey(v reflect.Value) {
	keys := v.MapKeys()
	Sort(keys, func(a, b reflect.Value) int {
		if w.canonical {
			return compareUTF16(a.String(), b.String())
		}
		return strings.Compare(a.String(), b.String())
	})
	w.out = append(w.out, '{')
	for i, key := range keys {
		if i > 0 {
			w.out = append(w.out, ',')
		}
		w.text(key.String())
		w.out = append(w.out, ':')
		w.value(addressable(v.MapIndex(key)))
	}
	w.out = append(w.out, '}')
}

// addressable returns v, or a copy of it that has an address.
func addressable(v reflect.Value) reflect.Value {
	if v.CanAddr() {
		return v
	}
	held := reflect.New(v.Type()).Elem()
	held.Set(v)
	return held
}

// omits reports whether the field is left out, being what it is.
func (f *field) omits(v reflect.Value) bool {
	return f.empty && isEmpty(v) || f.zero && isZero(v)
}

// isEmpty and isZero are what omitempty and omitzero leave out.
func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Slice, reflect.Map, reflect.String:
		return v.Len() == 0
	case reflect.Struct:
		return false
	}
	return v.IsZero()
}

func isZero(v reflect.Value) bool {
	if own, ok := v.Addr().Interface().(interface{ IsZero() bool }); ok && v.Kind() != reflect.Pointer {
		return own.IsZero()
	}
	return v.IsZero()
}

// form is how a type is written.
type form uint8

const (
	formNone form = iota
	formOwn
	formText
	formString
	formBool
	formInteger
	formPointer
	formList
	formMap
	formObject
)

var forms remembered[form]

func formOf(t reflect.Type) form { return forms.of(t, findForm) }

func findForm(t reflect.Type) form {
	if t.Kind() == reflect.Pointer || t.Kind() == reflect.Interface {
		return formPointer
	}
	switch reflect.New(t).Interface().(type) {
	case ownWriter:
		return formOwn
	case encoding.TextMarshaler:
		return formText
	}
	switch t.Kind() {
	case reflect.String:
		return formString
	case reflect.Bool:
		return formBool
	case reflect.Int, reflect.Int64:
		return formInteger
	case reflect.Slice:
		return formList
	case reflect.Map:
		if t.Key().Kind() == reflect.String {
			return formMap
		}
	case reflect.Struct:
		return formObject
	}
	return formNone
}
