package value

import (
	"reflect"
	"slices"
	"strings"
	"sync"
)

// fieldSet is what the reader and the writer know about a struct type.
type fieldSet struct {
	fields []field // in the order declared
	sorted []field // the same, in canonical order
	byName map[string]int
}

// field is how a field is read and written.
type field struct {
	name        string
	label       string // the name as JSON, and the colon
	index       []int
	form        form  // in which its type is written
	entry       entry // and read
	filled      bool  // a text that may not be empty
	empty, zero bool  // whether its tag says omitempty, omitzero
}

// required reports whether a document must have the field.
func (f *field) required() bool { return !f.empty && !f.zero }

// of returns the field's value in a struct.
func (f *field) of(v reflect.Value) reflect.Value {
	if len(f.index) == 1 {
		return v.Field(f.index[0])
	}
	return v.FieldByIndex(f.index)
}

// remembered keeps what reflection finds about types. It holds nothing but facts
// of the program's own types, so sharing it keeps the package pure.
type remembered[T any] struct{ types sync.Map } // reflect.Type → T

func (r *remembered[T]) of(t reflect.Type, find func(reflect.Type) T) T {
	if found, ok := r.types.Load(t); ok {
		return found.(T)
	}
	found := find(t)
	r.types.Store(t, found)
	return found
}

var fieldSets remembered[*fieldSet]

func fieldsOf(t reflect.Type) *fieldSet { return fieldSets.of(t, findFields) }

func findFields(t reflect.Type) *fieldSet {
	set := &fieldSet{byName: map[string]int{}}
	set.add(t, nil)
	set.sorted = slices.Clone(set.fields)
	Sort(set.sorted, func(a, b field) int { return compareUTF16(a.name, b.name) })
	return set
}

// add takes in the fields of t, which lies at the given place in the outer
// struct. As in encoding/json, an embedded struct without a name in its tag
// gives its fields to the outer one.
func (set *fieldSet) add(t reflect.Type, place []int) {
	for i := range t.NumField() {
		f := t.Field(i)
		index := append(slices.Clone(place), i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous && name == "" && f.Type.Kind() == reflect.Struct {
			set.add(f.Type, index)
			continue
		}
		if !f.IsExported() || name == "-" {
			continue
		}
		if name == "" {
			name = f.Name
		}
		set.byName[name] = len(set.fields)
		set.fields = append(set.fields, field{
			name: name, label: string(appendQuoted(nil, name)) + ":", index: index, form: formOf(f.Type), entry: entryOf(f.Type),
			filled: f.Tag.Get("jsonschema") == "minLength=1",
			empty:  strings.Contains(options, "omitempty"), zero: strings.Contains(options, "omitzero"),
		})
	}
}

// find returns the number of a field, -1 where there is none of the name.
// Documents mostly have them in the order declared, so it looks from the given one
// on first.
func (set *fieldSet) find(name string, from int) int {
	for i := from; i < len(set.fields); i++ {
		if set.fields[i].name == name {
			return i
		}
	}
	if i, ok := set.byName[name]; ok {
		return i
	}
	return -1
}
