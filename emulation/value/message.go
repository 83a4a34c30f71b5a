package value

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
)

// Message says one thing by a stable code and ordered arguments. The code is
// its identity; a [Printer] renders it in a language.
type Message struct {
	// What is said: package and matter, such as "rotation.next".
	Code string `json:"code"`
	// The arguments that the sentence names, in order.
	Args []Arg `json:"args,omitempty"`
}

// Arg is one argument of a message; exactly one field is given.
type Arg struct {
	// A name or phrase in both languages.
	Text *Text `json:"text,omitempty"`
	// A literal: an identifier, a label, a piece of input.
	Word *string `json:"word,omitempty"`
	// A number, printed in the manner of the language.
	Number *Decimal `json:"number,omitempty"`
	// A share, printed in the manner of the language.
	Ratio Ratio `json:"ratio,omitzero"`
	// An amount of money in đồng.
	Money *Decimal `json:"money,omitempty"`
	// A day.
	Date Date `json:"date,omitzero"`
	// A provision, in the wire form of a citation.
	Cite string `json:"cite,omitempty"`
	// Another message, rendered in place.
	Message *Message `json:"message,omitempty"`
	// Several arguments, joined as a list.
	List []Arg `json:"list,omitempty"`
}

// Money is an amount in đồng, as an argument of [Msg].
type Money Decimal

// Msg builds a message. Arguments are string, int, int64, [Text], [ID], [Decimal],
// [Money], [Ratio], [Quantity], [Date], [Message] and [Arg], and for a list slices
// of string, [Text], [ID], [Decimal], [Message], [Arg] and any. No ratio and no date
// are arguments that print as nothing. Texts, truths and whole numbers of other types
// stand as words. What else has something to say of itself is made an [Arg] first:
// Msg calls nothing of its arguments, so that they need no memory of their own.
func Msg(code string, args ...any) Message {
	if len(args) == 0 {
		return Message{Code: code}
	}
	m := Message{Code: code, Args: make([]Arg, len(args))}
	for i, a := range args {
		m.Args[i] = arg(a)
	}
	return m
}

// Equal reports whether m and n say the same: by code, with equal arguments.
func (m Message) Equal(n Message) bool { return reflect.DeepEqual(m, n) }

func arg(a any) Arg {
	switch a := a.(type) {
	case Arg:
		return a
	case Text:
		return Arg{Text: &a}
	case string:
		return Arg{Word: &a}
	case ID:
		w := string(a)
		return Arg{Word: &w}
	case Decimal:
		return Arg{Number: &a}
	case Money:
		d := Decimal(a)
		return Arg{Money: &d}
	case int:
		return integer(int64(a))
	case int64:
		return integer(a)
	case Ratio:
		return Arg{Ratio: a}
	case Quantity:
		if r, ok := a.Ratio(); ok {
			return Arg{Ratio: r}
		}
		d := Decimal{a.num}
		return Arg{Number: &d}
	case Date:
		return Arg{Date: a}
	case Message:
		return Arg{Message: &a}
	}
	return listed(a)
}

// integer returns a whole number, one past the Decimals as a word.
func integer(i int64) Arg {
	if d, ok := whole(i); ok {
		return Arg{Number: &d}
	}
	w := strconv.FormatInt(i, 10)
	return Arg{Word: &w}
}

func listed(a any) Arg {
	switch a := a.(type) {
	case []Arg:
		return list(a)
	case []Text:
		return list(a)
	case []string:
		return list(a)
	case []ID:
		return list(a)
	case []Decimal:
		return list(a)
	case []Message:
		return list(a)
	case []any:
		return list(a)
	}
	w := word(a)
	return Arg{Word: &w}
}

func list[T any](items []T) Arg {
	all := make([]Arg, len(items))
	for i := range items {
		all[i] = arg(items[i])
	}
	return Arg{List: all}
}

// word returns an argument that has no form of its own as a word: a text or number
// of a named type.
func word(a any) string {
	switch v := reflect.ValueOf(a); {
	case !v.IsValid():
		return "<nil>"
	case v.Kind() == reflect.String:
		return v.String()
	case v.Kind() == reflect.Bool:
		return strconv.FormatBool(v.Bool())
	case v.CanInt():
		return strconv.FormatInt(v.Int(), 10)
	case v.CanUint():
		return strconv.FormatUint(v.Uint(), 10)
	default:
		return v.Type().String()
	}
}

// Catalogue gives the sentence of each code in both languages. {0}, {1} … stand
// for the arguments, {0|day|days} for the form that goes with the number of
// argument 0; other braces stand for themselves.
type Catalogue map[string]Text

// Merge returns one catalogue of all entries of cs.
func Merge(cs ...Catalogue) Catalogue {
	n := 0
	for _, c := range cs {
		n += len(c)
	}
	all := make(Catalogue, n) // of its size at once: some two thousand sentences
	for _, c := range cs {
		maps.Copy(all, c)
	}
	return all
}

// Codes returns the codes in order.
func (c Catalogue) Codes() []string { return slices.Sorted(maps.Keys(c)) }
