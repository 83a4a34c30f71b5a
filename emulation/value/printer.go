package value

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

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
		index, forms, choice := strings.Cut(index, "|")
		i, err := strconv.Atoi(index)
		if !closed || err != nil || i < 0 || i >= len(m.Args) {
			b.WriteByte('{')
			rest = after
			continue
		}
		rest = tail
		if choice {
			b.WriteString(inflected(m.Args[i], forms))
			continue
		}
		b.WriteString(p.Arg(m.Args[i]))
	}
}

// Begin renders m as what begins a line: with a large first letter, unless what it
// begins with is called so by a document, as a criterion "p" or a unit "u9" is.
func (p Printer) Begin(m Message) string {
	if p.named(m) {
		return p.Print(m)
	}
	return Capital(p.Print(m))
}

// named reports whether a message begins with what a document calls something.
func (p Printer) named(m Message) bool {
	t := p.Catalogue[m.Code]
	index, found := strings.CutPrefix(t.In(p.Lang), "{")
	index, _, _ = strings.Cut(index, "}")
	i, err := strconv.Atoi(index)
	if !found || err != nil || i < 0 || i >= len(m.Args) {
		return false
	}
	a := m.Args[i]
	for len(a.List) > 0 {
		a = a.List[0]
	}
	return a.Text != nil || a.Message != nil && p.named(*a.Message)
}

// Capital writes a text with a large first letter.
func Capital(text string) string {
	if text == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// inflected chooses between the forms for one and for any other number: "day|days".
func inflected(a Arg, forms string) string {
	one, many, _ := strings.Cut(forms, "|")
	if a.Number != nil && *a.Number == MustDecimal("1") {
		return one
	}
	return many
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

// Date writes a day as "12/03/2021" in Vietnamese, padded in a table and in a
// sentence alike, and as "12 March 2021" in English. Headings of papers and
// citations in full have a form of their own, "ngày 12 tháng 3 năm 2021".
func (p Printer) Date(d Date) string {
	if d.IsZero() {
		return ""
	}
	y, m, day := d.Civil()
	if p.Lang == EN {
		return strconv.Itoa(day) + " " + months[m-1] + " " + strconv.Itoa(y)
	}
	return pad(day, 2) + "/" + pad(m, 2) + "/" + strconv.Itoa(y)
}
