package value

import (
	"reflect"
	"slices"
	"strings"
	"sync"
)

// fieldSet is what the reader knows about a struct type.
type fieldSet struct {
	byName   map[string][]int // where the field is, for FieldByIndex
	required []string         // in the order declared
	filled   map[string]bool  // texts that may not be empty
	written  []field          // in the order declared
	sorted   []field          // the same, in canonical order
}

// field is how a field is written.
type field struct {
	name        string
	label       string // the name as JSON, and the colon
	index       []int
	form        form // of its type
	empty, zero bool // whether its tag says omitempty, omitzero
}

// of returns the field's value in a struct.
func (f *field) of(v reflect.Value) reflect.Value {
	if len(f.index) == 1 {
		return v.Field(f.index[0])
	}
	return v.FieldByIndex(f.index)
}

// fieldSets remembers what reflection found about a type. It holds nothing but
// facts of the program's own types, so sharing it keeps the package pure.
var fieldSets sync.Map // reflect.Type → fieldSet

func fieldsOf(t reflect.Type) fieldSet {
	if set, ok := fieldSets.Load(t); ok {
		return set.(fieldSet)
	}
	set := fieldSet{byName: map[string][]int{}, filled: map[string]bool{}}
	set.add(t, nil)
	set.sorted = slices.Clone(set.written)
	Sort(set.sorted, func(a, b field) int { return compareUTF16(a.name, b.name) })
	fieldSets.Store(t, set)
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
		set.byName[name] = index
		set.filled[name] = f.Tag.Get("jsonschema") == "minLength=1"
		empty, zero := strings.Contains(options, "omitempty"), strings.Contains(options, "omitzero")
		set.written = append(set.written, field{name, string(appendQuoted(nil, name)) + ":", index, formOf(f.Type), empty, zero})
		if !empty && !zero {
			set.required = append(set.required, name)
		}
	}
}
