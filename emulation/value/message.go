package value

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
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

// Citation is anything that names a provision in wire form.
type Citation interface{ CiteText() string }

// Msg builds a message. Arguments may be string, int, int64, [Text], [ID],
// [Decimal], [Money], [Ratio], [Quantity], [Date], [Message], a [Citation], an
// [Arg], or a slice of any of these for a list. No ratio and no date are
// arguments that print as nothing. Whatever else stands as [fmt.Sprint] has it.
func Msg(code string, args ...any) Message {
	m := Message{Code: code}
	for _, a := range args {
		m.Args = append(m.Args, arg(a))
	}
	return m
}

func arg(a any) Arg {
	switch a := a.(type) {
	case Arg:
		return a
	case Text:
		return Arg{Text: &a}
	case Decimal:
		return Arg{Number: &a}
	case Money:
		d := Decimal(a)
		return Arg{Money: &d}
	case int:
		return arg(int64(a))
	case int64:
		if d, ok := whole(a); ok {
			return Arg{Number: &d}
		}
	case Ratio:
		return Arg{Ratio: a}
	case Quantity:
		if r, ok := a.Ratio(); ok {
			return arg(r)
		}
		return arg(Decimal{a.num})
	case Date:
		return Arg{Date: a}
	case Message:
		return Arg{Message: &a}
	case Citation:
		return Arg{Cite: a.CiteText()}
	}
	if v := reflect.ValueOf(a); v.Kind() == reflect.Slice {
		list := make([]Arg, v.Len())
		for i := range list {
			list[i] = arg(v.Index(i).Interface())
		}
		return Arg{List: list}
	}
	w := fmt.Sprint(a)
	return Arg{Word: &w}
}

// Catalogue gives the sentence of each code in both languages. {0}, {1} … stand
// for the arguments; other braces stand for themselves.
type Catalogue map[string]Text

// Merge returns one catalogue of all entries of cs.
func Merge(cs ...Catalogue) Catalogue {
	all := Catalogue{}
	for _, c := range cs {
		maps.Copy(all, c)
	}
	return all
}

// Codes returns the codes in order.
func (c Catalogue) Codes() []string { return slices.Sorted(maps.Keys(c)) }

// Printer renders messages in one language.
type Printer struct {
	// Language of the sentences.
	Lang Lang
	// Sentences by code.
	Catalogue Catalogue
	// Cite renders a citation given in wire form; without it the wire form stands.
	Cite func(cite string) string
}

// Print renders m. A code that the catalogue lacks is printed as it is, with
// its arguments, so that nothing is lost.
func (p Printer) Print(m Message) string {
	t, ok := p.Catalogue[m.Code]
	if !ok {
		parts := []string{m.Code}
		for _, a := range m.Args {
			parts = append(parts, p.Arg(a))
		}
		return strings.Join(parts, " ")
	}
	var b strings.Builder
	rest := t.In(p.Lang)
	for {
		before, after, found := strings.Cut(rest, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		index, tail, closed := strings.Cut(after, "}")
		i, err := strconv.Atoi(index)
		if !closed || err != nil || i < 0 || i >= len(m.Args) {
			b.WriteByte('{')
			rest = after
			continue
		}
		b.WriteString(p.Arg(m.Args[i]))
		rest = tail
	}
}

// Arg renders one argument.
func (p Printer) Arg(a Arg) string {
	switch {
	case a.Text != nil:
		return a.Text.In(p.Lang)
	case a.Number != nil:
		return p.Number(*a.Number)
	case a.Money != nil:
		return p.Money(*a.Money)
	case !a.Ratio.IsZero():
		return p.Ratio(a.Ratio)
	case !a.Date.IsZero():
		return p.Date(a.Date)
	case a.Cite != "":
		if p.Cite != nil {
			return p.Cite(a.Cite)
		}
		return a.Cite
	case a.Message != nil:
		return p.Print(*a.Message)
	case a.Word != nil:
		return *a.Word
	}
	items := make([]string, 0, len(a.List))
	for _, item := range a.List {
		items = append(items, p.Arg(item))
	}
	return p.List(items)
}

// List joins items as prose: "a, b và c", "a, b and c".
func (p Printer) List(items []string) string {
	and := " và "
	if p.Lang == EN {
		and = " and "
	}
	if n := len(items); n > 1 {
		return strings.Join(items[:n-1], ", ") + and + items[n-1]
	}
	return strings.Join(items, "")
}

// Number writes 1234.5 as "1.234,5" in Vietnamese and "1,234.5" in English.
func (p Printer) Number(d Decimal) string {
	group, mark := ".", ","
	if p.Lang == EN {
		group, mark = ",", "."
	}
	whole, frac, point := strings.Cut(d.String(), ".")
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + group + whole[i:]
	}
	if point {
		return whole + mark + frac
	}
	return whole
}

// Ratio writes "12,5%" in Vietnamese and "12.5%" in English; a fraction stays
// a fraction.
func (p Printer) Ratio(r Ratio) string {
	if p.Lang == EN {
		return r.String()
	}
	return strings.Replace(r.String(), ".", ",", 1)
}

// Money writes an amount in đồng: "11.920.000 đ", in English "11,920,000 đ".
func (p Printer) Money(d Decimal) string { return p.Number(d) + " đ" }

var months = [...]string{"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"}

// Date writes a day as an office does: "12/3/2021" and "05/02/2021" in
// Vietnamese (days under 10 and months 1 and 2 take a leading zero, as Decree
// 30/2020 on documents has it), "12 March 2021" in English.
func (p Printer) Date(d Date) string {
	if d.IsZero() {
		return ""
	}
	y, m, day := d.Civil()
	if p.Lang == EN {
		return strconv.Itoa(day) + " " + months[m-1] + " " + strconv.Itoa(y)
	}
	month := strconv.Itoa(m)
	if m <= 2 {
		month = pad(m, 2)
	}
	return pad(day, 2) + "/" + month + "/" + strconv.Itoa(y)
}
