package value

import (
	"encoding"
	"reflect"
)

// entry is how a type is read.
type entry struct {
	wanted  Kind // JSON kind in which it is written; [KindNone] for a type that cannot be read
	pointer bool // it is read as what it points to
	own     bool // it is a [NodeReader]
	text    bool // it has a text form of its own
	enum    bool
	listed  []string // of an enum
}

var entries remembered[entry]

func entryOf(t reflect.Type) entry { return entries.of(t, findEntry) }

func findEntry(t reflect.Type) entry {
	if t.Kind() == reflect.Pointer {
		return entry{pointer: true}
	}
	var e entry
	into := reflect.New(t).Interface()
	_, e.own = into.(NodeReader)
	_, e.text = into.(encoding.TextUnmarshaler)
	if list, ok := into.(Enum); ok {
		e.enum, e.listed = true, list.EnumValues()
	}
	switch {
	case e.text || t.Kind() == reflect.String:
		e.wanted = KindString
	case t.Kind() == reflect.Bool:
		e.wanted = KindBool
	case t.Kind() == reflect.Int || t.Kind() == reflect.Int64:
		e.wanted = KindNumber
	case t.Kind() == reflect.Slice:
		e.wanted = KindArray
	case t.Kind() == reflect.Map || t.Kind() == reflect.Struct:
		e.wanted = KindObject
	}
	return e
}
