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
	d.value(reflect.ValueOf(&old).Elem(), reflect.ValueOf(&now).Elem())
	return d.all
}

type differ struct {
	place place
	all   []Difference
}

func (d *differ) say(v any) {
	d.all = append(d.all, Difference{d.place.below(Path{}).String(), v})
}

func (d *differ) at(s step, old, now reflect.Value) {
	d.place = append(d.place, s)
	d.value(old, now)
	d.place = d.place[:len(d.place)-1]
}

// value compares two values of one type, both with an address.
func (d *differ) value(old, now reflect.Value) {
	switch f := formOf(now.Type()); {
	case f == formPointer && !old.IsNil() && !now.IsNil() && old.Elem().Type() == now.Elem().Type():
		d.value(addressable(old.Elem()), addressable(now.Elem()))
	case f == formObject:
		d.fields(old, now)
	case f == formList && old.Len() == now.Len():
		if old.Pointer() == now.Pointer() {
			return
		}
		for i := range now.Len() {
			d.at(toElement(i), old.Index(i), now.Index(i))
		}
	case !alike(f, old, now):
		d.say(now.Interface())
	}
}

func (d *differ) fields(old, now reflect.Value) {
	set := fieldsOf(now.Type())
	for i := range set.written {
		f := &set.written[i]
		was, is := old.FieldByIndex(f.index), now.FieldByIndex(f.index)
		without, gone := f.omits(was), f.omits(is)
		switch {
		case without && gone:
		case gone || without:
			d.place = append(d.place, toField(f.name))
			if gone {
				d.say(nil)
			} else {
				d.say(is.Interface())
			}
			d.place = d.place[:len(d.place)-1]
		default:
			d.at(toField(f.name), was, is)
		}
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
