package value

import (
	"bytes"
	"reflect"
)

// Difference is a place at which a document is otherwise than before.
type Difference struct {
	// The place, a JSON Pointer.
	Path string `json:"path"`
	// What stands there now; without it, nothing does any more.
	Value any `json:"value,omitempty"`
}

// Differences returns where the JSON of now differs from that of old, in the
// order of its fields: put into the old document one after the other, they make
// the new one. Lists of different lengths differ as a whole.
func Differences[T any](old, now T) []Difference {
	d := differ{all: []Difference{}}
	d.value(formOf(reflect.TypeFor[T]()), reflect.ValueOf(&old).Elem(), reflect.ValueOf(&now).Elem())
	return d.all
}

// Same reports whether two values are equal, in all that they refer to. What shares
// memory is not looked at.
func Same[T any](a, b T) bool { return reflect.DeepEqual(&a, &b) }

type differ struct {
	place place
	all   []Difference
}

func (d *differ) say(v any) {
	d.all = append(d.all, Difference{d.place.below(Path{}).String(), v})
}

// enter and leave go one step in and out again.
func (d *differ) enter(s step) { d.place = append(d.place, s) }
func (d *differ) leave()       { d.place = d.place[:len(d.place)-1] }

// value compares two values of one type and form, both with an address.
func (d *differ) value(f form, old, now reflect.Value) {
	switch {
	case f == formPointer && !old.IsNil() && !now.IsNil() && old.Elem().Type() == now.Elem().Type():
		d.value(formOf(now.Elem().Type()), addressable(old.Elem()), addressable(now.Elem()))
	case f == formObject:
		d.fields(fieldsOf(now.Type()), old, now)
	case f == formList && old.Len() == now.Len():
		if old.Pointer() != now.Pointer() {
			d.items(old, now)
		}
	case !alike(f, old, now):
		d.say(now.Interface())
	}
}

// items compares lists of one length. Elements that can be compared at once are,
// since most are the same.
func (d *differ) items(old, now reflect.Value) {
	t := now.Type().Elem()
	f, atOnce := formOf(t), t.Comparable()
	var set *fieldSet
	if f == formObject {
		set = fieldsOf(t)
	}
	for i := range now.Len() {
		was, is := old.Index(i), now.Index(i)
		if atOnce && was.Equal(is) {
			continue
		}
		d.enter(toElement(i))
		if f == formObject {
			d.fields(set, was, is)
		} else {
			d.value(f, was, is)
		}
		d.leave()
	}
}

func (d *differ) fields(set *fieldSet, old, now reflect.Value) {
	for i := range set.fields {
		f := &set.fields[i]
		was, is := f.of(old), f.of(now)
		without, gone := f.omits(was), f.omits(is)
		if without && gone {
			continue
		}
		d.enter(toField(f.name))
		switch {
		case gone:
			d.say(nil)
		case without:
			d.say(is.Interface())
		default:
			d.value(f.form, was, is)
		}
		d.leave()
	}
}

// alike reports whether two values are written alike.
func alike(f form, old, now reflect.Value) bool {
	switch {
	case f == formString:
		return old.String() == now.String()
	case f == formBool:
		return old.Bool() == now.Bool()
	case f == formInteger:
		return old.Int() == now.Int()
	case f == formText && now.Type().Comparable():
		return old.Equal(now)
	}
	a, err1 := Write(old.Interface())
	b, err2 := Write(now.Interface())
	return err1 == nil && err2 == nil && bytes.Equal(a, b)
}
