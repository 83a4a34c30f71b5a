package main

import (
	"encoding"
	"fmt"
	"path"
	"reflect"
	"slices"
	"strings"

	"github.com/khoithidua/blocs/emulation/value"
)

// walk calls visit for t and for every type that documents of type t hold, each
// once, in the order of the fields.
func walk(t reflect.Type, seen map[reflect.Type]bool, visit func(reflect.Type)) {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if seen[t] {
		return
	}
	seen[t] = true
	visit(t)
	switch {
	case isLeaf(t):
	case t.Kind() == reflect.Slice:
		walk(t.Elem(), seen, visit)
	case t.Kind() == reflect.Map:
		walk(t.Key(), seen, visit)
		walk(t.Elem(), seen, visit)
	case t.Kind() == reflect.Struct:
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() && f.Tag.Get("json") != "-" {
				walk(f.Type, seen, visit)
			}
		}
	}
}

// isLeaf reports whether the type has a wire form of its own: it is described
// by its methods and not by its fields.
func isLeaf(t reflect.Type) bool {
	switch reflect.New(t).Interface().(type) {
	case value.NodeReader, value.Enum, value.Patterned, encoding.TextUnmarshaler:
		return true
	}
	return false
}

// names gives every named type below the given ones the name of its definition.
// That is the type's own name; types of one name carry that of their package
// before it: LawInstrument, EmulationInstrument. Timeline[value.Text] is
// TextTimeline. It is an error if two types still share a name.
func names(roots []reflect.Type) (map[reflect.Type]string, error) {
	types, seen := map[string][]reflect.Type{}, map[reflect.Type]bool{}
	for _, root := range roots {
		walk(root, seen, func(t reflect.Type) {
			if t.PkgPath() != "" {
				name := plainName(t)
				types[name] = append(types[name], t)
			}
		})
	}
	all, taken := map[reflect.Type]string{}, map[string]reflect.Type{}
	for plain, same := range types {
		for _, t := range same {
			name := plain
			if len(same) > 1 {
				name = capital(path.Base(t.PkgPath())) + plain
			}
			if other, twice := taken[name]; twice {
				return nil, fmt.Errorf("%v and %v would both be named %s", t, other, name)
			}
			all[t], taken[name] = name, t
		}
	}
	return all, nil
}

// plainName returns the name of a type without its package, that of its
// arguments before it.
func plainName(t reflect.Type) string {
	name, arguments, generic := strings.Cut(t.Name(), "[")
	if !generic {
		return name
	}
	parts := strings.Split(strings.TrimSuffix(arguments, "]"), ",")
	for i, p := range parts {
		parts[i] = capital(p[strings.LastIndexAny(p, "./")+1:])
	}
	return strings.Join(slices.Concat(parts, []string{name}), "")
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
