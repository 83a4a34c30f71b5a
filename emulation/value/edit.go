package value

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Edit is one change of a document: what stands at a place from now on.
type Edit struct {
	// The place, a JSON Pointer. A field that is not there yet is added; in a list,
	// "-" is the place after the last element.
	Path string `json:"path"`
	// What stands there; without it the field or the element is taken away.
	Value *Node `json:"value,omitempty"`
}

// Editable is a document of type T that is changed piece by piece, with the
// value that was read from it. Only what a change touches is read again.
type Editable[T any] struct {
	doc  Node
	into T
}

// Edited returns the parsed document as one that can be edited, and what is
// wrong with it: the issues are those of [ReadNode].
func Edited[T any](doc Node) (Editable[T], Issues) {
	e := Editable[T]{doc: doc}
	issues := ReadNode(doc, &e.into, Path{})
	return e, issues
}

// Value returns what was read. It stays as it is when the document is edited.
func (e Editable[T]) Value() T { return e.into }

// MarshalJSON writes the document.
func (e Editable[T]) MarshalJSON() ([]byte, error) { return e.doc.MarshalJSON() }

// With returns the document after the edits, one after the other, and leaves e
// as it is. The issues are those of the parts that were read again, and places
// that there are not; with an error among them the document returned is e. The
// limits of [ParseNode] hold for the document as for one that is sent whole.
func (e Editable[T]) With(edits ...Edit) (Editable[T], Issues) {
	now := e
	few := len(edits) <= fewEdits
	under := editing{map[*Node]bool{}}
	var issues Issues
	for _, edit := range edits {
		steps, ok := pointer(edit.Path)
		if ok {
			now.doc, ok = under.with(now.doc, steps, edit.Value)
		}
		if !ok {
			return e, Issues{{Path: edit.Path, Severity: Error, Message: Refusal("edit.place", edit.Path)}}
		}
		if few && issues.Err() == nil {
			r := reader{}
			r.again(now.doc, reflect.ValueOf(&now.into).Elem(), steps)
			issues = r.faults.capped(Path{})
		}
	}
	if !few || issues.Err() != nil && len(edits) > 1 {
		// What one edit spoiled another may have mended.
		now, issues = Edited[T](now.doc)
	}
	if issues.Err() == nil {
		issues = now.doc.outsized()
	}
	if issues.Err() != nil {
		return e, issues
	}
	return now, nil
}

// fewEdits is how many edits are read one by one; after more of them it is quicker to
// read the whole once.
const fewEdits = 16

// pointer returns the steps of a JSON Pointer.
func pointer(path string) ([]string, bool) {
	if path == "" {
		return nil, true
	}
	steps := strings.Split(path, "/")
	for i, s := range steps {
		steps[i] = strings.ReplaceAll(strings.ReplaceAll(s, "~1", "/"), "~0", "~")
	}
	return steps[1:], steps[0] == ""
}

// element returns the number of an element, or of the place after the last.
func (n Node) element(step string) (int, bool) {
	if step == "-" {
		return len(n.Items), n.Kind == KindArray
	}
	i, err := strconv.Atoi(step)
	return i, err == nil && n.Kind == KindArray && i >= 0 && i < len(n.Items) && strconv.Itoa(i) == step
}

// editing makes edits of one document, one after the other. What it has copied once is
// nobody else's, so that further edits change it in place: a list that is appended to
// ten thousand times is not copied as often.
type editing struct {
	own map[*Node]bool // by the first element: lists, and values of objects with their keys
}

// with returns a document that differs at one place; what is beside the place is
// shared with the document given, but for what is the editing's own. It is false if
// there is no such place.
func (e editing) with(n Node, steps []string, item *Node) (Node, bool) {
	if len(steps) == 0 {
		if item == nil {
			return n, false
		}
		return *item, true
	}
	i, found := n.element(steps[0])
	if n.Kind == KindObject {
		i = slices.Index(n.Keys, steps[0])
		if found = i >= 0 || item != nil && len(steps) == 1; i < 0 {
			i = len(n.Items)
		}
	}
	switch {
	case !found, i == len(n.Items) && (item == nil || len(steps) > 1):
		return n, false
	case i == len(n.Items):
		return e.longer(n, steps[0], *item), true
	}
	n = e.held(n)
	if len(steps) == 1 && item == nil {
		n.Items = slices.Delete(n.Items, i, i+1)
		if n.Kind == KindObject {
			n.Keys = slices.Delete(n.Keys, i, i+1)
		}
		return n, true
	}
	inner, ok := e.with(n.Items[i], steps[1:], item)
	n.Items[i] = inner
	return n, ok
}

// held returns a list or an object, which holds something, with items that are the
// editing's own.
func (e editing) held(n Node) Node {
	if !e.own[&n.Items[0]] {
		n.Items, n.Keys = slices.Clone(n.Items), slices.Clone(n.Keys)
		e.own[&n.Items[0]] = true
	}
	return n
}

// longer returns a list or an object with one more element or field.
func (e editing) longer(n Node, key string, item Node) Node {
	if len(n.Items) > 0 && e.own[&n.Items[0]] {
		delete(e.own, &n.Items[0]) // it may move
	} else {
		n.Items, n.Keys = slices.Clip(n.Items), slices.Clip(n.Keys)
	}
	n.Items = append(n.Items, item)
	if n.Kind == KindObject {
		n.Keys = append(n.Keys, key)
	}
	e.own[&n.Items[0]] = true
	return n
}

// outsized holds the limits of a document against what editing made of it.
func (n Node) outsized() Issues {
	var issues Issues
	values, size, depth := n.measure()
	switch {
	case size > MaxBytes:
		issues.Add(Error, Path{}, Msg("read.size", size, MaxBytes))
	case values > MaxValues:
		issues.Add(Error, Path{}, Msg("read.values", MaxValues))
	case depth > MaxDepth:
		issues.Add(Error, Path{}, Msg("read.depth", MaxDepth))
	}
	return issues
}

// measure counts values, bytes of texts and names, and levels.
func (n Node) measure() (values, size, depth int) {
	values, size = 1, len(n.Text)
	for _, k := range n.Keys {
		size += len(k)
	}
	for _, item := range n.Items {
		v, s, d := item.measure()
		values, size, depth = values+v, size+s, max(depth, d)
	}
	return values, size, depth + 1
}

// again reads into v what changed on the way to the place that the steps lead
// to: n is the whole as it is now, v what was read of it before. What v shares
// with others is copied before it is written to.
func (r *reader) again(n Node, v reflect.Value, steps []string) {
	if v.Kind() == reflect.Pointer && !v.IsNil() && len(steps) > 0 {
		held := reflect.New(v.Type().Elem())
		held.Elem().Set(v.Elem())
		v.Set(held)
		r.again(n, held.Elem(), steps)
		return
	}
	entry := entryOf(v.Type())
	switch {
	case len(steps) == 0 || entry.own:
	case v.Kind() == reflect.Struct && n.Kind == KindObject && !entry.text:
		r.fieldAgain(n, v, steps)
		return
	case v.Kind() == reflect.Slice && n.Kind == KindArray && len(n.Items) == v.Len():
		if i, ok := n.element(steps[0]); ok && i < v.Len() {
			held := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
			reflect.Copy(held, v)
			v.Set(held)
			r.enter(toElement(i))
			r.again(n.Items[i], v.Index(i), steps[1:])
			r.leave()
			return
		}
	}
	v.SetZero()
	r.value(n, v)
}

func (r *reader) fieldAgain(n Node, v reflect.Value, steps []string) {
	known, name := fieldsOf(v.Type()), steps[0]
	i := known.find(name, 0)
	item, there := n.Field(name)
	if i >= 0 && !there && known.fields[i].required() {
		r.fault("read.missing-field", name)
		return
	}
	r.enter(toField(name))
	defer r.leave()
	if i < 0 {
		r.fault("read.unknown-field", name)
		return
	}
	switch f := &known.fields[i]; {
	case !there:
		f.of(v).SetZero()
	case f.lacks(item):
		r.fault("read.empty", name)
	default:
		r.again(item, f.of(v), steps[1:])
	}
}

// ReadNode takes any value as it stands.
func (n *Node) ReadNode(from Node, _ Path) Issues {
	*n = from
	return nil
}
