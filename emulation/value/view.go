package value

import (
	"encoding"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// View is a look at a document that asks only what stands where, and not what it
// means: one that was parsed and perhaps cannot be read, or one that was read. The
// zero View is of nothing.
type View struct {
	node Node
	keys *keyIndex // of a node with many fields
	v    reflect.Value
	set  *fieldSet // of a struct
}

// keyIndex finds the fields of a large object. It is made when a field is first asked
// for, and serves whoever keeps the view.
type keyIndex struct{ byName map[string]int }

func nodeView(n Node) View {
	if len(n.Keys) < 16 {
		return View{node: n}
	}
	return View{node: n, keys: &keyIndex{}}
}

// of returns the number of a field, the first of its name.
func (x *keyIndex) of(n Node, name string) (int, bool) {
	if x.byName == nil {
		x.byName = make(map[string]int, len(n.Keys))
		for i, key := range slices.Backward(n.Keys) {
			x.byName[key] = i
		}
	}
	i, ok := x.byName[name]
	return i, ok
}

// ViewOf returns a view of a [Node], or of a value of a type that [Read] reads.
func ViewOf(doc any) View {
	if doc == nil {
		return View{}
	}
	return viewOf(reflect.ValueOf(doc))
}

func viewOf(v reflect.Value) View {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return View{}
		}
		v = v.Elem()
	}
	if v.Type() == reflect.TypeFor[Node]() {
		return nodeView(v.Interface().(Node))
	}
	switch formOf(v.Type()) {
	case formOwn:
		w := writer{}
		w.value(addressable(v))
		n, _ := ParseNode(w.out)
		return nodeView(n)
	case formObject:
		return View{v: v, set: fieldsOf(v.Type())}
	}
	return View{v: v}
}

// Is reports whether anything stands there.
func (d View) Is() bool { return d.v.IsValid() || d.node.Kind != KindNone }

// Holds reports whether fields may stand there.
func (d View) Holds() bool {
	return d.set != nil || d.node.Kind == KindObject || d.v.IsValid() && d.v.Kind() == reflect.Map
}

// Field returns what stands in a field; nothing where there is no such field.
func (d View) Field(name string) View {
	switch {
	case d.set != nil:
		if i, ok := d.set.byName[name]; ok {
			return viewOf(d.set.fields[i].of(d.v))
		}
	case d.keys != nil:
		if i, ok := d.keys.of(d.node, name); ok {
			return nodeView(d.node.Items[i])
		}
	case !d.v.IsValid():
		n, _ := d.node.Field(name)
		return nodeView(n)
	case d.v.Kind() == reflect.Map:
		if item := d.v.MapIndex(reflect.ValueOf(name).Convert(d.v.Type().Key())); item.IsValid() {
			return viewOf(item)
		}
	}
	return View{}
}

// Len returns how many elements a list has.
func (d View) Len() int {
	switch {
	case d.node.Kind == KindArray:
		return len(d.node.Items)
	case d.v.IsValid() && formOf(d.v.Type()) == formList:
		return d.v.Len()
	}
	return 0
}

// Item returns an element of a list; nothing where there is no such element.
func (d View) Item(i int) View {
	switch {
	case i < 0 || i >= d.Len():
		return View{}
	case d.v.IsValid():
		return viewOf(d.v.Index(i))
	}
	return nodeView(d.node.Items[i])
}

// Text returns the text or the number that stands there, "" where there is neither.
func (d View) Text() string {
	switch {
	case d.node.Kind == KindString, d.node.Kind == KindNumber:
		return d.node.Text
	case !d.v.IsValid():
		return ""
	}
	switch formOf(d.v.Type()) {
	case formString:
		return d.v.String()
	case formInteger:
		return strconv.FormatInt(d.v.Int(), 10)
	case formText:
		text, err := addressable(d.v).Addr().Interface().(encoding.TextMarshaler).MarshalText()
		if err == nil {
			return string(text)
		}
	}
	return ""
}

// Brief returns the text as far as it serves to name something in a sentence: in
// one line, with nothing hidden in it, cut after the given number of letters.
func Brief(s string, most int) string {
	var b strings.Builder
	n := 0
	for _, r := range s {
		switch h, _ := hidden(string(r)); {
		case n == most:
			return strings.TrimSpace(b.String()) + "…"
		case h != 0 && r < 0x20:
			r = ' '
		case h != 0:
			continue
		}
		b.WriteRune(r)
		n++
	}
	return strings.TrimSpace(b.String())
}
